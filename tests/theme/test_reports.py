"""Reports as HTML, which stand by themselves and so do not use the theme: valid like its pages."""

import datetime

from plugins.directory.load import load
from plugins.cli.paths import ROOT
from plugins.reports import FORMATS, REPORTS

TODAY = datetime.date(2026, 11, 23)


def test_every_report_is_valid_html(validate, tmp_path):
    directory = load(ROOT, TODAY)[0]
    for name, report in REPORTS.items():
        page = FORMATS["html"](report(directory, TODAY))
        (tmp_path / f"{name}.html").write_text(page, encoding="utf-8", newline="\n")

    assert validate(tmp_path.glob("*.html")) == []
