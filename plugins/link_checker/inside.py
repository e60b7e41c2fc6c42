"""Links to our own site, checked against its files as a static server would serve them."""

from collections.abc import Mapping, Sequence

from plugins.link_checker.address import Site, Target, UnreadableAddress, resolve
from plugins.link_checker.links import Link, Page, Purpose
from plugins.link_checker.nearest import Nearest, closest, kind_of
from plugins.link_checker.redirects import Rule, leads_to
from plugins.link_checker.served import Found, Lookup, Served, address_of
from plugins.link_checker.status import Status
from plugins.link_checker.verdict import Verdict, broken, malformed

_MOST_HOPS = 10  # browsers give up after 20; one is already one too many
_HOME_FOLDERS = ("/home/", "/users/", "/mnt/", "/tmp/", "/var/")


class Inside:
    """The built site as one thing to ask."""

    def __init__(self, site: Site, served: Served, pages: Mapping[str, Page], rules: Sequence[Rule]) -> None:
        self._site, self._served, self._pages, self._rules = site, served, pages, rules
        self._nearest = Nearest(map(address_of, served.files))

    def check(self, link: Link, target: Target) -> Verdict:
        """Return the verdict on a target inside our site."""
        if target.climbs:
            return malformed("it climbs out of this site with ../")
        if target.leaves_base:
            return self._above_base(target)
        verdict = self._look_up(link, target)
        if verdict.status is Status.OK and target.scheme not in ("", self._site.scheme):
            return self._moved(target.path, f"our own address begins {self._site.scheme}:", verdict.file)
        return verdict

    def _look_up(self, link: Link, target: Target) -> Verdict:
        answer = self._served.look_up(target.path)
        if answer.found is Found.FILE:
            return self._arrived(link, target, answer.file)
        if answer.found is Found.NEEDS_SLASH:
            return self._moved(answer.path, "the server needs the slash at the end", answer.file)
        if (sent_to := leads_to(self._rules, self._shown(target.path))) is not None:
            return self._by_rule(sent_to)
        return self._nothing(link, target, answer)

    def _nothing(self, link: Link, target: Target, answer: Lookup) -> Verdict:
        if answer.found is Found.OTHER_CASE:
            return broken("capital letters count in an address", self._shown(answer.path))
        if target.path.lower().startswith(_HOME_FOLDERS):
            return broken("this looks like a folder of somebody's computer; write the address on this site")
        near = self._nearest.suggest(target.path)
        what = "no such page" if link.purpose in _PAGES and not kind_of(target.path) else "no such file"
        return broken(what, self._shown(near) if near else "")

    def _arrived(self, link: Link, target: Target, file: str) -> Verdict:
        page = self._pages.get(file)
        if page and page.refresh:
            return self._through_stub(page)
        if page and target.fragment and not _is_top(page, target.fragment):
            return self._fragment(page, target.fragment)
        if page and link.raw.strip() == "#":
            return Verdict(Status.FRAGMENT, "# alone leads nowhere; write #top or the id that is meant", file=file)
        return Verdict(file=file)

    def _fragment(self, page: Page, fragment: str) -> Verdict:
        times = page.anchors.get(fragment, 0)
        if times == 1:
            return Verdict(file=page.file)
        if times:
            message = f"{times} places on the page have the id {fragment!r}; each id may be there only once"
            return Verdict(Status.FRAGMENT, message, file=page.file)
        near = closest(fragment[:100], sorted(page.anchors)[:1000])
        message = f"no place on the page has the id {fragment!r}"
        return Verdict(Status.FRAGMENT, message, f"#{near}" if near else "", page.file)

    def _through_stub(self, stub: Page) -> Verdict:
        """Follow redirect pages to the end, so that the message can name the address to write."""
        seen = [stub.file]
        for _ in range(_MOST_HOPS):
            following = self._after(stub)
            if following is None:
                return self._moved_outside(stub)
            if following.found is not Found.FILE and following.found is not Found.NEEDS_SLASH:
                return broken(f"it redirects to {stub.refresh}, where there is nothing")
            if following.file in seen:
                break
            seen.append(following.file)
            page = self._pages.get(following.file)
            if page is None or not page.refresh:
                return self._moved(address_of(following.file), "it only redirects", following.file)
            stub = page
        return broken("its redirects go round in a circle")

    def _after(self, stub: Page) -> Lookup | None:
        """Where a redirect page leads inside our site; None for outside."""
        try:
            target = resolve(stub.refresh, address_of(stub.file), self._site)
        except UnreadableAddress:
            return Lookup(Found.NOTHING)
        return self._served.look_up(target.path) if target.is_inside else None

    def _moved_outside(self, stub: Page) -> Verdict:
        return Verdict(Status.MOVED, "it redirects to another site", stub.refresh, stub.file)

    def _by_rule(self, sent_to: str) -> Verdict:
        """A rule of the `_redirects` file. Its own target is checked where the rule stands, not here."""
        try:
            target = resolve(sent_to, "/", self._site)
        except UnreadableAddress:
            return broken(f"it redirects to {sent_to}, which is not an address")
        if not target.is_inside:
            return Verdict(Status.MOVED, "it redirects to another site", sent_to)
        answer = self._served.look_up(target.path)
        if answer.found is not Found.FILE:
            return broken(f"it redirects to {sent_to}, where there is nothing")
        return self._moved(target.path, "it only redirects", answer.file)

    def _above_base(self, target: Target) -> Verdict:
        below = self._served.look_up(target.path)
        message = f"this site lives below {self._site.base}, and the link leads above it"
        return broken(message, self._shown(target.path) if below.found is Found.FILE else "")

    def _moved(self, path: str, message: str, file: str = "") -> Verdict:
        return Verdict(Status.MOVED, message, self._shown(path), file)

    def _shown(self, path: str) -> str:
        """The path to write in a link: with the folder our site lives in."""
        return self._site.base + path.removeprefix("/")


_PAGES = frozenset(
    {Purpose.LINK, Purpose.FORM, Purpose.REDIRECT, Purpose.CANONICAL, Purpose.ALTERNATE, Purpose.REFERENCE}
)


def _is_top(page: Page, fragment: str) -> bool:
    """`#top` is the top of every page, unless the page has an id of that name (HTML standard)."""
    return fragment.lower() == "top" and fragment not in page.anchors
