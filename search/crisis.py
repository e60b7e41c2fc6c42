"""Words of crisis put urgent help first, whatever else matches: relevance/crisis.yml, and its use in a query.

browser/crisis.js is the twin of the second half. It works on the device: what a query says is sent nowhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import asdict, dataclass

from search import spelling
from search.analysis import Analyser, split
from search.lines import Reader, Value

GAP = 1
"""Words that may stand between two words of a phrase: "can't really cope"."""


@dataclass(frozen=True)
class Contact:
    """Somebody to ring. ``uncertain`` numbers are shown as such; ``source`` and ``date`` say where it is from."""

    id: str
    label: str
    phone: str
    text: str
    source: str
    date: str
    uncertain: bool = False


@dataclass(frozen=True)
class Help:
    """What is shown for any of ``phrases``, unless the query also has one of the words of ``unless``."""

    title: str
    text: str
    contacts: tuple[str, ...]
    phrases: tuple[str, ...]
    unless: tuple[str, ...] = ()


@dataclass(frozen=True)
class Crisis:
    """The file: contacts, and the helps, the most urgent first."""

    contacts: tuple[Contact, ...] = ()
    helps: tuple[Help, ...] = ()


def load(reader: Reader, name: str) -> Crisis:
    """The file ``name`` of the folder of ``reader``, which collects its mistakes."""
    top = reader.entries(name, ("contacts", "help"))
    contacts = tuple(_contacts(reader, top.get("contacts")))
    return Crisis(contacts, tuple(_helps(reader, top.get("help"), {contact.id for contact in contacts})))


def _contacts(reader: Reader, value: Value | None) -> Iterator[Contact]:
    needed = ("id", "label", "phone", "text", "source", "date")
    for item in reader.listed(value, "contacts"):
        entry = reader.mapping(item, (*needed, "uncertain"), needed)
        yield Contact(
            id=reader.text(entry.get("id"), "id", "[a-z0-9-]+", "an id such as samaritans"),
            label=reader.text(entry.get("label"), "label", ".+", "the name of who answers"),
            phone=reader.text(entry.get("phone"), "phone", "[0-9 ]+", 'a number in quotes such as "116 123"'),
            text=reader.text(entry.get("text"), "text", ".+", "when to ring"),
            source=reader.text(entry.get("source"), "source", r"https?://\S+", "the address of a page"),
            date=reader.text(entry.get("date"), "date", r"\d{4}(-\d\d){0,2}", "a date such as 2026-11-22"),
            uncertain=reader.text(entry.get("uncertain"), "uncertain", "yes|no", "yes or no") == "yes",
        )


def _helps(reader: Reader, value: Value | None, known: set[str]) -> Iterator[Help]:
    needed = ("title", "text", "contacts", "phrases", "reason")
    for item in reader.listed(value, "help"):
        entry = reader.mapping(item, (*needed, "unless"), needed)
        title, text, _ = (reader.text(entry.get(key), key, ".+", "words") for key in ("title", "text", "reason"))
        contacts = reader.texts(entry.get("contacts"), "contacts")
        for contact in sorted(set(contacts) - known):
            reader.report(entry["contacts"].line, f"{contact} is not one of the contacts above")
        phrases, unless = (reader.texts(entry.get(key), key) for key in ("phrases", "unless"))
        yield Help(title, text, contacts, phrases, unless)


def phrases(crisis: Crisis) -> list[list[str]]:
    """What ``found`` compares a query with, one entry a help: phrases of words joined by ";", and words that rule it out."""
    return [
        [";".join(" ".join(split(phrase)) for phrase in help_.phrases), " ".join(help_.unless)]
        for help_ in crisis.helps
    ]


def keys(phrases: Sequence[Sequence[str]], common: Collection[str], stop_words: Collection[str]) -> list[str]:
    """What a query with one of ``phrases`` of Latin letters has at least: all the words of one of these keys, in any order.

    They travel with the page, and the phrases are fetched for a query that may have one. A key is one word that is not
    ``common``; for a phrase of common words the two longest, without the ``stop_words`` if that leaves any.
    """
    wanted = {frozenset(phrase.split()) for each, _ in phrases for phrase in each.split(";") if phrase.isascii()}
    rare = {phrase - common for phrase in wanted} - {frozenset()}
    having = Counter(word for phrase in rare for word in phrase)
    single = set(having)
    # What fewest phrases have goes first, if the others make it needless.
    for word in sorted(having, key=lambda word: (having[word], -len(word), word)):
        if all(len(phrase & single) > 1 for phrase in rare if word in phrase):
            single.remove(word)
    several = {_longest(phrase - stop_words or phrase) for phrase in wanted if phrase <= common}
    return sorted([*single, *several])


def _longest(words: Collection[str], count: int = 2) -> str:
    return " ".join(sorted(sorted(words, key=lambda word: (-len(word), word))[:count]))


def to_data(crisis: Crisis) -> dict[str, list]:
    """The phrases, and what is shown of each help: fetched for a query that may have words of crisis."""
    contacts = {
        c.id: {k: v for k, v in asdict(c).items() if k not in ("id", "source", "date") and v} for c in crisis.contacts
    }
    return {
        "phrases": phrases(crisis),
        "help": [
            {"title": help_.title, "text": help_.text, "contacts": [contacts[id] for id in help_.contacts]}
            for help_ in crisis.helps
        ],
    }


def found(text: str, phrases: Sequence[Sequence[str]], analyser: Analyser, known: Callable[[str], bool]) -> int | None:
    """Which help a query ``text`` with words of crisis gets, or None.

    Every word of a phrase must be there, in order; stop words count. ``known`` says whether a folded word is one
    the index has: any other may be misspelt.
    """
    words = split(text)
    for number, (wanted, unless) in enumerate(phrases):
        if set(words) & set(unless.split()):
            continue
        if any(_has(words, phrase.split(), analyser, known) for phrase in wanted.split(";")):
            return number
    return None


def _has(words: Sequence[str], phrase: Sequence[str], analyser: Analyser, known: Callable[[str], bool]) -> bool:
    # Alone, a word of four letters is too near to others: "rape" to "rope" and "race".
    least = 5 if len(phrase) == 1 else 0
    for start in range(len(words)):
        place, found = start, 0
        while found < len(phrase):
            window = range(place, min(place + (GAP if found else 0) + 1, len(words)))
            place = next((p + 1 for p in window if _same(words[p], phrase[found], least, analyser, known)), 0)
            if not place:
                break
            found += 1
        if found == len(phrase):
            return True
    return False


def _same(word: str, wanted: str, least: int, analyser: Analyser, known: Callable[[str], bool]) -> bool:
    if analyser.term(word) == analyser.term(wanted):
        return True
    if known(word) or word[0] != wanted[0] or len(wanted) < least:
        return False
    most = spelling.allowed(wanted)
    return spelling.distance(word, wanted, most) <= most
