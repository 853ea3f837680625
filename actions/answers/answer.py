"""An answer before it is put into words for a channel, and the sums an answer may contain."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from knowledge.records import Citation, Wage

HOURS_A_YEAR = 2080  # 52 weeks of 40 hours, as the Bureau of Labor Statistics counts
PARTS_OF_A_YEAR = {"month": 12, "two weeks": 26, "week": 52, "day": 260}  # days of work
PERIODS = ("hour", *PARTS_OF_A_YEAR)


@dataclass(frozen=True)
class Computed:
    """A figure that no document prints: what it is, and the sum it comes from."""

    figure: str
    sum: str

    def __str__(self) -> str:
        return f"{self.figure} (computed: {self.sum})"


@dataclass(frozen=True)
class Table:
    """Rows that a channel may draw as a table; the text says the same in words."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class ChartRow:
    """One figure of a chart, as a number and as shown; with a range, where that is printed."""

    label: str
    value: float
    shown: str
    low: float | None = None
    high: float | None = None
    low_shown: str | None = None
    high_shown: str | None = None


@dataclass(frozen=True)
class Chart:
    """Figures that a channel may draw; all may be set against each other. Built in `charts`.

    kind   "bars", or "ranges": an average within its range; a range with no `high` is open
    unit   what the numbers count: dollars a year, percent
    note   what has to stand beside the drawing: which statistic, of when
    """

    kind: str
    title: str
    unit: str
    rows: tuple[ChartRow, ...]
    note: str


@dataclass(frozen=True)
class Button:
    """A next question: what is shown, and the message that is sent."""

    title: str
    payload: str


@dataclass(frozen=True)
class Answer:
    """What to tell a visitor.

    text        one to four sentences; the fact first
    entries     a list, one line an entry
    citations   where it was read; none when it says only what the advisor is
    next        intents of the topics to offer, or whole buttons
    choices     buttons that answer a question the advisor asks: all of them are shown
    computed    the sums whose figures the text holds
    records     what of the public data the text tells: no other figure of theirs may stand in it
    table       what is listed or compared, and
    chart       its figures as a drawing, where they may be set against each other
    remember    slots to set
    transcript  whether to offer a copy of the conversation, to show to a person
    """

    text: str
    entries: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()
    next: tuple[str | Button, ...] = ()
    choices: tuple[Button, ...] = ()
    computed: tuple[Computed, ...] = ()
    records: tuple[Any, ...] = ()
    table: Table | None = None
    chart: Chart | None = None
    remember: dict[str, Any] = field(default_factory=dict)
    transcript: bool = False


def dollars(cents: int) -> str:
    """Return an amount as it is written: $54,828.80."""
    return f"${cents / 100:,.2f}"


def per_period(wage: Wage, period: str) -> Computed:
    """Return a yearly wage for one of the `PERIODS`, with its sum."""
    if period == "hour":
        figure = dollars(round(wage.annual_cents / HOURS_A_YEAR))
        return Computed(f"{figure} an hour", f"{wage.annual_text} ÷ {HOURS_A_YEAR:,} hours")
    parts = PARTS_OF_A_YEAR[period]
    figure = dollars(round(wage.annual_cents / parts))
    unit = " days of work" if period == "day" else ""
    return Computed(f"{figure} {a_period(period)}", f"{wage.annual_text} ÷ {parts}{unit}")


def over_years(wage: Wage, years: int) -> Computed:
    """Return what a yearly wage adds up to over some years, with its sum."""
    figure = dollars(wage.annual_cents * years)
    return Computed(f"{figure} in {count_word(years)} years", f"{wage.annual_text} × {years}")


def half_of(wage: Wage) -> Computed:
    """Return half a yearly wage, with its sum."""
    return Computed(f"{dollars(round(wage.annual_cents / 2))} a year", f"{wage.annual_text} ÷ 2")


def difference(first: Wage, second: Wage) -> Computed:
    """Return how far two yearly wages are apart, with its sum."""
    high, low = sorted((first, second), key=lambda wage: -wage.annual_cents)
    figure = dollars(high.annual_cents - low.annual_cents)
    return Computed(figure, f"{high.annual_text} − {low.annual_text}")


def gap_per_period(high: Wage, low: Wage, period: str) -> Computed:
    """Return how far two yearly wages are apart for one of the `PERIODS`, with its sum."""
    parts = PARTS_OF_A_YEAR.get(period, HOURS_A_YEAR)
    figure = dollars(round((high.annual_cents - low.annual_cents) / parts))
    gap = difference(high, low).figure
    return Computed(f"{figure} {a_period(period)}", f"{gap} ÷ {parts:,}")


def gap_over_years(high: Wage, low: Wage, years: int) -> Computed:
    """Return how far two yearly wages are apart over some years, with its sum."""
    figure = dollars((high.annual_cents - low.annual_cents) * years)
    gap = difference(high, low).figure
    return Computed(f"{figure} in {count_word(years)} years", f"{gap} × {years}")


def percent_more(high: Wage, low: Wage) -> Computed:
    """Return by how many percent of the lower wage the higher one is higher, with its sum."""
    share = 100 * (high.annual_cents - low.annual_cents) / low.annual_cents
    return Computed(f"{share:.1f}%", f"{difference(high, low).figure} ÷ {low.annual_text}")


def times(high: Wage, low: Wage) -> Computed:
    """Return how many times the lower wage the higher one is, with its sum."""
    ratio = high.annual_cents / low.annual_cents
    return Computed(f"{ratio:.2f} times the lower", f"{high.annual_text} ÷ {low.annual_text}")


def a_period(period: str) -> str:
    """Return a period as it stands behind an amount: "an hour", "every two weeks"."""
    return {"hour": "an hour", "two weeks": "every two weeks"}.get(period, f"a {period}")


def count_word(count: int) -> str:
    """Return a count as it stands in a sentence: words up to twelve, digits above."""
    words = [
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ]
    return words[count] if count < len(words) else str(count)


def and_list(words: list[str] | tuple[str, ...]) -> str:
    """Return words as they stand in a sentence: "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def cited(*records: Any) -> tuple[Citation, ...]:
    """Return the citations of records, each section of a document once, with all their lines."""
    unique: dict[tuple[str, str], list[Citation]] = {}
    for record in records:
        citation = record if isinstance(record, Citation) else record.citation
        unique.setdefault((citation.key, citation.section), []).append(citation)
    return tuple(
        replace(same[0], lines=tuple(dict.fromkeys(n for one in same for n in one.every_line)))
        for same in unique.values()
    )
