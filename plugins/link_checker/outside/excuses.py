"""Links that are not fine and need not be, for a while: a list with a reason and a last day for each."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace

import yaml

from plugins.link_checker.address import UnreadableAddress, split
from plugins.link_checker.outside.results import Fault, Result
from plugins.link_checker.status import Status

_KEYS = ("url", "reason", "until")
_LONGEST = 366  # days
_EXAMPLE = "{url: https://example.org/page, reason: Why it is all right, until: 2027-02-28}"


@dataclass(frozen=True, slots=True)
class Excuse:
    """One entry. `url` is an address, or the beginning of several and a star."""

    url: str
    reason: str
    until: datetime.date
    line: int

    def fits(self, url: str) -> bool:
        """True if it speaks of this address."""
        return url.startswith(self.url[:-1]) if self.url.endswith("*") else url == self.url


def read_excuses(text: str, file: str, today: datetime.date) -> tuple[list[Excuse], list[Fault]]:
    """The excuses that hold on the day, and everything that is wrong with the list, each with its line."""
    try:
        root = yaml.compose(text, yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        return [], [Fault(file, mark.line + 1 if mark else 1, "this is not YAML. Write a list of " + _EXAMPLE)]
    if root is None:
        return [], []
    if not isinstance(root, yaml.SequenceNode):
        return [], [Fault(file, 1, "write a list, each entry like - " + _EXAMPLE)]
    excuses, faults = [], []
    for node in root.value:
        found = _read(node, today)
        if isinstance(found, Excuse):
            excuses.append(found)
        else:
            faults += [Fault(file, node.start_mark.line + 1, message) for message in found]
    return excuses, faults


def excuse(results: Iterable[Result], excuses: list[Excuse], file: str) -> tuple[list[Result], list[Fault]]:
    """Results with the excused ones marked, and a fault for each excuse that nothing needs any more."""
    needed: set[int] = set()
    marked = []
    for result in results:
        excused = None if result.is_fine else next((one for one in excuses if one.fits(result.link.url)), None)
        if excused:
            needed.add(excused.line)
            was = f"{excused.reason} (until {excused.until}; {result.answer.status}: {result.answer.detail})"
            result = replace(result, answer=replace(result.answer, status=Status.EXCUSED, detail=was))
        marked.append(result)
    unneeded = [one for one in excuses if one.line not in needed]
    return marked, [Fault(file, one.line, f"url: {one.url} {_WORKS}") for one in unneeded]


_WORKS = "needs no excuse: every link it fits works, or there is none. Take the entry out"


def _read(node: yaml.Node, today: datetime.date) -> Excuse | list[str]:
    if not isinstance(node, yaml.MappingNode):
        return ["write the entry like " + _EXAMPLE]
    given = {key.value: value.value for key, value in node.value if isinstance(value, yaml.ScalarNode)}
    wrong = [
        f"{key}: is missing. Write the entry like {_EXAMPLE}" for key in _KEYS if not str(given.get(key, "")).strip()
    ]
    named = [str(key.value) for key, _ in node.value]
    wrong += [f"{key}: is no key of an excuse. Use {', '.join(_KEYS)}" for key in named if key not in _KEYS]
    if wrong:
        return wrong
    until, fault = _until(given["until"], today)
    wrong = [*filter(None, (_url_fault(given["url"]), fault))]
    return wrong or Excuse(given["url"].strip(), " ".join(given["reason"].split()), until, node.start_mark.line + 1)


def _url_fault(url: str) -> str:
    """A star may stand for all of a host, but not for all hosts."""
    try:
        parts = split(url.strip())
    except UnreadableAddress:
        return f"url: {url} is not an address"
    if parts.scheme not in ("http", "https") or not parts.hostname or "*" in parts.netloc:
        return f"url: {url} should begin with https:// and a whole domain"
    if "*" in url.strip()[:-1] or url.strip().endswith("*") and not parts.path:
        return f"url: {url} may have one *, at its end, after the / that ends the domain"
    return ""


def _until(text: str, today: datetime.date) -> tuple[datetime.date, str]:
    try:
        until = datetime.date.fromisoformat(text.strip())
    except ValueError:
        return today, f"until: {text} is not a date. Write year-month-day, for example 2027-02-28"
    if until < today:
        return until, f"until: {until} is past. Look at the link again, then take the entry out or write a later day"
    if (until - today).days > _LONGEST:
        return until, f"until: {until} is more than a year away. Write an earlier day, and look again then"
    return until, ""
