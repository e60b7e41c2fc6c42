"""What was fetched, when, and in how many rounds."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Fetched:
    """A file with the ms since 1970 at which it was asked for and had wholly come."""

    path: str
    start: float
    end: float


@dataclass(frozen=True)
class Load:
    """One cold visit up to the first result.

    found: whether there was a result; if not, the word that there is none takes its place. ms: time. bytes: what had come. asked:
    bytes of what was asked for. requests: how many, with the page. rounds: requests in series after the page. settled: bytes
    until the page asked for nothing more, if that was waited for.
    """

    found: bool
    ms: float
    bytes: int
    asked: int
    requests: int
    rounds: int
    settled: int | None


def load_of(sent, fetched, origin, ms, found, settled=True):
    """The Load of a visit from what the server sent, what the browser fetched, what `arrive` says of the first
    result, and whether the page was waited for until it was settled."""
    first = origin + ms
    page = sent[0]
    size = {one.path: one.bytes for one in sent}
    begun = [one for one in sent if one.at < first]
    come = [one for one in fetched if one.end <= first and one.path in size and one.path != page.path]
    return Load(
        found=found,
        ms=ms,
        # The page counts in full, though its foot may still be arriving.
        bytes=page.bytes + sum(size[one.path] for one in come),
        asked=sum(one.bytes for one in begun),
        requests=len(begun),
        rounds=rounds(come),
        settled=sum(one.bytes for one in sent) if settled else None,
    )


def rounds(fetched):
    """The longest chain of files each of which was asked for when the one before had come."""
    longest = []
    for one in sorted(fetched, key=lambda one: one.start):
        before = [count for count, end in longest if end <= one.start]
        longest.append((1 + max(before, default=0), one.end))
    return max((count for count, _ in longest), default=0)
