"""What a check can say about a file: one problem, in one line a person can act on."""

from dataclasses import dataclass, field


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong.

    path: the file, relative to the site folder, with forward slashes.
    line: counted from 1.
    field: dotted path of the key (`ages.max`, `contacts.phone`), or "" when the whole file is meant. The line tells which
    item of a list it is.
    message: what is wrong, and what to write instead.
    level: "error" stops a build; a "warning" is something to mend that does not; a "note" is worth a look.
    rule: name of the rule that says so, by which services/_exceptions.yml can excuse a warning or a note; "" for the rest.
    """

    path: str
    line: int
    field: str
    message: str
    level: str = "error"
    rule: str = field(default="", compare=False)

    def __str__(self):
        subject = f"{self.field}: " if self.field else ""
        level = "" if self.level == "error" else f"{self.level}: "
        return f"{self.path}:{self.line}: {level}{subject}{self.message}"


class CheckFailed(Exception):
    """The site has errors and must not be built. `problems` holds every one of them."""

    def __init__(self, problems):
        self.problems = sorted(problems)
        super().__init__("\n".join(map(str, self.problems)))


def has_errors(problems):
    """True if any problem is an error rather than a warning."""
    return any(problem.level == "error" for problem in problems)


def in_words(items, last="or"):
    """`a, b or c`: a list as people write it; `nothing` for an empty one."""
    *most, final = items or ["nothing"]
    return f"{', '.join(most)} {last} {final}" if most else final


def field_name(path):
    """The dotted name of a key path: ("contacts", 0, "phone") is `contacts.phone`."""
    return ".".join(part for part in path if isinstance(part, str))
