"""The records that queries return: frozen, each with the citation of where it was read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from knowledge import schema
from knowledge.schema import Cited


@dataclass(frozen=True)
class Citation:
    """Where a fact was read; `year` is the fact's own, or else the document's.

    A fact about a span of years has a `period` in the place of a year. A citation of several facts
    of a section has the `lines` of all of them. `quotes` are what is printed there.
    """

    key: str
    document: str
    section: str
    line_start: int
    line_end: int
    year: int | None
    period: str | None = None
    lines: tuple[int, ...] = ()
    quotes: tuple[str, ...] = ()

    @classmethod
    def remembered(cls, values: Mapping[str, Any]) -> Citation:
        """Return a citation from its fields, as a conversation keeps them: in lists."""
        fields: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value
            for name, value in values.items()
        }
        return cls(**fields)

    @property
    def every_line(self) -> tuple[int, ...]:
        """The numbers of all lines it rests on."""
        return self.lines or tuple(range(self.line_start, self.line_end + 1))

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
