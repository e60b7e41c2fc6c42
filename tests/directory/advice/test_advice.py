"""Each rule of advice: what it says of what, and that the good record and like cases pass it."""

import pytest

from plugins.directory.advice import ADVICE

PLAN = "{route: [ehc-plan], steps: [Ring us.]}"

SAID = {
    "record_can_be_reached": {
        "eligibility": (
            "Anyone.",
            "8: access.route: people are told to get in touch themselves, and there is no contact and no place. Add `contacts`, or the route by which it is reached",
        ),
    },
    "review_is_within_a_year": {
        "checked": (
            "{on: 2026-11-01, by: send-team, next: 2027-11-03}",
            "11: checked.next: is more than a year after 2026-11-01. Write a day up to 2027-11-02",
        ),
    },
    "ages_are_of_young_people": {
        "ages": (
            "{min: 26, max: 60}",
            "13: ages.min: 26 is older than anybody a Local Offer is for: 25 is the last age. If you mean months, write whole years",
        ),
    },
    "postcode_is_real": {
        "locations": (
            "[{postcode: SG99 1AA}]",
            "13: locations.postcode: there is no postcode district SG99. Look the postcode up again",
        ),
    },
    "address_is_private": {
        "contacts": (
            "[{website: 'http://www.example.org/x'}]",
            "13: contacts.website: http://www.example.org/x can be read on the way. Open it with https:// and write that if it "
            "works; if not, excuse it in services/_exceptions.yml",
        ),
        "body": (
            "See [the hall](HTTP://www.example.org/x).",
            "14: -: HTTP://www.example.org/x can be read on the way. Open it with https:// and write that if it works; if not, "
            "excuse it in services/_exceptions.yml",
        ),
    },
    "summary_is_easy_to_read": {
        "summary": (
            "Multidisciplinary neurodevelopmental assessment, intervention and psychoeducation for individuals presenting with complexity.",
            "3: summary: has a reading age of 38. Shorter words, or two short sentences, would reach more people",
        ),
    },
}


@pytest.mark.parametrize("rule", SAID)
def test_what_a_key_may_not_hold(site, say, rule):
    for key, (value, message) in SAID[rule].items():
        site.record(**{key: value})

        assert say(rule) == [message]


IN_TEXT = {
    "link_says_where_it_leads": {
        "Read [here](/about/).": "the link “here” does not say where it leads. Name what is there, such as “how to ask for a plan”",
        "[Click here](/about/) now.": "the link “Click here” does not say where it leads. Name what is there, such as “how to ask for a plan”",
        "Read [**this page**](/about/).": "the link “this page” does not say where it leads. Name what is there, such as “how to ask for a plan”",
        "Click here to book.": "“Click here” means nothing without the page. Say what to open, ring or read",
    },
    "web_address_has_words": {
        "See https://www.example.org/x.": "https://www.example.org/x is an address and no words. Write [what is there](https://www.example.org/x)",
        "See <https://www.example.org>": "https://www.example.org is an address and no words. Write [what is there](https://www.example.org)",
        "See www.example.org now": "www.example.org is an address and no words. Write [what is there](https://www.example.org)",
        "[www.example.org](https://www.example.org)": "www.example.org is an address and no words. Write [what is there](https://www.example.org)",
    },
    "headings_are_in_order": {
        "### Deep": "this heading skips a level. Write ##, one step below the heading above it",
        "##": "a heading has no words. Write them after the #, or remove it",
        "##### Deeper": "a heading with 5 # is too deep for the page. Write #### or fewer",
    },
    "short_form_is_explained": {
        "Ask the QTX.": "what does QTX stand for? Write it out and put QTX in brackets behind it, or add it to content/glossary.yml. If everybody knows it, add it to services/_words.txt",
        "Ask about QtX plans.": "what does QtX stand for? Write it out and put QtX in brackets behind it, or add it to content/glossary.yml. If everybody knows it, add it to services/_words.txt",
    },
    "nobody_is_named": {
        "Ask for Jane Smith at the desk.": "“Ask for Jane Smith” names a person. Write the role or the team, which stays when people go",
        "Dr Patel sees you.": "“Dr Patel” names a person. Write the role or the team, which stays when people go",
        "My number is 943 476 5919.": "943 476 5919 looks like somebody's NHS number. Take it out",
        "My number is AB 12 34 56 C.": "AB 12 34 56 C looks like somebody's National Insurance number. Take it out",
    },
}


@pytest.mark.parametrize("rule, text", [(rule, text) for rule, texts in IN_TEXT.items() for text in texts])
def test_what_a_text_may_not_say(site, say, rule, text):
    site.page("about")
    site.record(body=text)

    assert say(rule) == [f"14: -: {IN_TEXT[rule][text]}"]


LEFT_ALONE = {
    "link_says_where_it_leads": (
        "Read [about us](/about/).",
        "Come here on Monday.",
        "[More about sleep](/about/)",
        "`[here](x)`",
    ),
    "web_address_has_words": (
        "See [the page](https://www.example.org).",
        "`https://example.org`",
        "[x]: https://www.example.org",
    ),
    "address_is_private": (
        "[The hall](https://www.example.org)",
        "`http://example.org`",
        "Write to [us](mailto:team@example.org).",
    ),
    "headings_are_in_order": (
        "## One\n\n### Two\n\n#### Three\n\n## One again",
        "#hash is no heading",
        "```\n##### x\n```",
    ),
    "short_form_is_explained": (
        "Ask the quick test exam (QTX). The QTX is short.",
        "The QTX (quick test exam) is short.",
        "Ask HertsHelp or GOV.UK.",
        "Write to QTX@example.org.",
        "`QTX`",
    ),
    "nobody_is_named": (
        "Ask for the manager.",
        "Ring 020 7946 0123.",
        "Ask for The Manager on Monday.",
        "My number is 943 476 5918.",
        "Call Family Advice on Monday.",
        "Ask for St Luke's School to be named.",
    ),
}


@pytest.mark.parametrize("rule, text", [(rule, text) for rule, texts in LEFT_ALONE.items() for text in texts])
def test_what_a_text_may_say(site, say, rule, text):
    site.page("about")
    site.record(body=text)

    assert say(rule) == []


@pytest.mark.parametrize("rule", ADVICE, ids=lambda rule: rule.__name__)
def test_a_good_record_with_a_contact_passes(site, say, rule):
    site.record(contacts="[{email: team@example.org}]")

    assert say(rule.__name__) == []


MAIL = {
    "jane.smith@example.org": "jane.smith@example.org looks like the address of one person. Ask for one of the team, which stays when people go",
    "j.smith2@nhs.net": "j.smith2@nhs.net looks like the address of one person. Ask for one of the team, which stays when people go",
    "the-club@gmail.com": "the-club@gmail.com is an address of a free mail service, which may be somebody's own. Ask for one of the organisation",
}


@pytest.mark.parametrize("address", MAIL)
def test_an_address_of_one_person_is_found(site, say, address):
    site.record(contacts=f"[{{email: {address}}}]")

    assert say("address_is_of_a_team") == [f"13: contacts.email: {MAIL[address]}"]


@pytest.mark.parametrize(
    "address", ["team@example.org", "send.team@nhs.net", "hct.palms@nhs.net", "jane.smith.team@x.org"]
)
def test_an_address_of_a_team_is_left_alone(site, say, address):
    site.record(contacts=f"[{{email: {address}}}]")

    assert say("address_is_of_a_team") == []


def test_everything_that_belongs_to_somebody_is_told_at_once(site, say):
    site.record(body="Contact Jane Smith or Dr Patel. Her number is 943 476 5919.")

    assert [line.split(": ")[2].split(" ")[:2] for line in say("nobody_is_named")] == [
        ["“Dr", "Patel”"],
        ["“Contact", "Jane"],
        ["943", "476"],
    ]


def test_a_short_form_of_the_glossary_or_of_the_own_name_is_known(site, say):
    site.write("content/glossary.yml", "terms: [{term: quick test, expansion: QTX, plain: A test that is quick.}]")
    site.write("services/_words.txt", "NHS\n")
    site.record(provider="ZZY Trust", body="The QTX of the ZZY Trust and the NHS, and QTXs.")

    assert say("short_form_is_explained") == []


def test_a_route_without_advice_needs_words_for_a_no(site, say):
    site.record(access=PLAN)
    site.record("with-words", access=PLAN, if_turned_down="Ask why.")
    site.record("to-read", access=PLAN, kind="guide")

    assert [line.partition(". ")[0] for line in say("record_says_what_after_a_no")] == [
        "8: access.route: nothing says what to do when the answer is no"
    ]
