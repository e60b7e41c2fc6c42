"""Files of relevance/ of which nothing can be read, and keys that are none."""

import pytest
import yaml

import search
from search import lines

UNREADABLE = {
    "words: [unclosed": "1: is not valid YAML: a list that begins with [ needs commas",
    "a:\n  - b: 1\n   - b: 2\n": "3: is not valid YAML: this line should begin straight below those that it belongs with",
    "a: it's: b\n": "1: is not valid YAML: a colon and a space begin a new key. Put words with a colon in double quotes",
    "a: 'b\nc: d\n": "3: is not valid YAML: a quote is opened and never closed",
    "a: {b: c\n": "2: is not valid YAML: what begins with {",
    "a: [b]]\n": "1: is not valid YAML: there is a ]",
    "a: {b: c}}\n": "1: is not valid YAML: there is a }",
    "a: @b\n": "1: is not valid YAML: words cannot begin with this character",
    "a: *b\n": "1: is not valid YAML: words cannot begin with *",
    "a: 1\nb\nc: d\n": "3: is not valid YAML: a key needs a colon",
    "synonyms\n": "1: should be lines that begin with `fields:`, ",
    "a: 1\n\tb: 2\n": "2: is not valid YAML: there is a tab. Use spaces",
    b"a: 1\nb: caf\xe9\n": "2: is not UTF-8 from here on: save the file again with the encoding UTF-8",
    "words:\n  a: b\n".encode("utf-16"): "1: is not UTF-8",
    "a: 1\nb: x\x07y\n": "2: has a character that nobody can see (U+0007): delete it",
    "a: 1\nb: x\x00y\n": "2: has a character that nobody can see (U+0000): delete it",
    "a: &a [*a]": "1: is used again further on by an alias (*): write it out each time",
    "[" * 5000: "1: ",
    "": "1: is empty: put back what was in it",
    "# only a comment\n": "1: is empty: put back what was in it",
}


@pytest.mark.parametrize("text", UNREADABLE, ids=range(len(UNREADABLE)))
def test_of_a_broken_file_the_break_is_all_that_is_said(mistakes, text):
    """Not a traceback, and not that everything is missing."""
    (message,) = mistakes("weights.yml", text)
    assert message.startswith(UNREADABLE[text])


def test_a_missing_file_is_named(relevance_folder):
    """A merge may lose one."""
    (relevance_folder / "crisis.yml").unlink()
    with pytest.raises(search.RelevanceError, match=r"crisis.yml:1: is missing: put it back"):
        search.load_relevance(relevance_folder)


def test_a_byte_order_mark_is_no_mistake(relevance_folder):
    """Some editors write one."""
    (relevance_folder / "best_bets.yml").write_bytes(b"\xef\xbb\xbfbest_bets: []\n")
    assert search.load_relevance(relevance_folder).best_bets == ()


def test_a_key_that_is_a_list_is_a_mistake(mistakes):
    """It cannot be looked up."""
    assert mistakes("best_bets.yml", "? [a, b]\n: c\nbest_bets: []\n") == [
        "1: has a list or a mapping where a key should be: write a word"
    ]


LISTS = (
    "a:\n  b: [one, two three, four]\n",
    "a:\n  - b: [one, two\n      three, four,\n      five]\n    c: [it's, a-b, ein schöner Tag, 5]\n",
    "a:\n  b: ['one', \"two, three\", four]\n  c: [one, two,]\n  d: []\n  e: [-, ...]\n",
    "a:\n  b: [one, [two, three]]\n  c: [one: two]\n  d: [one # two\n    , three]\n  e: [one;two]\n",
    "a: |\n  b: [one, two]\nc: [one, two]\n",
    "a: 'one\n  b: [two, three]\n  four'\n",
    "a:\n  b: one !list 'two'\n  c: [one, two]\n",
)


@pytest.mark.parametrize("text", LISTS)
def test_a_list_between_brackets_is_what_yaml_says(tmp_path, text):
    """Also where it is read as one text, or only looks like a list."""
    path = tmp_path / "a.yml"
    path.write_text(text, encoding="utf-8")
    assert bare(lines.read(path, [])) == yaml.load(text, Loader=yaml.BaseLoader)


def bare(value):
    """A Value without lines."""
    if isinstance(value, str):
        return value
    if isinstance(value.data, dict):
        return {key: bare(inner) for key, inner in value.data.items()}
    return value.data if isinstance(value.data, str) else [*map(bare, value.data)]


@pytest.mark.parametrize("before", ["  b: [one,\n    two]\n", "  b: |\n    c: [one, two]\n"])
def test_a_mistake_after_a_list_is_told_once_with_its_line(tmp_path, before):
    """Whether it is read as one text, or only looks like a list."""
    path, problems = tmp_path / "a.yml", []
    path.write_text(f"a:\n{before}  d: e\n  d: f\n", encoding="utf-8")
    lines.read(path, problems)
    assert [(problem.line, problem.message) for problem in problems] == [(5, "d is there twice: keep one")]
