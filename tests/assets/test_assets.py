"""GOV.UK Frontend is served without what its licence does not cover, and without what nobody reads."""

import re

import pytest

from plugins.assets import PACKAGE, govuk_styles, without_typeface

FACE = '@font-face{font-family:GDS Transport;font-weight:400;src:url("/assets/fonts/light.woff2") format("woff2")}'
STYLES = f'a{{color:red}}{FACE}.b{{font-family:"GDS Transport",arial,sans-serif;margin:0}}.c{{font-family:GDS Transport,arial}}'


@pytest.fixture(scope="module")
def served(mini_site):
    """GOV.UK Frontend's styles, made from the installed package for the miniature site."""
    return govuk_styles(mini_site)


def test_the_typeface_is_taken_out_and_its_fallback_stays():
    assert without_typeface(STYLES) == "a{color:red}.b{font-family:arial,sans-serif;margin:0}.c{font-family:arial}\n"


def test_the_crest_is_taken_out_and_the_rest_of_the_rule_stays():
    styles = '.f{margin:0;background-image:url("/assets/images/govuk-crest.svg");padding:0}.g{background:url(govuk-crest.png)}'

    assert without_typeface(styles) == ".f{margin:0;padding:0}.g{}\n"


@pytest.mark.parametrize(
    "pointer",
    ["//# sourceMappingURL=x.js.map", "/*# sourceMappingURL=x.css.map */", "/*# sourceMappingURL=x.css.map */\n\n"],
)
def test_the_pointer_to_a_source_map_is_taken_out(pointer):
    assert without_typeface(f"a{{}}\n{pointer}") == "a{}\n"


def test_only_the_last_line_is_one():
    assert without_typeface("/*# sourceMappingURL=x */\na{}\n") == "/*# sourceMappingURL=x */\na{}\n"


def test_the_served_styles_ask_for_no_font_and_no_crest(served):
    assert [word for word in ("font-face", "GDS", "crest", "sourceMapping", ".woff", "@import") if word in served] == []
    assert re.findall(r"url\((?!\"?data:)[^)]*", served) == []


def test_the_served_styles_are_those_of_what_the_pages_have(served):
    original = (PACKAGE / "govuk-frontend.min.css").read_text(encoding="utf-8")

    assert len(served) < 0.4 * len(original)
    assert [
        name
        for name in ("govuk-button", "govuk-breadcrumbs__link", "govuk-checkboxes__input")
        if f".{name}" not in served
    ] == []
    assert [name for name in ("govuk-accordion", "govuk-pagination", "govuk-task-list") if name in served] == []


def test_without_the_package_there_is_a_clear_word(tmp_path):
    with pytest.raises(
        FileNotFoundError, match="govuk-frontend is not installed. Run the command through `python3 tasks.py`"
    ):
        govuk_styles(tmp_path, package=tmp_path / "nowhere")


def test_it_is_the_first_part_of_the_style_sheet_of_every_page(mini_site):
    sheet = (mini_site / "theme" / "css" / "site.css").read_text(encoding="utf-8")

    assert 0 < sheet.index(".govuk-button{") < sheet.index(".app-header")
    assert not (mini_site / "theme" / "govuk").exists()
