"""GOV.UK Frontend is served without what its licence does not cover, and without what nobody reads."""

import re

import pytest

from plugins.assets import PACKAGE, SCRIPT, without_source_map, without_typeface, write_assets

SERVED = ["govuk-frontend.css", "service-navigation.js"]
FACE = '@font-face{font-family:GDS Transport;font-weight:400;src:url("/assets/fonts/light.woff2") format("woff2")}'
STYLES = f'a{{color:red}}{FACE}.b{{font-family:"GDS Transport",arial,sans-serif;margin:0}}.c{{font-family:GDS Transport,arial}}'


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """The two files, made from the installed package: (style sheet, script)."""
    folder = tmp_path_factory.mktemp("assets") / "govuk"
    write_assets(folder)
    assert sorted(path.name for path in folder.iterdir()) == SERVED
    return [(folder / name).read_text(encoding="utf-8") for name in SERVED]


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
    assert without_source_map(f"a{{}}\n{pointer}") == "a{}\n"


def test_only_the_last_line_is_one():
    assert without_source_map("//# sourceMappingURL=x\nrun()\n") == "//# sourceMappingURL=x\nrun()\n"


def test_the_served_styles_ask_for_no_font_and_no_crest(served):
    styles = served[0]

    assert [word for word in ("font-face", "GDS", "crest", "sourceMapping", ".woff", "@import") if word in styles] == []
    assert re.findall(r"url\((?!\"?data:)[^)]*", styles) == []


def test_the_served_styles_are_otherwise_whole(served):
    original = (PACKAGE / "govuk-frontend.min.css").read_text(encoding="utf-8")

    assert len(served[0]) > 0.97 * len(original)
    assert served[0].count("{") == original.count("{") - original.count("@font-face")
    assert served[0].count("{") == served[0].count("}")


def test_the_script_is_the_packages_own(served):
    original = (PACKAGE / SCRIPT).read_text(encoding="utf-8")

    assert original.startswith(served[1].rstrip())
    assert "export { ServiceNavigation }" in served[1]


def test_without_the_package_there_is_a_clear_word(tmp_path):
    with pytest.raises(
        FileNotFoundError, match="govuk-frontend is not installed. Run the command through `python3 tasks.py`"
    ):
        write_assets(tmp_path, package=tmp_path / "nowhere")


def test_both_stand_in_the_built_site(mini_site, served):
    folder = mini_site / "theme" / "govuk"

    assert [(folder / name).read_text(encoding="utf-8") for name in SERVED] == served
