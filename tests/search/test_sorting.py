"""Other orders than the best first, and pages of results."""

import pytest

import search

HARDLY = search.load_relevance().weights["place"]["hardly"]


def hits(engine, *asked, **options):
    return engine.search(*asked, **{"limit": None, **options}).hits


@pytest.mark.parametrize("words", ["", "children", "autism evening club"])
def test_by_distance_the_nearest_come_first(made_up_engine, words):
    """What has no distance comes last, the best of it first. What hardly fits the words comes after what does."""
    found = hits(made_up_engine, words, "Stevenage", sort="distance")
    apart = [hit for hit in found if hit.km is not None]
    rest = [hit.score for hit in found[len(apart) :]]
    least = HARDLY * max(hit.signals["words"] for hit in found if "words" in hit.signals) if words else 0
    hardly = [hit.signals["words"] < least for hit in apart]
    assert hardly == sorted(hardly)
    for group in (True, False):
        near = [hit.km for hit, poor in zip(apart, hardly, strict=True) if poor is group]
        assert near == sorted(near)
    assert len(apart) > 10 and len(rest) > 1
    assert rest == sorted(rest, reverse=True)


def test_by_distance_what_hardly_fits_the_words_comes_after_what_does(places):
    """To be near is no comfort then. A place alone is no word that anything fits, and for one word both are as good."""
    titles = {"here": "Lunch club for older brothers", "there": "Youth club", "apart": "Choir"}
    points = {"here": (524_000, 224_500), "there": (534_000, 214_500), "apart": (544_000, 214_500)}
    made = [
        search.Document(id=id, url=f"/{id}/", title=title, text={"title": title}, points=(points[id],), reach="local")
        for id, title in titles.items()
    ]
    engine = search.engine(search.build(made, places=places, relevance=search.load_relevance()))
    order = {
        words: [hit.id for hit in hits(engine, words, "Stevenage", sort="distance")]
        for words in ("youth club", "club", "")
    }
    assert order == {"youth club": ["there", "here"], "club": ["here", "there"], "": ["here", "there", "apart"]}


def test_by_distance_without_a_place_is_the_best_first(made_up_engine):
    """There is nothing to be near to."""
    assert hits(made_up_engine, "children", sort="distance") == hits(made_up_engine, "children")


def test_by_name(made_up_engine):
    """Capitals and accents do not matter."""
    titles = [hit.title.lower() for hit in hits(made_up_engine, "children", sort="name")]
    assert titles == sorted(titles)


def test_by_day_of_checking(made_up, made_up_engine):
    """The latest first."""
    days = {d.id: d.checked for d in made_up.documents}
    found = [days[hit.id] for hit in hits(made_up_engine, "children", sort="checked")]
    assert found == sorted(found, reverse=True)
    assert len(set(found)) > 10


def test_each_tells_its_day_in_the_order_of_these(made_up, made_up_engine):
    """So that the order can be seen. Nobody else asks for the file that has the days."""
    days = {d.id: d.checked for d in made_up.documents}
    found = hits(made_up_engine, "children", sort="checked")
    assert [hit.checked for hit in found] == [days[hit.id] for hit in found]
    assert {hit.checked for hit in hits(made_up_engine, "children", sort="name")} == {""}


def test_what_was_never_checked_has_no_day(places):
    """It comes last."""
    days = {"a": "2026-01-31", "b": "", "c": "2026-11-22"}
    made = [
        search.Document(id=id, url="", title="Club", text={"title": "Club"}, checked=day) for id, day in days.items()
    ]
    engine = search.engine(search.build(made, places=places, relevance=search.load_relevance()))
    assert [(hit.id, hit.checked) for hit in hits(engine, "club", sort="checked")] == [
        ("c", "2026-11-22"), ("a", "2026-01-31"), ("b", ""),
    ]  # fmt: skip


def test_sorting_finds_the_same_documents(made_up_engine):
    """In another order."""
    found = [
        {hit.id for hit in hits(made_up_engine, "sleep", "Ware", sort=sort)}
        for sort in ("best", "distance", "name", "checked")
    ]
    assert all(ids == found[0] for ids in found)


def test_an_unknown_order_is_refused(made_up_engine):
    """The message says which there are."""
    with pytest.raises(ValueError, match="sort 'size' should be one of best, distance, name, checked"):
        made_up_engine.search("sleep", sort="size")


def test_pages_put_together_are_the_whole(made_up_engine):
    """Nothing twice, nothing left out; the total is always that of all."""
    pages = [made_up_engine.search("children", limit=7, offset=start) for start in range(0, 63, 7)]
    assert [hit for page in pages for hit in page.hits] == list(hits(made_up_engine, "children"))
    assert {page.total for page in pages} == {len(hits(made_up_engine, "children"))}


def test_beyond_the_last_page_is_nothing(made_up_engine):
    """An address with too large a page is no error."""
    results = made_up_engine.search("children", offset=1000)
    assert (results.hits, results.total > 0) == ((), True)
