"""The questions the store answers; each returns plain records with their citation."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, contains_eager

from knowledge import schema
from knowledge.schema import Cited

# Columns whose numbers say where a fact stands, not what it is.
NO_FIGURES = frozenset(
    ["id", "document_id", "vector", "section", "line_start", "line_end", "paragraph", "position"]
)


@dataclass(frozen=True)
class Citation:
    """Where a fact was read; `year` is the fact's own, or else the document's.

    A fact about a span of years has a `period` in the place of a year.
    """

    key: str
    document: str
    section: str
    line_start: int
    line_end: int
    year: int | None
    period: str | None = None

    @classmethod
    def of(cls, row: Cited) -> Citation:
        """Return the citation of a row of the store."""
        period = None
        if isinstance(row, schema.Projection):
            period = f"{row.period_start}–{row.period_end}"
        return cls(
            key=row.document.key,
            document=row.document.short_title,
            section=row.section,
            line_start=row.line_start,
            line_end=row.line_end,
            year=row.year or row.document.year,
            period=period,
        )

    def __str__(self) -> str:
        when = self.period or self.year or "undated"
        return f"{self.document}, “{self.section}” ({when})"


@dataclass(frozen=True)
class Wage:
    """What a group of workers earns, in cents and as printed; None where the document has none."""

    area: str
    statistic: str
    label: str
    work_level: str | None
    bargaining: str | None
    work_schedule: str | None
    pay_basis: str | None
    annual_cents: int
    annual_text: str
    hourly_cents: int | None
    hourly_text: str | None
    range_text: str | None
    range_low_cents: int | None
    citation: Citation


@dataclass(frozen=True)
class Projection:
    """The growth expected in an area over a period; growth in percent, jobs in persons."""

    area: str
    period_start: int
    period_end: int
    percent_change: float
    jobs_change: int
    compared_with_average: str | None
    citation: Citation


@dataclass(frozen=True)
class Industry:
    """An industry's share, in percent, of the occupation's employment in an area."""

    area: str
    title: str
    percent: float
    citation: Citation


@dataclass(frozen=True)
class Task:
    """A task by its number, and the sample skill that it takes."""

    position: int
    text: str
    skill: str
    citation: Citation


@dataclass(frozen=True)
class Title:
    """Another name of the occupation, or of a specialty within it."""

    title: str
    kind: str
    citation: Citation


@dataclass(frozen=True)
class Certification:
    """A certification; what the document does not say is None. Years count years."""

    name: str
    abbreviation: str | None
    issuer: str | None
    issuer_abbreviation: str | None
    renewal_years: int | None
    field: str
    citation: Citation

    @property
    def key(self) -> str:
        """The short name it is known by."""
        return self.abbreviation or self.name


@dataclass(frozen=True)
class Code:
    """A code of a classification, with the RIASEC interest code of an O*NET code."""

    system: str
    code: str
    title: str
    interest_code: str | None
    citation: Citation


@dataclass(frozen=True)
class Item:
    """One entry of a list."""

    kind: str
    of: str
    position: int
    text: str
    citation: Citation


@dataclass(frozen=True)
class RelatedOccupation:
    """An occupation named as related; `kind` is what its publisher has on it."""

    title: str
    kind: str
    citation: Citation


@dataclass(frozen=True)
class Gap:
    """Something the documents promise or are asked for, and lack."""

    kind: str
    subject: str
    statement: str
    citation: Citation


def occupations(session: Session) -> list[str]:
    """Return the titles of the occupations the store has documents about, by SOC code."""
    query = select(schema.Occupation.title).order_by(schema.Occupation.soc_code)
    return list(session.scalars(query))


def documents(session: Session) -> list[schema.Document]:
    """Return the documents, in the order they are asked."""
    return list(session.scalars(select(schema.Document).order_by(schema.Document.rank)))


def content_version(session: Session) -> str:
    """Return a mark that changes whenever anything is imported."""
    return str(
        session.scalar(select(schema.Meta.value).where(schema.Meta.name == "content_version"))
    )


def wages(session: Session, area: str | None = None) -> list[Wage]:
    """Return the wages, of an area or of all, in the order of the documents."""
    here = () if area is None else (schema.Wage.area == area,)
    return [_record(Wage, row) for row in _rows(session, schema.Wage, *here)]


def projections(session: Session) -> list[Projection]:
    """Return the employment projections."""
    return [_record(Projection, row) for row in _rows(session, schema.Projection)]


def industries(session: Session) -> list[Industry]:
    """Return the industries, the one with the largest share first."""
    rows = [_record(Industry, row) for row in _rows(session, schema.Industry)]
    return sorted(rows, key=lambda row: -row.percent)


def tasks(session: Session) -> list[Task]:
    """Return the tasks and their skills in the order of the document."""
    return [_record(Task, row) for row in _rows(session, schema.Task)]


def titles(session: Session, kind: str) -> list[Title]:
    """Return the alternate titles ("alternate") or the specialties ("specialty")."""
    rows = _rows(session, schema.Title, schema.Title.kind == kind)
    return [_record(Title, row) for row in rows]


def certifications(session: Session) -> list[Certification]:
    """Return what each document says of each certification; one may come from two documents."""
    return [_record(Certification, row) for row in _rows(session, schema.Certification)]


def codes(session: Session, systems: tuple[str, ...] = ()) -> list[Code]:
    """Return the codes, of these systems or of all, in the order of the document."""
    wanted = (schema.Code.system.in_(systems),) if systems else ()
    return [_record(Code, row) for row in _rows(session, schema.Code, *wanted)]


def related_occupations(session: Session) -> list[RelatedOccupation]:
    """Return the related occupations in the order of the document."""
    return [_record(RelatedOccupation, row) for row in _rows(session, schema.RelatedOccupation)]


def items(session: Session, kind: str, of: str | None = None) -> list[Item]:
    """Return the entries of a list, of one owner or of all."""
    owner = () if of is None else (schema.Item.of == of,)
    rows = _rows(session, schema.Item, schema.Item.kind == kind, *owner)
    return [_record(Item, row) for row in rows]


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
