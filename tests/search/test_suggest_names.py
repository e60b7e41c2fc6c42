"""Whoever types a name is offered what has it, and nothing that only sounds as if it were a place; in a real browser."""

import pytest

import search
from tests.conftest import serve
from tests.search.conftest import OPEN, document, written
from tests.search.corpus.documents import documents, labels

pytestmark = pytest.mark.browser

NAMES = {
    "Home-Start Herts": "help at home",
    "St Luke's School": "a school for home and life skills",
    "This is me": "a form",
    "Just Talk Herts": "worries",
    "Top-up funding": "for a TA in class",
    "Hear me now app": "",
    "Watford FC football": "",
    "Your draft plan": "section F of the plan",
    "Children's speech and language therapy": "talking",
    "The Collett School outreach": "outreach",
    "The Collett School": "",
    "Days out": "walking in north and south, child friendly; short breaks",
    "If you are not happy": "when talks break down",
    "Handbook": "how to",
    "Helping hand": "hand hand hand",
    "HAND register": "a list",
    "Pupils in Bushey": "visits",
}
"""Titles that are hard to find by their words, and what their pages say."""


@pytest.fixture(scope="module")
def titles(places):
    """The made-up documents with names of ours."""
    ours = [document(f"n{number}", title, body=body) for number, (title, body) in enumerate(NAMES.items())]
    return [*ours, *documents(60, places)]


@pytest.fixture(scope="module")
def address(titles, places, tmp_path_factory):
    """Their index, written and served."""
    facets = labels(titles[len(NAMES) :])
    index = search.build(titles, places=places, relevance=search.load_relevance(), facets=facets)
    yield from serve(written(index, tmp_path_factory.mktemp("names")))


def suggested(tab, texts, **options):
    """What is suggested for each of the texts."""
    script = f"async ([all, o]) => {{ {OPEN}; return Promise.all(all.map((text) => engine.suggest(text, o))) }}"
    return tab.evaluate(script, [texts, options])


def texts(options):
    return [each["text"] for each in options]


def test_a_name_that_is_typed_is_there_and_stays(tab, titles):
    """Letter by letter, from the fourth on, among what is shown; once there it is not lost again."""
    for title in {each.title for each in titles}:
        typed = [title[:length] for length in range(4, len(title) + 1)]
        there = [title in texts(options) for options in suggested(tab, typed)]
        assert there == sorted(there), title
        assert there[-1], title


@pytest.mark.parametrize("text", ["home st", "This is", "just ta", "hear me", "watford f", "the collett sch"])
def test_half_a_name_is_enough(tab, text):
    """And nothing is in its way that has a part of it elsewhere."""
    found = texts(suggested(tab, [text])[0])
    assert found
    assert [name for name in found if not name.lower().replace("-", " ").startswith(text.lower())] == []


def test_a_whole_word_comes_before_longer_ones(tab):
    """Nobody who typed "HAND" looks for a handbook first."""
    found = texts(suggested(tab, ["hand"])[0])
    assert found.index("HAND register") < found.index("Handbook")


def test_only_the_last_word_is_half_typed(tab):
    """ "Bus p" is on its way to a bus pass."""
    whole, half = map(texts, suggested(tab, ["pupils b", "bus p"]))
    assert "Pupils in Bushey" in whole
    assert "Pupils in Bushey" not in half


def test_a_whole_name_comes_first(tab):
    """Before longer ones that begin so."""
    assert texts(suggested(tab, ["the collett school"])[0])[0] == "The Collett School"


@pytest.mark.parametrize("text", ["speech ther", "short brea", "not walk", "my child", "can my child", "autism north"])
def test_the_beginning_of_a_word_is_no_place(tab, text):
    """Therfield, Breachwood Green, Walkern, Childwick Green and Northaw are not meant."""
    assert not [each for each in suggested(tab, [text])[0] if each["kind"] == "place"]


@pytest.mark.parametrize("text", ["club near ther", "club in chil", "club in tri"])
def test_a_word_before_says_that_it_is_a_place(tab, text):
    assert "place" in {each["kind"] for each in suggested(tab, [text])[0]}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("shenle", "Shenley"),
        ("sandri", "Sandridge"),
        ("wheath", "Wheathampstead"),
        ("london co", "London Colney"),
        ("kings lan", "Kings Langley"),
        ("stevenage", "Stevenage"),
        ("hemelhempstead", "Hemel Hempstead"),
        ("bishopstortford", "Bishop's Stortford"),
        ("hemal hempsted", "Hemel Hempstead"),
        ("hatfeild", "Hatfield"),
    ],
)
def test_a_place_comes_first_where_nothing_else_is_called_so(tab, text, name):
    """Half typed, whole, written as one word, and with slips."""
    assert suggested(tab, [text])[0][0] == {"kind": "place", "text": name, "near": name}


@pytest.mark.parametrize("text", ["shenle", "sandri", "wheath", "kings lan"])
def test_half_a_place_is_no_slip_of_another_word(tab, text):
    """ "Shenle" is not "shine"."""
    assert {each["kind"] for each in suggested(tab, [text])[0]} == {"place"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("wgc", "Welwyn Garden City"),
        ("berk", "Berkhamsted"),
        ("saint", "St Albans"),
        ("saint al", "St Albans"),
        ("bushy", "Bushey"),
        ("hemal", "Hemel Hempstead"),
        ("stalb", "St Albans"),
    ],
)
def test_the_box_for_a_place_knows_what_people_call_it(tab, text, name):
    assert texts(suggested(tab, [text], kinds=["place"])[0])[0] == name


def test_towns_come_before_villages_and_both_before_neighbours(tab):
    found = texts(suggested(tab, ["stan"], kinds=["place"], limit=20)[0])
    assert found.index("Stanstead Abbots") < found.index("Stanmore")
    found = texts(suggested(tab, ["ha"], kinds=["place"], limit=20)[0])
    assert found.index("Hatfield") < found.index("Hailey") < found.index("Harlow")


@pytest.mark.parametrize(
    ("text", "need"),
    [
        ("deaf age 4 watford", {"text": "Hearing, near Watford, age 4", "q": "age 4", "near": "Watford"}),
        ("my deaf 4 year old", {"text": "Hearing, age 4", "q": "age 4"}),
    ],
)
def test_a_need_keeps_the_age_and_the_place(tab, text, need):
    """Whoever takes it has said them once."""
    assert {"kind": "need", "filters": {"need": ["hearing"]}, **need} in suggested(tab, [text])[0]


def test_no_need_in_place_of_words_that_it_is_not(tab):
    """They would be lost."""
    (found,) = suggested(tab, ["deaf age 4 stev"])
    assert "need" not in {each["kind"] for each in found}
    assert {"kind": "place", "text": "deaf age 4 near Stevenage", "q": "deaf age 4", "near": "Stevenage"} in found


def test_words_of_two_are_offered(tab):
    """And what they are a part of does not come before."""
    assert texts(suggested(tab, ["downs syn"])[0]) == ["downs syndrome"]


def test_one_file_for_each_word(tab):
    """That of the first word was there when it was typed."""
    files = []
    tab.on("request", lambda request: files.append(request.url.rsplit("/", 1)[1].split(".")))
    tab.evaluate(
        f"async () => {{ {OPEN}; for (const t of ['the c', 'the co', 'the collett s', 'the collett sc', 'the collett sch']) await engine.suggest(t) }}"
    )
    assert len([file for file in files if file[0] == "texts" and file[2].startswith("b")]) == 3
