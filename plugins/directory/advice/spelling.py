"""The rule on spelling. It has the shape of those in `rules.py`."""

import re
from functools import lru_cache
from unicodedata import combining, normalize

from .dictionary import dictionary, slips
from .passages import told

WORD = re.compile(r"(?<![\w@.#/’'-])[^\W\d_]+(?:[’'-][^\W\d_]+)*(?![\w@/])")
CAPITALS = re.compile(r"(?:.*[A-Z]){2}")
ENGLISH = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ’'-]+")
STOPS = (".", "!", "?", ":")


MOST_OF_A_FILE = 20
"""Words of one file that are listed."""


def words_are_spelt_right(directory, today):
    """The words are spelt as in British English; `services/_words.txt` lists right words that no dictionary has (a warning)."""
    if dictionary() is None:
        return
    judged = {}
    for entry, passages in told(directory):
        faults = _faults(entry, passages, directory.words, judged)
        for passage, word in faults[:MOST_OF_A_FILE]:
            yield passage.source, passage.path, _message(word), "warning"
        if more := faults[MOST_OF_A_FILE:]:
            said = f"and {len(more)} words more are in no dictionary. If the text is in another language, excuse it"
            yield more[0][0].source, more[0][0].path, said, "warning"


def _faults(entry, passages, own, judged):
    """(Passage, word) of each misspelt word of a file, each word once. `judged` keeps what is known of words."""
    said, names, faults = set(), _names(entry), []
    for passage in passages:
        for asked in _words(passage, names):
            if asked not in judged:
                judged[asked] = _is_wrong(*asked, own)
            if judged[asked] and asked[0].lower() not in said:
                said.add(asked[0].lower())
                faults.append((passage, asked[0]))
    return faults


def _names(entry):
    """Words with a capital of the entry's own name and of who runs it, which may begin a sentence too."""
    named = (getattr(entry.model, name, "") for name in ("title", "provider"))
    return {word for name in named for word in WORD.findall(name) if word[0].isupper()}


def _words(passage, names):
    """(word, whether it may be a name) of each word of a Passage that could be in a dictionary; short forms could not."""
    for found in WORD.finditer(passage.text):
        word = found[0].replace("’", "'")
        if ENGLISH.fullmatch(word) and not CAPITALS.match(word):
            yield (
                word,
                word[0].isupper() and (passage.is_label or word in names or not _begins(passage.text[: found.start()])),
            )


def _begins(before):
    """True if a sentence begins after the text `before`."""
    before = before.rstrip("\"'“‘( ")
    return not before or before.endswith(STOPS)


def _is_wrong(word, may_be_name, own):
    """True if a word is misspelt. A name is only compared with the list of slips."""
    small = word.lower()
    if small in own or small.removesuffix("'s") in own:
        return False
    return small in slips() or not (may_be_name or _is_right(word, dictionary(), own))


@lru_cache(maxsize=50_000)
def _message(word):
    """What to say of a misspelt word."""
    if meant := slips().get(word.lower()):
        return f"“{word}” is a common slip. Did you mean “{_in_words(meant)}”? If not, add it to services/_words.txt"
    meant = dictionary().meant(word)
    hint = f"Did you mean “{meant}”? If not, add" if meant else "If it is right, add"
    return f"“{word}” is in no dictionary. {hint} it to services/_words.txt"


def _is_right(word, known, own):
    """True if a dictionary has the word, or it without its accents or hyphens, or all that is between its hyphens."""
    parts, bare = word.split("-"), "".join(char for char in normalize("NFD", word) if not combining(char))
    forms = {word, bare, bare.replace("-", "")}
    return (
        any(map(known.has, forms)) or len(parts) > 1 and all(part.lower() in own or known.has(part) for part in parts)
    )


def _in_words(meant):
    return "” or “".join(part.strip() for part in meant.split(",") if part.strip())
