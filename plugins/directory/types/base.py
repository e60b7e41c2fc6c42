"""What a content type is made of. A type is one module of this folder; `types/__init__.py` lists them.

A type needs no file: a site without its folder has none of its pages and is none the worse for it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from ..blocks import Block, Doubtful, Titled
from ..fields import PageId, RecordId, refers_to
from ..schedule import Timed

__all__ = ["Block", "ContentType", "Doubtful", "PageId", "RecordId", "Timed", "Titled", "no_pages", "refers_to"]


def no_pages(pages):
    """The pages of a type that has none of its own."""
    return ()


def no_records(directory):
    """The records that a type reads whole, if it reads none so."""
    return ()


@dataclass(frozen=True)
class ContentType:
    """One kind of file below content/, from its keys to its pages.

    name: its key in `Directory.content`.
    files: glob below the site folder, such as `content/news/*.md`; the file name is the id. `.md` has front matter and
    text, `.yml` is all keys.
    model: a subclass of Titled.
    rules: functions as in rules.py; they see only files that fit the model.
    of_records: those of `rules` that find problems in records; all that is run of the type if only records are checked.
    reads_whole: function of a Directory to ids of the records of which `rules` read more than skim.py picks out.
    pages: function from `pages.Pages` to the `page.Page`s of the type. A page takes the place of the product's own at the
    same path.
    addresses: paths of those pages, `{id}` standing for each id, so that links in texts can be checked:
    `("/news/", "/news/{id}/")`. A query or a file with a suffix (`feed.xml`) need not be named.
    needs_text: whether there must be words below the front matter.
    """

    name: str
    files: str
    model: type[Titled]
    rules: tuple = ()
    of_records: tuple = ()
    reads_whole: Callable = no_records
    pages: Callable = no_pages
    addresses: tuple[str, ...] = ()
    needs_text: bool = False
