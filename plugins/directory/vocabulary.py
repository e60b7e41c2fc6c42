"""The controlled lists of services/_vocabulary.yml."""

from dataclasses import dataclass, field

from pydantic import BaseModel, ConfigDict, Field

from .fields import Email
from .validate import validate


class Term(BaseModel):
    """One entry of a controlled list. `min` and `max` (whole years, inclusive) belong to stages only; `phrase`,
    `email` and `mention` (how the forge calls the team that has it) to roles."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", examples=["speech-language-communication"])
    label: str = Field(min_length=2, max_length=80, examples=["Speech and language"])
    plural: str = Field("", examples=["Services"])
    hint: str = Field("", examples=["One sentence that helps people choose."])
    phrase: str = Field("", examples=["our SEND team"])
    email: Email = Field("", examples=["send-team@example.org"])
    mention: str = Field("", pattern=r"^@[A-Za-z0-9-]+(/[A-Za-z0-9._-]+)?$", examples=['"@example/send-team"'])
    if_turned_down: str = Field("", examples=["What to do when the answer is no."])
    min: int | None = Field(None, ge=0, le=99, examples=["5"])
    max: int | None = Field(None, ge=0, le=99, examples=["10"])


def whole_list(name):
    """The field of a list, with the words for one that is missing."""
    return Field(
        examples=[f"`{name}:` and its entries below it, copied from the project's own services/_vocabulary.yml"]
    )


class Lists(BaseModel):
    """Every list the product knows. An unknown list is an error, so a misspelt one cannot be ignored."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kinds: list[Term] = whole_list("kinds")
    needs: list[Term] = whole_list("needs")
    stages: list[Term] = whole_list("stages")
    topics: list[Term] = whole_list("topics")
    reaches: list[Term] = whole_list("reaches")
    routes: list[Term] = whole_list("routes")
    delivery: list[Term] = whole_list("delivery")
    costs: list[Term] = whole_list("costs")
    outcomes: list[Term] = whole_list("outcomes")
    statuses: list[Term] = whole_list("statuses")
    roles: list[Term] = whole_list("roles")


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
