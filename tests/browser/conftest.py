"""Every kind of page, loaded once by a new visitor and looked at in each width, with all that is measured there."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from plugins.assets.bundler import bundle
from plugins.assets.scripts import SCRIPTS

ROOT = Path(__file__).resolve().parents[2]
AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
# On a phone they lie behind their button.
FILTERS_THERE = "[data-search-filters]:not(.app-filters--waiting), [data-search-filters][hidden]"
MEASURES = (Path(__file__).parent / "measures.js").read_text(encoding="utf-8")
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

WIDTHS = (1280, 375)
DOUBTFUL = "a service with doubtful facts"
KINDS = {
    "home": "/",
    "service": "/services/sendiass/",
    DOUBTFUL: None,  # found in the built site: which facts are in doubt changes every week
    "area": "/areas/dspl1/",
    "areas": "/areas/",
    "choice": "/needs/autism/",
    "choices": "/needs/",
    "pathways": "/pathways/",
    "a_to_z": "/a-z/",
    "glossary": "/glossary/",
    "page": "/about/",
    "guide": "/pathways/ehc-needs-assessment/",
    "guide with a table": "/pathways/preparing-for-adulthood/",
    "comparison": "/areas/compare/",
    "comparison of two": "/areas/compare/dspl2-dspl7/",
    "contacts": "/who-to-contact/",
    "money": "/money-explained/",
    "professionals": "/for-professionals/",
    "outcomes": "/outcome-bees/",
    "outcome": "/outcome-bees/safe/",
    "promise": "/professional-promise/",
    "plans": "/plans/",
    "plan": "/plans/improvement-plan/",
    "comments": "/you-said-we-did/",
    "news": "/news/",
    "article": "/news/local-areas-review/",
    "easy read list": "/easy-read/",
    "easy read": "/easy-read/complaints/",
    "age changes": "/what-changes-with-age/",
    "law": "/what-the-law-asks/",
    "accessibility": "/accessibility/",
    "how we write": "/how-we-write/",
    "report": "/report/?page=sendiass",
    "search": "/search/",
    "search with results": "/search/?q=short+breaks&near=Stevenage",
    "search with filters": "/search/?q=autism&near=Stevenage&cost=free&sort=distance",
    "search with urgent help": "/search/?q=self+harm",
    "search near a place elsewhere": "/search/?q=autism&near=M1+1",
    "search with nothing found": "/search/?q=zzzzzz",
    "search near an unknown place": "/search/?q=autism&near=Atlantis",
    "404": "/no/such/page/",
}


def pytest_generate_tests(metafunc):
    """A test that asks for `kind` or `width` runs for each."""
    for name, values in (("kind", KINDS), ("width", WIDTHS)):
        if name in metafunc.fixturenames:
            metafunc.parametrize(name, values)


def pytest_collection_modifyitems(items):
    """All tests in this folder need a browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@dataclass(frozen=True)
class Visit:
    """What was seen on one page.

    axe: violations, and contrast it could not judge. console: warnings and errors. elsewhere: addresses fetched from other
    hosts. stored: cookies and keys of both storages. misfits: way of looking -> parts too wide or cut off. small: targets
    that are too small. policy: the Content-Security-Policy the server sent.
    """

    axe: list
    console: list
    elsewhere: list
    stored: list
    misfits: dict
    small: list
    policy: str


@pytest.fixture(scope="session")
def addresses(real_site):
    """Kind of page -> its address."""
    pages = sorted(real_site.glob("services/*/index.html"))
    most_doubts = max(pages, key=lambda path: path.read_text(encoding="utf-8").count('class="app-doubt"'))
    return KINDS | {DOUBTFUL: f"/services/{most_doubts.parent.name}/"}


@pytest.fixture(scope="session")
def visit(browser, real_url, addresses):
    """Function of a kind and a width to its Visit; each page is loaded once."""
    seen = {}

    def visited(kind, width):
        if kind not in seen:
            seen[kind] = look(browser, real_url + addresses[kind])
        return seen[kind][width]

    return visited


def look(browser, address):
    """Visit an address as somebody new; width of the window -> Visit."""
    context = browser.new_context(viewport={"width": WIDTHS[0], "height": 800})
    page = context.new_page()
    console, requests = listen(page)
    policy = page.goto(address).headers.get("content-security-policy", "")
    settle(page)
    visits = {width: see(page, width, console, requests, policy) for width in WIDTHS}
    context.close()
    return visits


def see(page, width, console, requests, policy):
    """What there is to see on an open page in a window of this width."""
    page.set_viewport_size({"width": width, "height": 800})
    origin = urlsplit(page.url).netloc
    cookies = [cookie["name"] for cookie in page.context.cookies()]
    return Visit(
        axe=axe_faults(page),
        # The browser itself notes that the address asked for is not there.
        console=[text for text in console if "404 (" not in text or "/no/such/page/" not in page.url],
        elsewhere=[url for url in requests if urlsplit(url).netloc != origin and not url.startswith("data:")],
        stored=cookies + page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]"),
        small=measured(page, "small"),
        misfits=misfits(page, width),
        policy=policy,
    )


def listen(page):
    """Lists that fill with the console's warnings and errors, and with the addresses fetched."""
    console, requests = [], []
    page.on("console", lambda message: console.append(message.text) if message.type in ("warning", "error") else None)
    page.on("pageerror", lambda error: console.append(str(error)))
    page.on("request", lambda request: requests.append(request.url))
    return console, requests


def settle(page):
    """Wait until a search has answered and the filters, which come after the results, are there or could not be had."""
    if "?q=" in page.url or "?near=" in page.url:
        # Titles that came early are hidden again when what belongs above them fails.
        page.locator("[data-search-results] > li:visible, [data-search-nothing]:not([hidden])").first.wait_for()
        page.locator(f"{FILTERS_THERE}, [data-search-nothing]:not([hidden])").first.wait_for(state="attached")


def axe_faults(page):
    """What axe finds wrong, a line each."""
    page.evaluate(AXE)
    found = page.evaluate(
        "tags => axe.run(document, {runOnly: tags, resultTypes: ['violations', 'incomplete'], preload: false})",
        STANDARDS,
    )
    unsure = [rule for rule in found["incomplete"] if rule["id"].startswith("color-contrast")]
    return [f"{rule['id']}: {node['target']}" for rule in found["violations"] + unsure for node in rule["nodes"]]


def measured(page, name):
    """The result of one of measures.js."""
    page.evaluate(MEASURES)
    return page.evaluate(f"measures.{name}()")


def misfits(page, width):
    """What does not fit: as the page is, on the narrowest phone, with spaced text (WCAG 1.4.12), with text twice as large (1.4.4)."""
    found = {"as it is": measured(page, "misfits")}
    if width < 500:
        page.set_viewport_size({"width": 320, "height": 600})
        found["at 320 pixels"] = measured(page, "misfits")
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        found["at 320 pixels with text twice as large"] = measured(page, "misfits")
        page.evaluate("document.documentElement.style.fontSize = ''")
        page.set_viewport_size({"width": width, "height": 800})
    page.evaluate("measures.spaceText(true)")
    found["with spaced text"] = measured(page, "misfits")
    page.evaluate("measures.spaceText(false)")
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    found["with text twice as large"] = measured(page, "misfits")
    page.evaluate("document.documentElement.style.fontSize = ''")
    return found


@pytest.fixture
def visitor(page):
    """A page that forgives no waiting longer than five seconds."""
    page.set_default_timeout(5000)
    return page


@pytest.fixture(scope="session")
def measures():
    """The script of measures.js."""
    return MEASURES


@pytest.fixture(scope="session")
def audit():
    """Function of a page to what axe finds wrong there."""
    return axe_faults


@pytest.fixture(scope="session")
def search():
    """Function that opens an address of the search page and waits for its answer."""

    def opened(page, address):
        page.goto(address)
        settle(page)

    return opened


@pytest.fixture(scope="session")
def fits():
    """Function of a page to what does not fit in its window, by the way of looking; nothing when all of it does."""
    return lambda page: {way: parts for way, parts in misfits(page, page.viewport_size["width"]).items() if parts}


@pytest.fixture(scope="session")
def script(browser, real_url, tmp_path_factory):
    """Function of the name of one of the theme's modules to an empty page of our site where it can be imported: /script.js."""
    folder, contexts = tmp_path_factory.mktemp("scripts"), []

    def opened(name):
        bundle(SCRIPTS / f"{name}.js", folder / f"{name}.js")
        contexts.append(browser.new_context())
        page = contexts[-1].new_page()
        page.route("**/script.js", lambda route: route.fulfill(path=folder / f"{name}.js"))
        page.route("**/empty", lambda route: route.fulfill(body="<title>Empty</title>", content_type="text/html"))
        page.goto(f"{real_url}/empty")
        return page

    yield opened
    for context in contexts:
        context.close()
