"""How a verb is found, its options read and its exit code returned."""

import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from unittest.mock import Mock

import pytest

from plugins.cli import __main__ as cli
from plugins.cli.paths import ROOT
from plugins.cli.verbs import VERBS, Verb, listing
from search.lines import Problem, RelevanceError
from search.postcodes.table import TableError


@pytest.fixture
def verb(monkeypatch):
    """A verb `greet` with one option; `greeted` holds what it was run with."""
    module = SimpleNamespace(add_arguments=lambda parser: parser.add_argument("--name", default="you"))
    module.run = lambda args: module.greeted.append(args) or 3
    module.greeted = []
    monkeypatch.setitem(sys.modules, "a_greeting_verb", module)
    monkeypatch.setitem(VERBS, "greet", Verb("a_greeting_verb", "greet somebody"))
    return module


def test_a_verb_gets_its_options_and_gives_its_exit_code(verb):
    assert cli.main(["greet", "--name", "Sam"]) == 3
    assert verb.greeted[0].name == "Sam"


def test_an_option_the_verb_does_not_have_is_an_error(verb, capsys):
    with pytest.raises(SystemExit) as stopped:
        cli.main(["greet", "--nam", "Sam"])

    assert stopped.value.code == 2
    assert "tasks.py greet: error: not an option of greet: --nam Sam" in capsys.readouterr().err
    assert verb.greeted == []


def test_words_the_verb_does_not_take_are_no_options(capsys):
    """As of the name of a file with a space in it."""
    with pytest.raises(SystemExit):
        cli.main(["postcodes", "my", "file.csv"])

    assert "too much for postcodes: file.csv. Put what has spaces in it" in capsys.readouterr().err


def test_a_verb_may_be_given_what_it_passes_on(verb):
    verb.PASSES_ON = True

    cli.main(["greet", "-x", "--name", "Sam", "there"])

    assert verb.greeted[0].rest == ["-x", "there"]


def test_who_stops_reading_gets_no_traceback():
    ours, theirs = os.pipe()
    os.close(ours)
    command = [sys.executable, "-m", "plugins.cli", "check", "--notes"]
    done = subprocess.run(command, cwd=ROOT, stdout=theirs, stderr=subprocess.PIPE, encoding="utf-8")
    os.close(theirs)

    assert (done.returncode, "Traceback" in done.stderr, "Broken" in done.stderr) == (141, False, False)


def test_without_a_verb_all_are_listed(capsys):
    assert cli.main([]) == 0
    assert capsys.readouterr().out == listing() + "\n"


def test_the_listing_has_every_verb_with_its_help():
    shown = [line.split(maxsplit=1) for line in listing().splitlines() if line.startswith("  ")]

    assert shown == [[name, verb.help] for name, verb in VERBS.items()]


def test_the_nearest_verb_is_suggested(capsys):
    assert cli.main(["sreve"]) == 2
    assert capsys.readouterr().err.startswith("There is no verb 'sreve'. Did you mean 'serve'?\n")


def test_a_verb_like_no_other_gets_the_listing_only(capsys):
    assert cli.main(["xyzzy"]) == 2
    assert capsys.readouterr().err == f"There is no verb 'xyzzy'.\n\n{listing()}\n"


def test_ctrl_c_in_a_verb_is_no_crash(verb):
    def interrupt(args):
        raise KeyboardInterrupt

    verb.run = interrupt

    assert cli.main(["greet"]) == 130


def test_a_mistake_in_the_searchs_own_files_is_told_and_no_crash(verb, capsys):
    def meet(args):
        raise RelevanceError([Problem(Path("weights.yml"), 3, "value should be a number from 0 to 1")])

    verb.run = meet

    assert cli.main(["greet"]) == 1
    assert capsys.readouterr().err == (
        "weights.yml:3: value should be a number from 0 to 1\nNothing was done: put the above right first.\n"
    )


def test_a_broken_table_of_postcodes_is_told_too(verb, capsys):
    def meet(args):
        raise TableError("units.json cannot be used. Delete it")

    verb.run = meet

    assert cli.main(["greet"]) == 1
    assert capsys.readouterr().err.startswith("units.json cannot be used. Delete it\n")


def test_any_other_error_is_a_crash(verb):
    def fail(args):
        raise ValueError("a fault of the program")

    verb.run = fail

    with pytest.raises(ValueError, match="a fault of the program"):
        cli.main(["greet"])


@pytest.mark.parametrize("name", ["search", "build", "place", "check", "evaluate"])
def test_every_verb_that_searches_tells_it(name, monkeypatch, capsys, tmp_path):
    broken = RelevanceError(
        [Problem(Path("settings.yml"), 1, "shard_by should be one of sector, district, area, county")]
    )
    monkeypatch.setattr("search.postcodes.settings.load", Mock(side_effect=broken))
    options = {"search": ["help"], "place": ["SG1"], "build": ["--output", str(tmp_path / "out")]}.get(name, [])
    options += [] if name == "place" else ["--today", "2026-11-23"]

    assert cli.main([name, "--site", str(ROOT / "tests/site"), *options]) == 1
    assert "settings.yml:1: shard_by should be one of" in capsys.readouterr().err
