"""Step-by-step guides: their keys, their rules and their pages."""

import pytest

from plugins.directory.load import load_or_fail
from plugins.directory.pages import Pages
from plugins.directory.types import pathways
from tests.conftest import ROOT, TODAY

TYPES = (pathways.TYPE, pathways.INDEX)
STEP = "{title: Ask the school, what: You ask the teacher.}"
GUIDE = {
    "in_short": "[You ask., They answer.]",
    "for_whom": "Families.",
    "needs": "[any-send]",
    "area": "county",
    "steps": f"[{STEP}, {STEP}]",
}


def tells(problems, message):
    """True if the only problem holds `message`, or if there is neither."""
    return len(problems) == (message is not None) and (message or "") in "".join(problems)


def steps(*keys):
    """Two steps in YAML; the first has `keys` too."""
    return "[{title: Ask the school, what: You ask the teacher., " + ", ".join(keys) + "}, " + STEP + "]"


@pytest.fixture
def guide(site):
    """Function that writes a guide with some keys changed; the record `swim` is there for it to name."""
    site.record()
    return lambda key="ask", body="", **changes: site.entry(f"content/pathways/{key}.md", body, **(GUIDE | changes))


@pytest.fixture
def said(site):
    """What is wrong with the site, without the folder of the file."""
    return lambda: [line.removeprefix("content/") for line in site.said(types=TYPES)]


@pytest.fixture
def shown(site):
    """Function that gives the Guide on the page of a guide."""
    return lambda key="ask": site.made(types=TYPES)[f"pathways/{key}/index.html"].context["guide"]


def test_a_good_guide_passes(guide, said):
    guide(steps=steps("records: [swim]"), area="[county]")
    assert said() == []


@pytest.mark.parametrize(
    ("keys", "message"),
    [
        ({"steps": f"[{STEP}]"}, "pathways/ask.md:9: steps: needs at least 2 items"),
        ({"steps": steps("records: [swimm]")}, 'steps.records: there is no record "swimm". Did you mean `swim`?'),
        ({"steps": steps("uncertain: [time]")}, 'steps.uncertain: there is no filled-in key "time"'),
        ({"steps": steps("how: slowly")}, "steps.how: there is no such key"),
        ({"needs": "[autsim]"}, 'needs: "autsim" is not in the list'),
        ({"area": "contry"}, 'area: there is no area "contry". Did you mean `county`?'),
        ({"after": "[ask]"}, "after: names this guide itself. Remove it"),
        ({"other_side": "ask"}, "other_side: names this guide itself. Remove it"),
        ({"next": "{guides: [ask]}"}, "next.guides: names this guide itself. Remove it"),
        ({"steps": steps("guides: [tell]")}, 'steps.guides: there is no file in pathways "tell"'),
        ({"before": "[nowhere]"}, 'before: there is no file in pathways "nowhere"'),
    ],
)
def test_a_bad_guide_is_told_where_and_why(guide, said, keys, message):
    guide(**keys)
    (problem,) = said()
    assert message in problem


def test_a_record_that_has_ended_is_a_warning(site, guide, said):
    guide(if_refused="{records: [swim]}")
    site.record(status="closed")
    (problem,) = said()
    assert 'warning: if_refused.records: sends people to "swim", which is closed' in problem


@pytest.mark.parametrize(
    ("when", "message"),
    [
        ("when: Year 9", None),
        ("when: Year 8", '"Year 8" is not one of the times in content/pathways/whole.md. Choose from Year 9'),
        ("who: You", "is missing: it must be a time in content/pathways/whole.md"),
    ],
)
def test_the_steps_of_a_part_keep_to_the_times_of_the_whole(guide, said, when, message):
    guide("whole", steps=steps("when: Year 9"), parts="[ask]")
    guide(
        steps=f"[{{title: Work, what: You try some work., {when}}}, {{title: Home, what: You cook a meal., when: Year 9}}]"
    )
    assert tells(said(), message)


@pytest.mark.parametrize(
    ("groups", "message"),
    [
        ("[{title: First, pathways: [ask, tell]}]", None),
        ("[{title: First, pathways: [ask]}]", 'groups: the guide "tell" is in no group'),
        ("[{title: First, pathways: [ask, tell, ask]}]", 'groups.pathways: "ask" is in a group already'),
        ("[{title: First, pathways: [ask, tell, sing]}]", 'there is no file in pathways "sing"'),
    ],
)
def test_every_guide_is_in_one_group(site, guide, said, groups, message):
    guide(), guide("tell")
    site.entry("content/pathways.yml", groups=groups)
    assert tells(said(), message)


def test_the_list_holds_guides_in_their_groups_and_then_records(site, guide):
    guide(), guide("tell"), site.record("way", kind="pathway")
    site.entry("content/pathways.yml", groups="[{title: First, pathways: [tell, ask]}]")
    page = site.made(types=TYPES)["pathways/index.html"]
    assert [(group.title, [g.url for g in found]) for group, found in page.context["guides"]] == [
        ("First", ["/pathways/tell/", "/pathways/ask/"])
    ]
    assert [view.id for _, views in page.context["groups"] for view in views] == ["way"]


def test_a_site_without_guides_still_has_the_list(site):
    site.record("way", kind="pathway")
    page = site.made(types=TYPES)["pathways/index.html"]
    assert page.context["guides"] == [] and page.context["page"]["title"] == "How to get help, step by step"


def test_a_page_shows_only_records_that_are_offered(site, guide, shown):
    guide(steps=steps("records: [swim, family-advice]"))
    site.record(status="closed")
    assert [view.id for view in shown().views(["swim", "family-advice"])] == ["family-advice"]


def test_a_guide_knows_what_comes_before_and_after(guide, shown):
    guide(after="[second]"), guide("second"), guide("third", before="[ask]")
    assert [found.id for found in shown().after] == ["second", "third"]
    assert [found.id for found in shown("third").before] == ["ask"]
    assert shown("second").before == []


@pytest.mark.parametrize("said", ["text: Rest.", "do: [Rest.]", "records: [swim]", "guides: [second]"])
def test_a_block_of_advice_is_shown_when_it_says_something(guide, shown, said):
    guide(next=f"{{{said}}}"), guide("second")
    assert (shown().has("next"), shown().has("if_refused")) == (True, False)


def test_the_table_of_parts_has_a_row_a_time_and_a_cell_a_part(guide, shown):
    guide("whole", steps=steps("when: Year 9"), parts="[ask]")
    guide(
        steps="[{title: Work, what: You try some work., when: Year 9}, {title: Home, what: You cook a meal., when: Year 9}]"
    )
    ((time, cells),) = shown("whole").by_time
    assert (time, [[path for _, path in cell] for cell in cells]) == (
        "Year 9",
        [["/pathways/ask/#step-1", "/pathways/ask/#step-2"]],
    )
    assert [found.id for found in shown().wholes] == ["whole"]


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({"ages": "{min: 0, max: 4}"}, ("Up to age 4", "All of Wessmouth")),
        ({"ages": "{min: 5, max: 9}", "side": "The west"}, ("Ages 5 to 9", "The west")),
        ({}, ("", "All of Wessmouth")),
    ],
)
def test_facts_in_words(guide, shown, keys, words):
    guide(**keys)
    assert (shown().ages_label, shown().where_label) == words


@pytest.mark.parametrize(
    ("keys", "doubtful"),
    [
        ({}, False),
        ({"uncertain": "[for_whom]"}, True),
        ({"steps": steps("who: You", "uncertain: [who]")}, True),
        ({"next": "{text: Rest., uncertain: [text]}"}, True),
    ],
)
def test_a_doubt_anywhere_makes_the_guide_doubtful(guide, shown, keys, doubtful):
    guide(**keys)
    assert shown().raw.doubtful is doubtful


def test_the_records_of_the_steps_are_named_once(guide, shown):
    guide(steps=steps("records: [swim, family-advice, swim]"), if_refused="{records: [swim]}")
    assert shown().raw.step_ids == ["swim", "family-advice"]


def test_a_guide_stands_on_the_pages_of_its_need_its_age_and_its_topic(real_pages):
    shown = {path: [page["path"] for page in real_pages[path].context["prose"]] for path in (
        "needs/autism/index.html", "ages/under-5/index.html", "ages/secondary/index.html"
    )}  # fmt: skip

    assert "/pathways/autism-adhd-under-5-east-and-north/" in shown["needs/autism/index.html"]
    assert "/pathways/autism-adhd-under-5-east-and-north/" in shown["ages/under-5/index.html"]
    assert "/pathways/autism-adhd-under-5-east-and-north/" not in shown["ages/secondary/index.html"]


def test_a_guide_for_some_areas_stands_on_theirs(real_pages):
    there = [page["path"] for page in real_pages["areas/dspl2/index.html"].context["guides"]]

    assert "/pathways/autism-adhd-5-to-18-east-and-north/" in there
    assert "/pathways/autism-adhd-5-to-18-south-and-west/" not in there


@pytest.fixture(scope="module")
def real_pages():
    """The pages of the project's own site, by path."""
    return {page.path: page for page in Pages(load_or_fail(ROOT, TODAY), TODAY)}
