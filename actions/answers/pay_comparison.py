"""Answers that set pay figures side by side, and say so where they cannot be compared."""

from __future__ import annotations

import re

from actions.answers import pay
from actions.answers.answer import (
    PERIODS,
    Answer,
    Computed,
    Table,
    and_list,
    cited,
    difference,
    gap_per_period,
    per_period,
    percent_more,
    times,
)
from actions.answers.pay_mentions import mentioned, recalled
from actions.question import Question
from knowledge import queries
from knowledge.library import Known
from knowledge.records import Wage

# Words that ask to set figures against each other.
COMPARES = re.compile(
    r"compar|differ|gap\b|\b(more|less|better|worse|higher|lower|bigger|smaller|above|below|under|over|"
    r"than|vs|versus|against|between|minus|apart|beat|sit|other|far|extra|closer)\b",
    re.I,
)
# Words that ask for the size of a difference, even where it says little.
AMOUNT = re.compile(
    r"how (?:much|far|many)|amount|differ|gap\b|apart|minus|percent|%|dollars", re.I
)
IN_PERCENT = re.compile(r"percent|%|\bshare\b|\bratio\b|\bproportion", re.I)
IN_TIMES = re.compile(r"\b(double|twice|half|triple|times)\b", re.I)
NEXT = ("ask_level_meaning", "ask_wage_factors", "list_wages")


def compare(known: Known, question: Question) -> Answer:
    """Answer with two or more figures; they are ranked only where they can be compared."""
    if "other_area" in question.said:
        return pay.elsewhere(known, question)
    if "union" in question.said.get("bargaining", ()):
        return pay.wage(known, question)
    rows = _rows(queries.wages(known.session), question)
    if len(rows) < 2:
        return pay.wage(known, question)
    period = question.said.get("pay_period", ("year",))[0]
    sums = [per_period(row, period) for row in rows] if period in PERIODS else []
    sentences, computed = _set_against(rows, question)
    return Answer(
        text=" ".join(sentences),
        entries=tuple(
            f"{_entry(row)}: {sums[i]}" if sums else _entry(row) for i, row in enumerate(rows)
        ),
        citations=cited(*rows),
        next=NEXT,
        computed=(*computed, *sums),
        table=wage_table("Pay compared", rows),
        remember={"wages": [pay.place_of(row) for row in rows]},
    )


def _set_against(rows: list[Wage], question: Question) -> tuple[list[str], list[Computed]]:
    """Return what is said of figures side by side, and the sums in it."""
    high, low = max(rows, key=_annual), min(rows, key=_annual)
    gap = difference(high, low)
    reasons = _why_not(rows)
    if reasons:
        sentences = [f"These figures cannot be ranked: {and_list(reasons)}."]
        if len(rows) > 2 or high.statistic != low.statistic or not AMOUNT.search(question.text):
            return sentences, []
        computed = [gap]
        sentences.append(f"As printed they are {gap.figure} a year apart (computed: {gap.sum}).")
    else:
        computed = [gap]
        sentences = [
            f"{_name(high, rows)} averages {gap.figure} a year more than {_name(low, rows)} "
            f"(computed: {gap.sum})."
        ]
    period = question.said.get("pay_period", ("year",))[0]
    if period in PERIODS:
        computed.append(gap_per_period(high, low, period))
        sentences.append(f"That is {computed[-1]}.")
    if IN_PERCENT.search(question.text):
        computed.append(percent_more(high, low))
        sentences.append(f"In percent of the lower figure: {computed[-1]}.")
    if IN_TIMES.search(question.text):
        computed.append(times(high, low))
        sentences.append(f"The higher is {computed[-1]}.")
    if high.work_level != low.work_level:
        sentences.append("The article does not say what the levels mean.")
    return sentences, computed


def extremes(known: Known, question: Question) -> Answer:
    """Answer which level pays most and least, and which place prints the highest figure."""
    wages = queries.wages(known.session)
    levels = [w for w in wages if w.work_level and not w.work_schedule]
    high, low = max(levels, key=_annual), min(levels, key=_annual)
    top, bottom = max(wages, key=_annual), min(wages, key=_annual)
    text = (
        f"By level, the highest US average is Level {high.work_level}, {high.annual_text}, and the "
        f"lowest Level {low.work_level}, {low.annual_text} (undated). The highest figure in the "
        f"documents is {top.annual_text} in {top.area} ({pay.group_name(top)}), the lowest "
        f"{bottom.annual_text} in {bottom.area} ({pay.group_name(bottom)}); those are different "
        "groups, so the places cannot be ranked."
    )
    shown = [pay.place_of(wage) for wage in (high, low, top, bottom)]
    return Answer(text, citations=cited(high, top), next=NEXT, remember={"wages": shown})


def disagreement(known: Known, question: Question) -> Answer:
    """Answer why the documents print different figures."""
    wages = queries.wages(known.session)
    median = next(w for w in wages if w.statistic == "median")
    mean = pay.matching(wages, pay.NATION, {})
    assert mean is not None
    text = (
        f"They measure different things, so they cannot be ranked. {median.annual_text} is the "
        f"median in {median.area} for {median.citation.year}; {mean.annual_text} is a mean for "
        f"{pay.describe(mean)}, with no year or source. Area, statistic, group of workers and "
        "year all differ."
    )
    return Answer(text=text, citations=cited(median, mean), next=("ask_wage_statistic", *NEXT[1:]))


def everything(known: Known, question: Question) -> Answer:
    """Answer with every pay figure there is."""
    wages = queries.wages(known.session)
    text = f"These are all {len(wages)} yearly pay figures in the documents."
    text += " They cover different places and groups, so compare with care."
    return Answer(
        text=text,
        entries=tuple(_entry(wage) for wage in wages),
        citations=cited(*wages),
        next=("ask_wage_disagreement", "ask_level_meaning", "ask_benefits"),
        table=wage_table("All pay figures", wages),
    )


def wage_table(title: str, wages: list[Wage]) -> Table:
    """Return wages as a table: place, group, statistic, yearly pay, range as printed, year."""
    rows = tuple(
        (
            wage.area,
            wage.label,
            wage.statistic,
            wage.annual_text,
            wage.range_text or "none printed",
            str(wage.citation.year or "undated"),
        )
        for wage in wages
    )
    return Table(title, ("Place", "Group", "Statistic", "A year", "Range as printed", "Year"), rows)


def _rows(wages: list[Wage], question: Question) -> list[Wage]:
    """Return the wages that are set against each other, in the order they were named.

    With a single one named, it is set against the one talked about before, or its likes; with
    none, the last ones talked about are meant ("what is the gap?"), or all levels.
    """
    named = mentioned(wages, question)
    if len(named) > 1:
        return named
    before = recalled(wages, question)
    if named:
        compares = COMPARES.search(question.text)
        if not compares and (question.intent != "compare_wages" or "pay_period" in question.said):
            return named
        others = [wage for wage in before if wage != named[0]][:1] or _likes(wages, named[0])
        return [named[0], *others]
    if len(before) > 1 and question.intent != "ask_wage":
        return before[:2]
    if before and question.intent != "compare_wages":
        return [before[0], *_likes(wages, before[0])]
    return [w for w in wages if w.work_level and w.work_level.isdigit() and not w.work_schedule]


def _likes(wages: list[Wage], one: Wage) -> list[Wage]:
    """Return the wages a single one may be meant to be set against: of its kind, others' ones."""
    if one.work_level:
        return [
            w
            for w in wages
            if w.work_level
            and w != one
            and w.work_schedule == one.work_schedule
            and w.work_level.isdigit()
        ]
    if one.area != pay.NATION:
        areas = [w.area for w in wages if w.area != one.area]
        found = [pay.matching(wages, area, {}) for area in dict.fromkeys(areas)]
        return [wage for wage in found if wage]
    return [w for w in wages if w.area == pay.NATION and not w.work_level and w != one]


def _why_not(wages: list[Wage]) -> list[str]:
    """Return why figures cannot be compared: what they measure, whom they cover, when."""
    reasons = []
    if len({w.statistic for w in wages}) > 1:
        reasons.append("one is a median and another a mean")
    if len({(w.work_schedule, w.bargaining, w.pay_basis) for w in wages}) > 1:
        reasons.append("they cover different groups of workers")
    if len({w.citation.year for w in wages}) > 1:
        reasons.append("one is dated and another is not")
    return reasons


def _entry(wage: Wage) -> str:
    name = pay.describe(wage)
    statistic = "median" if wage.statistic == "median" else "average"
    printed = f", range “{wage.range_text}”" if wage.range_text else ""
    year = wage.citation.year or "undated"
    return f"{name[:1].upper() + name[1:]}: {statistic} {wage.annual_text}{printed} ({year})"


def _name(wage: Wage, wages: list[Wage]) -> str:
    """Return what tells a wage from the others it is compared with."""
    if len({w.work_level for w in wages}) > 1 and wage.work_level:
        return "Not leveled" if wage.work_level == "not leveled" else f"Level {wage.work_level}"
    return (
        wage.area if len({w.area for w in wages}) > 1 else f"The figure for {pay.group_name(wage)}"
    )


def _annual(wage: Wage) -> int:
    return wage.annual_cents
