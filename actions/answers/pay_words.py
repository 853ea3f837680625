"""Puts a pay figure into words: whom it is about, the figure, its range, its year."""

from __future__ import annotations

from actions.answers import pay_rows
from actions.answers.answer import PARTS_OF_A_YEAR, PERIODS, Computed, per_period
from knowledge.records import Wage


def describe(wage: Wage) -> str:
    """Return whom a wage is about: "full-time workers at Level 11 in the United States"."""
    place = f"in the {wage.area}" if wage.area == pay_rows.NATION else f"in {wage.area}"
    return f"{group_name(wage)} {place}"


def group_name(wage: Wage) -> str:
    """Return the group of a wage: "full-time workers at Level 11"."""
    words = [w for w in (wage.work_schedule, wage.bargaining) if w]
    who = " ".join([*words, "workers"])
    if wage.pay_basis:
        who += f" on {wage.pay_basis} pay"
    if wage.work_level == "not leveled":
        return f"{who} whose job could not be leveled"
    return f"{who} at Level {wage.work_level}" if wage.work_level else who


def when(wage: Wage) -> str:
    """Return the year of a wage, or that it has none."""
    return f"in {wage.citation.year}" if wage.citation.year else "(undated)"


def range_of(wage: Wage) -> str:
    """Return what the document prints as the range of a wage, in a sentence."""
    if wage.statistic != "mean":
        return ""
    if wage.range_text is None or wage.range_low_cents is None:
        return "No range is printed for it."
    if wage.range_low_cents > wage.annual_cents:
        return (
            f"The range column prints only {wage.range_text}, which is above the average itself, "
            "so it cannot be read as a range."
        )
    if wage.range_text[-1] not in "–-":
        return f"The range is printed as {wage.range_text}."
    return f"The range starts at {wage.range_text.rstrip(' –-')}; no upper figure is printed."


def statement(wage: Wage, period: str | None) -> tuple[str, tuple[Computed, ...]]:
    """Return the sentence that gives a wage for a year, hour, week or month, and its sums."""
    who = describe(wage)
    if wage.statistic == "median":
        place = f"In {wage.area} the median pay of Industrial Production Managers was"
        if period == "hour" and wage.hourly_text:
            return (
                f"{place} {wage.hourly_text} an hour {when(wage)} ({wage.annual_text} a year).",
                (),
            )
        if period in PARTS_OF_A_YEAR:
            computed = per_period(wage, period)
            return f"{place} {wage.annual_text} a year {when(wage)}: {computed}.", (computed,)
        hourly = f", or {wage.hourly_text} an hour," if wage.hourly_text else ""
        return f"{place} {wage.annual_text} a year{hourly} {when(wage)}.", ()
    subject = who[:1].upper() + who[1:]
    if period in PERIODS:
        computed = per_period(wage, period)
        text = f"{subject} average {computed}. Only the yearly figure is printed, undated."
        return text, (computed,)
    return f"{subject} average {wage.annual_text} a year {when(wage)}.", ()


def figures(wage: Wage, everywhere: list[Wage]) -> str:
    """Return what is printed of a mean: the figure, its range, and its full-time twin."""
    twin = pay_rows.full_time_twin(wage, everywhere)
    text = statement(wage, None)[0]
    if twin and twin.annual_cents != wage.annual_cents:
        text += f" Full-time workers there average {twin.annual_text}."
    text += f" {range_of(wage)}"
    if twin and twin.range_text == wage.range_text and wage.work_level == "not leveled":
        text += " The full-time row prints the same."
    return text


def why_not(wages: list[Wage]) -> list[str]:
    """Return why figures cannot be compared: what they measure, whom they cover, when."""
    reasons = []
    if len({w.statistic for w in wages}) > 1:
        reasons.append("one is a median and another a mean")
    if len({(w.work_schedule, w.bargaining, w.pay_basis) for w in wages}) > 1:
        reasons.append("they cover different groups of workers")
    if len({w.citation.year for w in wages}) > 1:
        reasons.append("one is dated and another has no year")
    return reasons
