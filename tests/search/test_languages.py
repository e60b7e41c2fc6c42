"""Words of other languages."""

import dataclasses

import pytest

from search import foreign, languages, load_relevance
from search.index import analyser
from search.query import understand
from search.settings import asking_abroad
from tests.search import speaking

RELEVANCE = load_relevance()
NEEDS = {"autism", "adhd", "anxiety", "behaviour", "dyslexia", "deaf", "blind", "sleep", "deafblind"}


def data(known):
    """The shards, without rows, for an index that has the terms ``known``."""
    analyse = analyser(RELEVANCE)
    words = languages.words(RELEVANCE.languages, lambda texts: speaking.phrases(analyse, texts), known)
    parts = languages.shards(words, [tongue.code for tongue in RELEVANCE.languages.tongues], known)
    asking, weights = asking_abroad(RELEVANCE), RELEVANCE.weights["languages"]
    return [*languages.to_data(RELEVANCE.languages, parts, weights, asking)]


def readings_of(query):
    """The terms that the words of ``query`` lead to."""
    meanings = [meaning for unit in query.units for meaning in unit.meanings]
    return {term for meaning in meanings for reading in meaning.readings for term in reading}


@pytest.fixture(scope="module")
def spoken(index):
    """How words are understood, with all the languages."""
    return speaking.language(index, foreign.from_data(data({*index.scores, "transport"}), further=0.4))


@pytest.mark.parametrize(
    ("text", "found", "code"),
    [
        ("autyzm u dziecka", "autism", "pl"),
        ("otizmli", "autism", "tr"),
        ("аутизму", "autism", "uk"),
        ("التوحد", "autism", "ar"),
        ("آٹزم", "autism", "ur"),
        ("অটিজম", "autism", "bn"),
        ("dysleksja", "dyslexia", "pl"),
        ("nu vorbește", "speech", "ro"),
    ],
)
def test_a_word_leads_to_ours(spoken, text, found, code):
    """And the language is named."""
    query = understand(text, spoken)
    assert found in readings_of(query)
    assert query.tongue.code == code


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("дислексиями", "dyslexia"),  # a form that is not there
        ("autyzm dyslektycznych", "dyslexia"),
        ("nu prea vorbește", "speech"),  # words between those of a phrase
        ("nu prea mai vorbește", "speech"),
        ("эпилепсия аутизма", "autism"),
    ],
)
def test_forms_and_phrases_as_people_make_them(spoken, text, found):
    """Nobody can list all of them."""
    query = understand(text, spoken)
    assert found in readings_of(query)


@pytest.mark.parametrize(
    ("text", "weights"), [("autyzm dysleksja", [0.5, 1.0]), ("dysleksja", [1.0]), ("autyzm", [1.0])]
)
def test_a_need_counts_less_beside_other_words(spoken, text, weights):
    """It says whom help is for, and alone what is wanted."""
    assert [unit.weight for unit in understand(text, spoken).units] == weights


def test_alone_an_unknown_word_in_our_letters_is_no_form(spoken):
    """It may as well be a slip of ours."""
    assert understand("autyzmek", spoken).tongue is None
    assert understand("аутизмик", spoken).tongue.code == "uk"


def test_a_word_of_several_languages(spoken):
    """We do not guess which."""
    tongue = understand("sordo", spoken).tongue
    assert (tongue.code, tongue.name) == ("und", "Italian or Spanish")


@pytest.mark.parametrize(
    ("text", "words"), [("autyzmem dla zespołu", {"autyzmem", "zespolu"}), ("autyzm dla", {"autyzm", "dla"})]
)
def test_a_small_word_is_left_out_beside_others_of_its_language(index, text, words):
    """But at the end, where no small word stands: "dla" is an allowance too."""
    known = {*index.scores, "dla"}
    english = speaking.language(index, foreign.from_data(data(known), further=0.4))
    found = understand(text, dataclasses.replace(english, known_terms=english.known_terms | known))
    assert {word for unit in found.units for word in unit.words} == words


def test_a_number_beside_another_language_is_no_word(spoken):
    """It may be a count, and is not the three of Step 3."""
    found = understand("аутизм 3 дитини", spoken)
    assert "3" not in {word for unit in found.units for word in unit.words}


def test_a_word_that_is_only_part_of_a_phrase_may_be_a_slip(spoken):
    """ "Vist" is a word of "se viste", which nobody has typed."""
    slip = dataclasses.replace(
        spoken, vocabulary=lambda: ["visit", "autism"], known_terms={*spoken.known_terms, "visit"}
    )
    assert understand("vist", slip).corrections == (("vist", "visit"),)
    assert understand("se viste", slip).corrections == ()


def test_a_word_of_more_than_two_languages():
    """They are listed as people write lists."""
    tongues = tuple(foreign.Tongue(name[:2].lower(), name) for name in ("Italian", "Portuguese", "Spanish"))
    found = foreign.Foreign(tongues={("ansiosa",): tongues}).tongue_of([("ansiosa",)])
    assert found.name == "Italian, Portuguese or Spanish"


def test_a_second_word_tells_the_language(spoken):
    """Sordo is Italian and Spanish, but ayuda is only Spanish."""
    assert understand("ayuda sordo", spoken).tongue.code == "es"


def test_right_to_left(spoken):
    """Arabic and Urdu are written from the right."""
    assert {t.code for t in RELEVANCE.languages.tongues if t.dir == "rtl"} == {"ar", "ur"}
    assert understand("التوحد", spoken).tongue.dir == "rtl"


def test_beside_words_of_another_language_no_slips_are_looked_up(spoken):
    """What they may be slips of would be many files."""
    asked = []
    language = dataclasses.replace(spoken, wider=lambda words, joined: asked.append(words) or spoken)
    for text in ("autyzm dziecka", "autyzm qqqq", "qqqq"):
        understand(text, language)
    assert asked == [{"qqqq"}]


def test_words_beside_those_of_another_language_are_not_corrected(spoken):
    """They are of that language too."""
    assert understand("autyzm dislexya", spoken).corrections == ()


def test_english_stays_english(spoken):
    """A word that the index has means what it means in English."""
    assert understand("autism transport", spoken).tongue is None


def test_a_word_that_asks_is_kept_where_nothing_else_finds(spoken):
    """There may be more words of the language than we know, and help is what they ask for."""
    kept = [unit.words for unit in understand("pomoc nieznane", spoken).units]
    assert kept == [("pomoc",), ("nieznane",)]
    assert [unit.words for unit in understand("pomoc autyzm", spoken).units] == [("autyzm",)]


@pytest.mark.parametrize(
    "text",
    ["dzieckiem", "copiii", "بیٹے", "ছেলের", "لطفل", "çocuğuma", "figli", "filhos", "hijos", "дитиною", "szkołą", "școlii", "স্কুলে", "okulda",
     "школою", "بول نہیں رہا", "কথা বলতে পারছে না", "لا يتحدث", "konuşamaz", "non parla ancora"],
)  # fmt: skip
def test_words_as_they_stand_in_sentences(text):
    """Inflected as people write them."""
    known = {form for meaning in RELEVANCE.languages.meanings for forms in meaning.words.values() for form in forms}
    assert text in known


def test_what_the_index_has_not_is_not_found():
    """Nothing is kept for it."""
    assert not any(part.words for part in data({"nothing"}))


def test_a_phrase_is_beside_its_rarest_unknown_word():
    """But beside the last, which may be half typed, only where it has no other: whoever types a phrase has typed the rest."""
    known = {"autism", "plan"}
    phrases = ["zespol autyzmu", "zespol trudnosc nauka", "zespol", "plan leczenia", "brak plan"]
    parts = languages.shards([[["autism"], phrases, ["autismo"]]], ["pl", "es"], known)
    found = {number: part for number, part in enumerate(parts) if part}
    homes = {
        "zespol": ["zespol autyzmu", "zespol"],
        "trudnosc": ["zespol trudnosc nauka"],
        "leczenia": ["plan leczenia"],
    }
    for term, beside in homes.items():
        assert found[languages.shard(term)] == [(0, ["autism"], {"pl": beside})]
    assert set(found) == {languages.shard(term) for term in (*homes, "brak", "autismo")}


def test_forms_of_a_word_share_a_file():
    """They mean the same, and what they lead to is there once."""
    assert len({languages.shard(form) for form in ("autyzm", "autyzmu", "autyzmem", "autyzmie")}) == 1


def test_every_need_in_every_language():
    """Ten languages, and words of each for every need that has a name of its own."""
    assert len(RELEVANCE.languages.tongues) == 10
    rows = {meaning.to[0]: meaning.words for meaning in RELEVANCE.languages.meanings}
    assert NEEDS <= {*rows, "deafblind", "blind", "deaf"}
    assert all(len(rows[need]) == 10 for need in NEEDS & rows.keys())


@pytest.mark.parametrize(
    "ours",
    [
        "doctor",
        "hospital",
        "school nurse",
        "medicines",
        "college",
        "young carers",
        "waiting",
        "contacts",
        "low mood",
        "dressing",
        "play",
    ],
)
def test_what_families_ask_for_in_every_language(ours):
    """Not only needs: a hole sends the word to a slip of another ("lise" is no lice)."""
    rows = {meaning.to[0]: meaning.words for meaning in RELEVANCE.languages.meanings}
    assert len(rows[ours]) == 10
