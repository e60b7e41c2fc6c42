"""Plans that families can follow, at `/plans/`: their rules and pages."""

from ..page import Page, crumbs
from ..references import unknown
from .base import ContentType
from .plan_model import Plan
from .plan_progress import progress_of


def measure_ids(directory):
    """{plan/measure: Measure} of every measure that has an id."""
    plans = directory.content.get("plans", {})
    return {
        f"{key}/{measure.id}": measure
        for key, entry in plans.items()
        for _, measure in entry.model.measures()
        if measure.id
    }


def measure_has_an_id_of_its_own(directory, today):
    """No two measures or indicators of a plan have the same `id`."""
    for entry in directory.content["plans"].values():
        seen = set()
        for path, measure in entry.model.measures():
            if measure.id in seen:
                yield entry.source, (*path, "id"), f'"{measure.id}" is used twice in this plan. Give one another id'
            seen |= {measure.id} - {None}


def evidence_is_an_indicator(directory, today):
    """Every entry of `evidence` is the id of one of the plan's `indicators`."""
    for entry in directory.content["plans"].values():
        known = [indicator.id for indicator in entry.model.indicators]
        for place, aim in enumerate(entry.model.aims):
            for position, name in enumerate(aim.evidence):
                if name not in known:
                    yield entry.source, ("aims", place, "evidence", position), unknown("indicator", name, known)


def shared_figures_are_there(directory, today):
    """`same_as` names a measure with an id and figures of its own."""
    known = {key: measure for key, measure in measure_ids(directory).items() if not measure.same_as}
    for entry in directory.content["plans"].values():
        for path, measure in entry.model.measures():
            if measure.same_as and measure.same_as not in known:
                yield entry.source, (*path, "same_as"), unknown("measure", measure.same_as, list(known))


def target_has_a_unit_and_a_goal(directory, today):
    """A measure with a `target` says its `unit`, and whether `more` or `less` is better."""
    for entry in directory.content["plans"].values():
        for path, measure in entry.model.measures():
            if measure.target is not None and not (measure.unit and measure.goal in ("more", "less")):
                yield entry.source, (*path, "target"), "needs a `unit`, and `goal: more` or `goal: less` beside it"


def plan_pages(pages):
    """The list of plans, the newest first, and a page a plan."""
    shared = measure_ids(pages.directory)
    plans = {key: entry.model for key, entry in pages.entries("plans").items()}
    progress = {key: progress_of(plan, shared, pages.today) for key, plan in plans.items()}
    newest_first = sorted(plans, key=lambda key: (_later_plans(plans, key), key))
    if plans:
        context = {"plans": [(key, plans[key], progress[key]) for key in newest_first], "breadcrumbs": crumbs()}
        yield Page("plans/index.html", "plans", context)
    for key, entry in pages.entries("plans").items():
        later = plans.get(plans[key].followed_by)
        yield Page(
            f"plans/{key}/index.html",
            "plan",
            pages.prose(entry, ("Plans", "/plans/")) | {"progress": progress[key], "later": later},
        )


def _later_plans(plans, key):
    """How many plans came after this one; a circle counts once round."""
    seen = []
    while key in plans and key not in seen:
        seen.append(key)
        key = plans[key].followed_by
    return len(seen)


TYPE = ContentType(
    name="plans",
    files="content/plans/*.yml",
    model=Plan,
    rules=(
        measure_has_an_id_of_its_own,
        evidence_is_an_indicator,
        shared_figures_are_there,
        target_has_a_unit_and_a_goal,
    ),
    pages=plan_pages,
    addresses=("/plans/", "/plans/{id}/"),
)
