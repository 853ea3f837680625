"""Answers that set two or three occupations, or places, side by side: comparable figures only."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from actions.answers.answer import Answer, Chart, ChartRow, Computed, Table, and_list, cited
from actions.occupations.about import About
from actions.occupations.pay import PUBLISHED, WORDS, published, wanted
from actions.occupations.words import amount, count, dollars, growth, percent, trend
from knowledge.occupations import queries
from knowledge.occupations.queries import NATION
from knowledge.occupations.records import Outlook, Pay

MOST = 3
NEXT = ("ask_outlook", "ask_education", "ask_related_occupations")
FUTURE = ("ask_outlook", "ask_projection", "ask_automation")
PREPARATION = ("ask_education", "ask_without_degree", "ask_experience")
OPENINGS = re.compile(r"\bopenings?\b", re.I)
NO_SUMS: tuple[Computed, ...] = ()
NOT_KNOWN = "not published"


@dataclass(frozen=True)
class Side:
    """One of the things compared: its name, its pay and by which statistic, its projection."""

    label: str
    about: About
    pay: Pay | None
    outlook: Outlook | None
    missing: str
    statistic: str = "median"


def compare(abouts: Sequence[About], intent: str) -> Answer:
    """Answer with what is asked of each side by side, and how far they are apart."""
    sides = _sides(abouts[:MOST], intent)
    if intent in FUTURE and OPENINGS.search(abouts[0].question.text):
        lead, computed = _openings_of(sides), NO_SUMS
    elif intent in FUTURE:
        lead, computed = _future(sides)
    elif intent in PREPARATION:
        lead, computed = _preparation(sides), NO_SUMS
    elif intent == "ask_employment_count":
        lead, computed = _numbers(sides), NO_SUMS
    else:
        lead, computed = _pay(sides)
    records = [record for side in sides for record in (side.pay, side.outlook) if record]
    missing = "".join(dict.fromkeys(side.missing for side in sides))
    return Answer(
        f"{missing}{lead}",
        entries=tuple(_line(side) for side in sides),
        citations=cited(*records),
        next=NEXT,
        computed=computed,
        records=(*(side.about.job for side in sides), PUBLISHED, *records),
        table=_table(sides),
        chart=_chart(sides),
        remember={"search": _kept(abouts[:MOST])},
    )


def _kept(abouts: Sequence[About]) -> dict[str, list[str]]:
    """Return what was set side by side, for "which of them grows faster"."""
    places = [place.code for about in abouts for place in about.places]
    return {
        "sides": list(dict.fromkeys(about.job.code for about in abouts)),
        "places": list(dict.fromkeys(places)),
    }


def _sides(abouts: Sequence[About], intent: str) -> list[Side]:
    """Return a side for each occupation or, of one occupation, for each place."""
    one_job = len({about.job.code for about in abouts}) == 1
    sides = []
    for about in abouts:
        rows, missing = published(about)
        future = next(iter(queries.outlooks(about.session, about.job.outlook_code or "")), None)
        pay = rows[0] if rows else None
        where = pay.place.title if pay else about.job.title
        label = where if one_job else about.job.title
        statistic = wanted(about) if intent == "ask_wage_percentile" else None
        sides.append(Side(label, about, pay, future, missing, statistic or "median"))
    return sides


def _pay(sides: Sequence[Side]) -> tuple[str, tuple[Computed, ...]]:
    """Return which side has the highest median, by how much, and the sum."""
    asked = sides[0].about.question.said.get("pay_period", ())
    by = _way(sides, "hourly" if "hour" in asked else "annual")
    if by is None:
        return "Their pay cannot be set against each other: what is published differs in kind.", ()
    statistic = sides[0].statistic
    amounts = {side.label: getattr(side.pay, by).cents(statistic) for side in sides}
    if any(getattr(getattr(side.pay, by), statistic) is None for side in sides):
        return "At least one figure is only known as a least amount, so I give no difference:", ()
    ordered = sorted(sides, key=lambda side: -amounts[side.label])
    high, low = ordered[0], ordered[-1]
    unit = "a year" if by == "annual" else "an hour"
    top, bottom = amounts[high.label], amounts[low.label]
    if top == bottom:
        return f"The {WORDS[statistic]} pay is the same: {dollars(top)} {unit}.", ()
    apart = Computed(dollars(top - bottom), f"{dollars(top)} − {dollars(bottom)}")
    share = Computed(f"{100 * (top - bottom) / bottom:.1f}%", f"{apart.figure} ÷ {dollars(bottom)}")
    highest = "higher" if len(sides) == 2 else "highest"
    text = (
        f"{high.label}: the {highest} {WORDS[statistic]} pay, {dollars(top)} {unit}. That is "
        f"{apart} or {share} more than {low.label}."
    )
    return text, (apart, share)


def _future(sides: Sequence[Side]) -> tuple[str, tuple[Computed, ...]]:
    """Return which side is projected to grow fastest, and by how many jobs a year it opens."""
    growths = [(s.outlook.change_percent, s) for s in sides if s.outlook]
    known = [(change, side) for change, side in growths if change is not None]
    if len(known) < 2 or len({s.outlook.outlook_code for _, s in known if s.outlook}) < 2:
        return "Projections are for the nation and for an occupation as a whole:", ()
    (most, high), *_, (least, low) = sorted(known, key=lambda pair: -pair[0])
    if most == least:
        return f"They are projected to change alike: {percent(most)}.", ()
    apart = Computed(f"{most - least:.1f} points", f"{most:.1f} − {_signed(least)}")
    fastest = "faster" if len(known) == 2 else "fastest"
    outlook = high.outlook
    assert outlook is not None
    return (
        f"{high.label}: jobs are projected to {growth(outlook)} in the United States from "
        f"{outlook.year_start} to {outlook.year_end}, the {fastest} growth. {low.label}: "
        f"{trend(low.outlook)}, {apart} less.",
        (apart,),
    )


def _signed(number: float) -> str:
    """Return a number to take away, in brackets where it is below nothing."""
    return f"{number:.1f}" if number >= 0 else f"(−{-number:.1f})"


def _openings_of(sides: Sequence[Side]) -> str:
    numbers = [f"{side.label}: {_openings(side)}" for side in sides]
    return f"Openings expected a year in the United States: {'; '.join(numbers)}."


def _preparation(sides: Sequence[Side]) -> str:
    needs = [f"{s.label}: {_needs(s)}" for s in sides]
    return f"What they typically need at entry: {'; '.join(needs)}."


def _numbers(sides: Sequence[Side]) -> str:
    numbers = [f"{s.label}: {count(s.pay.employment)}" for s in sides if s.pay and s.pay.employment]
    return f"People employed: {'; '.join(numbers)}." if numbers else "No numbers are published."


def _way(sides: Sequence[Side], first: str = "annual") -> str | None:
    """Return by what pay can be compared: annual or hourly; None if not all have the same."""
    for by in (first, "annual", "hourly"):
        if all(s.pay and getattr(s.pay, by).cents(s.statistic) is not None for s in sides):
            return by
    return None


def _line(side: Side) -> str:
    """Return a side in one line: pay, growth, education."""
    facts = [_paid(side), trend(side.outlook), _needs(side)]
    where = f" in {side.pay.place.named}" if side.pay and side.label != side.pay.place.title else ""
    group = side.pay.title if side.pay else side.about.job.title
    as_group = "" if group.lower() == side.about.job.title.lower() else f" (published as {group})"
    return f"{side.label}{where}: {'; '.join(fact for fact in facts if fact)}{as_group}"


def _paid(side: Side) -> str:
    pay, statistic = side.pay, side.statistic
    if pay is None:
        return "no pay published"
    annual, hourly = amount(pay.annual, statistic), amount(pay.hourly, statistic)
    both = [f"{annual} a year" if annual else "", f"{hourly} an hour" if hourly else ""]
    return (" or ".join(part for part in both if part) or "none") + f" ({WORDS[statistic]})"


def _needs(side: Side) -> str:
    return str(side.outlook.education) if side.outlook and side.outlook.education else ""


def _table(sides: Sequence[Side]) -> Table:
    rows = (
        ("Median a year", *(_cell(s, "annual") for s in sides)),
        ("Median an hour", *(_cell(s, "hourly") for s in sides)),
        ("Growth, nation", *(_growth(s) for s in sides)),
        ("Openings a year, nation", *(_openings(s) for s in sides)),
        ("Education at entry", *(_needs(s) or NOT_KNOWN for s in sides)),
    )
    return Table("Side by side", ("", *(side.label for side in sides)), rows)


def _cell(side: Side, by: str) -> str:
    return (amount(getattr(side.pay, by), "median") if side.pay else None) or NOT_KNOWN


def _growth(side: Side) -> str:
    change = side.outlook.change_percent if side.outlook else None
    return NOT_KNOWN if change is None else f"{change:+.1f} percent"


def _openings(side: Side) -> str:
    openings = side.outlook.openings if side.outlook else None
    return NOT_KNOWN if openings is None else count(openings)


def _chart(sides: Sequence[Side]) -> Chart | None:
    """Return a bar for each median, where all are known and of one kind."""
    by = _way(sides)
    if by is None or any(getattr(s.pay, by).median is None for s in sides):
        return None
    unit = "US dollars a year" if by == "annual" else "US dollars an hour"
    rows = tuple(
        ChartRow(s.label, getattr(s.pay, by).median / 100, dollars(getattr(s.pay, by).median))
        for s in sides
    )
    pay = sides[0].pay
    assert pay is not None
    names = and_list([s.label for s in sides])
    return Chart("bars", f"Median pay: {names}", unit, rows, f"Medians; {pay.citation.period}.")


def with_nation(about: About) -> list[About]:
    """Return an occupation in the place asked for, and in the nation."""
    nation = tuple(queries.places(about.session, (NATION,)))
    return [about, replace(about, places=nation)]
