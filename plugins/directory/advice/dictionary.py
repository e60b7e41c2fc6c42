"""British English: which words are spelt right, and which one was meant.

The words are SCOWL's en_GB list in Hunspell's form (npm package dictionary-en-gb), with codespell's list of slips beside it.
Of Hunspell's format only prefixes and suffixes are read, which is all that an English dictionary needs
(https://man.archlinux.org/man/hunspell.5): a general reader takes a third of a second to start, which is longer than the
check of a file may take.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from importlib.util import find_spec
from itertools import chain
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[3] / "node_modules" / "dictionary-en-gb"
LETTERS = "esianrtolcdugmphbyfvkwzxjq"
"""The commonest first, as Hunspell's file has them."""

LEFT_OUT = "!"
"""Hunspell's flag of words that are right but never offered."""


@dataclass(frozen=True)
class Affix:
    """One way to build a word on a stem: `added` in place of `dropped`, for stems that have `flag` and fit `condition`."""

    flag: str
    dropped: str
    condition: re.Pattern
    crosses: bool


@dataclass
class Dictionary:
    """Words by their stems. `stems` maps a stem to its flags; `endings` and `beginnings` map letters to Affixes."""

    stems: dict
    endings: dict = field(default_factory=dict)
    beginnings: dict = field(default_factory=dict)

    def has(self, word):
        """True if `word` is spelt right, also as the first of a sentence or in capitals."""
        forms = {word, word.lower(), word[:1].upper() + word[1:].lower()} if word[:1].isupper() else {word}
        return any(form in self.stems or self._is_built(form) for form in forms)

    def _is_built(self, word):
        if any(affix.flag in self.stems[stem] for stem, affix in self._stems(word)):
            return True
        for beginning, affixes in self.beginnings.items():
            rest = word.removeprefix(beginning)
            if rest != word and any(self._takes(rest, affix) for affix in affixes):
                return True
        return False

    def _takes(self, rest, prefix):
        """True if a prefix may stand before `rest`: a stem, or a stem with an ending that goes together with it."""
        if prefix.flag in self.stems.get(rest, ""):
            return True
        return any(
            prefix.crosses and affix.crosses and affix.flag in self.stems[stem] and prefix.flag in self.stems[stem]
            for stem, affix in self._stems(rest)
        )

    def _stems(self, word):
        """(stem, Affix) for every way in which `word` may be a stem with an ending."""
        for length in range(1, min(len(word), 9)):
            for affix in self.endings.get(word[-length:], ()):
                stem = word[:-length] + affix.dropped
                if stem in self.stems and affix.condition.search(stem):
                    yield stem, affix

    def meant(self, word):
        """The stem that is one slip away from a misspelt word, or ""."""
        stems = self.stems
        return next((near for near in one_slip_away(word.lower()) if near in stems and LEFT_OUT not in stems[near]), "")


def one_slip_away(word):
    """Every word that is `word` with two neighbours swapped, a letter more, a letter less or another letter; the likelier slips first."""
    cuts = [(word[:cut], word[cut:]) for cut in range(len(word) + 1)]
    return chain(
        [before + after[1] + after[0] + after[2:] for before, after in cuts if len(after) > 1],
        [before + letter + after for before, after in cuts[1:] for letter in LETTERS],
        [before + after[1:] for before, after in cuts if after],
        [before + letter + after[1:] for before, after in reversed(cuts) if after for letter in LETTERS],
    )


@cache
def dictionary(folder=FOLDER):
    """The Dictionary in `folder`, or None where its package or codespell is not installed."""
    if not (folder / "index.dic").is_file() or find_spec("codespell_lib") is None:
        return None
    lines = (folder / "index.dic").read_text(encoding="utf-8").split("\n")[1:]
    stems = dict(line.partition("/")[::2] for line in lines if line)
    return Dictionary(stems, *_affixes((folder / "index.aff").read_text(encoding="utf-8")))


def _affixes(text):
    """({ending: [Affix]}, {beginning: [Affix]}) of an affix file."""
    tables, crosses = {"SFX": defaultdict(list), "PFX": defaultdict(list)}, {}
    for line in text.split("\n"):
        kind, *parts = line.split() or [""]
        if kind in tables and len(parts) == 3:
            crosses[kind, parts[0]] = parts[1] == "Y"
        elif kind in tables:
            flag, dropped, added, condition = parts[:4]
            pattern = re.compile(f"{condition}$" if kind == "SFX" else f"^{condition}")
            affix = Affix(flag, dropped.replace("0", ""), pattern, crosses[kind, flag])
            tables[kind][added].append(affix)
    return dict(tables["SFX"]), dict(tables["PFX"])


@cache
def slips():
    """{slip: what was meant} of codespell's list; where it knows several words, they are split by commas."""
    text = (resources.files("codespell_lib") / "data" / "dictionary.txt").read_text(encoding="utf-8")
    return dict(line.partition("->")[::2] for line in text.split("\n"))
