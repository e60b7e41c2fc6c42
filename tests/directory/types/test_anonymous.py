"""What gives a person away in a comment, and what does not."""

import pytest

from plugins.directory.types.anonymous import whom_it_shows


@pytest.mark.parametrize(
    "text, found",
    [
        ("Write to me at sam.b@example.org please", "an e-mail address"),
        ("Ring 01632 960123 after six", "a phone or case number"),
        ("We live in SG1 1AA", "a postcode"),
        ("wd61aa is where we are", "a postcode"),
        ("She was seen on 3/4/2019", "a date that may be a birthday"),
        ("Mrs Brown was kind", "the name of a person"),
        ("Dr. Shah said no", "the name of a person"),
        ("My son Ben waits", "the name of a child or relative"),
        ("my daughter, Amira, waits", "the name of a child or relative"),
        ("a boy called Ben", "a name"),
        ("He was born in May", "when somebody was born"),
    ],
)
def test_what_shows_a_person_is_found(text, found):
    assert f" looks like {found}. Leave it out" in whom_it_shows(text)


@pytest.mark.parametrize(
    "text",
    [
        "My son waits for a place. Nobody answers.",
        "From April 2022 the service was to grow by 25%.",
        "More than 130 people took part in over 50 meetings.",
        "A course called early help would be good.",
        "The plan for 2018-2023 has 18 indicators.",
        "DSPL2 and the A1 are near. Year 11 is hard.",
    ],
)
def test_ordinary_words_are_not(text):
    assert whom_it_shows(text) == ""
