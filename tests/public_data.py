"""Writes small releases of the public data in the formats of their publishers."""

from __future__ import annotations

import csv
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from public_rows import (
    ABSENT,
    GROUPS,
    JOBS,
    KNOWLEDGE,
    MARKS,
    PLACES,
    SKILLS,
    STYLES,
    TOGETHER,
    ZONES,
)

AREAS = ("Realistic", "Investigative", "Artistic", "Social", "Enterprising", "Conventional")
TOP_HOURLY, TOP_ANNUAL = 115.00, 239_200
# What a percentile is of the median.
SPREAD = {"MEAN": 1.07, "PCT10": 0.66, "PCT25": 0.8, "MEDIAN": 1.0, "PCT75": 1.26, "PCT90": 1.55}
OEWS_COLUMNS = (
    "AREA", "AREA_TITLE", "AREA_TYPE", "PRIM_STATE", "NAICS", "NAICS_TITLE", "I_GROUP",
    "OWN_CODE", "OCC_CODE", "OCC_TITLE", "O_GROUP", "TOT_EMP", "EMP_PRSE", "JOBS_1000",
    "LOC_QUOTIENT", "PCT_TOTAL", "PCT_RPT", "H_MEAN", "A_MEAN", "MEAN_PRSE", "H_PCT10",
    "H_PCT25", "H_MEDIAN", "H_PCT75", "H_PCT90", "A_PCT10", "A_PCT25", "A_MEDIAN", "A_PCT75",
    "A_PCT90", "ANNUAL", "HOURLY",
)  # fmt: skip
ANNUAL_ONLY, HOURLY_ONLY = {"25-1011", "25-2021"}, {"27-2042"}


def write_onet(folder: Path, release: str = "29.0", month: str = "August 2024") -> Path:
    """Write a text release of O*NET; return its folder."""
    folder.mkdir(parents=True, exist_ok=True)
    read_me = f"O*NET {release} Database\n{month} Release\n-------------------\n"
    (folder / "Read Me.txt").write_text(read_me, encoding="utf-8")
    for name, rows in onet_tables().items():
        write_tabs(folder / f"{name}.txt", rows)
    return folder


def write_tabs(path: Path, rows: list[tuple[str, ...]]) -> None:
    """Write rows as lines of cells with tabs between them."""
    text = "".join("\t".join(str(cell) for cell in row) + "\n" for row in rows)
    path.write_text(text, encoding="utf-8")


def onet_tables() -> dict[str, list[tuple[str, ...]]]:
    """Return the rows of each file of the release, the line of names first."""
    code = "O*NET-SOC Code"
    rated = (
        code,
        "Element ID",
        "Element Name",
        "Scale ID",
        "Data Value",
        "N",
        "Recommend Suppress",
    )
    no_level = ("Not Relevant", "Date", "Domain Source")
    when = ("08/2023", "Analyst")
    return {
        "Occupation Data": [
            (code, "Title", "Description"),
            *((job.code, job.title, job.description) for job in JOBS),
        ],
        "Job Zone Reference": [
            ("Job Zone", "Name", "Experience", "Education", "Job Training", "Examples",
             "SVP Range"),
            *(
                (str(zone), f"Job Zone {zone}: {name}", f"Experience of zone {zone}.",
                 f"Education of zone {zone}.", f"Training of zone {zone}.", "Some jobs.", svp)
                for zone, name, svp in ZONES
            ),
        ],
        "Job Zones": [
            (code, "Job Zone", "Date", "Domain Source"),
            *((job.code, str(job.zone), *when) for job in JOBS if job.zone),
        ],
        "Alternate Titles": [
            (code, "Alternate Title", "Short Title", "Source(s)"),
            *((job.code, name, _short(name), "08") for job in JOBS for name in job.names),
        ],
        "Sample of Reported Titles": [
            (code, "Reported Job Title", "Shown in My Next Move"),
            *((job.code, job.names[0], "Y") for job in JOBS),
        ],
        "Task Statements": [
            (code, "Task ID", "Task", "Task Type", "Incumbents Responding", "Date",
             "Domain Source"),
            *(
                (job.code, str(1000 * number + position), task,
                 "n/a" if not job.zone else "Core" if position < 3 else "Supplemental",
                 "n/a" if not job.zone else str(40 + position), *when)
                for number, job in enumerate(JOBS)
                for position, task in enumerate(job.tasks)
            ),
        ],
        "Skills": [(*rated, *no_level), *_ratings(SKILLS, level=True)],
        "Knowledge": [(*rated, *no_level), *_ratings(KNOWLEDGE, level=True)],
        "Work Styles": [(*rated, "Date", "Domain Source"), *_ratings(STYLES, level=False)],
        "Education, Training, and Experience Categories": [
            ("Element ID", "Element Name", "Scale ID", "Category", "Category Description"),
            ("2.D.1", "Required Level of Education", "RL", "2", "High School Diploma"),
            ("2.D.1", "Required Level of Education", "RL", "6", "Bachelor's Degree"),
            ("3.A.1", "Related Work Experience", "RW", "1", "None"),
            ("3.A.1", "Related Work Experience", "RW", "7", "Over 2 years, up to 4 years"),
        ],
        "Education, Training, and Experience": [
            (code, "Element ID", "Element Name", "Scale ID", "Category", "Data Value", "N",
             "Recommend Suppress", "Date", "Domain Source"),
            *(row for job in JOBS if job.zone for row in _asked(job, when)),
        ],
        "Interests": [
            (code, "Element ID", "Element Name", "Scale ID", "Data Value", "Date", "Domain Source"),
            *(row for job in JOBS if job.interests for row in _interests(job, when)),
        ],
        "Technology Skills": [
            (code, "Example", "Commodity Code", "Commodity Title", "Hot Technology", "In Demand"),
            *(
                (job.code, tool, "43230000", "Software for the work", "Y" if hot else "N", "N")
                for job in JOBS
                for hot, tool in enumerate(reversed(job.tools))
                if job.zone and job.zone > 2
            ),
        ],
        "Tools Used": [
            (code, "Example", "Commodity Code", "Commodity Title"),
            *(
                (job.code, tool, "27110000", "Tools for the work")
                for job in JOBS
                for tool in job.tools
                if job.zone and job.zone <= 3
            ),
        ],
        "Related Occupations": [
            (code, "Related O*NET-SOC Code", "Relatedness Tier", "Index"),
            *(
                (job.code, other.code, "Primary-Short" if index < 3 else "Primary-Long", str(index))
                for job in JOBS
                for index, other in enumerate(_near(job), start=1)
            ),
        ],
    }  # fmt: skip


def _short(name: str) -> str:
    return name.partition("(")[2].rstrip(")") or "n/a"


def _ratings(elements, level: bool) -> list[tuple[str, ...]]:
    rows = []
    for job in (job for job in JOBS if job.zone):
        for element, name, groups in elements:
            matters = job.code[:2] in groups.split()
            importance = 4.25 if matters else 2.12
            tail = ("n/a", "08/2023", "Analyst") if level else ("08/2023", "Analyst")
            rows.append((job.code, element, name, "IM", f"{importance:.2f}", "8", "N", *tail))
            if level:
                # What hardly matters has a level that is not relevant or advised against.
                relevant = "Y" if job.zone < 3 and not matters else "N"
                advised = "Y" if job.zone == 3 and not matters else "N"
                tail = (relevant, "08/2023", "Analyst")
                rated = f"{importance + 0.5:.2f}"
                rows.append((job.code, element, name, "LV", rated, "8", advised, *tail))
    return rows


def _asked(job, when) -> list[tuple[str, ...]]:
    college = {1: 2, 2: 8, 3: 35, 4: 90, 5: 97}[job.zone]
    told = (("RL", "2", 100 - college), ("RL", "6", college), ("RW", "1", 40), ("RW", "7", 60))
    names = {
        "RL": ("2.D.1", "Required Level of Education"),
        "RW": ("3.A.1", "Related Work Experience"),
    }
    rows = [
        (job.code, *names[scale], scale, category, f"{percent:.2f}", "28", "N", *when)
        for scale, category, percent in told
    ]
    certificate = ("2.D.4.a", "Job-Related Professional Certification", "IM", "n/a", "3.01")
    return [*rows, (job.code, *certificate, "28", "N", *when)]


def _interests(job, when) -> list[tuple[str, ...]]:
    scores = [int(score) for score in job.interests]
    rows = [
        (job.code, f"1.B.1.{letter}", area, "OI", f"{score}.00", *when)
        for letter, area, score in zip("abcdef", AREAS, scores, strict=True)
    ]
    order = sorted(range(6), key=lambda area: -scores[area])
    for nth, letter, area in zip(("First", "Second", "Third"), "ghi", order, strict=False):
        high = f"{area + 1}.00" if scores[area] >= 4 else "0.00"
        rows.append((job.code, f"1.B.1.{letter}", f"{nth} Interest High-Point", "IH", high, *when))
    return rows


def _near(job) -> list:
    """Return the jobs that are related to a job: those of its field first."""
    others = [other for other in JOBS if other.code != job.code and other.zone and job.zone]
    return sorted(others, key=lambda other: (other.code[:2] != job.code[:2], other.code))[:4]


def write_oews(folder: Path, year: int = 2025) -> Path:
    """Write the workbooks of a year: the nation and metropolitan areas as xlsx, states as csv."""
    folder.mkdir(parents=True, exist_ok=True)
    kinds = {"national": (1,), "state": (2, 3), "MSA": (4, 6)}
    for name, types in kinds.items():
        rows = [OEWS_COLUMNS, *(r for p in PLACES if p.kind in types for r in oews_rows(p))]
        path = folder / f"{name}_M{year}_dl"
        if name == "state":
            write_csv(path.with_suffix(".csv"), rows)
        else:
            write_xlsx(path.with_suffix(".xlsx"), {path.name: rows, "Field Descriptions": [("x",)]})
    return folder


def write_csv(path: Path, rows) -> None:
    """Write rows as csv."""
    with path.open("w", newline="", encoding="utf-8") as lines:
        csv.writer(lines).writerows(rows)


def oews_rows(place) -> list[tuple]:
    """Return the rows of a place: all occupations, groups, and occupations of both."""
    told = [("00-0000", "All Occupations", "total", 49_500, 155_000_000)]
    for code, title in GROUPS.items():
        jobs = [job for job in JOBS if job.code[:2] == code[:2] and job.pay]
        pay = round(sum(job.pay for job in jobs) / max(1, len(jobs))) or 60_000
        told.append((code, title, "major", pay, 3 * sum(job.employed for job in jobs) or 90_000))
    by_code = {job.code[:7]: job for job in JOBS if job.employed and job.code.endswith(".00")}
    aides = by_code.pop("31-1121"), by_code.pop("31-1122")
    if place.kind == 1:
        told.append(("51-4000", "Metal Workers and Plastic Workers", "minor", 50_000, 1_800_000))
        told.append(
            ("51-4120", "Welding, Soldering, and Brazing Workers", "broad", 50_900, 460_000)
        )
        # The nation's table has both a broad group and the occupations published together.
        told.append((*TOGETHER, "broad", aides[0].pay, aides[0].employed))
    told.append((*TOGETHER, "detailed", aides[0].pay, aides[0].employed))
    told += [(code, job.title, "detailed", job.pay, job.employed) for code, job in by_code.items()]
    return [_oews_row(place, *row) for row in told if (place.code, row[0]) not in ABSENT]


def _oews_row(place, code: str, title: str, group: str, pay: int, employed: int) -> tuple:
    pay = round((pay or 86_000) * place.level)
    cells = {
        "AREA": place.code, "AREA_TITLE": place.title, "AREA_TYPE": place.kind,
        "PRIM_STATE": place.state, "NAICS": "000000", "NAICS_TITLE": "Cross-industry",
        "I_GROUP": "cross-industry", "OWN_CODE": "1235", "OCC_CODE": code, "OCC_TITLE": title,
        "O_GROUP": group, "TOT_EMP": round(employed * place.share, -1), "EMP_PRSE": 1.2,
        "JOBS_1000": "**" if place.kind == 1 else round(employed / 155_000, 3),
        "LOC_QUOTIENT": "**" if place.kind == 1 else round(place.level, 2), "PCT_TOTAL": "",
        "PCT_RPT": "", "MEAN_PRSE": 0.8, "ANNUAL": "", "HOURLY": "",
    }  # fmt: skip
    for of, times in SPREAD.items():
        annual, hourly = round(pay * times, -1), round(pay * times / 2080, 2)
        cells[f"A_{of}"] = annual if annual < TOP_ANNUAL else "#"
        cells[f"H_{of}"] = hourly if hourly < TOP_HOURLY else "#"
        if code in ANNUAL_ONLY:
            cells |= {f"H_{of}": "*", "ANNUAL": "TRUE"}
        if code in HOURLY_ONLY:
            cells |= {f"A_{of}": "*", "HOURLY": "TRUE"}
    cells |= MARKS.get((place.code, code), {})
    return tuple(cells[column] for column in OEWS_COLUMNS)


def write_projections(folder: Path, start: int = 2024) -> Path:
    """Write occupation.xlsx with Table 1.2 behind another table; return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = projection_rows(start)
    index = [("Occupation.xlsx contents",), (f"Table 1.2 Occupational projections, {start}–34",)]
    other = [("Table 1.1 Employment by major occupational group",), *(r[:2] for r in rows[1:3])]
    write_xlsx(folder / "occupation.xlsx", {"Index": index, "Table 1.1": other, "Table 1.2": rows})
    return folder / "occupation.xlsx"


def projection_rows(start: int = 2024) -> list[tuple]:
    """Return the lines of Table 1.2: title, names of columns, occupations, footnotes."""
    end = start + 10
    period = f"{start}–{end % 100}"
    matrix = f"{start} National Employment Matrix"
    names = (
        f"{matrix} title", f"{matrix} code", "Occupation type", f"Employment, {start}",
        f"Employment, {end}", f"Employment distribution, percent, {start}",
        f"Employment distribution, percent, {end}", f"Employment change, numeric, {period}",
        f"Employment change, percent, {period}", f"Percent self employed, {start}",
        f"Occupational openings, {period} annual average",
        f"Median annual wage, dollars, {start}[1]", "Typical education needed for entry",
        "Work experience in a related occupation",
        "Typical on-the-job training needed to attain competency in the occupation",
        "Related Occupational Outlook Handbook (OOH) content xlsx",
    )  # fmt: skip
    nothing = ("—",) * 4
    told = [("Total, all occupations", "00-0000", 169_956.1, 3.1, 49_500, *nothing)]
    seen = set()
    for code, title in GROUPS.items():
        told.append((f"  {title}", code, 5_000.0, 4.0, 60_000, *nothing))
        for job in (job for job in JOBS if job.code[:2] == code[:2] and job.employed):
            soc = TOGETHER[0] if job.code.startswith("31-112") else job.code[:7]
            if soc in seen:
                continue
            seen.add(soc)
            title = TOGETHER[1] if soc == TOGETHER[0] else job.title
            mark = "[2]" if soc == "27-2042" else ""
            pay = job.pay if job.pay < TOP_ANNUAL else ">=$239,200"
            last = ("None", "Short-term on-the-job training", "OOH Content")
            share = (f"      {title}{mark}", soc, job.employed / 1000, job.growth, pay or "—")
            told.append((*share, job.education, *last))
    footnotes = ("Footnotes:", "[1] Data are of wage and salary workers.", "[2] A note of ours.")
    blank = ("",) * (len(names) - 1)
    return [
        (f"Table 1.2 Occupational projections, {start}–{end}, and worker characteristics, {start} "
         "(Employment in thousands)", *blank),
        names,
        *(_projection(*row) for row in told),
        *((note, *blank) for note in footnotes),
    ]  # fmt: skip


def _projection(title, code, jobs, growth, pay, education, *rest) -> tuple:
    kind = "Summary" if education == "—" else "Line item"
    change = round(jobs * growth / 100, 1)
    alone = "—" if code.startswith("25-") else 5.8
    openings = round(jobs * 0.08, 1)
    return (
        title, code, kind, jobs, round(jobs + change, 1), 0.5, 0.5, change, growth, alone,
        openings, pay, education, *rest,
    )  # fmt: skip


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def write_xlsx(path: Path, sheets: dict[str, list[tuple]]) -> None:
    """Write a workbook: each sheet is a list of rows of texts and numbers."""
    numbers = range(1, len(sheets) + 1)
    listed = "".join(
        f'<sheet name="{escape(name)}" sheetId="{n}" r:id="rId{n}"/>'
        for n, name in zip(numbers, sheets, strict=True)
    )
    relations = "".join(
        f'<Relationship Id="rId{n}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in numbers
    )
    parts = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{SHEET}.worksheet+xml"/>'
        for n in numbers
    )
    package = {
        "[Content_Types].xml": f'<Types xmlns="{TYPES}"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/><Override PartName='
        f'"/xl/workbook.xml" ContentType="{SHEET}.sheet.main+xml"/>{parts}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{RELATIONS}"><Relationship Id="rId1" '
        f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{listed}</sheets>'
        "</workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{RELATIONS}">{relations}'
        "</Relationships>",
    }
    for n, rows in zip(numbers, sheets.values(), strict=True):
        lines = "".join(
            f'<row r="{number}">{"".join(_cell(cell) for cell in row)}</row>'
            for number, row in enumerate(rows, start=1)
        )
        package[f"xl/worksheets/sheet{n}.xml"] = (
            f'<worksheet xmlns="{MAIN}"><sheetData>{lines}</sheetData></worksheet>'
        )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in package.items():
            archive.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{text}')


def _cell(cell) -> str:
    if isinstance(cell, (int, float)):
        return f"<c><v>{cell}</v></c>"
    text = escape(str(cell))
    return f'<c t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
