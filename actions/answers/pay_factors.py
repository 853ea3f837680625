"""Answers what pay depends on, with the figures that show it where one factor is named."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from actions.answers import charts, pay_rows, pay_words
from actions.answers.answer import Answer, cited
from actions.answers.prose import prose
from actions.question import Question
from knowledge import queries
from knowledge.library import Known
from knowledge.records import Wage

POINTS = (
    "pay differs with level, union affiliation, full-time status, payment method, location",
    "salaries are competitive",
)
told = prose(*POINTS, sections=("Salaries",), next=("compare_wages", "list_wages"))
# A question about what pay depends on, in whatever words; any other asks whether something pays.
ASKS_FACTORS = re.compile(
    r"depend|factor|affect|influenc|decid|determin|\bwhy\b|\bwhat (?:makes?|pushes|drives|moves)\b|"
    r"differ|\bvar(?:y|ies)\b|\bset\b|\breasons?\b",
    re.I,
)
NO_UNION = "There is no figure for union workers to set beside it."
# Words for a factor, which figures show it, and what is to be said with them.
SHOWN_BY: tuple[tuple[re.Pattern[str], Callable[[Wage], bool], str], ...] = (
    (
        re.compile(r"\b(?:locations?|places?|cit(?:y|ies)|areas?|regions?|where)\b", re.I),
        lambda w: w.area != pay_rows.NATION,
        "They cover different groups, so they cannot be ranked.",
    ),
    (
        re.compile(r"\b(?:levels?|lvls?)\b", re.I),
        lambda w: pay_rows.is_leveled(w) and not w.work_schedule,
        "",
    ),
    (re.compile(r"\bunions?\b", re.I), lambda w: bool(w.bargaining), NO_UNION),
    (
        re.compile(r"\bfull[- ]?time\b|\bschedule\b", re.I),
        lambda w: pay_rows.limits(w) == pay_rows.WIDEST,
        "",
    ),
    (
        re.compile(r"\b(?:payment|basis|method|time[- ]based)\b", re.I),
        lambda w: bool(w.pay_basis) and w.area == pay_rows.NATION,
        "",
    ),
)


def factors(known: Known, question: Question) -> Answer:
    """Answer what pay depends on; of a factor that is named, with the figures there are."""
    answer = told(known, question)
    named = [factor for factor in SHOWN_BY if factor[0].search(question.text)]
    if len(named) == 1:
        _, shows, note = named[0]
        shown = [wage for wage in queries.wages(known.session) if shows(wage)]
        if shown:
            return _with_figures(answer, shown, note)
    of_pay = "wage" in (question.topic or "wage") or "level" in (question.topic or "")
    if question.is_short and not of_pay and not ASKS_FACTORS.search(question.text):
        return replace(answer, text=f"The documents do not say whether it does. {answer.text}")
    return answer


def _with_figures(answer: Answer, shown: list[Wage], note: str) -> Answer:
    """Return the answer on one factor: the figures that show it, and what is to be said of them."""
    figures = " ".join(pay_words.statement(wage, None)[0] for wage in shown)
    return replace(
        answer,
        text=f"The article names it as one thing pay differs with. {figures} {note}".strip(),
        citations=cited(*answer.citations, *shown),
        chart=charts.pay_bars(shown),
        remember={"wages": [pay_rows.place_of(wage) for wage in shown]},
    )
