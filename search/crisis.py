"""Words of crisis put urgent help first, whatever else matches: the file relevance/crisis.yml, and what of it is sent.

urgent.py compares queries with it, on the device: what a query says is sent nowhere.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict, dataclass, field

from search.analysis import split
from search.lines import Value
from search.reader import Reader
from search.urgent import pattern


@dataclass(frozen=True)
class Contact:
    """Somebody to ring. ``uncertain`` numbers are shown as such; ``source`` and ``date`` say where it is from.

    ``always`` is for the few that stand in the page itself, for when the search fails and cannot say what help is wanted.
    """

    id: str
    label: str
    phone: str
    text: str
    source: str
    date: str
    uncertain: bool = False
    always: bool = False


@dataclass(frozen=True)
class Help:
    """What is shown for any of ``phrases``, which are patterns (see urgent.pattern), and for ``signs`` without any word, and for
    the ``numbers`` of some contacts, who may be known by them. ``line`` of the file."""

    title: str
    text: str
    contacts: tuple[str, ...]
    phrases: tuple[str, ...]
    signs: str = ""
    numbers: tuple[str, ...] = ()
    line: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Crisis:
    """The file: contacts, and the helps, the most urgent first. ``harmless`` are patterns that rule out others, ``between``
    words that do not count between those of a phrase, ``telling`` common words that may be keys all the same."""

    contacts: tuple[Contact, ...] = ()
    helps: tuple[Help, ...] = ()
    harmless: tuple[str, ...] = ()
    between: tuple[str, ...] = ()
    telling: tuple[str, ...] = ()


def load(reader: Reader, name: str) -> Crisis:
    """The file ``name`` of the folder of ``reader``, which collects its mistakes."""
    top = reader.entries(name, ("words", "between", "telling", "harmless", "contacts", "help"))
    lists = _lists(reader, top.get("words"))
    contacts = tuple(_contacts(reader, top.get("contacts")))
    return Crisis(
        contacts,
        tuple(_helps(reader, top.get("help"), {contact.id: contact.phone for contact in contacts}, lists)),
        tuple(_harmless(reader, top.get("harmless"), lists)),
        *(reader.texts(top.get(key), key) for key in ("between", "telling")),
    )


def _lists(reader: Reader, value: Value | None) -> Mapping[str, tuple[str, ...]]:
    lists = {name: reader.texts(words, name) for name, words in reader.mapping(value).items()} if value else {}
    for name, words in lists.items():
        for word in words:
            if len(split(word)) > 1:
                reader.report(value.data[name].line, f"{word!r} in {name} should be one word")
    return {name: tuple(word for word in words if len(split(word)) == 1) for name, words in lists.items()}


def _harmless(reader: Reader, value: Value | None, lists: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for item in reader.listed(value, "harmless"):
        entry = reader.mapping(item, ("phrases", "reason"), ("phrases", "reason"))
        reader.reason(entry)
        yield from _patterns(reader, entry, lists)


def _patterns(reader: Reader, entry: Mapping[str, Value], lists: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """The phrases of ``entry`` as patterns, those that can be read."""
    for phrase in reader.texts(entry.get("phrases"), "phrases"):
        try:
            yield pattern(phrase, lists)
        except ValueError as wrong:
            reader.report(entry["phrases"].line, str(wrong))


def _contacts(reader: Reader, value: Value | None) -> Iterator[Contact]:
    needed = ("id", "label", "phone", "text", "source", "date")
    seen: set[str] = set()
    for item in reader.listed(value, "contacts"):
        entry = reader.mapping(item, (*needed, "uncertain", "always"), needed)
        id = reader.text(entry.get("id"), "id", "[a-z0-9-]+", "an id such as samaritans")
        if id in seen:
            reader.report(item.line, f"the contact {id} is there twice: keep one")
        seen.add(id)
        yield Contact(
            id=id,
            label=reader.text(entry.get("label"), "label", ".+", "the name of who answers"),
            phone=reader.text(entry.get("phone"), "phone", "[0-9][0-9 ]+", _PHONE),
            text=reader.text(entry.get("text"), "text", ".+", "when to ring"),
            source=reader.text(entry.get("source"), "source", r"https?://\S+", "the address of a page"),
            date=reader.last_looked_at(entry.get("date"), "date", whole=False),
            **{
                name: reader.text(entry.get(name), name, "yes|no", "yes or no") == "yes"
                for name in ("uncertain", "always")
            },
        )


_PHONE = 'the digits somebody here dials, with spaces and in quotes, such as "0800 1111": no hyphens, no +44'


def _helps(
    reader: Reader, value: Value | None, phones: Mapping[str, str], lists: Mapping[str, tuple[str, ...]]
) -> Iterator[Help]:
    needed = ("title", "text", "contacts", "phrases", "reason")
    shown: dict[str, int] = {}
    for item in reader.listed(value, "help"):
        entry = reader.mapping(item, (*needed, "signs", "numbers"), needed)
        title, text = (reader.text(entry.get(key), key, ".+", "words that people read") for key in ("title", "text"))
        reader.reason(entry)
        contacts, ringing = (_known(reader, entry, key, phones) for key in ("contacts", "numbers"))
        phrases = tuple(_patterns(reader, entry, lists))
        signs = reader.text(entry.get("signs"), "signs", ".+", "signs with spaces between")
        for mistake in _mistaken(phrases, shown):
            reader.report(entry["phrases"].line, mistake)
        shown |= dict.fromkeys(phrases, item.line)
        numbers = tuple(phones[id].replace(" ", "") for id in ringing if id in phones)
        yield Help(title, text, contacts, phrases, signs, numbers, item.line)


def _known(reader: Reader, entry: Mapping[str, Value], key: str, contacts: Collection[str]) -> tuple[str, ...]:
    """What ``key`` of ``entry`` has of ``contacts``, each of which should be there."""
    ids = reader.texts(entry.get(key), key)
    for id in sorted(set(ids).difference(contacts)):
        reader.report(entry[key].line, f"{id} is not one of the contacts above")
    return ids


def _mistaken(phrases: tuple[str, ...], shown: Mapping[str, int]) -> Iterator[str]:
    """What is wrong with ``phrases``. ``shown`` are those of the helps above, each with its line."""
    for phrase in phrases:
        if len(phrase) < 2:
            yield f"{phrase!r} is one letter, and would show this for many a query: write a word"
        if phrase in shown:
            yield f"{phrase!r} already shows the help on line {shown[phrase]}: keep one"


def to_data(crisis: Crisis) -> dict[str, object]:
    """The phrases, and what is shown of each help: fetched for a query that may have words of crisis."""
    contacts = {
        c.id: {k: v for k, v in asdict(c).items() if k not in ("id", "source", "date", "always") and v}
        for c in crisis.contacts
    }
    return {
        "phrases": [";".join(help_.phrases) for help_ in crisis.helps],
        "signs": [help_.signs for help_ in crisis.helps],
        "numbers": [" ".join(help_.numbers) for help_ in crisis.helps],
        "harmless": ";".join(crisis.harmless),
        "between": " ".join(crisis.between),
        "help": [
            {"title": help_.title, "text": help_.text, "contacts": [contacts[id] for id in help_.contacts]}
            for help_ in crisis.helps
        ],
    }
