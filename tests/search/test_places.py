"""Places as typed, in the box for places and inside a query."""

import pytest

from search.finder import find
from search.spots import kilometres


@pytest.mark.parametrize(
    ("text", "kind", "normal", "status", "area"),
    [
        ("SG1 1AA", "unit", "SG1 1AA", "unknown", "dspl2"),
        ("SG1 9ZZ", "unit", "SG1 9ZZ", "unknown", "dspl2"),
        ("wd6", "district", "WD6", "live", "dspl6"),
        ("AL9 7", "sector", "AL9 7", "live", "dspl6"),
        ("AL", "area", "AL", "live", ""),
        ("M1 1AA", "unit", "M1 1AA", "live-elsewhere", ""),
        ("BT1 1AA", "unit", "BT1 1AA", "live-elsewhere", ""),
        ("LU1", "district", "LU1", "live-elsewhere", ""),
        ("SW1", "district", "SW1", "live-elsewhere", ""),
        ("ec1", "district", "EC1", "live-elsewhere", ""),
        ("W1 1AA", "unit", "W1 1AA", "live-elsewhere", ""),
        ("BT", "area", "BT", "live-elsewhere", ""),
        ("DN55 1PT", "unit", "DN55 1PT", "live-elsewhere", ""),
        ("ZZ1 1AA", "invalid", "", "unknown", ""),
        ("EN5 4AA", "unit", "EN5 4AA", "unknown", "dspl6"),
        ("GIR 0AA", "special", "GIR 0AA", "no-location", ""),
        ("SG0 1AA", "invalid", "", "unknown", ""),
        ("SG0 1", "invalid", "", "unknown", ""),
        ("Stevenage", "place", "Stevenage", "live", "dspl2"),
        ("SG1 1АА", "unit", "SG1 1AA", "unknown", "dspl2"),
        ("НР2 4ЕЕ", "unit", "HP2 4EE", "unknown", "dspl8"),
        ("ΕΝ8 8ΗΤ", "unit", "EN8 8HT", "unknown", "dspl4"),
        ("SG1 1ÁÁ", "unit", "SG1 1AA", "unknown", "dspl2"),
        ("SG1 !AA", "unit", "SG1 1AA", "unknown", "dspl2"),
        ("HA6", "district", "HA6", "live", "dspl9"),
        ("LU6", "district", "LU6", "live-elsewhere", ""),
        ("HA", "area", "HA", "live-elsewhere", ""),
        ("W.G.C.", "place", "Welwyn Garden City", "live", "dspl5"),
        ("w g c", "place", "Welwyn Garden City", "live", "dspl5"),
        ("Bucks", "place", "Buckinghamshire", "live-elsewhere", ""),
        ("Acton", "place", "Acton", "live-elsewhere", ""),
        ("Stratford", "place", "Stratford", "live-elsewhere", ""),
        ("Harefield", "place", "Harefield", "live-elsewhere", ""),
        ("Hatfield Heath", "place", "Hatfield Heath", "live-elsewhere", ""),
        ("Hatfield Broad Oak", "place", "Hatfield Broad Oak", "live-elsewhere", ""),
        ("Aston Clinton", "place", "Aston Clinton", "live-elsewhere", ""),
        ("near St. Albans", "place", "St Albans", "live", "dspl7"),
        ("saint albans", "place", "St Albans", "live", "dspl7"),
        ("bishops stortford", "place", "Bishop's Stortford", "live", "dspl3"),
        ("WGC", "place", "Welwyn Garden City", "live", "dspl5"),
        ("Welwyn Garden City, Herts", "place", "Welwyn Garden City", "live", "dspl5"),
        ("Leavesden", "place", "Leavesden", "live", "dspl9"),
        ("Nascot Wood", "place", "Nascot", "live", "dspl9"),
        ("Grove Hill, Hemel", "place", "Grovehill", "live", "dspl8"),
        ("grove hill", "place", "Grovehill", "live", "dspl8"),
        ("holywell", "place", "Holywell", "live", "dspl9"),
        ("Offley", "place", "Great Offley", "live", "dspl1"),
        ("Herts", "county", "Hertfordshire", "live", ""),
        ("England", "county", "Hertfordshire", "live", ""),
        ("all of Hertfordshire", "county", "Hertfordshire", "live", ""),
        ("anywhere", "county", "Hertfordshire", "live", ""),
        ("Hertford, Hertfordshire", "place", "Hertford", "live", "dspl3"),
        ("north hertfordshire", "place", "North Herts", "live", "dspl1"),
        ("Dacorum", "place", "Dacorum", "live", "dspl8"),
        ("London", "place", "London", "live-elsewhere", ""),
        ("DSPL5", "place", "DSPL5", "live", "dspl5"),
        ("near dspl 9", "place", "DSPL9", "live", "dspl9"),
        ("DSPL10", "invalid", "", "unknown", ""),
        ("constructor", "invalid", "", "unknown", ""),
        ("M25", "invalid", "M25", "unknown", ""),
        ("m1", "invalid", "M1", "unknown", ""),
        ("M 11", "invalid", "M11", "unknown", ""),
        ("M11 1AA", "unit", "M11 1AA", "live-elsewhere", ""),
        ("M25 1", "sector", "M25 1", "live-elsewhere", ""),
        ("M2", "district", "M2", "live-elsewhere", ""),
        ("zzzz", "invalid", "", "unknown", ""),
        ("x" * 500, "invalid", "", "unknown", ""),
    ],
)
def test_reading_a_place(places, text, kind, normal, status, area):
    """Each way to write a place gives its canonical form and its area."""
    place = places.read(text)
    assert (place.kind, place.normal, place.status, place.area) == (kind, normal, status, area)


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("Stevanage", "Stevenage"),
        ("hitchen", "Hitchin"),
        ("5G1 1AA", "SG1 1AA"),
        ("Herfordshire", "Hertfordshire"),
        ("SGI IAA", "SG1 1AA"),
        ("SG1 1CC", "SG1 1"),
        ("SG1 1AAA", "SG1 1"),
        ("AL5 2OA", "AL5 2"),
        ("EN8 8AI", "EN8 8"),
        ("WD6 1B0", "WD6 1"),
        ("SG1 96F", "SG1 9GF"),
        ("HP1 31A", "HP1 3LA"),
        ("HP2 71P", "HP2 7LP"),
        ("SG1 45P", "SG1 4SP"),
        ("SG1 4E1", "SG1 4EL"),
        ("HP1 2B2", "HP1 2BZ"),
        ("SG1 1AA SG2 0AA", "SG2 0AA"),
        ("SG1 1AA or SG2 0AA", "SG2 0AA"),
    ],
)
def test_a_slip_in_a_place_is_said(places, text, normal):
    """The place is found and marked as repaired."""
    place = places.read(text)
    assert (place.normal, place.repaired) == (normal, True)


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("stanstead", "Stanstead Abbots"),
        ("near bishops", "Bishop's Stortford"),
        ("welwyn garden", "Welwyn Garden City"),
        ("langley", "Langley by Stevenage"),
    ],
)
def test_the_beginning_of_a_name_is_said_too(places, text, normal):
    """It is likelier than a slip: Stansted is outside the county."""
    place = places.read(text)
    assert (place.normal, place.repaired, place.status) == (normal, True, "live")


@pytest.mark.parametrize("text", ["waltham", "great", "old", "bishop"])
def test_what_begins_many_names_or_is_short_or_half_a_word_is_no_name(places, text):
    """Waltham Cross and Waltham Abbey; Old Knebworth."""
    assert places.read(text).kind == "invalid"


@pytest.mark.parametrize(
    "text", ["SG 1AA", "SG! 1AA", "SG? 1AA", "SG 9AA", "AL 1AA", "EN 1AA", "HP 4AA", "WD 1AA", "CM 1AA"]
)
def test_a_postcode_without_its_first_digit_is_not_far_away(places, text):
    """Its letters are those of home, so SG is no slip of Sheffield's S6."""
    assert places.read(text).kind == "invalid"


STREETS = [
    "London Road",
    "Barnet Road",
    "Hatfield Road",
    "12 Watford Road",
    "St Albans Rd",
    "Stevenage Close",
    "Bucks Hill Lane",
    "7 Hertford Way",
]


@pytest.mark.parametrize("text", STREETS)
def test_a_street_with_the_name_of_a_town_is_not_the_town(places, text):
    """Nearly every town here has a London Road."""
    assert places.read(text).kind == "invalid"
    assert find(places, f"autism {text}", known=lambda word: False).place is None


@pytest.mark.parametrize(
    "text", ["Hatfield Peverel", "Watford Gap services", "Stevenage High Street", "12 Mill Lane, Hatfield Woodhouse"]
)
def test_words_after_a_town_in_an_address_are_said(places, text):
    """It may be another place, whose name only begins like one of ours."""
    assert places.read(text).repaired


def test_a_town_close_to_something_is_no_street(places):
    assert find(places, "clubs in ware close to me", known=lambda word: False).place.normal == "Ware"


@pytest.mark.parametrize("county", ["Essex", "Bedfordshire", "Scotland"])
def test_a_county_of_a_neighbour_is_outside(places, county):
    """It has no position, so that no distance is worked out from it."""
    place = places.read(county)
    assert (place.normal, place.status, place.east) == (county, "live-elsewhere", None)


@pytest.mark.parametrize("text", ["SG1 1AA!", "SG1 1AA?", '"SG1 1AA"', "'SG1 1AA'", "[SG1 1AA]", "SG1:1AA"])
def test_marks_round_a_postcode_say_nothing(places, text):
    """Nor does a sector in quotes become a district."""
    assert (places.read(text).normal, places.read('"SG1 1"').normal) == ("SG1 1AA", "SG1 1")


def test_what_would_be_far_away_after_two_changes_is_not_known(places):
    """It is not in Leeds, LS6."""
    assert places.read("1SG 1AA").kind == "invalid"


@pytest.mark.parametrize("text", ["English", "skills", "alight", "a big bed", "sos"])
def test_words_are_no_postcodes(places, text):
    """Though each letter may be a digit."""
    assert places.read(text).kind in ("invalid", "place")


@pytest.mark.parametrize("town", ["Barnet", "Luton", "Harlow", "Leighton Buzzard", "Waltham Abbey"])
def test_a_town_of_a_neighbour_is_known(places, town):
    """It has a position, so that what is near is found, and no area of ours. Barnet is not bent into Barley."""
    place = places.read(f"near {town}")
    assert (place.kind, place.normal, place.status, place.area) == ("place", town, "live-elsewhere", "")
    assert place.east


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("12 High Street, Stevenage, SG1 1AA", "SG1 1AA"),
        ("12 High Street Stevenage sg11aa", "SG1 1AA"),
        ("SG1 1AA, Stevenage", "SG1 1AA"),
        ("Flat 1A, EN8 9XX Herts", "EN8 9XX"),
        ("Old Town, Stevenage", "Stevenage"),
        ("1 Mill Lane, Ware, Hertfordshire", "Ware"),
        ("London Road Bishop's Stortford", "Bishop's Stortford"),
        ("24 St Albans Road, Watford", "Watford"),
        ("Hatfield Road St Albans", "St Albans"),
        ("Watford, Herts", "Watford"),
        ("1 London Road, Ware Herts", "Ware"),
        ("Hitchin Road Stevenage", "Stevenage"),
        ("Hitchin/Letchworth", "Letchworth"),
        ("Croxley", "Croxley Green"),
        ("Letchworth SG6", "Letchworth"),
        ("somewhere in WD6", "WD6"),
        ("1 AL1 1AA", "AL1 1AA"),
        ("Brookmans Park, Hatfield", "Brookmans Park"),
        ("12 High Street, Markyate, St Albans, Herts", "Markyate"),
        ("Flamstead St Albans AL3", "Flamstead"),
        ("Welham Green Hatfield", "Welham Green"),
        ("Shenley, Radlett", "Shenley"),
        ("Lilley, Luton", "Lilley"),
        ("Gosmore, Hitchin", "Gosmore"),
        ("Charlton, London", "London"),
        ("Tring, Ware", "Ware"),
        ("Aldbury, Ware", "Ware"),
        ("Tewin Wood, Welwyn", "Welwyn"),
        ("Ashwell, 12 Mill Lane, Ware", "Ware"),
        ("Aldbury, Dacorum", "Dacorum"),
        ("sg1 sg2", "SG2"),
        ("sg1-sg2", "SG2"),
    ],
)
def test_an_address(places, text, normal):
    """Its postcode counts, or else its town."""
    place = places.read(text)
    assert (place.normal, place.repaired) == (normal, False)


@pytest.mark.parametrize(
    "text", ["we live in welwyn school in hatfield", "from enfield now in welwyn", "moved from london to welwyn"]
)
def test_where_somebody_says_that_they_are(places, text):
    """The last town counts only where nothing is said."""
    assert places.read(text).normal == "Welwyn"


def test_a_town_inside_a_neighbour_s_query(places):
    """And the words around it are left."""
    found = find(places, "swimming in luton", known=lambda word: False)
    assert (found.place.normal, found.rest) == ("Luton", "swimming")


def test_the_county_in_a_query_is_no_place(places):
    """Services have it in their names."""
    found = find(places, "carers in hertfordshire", known=lambda word: True)
    assert (found.place, found.rest) == (None, "carers in hertfordshire")


def test_a_district_of_the_county_is_a_place_in_a_query(places):
    """Even where the index has the word."""
    found = find(places, "dyslexia help dacorum", known=lambda word: True)
    assert (found.place.area, found.rest) == ("dspl8", "dyslexia help")


def test_the_nearest_code_to_a_point(places):
    """Without whole postcodes a sector; on the sea nothing."""
    sector = places.sectors["SG1 1"]
    assert places.code_at(sector.east, sector.north) == "SG1 1"
    assert places.code_at(650_000, 400_000) == ""


@pytest.mark.parametrize(("east", "north", "code"), [(530_000, 180_400, "WC2"), (509_200, 221_300, "LU1")])
def test_a_point_outside_the_county_is_in_no_sector_that_is_not_its_own(places, east, north, code):
    """Charing Cross is not in Camden's NW1 8, though its own district can be told; the middle of Luton is in Luton."""
    assert places.code_at(east, north)[:3] == code


def test_the_contract(places):
    """The keys that `tasks.py place --json` promises."""
    promised = {"kind", "normal", "repaired", "status", "area", "east", "north"}
    assert promised <= places.read("SG1 1AA").as_dict().keys()


@pytest.mark.parametrize(
    ("name", "area"),
    [("Bricket Wood", "dspl7"), ("Epping Green", "dspl3"), ("Ringshall", "dspl8"), ("Broadwater", "dspl2")],
)
def test_a_hamlet_has_an_area_but_no_position(places, name, area):
    """It is placed only roughly, so no distance is worked out from it, and it may be in each area of its postcode district."""
    hamlet = places.read(name)
    assert (hamlet.area, hamlet.confidence, hamlet.east) == (area, "low" if hamlet.others else "medium", None)


@pytest.mark.parametrize(
    ("letters", "others"),
    [("WD", "dspl9 dspl6 dspl8 dspl7"), ("CM", "dspl3"), ("N", ""), ("BT", "")],
)
def test_the_letters_of_a_postcode_may_be_in_any_area_of_their_districts(places, letters, others):
    """And they go too far for a distance: the middle of all CM is near Chelmsford."""
    place = places.read(letters)
    assert (place.area, set(place.others), place.east, place.north) == ("", set(others.split()), None, None)


def test_a_district_with_a_part_in_the_county(places):
    """It is mostly outside, and the area is that of the part: a page says so, and asks for the whole postcode."""
    part = places.read("HA6")
    assert (part.area, part.confidence, "HA" in places.letters) == ("dspl9", "part", False)


@pytest.mark.parametrize(
    ("query", "place", "rest"),
    [
        ("HP23 dyslexia", "HP23", "dyslexia"),
        ("wd6 respite", "WD6", "respite"),
        ("youth club stevenage", "Stevenage", "youth club"),
        ("clubs in St Albans", "St Albans", "clubs"),
        ("near HP2 4AA speech", "HP2 4AA", "speech"),
        ("stevanage youth club", "Stevenage", "youth club"),
        ("sg1 4 year old autism", "SG1", "4 year old autism"),
        ("clubs in Hailey", "Hailey", "clubs"),
        ("clubs leavesden", "Leavesden", "clubs"),
        ("carpenders park youth club", "Carpenders Park", "youth club"),
        ("ＳＧ１ １ＡＡ clubs", "SG1 1AA", "clubs"),
        ("year 8 clubs HP2 4AA", "HP2 4AA", "year 8 clubs"),
        ("hailey", "Hailey", ""),
        ("SG 11", "SG11", ""),
        ("respite al 9", "AL9", "respite"),
        ("SG1 1 AA clubs", "SG1 1AA", "clubs"),
        ("sg1 sen support", "SG1", "sen support"),
        ("autism 12 sg1", "SG1", "autism 12"),
        ("year 8 al69rr", "AL6 9RR", "year 8"),
        ("clubs 5G1 1AA", "SG1 1AA", "clubs"),
        ("WD", "WD", ""),
        ("sg", "SG", ""),
        ("clubs M1 1", "M1 1", "clubs"),
        ("M1 1 AA clubs", "M1 1AA", "clubs"),
        ("hemal hempsted clubs", "Hemel Hempstead", "clubs"),
        ("letchworth gardan city", "Letchworth", ""),
        ("clubs hemelhempstead", "Hemel Hempstead", "clubs"),
        ("bishopstortford", "Bishop's Stortford", ""),
        ("SG1 1AA SG2 8AB", "SG1 1AA", ""),
        ("clubs stevenage SG0 1AA", "Stevenage", "clubs"),
        ("autism SG1 1АА", "SG1 1AA", "autism"),
        ("НР2 4АА аутизм", "HP2 4AA", "аутизм"),
        ("autism SG1 !AA", "SG1 1AA", "autism"),
        ("autism at 24 St Albans Road Watford", "Watford", "autism at St Albans Road"),
        ("5 hatfield road al1 3rj autism", "AL1 3RJ", "hatfield road autism"),
        ("4 year old crossing road watford", "Watford", "4 year old crossing road"),
        ("stevenage 8 sensory gardens", "Stevenage", "8 sensory gardens"),
        ("9 best way to tell him watford", "Watford", "9 best way to tell him"),
        ("autism stratford", "Stratford", "autism"),
        ("club near hatfield heath", "Hatfield Heath", "club"),
        ("just moved from london to hitchin autism", "Hitchin", "just moved autism"),
        ("from enfield now in cheshunt adhd", "Cheshunt", "adhd"),
        ("moving from watford to hertford ehcp", "Hertford", "moving ehcp"),
        ("moving from sg1 to hertford", "Hertford", "moving"),
        ("dad lives in luton we live in harpenden autism", "Harpenden", "dad we autism"),
        ("school in hatfield but we live in welwyn autism", "Welwyn", "school but we autism"),
        ("we live in ware dad lives in st albans", "Ware", "we dad"),
        ("transport from hitchin to letchworth", "Hitchin", "transport to letchworth"),
        ("autism from hitchin", "Hitchin", "autism"),
        ("I live in Hertford autism", "Hertford", "I autism"),
        ("my son lives near ware", "Ware", "my son"),
        ("we are living in the SG1 area autism", "SG1", "we are autism"),
        ("my postcode is sg13 7", "SG13 7", "my"),
        ("autism postcode SG1", "SG1", "autism"),
        ("autism in the sg1 area", "SG1", "autism"),
        ("independent living in hertford", "Hertford", "independent living"),
        ("supported living stevenage", "Stevenage", "supported living"),
        ("a place to live in hertford", "Hertford", "a place to live"),
        ("can he live in hertford", "Hertford", "can he live"),
        ("live chat stevenage", "Stevenage", "live chat"),
        ("living with autism in ware", "Ware", "living with autism"),
        ("autism sg1 sg2", "SG1", "autism"),
        ("sg1/sg2, sg3 autism", "SG1", "autism"),
        ("sg1-sg2", "SG1", ""),
        ("al1/al2", "AL1", ""),
        ("dyslexia/Hitchin", "Hitchin", "dyslexia"),
        ("clubs Hitchin/Letchworth", "Hitchin", "clubs Letchworth"),
        ("SG1/1AA autism", "SG1 1AA", "autism"),
        ("live in ware go to school in harlow", "Ware", "go to school"),
        ("clubs ware or harlow", "Ware", "clubs or"),
        ("year 7/8 clubs hitchin", "Hitchin", "year 7/8 clubs"),
        ("wd6 5 yr old", "WD6", "5 yr old"),
        ("autism SG1 4yr old", "SG1", "autism 4yr old"),
        ("wd6 4y old", "WD6", "4y old"),
        ("hp2 9 yr speech", "HP2", "9 yr speech"),
        ("SG1 1 YR clubs", "SG1 1YR", "clubs"),
        ("sg1 1yr clubs", "SG1 1YR", "clubs"),
        ("SG1 1AA old town", "SG1 1AA", "old town"),
        ("sg1 15 camhs", "SG1", "15 camhs"),
        ("al1 15 camhs", "AL1", "15 camhs"),
        ("clubs hp2 18", "HP2", "clubs 18"),
        ("sg1 18m old", "SG1", "18m old"),
        ("autism SG1 45P", "SG1 4SP", "autism"),
        ("sg2 ode", "SG2 0DE", ""),
        ("autism AL4 OTQ", "AL4 0TQ", "autism"),
        ("autism SG1 IAA", "SG1 1AA", "autism"),
        ("sg2 odd", "SG2", "odd"),
        ("sg2 out of school", "SG2", "out of school"),
        ("sg2 our son", "SG2", "our son"),
        ("sg1 its urgent", "SG1", "its urgent"),
        ("sg1 iep", "SG1", "iep"),
        ("sg1 ocd", "SG1", "ocd"),
        ("sg1 lsa job", "SG1", "lsa job"),
        ("autism W D 6 1 J G", "WD6 1JG", "autism"),
        ("s g 1 1 a a autism", "SG1 1AA", "autism"),
        ("A L 1 0 1 A A clubs", "AL10 1AA", "clubs"),
    ],
)
def test_a_place_inside_a_query(places, query, place, rest):
    """The place is taken out, and the words around it too. A second town is no word either, unless the index has it."""
    found = find(places, query, known={"hailey", "letchworth"}.__contains__)
    assert (found.place.normal, found.rest) == (place, rest)


@pytest.mark.parametrize(
    ("query", "place", "rest"),
    [
        ("potters bare clubs", "Potters Bar", "clubs"),
        ("clubs bishop stortford", "Bishop's Stortford", "clubs"),
        ("king langley", "Kings Langley", ""),
        ("welyn clubs", "Welwyn", "clubs"),
        ("welyn garden city", "Welwyn Garden City", ""),
        ("pottery bar", None, "pottery bar"),
        ("welcome garden city", None, "welcome garden city"),
        ("to albans", None, "to albans"),
        ("bishop", None, "bishop"),
    ],
)
def test_a_word_that_people_know_may_be_a_slip_beside_the_one_that_tells_most(places, query, place, rest):
    """Only beside that one, whole, and if it is longer than three letters; a letter may be missing in a short name."""
    words = {"bare", "bishop", "king", "welcome", "garden", "city", "clubs", "pottery", "bar"}
    found = find(places, query, known=words.__contains__)
    assert (found.place and found.place.normal, found.rest) == (place, rest)


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("wheathampsted", "Wheathampstead"),
        ("shenly", "Shenley"),
        ("much haddam", "Much Hadham"),
        ("london colny", "London Colney"),
        ("stansted abbotts", "Stanstead Abbots"),
        ("autism codicot", "Codicote"),
        ("flamsted adhd", "Flamstead"),
        ("bailey autism", None),
        ("throbbing", None),
        ("barely talking", None),
    ],
)
def test_a_slip_in_the_name_of_a_village(places, query, place):
    """One letter; beside other words only of a long name, and never a word that people know."""
    found = find(places, query, known={"autism", "adhd", "barely", "talking"}.__contains__)
    assert (found.place and found.place.normal) == place


@pytest.mark.parametrize(
    "query",
    [
        "section s19 duty",
        "ks2 sats",
        "funding for 1:1",
        "autism 4 year old",
        "hailey hall",
        "",
        "talks at 3",
        "SG 1 year old",
        "wd clubs",
        "clubs m1 1",
        "B12 2 years",
        "M",
        "st aidans school",
        "waltham forest",
        "ks2 3rd",
        "KS2 3",
        "SG0 4 year old",
    ],
)
def test_no_place_inside_a_query(places, query):
    """Numbers, short forms and words of the index are no places."""
    assert find(places, query, known=lambda word: word == "hailey").place is None


@pytest.mark.parametrize("code", ["SG0 1AA", "sg01aa", "ZZ1 1AA", "SG0 1"])
def test_a_postcode_that_nobody_has_inside_a_query(places, code):
    """It is told as a place we do not know, and is no word."""
    found = find(places, f"autism {code}", known=lambda word: False)
    assert (found.place.kind, found.place.normal, found.rest) == ("invalid", code, "autism")


def test_letters_of_postcodes_that_are_a_word(places):
    """Whoever types a word of the index searches for it."""
    assert find(places, "AL", known=lambda word: word == "al").place is None


def test_distance_is_to_the_nearest_point(places):
    """Kilometres in a straight line, or None without a position."""
    stevenage = places.read("Stevenage")
    assert kilometres(stevenage, [(523_800, 227_200), (600_000, 0)]) == 3.0
    assert kilometres(stevenage, []) is None


def test_the_tables_are_whole(places):
    """Every sector of the county has an area, every district a position, every area a middle."""
    with_area = [spot for spot in places.sectors.values() if spot.area]
    assert len(with_area) == 207
    assert {spot.area for spot in with_area} == set(places.middles) == {f"dspl{n}" for n in range(1, 10)}
    assert all(spot.east for spot in places.districts.values())


def test_of_a_long_address_the_end_counts(places):
    """It has the postcode."""
    long = f"{'The Flat at the Top, ' * 20}Danestrete, Stevenage SG1 1AA"
    assert places.read(long).normal == "SG1 1AA"
    assert places.read(f"SG1 1AA {'x' * 500}").kind == "invalid"
