"""Reads what a short message wants done with the pay figures of before: "all together?"."""

from __future__ import annotations

import re

from actions.answers import pay_rows
from actions.answers.only_sums import is_only_a_sum
from actions.answers.own_amounts import recalled
from actions.answers.pay_meant import is_beside_that
from actions.answers.pay_mentions import groups, level_meant_beside
from actions.answers.pay_more import asks_more, changes
from actions.answers.pay_nearest import asks_for_nearest
from actions.answers.sums import IN_PERCENT, IN_TIMES
from actions.question import Question
from actions.topics import Topic
from actions.topics.topic import PAY

THAT_ONE = re.compile(r"\b(?:first|second|last|that one|the other|higher one|lower one)\b", re.I)
# Words in such a message; and what it may name.
LONGEST_BESIDE = 18
LIMITED = PAY | {"bare_level"}
# So many figures can be set against each other.
MANY = 2
END = re.compile(r"\b(?:lowest|highest|bottom|top)\b", re.I)


def of_recalled(last: Topic | None, question: Question) -> str | None:
    """Return the intent of a message that only says what to do with the figures of before.

    "All together?", "twice that": whatever such words were taken for, they go on about the pay.
    """
    if not on_pay(last) or last is None or not question.wages or recalled(question):
        return None
    text = question.text
    if PAY & question.said.keys() - {"pay_period"}:
        return None
    if last.intent == "ask_wage_extremes" and END.search(text):
        return None  # "and the lowest, how far apart" asks for the other end as well
    if pay_rows.years_meant(text) and question.is_short and last.intent == "compare_wages":
        return "compare_wages" if question.together == MANY else None
    if level_meant_beside(text) and question.is_short:
        return "compare_wages"  # "and the next level up"
    if changes(text) and question.words <= LONGEST_BESIDE and not groups(question):
        return "ask_wage"  # "and 5 percent more"
    if pay_rows.years_meant(text) and question.is_short and is_only_a_sum(text):
        return "ask_wage"  # "times four years", after the lowest level
    if not is_only_a_sum(text) or pay_rows.years_meant(text):
        return None
    if asks_more(text):
        return "ask_wage"
    return "compare_wages" if len(question.wages) >= MANY else None


def goes_on_with_sum(last: Topic | None, question: Question) -> bool:
    """Return whether a short message asks for more of the last comparison: "in percent?"."""
    if last is None or last.intent != "compare_wages" or not question.is_short:
        return False
    if len(question.wages) < MANY or question.details:
        return False
    per_hour = "pay_period" in question.said and not pay_rows.years_meant(question.text)
    one = THAT_ONE.search(question.text)
    return not one and bool(
        per_hour or IN_PERCENT.search(question.text) or IN_TIMES.search(question.text)
    )


def is_set_beside(last: Topic | None, question: Question) -> bool:
    """Return whether the figure talked about is set beside one that is named.

    "Is that the same kind of number as the national one", "are they closer to level 10 or 11".
    """
    figures = len(groups(question))
    if not (on_pay(last) and question.wages and question.words <= LONGEST_BESIDE):
        return False
    if figures == 1 and question.details <= LIMITED:
        return is_beside_that(question.text)
    return figures > 1 and asks_for_nearest(question.text)


def on_pay(last: Topic | None) -> bool:
    """Return whether a topic is about pay."""
    return bool(last and last.takes == PAY)
