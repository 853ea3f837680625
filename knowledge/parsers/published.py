"""What the parsers of public data share: their rows, and figures with the marks in their place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from knowledge.errors import DocumentError
from knowledge.parsers.packages import File
from knowledge.parsers.reading import Missing

NUMBER = re.compile(r"(?=.*\d)-?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?")
# "[1]" points to a footnote; it is no part of a title or a figure.
FOOTNOTE = re.compile(r"\s*\[\d+\]")
# What is printed in the place of a figure.
MARK = re.compile(r"\*{1,3}|#|~|[-–—]|[<>≥≤]=?\s*\$?[\d,.]+")


class Row(NamedTuple):
    """A row for the store: a table and the values of its columns."""

    table: Any
    values: dict[str, Any]


# Rows that refer to others come after them; the first is the one of the Dataset.
Rows = Iterator[Row | Missing]


def figure(file: File, line: int, column: str, cell: Any) -> tuple[float | None, str | None]:
    """Return the number of a cell, or the mark in its place; an empty cell has neither.

    Raises DocumentError for a cell that is neither a number nor a known mark.
    """
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return cell, None
    text = FOOTNOTE.sub("", str(cell if cell is not None else "")).strip()
    if not text:
        return None, None
    if NUMBER.fullmatch(text):
        return float(text.replace(",", "")), None
    if MARK.fullmatch(text):
        return None, text
    problem = f"{column} is {text[:40]!r}, neither a number nor a known mark."
    raise DocumentError(file.path, line, f"{problem} Is this the publisher's file?")


def whole(number: float | None, times: int = 1) -> int | None:
    """Return a number, multiplied, as a whole number: dollars as cents, thousands as persons."""
    return None if number is None else round(number * times)


@lru_cache(maxsize=10_000)
def plain(cell: Any) -> str:
    """Return the text of a cell without footnote marks, indentation and doubled blanks."""
    return " ".join(FOOTNOTE.sub("", str(cell)).split())


def code_of(cell: Any, width: int) -> str:
    """Return a code as printed; workbooks may hold it as a number: 6.0 is "06"."""
    text = str(int(cell)) if isinstance(cell, (int, float)) else str(cell).strip()
    return text.zfill(width)
