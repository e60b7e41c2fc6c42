"""Help and the way to report a mistake: in the same place on every page (WCAG 3.2.6), naming the record."""

from urllib.parse import parse_qs, urlsplit

REPORT = "Is something wrong on this page?"


def report_link(page):
    """The link to report a mistake."""
    return page.find("a", string=REPORT)


def reference(page):
    """What the report link says about the page it is on."""
    return parse_qs(urlsplit(report_link(page)["href"]).query)["page"][0]


def outline(page):
    """The parts of the foot of a page, in order, by their headings."""
    return [heading.get_text() for heading in page.footer.find_all("h2")]


def test_help_stands_in_the_same_place(pages):
    orders = {tuple(outline(page)) for page in pages.values()}
    assert orders == {("Talk to somebody", "Help us keep this right", "In an emergency")}


def test_the_foot_comes_last(pages):
    assert [path for path, page in pages.items() if page.body.find_all(recursive=False)[-1].name != "footer"] == []


def test_help_has_a_person_to_ring(pages):
    assert [path for path, page in pages.items() if not page.select("#help a[href^='tel:']")] == []


def test_every_page_can_be_reported(pages):
    assert [path for path, page in pages.items() if not report_link(page)["href"].startswith("/report/?page=")] == []


def test_a_services_report_names_its_record(services):
    assert {id: reference(page) for id, page in services.items()} == {id: id for id in services}


def test_a_services_foot_shows_the_reference(services):
    assert [id for id, page in services.items() if page.select_one("footer .app-reference").get_text() != id] == []


def test_any_other_report_names_the_address(pages):
    assert reference(pages["about/index.html"]) == "/about/"
    assert reference(pages["404.html"]) == "/404.html"


def test_an_areas_report_names_its_record(pages):
    assert reference(pages["areas/dspl1/index.html"]) == "dspl1"
