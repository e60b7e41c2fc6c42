"""A visitor on a poor line with a slow phone: a real browser, each time with nothing kept from before."""

import os
import shutil
import time
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote, urlsplit

from plugins.bench.processes import Failed
from plugins.bench.traffic import Fetched

BITS_A_SECOND, LATENCY_MS, SLOWDOWN = 1_600_000, 150, 4
"""Slow 4G as the browser's own tools define it, and a processor at a quarter of its speed."""

QUIET_MS = 300
"""Nothing asked for during this time: the page is settled."""

WITHOUT_ITS_OWN_PAGES = "--disable-features=WebUIOmniboxPopup,WebUIOmniboxFullPopup,WebUIOmniboxAimPopup"
"""Chromium opens a page of its own for the address bar of each new window, which loads 400 files while ours is being measured."""

PATIENCE_MS = 300_000
FOLDER = Path(__file__).parent
WATCH = (FOLDER / "watch.js").read_text(encoding="utf-8")
ASK = "(words)" + (FOLDER / "ask.js").read_text(encoding="utf-8").partition("(words)")[2].rstrip().rstrip(";")
PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "microsoft-edge")


def program():
    """The browser: TEST_BROWSER if set, else the first Chromium on the path. Raises Failed."""
    found = os.environ.get("TEST_BROWSER") or next((path for path in map(shutil.which, PROGRAMS) if path), None)
    if not found or not Path(found).is_file():
        raise Failed(
            "The benchmark needs a real browser and found none. Install Chromium (Debian: sudo apt-get install chromium), "
            "or set TEST_BROWSER to the program of a Chromium, Chrome or Edge, then run the same command again."
        )
    return found


@contextmanager
def browsing():
    """A browser while the block runs."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=program(), args=[WITHOUT_ITS_OWN_PAGES])
        yield running
        running.close()


class Visit:
    """One new visitor. `slow` is False where only the answers matter."""

    def __init__(self, browser, slow=True):
        self.context = browser.new_context(ignore_https_errors=True)
        self.context.add_init_script(WATCH)
        self.page = self.context.new_page()
        self.page.set_default_timeout(PATIENCE_MS)
        self.fetched, self.open = [], {}
        self.last = time.monotonic()
        self._listen()
        self.tools = self.context.new_cdp_session(self.page)
        if slow:
            self._slow_down()

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.context.close()

    def _listen(self):
        self.context.on("request", self._begun)
        self.context.on("requestfinished", self._ended)
        self.context.on("requestfailed", self._ended)

    def _begun(self, request):
        self.open[request] = self.last = time.monotonic()

    def _ended(self, request):
        self.open.pop(request, None)
        self.last = time.monotonic()
        timing = request.timing
        if timing["startTime"] > 0 and timing["responseEnd"] >= 0:
            start = timing["startTime"]
            self.fetched.append(Fetched(urlsplit(request.url).path, start, start + timing["responseEnd"]))

    def _slow_down(self):
        rate = BITS_A_SECOND / 8
        self.tools.send("Network.enable")
        conditions = {"offline": False, "latency": LATENCY_MS, "downloadThroughput": rate, "uploadThroughput": rate}
        self.tools.send("Network.emulateNetworkConditions", conditions)
        self.tools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})

    def arrive(self, url, words):
        """Open a deep link; return when its navigation began (ms since 1970), the ms from there to the first result or the word
        that there is none, and which of the two it was."""
        from playwright.sync_api import TimeoutError as TooLate

        answer = self.page.expect_console_message(lambda said: said.text.startswith("bench "), timeout=PATIENCE_MS)
        try:
            with answer as told:
                self.page.goto(f"{url}?q={quote(words)}", wait_until="commit")
        except TooLate:
            raise Failed(f"{url} did not answer “{words}” within {PATIENCE_MS // 1000} seconds.") from None
        origin, ms, found = told.value.text.split()[1:]
        return float(origin), float(ms), found == "1"

    def ask(self, words):
        """Ask a further query in the open page; ms to its first result."""
        took = self.page.evaluate(ASK, words)
        if took is None:
            raise Failed(f"The page did not answer “{words}” within a minute.")
        return took

    def settle(self):
        """Wait until the page asks for nothing more."""
        end = time.monotonic() + PATIENCE_MS / 1000
        while self.open or time.monotonic() - self.last < QUIET_MS / 1000:
            self.page.wait_for_timeout(20)
            if time.monotonic() > end:
                raise Failed("The page never stops asking for files.")

    def shown(self):
        """Ids of the results in the page, in order."""
        script = (
            "() => [...document.querySelectorAll('[data-search-results] li[data-id]')].map((item) => item.dataset.id)"
        )
        return self.page.evaluate(script)

    def type(self, words):
        """Type into the search box like a person, key by key."""
        self.page.locator("input[name=q]").first.click()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(words, delay=80)

    def heap_mb(self):
        """What the page's thread holds in MB, rubbish taken out."""
        self.tools.send("HeapProfiler.collectGarbage")
        return self.tools.send("Runtime.getHeapUsage")["usedSize"] / 1e6
