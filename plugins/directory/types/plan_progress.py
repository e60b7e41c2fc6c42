"""How far a plan has come by a day: the state of each measure, counts an aim, and the lengths of bars. Nothing is guessed:
a measure with no published result says so."""

from collections import Counter
from dataclasses import dataclass

from ..dates import last_day, months_between, time_in_words


@dataclass(frozen=True)
class State:
    """Where a measure stands, in words."""

    id: str
    label: str


STATES = {
    state.id: state
    for state in (
        State("reached", "Reached"),
        State("better", "Getting better"),
        State("figure", "One result so far"),
        State("worse", "Getting worse"),
        State("overdue", "Overdue"),
        State("unknown", "No result published"),
    )
}
"""In the order of charts and tables."""


@dataclass(frozen=True)
class Progress:
    """A measure on one day: its figures in order of time, its State and, once its day is past, how long ago that was."""

    measure: object
    figures: tuple
    state: State
    late: str

    @property
    def latest(self):
        """The newest figure, or None."""
        return self.figures[-1] if self.figures else None

    @property
    def bars(self):
        """(label, value, kind) of what can be drawn on a scale from 0 to 100: figures, then the target. Only percentages."""
        if not self.measure.unit.startswith("%"):
            return []
        drawn = [(figure.date, figure.value, "figure") for figure in self.figures if figure.value is not None]
        target = self.measure.target
        return [*drawn, *([] if target is None else [("", target, "target")])]


@dataclass(frozen=True)
class AimProgress:
    """An aim on one day: its own measures, and the plan's indicators that show it."""

    aim: object
    own: tuple
    evidence: tuple

    @property
    def all(self):
        """Its own measures, then the shared ones."""
        return (*self.own, *self.evidence)

    @property
    def counts(self):
        """{state id: how many measures}, every state in it."""
        found = Counter(progress.state.id for progress in self.all)
        return {state: found[state] for state in STATES}

    @property
    def in_order(self):
        """State ids of its measures in the order of STATES: what a row of the chart draws."""
        return [state for state, number in self.counts.items() for _ in range(number)]


@dataclass(frozen=True)
class PlanProgress:
    """A plan on one day. `ended`: its last month is past."""

    aims: tuple
    indicators: tuple
    ended: bool

    @property
    def all(self):
        """Every measure once."""
        return (*(progress for aim in self.aims for progress in aim.own), *self.indicators)

    @property
    def repeats(self):
        """True if an indicator shows more than one aim, so that the rows of the chart hold more marks than there are measures."""
        return sum(len(aim.all) for aim in self.aims) > len(self.all)

    @property
    def overdue(self):
        """What should have been reached by now, the longest ago first."""
        return sorted((p for p in self.all if p.state.id == "overdue"), key=lambda p: last_day(p.measure.due))

    @property
    def counts(self):
        """{State: how many measures}, only those there are."""
        found = Counter(progress.state.id for progress in self.all)
        return {state: found[key] for key, state in STATES.items() if found[key]}


def progress_of(plan, shared, today):
    """PlanProgress of a Plan on the day `today`; `shared` maps plan/measure to the measures that `same_as` may name."""
    indicators = {measure.id: measure_progress(measure, shared, today) for measure in plan.indicators}
    aims = tuple(
        AimProgress(
            aim,
            tuple(measure_progress(measure, shared, today) for measure in aim.measures),
            tuple(indicators[name] for name in aim.evidence),
        )
        for aim in plan.aims
    )
    ended = bool(plan.runs and plan.runs.to and last_day(plan.runs.to) < today)
    return PlanProgress(aims, tuple(indicators.values()), ended)


def measure_progress(measure, shared, today):
    """Progress of a measure on the day `today`."""
    source = shared.get(measure.same_as, measure)
    figures = tuple(sorted(source.figures, key=lambda figure: last_day(figure.date)))
    past = measure.due and last_day(measure.due) < today
    late = time_in_words(months_between(last_day(measure.due), today)) if past else ""
    return Progress(measure, figures, STATES[state_of(measure, figures, bool(past))], late)


def state_of(measure, figures, past):
    """Id of the state of a measure with these figures, in order of time; `past`: its day is over."""
    if figures and is_reached(measure, figures[-1]):
        return "reached"
    if past:
        return "overdue"
    if not figures:
        return "unknown"
    return figures[-1].shows or _trend(measure.goal, [figure.value for figure in figures if figure.value is not None])


def is_reached(measure, figure):
    """True if the figure says so, or its number is at or beyond the target."""
    if figure.shows or figure.value is None or measure.target is None:
        return figure.shows == "reached"
    return figure.value <= measure.target if measure.goal == "less" else figure.value >= measure.target


def _trend(goal, values):
    if len(values) < 2 or values[-1] == values[-2] or goal not in ("more", "less"):
        return "figure"
    return "better" if (values[-1] > values[-2]) == (goal == "more") else "worse"
