"""Reads the tables of a California Occupational Guide; values may run into their labels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from knowledge.errors import DocumentError
from knowledge.parsers.guide_sections import paragraphs, sources, table
from knowledge.parsers.reading import NotUnderstood, Section, cite, passages
from knowledge.schema import Code, Industry, RelatedOccupation, Task


def tasks(path: Path, soc_code: str, area: str, section: Section) -> Iterator[Any]:
    """Yield the tasks with their skills; a skill may run into the task before it."""
    rows = table(path, section, r"Task\s*Skill Used")
    prose = [line for line in paragraphs(section) if line.number < rows[0].number]
    yield from passages(soc_code, section.title, prose)
    for position, line in enumerate(rows, start=1):
        match = re.fullmatch(r"(.+\.)\s*([A-Z][A-Za-z ]+)", line.text)
        if match is None:
            problem = f"a task and its skill were looked for: {line.text[:60]!r}."
            raise DocumentError(path, line.number, f"{problem} Is the line complete?")
        place = cite(soc_code, section.title, line)
        yield Task(position=position, text=match[1], skill=match[2].strip(), **place)
    yield from sources(soc_code, section, "tasks")


def industries(path: Path, soc_code: str, area: str, section: Section) -> Iterator[Any]:
    """Yield the industries with their shares, largest first as printed."""
    for position, line in enumerate(table(path, section, "Industry Title"), start=1):
        match = re.fullmatch(r"(.+?)\s*(\d+(?:\.\d+)?)%", line.text)
        if match is None:
            problem = f"an industry and its percentage were looked for: {line.text[:60]!r}."
            raise DocumentError(path, line.number, f"{problem} Is the line complete?")
        place = cite(soc_code, section.title, line)
        yield Industry(
            area=area, position=position, title=match[1], percent=float(match[2]), **place
        )
    yield from sources(soc_code, section, "industries")


def related(path: Path, soc_code: str, area: str, section: Section) -> Iterator[Any]:
    """Yield the related occupations, and what the publisher has on each."""
    found = 0
    for line in (line for line in section.lines if line.text):
        match = re.fullmatch(r"(.+?)\s*(Guide|Profile)", line.text)
        if match:
            found += 1
            place = cite(soc_code, section.title, line)
            yield RelatedOccupation(position=found, title=match[1], kind=match[2], **place)
        elif found:
            yield NotUnderstood(line)


def codes(path: Path, soc_code: str, area: str, section: Section) -> Iterator[Any]:
    """Codes stand under the name of their system; an interest code follows its O*NET code."""
    system, position = "", 0
    last: Code | None = None
    for line in (line for line in section.lines if line.text):
        if match := re.match(r"(SOC|O\*NET|CIP|TOP) - ", line.text):
            system = match[1]
        if match := re.fullmatch(r"Interest Codes \(RIASEC\)\s*([RIASEC]{1,6})", line.text):
            if last is None:
                raise DocumentError(path, line.number, "an interest code with no O*NET code above.")
            last.interest_code = match[1]
            continue
        match = re.fullmatch(r"(.+?)[\s.]*(\d\d-\d{4}(?:\.\d\d)?|\d{6})", line.text)
        if match is None:
            if system and not re.match(r"(SOC|O\*NET|CIP|TOP) - ", line.text):
                yield NotUnderstood(line)
            continue
        if last is not None:
            yield last
        if system == "SOC" and match[2] != soc_code:
            problem = f"the guide is about SOC {match[2]}, but was imported as {soc_code}."
            raise DocumentError(path, line.number, f"{problem} Mend the list of documents.")
        position += 1
        place = cite(soc_code, section.title, line)
        title = re.sub(r"^(SOC|O\*NET|CIP|TOP) - ", "", match[1])
        last = Code(position=position, system=system, code=match[2], title=title, **place)
    if last is None:
        number = section.lines[0].number if section.lines else section.number
        raise DocumentError(path, number, "no codes here. Does the file end too early?")
    yield last
