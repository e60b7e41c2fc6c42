"""Plans: their rules, and the pages they become."""

import pytest

SHARED = "[{what: Plans in time, id: on-time, goal: more, figures: [{date: 2024, value: 54, source: 'https://example.org/a'}]}]"


@pytest.fixture
def plan(site):
    """Write a plan: `plan("roads", aims=...)`."""

    def write(key="roads", *, aims="[{title: Better roads}]", **keys):
        return site.entry(f"content/plans/{key}.yml", aims_are="goals", aims=aims, **keys)

    return write


def test_a_plan_needs_no_more_than_an_aim(site, plan):
    plan()

    assert site.said() == []


def test_evidence_names_an_indicator_of_the_plan(site, plan):
    plan(aims="[{title: Better roads, evidence: [a, b]}]", indicators="[{id: a, what: Holes}]")

    assert site.said() == ['content/plans/roads.yml:5: aims.evidence: there is no indicator "b". Choose from a']


def test_two_measures_cannot_have_one_id(site, plan):
    plan(aims="[{title: Better roads, measures: [{id: a, what: Holes}]}]", indicators="[{id: a, what: Signs}]")

    assert site.said() == [
        'content/plans/roads.yml:6: indicators.id: "a" is used twice in this plan. Give one another id'
    ]


def test_shared_figures_are_those_of_a_measure(site, plan):
    plan("first", aims=f"[{{title: Better roads, measures: {SHARED}}}]")
    plan("second", aims="[{title: Safer roads, measures: [{what: In time, same_as: first/in-time}]}]")

    assert site.said() == [
        'content/plans/second.yml:5: aims.measures.same_as: there is no measure "first/in-time". Did you mean `first/on-time`?'
    ]


@pytest.mark.parametrize(
    "keys", ["target: 75", "target: 75, unit: '%'", "target: 75, goal: more", "target: 75, unit: '%', goal: done"]
)
def test_a_target_has_a_unit_and_a_direction(site, plan, keys):
    plan(aims=f"[{{title: Better roads, measures: [{{what: Roads mended, {keys}}}]}}]")

    assert site.said() == [
        "content/plans/roads.yml:5: aims.measures.target: needs a `unit`, and `goal: more` or `goal: less` beside it"
    ]


def test_a_target_with_both_is_right(site, plan):
    plan(aims="[{title: Better roads, measures: [{what: Roads mended, target: 75, unit: '%', goal: more}]}]")

    assert site.said() == []


def test_a_figure_says_something(site, plan):
    plan(
        aims="[{title: Better roads, measures: [{what: Holes, figures: [{date: 2024, source: 'https://example.org'}]}]}]"
    )

    assert site.said() == [
        "content/plans/roads.yml:5: aims.measures.figures: says no result. Write `value: 54`, or what was said after `words:`"
    ]


def test_a_goal_is_one_of_three(site, plan):
    plan(aims="[{title: Better roads, measures: [{what: Roads mended, goal: mor}]}]")

    assert site.said() == [
        'content/plans/roads.yml:5: aims.measures.goal: "mor" is not in the goals a measure may have. Did you mean `more`?'
    ]


def test_without_plans_there_are_no_pages(site):
    assert [path for path in site.made() if path.startswith("plans")] == []


def test_the_newest_plan_comes_first(site, plan):
    plan("a-old", followed_by="b-middle")
    plan("b-middle", followed_by="c-new")
    plan("c-new")
    listed = site.made()["plans/index.html"].context["plans"]

    assert [key for key, _, _ in listed] == ["c-new", "b-middle", "a-old"]


def test_a_circle_of_plans_ends(site, plan):
    plan("a", followed_by="b")
    plan("b", followed_by="a")

    assert len(site.made()["plans/index.html"].context["plans"]) == 2


def test_a_page_leads_to_the_later_plan(site, plan):
    plan("a-old", followed_by="b-new")
    plan("b-new", title="The new one")

    assert site.made()["plans/a-old/index.html"].context["later"].title == "The new one"
