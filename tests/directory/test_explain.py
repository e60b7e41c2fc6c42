"""Short forms are explained where a page first uses them, and nowhere that an explanation would be in the way."""

import pytest

from plugins.directory.content import GlossaryTerm
from plugins.directory.explain import explain, words_of

TERMS = [
    ("SENCO", "special educational needs co-ordinator", "The teacher to ask."),
    ("LSP", "Local School Partnership", "Schools that work together."),
    ("DSPL", "Delivering Special Provision Locally", "A group for one area."),
    ("EHC", "education, health & care", "Three kinds of help."),
    ("EHC co-ordinator", "education, health & care co-ordinator", "The council's officer."),
    ("Single request", "SSR", "The form for professionals."),
    ("short breaks", "Short Breaks Local Offer (SBLO)", "Time off for families."),
    ("PLUS", "LSP and more", "More of it."),
    ("mediation", "", "A neutral person helps you."),
]
WORDS = words_of([GlossaryTerm(term=term, expansion=long, plain=plain) for term, long, plain in TERMS])


def page(inside):
    return f"<p>The SENCO, outside.</p><main>{inside}</main><footer><p>An LSP.</p></footer>"


def explained(inside):
    """What becomes of the inside of a page's <main>."""
    made = explain(page(inside), WORDS, "/glossary/")
    return made.removeprefix("<p>The SENCO, outside.</p><main>").removesuffix("</main><footer><p>An LSP.</p></footer>")


def test_a_short_form_may_be_the_term_or_its_other_name():
    assert sorted(WORDS) == ["DSPL", "EHC", "EHC co-ordinator", "LSP", "PLUS", "SENCO", "SSR"]
    assert (WORDS["SSR"].long, WORDS["SSR"].anchor) == ("Single request", "single-request")


SENCO = "SENCO (special educational needs co-ordinator)"
SAID = {
    "the first": ("<p>Ask the SENCO. A SENCO helps.</p>", f"<p>Ask the {SENCO}. A SENCO helps.</p>"),
    "in the next block": ("<p>Ask.</p><ol><li>The SENCO</li></ol>", f"<p>Ask.</p><ol><li>The {SENCO}</li></ol>"),
    "in a cell": ("<table><tr><td>SENCO</td></tr></table>", f"<table><tr><td>{SENCO}</td></tr></table>"),
    "in strong words": ("<p><strong>SENCO</strong>: ask</p>", f"<p><strong>{SENCO}</strong>: ask</p>"),
    "more than one": ("<p>SENCOs</p>", "<p>SENCOs (special educational needs co-ordinators)</p>"),
    "no plural to make": ("<p>DSPLs</p>", "<p>DSPLs (Delivering Special Provision Locally)</p>"),
    "with an entity": ("<p>A &amp; B&#39;s SENCO</p>", f"<p>A &amp; B&#39;s {SENCO}</p>"),
    "signs are safe": ("<p>an EHC plan</p>", "<p>an EHC (education, health &amp; care) plan</p>"),
    "in a name": (
        "<p>The LSP Day of Fun is on.</p>",
        "<p>The LSP Day of Fun (LSP: Local School Partnership) is on.</p>",
    ),
    "the longer one": (
        "<p>Tell the EHC co-ordinator of the EHC plan</p>",
        "<p>Tell the EHC co-ordinator (education, health &amp; care co-ordinator) of the EHC plan</p>",
    ),
    "after a heading": ("<h2>SENCO</h2><p>SENCO</p>", f"<h2>SENCO</h2><p>{SENCO}</p>"),
    "after a link": ('<p><a href="/">SENCO</a>, SENCO</p>', f'<p><a href="/">SENCO</a>, {SENCO}</p>'),
    "after one in brackets": ("<p>Ask (your SENCO) or a SENCO</p>", f"<p>Ask (your SENCO) or a {SENCO}</p>"),
    "after a possessive": (
        "<p>the SENCO&#39;s or SENCO’s room, a SENCO</p>",
        f"<p>the SENCO&#39;s or SENCO’s room, a {SENCO}</p>",
    ),
    "after a line break": ("<p>One<br>SENCO</p>", f"<p>One<br>{SENCO}</p>"),
}


@pytest.mark.parametrize("inside, after", SAID.values(), ids=SAID)
def test_it_is_explained(inside, after):
    assert explained(inside) == after


LEFT = {
    "the author did": "<p>Ask the special needs lead (SENCO). The SENCO helps.</p>",
    "the author did in a heading": "<h1>Special needs lead (SENCO)</h1><p>The SENCO helps.</p>",
    "the author did after it": "<p>SENCO (the lead for special needs)</p>",
    "after it, across tags": "<p><b>SENCO</b> (the lead for special needs)</p>",
    "the long form is beside it": "<p>A Special Educational Needs Co-ordinator is called a SENCO.</p>",
    "a link": '<p><a href="/x/">SENCO</a></p>',
    "a heading": "<h3>SENCO</h3>",
    "a button": "<p><button>SENCO</button></p>",
    "code": "<p><code>SENCO</code></p>",
    "facts of a record": '<p class="app-facts"><span>LSP</span></p>',
    "an attribute": '<p title="SENCO">x</p>',
    "a comment": "<p><!-- SENCO -->x</p>",
    "a script": '<script type="application/json">{"a": "SENCO"}</script>',
    "part of a word": "<p>SENCOX, x-SENCO, SENCO+, senco</p>",
    "an address": "<p>www.x.org/SENCO</p>",
    "loose text": "<div>SENCO</div>",
}


@pytest.mark.parametrize("inside", LEFT.values(), ids=LEFT)
def test_it_is_left_alone(inside):
    assert explained(inside) == inside


def test_what_is_explained_once_is_not_explained_again():
    once = explain(page("<p>The SENCO.</p>"), WORDS, "/glossary/")

    assert explain(once, WORDS, "/glossary/") == once


def test_nothing_outside_of_main_is_touched():
    assert explain("<p>SENCO</p>", WORDS, "/glossary/") == "<p>SENCO</p>"


def test_a_site_without_such_words_is_left_alone():
    assert explain(page("<p>SENCO</p>"), {}, "/glossary/") == page("<p>SENCO</p>")


def test_an_article_ends_with_its_words_from_a_to_z():
    made = explained('<article><p>A SENCO and an LSP.</p><aside class="app-checked">SSR</aside></article>')
    start, end = made.index("<section"), made.index("</section>")

    assert made[start:end].count("<dt>") == 2
    assert made.index("<dt>LSP<span") < made.index("<dt>SENCO<span") < made.index("<dd>The teacher to ask.</dd>")
    assert made[end:].startswith('</section>\n<aside class="app-checked">')


def test_a_word_that_only_a_heading_has_is_in_the_list_and_one_of_a_link_is_not():
    made = explained('<article><h1>LSP</h1><p><a href="/x/">SENCO</a></p></article>')

    assert ("<dt>LSP<" in made, "<dt>SENCO<" in made) == (True, False)


def test_so_are_short_forms_inside_long_ones():
    assert "<dt>LSP<" in explained("<article><p>Ask PLUS.</p></article>")


def test_the_list_leads_to_all_words():
    made = explain(page("<article><p>SENCO</p></article>"), WORDS, "/offer/glossary/")

    assert '<a class="govuk-link" href="/offer/glossary/">' in made


def test_an_article_without_such_words_has_no_list():
    assert explained("<article><p>Swim.</p></article>") == "<article><p>Swim.</p></article>"


BROKEN = (
    "<p>SENCO",
    "</p></li>SENCO",
    "<p><b>SENCO</p></b> LSP",
    "<p title='>'>SENCO</p>",
    "<p>a < b & c > d SENCO</p>",
    "<p>&#x;SENCO&bogus;</p>",
    "<li><li><p>SENCO<ul><li>LSP",
    "<p>" + "(" * 2000 + "SENCO" + ")" * 2000 + "</p>",
    "<p>" + "SENCO, " * 2000 + "</p>",
    "<![CDATA[SENCO]]><!DOCTYPE SENCO><?SENCO?>",
)


@pytest.mark.parametrize("inside", BROKEN, ids=range(len(BROKEN)))
def test_broken_html_is_only_added_to(inside):
    made = explained(inside)
    for said in (" (special educational needs co-ordinator)", " (Local School Partnership)"):
        made = made.replace(said, "")

    assert made == inside
