"""pydantic's errors in plain words."""

import pytest
from pydantic import BaseModel, ConfigDict, Field

from plugins.directory.frontmatter import SourceFile
from plugins.directory.validate import PHRASES, salvage, validate


class Inner(BaseModel):
    model_config = ConfigDict(extra="forbid")
    name: str = Field("", examples=["Sam"])


class Form(BaseModel):
    model_config = ConfigDict(extra="forbid")
    word: str = Field("", min_length=2, max_length=4, examples=["word: tree"])
    code: str = Field("", pattern="^[a-z]+$")
    number: int = Field(0, ge=1, le=9, examples=["5"])
    sure: bool = False
    words: list[str] = Field(["a"], min_length=1, max_length=2)
    many: list[str] = Field(["a", "b"], min_length=2)
    inner: Inner | None = None
    inners: list[Inner] = []


class Needy(BaseModel):
    must: str = Field(examples=["must: be there"])
    may: str


def said(data, model=Form):
    source = SourceFile("x.md", data=data)
    validate(model, source)
    return [str(problem).removeprefix("x.md:1: ") for problem in source.problems]


SAID = {
    "string_type": (
        {"word": ["x"]},
        "word: must be text, one value and not a list or block. Write, for example: word: tree",
    ),
    "string_too_short": (
        {"word": "x"},
        'word: is too short: at least 2 characters, not "x". Write, for example: word: tree',
    ),
    "string_too_long": (
        {"word": "xxxxx"},
        'word: is too long: at most 4 characters, not "xxxxx". Write, for example: word: tree',
    ),
    "string_pattern_mismatch": ({"code": "A B"}, 'code: must be small letters, numbers and single hyphens, not "A B".'),
    "int_parsing": ({"number": "five"}, 'number: must be a whole number, not "five". Write, for example: 5'),
    "int_type": ({"number": ["5"]}, "number: must be a whole number. Write, for example: 5"),
    "int_parsing_size": (
        {"number": "9" * 5000},
        f'number: must be a whole number, and a smaller one, not "{"9" * 60}...". Write, for example: 5',
    ),
    "greater_than_equal": ({"number": "0"}, 'number: must be 1 or more, not "0". Write, for example: 5'),
    "less_than_equal": ({"number": "10"}, 'number: must be 9 or less, not "10". Write, for example: 5'),
    "bool_parsing": ({"sure": "perhaps"}, 'sure: must be yes or no, not "perhaps".'),
    "bool_type": ({"sure": ["yes"]}, "sure: must be yes or no."),
    "list_type": ({"words": "x"}, 'words: must be a list: [one, two], or one item a line after a hyphen, not "x".'),
    "too_short": ({"many": ["x"]}, "many: needs at least 2 items."),
    "too_long": ({"words": ["x", "y", "z"]}, "words: has too many items: 2 is the most."),
    "model_type": (
        {"inner": "Sam"},
        'inner: must be a block of keys, each on its own line and indented by two spaces, not "Sam".',
    ),
}


@pytest.mark.parametrize("data, message", SAID.values(), ids=SAID)
def test_each_kind_of_fault_has_its_words(data, message):
    assert said(data) == [message]


def test_every_phrase_is_heard():
    assert PHRASES.keys() == SAID.keys()


def test_one_item_is_no_plural():
    assert said({"words": []}) == ["words: needs at least 1 item."]


def test_a_key_that_must_be_there_is_missed_with_its_example():
    assert said({}, Needy) == ["must: is missing. Write, for example: must: be there", "may: is missing. Write it"]


def test_an_unknown_key_gets_the_nearest_name():
    assert said({"wrod": "tree"}) == ["wrod: there is no such key. Did you mean `word`?"]


def test_an_unknown_key_like_no_other_gets_them_all():
    assert said({"inner": {"colour": "red"}}) == ["inner.colour: there is no such key. The keys here are name"]


def test_a_key_inside_a_list_is_known_by_its_own_block():
    assert said({"inners": [{"name": "Sam"}, {"nam": "Alex"}]}) == [
        "inners.nam: there is no such key. Did you mean `name`?"
    ]


@pytest.mark.parametrize("empty", ["", "   "])
def test_an_empty_value_is_a_slip(empty):
    assert said({"word": empty}) == ["word: is empty. Write something after the colon, or delete the line"]


def test_an_empty_key_that_must_be_there_is_one_problem():
    assert said({"must": "", "may": "x"}, Needy) == [
        "must: is empty, and it is needed. Write, for example: must: be there"
    ]


@pytest.mark.parametrize("data", [None, "words", ["a", "list"]])
def test_a_file_without_keys_is_said_to_be_so(data):
    assert said(data) == ["must hold keys with a colon, such as `title: ...`"]


def test_all_faults_come_at_once():
    assert len(said({"word": "x", "number": "ten", "sure": "perhaps", "nope": "x"})) == 4


def test_spaces_around_a_value_do_not_count():
    assert validate(Form, SourceFile("x.md", data={"word": " tree "})).word == "tree"


def test_what_is_right_by_itself_is_saved():
    saved = salvage(Needy, SourceFile("x.md", data={"must": ["x"], "may": "yes", "nope": "x"}), {"must": "", "may": ""})

    assert (saved.must, saved.may) == ("", "yes")
