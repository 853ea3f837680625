"""Charts of figures that may be set against each other; there is none where they may not."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers.answer import Chart, ChartRow, dollars
from knowledge.records import Industry, Wage

A_YEAR = "US dollars a year"
AVERAGE_AND_RANGE = f"{A_YEAR}: average · range"
STATISTIC = {"mean": ("Average", "Averages (means)"), "median": ("Median", "Medians")}


def pay_bars(wages: Sequence[Wage]) -> Chart | None:
    """Return a bar for each wage, in dollars a year; None if they are not all of one kind."""
    by = _differs(wages)
    if by is None:
        return None
    rows = tuple(ChartRow(_label(w, by), w.annual_cents / 100, w.annual_text) for w in wages)
    statistic, _ = STATISTIC[wages[0].statistic]
    return Chart("bars", _title(f"{statistic} pay", wages, by), A_YEAR, rows, _note(wages))


def pay_ranges(wages: Sequence[Wage]) -> Chart | None:
    """Return the range and the average of each wage, in dollars a year.

    None for a single one, if no range is printed that starts and has no end, or if the wages are
    not of one kind.
    """
    by = _differs(wages)
    if by is None or not any(_is_open(wage) for wage in wages):
        return None
    rows = tuple(_range(wage, by) for wage in wages)
    note = f"{_note(wages)} Only where a range starts is printed, not where it ends."
    return Chart("ranges", _title("Ranges of pay", wages, by), AVERAGE_AND_RANGE, rows, note)


def shares(industries: Sequence[Industry]) -> Chart | None:
    """Return a bar for each industry, in percent; None if they are not of one place and year."""
    kinds = {(i.area, i.citation.key, i.citation.year) for i in industries}
    if len(industries) < 2 or len(kinds) > 1:
        return None
    rows = tuple(ChartRow(i.title, i.percent, f"{i.percent:g}%") for i in industries)
    note = f"Shares of all employment in the occupation; {_when(industries[0])}."
    title = f"Share of employment in {industries[0].area}"
    return Chart("bars", title, "percent", rows, note)


def interest_bars(areas: Sequence[tuple[str, int, int]]) -> Chart | None:
    """Return a bar for each area of interest, from its name, its points, and the most it can have.

    None if the areas had different numbers of answers, or if none is above another.
    """
    if len({most for _, _, most in areas}) > 1 or len({points for _, points, _ in areas}) < 2:
        return None
    most = areas[0][2]
    rows = tuple(ChartRow(name, points, f"{points} of {most}") for name, points, _ in areas)
    note = "Your own answers added up. It is not a test score."
    return Chart("bars", "What you like", f"points of {most}", rows, note)


def _differs(wages: Sequence[Wage]) -> str | None:
    """Return what tells wages apart, "level" or "place", where nothing else does; else None."""
    if len(wages) < 2 or len({_kind(wage) for wage in wages}) > 1:
        return None
    levels, areas = {w.work_level for w in wages}, {w.area for w in wages}
    if len(areas) == 1 and None not in levels and len(levels) == len(wages):
        return "level"
    return "place" if len(levels) == 1 and len(areas) == len(wages) else None


def _kind(wage: Wage) -> tuple[object, ...]:
    """Return what two wages must share to be set against each other."""
    group = (wage.work_schedule, wage.bargaining, wage.pay_basis)
    return (wage.statistic, *group, wage.citation.key, wage.citation.year)


def _is_open(wage: Wage) -> bool:
    """Return whether the range of a wage starts below its average, and has no end."""
    text, low = wage.range_text, wage.range_low_cents
    return bool(text and text[-1] in "–-" and low and low <= wage.annual_cents)


def _range(wage: Wage, by: str) -> ChartRow:
    row = ChartRow(_label(wage, by), wage.annual_cents / 100, wage.annual_text)
    if not _is_open(wage) or wage.range_low_cents is None:
        return row
    low = wage.range_low_cents
    return ChartRow(row.label, row.value, row.shown, low=low / 100, low_shown=dollars(low))


def _label(wage: Wage, by: str) -> str:
    if by == "place":
        return wage.area
    return "Not leveled" if wage.work_level == "not leveled" else f"Level {wage.work_level}"


def _title(what: str, wages: Sequence[Wage], by: str) -> str:
    """Return a title that names whom all the figures are about: "…, full-time workers"."""
    one = wages[0]
    limits = [word for word in (one.work_schedule, one.bargaining) if word]
    who = [" ".join([*limits, "workers"])] if limits else []
    if one.pay_basis:
        who = [f"{who[0] if who else 'workers'} on {one.pay_basis} pay"]
    if by == "place" and one.work_level:
        who.append(_label(one, "level"))
    where = [one.area] if by == "level" else []
    return ", ".join([f"{what} by {by}", *where, *who])


def _note(wages: Sequence[Wage]) -> str:
    """Return what the figures are and of when, and that levels are not explained."""
    _, figures = STATISTIC[wages[0].statistic]
    levels = " The levels are not explained." if any(w.work_level for w in wages) else ""
    return f"{figures}; {_when(wages[0])}.{levels}"


def _when(fact: Wage | Industry) -> str:
    citation = fact.citation
    return f"of {citation.year}" if citation.year else f"the {citation.document} prints no year"
