"""The rules of step-by-step guides. They have the shape of those in `rules.py`."""

from ..problems import in_words
from ..references import unknown
from ..refers import references


def guide_does_not_name_itself(directory, today):
    """A step-by-step guide does not name itself as another one."""
    for entry in directory.content["pathways"].values():
        for path, to, key in references(entry.model):
            if to == "pathways" and key == entry.id:
                yield entry.source, path, "names this guide itself. Remove it"


def guide_area_exists(directory, today):
    """`area` of a guide is `county`, `online` or `national`, or a list of ids of records of kind `area`."""
    areas = [key for key, entry in directory.records.items() if entry.model.kind == "area"]
    known = [*directory.vocabulary.ids("reaches"), *areas]
    for entry in directory.content["pathways"].values():
        for position, area in enumerate(entry.model.area):
            if area not in known:
                yield entry.source, ("area", position), unknown("area", area, known)


def guide_uses_records_that_run(directory, today):
    """A record that a guide sends people to has not ended (a warning)."""
    ended = set(directory.records) - set(directory.running(today))
    for entry in directory.content["pathways"].values():
        for path, to, key in references(entry.model):
            if to == "records" and key in ended:
                message = f'sends people to "{key}", which is closed or not shown today. Name another, or take it out'
                yield entry.source, path, message, "warning"


def part_keeps_to_the_times_of_the_whole(directory, today):
    """`when` of every step of a guide's `parts` is the `when` of a step of that guide, so that they fit into its table."""
    guides = directory.content["pathways"]
    for whole in guides.values():
        times = [step.when for step in whole.model.steps if step.when]
        for part in (guides[key] for key in whole.model.parts if key in guides):
            for number, step in enumerate(part.model.steps):
                if step.when not in times:
                    said = f'"{step.when}" is not one of the times' if step.when else "is missing: it must be a time"
                    message = f"{said} in {whole.source.path}. Choose from {in_words(times)}"
                    yield part.source, ("steps", number, "when"), message


RULES = (
    guide_does_not_name_itself,
    guide_area_exists,
    guide_uses_records_that_run,
    part_keeps_to_the_times_of_the_whole,
)


def guide_is_in_one_group(directory, today):
    """Every step-by-step guide stands in exactly one group of content/pathways.yml."""
    for entry in directory.content["pathway_groups"].values():
        seen = set()
        for number, group in enumerate(entry.model.groups):
            for position, key in enumerate(group.pathways):
                if key in seen:
                    yield entry.source, ("groups", number, "pathways", position), f'"{key}" is in a group already'
                seen.add(key)
        for key in directory.ids("pathways"):
            if key not in seen:
                yield entry.source, ("groups",), f'the guide "{key}" is in no group. Add it to one'


GROUP_RULES = (guide_is_in_one_group,)
