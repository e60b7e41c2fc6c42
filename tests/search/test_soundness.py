"""What the check says of relevance/ beyond its mistakes."""

import datetime
import shutil

import pytest

from search import soundness
from search.config import FOLDER

TODAY = datetime.date(2026, 11, 23)
GROUP = "  - {words: [%s], to: [%s], kind: acronym, reason: a test}\n"
BET = "  - {words: [%s], id: %s, reason: a test, review: %s}\n"
SMALL = {
    "synonyms.yml": "synonyms: []\n",
    "languages.yml": "languages: []\nwords: []\n",
    "best_bets.yml": "best_bets: []\n",
}


@pytest.fixture
def told(tmp_path):
    """What is said of the real files, the largest of them small, once one of them has that text or has it changed."""
    shutil.copytree(FOLDER, tmp_path, dirs_exist_ok=True)
    for name, text in SMALL.items():
        (tmp_path / name).write_text(text, encoding="utf-8")

    def run(name, text, before="", today=TODAY):
        old = (tmp_path / name).read_text(encoding="utf-8")
        assert before in old
        (tmp_path / name).write_text(old.replace(before, text, 1) if before else text, encoding="utf-8")
        return [str(problem).split("/")[-1] for problem in soundness.problems(tmp_path, today)[0]]

    return run


def test_files_that_are_right_need_nothing(told):
    """The real ones, but for the dates of best bets."""
    assert told("best_bets.yml", "best_bets: []\n") == []


def test_every_file_is_read():
    """Those that are no judgements."""
    assert {path.name for path in FOLDER.glob("*.yml")} == set(soundness.FILES)


def test_mistakes_come_alone(told):
    """What has no effect can be told only of files that are right."""
    bets = "best_bets:\n" + BET % ("plan", "ehcp", "2025-01-01")
    assert told("best_bets.yml", bets + BET % ("Plan", "ehcp", "2025-01-01")) == [
        "best_bets.yml:3: 'Plan' is already in the best bet on line 2: keep one"
    ]


def test_a_best_bet_is_looked_at_again_in_time(told):
    """On the day itself there is still time."""
    bets = "best_bets:\n" + BET % ("plan", "ehcp", "2026-11-22") + BET % ("club", "clubs", "2026-11-23")
    wanted = 'Search for "plan", see whether ehcp is still the answer, then write the next date'
    assert told("best_bets.yml", bets) == [f"best_bets.yml:2: warning: review was due on 2026-11-22. {wanted}"]


def test_a_query_has_one_best_bet(told):
    """Endings and stop words make no other query."""
    bets = "best_bets:\n" + BET % ("short breaks", "a", "2027-11-22") + BET % ("the short break", "b", "2027-11-22")
    assert told("best_bets.yml", bets) == [
        "best_bets.yml:3: 'the short break' means the same as words of the best bet on line 2, and this one would win: keep one"
    ]


def test_nobody_looked_at_anything_tomorrow(told):
    """A warning: the clock may be the one that is wrong."""
    before = "than wordy, date: 2026-11-22}"
    assert told("weights.yml", before.replace("22", "24"), before) == [
        "weights.yml:17: warning: 2026-11-24 is in the future: write the day somebody last looked at it"
    ]


def test_a_phrase_of_two_groups_is_told(told):
    """Both would count."""
    groups = "synonyms:\n" + GROUP % ("translator", "interpreter") + GROUP % ("translators", "languages")
    assert told("synonyms.yml", groups) == [
        "synonyms.yml:3: warning: 'translators' is compared as 'translator' on line 2 is: keep one of them, or join the groups"
    ]


SHRUNK = {
    "it is me": "'it is me' is only stop words: write others, or take it out",
    "in my language": "'in my language' is 'language' without its stop words: write that word alone, or take it out",
}


@pytest.mark.parametrize("phrase", SHRUNK)
def test_a_phrase_that_is_never_compared_whole_is_told(told, phrase):
    """Nobody finds anything by it, or everybody by its one word."""
    assert told("synonyms.yml", "synonyms:\n" + GROUP % (phrase, "about me")) == [
        f"synonyms.yml:2: warning: {SHRUNK[phrase]}"
    ]


TAKEN_OUT = "has an age or a place, which queries are read without"
APART = ["year 6", "when he is 18", "year 9 options", "coming from london", "stevenage", "two"]


@pytest.mark.parametrize("phrase", APART)
def test_a_phrase_that_is_only_an_age_or_a_place_is_told(told, phrase):
    """A query has nothing left of it, or a word that only asks."""
    wanted = 'and no other word that tells: add a word that says what is wanted ("year 6 leavers"), or take it out'
    assert told("synonyms.yml", "synonyms:\n" + GROUP % (f"'{phrase}'", "about me")) == [
        f"synonyms.yml:2: warning: {phrase!r} {TAKEN_OUT}, {wanted}"
    ]


@pytest.mark.parametrize(
    "phrase", ["camhs at 18", "year 9 review", "moved from london", "toddler group", "step 2", "two left feet"]
)
def test_a_phrase_with_an_age_or_a_place_and_more_is_right(told, phrase):
    """It is found with them, and a stage or a number of one of many is no age."""
    assert told("synonyms.yml", "synonyms:\n" + GROUP % (f"'{phrase}'", "about me")) == []


@pytest.mark.parametrize("phrase", ["plans at 18", "clubs in stevenage"])
def test_a_best_bet_has_no_age_or_place(told, phrase):
    """Best bets are looked for by the words that are left."""
    assert told("best_bets.yml", "best_bets:\n" + BET % (phrase, "ehcp", "2027-11-22")) == [
        f"best_bets.yml:2: warning: {phrase!r} {TAKEN_OUT}: write it without, or take it out"
    ]


def test_a_word_of_another_language_that_is_an_english_stop_word_is_told(told):
    """Turkish for work is read as "is"."""
    text = "languages: [{code: tr, name: Turkish, dir: ltr}]\nwords:\n  - {to: [work], tr: [iş, çalışma]}\n"
    assert told("languages.yml", text) == [
        "languages.yml:3: warning: 'iş' is read as a stop word of English, and finds nothing: take it out"
    ]


@pytest.mark.parametrize("phrase", ["the", "the|tablets of"])
def test_a_phrase_of_crisis_is_no_stop_word(told, phrase):
    """It would show 999 above nearly every query."""
    (message,) = told("crisis.yml", f"phrases: [{phrase}, overdose,", "phrases: [overdose,")
    assert message.endswith(
        f": {phrase!r} is in too many queries, and would show this help for all of them: take it out"
    )
