"""Each trap in the publishers' formats is read rightly."""

import itertools
import json
import shutil
import zipfile

import pytest
from public_data import (
    OEWS_COLUMNS,
    oews_rows,
    parsed,
    projection_rows,
    write_csv,
)
from public_onet import onet_tables, write_onet, write_tabs
from public_rows import PLACES
from sqlalchemy import select
from xlsx import write_xlsx

from knowledge.occupations import tables
from knowledge.occupations.tables import Job, JobName, Outlook, Pay
from knowledge.store import open_store


@pytest.fixture(scope="module")
def session(public_store):
    with open_store(public_store)() as session:
        yield session


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
