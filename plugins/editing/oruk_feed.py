"""Reads an Open Referral UK feed, from a file or from the web: versions 3.0 and 1.0 wrap their lists differently."""

import json
from pathlib import Path
from urllib.parse import urlsplit

import requests

from .sheet import MOST_BYTES, SheetRefused

AGENT = "LocalOfferImport/1 (reads an Open Referral UK feed for a SEND Local Offer)"
SECONDS = 20
MOST_PAGES = 500
LISTS = ("contents", "content", "services")
"""Where a page keeps its services: in version 3.0, in 1.0, and in files that people put together."""

NO_FEED = "is no Open Referral UK feed: there is no list of services in it. Name the address that ends in /services, or a file saved from it"
DETAILS = ("contacts", "service_at_locations", "service_areas", "cost_options", "attributes", "service_taxonomys")


def read(name):
    """(name, [services as dicts], address of /services or "", notes) of a feed. Raises SheetRefused."""
    if urlsplit(name).scheme in ("http", "https"):
        return _from_web(name.rstrip("/"))
    path = Path(name)
    if not path.is_file():
        raise SheetRefused("there is no such file, and it is no web address")
    if path.stat().st_size > MOST_BYTES:
        raise SheetRefused(f"is larger than {MOST_BYTES // 1024**2} MB")
    return path.name, services_of(_json(path.read_bytes())), "", []


def services_of(page):
    """The services of a page, a list, or one service alone. Raises SheetRefused."""
    if isinstance(page, dict):
        page = next((page[key] for key in LISTS if isinstance(page.get(key), list)), [page] if "name" in page else None)
    if not isinstance(page, list) or not all(isinstance(item, dict) for item in page):
        raise SheetRefused(NO_FEED)
    return page


def _json(raw):
    try:
        return json.loads(raw)
    except (ValueError, RecursionError):
        raise SheetRefused("is not JSON, which a feed is written in") from None


def _from_web(address):
    with requests.Session() as session:
        session.headers["User-Agent"] = AGENT
        first = _get(session, address)
        services = services_of(first)
        pages = first.get("total_pages", first.get("totalPages", 1)) if isinstance(first, dict) else 1
        if not isinstance(pages, int) or pages > MOST_PAGES:
            raise SheetRefused(f"says that it has {pages} pages. {MOST_PAGES} is the most we read")
        for number in range(2, pages + 1):
            services += services_of(_get(session, address, page=number))
        notes = []
        base = address.partition("?")[0].rstrip("/")
        whole = [_whole(session, base, service, notes) for service in services]
    return address, whole, base, notes


def _whole(session, address, service, notes):
    """A service with all that its own page says, if the list says little of it."""
    if not isinstance(service.get("id"), str) or "/" in service["id"] or any(key in service for key in DETAILS):
        return service
    try:
        own = _get(session, f"{address}/{service['id']}")
    except SheetRefused as refused:
        notes.append(f"{service['id']}: its own page {refused}; only what the list says was used")
        return service
    return own if isinstance(own, dict) and own.get("id") == service["id"] else service


def _get(session, address, **query):
    """The JSON at an address. Raises SheetRefused."""
    try:
        with session.get(address, params=query, timeout=SECONDS, stream=True) as answer:
            if answer.status_code != 200:
                raise SheetRefused(f"answers {answer.status_code} for {answer.url}")
            raw = b""
            for part in answer.iter_content(65536):
                raw += part
                if len(raw) > MOST_BYTES:
                    raise SheetRefused(f"sends more than {MOST_BYTES // 1024**2} MB at once")
    except requests.RequestException as error:
        raise SheetRefused(
            f"cannot be reached ({type(error).__name__}). Look at the address, or save the feed as a file"
        ) from None
    return _json(raw)
