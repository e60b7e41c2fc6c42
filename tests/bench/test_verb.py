"""`tasks.py bench search`."""

import argparse

import pytest

from plugins.bench import run
from plugins.bench.processes import Failed
from plugins.cli import bench
from plugins.cli.verbs import VERBS


@pytest.fixture
def parser():
    found = argparse.ArgumentParser()
    bench.add_arguments(found)
    return found


def test_it_needs_the_test_tools():
    assert VERBS["bench"].tests and VERBS["bench"].assets


def test_three_sizes_unless_told_otherwise(parser):
    assert parser.parse_args(["search"]).sizes == [200, 2000, 20_000]
    assert parser.parse_args(["search", "--sizes", "300,50"]).sizes == [300, 50]


@pytest.mark.parametrize("text", ["", "many", "200;300", "200,", "9"])
def test_sizes_that_are_none_are_explained(parser, text, capsys):
    with pytest.raises(SystemExit):
        parser.parse_args(["search", f"--sizes={text}"])
    assert "should be numbers of records, at least 50, for example 200,2000" in capsys.readouterr().err


def test_only_the_search_is_measured(parser):
    with pytest.raises(SystemExit):
        parser.parse_args(["build"])


def test_what_could_not_be_run_is_told(parser, monkeypatch, capsys):
    def fail(*args):
        raise Failed("There is no browser.")
        yield

    monkeypatch.setattr(run, "run", fail)
    monkeypatch.setattr(bench.assets, "system_npm", lambda root: ["npm"])

    assert bench.run(parser.parse_args(["search"])) == 1
    assert capsys.readouterr().err == "There is no browser.\n"
