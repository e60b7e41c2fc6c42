"""Words of crisis, with the real list."""

import pytest

from search import crisis, load_relevance
from search.index import analyser

RELEVANCE = load_relevance()
PHRASES = crisis.phrases(RELEVANCE.crisis)
HELP = crisis.to_data(RELEVANCE.crisis)["help"]
KNOWN = {"eaten", "abuses", "strange", "hunting", "over", "dose"}


def found(text):
    """The phone numbers shown for ``text``, or None."""
    number = crisis.found(text, PHRASES, analyser(RELEVANCE), KNOWN.__contains__)
    return None if number is None else [contact["phone"] for contact in HELP[number]["contacts"]]


@pytest.mark.parametrize(
    "text",
    ["suicide", "suicidal thoughts age 14", "sucide", "I want to die", "self-harm", "selfharming", "cutting herself", "he is going to kill himself",
     "I can’t cope", "can't really cope any more", "not coping", "being abused", "abuesd", "my dad hits me", "someone is hurting my child",
     "overdose", "overdse", "taken too many tablets", "missing child", "my son has run away", "mental health crisis", "crisis team",
     "autism suicidal WD6", "samobojstwo", "انتحار", "quiero morir", "i wanna die", "want too die", "kill my self", "says she wants to end it", "cut her wrists",
     "better off without me", "nothing to live for", "sexualy abused", "someone touched my daughter", "my partner is violent", "has taken all her tablets",
     "ends it all", "my kid wants to end it all", "tired of living", "he would rather be dead", "i cant go on", "cannot go on like this",
     "found cuts on my daughter's arms", "scars on her legs", "cuts on my sons wrists",
     "swallowed a magnet", "has run off and i cant find him", "threatens to kill me", "sewiside", "carnt cope",
     "mąż mnie bije", "soțul mă bate", "شوہر مارتا ہے", "স্বামী মারে", "زوجي يضربني", "kocam dövüyor", "mio marito mi picchia",
     "meu marido me bate", "mi marido me pega", "чоловік мене б’є", "dziecko zaginęło", "bambino scomparso", "sobredosis", "передозування",
     "nie daję rady", "no puedo más", "не можу більше"],
)  # fmt: skip
def test_words_of_crisis(text):
    """Slips, other words between and other languages do not matter."""
    assert "999" in found(text)


@pytest.mark.parametrize(
    "text",
    ["autism", "cope with exams", "crisis team jobs", "child missing school", "children missing education", "not talking", "my son hits me",
     "end of life care", "hunting", "eaten", "youth club", "", "kill", "missing milestones", "harm", "jump rope", "race running", "he runs off",
     "cant find him a school place", "not coping at school", "child protection training", "trouble swallowing pills", "crisis fund", "use a knife and fork",
     "i cant go on the bus alone", "cant go on trips with school", "my son is violent", "cut with scissors", "wants to dye his hair", "hates being touched"],
)  # fmt: skip
def test_no_words_of_crisis(text):
    """Alike, but meant otherwise."""
    assert found(text) is None


@pytest.mark.parametrize(
    "text",
    ["nie chcę żyć", "nie chce zyc", "nie chcę już żyć", "nu mai vreau să trăiesc", "میں مرنا چاہتا ہوں", "مرنا چاہتی ہوں", "আমি মরতে চাই",
     "বাঁচতে চাই না", "لا أريد أن أعيش", "أريد أن أموت", "yaşamak istemiyorum", "ölmek istiyorum", "non voglio più vivere", "voglio morire",
     "não quero viver", "quero morrer", "no quiero vivir", "quiero morir", "не хочу жити", "хочу померти"],
)  # fmt: skip
def test_not_wanting_to_live_in_ten_languages(text):
    """Somebody to talk to, day and night."""
    assert "116 123" in found(text)


def test_the_most_urgent_comes_first():
    """An overdose needs an ambulance before somebody to talk to."""
    assert found("suicidal and took an overdose") == ["999", "111"]


def test_every_contact_has_a_source_and_is_used():
    """Nobody rings a number that has no page behind it."""
    used = {contact for help_ in RELEVANCE.crisis.helps for contact in help_.contacts}
    assert {contact.id for contact in RELEVANCE.crisis.contacts if contact.source and contact.date} == used


def test_uncertain_numbers_say_so():
    """The record of the helpline is not sure of its number."""
    contacts = {contact["label"]: contact for help_ in HELP for contact in help_["contacts"]}
    sure = {contact.label: not contact.uncertain for contact in RELEVANCE.crisis.contacts}
    assert {label: "uncertain" not in contact for label, contact in contacts.items()} == sure
    assert not all(sure.values())


def test_every_phrase_has_a_key():
    """Phrases are fetched for a query with a key alone: one rare word, or two of a phrase of common words."""
    helps = [["end it all;go on and on;wants to end it;overdose", "job"], ["anywhere;мені погано", ""]]
    stop_words = {"it", "to", "and", "on"}
    found = crisis.keys(helps, {*stop_words, "end", "all", "go", "wants", "anywhere"}, stop_words)
    assert found == ["all end", "anywhere", "end wants", "go", "overdose"]


def test_a_word_of_several_phrases_is_the_key_of_all():
    """Fewer keys travel with the page."""
    assert crisis.keys([["hurt arms;hurt legs;cut legs;cut", ""]], set(), set()) == ["cut", "hurt"]
