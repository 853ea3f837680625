"""What is printed in the lines that facts were read from: sentences, and the rows of tables."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session, contains_eager

from knowledge import schema

# By the key of a document and the number of a line.
Printed = dict[tuple[str, int], tuple[str, ...]]

# The prose of a line says more than what was read out of it.
TABLES = (
    schema.Passage,
    schema.Wage,
    schema.Industry,
    schema.Task,
    schema.Code,
    schema.RelatedOccupation,
    schema.Title,
    schema.Item,
)


def read_printed(session: Session) -> Printed:
    """Return what each line prints: its sentences or else, of a list or a table, its cells.

    The cells are as printed and parted by a blank.
    """
    lines: dict[tuple[str, int], tuple[type, list[str]]] = {}
    for table in TABLES:
        for row in session.scalars(
            select(table)
            .join(table.document)
            .options(contains_eager(table.document))
            .order_by(table.id)
        ):
            for number in range(row.line_start, row.line_end + 1):
                first, texts = lines.setdefault((row.document.key, number), (table, []))
                if first is table:
                    texts.append(_cells(row))
    return {place: tuple(dict.fromkeys(texts)) for place, (_, texts) in lines.items()}


def _cells(row: schema.Cited) -> str:
    """Return a sentence, or the cells of a row."""
    if isinstance(row, schema.Wage):
        # The nation's rows print "US National Average" where others print the place.
        place = () if row.area == "United States" else (row.area,)
        cells = (*place, row.label, row.annual_text, row.range_text)
    elif isinstance(row, schema.Industry):
        cells = (row.title, f"{row.percent:g}%")
    elif isinstance(row, schema.Task):
        cells = (row.text, row.skill)
    elif isinstance(row, schema.Code):
        cells = (row.title, row.code, row.interest_code)
    elif isinstance(row, schema.RelatedOccupation):
        cells = (row.title, row.kind)
    elif isinstance(row, schema.Title):
        cells = (row.title,)
    else:
        cells = (row.text,)  # type: ignore[attr-defined]
    return " ".join(cell for cell in cells if cell)
