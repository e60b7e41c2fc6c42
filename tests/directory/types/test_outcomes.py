"""content/outcome-bees.md: each outcome with the records that serve it."""

import pytest

FILE = "content/outcome-bees.md"
BOTH = "[{outcome: healthy, means: Feeling well}, {outcome: happy, means: Enjoying life}]"


@pytest.mark.parametrize(
    "outcomes, said",
    [
        (BOTH, []),
        ("[{outcome: healthy, means: Feeling well}]", ['outcomes: leaves out "happy" (Be happy). Add it']),
        (
            BOTH[:-1] + ", {outcome: happy, means: Once again}]",
            ['outcomes.outcome: "happy" is explained twice. Remove one'],
        ),
    ],
)
def test_each_outcome_is_explained_once(site, outcomes, said):
    site.entry(FILE, outcomes=outcomes)

    assert [line.removeprefix(f"{FILE}:5: ") for line in site.said()] == said


def test_an_outcome_that_is_not_in_the_list_is_told(site):
    site.entry(FILE, outcomes=BOTH.replace("outcome: happy", "outcome: hapy"))

    assert ["Did you mean `happy`?" in line for line in site.said()] == [True]


def test_the_page_counts_the_records_that_serve_each(site):
    site.record("swim", outcomes="[healthy]")
    site.record("sing", outcomes="[healthy]")
    site.entry(FILE, outcomes=BOTH)

    assert site.made()["outcome-bees/index.html"].context["counts"]["healthy"] == 2


def test_each_outcome_lists_its_records_by_topic(site):
    site.record("swim", outcomes="[healthy]")
    site.entry(FILE, outcomes=BOTH)
    context = site.made()["outcome-bees/healthy/index.html"].context

    assert [(topic.id, [view.id for view in views]) for topic, views in context["groups"]] == [("health", ["swim"])]
    assert (context["term"].label, context["total"]) == ("Be healthy", 1)
