"""Addresses that have been published, and where those lead on that are no page any more.

An address, once published, works for ever. `services/_published.txt` lists those that have been, `services/_redirects.yml`
where old ones lead. A file, and not the history of git, since a copy without history must get the same answer, and since
what never went out needs no redirect.
"""

from typing import Annotated

from pydantic import Field

from .blocks import Block
from .fields import Day
from .frontmatter import SourceFile, read_text, read_yaml
from .rules_record import area_ids
from .rules_refer import typed_addresses
from .validate import validate

REDIRECTS = "services/_redirects.yml"
PUBLISHED = "services/_published.txt"
HEAD_OF_PUBLISHED = """\
# Every address that has been published. `python3 tasks.py publish` adds the new ones; nobody takes any out.
# One that is no page any more must lead on: services/_redirects.yml.
"""

PARTS = ("a-z", "ages", "areas", "glossary", "needs", "report", "search", "services", "topics")
"""Pages that every site has."""

Address = Annotated[str, Field(pattern=r"^/([a-z0-9-]+/)*$", max_length=200)]


class Redirect(Block):
    """One old address and the page it leads to."""

    from_: Address = Field(alias="from", description="The old address.", examples=["from: /services/old-name/"])
    to: Address = Field(description="The page it leads to.", examples=["to: /services/new-name/"])
    since: Day = Field(description="Since which day.", examples=["since: 2026-05-31"])


class Redirects(Block):
    """services/_redirects.yml."""

    redirects: list[Redirect] = Field(description="Old addresses and where they lead.", examples=["redirects: []"])


def read_redirects(root, files):
    """The Redirects of a site folder, [] if it has none; the SourceFile joins `files`."""
    path = root / REDIRECTS
    if not path.exists():
        return []
    source = read_yaml(path, REDIRECTS)
    files.append(source)
    checked = validate(Redirects, source) if source.readable else None
    return checked.redirects if checked else []


def read_published(root, files):
    """{address: line} of what a site folder has published."""
    path = root / PUBLISHED
    if not path.exists():
        return {}
    text, problems = read_text(path, PUBLISHED)
    files.append(SourceFile(PUBLISHED, problems=problems))
    lines = enumerate(text.split("\n"), 1)
    return {line.strip(): number for number, line in lines if line.strip() and not line.startswith("#")}


def published_file(addresses):
    """The text of services/_published.txt."""
    return HEAD_OF_PUBLISHED + "".join(f"{address}\n" for address in sorted(addresses))


def addresses(directory, published=None):
    """Every address that a site's files and lists give it. `published`: ids of the records that count (default: all)."""
    words = directory.vocabulary
    named = {
        "needs": words.ids("needs"),
        "ages": words.ids("stages"),
        "topics": words.ids("topics"),
        "services": [*(directory.records if published is None else published)],
    }
    named["areas"] = [key for key in area_ids(directory) if key in named["services"]]
    found = {f"/{folder}/{key}/" for folder, keys in named.items() for key in keys}
    found |= {"/", *(f"/{key}/" for key in (*PARTS, *directory.pages))}
    for folder, keys in typed_addresses(directory).items():
        found |= {f"/{folder}/{key}/" if folder else f"/{key}/" for key in keys}
    return found


def shown_addresses(directory, today):
    """Those of them that the public has on the day `today`."""
    return addresses(directory.on(today), directory.published(today))
