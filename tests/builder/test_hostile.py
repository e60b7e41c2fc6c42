"""What an editor may type, by mistake or on purpose, never acts on a page and never ends in a traceback."""

import pytest
from bs4 import BeautifulSoup

from plugins.directory.problems import CheckFailed

NASTY = """x" onfocus="f(1)" x=' onclick='f(2) {{ 7 * 7 }} {% x %} &lt;b&gt; \u2028"""
SWIM_PAGE = "services/saturday-swim-club/index.html"
TEXTS = (
    "title: Saturday swim club & splash",
    "summary: Small swimming sessions with trained helpers. Every optional field is filled in.",
    "provider: Example Leisure Trust",
    "eligibility: Children who need help in the water. You do not need a diagnosis.",
    "if_turned_down: Ask the manager why.",
    "  next: A helper rings you within a week.",
    "  waiting: There is usually a place within a month.",
    "    hours: 10:00",
    "  - label: Bookings",
)
LISTS = {
    "[Hydro sessions, swim club]": "[{}]",
    "[Look at the dates., Ring to book.]": "[{}]",
    "[Come and look at the pool.]": "[{}]",
    'name: Harbour Pool, address: "Quay Road, Harbour"': "name: {0}, address: {0}",
    '"The price of a normal swim: helpers are free."': "{}",
}


def quoted(text):
    return "'" + text.replace("'", "''") + "'"


@pytest.fixture
def page(workshop):
    """The page of a record with something nasty in each of its texts, and the record's file."""
    file = "services/clubs/saturday-swim-club.md"
    for line in TEXTS:
        workshop.change(file, line, f"{line.partition(': ')[0]}: {quoted(NASTY)}")
    for old, new in LISTS.items():
        workshop.change(file, old, new.format(quoted(NASTY)))
    workshop.change(
        file, "Water is warm.", NASTY + "\n\n<script>alert(4)</script>\n\n<a href='javascript:alert(5)'>x</a>"
    )
    workshop.build()
    return (workshop.output / SWIM_PAGE).read_text(encoding="utf-8")


def test_no_element_gets_an_event_handler(page):
    attributes = {name for tag in BeautifulSoup(page, "html.parser").find_all(True) for name in tag.attrs}

    assert {name for name in attributes if name.startswith("on") or name in ("style", "x")} == set()


def test_no_script_but_our_own_is_on_the_page(page):
    scripts = BeautifulSoup(page, "html.parser").find_all("script")

    assert all(script["src"].startswith("/theme/js/") and not script.string for script in scripts)


def test_no_link_runs_anything(page):
    links = [tag["href"] for tag in BeautifulSoup(page, "html.parser").find_all(href=True)]

    assert [link for link in links if link.casefold().startswith(("javascript:", "data:", "vbscript:"))] == []


def test_text_is_never_taken_for_a_template(page):
    soup = BeautifulSoup(page, "html.parser")

    assert "49" not in soup.select_one("h1").text
    assert soup.select_one("h1").text.split() == NASTY.split()


def test_the_words_stand_there_as_they_were_typed(page):
    assert page.count("{{ 7 * 7 }}") > 10


FILES = {
    "services/clubs/a.md": b"",
    "services/clubs/b.md": b"---\n---\n",
    "services/clubs/c.md": b"\xff\xfe\x00",
    "services/clubs/d.md": b"---\na: &a [*a]\n---\n",
    "services/clubs/e.md": b"---\n" + b"- [" * 500 + b"\n---\n",
    "services/clubs/f.md": b"---\ntitle: !!python/name:os.system\n---\n",
    "services/clubs/g.md": b"x" * 5_000_000,
    "services/clubs/h.md": b"---\n? [a]\n: b\n---\n",
    "services/clubs/i.md": b"---\n: b\n---\n",
    "services/clubs/j.md": b"---\n<<: {a: b}\n---\n",
    "services/clubs/k.md": b"---\ntitle: [[[[]]]]\nages: []\ncontacts: {a: b}\nchecked: x\n---\n",
    "services/clubs/%2e%2e.md": b"---\ntitle: x\n---\n",
    "services/clubs/con.txt.md": b"---\ntitle: x\n---\n",
    "services/clubs/a b.md": b"---\ntitle: x\n---\n",
    "services/clubs/\u00e9.md": b"---\ntitle: x\n---\n",
    "content/pages/..a.md": b"x",
    "content/pages/search.md": b"---\ntitle: x\n---\n",
    "content/pages/index.md": b"---\ntitle: x\n---\n",
    "content/glossary.yml": b"terms: {a: b}",
    "content/site.yml": b"[1, 2]",
    "services/_vocabulary.yml": b"kinds: [[], {}, x]",
}


@pytest.mark.parametrize("name", [name for name in FILES if "..a" not in name])
def test_a_broken_file_is_a_named_problem_and_nothing_is_built(built, name):
    before = built.files()
    (built.site / name).write_bytes(FILES[name])

    with pytest.raises(CheckFailed) as failed:
        built.build()

    assert any(problem.path == name and problem.message for problem in failed.value.problems)
    assert built.files() == before


def test_a_hidden_file_is_not_read(built):
    (built.site / "content/pages/..a.md").write_bytes(b"x")

    assert built.build().changed == 0
