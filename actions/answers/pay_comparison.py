"""Answers that set pay figures side by side, and say so where they cannot be compared."""

from __future__ import annotations

import re

from actions.answers import pay
from actions.answers.answer import Answer, Computed, Table, and_list, cited, difference
from actions.question import Question
from knowledge import queries
from knowledge.library import Known
from knowledge.records import Wage

# Words without which a message that names a single thing compares nothing.
COMPARES = re.compile(
    r"compar|differ|\b(more|less|better|worse|higher|lower|than|vs|versus|against|gap|between|other)\b",
    re.I,
)
NEXT = ("ask_level_meaning", "ask_wage_factors", "list_wages")


def compare(known: Known, question: Question) -> Answer:
    """Answer with two or more figures; the gap is computed only between comparable ones."""
    if "other_area" in question.said:
        return pay.elsewhere(known, question)
    if "union" in question.said.get("bargaining", ()):
        return pay.wage(known, question)
    rows = _rows(queries.wages(known.session), question)
    if len(rows) < 2 or (_names_one(question) and not COMPARES.search(question.text)):
        return pay.wage(known, question)
    entries = tuple(_entry(row) for row in rows)
    reasons = _why_not(rows)
    if reasons:
        text = f"These figures cannot be ranked: {and_list(reasons)}."
        computed: tuple[Computed, ...] = ()
    else:
        high, low = max(rows, key=_annual), min(rows, key=_annual)
        gap = difference(high, low)
        text = f"{_name(high, rows)} averages {gap.figure} a year more than {_name(low, rows)}"
        text += f" (computed: {gap.sum})."
        computed = (gap,)
        if high.work_level != low.work_level:
            text += " The article does not say what the levels mean."
    return Answer(
        text=text,
        entries=entries,
        citations=cited(*rows),
        next=NEXT,
        computed=computed,
        table=wage_table("Pay compared", rows),
    )


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
    return Answer(text=text, citations=cited(high, top), next=NEXT)


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


def _names_one(question: Question) -> bool:
    """Return whether a message names exactly one place, level or group."""
    kinds = ("area", "job_level", "work_schedule", "bargaining", "pay_basis")
    return sum(len(question.said.get(kind, ())) for kind in kinds) == 1


def _rows(wages: list[Wage], question: Question) -> list[Wage]:
    """Return the wages that are set against each other, in the order they were named."""
    nation = pay.NATION
    areas = list(question.said.get("area", ()))
    levels = list(question.said.get("job_level", ()))
    schedule = question.said.get("work_schedule", ())
    group = {"work_schedule": schedule[0]} if schedule else {}
    if len(areas) == 1 and not levels:
        kept = question.kept.get("area")
        others = [kept] if kept and kept != areas[0] else _other_areas(wages, areas[0])
        areas += others
    if len(areas) > 1:
        found = [pay.matching(wages, area, {}) for area in areas]
        return [wage for wage in found if wage]
    if len(levels) == 1:
        kept = question.kept.get("job_level")
        levels += [kept] if kept and kept != levels[0] else _other_levels(wages, levels[0])
    if len(levels) > 1:
        found = [pay.matching(wages, nation, {**group, "job_level": level}) for level in levels]
        return [wage for wage in found if wage]
    kinds = [k for k in ("work_schedule", "bargaining", "pay_basis") if k in question.said]
    if kinds:
        pairs = [(kind, value) for kind in kinds for value in question.said[kind]]
        found = [pay.matching(wages, nation, {kind: value}) for kind, value in pairs]
        rows = [wage for wage in found if wage]
        return rows if len(rows) > 1 else [*rows, *_other_groups(wages, rows)]
    return [w for w in wages if w.work_level and w.work_level.isdigit() and not w.work_schedule]


def _other_levels(wages: list[Wage], level: str) -> list[str]:
    levels = {w.work_level for w in wages if w.work_level and w.work_level.isdigit()}
    return sorted(levels - {level})


def _other_areas(wages: list[Wage], area: str) -> list[str]:
    return [a for a in dict.fromkeys(w.area for w in wages) if a != area]


def _other_groups(wages: list[Wage], rows: list[Wage]) -> list[Wage]:
    here = [w for w in wages if w.area == pay.NATION and not w.work_level]
    return [w for w in here if w not in rows]


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
