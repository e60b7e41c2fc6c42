"""One link -> verdict: sends each kind of address to what knows about it."""

from plugins.link_checker.address import Site, Target, UnreadableAddress, resolve
from plugins.link_checker.inside import Inside
from plugins.link_checker.links import Link, Page, Purpose
from plugins.link_checker.mail import mail_fault
from plugins.link_checker.phone import phone_fault, text_message_fault
from plugins.link_checker.rules import SPOKEN, address_rules_fault, outside_host_fault, scheme_of
from plugins.link_checker.served import address_of
from plugins.link_checker.status import Status
from plugins.link_checker.verdict import Verdict, malformed

_FINE = Verdict()
ERROR_PAGE = "404.html"
_MAY_BE_DATA = frozenset({Purpose.IMAGE, Purpose.ICON, Purpose.CSS_URL, Purpose.MEDIA})


class Judge:
    """Judges links. Most links of a site are its menu, so what does not depend on the page is kept."""

    def __init__(self, site: Site, inside: Inside) -> None:
        self._site, self._inside = site, inside
        self._kept: dict[tuple[str, str, str, str], Verdict] = {}

    def judge(self, page: Page, link: Link) -> Verdict:
        """Return the verdict on one link of one page; never raises."""
        raw = link.raw.strip(" \t\n\r\f")  # HTML allows space around an address
        depends_on_page = not raw.startswith("/") and not scheme_of(raw)
        key = (raw, link.purpose, link.text, page.file if depends_on_page else "")
        verdict = self._kept.get(key)
        if verdict is None:
            verdict = self._kept[key] = self._judge(page, link, raw)
        return verdict

    def _judge(self, page: Page, link: Link, raw: str) -> Verdict:
        if fault := address_rules_fault(raw):
            return malformed(fault)
        scheme = scheme_of(raw)
        if scheme in SPOKEN:
            return _spoken(scheme, raw.partition(":")[2], link)
        if scheme == "data":
            return _FINE if link.purpose in _MAY_BE_DATA else malformed("browsers do not follow data: addresses")
        try:
            return self._web(page, link, raw)
        except UnreadableAddress as error:
            return malformed(str(error))

    def _web(self, page: Page, link: Link, raw: str) -> Verdict:
        relative = not raw.startswith(("/", "#", "?")) and not scheme_of(raw)
        if relative and page.file == ERROR_PAGE and not page.base:
            return malformed("this page is shown at any address, so its links must begin with /")
        target = resolve(raw, self._here(page, raw), self._site)
        return self._inside.check(link, target) if target.is_inside else _outside(link, target)

    def _here(self, page: Page, raw: str) -> str:
        here = address_of(page.file)
        if not page.base or raw.startswith("#"):  # a bare fragment would leave the page, which nobody means
            return here
        base = resolve(page.base, here, self._site)
        return base.path if base.is_inside else here


def _spoken(scheme: str, value: str, link: Link) -> Verdict:
    if link.purpose not in (Purpose.LINK, Purpose.FORM):
        return malformed(f"{scheme}: can only stand in a link")
    if scheme == "mailto":
        fault = mail_fault(value, link.text)
    else:
        fault = phone_fault(value, link.text) if scheme == "tel" else text_message_fault(value)
    return malformed(fault) if fault else _FINE


def _outside(link: Link, target: Target) -> Verdict:
    if fault := outside_host_fault(target.url):
        return malformed(fault)
    if link.purpose.is_loaded:
        return malformed("this is loaded from another site, which tells that site who visits us; serve it ourselves")
    if target.scheme == "http":
        return Verdict(Status.UNSURE, "http is not private; write https:// if the site has it", is_outside=True)
    return Verdict(is_outside=True)
