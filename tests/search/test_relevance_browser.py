"""Ages, crisis, languages, streets and reasons in a real browser: the same as in Python."""

import csv
import dataclasses
import json
import random
from itertools import islice, product
from operator import gt
from pathlib import Path
from string import ascii_lowercase

import pytest

from search import crisis, explain, foreign, load_relevance, meanings, names, whole
from search.ages import age_in, told, worded
from search.analysis import split
from search.grouping import Unit
from search.guessing import instead
from search.index import analyser, stem
from search.query import understand
from search.quoting import Quotable
from search.ranking import Entry
from search.settings import settings as settings_of
from search.settings import synonyms
from search.spelling import allowed, apart, meant
from search.spots import Place
from search.urgent import Urgent, slots_of
from search.urgent_keys import urgency
from tests.conftest import ROOT, serve
from tests.search import speaking
from tests.search.test_languages import data
from tests.search.test_quoting import TEXTS, TYPED, WANTED

STEMMER = ROOT / "node_modules" / "porter2" / "dist" / "index.js"
CASES = json.loads((Path(__file__).parent / "analysis_cases.json").read_text(encoding="utf-8"))

pytestmark = pytest.mark.browser

RELEVANCE = load_relevance()
CRISIS_DATA = crisis.to_data(RELEVANCE.crisis)
PHRASES = ";".join(CRISIS_DATA["phrases"])
AGES = [
    "between 5 and 11 football",
    "play (under 10)",
    "8 weeks old",
    "my son is 30",
    "less than 16",
    "my twenty eight year old",
    "turnford 14 autism",
    "leaving year 13",
    "aged 18 months autism",
    "age 7 mobility",
    "reading age of 6 aged 12",
    "mental age of 4",
    "18 behaving like a 5 year old",
    "will be 16 in may",
    "after year 11",
    "left year 13",
    "after year 6",
    "after 18",
    "care after 18",
    "under-fives group",
    "year-6",
    "i am 45 and have a disabled son",
    "awake at 2 am",
    "ehcp says 1 1",
    "nappy size 8",
    "i m 15",
    "4 o clock",
    "2 years 6 m",
    "autism age ٤",
    "PMLD 19+",
    "বাচ্চা ৩ বছর",
    "autyzm 5 lat",
    "3 yaşında konuşmuyor",
    "niño 3 años",
    "не говорить 3 роки",
    "3 سنوات",
    "băiat 12 de ani nu vorbește",
    "mera beta 4 saal ka bolta nahi",
    "chele 4 bochorer kotha bole na",
    "kizim 3 yasinda konusmuyor",
    "сын 4 года не говорит",
    "сыну 5 лет",
    "3 рочки",
    "18 aylık yürümüyor",
    "18 luni",
    "figlio 18 mesi",
    "18 meses no camina",
    "3 বছর",
    "age 4",
    "moving from primary to secondary autism",
    "choosing a secondary school",
    "starting primary school",
    "my 15 and half year old",
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
    "toddler group",
    "turning 3",
    "hes 15 and wont go",
    "16+ courses",
    "24 autistic adult help",
    "girl 13 not eating",
    "twenty-one year old",
    "autism 4½",
    "18 m old",
    "2 boys autism",
    "2½ year old",
    "16-18 courses",
    "10+ clubs",
    "age: 7 swimming",
    "my son (7)",
    "autism 7?",
    "between 5 and 11 football",
    "age 4 and age 9 autism",
    "year 6 to year 7",
    "4-latek",
    "5-річна дитина",
    "step 2.",
    "ks3",
    "under 5s",
    "speech toddler age 2",
    "my 4 year old  starting reception speech",
    "fifteen autism",
    "autism twenty-one",
    "twenty twenty autism",
    "autism 0",
    "keystage 1",
    "key stage 7",
    "years 10 and 11",
    "waiting 2 years 10 months",
    "24 weeks old",
    "deferred entry to primary school",
    "under 27",
    "under 28",
    "clubs top 10",
    "form e 7",
    "half term december 22",
    "2 autistic boys",
    "two months to appeal",
    "2 year college course",
    "waiting 2 to 3 years",
    "out of school clubs 5-11 years olds",
    "Year R",
    "aged 40",
    "my son is 27",
    "my 30 year old son",
    "at 45 high street",
    "adults  group",
]
with (Path(__file__).parent / "crisis_cases.csv").open(encoding="utf-8", newline="") as file:
    WORDINGS = [(row["query"], row["help"]) for row in csv.DictReader(file)]
CRISIS = [*(query for query, _ in WORDINGS), "", "known", "grammer school", "i want to dye"]
MEANT = {"grammer": "groomed", "dye": "die", "homework": "home work"}
QUERIES = [
    "autyzm szkoła", "التوحد", "ঘুম", "sordo", "ayuda sordo", "ansiosa", "autyzm dislexya", "dislexya", '"dislexya" autism', "DSPL 2", "stammerin",
    "refuses school", "not talking at 3", "autism transport", "hering aids", "zzzz 🙂", "constructor 2", "difficultties child", "stammmers child",
    "autismschool", "tran sport", "speach langwidge", "behavor",
    "formularz dla autyzm", "formularz dla", "vede", "nu vede", "nie zzzz", "vede zzzz", "аутизм 3 роки", "autism help at school", "autism", "autism special needs",
    "my son is 4", "gcse options", "gcse speech", "toddler please", "please help",
    "buss pass", "knit", "mumm",
    "autyzmami", "аутизмами", "дислексія аутизмами", "dysleksja autyzmami", "nu mai vorbește", "nu prea mai vorbește", "nu prea mai des vede", "nu prea vede", "autyzm nu prea mai vede", "nu autism vede",
    "syn nie zawsze mówi", "no nos habla sordo", "не хочет говорить аутизм", "ne mai vorbeste",
]  # fmt: skip

VOCABULARY = [
    "physio",
    "school",
    "therapy",
    "occupational",
    "education",
    "tribunal",
    "sign",
    "language",
    "families",
    "part",
    "time",
    "stammering",
]
SLIPS = [
    "fisio", "skool", "theropy", "occupashonal", "edcuation", "tribyunal", "signlanguage", "famly", "parttime", "stamer", "zzzz", "abc", "",
    "schoool", "langwidge", "xylophone", "dance", "ferapy",
]  # fmt: skip

UNDERSTAND = """async ([texts, settings, terms, vocabulary, foreign]) => {
    const { Analyser } = await import('/analysis.js')
    const { Language, understand } = await import('/query.js')
    const guessing = await import('/foreign.js')
    const { readAges } = await import('/base.js')
    await readAges('age 4')
    const { longestOf, meaningsOf, numberOf, phrasesOf } = await import('/meanings.js')
    const analyser = new Analyser(settings.stems, settings.stop_words)
    const weights = settings.weights.words
    const meanings = meaningsOf(settings.groups, weights.further)
    const known = new Set([...terms, ...[...meanings.keys()].flatMap((phrase) => phrase.split(' '))])
    const others = new guessing.Foreign(foreign, weights.further)
    // What is first in the vocabulary is in most documents.
    const words = [...vocabulary.map((word, place) => [analyser.term(word), word, 1e6 - place]), ...terms.map((term) => [term, '', 1])]
    const shard = { terms, words, meanings, known, asking: settings.asking_words, abroad: [], longest: longestOf(meanings) }
    const language = new Language([shard], { analyser, weights })
    const guess = { ...guessing, foreign: () => others, wider: () => language }
    const queries = texts.map((text) => {
        const query = understand(text, language)
        return query.strange ? understand(text, language, guess) : query
    })
    const meant = queries.flatMap(({ units }) => units.flatMap(({ meanings }) => meanings))
    for (const meaning of meant) meaning.readings ??= phrasesOf(settings.found_by[numberOf(meaning.name)])
    return queries
}"""


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """The address of the modules as they are written, with the stemmer as a module, and an empty page."""
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
def page(tab):
    """A page that can import the modules."""
    return tab


def plain(value):
    """``value`` as JSON has it."""
    return json.loads(json.dumps(value))


def test_the_table_of_analysis_cases(page):
    """Each text gives the terms it gives in Python."""
    terms = page.evaluate(
        """async ([texts, stems, stopWords]) => {
            const { Analyser } = await import('/analysis.js')
            const analyser = new Analyser(stems, stopWords)
            return texts.map((text) => analyser.terms(text))
        }""",
        [[case["text"] for case in CASES], dict(RELEVANCE.stems), sorted(RELEVANCE.stop_words)],
    )
    assert terms == [case["terms"] for case in CASES]


def test_ages(page):
    """The same age and the same rest, whatever was thought of each before it was read."""
    found = page.evaluate(
        """async (texts) => {
            const { ageIn, readAges } = await import('/base.js')
            await readAges('age 4')
            return texts.map(ageIn)
        }""",
        AGES,
    )
    assert [(each["age"], each["rest"], each["words"], each.get("told", "")) for each in found] == [
        (*age_in(text), worded(text), told(text)) for text in AGES
    ]


def test_spelling(page):
    """The same word for the same slips, at the same cost."""
    words = {word: stem(word) for word in VOCABULARY}
    found = page.evaluate(
        """async ([slips, words]) => {
            const { apart, meant } = await import('/spelling.js')
            const known = new Map(Object.entries(words))
            return slips.map((slip) => [...Object.values(meant(slip, known)), apart(slip, (part) => known.has(part))])
        }""",
        [SLIPS, words],
    )
    assert found == [[*meant(slip, words), [*apart(slip, words.__contains__)]] for slip in SLIPS]


def test_crisis(page):
    """The same help, from the same data."""
    found = page.evaluate(
        """async ([texts, data, stems, stopWords, meant]) => {
            const { Analyser } = await import('/analysis.js')
            const { Crisis } = await import('/crisis.js')
            const crisis = new Crisis(data, new Analyser(stems, stopWords))
            return texts.map((text) => crisis.helpFor(text, (word) => word === 'known', meant))
        }""",
        [
            CRISIS,
            CRISIS_DATA,
            RELEVANCE.stems,
            sorted(RELEVANCE.stop_words),
            [{"typed": typed, "word": word} for typed, word in MEANT.items()],
        ],
    )
    urgent = Urgent(CRISIS_DATA, analyser(RELEVANCE))
    expected = [urgent.help_for(text, {"known"}.__contains__, MEANT.items()) for text in CRISIS]
    assert found == [-1 if number is None else number for number in expected]


def with_a_slip(phrase):
    """A letter left out of its longest word, if that is long enough to be known again."""
    longest = max(phrase.split(), key=len)
    return phrase.replace(longest, longest[:-2] + longest[-1]) if len(longest) > 5 else phrase


def wordings():
    """Each phrase with each of its choices."""
    return {" ".join(words) for slots in slots_of(PHRASES) for words in islice(product(*slots), 2_000)}


def test_no_words_of_crisis_are_missed(page, index):
    """Each phrase, as it is and with a slip, has its keys, so that the phrases are fetched; most other words have not."""
    texts = [text for phrase in sorted(wordings()) for text in (phrase, with_a_slip(phrase))]
    texts += [query for query, title in WORDINGS if title]
    found = page.evaluate(
        """async ([texts, keys, stems, stopWords]) => {
            const { Analyser } = await import('/analysis.js')
            const { urgency } = await import('/urgent.js')
            const mayBe = urgency(keys, new Analyser(stems, stopWords))
            return texts.map((text) => mayBe(text, (word) => word === 'known'))
        }""",
        [[*texts, "known"], settings_of(index)["crisis"], RELEVANCE.stems, sorted(RELEVANCE.stop_words)],
    )
    assert [text for text, may in zip(texts, found, strict=False) if not may] == []
    assert not found[-1]


def slips(words, chance):
    """The text of ``words`` with a slip in each in turn, long enough for one."""
    for place, word in enumerate(words):
        if len(word) > 3:
            yield " ".join([*words[:place], slip(word, chance), *words[place + 1 :]])


def slip(word, chance):
    """``word`` with one or two slips after its first letter, as its length allows."""
    for _ in range(chance.randint(1, allowed(word))):
        place, letter = chance.randrange(1, len(word) - 1), chance.choice(ascii_lowercase)
        swapped = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
        dropped, changed, added = (
            word[:place] + new for new in (word[place + 1 :], letter + word[place + 1 :], letter + word[place:])
        )
        word = chance.choice([swapped, dropped, changed, added])
    return word


def test_a_slip_in_any_word_hides_no_help(page, index):
    """What the phrases find is fetched, whatever slip is in whatever word; Python asks the same before it looks."""
    chance = random.Random(5)
    texts = [text for query, _ in WORDINGS for text in slips(split(query), chance)]
    known = RELEVANCE.stop_words | RELEVANCE.asking_words
    keys = settings_of(index)["crisis"]
    may, found = page.evaluate(
        """async ([texts, keys, data, stems, stopWords, words]) => {
            const { Analyser } = await import('/analysis.js')
            const { urgency } = await import('/urgent.js')
            const { Crisis } = await import('/crisis.js')
            const [analyser, known] = [new Analyser(stems, stopWords), new Set(words)]
            const [mayBe, crisis] = [urgency(keys, analyser), new Crisis(data, analyser)]
            const is = (word) => known.has(word)
            return [texts.map((text) => mayBe(text, is)), texts.map((text) => crisis.helpFor(text, is) >= 0)]
        }""",
        [texts, keys, CRISIS_DATA, RELEVANCE.stems, sorted(RELEVANCE.stop_words), sorted(known)],
    )
    assert [text for text, hidden in zip(texts, map(gt, found, may), strict=True) if hidden] == []
    may_be = urgency(keys, analyser(RELEVANCE))
    assert may[::20] == [may_be(text, known.__contains__) for text in texts[::20]]


def test_queries(page, index):
    """The same units with the same readings, corrections and language."""
    spoken = data({*index.scores, "transport"})
    english = speaking.language(index, foreign.from_data(spoken, RELEVANCE.weights["words"]["further"]))
    found = page.evaluate(
        UNDERSTAND, [QUERIES, settings(index), sorted(index.scores), list(english.vocabulary()), spoken]
    )
    assert [shape(each) for each in found] == [shape_here(understand(text, english)) for text in QUERIES]


def settings(index):
    """What the browser's language is made of."""
    relevance = index.relevance
    words = {
        "stems": dict(relevance.stems),
        "stop_words": sorted(relevance.stop_words),
        "asking_words": sorted(speaking.asking(index)),
    }
    return {
        **words,
        "weights": {"words": dict(relevance.weights["words"])},
        "groups": [
            *filter(None, (meanings.beside(group, group[2], relevance.asking_words) for group in synonyms(index)))
        ],
        "found_by": [*map(meanings.found_by, synonyms(index))],
    }


def shape(query):
    """What counts of a query from the browser."""
    units = [
        [
            u["words"],
            u["terms"],
            [[m["weight"], m["readings"]] for m in u["meanings"]],
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
    units = [
        [u.words, u.terms, [[m.weight, m.readings] for m in u.meanings], u.prefixes, u.weight, u.further, u.part]
        for u in query.units
    ]
    tongue = query.tongue and query.tongue.__dict__
    return plain([units, query.age, query.corrections, query.unknown, tongue])


def test_whole_names(page):
    """The same documents for a whole name, and none for a part of one."""
    names = {"hear now": {0: True}, "group talking": {0: False, 17: True}, "talking": {3: True}}
    asked = [*names, "hear", "now", "group", "hear now talking", ""]
    found = page.evaluate(
        """async ([text, asked]) => {
            const { namesOf } = await import('/whole.js')
            return [text, ''].map((one) => asked.map((key) => namesOf(one, key)))
        }""",
        [whole.packed(names.items()), asked],
    )
    assert found == [[plain([*names.get(key, {}).items()]) for key in asked], [[] for _ in asked]]


def test_instead(page):
    """The same offer."""
    cases = [["Dislexya team", "dislexya"], ["speach-therapy", "speach"]]
    found = page.evaluate(
        """async (cases) => {
            const { keeping } = await import('/instead.js')
            return cases.map(([q, typed]) => keeping(q, [{ typed }])[0].instead)
        }""",
        cases,
    )
    assert found == [instead(*case) for case in cases]


SEEN = [("Autism youth clubs", ""), ("Clinic", "For autistic people, and a youth group."), ("Clinic", "")]
"""Titles and summaries of documents of which a word of the query is in the name, the description, or neither."""


@pytest.mark.parametrize("has", [[], ["autism"], ["autism", "club"], ["=7.1"]])
@pytest.mark.parametrize(("title", "summary"), SEEN)
@pytest.mark.parametrize(
    ("signals", "place"),
    [
        ({"words": 1.0}, {"relation": "local", "placed": True, "miles": 1.5, "area": "DSPL2"}),
        ({"words": 1.0, "best_bet": 2.0}, {"relation": "elsewhere", "placed": True, "miles": 1.0}),
        ({"area_page": 2.0}, {"relation": "local", "placed": True, "miles": 0.4, "sure": False}),
        ({"words": 1.0}, {"relation": "online", "placed": True, "age": 17, "typed": "Autistic Club"}),
        (
            {"words": 1.0},
            {"relation": "county", "placed": False, "typed": "club for an autistic 5", "asking": ["club"]},
        ),
    ],
)
def test_reasons(page, index, signals, place, title, summary, has):
    """The same sentences in the same order."""
    english = speaking.language(index)
    several = meanings.Meaning(0.9, (("autism", "support"), ("autism", "chariti")), name="=7")
    begun = [Unit(("autis",), ("autis",), prefixes=("autism",)), Unit(("autyzm",), ("autyzm",), (several,))]
    number = Unit(("5",), ("autism",))
    units = [*understand("autistic club", english).units, *begun, number]
    entry = Entry(id="x", title="", reach="local", ages=(5, 11), areas=("a",), points=())
    found = page.evaluate(
        """async ([words, given, has, ...rest]) => {
            const { Analyser } = await import('/analysis.js')
            const { reasons } = await import('/explain.js')
            const { Meaning } = await import('/meanings.js')
            const made = (meanings) => meanings.map(({ weight, readings, further, name }) => new Meaning(weight, readings, further, name))
            const units = words.map(({ meanings, ...unit }) => ({ ...unit, meanings: made(meanings) }))
            return reasons({ ...given, asking: new Set(given.asking), has: (term) => has.includes(term), units, analyser: new Analyser(...rest), entry: { ages: [5, 11] } })
        }""",
        [
            [dataclasses.asdict(unit) for unit in units],
            {"title": title, "summary": summary, "signals": signals, **place},
            has,
            dict(RELEVANCE.stems),
            sorted(RELEVANCE.stop_words),
        ],
    )
    seen = explain.Seen(title, summary, has.__contains__)
    assert tuple(found) == explain.reasons(entry, seen, units, english.analyser, signals, **place)


def test_words_of_streets(page):
    """The same, also for what an address says of a street."""
    found = page.evaluate(
        "async () => { const { ROADS, STREETS } = await import('/streets.js'); return [ROADS, STREETS] }"
    )
    assert found == [list(names.ROADS), list(names.STREETS)]


def test_area_of(page):
    """The same guess."""
    place, labels = {"area": "a", "others": ["b"]}, {"a": "A", "b": "B"}
    cases = [[["a"], place], [["b", "a"], place], [["b"], place], [["c"], place], [["a"], None]]
    found = page.evaluate(
        "async ([cases, labels]) => { const { areaOf } = await import('/explain.js'); return cases.map((c) => areaOf(...c, labels)) }",
        [cases, labels],
    )
    given = [(areas, at and Place("", "", area=at["area"], others=tuple(at["others"]))) for areas, at in cases]
    assert [(each["area"], each["sure"]) for each in found] == [explain.area_of(*case, labels) for case in given]


def test_quoting(page, index):
    """The same words in quotes."""
    found = page.evaluate(
        """async ([texts, wanted, typed, ...rest]) => {
            const { Analyser } = await import('/analysis.js')
            const { Quotable, Typed } = await import('/quoting.js')
            const analyser = new Analyser(...rest)
            const quoted = (text) => wanted.map((terms) => new Quotable(text, analyser).quoted(terms))
            return [texts.map(quoted), typed.map(([text, words]) => new Typed(text, analyser).quoted(words.split(' ')))]
        }""",
        [TEXTS, WANTED, TYPED, dict(RELEVANCE.stems), sorted(RELEVANCE.stop_words)],
    )
    analyse = analyser(RELEVANCE)
    quoted = [[Quotable(text, analyse).quoted(terms) for terms in WANTED] for text in TEXTS]
    assert found == [quoted, [expected for *_, expected in TYPED]]
