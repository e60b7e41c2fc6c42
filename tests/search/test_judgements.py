"""The files of judged queries: what is in them, and what is said of mistakes."""

import pytest

from search import judgements
from search.judgements import HELD_OUT, JUDGEMENTS, KINDS, Judged
from search.lines import RelevanceError

HEADER = "query,kind,id,grade\n"


@pytest.fixture
def said(tmp_path):
    """Writes a text or bytes as a file of judgements, and gives what is said of it, without the path."""
    path = tmp_path / "judgements.csv"

    def said(content):
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        with pytest.raises(RelevanceError) as raised:
            judgements.read(path)
        return [line.removeprefix(f"{path.as_posix()}:") for line in str(raised.value).splitlines()]

    return said


def test_what_is_read(tmp_path):
    """A byte order mark, empty lines and lines of commas only, as spreadsheets leave them, are no matter."""
    path = tmp_path / "judgements.csv"
    path.write_bytes(f"\ufeff{HEADER}\r\na,plain,x,3\r\n,,,\r\na,plain,y,0\r\n".encode())
    (one,) = judgements.read(path)
    assert (one, one.lines) == (Judged("a", "plain", {"x": 3, "y": 0}), {"x": 3, "y": 5})


def test_wrong_judgements_are_all_named(said):
    """File, line and what to write instead."""
    assert said(HEADER + "a,plain,x,4\na,plain,y,1\n\na,plain,y,2\na,place,z,1\n") == [
        "2: grade: '4' should be 0, 1, 2 or 3",
        "5: id: y is judged twice for 'a': keep one",
        "6: kind: 'a' was 'plain' before: use one kind",
    ]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("a,plane,x,3", "2: kind: 'plane' should be one of acronym, age, everyday"),
        ("a,,x,3", "2: kind: '' should be one of"),
        (",plain,x,3", "2: query: it is empty. Write what a family typed"),
        ("a ,plain,x,3", "2: query: 'a ' begins or ends with a space: take it away"),
        ("a,plain,,3", "2: id: '' should be the id of a document"),
        ("a,plain,x,3\nA,plain,y,3", "3: query: 'A' is 'a' of line 2 in other letters: write it the same"),
        ("a,plain,x", "2: has 3 cells and should have 4: query,kind,id,grade. Put double quotes"),
        ("help, now,plain,x,3", "2: has 5 cells and should have 4"),
        ('a,plain,x,3\n"b,plain,x,3\nc,plain,x,3', "3: has a double quote that is not closed"),
        ("a,plain,x,0\na,plain,y,1", "2: grade: 'a' has no right answer. Give at least one document 2 or 3"),
    ],
)
def test_a_wrong_line(said, line, message):
    """One message each, and nothing that follows from it."""
    (told,) = said(f"{HEADER}{line}\n")
    assert told.startswith(message)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "1: is empty. Its first line is query,kind,id,grade"),
        (HEADER, "1: has no rows below its first line"),
        ("a,plain,x,3\n", "1: the first line should be query,kind,id,grade"),
        ("Query,Kind,Id,Grade\na,plain,x,3\n", "1: the first line should be query,kind,id,grade"),
        ("query,kind,id,grade,note\na,plain,x,3,\n", "1: the first line should be query,kind,id,grade"),
        ("query;kind;id;grade\n", "1: the first line should be query,kind,id,grade, with commas and not semicolons"),
        ("query\tkind\tid\tgrade\n", "1: the first line should be query,kind,id,grade, with commas and not tabs"),
        (HEADER.encode() + b"caf\xe9,plain,x,3\n", "2: is not UTF-8"),
    ],
)
def test_a_file_of_another_shape(said, content, message):
    """It says what to write."""
    (told,) = said(content)
    assert told.startswith(message)


def test_a_missing_file(tmp_path):
    """It is named."""
    with pytest.raises(RelevanceError, match="judgements.csv:1: is missing"):
        judgements.read(tmp_path / "judgements.csv")


def test_documents_that_are_gone(tmp_path):
    """Each grade of one, with its line."""
    path = tmp_path / "judgements.csv"
    path.write_text(f"{HEADER}a,plain,x,3\na,plain,gone,2\n", encoding="utf-8")
    (problem,) = judgements.unknown(judgements.read(path), {"x"}, path)
    assert (problem.line, "there is no document gone" in problem.message) == (3, True)


@pytest.mark.parametrize("path", [JUDGEMENTS, HELD_OUT], ids=lambda path: path.stem)
def test_our_own_judgements_are_right(path):
    """Each query has an answer and a kind."""
    assert {one.kind for one in judgements.read(path)} == set(KINDS)
