"""The `_redirects` file that static hosts read: `FROM TO [3xx]` on each line, `#` before a comment.

FROM may hold `*` (anything; `:splat` in TO) and `:name` (one part of the path; `:name` in TO). The first
line that fits counts, and only where there is no file of that name.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

FILE = "_redirects"
NOT_SERVED = frozenset({FILE, "_headers"})  # a host reads these two and shows them to nobody
_MOVES = re.compile(r"30[12378]!?")
_VARIABLE = re.compile(r":([a-z]\w*)")


@dataclass(frozen=True, slots=True)
class Rule:
    """One line: visitors to what `origin` fits are sent to `target`."""

    origin: re.Pattern[str]
    target: str
    line: int  # from 1
    status: int = 301

    @property
    def is_fixed(self) -> bool:
        """True if it leads to one address, whatever was asked for."""
        return not _VARIABLE.search(self.target)

    def applies_to(self, path: str, encode: Callable[[str], str] = str) -> str | None:
        """Return where `path` is sent, or None when this rule says nothing about it.

        `encode` is applied to what the visitor's path puts into the target.
        """
        match = self.origin.fullmatch(path)
        if match is None:
            return None
        values = match.groupdict()
        return _VARIABLE.sub(lambda name: encode(values.get(name[1], name[0])), self.target)


def read_rules(text: str) -> tuple[tuple[Rule, ...], str]:
    """Return the rules, and what is wrong with the first line that is none (empty when all are)."""
    rules: list[Rule] = []
    fault = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if rule := _rule(number, line.split()):
            rules.append(rule)
        else:
            fault = fault or f"line {number}: write a redirect as /old/ /new/ 301"
    return tuple(rules), fault


def leads_to(rules: Iterable[Rule], path: str) -> str | None:
    """Return where the first rule that fits sends `path`; None when none does."""
    targets = (rule.applies_to(path) for rule in rules)
    return next((target for target in targets if target is not None), None)


def _rule(number: int, words: list[str]) -> Rule | None:
    if len(words) == 2:
        words = [*words, "301"]
    if len(words) != 3 or not words[0].startswith("/") or not _MOVES.fullmatch(words[2]):
        return None
    pattern = _VARIABLE.sub(r"(?P<\1>[^/]+)", re.escape(words[0]).replace(r"\*", "(?P<splat>.*)", 1))
    try:
        return Rule(re.compile(pattern), words[1], number, int(words[2][:3]))
    except re.error:  # the same :name twice
        return None
