"""Each rule: what it refuses, in which words, and that the good record passes it."""

import datetime

import pytest

from plugins.directory import rules
from plugins.directory.load import load_or_fail
from plugins.directory.pages import Pages
from plugins.directory.rules import RULES
from plugins.directory.rules_addresses import ADDRESS_RULES
from plugins.directory.rules_entry import TAKEN
from plugins.directory.rules_pictures import OF_FILES
from plugins.directory.types import pathways

TODAY = datetime.date(2026, 11, 23)
THE_LINE = "Ask [the line]({})."

ADDRESSES = {
    "": "the address is empty",
    "../advice/family-advice.md": "this is a file, not a page of the site. Write /services/family-advice/",
    "about.md": "this is a file, not a page of the site. Write /about/",
    "/services/zzz.md#x": "this is a file, not a page of the site. Write the page's address, such as /services/its-id/",
    "family-advice/": "write it from the start of the site, with a / in front, or with https:// if it is elsewhere",
    "https//example.org": "write https:// with a colon and two slashes, then the domain",
    "https:/example.org": "write https:// with a colon and two slashes, then the domain",
    "//example.org/x": "an address that begins // leaves this site; write https://example.org/x or /example.org/x",
    "www.example.org": "write https://www.example.org",
    "team@example.org": "write mailto:team@example.org",
    "http://127.0.0.1:8000/about/": "this is a test machine or a private network; families cannot reach it",
    "http://localhost/about/": "this is a test machine or a private network; families cannot reach it",
    "mailto:team": "'team' has no @",
    "tel:01442": "a number that begins 01442 has 10 or 11 digits, and this one has 5",
    "sms:07700900123": "a link here begins with http, https, mailto or tel, not with sms",
    "javascript:x": "it works only with JavaScript; use a button or a real address",
}

REFUSED = {
    "file_name_is_an_id": {
        (
            "key",
            "Swim_Club",
        ): '1: the file name "Swim_Club.md" cannot be a web address. Use small letters, numbers and single hyphens',
        (
            "key",
            "a" * 61,
        ): f'1: the file name "{"a" * 61}.md" cannot be a web address. Use small letters, numbers and single hyphens',
    },
    "page_has_an_address_of_its_own": {
        ("page", "search"): "1: /search/ is a part of the site already. Give the file another name",
    },
    "area_exists": {
        ("area", "[nowhere]"): '7: area: there is no area "nowhere". Choose from county, online or national',
        (
            "area",
            "[family-advice]",
        ): '7: area: there is no area "family-advice". Choose from county, online or national',
        ("area", "contry"): '7: area: there is no area "contry". Did you mean `county`?',
        (
            "area",
            "[county, online]",
        ): "7: area: county and online cannot stand beside other areas. Write it alone, or list only areas",
    },
    "area_has_details": {
        (
            "kind",
            "area",
        ): "4: kind: an area needs a block `area_details` with number and towns. Copy one from another area",
        (
            "area_details",
            "{number: 1, towns: [Ware]}",
        ): "13: area_details: only a record of kind `area` has this. Remove the block, or change kind",
    },
    "related_is_another": {
        ("related", "[swim]"): "13: related: names this record itself. Remove it",
    },
    "named_entry_exists": {
        (
            "related",
            "[family-advise]",
        ): '13: related: there is no record "family-advise". Did you mean `family-advice`?',
        ("related", "[zzz]"): '13: related: there is no record "zzz". Choose from family-advice or swim',
    },
    "inside_link_leads_somewhere": {
        (
            "body",
            THE_LINE.format("/services/zzz/"),
        ): '14: the link /services/zzz/ leads nowhere: there is no record "zzz". Choose from family-advice or swim',
        (
            "body",
            THE_LINE.format("/needs/slep/"),
        ): '14: the link /needs/slep/ leads nowhere: there is no need "slep". Did you mean `sleep`?',
        (
            "body",
            THE_LINE.format("/ages/under-6/"),
        ): '14: the link /ages/under-6/ leads nowhere: there is no stage "under-6". Did you mean `under-5`?',
        (
            "body",
            THE_LINE.format("/topics/helth"),
        ): '14: the link /topics/helth leads nowhere: there is no topic "helth". Did you mean `health`?',
        (
            "body",
            THE_LINE.format("/abuot/"),
        ): '14: the link /abuot/ leads nowhere: there is no page "abuot". Did you mean `about`?',
        (
            "body",
            "\n" + THE_LINE.format("/services/family-advise/#how"),
        ): '15: the link /services/family-advise/#how leads nowhere: there is no record "family-advise". Did you mean `family-advice`?',
    },
    "what_is_named_is_shown": {
        ("area", "[early]"): "7: area: names a page that is not shown before 2026-11-24. Leave it out until then",
        (
            "body",
            THE_LINE.format("/areas/early/"),
        ): "14: the link /areas/early/ leads to a page that is not shown before 2026-11-24. Leave it out until then",
        (
            "body",
            THE_LINE.format("/services/early/#who"),
        ): "14: the link /services/early/#who leads to a page that is not shown before 2026-11-24. Leave it out until then",
    },
    "uncertain_names_a_field": {
        (
            "uncertain",
            "[contact]",
        ): '13: uncertain: there is no filled-in key "contact". Choose from access, access.route, access.steps, area, checked, checked.by, checked.next, checked.on, eligibility, kind, needs, sources, sources.url, status, summary, title or topics',
        (
            "uncertain",
            "[acces.steps]",
        ): '13: uncertain: there is no filled-in key "acces.steps". Did you mean `access.steps`?',
    },
    "no_key_twice_in_a_list": {
        ("topics", "[health, health]"): '5: topics: "health" is in the list twice. Remove one',
        ("needs", "[sleep, hearing, sleep]"): '6: needs: "sleep" is in the list twice. Remove one',
        ("related", "[family-advice, family-advice]"): '13: related: "family-advice" is in the list twice. Remove one',
        ("delivery", "[phone, phone]"): '13: delivery: "phone" is in the list twice. Remove one',
        ("access", "{route: [gp, gp], steps: [Ask.]}"): '8: access.route: "gp" is in the list twice. Remove one',
        ("outcomes", "[happy, happy]"): '13: outcomes: "happy" is in the list twice. Remove one',
    },
    "contact_says_how": {
        (
            "contacts",
            "[{label: Office, hours: Always}]",
        ): "13: contacts: says no way to get in touch. Add phone, text, email or website, or remove the block",
    },
    "review_is_not_overdue": {
        (
            "checked",
            "{on: 2026-05-01, by: send-team, next: 2026-11-22}",
        ): "11: warning: checked.next: was due on 2026-11-22. Compare the page with its sources, then write the new dates",
    },
    "site_leads_to_what_is_shown": {
        (
            "settings",
            ("banners", "[{text: Snow has closed it., to: 2026-12-01, link: /needs/slep/, link_text: More}]"),
        ): '9: banners.link: the link /needs/slep/ leads nowhere: there is no need "slep". Did you mean `sleep`?',
        (
            "settings",
            ("footer", "[{text: Early, path: /services/early/}]"),
        ): "8: footer.path: leads to a page that is not shown before 2026-11-24. Leave it out until then",
    },
    "paused_says_why": {
        (
            "status",
            "paused",
        ): "12: warning: status: does not say why. Add a block `paused` with reason, and with until if you know the day",
        (
            "paused",
            "{reason: The hall is shut.}",
        ): "13: paused: stands beside `status: open`. Remove the block, or write `status: paused`",
    },
    "pause_ends": {
        (
            "status",
            "paused\npaused: {reason: The hall is shut., until: 2026-11-22}",
        ): "13: warning: paused.until: 2026-11-22 is past. Write `status: open` and remove the block, or write a later day",
    },
    "banner_ends": {
        (
            "settings",
            ("banners", "[{text: Snow has closed it., to: 2026-11-22}]"),
        ): "9: warning: banners.to: it was shown until 22 November 2026. Remove the block",
    },
    "checked_day_is_not_in_the_future": {
        (
            "checked",
            "{on: 2026-11-24, by: send-team, next: 2027-05-01}",
        ): "11: warning: checked.on: 2026-11-24 is in the future. Write the day you compared it with its sources",
    },
    "text_is_there": {
        (
            "body",
            "",
        ): "1: there is no text below the second line of hyphens. Say in two or three sentences what happens there",
    },
    "headings_start_at_two": {
        ("body", "Words.\n\n# Title"): "16: a heading with one # would be a second title. Write ##",
    },
    "link_has_words": {
        ("body", "[](/about/)"): "14: the link to /about/ has no words. Write between [ and ] what is there",
        ("body", "[ ]()"): "14: the link to nothing has no words. Write between [ and ] what is there",
    },
    "picture_is_ours": {
        (
            "body",
            "![Our pool](pool.jpg)",
        ): "14: the picture pool.jpg: save it into content/images/, and write /images/pool.jpg here",
    },
    "picture_has_words": {
        (
            "body",
            "![](/images/pool.jpg)",
        ): "14: the picture /images/pool.jpg: say between [ and ] what it shows, for those who do not see it",
    },
    "address_can_be_meant": {
        ("body", THE_LINE.format(address)): f"14: the link {address or 'the line'}: {fault}"
        for address, fault in ADDRESSES.items()
    },
    "text_is_no_html": {
        (
            "body",
            "Words.\n<b>Loud</b>",
        ): "15: warning: <b> is HTML, which the site leaves out. Write it in Markdown, or remove it",
        (
            "body",
            "A <div class='x' and more",
        ): "14: warning: <div class='x' and more is HTML, which the site leaves out. Write it in Markdown, or remove it",
    },
    "site_names_pages_and_records": {
        ("settings", ("complaints", "complain")): '9: complaints: there is no page "complain". Choose from about',
        ("settings", ("areas", "{guide: abuot}")): '9: areas.guide: there is no page "abuot". Did you mean `about`?',
        (
            "settings",
            ("areas", "{partnerships_record: swin}"),
        ): '9: areas.partnerships_record: there is no record "swin". Did you mean `swim`?',
        (
            "settings",
            ("areas", "{send_team_record: swin}"),
        ): '9: areas.send_team_record: there is no record "swin". Did you mean `swim`?',
    },
    "help_record_is_there": {
        (
            "settings",
            ("help_record", "zzz"),
        ): '6: help_record: there is no record "zzz". Choose from family-advice or swim',
        ("visible", "{from: 2026-11-24}"): '6: help_record: "swim" is closed or not shown today. Name one that is open',
        ("visible", "{to: 2026-11-22}"): '6: help_record: "swim" is closed or not shown today. Name one that is open',
        ("status", "closed"): '6: help_record: "swim" is closed or not shown today. Name one that is open',
    },
}
CASES = [(name, *change, message) for name, cases in REFUSED.items() for change, message in cases.items()]


@pytest.fixture
def only(site, monkeypatch):
    """Say what one rule alone finds in a site of a record `swim` and a page `about`, without the files' names."""

    def find(name):
        monkeypatch.setattr(rules, "RULES", [rule for rule in RULES if rule.__name__ == name])
        site.page()
        return [line.partition(":")[2] for line in site.said()]

    return find


@pytest.mark.parametrize(
    "name, key, value, message", CASES, ids=[f"{case[0]}-{number}" for number, case in enumerate(CASES)]
)
def test_a_site_against_a_rule_is_told_so(site, only, name, key, value, message):
    if name in ("what_is_named_is_shown", "site_leads_to_what_is_shown"):
        site.record(
            "early",
            kind="area",
            area="[early]",
            area_details="{number: 9, towns: [Ware]}",
            visible="{from: 2026-11-24}",
        )
    if key == "settings":
        site.settings(**dict([value]))
        site.record()
    elif key == "page":
        site.page(value)
    else:
        site.settings(**{"help_record": "swim"} if name == "help_record_is_there" else {})
        site.record(**{key: value})

    assert only(name) == [message]


def test_every_rule_has_a_case():
    # These need files of their own: test_addresses.py, test_pictures.py.
    elsewhere = {rule.__name__ for rule in (*ADDRESS_RULES, *OF_FILES)}
    assert {rule.__name__ for rule in RULES} - elsewhere == set(REFUSED)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_what_is_right_passes_the_rule(site, only, rule):
    site.settings(complaints="about", areas="{guide: about, partnerships_record: swim, send_team_record: swim}")
    site.record(
        related="[family-advice]",
        uncertain="[access.steps]",
        body="## Fine\n\nAsk [the line](/services/family-advice/#how).",
    )
    site.record(
        "north", kind="area", area="[north]", area_details="{number: 1, towns: [Ware]}", body="See [us](/areas/north/)."
    )

    assert only(rule.__name__) == []


def test_every_rule_is_a_sentence_an_editor_can_read():
    assert all(
        rule.__doc__.startswith(("A ", "`", "The ", "Every ", "No ", "Headings ")) and rule.__doc__.endswith(".")
        for rule in RULES
    )


LINKS = (
    "/",
    "/#a",
    "/about/",
    "/search/?q=swim#x",
    "/a-z/",
    "/needs/",
    "/needs/sleep/",
    "/ages/under-5/",
    "/topics/money/",
    "/services/swim",
    "/sitemap.xml",
    "/theme/css/site.css",
    "//example.org/x/",
)


@pytest.mark.parametrize("link", LINKS)
def test_a_link_to_any_part_of_the_site_is_fine(site, only, link):
    site.record(body=THE_LINE.format(link))

    assert only("inside_link_leads_somewhere") == []


def test_an_area_named_twice_is_one_too_many(site, only):
    site.record("north", kind="area", area="[north, north]", area_details="{number: 1, towns: [Ware]}")

    assert only("area_exists") == ["7: area: names the same area twice. Write each once"]


def test_what_is_not_shown_yet_may_name_what_is_not_shown_yet(site, only):
    site.record("early", visible="{from: 2026-11-24}")
    site.record(visible="{from: 2026-11-25}", body="[x](/services/early/)")

    assert only("what_is_named_is_shown") == []


def test_every_part_of_the_site_is_taken(mini):
    pages = Pages(load_or_fail(mini, TODAY, types=(pathways.TYPE, pathways.INDEX)), TODAY)
    parts = {page.path.split("/")[0] for page in pages if page.template != "page"} - {"404.html", "index.html"}

    assert set(TAKEN) == parts | {"images", "index", "theme"}


def test_a_heading_in_a_block_of_code_is_no_heading(site, only):
    site.record(body="```\n# ls\n```")

    assert only("headings_start_at_two") == []


FINE = (
    "Ask [us](https://www.example.org/a_(b)), [write](mailto:team@example.org?subject=Swim), [ring 01632 960123](tel:+441632960123) or [see below](#how).",
    "See <https://www.example.org> or write to <team@example.org>.",
    "See [the line][line].\n\n[line]: /services/family-advice/",
    "For ages < 5 and > 3. Type `<b>` or `[x](y.md)`.\n\n```\n<b>[x](y.md)</b>\n```",
    "<!-- a note between editors -->",
    "Ask [the\nline](/services/family-advice/), [`them`](/glossary/) or [us [all]](/a-z/).",
)


@pytest.mark.parametrize("body", FINE)
def test_a_text_that_is_right_is_left_alone(site, body):
    site.record(body=body)

    assert site.said() == []


def test_the_address_of_a_reference_is_an_address_too(site):
    site.record(body="See [the line][line].\n\n[line]: ../family-advice.md")

    assert [line.partition(":")[2] for line in site.said()] == [
        "16: the link ../family-advice.md: this is a file, not a page of the site. Write /services/family-advice/"
    ]


def test_a_link_over_two_lines_has_the_line_of_its_address(site, only):
    site.record(body="Ask [the\nline](x.md), [us [all]](y.md) or [them](\nz.md).")

    assert [line.partition(":")[0] for line in only("address_can_be_meant")] == ["15", "15", "16"]


def test_a_link_to_the_file_of_an_area_is_to_its_area_page(site, only):
    site.record(
        "north", kind="area", area="[north]", area_details="{number: 1, towns: [Ware]}", body="See [us](north.md)."
    )

    assert only("address_can_be_meant") == [
        "15: the link north.md: this is a file, not a page of the site. Write /areas/north/"
    ]


def test_both_faults_of_the_days_are_told_at_once(site):
    site.record(checked="{on: 2026-12-01, by: send-team, next: 2026-11-30}")

    assert [line.split(": ")[-2] for line in site.said()] == ["checked.next", "checked.on"]


def test_a_page_keeps_the_rules_too(site):
    site.page(related="[zzz]", uncertain="[sources]", body="# Title\n\n[x](/areas/zzz/)")

    assert [line.removeprefix("content/pages/about.md:")[:40] for line in site.said()] == [
        '5: related: there is no record "zzz". Ch',
        "6: uncertain: there is no filled-in key ",
        "8: a heading with one # would be a secon",
        "10: the link /areas/zzz/ leads nowhere: ",
    ]


def test_many_choices_are_not_all_listed(site):
    for number in range(21):
        site.record(f"club-{number}")
    site.record(related="[zzz]")

    assert site.said() == [
        'services/clubs/swim.md:13: related: there is no record "zzz". Search the folder for the right one, or remove this'
    ]


def test_a_record_whose_kind_cannot_be_read_is_not_blamed_for_being_no_area(site):
    site.record("north", kind="aera", area="[north]")
    site.record(area="[north]", body="[North](/areas/north/)")

    assert [line for line in site.said() if "swim" in line] == []
