"""A file of keys and prose as text that can be changed in part."""

from dataclasses import dataclass, replace

from plugins.directory.frontmatter import FENCE, read_text

from .changing import changed


@dataclass(frozen=True)
class Written:
    """The text of a file in three parts: `front` (with the first line of hyphens), `keys`, and `rest`, which starts with
    the second line of hyphens. A file of YAML alone has only `keys`.
    """

    front: str
    keys: str
    rest: str

    def __str__(self):
        return f"{self.front}{self.keys}{self.rest}"

    def saying(self, data):
        """The same with other keys. Raises CannotChange."""
        return replace(self, keys=changed(self.keys, data))

    def with_body(self, body):
        """The same with another text below the keys."""
        fence, _, old = self.rest.partition("\n")
        start = old[: len(old) - len(old.lstrip("\n"))]
        return replace(self, rest=f"{fence}\n{start}{body.strip(chr(10))}\n")


def split(text, is_yaml=False):
    """The Written of a file's text, which has been read without a fault."""
    if is_yaml:
        return Written("", text, "")
    lines = text.split("\n")
    last = next(number for number, line in enumerate(lines[1:], 1) if FENCE.fullmatch(line))
    return Written(f"{lines[0]}\n", "".join(f"{line}\n" for line in lines[1:last]), "\n".join(lines[last:]))


def text_of(path):
    """The text of a file with plain line ends."""
    return read_text(path, path.name)[0]
