"""Which pages answer to a point: in which order, at which address, and what state that makes."""

import datetime

import pytest

from plugins.directory.coverage import Answer, Line, by_gap, counts_of, coverage

TODAY = datetime.date(2026, 11, 23)
ONE = Answer("One", "/one/", "content/pages/one.md")
UNSURE = Answer("Old", "/old/", "content/pages/old.md", doubtful=True)
TWO = Answer("Two", "/two/", "content/pages/two.md")


def line(met_by=(), gaps=(), key="p1"):
    return Line(key, "Paragraph 1", "Clubs", "Which clubs there are.", "https://example.org", met_by, gaps)


@pytest.mark.parametrize(
    "met_by, gaps, state, label",
    [
        ((ONE,), (), "met", "Covered"),
        ((ONE,), (ONE,), "part", "Covered in part"),
        ((), (ONE,), "gap", "We do not know yet"),
        ((), (), "nothing", "Nothing yet"),
    ],
)
def test_the_state_follows_from_the_pages(met_by, gaps, state, label):
    assert (line(met_by, gaps).state, line(met_by, gaps).label) == (state, label)


def test_states_are_counted_best_first():
    counts = counts_of([line(), line((ONE,)), line((ONE,))])

    assert list(counts.items()) == [("met", 2), ("part", 0), ("gap", 0), ("nothing", 1)]


def test_gaps_are_gathered_by_page():
    first, second = line(gaps=(ONE, TWO), key="p1"), line(gaps=(ONE,), key="p2")

    assert by_gap([first, second]) == {ONE: [first, second], TWO: [first]}


@pytest.mark.parametrize("met_by, doubtful", [((), False), ((UNSURE,), True), ((UNSURE, ONE), False)])
def test_a_point_is_in_doubt_if_all_its_pages_are(met_by, doubtful):
    assert line(met_by).doubtful is doubtful


@pytest.fixture
def answered(site):
    """Function to the addresses that meet the only point of a law."""
    point = "{id: p1, number: Paragraph 1, title: Clubs, asks: Which clubs., address: 'https://www.example.org/1'}"
    groups = "[{title: The list, explains: These are the points., points: [%s]}]" % point
    site.entry("content/law/x.yml", name="The Rules", version="of 2014", read="2026-11-01", groups=groups)
    return lambda: [answer.url for line in coverage(site.directory(), TODAY) for answer in line.met_by]


def test_pages_come_before_records_and_those_by_title(site, answered):
    site.record("swim", title="Zebra club", meets="[p1]")
    site.record("run", title="Ants", meets="[p1]")
    site.page(meets="[p1]")

    assert answered() == ["/about/", "/services/run/", "/services/swim/"]


def test_what_is_uncertain_makes_an_answer_doubtful(site, answered):
    site.record("swim", meets="[p1]", uncertain="[title]")
    [only] = coverage(site.directory(), TODAY)

    assert (only.doubtful, answered()) == (True, ["/services/swim/"])


def test_an_area_has_its_own_address(site, answered):
    details = {"area": "[north]", "area_details": "{number: 1, towns: [Ware]}"}
    site.record("north", kind="area", meets="[p1]", **details)

    assert answered() == ["/areas/north/"]


def test_an_entry_of_a_content_type_counts_at_its_page(site, answered):
    site.entry("content/news/fair.md", date="2026-11-01", meets="[p1]", sources="[{url: 'https://www.example.org'}]")

    assert answered() == ["/news/fair/"]


def test_files_that_make_one_page_count_once(site, answered):
    entry = "[{comment: It is hard to find., action: We moved it., status: done}]"
    for name in ("one", "two"):
        site.entry(f"content/comments/{name}.md", heard="Talks with parents.", entries=entry, meets="[p1]")

    assert answered() == ["/you-said-we-did/"]
