"""Answers that set pay figures against the visitor's own: "i make 38 an hr, is level 9 better?"."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

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
from actions.answers.pay_mentions import groups, mentioned, printed
from actions.answers.sums import CHANGED, IN_PERCENT, IN_TIMES, SHARE_OF, changed
from actions.question import Question
from knowledge import queries
from knowledge.library import Known
from knowledge.records import Wage

AMOUNT = re.compile(
    r"(?P<sign>\$\s?)?(?<![\d.,])(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d\d)?|\d+(?:\.\d+)?)"
    r"\s?(?P<thousand>k\b|thousand\b|grand\b)?"
    r"(?P<named>\s?(?:dollars|bucks))?(?:\s?(?P<per>an?|per|/|each|the)?\s?"
    r"(?P<period>hr|hour|hourly|(?:every )?(?:two|2|other) weeks|bi-?weekly|fortnight|week|weekly|"
    r"month|monthly|yr|year|yearly|annually|annum)\b)?",
    re.I,
)
A_HUNDRED_THOUSAND = re.compile(
    r"\bsix[- ]figures?\b|\b(?:a|one) hundred (?:k|grand|thousand)\b", re.I
)
# Whose pay an amount is.
EARNS = re.compile(
    r"\b(?:i|we|and|he|she|who) (?:\w+ )?(?:makes?|made|earn(?:s|ed)?|gets?|got|pulls?|needs?|took|"
    r"take|brings?|has|have|had)\b"
    r"|\bi(?:'?m| am) (?:\w+ )?(?:at|on|making|earning|getting|paid)\b"
    r"|\bpa(?:y|ys|id|ying) (?:me|us)\b",
    re.I,
)
# What an amount is set against, or whose it is.
OWN = re.compile(
    rf"{EARNS.pattern}"
    r"|\b(?:my (?:\w+ )?(?:pay|wage|salary|job|boss|income)|now|currently|rn|offer\w*|promised"
    r"|short of|beats?|closer|closest|nearer|nearest|clears?|above|over|under|below|more|less|"
    r"better|higher|lower|reach|top|pass|exceed"
    r"|step up|step down|raise|pay cut)\b",
    re.I,
)
# What somebody is said to have said is no pay of the visitor's.
CLAIMED = re.compile(
    r"\byou said|\btold\b|\b(?:see|saw|seen|shown?|showed|threw|called|correct|true|means?|"
    r"sa(?:ys|id)|heard|read)\b|\bsince (?:it|they)\b",
    re.I,
)
# Somebody who speaks of their own, or of somebody close; a claim on figures does not count.
PERSONAL = re.compile(
    r"\b(?:i|i'?m|i'?ve|my|me|mine|we|our|wife|husband|son|daughter|friend|brother|sister|"
    r"mom|dad|partner|cousin)\b",
    re.I,
)
LEVELS = re.compile(r"\b(?:levels?|lvls?|which)\b", re.I)
# A number behind such a word, or a bare one this low, is a level: "level 9 an hour", "an 11".
OF_A_LEVEL = re.compile(r"\b(?:levels?|lvls?|grades?)\W*$", re.I)
HIGHEST_LEVEL = 11
# "12 hour shifts" are no pay, "12 an hour" is.
SHORT_DAY = 20
OVER_OR_UNDER = re.compile(r"\b(?:under|below|over|above|less|lower|short|behind)\b", re.I)
# Words in a question that may go on with an own pay; and what in it says that it does.
LONGEST_GOING_ON = 16
OF_MINE = re.compile(
    r"\b(?:i|i'?m|i'?d|me|my|mine)\b.*\b(?:gain|behind|ahead|better off|worse off|raise|lose|"
    r"save|short|"
    r"difference|(?:my|current) (?:pay|salary|wage))\b|\bthan (?:i|what i|mine|my)\b"
    r"|\bmy (?:pay|salary|wage)\b",
    re.I,
)
# An amount that is the distance of two figures.
A_GAP = re.compile(
    r"\d(?:k| thousand| grand)?(?: dollars)?(?: a year| an hour| a month)? (?:more|less|higher|"
    r"lower|above|"
    r"below|over|under|apart|between|extra)\b",
    re.I,
)
NEAREST = re.compile(r"\b(?:closest|nearest|close to|near)\b", re.I)
# What a pay can be, in dollars; an amount outside is something else.
LIKELY = {"hour": (5, 400), "week": (200, 10_000), "month": (1_000, 40_000)}
LIKELY["two weeks"] = (400, 20_000)
LIKELY["year"] = (10_000, 1_000_000)
NEXT = ("compare_wages", "ask_wage_factors", "list_wages")


@dataclass(frozen=True)
class OwnPay:
    """A pay the visitor names: in cents, for an hour, a week, a month or a year."""

    cents: int
    period: str


def amounts(text: str) -> list[tuple[re.Match[str], OwnPay]]:
    """Return the amounts in a text that may be somebody's pay, each where it stands."""
    found = []
    for match in AMOUNT.finditer(text):
        plain = match["number"].replace(",", "")
        value = float(plain) * (1000 if match["thousand"] else 1)
        is_money = any(match[part] for part in ("sign", "thousand", "named"))
        is_money = is_money or value >= LIKELY["year"][0]
        is_no_level = value > HIGHEST_LEVEL and (match["per"] or value > SHORT_DAY)
        is_paid = match["period"] and (is_no_level or "." in plain)
        if not (is_money or is_paid) or OF_A_LEVEL.search(text[: match.start()]):
            continue
        period = _period(match["period"]) or ("year" if value >= LIKELY["year"][0] else "hour")
        least, most = LIKELY[period]
        if least <= value <= most:
            found.append((match, OwnPay(round(value * 100), period)))
    return found


def own_pay(text: str, printed: Collection[str] = ()) -> OwnPay | None:
    """Return the pay a visitor names as their own, or wants to reach; None if there is none.

    An amount that is one of those `printed` in the documents names its row.
    """
    if CLAIMED.search(text):
        return None
    if A_HUNDRED_THOUSAND.search(text) and OWN.search(text):
        return OwnPay(100_000_00, "year")
    found = [own for match, own in amounts(text) if not _is_printed(match, printed)]
    if not found:
        return None
    alone = len(found) == 1 and len(printed) < 2 and PERSONAL.search(text)
    return found[0] if OWN.search(text) and len(printed) < 2 or alone else None


def named_by(question: Question) -> OwnPay | None:
    """Return the own pay that a question names; an amount between two figures is none.

    "Is level 11 at least 50k more than level 9" sets nobody's pay against them.
    """
    text = question.text
    if len(groups(question)) > 1 and A_GAP.search(text) and not PERSONAL.search(text):
        return None
    return own_pay(text, question.printed)


def recalled(question: Question) -> OwnPay | None:
    """Return the own pay named before, where a question goes on with it: "and from level 11?"."""
    own, text = question.sums.get("own"), question.text
    if not own or question.printed or question.words > LONGEST_GOING_ON or amounts(text):
        return None
    at_once = question.sums.get("fresh") and question.topic == "compare_wages" and question.is_short
    meant = at_once and (
        groups(question) or "pay_period" in question.said or IN_PERCENT.search(text)
    )
    if meant or OF_MINE.search(text):
        return OwnPay(int(own[0]), str(own[1]))
    return None


def to_remember(question: Question, answered: Mapping[str, Any]) -> dict[str, Any]:
    """Return the own pay to keep: the one just reckoned with, named now, or named before."""
    if answered:
        return {**answered, "fresh": True}
    own = own_pay(question.text, question.printed) if EARNS.search(question.text) else None
    kept = [own.cents, own.period] if own else question.sums.get("own")
    return {"own": kept, "fresh": False} if kept else {}


def _is_printed(match: re.Match[str], printed: Collection[str]) -> bool:
    number = match["number"].replace(",", "")
    return any(
        re.sub(r"(?i) ?(?:k|thousand|grand)$", "", each) == number
        and (bool(match["thousand"]) == (not each[-1:].isdigit()))
        for each in printed
    )


def against(known: Known, question: Question, own: OwnPay) -> Answer:
    """Answer how far the figures that are meant lie above or below a visitor's own pay."""
    wages = queries.wages(known.session)
    rows = _meant(wages, question)
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
    if OVER_OR_UNDER.search(text):
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
        sums.append(Computed(f"{figure / mine:.2f} times", f"{dollars(figure)} ÷ {dollars(mine)}"))
        sentence += f"; it is {sums[-1]} that amount"
    return f"{sentence}.", tuple(sums)


def _sums(wage: Wage, own: OwnPay, question: Question) -> list[Computed]:
    gaps = [
        each
        for period in _periods(own, question)
        for each in _apart(wage, own, period, question.text)[1]
    ]
    return [*pay_words.statement(wage, own.period)[1], *gaps]


def _period(word: str | None) -> str | None:
    """Return the period a word names: "hr" is an hour."""
    names = {"h": "hour", "w": "week", "m": "month", "y": "year", "a": "year"}
    return names.get(word[0].lower(), "two weeks") if word else None
