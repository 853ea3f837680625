"""Answers that set pay figures against the visitor's own: "i make 38 an hr, is level 9 better?"."""

from __future__ import annotations

import re

from actions.answers import charts, pay_rows, pay_words
from actions.answers.answer import (
    HOURS_A_YEAR,
    PARTS_OF_A_YEAR,
    PERIODS,
    Answer,
    Computed,
    a_period,
    cited,
    dollars,
)
from actions.answers.own_amounts import OwnPay
from actions.answers.pay_mentions import mentioned, printed
from actions.answers.sums import (
    CHANGED,
    IN_PERCENT,
    IN_TIMES,
    SHARE_OF,
    beside_amount,
    changed,
)
from actions.question import Question
from knowledge import queries
from knowledge.library import Known
from knowledge.records import Wage

LEVELS = re.compile(r"\b(?:levels?|lvls?|which)\b", re.I)
NEAREST = re.compile(r"\b(?:closest|nearest|close to|near)\b", re.I)
NEXT = ("compare_wages", "ask_wage_factors", "list_wages")


def against(known: Known, question: Question, own: OwnPay) -> Answer:
    """Answer how far the figures that are meant lie above or below a visitor's own pay."""
    wages = queries.wages(known.session)
    rows = _meant(wages, question)
    years = pay_rows.years_meant(question.text) or 1
    if years > 1 and len(rows) == 1 and own.period == "year" and own.cents > rows[0].annual_cents:
        return _over_years(rows[0], own, years)
    said = [
        _apart(row, own, period, question.text)
        for row in rows
        for period in _periods(own, question)
    ]
    computed = [part for row in rows for part in _sums(row, own, question)]
    made = [_own_in(own, period) for period in _periods(own, question) if period != own.period]
    raised = changed(own.cents, dollars(own.cents), own.period, question.text)
    made += [raised] if raised else []
    if len(rows) == 1:
        statement, _ = pay_words.statement(rows[0], own.period)
        text = " ".join([statement, *(sentence for sentence, _ in said)])
        entries: tuple[str, ...] = ()
    else:
        text = "This is how they compare with the amount you name."
        count = len(said) // max(1, len(rows))
        entries = tuple(
            " ".join(
                [
                    pay_words.statement(row, own.period)[0],
                    *(s for s, _ in said[i * count : (i + 1) * count]),
                ]
            )
            for i, row in enumerate(rows)
        )
        text += _nearest(rows, own, question)
    text = " ".join([*(f"The amount you name makes {each}." for each in made), text])
    return Answer(
        f"{text} An average is no offer.",
        entries=entries,
        citations=cited(*rows),
        next=NEXT,
        computed=(*made, *computed),
        chart=charts.pay_bars(rows),
        remember={
            "wages": [pay_rows.place_of(row) for row in rows],
            "sums": {"own": [own.cents, own.period]},
        },
    )


def _over_years(row: Wage, own: OwnPay, years: int) -> Answer:
    """Answer how far what some years bring lies from the amount named for all of them."""
    cents = row.annual_cents * years
    total = Computed(f"{dollars(cents)} in {years} years", f"{row.annual_text} × {years}")
    said, *computed = beside_amount(cents, own.cents) or ("That is the amount you name.",)
    statement, _ = pay_words.statement(row, "year")
    return Answer(
        f"{statement} That makes {total}, if pay stays the same. {said} An average is no offer.",
        citations=cited(row),
        next=NEXT,
        computed=(total, *computed),
        remember={"wages": [pay_rows.place_of(row)]},
    )


def _nearest(rows: list[Wage], own: OwnPay, question: Question) -> str:
    """Return a sentence on the row that comes closest to an own pay, if that is asked."""
    if not NEAREST.search(question.text):
        return ""
    row = min(rows, key=lambda row: abs(in_period(row, own.period) - own.cents))
    return f" The closest is the figure for {pay_words.describe(row)}."


def _periods(own: OwnPay, question: Question) -> list[str]:
    """Return the periods in which an own pay is set against others: its own, and those asked."""
    asked = [p for p in question.said.get("pay_period", ()) if p in (*PERIODS, "year")]
    return list(dict.fromkeys([own.period, *asked]))


def _own_in(own: OwnPay, period: str) -> Computed:
    """Return an own pay for another period, with its sum."""
    parts = {"year": 1, "hour": HOURS_A_YEAR, **PARTS_OF_A_YEAR}
    figure = f"{dollars(_cents_in(own, period))} {a_period(period)}"
    times, divided = parts[own.period], parts[period]
    steps = [f" × {times:,}"] if times > 1 else []
    steps += [f" ÷ {divided:,}"] if divided > 1 else []
    return Computed(figure, dollars(own.cents) + "".join(steps))


def _cents_in(own: OwnPay, period: str) -> int:
    parts = {"year": 1, "hour": HOURS_A_YEAR, **PARTS_OF_A_YEAR}
    return round(own.cents * parts[own.period] / parts[period])


def _meant(wages: list[Wage], question: Question) -> list[Wage]:
    """Return the figures named, or talked about; else all levels, or the two main ones."""
    named = mentioned(wages, question)
    typed = [row for each in question.printed for row in printed(wages, each)]
    if typed and any(row in named for row in typed):  # "I make 20 full time": no row of theirs
        return [row for row in named if row in typed or pay_rows.limits(row) != pay_rows.WIDEST]
    if named:
        return named
    if LEVELS.search(question.text):
        return pay_rows.levels(wages)
    return pay_rows.recalled(wages, question)[:1] or pay_rows.main_ones(wages)


def in_period(wage: Wage, period: str) -> int:
    """Return a wage in cents for an hour, a week, a month or a year."""
    if period == "hour" and wage.hourly_cents:
        return wage.hourly_cents
    parts = {"year": 1, "hour": HOURS_A_YEAR, **PARTS_OF_A_YEAR}[period]
    return round(wage.annual_cents / parts)


def _apart(wage: Wage, own: OwnPay, period: str, text: str) -> tuple[str, tuple[Computed, ...]]:
    """Return a sentence on how far a wage lies from the visitor's own pay, and its sums."""
    figure, mine = in_period(wage, period), _cents_in(own, period)
    if figure == mine:
        return "That is the amount you name.", ()
    high, low = max(figure, mine), min(figure, mine)
    gap = Computed(dollars(high - low), f"{dollars(high)} − {dollars(low)}")
    more = "more" if figure > mine else "less"
    said = f"That is {gap.figure} {a_period(period)} {more} than the amount you name"
    sentence, sums = f"{said} (computed: {gap.sum})", [gap]
    sentence += f", which is {'below' if figure > mine else 'above'} it"
    if SHARE_OF.search(text):
        part = Computed(f"{100 * mine / figure:.1f}%", f"{dollars(mine)} ÷ {dollars(figure)}")
        sums.append(part)
        sentence += f"; the amount you name is {part.figure} of it (computed: {part.sum})"
    elif IN_PERCENT.search(text) and not CHANGED.search(text):
        share = Computed(f"{100 * (high - low) / mine:.1f}%", f"({gap.sum}) ÷ {dollars(mine)}")
        sums.append(share)
        sentence += (
            f"; in percent of the amount you name, {share.figure} {more} (computed: {share.sum})"
        )
    if IN_TIMES.search(text):
        hundredths = (200 * figure + mine) // (2 * mine)  # half a hundredth counts up
        sums.append(
            Computed(f"{hundredths / 100:.2f} times", f"{dollars(figure)} ÷ {dollars(mine)}")
        )
        sentence += f"; it is {sums[-1]} that amount"
    return f"{sentence}.", tuple(sums)


def _sums(wage: Wage, own: OwnPay, question: Question) -> list[Computed]:
    gaps = [
        each
        for period in _periods(own, question)
        for each in _apart(wage, own, period, question.text)[1]
    ]
    return [*pay_words.statement(wage, own.period)[1], *gaps]
