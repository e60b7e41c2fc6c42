"""A built site -> report."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from plugins.link_checker import redirects
from plugins.link_checker.address import Site
from plugins.link_checker.collect import read_page, read_stylesheet
from plugins.link_checker.fetch import Use, collect_outside
from plugins.link_checker.inside import Inside
from plugins.link_checker.judge import ERROR_PAGE, Judge
from plugins.link_checker.links import Link, Page, Purpose
from plugins.link_checker.report import Finding, Report
from plugins.link_checker.served import INDEX, Served, address_of, walk
from plugins.link_checker.status import Status
from plugins.link_checker.verdict import Verdict
from plugins.link_checker.whole import whole_site_faults

_READERS = {".html": read_page, ".htm": read_page, ".svg": read_page, ".css": read_stylesheet}
_PAGES = frozenset({".html", ".htm"})


@dataclass(frozen=True, slots=True)
class _Judged:
    page: Page
    link: Link
    verdict: Verdict


def check_site(output: Path, site_url: str, *, links_only: bool = False) -> Report:
    """Check every link of the site built in `output`, to be served at `site_url`, and that the site is whole.

    With `links_only` it may be a part of a site: what `whole.py` asks for is left out.
    Reads files only below `output` and opens no connection. Raises NotADirectoryError where there is no
    such folder, and ValueError for a `site_url` that is not a web address (empty: relative links only).
    """
    site = Site.at(site_url)
    files, symlinks = walk(output)
    pages = {file: page for file, path in files.items() if (page := _read(file, path))}
    rules, rules_page = _redirects(files)
    judge = Judge(site, Inside(site, Served(files.keys() - redirects.NOT_SERVED), pages, rules))
    read = (*pages.values(), rules_page)
    judged = [_Judged(page, link, judge.judge(page, link)) for page in read for link in page.links]
    findings = [
        *_link_findings(site, judged),
        *_page_faults(site, read),
        *(() if links_only else _site_faults(site, files, pages)),
        *(_about(site, Page(file), Status.BROKEN, _SYMLINK) for file in symlinks),
        *(_about(site, page, Status.ORPHAN, "no other page links here") for page in _orphans(pages, judged)),
    ]
    return Report(
        findings=tuple(sorted(findings, key=lambda finding: finding.order)),
        outside=collect_outside(_outside_uses(site, judged)),
        pages=sum(map(_is_html, pages)),
        links=len(judged),
    )


_SYMLINK = "a symbolic link is not served and could show a file of the machine that builds; copy the file instead"


def _read(file: str, path: Path) -> Page | None:
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        return None
    try:
        return reader(file, path.read_bytes())
    except OSError as error:
        return Page(file, fault=f"the file cannot be read ({error.strerror})")


def _redirects(files: Mapping[str, Path]) -> tuple[tuple[redirects.Rule, ...], Page]:
    """The rules of the `_redirects` file, and the file as a page whose links are their targets."""
    path = files.get(redirects.FILE)
    rules, fault = redirects.read_rules(path.read_text("utf-8", "replace") if path else "")
    links = (Link(Purpose.REDIRECT, rule.target, rule.line) for rule in rules if rule.is_fixed)
    return rules, Page(redirects.FILE, links=tuple(links), fault=fault)


def _link_findings(site: Site, judged: Iterable[_Judged]) -> Iterator[Finding]:
    for page, link, verdict in ((item.page, item.link, item.verdict) for item in judged):
        if not verdict.status.is_fine:
            yield Finding(
                verdict.status,
                _address(site, page),
                page.source,
                link.line,
                link.purpose,
                link.raw,
                verdict.message,
                verdict.suggestion,
            )


def _page_faults(site: Site, pages: Iterable[Page]) -> Iterator[Finding]:
    return (_about(site, page, Status.BROKEN, page.fault) for page in pages if page.fault)


def _site_faults(site: Site, files: Mapping[str, Path], pages: Mapping[str, Page]) -> Iterator[Finding]:
    for file, message in whole_site_faults(files, pages):
        yield _about(site, pages.get(file, Page(file)), Status.BROKEN, message)


def _about(site: Site, page: Page, status: Status, message: str) -> Finding:
    """A finding about a whole file, not about one link in it."""
    address = _address(site, page)
    return Finding(status, address, page.source, None, Purpose.PAGE, address, message)


def _orphans(pages: Mapping[str, Page], judged: Iterable[_Judged]) -> Iterator[Page]:
    linked = {
        item.verdict.file for item in judged if item.link.purpose.leads_visitors and item.verdict.file != item.page.file
    }
    for file, page in pages.items():
        if _is_html(file) and file not in linked | {INDEX, ERROR_PAGE} and not page.refresh:
            yield page


def _outside_uses(site: Site, judged: Iterable[_Judged]) -> Iterator[tuple[str, Use]]:
    for item in judged:
        if item.verdict.is_outside:
            use = Use(item.page.source, _address(site, item.page), item.link.line or 0, item.link.purpose)
            yield item.link.raw.strip(), use


def _address(site: Site, page: Page) -> str:
    return site.base + address_of(page.file).removeprefix("/")


def _is_html(file: str) -> bool:
    return PurePosixPath(file).suffix.lower() in _PAGES
