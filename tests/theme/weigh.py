"""How many bytes a visitor fetches, as sent compressed: a measurement, not a test.

python tests/theme/weigh.py [OUTPUT]   OUTPUT is a built site, default output/
"""

import gzip
import sys
from pathlib import Path

from bs4 import BeautifulSoup


def weight(paths):
    """(bytes, bytes compressed) of files together."""
    contents = [path.read_bytes() for path in paths]
    return sum(map(len, contents)), sum(len(gzip.compress(content)) for content in contents)


def needed(output, page):
    """A page and what its HTML asks for: styles, its script, and the file that every search needs."""
    parsed = BeautifulSoup(page.read_bytes(), "html.parser")
    asked = [tag.get("src") or tag.get("href") for tag in parsed.select("script[src], link[href]:not([rel=canonical])")]
    return [page, *(output / address.lstrip("/") for address in asked)]


def main(output):
    """Print a line for each kind of visit."""
    services = sorted(output.glob("services/*/index.html"), key=lambda path: path.stat().st_size)
    pages = {
        "home page": output / "index.html",
        "a middling service page": services[len(services) // 2],
        "the longest service page": services[-1],
        "search page, before the words of a query": output / "search" / "index.html",
    }
    for name, page in pages.items():
        paths = needed(output, page)
        whole, sent = weight(paths)
        print(f"{name}: {sent / 1024:.0f} kB sent, {whole / 1024:.0f} kB unpacked, {len(paths)} files")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "output"))
