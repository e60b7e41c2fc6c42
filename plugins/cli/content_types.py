"""What the files of a site are, by suffix: the same on every machine, whatever its own registry says."""

from pathlib import Path

TEXT_TYPES = {
    ".atom": "application/atom+xml",
    ".css": "text/css",
    ".csv": "text/csv",
    ".html": "text/html",
    ".ics": "text/calendar",
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".xml": "application/xml",
}
"""Content types of text, sent with a charset."""

TYPES = {
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".ico": "image/vnd.microsoft.icon",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".json": "application/json",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".zip": "application/zip",
} | {suffix: f"{kind}; charset=utf-8" for suffix, kind in TEXT_TYPES.items()}

PLAIN_TEXT = TYPES[".txt"]


def content_type(file: Path) -> str:
    """The Content-Type header for a file; browsers download what is not in the table."""
    return TYPES.get(file.suffix.lower(), "application/octet-stream")
