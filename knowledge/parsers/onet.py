"""Reads the text release of O*NET, from its folder or its zip, by the names of its columns.

Releases differ. What some of them lack is reported; what none can do without is an error.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from knowledge.errors import DocumentError
from knowledge.occupations import tables
from knowledge.occupations.job_names import names_in
from knowledge.occupations.normal import key_of
from knowledge.parsers.onet_ratings import interests, preparation, ratings
from knowledge.parsers.onet_reading import CODE, Release, known, number, read_release, value
from knowledge.parsers.packages import File
from knowledge.parsers.published import Row, Rows
from knowledge.parsers.reading import Missing
from knowledge.parsers.sheets import Watch, unwatched

KEY = "onet"
PUBLISHER = "U.S. Department of Labor, Employment and Training Administration"
LICENCE = "CC BY 4.0"


def files(paths: Iterable[Path]) -> tuple[File, ...]:
    """Return the files of a release that are read. Raises DocumentError when there are none."""
    return read_release(paths).files


def parse(paths: Iterable[Path], watch: Watch = unwatched) -> Rows:
    """Yield the dataset and its rows, those that others refer to first; what is missing, too.

    Raises DocumentError, naming the file and the line, for a release that cannot be read.
    """
    release = read_release(paths, watch)
    title = f"O*NET {release.number} Database"
    yield Row(
        tables.Dataset,
        {
            "key": KEY,
            "title": title,
            "publisher": PUBLISHER,
            "release": release.number,
            "year": release.year,
            "licence": LICENCE,
            "attribution": f"{title}, {PUBLISHER} ({LICENCE})",
        },
    )
    zones = _zones(release)
    yield from zones.values()
    jobs = _jobs(release, frozenset(zones))
    yield from jobs.values()
    titles = {code: str(job.values["title"]) for code, job in jobs.items()}
    yield from _names(release, titles)
    yield from _tasks(release, titles)
    yield from ratings(release, titles)
    yield from preparation(release, titles)
    yield from interests(release, titles)
    yield from _tools(release, titles)
    yield from _related(release, titles)
    yield from (Missing(what) for what in release.lacking)


def _zones(release: Release) -> dict[int, Row]:
    found: dict[int, Row] = {}
    columns = ("Job Zone", "Name", "Experience", "Education", "Job Training", "Examples")
    for line, row in release.rows("Job Zone Reference", *columns, optional=("SVP Range",)):
        zone = int(number(line, row, "Job Zone"))
        found[zone] = Row(
            tables.JobZone,
            {
                "zone": zone,
                "name": row["Name"],
                "experience": row["Experience"],
                "education": row["Education"],
                "training": row["Job Training"],
                "examples": row["Examples"],
                "svp_range": value(row, "SVP Range"),
            },
        )
    return found


def _jobs(release: Release, zones: frozenset[int]) -> dict[str, Row]:
    of_job: dict[str, int] = {}
    for line, row in release.rows("Job Zones", CODE, "Job Zone"):
        zone = int(number(line, row, "Job Zone"))
        if zone not in zones:
            line.refuse(f"Job Zone {zone} is not in Job Zone Reference.txt.")
        of_job[row[CODE]] = zone
    found: dict[str, Row] = {}
    for line, row in release.rows("Occupation Data", CODE, "Title", "Description"):
        code = row[CODE]
        if not re.fullmatch(r"\d\d-\d{4}\.\d\d", code):
            line.refuse(f"{code!r} is no O*NET-SOC code such as 29-1141.00.")
        if code in found:
            line.refuse(f"{code} stands twice.")
        found[code] = Row(
            tables.Job,
            {
                "code": code,
                "soc_code": code[:7],
                "title": row["Title"],
                "description": row["Description"],
                "zone": of_job.get(code),
            },
        )
    if not found:
        raise DocumentError(release.path, 0, "Occupation Data.txt holds no occupation.")
    return found


def _names(release: Release, titles: dict[str, str]) -> Iterator[Row]:
    """Yield every name of a job once; of names that compare as the same, the foremost kind's."""
    told: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for code, title in titles.items():
        told[code].append((title, "title"))
    short: dict[str, list[tuple[str, str]]] = defaultdict(list)
    # What people who hold a job report comes first: most of it is among the alternate titles too.
    for line, row in release.rows("Sample of Reported Titles", CODE, "Reported Job Title"):
        told[known(line, row, titles)].append((row["Reported Job Title"], "reported"))
    for line, row in release.rows(
        "Alternate Titles", CODE, "Alternate Title", optional=("Short Title",)
    ):
        code = known(line, row, titles)
        told[code].append((row["Alternate Title"], "alternate"))
        if text := value(row, "Short Title"):
            short[code].append((text, "short"))
    for code in titles:
        seen = {""}
        inner = [name for text, kind in told[code] for name in _inner_names(text, kind)]
        for text, kind in (*told[code], *short[code], *inner):
            key = key_of(text)
            if key not in seen:
                seen.add(key)
                yield Row(tables.JobName, {"code": code, "text": text, "key": key, "kind": kind})


def _inner_names(text: str, kind: str) -> list[tuple[str, str]]:
    """Return the names that a name holds; the shorter of two is its short form."""
    names = names_in(text)[1:]
    short = min(names, key=len) if len(names) > 1 else None
    return [(name, "short" if name == short else kind) for name in names]


class _Task(NamedTuple):
    supplemental: bool
    incumbents: float  # how many report it, less than nothing
    number: int
    text: str


def _tasks(release: Release, titles: dict[str, str]) -> Iterator[Row]:
    of_job: dict[str, list[_Task]] = defaultdict(list)
    optional = ("Task Type", "Incumbents Responding")
    for line, row in release.rows("Task Statements", CODE, "Task ID", "Task", optional=optional):
        asked = value(row, "Incumbents Responding")
        reported = number(line, row, "Incumbents Responding") if asked else 0
        # New occupations have tasks that nobody has been asked about yet: they are not core.
        supplemental = value(row, "Task Type") != "Core"
        task = _Task(supplemental, -reported, int(number(line, row, "Task ID")), row["Task"])
        of_job[known(line, row, titles)].append(task)
    for code, told in of_job.items():
        for position, task in enumerate(sorted(told), start=1):
            yield Row(
                tables.JobTask,
                {
                    "code": code,
                    "position": position,
                    "text": task.text,
                    "core": not task.supplemental,
                },
            )


def _tools(release: Release, titles: dict[str, str]) -> Iterator[Row]:
    columns = (CODE, "Example", "Commodity Title")
    marks = ("Hot Technology", "In Demand")
    seen: set[tuple[Any, ...]] = set()
    for kind, name in (("technology", "Technology Skills"), ("tool", "Tools Used")):
        optional = marks if kind == "technology" else ()
        for line, row in release.rows(name, *columns, optional=optional):
            code = known(line, row, titles)
            this = (code, kind, row["Example"], row["Commodity Title"])
            if this in seen:
                continue
            seen.add(this)
            demand = row.get("In Demand")
            yield Row(
                tables.JobTool,
                {
                    "code": code,
                    "kind": kind,
                    "name": row["Example"],
                    "category": row["Commodity Title"],
                    "hot": row.get("Hot Technology") == "Y",
                    "in_demand": None if demand is None else demand == "Y",
                },
            )


def _related(release: Release, titles: dict[str, str]) -> Iterator[Row]:
    other = "Related O*NET-SOC Code"
    seen: set[tuple[str, int]] = set()
    for line, row in release.rows("Related Occupations", CODE, other, "Relatedness Tier", "Index"):
        code, position = known(line, row, titles), int(number(line, row, "Index"))
        if (code, position) in seen:
            line.refuse(f"{code} has two related occupations of Index {position}.")
        seen.add((code, position))
        yield Row(
            tables.RelatedJob,
            {
                "code": code,
                "position": position,
                "related_code": known(line, row, titles, other),
                "tier": row["Relatedness Tier"],
            },
        )
