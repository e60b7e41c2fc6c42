"""Ages, crisis, languages and reasons in a real browser: the same as in Python."""

import json
from pathlib import Path

import pytest

from search import crisis, explain, load_relevance
from search.ages import age_in
from search.index import analyser
from search.query import instead, understand
from search.ranking import Entry
from tests.conftest import ROOT, serve
from tests.search import speaking
from tests.search.conftest import STEMMER
from tests.search.test_languages import data

pytestmark = pytest.mark.browser

RELEVANCE = load_relevance()
AGES = [
    "age 4",
    "my four year old",
    "18 months",
    "year 8",
    "waiting 2 years autism",
    "reception class",
    "turning 16",
    "year 14",
    "dspl 7",
    "3yo",
    "x 5",
]
CRISIS = [
    "sucide",
    "cant really cope",
    "crisis team jobs",
    "child missing school",
    "ran away",
    "انتحار",
    "my dad hits me",
    "autism",
    "",
]
QUERIES = [
    "autyzm szkoła", "التوحد", "ঘুম", "sordo", "ayuda sordo", "autyzm dislexya", "dislexya", '"dislexya" autism', "DSPL 2", "stammerin",
    "refuses school", "not talking at 3", "autism transport", "hering aids", "zzzz 🙂", "constructor 2", "difficultties child", "stammmers child",
]  # fmt: skip

UNDERSTAND = """async ([texts, settings, terms, vocabulary, foreign]) => {
    const { Analyser } = await import('/analysis.js')
    const { Language, understand } = await import('/query.js')
    const analyser = new Analyser(settings.stems, settings.stop_words)
    const language = new Language({ analyser, terms, settings, vocabulary: () => vocabulary, foreign: () => foreign })
    return texts.map((text) => understand(text, language))
}"""


@pytest.fixture(scope="module")
def modules(tmp_path_factory):
    """The modules as they are written, with the stemmer as a module, and an empty page."""
    folder = tmp_path_factory.mktemp("modules")
    for module in (ROOT / "search" / "browser").glob("*.js"):
        (folder / module.name).write_bytes(module.read_bytes())
    script = Path(STEMMER).read_text(encoding="utf-8")
    (folder / "stemmer.js").write_text(
        f"const exports = {{}}\n{script}\nexport const stem = exports.stem\n", encoding="utf-8"
    )
    (folder / "index.html").write_text("<!doctype html><title>Modules</title>", encoding="utf-8")
    yield from serve(folder)


@pytest.fixture
def page(browser, modules):
    """A page that can import the modules."""
    context = browser.new_context(base_url=modules)
    page = context.new_page()
    page.goto("/")
    yield page
    context.close()


def plain(value):
    """``value`` as JSON has it."""
    return json.loads(json.dumps(value))


def test_ages(page):
    """The same age and the same rest."""
    found = page.evaluate(
        "async (texts) => { const { ageIn } = await import('/ages.js'); return texts.map(ageIn) }", AGES
    )
    assert [(each["age"], each["rest"]) for each in found] == [age_in(text) for text in AGES]


def test_crisis(page):
    """The same help, from the same data."""
    found = page.evaluate(
        """async ([texts, data, stems, stopWords]) => {
            const { Analyser } = await import('/analysis.js')
            const { crisis } = await import('/crisis.js')
            return texts.map((text) => crisis(text, data, new Analyser(stems, stopWords), (word) => word === 'known'))
        }""",
        [CRISIS, crisis.to_data(RELEVANCE.crisis), RELEVANCE.stems, sorted(RELEVANCE.stop_words)],
    )
    expected = [
        crisis.crisis(text, crisis.to_data(RELEVANCE.crisis), analyser(RELEVANCE), {"known"}.__contains__)
        for text in CRISIS
    ]
    assert found == plain(expected)


def test_queries(page, index):
    """The same units with the same readings, corrections and language."""
    from search import languages

    foreign = data({*index.scores, "transport"})
    english = speaking.language(index, languages.from_data(foreign))
    found = page.evaluate(
        UNDERSTAND, [QUERIES, settings(index), sorted(index.scores), list(english.vocabulary()), foreign]
    )
    assert [shape(each) for each in found] == [shape_here(understand(text, english)) for text in QUERIES]


def settings(index):
    """What the browser's language is made of."""
    relevance, analyse = index.relevance, analyser(index.relevance)
    kinds = relevance.weights["synonyms"]
    groups = [
        [kinds[g.kind], speaking.phrases(analyse, g.words), speaking.phrases(analyse, g.to)] for g in index.synonyms
    ]
    words = {
        "stems": dict(relevance.stems),
        "stop_words": sorted(relevance.stop_words),
        "asking_words": sorted(relevance.asking_words),
    }
    return {**words, "weights": {"words": dict(relevance.weights["words"])}, "synonyms": groups}


def shape(query):
    """What counts of a query from the browser."""
    units = [
        [
            u["words"],
            u["terms"],
            [[e["weight"], e["terms"]] for e in u["expansions"]],
            u["prefixes"],
            u["weight"],
            u["further"],
            u["part"],
        ]
        for u in query["units"]
    ]
    corrections = [[c["typed"], c["word"]] for c in query["corrections"]]
    return [units, query["age"], corrections, query["unknown"], query["tongue"]]


def shape_here(query):
    """The same of a query from Python."""
    units = [[u.words, u.terms, u.expansions, u.prefixes, u.weight, u.further, u.part] for u in query.units]
    tongue = query.tongue and query.tongue.__dict__
    return plain([units, query.age, query.corrections, query.unknown, tongue])


def test_instead(page):
    """The same offer."""
    cases = [["Dislexya team", "dislexya"], ["speach-therapy", "speach"]]
    found = page.evaluate(
        "async (cases) => { const { instead } = await import('/query.js'); return cases.map((c) => instead(...c)) }",
        cases,
    )
    assert found == [instead(*case) for case in cases]


@pytest.mark.parametrize(
    ("signals", "place"),
    [
        ({"words": 1.0}, {"relation": "local", "placed": True, "miles": 1.5, "area": "DSPL2"}),
        ({"words": 1.0, "best_bet": 2.0}, {"relation": "elsewhere", "placed": True, "miles": 3.0}),
        ({"area_page": 2.0}, {"relation": "local", "placed": False}),
        ({"words": 1.0}, {"relation": "online", "placed": True, "age": 17}),
    ],
)
def test_reasons(page, index, signals, place):
    """The same sentences in the same order."""
    english = speaking.language(index)
    units = understand("autistic club", english).units
    entry = Entry(id="x", title="", reach="local", ages=(5, 11), areas=("a",), points=())
    found = page.evaluate(
        """async ([words, given, stems, stopWords]) => {
            const { Analyser } = await import('/analysis.js')
            const { reasons } = await import('/explain.js')
            const units = words.map(([words, terms, expansions]) => ({ words, terms, expansions: expansions.map((terms) => ({ terms })) }))
            return reasons({ ...given, units, analyser: new Analyser(stems, stopWords), entry: { ages: [5, 11] } })
        }""",
        [
            [[u.words, u.terms, [terms for _, terms in u.expansions]] for u in units],
            {"title": "Autism youth clubs", "signals": signals, **place},
            dict(RELEVANCE.stems),
            sorted(RELEVANCE.stop_words),
        ],
    )
    assert tuple(found) == explain.reasons(entry, "Autism youth clubs", units, english.analyser, signals, **place)
