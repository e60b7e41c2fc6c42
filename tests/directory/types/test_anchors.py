"""Parts of a page with an address of their own: found at any depth, and each with an id of its own."""

import pytest
from pydantic import Field

from plugins.directory.fields import Text
from plugins.directory.types.anchors import Part, Section, parts, parts_have_ids_of_their_own
from plugins.directory.types.base import ContentType, Titled


class Chapter(Section):
    verses: list[Part] = Field([], description="Its verses.", examples=["verses:"])


class Book(Titled):
    chapters: list[Chapter] = Field([], description="The chapters.", examples=["chapters:"])
    last: Chapter | None = Field(None, description="The last one.", examples=["last:"])
    motto: Text = Field("", description="Its motto.", examples=["motto: Ask."])


TYPES = (
    ContentType(
        name="book",
        files="content/book.yml",
        model=Book,
        rules=(parts_have_ids_of_their_own("book", "content/book.yml"),),
    ),
)


def chapter(key, *verses):
    return "{id: %s, title: Chapter, verses: [%s]}" % (key, ", ".join("{id: %s}" % verse for verse in verses))


def test_parts_are_found_at_any_depth_in_order(site):
    site.entry("content/book.yml", chapters=f"[{chapter('one', 'a', 'b')}]", last=chapter("two", "c"))
    book = site.directory(types=TYPES).content["book"]["book"].model

    assert [(path, part.id) for path, part in parts(book)] == [
        (("chapters", 0), "one"),
        (("chapters", 0, "verses", 0), "a"),
        (("chapters", 0, "verses", 1), "b"),
        (("last",), "two"),
        (("last", "verses", 0), "c"),
    ]


@pytest.mark.parametrize(
    "last, said",
    [
        (chapter("two", "b"), []),
        (chapter("two", "a"), ['content/book.yml:5: last.verses.id: "a" is in the file twice. Rename one']),
        (chapter("one"), ['content/book.yml:5: last.id: "one" is in the file twice. Rename one']),
    ],
)
def test_an_id_that_stands_twice_is_told(site, last, said):
    site.entry("content/book.yml", chapters=f"[{chapter('one', 'a')}]", last=last)

    assert site.said(types=TYPES) == said


def test_the_rule_says_in_words_what_it_holds():
    assert (
        parts_have_ids_of_their_own("book", "content/book.yml").__doc__ == "No `id` stands twice in content/book.yml."
    )
