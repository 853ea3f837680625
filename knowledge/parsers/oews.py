"""Reads wages and employment (OEWS) from the workbooks of the BLS, or the same tables as csv.

Areas come as workbooks of the nation, of states, and of metropolitan and nonmetropolitan areas,
each by the name its publisher gives it, state_M2025_dl.xlsx: the year stands nowhere else.
"""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from knowledge.errors import DocumentError
from knowledge.occupations import tables
from knowledge.occupations.normal import key_of
from knowledge.occupations.place_names import names_of
from knowledge.parsers.packages import File, files_in
from knowledge.parsers.published import Row, Rows, code_of, figure, plain, whole
from knowledge.parsers.reading import Missing
from knowledge.parsers.sheets import Watch, lacking, read_sheet, unwatched

KEY = "oews"
PUBLISHER = "U.S. Bureau of Labor Statistics"
NAMED = re.compile(r"(national|state|msa|bos)_M(20\d\d)_dl\.(?:xlsx|csv)", re.IGNORECASE)
PARTS = {
    "national": "the nation",
    "state": "the states",
    "msa": "metropolitan and nonmetropolitan areas",
}
# From this wage on the BLS publishes "#" instead: cents an hour and a year, by the year of the
# data, as the field descriptions of each release give them.
TOP_WAGES = {
    **dict.fromkeys(range(2019, 2022), (100_00, 208_000_00)),
    **dict.fromkeys(range(2022, 2026), (115_00, 239_200_00)),
}
KINDS = {1: "nation", 2: "state", 3: "state", 4: "metro", 6: "nonmetro"}
LEVELS = ("total", "major", "minor", "broad", "detailed")
WAGES = {
    "H_MEAN": "hourly_mean", "H_PCT10": "hourly_p10", "H_PCT25": "hourly_p25",
    "H_MEDIAN": "hourly_median", "H_PCT75": "hourly_p75", "H_PCT90": "hourly_p90",
    "A_MEAN": "annual_mean", "A_PCT10": "annual_p10", "A_PCT25": "annual_p25",
    "A_MEDIAN": "annual_median", "A_PCT75": "annual_p75", "A_PCT90": "annual_p90",
}  # fmt: skip
FIGURES = {
    "TOT_EMP": "employment",
    "JOBS_1000": "per_thousand",
    "LOC_QUOTIENT": "quotient",
    **WAGES,
}
CENTS, WHOLE = frozenset(WAGES), frozenset({"TOT_EMP"})
COLUMNS = (
    "AREA", "AREA_TITLE", "AREA_TYPE", "PRIM_STATE", "I_GROUP", "OWN_CODE", "OCC_CODE",
    "OCC_TITLE", "O_GROUP", *FIGURES, "ANNUAL", "HOURLY",
)  # fmt: skip
# Private industry and all governments together; other rows tell of one owner or industry.
ALL_OWNERS, ALL_INDUSTRIES = "1235", "cross-industry"


@dataclass(frozen=True)
class Place:
    """An area as its rows give it."""

    code: str
    title: str
    kind: str
    states: str


def files(paths: Iterable[Path]) -> tuple[File, ...]:
    """Return the workbooks of one year. Raises DocumentError for none, and for several years."""
    paths = list(paths)
    found = files_in(paths, NAMED)
    if not found:
        problem = "is or holds no workbook of OEWS by its published name, state_M2025_dl.xlsx."
        advice = "Keep the publisher's name: the year of the wages stands only there."
        raise DocumentError(paths[0], 0, f"{problem} {advice}")
    for file in found[1:]:
        if _year(file) != _year(found[0]):
            problem = f"is of another year than {found[0].name}."
            raise DocumentError(file.path, 0, f"{problem} Import the workbooks of one year.")
    return found


def parse(paths: Iterable[Path], watch: Watch = unwatched) -> Rows:
    """Yield the dataset and its rows, places before their wages; what is missing, too.

    Raises DocumentError, naming the file and the line, for a workbook that cannot be read.
    """
    found = files(paths)
    year = _year(found[0])
    yield Row(tables.Dataset, _dataset(year))
    places: dict[str, File] = {}
    for file in found:
        yield from _file_rows(file, places, watch)
    parts = {str(_named(file)[1]).lower().replace("bos", "msa") for file in found}
    for part, what in PARTS.items():
        if part not in parts:
            yield Missing(f"no workbook of {what}: {part}_M{year}_dl.xlsx")
    if year not in TOP_WAGES:
        problem = f"the top published wage of May {year} is not known"
        yield Missing(f'{problem}: where "#" is printed, no amount can be given')


def _dataset(year: int) -> dict[str, Any]:
    title = f"Occupational Employment and Wage Statistics, May {year}"
    top = dict(zip(("top_hourly", "top_annual"), TOP_WAGES.get(year, ()), strict=False))
    return {
        "key": KEY,
        "title": title,
        "publisher": PUBLISHER,
        "release": f"May {year}",
        "year": year,
        "licence": "public domain",
        "attribution": f"{PUBLISHER}, {title.rpartition(', ')[0]}",
        "notes": json.dumps(top),
    }


def _named(file: File) -> re.Match[str]:
    named = NAMED.fullmatch(file.name)
    assert named
    return named


def _year(file: File) -> int:
    return int(_named(file)[2])


def _file_rows(file: File, places: dict[str, File], watch: Watch) -> Iterator[Row]:
    """Yield the rows of a workbook; `places` are those read before, each with its file."""
    table = read_sheet(file, lacking(COLUMNS), upper=True)
    known: dict[tuple[Any, ...], Place] = {}
    of_all = (
        (line, row, _place(file, line, row, known))
        for line, row in table.rows(watch)
        if row["I_GROUP"] == ALL_INDUSTRIES and code_of(row["OWN_CODE"], 1) == ALL_OWNERS
    )
    for place, group in itertools.groupby(of_all, key=lambda told: told[2]):
        pays = _pays(file, place, ((line, row) for line, row, _ in group))
        first_line = next(iter(pays.values()))[0]
        if place.code in places:
            problem = f"{place.title} was read already, from {places[place.code].path}."
            raise DocumentError(file.path, first_line, f"{problem} Give each workbook once.")
        places[place.code] = file
        yield Row(tables.Place, vars(place))
        yield from _names(place)
        for _, values in pays.values():
            yield Row(tables.Pay, values)
            if place.kind == "nation" and values["group_level"] in ("major", "minor", "broad"):
                group_of = {
                    "code": values["pay_code"],
                    "title": values["title"],
                    "level": values["group_level"],
                }
                yield Row(tables.JobGroup, group_of)


def _names(place: Place) -> Iterator[Row]:
    seen = {""}
    for text, kind in names_of(place):
        if (key := key_of(text)) not in seen:
            seen.add(key)
            values = {"place": place.code, "text": text, "key": key, "kind": kind}
            yield Row(tables.PlaceName, values)


def _pays(
    file: File, place: Place, lines: Iterable[tuple[int, dict[str, Any]]]
) -> dict[str, tuple[int, dict[str, Any]]]:
    """Return the wages of a place by code, each with its line.

    A code may stand twice, for a broad group and for the occupations of it that are published
    together: the latter is what a job's wages are looked up by.
    """
    found: dict[str, tuple[int, dict[str, Any]]] = {}
    for line, row in lines:
        values = _pay(file, line, row, place)
        code, level = values["pay_code"], values["group_level"]
        if code in found:
            other = found[code][1]["group_level"]
            if other == level:
                problem = f"{code} stands twice in {place.title}."
                raise DocumentError(file.path, line, f"{problem} Is this the publisher's file?")
            if LEVELS.index(level) < LEVELS.index(other):
                continue
        found[code] = (line, values)
    return found


def _place(
    file: File, line: int, row: dict[str, Any], known: dict[tuple[Any, ...], Place]
) -> Place:
    """Return the place of a row; `known` holds those of earlier rows."""
    cells = tuple(row[column] for column in ("AREA", "AREA_TITLE", "AREA_TYPE", "PRIM_STATE"))
    if cells not in known:
        known[cells] = _new_place(file, line, row)
    return known[cells]


def _new_place(file: File, line: int, row: dict[str, Any]) -> Place:
    kind_number, _ = figure(file, line, "AREA_TYPE", row["AREA_TYPE"])
    kind = KINDS.get(int(kind_number or 0))
    if not kind:
        known = ", ".join(str(number) for number in KINDS)
        problem = f"AREA_TYPE is {row['AREA_TYPE']!r}; known are {known}."
        raise DocumentError(file.path, line, problem)
    code = code_of(row["AREA"], 2 if kind in ("nation", "state") else 5)
    title, states = plain(row["AREA_TITLE"]), plain(row["PRIM_STATE"])
    if kind == "nation":
        title = "United States"
    elif kind == "metro":
        states = title.rpartition(", ")[2]
    elif kind == "nonmetro":
        code = f"{states}-{code}"  # each state counts its own from 1
    if not (code and title and states):
        raise DocumentError(file.path, line, "AREA, AREA_TITLE or PRIM_STATE is empty.")
    return Place(code, title, kind, states)


def _pay(file: File, line: int, row: dict[str, Any], place: Place) -> dict[str, Any]:
    code, level = plain(row["OCC_CODE"]), plain(row["O_GROUP"]).lower()
    if not re.fullmatch(r"\d\d-\d{4}", code):
        problem = f"OCC_CODE is {code!r}, no code such as 29-1141."
        raise DocumentError(file.path, line, problem)
    if level not in LEVELS:
        problem = f"O_GROUP is {level!r}; known are {', '.join(LEVELS)}."
        raise DocumentError(file.path, line, problem)
    values: dict[str, Any] = {
        "pay_code": code,
        "place": place.code,
        "title": plain(row["OCC_TITLE"]),
        "group_level": level,
        "only": "annual" if _true(row["ANNUAL"]) else "hourly" if _true(row["HOURLY"]) else None,
    }
    marks: dict[str, str] = {}
    for column, name in FIGURES.items():
        cell = row[column]
        number, mark = (cell, None) if type(cell) is float else figure(file, line, column, cell)
        if mark:
            marks[name] = mark
        if column in CENTS:
            values[name] = whole(number, 100)
        else:
            values[name] = whole(number) if column in WHOLE else number
    values["marks"] = json.dumps(marks) if marks else "{}"
    return values


def _true(cell: Any) -> bool:
    return str(cell).strip().upper() in ("TRUE", "1", "1.0")
