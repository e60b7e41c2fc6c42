"""What an answer says besides its hits: chips, corrections, and what to do when nothing was found."""

import pytest

from search.spelling import suggested


def chips(engine, *asked):
    return {chip["kind"]: (chip["text"], chip["remove"]) for chip in engine.search(*asked).chips}


def test_the_place_of_its_own_box(engine):
    """Without it the words stay."""
    assert chips(engine, "autism", "sg1 1aa") == {"place": ("near SG1 1AA", {"q": "autism", "near": ""})}


def test_a_place_among_the_words(engine):
    """Without it the other words stay."""
    assert chips(engine, "respite near WD6") == {"place": ("near WD6", {"q": "respite", "near": ""})}


def test_an_age_among_the_words(engine):
    """Without it the words and the place stay."""
    assert chips(engine, "autism age 4", "Ware")["age"] == ("age 4", {"q": "autism", "near": "Ware"})


def test_a_place_and_an_age_among_the_words(engine):
    """Without the age the place moves to its own box; without the place the age stays."""
    found = chips(engine, "autism stevenage age 4")
    assert found["age"][1] == {"q": "autism", "near": "Stevenage"}
    assert found["place"][1] == {"q": "autism age 4", "near": ""}


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        ("speech toddler age 2", "speech"),
        ("my 4 year old starting reception speech", "my starting speech"),
        ("15 year old teenager anxiety", "anxiety"),
        ("17 year old moving to reception", "moving to"),
    ],
)
def test_without_an_age_no_other_is_read(engine, asked, left):
    """Taking it away takes the words of every age and stage, or the next one had a chip."""
    assert chips(engine, asked)["age"][1]["q"] == left
    assert "age" not in chips(engine, left)


@pytest.mark.parametrize("asked", [("autism",), ("autism", "nowhere at all"), ("", "")])
def test_nothing_understood_has_no_chip(engine, asked):
    """A place that could not be read is told elsewhere."""
    assert chips(engine, *asked) == {}


@pytest.mark.parametrize("asked", [("autism stevenage age 4", ""), ("respite near WD6", ""), ("autism age 4", "Ware")])
def test_taking_a_chip_away_takes_away_that_alone(engine, asked):
    """Searching for what is left understands all the rest as before."""
    before = chips(engine, *asked)
    for kind, (_, left) in before.items():
        after = chips(engine, left["q"], left["near"])
        assert {other: text for other, (text, _) in after.items()} == {
            k: text for k, (text, _) in before.items() if k != kind
        }


@pytest.mark.parametrize(
    "words",
    [
        "my son (7)",
        "my son is 4",
        "for a 6 year old in ware",
        "age 4?",
        "year 6 to year 7",
        "for my toddler",
        "in ware please",
    ],
)
@pytest.mark.parametrize("near", ["", "Ware"])
def test_words_that_only_ask_go_with_the_last_chip(engine, words, near):
    """They would find nothing."""
    found = chips(engine, words, near)
    last = found.get("age") or found["place"]
    assert last[1]["q"] == ""


@pytest.mark.parametrize(
    "asked", [("my son is 4", ""), ("hi my daughter", "Ware"), ("please in ware", ""), ("information", "SG1 1AA")]
)
def test_an_age_or_a_place_with_words_that_only_ask_lists_everything(engine, asked):
    """As the age or the place alone does."""
    assert engine.search(*asked).total == engine.data["core"]["count"]


def test_a_place_that_we_do_not_know_is_no_answer(engine):
    """The words are all that was understood."""
    assert engine.search("help", "nowhere at all").words == ("help",)


def test_what_was_typed_can_be_insisted_on(engine):
    """Searching for ``instead`` corrects nothing."""
    (correction,) = engine.search("dislexya team", "Ware").corrections
    assert correction == {"typed": "dislexya", "word": "dyslexia", "instead": '"dislexya" team'}
    assert engine.search(correction["instead"]).corrections == ()


def test_words_that_nobody_has_find_nothing_near_a_place(engine):
    """Not even the page of the area, which would look like an answer."""
    results = engine.search("zzzzzz", "SG1 1AA")
    assert (results.hits, results.total, results.counts) == ((), 0, {})
    assert results.place.area == "dspl2"


def test_near_a_place_too_other_words_are_suggested(engine):
    """As without a place."""
    assert engine.search("dysffxiat", "SG1 1AA").suggestions == engine.search("dysffxiat").suggestions == ("dyslexia",)


def test_a_place_alone_lists_everything(engine):
    """The page of the area among it."""
    results = engine.search("", "SG1 1AA", limit=None)
    assert results.total == engine.data["core"]["count"]
    assert "dspl2" in {hit.id for hit in results.hits[:3]}


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("dyslecksia", ["dyslexia"]),
        ("qwhearng", ["hearing"]),
        ("swimming", []),
        ("zzzzzz", []),
        ("sleap", ["sleep"]),
        ("catc", ["catch"]),
        ("cat", []),
    ],
)
def test_a_suggestion_is_near(word, near):
    """Three letters may be wrong if half of the pairs are right: sitting is no slip for swimming. Of a short word less may be."""
    assert suggested(word, ["sitting", "hearing", "sleep", "dyslexia", "catch"]) == near


@pytest.mark.parametrize(
    ("word", "near"), [("dyslecksia", []), ("dyslecsia", ["dyslexia"]), ("bacha", []), ("sleap", ["sleep"])]
)
def test_of_several_unknown_words_only_what_is_nearer(word, near):
    """They may be of a language that nobody here knows."""
    assert suggested(word, ["each", "sleep", "back", "dyslexia"], alone=False) == near


def test_words_of_a_language_that_is_not_known_suggest_no_others(engine):
    """Whatever letters they share with ours."""
    assert engine.search("dysffxiat").suggestions
    assert engine.search("dysffxiat xqhearqg").suggestions == ()


@pytest.mark.parametrize("typed", ["12345", "1 2 3 4 5", "123 456"])
def test_a_number_is_no_postcode(places, typed):
    """A slip leaves at least a letter."""
    assert places.read(typed).kind == "invalid"
