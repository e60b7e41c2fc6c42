"""The tables of gazetteer/ with mistakes in them: file, line and what to write instead."""

import shutil

import pytest

from search.gazetteer import FOLDER, load
from search.lines import RelevanceError

HEADER = "sector,east,north,area,confidence,share,others,postcodes\n"


@pytest.fixture
def said(tmp_path):
    """Writes a file of a copied gazetteer, and gives what is said of all of it, without the path."""
    folder = shutil.copytree(FOLDER, tmp_path / "gazetteer")

    def said(name, content):
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
        with pytest.raises(RelevanceError) as raised:
            load(folder)
        return [line.removeprefix(f"{folder.as_posix()}/") for line in str(raised.value).splitlines()]

    return said


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("AL1 1,here,206400,dspl7,high,1.00,,190", "sectors.csv:2: east: 'here' should be a whole number"),
        ("AL1 1,515450,206400,dspl7,high,1.00,,", "sectors.csv:2: postcodes: '' should be a whole number"),
        ("AL1 1,515450,206400", "sectors.csv:2: has 3 cells and should have 8"),
        (" ,515450,206400,dspl7,high,1.00,,190", "sectors.csv:2: sector is empty"),
        ('"AL1 1,515450,206400,dspl7,high,1.00,,190', "sectors.csv:2: has a double quote that is not closed"),
    ],
)
def test_a_wrong_row(said, row, message):
    (told,) = said("sectors.csv", f"{HEADER}{row}\n")
    assert told.startswith(message)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("sectors.csv", "sector,east\nAL1 1,515450\n", "sectors.csv:1: the first line should be sector,east,north"),
        ("sectors.csv", HEADER.encode("utf-16"), "sectors.csv:1: is not UTF-8"),
        ("outcodes.csv", "", "outcodes.csv:1: is empty. Its first line is outcode,east,north,postcodes,in_county"),
        ("towns.csv", "name;kind;aliases\n", "towns.csv:1: the first line should be name,kind"),
    ],
)
def test_a_file_of_another_shape(said, name, content, message):
    (told,) = said(name, content)
    assert told.startswith(message)


def test_a_missing_file(tmp_path):
    folder = shutil.copytree(FOLDER, tmp_path / "gazetteer")
    (folder / "outcodes.csv").unlink()
    with pytest.raises(RelevanceError, match="outcodes.csv:1: is missing"):
        load(folder)
