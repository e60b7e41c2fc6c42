"""The rules on how easily a text is read. They have the shape of those in `rules.py`."""

from ..readability import SENTENCE_END, WORD, measured
from .passages import told

AGE_OF_TEXT, AGE_OF_SUMMARY = 12, 18
"""Reading ages, in years, from which a text or a summary is pointed out. We aim at 9; these leave out what a few names of
places or services do to a figure, which in a single sentence is much."""

HARD_TEXT, HARD_SUMMARY = 14, 20
"""Reading ages from which it is more than worth a look: two years beyond, which names alone do not make."""

ENOUGH_WORDS = 100
"""Fewer words than this make no figure that can be trusted: Flesch's own samples had a hundred."""

LONGEST = 3
"""Sentences that a note shows."""

LONG = 15
"""Words up to which a sentence is not shown as long."""

SHOWN = 12
"""Words of a sentence that are shown."""


def text_is_easy_to_read(directory, today):
    """The text can be read at the age of eleven, by the Flesch-Kincaid formula; the longest sentences are shown (a note, and a warning from the age of 14; never more, since it knows nothing of sense)."""
    for _, passages in told(directory):
        running = [passage for passage in passages if not passage.is_label]
        found = measured([passage.text for passage in running])
        if found.words >= ENOUGH_WORDS and round(found.age) >= AGE_OF_TEXT:
            longest = sorted(_sentences(running), key=lambda sentence: -sentence[0])[:LONGEST]
            place = longest[0][1] if longest else running[0]
            message = _message(found, [sentence for *_, sentence in longest])
            yield place.source, place.path, message, _level(found.age, HARD_TEXT)


def summary_is_easy_to_read(directory, today):
    """The summary is one plain sentence (a note where the formula says that only an adult reads it with ease, and a warning from a reading age of 20)."""
    for entry in directory.entries():
        age = measured([entry.model.summary]).age
        if age and round(age) >= AGE_OF_SUMMARY:
            yield (
                entry.source,
                ("summary",),
                f"has a reading age of {round(age)}. Shorter words, or two short sentences, would reach more people",
                _level(age, HARD_SUMMARY),
            )


def _level(age, hard):
    return "warning" if round(age) >= hard else "note"


def _sentences(running):
    """(words, Passage, start of it) of each sentence that is long."""
    for passage in running:
        for sentence in SENTENCE_END.split(passage.text):
            if (words := len(WORD.findall(sentence))) > LONG:
                yield words, passage, f"“{' '.join(sentence.split()[:SHOWN])} …” ({words} words)"


def _message(found, longest):
    said = f"has a reading age of {round(found.age)}, with {round(found.sentence_length)} words a sentence. "
    if not longest:
        return said + "No sentence is long, so look for long words"
    return said + f"The longest: {', '.join(longest)}. Cut them in two"
