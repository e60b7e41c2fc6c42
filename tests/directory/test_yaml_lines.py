"""YAML as text with line numbers, and what is said about YAML that we do not take."""

import pytest

from plugins.directory.yaml_lines import PLAIN_WORDS, parse

TRUE_TO_THE_LETTER = {
    "hours: 10:00": {"hours": "10:00"},
    "phone: 0120456701": {"phone": "0120456701"},
    "answer: no": {"answer": "no"},
    "day: 2026-13-01": {"day": "2026-13-01"},
    "nothing: ~": {"nothing": "~"},
    "number: 1_000": {"number": "1_000"},
    "quoted: 'it''s'": {"quoted": "it's"},
    "list: [a, b]": {"list": ["a", "b"]},
    "block: {a: {b: c}}": {"block": {"a": {"b": "c"}}},
    "folded: >\n  one\n  two": {"folded": "one two"},
    "": None,
}


@pytest.mark.parametrize("text", TRUE_TO_THE_LETTER)
def test_values_stay_as_they_are_written(text):
    assert parse(text).value == TRUE_TO_THE_LETTER[text]


def test_every_key_and_item_has_its_line():
    tree = parse("ages:\n  min: 5\nsteps:\n  - one\n  - {text: two}\n", first_line=2)

    assert tree.lines == {
        ("ages",): 2,
        ("ages", "min"): 3,
        ("steps",): 4,
        ("steps", 0): 5,
        ("steps", 1): 6,
        ("steps", 1, "text"): 6,
    }


REFUSED = {
    "a: &x 1": "anchors (&x) are not used here. Write the value out",
    "a: 1\nb: *x": "aliases (*name) are not used here. Write the value out",
    "a: !!python/object/apply:os.system [ls]": "tags (tag:yaml.org,2002:python/object/apply:os.system) are not used here. Put the value in double quotes",
    "a: !secret 1": "tags (!secret) are not used here. Put the value in double quotes",
    "a: 1\n--- \nb: 2": "there is a second `---` inside the front matter. Remove it",
    "[a]: 1": "a list or block cannot be a key. Put the value in double quotes",
    "a: " + "[" * 9 + "]" * 9: "blocks are nested more than 8 deep",
}


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_too_clever_is_refused(text):
    tree = parse(text)

    assert [message for _, _, message in tree.faults] == [REFUSED[text]]
    assert not tree.whole


NOT_YAML = {
    "a:\n\tb: 1": "this character cannot start a value (a tab, @ or `). Indent with spaces, and put the value in double quotes",
    "a: @home": "this character cannot start a value (a tab, @ or `). Indent with spaces, and put the value in double quotes",
    'a: "open': "a quote is opened and never closed",
    "a: 'x\n--- ": "a quote is opened and never closed",
    "a: 'x' y": "the indentation does not fit the lines above. Keys of one block start in the same column",
    "a: note: this": "a colon followed by a space starts a new key. Put the whole value in double quotes",
    "a: [x, y": "a list that starts with [ needs commas between its items and a ] at the end",
    "a: {x: 1, y: 2": "a block that starts with { needs commas between its keys and a } at the end",
    "a: 1\n b: 2": "a colon followed by a space starts a new key. Put the whole value in double quotes",
    "a:\n    b: 1\n  c: 2": "the indentation does not fit the lines above. Keys of one block start in the same column",
    "a: 1\nb\nc: 2": "a key needs a colon and a space after it",
    "a:\n  - x\n  y: 1": "the indentation of this list does not fit the lines above",
    "a: \x07": "there is an invisible control character. Delete the line and type it again",
}


@pytest.mark.parametrize("text", NOT_YAML)
def test_what_is_not_yaml_is_explained_in_plain_words(text):
    assert [message for _, _, message in parse(text).faults] == [f"this is not valid YAML: {NOT_YAML[text]}"]


def test_every_explanation_has_its_example():
    assert {words for _, words in PLAIN_WORDS} == set(NOT_YAML.values())


OPEN = {
    'a: "open\nb: 1\nc: "shut"\n': 1,
    "a: 1\nb: \"open\nc: 'x'\nd: 1": 2,
    "a: 'open\nb: do not\nc: don't worry\n": 1,
    'a: "over\n  two lines"\nb:\n  - "open\n  - "shut"\n': 4,
    'a: "say \\"no\\""\nb: \'it\'\'s\'\nc: "open\n': 3,
}


@pytest.mark.parametrize("text", OPEN)
def test_an_open_quote_has_the_line_that_opens_it(text):
    assert parse(text).faults == [(OPEN[text], (), "this is not valid YAML: a quote is opened and never closed")]


def test_whole_quotes_above_a_fault_are_not_blamed_for_it():
    assert parse('a: "over\n  two lines" # note\nb: x: y\n').faults[0][0] == 3


def test_the_fault_has_the_line_of_the_file():
    assert parse("a: 1\nb: 2\nc: note: this\n", first_line=2).faults[0][0] == 4


def test_a_key_written_twice_is_a_fault_and_the_rest_is_still_read():
    tree = parse("a: 1\nb: 2\na: 3\nc: 4\n")

    assert tree.faults == [(3, ("a",), "is written twice (first on line 1). Keep one of them")]
    assert (tree.value, tree.whole) == ({"a": "1", "b": "2", "c": "4"}, True)


def test_a_billion_laughs_are_refused_at_the_first():
    bomb = "a: &a [lol, lol]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(20)
    )

    assert parse(bomb).faults == [(1, (), "anchors (&a) are not used here. Write the value out")]


def test_ten_thousand_brackets_do_no_harm():
    assert parse("a: " + "[" * 10_000).faults == [(1, (), "blocks are nested more than 8 deep")]
