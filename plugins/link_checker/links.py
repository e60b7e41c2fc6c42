"""What a built page holds that this checker cares about."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Purpose(StrEnum):
    """Why a page names an address. The value is how a finding speaks of it."""

    LINK = "link to"
    IMAGE = "image"
    MEDIA = "media file"
    FRAME = "frame"
    STYLESHEET = "stylesheet"
    SCRIPT = "script"
    ICON = "icon"
    PRELOAD = "preloaded file"
    CSS_URL = "file named in the styles"
    FORM = "form sent to"
    CANONICAL = "canonical address"
    ALTERNATE = "alternate address"
    REFERENCE = "reference to"
    REDIRECT = "redirect to"
    PAGE = "page"

    @property
    def is_loaded(self) -> bool:
        """True for what a browser fetches by itself, without the visitor's choice."""
        return self in _LOADED

    @property
    def leads_visitors(self) -> bool:
        """True for what shows a visitor the way from one page to another."""
        return self in _LEADS


_LOADED = frozenset(
    {
        Purpose.IMAGE,
        Purpose.MEDIA,
        Purpose.FRAME,
        Purpose.STYLESHEET,
        Purpose.SCRIPT,
        Purpose.ICON,
        Purpose.PRELOAD,
        Purpose.CSS_URL,
    }
)
_LEADS = frozenset({Purpose.LINK, Purpose.FORM, Purpose.FRAME})


@dataclass(frozen=True, slots=True)
class Link:
    """One address as it is written in a page; `line` counts from 1 in the built file."""

    purpose: Purpose
    raw: str
    line: int | None = None
    text: str = ""  # the visible words; kept for mail and phone links only


@dataclass(frozen=True, slots=True)
class Page:
    """One file of the built site, read once."""

    file: str  # path below the output folder, with "/": services/x/index.html
    source: str = ""  # the record it was made from; empty when the page does not say
    links: tuple[Link, ...] = ()
    anchors: Mapping[str, int] = field(default_factory=dict)  # id or name -> how often it is used
    base: str = ""  # href of <base>, which changes what relative links mean
    refresh: str = ""  # where a meta refresh sends the visitor
    fault: str = ""  # why the file could not be read properly
    lacks: str = ""  # what every page has and this one has not: "<title>", "<main>" or both
