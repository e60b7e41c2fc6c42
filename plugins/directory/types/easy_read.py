"""Easy Read: a page told again in short sentences with a picture beside each, linked both ways with the page it tells."""

import re

from pydantic import Field

from ..digest import digest, entries_by_address
from ..fields import Text
from ..page import Page, crumbs
from ..references import prose_lines, unknown
from .base import ContentType, Timed

FOLDER = "easy-read"
LONGEST_SENTENCE = 15
"""Words. Easy Read guides ask for one idea a sentence and as few words as will do."""

PICTURES = (
    "calendar",
    "clock",
    "computer",
    "doctor",
    "find",
    "happy",
    "help",
    "home",
    "law",
    "letter",
    "money",
    "no",
    "people",
    "phone",
    "question",
    "read",
    "safe",
    "school",
    "talk",
    "tick",
    "travel",
    "write",
)
"""The drawings in theme/static/images/easy-read/; a paragraph or list item that begins with `{phone}` shows that one."""

PICTURE = re.compile(r"(?P<start><(?:p|li)\b[^>]*>(?:\s*<p\b[^>]*>)?)\s*\{(?P<name>[a-z-]+)\}\s*")
NAMED = re.compile(r"^\s*(?:[-*]|\d+\.)?\s*\{(?P<name>[^{}]*)\}")


class EasyRead(Timed):
    """Front matter of a file of content/easy-read/."""

    main: Text = Field(
        alias="for",
        description="Path of the page it tells again, such as `/how-to-complain/`; `/` is the home page.",
        examples=["for: /services/sendiass/"],
    )
    based_on: Text = Field(
        "",
        description="Mark of the words of that page when the two were last compared; the check says which to write.",
        examples=["based_on: 1a2b3c4d"],
    )


def easy_read_of(directory):
    """{address of a page: address of its Easy Read version}."""
    return {e.model.main: directory.address_of(FOLDER, key) for key, e in directory.content.get(FOLDER, {}).items()}


def with_pictures(html, base_path):
    """The HTML of a text with `{phone}` at the start of a paragraph or list item made into the drawing of that name."""

    def picture(found):
        address = f"{base_path}/theme/images/easy-read/{found['name']}.svg"
        image = f'<img class="app-easy__picture" src="{address}" alt="" width="72" height="72">'
        return found["start"] + image if found["name"] in PICTURES else found[0]

    return PICTURE.sub(picture, html)


def easy_read_pages(pages):
    """The list, and a page a file."""
    entries = pages.entries(FOLDER)
    if entries:
        current = pages.listed(FOLDER).items()
        listed = sorted((e.model.title, e.model.summary, f"/{FOLDER}/{key}/") for key, e in current)
        yield Page(f"{FOLDER}/index.html", "easy_read_list", {"listed": listed, "breadcrumbs": crumbs()})
    for key, entry in entries.items():
        context = pages.prose(entry, ("Easy Read", f"/{FOLDER}/"))
        context["body_html"] = with_pictures(context["body_html"], pages.base_path)
        yield Page(f"{FOLDER}/{key}/index.html", "easy_read", context)


def told_records(directory):
    """Ids of the records that an Easy Read file tells: each of their words counts for its mark."""
    told = {entry.model.main for entry in directory.content[FOLDER].values()}
    return [key for key in directory.records if directory.address_of("records", key) in told]


def easy_read_tells_a_page(directory, today):
    """`for` is the address of a page, and no two Easy Read files tell the same one."""
    addresses, told = ["/", *entries_by_address(directory)], {}
    for entry in directory.content[FOLDER].values():
        main = entry.model.main
        if main not in addresses:
            yield entry.source, ("for",), unknown("page", main, addresses)
        if main in told:
            yield entry.source, ("for",), f"{told[main]} is for {main} too. Keep one of them"
        told[main] = entry.source.path


def easy_read_is_up_to_date(directory, today):
    """`based_on` is the mark of the page as it is now (a warning when the page has changed since)."""
    for entry in directory.content[FOLDER].values():
        now = digest(directory, entry.model.main)
        if now and entry.model.based_on != now:
            since = (
                f"has changed since {entry.model.based_on}" if entry.model.based_on else "is not compared with it yet"
            )
            yield (
                entry.source,
                ("based_on",),
                f"{entry.model.main} {since}. Compare the two, change this one where needed, then write based_on: {now}",
                "warning",
            )


def easy_read_sentences_are_short(directory, today):
    """A sentence has at most 15 words (a warning)."""
    for entry in directory.content[FOLDER].values():
        for where, line in prose_lines(entry):
            text = re.sub(r"\]\([^)]*\)|^\s*(?:[-*#]+|\d+\.)|\{[a-z-]+\}", " ", line)
            for sentence in re.split(r"[.!?:](?:\s|$)", text):
                words = re.findall(r"[\w’'-]+", sentence)
                if len(words) > LONGEST_SENTENCE:
                    yield (
                        where,
                        (),
                        f'"{" ".join(words[:5])} ..." has {len(words)} words. Make it two sentences',
                        "warning",
                    )


def picture_is_there(directory, today):
    """A picture at the start of a line, such as `{phone}`, is one of ours."""
    for entry in directory.content[FOLDER].values():
        for where, line in prose_lines(entry):
            if (found := NAMED.match(line)) and found["name"] not in PICTURES:
                yield where, (), unknown("picture", found["name"], list(PICTURES))


TYPE = ContentType(
    name=FOLDER,
    files="content/easy-read/*.md",
    model=EasyRead,
    reads_whole=told_records,
    rules=(easy_read_tells_a_page, easy_read_is_up_to_date, easy_read_sentences_are_short, picture_is_there),
    pages=easy_read_pages,
    addresses=(f"/{FOLDER}/", f"/{FOLDER}/{{id}}/"),
    needs_text=True,
)
