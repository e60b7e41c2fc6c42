"""Numbers as text and back."""

from search.codec import ALPHABET, decode, decode_ascending, decode_sorted, encode, encode_ascending, encode_sorted

NUMBERS = [0, 1, 79, 80, 81, 87, 88, 719, 720, 721, 9_999, 1_000_000]


def test_numbers_come_back():
    """Small and large numbers survive, side by side."""
    assert list(decode(encode(NUMBERS))) == NUMBERS


def test_rising_lists_come_back():
    """A rising list survives as its gaps."""
    assert list(decode_ascending(encode_ascending(NUMBERS))) == NUMBERS


def test_small_numbers_are_one_character():
    """What is common is short."""
    assert len(encode(range(80))) == 80


def test_sorted_texts_come_back_in_fewer_letters():
    """Such as share nothing, all, or more letters than can be said, in every script."""
    texts = ["", "ab", "abc", "abd", "c 1", *("z" * 40 + end for end in "xyz"), "ا", "اب"]
    assert encode_sorted(["ab", "ac"]) == "AabBc"
    assert decode_sorted(encode_sorted(texts)) == texts
    assert len(encode_sorted(texts)) < len("".join(texts))
    assert decode_sorted(encode_sorted([])) == []


def test_the_alphabet_needs_no_escaping():
    """No character that JSON or HTML escapes, and no space."""
    assert len(set(ALPHABET)) == len(ALPHABET)
    assert not set(ALPHABET) & set(" \"\\&<>'")
