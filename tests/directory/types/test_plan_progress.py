"""How far a plan has come by a day."""

import datetime

import pytest

from plugins.directory.types.plan_model import Aim, Indicator, Measure, Plan
from plugins.directory.types.plan_progress import STATES, last_day, measure_progress, progress_of

TODAY = datetime.date(2026, 11, 23)


def measure(*values, **keys):
    """A measure of percentages with a figure a year, from 2021 on."""
    figures = [
        {"date": str(2021 + n), "value": value, "source": "https://example.org"} for n, value in enumerate(values)
    ]
    return Measure.model_validate({"what": "Roads mended", "goal": "more", "unit": "%", "figures": figures} | keys)


def said(words, shows):
    """A measure with one figure in words."""
    return measure(figures=[{"date": "2024", "words": words, "shows": shows, "source": "https://example.org"}])


def state(one, today=TODAY):
    return measure_progress(one, {}, today).state.id


@pytest.mark.parametrize(
    "one, expected",
    [
        (measure(), "unknown"),
        (measure(40), "figure"),
        (measure(40, 54), "better"),
        (measure(54, 40), "worse"),
        (measure(54, 40, goal="less"), "better"),
        (measure(40, 40), "figure"),
        (measure(40, 75, target=75), "reached"),
        (measure(40, 54, target=75), "better"),
        (measure(30, 20, target=20, goal="less"), "reached"),
        (said("It is there.", "reached"), "reached"),
        (said("More went.", "better"), "better"),
    ],
)
def test_a_measure_has_a_state(one, expected):
    assert state(one) == expected


def test_figures_count_in_order_of_time_whatever_their_order_in_the_file():
    figures = [
        {"date": year, "value": value, "source": "https://example.org"} for year, value in (("2024", 54), ("2023", 40))
    ]

    assert state(measure(figures=figures)) == "better"


@pytest.mark.parametrize(
    "due, today, expected",
    [
        ("2023-12", "2023-12-31", "unknown"),
        ("2023-12", "2024-01-01", "overdue"),
        ("2023", "2023-12-31", "unknown"),
        ("2023", "2024-01-01", "overdue"),
        ("2023-08-09", "2023-08-10", "overdue"),
    ],
)
def test_a_measure_is_overdue_from_the_day_after(due, today, expected):
    assert state(measure(due=due), datetime.date.fromisoformat(today)) == expected


def test_a_target_reached_is_never_overdue():
    assert state(measure(80, target=75, due="2023-12")) == "reached"


def test_one_that_only_got_nearer_is():
    assert state(measure(40, 54, target=75, due="2023-12")) == "overdue"


def test_it_says_how_long_ago_that_was():
    assert measure_progress(measure(due="2023-12"), {}, TODAY).late == "2 years and 10 months"
    assert measure_progress(measure(due="2026-12"), {}, TODAY).late == ""


def test_figures_may_be_those_of_another_plan():
    one = measure_progress(measure(same_as="roads/mended"), {"roads/mended": measure(40, 54)}, TODAY)

    assert (one.state.id, one.latest.value) == ("better", 54)


def test_bars_are_percentages_and_their_target():
    assert measure_progress(measure(40, 54, target=75), {}, TODAY).bars == [
        ("2021", 40, "figure"),
        ("2022", 54, "figure"),
        ("", 75, "target"),
    ]
    assert measure_progress(measure(40, unit="places"), {}, TODAY).bars == []


@pytest.fixture
def plan():
    """Two aims that share an indicator, one measure overdue."""
    aims = [
        Aim(title="Roads", measures=[measure(due="2023-12"), measure(due="2022"), measure(40, 54)], evidence=["a"]),
        Aim(title="Signs", evidence=["a"]),
    ]
    indicators = [Indicator(id="a", what="Letters about roads")]
    return Plan.model_construct(aims=aims, indicators=indicators, runs=None)


def test_an_aim_counts_its_measures_and_its_indicators(plan):
    roads, signs = progress_of(plan, {}, TODAY).aims

    assert {key: n for key, n in roads.counts.items() if n} == {"better": 1, "overdue": 2, "unknown": 1}
    assert (roads.in_order, signs.in_order) == (["better", "overdue", "overdue", "unknown"], ["unknown"])


def test_a_plan_counts_each_measure_once(plan):
    counts = progress_of(plan, {}, TODAY).counts

    assert {state.id: n for state, n in counts.items()} == {"better": 1, "overdue": 2, "unknown": 1}


def test_a_plan_says_whether_an_indicator_stands_twice(plan):
    once = plan.model_copy(update={"aims": plan.aims[:1]})

    assert [progress_of(one, {}, TODAY).repeats for one in (plan, once)] == [True, False]


def test_what_is_overdue_longest_comes_first(plan):
    overdue = progress_of(plan, {}, TODAY).overdue

    assert [one.measure.due for one in overdue] == ["2022", "2023-12"]
    assert last_day("2022") < last_day("2023-12")


def test_every_state_has_words():
    assert [key for key, one in STATES.items() if one.id != key or not one.label] == []
