"""The ratings of an O*NET release: skills, knowledge, work styles, preparation, interests."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator
from typing import Any

from knowledge.occupations import tables
from knowledge.parsers.onet_reading import CODE, Line, Release, known, number, value
from knowledge.parsers.published import Row

KINDS = {"Skills": "skill", "Knowledge": "knowledge", "Work Styles": "style"}
IMPORTANCE, LEVEL = "IM", "LV"
SCALES = frozenset({"RL", "RW", "PT", "OJ"})
AREAS = ("Realistic", "Investigative", "Artistic", "Social", "Enterprising", "Conventional")
HIGH_POINTS = tuple(f"{which} Interest High-Point" for which in ("First", "Second", "Third"))


def ratings(release: Release, codes: Container[str]) -> Iterator[Row]:
    """Yield each skill, field of knowledge and work style that has an importance.

    A level that O*NET says is not relevant, or advises against using, is left out.
    """
    columns = (CODE, "Element ID", "Element Name", "Scale ID", "Data Value")
    optional = ("Recommend Suppress",)
    for name, kind in KINDS.items():
        told: dict[tuple[str, str], dict[str, Any]] = {}
        read = False
        for line, row in release.rows(name, *columns, optional=optional):
            read = True
            scale = row["Scale ID"]
            if scale not in (IMPORTANCE, LEVEL) or not value(row, "Data Value"):
                continue
            rated = number(line, row, "Data Value")
            code, element = known(line, row, codes), row["Element ID"]
            of = told.setdefault((code, element), {"name": row["Element Name"]})
            if scale in of:
                line.refuse(f"{code} has two values of {element} on the scale {scale}.")
            of[scale] = rated
            of[f"{scale} advised against"] = row.get("Recommend Suppress") == "Y"
            of[f"{scale} not relevant"] = row.get("Not Relevant") == "Y"
        rows = [
            _rating(code, kind, element, of)
            for (code, element), of in told.items()
            if IMPORTANCE in of
        ]
        if read and not rows:
            release.lacking.append(f"{name}.txt rates nothing by its importance in this release")
        yield from rows


def _rating(code: str, kind: str, element: str, of: dict[str, Any]) -> Row:
    useless = of.get(f"{LEVEL} advised against") or of.get(f"{LEVEL} not relevant")
    return Row(
        tables.JobSkill,
        {
            "code": code,
            "kind": kind,
            "element": element,
            "name": of["name"],
            "importance": of[IMPORTANCE],
            "level": None if useless else of.get(LEVEL),
            "suppress": of[f"{IMPORTANCE} advised against"],
        },
    )


def preparation(release: Release, codes: Container[str]) -> Iterator[Row]:
    """Yield the share of people asked who gave each answer on education and experience."""
    answers = {
        (row["Scale ID"], row["Category"]): row["Category Description"]
        for _, row in release.rows(
            "Education, Training, and Experience Categories",
            "Scale ID",
            "Category",
            "Category Description",
        )
    }
    columns = (CODE, "Scale ID", "Category", "Data Value")
    name, optional = "Education, Training, and Experience", ("Recommend Suppress",)
    for line, row in release.rows(name, *columns, optional=optional) if answers else ():
        scale = row["Scale ID"]
        if scale not in SCALES or not value(row, "Category") or not value(row, "Data Value"):
            continue
        if (scale, row["Category"]) not in answers:
            line.refuse(f"category {row['Category']} of {scale} is in no list of categories.")
        yield Row(
            tables.JobPreparation,
            {
                "code": known(line, row, codes),
                "scale": scale,
                "category": int(number(line, row, "Category")),
                "description": answers[scale, row["Category"]],
                "percent": number(line, row, "Data Value"),
                "suppress": row.get("Recommend Suppress") == "Y",
            },
        )


def interests(release: Release, codes: Container[str]) -> Iterator[Row]:
    """Yield the six interests of each job that has them all."""
    told: dict[str, dict[str, float]] = defaultdict(dict)
    at: dict[str, Line] = {}
    for line, row in release.rows("Interests", CODE, "Element Name", "Data Value"):
        if value(row, "Data Value"):
            code = known(line, row, codes)
            told[code][row["Element Name"]] = number(line, row, "Data Value")
            at[code] = line
    partly = 0
    for code, of in told.items():
        if not all(name in of for name in (*AREAS, HIGH_POINTS[0])):
            partly += 1
            continue
        yield Row(
            tables.JobInterest,
            {
                "code": code,
                "interest_code": _interest_code(at[code], of),
                **{area.lower(): of[area] for area in AREAS},
            },
        )
    if partly:
        release.lacking.append(f"Interests.txt has no full set of interests for {partly} jobs")


def _interest_code(line: Line, of: dict[str, float]) -> str:
    """Return the letters of the highest areas: high points number the areas from 1; 0 is none."""
    points = [int(of.get(name, 0)) for name in HIGH_POINTS]
    if not all(0 <= point <= len(AREAS) for point in points):
        line.refuse(f"interest high-points are {points}, not 0 to {len(AREAS)}.")
    return "".join(AREAS[point - 1][0] for point in points if point)
