"""Fetches Code-Point Open from the Ordnance Survey's OS Downloads API, which needs no key.

https://osdatahub.os.uk/docs/downloads/technicalSpecification describes it: a list of downloads, each with `fileName`,
`format`, `area`, `size` in bytes, `md5` and `url`.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from pathlib import Path

import requests

SERVICE = "https://api.os.uk/downloads/v1"
PRODUCT = "CodePointOpen"

_NAME = "code-point-open"
_TIMEOUT = (15, 60)
_CHUNK = 1 << 18
_MD5 = re.compile("[0-9a-f]{32}")
_BY_HAND = "Or download it by hand and give the file: python3 tasks.py postcodes FILE"


class DownloadError(RuntimeError):
    """The file could not be fetched; the message says why and what to do."""


def fetch(folder: Path, *, service: str = SERVICE, say: Callable[[str], None] = print) -> Path:
    """Code-Point Open as a zip in ``folder``; what an earlier attempt left is gone on with.

    Raises DownloadError when offline, when the service says something unexpected, or when the checksum is wrong.
    """
    try:
        entry, month = _entry(service)
        return _file(entry, month, folder, say)
    except requests.HTTPError as error:
        raise DownloadError(
            f"{error.response.url} answered {error.response.status_code}. Try again later. {_BY_HAND}"
        ) from None
    except requests.JSONDecodeError:
        why = (
            "A network that wants you to sign in answers so: open a web page in your browser first, or try again later"
        )
        raise DownloadError(f"{service} answered with something that is no JSON. {why}. {_BY_HAND}") from None
    except requests.RequestException as error:
        again = "run it again: it goes on where it stopped" if any(folder.glob(f"{_NAME}*.part")) else "run it again"
        what = f"{service} cannot be reached ({type(error).__name__}). Check your connection and {again}"
        raise DownloadError(f"{what}. {_BY_HAND}") from None


def _entry(service: str) -> tuple[Mapping[str, object], str]:
    product = _json(f"{service}/products/{PRODUCT}")
    entries = _json(f"{service}/products/{PRODUCT}/downloads")
    month = product.get("version", "") if isinstance(product, dict) else ""
    usable = [entry for entry in entries if _usable(entry)] if isinstance(entries, list) else []
    if not usable:
        raise DownloadError(f"{service} offers no {PRODUCT} as CSV for Great Britain. {_BY_HAND}")
    return usable[0], str(month)


def _json(url: str) -> object:
    answer = requests.get(url, timeout=_TIMEOUT)
    answer.raise_for_status()
    return answer.json()


def _usable(entry: object) -> bool:
    return (
        isinstance(entry, dict)
        and entry.get("format") == "CSV"
        and entry.get("area") == "GB"
        and isinstance(entry.get("size"), int)
        and entry["size"] > 0
        and isinstance(entry.get("url"), str)
        and _MD5.fullmatch(str(entry.get("md5"))) is not None
    )


def _file(entry: Mapping, month: str, folder: Path, say: Callable[[str], None]) -> Path:
    # The name is ours: one from outside could lead anywhere. The checksum in it keeps two editions apart.
    stamp = f"-{month}" if re.fullmatch(r"20\d\d-\d\d", month) else ""
    path = folder / f"{_NAME}{stamp}-{entry['md5'][:8]}.zip"
    part = path.with_suffix(".part")
    folder.mkdir(parents=True, exist_ok=True)
    if not (path.is_file() and _md5(path) == entry["md5"]):
        _go_on(entry, part, say)
        if (came := part.stat().st_size) < entry["size"]:
            short = f"{came:,} of {entry['size']:,} bytes came from {entry['url']}, and then no more"
            raise DownloadError(f"{short}. Run it again: it goes on where it stopped. {_BY_HAND}")
        if _md5(part) != entry["md5"]:
            part.unlink()
            raise DownloadError(
                f"what came from {entry['url']} is damaged (wrong checksum) and was thrown away. Run it again. {_BY_HAND}"
            )
        part.replace(path)
    for old in set(folder.glob(f"{_NAME}-*")) - {path}:
        old.unlink()
    return path


def _go_on(entry: Mapping, part: Path, say: Callable[[str], None]) -> None:
    done = part.stat().st_size if part.is_file() else 0
    if done == entry["size"]:
        return
    if done > entry["size"]:
        part.unlink()
        done = 0
    headers = {"Range": f"bytes={done}-"} if done else {}
    with requests.get(entry["url"], headers=headers, timeout=_TIMEOUT, stream=True) as answer:
        answer.raise_for_status()
        # A server that cannot go on sends all of it with 200.
        done = done if answer.status_code == requests.codes.partial_content else 0
        _save(answer, part, done, entry["size"], say)


def _save(answer: requests.Response, part: Path, done: int, size: int, say: Callable[[str], None]) -> None:
    told = -1
    with part.open("ab" if done else "wb") as file:
        for chunk in answer.iter_content(_CHUNK):
            file.write(chunk)
            done += len(chunk)
            if done > size:
                raise DownloadError(
                    f"{answer.url} sends more than the {size:,} bytes it should have. Run it again. {_BY_HAND}"
                )
            if done * 10 // size > told:
                told = done * 10 // size
                say(f"  {done / 1e6:.1f} of {size / 1e6:.1f} MB")


def _md5(path: Path) -> str:
    # The service gives this checksum; it finds damage, and nothing here relies on it against an enemy.
    digest = hashlib.md5(usedforsecurity=False)
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
