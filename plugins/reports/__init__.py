"""Reports on the content of a site, for the people who keep it: one module a report, one set of formats for all."""

from . import coverage, due
from .formats import FORMATS
from .report import Report

__all__ = ["FORMATS", "REPORTS", "Report"]

REPORTS = {"coverage": coverage.report, "due": due.report}
"""Name > function from (Directory, today) to a Report, in the order in which they are printed."""
