"""`tasks.py bench search`."""

import argparse
import json
import signal
import tempfile
from types import SimpleNamespace

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


@pytest.mark.parametrize("text", ["", "many", "200;300", "200,", "9", "99999999999", "200,200001"])
def test_sizes_that_are_none_are_explained(parser, text, capsys):
    with pytest.raises(SystemExit):
        parser.parse_args(["search", f"--sizes={text}"])
    assert "should be numbers of records from 50 to 200000, for example 200,2000" in capsys.readouterr().err


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


@pytest.fixture
def bench_of(parser, monkeypatch, tmp_path):
    """Runs the verb with measurements that somebody made up, and temporary folders below `tmp_path`."""

    def bench_of(measure, *options):
        monkeypatch.setattr(run, "run", measure)
        monkeypatch.setattr("plugins.bench.table.table", lambda result: "a table")
        monkeypatch.setattr(bench.assets, "system_npm", lambda root: ["npm"])
        monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
        return bench.run(parser.parse_args(["search", *map(str, options)]))

    return bench_of


def test_a_file_that_cannot_be_written_is_told_before_anything_is_measured(bench_of, tmp_path, capsys):
    assert bench_of(lambda *args: pytest.fail("it measures"), "--json", tmp_path / "none" / "x.json") == 1
    assert "x.json cannot be written: No such file or directory. Choose another file" in capsys.readouterr().err


def test_what_was_measured_is_kept_when_the_next_size_fails(bench_of, tmp_path):
    def measure(*args):
        yield SimpleNamespace(as_dict=lambda: {"size": 200})
        raise Failed("There is no more memory.")

    assert bench_of(measure, "--json", tmp_path / "x.json") == 1
    assert json.loads((tmp_path / "x.json").read_text(encoding="utf-8")) == [{"size": 200}]


def test_a_run_that_is_terminated_clears_up(bench_of, tmp_path):
    def measure(project, plan, sizes, folder, say):
        (folder / "site").mkdir()
        signal.raise_signal(signal.SIGTERM)
        yield

    with pytest.raises(SystemExit) as ended:
        bench_of(measure)
    assert (ended.value.code, list(tmp_path.iterdir())) == (128 + signal.SIGTERM, [])
    assert signal.getsignal(signal.SIGTERM) == signal.SIG_DFL
