"""Reads an occupation article: prose under headings, and one table of salaries.

The table's second column mixes work level, bargaining, work schedule and pay basis; they are
stored apart. Its last column prints one amount and a dash, one amount alone, or nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from knowledge.errors import DocumentError
from knowledge.parsers import absences, reading
from knowledge.parsers.reading import MONEY, Line, Missing, cents, cite, passages
from knowledge.schema import Area, Certification, Gap, Item, Occupation, Title, Wage

TABLE_HEAD = "Location Job Level Salary Average Salary Range"
TABLE = "Salary table"
PAY = "Salaries"
CONCLUSION = "Conclusion"
NATION = "US National Average"
EXPECTED = ("Job Description", "Education and Training", "Progression and Entry into the Field")

GROUP = r"(?:Level \d+|Not able to be leveled|All levels|Full-time|Part-time|Time-based|Incentive)"
AMOUNT = r"\$\d{1,3}(?:,\d{3})*\.\d{2}"
ROW = re.compile(rf"([^$]+?) ({GROUP}[^$]*?) ({AMOUNT})(?: ({AMOUNT}(?: [–-](?: {AMOUNT})?)?))?")
CERTIFICATION = re.compile(r"(Certified (?:in )?[A-Z][\w ]+?) \(([A-Z/]+)\)")


def parse(path: Path, soc_code: str) -> Iterator[Any]:
    """Yield the facts of an article, the gaps in it, and what was missing or not understood.

    Raises DocumentError when the file is no such article, or its table is damaged or cut short.
    """
    lines = reading.read_lines(path)
    table_at = next((i for i, line in enumerate(lines) if line.text == TABLE_HEAD), None)
    if table_at is None:
        problem = f"no salary table: a line {TABLE_HEAD!r} was looked for."
        raise DocumentError(path, len(lines), f"{problem} Is this the right kind of document?")
    heading, _, subtitle = lines[0].text.partition(":")
    yield Occupation(soc_code=soc_code, title=heading.strip())
    yield Item(
        kind="subtitle", position=0, text=subtitle.strip(), **cite(soc_code, "Title", lines[0])
    )

    rows = _table_lines(lines, table_at)
    after = [line for line in lines[table_at + 1 + len(rows) :] if line.text]
    wages = [_wage(path, soc_code, line) for line in rows]
    _check_whole(path, lines, wages, rows, after)
    for name in sorted({str(wage.area) for wage in wages}):
        yield Area(name=name, kind="nation" if name == "United States" else "metro")
    yield from wages

    sections = _sections(lines[1:table_at])
    for title, body in sections.items():
        yield from _prose(soc_code, title, body)
    yield from (Missing(f"section {title!r}") for title in EXPECTED if title not in sections)
    conclusion = [line for line in after if line.text.startswith("In conclusion")]
    yield from passages(soc_code, PAY, [line for line in after if line not in conclusion])
    yield from passages(soc_code, CONCLUSION, conclusion)
    yield from _gaps(soc_code, wages, lines[table_at], after)
    yield from absences.absent_subjects(soc_code, lines)


def _table_lines(lines: tuple[Line, ...], table_at: int) -> list[Line]:
    rows = []
    for line in lines[table_at + 1 :]:
        if not line.text:
            break
        rows.append(line)
    return rows


def _wage(path: Path, soc_code: str, line: Line) -> Wage:
    match = ROW.fullmatch(line.text)
    if match is None:
        problem = f"this row of the salary table cannot be read: {line.text[:80]!r}."
        raise DocumentError(path, line.number, f"{problem} Is the line complete?")
    place, label, average, printed = match.groups()
    schedule = re.search(r"(Full|Part)-time", label)
    basis = re.search(r"Time-based|Incentive", label)
    bargaining = re.search(r"Nonunion|Union", label)
    range_low = MONEY.match(printed or "")
    return Wage(
        area="United States" if place == NATION else place,
        statistic="mean",
        work_level=_level(label),
        bargaining=bargaining[0].lower() if bargaining else None,
        work_schedule=schedule[0].lower() if schedule else None,
        pay_basis={"T": "time-based", "I": "incentive-based"}[basis[0][0]] if basis else None,
        label=label,
        annual_cents=cents(re.match(MONEY, average)),  # type: ignore[arg-type]
        annual_text=average,
        range_text=printed,
        range_low_cents=cents(range_low) if range_low else None,
        **cite(soc_code, TABLE, line),
    )


def _level(label: str) -> str | None:
    if "Not able to be leveled" in label:
        return "not leveled"
    level = re.search(r"Level (\d+)", label)
    return level[1] if level else None


def _check_whole(
    path: Path, lines: tuple[Line, ...], wages: list[Wage], rows: list[Line], after: list[Line]
) -> None:
    """Raise DocumentError when the table is empty, ends the file, or lacks a figure of the text."""
    if not wages or not after:
        problem = "the salary table has no rows" if not wages else "the file ends with its table"
        raise DocumentError(path, lines[-1].number, f"{problem}. Is the document complete?")
    known = {wage.annual_cents for wage in wages} | {wage.range_low_cents for wage in wages}
    for line in after:
        for amount in MONEY.finditer(line.text):
            if cents(amount) not in known:
                problem = f"{amount[0]} stands in the text but not in the table (lines"
                span = f"{rows[0].number}-{rows[-1].number}). Is a row missing?"
                raise DocumentError(path, line.number, f"{problem} {span}")


def _sections(lines: tuple[Line, ...]) -> dict[str, list[Line]]:
    """Return the lines of each section; a heading is a short line with no full stop."""
    sections: dict[str, list[Line]] = {"Introduction": []}
    current = "Introduction"
    for line in lines:
        text = line.text
        if not text:
            continue
        if len(text) < 60 and text[-1] not in ".:" and not reading.is_bullet(line):
            current = text
            sections[current] = []
        else:
            sections[current].append(line)
    return sections


def _prose(soc_code: str, title: str, body: list[Line]) -> Iterator[Any]:
    bullets = [line for line in body if reading.is_bullet(line)]
    for position, line in enumerate(bullets):
        name = reading.bullet_text(line)
        yield Title(position=position, title=name, kind="alternate", **cite(soc_code, title, line))
    prose = [line for line in body if line not in bullets and not line.text.endswith(":")]
    paragraphs = reading.once(prose)
    yield from passages(soc_code, title, paragraphs)
    for line in paragraphs:
        for position, match in enumerate(CERTIFICATION.finditer(line.text)):
            yield Certification(
                position=position,
                name=match[1],
                abbreviation=match[2],
                field="management",
                **cite(soc_code, title, line),
            )
        entry = re.search(r"[Ee]ntry-level positions, such as (.+?) or (.+?),", line.text)
        for position, job in enumerate(entry.groups() if entry else ()):
            yield Item(kind="entry_job", position=position, text=job, **cite(soc_code, title, line))


def _gaps(soc_code: str, wages: list[Wage], head: Line, after: list[Line]) -> Iterator[Gap]:
    def gap(kind: str, subject: str, statement: str, *lines: Line) -> Gap:
        place = cite(soc_code, TABLE, *(lines or (head,)))
        return Gap(kind=kind, subject=subject, statement=statement, **place)

    for wage in wages:
        line = Line(int(wage.line_start), "")
        subject = f"{wage.area}, {wage.label}"
        if wage.range_text is None:
            yield gap("no_range", subject, "The article prints no range here.", line)
        elif wage.range_text[-1] in "–-":
            statement = f"The range is printed as “{wage.range_text}”, with nothing after the dash."
            yield gap("open_range", subject, statement, line)
        elif wage.range_low_cents > wage.annual_cents:
            statement = (
                f"The range column prints only {wage.range_text}, which is above the average "
                "itself, so it cannot be read as a range."
            )
            yield gap("range_above_average", subject, statement, line)

    levels = sorted({str(w.work_level) for w in wages if w.work_level and w.work_level.isdigit()})
    if levels and not any(re.search(r"Level \d+ (means|is defined)", x.text) for x in after):
        statement = f"The article names Levels {', '.join(levels)} but never says what they mean."
        yield gap("level_definitions", "job levels", statement)
        yield gap("other_levels", "job levels", "The article has figures for no other level.")
    for kind, column, present, absent in (
        ("union_figure", "bargaining", "nonunion", "union"),
        ("incentive_figure", "pay_basis", "time-based", "incentive-based"),
        ("part_time_figure", "work_schedule", "full-time", "part-time"),
    ):
        values = {getattr(wage, column) for wage in wages}
        if present in values and absent not in values:
            statement = f"The article has a figure for {present} workers only, none for {absent}."
            yield gap(kind, f"{absent} pay", statement)
    if not any(re.search(r"\b(?:19|20)\d\d\b", line.text) for line in after):
        statement = "The article names no year, author, publisher or source for its figures."
        yield gap("undated", "pay in the article", statement)
