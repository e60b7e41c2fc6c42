"""Files as they are downloaded, and things that are none."""

import bz2
import gzip
import io
import lzma
import os
import tarfile
import zipfile

import pytest

from search.postcodes import source, text
from search.postcodes.columns import NotPostcodes
from tests.postcodes.conftest import code_point, ons, row

ROWS = [row("SG1 1AA"), row("SG1 1AB")]


def tarred(rows):
    """A tar of one table."""
    content, packed = ons(rows).encode(), io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        info = tarfile.TarInfo("ONSPD.csv")
        info.size = len(content)
        archive.addfile(info, io.BytesIO(content))
    return packed.getvalue()


def postcodes(path):
    return [(part.name, line[part.columns["postcode"]]) for part in source.parts(path) for line in part.rows]


def test_plain(saved):
    """The header is no row; a byte order mark is no letter."""
    assert postcodes(saved("onspd.csv", "\ufeff" + ons(ROWS))) == [("onspd.csv", "SG1 1AA"), ("onspd.csv", "SG1 1AB")]


def test_the_first_row_of_code_point_open_counts(saved):
    """It has no header."""
    assert len(postcodes(saved("sg.csv", code_point(ROWS)))) == 2


def test_gzipped(saved):
    """As some archives keep it."""
    assert len(postcodes(saved("onspd.csv.gz", gzip.compress(ons(ROWS).encode())))) == 2


def test_many_files_in_a_zip(saved):
    """All of them are read; the papers beside them are not."""
    headers = "PC,PQ,EA,NO,CY,RH,LH,CC,DC,WC\r\nPostcode,x,x,x,x,x,x,x,x,x\r\n"
    members = {
        "Data/CSV/al.csv": code_point([row("AL1 1AA")]),
        "Data/CSV/sg.csv": code_point(ROWS),
        "Doc/Columns.csv": headers,
    }
    assert postcodes(saved("codepo.zip", members)) == [
        ("Data/CSV/al.csv", "AL1 1AA"),
        ("Data/CSV/sg.csv", "SG1 1AA"),
        ("Data/CSV/sg.csv", "SG1 1AB"),
    ]


def test_one_big_file_or_its_pieces(saved):
    """An ONS zip has both, and nothing is read twice."""
    whole, piece = "Data/ONSPD_AUG_2026_UK.csv", "Data/multi_csv/ONSPD_AUG_2026_UK_SG.csv"
    assert {name for name, _ in postcodes(saved("both.zip", {whole: ons(ROWS), piece: ons(ROWS)}))} == {whole}
    assert {name for name, _ in postcodes(saved("pieces.zip", {piece: ons(ROWS)}))} == {piece}


def test_a_folder_in_a_zip_is_no_table(saved):
    """Whatever it is called."""
    assert len(postcodes(saved("onspd.zip", {"Data.csv/": "", "Data.csv/ONSPD.csv": ons(ROWS)}))) == 2


def test_a_text_in_a_zip_is_a_table_where_there_is_no_other(saved):
    """As it is outside one; papers beside it are passed over."""
    members = {"readme.txt": "Hello", "Data/ONSPD_AUG_2026_UK.txt": ons(ROWS)}
    assert len(postcodes(saved("text.zip", members))) == 2
    whole = "Data/ONSPD_AUG_2026_UK.csv"
    assert {name for name, _ in postcodes(saved("both.zip", {**members, whole: ons(ROWS)}))} == {whole}


def test_lists_of_names_are_passed_over(saved):
    """ONS puts lists of district names beside the postcodes, and macOS a file of its own; the lists are told."""
    names = "LAD26CD,LAD26NM\nE07000243,Stevenage\n"
    members = {"Names/LAD names.csv": names, "Data/ONSPD.csv": ons(ROWS), "__MACOSX/Data/._ONSPD.csv": b"\0\5"}
    path, said = saved("onspd.zip", members), []
    assert [part.name for part in source.parts(path, said.append)] == ["Data/ONSPD.csv"]
    assert said == ["  passed over Names/LAD names.csv: its columns are not those of a postcode file"]


def test_a_zip_with_a_member_that_is_none(saved):
    """All of WD would be missing; nothing is read of the rest."""
    page = "<html>Try again</html>"
    members = {"Data/CSV/sg.csv": code_point(ROWS), "Data/CSV/wd.csv": page, "Data/CSV/we.csv": ""}
    parts = source.parts(saved("codepo_gb.zip", members))
    with pytest.raises(NotPostcodes, match="^Data/CSV/wd.csv: it is a web page.*; Data/CSV/we.csv: it is empty"):
        next(parts)


def test_the_names_of_code_point_open_before_its_rows(saved):
    """Short and long, as its papers have them."""
    names = "PC,PQ,EA,NO,CY,RH,LH,CC,DC,WC\r\nPostcode,Positional_quality_indicator,Eastings,Northings,Country_code,"
    names += "NHS_regional_HA_code,NHS_HA_code,Admin_county_code,Admin_district_code,Admin_ward_code\r\n"
    assert len(postcodes(saved("sg.csv", names + code_point(ROWS)))) == 2
    assert len(postcodes(saved("sg.csv", names.partition("\n")[2] + code_point(ROWS)))) == 2


def test_empty_lines_are_no_rows(saved):
    """At the start, and between all others."""
    text = "\n \n" + ons(ROWS).replace("\n", "\n\n")
    assert len(postcodes(saved("onspd.csv", text))) == 2


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("empty.csv", "", "it is empty"),
        ("blank.csv", "\n \n", "it is empty"),
        ("header.csv", "\n\n<!DOCTYPE html><html><body>Sign in</body></html>", "it is a web page"),
        ("paper.csv", b"%PDF-1.7\n%\xe2\xe3", "it is a PDF. Give the .zip or .csv of ONSPD"),
        ("data.json", '{"postcode": "SG1 1AA", "east": 1}', "it is JSON. Give the .zip"),
        ("page.csv", "<!DOCTYPE html><html><body>Sign in</body></html>", "it is a web page"),
        ("people.csv", "name,age\nSam,4\n", "its columns are not those of a postcode file"),
        ("picture.csv", b"\x89PNG\r\n\x1a\n\0\0\0", "it is not text"),
        ("line.csv", b"A" * 999_999, "it has a line without end"),
        ("line-below.csv", code_point(ROWS) + "A" * 99_999, "it has a line without end"),
        ("broken.zip", b"PK\x03\x04 and no more", "^it is damaged or only half there"),
        ("broken.gz", gzip.compress(ons(ROWS).encode() * 9)[:-30], "damaged or only half there"),
        (
            "papers.zip",
            {"readme.txt": "Hello", "more.txt": ""},
            "there is no .csv in the zip, only readme.txt and 1 more",
        ),
        ("nothing.zip", {}, "there is nothing in the zip"),
        (
            "book.xlsx",
            {"[Content_Types].xml": "", "xl/workbook.xml": ""},
            "it is an Excel workbook. .* save it as CSV UTF-8",
        ),
        ("book.ods", {"mimetype": "", "content.xml": ""}, "it is an OpenDocument sheet"),
        ("book.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "it is an Excel workbook"),
        ("packed.csv", b"7z\xbc\xaf\x27\x1c", "it is packed with 7-Zip. Unpack it and give the .csv inside"),
        ("packed.csv.bz2", bz2.compress(ons(ROWS).encode()), "it is packed with bzip2. Unpack it"),
        ("packed.csv.xz", lzma.compress(ons(ROWS).encode()), "it is packed with xz. Unpack it"),
        ("packed.csv.zst", b"\x28\xb5\x2f\xfd\x24\x01", "it is packed with Zstandard. Unpack it"),
        ("packed.tar", tarred(ROWS), "it is packed with tar. Unpack it and give the .csv inside"),
        ("packed.tar.gz", gzip.compress(tarred(ROWS)), "it is packed with tar. Unpack it and give the .csv inside"),
        (
            "zip.zip",
            {"ONSPD.zip": b"PK"},
            "no .csv in the zip, but another zip, ONSPD.zip. Unpack it and give that one",
        ),
        ("named.zip", {"ONSPD.csv": b"PK\x03\x04"}, "ONSPD.csv: it is a zip in a zip"),
        ("codepo.zip", {"codepo_gb.gpkg": ""}, "a GeoPackage, codepo_gb.gpkg. Download it again and choose CSV"),
        (
            "degrees.csv",
            "postcode,latitude,longitude\n",
            "Latitude and longitude are not enough: we need easting and north",
        ),
        (
            "quote.csv",
            ons(ROWS) + '"' + "SG1\n" * 99_999,
            "not a table of comma-separated values .line [0-9]+: field larger",
        ),
        ("people.zip", {"people.csv": "name,age\nSam,4\n"}, "people.csv: its columns are not"),
    ],
)
def test_what_is_no_postcode_file(saved, name, content, message):
    """Each is refused with its reason."""
    with pytest.raises(NotPostcodes, match=message):
        postcodes(saved(name, content))


@pytest.mark.parametrize("mark", [";", "\t", "|"])
@pytest.mark.parametrize("before", ["", "Postcodes\n2026\n"])
@pytest.mark.parametrize("written", [ons, code_point])
def test_columns_parted_by_another_mark(saved, mark, before, written):
    """As a spreadsheet of another country or a database writes them; Code-Point Open has no names below which titles could stand."""
    if before and written is code_point:
        before = ""
    assert len(postcodes(saved("mine.csv", before + written(ROWS).replace(",", mark)))) == 2


def test_a_pipe_is_no_file(tmp_path):
    """What is in it can be read only once."""
    pipe = tmp_path / "pipe.csv"
    try:
        os.mkfifo(pipe)
    except (AttributeError, OSError):
        pytest.skip("this machine has no pipes")
    with pytest.raises(NotPostcodes, match="it is a pipe or a device"):
        postcodes(pipe)


def test_titles_above_the_names_of_the_columns(saved):
    """As a spreadsheet has them, with a sign in the letters of another machine; they are kept to be told."""
    text = "ONS Postcode Directory \xa9 Crown copyright,,\n\nAugust 2026,,\n,,\n"
    part = next(read := source.parts(saved("mine.csv", text.encode("cp1252") + ons(ROWS).encode())))
    lines = [(line[part.columns["postcode"]], part.at()) for line in part.rows]
    assert lines == [("SG1 1AA", "line 6"), ("SG1 1AB", "line 7")]
    assert [title[:23] for title in part.titles] == ["ONS Postcode Directory ", "August 2026,,"]
    assert list(read) == []


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
def test_text_with_two_bytes_a_letter_or_four(saved, encoding):
    """With a mark at its beginning, and without."""
    assert len(postcodes(saved("onspd.csv", ons(ROWS).encode(encoding)))) == 2


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (
            ("ONSPD_AUG_2026_UK.csv", "old/ONSPD_MAY_2026.csv"),
            "UK.csv .ONSPD 2026-08.; old/ONSPD_MAY_2026.csv .ONSPD 2026-05",
        ),
        (("ONSPD_AUG_2026_UK.csv", "NSPL_AUG_2026.csv"), "UK.csv .ONSPD 2026-08.; NSPL_AUG_2026.csv .NSPL 2026-08"),
    ],
)
def test_two_editions_in_one_zip(saved, names, told):
    """Nothing is read, and both are named."""
    parts = source.parts(saved("both.zip", dict.fromkeys(names, ons(ROWS))))
    with pytest.raises(NotPostcodes, match=f"it has more than one edition: .*{told}.. Unpack it and give one"):
        next(parts)


@pytest.mark.parametrize(
    ("place", "value", "message"),
    [
        (8, 1, "sg.csv in the zip is locked with a password. Unpack it"),
        (10, 9, "packed in a way that this program cannot"),
    ],
)
def test_a_zip_that_cannot_be_opened(saved, place, value, message):
    """It is locked, or packed in a way of Windows for large files: flags and method of the zip's own list say so."""
    path = saved("codepo.zip", {"sg.csv": code_point(ROWS)})
    content = bytearray(path.read_bytes())
    content[content.index(b"PK\x01\x02") + place] = value
    path.write_bytes(content)
    with pytest.raises(NotPostcodes, match=message):
        postcodes(path)


def test_a_folder_and_nothing_at_all(tmp_path):
    """A slip in the path is said as such."""
    with pytest.raises(NotPostcodes, match="it is a folder"):
        postcodes(tmp_path)
    with pytest.raises(NotPostcodes, match="there is no such file"):
        postcodes(tmp_path / "nothing.csv")


def test_a_zip_cut_short(saved):
    """The download broke off."""
    path = saved("codepo.zip", {"Data/CSV/sg.csv": code_point(ROWS * 999)})
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(NotPostcodes, match="it is damaged or only half there"):
        postcodes(path)


def test_a_zip_with_a_damaged_member(saved):
    """The checksum inside the zip does not fit."""
    path = saved("codepo.zip", {})
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("sg.csv", code_point(ROWS * 9999))
    path.write_bytes(path.read_bytes().replace(b"523803", b"523801", 1))
    with pytest.raises(NotPostcodes, match="sg.csv is damaged or only half there"):
        postcodes(path)


def test_a_bomb(saved):
    """Ten megabytes of nothing packed into ten kilobytes is not read at all."""
    with pytest.raises(NotPostcodes, match="would unpack to 10,000,000 bytes"):
        postcodes(saved("bomb.zip", {"sg.csv": b"\0" * 10_000_000}))


def test_a_gzip_without_end(saved, monkeypatch):
    """A gzip does not say its size, so reading stops."""
    monkeypatch.setattr(text, "MOST_BYTES", 100_000)
    with pytest.raises(NotPostcodes, match="it unpacks without end"):
        postcodes(saved("endless.csv.gz", gzip.compress(ons(ROWS * 5000).encode())))
