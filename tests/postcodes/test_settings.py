"""gazetteer/settings.yml, checked."""

import pytest

from search.gazetteer import FOLDER
from search.lines import RelevanceError
from search.postcodes import settings
from search.postcodes.settings import Settings
from tests.conftest import TODAY

GOOD = "product: ONSPD\nmonth: 2026-08\nshard_by: county\nmerge_below: 0\n"


@pytest.fixture
def load(tmp_path):
    """Loads a text."""

    def load(text):
        (tmp_path / settings.FILE).write_text(text, encoding="utf-8")
        return settings.load(tmp_path)

    return load


def test_what_comes_with_the_library():
    """It is right."""
    assert settings.load(FOLDER) == Settings("Code-Point Open", "2025-10", "area", 1500)


def test_every_setting_can_be_changed(load):
    """Nothing of it is fixed elsewhere."""
    assert load(GOOD) == Settings("ONSPD", "2026-08", "county", 0)


def test_all_mistakes_at_once(load):
    """Each with its line and what to write instead."""
    with pytest.raises(RelevanceError) as error:
        load("product: ONS\nmonth: August\nshard_by: hash\nmerge_below: few\ncolour: red\n")
    lines = [line.split("settings.yml:")[1] for line in str(error.value).splitlines()]
    assert lines == [
        "5: colour is no setting. Use product, month, shard_by, merge_below",
        "1: product should be one of ONSPD, NSPL, Code-Point Open",
        "2: month should be a year and a month, for example 2026-08",
        "3: shard_by should be one of sector, district, area, county",
        "4: merge_below should be a number of postcodes from 0 to 999999",
    ]


@pytest.mark.parametrize(
    ("month", "said"), [("2026-11", []), ("2030-01", ["settings.yml:2: month: 2030-01 has not come yet."])]
)
def test_a_month_that_has_not_come_yet(tmp_path, month, said):
    """Is refused by the check."""
    (tmp_path / settings.FILE).write_text(GOOD.replace("2026-08", month), encoding="utf-8")
    found = settings.problems(tmp_path, TODAY)
    assert [str(one).rpartition("/")[2][: len(said[0])] for one in found] == said


@pytest.mark.parametrize(
    "text", ["{}", "- product", "product: [ONSPD]\nmonth: 2026-08\nshard_by: area\nmerge_below: 1\n"]
)
def test_a_file_of_another_shape(load, text):
    """Is no crash."""
    with pytest.raises(RelevanceError, match="product should be one of"):
        load(text)
