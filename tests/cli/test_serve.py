"""The development server: first build, then serve, then build on every change."""

import argparse
import datetime
import subprocess
import sys

import pytest

from plugins.cli import serve
from plugins.cli.paths import ROOT, folder
from plugins.cli.server import make_server


@pytest.fixture
def args(tmp_path):
    return argparse.Namespace(port=0, site=tmp_path, output=tmp_path / "output", admin=False, today=None)


@pytest.fixture
def builds(monkeypatch):
    """The build commands; each succeeds unless `codes` says otherwise. Ctrl-C comes before any change."""
    calls, codes = [], []

    def run(command, env):
        calls.append(command)
        return subprocess.CompletedProcess(command, codes.pop(0) if codes else 0)

    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr(serve, "changes", lambda paths: interrupted_after())
    return argparse.Namespace(calls=calls, codes=codes)


def interrupted_after(*batches):
    """Batches of changes, then Ctrl-C."""
    yield from batches
    raise KeyboardInterrupt


def test_the_site_is_built_served_and_built_again(args, builds, monkeypatch, capsys):
    monkeypatch.setattr(serve, "changes", lambda paths: interrupted_after({"a change"}))

    assert serve.run(args) == 0

    said = capsys.readouterr().out
    assert said.startswith("Serving http://127.0.0.1:")
    assert "Rebuilt in 0." in said and said.endswith("Stopped.\n")
    assert len(builds.calls) == 2


def test_the_build_is_the_build_verb_in_a_process_of_its_own(args, builds):
    assert serve.build(args.site, args.output)
    assert builds.calls == [
        [sys.executable, "-P", "-m", "plugins.cli", "build"]
        + ["--site", str(args.site), "--output", str(args.output)]
    ]  # fmt: skip


def test_a_build_can_have_the_editing_form(args, builds):
    assert serve.build(args.site, args.output, admin=True)
    assert builds.calls[0][-1] == "--admin"


def test_every_build_is_for_the_day_asked_for(args, builds, monkeypatch):
    args.today = datetime.date(2026, 12, 24)
    monkeypatch.setattr(serve, "changes", lambda paths: interrupted_after({"a change"}))

    assert serve.run(args) == 0
    assert [call[-2:] for call in builds.calls] == [["--today", "2026-12-24"]] * 2


def test_a_failed_first_build_ends_it(args, builds, capsys):
    builds.codes.append(1)

    assert serve.run(args) == 1
    assert capsys.readouterr().out == ""


def test_a_failed_rebuild_keeps_the_last_good_site(capsys):
    serve.keep_building([{"bad"}, {"good"}], iter([False, True]).__next__, clock=iter([0, 1, 2.24]).__next__)

    failed, worked = capsys.readouterr().out.splitlines()
    assert failed.startswith("Not rebuilt. The site shown is still the last good one")
    assert worked == "Rebuilt in 1.2 s"


def test_a_port_in_use_is_told_before_any_build(args, builds, capsys):
    with make_server(args.output) as other:
        args.port = other.server_port

        assert serve.run(args) == 1

    assert f"Port {other.server_port} is in use" in capsys.readouterr().err
    assert builds.calls == []


def test_data_is_watched_in_the_site_and_code_in_the_project(tmp_path):
    for name in ("site/services", "site/content", "root/theme", "root/services"):
        (tmp_path / name).mkdir(parents=True)

    found = serve.watched(tmp_path / "site", tmp_path / "root")

    assert [path.relative_to(tmp_path).as_posix() for path in found] == ["site/services", "site/content", "root/theme"]


def parsed(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser(exit_on_error=False)
    serve.add_arguments(parser)
    return parser.parse_args(words)


def test_without_options_the_project_itself_is_served():
    assert vars(parsed()) == {"port": 8000, "site": ROOT, "output": ROOT / "output", "admin": False, "today": None}


def test_folders_are_relative_to_where_the_user_stands(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mini").mkdir()

    assert vars(parsed("--site", "mini", "--output", "out")) == {
        "port": 8000, "site": tmp_path / "mini", "output": tmp_path / "out", "admin": False, "today": None,
    }  # fmt: skip


@pytest.mark.parametrize("text", ["http", "-1", "65536", "80.5"])
def test_a_port_is_a_number(text):
    with pytest.raises(argparse.ArgumentTypeError, match="is not a port: write a number from 0 to 65535"):
        serve.port_number(text)


def test_a_site_folder_must_exist(tmp_path):
    with pytest.raises(argparse.ArgumentTypeError, match="there is no folder"):
        folder(str(tmp_path / "nowhere"))
