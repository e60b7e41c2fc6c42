"""The pages that set things side by side or explain them one by one: areas, whom to contact, money, tools."""

import pytest

COMPARE = "areas/compare/index.html"
GAP = "Ask the area: we do not know of any"


def words(element):
    """The words of a cell, without the name of its column, which stands in it for narrow screens."""
    said = (text for text in element.find_all(string=True) if not text.find_parent(class_="app-matrix__area"))
    return " ".join(" ".join(said).split()).replace(" :", ":")


@pytest.fixture(scope="session")
def matrix(pages):
    """Kind of help -> what its row says of each area."""
    rows = pages[COMPARE].select(".app-matrix tbody tr:not(.app-matrix__group)")
    return {row.th.a["href"].removeprefix("#"): [words(cell) for cell in row.find_all("td")] for row in rows}


def test_an_area_says_how_to_reach_its_send_team(pages):
    who = pages["areas/dspl2/index.html"].find(id="who").parent

    assert who.find("dt", string="Council SEND team")
    assert who.find("a", href="/services/contacting-the-send-team/")


def test_every_kind_of_help_says_something_of_every_area(pages, matrix):
    areas = len(pages[COMPARE].select(".app-matrix thead th")) - 1

    assert areas > 1 and matrix
    assert {kind: cells for kind, cells in matrix.items() if len(cells) != areas} == {}


def test_a_cell_is_a_number_or_says_to_ask(matrix):
    assert {cell for cells in matrix.values() for cell in cells if not cell.isdigit()} == {GAP}


def test_each_number_is_that_of_the_things_below(pages, matrix):
    page = pages[COMPARE]
    for kind, cells in matrix.items():
        heading = page.find("h3", id=kind)
        listed = [
            len(row.dd.find_all("li")) * len(list(row.dt.stripped_strings))
            for row in heading.find_next_sibling("dl").find_all("div", recursive=False)
        ]
        assert sum(int(cell) for cell in cells if cell.isdigit()) == sum(listed), kind


def test_every_gap_leads_to_how_to_ask_that_area(pages, matrix):
    page = pages[COMPARE]
    for kind, cells in matrix.items():
        section = page.find("h3", id=kind)
        gaps = section.find_next_sibling("dl").find_next_sibling("p") if GAP in cells else None
        links = gaps.find_all("a") if gaps else []
        assert [link["href"].endswith("/#how") for link in links] == [True] * cells.count(GAP), kind


def test_any_two_areas_have_a_page_of_their_own(pages):
    areas = len(pages[COMPARE].select(".app-matrix thead th")) - 1
    pairs = {link["href"] for link in pages[COMPARE].select(".app-pairs a")}

    assert len(pairs) == areas * (areas - 1) // 2
    assert [path for path in pairs if f"{path.strip('/')}/index.html" not in pages] == []


def test_two_areas_stand_in_two_columns_without_an_empty_cell(pages):
    pairs = [page for path, page in pages.items() if path.startswith("areas/compare/") and path != COMPARE]
    rows = [row.select("td:not([colspan])") for page in pairs for row in page.select(".app-pair tbody tr")]

    assert {len(cells) for cells in rows} == {0, 2}
    assert [cell for cells in rows for cell in cells if not words(cell)] == []


def test_every_situation_has_a_way_to_ask_or_says_what_we_do_not_know(pages):
    cards = pages["who-to-contact/index.html"].select(".app-card")

    assert len(cards) > 10
    assert [card.h3.get_text() for card in cards if not card.select(".app-lines a, .app-missing")] == []


@pytest.mark.parametrize("path", ["money-explained", "who-to-contact", "for-professionals"])
def test_what_stands_at_the_top_leads_to_all_that_follows(pages, path):
    page = pages[f"{path}/index.html"]
    named = {link["href"] for link in page.select("table.app-stack th a, nav.app-contents a")}

    assert [card.h3["id"] for card in page.select(".app-card") if f"#{card.h3['id']}" not in named] == []
