"""Answers on rows picked out of all pay figures: above an amount, of one place, the least."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.answers import charts, pay_rows, pay_words
from actions.answers.answer import Answer, Computed, and_list, cited, count_word, difference
from actions.answers.own_amounts import EARNS, OwnPay, amounts
from actions.answers.own_pay import in_period
from actions.answers.pay_comparison import NEXT, entry
from actions.answers.pay_mentions import ALTERNATIVES, mentioned
from actions.question import Question
from knowledge.records import Wage

PICKS = re.compile(
    r"\b(?:which|what|any(?:one|body)?|how many|all|every|each|list|show|name|count|only)\b|"
    r"\b(?:is|are) there\b",
    re.I,
)
ROWS = re.compile(
    r"\b(?:rows?|averages?|figures?|lines?|entr(?:y|ies)|numbers?|groups?|salar(?:y|ies)|table|"
    r"levels|listed|printed|anyone|anybody|nobody|places?|locations?|areas?|ones|amounts?|values?)\b",
    re.I,
)
LIMIT = re.compile(
    r"\b(?:(?P<above>over|above|more than|at least|higher than|greater than|bigger than|exceed\w*|"
    r"beyond|north of|upwards? of|better than|beats?|tops?)|"
    r"(?P<below>under|below|(?:paid |pays? )?(?:less|lower|worse) than|smaller than|"
    r"at most|beneath|south of))\b",
    re.I,
)
BETWEEN = re.compile(r"\bbetween\b", re.I)
LOWEST = re.compile(r"\b(?:low(?:est)?|least|bottom|worst|smallest|min(?:imum)?|poorest)\b", re.I)
HIGHEST = re.compile(r"\b(?:high(?:est)?|most|top|best|biggest|largest|max(?:imum)?)\b", re.I)
# What is left out: "without the two cities", "Bend and San Francisco left out".
LEAVES_OUT = re.compile(
    r"\b(?:without|except(?:ing)?|exclud\w+|leav(?:e|ing) (?:out|aside|off)|left (?:out|aside|off)|"
    r"ignor\w+|(?:not|don'?t) count\w*|apart from|other than|besides|skip\w*|setting aside|"
    r"set aside|aside from|drop\w*)\b",
    re.I,
)
CITIES = re.compile(
    r"\b(?:cit(?:y|ies)|metros?|metropolitan|places|towns?|local(?:ities)?|areas?|regional)\b", re.I
)
CLAUSE = re.compile(r"[,;:?!\n()]|\.(?!\d)")
SENTENCE = re.compile(r"[?!\n(]|\.(?!\d)")
_END = (
    r"(?:high|low|bigg|larg|small|b)est|worst|top|most|least|(?:best|worst)[- ]paid|bottom|maximum"
)
# "the second highest", "the three lowest", "the next best".
NTH = re.compile(
    rf"\b(?P<place>second|third|fourth|fifth|2nd|3rd|4th|5th|next)[- ](?:{_END})\b"
    rf"|\b(?P<count>two|three|four|five|[2-5])[- ](?:{_END})\b"
    rf"|\b(?:{_END})[- ](?P<first>two|three|four|five|[2-5])\b(?! ?(?:,|k\b|times|years))"
    r"|\bcomes? (?:in )?(?P<comes>second|third|fourth|fifth|2nd|3rd|4th|5th)\b"
    r"|\brunner[- ]up\b|\b(?:second|2nd) (?:place|in (?:the )?(?:line|row|list|order))\b",
    re.I,
)
NUMBERS = {"next": 2, "two": 2, "second": 2, "three": 3, "third": 3, "four": 4, "fourth": 4}
NUMBERS |= {"five": 5, "fifth": 5}
ONLY = re.compile(r"\bonly\b|\bjust\b|\balone\b|\bamong\b|\bwithin\b", re.I)
OF_THESE = re.compile(r"\bof (?:all )?(?:the |these |those )?$", re.I)
APART = re.compile(
    r"spread|distance|\bgap\b|differ|\bapart\b|\bbetween\b|how (?:much|far)|subtract|\bminus\b",
    re.I,
)
# "the lowest full-time row".
A_ROW = re.compile(
    r"\W*(?:rows?|averages?|figures?|numbers?|lines?|entr(?:y|ies)|amounts?)\b", re.I
)
OF_RANGES = re.compile(r"\branges?\b|\bstarts?\b", re.I)
MANY_ROWS = re.compile(
    r"\bany (?:other )?(?:row|figure|group|place|area|city|town)\b|"
    r"\b(?:how many|which|what|list|all|any|(?:is|are) there)\b[^.?!]*"
    r"\b(?:rows|averages|figures|lines|entries|"
    r"numbers|"
    r"groups|places|areas|salaries)\b",
    re.I,
)
OWN_AMOUNT = re.compile(rf"(?:{EARNS.pattern})[^.?!\d]{{0,20}}\d", re.I)
ARTICLE = re.compile(r"\barticle", re.I)
GUIDE = re.compile(r"\bguide", re.I)
LEVELS = re.compile(r"\b(?:levels?|lvls?)\b", re.I)
# How far behind "over" its amount may stand, in letters; and more than any pay, in cents.
NEAR = 14
MOST = 10**12


def asks_for_rows(question: Question) -> bool:
    """Return whether a message asks which of the rows lie above or below an amount."""
    text = question.text
    picks = PICKS.search(text)
    if OWN_AMOUNT.search(text) or not (picks and ROWS.search(text)):
        return False
    if limit(text):
        limits = (LIMIT, BETWEEN)
        return any(m.start() > picks.start() for words in limits for m in words.finditer(text))
    if OF_RANGES.search(text):
        return False  # "does level 11's range start above what level 9 averages"
    return bool(MANY_ROWS.search(text)) and _row_limit(question) is not None


def _row_limit(question: Question) -> re.Match[str] | None:
    """Return the words "above", "below" before a row that is named: "above the US average"."""
    for match in LIMIT.finditer(question.text):
        kinds = ("area", *pay_rows.GROUPS)
        if any(n.kind in kinds and 0 <= n.start - match.end() <= NEAR for n in question.named):
            return match
    return None


def asks_for_an_end(question: Question) -> bool:
    """Return whether a message asks for the lowest or highest of some of the rows."""
    text = question.text
    ends = LOWEST.search(text) or HIGHEST.search(text)
    if OF_RANGES.search(text):
        return False
    some = LEAVES_OUT.search(text) or _only_some(question) or _of_the_nation(question)
    return bool(ends and ROWS.search(text) and some)


def limit(text: str) -> tuple[OwnPay, OwnPay] | None:
    """Return the amounts between which figures are asked for, None where none are."""
    found = amounts(text)
    between = BETWEEN.search(text)
    if between and len(found) > 1:
        low, high = sorted((own for _, own in found[:2]), key=lambda own: own.cents)
        return low, high
    for match in LIMIT.finditer(text):
        near = next((own for m, own in found if 0 <= m.start() - match.end() <= NEAR), None)
        if near:
            least, most = OwnPay(0, near.period), OwnPay(MOST, near.period)
            return (near, most) if match["above"] else (least, near)
    return None


def rows_meant(wages: Sequence[Wage], question: Question) -> list[Wage]:
    """Return the rows a message picks from: those of a place or group, or all but some."""
    text, rows = question.text, list(wages)
    if ARTICLE.search(text) and not GUIDE.search(text):
        rows = [row for row in rows if row.statistic == "mean"]
    start, end = _clause_left_out(text)
    behind = _end_of_question(text)
    for kind in ("area", *pay_rows.GROUPS):
        named = [
            n for n in question.named if n.kind == kind and n.value in question.said.get(kind, ())
        ]
        out = {n.value for n in named if start <= n.start < end} - {pay_rows.NATION}
        kept = {n.value for n in named if n.start < behind} - out
        if kind == "area" and not out and CITIES.search(text[start:end]):
            rows = [row for row in rows if "," not in row.area]
        if out:
            rows = [row for row in rows if _limit_of(row, kind) not in out]
        if kept:
            rows = [row for row in rows if _limit_of(row, kind) in kept]
    if LEVELS.search(text) and "job_level" not in question.said:
        schedules = question.said.get("work_schedule", ())
        rows = [r for r in rows if pay_rows.is_leveled(r) and (schedules or not r.work_schedule)]
    return rows


def _clause_left_out(text: str) -> tuple[int, int]:
    """Return where the clause stands that leaves something out: "area rows don't count"."""
    match = LEAVES_OUT.search(text)
    if match is None:
        return 0, 0
    ends = [each.span() for each in CLAUSE.finditer(text)]
    start = max((end for _, end in ends if end <= match.start()), default=0)
    return start, min((at for at, _ in ends if at >= match.end()), default=len(text))


def _end_of_question(text: str) -> int:
    """Return where the sentence with "lowest", "highest" ends: what is told behind limits none."""
    ends = [match.end() for words in (LOWEST, HIGHEST) for match in words.finditer(text)]
    after = SENTENCE.search(text, max(ends)) if ends else None
    return after.start() if after else len(text)


def _limit_of(row: Wage, kind: str) -> str | None:
    return row.area if kind == "area" else pay_rows.limits(row).get(kind)


def nth_meant(text: str) -> tuple[int, int] | None:
    """Return from which to which place in an order is asked: "second highest" is (2, 2)."""
    match = NTH.search(text)
    if match is None:
        return None
    word = next((group for group in match.groups() if group), "second").lower()
    number = NUMBERS.get(word) or int(re.sub(r"\D", "", word))
    return (1 if match["count"] or match["first"] else number), number


def picked(wages: Sequence[Wage], question: Question) -> Answer:
    """Answer with the rows that lie above, below or between the amounts that are named."""
    low, high, rows = _between(wages, question)
    period = high.period
    found = [r for r in rows if low.cents <= in_period(r, period) <= high.cents]
    found.sort(key=_annual, reverse=True)
    if not found:
        nearest = max(rows, key=_annual) if high.cents == MOST else min(rows, key=_annual)
        end = "highest" if high.cents == MOST else "lowest"
        text = f"None of the figures does. The {end} is: {entry(nearest)}."
        return Answer(text, citations=cited(nearest), next=NEXT)
    count = count_word(len(found))
    text = f"{count[:1].upper()}{count[1:]} of the printed figures " + (
        "does" if len(found) == 1 else "do"
    )
    text += ", as they are printed, the highest first."
    reasons = pay_words.why_not(found)
    if reasons:
        text += f" It is no ranking: {and_list(reasons)}."
    sums: list[Computed] = []
    entries = []
    for row in found:
        computed = pay_words.statement(row, period)[1] if period != "year" else ()
        sums += computed
        entries.append(": ".join([entry(row), *map(str, computed)]))
    return Answer(
        text,
        entries=tuple(entries),
        citations=cited(*found),
        next=NEXT,
        computed=tuple(sums),
        chart=charts.pay_bars(found),
        remember={"wages": [pay_rows.place_of(row) for row in found]},
    )


def _between(wages: Sequence[Wage], question: Question) -> tuple[OwnPay, OwnPay, list[Wage]]:
    """Return the amounts between which rows are asked for, and the rows to pick from."""
    asked = limit(question.text)
    if asked:
        return (*asked, rows_meant(wages, question) or list(wages))
    low, high = OwnPay(0, "year"), OwnPay(MOST, "year")
    match = _row_limit(question)
    behind = tuple(n for n in question.named if match and n.start >= match.end())
    beside = mentioned(wages, replace(question, named=behind, text=question.text, printed=()))
    if not (match and beside):
        return low, high, list(wages)
    edge = OwnPay(beside[0].annual_cents, "year")
    low, high = (edge, high) if match["above"] else (low, edge)
    before = replace(question, text=question.text[: match.start()], said={})
    return low, high, [row for row in rows_meant(wages, before) if row != beside[0]]


def end_of(wages: Sequence[Wage], question: Question) -> Answer | None:
    """Answer with the lowest or highest of the rows that are meant; None if all are."""
    rows = rows_meant(wages, question)
    if len(rows) < 2 or len(rows) == len(wages):
        return None
    least, most = min(rows, key=_annual), max(rows, key=_annual)
    lowest = LOWEST.search(question.text)
    first, second = (least, most) if lowest else (most, least)
    names = ("lowest", "highest") if lowest else ("highest", "lowest")
    text = f"Of these rows the {names[0]} average is that of {pay_words.describe(first)}, "
    text += f"{first.annual_text}; the {names[1]} that of {pay_words.describe(second)}, "
    text += f"{second.annual_text}."
    gap = (difference(most, least),) if APART.search(question.text) else ()
    for apart in gap:
        text += f" They are {apart.figure} apart (computed: {apart.sum})."
    reasons = pay_words.why_not(rows)
    if reasons:
        text += f" It is no ranking: {and_list(reasons)}."
    return Answer(
        text,
        citations=cited(first, second),
        next=NEXT,
        computed=gap,
        chart=charts.pay_bars([least, most]),
        remember={"wages": [pay_rows.place_of(row) for row in (first, second)]},
    )


def _only_some(question: Question) -> bool:
    if len(_limits_named(question)) != 1:
        return False
    named = [n for n in question.named if n.kind in ("area", *pay_rows.GROUPS)]
    of_these = any(OF_THESE.search(question.text[: n.start]) for n in named)
    such = any(A_ROW.match(question.text[n.end :]) for n in named if n.kind in ALTERNATIVES)
    return of_these or such or bool(ONLY.search(question.text))


def _of_the_nation(question: Question) -> bool:
    """Return whether the rows of the whole country are meant: "the national averages"."""
    named = _limits_named(question) == [pay_rows.NATION]
    return named and not LEVELS.search(question.text)


def _limits_named(question: Question) -> list[str]:
    """Return the limits of pay that a message names, each as often as it does."""
    kinds = ("area", *pay_rows.GROUPS)
    return [value for kind in kinds for value in question.said.get(kind, ())]


def _annual(wage: Wage) -> int:
    return wage.annual_cents
