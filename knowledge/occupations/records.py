"""What the public data say of an occupation: frozen records, each with where it was published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from knowledge.records import Citation

STATISTICS = ("p10", "p25", "median", "p75", "p90", "mean")
TOP = "#"


@dataclass(frozen=True)
class Dataset:
    """A publication: how it is cited, its release, the year of that, and notes as JSON."""

    key: str
    title: str
    release: str
    year: int
    licence: str
    attribution: str
    notes: str


@dataclass(frozen=True)
class Job:
    """An occupation of the O*NET-SOC taxonomy; `zone` is its job zone, 1 to 5."""

    code: str
    soc_code: str
    title: str
    description: str
    zone: int | None
    pay_code: str | None
    outlook_code: str | None
    citation: Citation


@dataclass(frozen=True)
class Place:
    """An area wages are published for: nation, state, metro or nonmetro."""

    code: str
    title: str
    kind: str
    states: str

    @property
    def named(self) -> str:
        """The place as it stands in a sentence: "the United States", "Fresno, CA"."""
        return f"the {self.title}" if self.kind == "nation" else self.title


@dataclass(frozen=True)
class Amounts:
    """Pay by the hour or by the year, in cents; percentiles, median and mean.

    A value at or above the highest published wage is in `at_least`, one not released in neither.
    """

    p10: int | None
    p25: int | None
    median: int | None
    p75: int | None
    p90: int | None
    mean: int | None
    at_least: Mapping[str, int]

    def cents(self, statistic: str) -> int | None:
        """Return the amount, or the least it can be; None where none is published."""
        value: int | None = getattr(self, statistic)
        return self.at_least.get(statistic) if value is None else value


@dataclass(frozen=True)
class Pay:
    """What workers of an occupation earn in a place, and how many there are.

    `title` is the occupation as the wages are published, which may be a group of several.
    """

    pay_code: str
    title: str
    place: Place
    employment: int | None
    per_thousand: float | None
    quotient: float | None
    hourly: Amounts
    annual: Amounts
    only: str | None
    citation: Citation


@dataclass(frozen=True)
class Outlook:
    """The employment projected for an occupation in the United States; openings are a year's."""

    outlook_code: str
    title: str
    year_start: int
    year_end: int
    employment_start: int | None
    employment_end: int | None
    change: int | None
    change_percent: float | None
    openings: int | None
    education: str | None
    education_rank: int | None
    experience: str | None
    training: str | None
    citation: Citation


@dataclass(frozen=True)
class Skill:
    """A skill, field of knowledge or work style; importance 1 to 5, level 0 to 7."""

    kind: str
    element: str
    name: str
    importance: float
    level: float | None


@dataclass(frozen=True)
class Tool:
    """A tool or software product, in its category."""

    name: str
    category: str
    hot: bool
    in_demand: bool | None


@dataclass(frozen=True)
class Interest:
    """How well a job fits each RIASEC area, 1 to 7, and its highest areas: "SIR"."""

    realistic: float
    investigative: float
    artistic: float
    social: float
    enterprising: float
    conventional: float
    interest_code: str


@dataclass(frozen=True)
class Zone:
    """A job zone: how much preparation its occupations need."""

    zone: int
    name: str
    experience: str
    education: str
    training: str


@dataclass(frozen=True)
class Preparation:
    """The share, in percent, of people in the job who name an amount of preparation."""

    description: str
    percent: float


def texts_of(record: Any) -> Iterator[str]:
    """Yield every value of a record as text: all figures it allows to show.

    Amounts are in dollars; other numbers are as stored, and rounded to one decimal.
    """
    if isinstance(record, Amounts):
        cents = [getattr(record, name) for name in STATISTICS] + list(record.at_least.values())
        yield from (f"{each / 100:.2f}" for each in cents if each is not None)
    elif is_dataclass(record):
        for field in fields(record):
            yield from texts_of(getattr(record, field.name))
    elif isinstance(record, (list, tuple)):
        for each in record:
            yield from texts_of(each)
    elif isinstance(record, float):
        yield from (str(record), f"{record:.1f}")
    elif record is not None:
        yield str(record)
