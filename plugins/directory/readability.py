"""How old a reader must be to follow a text easily: the Flesch-Kincaid grade level as an age.

grade = 0.39 * words / sentences + 11.8 * syllables / words - 15.59, from J. P. Kincaid, R. P. Fishburne, R. L. Rogers and
B. S. Chissom, "Derivation of new readability formulas for Navy enlisted personnel" (1975). A child in the first American
grade is six, so age = grade + 5. Syllables are counted by rules, which errs by a little on single words and evens out over
a page. The figure knows nothing of sense: a guide for writers, never a reason to refuse a text.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from statistics import median

WORD = re.compile(r"[A-Za-z][A-Za-z'’]*")
SENTENCE_END = re.compile(r"[.!?:]+(?=\s|$)")
VOWELS = re.compile(r"[aeiouy]+")
SILENT_END = re.compile(r"(?:[^laeiouy]e|[^laeiouycghsxz]es|[^tdaeiouy]ed)$")
SPLIT_VOWELS = re.compile(r"i[ao]|uin|ie[nt](?!d)|eo(?![up])|[aeouy]ing|creat|(?:ar|id)ea|(?<!q)ua[lt]")
ONE_SOUND = re.compile(r"[tcsg]i(?:on|ou|al|an|a$)|[ts]ien")
SAYABLE = re.compile(r"[^AEIOU][AEIOU][^AEIOU]")
AGE_OF_GRADE_ZERO = 5


@dataclass(frozen=True)
class Measures:
    """What is counted in a text: words, sentences and syllables."""

    words: int = 0
    sentences: int = 0
    syllables: int = 0

    @property
    def age(self):
        """The reading age in years, or None for a text without words."""
        if not self.words:
            return None
        grade = 0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59
        return grade + AGE_OF_GRADE_ZERO

    @property
    def sentence_length(self):
        """Words in a sentence, on average; None for a text without words."""
        return self.words / self.sentences if self.words else None


@lru_cache(maxsize=50_000)
def syllables(word):
    """How many syllables an English word has, at least one. A short form that cannot be said, such as EHC, has one a letter."""
    if len(word) > 1 and word.isupper() and not SAYABLE.search(word):
        return len(word)
    letters = word.lower().replace("’", "'").removesuffix("'s")
    count = len(VOWELS.findall(letters)) + len(SPLIT_VOWELS.findall(letters)) - len(ONE_SOUND.findall(letters))
    return max(1, count - bool(SILENT_END.search(letters)))


def measured(blocks):
    """Measures of a list of texts. Each is a paragraph, a list item or a heading, and ends its last sentence."""
    words = [WORD.findall(part) for block in blocks for part in SENTENCE_END.split(block)]
    sentences = [sentence for sentence in words if sentence]
    return Measures(
        words=sum(map(len, sentences)),
        sentences=len(sentences),
        syllables=sum(syllables(word) for sentence in sentences for word in sentence),
    )


def middle(values):
    """The median of numbers, leaving out None; None if there are none."""
    known = [value for value in values if value is not None]
    return median(known) if known else None
