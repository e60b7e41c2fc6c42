"""content/law/: points of the law, what may be named under `meets` and `gaps`, and the public page."""

import datetime

import pytest

from plugins.directory.coverage import coverage
from plugins.directory.release import release_problems

TODAY = datetime.date(2026, 11, 23)
FILE = "content/law/rules.yml"
LINK = "https://www.legislation.gov.uk/uksi/2014/1530"
WHOLE = "{id: p1, number: Paragraph 1, title: Clubs, asks: Which clubs there are., address: '%s'}" % LINK
PARTS = (
    "{id: p2, number: Paragraph 2, title: Advice, asks: What advice there is., address: '%s', parts: "
    "[{id: p2a, letter: a, asks: By phone.}, {id: p2b, letter: b, asks: In person.}]}" % LINK
)


@pytest.fixture
def law(site):
    """Function that writes a law of these points; the record of the site meets p1, p2a and p2b, a page has a gap in p2b."""

    def written(*points, meets="[p1, p2a, p2b]", gaps="[p2b]", name="rules"):
        groups = "[{title: The list, explains: These are the points., points: [%s]}]" % ", ".join(points)
        site.entry(f"content/law/{name}.yml", name="The Rules", version="of 2014", read="2026-11-01", groups=groups)
        site.record(meets=meets)
        site.page(gaps=gaps)
        return site

    return written


def test_a_law_that_is_met_passes(law):
    assert law(WHOLE, PARTS).said() == []


def test_a_site_without_law_needs_none(site):
    site.record()

    assert site.said() == []


def test_but_then_it_meets_nothing(site):
    site.record(meets="[p1]")

    assert site.said() == [
        'services/clubs/swim.md:13: meets: there is no law to meet "p1" of. Copy the project\'s own folder content/law/, '
        "or remove this"
    ]


def test_a_point_that_nothing_meets_is_an_error(law):
    assert law(WHOLE, PARTS, meets="[p2a, p2b]").said() == [
        f"{FILE}:7: groups.points.id: nothing meets Paragraph 1 (Which clubs there are.). Write `p1` under `meets` of a "
        "record or page that tells families this, or under `gaps` of a page that says what we do not know and whom to ask"
    ]


def test_every_part_is_to_be_met(law):
    said = law(PARTS, meets="[p2a]", gaps="[]").said()

    assert [line.partition(": nothing meets ")[2][:15] for line in said] == ["Paragraph 2(b) "]


def test_a_gap_that_is_owned_up_to_is_enough(law):
    assert law(WHOLE, meets="[]", gaps="[p1]").said() == []


def test_a_point_that_asks_itself_is_met_besides_its_parts(law):
    said = law(PARTS.replace("parts:", "itself: yes, parts:"), meets="[p2a, p2b]").said()

    assert [line.partition(": nothing meets ")[2][:13] for line in said] == ["Paragraph 2 ("]


@pytest.mark.parametrize(
    "named, words",
    [
        ("p11", 'there is no point of the law "p11". Did you mean `p1`?'),
        ("p2", '"p2" is met part by part. Name the parts that this meets: p2a, p2b'),
    ],
)
def test_a_point_that_is_not_there_is_told(law, named, words):
    said = law(WHOLE, PARTS, meets=f"[p1, p2a, p2b, {named}]").said()

    assert said == [f"services/clubs/swim.md:13: meets: {words}"]


def test_so_is_one_among_the_gaps(law):
    assert law(WHOLE, meets="[p1]", gaps="[zz]").said() == [
        'content/pages/about.md:5: gaps: there is no point of the law "zz". Choose from p1'
    ]


def test_nobody_is_blamed_while_the_law_has_faults(law):
    said = law(WHOLE.replace("title: Clubs, ", "")).said()

    assert [line.partition(": ")[0] for line in said] == [f"{FILE}:7"]


def test_ids_are_their_own_across_laws(law):
    law(WHOLE, meets="[p1]", gaps="[]")

    assert [line for line in law(WHOLE, meets="[p1]", gaps="[]", name="more").said() if "another point" in line] == [
        f'{FILE}:7: groups.points.id: "p1" is the id of another point too, in content/law/more.yml. Write another'
    ]


def test_only_what_is_offered_today_counts(law):
    site = law(WHOLE, meets="[p1]", gaps="[]")
    site.record(meets="[p1]", visible="{to: 2026-11-23}")

    assert [len(site.said(datetime.date(2026, 11, day))) for day in (23, 24)] == [0, 1]


@pytest.mark.parametrize("changes, level", [({"visible": "{to: 2026-11-22}"}, True), ({"status": "closed"}, False)])
def test_a_day_that_passes_only_warns_and_stops_a_release(law, changes, level):
    site = law(WHOLE, meets="[p1]", gaps="[]")
    site.record(meets="[p1]", **changes)
    directory, problems = site.load()
    stops = [stop.path for stop in release_problems(directory, TODAY)]

    assert [p.level for p in problems] == ["warning" if level else "error"]
    assert (FILE in stops) is level


def test_what_nobody_has_looked_at_for_long_still_counts_with_a_doubt(law):
    site = law(WHOLE, meets="[]", gaps="[]")
    site.record(meets="[p1]")
    days = [datetime.date(2028, 5, 1), datetime.date(2028, 5, 2)]
    found = [coverage(site.directory(day), day)[0] for day in days]

    assert [(line.state, line.doubtful) for line in found] == [("met", False), ("met", True)]


def test_the_page_shows_each_point_with_its_state(law):
    context = law(WHOLE, PARTS).made()["what-the-law-asks/index.html"].context

    assert {key: line.state for key, line in context["lines"].items()} == {"p1": "met", "p2a": "met", "p2b": "part"}
    assert context["counts"] == {"met": 2, "part": 1, "gap": 0, "nothing": 0}


def test_and_puts_gaps_below_the_page_that_names_them(law):
    context = law(WHOLE, PARTS, meets="[p1, p2a]").made()["what-the-law-asks/index.html"].context

    assert {answer.url: [line.id for line in lines] for answer, lines in context["missing"].items()} == {
        "/about/": ["p2b"]
    }
    assert context["in_part"] == {}


def test_there_is_no_page_without_law(site):
    assert "what-the-law-asks/index.html" not in site.made()
