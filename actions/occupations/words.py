"""How the public data are put into words: amounts, shares, counts."""

from __future__ import annotations

from actions.answers.answer import PARTS_OF_A_YEAR, Computed, a_period
from knowledge.occupations.records import Amounts, Job, Outlook, Pay

BY_THE_HOUR = 200_00  # cents; no hourly pay is published above it
# Jobs to be filled: "openings", "jobs that come open", "how many positions open up".
OPENINGS = (
    r"(?:openings?|vacanc\w+|(?:jobs?|positions?|spots?|slots?) (?:(?:that|will|are|is|get|come) )*"
    r"(?:open(?:s|ed)?|vacant|(?:come|comes) up)\b(?! to\b))"
)
PERCENTILES = {"10": "p10", "25": "p25", "50": "median", "75": "p75", "90": "p90"}


def dollars(cents: int) -> str:
    """Return an amount as it is written: $93,600, but $45.05 and, by the hour, $45.00."""
    whole = cents % 100 == 0 and cents >= BY_THE_HOUR
    return f"${cents / 100:,.0f}" if whole else f"${cents / 100:,.2f}"


def amount(amounts: Amounts, statistic: str) -> str | None:
    """Return an amount in words, "at least $239,200" where no more is known; None without one."""
    if statistic in amounts.at_least:
        return f"at least {dollars(amounts.at_least[statistic])}"
    cents = getattr(amounts, statistic)
    return None if cents is None else dollars(cents)


def count(number: int) -> str:
    """Return a number of people as it is written: 3,391,000."""
    return f"{number:,}"


def percent(number: float) -> str:
    """Return a share or a growth as it is published: 4.9 percent, 7.0 percent."""
    return f"{number:.1f} percent"


def trend(outlook: Outlook | None) -> str:
    """Return the growth projected in a few words: "4.9 percent more jobs by 2034"; or nothing."""
    if outlook is None or outlook.change_percent is None:
        return ""
    change = outlook.change_percent
    if change == 0:
        return f"as many jobs by {outlook.year_end} ({percent(change)})"
    return f"{percent(abs(change))} {'more' if change > 0 else 'fewer'} jobs by {outlook.year_end}"


def growth(outlook: Outlook) -> str:
    """Return the growth projected, in words: "grow by 4.9 percent"."""
    change = outlook.change_percent
    if change is None:
        return "change by an amount that is not published"
    if change == 0:
        return f"stay about the same ({percent(change)})"
    return f"{'grow' if change > 0 else 'shrink'} by {percent(abs(change))}"


def per(pay: Pay, period: str) -> Computed | None:
    """Return the yearly median for a part of the year, with its sum."""
    cents = pay.annual.median
    if cents is None or period not in PARTS_OF_A_YEAR:
        return None
    parts = PARTS_OF_A_YEAR[period]
    return Computed(
        f"{dollars(round(cents / parts))} {a_period(period)}", f"{dollars(cents)} ÷ {parts}"
    )


def published_as(job: Job, title: str) -> str:
    """Return under which name figures are published, where that is a wider group."""
    if title.lower() == job.title.lower():
        return ""
    return f" The figures are published for {title}, the group that {job.title} belong to."
