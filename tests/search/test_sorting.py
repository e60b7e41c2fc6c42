"""Other orders than the best first, and pages of results."""

import pytest


def hits(engine, *asked, **options):
    return engine.search(*asked, **{"limit": None, **options}).hits


def test_by_distance_the_nearest_come_first(made_up_engine):
    """What has no distance comes last, the best of it first."""
    found = hits(made_up_engine, "children", "Stevenage", sort="distance")
    apart = [hit.km for hit in found if hit.km is not None]
    rest = [hit.score for hit in found[len(apart) :]]
    assert apart == sorted(apart)
    assert len(apart) > 10 and len(rest) > 1
    assert rest == sorted(rest, reverse=True)


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
