"""`tasks.py schema`: printed, or written into a file."""

import json
from pathlib import Path

from plugins.cli import __main__ as cli

MINI_SITE = Path(__file__).resolve().parents[1] / "site"


def test_it_is_printed(capsys):
    assert cli.main(["schema", "--site", str(MINI_SITE)]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "Record of the Local Offer"


def test_it_is_written_into_a_file(tmp_path, capsys):
    file = tmp_path / "new" / "record.schema.json"
    cli.main(["schema", "--site", str(MINI_SITE), "--output", str(file)])

    assert capsys.readouterr().out == ""
    assert json.loads(file.read_text(encoding="utf-8"))["properties"]["status"]["enum"] == ["open", "paused", "closed"]


def test_without_lists_there_is_none(tmp_path, capsys):
    assert cli.main(["schema", "--site", str(tmp_path)]) == 1
    assert "services/_vocabulary.yml:1: is missing" in capsys.readouterr().err
