"""How many bytes a visitor fetches, as sent compressed: a measurement, not a test.

python tests/theme/weigh.py [OUTPUT]   OUTPUT is a built site, default output/
"""

import gzip
import sys
from pathlib import Path


def weight(paths):
    """(bytes, bytes compressed) of files together."""
    contents = [path.read_bytes() for path in paths]
    return sum(map(len, contents)), sum(len(gzip.compress(content)) for content in contents)


def needed(output, page):
    """A page and all of the theme: what a first visit fetches at most."""
    return [page, *(path for path in (output / "theme").rglob("*") if path.is_file())]


def main(output):
    """Print a line for each kind of visit."""
    services = sorted(output.glob("services/*/index.html"), key=lambda path: path.stat().st_size)
    search = [path for path in (output / "search").iterdir() if not path.name.startswith(("outcodes", "vocabulary"))]
    visits = {
        "home page": needed(output, output / "index.html"),
        "a middling service page": needed(output, services[len(services) // 2]),
        "the longest service page": needed(output, services[-1]),
        "first search with a place": [*needed(output, output / "search" / "index.html"), *search],
    }
    for name, paths in visits.items():
        whole, sent = weight(set(paths))
        print(f"{name}: {sent / 1024:.0f} kB sent, {whole / 1024:.0f} kB unpacked, {len(set(paths))} files")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "output"))
