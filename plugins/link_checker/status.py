"""The closed set of results a link can have, and what each one means for us."""

from enum import StrEnum


class Status(StrEnum):
    """What we know about one link. A new kind of result is added here and nowhere else."""

    OK = "ok"
    MOVED = "moved"  # works, but only by way of a redirect; the finding says the new address
    BROKEN = "broken"  # nothing is there
    SOFT404 = "soft404"  # an answer that says "found" and shows "not found" (outside links)
    FRAGMENT = "fragment"  # the page is there, the place on the page is not, or is there twice
    MALFORMED = "malformed"  # the address itself is wrong, whatever would answer: mail, phone, script, spaces
    UNSURE = "unsure"  # a person has to look: we cannot tell from here
    UNREACHABLE = "unreachable"  # no answer at all (outside links)
    EXCUSED = "excused"  # not fine, and somebody wrote down why that is all right, and until when (outside links)
    CACHED = "cached"  # was fine when it was last asked, not long ago (outside links)
    ORPHAN = "orphan"  # a page that no other page links to: a note, not a fault of a link

    @property
    def is_failure_inside(self) -> bool:
        """True where a link inside our own site must be put right before the site goes out."""
        return self in _FAILURES_INSIDE

    @property
    def is_fine(self) -> bool:
        """True where nobody has to do anything."""
        return self in _FINE

    @property
    def is_note(self) -> bool:
        """True where the site works and we only think you would like to know."""
        return self is Status.ORPHAN

    @property
    def level(self) -> str:
        """`error`, `warning`, `note` or `ok`, for a link inside our own site."""
        if self.is_failure_inside:
            return "error"
        if self.is_note:
            return "note"
        return "ok" if self.is_fine else "warning"


_FINE = frozenset({Status.OK, Status.EXCUSED, Status.CACHED})
_FAILURES_INSIDE = frozenset({Status.BROKEN, Status.SOFT404, Status.FRAGMENT, Status.MALFORMED})
