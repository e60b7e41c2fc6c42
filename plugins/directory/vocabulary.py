"""The controlled lists of services/_vocabulary.yml."""

from dataclasses import dataclass, field

from pydantic import BaseModel, ConfigDict, Field

from .validate import validate


class Term(BaseModel):
    """One entry of a controlled list. `min` and `max` (whole years, inclusive) belong to stages only."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", examples=["speech-language-communication"])
    label: str = Field(min_length=2, max_length=80, examples=["Speech and language"])
    plural: str = Field("", examples=["Services"])
    hint: str = Field("", examples=["One sentence that helps people choose."])
    if_turned_down: str = Field("", examples=["What to do when the answer is no."])
    min: int | None = Field(None, ge=0, le=99, examples=["5"])
    max: int | None = Field(None, ge=0, le=99, examples=["10"])


class Lists(BaseModel):
    """Every list the product knows. An unknown list is an error, so a misspelt one cannot be ignored."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kinds: list[Term]
    needs: list[Term]
    stages: list[Term]
    topics: list[Term]
    reaches: list[Term]
    routes: list[Term]
    delivery: list[Term]
    costs: list[Term]
    outcomes: list[Term]
    statuses: list[Term]
    roles: list[Term]


@dataclass
class Vocabulary:
    """The lists, by id. `vocabulary["needs"]["autism"].label`; the order is the order of the file."""

    lists: dict = field(default_factory=dict)

    def __getitem__(self, name):
        return self.lists[name]

    def ids(self, name):
        """Ids of one list, in order."""
        return list(self.lists[name])


def load(source):
    """Vocabulary from a SourceFile of `_vocabulary.yml`, or None with the problems noted in the source."""
    lists = validate(Lists, source)
    if lists is None:
        return None
    for name, terms in lists:
        _unique(source, name, terms)
    for position, stage in enumerate(lists.stages):
        if stage.min is None or stage.max is None or stage.max < stage.min:
            source.report(("stages", position), "a stage needs min and max, whole years with max not below min")
    return Vocabulary({name: {term.id: term for term in terms} for name, terms in lists})


def _unique(source, name, terms):
    seen = set()
    for position, term in enumerate(terms):
        if term.id in seen:
            source.report((name, position, "id"), f'"{term.id}" is in the list twice. Remove one')
        seen.add(term.id)
