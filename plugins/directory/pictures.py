"""The pictures of content/images/: what each file is, how large, and what is wrong with it. The texts show them by Markdown."""

import re
from dataclasses import dataclass
from itertools import islice

from .frontmatter import SourceFile

FOLDER = "content/images"
ADDRESS = "/images/"
"""Where the site has them: `content/images/swim.jpg` is `/images/swim.jpg`."""

KINDS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WebP", ".avif": "AVIF"}
STARTS = {
    "PNG": re.compile(rb"\x89PNG\r\n\x1a\n"),
    "JPEG": re.compile(rb"\xff\xd8\xff"),
    "WebP": re.compile(rb"RIFF.{4}WEBP", re.DOTALL),
    "AVIF": re.compile(rb".{4}ftyp(?:.{4}){0,16}?avi[fs]", re.DOTALL),
}
NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\.[a-z]+")

MOST_PIXELS = 4000
"""On a side. A file of a few kB can unpack to more than a phone has memory for."""

TIFF = re.compile(rb"II\*\0|MM\0\*")
MOST_HEADS = 50
"""TIFF headers that are looked at in one file; a camera writes one, or two with a small preview."""

GPS = 0x8825
"""The tag of Exif 2.3 (4.6.3) under which a camera writes where it stood."""


@dataclass(frozen=True)
class Picture:
    """A file of content/images/. Width and height are pixels as shown, None if the file cannot be read; `faults` are sentences."""

    source: SourceFile
    width: int | None
    height: int | None
    faults: tuple = ()


def read_pictures(root, most_kb):
    """{address on the site: Picture} of every file below content/images/ of the site folder `root`; bad ones have faults."""
    found = sorted(path for path in (root / FOLDER).rglob("*") if path.is_symlink() or path.is_file())
    return {
        ADDRESS + inside.as_posix(): _picture(path, inside, most_kb)
        for path, inside in ((path, path.relative_to(root / FOLDER)) for path in found)
        if path.name != "README.md" and not any(part.startswith((".", "_")) for part in inside.parts)
    }


def _picture(path, inside, most_kb):
    source = SourceFile(f"{FOLDER}/{inside.as_posix()}")
    if fault := _fault_of_file(path, inside, most_kb):
        return Picture(source, None, None, (fault,))
    data = path.read_bytes()
    size = _size(data)
    return Picture(source, *(size or (None, None)), tuple(_faults(path.suffix, data, size)))


def _fault_of_file(path, inside, most_kb):
    """Why a file is not even opened, or ""."""
    if path.is_symlink():
        return "is a symbolic link. Put the file itself here"
    if len(inside.parts) > 1:
        return f"is in a folder of its own. Put it into {FOLDER}/ itself"
    if path.suffix.lower() == ".svg":
        return "is an SVG, which can hold a program, so it is not shown. Save it as .png"
    if path.suffix.lower() not in KINDS:
        return "is not a kind of picture that every browser shows. Save a photo as .jpg or .webp, a drawing as .png"
    if not NAME.fullmatch(path.name):
        return "cannot be a web address. Use small letters, numbers and single hyphens, such as saturday-swim.jpg"
    size = path.stat().st_size
    if size > most_kb * 1024:
        return (
            f"is {size // 1024} kB. {most_kb} kB is the most (`pictures` in content/site.yml), so that a page opens fast on a "
            "phone. Make it smaller, or save it as .webp"
        )
    return ""


def _size(data):
    """(width, height) in pixels as shown, or None where `data` is no picture."""
    # Here only: most sites have no picture, and the check of one record must not wait for it.
    import io

    import imagesize

    try:
        width, height = imagesize.get(io.BytesIO(data))
    except Exception:  # A broken file may raise anything, and all of it means the same.
        return None
    return (int(width), int(height)) if width > 0 and height > 0 else None


def _faults(suffix, data, size):
    """What is wrong with the content of a file."""
    kind = next((kind for kind, start in STARTS.items() if start.match(data)), None)
    if kind is None or size is None:
        yield "cannot be read as a picture. Open it, and save it again"
        return
    if kind != KINDS[suffix]:
        yield f"ends in {suffix}, and what is in it is {kind}. Save it again as what its name says"
    if max(size) > MOST_PIXELS:
        yield f"is {size[0]} by {size[1]} pixels. {MOST_PIXELS} on a side is the most. Make it smaller"
    if tells_where(data):
        yield (
            "says where it was taken, which may be somebody's home. Save it without its location: a screenshot of it has none"
        )


def tells_where(data):
    """True if the bytes of a picture hold the place it was taken at, in Exif (a TIFF header in any kind of file) or in XMP."""
    heads = islice(TIFF.finditer(data), MOST_HEADS)
    return b"GPSLatitude" in data or any(GPS in _tags(data, found.start()) for found in heads)


def _tags(data, start):
    """The tags of the first directory of the TIFF header at `start` (TIFF 6.0, section 2)."""
    order = "little" if data[start : start + 2] == b"II" else "big"

    def number(at, length):
        return int.from_bytes(data[at : at + length], order)

    first = start + number(start + 4, 4)
    return {number(first + 2 + 12 * place, 2) for place in range(min(number(first, 2), 200))}
