"""Forms of a word of another language, and phrases with words between."""

import pytest

from search.foreign import Foreign
from search.meanings import Meaning

PHRASES = Foreign(
    {("nu", "vede"): (), ("nu",): (), ("nu", "prea", "stie"): (), ("logopeda",): ()}, terms={"logopeda", "logopedia"}
)


@pytest.mark.parametrize(
    ("text", "idle", "lost"),
    [
        ("nu prea mai vede", {1, 2}, {1, 2}),
        ("nu prea mai vede", {1}, set()),  # "mai" says something of its own
        ("nu prea mai des vede", {1, 2, 3}, set()),  # too many
        ("nu vede prea vede", {2}, set()),  # nothing is between
        ("nu prea stie vede", {1, 2}, set()),  # a longer phrase
        ("nu mai", {1}, set()),
    ],
)
def test_what_stands_between_the_words_of_a_phrase(text, idle, lost):
    """No more than two words, which say nothing."""
    assert PHRASES.between(text.split(), idle) == lost


@pytest.mark.parametrize(
    ("term", "form"),
    [("logopeda", "logopeda"), ("logopedą", "logopeda"), ("logopedie", "logopedia"), ("logopedycznymi", "logopedycznymi"), ("logos", "logos")],
)  # fmt: skip
def test_forms_of_a_word(term, form):
    """The longest beginning counts, and then the shortest word."""
    assert PHRASES.form(term) == form


def test_what_says_whom_help_is_for_counts_less():
    """By the first reading: "autyzm" says whom, and "szkoła" where."""
    of = {
        ("autyzm",): [Meaning(0.9, (("autism",), ("autism", "support")))],
        ("pieniadze",): [Meaning(0.9, (("money",), ("autism",)))],
    }
    found = Foreign(of, asking=frozenset({"+autism"}), whom=0.5)
    assert [found.share((word,)) for word in ("autyzm", "pieniadze", "inne")] == [0.5, 1.0, 1.0]
