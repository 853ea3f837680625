"""The questions the store answers; each returns plain records with their citation."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import wraps
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, contains_eager

from knowledge import schema
from knowledge.records import (
    Certification,
    Citation,
    Code,
    Gap,
    Industry,
    Item,
    Projection,
    RelatedOccupation,
    Task,
    Title,
    Wage,
)

# Columns whose numbers say where a fact stands, not what it is.
NO_FIGURES = frozenset(
    ["id", "document_id", "vector", "section", "line_start", "line_end", "paragraph", "position"]
)


# The key of a session's memory in its `info`, and how many answers a memory holds.
MEMORY = "memory"
MOST_REMEMBERED = 1000


def remembered(query: Callable[..., list[Any]]) -> Callable[..., list[Any]]:
    """Return a query that is asked of the store once as long as the session's memory lasts.

    A session without a memory asks each time. See `Library`, which gives it one and empties it
    whenever anything is imported.
    """

    @wraps(query)
    def ask(session: Session, *args: Any, **named: Any) -> list[Any]:
        memory = session.info.get(MEMORY)
        if memory is None:
            return query(session, *args, **named)
        asked = (query.__module__, query.__qualname__)
        key = (*asked, args, tuple(sorted(named.items())))
        if key not in memory:
            if len(memory) >= MOST_REMEMBERED:
                memory.clear()
            memory[key] = query(session, *args, **named)
        return list(memory[key])

    return ask


@remembered
def occupations(session: Session) -> list[str]:
    """Return the titles of the occupations the store has documents about, by SOC code."""
    query = select(schema.Occupation.title).order_by(schema.Occupation.soc_code)
    return list(session.scalars(query))


@remembered
def soc_codes(session: Session) -> list[str]:
    """Return the SOC codes of the occupations the store has documents about."""
    return list(session.scalars(select(schema.Occupation.soc_code).order_by("soc_code")))


def documents(session: Session) -> list[schema.Document]:
    """Return the documents, in the order they are asked."""
    return list(session.scalars(select(schema.Document).order_by(schema.Document.rank)))


def content_version(session: Session) -> str:
    """Return a mark that changes whenever anything is imported."""
    return str(
        session.scalar(select(schema.Meta.value).where(schema.Meta.name == "content_version"))
    )


@remembered
def wages(session: Session, area: str | None = None) -> list[Wage]:
    """Return the wages, of an area or of all, in the order of the documents."""
    here = () if area is None else (schema.Wage.area == area,)
    return [_record(Wage, row) for row in _rows(session, schema.Wage, *here)]


def newest_wage_year(session: Session) -> int | None:
    """Return the year of the newest pay figure that is dated; None if none is."""
    years = (wage.citation.year for wage in wages(session))
    return max((year for year in years if year), default=None)


@remembered
def projections(session: Session) -> list[Projection]:
    """Return the employment projections."""
    return [_record(Projection, row) for row in _rows(session, schema.Projection)]


@remembered
def industries(session: Session) -> list[Industry]:
    """Return the industries, the one with the largest share first."""
    rows = [_record(Industry, row) for row in _rows(session, schema.Industry)]
    return sorted(rows, key=lambda row: -row.percent)


@remembered
def tasks(session: Session) -> list[Task]:
    """Return the tasks and their skills in the order of the document."""
    return [_record(Task, row) for row in _rows(session, schema.Task)]


@remembered
def titles(session: Session, kind: str) -> list[Title]:
    """Return the alternate titles ("alternate") or the specialties ("specialty")."""
    rows = _rows(session, schema.Title, schema.Title.kind == kind)
    return [_record(Title, row) for row in rows]


@remembered
def certifications(session: Session) -> list[Certification]:
    """Return what each document says of each certification; one may come from two documents."""
    return [_record(Certification, row) for row in _rows(session, schema.Certification)]


@remembered
def codes(session: Session, systems: tuple[str, ...] = ()) -> list[Code]:
    """Return the codes, of these systems or of all, in the order of the document."""
    wanted = (schema.Code.system.in_(systems),) if systems else ()
    return [_record(Code, row) for row in _rows(session, schema.Code, *wanted)]


@remembered
def related_occupations(session: Session) -> list[RelatedOccupation]:
    """Return the related occupations in the order of the document."""
    return [_record(RelatedOccupation, row) for row in _rows(session, schema.RelatedOccupation)]


@remembered
def items(session: Session, kind: str, of: str | None = None) -> list[Item]:
    """Return the entries of a list, of one owner or of all."""
    owner = () if of is None else (schema.Item.of == of,)
    rows = _rows(session, schema.Item, schema.Item.kind == kind, *owner)
    return [_record(Item, row) for row in rows]


@remembered
def gaps(session: Session, kind: str) -> list[Gap]:
    """Return the gaps of a kind."""
    return [_record(Gap, row) for row in _rows(session, schema.Gap, schema.Gap.kind == kind)]


def figures(session: Session) -> frozenset[str]:
    """Return every figure that stands in the store, as digits with at most a decimal point."""
    texts: list[str] = []
    for table in schema.FACTS:
        columns = [c for c in schema.columns(table) if c.name not in NO_FIGURES]
        if table is schema.Task:
            columns.append(schema.Task.position)  # tasks are numbered, and shown so
        for row in session.execute(select(*columns)):
            for column, value in zip(columns, row, strict=True):
                if value is None:
                    continue
                cents = column.name.endswith("_cents")
                texts.append(f"{value / 100:.2f}" if cents else str(value))
    for document in documents(session):
        texts += [document.title, document.short_title, str(document.year)]
    return frozenset(number for text in texts for number in numbers(text))


def numbers(text: str) -> list[str]:
    """Return the numbers in a text without commas, idle zeros, or a leading zero."""
    found = re.findall(r"\d[\d,]*(?:\.\d+)?", text)
    return [_plain(number.replace(",", "")) for number in found]


def _plain(number: str) -> str:
    whole, _, decimals = number.partition(".")
    decimals = decimals.rstrip("0")
    whole = whole.lstrip("0") or "0"
    return f"{whole}.{decimals}" if decimals else whole


def _rows(session, table, *conditions):  # type: ignore[no-untyped-def]
    return session.scalars(
        select(table)
        .join(table.document)
        .where(*conditions)
        .options(contains_eager(table.document))
        .order_by(schema.Document.rank, table.id)
    )


def _record(kind, row):  # type: ignore[no-untyped-def]
    names = [name for name in kind.__dataclass_fields__ if name != "citation"]
    return kind(**{name: getattr(row, name) for name in names}, citation=Citation.of(row))
