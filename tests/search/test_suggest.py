"""What a half typed text may become, in a real browser."""

import pytest

from search.analysis import split
from tests.conftest import serve
from tests.search.conftest import OPEN, written

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(made_up, tmp_path_factory):
    """The made-up documents, written and served."""
    yield from serve(written(made_up, tmp_path_factory.mktemp("suggest")))


def named(kind, value, text):
    """The suggestion of a need or a topic, which is a filter: not all that has it has its words."""
    return {"kind": kind, "text": text, "q": "", "filters": {kind: [value]}}


def suggested(tab, text, **options):
    return tab.evaluate(
        f"async ([t, o]) => {{ {OPEN}; return engine.suggest(t, o) }}",
        [text, options],
    )


@pytest.mark.parametrize("text", ["", " ", "s", "?!", "qqqqzz"])
def test_too_little_suggests_nothing(tab, text):
    """One letter begins too much, and nonsense nothing."""
    assert suggested(tab, text) == []


@pytest.mark.parametrize("typed", ["autism SG1 1{}{}", "SG1 1{}{}", "sg1 1 {}{}", "SG1-1{}{} clubs"])
def test_what_is_fetched_tells_nothing_of_the_end_of_a_postcode(tab, typed):
    """Files are named by letters too."""
    files = []
    tab.on("request", lambda request: files.append(request.url.rsplit("/", 1)[1]))
    fetched = []
    for ending in ("AA", "QZ", "xb"):
        files.clear()
        suggested(tab, typed.format(*ending))
        fetched.append({file for file in files if file.startswith(("texts.", "words.", "languages."))})
    assert fetched[0] == fetched[1] == fetched[2]


def test_a_need_by_its_beginning(tab):
    """Each word that was typed begins a word of its name."""
    assert named("need", "learning-disability", "Learning disability") in suggested(tab, "lear dis")


def test_a_topic_by_its_beginning(tab):
    """Before any record."""
    assert suggested(tab, "trav")[0] == named("topic", "travel", "Travel")


@pytest.mark.parametrize("text", ["disl", "disle", "dislexia"])
def test_a_need_by_how_it_sounds(tab, text):
    """Nothing else may be called so."""
    assert suggested(tab, text)[0] == named("need", "dyslexia", "Dyslexia")


def test_a_town_by_its_beginning(tab):
    """It goes into the box for a place."""
    assert {"kind": "place", "text": "Stevenage", "near": "Stevenage"} in suggested(tab, "steve")


def test_the_name_of_a_village_hides_no_towns_that_have_it_too(tab):
    """They are likelier meant."""
    found = [each["text"] for each in suggested(tab, "langley", kinds=["place"])]
    assert found == ["Abbots Langley", "Kings Langley", "Langley by Stevenage"]


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
    assert not {"languages", "unknown", "foreign"} & set(files)


@pytest.mark.parametrize("limit", [0, 1, 4, 8])
def test_no_more_than_were_asked_for(tab, limit):
    """A phone has little room."""
    assert len(suggested(tab, "sp", limit=limit)) <= limit


def test_a_record_says_what_kind_it_is(tab, made_up):
    """A guide is no service."""
    kinds = {d.title: d.kind for d in made_up.documents}
    records = [each for each in suggested(tab, "youth cl") if each["kind"] == "record"]
    assert {each["label"] for each in records} == {kinds[each["text"]] for each in records} != {None}


ALL = f"async (all) => {{ {OPEN}; return Promise.all(all.map((text) => engine.suggest(text))) }}"


@pytest.mark.parametrize("letters", [2, 3, 4])
def test_every_beginning_of_a_word_of_a_title(tab, made_up, letters):
    """It brings something that begins like it, however many shards have such words ("swi", "hou")."""
    words = {word for d in made_up.documents for word in split(d.title)} - made_up.relevance.stop_words
    texts = sorted({word[:letters] for word in words if len(word) >= letters})
    found = zip(texts, tab.evaluate(ALL, texts), strict=True)
    assert [text for text, options in found if not any(begins(option["text"], text) for option in options)] == []


def begins(name, text):
    return any(word.startswith(text) for word in split(name))


def test_a_word_that_no_title_has(tab):
    """It may be searched for, and what it means stands below."""
    first, *others = suggested(tab, "whee")
    assert first == {"kind": "word", "text": "wheelchair", "q": "wheelchair"}
    assert "record" in {each["kind"] for each in others}


def test_nobody_is_offered_what_was_typed(tab):
    """As it stands."""
    assert "wheelchair" not in {each["text"] for each in suggested(tab, "wheelchair")}


def test_beginnings_of_the_last_word_beside_others(tab):
    """Only what has the other words too."""
    found = suggested(tab, "house swi")
    assert found[0]["text"].endswith("House: swimming lessons")


COMPLETED = {
    "7 year old swi": "7 year old swimming",
    "letchworth swi": "letchworth swimming",
    "SG1-1AA swi": "SG1-1AA swimming",
    "He won\u2019t go to sc": "He won\u2019t go to school",
    "help with wri": "help with writing",
    "learns to wri": "learns to write",
    "he doesn't wri": "he doesn't write",
    "my son is swi": "swimming",
    "what is swi": "swimming",
    "my son is 7 swi": "my son is 7 swimming",
    "he is not wri": "he is not write",
    "he is bullied at wri": "he is bullied at writing",
}
"""Texts, and the likeliest search that their last word is on its way to: a verb after "to" or "not", and the word alone where nothing is
said but that somebody is it, for "my son is autism" is no query."""


@pytest.mark.parametrize("text", COMPLETED)
def test_the_last_word_is_completed_whatever_comes_before(tab, text):
    """As the others were typed."""
    assert suggested(tab, text)[0] == {"kind": "word", "text": COMPLETED[text], "q": COMPLETED[text]}


def test_what_a_completed_search_finds_comes_after_it(tab):
    """Its need and its records."""
    _, *found = suggested(tab, "my son struggles with wri")
    need = named("need", "dyslexia", "Dyslexia")
    assert found[0] == need
    whole = [each for each in suggested(tab, "my son struggles with writing") if each["kind"] == "record"]
    assert [each for each in found if each["kind"] == "record"][:3] == whole[:3]


@pytest.mark.parametrize(("text", "meant"), [("whelc", "wheelchair"), ("help with whelc", "help with wheelchair")])
def test_a_slip_in_a_half_typed_word(tab, text, meant):
    """Where nothing begins so: what it may be on its way to, and what that finds."""
    first, *others = suggested(tab, text)
    assert first == {"kind": "word", "text": meant, "q": meant}
    assert "record" in {option["kind"] for option in others}


@pytest.mark.parametrize("text", ["want to ki", "she scra", "he stamm zz", "stevenage swimmi zz"])
def test_what_is_seldom_said_or_unknown_completes_nothing(tab, text):
    """Two letters begin much."""
    assert [each for each in suggested(tab, text) if each["kind"] == "word" and each["text"].startswith(text)] == []


def test_two_letters_after_other_words_are_not_searched_for(tab):
    """That would fetch more than they tell."""
    assert {each["kind"] for each in suggested(tab, "he wont go to sc")} == {"word"}
    assert {each["kind"] for each in suggested(tab, "letchworth swi")} == {"word", "record"}


@pytest.mark.parametrize("text", ["sw", "swi", "whee"])
def test_one_more_file_for_all_that_letters_begin(tab, text):
    """And for two letters no shard of words."""
    files = []
    tab.on("request", lambda request: files.append(request.url.rsplit("/", 1)[1].split(".")))
    suggested(tab, text)
    assert len([file for file in files if file[0] == "texts" and file[2].startswith("b")]) == 1
    assert len(text) > 2 or "words" not in {file[0] for file in files}


@pytest.mark.parametrize("text", ["swimm", "swimmi"])
def test_the_stem_of_a_word_is_enough(tab, text):
    """The index has "swim" for swimming, so that there is no beginning of it as long as what was typed."""
    found = suggested(tab, text)
    assert found
    assert found == suggested(tab, "swim")


def test_another_name_of_a_need(tab):
    """Nobody need know what we call it."""
    assert named("need", "hearing", "Hearing") in suggested(tab, "deaf")


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


def test_no_search_is_suggested_twice(tab):
    """A need and a place, understood as such, are the same words in both boxes."""
    found = suggested(tab, "autism stevenage")
    asked = [(each["q"].lower(), each.get("near")) for each in found if "q" in each]
    assert ("autism", "Stevenage") in asked
    assert len(asked) == len(set(asked))


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


@pytest.mark.parametrize("text", ["suicide", "self harm", "i want to die", "sucide", "having a seizure"])
def test_words_of_crisis_stay_what_they_are(tab, text):
    """Urgent help stands alone, since any other suggestion would lead away from it."""
    (only,) = suggested(tab, text)
    assert (only["kind"], only["q"]) == ("help", text)
    assert "999" in {contact["phone"] for contact in only["contacts"]}
    assert "url" not in only


def test_what_may_become_another_word_is_both(tab):
    """Rape in Romanian, and the beginning of violin: help comes first."""
    found = suggested(tab, "viol")
    assert found[0]["kind"] == "help"
    assert {"help"}.isdisjoint(each["kind"] for each in found[1:])
    assert begins(found[1]["text"], "viol")


@pytest.mark.parametrize(
    "text", ["missing chi", "kill mys", "self har", "my dad hits daug", "suici", "selfh", "selfhar"]
)
def test_words_of_crisis_half_typed(tab, text):
    """Help is first before their last word is whole, and what else they may become after it."""
    help_, *others = suggested(tab, text)
    assert (help_["kind"], help_["q"]) == ("help", text)
    assert {"help"}.isdisjoint(each["kind"] for each in others)


@pytest.mark.parametrize(
    "text", ["chi", "sui", "self", "table", "missing c", "missing wa", "autism chi", "youth club for te"]
)
def test_what_begins_no_phrase_of_crisis_shows_no_help(tab, text):
    """One letter may become anything, and one word is more often another."""
    assert {"help"}.isdisjoint(each["kind"] for each in suggested(tab, text))


def test_the_phrases_are_fetched_only_for_what_may_begin_one(tab):
    """Nobody who types of a youth club needs them."""
    files = []
    tab.on("request", lambda request: files.append(request.url.rsplit("/", 1)[1]))
    suggested(tab, "youth clu")
    assert not [file for file in files if file.startswith("crisis")]
    suggested(tab, "missing chi")
    assert [file for file in files if file.startswith("crisis")]


def test_no_words_of_crisis_no_help(tab):
    """Nor for the place box."""
    found = [*suggested(tab, "youth"), *suggested(tab, "suicide", kinds=["place"])]
    assert {"help"}.isdisjoint(each["kind"] for each in found)
