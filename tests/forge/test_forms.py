"""The issue forms, the templates of pull requests and CODEOWNERS hold to what the forge accepts."""

import re
from pathlib import PurePosixPath

import pytest

TYPES = {"markdown", "input", "textarea", "dropdown", "checkboxes"}
KEYS = {
    "markdown": {"value"},
    "input": {"label", "description", "placeholder", "value"},
    "textarea": {"label", "description", "placeholder", "value", "render"},
    "dropdown": {"label", "description", "multiple", "options", "default"},
    "checkboxes": {"label", "description", "options"},
}
"""What GitHub knows; anything else makes it drop the whole form without a word."""

FORMS = ["something-is-wrong.yml", "suggest-a-service.yml"]


def test_these_are_the_forms(forms):
    assert sorted(forms) == FORMS


@pytest.mark.parametrize("name", FORMS)
def test_a_form_is_one_that_the_forge_accepts(forms, name):
    form = forms[name]

    assert {"name", "description", "body"} <= form.keys() <= {"name", "description", "body", "title", "labels"}
    for part in form["body"]:
        assert part["type"] in TYPES
        assert part["attributes"].keys() <= KEYS[part["type"]]
        assert part.keys() <= {"type", "id", "attributes", "validations"}


@pytest.mark.parametrize("name", FORMS)
def test_its_questions_have_a_name_and_a_label_of_their_own(forms, name):
    asked = [part for part in forms[name]["body"] if part["type"] != "markdown"]
    ids, labels = [part["id"] for part in asked], [part["attributes"]["label"] for part in asked]

    assert len(set(ids)) == len(ids) and len(set(labels)) == len(labels) == len(ids) > 0
    assert all(re.fullmatch(r"[a-z-]+", key) for key in ids)


@pytest.mark.parametrize("name", FORMS)
def test_it_warns_that_everybody_can_read_it(forms, name):
    first, last = forms[name]["body"][0], forms[name]["body"][-1]

    assert "Everybody can read" in first["attributes"]["value"]
    assert last["attributes"]["options"][0]["required"] is True


def test_the_page_can_be_filled_in_from_an_address(forms):
    page = next(part for part in forms["something-is-wrong.yml"]["body"] if part.get("id") == "page")

    assert page["type"] == "input" and page["validations"]["required"] is True


def test_each_kind_of_change_has_its_template(forge):
    names = {file.stem for file in (forge / "PULL_REQUEST_TEMPLATE").glob("*.md")}
    offered = re.findall(r"template=([\w-]+)\.md", (forge / "pull_request_template.md").read_text(encoding="utf-8"))

    assert names == set(offered) == {"record", "new-service", "ended", "page", "code"}


def rules(forge):
    """[(pattern, owners)] of CODEOWNERS."""
    lines = (forge / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    return [(line.split()[0], line.split()[1:]) for line in lines if line and not line.startswith("#")]


def owners(forge, path):
    """Who must agree to a change of `path`: the last rule that fits, as the forge reads it."""
    fits = [who for pattern, who in rules(forge) if covers(pattern, path)]
    return {who.rpartition("/")[2] for who in fits[-1]}


def covers(pattern, path):
    if pattern == "*":
        return True
    folder = pattern.strip("/")
    return PurePosixPath(path).is_relative_to(folder) if pattern.endswith("/") else path == folder


@pytest.mark.parametrize(
    "path, expected",
    [
        ("services/advice/sendiass.md", {"editors"}),
        ("services/README.md", {"editors"}),
        ("content/news/a-club.md", {"editors"}),
        ("content/glossary.yml", {"editors"}),
        ("services/_vocabulary.yml", {"developers"}),
        ("content/site.yml", {"developers", "editors"}),
        ("plugins/cli/check.py", {"developers"}),
        ("theme/templates/home.html", {"developers"}),
        (".github/workflows/nightly.yml", {"developers"}),
        (".github/CODEOWNERS", {"developers"}),
        ("package-lock.json", {"developers"}),
    ],
)
def test_editors_agree_to_data_and_developers_to_code(forge, path, expected):
    assert owners(forge, path) == expected


def test_every_rule_names_something_that_is_there(forge):
    assert [pattern for pattern, _ in rules(forge) if not (forge.parent / pattern.strip("/*")).exists()] == []
