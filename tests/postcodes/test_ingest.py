"""What is kept of the rows of a file, what is skipped, and what is said."""

import pytest

from search.postcodes import ingest as module
from search.postcodes import source
from search.postcodes.columns import NotPostcodes
from search.postcodes.ingest import ingest
from search.postcodes.reasons import BT, CROWN, FAR, MISPLACED, MOVED, NO_CODE, NO_METRES, NO_PLACE, SHORT, TWICE
from tests.postcodes.conftest import ELSEWHERE, HEADERS, KINGS_LANGLEY, code_point, ons, quiet, row


@pytest.fixture
def read(saved, rules):
    """Reads rows as one edition, and gives the postcodes and the tally."""

    def read(*rows, edition="onspd-2026"):
        text = code_point(rows) if edition == "code-point" else ons(rows, edition)
        return ingest(source.parts(saved("file.csv", text)), rules, quiet)

    return read


@pytest.mark.parametrize("edition", [*HEADERS, "code-point"])
def test_every_edition_says_the_same(read, edition):
    """Position to the metre, area and confidence."""
    units, tally = read(row("SG1 1AA", 523801, 224202), edition=edition)
    spot, retired = units.find("SG1 1", "AA")
    assert (spot.east, spot.north, spot.area, spot.confidence, retired) == (523801, 224202, "dspl2", "high", False)
    assert (tally.rows, tally.live, tally.retired) == (1, 1, 0)


def test_the_northings_of_2021(read):
    """They begin with a nought."""
    units, _ = read(row("SG1 1AA", north="0224202"), edition="nspl-2021")
    assert units.find("SG1 1", "AA")[0].north == 224202


def test_retired_postcodes_are_kept(read):
    """With the area they were in."""
    units, tally = read(row("SG1 1AA"), row("SG1 1AB", terminated="201503"))
    spot, retired = units.find("SG1 1", "AB")
    assert (spot.area, retired, tally.live, tally.retired) == ("dspl2", True, 1, 1)


@pytest.mark.parametrize(
    ("odd", "why"),
    [
        (row("SG1 1AB", "", "", quality="9"), NO_PLACE),
        (row("SG1 1AB", "0", "0", quality="9"), NO_PLACE),
        (row("SG1 1AB", "0", "0"), NO_PLACE),
        (row("BT1 1AA"), BT),
        (row("JE2 3AB"), CROWN),
        (row("IM1 1AA"), CROWN),
        (row("SG1 1CA"), NO_CODE),
        (row("QQ1 1AA"), NO_CODE),
        (row(""), NO_CODE),
        (row("SG1 1AB", "here", "there"), NO_METRES),
        (row("SG1 1AB", 1, 9_999_999), NO_METRES),
        (row("SG1 1AA"), TWICE),
        (row("SG1 1AA", 523_900), MOVED),
        (row("SG1 1AB", 384_400, 398_000), MISPLACED),
        (row("SG1 1AB", "nan", "inf"), NO_METRES),
        (row("CM23 1AA", district=ELSEWHERE), FAR),
    ],
)
def test_what_is_skipped_and_why(read, odd, why):
    """Everything is counted under one reason."""
    units, tally = read(row("SG1 1AA"), odd)
    assert +tally.skipped == {why: 1}
    assert list(units.of("SG1 1")) == ["AA"]


def test_wards_that_the_rules_do_not_know_are_counted(read):
    """Their area is that of the sector, which whoever reads a file after a review of wards must hear of."""
    north_herts, known, other = "E07000099", "E05015754", "E05004750"
    rows = [row("SG1 1AA", district=north_herts, ward=known), row("SG1 1AB", district=north_herts, ward=other)]
    assert read(*rows, row("SG1 1AD"))[1].other_wards == 1


def test_neighbours_with_the_same_letters_are_kept(read):
    """A family just outside is near our services too; its postcode has a place and no area."""
    units, _ = read(row("WD4 8AA", district=KINGS_LANGLEY), row("WD4 0AA", 505000, 200000, district=ELSEWHERE))
    spot, _ = units.find("WD4 0", "AA")
    assert (spot.east, spot.area) == (505000, "")


def test_of_a_postcode_that_is_there_twice_the_live_one_counts(read):
    """Whichever comes first; of two live ones the first."""
    gone, here, again = row("SG1 1AA", 523_001, terminated="201503"), row("SG1 1AA", 523_002), row("SG1 1AA", 523_003)
    for rows in ((gone, here, again), (here, gone, again)):
        spot, retired = read(*rows)[0].find("SG1 1", "AA")
        assert (spot.east, retired) == (523_002, False)


def test_a_postcode_at_two_places_is_told(read):
    """How many there are, which is kept, and the first of them; those in the same place apart."""
    _, tally = read(row("SG1 1AA", 523_000), row("SG1 1AA", 526_000), row("SG1 1AB"), row("SG1 1AB"))
    assert {why: count for count, why in tally.skips()} == {
        f"{MOVED}; the first is SG1 1AA, 3,000 m away": 1,
        TWICE: 1,
    }


def test_two_editions_that_no_name_tells(saved, rules):
    """Most postcodes are there twice."""
    file = saved("both.zip", {"old/a.csv": ons([row("SG1 1AA")]), "new/b.csv": ons([row("SG1 1AA")])})
    with pytest.raises(
        NotPostcodes, match="1 of its 2 rows are a second time, as in two editions: old/a.csv and new/b"
    ):
        ingest(source.parts(file), rules, quiet)


def test_a_row_in_a_zip_is_found_by_its_file(saved, rules):
    """One of many may be wrong."""
    rows = [row("SG1 1AA"), row("SG1 1AB", 5, 5)]
    _, tally = ingest(source.parts(saved("codepo.zip", {"Data/CSV/sg.csv": code_point(rows)})), rules, quiet)
    assert "; the first is Data/CSV/sg.csv, line 2: postcode" in next(tally.skips())[1]


def test_a_short_row(saved, rules):
    """A line that broke off is skipped, not the file."""
    text = ons([row("SG1 1AA")]) + "SG11AB,SG1  1AB\n"
    _, tally = ingest(source.parts(saved("file.csv", text)), rules, quiet)
    assert (tally.live, list(tally.skips())) == (1, [(1, f"{SHORT}; the first is line 3: SG11AB,SG1  1AB")])
    with pytest.raises(NotPostcodes, match="The first is line 3: SG11AB,SG1  1AB. Download it again"):
        ingest(source.parts(saved("file.csv", text + "SG11AB,SG1  1AB\n")), rules, quiet)


def test_mostly_nonsense_is_refused(read):
    """The columns were right and the rest is not; the first row that is wrong is shown."""
    with pytest.raises(NotPostcodes, match='2 of its 3 rows are not a postcode. The first is line 3: postcode "hello"'):
        read(row("SG1 1AA"), row("hello"), row("world"))


def test_eastings_and_northings_the_wrong_way_round(read):
    """All would lie in the sea."""
    with pytest.raises(
        NotPostcodes, match=r"its postcodes of SG1, SG2 \(line 2: .* are more than 50 km from where .* See"
    ):
        read(row("SG1 1AA", 224_200, 523_800), row("SG2 1AA", 224_200, 523_800), row("SG3 6AA"))


@pytest.mark.parametrize("written", ["523801.0", "523,801", "523,801.00", " 523801", "523801,0", "523801,"])
def test_metres_as_programs_write_them(read, written):
    """With a point, with commas, with a space; and with a comma for the point."""
    assert read(row("SG1 1AA", written, "224,202"))[0].find("SG1 1", "AA")[0].east == 523_801


def test_code_point_open_as_a_spreadsheet_saves_it(saved, rules):
    """Its first row is known all the same."""
    text = code_point([row("SG1 1AA", '"523,801"', "224202.0")]).lower()
    units, _ = ingest(source.parts(saved("sg.csv", text)), rules, quiet)
    assert units.find("SG1 1", "AA")[0].area == "dspl2"


def test_small_letters(saved, rules):
    """In the codes of districts and wards too."""
    units, tally = ingest(source.parts(saved("file.csv", ons([row("SG1 1AA")]).lower())), rules, quiet)
    assert (units.find("SG1 1", "AA")[0].area, tally.live) == ("dspl2", 1)


@pytest.mark.parametrize(
    ("east", "north", "advice"),
    [
        ("-0.2", "51.9", "These look like latitude and longitude. Use a file with eastings and northings in metres"),
        ("-0,2", "51,9", "These look like latitude and longitude. Use a file with eastings and northings in metres"),
        ("1.2", "52.9", "These look like latitude and longitude. Use a file with eastings and northings in metres"),
        ("5.24E+05", "2.24E+05", "A spreadsheet has shortened them. Use the file as it was downloaded, without saving"),
        ("TL 238", "242", "Write them as whole metres, such as 523801, or download it again"),
    ],
)
def test_positions_that_are_no_metres(read, east, north, advice):
    """The row is shown, and what it looks like."""
    with pytest.raises(NotPostcodes) as refused:
        read(row("SG1 1AA", east, north))
    seen = f'line 2: postcode "SG1 1AA", easting "{east}", northing "{north}"'
    assert f"1 of its 1 rows are without eastings and northings in metres. The first is {seen}. {advice}" in str(
        refused.value
    )


@pytest.mark.parametrize(
    "word", ["NULL", "null", " ", "nan", "NaN", "None", "0", "0.0", "000000", "-", "N/A", r"\N", "<NA>"]
)
def test_a_word_for_nothing(read, word):
    """Databases write it where a postcode is still in use, or where nobody knows since when it is."""
    _, tally = read(row("SG1 1AA", terminated=word), row("SG1 1AB", introduced=word))
    assert (tally.live, tally.latest) == (2, "198001")


@pytest.mark.parametrize("date", ["201503", "201503.0", "2015-03", "03/2015", " 201503"])
def test_dates_as_programs_write_them(read, date):
    """All of them are dates."""
    assert read(row("SG1 1AA"), row("SG1 1AB", terminated=date))[1].retired == 1


@pytest.fixture
def read_other(saved, rules):
    """Reads postcodes with the columns of another site that publishes them: each with the cells of two columns."""

    def read(first, second, *cells):
        names = f"Postcode,{first},Easting,Northing,District Code,Ward Code,{second}"
        codes = [f"SG1 1A{letter}" for letter, _ in zip("ABDEF", cells, strict=False)]
        rows = [
            f"{code},{one},523803,224207,E07000243,E05000001,{other}"
            for code, (one, other) in zip(codes, cells, strict=True)
        ]
        return ingest(source.parts(saved("file.csv", "\n".join([names, *rows]))), rules, quiet)[1]

    return read


@pytest.mark.parametrize("live", [("Yes", ""), ("yes", "NULL"), ("TRUE", "No"), ("1", "false"), (" y ", "0")])
@pytest.mark.parametrize("gone", [("No", "2015-03-01"), ("false", ""), ("0", "Yes"), ("n", "true"), ("Yes", "03/2015")])
@pytest.mark.parametrize(
    "names", [("In Use?", "Terminated"), ("in_use", "Date of termination"), ("In use", "termination_date")]
)
def test_the_columns_of_other_sites(read_other, names, live, gone):
    """A table that says in words what is in use."""
    tally = read_other(*names, live, gone)
    assert (tally.live, tally.retired) == (1, 1)


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (("perhaps", ""), 'line 3: the column "in use" says "perhaps"'),
        (("", ""), 'the column "in use" says ""'),
        (("Yes", "ended"), 'the column "terminated" says "ended"'),
    ],
)
def test_a_column_that_nobody_understands(read_other, cells, told):
    """All would be taken for live, or for retired."""
    with pytest.raises(NotPostcodes, match=told):
        read_other("In Use?", "Terminated", ("Yes", ""), cells)


def test_only_retired_postcodes_of_another_site(read_other):
    told = 'all its 1 postcodes of your county are retired. The first is line 2: postcode "SG1 1AA", in use "No"'
    with pytest.raises(NotPostcodes, match=told):
        read_other("In Use?", "Other", ("No", ""))


def test_the_newest_month_of_another_site(read_other):
    assert read_other("In Use?", "Introduced", ("Yes", "2026-05-01"), ("No", "1980-01-01")).latest == "202605"


def test_only_retired_postcodes(read):
    """They are the county's, and yet no table; what the column holds is told, since it may be no date at all."""
    told = 'are retired. The first is line 2: postcode "SG1 1AA", terminated "201503". Use a file that has those in use'
    with pytest.raises(NotPostcodes, match=f"all its 2 postcodes of your county {told}"):
        read(row("SG1 1AA", terminated="201503"), row("SG1 1AB", terminated="201503"))


def test_no_rows_and_no_positions(read):
    """Each is said as what it is."""
    with pytest.raises(NotPostcodes, match="it has the names of its columns and no rows"):
        read()
    with pytest.raises(NotPostcodes, match="all its 1 postcodes are without a grid reference"):
        read(row("SG1 1AA", "", ""))


def test_another_county_is_refused(read):
    """It would leave a table that helps nobody."""
    with pytest.raises(
        NotPostcodes, match="none of its 1 postcodes is in a district of search/gaz.* district .E07000077"
    ):
        read(row("M1 1AA", district=ELSEWHERE))
    with pytest.raises(NotPostcodes, match="none of its 2 postcodes is in a district of .*csv. Use a file that covers"):
        read(row("BT1 1AA"), row("SG1 1AA", "", ""))


def test_progress_is_told(saved, rules, monkeypatch):
    """So that nobody thinks it hangs."""
    monkeypatch.setattr(module, "EVERY", 2)
    said = []
    rows = [row(f"SG1 1A{letter}") for letter in "ABDEF"]
    ingest(source.parts(saved("file.csv", ons(rows))), rules, said.append)
    assert said == ["  2 rows read", "  4 rows read"]


def test_the_newest_month_of_the_rows(read):
    """The last one introduced, or retired."""
    _, tally = read(row("SG1 1AA", introduced="202605"), row("SG1 1AB", introduced="198001", terminated="202607"))
    assert tally.latest == "202607"
