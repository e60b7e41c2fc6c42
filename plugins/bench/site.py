"""A whole site folder of made-up records, which the builder builds as it builds any other."""

import shutil
from itertools import count, islice
from pathlib import Path

import yaml

from plugins.bench import language
from plugins.bench.records import CHECKED, SOURCES, World, record, towns_of
from search import load_places

TODAY = "2026-11-22"
"""The day the made-up site is built for."""


def world_of(project):
    """The World of the project's folder: its words, its controlled lists and its gazetteer."""
    vocabulary = yaml.safe_load((Path(project) / "services/_vocabulary.yml").read_text(encoding="utf-8"))
    return World(language.of_site(project), towns_of(load_places()), vocabulary)


def made(world, size):
    """The made records of a site of `size` records; its areas, which are records too, are not among them."""
    return islice((record(number, world) for number in count()), size - len(areas(world)))


def areas(world):
    """{id: its towns, or else the first of its villages} of the areas that the gazetteer knows, by id."""
    found = {town.area: [] for town in sorted(world.towns, key=lambda town: town.area)}
    for town in sorted(world.towns, key=lambda town: town.kind != "town"):
        if town.kind == "town" or not found[town.area]:
            found[town.area].append(town.name)
    return found


def write(project, folder, size):
    """Write a site folder of `size` records into the empty `folder`; return the World it is made of.

    Lists, glossary and postcodes are the project's own, because a search is as large as what it knows. Prose is left out.
    """
    world = world_of(project)
    for name in ("services/_vocabulary.yml", "content/glossary.yml", ".postcodes/units.json"):
        if (project / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(project / name, folder / name)
    for number, (id, towns) in enumerate(areas(world).items(), 1):
        _save(folder / "services/areas" / f"{id}.md", _area(number, id, towns))
    first = None
    for one in made(world, size):
        first = first or one.id
        _save(folder / "services" / one.activity["topic"] / f"{one.id}.md", one.text())
    _save(folder / "content/site.yml", _settings(project, first))
    return world


def _save(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def _area(number, id, towns):
    front = {
        "title": f"DSPL{number}: {', '.join(towns[:3])}"[:90],
        "summary": f"The group that plans local help for special educational needs around {towns[0]}.",
        "kind": "area",
        "topics": ["local-areas"],
        "needs": ["any-send"],
        "area": [id],
        "access": {"route": ["anyone"], "steps": ["Ask your child's school what the group runs."]},
        "eligibility": "Families, schools and nurseries in the area.",
        "area_details": {"number": number, "towns": towns},
        "sources": SOURCES,
        "checked": CHECKED,
        "status": "open",
    }
    return f"---\n{yaml.safe_dump(front, sort_keys=False, allow_unicode=True)}---\nThe group plans help near you.\n"


def _settings(project, help_record):
    """The project's own content/site.yml, without the pages and records that are not in the made-up site."""
    site = yaml.safe_load((project / "content/site.yml").read_text(encoding="utf-8"))
    kept = {key: value for key, value in site.items() if key not in ("areas", "complaints")}
    words = {key: value for key, value in site.get("areas", {}).items() if key in ("group", "choosing")}
    return yaml.safe_dump({**kept, "areas": words, "help_record": help_record}, sort_keys=False, allow_unicode=True)
