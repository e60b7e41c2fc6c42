"""The grammar of postcodes and the repair of slips."""

import pytest

from search import grammar

REAL = {
    "SG1": 2,
    "SG11": 2,
    "SG4": 2,
    "S60": 1,
    "S61": 1,
    "S1": 1,
    "WD6": 2,
    "WD17": 2,
    "N1P": 1,
    "HP2": 2,
    "AL1": 2,
    "SO5": 1,
    "W1A": 1,
    "EC1A": 1,
}


SECTORS = {"SG1 1", "SG4 0", "WD6 1", "WD17 1", "AL1 1"}


def rank(outward, digit):
    """As a gazetteer has it."""
    return grammar.SECTOR if f"{outward} {digit}" in SECTORS else REAL.get(outward, 0)


def parse(text):
    return grammar.parse(text, rank)


@pytest.mark.parametrize(
    ("text", "kind", "normal"),
    [
        ("SG1 1AA", "unit", "SG1 1AA"),
        ("sg11aa", "unit", "SG1 1AA"),
        ("SG111AA", "unit", "SG11 1AA"),
        (" s g 1\t1 a a ", "unit", "SG1 1AA"),
        ("ＳＧ１ １ＡＡ", "unit", "SG1 1AA"),
        ("SG١ ١AA", "unit", "SG1 1AA"),
        ("SG১ ১AA", "unit", "SG1 1AA"),
        ("SG1\u00a01AA\u200b", "unit", "SG1 1AA"),
        ("h.p.2-4aa", "unit", "HP2 4AA"),
        ("N1P 1AA", "unit", "N1P 1AA"),
        ("EC1A 1BB", "unit", "EC1A 1BB"),
        ("SG11", "district", "SG11"),
        ("SG1 1", "sector", "SG1 1"),
        ("SG 1 1", "sector", "SG1 1"),
        ("SG 11", "district", "SG11"),
        ("wd61", "sector", "WD6 1"),
        ("SG1 1A", "sector", "SG1 1"),
        ("SG", "area", "SG"),
        ("gir0aa", "special", "GIR 0AA"),
        ("BFPO 12", "special", "BFPO 12"),
        ("JE2 3AB", "special", "JE2 3AB"),
        ("EN77 1AA", "special", "EN77 1AA"),
    ],
)
def test_what_fits(text, kind, normal):
    """Any spacing, case and width is read, and nothing is changed."""
    code = parse(text)
    assert (code.kind, code.normal, code.repaired) == (kind, normal, False)


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("5G1 1AA", "SG1 1AA"),
        ("SGI 1AA", "SG1 1AA"),
        ("SGl 1AA", "SG1 1AA"),
        ("SG4 OAB", "SG4 0AB"),
        ("WDI7 IAA", "WD17 1AA"),
        ("WD6 1A8", "WD6 1AB"),
        ("AL1 I5G", "AL1 1SG"),
    ],
)
def test_slips_are_repaired(text, normal):
    """A confusable character is changed towards a real code, and it is said."""
    code = parse(text)
    assert (code.normal, code.repaired) == (normal, True)


@pytest.mark.parametrize(("text", "normal"), [("SG1 11A", "SG1 1LA"), ("SG1-1B6", "SG1 1BG"), ("SG1 1E1", "SG1 1EL")])
def test_a_district_before_a_space_is_what_was_typed(text, normal):
    """However real SG11 is, or E1."""
    code = grammar.parse(text, lambda outward, digit: rank(outward, digit) or outward == "E1")
    assert (code.normal, code.repaired) == (normal, True)


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("SG1 15", "SG1 1"),
        ("SG1 11AA", "SG11 1AA"),
        ("SG11 AA", "SG1 1AA"),
        ("SG 11AA", "SG1 1AA"),
        ("SG111A", "SG11 1"),
    ],
)
def test_a_space_that_parts_no_second_half(text, normal):
    """Before four letters and digits it has slipped, and without one SG11 is meant."""
    assert parse(text).normal == normal


@pytest.mark.parametrize("text", ["SG1 BAA", "5G", "51", "S6O", "SG1 SG2", "SG1-SG2", "sg1/wd6"])
def test_nothing_is_repaired_towards_what_is_not_there(text):
    """Near home every sector is known; and a few letters are no slip for a place far away."""
    code = parse(text)
    assert code is None or not code.repaired


def test_what_fits_and_is_real_is_never_changed():
    """S61 1AA is Rotherham, however close SG1 1AA may be."""
    assert parse("S61 1AA") == grammar.Code("unit", "S61", "1AA")


def test_what_fits_is_not_moved_far_away():
    """SG0 does not exist, but its SG is more to be trusted than Sheffield's S60."""
    assert parse("SG0 1AA") == grammar.Code("unit", "SG0", "1AA")
    assert parse("SG0 1") is None


def test_a_word_is_no_postcode():
    """SOS has no digit, so it does not become Southampton."""
    assert parse("SOS") is None


@pytest.mark.parametrize(("text", "sector"), [("SG1 1CA", "SG1 1"), ("SG1 1AAA", "SG1 1")])
def test_of_a_second_half_that_none_has_the_sector_is_left(text, sector):
    """And it is said to be changed."""
    code = parse(text)
    assert (code.kind, code.normal, code.repaired) == ("sector", sector, True)


@pytest.mark.parametrize("text", ["", "   ", "autism", "QQ1 1AA", "QQ1 1CA", "1234", "SG1;1AA", "x" * 10_000])
def test_what_does_not_fit(text):
    """Nonsense, forbidden letters and endless text are no postcode."""
    assert parse(text) is None
