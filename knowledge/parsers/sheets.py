"""Reads tables by the names of their columns: workbooks (xlsx), csv, and text between tabs.

Whatever precedes the line of names is skipped, in whichever sheet of the workbook it stands.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from knowledge.errors import DocumentError
from knowledge.parsers.packages import File, text_of

# Names of columns are looked for in the first lines only.
HEAD_LINES = 20

# Shows how far an iterable has been read, as tqdm does: watch(rows, desc="a.txt", total=100).
Watch = Callable[..., Any]
# The columns that a line of cells has all of, if it is the line of names; else those it lacks.
Heading = Callable[[list[str]], list[str]]


def unwatched(rows: Iterable[Any], **_: object) -> Iterable[Any]:
    """Return rows as they are: nobody watches."""
    return rows


@dataclass(frozen=True)
class Table:
    """A table: the lines before its names, the names, and its lines with their numbers."""

    file: File
    sheet: str
    before: tuple[str, ...]  # first cells of the lines before the names
    line: int  # of the names
    columns: tuple[str, ...]
    lines: Iterable[tuple[int, list[Any]]]
    count: int

    def rows(self, watch: Watch = unwatched) -> Iterator[tuple[int, dict[str, Any]]]:
        """Yield each line that is not blank as its number and its cells by column."""
        width = len(self.columns)
        for number, cells in watch(self.lines, desc=self.file.name, total=self.count):
            if not any(cell not in ("", None) for cell in cells):
                continue
            if len(cells) != width:
                problem = f"has {len(cells)} cells and there are {width} columns."
                advice = "Is the file cut off? Download it again."
                raise DocumentError(self.file.path, number, f"{problem} {advice}")
            yield number, dict(zip(self.columns, cells, strict=True))


def lacking(columns: Iterable[str]) -> Heading:
    """Return how a line of names is known that has all these columns."""
    wanted = tuple(columns)
    return lambda names: [column for column in wanted if column not in names]


def read_text(file: File, columns: Iterable[str]) -> Table:
    """Return a table of text between tabs, as O*NET is released. Raises DocumentError."""
    return _separated(file, lacking(columns), delimiter="\t", quoting=csv.QUOTE_NONE)


def read_sheet(file: File, heading: Heading, upper: bool = False) -> Table:
    """Return the table of a workbook, or of a csv file, whose names of columns `heading` knows.

    `upper` reads names of columns in capitals, since some releases print them small.
    Raises DocumentError, naming the line and the columns, when there is no such table.
    """
    if file.name.lower().endswith(".csv"):
        return _separated(file, heading, upper)
    nearest: DocumentError | None = None
    fewest = 10_000
    for sheet in _sheets(file):
        if sheet.height == 0:
            continue
        lines = _sheet_lines(sheet)
        table, lacks, at = _find(file, sheet.name, lines, heading, sheet.height, upper)
        if table:
            return table
        if len(lacks) < fewest:
            fewest, nearest = len(lacks), _no_table(file, at, lacks, f"sheet {sheet.name!r} ")
    raise nearest or DocumentError(file.path, 1, "has no sheet with anything in it.")


def _separated(file: File, heading: Heading, upper: bool = False, **format: Any) -> Table:
    text = text_of(file)
    count = text.getvalue().count("\n")
    lines = _text_lines(file, text, **format)
    table, lacks, at = _find(file, "", lines, heading, count, upper)
    if not table:
        raise _no_table(file, at, lacks)
    return table


def _find(
    file: File,
    sheet: str,
    lines: Iterator[tuple[int, list[Any]]],
    heading: Heading,
    count: int,
    upper: bool,
) -> tuple[Table | None, list[str], int]:
    """Return the table, or else None, the columns that the nearest line lacks, and its number."""
    before: list[str] = []
    lacks, at = heading([]), 1
    for number, cells in lines:
        names = [str(cell).strip() for cell in cells]
        if upper:
            names = [name.upper() for name in names]
        missing = heading(names)
        if not missing:
            found = Table(
                file, sheet, tuple(before), number, tuple(names), lines, max(0, count - number)
            )
            return found, [], number
        if len(missing) < len(lacks):
            lacks, at = missing, number
        before.append(names[0] if names else "")
        if len(before) == HEAD_LINES:
            break
    return None, lacks, at


def _no_table(file: File, line: int, lacks: list[str], where: str = "") -> DocumentError:
    columns = ", ".join(repr(name) for name in lacks)
    problem = f"{where}lacks the columns {columns}." if len(lacks) > 1 else ""
    problem = problem or f"{where}lacks the column {columns}."
    return DocumentError(file.path, line, f"{problem} Is this the publisher's file?")


def _text_lines(file: File, text: io.StringIO, **format: Any) -> Iterator[tuple[int, list[Any]]]:
    reader = csv.reader(text, **format)
    try:
        for cells in reader:
            yield reader.line_num, cells
    except csv.Error as error:
        raise DocumentError(file.path, reader.line_num, f"is no table ({error}).") from None


def _sheets(file: File) -> Iterator[CalamineSheet]:
    """Yield the sheets of a workbook, one at a time, since each is held in memory whole."""
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(file.read()))
        for name in workbook.sheet_names:
            yield workbook.get_sheet_by_name(name)
    except CalamineError as error:
        problem = f"is no workbook that can be read ({error}). Download it again."
        raise DocumentError(file.path, 0, problem) from None


def _sheet_lines(sheet: CalamineSheet) -> Iterator[tuple[int, list[Any]]]:
    """Yield the lines of a sheet; a sheet begins with the first line that is not empty."""
    first = sheet.start[0] + 1 if sheet.start else 1
    yield from enumerate(sheet.iter_rows(), start=first)
