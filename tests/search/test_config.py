"""relevance/: the real files, and every mistake one can make in them."""

import shutil

import pytest

import search
from search.config import FOLDER

TERRIBLE = {
    "weights.yml": [
        ("  title: {value: 4.0,", "  title: {value: lots,"),
        ("  prefix: {value: 0.5, reason:", "  prefixx: {value: 0.5, reason:"),
        ("age:               # factors on the score when an age was typed\n  on: yes", "age:\n  on: maybe"),
    ],
    "stems.yml": [("  autistic: {stem: autism,", "  autistic: {stem: Autism!,")],
    "synonyms.yml": [("synonyms:\n", "synonyms:\n  - words: [statement, one]\n    kind: guess\n    reason: none\n")],
    "best_bets.yml": [("    id: ehcp-overview\n", "")],
    "crisis.yml": [
        ('phone: "111"', "phone: one one one"),
        ("contacts: [emergency, nhs-111]", "contacts: [emergency, nhs-112]"),
    ],
    "languages.yml": [
        ("name: Polish, dir: ltr", "name: Polish, dir: left"),
        ("    ro: [autism,", "    xx: [autism,"),
    ],
}


@pytest.fixture
def terrible(tmp_path):
    """A copy of the real files with a mistake of every kind."""
    shutil.copytree(FOLDER, tmp_path, dirs_exist_ok=True)
    for name, changes in TERRIBLE.items():
        text = (tmp_path / name).read_text(encoding="utf-8")
        for before, after in changes:
            assert before in text
            text = text.replace(before, after, 1)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def messages(folder):
    with pytest.raises(search.RelevanceError) as raised:
        search.load_relevance(folder)
    lines = str(raised.value).splitlines()
    return sorted(line.split(": ", 1)[1] for line in lines), lines


def test_the_real_files_are_right():
    """They load, and hold a synonym list worth its name."""
    relevance = search.load_relevance()
    assert len(relevance.synonyms) >= 200
    assert relevance.weights["fields"]["title"] > relevance.weights["fields"]["body"]


def test_every_mistake_is_named(terrible):
    """All at once, each with what to write instead."""
    found, _ = messages(terrible)
    assert found == [
        "'statement' is already in the group on line 11: join the two",
        "dir should be ltr or rtl",
        "id is missing",
        "kind should be one of acronym, misspelling, everyday, intent, related",
        "nhs-112 is not one of the contacts above",
        "on should be yes or no",
        'phone should be the digits somebody here dials, with spaces and in quotes, such as "0800 1111": no hyphens, no +44',
        "prefix is missing",
        "prefixx is not known here. Use one of on, prefix, prefix_letters, spelling, joined, further, part, common, stage, whom",
        "stem should be lower-case letters",
        "value should be a number from 0.01 to 100",
        "xx is not known here. Use one of to, pl, ro, ur, bn, ar, tr, it, pt, es, uk",
    ]


def test_a_mistake_has_its_file_and_line(terrible):
    """So that an editor can go there."""
    _, lines = messages(terrible)
    assert any(line.endswith("weights.yml:6: value should be a number from 0.01 to 100") for line in lines)
    assert any(line.endswith("stems.yml:4: stem should be lower-case letters") for line in lines)


def test_a_key_given_twice_is_a_mistake(terrible):
    """The second would silently win."""
    path = terrible / "weights.yml"
    path.write_text(path.read_text(encoding="utf-8") + "age:\n  on: yes\n", encoding="utf-8")
    assert "age is there twice: keep one" in messages(terrible)[0]
