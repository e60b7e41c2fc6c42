"""How easily a text is read: a word on it is never an error, a warning where it is hard, and shows the longest sentences."""

import datetime

import pytest

from plugins.directory.checking import check

TODAY = datetime.date(2026, 11, 23)
EASY = "You can come and play. We will help you. Ring us first. " * 10
MIDDLING = "The children need to bring their favourite swimming equipment and a towel for all of the sessions. " * 12
HARD = (
    "Notwithstanding aforementioned considerations, practitioners endeavour to facilitate interdisciplinary collaboration "
    "whilst ensuring proportionate documentation of individualised provision throughout the statutory assessment. "
) * 8
TEXTS = {EASY: [], HARD: ["warning"]}


def levels(site, rule):
    return [problem.level for problem in check(site.root, TODAY)[1] if problem.rule == rule and "swim" in problem.path]


@pytest.mark.parametrize("text", TEXTS, ids=["easy", "hard"])
def test_a_hard_text_is_a_warning_and_never_an_error(site, text):
    site.record(body=text)

    assert levels(site, "text-is-easy-to-read") == TEXTS[text]


def test_a_text_that_is_only_a_little_too_hard_is_worth_a_look(site):
    site.record(body=MIDDLING)

    assert levels(site, "text-is-easy-to-read") == ["note"]


def test_the_longest_sentence_is_shown(site):
    site.record(body=HARD + " Ring us.")
    (found,) = [problem for problem in check(site.root, TODAY)[1] if problem.rule == "text-is-easy-to-read"]

    assert "“Notwithstanding aforementioned considerations, practitioners endeavour" in found.message


SUMMARIES = {
    "We help you and your child to swim.": [],
    "Multidisciplinary neurodevelopmental assessment and intervention for individuals with complexity.": ["warning"],
}


@pytest.mark.parametrize("summary", SUMMARIES)
def test_a_hard_summary_is_a_warning(site, summary):
    site.record(summary=summary)

    assert levels(site, "summary-is-easy-to-read") == SUMMARIES[summary]
