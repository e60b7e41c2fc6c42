"""The models of what stands in content/: pages, the glossary and the site's own settings."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field

from .banner import Banner
from .blocks import Block
from .fields import Email, Id, RecordId, Text, Web, term
from .schedule import Timed

REPOSITORY = re.compile(r"https://github\.com/[\w-]+/[\w.-]+", re.ASCII)


def _repository(value):
    if not REPOSITORY.fullmatch(value):
        raise ValueError(
            f'"{value}" is not the address of a repository on GitHub. Write it like https://github.com/example-council/local-offer'
        )
    return value


Repository = Annotated[str, AfterValidator(_repository)]


class Page(Timed):
    """Front matter of a page of prose. Its address is its file name."""

    topics: list[term("topics")] = Field(
        [], max_length=4, description="Topics whose pages list it.", examples=["topics: [rights-and-say]"]
    )
    related: list[RecordId] = Field(
        [], max_length=8, description="Ids of records a family may want next.", examples=["related: [sendiass]"]
    )


class GlossaryTerm(Block):
    """One word or acronym of the glossary."""

    term: Text = Field(min_length=2, max_length=60, examples=["EHCP"])
    expansion: Text = Field("", max_length=120, examples=["education, health and care plan"])
    plain: Text = Field(
        min_length=10, max_length=400, examples=["A legal document that says what help a child must get."]
    )
    also: list[Text] = Field([], examples=["[EHC plan, statement]"])


class Glossary(Block):
    """content/glossary.yml."""

    terms: list[GlossaryTerm] = Field(
        description="The words; `terms: []` while there are none.", examples=["terms: []"]
    )


class NavigationItem(Block):
    """One entry of a menu: a path on this site and the words for it."""

    text: Text = Field(min_length=2, max_length=60, examples=["Health"])
    path: str = Field(pattern=r"^/[a-z0-9/-]*/?$", examples=["/topics/health/"])


class Highlight(NavigationItem):
    """One entry of the home page: where it leads, and what is there."""

    hint: Text = Field("", max_length=120, description="What is there.", examples=["hint: Each line and inbox"])


class AreaWords(Block):
    """How this council speaks of its local areas. All of it may be left out."""

    group: Text = Field(
        "local group",
        max_length=90,
        description="What plans support in an area.",
        examples=["Delivering Special Provision Locally (DSPL)"],
    )
    choosing: Text = Field(
        "",
        max_length=200,
        description="Which area a family may use.",
        examples=["You can use the area where you live."],
    )
    guide: Id | None = Field(None, description="Page that explains the areas.", examples=["dspl-and-lsp"])
    guide_text: Text = Field("About the local areas", max_length=90, examples=["DSPL and LSP: what is the difference?"])
    partnerships: Text = Field(
        "",
        max_length=300,
        description="What partnerships of schools are; shown on each area.",
        examples=["Not every school belongs to one."],
    )
    partnerships_record: Id | None = Field(None, description="Record that says more.", examples=["lsp-general"])
    send_team_record: Id | None = Field(
        None,
        description="Record that says how to reach the SEND teams of the areas.",
        examples=["contacting-the-send-team"],
    )


class Freshness(Block):
    """How long a page may go without anybody looking at it again."""

    remind_before: int = Field(
        30,
        ge=1,
        le=365,
        description="Days before the day in `checked.next` from which it is reported as due.",
        examples=["remind_before: 30"],
    )
    hide_after: int = Field(
        12,
        ge=1,
        le=60,
        description="Months after that day until a record leaves search and lists. Its page stays, and says so.",
        examples=["hide_after: 12"],
    )


class Pictures(Block):
    """The pictures of content/images/."""

    largest: int = Field(250, ge=10, le=2000, description="The most kB that one may have.", examples=["largest: 250"])


class Site(Block):
    """content/site.yml: what makes the product this council's site."""

    name: Text = Field(min_length=3, max_length=90, examples=["Example SEND Local Offer"])
    place: Text = Field(
        min_length=2,
        max_length=60,
        description="The county or borough, as families call it.",
        examples=["Hertfordshire"],
    )
    council: Text = Field(min_length=3, max_length=90, examples=["Example County Council"])
    tagline: Text = Field(min_length=10, max_length=160, examples=["Find help for children and young people with SEND"])
    introduction: Text = Field(min_length=10, max_length=400, examples=["Two sentences for the top of the home page."])
    help_record: Id = Field(description="Record of the people to ask; linked on every page.", examples=["sendiass"])
    urgent: Text = Field(
        "",
        max_length=200,
        description="What to do in an emergency; on every page's foot.",
        examples=["In an emergency ring 999."],
    )
    feedback_email: Email = Field("", examples=["localoffer@example.org"])
    feedback_url: Web = Field(
        "",
        description="Form for corrections; the page's reference is added as ?page=.",
        examples=["https://www.example.org/form"],
    )
    repository: Repository = Field(
        "",
        description="Where the files of this site are kept on GitHub: the report page offers its forms, /admin/ saves there.",
        examples=["https://github.com/example-council/local-offer"],
    )
    areas: AreaWords = Field(AreaWords(), examples=["areas:"])
    complaints: Id | None = Field(
        None, description="Page on disagreeing and complaining; linked on every record.", examples=["how-to-complain"]
    )
    searches: list[Text] = Field(
        [], max_length=8, description="Example searches on the home page.", examples=["[travel training]"]
    )
    highlights: list[Highlight] = Field(
        [],
        max_length=12,
        description="What many families need first, on the home page below the search.",
        examples=["- text: Who do I contact?"],
    )
    navigation: list[NavigationItem] = Field(min_length=1, max_length=7, examples=["- text: Home"])
    footer: list[NavigationItem] = Field(min_length=1, max_length=12, examples=["- text: Privacy"])
    banners: list[Banner] = Field(
        [], max_length=5, description="Messages on every page for a time.", examples=["banners:"]
    )
    freshness: Freshness = Field(
        Freshness(), description="When a page counts as due, and as too old to list.", examples=["freshness:"]
    )
    pictures: Pictures = Field(Pictures(), description="How large pictures may be.", examples=["pictures:"])
    attribution: list[Text] = Field(
        [],
        description="Thanks at the foot of every page, after those for the postcodes.",
        examples=["- Place names by GeoNames"],
    )
