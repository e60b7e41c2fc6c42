"""The theme's scripts: one file a page (two for the search), the rest when it is wanted, and never parts of two builds."""

import re

import pytest

from plugins.assets.bundler import BundleError, bundle, esbuild, minified, node
from plugins.assets.made import es_module, sectors_module
from plugins.assets.scripts import BESIDE, ENTRIES, FIRST, SCRIPTS, write_scripts

SOURCES = {
    "site.js": "// For people who read.\nexport const everyPage = 1;\n",
    "search-form.js": 'import { everyPage } from "./site.js";\nimport("./lazy/extra.js").then(() => console.log(everyPage));\n',
    "search-page.js": 'import "./search-form.js";\nimport { first } from "./first.js";\nconsole.log(first);\n',
    "first.js": "export const first = 1;\n",
    "lazy/extra.js": 'export const extra = "é";\n',
}


@pytest.fixture
def written(tmp_path):
    """Function that writes scripts, some of them changed, and returns their names and their texts by file name."""

    def write(**changes):
        for name, text in (SOURCES | changes).items():
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        out = tmp_path / "out"
        names = write_scripts(out, tmp_path)
        return names, {path.name: path.read_text(encoding="utf-8") for path in out.iterdir()}

    return write


def test_each_page_has_its_script_named_by_its_content(written):
    names, texts = written()
    assert names.keys() == {*ENTRIES, FIRST, BESIDE}
    assert all(re.fullmatch(rf"{name}\.[0-9a-f]{{8}}\.js", file) for name, file in names.items())
    assert set(names.values()) < texts.keys()


def test_a_script_holds_all_it_needs_at_once_and_no_comments(written):
    names, texts = written()
    assert (
        "console.log(1)" in texts[names["search-page"]].replace("everyPage", "1") or "=1" in texts[names["search-page"]]
    )
    assert not re.search(r"\bfrom\b|people who read", texts[names["search-form"]])


def test_what_runs_first_is_in_a_script_of_its_own(written):
    names, texts = written()
    assert re.findall(r'\bfrom"([^"]+)"', texts[names["search-page"]]) == [f"./{names[FIRST]}"]
    assert texts[names[FIRST]].startswith("var")


def test_a_part_of_a_page_comes_in_a_script_and_in_no_page(tmp_path):
    for name, text in SOURCES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "lazy" / "extra.js").write_text('export { HTML } from "area_panel";\n', encoding="utf-8")
    for parts, held in ({}, '""'), ({"area_panel": '<p title="é">'}, "<p title="):
        out = tmp_path / f"out{len(parts)}"
        write_scripts(out, tmp_path, parts)
        [extra] = out.glob("extra.*.js")
        assert held in extra.read_text(encoding="utf-8")


def test_what_is_fetched_later_has_the_hash_of_all_too(written):
    names, texts = written()
    [extra] = [name for name in texts if name.startswith("extra.")]
    assert f'import("./{extra}")' in texts[names["search-form"]]
    assert "é" in texts[extra]


@pytest.mark.parametrize("changed", ["lazy/extra.js", "first.js", "site.js"])
def test_a_change_of_one_changes_the_names_of_all(written, changed):
    """Any of them may name any other."""
    before, _ = written()
    after, _ = written(
        **{
            changed: SOURCES[changed]
            .replace("first = 1", "first = 2")
            .replace("é", "e")
            .replace("Page = 1", "Page = 2")
        }
    )
    assert {one.split(".")[1] for one in before.values()}.isdisjoint(one.split(".")[1] for one in after.values())
    assert len({one.split(".")[1] for one in after.values()}) == 1


def test_what_the_parts_of_the_engine_share_is_in_the_first_script(written):
    names, texts = written()
    [placing] = [text for name, text in texts.items() if name.startswith("placing.")]
    assert f'from"./{names[FIRST]}"' in placing
    assert "./lazy/" not in "".join(texts.values())


def test_the_same_scripts_give_the_same_bytes(written):
    assert written() == written()


def test_a_script_that_is_not_there_is_named(written):
    with pytest.raises(BundleError, match="imports ./lazy/gone.js, and there is no such file"):
        written(**{"search-page.js": 'import("./lazy/gone.js");\n'})


def test_a_fault_is_told_with_its_file_and_line(written):
    with pytest.raises(BundleError, match=r"(?s)Unexpected.*site.js:2"):
        written(**{"site.js": "let a = 1;\nlet = = 2;\n"})


def test_a_bundle_keeps_the_exports_of_its_module(tmp_path):
    bundle(SCRIPTS / "private.js", tmp_path / "new" / "private.js")
    assert re.search(r"export\{.*\bas addressOf\b", (tmp_path / "new" / "private.js").read_text(encoding="utf-8"))


def test_the_stemmer_is_a_module_like_the_others(tmp_path):
    bundle(SCRIPTS / "first.js", tmp_path / "first.js")
    assert "exports" not in (tmp_path / "first.js").read_text(encoding="utf-8")


def test_a_script_of_functions_becomes_a_module():
    assert es_module("'use strict'\nexports.a = function a(b) {}\n") == "'use strict'\nexport function a(b) {}\n"
    assert es_module("const exports = 1\n") == "const exports = 1\n"


def test_a_table_of_sectors_becomes_a_module():
    table = "sector,east,north\nAL1 1,515450,206400\nAL1 2,514700,205800\nAL10 0,522400,209050\n"
    assert sectors_module(table) == 'export const NEAR = "AL1:12 AL10:0"\n'


def test_styles_lose_their_comments_and_keep_their_letters():
    assert minified('/* why */\n.a::after { content: "▸" / ""; }\n').strip() == '.a:after{content:"▸" / ""}'


def test_without_the_package_there_is_a_clear_word(tmp_path):
    with pytest.raises(FileNotFoundError, match="esbuild is not installed. Run the command through `python3 tasks.py`"):
        esbuild(tmp_path)


def test_without_node_there_is_a_clear_word(monkeypatch, tmp_path):
    monkeypatch.setattr("sys.executable", str(tmp_path / "python"))
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(FileNotFoundError, match="Node.js is not installed. Run the command through `python3 tasks.py`"):
        node()


def test_scripts_are_shrunk_as_one(tmp_path):
    """What is used once stands where it is used."""
    module = tmp_path / "one.js"
    module.write_text(
        "const twice = (n) => n * 2\nexport const four = () => { const two = 2; return twice(two) }\n", "utf-8"
    )
    bundle(module, tmp_path / "small.js")
    assert "=()=>2*2;" in (tmp_path / "small.js").read_text("utf-8")


def test_the_program_is_found_under_its_name_on_windows(tmp_path):
    program = tmp_path / "@esbuild" / "win32-x64" / "esbuild.exe"
    program.parent.mkdir(parents=True)
    program.touch()
    assert esbuild(tmp_path) == program


def test_the_built_site_has_no_script_that_no_page_or_script_names(mini_site):
    texts = [path.read_text(encoding="utf-8") for kind in ("html", "js") for path in mini_site.rglob(f"*.{kind}")]
    scripts = [path.name for path in (mini_site / "theme" / "js").iterdir()]
    assert [name for name in scripts if not any(name in text for text in texts)] == []
    assert len(scripts) > len(ENTRIES)


def test_a_script_imports_once_from_each_file(written):
    """Its modules may each want something of it."""
    names, texts = written(**{"site.js": 'import { first } from "./first.js";\nexport const everyPage = first;\n'})
    assert texts[names["search-page"]].count(f'from"./{names[FIRST]}"') == 1
