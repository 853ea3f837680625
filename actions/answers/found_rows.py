"""Puts the occupations that were found into entries, a table and a chart."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers.answer import Chart, ChartRow, Table, and_list
from actions.answers.charts import A_YEAR
from actions.answers.criteria_words import NEEDED, percent, whole_dollars
from knowledge.occupations.amounts import HOUR
from knowledge.occupations.criteria import CHANGE, EMPLOYMENT, FIT, GROWTH, OPENINGS, PAY, Criteria
from knowledge.occupations.filtering import Row
from knowledge.occupations.records import Amounts, Outlook

AN_HOUR = "US dollars an hour"
NONE = "not published"


def entry(row: Row, criteria: Criteria) -> str:
    """Return a row as a line of a list: title, pay, what it needs, what is projected."""
    parts = [f"{row.title} — {pay(row, criteria)}"]
    needs = _needs(row.outlook)
    if needs:
        parts.append(f"needs {needs}")
    if criteria.ordered_by == OPENINGS and row.outlook.openings is not None:
        parts.append(f"about {row.outlook.openings:,} openings a year")
    if criteria.ordered_by == CHANGE and row.outlook.change is not None:
        more = "more" if row.outlook.change >= 0 else "fewer"
        parts.append(f"{abs(row.outlook.change):,} {more} jobs by {row.outlook.year_end}")
    if criteria.ordered_by == EMPLOYMENT and row.pay.employment is not None:
        parts.append(f"{row.pay.employment:,} people work in it there")
    if row.outlook.change_percent is not None:
        by = "" if criteria.ordered_by == CHANGE else f" by {row.outlook.year_end}"
        parts.append(f"{percent(row.outlook.change_percent)}{by}")
    return "; ".join(parts)


def table(title: str, rows: Sequence[Row], criteria: Criteria) -> Table:
    """Return rows as a table with a title."""
    years = f"{rows[0].outlook.year_start}–{rows[0].outlook.year_end}"
    columns = (
        "Occupation",
        "Median pay",
        "Typical education",
        f"Growth {years}",
        "Openings a year",
    )
    return Table(title, columns, tuple(_cells(row, criteria) for row in rows))


def chart(rows: Sequence[Row], criteria: Criteria) -> Chart | None:
    """Return a bar for the figure of each row that the list is ordered by.

    None for a single row, where a figure is missing, negative or only a lower bound, and for a
    list that is ordered by interests or by jobs gained or lost.
    """
    if criteria.ordered_by in (FIT, CHANGE):
        return None
    bars = [_bar(row, criteria) for row in rows]
    drawn = tuple(bar for bar in bars if bar is not None)
    if len(drawn) < max(2, len(bars)):
        return None
    pay, outlook = rows[0].pay, rows[0].outlook
    here = f"in {pay.place.named}; {pay.citation.period}."
    national = f"Projections for the whole country, {outlook.citation.period}."
    per = AN_HOUR if criteria.pay_by == HOUR else A_YEAR
    title, unit, note = {
        PAY: ("Median pay by occupation", per, f"Medians {here}"),
        GROWTH: ("Projected growth by occupation", "percent", national),
        OPENINGS: ("Openings a year by occupation", "openings a year", national),
        EMPLOYMENT: ("People at work by occupation", "people", f"People at work {here}"),
    }[criteria.ordered_by]
    return Chart("bars", title, unit, drawn, note)


def _cells(row: Row, criteria: Criteria) -> tuple[str, ...]:
    outlook = row.outlook
    return (
        row.title,
        pay(row, criteria).removesuffix(" (median)"),
        outlook.education or NONE,
        NONE if outlook.change_percent is None else percent(outlook.change_percent),
        NONE if outlook.openings is None else f"{outlook.openings:,}",
    )


def pay(row: Row, criteria: Criteria) -> str:
    """Return the median pay of a row, by the period asked for or else by what is published."""
    hour, year = _median(row.pay.hourly, "an hour"), _median(row.pay.annual, "a year")
    first, second = (hour, year) if criteria.pay_by == HOUR else (year, hour)
    shown = first or second
    return f"{shown} (median)" if shown else "no published pay there"


def _median(amounts: Amounts, per: str) -> str:
    cents = amounts.cents("median")
    if cents is None:
        return ""
    more = " or more" if amounts.median is None else ""
    return f"{whole_dollars(cents)}{more} {per}"


def _needs(outlook: Outlook) -> str:
    """Return the typical education and experience that a job is entered with."""
    needs = [NEEDED[outlook.education_rank]] if outlook.education_rank else []
    if outlook.experience and outlook.experience != "None":
        years = outlook.experience.lower().replace(" years", " years'")
        needs.append(
            f"{years} experience".replace("years' or more experience", "or more years' experience")
        )
    return and_list(needs)


def _bar(row: Row, criteria: Criteria) -> ChartRow | None:
    """Return the bar of a row; None for a figure that is negative or only a lower bound."""
    outlook = row.outlook
    if criteria.ordered_by == GROWTH:
        change = outlook.change_percent
        if change is None or change < 0:
            return None
        return ChartRow(row.title, change, percent(change))
    if criteria.ordered_by in (OPENINGS, EMPLOYMENT):
        count = outlook.openings if criteria.ordered_by == OPENINGS else row.pay.employment
        return None if count is None else ChartRow(row.title, float(count), f"{count:,}")
    amounts = row.pay.hourly if criteria.pay_by == HOUR else row.pay.annual
    if amounts.median is None:
        return None
    return ChartRow(row.title, amounts.median / 100, whole_dollars(amounts.median))
