"""A site that answers in every way, and a checker that takes no time to be polite to it."""

import dataclasses
import threading

import pytest

from plugins.link_checker.outside import Memory, Settings, check_outside
from plugins.link_checker.outside.sending import Sender
from tests.conftest import TODAY
from tests.link_checker.outside.simulated import Clock, Pool, link
from tests.link_checker.outside.site import Site

SETTINGS = Settings(
    contact="https://offer.example.gov.uk",
    allow=lambda number, port: number == "127.0.0.1",
    connect_timeout=60,
    read_timeout=60,
    whole_timeout=60,
    most_bytes=50_000,
    retries=1,
    patience=1000,
)


@pytest.fixture(scope="session")
def outside(tmp_path_factory):
    """The site that answers in every way."""
    closing = threading.Event()
    nowhere = tmp_path_factory.mktemp("outside") / "nowhere"
    nowhere.touch()
    with Site(closing, nowhere) as site:
        threading.Thread(target=site.serve_forever, args=[0.05], daemon=True).start()
        yield site
        closing.set()
        site.shutdown()


@pytest.fixture(scope="session")
def ask():
    """Ask for addresses as on one day; the Outcome. Waiting is only pretended."""

    def check(*urls, memory=None, today=TODAY, **options):
        changes = {name: options.pop(name) for name in list(options) if name in Settings.__dataclass_fields__}
        settings = dataclasses.replace(SETTINGS, **changes)
        clock = Clock()
        sender = Sender(settings)
        try:
            pool = Pool(options.pop("send", sender), clock)
            links = [url if not isinstance(url, str) else link(url) for url in urls]
            memory = Memory() if memory is None else memory
            return check_outside(links, memory, today, settings=settings, pool=pool, clock=clock, **options)
        finally:
            sender.close()

    return check
