"""Answers about the ranges of pay figures: as printed, beside an average, where they start."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.answers import charts, pay, pay_rows, pay_words
from actions.answers.answer import (
    PERIODS,
    Answer,
    Computed,
    and_list,
    cited,
    difference,
    per_period,
)
from actions.answers.pay_mentions import groups, mentioned, printed
from actions.question import Question
from knowledge import queries
from knowledge.library import Known
from knowledge.records import Wage

# Words that ask for the lowest or the highest of all ranges; and for a range beside its average.
OF_ALL = re.compile(
    r"\b(?:any|all|every|each|which|whose)\b[^.?!]*\b(?:ranges?|starts?|begins?)\b|\branges\b", re.I
)
AVERAGE = re.compile(r"\b(?:averages?|mean|avg)\b", re.I)
A_FIGURE = re.compile(
    r"\b(?:averages?|means?|avg|median|figure|pay|salary|earns?|makes?)\b(?! ranges?)", re.I
)
APART = re.compile(
    r"\bhow (?:far|much|many)\b|differ|\bgap\b|\babove\b|\bbelow\b|between|\bminus\b|subtract|"
    r"\bless\b|distance|\b(?:over|under|than|or|exceeds?|compared?)\b|"
    r"\b(?:high|low|bigg|larg|small)er\b",
    re.I,
)
RANGE = re.compile(r"\branges?\b", re.I)
START = re.compile(
    r"\b(?:starts?|starting|begins?|beginning|bottom|floor|low(?:er|est)? end|lower bound|"
    r"minimum)\b",
    re.I,
)
OVERLAPS = re.compile(r"\boverlap\w*|\bmeets?\b|\breach\w*|\bcross\w*|\bsame range\b", re.I)
# Which of all ranges starts highest or lowest.
STARTS = re.compile(
    r"(?=.*\branges?\b)(?=.*\b(?:start|begin|open|low end|lower end|bottom)\w*\b)"
    r"(?=.*\b(?:highest|lowest|most|least|biggest|smallest|largest|top|best|latest|earliest)\b)",
    re.I | re.S,
)


def pay_range(known: Known, question: Question) -> Answer:
    """Answer with a range as printed: an open dash stays open, a lone amount stays alone."""
    wages = queries.wages(known.session)
    named = mentioned(wages, question)
    if len(named) == 1 and goes_on_with_range(question):
        named = list(dict.fromkeys([*pay_rows.recalled(wages, question)[:1], *named]))
    if len(named) > 1 and "other_area" not in question.said:
        beside = _start_beside_average(named, question) if len(named) == 2 else None
        return beside or _ranges(named, question)
    every = [w for w in wages if w.range_low_cents and w.range_low_cents < w.annual_cents]
    if every and asks_for_starts(question):
        areas = question.said.get("area", ())
        return _lowest_of_all([w for w in every if not areas or w.area in areas])
    if every and not named and OF_ALL.search(question.text):
        return _lowest_of_all(every)
    found = named[0] if named else pay_rows.meant(wages, question)
    if found is None or "other_area" in question.said:
        return pay.wage(known, question)
    if found.statistic == "median":
        gap = queries.gaps(known.session, "wage_percentiles")
        text = f"The guide gives no range for {found.area}, only the median: {found.annual_text} a"
        text += f" year, {found.citation.year}. " + " ".join(g.statement for g in gap)
        return Answer(text=text, citations=cited(found), next=("list_wages", "ask_benefits"))
    return range_of_one(found, question)


def asks_beside_start(text: str) -> bool:
    """Return whether it is asked how far an average lies from the start of its range."""
    return all(words.search(text) for words in (AVERAGE, APART, RANGE))


def goes_on_with_range(question: Question) -> bool:
    """Return whether the range talked about is set against a figure: "is its bottom above …"."""
    beside = (
        START.search(question.text) or RANGE.search(question.text) or OVERLAPS.search(question.text)
    )
    return bool(question.topic == "ask_wage_range" and question.wages and beside)


def is_start_of(wage: Wage, amounts: Sequence[str]) -> bool:
    """Return whether a typed amount is where the range of a wage starts, and not the wage."""
    return any(
        printed([_lowest(wage)], amount) and not printed([replace(wage, range_text=None)], amount)
        for amount in amounts
    )


def asks_for_starts(question: Question) -> bool:
    """Return whether it is asked which of all ranges starts highest or lowest."""
    of_groups = any(kind in question.said for kind in pay_rows.GROUPS)
    others = set(question.said.get("area", ())) - {pay_rows.NATION}
    return bool(STARTS.search(question.text)) and not of_groups and not others


def range_of_one(found: Wage, question: Question) -> Answer:
    """Answer with the range of one mean, and with the mean."""
    who = pay_words.describe(found)
    computed: tuple[Computed, ...] = ()
    if found.range_text and found.range_text[-1] in "–-":
        low = _lowest_per_period(found, question)
        computed = (low,) if low else ()
        beside = _beside_average(found, question)
        computed += (beside,) if beside else ()
        text = (
            f"For {who} the article prints the range as “{found.range_text}”, with nothing after "
            f"the dash; its text reads it as that amount and above. No upper figure exists. "
            f"{f'Its lower end is {low}. ' if low else ''}The "
            f"average is {found.annual_text} (undated)"
            f"{f', {beside.figure} above it (computed: {beside.sum}).' if beside else '.'}"
        )
    else:
        text = f"{who[:1].upper() + who[1:]} average {found.annual_text} a year (undated). "
        text += pay_words.range_of(found)
        if found.range_low_cents and found.range_low_cents > found.annual_cents:
            above = difference(_lowest(found), found)
            computed = (above,)
            text += f" It is {above.figure} above the average (computed: {above.sum})."
            text += " The article's text still calls it a “slightly narrower” range."
    return Answer(
        text,
        citations=cited(found),
        next=("compare_wages", "ask_benefits"),
        computed=computed,
        remember=pay.narrowed_to(found, question),
    )


def _start_beside_average(rows: list[Wage], question: Question) -> Answer | None:
    """Answer how far the start of one range lies from the average of another figure.

    None where it is not asked: no average or other figure is spoken of, only ranges.
    """
    text = question.text
    opened = [row for row in rows if row.range_low_cents and row.range_low_cents < row.annual_cents]
    spoken_of = A_FIGURE if len(opened) == 1 else AVERAGE
    if not (opened and spoken_of.search(text) and APART.search(text)):
        return None
    one = opened[0] if len(opened) == 1 else rows[_nearest_to_start(question)]
    other = next(row for row in rows if row != one)
    start = _lowest(one)
    if start.annual_cents == other.annual_cents:
        return None
    gap = difference(start, other)
    word = "above" if start.annual_cents > other.annual_cents else "below"
    statistic = "median" if other.statistic == "median" else "average"
    sentence = (
        f"The range of {pay_words.describe(one)} starts at {start.annual_text}, with no upper "
        f"figure. That is {gap.figure} {word} the {statistic} of {pay_words.describe(other)}, "
        f"{other.annual_text} (computed: {gap.sum})."
    )
    reasons = pay_words.why_not(rows)
    if reasons:
        sentence += f" Compare with care: {and_list(reasons)}."
    return Answer(
        sentence,
        citations=cited(*rows),
        next=("compare_wages", "list_wages"),
        computed=(gap,),
        chart=charts.pay_ranges(rows),
        remember={"wages": [pay_rows.place_of(row) for row in (one, other)]},
    )


def _nearest_to_start(question: Question) -> int:
    """Return which of two figures named the start of a range is said of, by where they stand."""
    said = START.search(question.text) or RANGE.search(question.text)
    places = [group.start for group in groups(question)]
    if said is None or len(places) != 2:
        return 0  # the one talked about comes first
    return min((0, 1), key=lambda number: abs(places[number] - said.start()))


def _ranges(rows: list[Wage], question: Question) -> Answer:
    """Answer with the ranges of several wages, and how far apart their lower ends are."""
    text = "The article prints only where these ranges start, with nothing after the dash."
    open_ones = [w for w in rows if w.range_low_cents and w.range_low_cents < w.annual_cents]
    if len(open_ones) < len(rows):
        text = "Not all of these have a range that starts and ends."
    gaps = []
    if len(open_ones) == 2:
        gaps = [difference(*(_lowest(wage) for wage in open_ones))]
        apart = f"{gaps[0].figure} apart (computed: {gaps[0].sum})"
        text += f" The lower ends are {apart if gaps[0].figure != '$0.00' else 'the same'}."
        if (open_ones[0].pay_basis, open_ones[0].work_schedule) != (
            open_ones[1].pay_basis,
            open_ones[1].work_schedule,
        ):
            text += " They cover different groups of workers, so compare with care."
    return Answer(
        text,
        entries=tuple(
            f"{_upper(pay_words.describe(w))}: {w.statistic} {w.annual_text}. "
            f"{pay_words.range_of(w) or 'No range is printed for it.'}"
            for w in rows
        ),
        citations=cited(*rows),
        next=("compare_wages", "list_wages"),
        computed=tuple(gaps),
        chart=charts.pay_ranges(rows),
        remember={"wages": [pay_rows.place_of(wage) for wage in rows]},
    )


def _lowest_of_all(wages: list[Wage]) -> Answer:
    """Answer where the range of each wage starts, the lowest first."""
    rows = sorted(wages, key=lambda wage: (wage.range_low_cents or 0, wage.annual_cents))
    low, high = rows[0], rows[-1]
    text = (
        f"The lowest range starts at {_lowest(low).annual_text} ({pay_words.describe(low)}), the "
        f"highest at {_lowest(high).annual_text} ({pay_words.describe(high)}). No upper figures "
        "are printed, and the groups differ, so compare with care."
    )
    return Answer(
        text,
        entries=tuple(f"{_upper(pay_words.describe(w))}: {w.range_text}" for w in rows),
        citations=cited(*rows),
        next=("compare_wages", "list_wages"),
        chart=charts.pay_ranges(pay_rows.levels(rows)),
        remember={"wages": [pay_rows.place_of(wage) for wage in (low, high)]},
    )


def _beside_average(wage: Wage, question: Question) -> Computed | None:
    """Return how far the average lies above the start of its range, if that is asked."""
    if AVERAGE.search(question.text) and APART.search(question.text):
        return difference(wage, _lowest(wage))
    return None


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lowest(wage: Wage) -> Wage:
    """Return a wage whose figure is the lower end of its range."""
    lowest = (wage.range_text or "").rstrip(" –-")
    return replace(wage, annual_cents=wage.range_low_cents or 0, annual_text=lowest)


def _lowest_per_period(wage: Wage, question: Question) -> Computed | None:
    """Return the lower end of a range for an hour, a week or a month, if that is asked for."""
    period = question.value("pay_period")
    if wage.range_low_cents is None or period not in PERIODS:
        return None
    return per_period(_lowest(wage), period)
