"""Markdown becomes the house's HTML, and nothing that could act comes through."""

import re

import pytest

from plugins.directory.prose import to_html, to_text

MADE = {
    "Words.": '<p class="govuk-body">Words.</p>',
    "[a](/b/)": '<p class="govuk-body"><a href="/b/" class="govuk-link">a</a></p>',
    "- a\n- b": '<ul class="govuk-list govuk-list--bullet">\n<li>a</li>\n<li>b</li>\n</ul>',
    "2. a\n3. b": '<ol start="2" class="govuk-list govuk-list--number">\n<li>a</li>\n<li>b</li>\n</ol>',
    "## What to bring": '<h2 id="what-to-bring" class="govuk-heading-m">What to bring</h2>',
    "### Small": '<h3 id="small" class="govuk-heading-s">Small</h3>',
    "> a": '<blockquote class="govuk-inset-text">\n<p class="govuk-body">a</p>\n</blockquote>',
    "**a** *b*": '<p class="govuk-body"><strong>a</strong> <em>b</em></p>',
    "": "",
}


@pytest.mark.parametrize("text", MADE)
def test_markdown_gets_the_classes_of_the_house(text):
    assert to_html(text) == MADE[text]


def test_a_table_says_that_its_heads_are_of_columns():
    html = to_html("|a|b|\n|---|---|\n|1|2|")

    assert '<table class="govuk-table">' in html
    assert html.count('scope="col"') == 2
    assert html.count('<td class="govuk-table__cell">') == 2


def test_headings_may_start_lower_down():
    assert "<h3" in to_html("## A", top_heading=3)


def test_a_link_of_the_site_gets_its_base_path():
    html = to_html("[a](/b/) [c](//other.example.org/) [d](https://example.org/) [e](#f)", "/offer")

    assert re.findall('href="([^"]*)"', html) == ["/offer/b/", "//other.example.org/", "https://example.org/", "#f"]


HOSTILE = (
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example.org/x.js></SCRIPT>",
    '<p onclick="alert(1)">x</p>',
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)><script>alert(1)</script></svg>",
    "<iframe src=https://evil.example.org></iframe>",
    "<style>body{display:none}</style>",
    '<p style="position:fixed">x</p>',
    '<link rel=stylesheet href="https://evil.example.org/x.css">',
    '<meta http-equiv=refresh content="0;url=https://evil.example.org">',
    '<base href="https://evil.example.org/">',
    '<form action="https://evil.example.org"><input name=q><button>x</button></form>',
    "<object data=x></object><embed src=x>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](vbscript:x)",
    "[x](data:text/html,<script>alert(1)</script>)",
    "![x](data:image/svg+xml;base64,PHN2Zz4=)",
    "![x](https://evil.example.org/pixel.png)",
    '<a href="javascript:alert(1)">x</a>',
    '<a href="/x" target="_blank" id="main-content" class="evil">x</a>',
    '<https://example.org/"onmouseover=alert(1)>',
    "<math><mi//xlink:href='data:x,<script>alert(1)</script>'>",
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    "<details open ontoggle=alert(1)>x</details>",
    "x</article></main><script>alert(1)</script>",
    "<!--><script>alert(1)</script>-->",
)
ACTS = re.compile(
    r"<(script|style|iframe|object|embed|form|input|svg|math|img|meta|link|base|details|noscript|/main|/article)|<[^>]*\s(on\w+|style|target|src)=|(javascript|vbscript|data):[^\"]*\"",
    re.IGNORECASE,
)


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_that_acts_comes_through(text):
    assert ACTS.findall(to_html(text)) == []


def test_the_check_above_can_fail():
    assert all(
        ACTS.search(text) for text in ('<p onclick="x">', '<a href="javascript:x">', "<script>", '<p style="x">')
    )


def test_an_id_or_class_of_the_page_cannot_be_taken():
    assert (
        to_html('<a href="/x" id="main-content" class="evil">x</a>')
        == '<p class="govuk-body"><a href="/x" class="govuk-link">x</a></p>'
    )


def test_the_words_alone():
    assert to_text("## A\n\n- **b** [c](/d/)\n- e &amp; f\n<script>g</script>") == "A b c e & f"


def test_the_same_words_give_the_same_bytes_each_time():
    text = "|a|b|\n|---|:--|\n|1|2|\n\n## c\n\n3. d\n\n<th scope=row class=x id=y>"

    assert len({to_html(text) for _ in range(30)}) == 1
