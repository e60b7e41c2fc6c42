"""What every content type gets for nothing: reading, the same messages as a record, references, addresses and pages."""

import pytest
from pydantic import Field

from plugins.directory.fields import Text
from plugins.directory.page import Page
from plugins.directory.types.base import ContentType, Doubtful, RecordId, Titled, refers_to


class Leg(Doubtful):
    title: Text = Field(description="Its name.", examples=["title: First"])
    records: list[RecordId] = Field([], description="Records.", examples=["records: [swim]"])


class Route(Titled):
    legs: list[Leg] = Field([], description="The legs.", examples=["legs:"])
    after: refers_to("routes") | None = Field(None, description="The route before.", examples=["after: a-route"])


class Fares(Titled):
    pass


def no_route_to_nowhere(directory, today):
    """No route leads nowhere."""
    for entry in directory.content["routes"].values():
        if entry.model.title == "Nowhere":
            yield entry.source, ("title",), f"goes nowhere on {today}"


def route_pages(pages):
    for key, entry in pages.entries("routes").items():
        yield Page(f"routes/{key}/index.html", "page", pages.prose(entry, ("Routes", "/routes/")))
    yield Page("a-z/index.html", "routes", {})


ROUTES = ContentType(
    name="routes",
    files="content/routes/*.md",
    model=Route,
    rules=(no_route_to_nowhere,),
    pages=route_pages,
    addresses=("/routes/", "/routes/{id}/"),
    needs_text=True,
)
FARES = ContentType(name="fares", files="content/fares.yml", model=Fares, addresses=("/fares/",))
TYPES = (ROUTES, FARES)


@pytest.fixture
def said(site):
    """What is wrong with the site, each without the folder of its file."""
    site.record()
    return lambda: [line.removeprefix("content/").removeprefix("routes/") for line in site.said(types=TYPES)]


def test_a_site_without_such_files_is_none_the_worse(site):
    directory = site.directory(types=TYPES)

    assert directory.content == {"routes": {}, "fares": {}}


def test_files_are_read_by_their_id(site):
    site.entry("content/routes/north.md", "To the **north**.")
    site.entry("content/fares.yml", title="What it costs")
    content = site.directory(types=TYPES).content

    assert (content["routes"]["north"].body, content["fares"]["fares"].model.title) == (
        "To the **north**.",
        "What it costs",
    )


def test_a_fault_has_its_file_line_and_key(site, said):
    site.entry("content/routes/north.md", legs="[{titel: x}]")
    site.entry("content/fares.yml", checked=None)

    assert said() == [
        "fares.yml:1: checked: is missing. Write, for example: checked: {on: 2026-05-31, by: local-offer-editor, next: 2026-11-30}",
        "north.md:5: legs.titel: there is no such key. Did you mean `title`?",
        "north.md:5: legs.title: is missing. Write, for example: title: First",
    ]


def test_what_does_not_belong_there_is_said_to_be_so(site, said):
    site.write("content/routes/map.pdf", "x")
    site.write("content/routes/README.md", "x")

    assert said() == ["map.pdf:1: is not read: only files that end in .md belong here. Rename it, or move it away"]


def test_a_reference_at_any_depth_must_lead_somewhere(site, said):
    site.entry("content/routes/north.md", legs="[{title: x, records: [swim, swin]}]", after="east")

    assert said() == [
        'north.md:5: legs.records: there is no record "swin". Did you mean `swim`?',
        'north.md:6: after: there is no file in routes "east". Choose from north',
    ]


def test_a_file_with_faults_is_there_to_be_named(site, said):
    site.entry("content/routes/north.md", after="south")
    site.entry("content/routes/south.md", title="S")

    assert [line[:18] for line in said()] == ["south.md:2: title:"]


def test_what_is_uncertain_must_be_filled_in_at_any_depth(site, said):
    site.entry(
        "content/routes/north.md", legs="[{title: x, uncertain: [records]}]", uncertain="[legs, legs.title, ages]"
    )

    assert said() == [
        'north.md:5: legs.uncertain: there is no filled-in key "records". Choose from title',
        'north.md:6: uncertain: there is no filled-in key "ages". Did you mean `legs`?',
    ]


def test_its_own_rules_are_run(site, said):
    site.entry("content/routes/north.md", title="Nowhere")

    assert said() == ["north.md:2: title: goes nowhere on 2026-11-23"]


def test_the_rules_of_texts_hold_too(site, said):
    site.entry("content/routes/north.md", "[x](/services/swin/)")
    site.entry("content/routes/South.md", "")

    assert said() == [
        'South.md:1: the file name "South.md" cannot be a web address. Use small letters, numbers and single hyphens',
        "South.md:1: there is no text below the second line of hyphens. Say in two or three sentences what happens there",
        'north.md:6: the link /services/swin/ leads nowhere: there is no record "swin". Did you mean `swim`?',
    ]


def test_its_pages_can_be_linked_to_and_no_others(site, said):
    site.entry("content/routes/north.md", "[a](/routes/) [b](/routes/north/) [c](/routes/south/) [d](/fares/)")

    assert [line.partition(". ")[0] for line in said()] == [
        'north.md:6: the link /fares/ leads nowhere: there is no page "fares"',
        'north.md:6: the link /routes/south/ leads nowhere: there is no page "south"',
    ]


def test_a_page_of_prose_cannot_have_its_address(site, said):
    site.entry("content/routes/north.md")
    site.entry("content/fares.yml")
    site.page("routes")
    site.page("fares")

    assert [line.partition(": ")[2] for line in said()] == [
        "/fares/ is a part of the site already. Give the file another name",
        "/routes/ is a part of the site already. Give the file another name",
    ]


def test_it_has_pages_and_may_replace_one_of_ours(site):
    site.entry("content/routes/north.md", "To the **north**.")
    made = site.made(types=TYPES)

    assert "<strong>north</strong>" in made["routes/north/index.html"].context["body_html"]
    assert made["a-z/index.html"].template == "routes"


NOTES = ContentType(name="notes", files="content/notes/*.md", model=Fares)
ADDRESSES = {
    ("routes", "north"): "/routes/north/",
    ("fares", "fares"): "/fares/",
    ("pages", "about"): "/about/",
    ("records", "swim"): "/services/swim/",
    ("notes", "one"): "",
}


def test_an_entry_knows_the_address_of_its_page(site):
    site.entry("content/routes/north.md")
    site.entry("content/fares.yml")
    site.entry("content/notes/one.md")
    site.page()
    site.record()
    directory = site.directory(types=(*TYPES, NOTES))

    assert {one: directory.address_of(*one) for one in ADDRESSES} == ADDRESSES
