"""Forms of a word of another language, and phrases with words between."""

import pytest

from search.foreign import Foreign, Tongue
from search.guessing import abroad
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


SPANISH, UKRAINIAN = Tongue("es", "Spanish"), Tongue("uk", "Ukrainian")
SPOKEN = {("mi",): (SPANISH,), ("mi", "hijo"): (SPANISH,), ("colegio",): (SPANISH,), ("на",): (UKRAINIAN,)}
LITTLE = Foreign(dict.fromkeys(SPOKEN, ()), SPOKEN, frozenset({"mi", "colegio", "на"}))


@pytest.mark.parametrize(
    ("words", "tongue"),
    [
        (["who", "mi", "senco"], None),
        (["mi", "hijo", "senco"], SPANISH),
        (["mi", "colegio"], SPANISH),
        (["на", "senco"], UKRAINIAN),
    ],
)
def test_one_or_two_of_our_letters_tell_no_language(words, tongue):
    """They may be a slip of anything: "who is mi senco"."""
    assert bool(abroad([(word, word) for word in words], {*words} - {"who", "senco"}, LITTLE)) == bool(tongue)
    phrases = [tuple(words[place : place + size]) for place in range(len(words)) for size in (1, 2)]
    assert LITTLE.tongue_of(phrases) == tongue
