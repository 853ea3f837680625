"""Answers that set pay figures side by side, and say so where they cannot be compared."""

from __future__ import annotations

import re
from itertools import pairwise

from actions.answers import (
    charts,
    own_amounts,
    own_pay,
    pay,
    pay_counts,
    pay_ranges,
    pay_rows,
    pay_words,
)
from actions.answers.answer import (
    PERIODS,
    Answer,
    Computed,
    Table,
    and_list,
    cited,
    difference,
    gap_over_years,
    gap_per_period,
    per_period,
)
from actions.answers.pay_absent import absent_groups, no_such_level, unknown_levels
from actions.answers.pay_meant import rows_meant
from actions.answers.pay_mentions import mentioned
from actions.answers.pay_nearest import beside_nearest, nearest
from actions.answers.sums import (
    IN_PERCENT,
    IN_TIMES,
    LESS,
    added,
    behind_the_share,
    changed,
    inside,
    relations,
)
from actions.question import Question
from knowledge import queries
from knowledge.library import Known
from knowledge.records import Wage

# Words that ask for the size of a difference, even where it says little.
AMOUNT = re.compile(
    r"how (?:much|far|many|big|large)|amount|differ|gap\b|apart|minus|percent|%|dollars|\badds?\b|"
    r"\bextra\b|\bbetween (?:them|both|the (?:two|three))\b|"
    r"distance|subtract|spread|by what\b|\bratio\b|\btimes\b|\btwice\b|\bshare\b|"
    r"\btak(?:e|ing)\b.*\b(?:away|off|from|out of)\b|\bdeduct|"
    r"\b(?:change|same|matter|raise|cost|lose|losing|gain)\w*\b",
    re.I,
)
# The whole distance of several figures, not the steps between them.
OVERALL = re.compile(
    r"\bspread\b|\bhighest\b|\blowest\b|\btop\b|\bbottom\b|\boverall\b|\bbiggest\b", re.I
)
NEXT = ("ask_level_meaning", "ask_wage_factors", "list_wages")


def compare(known: Known, question: Question) -> Answer:
    """Answer with two or more figures; they are ranked only where they can be compared."""
    wages = queries.wages(known.session)
    people = pay_counts.counted(wages, question)
    if people:
        return pay_counts.payroll(people, question)
    own = own_amounts.named_by(question) or own_amounts.recalled(question)
    if own:
        return own_pay.against(known, question, own)
    named = mentioned(wages, question)
    near = beside_nearest(wages, question, named)
    rows = near or rows_meant(wages, question, named)
    if len(question.said.get("pay_period", ())) > 1 and len(named) == 1:
        return pay.wage(known, question)  # "yearly against hourly in California"
    if "other_area" in question.said and len(named) < 2:
        return pay.elsewhere(known, question)
    if question.printed and len(named) == 1:  # "nobody at level 9 makes over 86,424, right"
        of_range = pay_ranges.is_start_of(named[0], question.printed)
        answer = pay_ranges.range_of_one(named[0], question) if of_range else None
        return answer or pay.wage(known, question)
    absent = absent_groups(known, question)
    if (absent and len(named) < 2) or len(rows) < 2:
        return pay.wage(known, question)
    unknown = unknown_levels(wages, question)
    if unknown and len(named) < 2:
        return no_such_level(wages)
    period = question.value("pay_period") or "year"
    sums = [per_period(row, period) for row in rows] if period in PERIODS else []
    behind = behind_the_share(question)
    whole = next((w for w in mentioned(wages, behind) if w in rows), None) if behind else None
    sentences, computed = set_against(rows, question, whole)
    if near:
        sentences, computed = _nearest(rows)
    sentences += absent
    sentences += [f"The article has no figure for Level {level}." for level in unknown]
    if "other_area" in question.said:
        sentences.insert(0, f"I have no figures for {and_list(question.said['other_area'])}.")
    return Answer(
        text=" ".join(sentences),
        entries=tuple(
            f"{entry(row)}: {_in_period(row, sums[i], period)}" if sums else entry(row)
            for i, row in enumerate(rows)
        ),
        citations=cited(*rows),
        next=NEXT,
        computed=(*computed, *sums),
        table=wage_table("Pay compared", rows),
        chart=charts.pay_bars(rows),
        remember={
            "wages": [pay_rows.place_of(row) for row in rows],
            **dict.fromkeys(pay_rows.GROUPS),  # several groups: none of them stays
        },
    )


def _in_period(row: Wage, computed: Computed, period: str) -> str:
    """Return a wage for a period: as it is printed, or else computed, with its sum."""
    printed = row.hourly_text if period == "hour" else None
    return f"{printed} an hour" if printed else str(computed)


def _nearest(rows: list[Wage]) -> tuple[list[str], list[Computed]]:
    """Return which figure lies nearest to the first one, and why that may say little."""
    sentence, computed = nearest(rows, [_name(row, rows) for row in rows])
    reasons = pay_words.why_not(rows)
    return [sentence, *([f"Compare with care: {and_list(reasons)}."] if reasons else [])], computed


def set_against(
    rows: list[Wage], question: Question, whole: Wage | None = None
) -> tuple[list[str], list[Computed]]:
    """Return what is said of figures side by side, and the sums in it.

    `whole` is the one a share is asked of.
    """
    ranked = sorted(rows, key=_annual, reverse=True)
    high, low = ranked[0], ranked[-1]
    reasons = pay_words.why_not(rows)
    if high.annual_cents == low.annual_cents:
        return [f"Both rows print the same average, {high.annual_text} a year."], []
    if reasons:
        sentences = [f"These figures cannot be ranked: {and_list(reasons)}."]
        asks = any(p.search(question.text) for p in (AMOUNT, IN_PERCENT, IN_TIMES))
        if len(rows) > 2 or not asks:
            return sentences, []
        computed = [difference(high, low)]
        apart = computed[0]
        sentences.append(
            f"As printed they are {apart.figure} a year apart (computed: {apart.sum})."
        )
    elif len(rows) == 2:
        computed = [difference(high, low)]
        less = rows[0] == low and LESS.search(question.text)
        first, second, word = (low, high, "less") if less else (high, low, "more")
        sentences = [
            f"{_name(first, rows)} averages {computed[0].figure} a year {word} than "
            f"{inside(_name(second, rows))} (computed: {computed[0].sum})."
        ]
    else:
        computed = [difference(one, next_one) for one, next_one in pairwise(ranked)]
        steps = [
            f"{_name(one, rows)} averages {step.figure} a year more than "
            f"{inside(_name(next_one, rows))} "
            f"(computed: {step.sum})"
            for step, (one, next_one) in zip(computed, pairwise(ranked), strict=True)
        ]
        sentences = [f"{and_list(steps)}."]
        if OVERALL.search(question.text):
            computed.append(difference(high, low))
            sentences.append(
                f"From the highest to the lowest that is {computed[-1].figure} "
                f"(computed: {computed[-1].sum})."
            )
    raised = changed(rows[0].annual_cents, rows[0].annual_text, "year", question.text)
    if raised:
        computed.append(raised)
        sentences.append(f"The percentage you name makes {inside(_name(rows[0], rows))} {raised}.")
    period = question.value("pay_period") or "year"
    if period in PERIODS:
        computed.append(gap_per_period(high, low, period))
        ends = "From the highest to the lowest that" if len(rows) > 2 else "That"
        sentences.append(f"{ends} is {computed[-1]}.")
    years = pay_rows.years_meant(question.text)
    if years and years > 1:
        computed.append(gap_over_years(high, low, years))
        sentences.append(f"That makes {computed[-1]}, if pay stays the same.")
    beside = [own.cents for _, own in own_amounts.amounts(question.text) if own.period == "year"]
    together, totals = added(rows, question.text, period, next(iter(beside), 0))
    sentences += together
    computed += totals
    names = _name(high, rows), _name(low, rows)
    related, shares = relations(high, low, whole, question.text, names)
    sentences += related
    computed += shares
    if high.work_level != low.work_level and not reasons:
        sentences.append("The article does not say what the levels mean.")
    return sentences, computed


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


def entry(wage: Wage) -> str:
    """Return a wage as an entry of a list: whom it is about, the figure, its range and year."""
    name = pay_words.describe(wage)
    statistic = "median" if wage.statistic == "median" else "average"
    printed = f", range “{wage.range_text}”" if wage.range_text else ""
    year = wage.citation.year or "undated"
    return f"{name[:1].upper() + name[1:]}: {statistic} {wage.annual_text}{printed} ({year})"


def _name(wage: Wage, wages: list[Wage]) -> str:
    """Return what tells a wage from the others it is compared with."""
    if len({w.work_level for w in wages}) > 1 and wage.work_level:
        return "Not leveled" if wage.work_level == "not leveled" else f"Level {wage.work_level}"
    return (
        wage.area
        if len({w.area for w in wages}) > 1
        else f"The figure for {pay_words.group_name(wage)}"
    )


def _annual(wage: Wage) -> int:
    return wage.annual_cents
