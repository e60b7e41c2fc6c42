"""Runs Pelican into a scratch folder beside the output, and publishes the result only when all of it is there."""

import contextlib
import io
import logging
import re
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from plugins.directory.load import load_or_fail

ROOT = Path(__file__).resolve().parents[2]


class BuildFailed(Exception):
    """The site could not be built; the message says why and what to do."""


@dataclass(frozen=True)
class Result:
    """How many files the site has, how many of them are new or different, and how many old ones went."""

    files: int
    changed: int
    removed: int


def build(site, output, site_url, today, admin=False):
    """Build the site folder `site` into `output`. Raises CheckFailed or BuildFailed and then leaves `output` as it was.

    `site_url` is "" or the address of the site's home page; a slash at its end and capital letters in its host do not count.
    `admin` adds the editing form at /admin/.
    """
    site_url = _site_address(site_url)
    with _writing(output):
        _refuse_odd_places(site, output)
    load_or_fail(site, today)
    with _writing(output):
        output.parent.mkdir(parents=True, exist_ok=True)
        scratch = Path(tempfile.mkdtemp(prefix=f".{output.name}-", dir=output.parent))
    try:
        _run_pelican(site, scratch, site_url, today, admin)
        with _writing(output):
            return publish(scratch, output)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


@contextlib.contextmanager
def _writing(output):
    """Turn what the system says of a folder it does not let us write into a sentence."""
    try:
        yield
    except OSError as error:
        raise BuildFailed(
            f"--output {output} cannot be written ({error.strerror or error}). Choose a folder you may write to, on a disk with room"
        ) from None


# Scheme and host, then folders: no user name, question mark, space or letter that a host would have to encode.
SITE_URL = re.compile(
    r"(https?://[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::[0-9]{1,5})?)((?:/[a-z0-9_~-][a-z0-9._~-]*)*)/*",
    re.IGNORECASE | re.ASCII,
)


def _site_address(text):
    """`--site-url` in its one spelling: `HTTPS://Example.org/Offer/` is `https://example.org/Offer`. Raises BuildFailed."""
    found = SITE_URL.fullmatch(text)
    if text and not found:
        raise BuildFailed(
            f"--site-url {text} is not a web address of a site. Write all of it in plain letters, for example https://localoffer.example.org"
        )
    return found[1].lower() + found[2] if found else ""


MARK = ".built-by-tasks"
"""The file that says a build owns the folder, and for which address (the whole of `--site-url`) it was built."""


def site_url_of(output):
    """The address that a folder was built for; "" for none, or when something else wrote it."""
    mark = Path(output) / MARK
    return mark.read_text(encoding="utf-8").strip() if mark.is_file() else ""


def _refuse_odd_places(site, output):
    output, site = output.resolve(), site.resolve()
    if (
        output == site
        or site.is_relative_to(output)
        or any(output.is_relative_to(site / name) for name in ("content", "services"))
    ):
        raise BuildFailed(f"--output {output} would overwrite the site's own files. Choose a folder of its own")
    if output.is_file():
        raise BuildFailed(f"--output {output} is a file. Choose a folder")
    if output.is_dir() and any(output.iterdir()) and not (output / MARK).is_file():
        raise BuildFailed(
            f"--output {output} holds files that no build wrote, and a build removes what it did not write. Choose an empty folder"
        )


def _run_pelican(site, scratch, site_url, today, admin):
    from pelican import Pelican
    from pelican.settings import read_settings

    overrides = {
        "SITE_ROOT": str(site),
        "PATH": str(site / "content"),
        "OUTPUT_PATH": str(scratch),
        "SITEURL": site_url,
        "TODAY": today,
        "ADMIN": admin,
        "RELATIVE_URLS": False,
    }
    settings = read_settings(str(ROOT / "pelicanconf.py"), override=overrides)
    # Pelican prints a summary of its own kinds of page, of which we have none; standard output belongs to the verb.
    with _warnings_are_errors() as faults, contextlib.redirect_stdout(io.StringIO()):
        Pelican(settings).run()
    if faults:
        raise BuildFailed("\n".join(faults))
    (scratch / MARK).write_text(f"{site_url}\n", encoding="utf-8", newline="\n")


class _warnings_are_errors(logging.Handler):
    """Collects what Pelican only logs (a missing plugin, a failing register()), since it would go on regardless."""

    def __init__(self):
        super().__init__(logging.WARNING)
        self.faults = []

    def emit(self, record):
        self.faults.append(record.getMessage())

    def __enter__(self):
        logging.getLogger("pelican").addHandler(self)
        return self.faults

    def __exit__(self, *error):
        logging.getLogger("pelican").removeHandler(self)


def publish(scratch, output):
    """Make `output` equal to `scratch`: write what differs (by rename, so no file is ever half there), remove the rest."""
    output.mkdir(parents=True, exist_ok=True)
    new = {path.relative_to(scratch) for path in scratch.rglob("*") if path.is_file()}
    old = {path.relative_to(output) for path in output.rglob("*") if path.is_file() or path.is_symlink()}
    # First what goes: a page may have become a folder of the same name, or the other way round.
    for name in sorted(old - new):
        (output / name).unlink()
    for folder in sorted((path for path in output.rglob("*") if path.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()
    changed = 0
    for name in sorted(new):
        target = output / name
        if not target.is_file() or target.read_bytes() != (scratch / name).read_bytes():
            target.parent.mkdir(parents=True, exist_ok=True)
            (scratch / name).replace(target)
            changed += 1
    return Result(len(new), changed, len(old - new))
