"""What a half typed text may become, in a real browser."""

import pytest

from tests.conftest import serve
from tests.search.conftest import OPEN, written

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(made_up, tmp_path_factory):
    """The made-up documents, written and served."""
    yield from serve(written(made_up, tmp_path_factory.mktemp("suggest")))


def suggested(tab, text, **options):
    return tab.evaluate(
        f"async ([t, o]) => {{ {OPEN}; return engine.suggest(t, o) }}",
        [text, options],
    )


@pytest.mark.parametrize("text", ["", " ", "s", "?!", "qqqqzz"])
def test_too_little_suggests_nothing(tab, text):
    """One letter begins too much, and nonsense nothing."""
    assert suggested(tab, text) == []


def test_a_need_by_its_beginning(tab):
    """Each word that was typed begins a word of its name."""
    assert {"kind": "need", "text": "Learning disability", "q": "Learning disability"} in suggested(tab, "lear dis")


def test_a_topic_by_its_beginning(tab):
    """Before any record."""
    assert suggested(tab, "trav")[0] == {"kind": "topic", "text": "Travel", "q": "Travel"}


def test_a_town_by_its_beginning(tab):
    """It goes into the box for a place."""
    assert {"kind": "place", "text": "Stevenage", "near": "Stevenage"} in suggested(tab, "steve")


def test_the_box_for_a_place_suggests_towns_only(tab):
    """Letter by letter, none twice."""
    found = suggested(tab, "bu", kinds=["place"])
    assert {each["kind"] for each in found} == {"place"}
    assert "Buntingford" in {each["text"] for each in found}
    assert len({each["text"] for each in found}) == len(found)


def test_records_lead_to_their_page(tab, made_up):
    """The best of what a search would find."""
    pages = {d.url: d.title for d in made_up.documents}
    records = [each for each in suggested(tab, "youth cl") if each["kind"] == "record"]
    assert records
    assert all(pages[each["url"]] == each["text"] for each in records)


@pytest.mark.parametrize(
    ("text", "meant"), [("yuoth cl", "youth cl"), ("playgruop", "playgroup"), ("yuoth playgruop", "youth playgroup")]
)
def test_a_slip_finds_records_too(tab, text, meant):
    """In a word that is done with, or is long enough for the shards of later letters to be the same."""
    found = [each for each in suggested(tab, text) if each["kind"] == "record"]
    assert found
    assert found == [each for each in suggested(tab, meant) if each["kind"] == "record"]


def test_the_beginning_of_a_word_is_no_slip(tab):
    """Nothing more is fetched for it."""
    files = []
    tab.on("request", lambda request: files.append(request.url.rsplit("/", 1)[1].split(".")[0]))
    assert suggested(tab, "yuot") == []
    assert not {"languages", "guessing"} & set(files)


@pytest.mark.parametrize("limit", [0, 1, 4, 8])
def test_no_more_than_were_asked_for(tab, limit):
    """A phone has little room."""
    assert len(suggested(tab, "sp", limit=limit)) <= limit


def test_a_record_says_what_kind_it_is(tab, made_up):
    """A guide is no service."""
    kinds = {d.title: d.kind for d in made_up.documents}
    records = [each for each in suggested(tab, "youth cl") if each["kind"] == "record"]
    assert {each["label"] for each in records} == {kinds[each["text"]] for each in records} != {None}


@pytest.mark.parametrize("text", ["swimm", "swimmi"])
def test_the_stem_of_a_word_is_enough(tab, text):
    """The index has "swim" for swimming, so that there is no beginning of it as long as what was typed."""
    found = suggested(tab, text)
    assert found
    assert found == suggested(tab, "swim")


def test_another_name_of_a_need(tab):
    """Nobody need know what we call it."""
    assert {"kind": "need", "text": "Hearing", "q": "Hearing"} in suggested(tab, "deaf")


@pytest.mark.parametrize(
    ("text", "option"),
    [
        ("Youth club stev", {"text": "Youth club near Stevenage", "q": "Youth club", "near": "Stevenage"}),
        ("youth club in st al", {"text": "youth club near St Albans", "q": "youth club", "near": "St Albans"}),
        ("youth-club stev", {"text": "youth club near Stevenage", "q": "youth club", "near": "Stevenage"}),
        ("near steven", {"text": "Stevenage", "near": "Stevenage"}),
    ],
)
def test_a_place_after_other_words(tab, text, option):
    """Both go into their own boxes."""
    assert {"kind": "place", **option} in suggested(tab, text)


def test_few_letters_after_other_words_are_no_place(tab):
    """Or the beginning of any word would be one."""
    assert not [each for each in suggested(tab, "youth club st") if each["kind"] == "place"]


def test_records_have_room_beside_names(tab):
    """Half of what is shown, if there are as many; towns have some of the rest."""
    kinds = [each["kind"] for each in suggested(tab, "sta")]
    assert kinds.count("record") == 4
    assert kinds.count("place") >= 2


def test_nothing_that_was_typed_is_asked_for(tab):
    """Neither address nor search terms travel."""
    addresses = []
    tab.on("request", lambda request: addresses.append(request.url.lower()))
    suggested(tab, "stevenage")
    assert addresses
    assert not [address for address in addresses if "steven" in address]
