"""Reads the Employment Projections of the BLS: Table 1.2 of its workbook occupation.xlsx.

The table is found by its title; columns are found by what their names begin with, since names hold
the years: "Employment, 2024".
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from knowledge.errors import DocumentError
from knowledge.occupations import tables
from knowledge.parsers.packages import File, files_in
from knowledge.parsers.published import Row, Rows, figure, plain, whole
from knowledge.parsers.reading import Missing
from knowledge.parsers.sheets import Table, Watch, read_sheet, unwatched

KEY = "projections"
PUBLISHER = "U.S. Bureau of Labor Statistics"
NAMED = re.compile(r"(?:occupation|projections)[\w.-]*\.(?:xlsx|csv)", re.IGNORECASE)
TITLE = re.compile(r"Table 1\.2\b.*?\b(20\d\d)\s*[-–]\s*(20\d\d|\d\d)\b")
UNIT = "thousands"
# What a column is for, and how its name begins.
COLUMNS = {
    "title": r"20\d\d National Employment Matrix title",
    "outlook_code": r"20\d\d National Employment Matrix code",
    "type": r"Occupation type",
    "employment_start": r"Employment, {start}",
    "employment_end": r"Employment, {end}",
    "change": r"Employment change, numeric",
    "change_percent": r"Employment change, percent",
    "self_employed_percent": r"Percent self[- ]employed",
    "openings": r"Occupational openings",
    "median_annual": r"Median annual wage",
    "education": r"Typical education needed for entry",
    "experience": r"Work experience in a related occupation",
    "training": r"Typical on-the-job training",
}
THOUSANDS = ("employment_start", "employment_end", "change", "openings")
PERCENTS = ("change_percent", "self_employed_percent")
TEXTS = ("education", "experience", "training")
TYPES = {"summary": True, "line item": False}
NOTHING = ("—", "–", "-", "")
# From least to most, as the BLS orders them.
EDUCATION = (
    "No formal educational credential",
    "High school diploma or equivalent",
    "Some college, no degree",
    "Postsecondary nondegree award",
    "Associate's degree",
    "Bachelor's degree",
    "Master's degree",
    "Doctoral or professional degree",
)


def files(paths: Iterable[Path]) -> tuple[File, ...]:
    """Return the workbook. Raises DocumentError when there is none, or more than one."""
    paths = list(paths)
    found = files_in(paths, NAMED)
    if len(found) != 1:
        problem = "is or holds no occupation.xlsx." if not found else "holds several workbooks."
        advice = "Give the workbook as www.bls.gov/emp offers it."
        raise DocumentError(paths[0], 0, f"{problem} {advice}")
    return found


def parse(paths: Iterable[Path], watch: Watch = unwatched) -> Rows:
    """Yield the dataset and a row for each occupation and each group; what is missing, too.

    Raises DocumentError, naming the file and the line, for a workbook that cannot be read.
    """
    (file,) = files(paths)
    table = read_sheet(file, _lacking)
    start, end = _years(file, table)
    columns = _columns(file, table, start, end)
    notes: dict[str, str] = {}
    rows = list(_rows(file, table, columns, start, end, notes, watch))
    title = f"Employment Projections, {start}–{end % 100:02}"
    yield Row(
        tables.Dataset,
        {
            "key": KEY,
            "title": title,
            "publisher": PUBLISHER,
            "release": f"{start}–{end % 100:02}",
            "year": start,
            "licence": "public domain",
            "attribution": f"{PUBLISHER}, {title.rpartition(', ')[0]}",
            "notes": json.dumps(notes, ensure_ascii=False),
        },
    )
    yield from (Row(tables.Outlook, row) for row in rows)
    told = {row["education"] for row in rows} - {None, *EDUCATION}
    yield from (Missing(f"no rank among levels of education is known for {x!r}") for x in told)


def _pattern(name: str, start: str = r"20\d\d", end: str = r"20\d\d") -> re.Pattern[str]:
    return re.compile(COLUMNS[name].format(start=start, end=end), re.IGNORECASE)


def _lacking(names: list[str]) -> list[str]:
    """Return the columns that a line of cells lacks, as a reader would look for them."""
    return [
        COLUMNS[name].replace(r"20\d\d ", "").format(start="…", end="…")
        for name in COLUMNS
        if not any(_pattern(name).match(cell) for cell in names)
    ]


def _years(file: File, table: Table) -> tuple[int, int]:
    """Return the first and the last year of the period, from the title of the table."""
    titles = [text for text in table.before if TITLE.search(text)]
    if not titles:
        problem = f"sheet {table.sheet!r} has no title “Table 1.2 … 2024–34” above its columns."
        raise DocumentError(file.path, table.line, problem)
    if UNIT not in " ".join((titles[0], *table.columns)):
        problem = "the title does not say that employment is in thousands."
        raise DocumentError(file.path, 1, f"{problem} Is this the publisher's file?")
    found = TITLE.search(titles[0])
    assert found
    start, end = int(found[1]), int(found[2][-2:])
    return start, start - start % 100 + end


def _columns(file: File, table: Table, start: int, end: int) -> dict[str, str]:
    """Return the column of the table that each of COLUMNS is."""
    found: dict[str, str] = {}
    for name in COLUMNS:
        pattern = _pattern(name, str(start), str(end))
        matching = [column for column in table.columns if pattern.match(column)]
        if len(matching) != 1:
            wanted = COLUMNS[name].replace(r"20\d\d ", "").format(start=start, end=end)
            problem = f"{len(matching)} columns begin with “{wanted}”."
            raise DocumentError(file.path, table.line, f"{problem} Is this the publisher's file?")
        found[name] = matching[0]
    return found


def _rows(
    file: File,
    table: Table,
    columns: dict[str, str],
    start: int,
    end: int,
    notes: dict[str, str],
    watch: Watch,
) -> Iterator[dict[str, Any]]:
    """Yield the rows of the table as columns of the store; `notes` gets its footnotes."""
    seen: set[str] = set()
    for line, cells in table.rows(watch):
        row = {name: cells[column] for name, column in columns.items()}
        code = plain(row["outlook_code"])
        if not code:
            if note := re.fullmatch(r"\s*(\[\d+\]|Note:)\s*(.+)", str(row["title"])):
                notes[note[1].strip("[]:")] = note[2]
            continue
        if not re.fullmatch(r"\d\d-\d{4}", code):
            problem = f"{code!r} is no code such as 29-1141."
            raise DocumentError(file.path, line, problem)
        if code in seen:
            raise DocumentError(file.path, line, f"{code} stands twice.")
        seen.add(code)
        kind = plain(row["type"]).lower()
        if kind not in TYPES:
            problem = f"Occupation type is {row['type']!r}, neither Summary nor Line item."
            raise DocumentError(file.path, line, problem)
        yield {
            "outlook_code": code,
            "title": plain(row["title"]),
            "summary": TYPES[kind],
            "year_start": start,
            "year_end": end,
            **_figures(file, line, row, columns),
            **_education({name: _text(row[name]) for name in TEXTS}),
        }
    if not seen:
        raise DocumentError(file.path, table.line, "the table has no occupation.")


def _figures(file: File, line: int, row: dict[str, Any], columns: dict[str, str]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    marks: dict[str, str] = {}
    for name in (*THOUSANDS, *PERCENTS, "median_annual"):
        number, mark = figure(file, line, columns[name], row[name])
        if mark:
            marks[name] = mark
        times = 1000 if name in THOUSANDS else 100
        values[name] = number if name in PERCENTS else whole(number, times)
    values["marks"] = json.dumps(marks, ensure_ascii=False)
    return values


def _education(texts: dict[str, str | None]) -> dict[str, Any]:
    education = texts["education"]
    rank = EDUCATION.index(education) + 1 if education in EDUCATION else None
    return {**texts, "education_rank": rank}


def _text(cell: Any) -> str | None:
    text = plain(cell)
    return None if text in NOTHING else text
