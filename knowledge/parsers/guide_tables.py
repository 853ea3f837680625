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


SYSTEM = re.compile(r"(SOC|O\*NET|CIP|TOP) - ")
INTEREST = re.compile(r"Interest Codes \(RIASEC\)\s*([RIASEC]{1,6})")
CODE = re.compile(r"(.+?)[\s.]*(\d\d-\d{4}(?:\.\d\d)?|\d{6})")


def codes(path: Path, soc_code: str, area: str, section: Section) -> Iterator[Any]:
    """Yield the codes: they stand under the name of their system, O*NET ones with an interest code.

    Raises DocumentError where a system has no code, an O*NET code no interest code, or a line is
    cut: the codes end the guide, so a guide cut short ends in them.
    """
    found: list[Code] = []
    system, empty = "", False
    for line in (line for line in section.lines if line.text):
        if interest := INTEREST.fullmatch(line.text):
            if not found or found[-1].system != "O*NET":
                raise DocumentError(path, line.number, "an interest code with no O*NET code above.")
            found[-1].interest_code = interest[1]
            continue
        _check_interest(path, found)
        code = CODE.fullmatch(line.text)
        if heading := SYSTEM.match(line.text):
            if empty:
                raise DocumentError(path, line.number, f"no code stands under {system}.")
            system, empty = heading[1], True
        if code is None and (not system or heading):
            continue
        if code is None:
            problem = f"a title and its code were looked for: {line.text[:60]!r}."
            raise DocumentError(path, line.number, f"{problem} Does the file end too early?")
        if system == "SOC" and code[2] != soc_code:
            problem = f"the guide is about SOC {code[2]}, but was imported as {soc_code}."
            raise DocumentError(path, line.number, f"{problem} Mend the list of documents.")
        empty = False
        title = SYSTEM.sub("", code[1])
        place = cite(soc_code, section.title, line)
        found.append(
            Code(position=len(found) + 1, system=system, code=code[2], title=title, **place)
        )
    _check_interest(path, found)
    if empty or not found:
        number = section.lines[-1].number if section.lines else section.number
        problem = f"no code stands under {system or section.title!r}."
        raise DocumentError(path, number, f"{problem} Does the file end too early?")
    yield from found


def _check_interest(path: Path, found: list[Code]) -> None:
    if found and found[-1].system == "O*NET" and found[-1].interest_code is None:
        problem = f"O*NET code {found[-1].code} has no interest code under it."
        raise DocumentError(path, int(found[-1].line_start), f"{problem} Is the guide whole?")
