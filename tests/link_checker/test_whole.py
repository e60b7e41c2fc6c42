"""What a site needs besides links that work."""

import pytest

from plugins.link_checker import check_site

WORDS = "<title>Home</title><main>Words</main>"
MANIFEST = '{"files":{"start":"start.0a1b2c3d.json","words":"words.0a1b2c3d.#.json"}}'
FILES = {
    "index.html": WORDS,
    "404.html": WORDS,
    "search/index.html": f'{WORDS}<script type="application/json">{MANIFEST}</script>',
    "search/engine.js": "import { x } from './part.js'\nexport {\n  y\n} from '../theme/y.js'\n",
    "search/part.js": "const later = () => import('./later.js')",
    "search/later.js": "",
    "search/data/start.0a1b2c3d.json": "{}",
    "search/data/words.0a1b2c3d.7.json": "{}",
    "theme/x.js": "import '../search/engine.js'\nexport const folder = './nowhere/'\nexport default {from: './nobody'}\n",
    "theme/y.js": "const say = 'import nothing from \\'./z.js\\''",
}


@pytest.fixture
def faults(site):
    """What is said of a whole site after some of its files were changed or (None) left out."""

    def find(**changes):
        for name, content in (FILES | changes).items():
            if content is not None:
                site.file(name, content)
        return [f"{one.page}: {one.message}" for one in check_site(site.folder, "").failures]

    return find


def test_a_whole_site_passes(faults):
    assert faults() == []


MISSED = {
    "index.html": ["/: there is no such page, and visitors start there; build the site again"],
    "404.html": [
        "/404.html: there is no such page, and visitors see it at an address that does not exist; build the site again"
    ],
    "search/engine.js": [
        "/theme/x.js: the script imports ../search/engine.js, and there is no such file; build the site again"
    ],
    "search/part.js": [
        "/search/engine.js: the script imports ./part.js, and there is no such file; build the site again"
    ],
    "search/later.js": [
        "/search/part.js: the script imports ./later.js, and there is no such file; build the site again"
    ],
    "search/data/start.0a1b2c3d.json": [
        "/search/: names the search data start.0a1b2c3d.json, and there is no such file; build the site again"
    ],
    "search/data/words.0a1b2c3d.7.json": [
        "/search/: names the search data words.0a1b2c3d.#.json, and there is no such file; build the site again"
    ],
    "theme/y.js": [
        "/search/engine.js: the script imports ../theme/y.js, and there is no such file; build the site again"
    ],
}


@pytest.mark.parametrize("name", MISSED)
def test_a_file_that_must_be_there_is_missed(faults, name):
    assert faults(**{name: None}) == MISSED[name]


def test_a_search_page_that_names_no_data(faults):
    assert faults(**{"search/index.html": WORDS}) == [
        "/search/: the search page is there, but nothing in search/ names the data it searches; build the site again"
    ]


LACKING = {
    "": "no <title> and no <main>",
    "<main>Words</main>": "no <title>",
    "<title> </title><main>Words</main>": "no <title>",
    "<title>Home</title><main> <p></p> </main>": "no <main>",
}


@pytest.mark.parametrize("html", LACKING)
def test_a_page_without_words_is_dead(faults, html):
    assert faults(**{"index.html": html}) == [f"/: the page has {LACKING[html]} with words in it"]


def test_a_page_that_only_leads_on_needs_no_words(faults):
    assert faults(**{"old/index.html": '<meta http-equiv="refresh" content="0; url=/">'}) == []


def test_a_folder_without_a_page_is_no_site(site):
    site.file("notes.txt", "x")

    assert [one.message for one in check_site(site.folder, "").failures] == [
        "there is no page in this folder; build the site first"
    ]


def test_a_site_without_a_search_page_needs_no_data(faults):
    assert faults(**{name: None for name in FILES if name.startswith("search/") or name == "theme/x.js"}) == []
