"""Our modules joined into one."""

import pytest

from search.modules import BROWSER, bundle, write

MAIN = "import { one } from './other.js'\nexport const two = one + 1\n"
OTHER = "// What is said to people who read.\nexport const one = 1\n"


def joined(**modules):
    return bundle({f"{name}.js": text for name, text in modules.items()}, entry="main.js")


def test_what_is_imported_comes_first():
    """Each module is a function of its own, without its comments."""
    text = joined(main=MAIN, other=OTHER)
    assert text.index("const _other") < text.index("const _main")
    assert "people who read" not in text
    assert text.endswith("export const { two } = _main\n")


def test_a_module_that_nobody_imports_is_left_out():
    """Only what the entry needs travels."""
    assert "stray" not in joined(main=MAIN, other=OTHER, stray="export const stray = 1\n")


def test_a_module_imported_twice_is_there_once():
    """By the entry and by another."""
    third = "import { one } from './other.js'\nexport const three = one\n"
    text = joined(main=f"import {{ three }} from './third.js'\n{MAIN}", other=OTHER, third=third)
    assert text.count("const _other =") == 1


def test_another_name_a_default_and_a_second_export():
    """The three ways of naming that our modules use."""
    main = "import made from './made.js'\nimport { one as first } from './other.js'\nexport { first }\nexport const all = made\n"
    text = joined(main=main, other=OTHER, made="export default { a: 1 }\n")
    assert "const { _default: made } = _made" in text
    assert "const { one: first } = _other" in text
    assert "export const { all, first } = _main" in text


def test_two_modules_that_need_each_other_are_refused():
    """The message names both."""
    with pytest.raises(ValueError, match="main.js imports itself by way of main.js and other.js"):
        joined(main=MAIN, other="import { two } from './main.js'\nexport const one = two\n")


@pytest.mark.parametrize(
    "line",
    [
        "import * as all from './other.js'",
        "import './other.js'",
        "export * from './other.js'",
        "export let x = 1",
        "import x from 'porter2'",
    ],
)
def test_what_cannot_be_joined_is_refused(line):
    """The message names the module and the line, rather than writing a file that does not work."""
    with pytest.raises(ValueError, match=r"main.js: cannot join .*use a named import or export on one line"):
        joined(main=f"{line}\n", other=OTHER)


def test_a_module_that_is_not_there_is_refused():
    """The message names who wants it."""
    with pytest.raises(ValueError, match="main.js imports other.js, which is not there"):
        joined(main=MAIN)


def test_a_stemmer_that_is_not_there_is_told(tmp_path):
    """The message has its path."""
    with pytest.raises(FileNotFoundError, match="nowhere.js"):
        write(tmp_path, tmp_path / "nowhere.js", {})


def test_the_bundle_has_all_our_modules(folder):
    """None is there that nobody uses."""
    text = (folder / "search.js").read_text(encoding="utf-8")
    assert [path.name for path in BROWSER.glob("*.js") if f"const _{path.stem} =" not in text] == []


def test_the_bundle_is_all_a_page_loads(folder):
    """It imports nothing, and has a third fewer bytes of code than the modules."""
    text = (folder / "search.js").read_text(encoding="utf-8")
    assert "from './" not in text
    assert "import(" not in text
