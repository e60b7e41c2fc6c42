"""Renaming, closing and replacing a record: addresses stay alive, and what names the record changes with it."""

import datetime

import pytest

from plugins.directory.frontmatter import read
from plugins.directory.pages import Pages
from plugins.editing import inbound, moving
from plugins.editing.moves import Move

TODAY = datetime.date(2026, 11, 23)
SWIM, FILE = "saturday-swim-club", "services/clubs/saturday-swim-club.md"
HEAD = "# Where old addresses lead. `python3 tasks.py rename` and `retire` write here; nobody takes an entry out.\n"


def redirects(site):
    return {one.from_: one.to for one in site.load()[0].redirects}


def mentions(site, words):
    """Files of the site that hold some words, without the redirects."""
    return sorted(
        name for name, raw in site.files().items() if words.encode() in raw and name != "services/_redirects.yml"
    )


def test_a_renamed_record_leaves_nothing_behind(site):
    before = site.text(FILE)
    plan = site.carry_out(moving.rename, SWIM, "sunday-swim")

    assert (plan.refused, site.errors()) == ([], [])
    assert site.text("services/clubs/sunday-swim.md") == before
    assert mentions(site, SWIM) == []


def test_all_that_named_it_names_the_new_id(site):
    named = mentions(site, SWIM)
    plan = site.carry_out(moving.rename, SWIM, "sunday-swim")

    assert mentions(site, "sunday-swim") == named
    assert sorted({found.path for found in plan.changed}) == named


def test_each_place_is_told_with_file_line_and_words(site):
    said = list(map(str, site.carry_out(moving.rename, SWIM, "sunday-swim").changed))

    assert "content/news/new-pool.md:9: related.1" in said
    assert "content/news/new-pool.md:13: Our [swim club](/services/saturday-swim-club/) moves there." in said


def test_the_old_address_leads_on(site):
    site.carry_out(moving.rename, SWIM, "sunday-swim")
    made = {page.path: page for page in Pages(site.load()[0], TODAY)}
    page = made[f"services/{SWIM}/index.html"]

    assert site.text("services/_redirects.yml").startswith(f"{HEAD}redirects:\n  - from: /services/{SWIM}/\n")
    assert (page.template, page.context["target"]) == ("redirect", "/services/sunday-swim/")
    assert page.context["title"] == "Saturday swim club & splash"


def test_an_area_takes_both_its_addresses_and_its_settings_along(site):
    site.carry_out(moving.rename, "harbourside", "harbour")

    assert site.errors() == [] and mentions(site, "/harbourside/") == []
    assert redirects(site) == {"/areas/harbourside/": "/areas/harbour/", "/services/harbourside/": "/areas/harbour/"}


def test_the_help_record_of_the_settings_changes(site):
    site.carry_out(moving.rename, "family-advice", "advice-line")

    assert (site.errors(), mentions(site, "family-advice")) == ([], [])


def test_a_word_that_looks_like_the_id_stays(site):
    site.change(FILE, "provider: Example Leisure Trust", "provider: harbourside")
    site.carry_out(moving.rename, "harbourside", "harbour")

    assert "provider: harbourside\n" in site.text(FILE)
    assert "harbourside@example.org" in site.text("services/local-areas/harbour.md")


def test_renamed_twice_an_address_leads_straight_on(site):
    site.carry_out(moving.rename, SWIM, "sunday-swim")
    site.carry_out(moving.rename, "sunday-swim", "splash")

    assert set(redirects(site).values()) == {"/services/splash/"} and site.errors() == []


@pytest.mark.parametrize("key", [SWIM, "harbourside"])
def test_renamed_back_an_address_is_a_page_again(site, key):
    site.carry_out(moving.rename, key, "other-name")
    site.carry_out(moving.rename, "other-name", key)

    assert site.errors() == [] and f"/services/{key}/" not in redirects(site)
    assert redirects(site)["/services/other-name/"]


def test_entries_and_comments_of_the_redirects_stay(site):
    site.carry_out(moving.rename, SWIM, "sunday-swim")
    site.change("services/_redirects.yml", "redirects:", "# Mine.\nredirects:")
    before = site.text("services/_redirects.yml")
    site.carry_out(moving.rename, "quiet-chat", "talk")

    assert site.text("services/_redirects.yml").startswith(before)


REFUSED = {
    ("nobody", "x"): 'there is no record "nobody"',
    (SWIM, "Not An Id"): '"Not An Id" cannot be a web address',
    (SWIM, "quiet-chat"): '"quiet-chat" is the id of services/advice/quiet-chat.md',
}


@pytest.mark.parametrize("old, new", REFUSED)
def test_a_rename_that_cannot_be_is_refused(site, old, new):
    before = site.files()
    plan = site.carry_out(moving.rename, old, new)

    assert REFUSED[old, new] in plan.refused[0] and site.files() == before


def test_a_record_with_errors_is_not_moved(site):
    site.change(FILE, "kind: service", "kind: servise")

    assert "has errors" in site.carry_out(moving.rename, SWIM, "x").refused[0]


def test_a_closed_record_stays_and_is_named_no_more(site):
    plan = site.carry_out(moving.close, "harbour-school")

    assert "status: closed" in site.text("services/schools/harbour-school.md")
    assert "related: [last-winter-club, harbourside]" in site.text(FILE)
    assert (plan.refused, site.errors(), redirects(site)) == ([], [], {})


def test_links_to_a_closed_record_are_left_to_a_person(site):
    left = list(map(str, site.carry_out(moving.close, SWIM).left))

    assert "content/news/new-pool.md:13: /services/saturday-swim-club/" in left


def test_what_only_a_person_can_replace_is_listed(site):
    plan = site.carry_out(moving.close, "quiet-chat")

    assert "content/pathways/first-hearing-test.md:42: while_you_wait.records.1" in map(str, plan.left)


def test_what_judges_and_excuses_a_closed_record_stays(searched):
    plan = searched.carry_out(moving.close, SWIM)

    assert searched.text("search/relevance/best_bets.yml") == BETS
    assert "search/relevance/best_bets.yml:4: best_bets.1.id" in map(str, plan.left)


def test_closing_the_help_record_is_refused(site):
    before = site.files()
    plan = site.carry_out(moving.close, "family-advice")

    assert "content/site.yml" in plan.refused[0] and site.files() == before


def test_what_is_closed_is_not_closed_again(site):
    assert "is closed already" in site.carry_out(moving.close, "shut-club").refused[0]


def test_another_record_takes_the_place(site):
    plan = site.carry_out(moving.replace, SWIM, "quiet-chat")

    assert (plan.refused, site.errors(), mentions(site, SWIM)) == ([], [], [])
    assert redirects(site) == {f"/services/{SWIM}/": "/services/quiet-chat/"}
    assert not (site.root / FILE).exists()


def test_the_heir_does_not_name_itself_and_nobody_names_it_twice(site):
    site.change("content/news/new-pool.md", f"related: [{SWIM}]", f"related: [{SWIM}, quiet-chat]")
    site.change("services/advice/quiet-chat.md", "\nsources:", f"\nrelated: [{SWIM}, family-advice]\nsources:")
    site.carry_out(moving.replace, SWIM, "quiet-chat")
    related = [
        read(site.root / name, "").data["related"]
        for name in ("content/news/new-pool.md", "services/advice/quiet-chat.md")
    ]

    assert related == [["quiet-chat"], ["family-advice"]]


@pytest.mark.parametrize("to", ["/topics/short-breaks/", "/topics/short-breaks"])
def test_a_page_may_take_the_place(site, to):
    site.carry_out(moving.replace, SWIM, to)

    assert (site.errors(), redirects(site)) == ([], {f"/services/{SWIM}/": "/topics/short-breaks/"})
    assert "Our [swim club](/topics/short-breaks/) moves" in site.text("content/news/new-pool.md")


HEIRS = {
    SWIM: "cannot take its own place",
    "shut-club": '"shut-club" is closed',
    "nobody": 'there is no record "nobody"',
    "/nowhere/": 'there is no page "/nowhere/"',
}


@pytest.mark.parametrize("to", HEIRS)
def test_an_heir_must_be_there(site, to):
    before = site.files()

    assert HEIRS[to] in " ".join(site.carry_out(moving.replace, SWIM, to).refused) and site.files() == before


BETS = "# Chosen by hand.\nbest_bets:\n  - words: [saturday-swim-club]  # stays\n    id: saturday-swim-club\n"
JUDGED = 'query,kind,id,grade\nsaturday-swim-club,plain,saturday-swim-club,3\n"a, b",plain,quiet-chat,1\n'


@pytest.fixture
def searched(site):
    """The site with data of a search that names the swim club."""
    (site.root / "search/relevance").mkdir(parents=True)
    (site.root / "search/relevance/best_bets.yml").write_text(BETS, encoding="utf-8", newline="\n")
    (site.root / "search/relevance/judgements.csv").write_text(JUDGED, encoding="utf-8", newline="\n")
    return site


def test_a_rename_reaches_the_data_of_the_search(searched):
    searched.carry_out(moving.rename, SWIM, "splash")

    assert searched.text("search/relevance/best_bets.yml") == BETS.replace(f"id: {SWIM}", "id: splash")
    assert searched.text("search/relevance/judgements.csv") == JUDGED.replace(f"plain,{SWIM}", "plain,splash")


def test_what_was_judged_of_one_record_is_not_said_of_another(searched):
    plan = searched.carry_out(moving.replace, SWIM, "quiet-chat")

    assert searched.text("search/relevance/judgements.csv") == JUDGED
    assert "search/relevance/judgements.csv:2" in " ".join(map(str, plan.left))
    assert "id: quiet-chat" in searched.text("search/relevance/best_bets.yml")


EXCUSED = """# Looked at.
exceptions:
  - record: ID
    rule: link-words-say-where
    reason: The name of the club is a word of that list.
    until: 2027-05-31
"""


@pytest.fixture
def excused(site):
    """The site with an excuse that names the swim club; whether the excuse is needed is not our question here."""
    path = site.root / "services/_exceptions.yml"
    path.write_text(EXCUSED.replace("ID", SWIM), encoding="utf-8", newline="\n")
    return site


AS_SPLASH = Move(
    SWIM,
    "splash",
    {f"/services/{SWIM}/": "/services/splash/"},
    renames=True,
    files=(FILE, "services/clubs/splash.md"),
)


@pytest.mark.parametrize("named", [SWIM, FILE])
def test_an_excuse_goes_along_with_a_rename(excused, named):
    excused.change("services/_exceptions.yml", f"record: {SWIM}", f"record: {named}")
    with excused.trial() as trial:
        files = inbound.changes(excused.root, trial.before, AS_SPLASH)[0]

    assert files["services/_exceptions.yml"] == EXCUSED.replace("ID", named.replace(SWIM, "splash"))


def test_an_excuse_of_a_record_that_is_gone_goes_too(excused):
    with excused.trial() as trial:
        files, changed, _ = inbound.changes(excused.root, trial.before, Move(SWIM, "quiet-chat", {}))

    assert "record" not in files["services/_exceptions.yml"]
    assert "services/_exceptions.yml:3: exceptions.1.record (taken out)" in map(str, changed)
