"""Answers that set pay figures against the visitor's own: "i make 38 an hr, is level 9 better?"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from actions.answers import charts, pay_rows, pay_words
from actions.answers.answer import HOURS_A_YEAR, PARTS_OF_A_YEAR, Answer, Computed, cited, dollars
from actions.answers.pay_mentions import mentioned, printed
from actions.question import Question
from knowledge import queries
from knowledge.library import Known
from knowledge.records import Wage

AMOUNT = re.compile(
    r"(?P<sign>\$\s?)?(?<![\d.,])(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d\d)?|\d+(?:\.\d+)?)"
    r"\s?(?P<thousand>k\b|thousand\b|grand\b)?"
    r"(?P<named>\s?(?:dollars|bucks))?(?:\s?(?:an?|per|/|each|the)?\s?"
    r"(?P<period>hr|hour|hourly|week|weekly|month|monthly|yr|year|yearly|annually)\b)?",
    re.I,
)
A_HUNDRED_THOUSAND = re.compile(
    r"\bsix[- ]figures?\b|\b(?:a|one) hundred (?:k|grand|thousand)\b", re.I
)
# What an amount is set against, or whose it is.
OWN = re.compile(
    r"\b(?:i|and) (?:\w+ )?(?:make|made|earn|earned|get|got|pull|need)\b"
    r"|\bi(?:'?m| am) (?:\w+ )?(?:at|on|making|earning|getting)\b"
    r"|\b(?:my (?:pay|wage|salary|job|boss)|now|currently|rn|offer\w*|promised|short of|beats?"
    r"|clears?|above|over|under|below|more|less|better|higher|lower|reach|top|pass|exceed"
    r"|step up|step down|raise|pay cut)\b",
    re.I,
)
# What somebody is said to have said is no pay of the visitor's.
CLAIMED = re.compile(
    r"\byou said|\btold\b|\bsa(?:ys|id)\b|\bheard\b|\bread\b|\bsince (?:it|they)\b", re.I
)
LEVELS = re.compile(r"\b(?:levels?|lvls?|which)\b", re.I)
# A number behind such a word, or a bare one this low, is a level: "level 9 an hour", "an 11".
OF_A_LEVEL = re.compile(r"\b(?:levels?|lvls?|grades?)\W*$", re.I)
HIGHEST_LEVEL = 20
# What a pay can be, in dollars; an amount outside is something else.
LIKELY = {"hour": (5, 400), "week": (200, 10_000), "month": (1_000, 40_000)}
LIKELY["year"] = (10_000, 1_000_000)
NEXT = ("compare_wages", "ask_wage_factors", "list_wages")


@dataclass(frozen=True)
class OwnPay:
    """A pay the visitor names: in cents, for an hour, a week, a month or a year."""

    cents: int
    period: str


def own_pay(text: str, wages: Sequence[Wage] = ()) -> OwnPay | None:
    """Return the pay a visitor names as their own, or wants to reach; None if there is none.

    An amount that is that of one of the wages names that wage.
    """
    if CLAIMED.search(text) or not OWN.search(text):
        return None
    if A_HUNDRED_THOUSAND.search(text):
        return OwnPay(100_000_00, "year")
    for match in AMOUNT.finditer(text):
        plain = match["number"].replace(",", "")
        value = float(plain) * (1000 if match["thousand"] else 1)
        is_money = any(match[part] for part in ("sign", "thousand", "named"))
        is_money = is_money or value >= LIKELY["year"][0]
        is_paid = match["period"] and value > HIGHEST_LEVEL
        if not (is_money or is_paid) or OF_A_LEVEL.search(text[: match.start()]):
            continue
        period = _period(match["period"]) or ("year" if value >= LIKELY["year"][0] else "hour")
        least, most = LIKELY[period]
        if least <= value <= most and not printed(wages, plain):
            return OwnPay(round(value * 100), period)
    return None


def against(known: Known, question: Question, own: OwnPay) -> Answer:
    """Answer how far the figures that are meant lie above or below a visitor's own pay."""
    wages = queries.wages(known.session)
    rows = _meant(wages, question)
    computed = [part for row in rows for part in _sums(row, own)]
    if len(rows) == 1:
        statement, _ = pay_words.statement(rows[0], own.period)
        text = f"{statement} {_apart(rows[0], own)[0]} An average is no offer."
        entries: tuple[str, ...] = ()
    else:
        text = "This is how they compare with the amount you name. An average is no offer."
        entries = tuple(
            f"{pay_words.statement(row, own.period)[0]} {_apart(row, own)[0]}" for row in rows
        )
    return Answer(
        text,
        entries=entries,
        citations=cited(*rows),
        next=NEXT,
        computed=tuple(computed),
        chart=charts.pay_bars(rows),
        remember={"wages": [pay_rows.place_of(row) for row in rows]},
    )


def _meant(wages: list[Wage], question: Question) -> list[Wage]:
    """Return the figures named, or talked about; else all levels, or the two main ones."""
    named = mentioned(wages, question)
    if named:
        return named
    if LEVELS.search(question.text):
        return pay_rows.levels(wages)
    return pay_rows.recalled(wages, question)[:1] or pay_rows.main_ones(wages)


def _in_period(wage: Wage, period: str) -> int:
    """Return a wage in cents for an hour, a week, a month or a year."""
    if period == "hour" and wage.hourly_cents:
        return wage.hourly_cents
    parts = {"year": 1, "hour": HOURS_A_YEAR, **PARTS_OF_A_YEAR}[period]
    return round(wage.annual_cents / parts)


def _apart(wage: Wage, own: OwnPay) -> tuple[str, Computed | None]:
    """Return a sentence on how far a wage lies from the visitor's own pay, and its sum."""
    figure = _in_period(wage, own.period)
    if figure == own.cents:
        return "That is the amount you name.", None
    high, low = max(figure, own.cents), min(figure, own.cents)
    gap = Computed(dollars(high - low), f"{dollars(high)} − {dollars(low)}")
    more = "more" if figure > own.cents else "less"
    per = f"an {own.period}" if own.period == "hour" else f"a {own.period}"
    return f"That is {gap.figure} {per} {more} than the amount you name (computed: {gap.sum}).", gap


def _sums(wage: Wage, own: OwnPay) -> list[Computed]:
    gap = _apart(wage, own)[1]
    return [*pay_words.statement(wage, own.period)[1], *([gap] if gap else [])]


def _period(word: str | None) -> str | None:
    """Return the period a word names: "hr" is an hour."""
    names = {"h": "hour", "w": "week", "m": "month", "y": "year", "a": "year"}
    return names[word[0].lower()] if word else None
