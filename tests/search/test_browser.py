"""The browser's engine equals the reference, in a real browser."""

import dataclasses
import itertools
import json
import random

import pytest

from tests.search.conftest import OPEN

pytestmark = pytest.mark.browser

WORDS = [
    "autism", "autistic group", "autism stevenage", "respite", "short breaks near WD6", "SALT", "not talking at 3", "ehcp", "statement",
    "dislexya", "dysl", "hering aids", "autism age 17", "year 8 clubs", "17 year old", "SG1", "SG1 1AA autism", "autism S G 1 1 A A", "w d 6 1 j g help", "a 4 b c d e", "stevanage autism",
    "clubs in St Albans", "school help", "qqqq", "", "deaf child school", "constructor", "__proto__", "autism " * 99,
    "WD", "wd ", "autism M1 1", "M1 1 AA autism", "autism m1 1", "my son is 4", "in stevenage please", "mens toddler group 10+",
    "potters bare clubs", "autism bishop stortford", "welyn", "adult autism", "my son is 27", "buss pass",
]  # fmt: skip
PLACES = [
    "", "Stevenage", "SG1 1AA", "sg11aa", "5G1 1AA", "WD6", "AL", "E11", "E1 1", "wd61", "M1 1AA", "JE2 3AB", "GIR 0AA", "BFPO 12", "BT1 1AA",
    "near saint albans", "Bricket Wood", "Barnet", "stevanage", "zzzz", "ＳＧ１ １ＡＡ", "SG۱ ۱AA", "SG0 1AA", "x" * 80, "EN5 4AA",
    "Herts", "Hertfordshre", "north herts",
]  # fmt: skip

SEARCH = f"""async (queries) => {{
    {OPEN}
    const answers = []
    for (const [q, near] of queries) {{
        const results = await engine.search({{ q, near, limit: 50 }})
        answers.push({{ ...results, counts: await engine.counts(results) }})
    }}
    return answers
}}"""


def rounded(results):
    """A result as plain data, its scores to the rounding that both sides promise."""
    plain = json.loads(json.dumps(results))
    for hit in plain["hits"]:
        hit["score"] = round(hit["score"], 4)
        hit["km"] = None if hit["km"] is None else round(hit["km"], 1)
        hit["reasons"] = list(hit["reasons"])
        hit["signals"] = {name: round(value, 6) for name, value in hit["signals"].items()}
    return plain


def reference(engine, words, near):
    results = engine.search(words, near, limit=50)
    place = results.place.as_dict() if results.place else None
    return {**dataclasses.asdict(results), "place": place}


def assert_alike(tab, engine, queries):
    answers = tab.evaluate(SEARCH, queries)
    for (words, near), answer in zip(queries, answers, strict=True):
        assert rounded(answer) == rounded(reference(engine, words, near)), (words, near)


def test_every_query_at_every_place(tab, engine):
    """The same documents in the same order, with the same scores, distances and reasons."""
    assert_alike(tab, engine, list(itertools.product(WORDS, PLACES)))


@pytest.mark.parametrize(
    ("before", "read"), [("\N{GRINNING FACE}" * 970, True), ("so " * 324, True), ("\N{GRINNING FACE}" * 990, False)]
)
def test_a_long_query_is_read_as_far(tab, engine, before, read):
    """A letter is one, though JavaScript counts those beyond the first 65,536 as two."""
    words = f"{before} autism age 4 stevenage"
    assert_alike(tab, engine, [(words, ""), (words, "Watford")])
    assert (engine.search(words).place is not None) == read


def test_signs_that_nobody_types(tab, engine):
    """A mark of byte order is nothing, and control characters are spaces: to browsers some are, and to Python others."""
    queries = [
        ("dyslexya 0 \ufeff stevanage", ""),
        ("\ufeffautism SG1\ufeff 1AA", ""),
        ("dyslexya\x85age\x1c4", "SG1\x1f1AA\ufeff"),
    ]
    assert_alike(tab, engine, queries)
    assert engine.search(queries[0][0]).corrections[0]["instead"] == '"dyslexya" 0 stevanage'


def test_random_queries(tab, engine):
    """Words of the index in any combination, some half typed, some with a slip."""
    random_ = random.Random(2026)
    vocabulary = engine.words.postings.vocabulary()
    queries = []
    for _ in range(200):
        words = random_.choices(vocabulary, k=random_.randint(1, 4))
        words[-1] = words[-1][: random_.randint(2, len(words[-1]))]
        words[0] = words[0].replace(random_.choice(words[0]), random_.choice("aeiounst"), 1)
        queries.append((" ".join(words), random_.choice(PLACES)))
    assert_alike(tab, engine, queries)


@pytest.mark.parametrize(
    "words", ["SG1", "autism near sg1 1aa please", "AL1 1", "wd6", "autism hp24aa", "sg1 9zz", "EN99", "5g1 1aa"]
)
def test_one_code_alone(tab, engine, words):
    """Of a code of the county only the codes with its letters are fetched, if these are enough."""
    assert_alike(tab, engine, [[words, ""]])


@pytest.mark.parametrize("words", ["dspl2 stevenage", "autism dspl2 hitchin", "DSPL2 near St Albans"])
def test_a_word_with_a_digit_beside_a_town_is_no_code(tab, engine, words):
    """The parts that are fetched for the town hold no codes."""
    assert_alike(tab, engine, [[words, ""]])


ODD_PLACES = ["SG1 1АА", "НР2 4ЕЕ", "ΕΝ8 8ΗΤ", "SG1 1ÁÁ", "SGІ ІАА", "SG1 !AA", "SG1 96F", "HP1 31A", "SG1 4E1", "SG1 15", "SG1 11AA", "AB SG1 1", "SG 1AA", "SG! 1AA", "AL 1AA", "MI 1AA", "HA6", "LU6", "HA", "CM22", "W.G.C.",
              "Bucks", "Hatfield Heath", "Hatfield Peverel", "London Road", "24 St Albans Road, Watford", "Hatfield Road St Albans", "Watford Gap", "12 High Street, Ware SG12",
              "Harefield", "Stratford", "near Acton", "Epping Green", "AL15 0XX", "A1 1AA", "M1S1AE", "Ware close to Hertford", "St Albans Rd Luton 1/2 Ware",
              "DSPL5", "Brookmans Park, Hatfield", "M25", "Scotland", "langley", "dspl 9", "dspl10", "constructor", "M1", "HP", "CM",
              "Gosmore, Hitchin", "Charlton, London", "Aldbury, Ware", "Aldbury, Dacorum", "Lilley Luton",
              f"{'The Flat, ' * 30}Ware SG12 0AA", "😀" * 119 + "SG1 1AA", "Ware" + " x" * 100,
              "sg1 sg2", "sg1/sg2", "sg1-sg2", "we live in welwyn school in hatfield", "moved from london to hitchin", "we live in SG4 0, school in AL1"]  # fmt: skip
ODD_WORDS = ["autism SG1 1АА", "НР2 4АА аутизм", "аутизм 4 роки", "autism SG1 !AA", "autism at 24 St Albans Road Watford", "5 hatfield road al1 3rj autism", "hatfield road", "24 hatfield road autism",
             "autism near SG 1AA", "autism stratford", "club near hatfield heath", "clubs in ware close to me", "4 year old crossing road watford", "stevenage 8 sensory gardens", "autism bucks", "help acton", "autism w.g.c.",
             "just moved from london to hitchin autism", "from enfield now in cheshunt adhd", "moving from sg1 to hertford", "moved from N1 2AB to SG4 0AA", "dad lives in luton we live in harpenden autism",
             "school in sg1, we live in hitchin", "my postcode is sg13 7", "autism in the SG1 area", "independent living in hertford", "live chat stevenage", "We now Live In Ware autism", "transport from hitchin to letchworth",
             "autism sg1 sg2", "sg1/sg2", "sg1-sg2 autism", "al1/al2", "dyslexia/Hitchin", "clubs Hitchin/Letchworth", "ADHD/autism", "autism 7/8", "wheathampsted", "abbots langly", "much haddam", "autism codicot", "bailey autism",
             "two boys aged 4 and 6", "live in ware go to school in harlow", "clubs ware or harlow", "autism harlow sg1", "wd6 5 yr old", "autism SG1 4yr old", "hp2 9 yr group", "SG1 1 YR autism", "sg1 15 autism", "autism sg2 ode", "SG1 IAA", "sg2 odd", "sg1 our son", "autism SG1 45P", "SG1 4E1",
             "kart\u0131-SG1 1AA", "k\u0131z\u0131m/Watford autism", "\u017f/SG1 1AA", "trisomy 21", "14 upwards", "u16s", "15 may deadline", "infants' school autism", "older than 16 courses", "at 10 o’clock"]  # fmt: skip


def test_odd_places(tab, engine):
    """With letters of other scripts, slips of the keyboard, streets, and names that begin with one of ours."""
    assert_alike(tab, engine, [*(("autism", near) for near in ODD_PLACES), *((words, "") for words in ODD_WORDS)])


def requested(tab, words, near=""):
    files = []
    tab.on("request", lambda request: files.append(request.url.rsplit("/", 1)[1]))
    tab.evaluate(SEARCH, [[words, near]])
    return {file.split(".")[0] for file in files if file.endswith(".json")} - {"manifest"}


@pytest.mark.parametrize(
    ("words", "near", "more"),
    [
        ("autism", "", set()),
        ("autism", "Stevenage", {"places", "towns"}),
        ("autism", "SG1 1AA", {"places", "sectors"}),
        ("SG1 autism", "", {"places"}),
        ("autism SG1 4", "", {"places"}),
        ("autism SG1 year 4", "", {"places", "sectors"}),
        ("autism S G 1 1 A A", "", {"places", "sectors", "languages"}),
        ("WD", "", {"places", "sectors", "towns", "outcodes"}),
        ("autism", "M1 1AA", {"places", "sectors", "towns", "outcodes"}),
        ("dislexya", "", set()),
        ("shcool", "", {"languages"}),
        ("autismo", "", {"languages"}),
        ("autism stevanage", "", {"places", "towns"}),
        ("suicide", "", {"crisis"}),
        ("самогубство", "", {"crisis", "languages"}),
    ],
)
def test_only_what_is_needed_is_fetched(tab, words, near, more):
    """Places when there may be one, the rest of Britain when it is elsewhere, other languages for a strange word."""
    assert requested(tab, words, near) - {"texts"} == {"core", "start", "words", "facets", *more}


@pytest.fixture
def files_for(tab):
    """Function of a query and a place to the names of the files that are fetched for them."""
    files = []
    tab.on("request", lambda request: files.append(request.url.rsplit("/", 1)[1]))

    def fetched(words, near):
        files.clear()
        tab.evaluate(SEARCH, [[words, near]])
        return sorted(file for file in files if file.startswith(("words.", "languages.", "units")))

    return fetched


def test_words_of_no_language_are_looked_up_as_slips(tab, engine):
    """Two of them, or one with letters that English has not, wait until it is known that no other language has them."""
    assert_alike(
        tab, engine, [["shcool anxeity", ""], ["chidren suport grup", ""], ["autîsmm chidren", ""], ["чидрен", ""]]
    )


SPELLINGS = [
    "SG1 1{}{}",
    "SG11{}{}",
    "SG1-1 {}{}",
    "SG1 1{} {}",
    "S G 1 1{}{}",
    "S G 1 1 {} {}",
    "ＳＧ１ １{}{}",
    "SG١ ١{}{}",
    "SG1 1{}",
]
# One could be an age; the last three in letters of other alphabets that look like ours.
ENDINGS = ["XX", "YR", "yr", "QZ", "ab", "\u0410\u0412", "\u0425\u0425", "\u0391\u0392"]


@pytest.mark.parametrize("asked", ["autism {}", "{}", "near {}, please"])
@pytest.mark.parametrize("spelling", SPELLINGS)
def test_what_is_fetched_tells_of_a_postcode_its_sector_at_most(files_for, asked, spelling):
    codes = [asked.format(spelling.format(*ending)) for ending in ENDINGS]
    for fetched in ([files_for(code, "") for code in codes], [files_for("autism", code) for code in codes]):
        assert all(files == fetched[0] for files in fetched)


@pytest.mark.parametrize("spelling", ["SG1 I{}", "SG1I{}", "SG1-I{}", "sg1 i{}"])
def test_nor_does_what_is_fetched_with_a_letter_for_the_digit_of_the_sector(files_for, spelling):
    """I for 1 makes a word of the second half, which would be looked up."""
    fetched = [files_for(f"autism {spelling.format(ending)} please", "") for ending in ("XX", "QZ", "AB", "ab", "JY")]
    assert all(files == fetched[0] for files in fetched)


IN_A_CRISIS = [
    ["", "i want to die"],
    ["autism", "i want to die"],
    ["iwanttodie", ""],
    ["killmyself", ""],
    ["i wnat to die", ""],
    ["cuting herself", ""],
    ["0800 1111", ""],
    ["", "116123"],
]


def test_words_of_crisis_as_people_type_them(tab, engine):
    """In either box, run together, and with slips: the same help as in Python, and always some."""
    shown = [answer["crisis"] and answer["crisis"]["title"] for answer in tab.evaluate(SEARCH, IN_A_CRISIS)]
    expected = [engine.search(words, near).crisis for words, near in IN_A_CRISIS]
    assert shown == [help_ and help_["title"] for help_ in expected]
    assert all(shown)


def test_no_request_tells_the_place(tab):
    """Neither postcode nor town is in any address asked for."""
    addresses = []
    tab.on("request", lambda request: addresses.append(request.url.lower()))
    tab.evaluate(SEARCH, [["autism", "SG1 1AA"], ["autism", "Stevenage"]])
    assert addresses
    assert not [address for address in addresses if "sg1" in address or "stevenage" in address]


def failure(tab, near="Stevenage"):
    return tab.evaluate(
        """async (near) => {
            try {"""
        + OPEN
        + """await engine.search({ near }) } catch (e) { return [e.name, e.message] }
        }""",
        near,
    )


OLD = ["SearchError", "This page is older than the site. Load the page again to search."]
FAILED = ["SearchError", "The search could not be loaded. Check your connection and try again."]


def test_a_file_of_another_build_says_what_to_do(tab):
    """A page that was open while the site was built anew asks to be loaded again."""
    tab.route("**/places.*.json", lambda route: route.fulfill(status=404))
    assert failure(tab) == OLD


@pytest.mark.parametrize("body", ["", "<!doctype html>", "[{}", '[{"sectors":[]},1]', "null"])
def test_a_broken_file_says_what_to_do(tab, body):
    """Half a file, another file, one whose sum is wrong: no stack of technical words for the person searching."""
    tab.route("**/places.*.json", lambda route: route.fulfill(body=body))
    assert failure(tab) == FAILED


# Notes how the cache is used for the places.
CACHES = """() => {
    const own = window.fetch
    window.caches_asked = []
    window.fetch = (url, options) => {
        if (`${url}`.includes('/places.')) window.caches_asked.push(options.cache)
        return own(url, options)
    }
}"""


@pytest.mark.parametrize("broken", [{"body": "[{}"}, {"status": 404}])
def test_what_a_browser_keeps_broken_is_asked_for_anew(tab, broken):
    """A file that never changes is kept for a year: whoever has half of it would never search again."""
    tab.route("**/places.*.json", lambda route: route.fulfill(**broken), times=1)
    tab.evaluate(CACHES)
    assert failure(tab) is None
    assert tab.evaluate("caches_asked") == ["default", "reload"]


@pytest.mark.parametrize(("words", "near"), [("autism", "SG1 1"), ("autism stevenage", ""), ("autism sg1 1aa", "")])
def test_words_are_answered_without_their_place(tab, engine, words, near):
    """As if no place had been typed, or as words; with what went wrong, so that a page can say so."""
    tab.route("**/places.*.json", lambda route: route.fulfill(status=404))
    (answer,) = tab.evaluate(SEARCH, [[words, near]])
    assert (answer["place"], "lost" in answer) == (None, True)
    assert engine.search("autism").hits[0].id in [hit["id"] for hit in answer["hits"]]


def test_a_later_search_works_when_the_file_is_back(tab):
    """A failure is not remembered."""
    tab.route("**/places.*.json", lambda route: route.fulfill(status=500))
    assert failure(tab) == FAILED
    tab.unroute("**/places.*.json")
    assert failure(tab) is None


KEPT = f"""async (queries) => {{
    const parse = JSON.parse
    const parsed = []
    JSON.parse = (text) => {{
        const found = parse(text)
        for (const one of [found[0], ...Object.values(found[0] ?? {{}})]) {{
            if (one && typeof one === 'object') parsed.push([Object.keys(one).join(' '), new WeakRef(one)])
        }}
        return found
    }}
    {OPEN}
    for (const [q, near] of queries) await engine.counts(await engine.search({{ q, near }}))
    window.engine = engine
    window.kept = () => parsed.map(([keys, one]) => [keys, one.deref() !== undefined])
}}"""
UNPACKED = {
    "core": "firsts",
    "areas": "lists",
    "facets": "columns",
    "points": "grid",
    "ages": "from",
    "crisis": "harmless",
}
"""A key of each part of the data of which the engine makes what it needs."""


def test_what_was_unpacked_is_kept_no_longer_as_it_came(tab):
    """Nor is it fetched again."""
    files = []
    tab.on("request", lambda request: files.append(request.url.rsplit("/", 1)[1]))
    asked = [["autism age 4", "Stevenage"], ["suicide", ""]]
    tab.evaluate(KEPT, [*asked, *asked])
    tab.context.new_cdp_session(tab).send("HeapProfiler.collectGarbage")
    parsed = tab.evaluate("() => kept()")
    kept = {part: [is_kept for keys, is_kept in parsed if key in keys.split()] for part, key in UNPACKED.items()}
    assert kept == {part: [False] for part in UNPACKED}
    assert len(files) == len(set(files))


def test_a_warm_query_is_quick(tab):
    """Far below the 10 ms that were set as a limit; the median, so that a busy machine does not matter."""
    median = tab.evaluate(
        """async (queries) => {
            """
        + OPEN
        + """
            const times = []
            for (const q of [...queries, ...queries]) {
                const start = performance.now()
                await engine.search({ q, near: 'Stevenage' })
                times.push(performance.now() - start)
            }
            return times.sort((a, b) => a - b)[queries.length]
        }""",
        WORDS[:20],
    )
    assert median < 10
