"""A sheet brought into a site: each row makes a record, changes one, changes nothing or is refused with the reason."""

import pytest

from plugins.editing.mapping import Mapping
from plugins.editing.proposals import CHANGED, NEW, REFUSED, SAME, id_of
from plugins.editing.sheet import SheetRefused

SWIM = "services/clubs/saturday-swim-club.md"


def outcome(result):
    """(what, faults as one string) of each row."""
    return [(one.what, "; ".join(f"{h}: {s}" if h else s for h, s in one.faults)) for one in result.proposals]


def test_a_row_makes_a_record_that_passes_the_check(site, whole):
    result = site.bring(whole)

    assert [one.path for one in result.proposals] == ["services/advice/tuesday-club.md"]
    assert site.errors() == [] and "tuesday-club" in site.load()[0].records


def test_once_more_changes_nothing(site, whole):
    site.bring(whole)
    before = site.files()

    assert outcome(site.bring(whole)) == [(SAME, "")]
    assert site.files() == before


def test_a_sheet_of_two_columns_changes_one_fact(site):
    before = site.text(SWIM).splitlines()
    result = site.bring({"id": "saturday-swim-club", "cost.detail": "Five pounds."})

    assert (outcome(result), result.proposals[0].changes) == ([(CHANGED, "")], ["cost.detail"])
    assert len([line for line in site.text(SWIM).splitlines() if line not in before]) == 1


def test_an_empty_cell_takes_the_fact_out(site):
    site.bring({"id": "saturday-swim-club", "provider": "", "title": "Swim"})
    record = site.load()[0].records["saturday-swim-club"].model

    assert (record.provider, record.title) == ("", "Swim")


def test_an_empty_cell_of_a_needed_fact_is_refused(site):
    before = site.files()

    assert outcome(site.bring({"id": "saturday-swim-club", "summary": ""}))[0][1].startswith(
        "summary: is missing. Write"
    )
    assert site.files() == before


BAD = {
    "contacts.2.phone": ("123", 'contacts.2.phone: "123" is not a UK phone number'),
    "topics": ("advise", 'topics: "advise" is not in the list `topics`'),
    "area": ("nowhere", 'area: there is no area "nowhere"'),
    "checked.on": ("46173", 'checked.on: "46173" is a date that the spreadsheet stores as a number'),
    "related": ("nobody", 'related: there is no record "nobody"'),
    "ages.min": ("four", "ages.min: must be a whole number"),
    "text": ("", "text: there is no text below"),
    "id": ("Not An Id", 'id: "Not An Id" cannot be a web address'),
    "folder": ("../../etc", 'folder: "../../etc" is no folder of services/'),
    "summary": ("<b>Bold words for all of us</b>", "summary: HTML does not work here"),
}


@pytest.mark.parametrize("heading", BAD)
def test_a_wrong_cell_is_named_with_its_column(site, whole, heading):
    cell, words = BAD[heading]
    before = site.files()
    found = outcome(site.bring(whole | {"contacts.1.phone": "01632 960123"} | {heading: cell}))

    assert found[0][0] == REFUSED and words in found[0][1]
    assert site.files() == before


def test_a_good_row_is_taken_beside_a_bad_one(site, whole):
    result = site.bring(whole | {"kind": "servise"}, whole | {"title": "Other club"})

    assert [what for what, _ in outcome(result)] == [REFUSED, NEW]
    assert site.errors() == []


def test_a_row_that_names_a_refused_one_is_refused_too(site, whole):
    bad = whole | {"title": "Bad club", "kind": "servise"}

    result = site.bring(bad, whole | {"related": "bad-club"})
    assert outcome(result)[1] == (REFUSED, outcome(result)[1][1]) and 'no record "bad-club"' in outcome(result)[1][1]


def test_two_rows_of_one_id_are_one_too_many(site, whole):
    assert outcome(site.bring(whole, whole))[1] == (
        REFUSED,
        'id: "tuesday-club" is the record of row 2 already. One row is one record',
    )


def test_a_namesake_of_another_provider_is_not_overwritten(site, whole):
    site.bring(whole | {"provider": "One Trust"})

    found = outcome(site.bring(whole | {"provider": "Other Trust"}))[0]
    assert found[0] == REFUSED and "another record (services/advice/tuesday-club.md)" in found[1]


def test_a_change_that_breaks_another_file_stops_all(site, whole):
    before = site.files()
    result = site.bring({"id": "family-advice", "status": "closed"}, whole)

    assert [problem.path for problem in result.stops] == ["content/site.yml"]
    assert site.files() == before


def test_a_record_with_errors_is_not_changed(site):
    site.change(SWIM, "kind: service", "kind: servise")

    assert "Mend them first" in outcome(site.bring({"id": "saturday-swim-club", "provider": "X"}))[0][1]


def test_what_was_wrong_before_does_not_stop_an_import(site, whole):
    site.change(SWIM, "kind: service", "kind: servise")

    assert outcome(site.bring(whole)) == [(NEW, "")]


def test_a_british_day_is_taken_and_said(site, whole):
    result = site.bring(whole | {"checked.on": "01/11/2026"})

    assert result.proposals[0].remarks == [("checked.on", "01/11/2026 was read as 2026-11-01")]


def test_warnings_are_said_and_stop_nothing(site, whole):
    result = site.bring(whole | {"checked.next": "2026-11-20"})

    assert [(one.what, one.remarks[0][0]) for one in result.proposals] == [(NEW, "checked.next")]


def test_unknown_columns_are_named_all_at_once(site, whole):
    with pytest.raises(SheetRefused) as refused:
        site.bring(whole | {"eligability": "x", "Notes": "y"})

    assert 'no column "eligability". Did you mean `eligibility`?' in str(refused.value)
    assert '`"Notes": ignore`' in str(refused.value)


def test_two_headings_for_one_column_are_refused(site, whole):
    with pytest.raises(SheetRefused, match='"TITLE" is a second column for `title`'):
        site.bring(whole | {"TITLE": "x"})


THEIRS = Mapping(
    columns={"Service name": "title", "Where": "area", "Note": "ignore"},
    values={"area": {"All of it": "county", "The harbour": "harbourside"}},
    split={"also_known_as": "/"},
    defaults={"provider": "Example Trust"},
)


def test_somebody_elses_sheet_is_mapped(site, whole):
    del whole["title"], whole["area"]
    site.bring(
        whole | {"Service name": "Ours", "Where": "The harbour", "Note": "x", "also_known_as": "A / B"}, mapping=THEIRS
    )
    record = site.load()[0].records["ours"].model

    assert (record.area, record.also_known_as, record.provider) == (["harbourside"], ["A", "B"], "Example Trust")


def test_defaults_do_not_change_a_record_that_is_there(site):
    site.bring({"id": "quiet-chat", "provider": ""}, mapping=THEIRS)

    assert site.load()[0].records["quiet-chat"].model.provider == ""


NAMES = {
    "Café & Club": "cafe-and-club",
    "The Children's Centre": "the-childrens-centre",
    "  --  ": "",
    "x" * 80: "x" * 60,
}


@pytest.mark.parametrize("title", NAMES)
def test_an_id_is_made_from_a_title(title):
    assert id_of(title) == NAMES[title]


def test_a_long_title_is_cut_between_words():
    assert id_of("word " * 20) == "-".join(["word"] * 12)
