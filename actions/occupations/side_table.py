"""The table and the chart of things set side by side."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers.answer import Chart, ChartRow, Table, and_list
from actions.occupations.side import Side, change, education, experience, openings, training
from actions.occupations.words import amount, count, dollars

NOT_KNOWN = "not published"


def table(sides: Sequence[Side]) -> Table:
    """Return what is published of each: pay, growth, openings, what is needed at entry."""
    rows = (
        ("Median a year", *(_cell(s, "annual") for s in sides)),
        ("Median an hour", *(_cell(s, "hourly") for s in sides)),
        ("Growth, nation", *(_grown(s) for s in sides)),
        ("Openings a year, nation", *(_opened(s) for s in sides)),
        ("Education at entry", *(education(s) or NOT_KNOWN for s in sides)),
        ("Experience at entry", *(experience(s) or _none(s) for s in sides)),
        ("Training on the job", *(training(s) or _none(s) for s in sides)),
    )
    return Table("Side by side", ("", *(side.label for side in sides)), rows)


def _cell(side: Side, by: str) -> str:
    return (amount(getattr(side.pay, by), "median") if side.pay else None) or NOT_KNOWN


def _none(side: Side) -> str:
    return "none" if education(side) else NOT_KNOWN


def _grown(side: Side) -> str:
    grown = change(side)
    return NOT_KNOWN if grown is None else f"{grown:+.1f} percent"


def _opened(side: Side) -> str:
    opened = openings(side)
    return NOT_KNOWN if opened is None else count(opened)


def chart(sides: Sequence[Side]) -> Chart | None:
    """Return a bar for each median, where all are known and of one kind."""
    by = common_way(sides)
    if by is None or any(getattr(s.pay, by).median is None for s in sides):
        return None
    unit = "US dollars a year" if by == "annual" else "US dollars an hour"
    rows = tuple(
        ChartRow(s.label, getattr(s.pay, by).median / 100, dollars(getattr(s.pay, by).median))
        for s in sides
    )
    first = sides[0].pay
    assert first is not None
    names = and_list([s.label for s in sides])
    return Chart("bars", f"Median pay: {names}", unit, rows, f"Medians; {first.citation.period}.")


def common_way(sides: Sequence[Side], first: str = "annual") -> str | None:
    """Return by what pay can be compared: annual or hourly; None if not all have the same."""
    for by in (first, "annual", "hourly"):
        if all(s.pay and getattr(s.pay, by).cents(s.statistic) is not None for s in sides):
            return by
    return None
