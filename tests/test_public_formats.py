"""Each trap in the publishers' formats is read rightly; what cannot be read is refused by place."""

import csv
import itertools
import json
import re
import shutil
import zipfile
from pathlib import Path

import pytest
from public_data import (
    OEWS_COLUMNS,
    oews_rows,
    onet_tables,
    projection_rows,
    write_csv,
    write_oews,
    write_onet,
    write_projections,
    write_tabs,
    write_xlsx,
)
from public_rows import PLACES
from sqlalchemy import select

from knowledge.datasets import KINDS, import_dataset
from knowledge.errors import DocumentError
from knowledge.occupations import tables
from knowledge.occupations.job_names import names_in
from knowledge.occupations.place_names import STATES, names_of
from knowledge.occupations.tables import Job, JobName, Outlook, Pay, Place
from knowledge.parsers import oews, onet, projections
from knowledge.parsers.oews import Place as Area
from knowledge.parsers.packages import File
from knowledge.parsers.published import figure
from knowledge.parsers.reading import Missing
from knowledge.store import open_store

PARSE = {"onet": onet.parse, "oews": oews.parse, "projections": projections.parse}


@pytest.fixture(scope="module")
def session(public_store):
    with open_store(public_store)() as session:
        yield session


def parsed(key, path):
    """Return what a parser yields: rows by table, and what is missing."""
    found, missing = {}, []
    for row in PARSE[key]([path]):
        if isinstance(row, Missing):
            missing.append(row.what)
        else:
            found.setdefault(row.table.__tablename__, []).append(row.values)
    return found, missing


# What O*NET prints


def test_core_tasks_come_first_and_then_those_more_people_report(session):
    query = select(tables.JobTask).where(tables.JobTask.code == "29-1141.00")
    tasks = session.scalars(query.order_by(tables.JobTask.position)).all()
    assert [(task.position, task.core) for task in tasks] == [
        (1, True), (2, True), (3, True), (4, False),
    ]  # fmt: skip
    assert tasks[0].text.startswith("Explain to families")  # reported by more than the others


def test_a_level_that_is_not_relevant_or_advised_against_is_left_out(session):
    query = select(tables.JobSkill).where(tables.JobSkill.code == "29-1141.00")
    levels = {skill.name: (skill.importance, skill.level) for skill in session.scalars(query)}
    assert levels["Reading Comprehension"] == (4.25, 4.75)
    assert levels["Programming"] == (2.12, None)
    assert levels["Dependability"] == (4.25, None)


def test_the_interest_code_names_the_high_points_and_no_more(session):
    codes = dict(
        session.execute(select(tables.JobInterest.code, tables.JobInterest.interest_code)).all()
    )
    assert codes["11-3051.00"] == "ER"
    assert codes["51-4121.00"] == "R"
    assert "55-3016.00" not in codes


def test_preparation_counts_answers_and_not_ratings(session):
    query = select(tables.JobPreparation).where(tables.JobPreparation.code == "29-1141.00")
    told = [(row.scale, row.category, row.percent) for row in session.scalars(query)]
    assert told == [("RL", 2, 65.0), ("RL", 6, 35.0), ("RW", 1, 40.0), ("RW", 7, 60.0)]


def test_a_job_without_a_zone_has_none(session):
    assert session.get(Job, "55-3016.00").zone is None
    assert session.get(Job, "29-1141.00").zone == 3


def test_a_name_in_brackets_is_a_name_of_its_own_and_none_stands_twice(session):
    query = select(JobName).where(JobName.code == "29-1141.00").order_by(JobName.id)
    names = {name.text: (name.key, name.kind) for name in session.scalars(query)}
    assert names["Registered Nurses"] == ("registered nurse", "title")
    assert names["Certified Operating Room Nurse"][1] == "alternate"
    assert names["CNOR"] == ("cnor", "short")
    assert names["RN"] == ("rn", "short")
    assert "Registered Nurse" not in names  # the title says it
    keys = session.execute(select(JobName.code, JobName.key)).all()
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("title", "inner"),
    [
        ("Certified Operating Room Nurse (CNOR)", ["Certified Operating Room Nurse", "CNOR"]),
        ("CEO (Chief Executive Officer)", ["CEO", "Chief Executive Officer"]),
        ("Dental Laboratory Technician (Dental Lab Tech)",
         ["Dental Laboratory Technician", "Dental Lab Tech"]),
        ("Home Health Physical Therapist (Home Health PT)",
         ["Home Health Physical Therapist", "Home Health PT"]),
        ("Travel SLP (Travel Speech-Language Pathologist)",
         ["Travel SLP", "Travel Speech-Language Pathologist"]),
        ("Registered Radiologic Technologist (RT (R))",
         ["Registered Radiologic Technologist", "RT (R)"]),
        ("Recreational Vehicle (RV) Repairer", ["Recreational Vehicle Repairer"]),
        ("Singer (Burning)", []),
        ("Parachutist (Officer)", []),
        ("TOMAHAWK Weapon System (Surface) Operator", []),
        ("Registered Nurses", []),
        ("Nurse ()", []),
    ],
)  # fmt: skip
def test_names_in_brackets(title, inner):
    assert names_in(title) == (title, *inner)


@pytest.mark.parametrize(
    ("name", "column"),
    [("Technology Skills", "In Demand"), ("Alternate Titles", "Short Title")],
)
def test_a_column_that_older_releases_lack_is_reported(tmp_path, name, column):
    folder = write_onet(tmp_path / "old", "27.0", "August 2022")
    lines = onet_tables()[name]
    at = lines[0].index(column)
    write_tabs(folder / f"{name}.txt", [line[:at] + line[at + 1 :] for line in lines])
    found, missing = parsed("onet", folder)
    assert missing == [f"{name}.txt has no column {column!r} in this release"]
    assert found["dataset"][0]["title"] == "O*NET 27.0 Database"
    if column == "In Demand":
        assert {tool["in_demand"] for tool in found["job_tool"]} == {None}


def test_columns_that_newer_releases_add_and_another_order_do_not_matter(tmp_path, public_data):
    folder = write_onet(tmp_path / "new")
    for name, lines in onet_tables().items():
        new = itertools.chain(["New"], itertools.repeat("x"))
        turned = [(first, *reversed(line)) for first, line in zip(new, lines, strict=False)]
        write_tabs(folder / f"{name}.txt", turned)
    expected, _ = parsed("onet", public_data / "onet")
    assert parsed("onet", folder) == (expected, [])


def test_a_file_that_a_release_may_lack_is_reported(tmp_path):
    folder = write_onet(tmp_path / "cut")
    for name in ("Tools Used", "Interests"):
        (folder / f"{name}.txt").unlink()
    found, missing = parsed("onet", folder)
    assert missing == [
        "Interests.txt is not in this release",
        "Tools Used.txt is not in this release",
    ]
    assert {tool["kind"] for tool in found["job_tool"]} == {"technology"}


def test_work_styles_on_another_scale_are_reported_and_not_taken_for_importance(tmp_path):
    folder = write_onet(tmp_path / "new")
    path = folder / "Work Styles.txt"
    path.write_text(path.read_text().replace("\tIM\t", "\tWI\t"))
    found, missing = parsed("onet", folder)
    assert missing == ["Work Styles.txt rates nothing by its importance in this release"]
    assert {skill["kind"] for skill in found["job_skill"]} == {"skill", "knowledge"}


def test_values_that_are_not_available_are_left_out(tmp_path):
    folder = write_onet(tmp_path / "gaps")
    path = folder / "Skills.txt"
    text = path.read_text()
    first = text.splitlines()[1]
    path.write_text(text.replace(first, first.replace("\t2.12\t", "\tn/a\t"), 1))
    found, _ = parsed("onet", folder)
    assert len(found["job_skill"]) == 271


def test_windows_line_ends_and_a_byte_order_mark_do_not_matter(tmp_path, public_data):
    folder = write_onet(tmp_path / "windows")
    for path in folder.iterdir():
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    expected, _ = parsed("onet", public_data / "onet")
    assert parsed("onet", folder) == (expected, [])


def test_a_quote_in_a_title_is_no_beginning_of_a_quotation(tmp_path):
    folder = write_onet(tmp_path / "quotes")
    path = folder / "Alternate Titles.txt"
    path.write_text(path.read_text().replace("Staff Nurse", '"Head" Nurse', 1))
    found, _ = parsed("onet", folder)
    assert '"Head" Nurse' in {name["text"] for name in found["job_name"]}


# What the wages print


def pay(session, code, place):
    return session.get(Pay, (code, place))


def test_money_is_whole_cents_and_people_are_whole(session):
    of = pay(session, "51-4121", "06")
    assert (of.annual_median, of.hourly_median, of.employment) == (60_180_00, 28_93, 50_880)
    assert all(type(value) is int for value in (of.annual_median, of.employment))


def test_the_top_published_wage_is_a_mark_and_no_number(session):
    of = pay(session, "11-3051", "31080")
    assert (of.annual_p90, of.hourly_p90) == (None, None)
    assert json.loads(of.marks) == {"annual_p90": "#", "hourly_p90": "#"}
    assert of.annual_p75 is not None
    notes = json.loads(session.get(tables.Dataset, "oews").notes)
    assert (notes["top_annual"], notes["top_hourly"]) == (239_200_00, 115_00)


def test_what_is_not_released_is_a_mark_and_no_number(session):
    of = pay(session, "51-4041", "23420")
    assert (of.employment, of.quotient) == (None, None)
    assert json.loads(of.marks)["employment"] == "**"
    assert of.annual_median is not None
    of = pay(session, "51-4121", "OR-00001")
    assert of.annual_median is None
    assert json.loads(of.marks)["annual_median"] == "*"
    assert of.employment == 170


def test_wages_published_by_the_year_or_by_the_hour_alone_say_so(session):
    yearly, hourly = pay(session, "25-1011", "99"), pay(session, "27-2042", "99")
    assert (yearly.only, yearly.hourly_median) == ("annual", None)
    assert (hourly.only, hourly.annual_median) == ("hourly", None)
    assert pay(session, "29-1141", "99").only is None


def test_a_broad_group_gives_way_to_the_occupations_published_together(session):
    assert pay(session, "31-1120", "99").group_level == "detailed"
    assert pay(session, "51-4120", "99").group_level == "broad"
    assert session.get(tables.JobGroup, "51-4120").level == "broad"


def test_nonmetropolitan_areas_of_two_states_are_told_apart(tmp_path):
    coast = next(place for place in PLACES if place.kind == 6)
    other = coast._replace(
        state="CA", title="North Coast Region of California nonmetropolitan area"
    )
    rows = [OEWS_COLUMNS, *oews_rows(coast), *oews_rows(other)]
    write_csv(tmp_path / "BOS_M2024_dl.csv", rows)
    found, _ = parsed("oews", tmp_path)
    assert [place["code"] for place in found["place"]] == ["OR-00001", "CA-00001"]
    assert found["dataset"][0]["release"] == "May 2024"


def test_codes_and_kinds_that_a_workbook_holds_as_numbers_are_read(tmp_path):
    rows = [OEWS_COLUMNS]
    for place in PLACES[1:3]:
        for cells in oews_rows(place):
            row = dict(zip(OEWS_COLUMNS, cells, strict=True))
            row |= {"AREA": float(row["AREA"]), "OWN_CODE": 1235.0, "AREA_TYPE": 2.0}
            rows.append(tuple(row.values()))
    write_xlsx(tmp_path / "state_M2025_dl.xlsx", {"state": rows})
    found, _ = parsed("oews", tmp_path)
    assert [place["code"] for place in found["place"]] == ["06", "39"]


def test_small_names_of_columns_and_numbers_as_text_are_read(tmp_path):
    rows = [tuple(name.lower() for name in OEWS_COLUMNS)]
    for cells in oews_rows(PLACES[1]):
        rows.append(
            tuple(f"{cell:,}" if isinstance(cell, (int, float)) else cell for cell in cells)
        )
    write_csv(tmp_path / "state_M2025_dl.csv", rows)
    found, _ = parsed("oews", tmp_path)
    (total,) = [row for row in found["pay"] if row["pay_code"] == "00-0000"]
    assert (total["employment"], total["annual_median"]) == (18_600_000, 58_410_00)


def test_rows_of_one_owner_or_one_industry_are_passed_over(tmp_path):
    rows = [OEWS_COLUMNS]
    for cells in oews_rows(PLACES[1]):
        row = dict(zip(OEWS_COLUMNS, cells, strict=True))
        rows += [tuple(row.values()), tuple({**row, "I_GROUP": "sector"}.values()),
                 tuple({**row, "OWN_CODE": "5"}.values())]  # fmt: skip
    write_csv(tmp_path / "state_M2025_dl.csv", rows)
    found, _ = parsed("oews", tmp_path)
    assert len(found["pay"]) == len(oews_rows(PLACES[1]))


def test_other_workbooks_of_the_folder_are_passed_over(tmp_path, public_data):
    shutil.copytree(public_data / "oews", tmp_path / "oews")
    (tmp_path / "oews" / "~$state_M2025_dl.xlsx").write_text("a lock of Excel")
    (tmp_path / "oews" / "file_descriptions.xlsx").write_text("no wages")
    assert parsed("oews", tmp_path / "oews") == parsed("oews", public_data / "oews")


def test_the_zips_of_the_publisher_are_read_from_one_folder(tmp_path, public_data):
    for path in (public_data / "oews").iterdir():
        with zipfile.ZipFile(tmp_path / f"{path.stem}.zip", "w") as archive:
            archive.write(path, f"oesm25/{path.name}")
    assert parsed("oews", tmp_path) == parsed("oews", public_data / "oews")


# Names of places


@pytest.mark.parametrize(
    ("place", "names", "others"),
    [
        (Area("99", "United States", "nation", "US"), {"United States", "USA", "U.S."}, set()),
        (Area("06", "California", "state", "CA"), {"California", "CA"}, set()),
        (
            Area("31080", "Los Angeles-Long Beach-Anaheim, CA", "metro", "CA"),
            {"Los Angeles", "Long Beach, CA", "Anaheim, California",
             "Los Angeles-Long Beach-Anaheim, CA", "Los Angeles-Long Beach-Anaheim"},
            {"CA", "California"},
        ),
        (
            Area("31140", "Louisville/Jefferson County, KY-IN", "metro", "KY-IN"),
            {"Louisville", "Louisville, KY", "Louisville, Indiana", "Jefferson County"},
            {"KY"},
        ),
        (
            Area("42540", "Scranton--Wilkes-Barre, PA", "metro", "PA"),
            {"Scranton", "Wilkes-Barre", "Wilkes-Barre, PA"},
            {"Wilkes", "Barre"},
        ),
        (
            Area("49180", "Winston-Salem, NC", "metro", "NC"),
            {"Winston-Salem", "Winston-Salem, NC"},
            {"Salem", "Winston"},
        ),
        (
            Area("OR-00001", "Coast Oregon nonmetropolitan area", "nonmetro", "OR"),
            {"Coast Oregon nonmetropolitan area", "Coast Oregon"},
            {"Oregon"},
        ),
        (
            Area("KS-00001", "Kansas nonmetropolitan area", "nonmetro", "KS"),
            {"Kansas nonmetropolitan area"},
            {"Kansas"},
        ),
    ],
    ids=lambda value: value.title if isinstance(value, Area) else "",
)  # fmt: skip
def test_a_place_goes_by_the_names_people_use_and_no_other(place, names, others):
    told = {text for text, _ in names_of(place)}
    assert names <= told
    assert not others & told


def test_every_place_is_stored_with_its_state(session):
    assert session.get(Place, "99").title == "United States"
    assert session.get(Place, "31080").states == "CA"
    assert session.get(Place, "OR-00001").kind == "nonmetro"
    assert len(STATES) == 54  # with DC and three territories


# What the projections print


def test_projections_are_read_in_persons_cents_and_ranks(session):
    of = session.get(Outlook, "47-2111")
    assert (of.year_start, of.year_end, of.summary) == (2024, 2034, False)
    assert (of.employment_start, of.employment_end, of.change) == (742_000, 812_500, 70_500)
    assert (of.change_percent, of.openings, of.median_annual) == (9.5, 59_400, 63_310_00)
    assert (of.education, of.education_rank) == ("High school diploma or equivalent", 2)
    assert (of.experience, of.training) == ("None", "Short-term on-the-job training")


def test_indentation_and_footnote_marks_are_no_part_of_a_title(session):
    assert session.get(Outlook, "27-2042").title == "Musicians and Singers"
    assert json.loads(session.get(tables.Dataset, "projections").notes)["2"] == "A note of ours."


def test_a_dash_and_a_threshold_are_marks_and_no_numbers(session):
    top, teachers = session.get(Outlook, "29-1211"), session.get(Outlook, "25-2021")
    assert (top.median_annual, json.loads(top.marks)) == (None, {"median_annual": ">=$239,200"})
    assert teachers.self_employed_percent is None
    assert json.loads(teachers.marks) == {"self_employed_percent": "—"}
    musicians = session.get(Outlook, "27-2042")
    assert json.loads(musicians.marks) == {"median_annual": "—"}


def test_a_summary_has_no_education(session):
    of = session.get(Outlook, "29-0000")
    assert (of.summary, of.education, of.education_rank) == (True, None, None)


def test_table_1_2_is_found_as_csv_too_and_behind_other_lines(tmp_path, public_data):
    rows = projection_rows()
    wide = ("",) * (len(rows[1]) - 1)
    write_csv(tmp_path / "occupation.csv", [("Employment Projections", *wide), *rows])
    assert parsed("projections", tmp_path) == parsed("projections", public_data / "projections")


# What is refused


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
