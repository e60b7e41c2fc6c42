"""What the checker thinks of one address."""

from dataclasses import dataclass

from plugins.link_checker.status import Status


@dataclass(frozen=True, slots=True)
class Verdict:
    """`file` is the file of ours that a visitor ends up at, where there is one."""

    status: Status = Status.OK
    message: str = ""
    suggestion: str = ""
    file: str = ""
    is_outside: bool = False


def malformed(message: str) -> Verdict:
    """The address itself is wrong."""
    return Verdict(Status.MALFORMED, message)


def broken(message: str, suggestion: str = "") -> Verdict:
    """There is nothing at the address."""
    return Verdict(Status.BROKEN, message, suggestion)
