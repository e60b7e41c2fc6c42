"""The controlled lists: read, or every fault in them named."""

import re

import pytest

from plugins.directory import vocabulary
from plugins.directory.frontmatter import read_yaml

LISTS = "kinds needs stages topics reaches routes delivery costs outcomes statuses roles".split()
SHORT = "".join(
    f"{name}: [{{id: a, label: An a, min: 0, max: 4}}, {{id: b, label: A b, min: 5, max: 9}}]\n" for name in LISTS
)


@pytest.fixture
def lists(tmp_path):
    """Read a vocabulary after one replacement: (Vocabulary or None, messages)."""

    def reading(old="", new=""):
        assert old in SHORT
        (tmp_path / "v.yml").write_text(SHORT.replace(old, new, 1), encoding="utf-8")
        source = read_yaml(tmp_path / "v.yml", "v.yml")
        return vocabulary.load(source), [str(problem) for problem in source.problems]

    return reading


def test_terms_keep_their_order_and_are_found_by_id(lists):
    words, problems = lists()

    assert problems == []
    assert words.ids("needs") == ["a", "b"]
    assert (words["needs"]["b"].label, words["stages"]["b"].max) == ("A b", 9)


WRONG = {
    "the same id twice": ("id: b", "id: a", 'v.yml:1: kinds.id: "a" is in the list twice. Remove one'),
    "a list that is missing": (
        "needs: [{id: a, label: An a, min: 0, max: 4}, {id: b, label: A b, min: 5, max: 9}]\n",
        "",
        "v.yml:1: needs: is missing. Write, for example: `needs:` and its entries below it, copied from the project's own services/_vocabulary.yml",
    ),
    "a list nobody knows": ("kinds", "kindz: []\nkinds", "v.yml:1: kindz: there is no such key. Did you mean `kinds`?"),
    "a term without a label": (
        "label: An a, ",
        "",
        "v.yml:1: kinds.label: is missing. Write, for example: Speech and language",
    ),
    "an id that is no address": (
        "id: a,",
        "id: A a,",
        'v.yml:1: kinds.id: must be small letters, numbers and single hyphens, not "A a". Write, for example: speech-language-communication',
    ),
    "a key nobody knows": (
        "label: An a",
        "lable: An a",
        "v.yml:1: kinds.lable: there is no such key. Did you mean `label`?",
    ),
}


@pytest.mark.parametrize("old, new, message", WRONG.values(), ids=WRONG)
def test_a_fault_is_named_with_its_line(lists, old, new, message):
    assert message in lists(old, new)[1]


@pytest.mark.parametrize("ages", ["min: 5", "max: 4", "min: 9, max: 5", "min: 0"])
def test_a_stage_needs_both_of_its_ages(lists, ages):
    needless = re.search("stages: .*", SHORT).group()
    _, problems = lists(needless, f"stages: [{{id: a, label: An a, {ages}}}]")

    assert problems == ["v.yml:3: stages: a stage needs min and max, whole years with max not below min"]


def test_lists_with_faults_in_their_keys_are_none(lists):
    assert lists("label: An a, ", "")[0] is None
