"""Links that leave our site: collected here, each address once; the package `outside` asks for them."""

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.link_checker.links import Purpose
from plugins.link_checker.status import Status


@dataclass(frozen=True, slots=True, order=True)
class Use:
    """One place where an outside address is used."""

    source: str  # the record, or empty
    page: str
    line: int  # in the built page, from 1; 0 when not known
    purpose: Purpose


@dataclass(frozen=True, slots=True)
class OutsideLink:
    """One outside address, as it is written, with everything that uses it."""

    url: str
    uses: tuple[Use, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """The records to change when this link dies, each once."""
        return tuple(sorted({use.source for use in self.uses if use.source}))


@dataclass(frozen=True, slots=True)
class Answer:
    """What asking for an outside address gave."""

    status: Status
    detail: str = ""  # in words, for the report: "404 Not Found", "no answer in time"
    moved_to: str = ""  # the new address, for MOVED
    permanent: bool = False  # the site says that the move is for good
    https: str = ""  # for an http address: the same with https, where that answers too
    is_lasting: bool = False  # the same on several days means that the link is dead


def collect_outside(used: Iterable[tuple[str, Use]]) -> tuple[OutsideLink, ...]:
    """Group `(url, use)` pairs by address; both levels sorted, each use once."""
    by_url: dict[str, set[Use]] = {}
    for url, use in used:
        by_url.setdefault(url, set()).add(use)
    return tuple(OutsideLink(url, tuple(sorted(by_url[url]))) for url in sorted(by_url))
