"""Made-up records, written as editors write them. Record n is the same in a site of any size, and every time."""

import re
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import NamedTuple

import yaml

SCENE = yaml.safe_load((Path(__file__).parent / "scene.yml").read_text(encoding="utf-8"))
"""scene.yml."""

LENGTH, SPREAD = 232, 60
"""Words a record that the search reads, in the mean, and the standard deviation: what real records of two councils had."""

WITH_THE_AREA = 16
"""Words in the mean that the search reads beside a record's own: the name of its area and towns, the labels of its topics."""

CHECKED = {"on": "2026-06-01", "by": "local-offer-editor", "next": "2027-06-01"}
SOURCES = [{"url": "https://www.example.org/"}]


class Town(NamedTuple):
    """A town or another kind of place, the id of its area and the postcode sector of its middle."""

    name: str
    kind: str
    area: str
    sector: str


@dataclass(frozen=True)
class World:
    """What records are made of: a Language, the Towns, and the site's vocabulary as {list: [term]}."""

    language: object
    towns: tuple
    vocabulary: dict


@dataclass(frozen=True)
class Made:
    """A made record: its `id`, its front matter, its text, and what it was made from, for the queries."""

    id: str
    front: dict
    body: str
    activity: dict
    town: Town | None
    need: dict

    def text(self):
        """The file."""
        return f"---\n{yaml.safe_dump(self.front, sort_keys=False, allow_unicode=True, width=10_000)}---\n{self.body}\n"


def towns_of(places):
    """The Towns of a Gazetteer that lie in an area: towns by name, and then villages."""
    found = {name: (kind, spot) for name, kind, spot in places.towns.values() if spot.area and spot.east is not None}
    return tuple(
        Town(name, kind, spot.area, places.code_at(spot.east, spot.north))
        for name, (kind, spot) in sorted(found.items(), key=lambda item: (item[1][0] != "town", item[0]))
    )


def record(number, world):
    """The Made record of this number, counted from 0."""
    random = Random(f"record:{number}")
    # A few towns have most of what there is.
    town = world.towns[int(len(world.towns) * random.random() ** 2)]
    reach, kind = _weighed(random, SCENE["reaches"]), _weighed(random, SCENE["kinds"])
    town = town if reach == "local" else None
    needs = _needs(random, world)
    activity = random.choice(SCENE["activities"])
    title = _title(random, world, activity, town, needs[0])
    front = {
        "title": title,
        "summary": f"{_start(activity['name'])} for {_who(needs[0])}: {activity['about']}.",
        "kind": kind,
        **_details(random, world, activity, town, reach, needs),
    }
    told = [*_strings(front), *(f"{need['label']} {need.get('hint', '')}" for need in needs)]
    left = random.gauss(LENGTH, SPREAD) - len(" ".join(told).split()) - WITH_THE_AREA
    id = f"{re.sub('[^a-z0-9]+', '-', title.lower()).strip('-')[:48].strip('-')}-{number}"
    return Made(id, front, _body(random, world, activity, max(40, round(left))), activity, town, needs[0])


def _weighed(random, weights):
    return random.choices(list(weights), list(weights.values()))[0]


def _needs(random, world):
    terms = world.vocabulary["needs"]
    return random.sample(terms, random.choice((1, 1, 1, 2, 3)))


def _who(need):
    return "any need" if need["id"] == "any-send" else f"children with {need['label'].lower()}"


def _start(text):
    return text[0].upper() + text[1:]


def _title(random, world, activity, town, need):
    names = {"name": world.language.name(random), "other": world.language.name(random)}
    parts = {name: random.choice(SCENE[f"{name}s" if name == "provider" else name]) for name in ("provider", "when")}
    where = town.name if town else "Hertfordshire"
    pattern = random.choice(SCENE["titles"])
    return _start(pattern.format(**names, **parts, activity=activity["name"], town=where, need=need["label"]))[:90]


def _details(random, world, activity, town, reach, needs):
    pick = lambda name: random.choice(world.vocabulary[name])["id"]
    low, high = random.choice(SCENE["ages"])
    details = {
        "provider": f"{world.language.name(random)} {random.choice(SCENE['providers'])}",
        "also_known_as": random.sample(activity["also"], random.randint(0, len(activity["also"]))),
        "topics": list(dict.fromkeys([activity["topic"], *([pick("topics")] if random.random() < 0.3 else [])])),
        "needs": [need["id"] for need in needs],
        "ages": {"min": low, "max": high} if random.random() < 0.6 else None,
        "area": [town.area] if town else reach,
        "delivery": [pick("delivery")],
        "locations": [_location(random, world, town)] if town else None,
        "access": {"route": [pick("routes")], "steps": list(world.language.sentences(random, 18))},
        "eligibility": " ".join(world.language.sentences(random, 14)),
        "cost": {"type": pick("costs")} if random.random() < 0.7 else None,
        "professional_promise": True if random.random() < 0.1 else None,
        "sources": SOURCES,
        "checked": {**CHECKED, "on": f"2026-0{random.randint(1, 6)}-{random.randint(1, 28):02}"},
        "status": "open",
    }
    return {key: value for key, value in details.items() if value not in (None, [])}


def _location(random, world, town):
    place = {"address": f"{world.language.name(random)} {random.choice(SCENE['roads'])}, {town.name}"}
    letters = "".join(random.choice("ABDEFGHJLNPQRSTUWXYZ") for _ in range(2))
    return place | ({"postcode": town.sector[:6].rstrip() + letters} if " " in town.sector else {})


def _body(random, world, activity, count):
    told = f"At the {activity['name']} you find {activity['about']}."
    sentences = [told, *world.language.sentences(random, count)]
    return "\n\n".join(" ".join(sentences[at : at + 5]) for at in range(0, len(sentences), 5))


def _strings(value):
    """All strings that the search reads in the values of front matter."""
    unread = ("sources", "checked", "area", "kind", "status", "delivery", "route", "cost")
    if isinstance(value, dict):
        return [text for key, inner in value.items() if key not in unread for text in _strings(inner)]
    if isinstance(value, list):
        return [text for inner in value for text in _strings(inner)]
    return [value] if isinstance(value, str) else []
