"""A style sheet without the rules for what is on no page."""

import pytest

from plugins.assets.styles import used_names, without_unused

PAGE = "<p class=\"lead govuk-!-margin-0\"><b class='deep'></b></p>"
SCRIPT = 'list.className = "open marked"'

# A style sheet, and what is left of it for a page with the classes `a` and `b`.
SHEETS = [
    (".a{x:1}.c{x:1}", ".a{x:1}"),
    (".a,.c,.b:hover{x:1}", ".a,.b:hover{x:1}"),
    (".a .c{x:1}.a>.b{x:1}.a.c{x:1}", ".a>.b{x:1}"),
    ("a:not(.c,.d) b,.a{x:1}", "a:not(.c,.d) b,.a{x:1}"),
    ("[class*=.c]{x:1}p{x:1}", "[class*=.c]{x:1}p{x:1}"),
    ("@media print{.c{x:1}.a{x:1}}", "@media print{.a{x:1}}"),
    ("@media print{.c{x:1}}.a{x:1}", ".a{x:1}"),
    ("@supports (x:1){@media print{.c{x:1}}}.a{x:1}", ".a{x:1}"),
    ("@keyframes c{from{x:1}to{x:2}}", "@keyframes c{from{x:1}to{x:2}}"),
    ("@page{margin:1in}", "@page{margin:1in}"),
    ('@charset "UTF-8";.a{x:1}', '@charset "UTF-8";.a{x:1}'),
    ('.a{content:"}.c{"}.c{x:1}', '.a{content:"}.c{"}'),
    ('.a{background:url(data:image/svg+xml;x="{1}")}.c{x:1}', '.a{background:url(data:image/svg+xml;x="{1}")}'),
    ("/* .a */.c{x:1}\n\n.a {\n  x: 1;\n  y: 2;\n}\n", ".a{\n  x: 1;\n  y: 2;\n}"),
]


@pytest.mark.parametrize(("styles", "left"), SHEETS)
def test_what_no_page_can_use_goes(styles, left):
    assert without_unused(styles, {"a", "b"}) == left


def test_a_class_with_a_mark_in_its_name_is_found():
    assert (
        without_unused(r".govuk-\!-margin-0{x:1}.govuk-\!-margin-1{x:1}", {"govuk-!-margin-0"})
        == r".govuk-\!-margin-0{x:1}"
    )


def test_classes_come_from_pages_and_words_from_scripts():
    used = used_names([PAGE], [SCRIPT])
    assert {"lead", "govuk-!-margin-0", "deep", "open", "marked"} <= used
    assert "p" not in used
