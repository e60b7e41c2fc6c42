"""Made-up running text whose words are spread as those of real text are.

The rank of a word follows the law of Zipf and Mandelbrot, P(rank >= r) = ((SHIFT + 1) / (SHIFT + r)) ** SLOPE (Mandelbrot 1953).
Text of n words then has about c * n ** (1 / (1 + SLOPE)) different ones, which is Heaps' law (1978).
"""

from collections.abc import Iterator
from random import Random

SLOPE, SHIFT = 0.54, 9
"""Set so that 200, 2,000 and 20,000 records have 3.3, 16 and 66 thousand different words, as the corpus of the research had."""

COMMON = [
    "the",
    "and",
    "to",
    "of",
    "a",
    "in",
    "for",
    "you",
    "your",
    "is",
    "we",
    "with",
    "can",
    "or",
    "on",
    "are",
    "at",
    "by",
    "it",
    "that",
    "this",
    "be",
    "have",
    "from",
    "as",
    "will",
    "not",
    "our",
    "they",
    "if",
    "help",
    "child",
    "children",
    "family",
    "families",
    "young",
    "people",
    "school",
    "support",
    "who",
    "what",
    "when",
    "how",
    "their",
    "about",
    "them",
    "time",
    "more",
    "one",
    "week",
    "day",
    "after",
    "before",
    "also",
    "may",
    "need",
    "needs",
    "work",
    "group",
    "home",
    "free",
    "make",
    "get",
    "ask",
    "know",
    "talk",
    "new",
    "all",
    "any",
    "some",
    "other",
    "there",
    "each",
    "first",
    "place",
    "meet",
    "staff",
    "team",
    "plan",
    "start",
    "age",
    "call",
    "bring",
    "book",
    "session",
    "parents",
    "carers",
]

_ONSETS = [
    "b",
    "br",
    "c",
    "ch",
    "cl",
    "d",
    "dr",
    "f",
    "fl",
    "g",
    "gr",
    "h",
    "j",
    "k",
    "l",
    "m",
    "n",
    "p",
    "pl",
    "pr",
    "qu",
    "r",
    "s",
    "sh",
    "sl",
    "sp",
    "st",
    "t",
    "th",
    "tr",
    "v",
    "w",
]
_VOWELS = ["a", "e", "i", "o", "u", "ai", "ea", "ee", "oa", "ou"]
_CODAS = ["n", "r", "l", "t", "s", "m", "d", "nd", "st", "ck", "ng", "p", "rt", "ll"]
_ENDINGS = ("", "s", "ing", "ed", "er")


def word(rank: int) -> str:
    """The word of this rank, 1 the commonest. Different ranks have different words; the first are real ones."""
    if rank <= len(COMMON):
        return COMMON[rank - 1]
    number, ending = divmod(rank - len(COMMON) - 1, len(_ENDINGS))
    return _root(number) + _ENDINGS[ending]


def _root(number: int) -> str:
    """A pronounceable root for each number: syllables are its digits, so that no two are alike but by spelling."""
    number, onset = divmod(number, len(_ONSETS))
    number, vowel = divmod(number, len(_VOWELS))
    number, coda = divmod(number, len(_CODAS))
    syllable = _ONSETS[onset] + _VOWELS[vowel] + _CODAS[coda]
    return syllable if number == 0 else syllable + "o" + _root(number - 1)


def rank(random: Random) -> int:
    """The rank of one word of running text."""
    return int((SHIFT + 1) * (1 - random.random()) ** (-1 / SLOPE)) - SHIFT


def running(random: Random, count: int) -> Iterator[str]:
    """``count`` words of running text, sentences of 6 to 16 words, without their stops."""
    return (word(rank(random)) for _ in range(count))
