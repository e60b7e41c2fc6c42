"""Reports in words and as JSON."""

import json

from plugins.link_checker.formats import as_json, as_text, shown


def faulty(site):
    """One error, one warning, one note."""
    site.page("index.html", '<a href="/a">a</a><a href="/b/">b</a>', source="content/home.md")
    return site.page("a/index.html").page("alone/index.html", source="services/alone.md").check()


def test_text(site):
    """Errors first, then warnings and notes, then the totals."""
    assert as_text(faulty(site)).splitlines() == [
        "Errors (1)",
        "content/home.md: / (line 2): link to /b/: no such page",
        "",
        "Warnings (1)",
        "content/home.md: / (line 2): link to /a: the server needs the slash at the end. Write /a/",
        "",
        "Notes (1)",
        "services/alone.md: /alone/: no other page links here",
        "",
        "3 pages, 2 links: 1 moved, 1 broken, 1 orphan. 0 outside addresses not checked.",
    ]


def test_nothing_found(site):
    """A good site gives one line."""
    report = site.page("index.html", '<a href="https://example.org/">x</a>').check()

    assert as_text(report) == "1 page, 1 link: nothing to report. 1 outside address not checked.\n"


def test_a_fault_in_a_template_is_said_once(site):
    """The same link on every page is one thing to repair."""
    for number in range(5):
        site.page(f"{number}/index.html", '<a href="/gone/">gone</a>')

    first, *others = [line for line in as_text(site.check()).splitlines() if "gone" in line]

    assert first == "/0/ (line 2): link to /gone/: no such page (the same on 4 more pages: look in the template)"
    assert others == []


def test_a_fault_of_a_few_records_names_each(site):
    """Below a quarter of the pages it is no template, and every editor must see their own."""
    for number in range(20):
        site.page(f"{number}/index.html", '<a href="/gone/">gone</a>' if number < 4 else "")

    assert sum("gone" in line for line in as_text(site.check()).splitlines()) == 4


def test_an_address_that_wants_a_look_is_said_once(site):
    """However many records use it: one person looks at it once."""
    for number in range(20):
        site.page(f"{number}/index.html", '<a href="http://example.org/a">a</a>' if number < 3 else "")
    site.page("20/index.html", '<a href="http://example.org/b">b</a>\n<a href="http://example.org/b">b</a>')

    assert as_text(site.check()).splitlines()[1:4] == [
        "/0/ (line 2): link to http://example.org/a: http is not private; write https:// if the site has it (on 3 pages)",
        "/20/ (line 2): link to http://example.org/b: http is not private; write https:// if the site has it",
        "",
    ]


def test_json(site):
    """All fields of all findings, and the totals."""
    document = json.loads(as_json(faulty(site)))

    assert (document["pages"], document["links"], document["failures"]) == (3, 2, 1)
    assert document["counts"] == {"moved": 1, "broken": 1, "orphan": 1}
    assert document["findings"][1] == {
        "level": "error",
        "status": "broken",
        "page": "/",
        "source": "content/home.md",
        "line": 2,
        "purpose": "link to",
        "target": "/b/",
        "message": "no such page",
        "suggestion": "",
    }


def test_the_same_site_gives_the_same_bytes(site):
    """Whatever order things are found in."""
    assert as_json(faulty(site)) == as_json(faulty(site))


def test_text_is_safe_to_print():
    """No escape sequence, no direction mark, no half character, nothing endless."""
    assert shown("a\x1b[31m\u202eb\udce9") == "a\\x1b[31m\\x202eb\\xdce9"
    assert shown("a" * 1000, longest=3) == "aaa…"
