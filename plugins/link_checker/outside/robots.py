"""robots.txt, as RFC 9309 reads it.

The standard library's reader knows no * and $ inside a path and takes the first rule that fits, where the RFC takes the
longest.
"""

import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

_SAFE = "/?#[]@!$&'()*+,;=:%~-._"
_MOST_RULES = 5_000


@dataclass(frozen=True, slots=True)
class Robots:
    """What a host asks of us. `rules` are (length, allows, pattern)."""

    rules: tuple[tuple[int, bool, re.Pattern[str]], ...] = ()
    delay: float = 0.0  # Crawl-delay in seconds; not in the RFC, but meant
    is_unread: bool = False  # the server failed: RFC 9309 section 2.3.1.4 says to stay away

    def allows(self, url: str) -> bool:
        """True unless the longest rule that fits forbids it; of two equally long ones the kind one counts."""
        parts = urlsplit(url)
        path = _encoded((parts.path or "/") + (f"?{parts.query}" if parts.query else ""))
        fitting = [(length, allows) for length, allows, pattern in self.rules if pattern.match(path)]
        return max(fitting, default=(0, True))[1]


def read_robots(text: str, product: str) -> Robots:
    """Read the group for `product`, or else the one for everybody. Lines that are none are passed over."""
    groups: dict[str, list[tuple[str, str]]] = {}
    agents: list[str] = []
    in_rules = False
    for line in text.removeprefix("\ufeff").splitlines():
        key, colon, value = line.partition("#")[0].partition(":")
        key, value = key.strip().lower(), value.strip()
        if not colon:
            continue
        if key == "user-agent":
            agents = [value.lower()] if in_rules else [*agents, value.lower()]
            in_rules = False
            groups.setdefault(value.lower(), [])
        elif key in ("allow", "disallow", "crawl-delay"):
            in_rules = True
            for agent in agents:
                groups[agent].append((key, value))
    ours = next((groups[name] for name in groups if name and name == product.lower()), groups.get("*", []))
    return Robots(tuple(_rules(ours[:_MOST_RULES])), _delay(ours))


def _rules(lines: list[tuple[str, str]]):
    for key, value in lines:
        if key != "crawl-delay" and value.startswith(("/", "*")):
            yield len(value), key == "allow", _pattern(_encoded(value))


def _pattern(path: str) -> re.Pattern[str]:
    ends = "$" if path.endswith("$") else ""
    parts = re.split(r"\*+", path.removesuffix("$") if ends else path)
    # Each part is looked for lazily and then kept (atomic), so that many stars cannot make the search slow.
    first, *rest = map(re.escape, parts)
    if not rest or not ends:
        return re.compile(first + "".join(f"(?>.*?{part})" for part in rest) + ends, re.DOTALL)
    *middle, last = rest
    return re.compile(first + "".join(f"(?>.*?{part})" for part in middle) + f".*{last}$", re.DOTALL)


def _delay(lines: list[tuple[str, str]]) -> float:
    values = [value for key, value in lines if key == "crawl-delay"]
    try:
        return max(0.0, float(values[0])) if values else 0.0
    except ValueError:
        return 0.0


def _encoded(path: str) -> str:
    """One spelling of a path, so that é and %C3%A9 are the same."""
    return re.sub(
        "%[0-9a-f]{2}", lambda escape: escape[0].upper(), quote(path, safe=_SAFE, errors="replace"), flags=re.IGNORECASE
    )
