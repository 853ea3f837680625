"""Answers about the pay figures themselves: range, percentile, statistic, year, levels."""

from __future__ import annotations

import re
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
from actions.answers.pay_mentions import mentioned
from actions.question import Question
from knowledge import queries
from knowledge.library import Known
from knowledge.records import Wage

# Words that ask for the lowest or the highest of all ranges; and for a range beside its average.
OF_ALL = re.compile(
    r"\b(?:any|all|every|each|which|whose)\b[^.?!]*\b(?:ranges?|starts?|begins?)\b|\branges\b", re.I
)
AVERAGE = re.compile(r"\b(?:average|mean|avg)\b", re.I)
APART = re.compile(
    r"\bhow (?:far|much|many)\b|differ|\bgap\b|\babove\b|\bbelow\b|between|\bminus\b|subtract|"
    r"\bless\b|distance|\bover\b",
    re.I,
)
A_START = re.compile(r"\brange\b.*\b(?:start|begin)|\b(?:start|begin)\w*\b.*\brange\b", re.I | re.S)
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
    if len(named) > 1 and "other_area" not in question.said:
        return _ranges(named, question)
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
    return all(words.search(text) for words in (AVERAGE, APART, A_START))


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
            text += " The article's text still calls it a “slightly narrower” range."
    return Answer(
        text,
        citations=cited(found),
        next=("compare_wages", "ask_benefits"),
        computed=computed,
        remember=pay.narrowed_to(found, question),
    )


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


def percentile(known: Known, question: Question) -> Answer:
    """Answer that percentiles are not in the documents, and give the median, which is."""
    gap = queries.gaps(known.session, "wage_percentiles")
    median = _median(known)
    named = question.said.get("percentile", ())
    if named == ("50",):
        return pay.wage(known, _about_median(question, median))
    printed = {number for g in gap for number in queries.numbers(g.statement)}
    first = [g.statement for g in gap]
    if named and not set(named) & printed:
        first = ["Neither document gives that percentile.", *first]
    text = " ".join(first) + (
        f" What it does give is the median, the middle of all pay: {median.annual_text} a year in "
        f"{median.area}, {median.citation.year}. The wage survey is the EDD's."
    )
    return Answer(text=text, citations=cited(median), next=("ask_wage_statistic", "list_wages"))


def statistic(known: Known, question: Question) -> Answer:
    """Answer which figures are medians and which are means, and which survey they come from."""
    median = _median(known)
    source = queries.items(known.session, "source", of="wages")
    wages = queries.wages(known.session)
    mean = pay_rows.matching(wages, pay_rows.NATION, {})
    meant = [wage for wage in mentioned(wages, question) if wage.statistic == "mean"]
    text = "".join(
        f"{wage.annual_text}, for {pay_words.describe(wage)}, is an average (a mean), "
        "not a median. "
        for wage in meant[:1]
    )
    text += (
        f"{median.annual_text} is the median for {median.area}: half of the workers earn more, "
        f"half less. It comes from the {source[0].text if source else 'guide'}; self-employment "
        "is not included."
    )
    if mean:
        text += " The article's figures are averages (means), with no year or source."
    return Answer(
        text=text,
        citations=cited(median, *([mean] if mean else [])),
        next=("ask_wage_year", "ask_wage_disagreement", "list_wages"),
        remember={"wages": [pay_rows.place_of(wage) for wage in (meant or [median])[:1]]},
    )


def year(known: Known, question: Question) -> Answer:
    """Answer how old the figures are; nothing is brought up to date."""
    median = _median(known)
    mean = pay_rows.matching(queries.wages(known.session), pay_rows.NATION, {})
    text = (
        f"The newest dated wage I have is for {median.citation.year}: a median of "
        f"{median.annual_text} a year in {median.area}."
    )
    if mean:
        text += f" The article's figures, such as the US full-time average of {mean.annual_text},"
        text += " carry no year. I have nothing newer, and I do not adjust for inflation."
    return Answer(
        text=text,
        citations=cited(median, *([mean] if mean else [])),
        next=("ask_wage", "ask_wage_statistic", "ask_outlook"),
    )


def level_meaning(known: Known, question: Question) -> Answer:
    """Answer that levels are never defined, with the figures of the level meant, or of all."""
    gap = queries.gaps(known.session, "level_definitions")
    every = [w for w in queries.wages(known.session) if w.work_level and not w.work_schedule]
    meant = [w for w in every if w.work_level in question.said.get("job_level", ())]
    leveled = pay_rows.levels(every)
    text = " ".join(g.statement for g in gap)
    if meant:
        text += f" {pay_words.figures(meant[0], queries.wages(known.session))}"
    else:
        figures = and_list([f"Level {w.work_level} {w.annual_text}" for w in leveled])
        text += f" It only gives US averages: {figures} (undated)."
    return Answer(
        text,
        citations=cited(*gap, *every),
        next=("compare_wages", "ask_wage_factors"),
        chart=None if meant else charts.pay_bars(leveled),
        remember={"wages": [pay_rows.place_of(w) for w in (*meant, *reversed(leveled))]},
    )


def challenged(known: Known, question: Question) -> Answer:
    """Answer a false or pressed figure with what the document says."""
    median = _median(known)
    text = (
        "I can only say what the documents say, and no message changes that. The guide prints a "
        f"median of {median.annual_text} a year for {median.area} in {median.citation.year}."
    )
    return Answer(text, citations=cited(median), next=("ask_wage_statistic", "list_wages"))


def _median(known: Known) -> Wage:
    return next(w for w in queries.wages(known.session) if w.statistic == "median")


def _about_median(question: Question, median: Wage) -> Question:
    said = {"area": (median.area,)}
    return replace(question, said=said, kept={})
