"""A stemmer of words of a to z: the rules of Porter2 as a library has them, but only those that a word has an ending for.

To try all of them on each word takes three times as long, and most are for endings that it has not.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from types import ModuleType

_ENDINGS = ("s", "e", "y", "li", "iti", "nci", "ogi", "ed", "ing", "er", "ator", "al", "ful", "ll", "ant", "ent", "ion", "ic", "ism")  # fmt: skip
"""A word with none of these endings is its own stem: Porter2 has no rule for any other (all that it has end in one of these)."""
_NO_PLURALS = ("ss", "sses", "us", "ies", "ieds")
_SYLLABLE = re.compile("[aeiou].")


def stemmer(rules: ModuleType) -> Callable[[str], str]:
    """What makes a stem of a word of a to z; worked out once a word, however often a build asks. ``rules`` are the steps of
    Porter2, as pyporter2 names them; ``rules.stem`` takes all of them, and gives the same."""
    second, third = (tuple(ending for ending, *_ in one) for one in (rules.s2_triples, rules.s3_triples))
    fourth = (*rules.s4_delete_list, "sion", "tion")
    last = (*third, *fourth, "l", "e")

    @cache
    def stem(word: str) -> str:
        if not word.endswith(_ENDINGS):
            return word
        if word in rules.exceptional_forms:
            return rules.exceptional_forms[word]
        return stem(word[:-1]) if _is_plain_plural(word, rules) else rules.normalize_ys(cut(word))

    def cut(word: str) -> str:
        whole = word = rules.capitalize_consonant_ys(word) if "y" in word else word
        start = rules.get_r1(whole)
        if word.endswith(("s", "ied")):
            word = rules.step_1a(word)
        if word in rules.exceptional_early_exit_post_1a:
            return word
        if word.endswith(("ed", "ing", "edly", "ingly")):
            word = rules.step_1b(word, start)
        if word.endswith(("y", "Y")):
            word = rules.step_1c(word)
        if word.endswith(second):
            word = rules.step_2(word, start)
        if not word.endswith(last):
            return word
        later = rules.get_r2(whole)
        word = rules.step_3(word, start, later) if word.endswith(third) else word
        word = rules.step_4(word, later) if word.endswith(fourth) else word
        return rules.step_5(word, start, later)

    return stem


def _is_plain_plural(word: str, rules: ModuleType) -> bool:
    """Whether Porter2 begins by taking the "s" from ``word``, so that its stem is that of the rest, which is often known or short
    to find. False in doubt."""
    if not word.endswith("s") or word.endswith(_NO_PLURALS) or word[:-1] in rules.exceptional_forms:
        return False
    return _SYLLABLE.search(word, 0, len(word) - 1) is not None
