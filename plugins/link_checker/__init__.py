"""Checks the links of a built site. Knows nothing of services; Pelican is asked for only by `register`.

`check_site` is the work, `run` the command-line verb, `register` the Pelican plugin.
"""

import logging
from importlib import import_module
from pathlib import Path
from typing import Any

_HOMES = {"Finding": "report", "Report": "report", "Status": "status", "check_site": "check"}
"""Names of this package that are imported once somebody asks for them.

Records are checked with parts of this package (`mail`, `phone`, `rules`), and need no parser of HTML for that, which takes
longer to import than the check of one record takes.
"""

__all__ = ["Finding", "Report", "Status", "check_site", "register", "run"]

_SETTING = "LINK_CHECKER_ON_BUILD"


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


def run(output: Path, site_url: str, format: str = "text") -> int:  # noqa: A002  (named as the option is)
    """Check the site in `output`, print the report in one of `writing.FORMATS`; return 1 if something is broken, else 0.

    A folder that is not there, or a site address that is not one, is said in a sentence and returns 1.
    """
    from plugins.link_checker.check import check_site
    from plugins.link_checker.rows import whole
    from plugins.link_checker.writing import FORMATS

    try:
        report = check_site(output, site_url)
    except (NotADirectoryError, ValueError) as error:
        print(error)
        return 1
    print(FORMATS[format](whole(report)), end="")
    return 1 if report.failures else 0


def register() -> None:
    """Connect to Pelican: with LINK_CHECKER_ON_BUILD = True, every build ends with a check."""
    from pelican import signals  # here only, so that the checker works without Pelican

    signals.finalized.connect(check_after_build)


def check_after_build(pelican: Any) -> None:
    """Log everything that is broken as one error, which `--fatal errors` turns into a failed build."""
    if not pelican.settings.get(_SETTING):
        return
    from plugins.link_checker.check import check_site
    from plugins.link_checker.formats import line_for

    report = check_site(Path(pelican.settings["OUTPUT_PATH"]), pelican.settings.get("SITEURL", ""))
    if report.failures:
        lines = "\n".join(line_for(finding) for finding in report.failures)
        logging.getLogger(__name__).error("%d broken links:\n%s", len(report.failures), lines)
