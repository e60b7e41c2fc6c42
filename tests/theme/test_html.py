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
    "pathways/ehc-needs-assessment/index.html",
    "pathways/preparing-for-adulthood/index.html",
    "areas/compare/index.html",
    "areas/compare/dspl2-dspl7/index.html",
    "who-to-contact/index.html",
    "money-explained/index.html",
    "for-professionals/index.html",
    "outcome-bees/index.html",
    "outcome-bees/safe/index.html",
    "professional-promise/index.html",
    "plans/index.html",
    "plans/improvement-plan/index.html",
    "you-said-we-did/index.html",
    "news/index.html",
    "news/local-areas-review/index.html",
    "easy-read/index.html",
    "easy-read/complaints/index.html",
    "what-changes-with-age/index.html",
    "what-the-law-asks/index.html",
    "accessibility/index.html",
    "how-we-write/index.html",
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
