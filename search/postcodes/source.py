"""Opens a postcode file as it was downloaded: plain, gzipped or in a zip, whole or cut into many files."""

from __future__ import annotations

import gzip
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from search.postcodes.columns import NotPostcodes, OtherTable
from search.postcodes.kinds import without_tables
from search.postcodes.text import MOST_BYTES, Part, part_of, plain_words
from search.postcodes.vintage import Vintage, month_of, product_of

MOST_PACKED = 300
"""Most times its size that a zip may unpack to. Postcode files come to about ten; a zip of nothing to a thousand."""

_SAMPLE = 4096
_TOLD = 3
_PAPERS = {"doc", "docs", "documents", "user guide"}
_PIECES = "multi_csv"
_METADATA = "metadata.txt"
_PIPE = "it is a pipe or a device, which can be read only once. Save what comes of it as a file, and give that"
_LOCKED = 1
"""The bit of a zip's flags that says that a password is needed."""


def parts(path: Path, say: Callable[[str], None] = print) -> Iterator[Part]:
    """Each table of postcodes in the file ``path``; ``say`` is told which other tables of a zip were passed over.

    Raises NotPostcodes for anything that is not a postcode file, and for one that is broken off or unpacks
    without end.
    """
    if path.is_dir():
        raise NotPostcodes("it is a folder. Give the .zip that it came in: one .csv of many would not be enough")
    if not path.is_file():
        raise NotPostcodes(_PIPE if path.exists() else "there is no such file")
    with path.open("rb") as file:
        start = file.read(_SAMPLE)
    if not start.strip():
        raise NotPostcodes("it is empty. Download it again")
    if start.startswith(b"PK"):
        yield from _zipped(path, say)
    else:
        with gzip.open(path) if start.startswith(b"\x1f\x8b") else path.open("rb") as file, plain_words("it"):
            yield part_of(path.name, file)


def metadata(path: Path) -> str:
    """What a zip of Code-Point Open says of itself in its metadata.txt, or ""."""
    if not zipfile.is_zipfile(path):
        return ""
    with plain_words("it"), zipfile.ZipFile(path) as archive:
        infos = [info for info in archive.infolist() if PurePosixPath(info.filename).name.lower() == _METADATA]
        return "\n".join(archive.open(info).read(_SAMPLE).decode("utf-8", "replace") for info in infos[:1])


def _zipped(path: Path, say: Callable[[str], None]) -> Iterator[Part]:
    with plain_words("it"), zipfile.ZipFile(path) as archive:
        for info in _readable(archive, say):
            with archive.open(info) as file:
                yield part_of(info.filename, file, called=info.filename)


def _readable(archive: zipfile.ZipFile, say: Callable[[str], None]) -> list[zipfile.ZipInfo]:
    """The tables of postcodes. Looks at the beginning of each first, so that a broken one is told before any work."""
    found, others, broken, editions = [], [], [], {}
    tables, names = _tables(archive), [info.filename for info in archive.infolist()]
    for info in tables:
        try:
            with plain_words("it"), archive.open(info) as file:
                editions[info.filename] = _edition(part_of(info.filename, file))
        except OtherTable as problem:
            others.append(f"{info.filename}: {problem}")
        except NotPostcodes as problem:
            broken.append(f"{info.filename}: {problem}")
        else:
            found.append(info)
    papers = not found and not any(_is_table(info, ".csv") for info in tables)
    if papers:
        raise NotPostcodes(without_tables(names))
    if broken or not found:
        raise NotPostcodes(_told(broken or others))
    _check_editions(editions)
    for other in others:
        say(f"  passed over {other.partition(' (')[0]}")
    return found


def _edition(part: Part) -> Vintage:
    return Vintage(product_of([part.name], part.columns.product), month_of([part.name]))


def _check_editions(editions: Mapping[str, Vintage]) -> None:
    """Tables of two months or of two products are not one edition; most tables of Code-Point Open say no month."""
    first: dict[tuple[str, str], str] = {}
    for name, edition in editions.items():
        first.setdefault((edition.product, edition.month), f"{name} ({edition.product} {edition.month}".rstrip() + ")")
    products, months = {product for product, _ in first}, {month for _, month in first if month}
    if len(products) > 1 or len(months) > 1:
        raise NotPostcodes(
            f"it has more than one edition: {_told(list(first.values()))}. Unpack it and give one of them"
        )


def _told(problems: list[str]) -> str:
    more = len(problems) - _TOLD
    return "; ".join([*problems[:_TOLD], *([f"{more} more like these"] if more > 0 else [])])


def _tables(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """The members that may hold postcodes: the one big file rather than its pieces, and no lists of names. A .txt is one where there is
    no .csv."""
    members = archive.infolist()
    infos = next(filter(None, ([info for info in members if _is_table(info, end)] for end in (".csv", ".txt"))), [])
    for info in infos:
        if info.flag_bits & _LOCKED:
            raise NotPostcodes(
                f"{info.filename} in the zip is locked with a password. Unpack it and give the .csv inside"
            )
        if info.file_size > MOST_BYTES or info.file_size > MOST_PACKED * max(info.compress_size, 1):
            raise NotPostcodes(
                f"{info.filename} in the zip would unpack to {info.file_size:,} bytes, which no postcode file does"
            )
    if sum(info.file_size for info in infos) > 2 * MOST_BYTES:
        raise NotPostcodes("the files in the zip would unpack to more than any postcode file does")
    tables = [info for info in infos if not _folders(info) & _PAPERS]
    return [info for info in tables if _PIECES not in _folders(info)] or tables


def _is_table(info: zipfile.ZipInfo, ending: str) -> bool:
    # macOS puts a file of its own, "._sg.csv", beside each that it packs.
    name = PurePosixPath(info.filename).name
    return name.lower().endswith(ending) and not name.startswith("._") and not info.is_dir()


def _folders(info: zipfile.ZipInfo) -> set[str]:
    return {folder.lower() for folder in PurePosixPath(info.filename).parts[:-1]}
