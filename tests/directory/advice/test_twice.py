"""Which records look like one service, and which only share a house."""

import pytest

RULE = "no_record_stands_twice"
PHONE = "[{phone: '020 7946 0123'}]"
PLACE = "[{postcode: SG1 1AA}]"


def same(what):
    return [
        f"2: title: looks like services/clubs/one.md (“{what[1]}”): the same {what[0]}. Keep one of them, or excuse it in "
        "services/_exceptions.yml if they are two services"
    ]


TWICE = {
    "the name alone": ({"title": "Swim club"}, {"title": "SWIM Club!"}, ("name", "Swim club")),
    "name and phone": (
        {"title": "Swim club", "contacts": PHONE},
        {"title": "Swim club", "contacts": "[{phone: '02079460123'}]"},
        ("name and phone", "Swim club"),
    ),
    "words of the name, provider and place": (
        {"title": "Tiny Tots swim", "provider": "Water Trust", "locations": PLACE},
        {"title": "Swim for Tiny Tots", "provider": "The water trust", "locations": PLACE},
        ("words in the name, provider and postcode", "Tiny Tots swim"),
    ),
    "words of the name, phone to ring and to text": (
        {"title": "Music group", "locations": PLACE, "contacts": "[{text: '07480 635050'}]"},
        {"title": "Music school", "locations": PLACE, "contacts": "[{phone: '07480 635050'}]"},
        ("words in the name, postcode and phone", "Music group"),
    ),
}


@pytest.mark.parametrize("case", TWICE)
def test_these_are_likely_one(site, say, case):
    one, other, message = TWICE[case]
    site.record("one", **one)
    site.record("two", **other)

    assert say(RULE) == same(message)


OTHERS = {
    "same place and phone, different service": (
        {"title": "Swim club", "contacts": PHONE, "locations": PLACE},
        {"title": "Music group", "contacts": PHONE, "locations": PLACE},
    ),
    "same provider alone": (
        {"title": "Swim club", "provider": "Trust"},
        {"title": "Swim school", "provider": "Trust"},
    ),
    "everyday words": (
        {"title": "Young people's service", "provider": "Trust", "contacts": PHONE},
        {"title": "Children's service", "provider": "Trust", "contacts": PHONE},
    ),
    "another area": ({"title": "Swim club", "area": "county"}, {"title": "Swim club", "area": "online"}),
    "one is closed": ({"title": "Swim club"}, {"title": "Swim club", "status": "closed"}),
    "names of nothing but the provider": (
        {"title": "Water Trust", "provider": "Water Trust", "contacts": PHONE},
        {"title": "Water Trust young swimmers", "provider": "Water Trust", "contacts": PHONE},
    ),
}


@pytest.mark.parametrize("case", OTHERS)
def test_these_are_two(site, say, case):
    one, other = OTHERS[case]
    site.record("one", **one)
    site.record("two", **other)

    assert say(RULE) == []


def test_three_alike_are_three_pairs(site, say):
    for key in ("one", "two", "three"):
        site.record(key)

    assert len(say(RULE)) == 3
