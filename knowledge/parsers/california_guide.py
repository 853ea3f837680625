"""Reads a California Occupational Guide (the Detailed Guide of the EDD), print damage included.

In the stored copies a value often runs into its label ("Manufacturing10.3%"), headings stand
without blank lines, and some tables have headings but no values; those are kept as gaps.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from knowledge.errors import DocumentError
from knowledge.parsers import absences, guide_certifications, guide_gaps, guide_tables, reading
from knowledge.parsers.guide_sections import bullets, paragraphs, sources
from knowledge.parsers.reading import (
    MONEY,
    Line,
    Missing,
    Section,
    cents,
    cite,
    enumeration,
    passages,
)
from knowledge.schema import (
    Area,
    Item,
    Occupation,
    Projection,
    Title,
    Wage,
)

START = "Detailed Guide for"
WAGES = "What Wages and Benefits Can I Expect?"
PROJECTIONS = "Projections of Employment"
CODES = "For the Career Professional"
CONTINUING = "Continuing Education"

PRINTED_TWICE = re.compile(r"JobCentral|CalJOBS")
# Pairs that a guide prints short: "health and life insurance" are two benefits.
SHORT_PAIRS = {
    "vacation and sick leave": ("vacation", "sick leave"),
    "health and life insurance": ("health insurance", "life insurance"),
}


def parse(path: Path, soc_code: str) -> Iterator[Any]:
    """Yield the facts of a guide, the gaps in it, and what was missing or not understood.

    Raises DocumentError when the file is no such guide, or one of its tables is damaged.
    """
    lines = reading.read_lines(path)
    start = next((i for i, line in enumerate(lines) if line.text == START), None)
    if start is None:
        problem = f"a line {START!r} was looked for and is not there."
        raise DocumentError(path, len(lines), f"{problem} Is this a Detailed Guide, and whole?")
    head, sections = _sections(lines[start + 1 :])
    title, area = _title(path, head)
    yield Occupation(soc_code=soc_code, title=title)
    yield Area(name=area, kind="state")
    yield from _names(soc_code, head)
    for heading, read in READERS.items():
        if heading not in sections:
            yield Missing(f"section {heading!r}")
        else:
            yield from read(path, soc_code, area, sections[heading])
    yield from guide_gaps.gaps(soc_code, lines[:start], sections)
    yield from absences.absent_subjects(soc_code, lines)


def _sections(lines: tuple[Line, ...]) -> tuple[list[Line], dict[str, Section]]:
    """Return the lines before the first heading, and the sections by heading."""
    head: list[Line] = []
    found: dict[str, tuple[int, list[Line]]] = {}
    current = head
    for line in lines:
        if line.text in READERS:
            current = []
            found[line.text] = (line.number, current)
        else:
            current.append(line)
    return head, {t: Section(t, number, tuple(body)) for t, (number, body) in found.items()}


def _title(path: Path, head: list[Line]) -> tuple[str, str]:
    line = next((line for line in head if line.text), None)
    match = line and re.fullmatch(r"(.+) in (.+)", line.text)
    if not line or not match:
        number = line.number if line else 1
        raise DocumentError(path, number, "'<occupation> in <state>' was looked for here.")
    return match[1], match[2]


def _names(soc_code: str, head: list[Line]) -> Iterator[Title | Missing]:
    for label, kind in (
        ("May also be called:", "alternate"),
        ("Specialties within this occupation include:", "specialty"),
    ):
        line = next((line for line in head if line.text.startswith(label)), None)
        if line is None:
            yield Missing(f"line {label!r}")
            continue
        for position, name in enumerate(line.text[len(label) :].split(";")):
            place = cite(soc_code, label.rstrip(":"), line)
            yield Title(position=position, title=name.strip(), kind=kind, **place)


def _prose(path: Path, soc_code: str, area: str, section: Section) -> Iterator[Any]:
    yield from passages(soc_code, section.title, paragraphs(section))


def _tools(path: Path, soc_code: str, area: str, section: Section) -> Iterator[Any]:
    yield from _prose(path, soc_code, area, section)
    for line in paragraphs(section):
        tools, _, software = line.text.partition(". ")
        place = cite(soc_code, section.title, line)
        for position, tool in enumerate(enumeration(tools, "use of ")):
            yield Item(kind="tool", position=position, text=tool, **place)
        for position, name in enumerate(enumeration(software, "such as ")):
            name = name.removesuffix(" software")
            yield Item(kind="software", position=position, text=name, **place)


def _green(path: Path, soc_code: str, area: str, section: Section) -> Iterator[Any]:
    yield from _prose(path, soc_code, area, section)
    for line in paragraphs(section):
        place = cite(soc_code, section.title, line)
        for number, text in re.findall(r"(\d)\) (.+?)(?=; (?:and )?\d\)|\. |\.$)", line.text):
            yield Item(kind="strategy", position=int(number), text=text, **place)


def _wages(path: Path, soc_code: str, area: str, section: Section) -> Iterator[Any]:
    for line in paragraphs(section):
        amounts = list(MONEY.finditer(line.text))
        year = re.search(r"\b(?:19|20)\d\d\b", line.text)
        if amounts and "median" in line.text:
            if len(amounts) != 2 or year is None:
                problem = "a year, a yearly and an hourly median wage were looked for here."
                raise DocumentError(path, line.number, problem)
            yield Wage(
                area=area,
                statistic="median",
                label="All workers",
                annual_cents=cents(amounts[0]),
                annual_text=amounts[0][0],
                hourly_cents=cents(amounts[1]),
                hourly_text=amounts[1][0],
                **cite(soc_code, section.title, line, year=int(year[0])),
            )
        yield from passages(soc_code, section.title, [line], int(year[0]) if year else None)
        if "stock options" in line.text or line.text.startswith("Benefits"):
            yield from _benefits(soc_code, section, line)
    yield from sources(soc_code, section, "wages")


def _benefits(soc_code: str, section: Section, line: Line) -> Iterator[Item]:
    listed = re.split(r"[—:]", line.text, maxsplit=1)[-1]
    whole = [e for part in reading.entries(listed) for e in SHORT_PAIRS.get(part, (part,))]
    for position, entry in enumerate(whole):
        place = cite(soc_code, section.title, line)
        yield Item(kind="benefit", position=position, text=entry, **place)


def _projections(path: Path, soc_code: str, area: str, section: Section) -> Iterator[Any]:
    prose = [line for line in paragraphs(section) if line.text.endswith(".")]
    yield from passages(soc_code, section.title, prose)
    for line in prose:
        years = re.findall(r"\b((?:19|20)\d\d)\b", line.text)
        percent = re.search(r"(-?\d+(?:\.\d+)?) percent", line.text)
        jobs = re.search(r"([\d,]+) jobs", line.text)
        pace = re.search(r"(slower|faster) than (?:the )?average", line.text)
        if percent and jobs and len(years) == 2:
            yield Projection(
                area=area,
                period_start=int(years[0]),
                period_end=int(years[1]),
                percent_change=float(percent[1]),
                jobs_change=int(jobs[1].replace(",", "")),
                compared_with_average=pace[1] if pace else None,
                **cite(soc_code, section.title, line),
            )
    yield from sources(soc_code, section, "projections")


def _courses(path: Path, soc_code: str, area: str, section: Section) -> Iterator[Any]:
    yield from _prose(path, soc_code, area, section)
    for line in paragraphs(section):
        _, _, listed = line.text.partition(" include ")
        for position, course in enumerate(filter(None, listed.rstrip(".").split(";"))):
            text = course.strip().removeprefix("and ")
            place = cite(soc_code, section.title, line)
            yield Item(kind="course", position=position, text=text, **place)


def _training(path: Path, soc_code: str, area: str, section: Section) -> Iterator[Any]:
    yield from passages(soc_code, section.title, [*paragraphs(section), *bullets(section)])
    for position, line in enumerate(bullets(section)):
        place = cite(soc_code, section.title, line)
        way, _, keywords = line.text.partition("eywords")
        text = reading.sentences(way)[0]
        yield Item(kind="training_search", position=position, text=text, **place)
        for at, keyword in enumerate(enumeration(keywords, ":")):
            yield Item(kind="training_keyword", position=at, text=keyword, **place)


def _job_search(path: Path, soc_code: str, area: str, section: Section) -> Iterator[Any]:
    """The paragraph on online job lists is printed twice in some copies; the first one counts."""
    lines = paragraphs(section)
    repeats = [line for line in lines if PRINTED_TWICE.search(line.text)][1:]
    lines = [line for line in lines if line not in repeats]
    yield from passages(soc_code, section.title, lines)


def _list_of(kind: str) -> Callable[..., Iterator[Any]]:
    def read(path: Path, soc_code: str, area: str, section: Section) -> Iterator[Any]:
        yield from _prose(path, soc_code, area, section)
        for position, line in enumerate(bullets(section), start=1):
            place = cite(soc_code, section.title, line)
            yield Item(kind=kind, position=position, text=reading.bullet_text(line), **place)

    return read


READERS: dict[str, Callable[[Path, str, str, Section], Iterator[Any]]] = {
    "What Would I Do?": _prose,
    "Tools and Technology": _tools,
    "Green Economy": _green,
    "Important Tasks and Related Skills": guide_tables.tasks,
    "Working Conditions": _prose,
    "Will This Job Fit Me?": _prose,
    WAGES: _wages,
    "What is the Job Outlook?": _prose,
    PROJECTIONS: _projections,
    "How Do I Qualify?": _prose,
    "Education, Training, and Other Requirements": _prose,
    "Early Career Planning": _courses,
    CONTINUING: guide_certifications.read,
    "Where Can I Find Training?": _training,
    "Where Would I Work?": guide_tables.industries,
    "Finding a Job": _job_search,
    "Yellow Page Headings": _list_of("yellow_page_heading"),
    "Find Possible Employers": _list_of("employer_step"),
    "Where Could This Job Lead?": _prose,
    "Related Occupations": guide_tables.related,
    "Other Sources": _prose,
    CODES: guide_tables.codes,
}
