"""Public data that cannot be read is refused with its file and line."""

import csv
import re
import shutil
from pathlib import Path

import pytest
from public_data import (
    OEWS_COLUMNS,
    oews_rows,
    parsed,
    projection_rows,
    write_csv,
    write_oews,
    write_projections,
)
from public_onet import write_onet, write_tabs
from public_rows import PLACES
from xlsx import write_xlsx

from knowledge.datasets import KINDS, import_dataset
from knowledge.errors import DocumentError
from knowledge.parsers.packages import File
from knowledge.parsers.published import figure
from knowledge.store import open_store


def damage(path, old, new, count=1):
    """Replace text in a file, and see to it that it was there."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, count), encoding="utf-8")


def cut_line(path, number, keep):
    """Cut a line of a file off after some characters, and everything after it."""
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([*lines[: number - 1], lines[number - 1][:keep]]), encoding="utf-8")


def without_column(path, column):
    """Take a column out of a file between tabs."""
    with path.open(encoding="utf-8") as lines:
        rows = list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    at = rows[0].index(column)
    write_tabs(path, [tuple(row[:at] + row[at + 1 :]) for row in rows])


def rows_of(place, **changes):
    """Return the rows of a place with some cells of the third changed."""
    rows = oews_rows(place)
    row = dict(zip(OEWS_COLUMNS, rows[2], strict=True)) | changes
    return [*rows[:2], tuple(row.values()), *rows[3:]]


def states(folder, rows):
    write_csv(folder / "state_M2025_dl.csv", [OEWS_COLUMNS, *rows])


CALIFORNIA = PLACES[1]
# name: kind, damage to the folder of the release, what the message says
REFUSED = {
    "O*NET without its occupations": (
        "onet", lambda f: (f / "Occupation Data.txt").unlink(), r"lacks Occupation Data\.txt"),
    "O*NET without its name": (
        "onet", lambda f: (f / "Read Me.txt").write_text("Hello"), r"Read Me\.txt:1: does not say"),
    "a column missing": (
        "onet", lambda f: without_column(f / "Skills.txt", "Data Value"),
        r"Skills\.txt:1: lacks the column 'Data Value'"),
    "a line cut off": (
        "onet", lambda f: cut_line(f / "Task Statements.txt", 5, 20),
        r"Task Statements\.txt:5: has \d cells and there are 7 columns"),
    "a code of no occupation": (
        "onet", lambda f: damage(f / "Skills.txt", "29-1141.00", "29-9999.00"),
        r"Skills\.txt:\d+: 29-9999\.00 is not in Occupation Data"),
    "a code that is none": (
        "onet", lambda f: damage(f / "Occupation Data.txt", "29-1141.00", "29-1141"),
        r"Occupation Data\.txt:7: '29-1141' is no O\*NET-SOC code"),
    "an occupation twice": (
        "onet", lambda f: damage(f / "Occupation Data.txt", "29-1141.01", "29-1141.00"),
        r"Occupation Data\.txt:8: 29-1141\.00 stands twice"),
    "no number": (
        "onet", lambda f: damage(f / "Knowledge.txt", "\t2.12\t", "\ttwo\t"),
        r"Knowledge\.txt:\d+: Data Value is 'two', not a number"),
    "an empty title": (
        "onet", lambda f: damage(f / "Occupation Data.txt", "\tMachinists\t", "\t\t"),
        r"Occupation Data\.txt:15: Title is empty"),
    "a zone that is none": (
        "onet", lambda f: damage(f / "Job Zones.txt", "\t3\t", "\t8\t"),
        r"Job Zones\.txt:2: Job Zone 8 is not in"),
    "a related occupation that is none": (
        "onet", lambda f: damage(f / "Related Occupations.txt", "\t51-1011.00\t", "\t51-9.00\t"),
        r"Related Occupations\.txt:\d+: 51-9\.00 is not in"),
    "text in another encoding": (
        "onet", lambda f: (f / "Skills.txt").write_bytes(
            (f / "Skills.txt").read_bytes() + "29\té".encode("latin-1")),
        r"Skills\.txt:\d{3}: is not text in UTF-8"),
    "two releases": (
        "onet", lambda f: write_onet(f / "another", "28.0"), r"there is another Alternate Titles"),
    "a category of no list": (
        "onet", lambda f: damage(
            f / "Education, Training, and Experience.txt", "\tRL\t6\t", "\tRL\t66\t"),
        r"Experience\.txt:\d+: category 66 of RL is in no list"),
    "wages of two years": (
        "oews", lambda f: write_oews(f / "old", 2024), r"_M2025_dl\.\w+:0: is of another year"),
    "wages without their name": (
        "oews", lambda f: [p.rename(p.with_name(f"wages{n}.csv")) for n, p in
                           enumerate(sorted(f.iterdir()))],
        r"no workbook of OEWS by its published name"),
    "a column of wages missing": (
        "oews", lambda f: damage(f / "state_M2025_dl.csv", "H_MEAN", "MEAN"),
        r"state_M2025_dl\.csv:1: lacks the column 'H_MEAN'"),
    "wages in another sheet": (
        "oews", lambda f: write_xlsx(f / "national_M2025_dl.xlsx", {"Notes": [("About", "x")]}),
        r"national_M2025_dl\.xlsx:1: sheet 'Notes' lacks the columns"),
    "a broken workbook": (
        "oews", lambda f: (f / "MSA_M2025_dl.xlsx").write_bytes(
            (f / "MSA_M2025_dl.xlsx").read_bytes()[:4000]),
        r"MSA_M2025_dl\.xlsx:0: is no workbook that can be read"),
    "no workbook at all": (
        "oews", lambda f: (f / "MSA_M2025_dl.xlsx").write_text("<html>Not found</html>"),
        r"MSA_M2025_dl\.xlsx:0: is no workbook that can be read"),
    "an empty workbook": (
        "oews", lambda f: write_xlsx(f / "MSA_M2025_dl.xlsx", {"MSA": []}),
        r"MSA_M2025_dl\.xlsx:1: has no sheet with anything in it"),
    "a line of wages cut off": (
        "oews", lambda f: cut_line(f / "state_M2025_dl.csv", 9, 60),
        r"state_M2025_dl\.csv:9: has \d+ cells and there are 32"),
    "a wage that is none": (
        "oews", lambda f: states(f, rows_of(CALIFORNIA, A_MEAN="much")),
        r"state_M2025_dl\.csv:4: A_MEAN is 'much', neither a number nor a known mark"),
    "a level that is none": (
        "oews", lambda f: states(f, rows_of(CALIFORNIA, O_GROUP="tiny")),
        r"state_M2025_dl\.csv:4: O_GROUP is 'tiny'"),
    "a kind of area that is none": (
        "oews", lambda f: states(f, rows_of(CALIFORNIA, AREA_TYPE=9)),
        r"state_M2025_dl\.csv:4: AREA_TYPE is '9'"),
    "an occupation twice in a place": (
        "oews", lambda f: states(f, rows_of(CALIFORNIA, OCC_CODE="11-0000")),
        r"state_M2025_dl\.csv:4: 11-0000 stands twice in California"),
    "a place twice": (
        "oews", lambda f: states(f, oews_rows(CALIFORNIA) + oews_rows(PLACES[2])
                                 + oews_rows(CALIFORNIA)),
        r"state_M2025_dl\.csv:\d+: California was read already"),
    "projections of another table": (
        "projections", lambda f: write_xlsx(
            f / "occupation.xlsx", {"Table 1.1": projection_rows()[:1]}),
        r"occupation\.xlsx:1: sheet 'Table 1\.1' lacks the columns"),
    "projections without a title": (
        "projections", lambda f: write_xlsx(
            f / "occupation.xlsx", {"Table 1.2": projection_rows()[1:]}),
        r"occupation\.xlsx:1: sheet 'Table 1\.2' has no title"),
    "projections in another unit": (
        "projections", lambda f: write_csv(
            f / "occupation.csv", [(projection_rows()[0][0].replace("thousands", "millions"),),
                                   *projection_rows()[1:]]) or (f / "occupation.xlsx").unlink(),
        r"does not say that employment is in thousands"),
    "projections of other years": (
        "projections", lambda f: write_xlsx(
            f / "occupation.xlsx", {"T": [projection_rows(2022)[0], *projection_rows()[1:]]}),
        r"occupation\.xlsx:2: 0 columns begin with “Employment, 2022”"),
    "a code of the matrix that is none": (
        "projections", lambda f: write_xlsx(f / "occupation.xlsx", {"T": [
            tuple("47-21" if cell == "47-2111" else cell for cell in row)
            for row in projection_rows()]}),
        r"occupation\.xlsx:\d+: '47-21' is no code"),
    "two workbooks": (
        "projections", lambda f: write_csv(f / "occupation.csv", projection_rows()),
        r"holds several workbooks"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_refused_with_its_place(name, public_data, tmp_path):
    key, spoil, words = REFUSED[name]
    folder = tmp_path / key
    shutil.copytree(public_data / key, folder)
    spoil(folder)
    with pytest.raises(DocumentError, match=words):
        parsed(key, folder)


@pytest.mark.parametrize("key", KINDS)
def test_another_publication_nothing_and_a_broken_zip_are_refused(key, public_data, tmp_path):
    others = [public_data / other for other in KINDS if other != key]
    (tmp_path / "empty").mkdir()
    (tmp_path / "broken.zip").write_bytes(b"PK\x03\x04 and no more")
    for path in (*others, tmp_path / "empty", tmp_path / "broken.zip", tmp_path / "absent"):
        with pytest.raises(DocumentError, match=re.escape(str(path))):
            parsed(key, path)


def test_a_zip_that_is_cut_off_inside_is_refused(public_data, tmp_path):
    archive = Path(shutil.make_archive(str(tmp_path / "onet"), "zip", public_data / "onet"))
    content = bytearray(archive.read_bytes())
    content[200:400] = bytes(200)
    archive.write_bytes(content)
    with pytest.raises(DocumentError, match=r"onet\.zip.* is broken"):
        parsed("onet", archive)


@pytest.mark.parametrize("name", ["a column missing", "a wage that is none", "two workbooks"])
def test_a_refusal_leaves_the_store_as_it_was(name, public_store, public_data, encoder, tmp_path):
    key, spoil, words = REFUSED[name]
    shutil.copytree(public_data / key, tmp_path / key)
    spoil(tmp_path / key)
    path = tmp_path / "copy.db"
    shutil.copy(public_store.removeprefix("sqlite:///"), path)
    with pytest.raises(DocumentError, match=words):
        import_dataset(open_store(f"sqlite:///{path}"), encoder, key, [tmp_path / key])
    assert path.read_bytes() == Path(public_store.removeprefix("sqlite:///")).read_bytes()


@pytest.mark.parametrize(
    ("cell", "number", "mark"),
    [
        (12.5, 12.5, None), (3, 3, None), ("1,234.50", 1234.5, None), ("-3.1", -3.1, None),
        ("", None, None), (None, None, None), ("*", None, "*"), ("**", None, "**"),
        ("#", None, "#"), ("~", None, "~"), ("—", None, "—"), ("-", None, "-"),
        (">=$239,200", None, ">=$239,200"), ("49,500[1]", 49500, None), (" # ", None, "#"),
    ],
)  # fmt: skip
def test_a_cell_is_a_number_or_a_mark(cell, number, mark):
    assert figure(File(Path("x.csv")), 3, "H_MEAN", cell) == (number, mark)


@pytest.mark.parametrize("cell", ["n/a", "many", True, "1.2.3", "12,34", "nan", "$5"])
def test_a_cell_that_is_neither_is_refused(cell):
    with pytest.raises(DocumentError, match=r"x\.csv:3: H_MEAN is "):
        figure(File(Path("x.csv")), 3, "H_MEAN", cell)


def test_the_small_releases_are_written_the_same_each_time(tmp_path, public_data):
    again = write_projections(tmp_path / "projections")
    assert parsed("projections", again) == parsed("projections", public_data / "projections")
