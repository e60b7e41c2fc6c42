"""Each component is a file of macros beside a .yml that documents them; its examples are rendered here.

What an example writes for a parameter, by the type the .yml gives it: `value` as it is; `record` an id, or the raw fields of
an invented record; `records` a list of ids; `fields` the id of the record whose fields are passed; `groups` topic -> ids;
`helper` nothing, since every template has it.
"""

import datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
import yaml
from bs4 import BeautifulSoup
from jinja2 import Environment, nodes

from plugins.directory.view import View

TODAY = datetime.date(2026, 11, 23)
COMPONENTS = Path(__file__).resolve().parents[2] / "theme" / "templates" / "components"
# Parts of one template, cut out to keep it short: included, with that template's names, and not for use elsewhere.
PARTS = {"area_services", "ended", "past", "service_answers"}
DOCUMENTED = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(COMPONENTS.glob("*.yml"))}
EXAMPLES = [
    pytest.param(file, macro, example, id=f"{macro}: {example['name']}")
    for file, macros in DOCUMENTED.items()
    for macro, words in macros.items()
    for example in words["examples"]
]


def macros(file):
    """(parameter, required) pairs of each macro of a component, by the macro's name."""
    tree = Environment().parse((COMPONENTS / f"{file}.html").read_text(encoding="utf-8"))
    found = {macro.name: macro for macro in tree.find_all(nodes.Macro)}
    return {
        name: [(arg.name, place < len(macro.args) - len(macro.defaults)) for place, arg in enumerate(macro.args)]
        for name, macro in found.items()
    }


@pytest.fixture(scope="session")
def resolve(templates):
    """Function of a parameter's type, its name and what an example writes, to the value the macro receives."""
    records, topics = templates.globals["by_id"], templates.globals["vocabulary"]["topics"]
    by_type = {
        "value": lambda name, written: written,
        "record": lambda name, written: (
            View("invented", SimpleNamespace(**written), None, None, TODAY)
            if isinstance(written, dict)
            else records[written]
        ),
        "records": lambda name, written: [records[key] for key in written],
        "fields": lambda name, written: records[written].raw,
        "groups": lambda name, written: [
            (topics[topic], [records[key] for key in keys]) for topic, keys in written.items()
        ],
        "helper": lambda name, written: templates.globals[name],
    }
    return lambda kind, name, written=None: by_type[kind](name, written)


@pytest.fixture(scope="session")
def render(templates, resolve):
    """Function of a component, its macro and an example, to HTML."""

    def rendered(file, macro, example):
        parameters = DOCUMENTED[file][macro]["parameters"]
        given = example["arguments"]
        arguments = {
            p["name"]: resolve(p["type"], p["name"], given.get(p["name"]))
            for p in parameters
            if p["type"] == "helper" or p["name"] in given
        }
        template = templates.from_string(
            f'{{% from "components/{file}.html" import {macro} with context %}}{{{{ {macro}(**arguments) }}}}'
        )
        return template.render(arguments=arguments)

    return rendered


def test_every_component_is_documented():
    files = {path.stem for path in COMPONENTS.glob("*.html")}
    assert set(DOCUMENTED) == files - PARTS


def test_parts_hold_no_macro():
    assert {part: macros(part) for part in PARTS} == {part: {} for part in PARTS}


@pytest.mark.parametrize("file", DOCUMENTED)
def test_the_parameters_are_the_macros_own(file):
    documented = {
        name: [(p["name"], p["required"]) for p in macro["parameters"]] for name, macro in DOCUMENTED[file].items()
    }
    assert documented == macros(file)


@pytest.mark.parametrize("file", DOCUMENTED)
def test_everything_is_described(file):
    described = [entry["description"] for macro in DOCUMENTED[file].values() for entry in (macro, *macro["parameters"])]
    assert [words for words in described if not words.endswith(".")] == []


@pytest.mark.parametrize("file", DOCUMENTED)
def test_every_macro_has_examples(file):
    assert [name for name, macro in DOCUMENTED[file].items() if not macro["examples"]] == []


@pytest.mark.parametrize(("file", "macro", "example"), EXAMPLES)
def test_an_example_shows_what_it_says(render, file, macro, example):
    words = " ".join(BeautifulSoup(render(file, macro, example), "html.parser").get_text().split())
    assert [part for part in example["shows"] if part not in words] == []
    assert bool(words) == bool(example["shows"])


def test_the_examples_are_valid_html(render, validate, tmp_path):
    for number, example in enumerate(EXAMPLES):
        (tmp_path / f"{number}.html").write_text(render(*example.values), encoding="utf-8", newline="\n")
    assert validate(tmp_path.glob("*.html")) == []
