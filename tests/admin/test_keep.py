"""What nobody edited keeps its very characters; what was edited is written as an editor would."""

import difflib
from pathlib import Path

import pytest

from plugins.directory.frontmatter import read

ROOT = Path(__file__).resolve().parents[2]
HELPERS = ("README.md", "site.yml", "glossary.yml")

RECORD = """---
# Checked by telephone.
title: Swim club   # the name on the door
summary: "A club: for children who like water"
also_known_as: [Hydro, swim club]
ages: {min: 5, max: 16}
area: county
access:
  route: [school]
  # In this order.
  steps:
    - Ring the office.
    - Come and look.
contacts:
  - label: Office
    phone: "01632 960400"
    hours: 10:00 to 16:00
  - {label: Web, website: "https://www.example.org"}
checked: {on: 2026-11-22, by: local-offer-editor, next: 2027-02-22}
status: open
---

Words here.
"""


def files():
    """Every record and page of the project and of the miniature site."""
    for folder in ("services", "content", "tests/site/services", "tests/site/content"):
        for path in sorted((ROOT / folder).rglob("*")):
            hidden = path.name.startswith("_") or path.name in HELPERS
            if path.suffix in (".md", ".yml") and not hidden:
                yield path


def job(text, suffix=".md", **changes):
    """A job for `rewrite`."""
    return {"format": "Record" if suffix == ".md" else "Data", "text": text, "changes": changes}


@pytest.fixture
def lines(rewrite):
    """Function of changes to RECORD to the lines that went and came, as a difference shows them."""

    def of(changes):
        [text] = rewrite([job(RECORD, **changes)])
        difference = difflib.unified_diff(RECORD.splitlines(), text.splitlines(), n=0, lineterm="")
        return [line for line in difference if not line.startswith(("---", "+++", "@@"))]

    return of


def test_every_file_that_was_only_opened_stays_as_it_was(rewrite):
    paths = list(files())
    texts = [path.read_text(encoding="utf-8") for path in paths]
    written = rewrite([job(text, path.suffix) for path, text in zip(paths, texts)])

    assert len(paths) > 250
    assert [str(path) for path, old, new in zip(paths, texts, written) if new.rstrip() != old.rstrip()] == []


@pytest.mark.parametrize(
    "changes, expected",
    [
        (
            {"title": "Swim group"},
            ["-title: Swim club   # the name on the door", "+title: Swim group # the name on the door"],
        ),
        ({"ages.max": "17"}, ["-ages: {min: 5, max: 16}", "+ages: {min: 5, max: 17}"]),
        ({"contacts.0.phone": "01992 555000"}, ['-    phone: "01632 960400"', '+    phone: "01992 555000"']),
        ({"contacts.0.hours": "10:00"}, ["-    hours: 10:00 to 16:00", '+    hours: "10:00"']),
        ({"also_known_as": ["Hydro"]}, ["-also_known_as: [Hydro, swim club]", "+also_known_as: [Hydro]"]),
        ({"access.steps": ["Come and look.", "Ring: now."]}, ["-    - Ring the office.", '+    - "Ring: now."']),
        ({"status": None}, ["-status: open"]),
        ({"provider": "Example Trust"}, ["+provider: Example Trust"]),
        ({"cost": {"type": "free", "detail": ""}}, ["+cost:", "+  type: free"]),
        ({"delivery": ["in-person", "phone"]}, ["+delivery: [in-person, phone]"]),
        ({"body": "Other words."}, ["-Words here.", "+Other words."]),
        ({"area": ["online"]}, ["-area: county", "+area: [online]"]),
        ({"professional_promise": "no"}, ["+professional_promise: no"]),
        ({"expect": {"next": "", "while_you_wait": []}}, []),
    ],
)
def test_only_what_was_edited_changes(lines, changes, expected):
    assert sorted(lines(changes)) == sorted(expected)


def test_the_order_of_keys_in_a_block_is_no_change(lines):
    assert lines({"checked": {"next": "2027-02-22", "by": "local-offer-editor", "on": "2026-11-22"}}) == []


def test_numbers_of_the_form_are_text_of_the_file(lines):
    assert lines({"ages": {"min": 5, "max": 16}}) == []


@pytest.mark.parametrize(
    "value", ["01438 737511", "10:00", "+44 1438 737511", "no: not now", "# 7", "'tis", "- a", "null"]
)
def test_our_own_reader_reads_what_was_written(rewrite, tmp_path, value):
    [text] = rewrite([job(RECORD, **{"provider": value, "contacts.0.label": value})])
    (tmp_path / "a.md").write_text(text, encoding="utf-8", newline="\n")
    source = read(tmp_path / "a.md", "a.md")

    assert source.problems == []
    assert (source.data["provider"], source.data["contacts"][0]["label"]) == (value, value)


def test_a_new_file_begins_with_the_keys_in_their_order(rewrite):
    [text] = rewrite([job("", title="New club", topics=["money", "advice"], body="Words.")])

    assert text == "---\ntitle: New club\ntopics: [money, advice]\n---\nWords.\n"


def test_a_file_that_is_all_keys_keeps_the_comment_on_its_head(rewrite):
    [text] = rewrite([job("# Why.\n\ntitle: Words\nname: old # then\n", ".yml", name="new")])

    assert text == "# Why.\n\ntitle: Words\nname: new # then\n"
