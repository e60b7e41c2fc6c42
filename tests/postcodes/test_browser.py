"""Whole postcodes in a real browser: the same answers as in Python, and nothing told to anybody."""

import random
import shutil

import pytest

from search import gazetteer, place_tables
from search.finder import find
from search.postcodes.settings import Settings
from search.postcodes.units import LETTERS, Units, pack
from search.postcodes.vintage import Vintage
from tests.conftest import ROOT, serve
from tests.postcodes.test_units import SPOTS, invented

pytestmark = pytest.mark.browser

ATLAS = """async ([files, texts, how]) => {
    const { Atlas } = await import('/atlas.js')
    const asked = []
    const get = async (name) => {
        asked.push(name)
        if (!files[name]) throw new Error('gone')
        return structuredClone(files[name])
    }
    const atlas = new Atlas({ get })
    const answers = []
    for (const text of texts) {
        answers.push(how === 'find' ? await atlas.find(text, () => true) : await atlas[how](text))
    }
    return { answers, asked }
}"""
TEXTS = [
    "Letchworth SG6", "near SG1", "Hitchin Road Stevenage", "1 High Street, Stevenage SG1 1AA", "Old Town, Luton",
    "Barnet", "a, b, c", ",", "SG1 1AA", "SG1 1", "SG2 4", "SG", "M1 1AA", "AL1 1AA", "Stevenage", "zzzz", "JE2 3AB",
    "SG9 9ZZ", "5G1 1AA", "BT1 1AA", "SGI IAA", "SG1 1CC", "M1 1AAA", '"SG1 1AA"', "[SG1:1]", "1SG 1AA", "LU1 4", "EN5 4AA",
    "Hitchin/Letchworth", "English", "skills", "a big bed", "stanstead", "waltham", "DN55 1PT", "BT", "EC1", "Nascot Wood",
]  # fmt: skip


@pytest.fixture(scope="module")
def places():
    """The built-in tables with invented postcodes of SG1 to SG4, and what is written of them."""
    plain = gazetteer.load()
    units = Units(1, SPOTS, {sector: pack(units, 1) for sector, units in invented().items()})
    settings, vintage = Settings("ONSPD", "2026-08", "area"), Vintage("ONSPD", "2026-08")
    return gazetteer.Gazetteer(
        plain.sectors, plain.districts, plain.towns, plain.outcodes, plain.middles, units, vintage, settings
    )


@pytest.fixture(scope="module")
def files(places):
    """The content of each file by its name."""
    return place_tables.to_data(places)


@pytest.fixture(scope="module")
def reference(files):
    """What Python reads from those files."""
    return place_tables.from_data(files)


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """The modules as they are, with a stemmer that does nothing: places need none."""
    folder = tmp_path_factory.mktemp("modules")
    for module in (ROOT / "search" / "browser").glob("*.js"):
        shutil.copy(module, folder)
    (folder / "stemmer.js").write_text("export const stem = (word) => word\n", encoding="utf-8")
    (folder / "index.html").write_text("<!doctype html><title>Places</title>", encoding="utf-8")
    yield from serve(folder)


@pytest.fixture(scope="module")
def tab(browser, address):
    """A page with the modules beside it."""
    context = browser.new_context(base_url=address)
    tab = context.new_page()
    tab.goto("/")
    yield tab
    context.close()


@pytest.fixture(scope="module")
def atlas(tab, files):
    """Runs texts through one method of a new Atlas; gives the answers and the files asked for."""
    return lambda texts, how="read", has=files: tab.evaluate(ATLAS, [has, texts, how])


def codes():
    """Every invented postcode, and as many well-formed ones at random."""
    chance = random.Random(5)
    real = [sector + unit.letters for sector, units in invented().items() for unit in units]
    return real + [
        f"SG{chance.randint(1, 6)} {chance.randint(0, 9)}{''.join(chance.choices(LETTERS, k=2))}" for _ in real
    ]


def test_every_postcode_reads_alike(atlas, reference):
    """Position, area, confidence and status, for all that exist and for many that do not."""
    texts = codes() + TEXTS
    assert atlas(texts)["answers"] == [reference.read(text).as_dict() for text in texts]


SLIPS = "O01IlSs5B8Z2G6 .-,/()x\u00a0\u200b\uff11\uff21\u00e9\u0131\u017f\u212a\u3000\x1c\ufeff"


def typed(count, seed):
    """Postcodes, outward codes and towns as fingers on a small keyboard may write them."""
    chance, plain = random.Random(seed), gazetteer.load()
    right = (*codes()[:500], *plain.outcodes, *plain.towns)
    for _ in range(count):
        text = list(chance.choice(right))
        for _ in range(chance.randint(0, 3)):
            place = chance.randrange(len(text) + 1)
            text[place : place + chance.randint(0, 1)] = chance.choice((chance.choice(SLIPS), ""))
        yield "".join(text)


def test_whatever_is_typed_reads_alike(atlas, reference):
    """With slips, odd spaces, letters of other widths and control characters."""
    texts = list(typed(800, seed=1))
    assert atlas(texts)["answers"] == [reference.read(text).as_dict() for text in texts]


def test_whatever_is_typed_is_found_alike(atlas, reference):
    """Inside a query too."""
    texts = [f"clubs near {text} please" for text in typed(400, seed=2)]
    found = [find(reference, text, lambda word: True) for text in texts]
    expected = [{"place": f.place and f.place.as_dict(), "rest": f.rest, "name": f.name} for f in found]
    answers = [{name: answer[name] for name in ("place", "rest", "name")} for answer in atlas(texts, "find")["answers"]]
    assert answers == expected


def test_a_postcode_inside_a_query(atlas, reference):
    """The whole postcode counts there too."""
    known = codes()[0]
    found = atlas([f"speech therapy near {known}"], "find")["answers"][0]
    assert (found["place"], found["rest"]) == (reference.read(known).as_dict(), "speech therapy")
    assert found["place"]["status"] in ("live", "retired", "live-elsewhere")


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("SG1 1AA", ["places", "sectors", "units-sg"]),
        ("sg2 9zz", ["places", "sectors", "units-sg"]),
        ("AL1 1AA", ["places", "sectors"]),
        ("SG1", ["places", "sectors"]),
        ("Stevenage", ["places", "towns"]),
        ("M1 1AA", ["places", "sectors", "towns", "outcodes"]),
    ],
)
def test_only_what_is_needed_is_asked_for(atlas, text, asked):
    """One file of postcodes, for a whole postcode of its area only."""
    assert atlas([text])["asked"] == asked


@pytest.mark.parametrize(
    ("query", "asked"),
    [
        ("autism age 4", ["places", "towns"]),
        ("autism SG1 1AA", ["places", "sectors", "units-sg"]),
        ("autism 4 year old SG1 1AA", ["places", "sectors", "units-sg"]),
        ("clubs SG1", ["places", "sectors"]),
        ("clubs stevenage", ["places", "towns"]),
        ("section s19", ["places", "sectors", "towns", "outcodes"]),
        ("autism M1 1AA", ["places", "sectors", "towns", "outcodes"]),
    ],
)
def test_what_a_query_asks_for(atlas, query, asked):
    """An age is no reason to fetch sectors, and a postcode of the county none to fetch all Britain's."""
    assert atlas([query], "find")["asked"] == asked


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ([""], ["places", "towns"]),
        (["", "S", "SG", "SG1", "SG1 1", "SG1 1AA"], ["places", "towns", "units-sg", "sectors"]),
        (["../secret", "__proto__", "constructor", "units-sg", "SG1/../x"], ["places", "towns", "sectors"]),
        (["x" * 9999], ["places", "towns"]),
    ],
)
def test_what_typing_fetches(atlas, typed, asked):
    """The tables at once, the file as soon as the letters tell which; never a name that was typed."""
    assert list(dict.fromkeys(atlas(typed, "prefetch")["asked"])) == asked


def test_without_its_file_a_postcode_is_in_its_sector(atlas, files, reference):
    """Better than no answer."""
    broken = {name: content for name, content in files.items() if name != "units-sg"}
    place, other = atlas(["SG1 1AA", "SG1 1"], has=broken)["answers"]
    assert (place["status"], place["east"]) == ("unknown", reference.sectors["SG1 1"].east)
    # A page has to say that it did not load, and not that we do not know it.
    assert ("lost" in place, "lost" in other) == (True, False)
    assert "lost" in atlas(["autism SG1 1AA"], "find", broken)["answers"][0]["place"]


def test_prefetching_never_fails(atlas):
    """Whoever is offline for a moment hears of it when it matters."""
    assert atlas(["SG1 1AA"], "prefetch", has={})["answers"] == [None]


# Degrees, and the metres of the same point: the county's four ends and two places between.
POINTS = [
    (51.834599, -0.721033, 488_221, 215_882),
    (51.871061, 0.189100, 550_805, 221_429),
    (51.600953, -0.504743, 503_656, 190_182),
    (52.073710, -0.156993, 526_409, 243_306),
    (51.745295, -0.328605, 515_487, 206_498),
    (51.763353, -0.227469, 522_420, 208_671),
]


@pytest.mark.parametrize(("latitude", "longitude", "east", "north"), POINTS)
def test_a_device_s_position_on_the_grid(tab, latitude, longitude, east, north):
    """Within a metre and the rounding."""
    point = tab.evaluate(
        "async (at) => (await import('/grid.js')).toGrid(at)", {"latitude": latitude, "longitude": longitude}
    )
    assert (point["east"], point["north"]) == (pytest.approx(east, abs=2), pytest.approx(north, abs=2))


FAR_AWAY = [
    {"latitude": 55.95, "longitude": -3.19},
    {"latitude": 51.8, "longitude": 2},
    {"latitude": None, "longitude": 0},
    {},
]


def test_a_position_elsewhere_has_no_code(atlas):
    """Edinburgh, the sea, and a device that does not know; nothing is fetched for them."""
    assert atlas(FAR_AWAY, "codeAt") == {"answers": ["", "", "", ""], "asked": []}


def test_the_nearest_postcode(atlas, reference):
    """The same as in Python, and one that can be read."""
    found = atlas([{"latitude": 51.9, "longitude": -0.2}], "codeAt")["answers"][0]
    assert found == reference.code_at(523_940, 223_914)
    assert reference.read(found).kind in ("unit", "sector")


def test_a_position_outside_the_county_has_the_nearest_outward_code(atlas, reference):
    """So that whoever stands there is told what whoever types it is told."""
    found = atlas([{"latitude": 51.5074, "longitude": -0.1278}], "codeAt")["answers"][0]
    assert found == reference.code_at(530_000, 180_400)
    assert reference.read(found).status == "live-elsewhere"


def test_without_its_file_a_position_has_its_sector(atlas, files, places):
    """Better than no answer here too."""
    built_in = {name: content for name, content in files.items() if not name.startswith("units-")}
    sector = atlas([{"latitude": 51.9, "longitude": -0.2}], "codeAt", built_in)["answers"][0]
    assert sector in places.sectors
