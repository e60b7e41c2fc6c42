"""Comments and answers: how old they may be, and that nobody can be recognised."""

import datetime

import pytest

from plugins.directory.release import excused, release_problems

TODAY = datetime.date(2026, 11, 23)
ENTRIES = "[{comment: The menu is too long., response: We agree., action: It is shorter now., status: done}]"
REASON = "reason: We ask for comments in the spring and answer in summer."


@pytest.fixture
def round_of(site):
    """Write a round: `round_of("2026-06-01", "summer", ...)`."""

    def write(published="2026-06-01", key="summer", *, entries=ENTRIES, **keys):
        return site.entry(f"content/comments/{key}.md", "", published=published, entries=entries, **keys)

    return write


def stops(site, today=TODAY):
    return [str(stop) for stop in release_problems(site.directory(today), today)]


def on(text):
    return datetime.date.fromisoformat(text)


def test_a_round_is_right(site, round_of):
    round_of()

    assert (site.said(), stops(site)) == ([], [])


def test_a_status_is_one_of_the_list(site, round_of):
    round_of(entries="[{comment: The menu is too long., status: finished}]")

    assert "is not in the statuses of an answer. Choose from done, under-way" in site.said()[0]


@pytest.mark.parametrize("today, warned", [("2027-02-28", False), ("2027-03-01", True), ("2027-06-01", True)])
def test_at_nine_months_the_check_warns(site, round_of, today, warned):
    round_of("2026-06-01", checked="{on: 2026-11-01, by: send-team, next: 2028-05-01}")
    found = [line for line in site.said(on(today)) if "published" in line]

    assert [line.split(": the newest")[0] for line in found] == [
        "content/comments/summer.md:5: warning: published"
    ] * warned


@pytest.mark.parametrize("today, stopped", [("2027-05-31", False), ("2027-06-01", True)])
def test_at_a_year_there_is_no_release(site, round_of, today, stopped):
    round_of("2026-06-01")

    assert bool(stops(site, on(today))) == stopped


def test_the_reason_says_where_and_what_to_do(site, round_of):
    round_of("2025-06-01")

    assert stops(site) == [
        "content/comments/summer.md:5: published: no release: these newest comments are more than a year old. Publish newer ones as another file of content/comments/. If you cannot yet, write `excused:` with `reason` and `until` below the newest"
    ]


def test_nor_is_there_one_without_any_comments(site):
    assert stops(site)[0].startswith("content/site.yml:1: no release: there are no comments with answers and a date")


@pytest.mark.parametrize("keys", [{"entries": None}, {"published": None}])
def test_what_has_no_answers_or_no_date_does_not_count(site, round_of, keys):
    round_of(**({"published": "2026-06-01"} | keys))

    assert stops(site)[0].startswith("content/site.yml:1:")


def test_the_newest_counts_whatever_the_file_names(site, round_of):
    round_of("2024-06-01", "z-old")
    round_of("2026-06-01", "a-new")

    assert stops(site) == []


def test_an_excuse_opens_the_way_until_its_last_day(site, round_of):
    round_of("2025-06-01", excused=f"{{{REASON}, until: 2026-12-31}}")

    assert (stops(site), [line for line in site.said() if "published" in line]) == ([], [])
    assert list(excused(site.directory(), TODAY)) == [
        "content/comments/summer.md: excused until 31 December 2026: We ask for comments in the spring and answer in summer."
    ]
    assert [len(stops(site, on(day))) for day in ("2026-12-31", "2027-01-01")] == [0, 1]


def test_an_excuse_has_a_reason_and_an_end(site, round_of):
    round_of("2025-06-01", excused="{reason: We ask for comments in spring.}")

    assert "excused.until: is missing" in site.said()[0]


def test_an_excuse_lasts_no_more_than_a_year(site, round_of):
    round_of("2025-06-01", excused=f"{{{REASON}, until: 2027-11-24}}")

    assert site.said() == [
        "content/comments/summer.md:7: excused.until: is more than a year away. Choose an earlier day"
    ]


def test_an_excuse_that_is_not_needed_goes(site, round_of):
    round_of("2026-06-01", excused=f"{{{REASON}, until: 2026-12-31}}")

    assert site.said() == [
        "content/comments/summer.md:7: warning: excused: is not needed any more: there are comments of 2026-06-01. Remove the block"
    ]


def test_nobody_is_named(site, round_of):
    round_of(entries="[{comment: My son Ben waits for a place., status: done}]")

    assert site.said() == [
        'content/comments/summer.md:6: entries.comment: "My son Ben" looks like the name of a child or relative. Leave it out: nobody may be recognised in a comment'
    ]


def test_nor_in_the_words_around_the_comments(site, round_of):
    round_of(heard="We rang 01632 960123.")
    site.entry("content/comments/more.md", "Thank you.\nMrs Brown helped.", published="2026-06-01")

    assert [line.split(" looks like")[0] for line in site.said()] == [
        'content/comments/more.md:8: "Mrs B"',
        'content/comments/summer.md:7: heard: "01632 960123"',
    ]


def test_the_page_has_the_newest_first_then_undated_then_open(site, round_of):
    round_of("2025-06-01", "a")
    round_of("2026-06-01", "b")
    round_of(None, "c")
    round_of("2026-07-01", "d", entries=None)
    context = site.made()["you-said-we-did/index.html"].context

    assert [one["id"] for one in context["rounds"]] == ["b", "a", "c"]
    assert [one["id"] for one in context["open_rounds"]] == ["d"]


@pytest.mark.parametrize("published, late", [("2025-11-23", True), ("2025-11-24", False)])
def test_the_page_says_when_we_are_late(site, round_of, published, late):
    round_of(published)

    assert site.made()["you-said-we-did/index.html"].context["is_late"] == late


def test_without_rounds_there_is_no_page(site):
    assert "you-said-we-did/index.html" not in site.made()
