"""A small named collection, its index, and its engine in Python and in a real browser."""

import shutil
from pathlib import Path

import pytest

import search
from plugins.assets.bundler import bundle
from search import config
from tests.conftest import serve
from tests.search.corpus.documents import documents, labels

OPEN = """
    const { open } = await import('/search.js')
    const manifest = await (await fetch('/manifest.json')).json()
    const engine = await open({ manifest, base: new URL('/data/', location) })
"""
"""Opens the engine in the browser, over the files beside the page."""
WHOLE, MANY = 10**9, 120
"""Weights of a shard: so large that there is one; so small that sixty documents have as many as thousands."""
STEVENAGE, WATFORD = (523_800, 224_200), (511_100, 196_400)


def document(id, title="", *, body="", needs="", summary="", **rest):
    """A document with the words a test is about and nothing else."""
    text = {"body": body, "needs": needs, "summary": summary, "also_known_as": rest.pop("also", "")}
    return search.Document(id=id, url=f"/services/{id}/", title=title or id, summary=summary, text=text, **rest)


def collection():
    """Services of every reach, in and around two towns, with words that overlap."""
    return [
        document(
            "speech-therapy",
            "Children's speech and language therapy",
            body="help with talking and stammering",
            ages=(0, 18),
        ),
        document("short-breaks", "Short breaks", body="clubs and days out so that carers get a rest", ages=(5, 19)),
        document(
            "ehc-plans", "Education, health and care plans", also="EHCP", body="a legal document about help at school"
        ),
        document(
            "autism-stevenage",
            "Autism group Stevenage",
            needs="autism",
            reach="local",
            areas=("dspl2",),
            points=(STEVENAGE,),
        ),
        document(
            "autism-watford", "Autism group Watford", needs="autism", reach="local", areas=("dspl9",), points=(WATFORD,)
        ),
        document("autism-county", "Autism advice", needs="autism", body="advice line for the whole county"),
        document("autism-online", "Autism webinars", needs="autism", reach="online", ages=(16, 25)),
        document("autism-villages", "Autism visits", needs="autism", reach="local", areas=("dspl1",)),
        document("dyslexia-team", "Dyslexia team", needs="dyslexia", body="reading and spelling", ages=(5, 11)),
        document(
            "deaf-teachers", "Teachers of the deaf", needs="hearing", body="hearing aids and signing", reach="national"
        ),
        document("youth-club", "Youth club", body="autism friendly evening for young people", ages=(11, 18)),
        document(
            "dspl2", "DSPL2: Stevenage", kind="area", reach="local", areas=("dspl2",), body="local help in the town"
        ),
    ]


@pytest.fixture(scope="session")
def places():
    """The gazetteer that comes with the library."""
    return search.load_places()


@pytest.fixture(scope="session")
def index(places):
    """The collection, indexed."""
    return search.build(collection(), places=places, relevance=search.load_relevance())


@pytest.fixture(scope="session")
def made_up(places):
    """Sixty made-up documents with facets, indexed."""
    found = list(documents(60, places))
    return search.build(found, places=places, relevance=search.load_relevance(), facets=labels(found))


@pytest.fixture(scope="session")
def made_up_engine(made_up):
    """The engine over the made-up documents, with all words in one shard."""
    return search.engine(made_up, shard=WHOLE)


@pytest.fixture(scope="session")
def sharded_engine(made_up):
    """The engine over the made-up documents, in many shards."""
    return search.engine(made_up, shard=MANY, small=0)


@pytest.fixture(scope="session")
def engine(index):
    """The engine in Python."""
    return search.engine(index)


@pytest.fixture(scope="session")
def folder(index, tmp_path_factory) -> Path:
    """The written files, and an empty page beside them."""
    return written(index, tmp_path_factory.mktemp("search"))


def written(index, folder, **options) -> Path:
    """The files of ``index`` in ``folder``, and an empty page beside them."""
    search.write(index, folder, bundle=bundle, **options)
    (folder / "index.html").write_text("<!doctype html><title>Search</title>", encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def address(folder):
    """The address of a server of the written files."""
    yield from serve(folder)


@pytest.fixture
def tab(browser, address):
    """A new tab of a new visitor on the empty page."""
    context = browser.new_context(base_url=address)
    tab = context.new_page()
    tab.goto("/")
    yield tab
    context.close()


SMALL_RELEVANCE = {"synonyms.yml": "synonyms: []\n", "languages.yml": "languages: []\nwords: []\n"}


@pytest.fixture
def relevance_folder(tmp_path):
    """A copy of the real files of relevance/, the largest of them empty."""
    shutil.copytree(config.FOLDER, tmp_path, dirs_exist_ok=True)
    for name, text in SMALL_RELEVANCE.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def mistakes(relevance_folder):
    """The messages about a file with other text: all of it, or what stood `before`."""

    def run(name, text, before=""):
        path = relevance_folder / name
        old = path.read_text(encoding="utf-8")
        assert before in old
        new = old.replace(before, text, 1) if before else text
        path.write_bytes(new if isinstance(new, bytes) else new.encode())
        with pytest.raises(search.RelevanceError) as raised:
            search.load_relevance(relevance_folder)
        return [line.split(f"{name}:", 1)[1] for line in str(raised.value).splitlines()]

    return run
