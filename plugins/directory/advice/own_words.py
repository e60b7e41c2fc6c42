"""The words of services/_words.txt: right, though no dictionary has them."""

FILE = "services/_words.txt"


def read(root):
    """The set of words that a site folder calls right; empty without the file. One a line; # begins a remark."""
    path = root / FILE
    if path.is_symlink() or not path.is_file():
        return frozenset()
    lines = path.read_text(encoding="utf-8-sig", errors="replace").splitlines()
    return frozenset(word for line in lines if (word := line.partition("#")[0].strip()))
