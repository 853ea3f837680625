"""The parts of a section of a California Occupational Guide: prose, lists, tables, source lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from knowledge.errors import DocumentError
from knowledge.parsers import reading
from knowledge.parsers.reading import Line, Section, cite, passages
from knowledge.schema import Item

# Words of the page around the guide; they hold no facts (guide_gaps reads what they promise).
FURNITURE = re.compile(
    r"View |Change to |Annual Wages for|\(\d\dth percentile\)|Estimated Employment and|Geographic "
    r"Area|\(Estimated Year|Task\s*Skill Used|Industry Title|Percent of Total"
)
# Characters of a line that does no more than announce a list.
LONGEST_LEAD = 75
SOURCE = re.compile(r"Source: (.+?)\.?(?: (Wages do not .+))?")


def table(path: Path, section: Section, head: str) -> list[Line]:
    """Return the rows between the head of a table and its source line.

    Raises DocumentError when the table has no head, no rows, or no end.
    """
    rows: list[Line] | None = None
    for line in section.lines:
        if re.match(head, line.text):
            rows = []
        elif line.text.startswith("Source:") and rows:
            return rows
        elif rows is not None and line.text:
            rows.append(line)
    last = section.lines[-1].number if section.lines else section.number
    raise DocumentError(
        path, last, f"the table of {section.title!r} does not end. Is it cut short?"
    )


def sources(soc_code: str, section: Section, of: str) -> Iterator[Any]:
    """Yield the source line of a section, and the sentence that may follow it."""
    for line in section.lines:
        if match := SOURCE.fullmatch(line.text):
            place = cite(soc_code, section.title, line)
            yield Item(kind="source", of=of, position=0, text=match[1], **place)
            if match[2]:
                yield from passages(soc_code, section.title, [Line(line.number, match[2])])


def paragraphs(section: Section) -> list[Line]:
    """Return the lines of a section that are prose, a repeated one once.

    A line that only leads up to a list is left out; what stands before such a lead is kept.
    """
    prose = [
        Line(line.number, _before_lead(line.text))
        for line in section.lines
        if not reading.is_bullet(line)
        and not FURNITURE.match(line.text)
        and not line.text.startswith("Source:")
    ]
    return reading.once(line for line in prose if " " in line.text)


def _before_lead(text: str) -> str:
    """Return a paragraph without a short last sentence that only announces a list."""
    if not text.endswith(":"):
        return text
    split = reading.sentences(text)
    return " ".join(split if len(split[-1]) > LONGEST_LEAD else split[:-1])


def bullets(section: Section) -> list[Line]:
    """Return the entries of a bulleted list, without their bullets."""
    return [
        Line(line.number, reading.bullet_text(line))
        for line in section.lines
        if reading.is_bullet(line)
    ]
