"""Valid HTML, on one page of each kind."""

KINDS = [
    "index.html",
    "404.html",
    "services/sendiass/index.html",
    "services/dspl1/index.html",
    "areas/index.html",
    "areas/dspl1/index.html",
    "needs/index.html",
    "needs/autism/index.html",
    "pathways/index.html",
    "a-z/index.html",
    "glossary/index.html",
    "about/index.html",
    "report/index.html",
    "search/index.html",
]


def test_pages_are_valid(real_site, validate):
    assert validate(real_site / path for path in KINDS) == []


def test_the_validator_sees_a_fault(validate, tmp_path):
    bad = tmp_path / "bad.html"
    bad.write_text('<p><div id="a"></div><img src="x"></p><p id="a"></p>', encoding="utf-8")
    assert {fault.split(": ")[1] for fault in validate([bad])} >= {"no-dup-id", "close-order"}


def test_a_page_with_many_doubts_is_valid(real_site, validate):
    pages = sorted(real_site.glob("services/*/index.html"))
    assert validate([max(pages, key=lambda path: path.read_text(encoding="utf-8").count("app-doubt"))]) == []
