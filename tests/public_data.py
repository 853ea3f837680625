"""Writes small releases of wages and projections in the formats of their publisher."""

from __future__ import annotations

import csv
from pathlib import Path

from public_rows import (
    ABSENT,
    GROUPS,
    JOBS,
    MARKS,
    PLACES,
    TOGETHER,
)
from xlsx import write_xlsx

from knowledge.datasets import KINDS
from knowledge.parsers.reading import Missing
from knowledge.parsers.sheets import unwatched

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


def parsed(key: str, path: Path) -> tuple[dict[str, list[dict]], list[str]]:
    """Return what the parser of a publication yields: rows by table, and what is missing."""
    found, missing = {}, []
    for row in KINDS[key].parse([path], unwatched):
        if isinstance(row, Missing):
            missing.append(row.what)
        else:
            found.setdefault(row.table.__tablename__, []).append(row.values)
    return found, missing
