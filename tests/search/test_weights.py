"""Mistakes in numbers, dates, best bets and words of crisis."""

import re

import pytest

REASON = "date: 2026-11-22}"
TITLE = "  title: {value: 4.0, reason: a family that types the name of a service wants that service, "
WEIGHTS = {
    "value: 0,": "value should be a number from 0.01 to 100, not 0",
    "value: 4000000000,": "value should be a number from 0.01 to 100, not 4000000000",
    "value: -1,": "value should be a number from 0.01 to 100",
    "value: 4,0,": "4,0 should have a point for its comma: 4.0",
}


@pytest.mark.parametrize("value", WEIGHTS)
def test_a_weight_has_limits(mistakes, value):
    """Beyond them no index can be made, or the ranking is nonsense."""
    assert mistakes("weights.yml", TITLE.replace("value: 4.0,", value), TITLE) == [f"6: {WEIGHTS[value]}"]


LIMITED = {
    "  b: {value: 6,": ("  b: {value: 0.6,", "value should be a number from 0 to 1, not 6"),
    "prefix_letters: {value: 2.5,": (
        "prefix_letters: {value: 3,",
        "value should be a whole number from 1 to 10, not 2.5",
    ),
    "floor: {value: 3,": ("floor: {value: 0.4,", "value should be a number from 0 to 1, not 3"),
    "guide: {value: 0,": ("guide: {value: 0.9,", "value should be a number from 0.01 to 10, not 0"),
}


@pytest.mark.parametrize("text", LIMITED)
def test_each_weight_has_its_own(mistakes, text):
    """A share is no factor, and there is no half letter."""
    before, message = LIMITED[text]
    (found,) = mistakes("weights.yml", text, before)
    assert found.split(": ", 1)[1] == message


DAYS = {
    "2026-13-45": "date: there is no 2026-13-45 in the calendar",
    "2027-02-31": "date: there is no 2027-02-31 in the calendar",
    "9999-02-01": "date should be a date such as 2026-11-22",
    "soon": "date should be a date such as 2026-11-22",
}


@pytest.mark.parametrize("day", DAYS)
def test_a_date_is_in_the_calendar(mistakes, day):
    """Of this century, too."""
    assert mistakes("weights.yml", f"{TITLE}date: {day}}}", f"{TITLE}{REASON}") == [f"6: {DAYS[day]}"]


def test_a_comma_in_a_reason_wants_quotes(mistakes):
    """It would end the reason."""
    (message,) = mistakes("weights.yml", "  title: {value: 4.0, reason: families, really, ", TITLE)
    assert message.startswith(
        "6: really is not known here. If 'really' belongs to the text before it, put all of that text"
    )


BET = "    id: travel-training\n"
BETS = {
    "    id: x.md\n": "id should be the id of a page, such as travel-training or page:about: no address, and no .md",
    "    id: /services/x/\n": "id should be the id of a page, such as travel-training or page:about: no address, and no .md",
}


@pytest.mark.parametrize("id", BETS)
def test_a_best_bet_has_an_id(mistakes, id):
    """Not a file, and not an address."""
    (message,) = mistakes("best_bets.yml", id, BET)
    assert message.split(": ", 1)[1] == BETS[id]


def test_a_phrase_has_one_best_bet(mistakes):
    """Capital letters make no other phrase."""
    (message,) = mistakes("best_bets.yml", "  - words: [Travel Training, EHCP]\n", "  - words: [travel training]\n")
    assert message.endswith(": 'EHCP' is already in the best bet on line 6: keep one")


HELP = "phrases: [overdose, overdosed,"
CRISIS = {
    'phrases: ["!!", overdose,': "'!!' in phrases has no letter and no digit: write a word, or take it out",
    'phrases: ["", overdose,': "'' in phrases has no letter and no digit: write a word, or take it out",
    "phrases: [x, overdose,": "'x' is one letter, and would show this for many a query: write a word",
    "phrases: [overdose; overdosed,": "'overdose; overdosed' in phrases has a semicolon: write a comma between two phrases",
    "phrases: [overdose, [overdosed],": "each of phrases should be a word or a phrase; one with a colon or a bracket stands in quotes",
}


@pytest.mark.parametrize("text", CRISIS)
def test_a_phrase_of_crisis_says_something(mistakes, text):
    """An empty one would put 999 above every query."""
    (message,) = mistakes("crisis.yml", text, HELP)
    assert message.split(": ", 1)[1] == CRISIS[text]


PATTERNS = {
    "phrases: [hurt $nobody, overdose,": "$nobody is none of the lists in words: self, not,",
    "phrases: [hurt|self-harm, overdose,": "'hurt|self-harm' in 'hurt|self-harm' should have one word on each side of \"|\"",
    "phrases: [hurt| me, overdose,": "'hurt|' in 'hurt| me' should have one word on each side of \"|\"",
}


@pytest.mark.parametrize("text", PATTERNS)
def test_a_phrase_of_crisis_can_be_read(mistakes, text):
    """A list that is not there would leave the phrase out."""
    (message,) = mistakes("crisis.yml", text, "phrases: [overdose,")
    assert message.split(": ", 1)[1].startswith(PATTERNS[text])


def test_a_list_of_crisis_has_single_words(mistakes):
    """One of them stands in one place of a phrase."""
    (message,) = mistakes("crisis.yml", "self: [my self, myself,", "self: [myself,")
    assert message.endswith(": 'my self' in self should be one word")


def test_a_phrase_of_crisis_shows_one_help(mistakes):
    """The second would never be seen."""
    (message,) = mistakes("crisis.yml", "phrases: [crisis, Suicide,", "phrases: [crisis,")
    assert re.fullmatch(r"\d+: 'suicide' already shows the help on line \d+: keep one", message)


def test_a_number_is_that_of_a_contact(mistakes):
    """It stands there alone, so that it is the same."""
    (message,) = mistakes("crisis.yml", "numbers: [nobody]", "numbers: [council]")
    assert message.endswith(": nobody is not one of the contacts above")


@pytest.mark.parametrize("phone", ["0800-1111", "+44 800 1111"])
def test_a_phone_number_is_what_people_dial(mistakes, phone):
    """A page makes a link of it."""
    (message,) = mistakes("crisis.yml", f'phone: "{phone}"', 'phone: "0800 1111"')
    assert message.endswith('such as "0800 1111": no hyphens, no +44')


CONTACT = """  - id: nhs-111
    label: NHS 111
    phone: "111"
    text: For urgent help with health, mental health included, at any time.
    source: https://www.nhs.uk/nhs-services/urgent-and-emergency-care-services/when-to-use-111/
    date: 2026-11-22
"""


def test_a_contact_is_there_once(mistakes):
    """The second would win."""
    (message,) = mistakes("crisis.yml", CONTACT + CONTACT, CONTACT)
    assert message.endswith(": the contact nhs-111 is there twice: keep one")
