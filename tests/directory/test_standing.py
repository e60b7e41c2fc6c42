"""Where an entry stands on a day, and what the public sees of it then."""

import datetime

import pytest

from plugins.directory.model import Directory
from plugins.directory.pages import Pages
from plugins.directory.view import view_of
from plugins.directory.vocabulary import Vocabulary

GUIDE = {
    "in_short": "[Swim., Then swim on.]",
    "for_whom": "Anyone at all.",
    "needs": "[any-send]",
    "area": "county",
    "steps": "[{title: Get wet, what: You get into the water.}, {title: Get out, what: You leave the water.}]",
}


def day(text):
    return datetime.date.fromisoformat(text)


def standing(site, today, key="swim"):
    directory = site.directory(day(today))
    return directory.standing(directory.records[key], day(today))


@pytest.mark.parametrize(
    "changes, today, expected",
    [
        ({}, "2026-11-23", "offered"),
        ({"visible": "{from: 2026-11-24}"}, "2026-11-23", "early"),
        ({"visible": "{from: 2026-11-24}"}, "2026-11-24", "offered"),
        ({"visible": "{to: 2026-11-23}"}, "2026-11-23", "offered"),
        ({"visible": "{to: 2026-11-23}"}, "2026-11-24", "ended"),
        ({"status": "closed"}, "2026-11-23", "ended"),
        ({"status": "closed", "visible": "{from: 2026-11-24}"}, "2026-11-23", "early"),
        ({"status": "paused"}, "2026-11-23", "offered"),
        ({}, "2028-05-01", "offered"),
        ({}, "2028-05-02", "stale"),
        ({"status": "closed"}, "2028-05-02", "ended"),
    ],
)
def test_a_record_stands_where_its_dates_say(site, changes, today, expected):
    site.record(**changes)

    assert standing(site, today) == expected


@pytest.mark.parametrize("months, last_day", [(1, "2027-06-01"), (24, "2029-05-01")])
def test_the_site_sets_after_how_long_a_record_is_stale(site, months, last_day):
    site.settings(freshness=f"{{hide_after: {months}}}")
    site.record()
    after = (day(last_day) + datetime.timedelta(days=1)).isoformat()

    assert [standing(site, last_day), standing(site, after)] == ["offered", "stale"]


def test_the_limit_of_the_product_holds_where_the_settings_cannot_be_read():
    assert Directory(Vocabulary()).freshness.hide_after == 12


def test_the_record_every_page_names_and_pages_of_text_never_go_stale(site):
    site.page()
    directory = site.directory(day("2040-01-01"))

    assert list(directory.listed(day("2040-01-01"))) == ["family-advice"]
    assert list(directory.listed(day("2040-01-01"), "pages")) == ["about"]


def test_what_is_stale_keeps_its_page_and_leaves_every_list(site):
    site.record(area="[north]")
    site.record("north", kind="area", area="[north]", area_details="{number: 1, towns: [Ware]}")
    made = site.made(day("2028-05-02"))

    assert made["services/swim/index.html"].context["standing"] == "stale"
    assert made["areas/north/index.html"].context["standing"] == "stale"
    assert made["areas/north/index.html"].context["groups"] == []
    assert made["a-z/index.html"].context["total"] == 1


def test_an_area_that_is_stale_stays_on_the_map_and_leaves_search(site):
    site.record("north", kind="area", area="[north]", area_details="{number: 1, towns: [Ware]}")
    pages = Pages(site.directory(day("2028-05-02")), day("2028-05-02"))

    assert ([area.id for area in pages.areas], "north" in pages.by_id) == (["north"], False)


@pytest.mark.parametrize(
    "write",
    [
        lambda site, days: site.page("late", visible=days, topics="[health]"),
        lambda site, days: site.entry("content/news/late.md", date="2026-11-20", visible=days),
        lambda site, days: site.entry("content/pathways/late.md", **GUIDE, visible=days),
        lambda site, days: site.entry("content/easy-read/late.md", **{"for": "/"}, visible=days),
    ],
    ids=["page", "news", "pathways", "easy-read"],
)
class TestContent:
    """Pages of text, news, guides and Easy Read, each with the id `late`."""

    def test_before_its_first_day_it_has_no_page(self, site, write):
        write(site, "{from: 2026-11-24}")

        assert [path for path in site.made() if "late" in path] == []

    def test_on_that_day_it_has_one(self, site, write):
        write(site, "{from: 2026-11-24}")

        assert any(path.endswith("late/index.html") for path in site.made(day("2026-11-24")))

    def test_after_its_last_day_it_has_one_that_says_so(self, site, write):
        write(site, "{to: 2026-11-22}")
        (page,) = (page for path, page in site.made().items() if path.endswith("late/index.html"))

        assert page.context["standing"] == "ended"


def test_a_guide_not_shown_leaves_the_groups_and_the_other_guides(site):
    site.entry("content/pathways/first.md", **GUIDE, after="[late]")
    site.entry("content/pathways/late.md", **GUIDE, visible="{from: 2026-11-24}", before="[first]")
    site.entry("content/pathways.yml", groups="[{title: One, pathways: [first]}, {title: Two, pathways: [late]}]")
    made = site.made()

    assert [group.title for group, _ in made["pathways/index.html"].context["guides"]] == ["One"]
    assert made["pathways/first/index.html"].context["guide"].after == []


def test_a_record_names_no_guide_that_is_not_shown(site):
    steps = GUIDE["steps"].replace("title: Get wet", "title: Get wet, records: [swim]")
    site.record()
    site.entry("content/pathways/late.md", **GUIDE | {"steps": steps}, visible="{from: 2026-11-24}")
    site.entry("content/pathways.yml", groups="[{title: One, pathways: [late]}]")
    found = [view_of(site.directory(), "swim", day(today)).step_of for today in ("2026-11-23", "2026-11-24")]

    assert found == [[], [("A title", "/pathways/late/")]]


def test_news_may_be_written_before_its_day(site):
    site.entry("content/news/late.md", date="2026-12-01", visible="{from: 2026-12-01}")
    feeds = [Pages(site.directory(day(today)), day(today)) for today in ("2026-11-23", "2026-12-01")]
    made = [{page.path for page in feed} for feed in feeds]

    assert ["news/feed.xml" in paths for paths in made] == [False, True]


def test_an_area_named_by_a_guide_keeps_its_name_when_it_is_stale(site):
    site.record("north", kind="area", area="[north]", area_details="{number: 1, towns: [Ware]}", title="The north")
    site.entry("content/pathways/late.md", **GUIDE | {"area": "[north]"})
    guide = site.made(day("2028-05-02"))["pathways/late/index.html"].context["guide"]

    assert (guide.where_label, guide.area_views) == ("The north", [])


PAUSE = "paused\npaused: {reason: The hall is shut., from: 2026-11-20, until: 2026-11-25}"


@pytest.mark.parametrize(
    "status, today, closure, label",
    [
        ("open", "2026-11-23", "", ""),
        ("paused", "2026-11-23", "closed", "Temporarily closed"),
        (PAUSE, "2026-11-19", "ahead", ""),
        (PAUSE, "2026-11-20", "closed", "Temporarily closed until 25 November 2026"),
        (PAUSE, "2026-11-25", "closed", "Temporarily closed until 25 November 2026"),
        (PAUSE, "2026-11-26", "over", ""),
    ],
)
def test_a_record_is_closed_for_now_on_its_days(site, status, today, closure, label):
    site.record(status=status)
    view = view_of(site.directory(day(today)), "swim", day(today))

    assert (view.closure, view.closure_label) == (closure, label)


def test_the_owner_is_who_checked_it_unless_another_is_named(site):
    site.record("one")
    site.record("two", checked="{on: 2026-11-01, by: send-team, next: 2027-05-01, owner: provider}")
    records = site.directory().records

    assert [records[key].model.checked.due_from for key in ("one", "two")] == ["send-team", "provider"]


@pytest.mark.parametrize(
    "path, keys, field",
    [
        ("content/easy-read/told.md", {"for": "/late/"}, "for: is for a page"),
        ("content/how-we-write.md", {"goal": "9", "core": "[late]"}, "core: names a page"),
        ("content/news/linked.md", {"date": "2026-11-20", "body": "[x](/late/)"}, "the link /late/ leads to a page"),
        (
            "content/pathways/linked.md",
            GUIDE | {"body": "[x](/news/late/#y)"},
            "the link /news/late/#y leads to a page",
        ),
    ],
)
def test_nothing_leads_to_what_is_not_shown_yet(site, path, keys, field):
    site.page("late", visible="{from: 2026-11-24}")
    site.entry("content/news/late.md", date="2026-11-24", visible="{from: 2026-11-24}")
    site.entry(path, **keys)
    told = [line for line in site.said() if "is not shown before 2026-11-24. Leave it out until then" in line]

    assert len(told) == 1 and field in told[0]
    assert not any("is not shown before" in line for line in site.said(day("2026-11-24")))
