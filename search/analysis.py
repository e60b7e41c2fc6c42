"""Text to terms: fold, split, leave out stop words, stem.

browser/analysis.js is the twin of this module. Both must pass tests/search/analysis_cases.json: a term that
one of them makes and the other does not is a page that cannot be found.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

MAX_WORD = 40
"""Longest word kept, in characters: a longer one is a web address or a mistake."""

# And what keyboards and pasted texts have for one.
_APOSTROPHES = re.compile("['`\u00b4\u02b9\u02bb\u02bc\u2018\u2019\u201b\u2032\uff07\uff40]")
_OTHER_DIGIT = re.compile(r"[^\D0-9]")
# Soft hyphen, the stroke that stretches Arabic words, joiners and marks of direction: nobody sees them.
_INVISIBLE = re.compile("[\u00ad\u0640\u200c-\u200f\u2060\ufeff]")
# Accents go from Latin letters only: \u0439 is no \u0438, and the marks of Bengali are part of the word. Of Arabic script
# the short vowels and the hamza go, which most people do not type (as Lucene's ArabicNormalizer does). To look first for the mark
# and then for what is before it takes a fifth of the time.
_ACCENTS = re.compile("[\u0300-\u036f](?<=[a-z].)[\u0300-\u036f]*")
_ARABIC_MARKS = re.compile("[\u064b-\u065f\u0670]")
# Letters that keyboards of Polish and Turkish, of Arabic and Urdu, or of Ukrainian and Russian, give for one another.
_ALIKE = tuple(
    zip(
        "\u0142\u0131\u0643\u064a\u0649\u0629\u06c1\u0456\u0457\u044b\u0454\u044d\u0451",
        "li\u06a9\u06cc\u06cc\u0647\u0647\u0438\u0438\u0438\u0435\u0435\u0435",
        strict=True,
    )
)
_ARTICLE = re.compile("^(?:[\u0648\u0628\u06a9\u0641]?\u0627\u0644|\u0644\u0644)(?=\\w{3})")
_PLAIN = re.compile("[a-z]{3,}")


# What nobody types: a mark of byte order, and control characters, which Python and browsers do not both take for spaces.
_SIGNS = {**dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)), " "), 0xFEFF: None}


def cleaned(text: str) -> str:
    """``text`` as somebody typed it, without the signs that come with what is pasted."""
    return text.translate(_SIGNS)


def plain_digits(text: str) -> str:
    """``text`` with the digits of every script, as keyboards for Arabic or Bengali have them, as 0 to 9."""
    return _OTHER_DIGIT.sub(lambda digit: str(unicodedata.decimal(digit[0])), text)


def compatible(text: str) -> str:
    """``text`` in the letters that others stand for, in compatibility forms (NFKC), with plain digits."""
    # ASCII is as it should be: each record has postcodes that are read.
    return text if text.isascii() else plain_digits(unicodedata.normalize("NFKC", text))


def fold(text: str) -> str:
    """Lower-case ``text`` without accents, apostrophes or invisible characters, in compatible letters and digits."""
    if text.isascii():  # most is, and need not be looked through seven times
        return text.replace("'", "").replace("`", "").lower()
    # Apostrophes first: the compatible form of an acute accent is a space with an accent.
    lowered = _INVISIBLE.sub("", compatible(_APOSTROPHES.sub("", text))).lower()
    bare = _ARABIC_MARKS.sub("", _ACCENTS.sub("", unicodedata.normalize("NFD", lowered)))
    folded = unicodedata.normalize("NFC", bare)
    for letter, other in _ALIKE:  # few texts have any, which is seen sooner than each letter is looked up
        folded = folded.replace(letter, other)
    return folded


def split(text: str) -> list[str]:
    """The words of ``text``, folded: runs of letters, digits and marks of any script."""
    return [word[:MAX_WORD] for word in pieces(text)]


def pieces(text: str) -> list[str]:
    """What ``split`` cuts words of, which they nearly all are."""
    # Most is ASCII, and need be looked through only once; bytes take half as long.
    plain = text.encode().translate(_ASCII, _DROPPED).decode() if text.isascii() else fold(text).translate(_KEPT)
    return plain.split()


def joined(texts: Iterable[str], made: Callable[[str], str] = str) -> dict[str, str]:
    """Of each of many short ``texts`` its ``pieces``, with spaces between, or what is ``made`` of each. Nothing is done text by text,
    but in lines, which ``made`` must leave: that takes half as long."""
    lines = {text: text.replace("\n", " ") for text in texts}
    plain = [line for line in lines.values() if line.isascii()]
    found = dict(zip(plain, _made(plain, made)))
    others = [line for line in lines.values() if line not in found]
    # To fold other letters takes long: a word of them all is folded once.
    words = "\n".join(others).replace("\n", " \n ").split(" ")
    different = {*words} - {"\n"}
    folded = {"\n": "\n", **dict(zip(different, _made(different, made)))}
    found |= zip(others, _lines(map(folded.__getitem__, words)))
    return {text: found[line] for text, line in lines.items()}


def _made(texts: Iterable[str], made: Callable[[str], str]) -> Iterator[str]:
    pieces = fold("\n".join(texts)).translate(_IN_LINES).replace("\n", " \n ").split(" ")
    return _lines(map(made, pieces))


def _lines(words: Iterable[str]) -> Iterator[str]:
    return map(str.strip, " ".join(filter(None, words)).split("\n"))


class _Kept(dict):
    """Each letter, digit or mark as it is, any other character as a space; looked up once each."""

    def __missing__(self, code: int) -> str:
        kept = self[code] = chr(code) if unicodedata.category(chr(code))[0] in "LNM" else " "
        return kept


_KEPT, _IN_LINES = _Kept(), _Kept({ord("\n"): "\n"})
_ASCII = bytes(ord(fold(chr(code)).translate(_KEPT) or " ") if code < 128 else code for code in range(256))
_DROPPED = bytes(code for code in range(128) if not fold(chr(code)))


def by_stem(stems: Mapping[str, str]) -> str:
    """``stems``, of words, as text: each stem and then its words."""
    words = defaultdict(list)
    for word, stem in sorted(stems.items()):
        words[stem].append(word)
    return ";".join(" ".join((stem, *of_it)) for stem, of_it in words.items())


def stems_of(text: str) -> dict[str, str]:
    """What ``by_stem`` was given."""
    return {word: stem for stem, *words in map(str.split, text.split(";")) for word in words}


class _Terms(dict):
    """The term of each word, worked out when it is first asked for: there are millions of words, and few different ones. A word
    that is ``known`` to have none has the empty text."""

    def __init__(self, term: Callable[[str], str], known: Mapping[str, str]) -> None:
        super().__init__(known)
        self._term = term

    def __missing__(self, word: str) -> str:
        term = self[word] = self._term(word)
        return term


class Analyser:
    """Turns text into the terms of the index.

    ``stem`` is the stemmer; ``stems`` maps words the stemmer would treat badly to the stem they get instead;
    ``stop_words`` are left out altogether.
    """

    def __init__(self, stem: Callable[[str], str], stems: Mapping[str, str], stop_words: frozenset[str]) -> None:
        self.stems = dict(stems)
        self.stop_words = stop_words
        self._stem = stem
        self._terms = _Terms(self._term, dict.fromkeys((*stop_words, ""), ""))

    def term(self, word: str) -> str:
        """The stem of one folded word: words of a to z are stemmed, and Arabic ones lose their article."""
        return self._terms[word] or self._term(word)

    def terms_of(self, pieces: Iterable[str]) -> list[str]:
        """The terms of the ``pieces`` of a text, in order."""
        return [*filter(None, map(self._terms.__getitem__, pieces))]

    def _term(self, piece: str) -> str:
        word = piece[:MAX_WORD]
        if word in self.stems:
            return self.stems[word]
        return self._stem(word) if _PLAIN.fullmatch(word) else _ARTICLE.sub("", word)

    def words(self, text: str) -> list[str]:
        """The words of ``text`` as typed but folded, without stop words."""
        return [word for word in split(text) if word not in self.stop_words]

    def pairs(self, text: str) -> Iterator[tuple[str, str]]:
        """(word as typed but folded, term) for each word of ``text`` that is not a stop word."""
        return ((word, term) for word in split(text) if (term := self._terms[word]))

    def terms(self, text: str) -> list[str]:
        """The terms of ``text`` in order."""
        return self.terms_of(pieces(text))

    def phrases(self, texts: Iterable[str]) -> dict[str, str]:
        """Of each of many short ``texts`` its terms, with spaces between."""
        return joined(texts, self._terms.__getitem__)
