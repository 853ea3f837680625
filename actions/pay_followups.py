"""Reads what a message means after an answer about pay: another level, the other end, the gap."""

from __future__ import annotations

import re

from actions.answers import pay_rows
from actions.answers.only_sums import is_only_a_sum, last_sentence
from actions.answers.own_amounts import EARNS, named_by, recalled
from actions.answers.pay_comparison import AMOUNT
from actions.answers.pay_counts import counts_people
from actions.answers.pay_meant import COMPARES
from actions.answers.pay_mentions import Group, groups, level_meant_beside
from actions.answers.pay_more import asks_more
from actions.answers.pay_overview import asks_in_order
from actions.answers.pay_ranges import asks_beside_start, asks_for_starts, goes_on_with_range
from actions.answers.pay_table import NTH, OF_RANGES, ROWS, asks_for_an_end, asks_for_rows
from actions.answers.sums import asks_for_hours, typed
from actions.pay_recalled import goes_on_with_sum, is_set_beside, of_recalled, on_pay
from actions.question import Question
from actions.topics import Topic
from actions.topics.topic import PAY

CONTINUING = ("tell_more", "affirm")
DETAIL_ONLY = ("inform", "nlu_fallback", "deny")
# Topics about pay figures: what compares them, and what a detail turns into a figure.
FIGURES = frozenset(["ask_wage", "compare_wages", "ask_wage_extremes", "list_wages", "inform"])
# What a message that names a visitor's own pay may be taken for.
OF_PAY = FIGURES | {
    "ask_wage_range",
    "ask_wage_percentile",
    "ask_wage_statistic",
    "ask_wage_year",
    "ask_level_meaning",
    "nlu_fallback",
}
# Intents that no sum makes another of; and those that a sum with one figure does.
NEVER_A_SUM = ("crisis", "abuse", "share_private", "ask_legal", "ask_internals", "bot_challenge")
MISTAKEN = (
    "ask_cost_duration",
    "ask_hours",
    "ask_not_covered",
    "ask_projection",
    "ask_wage_percentile",
    "nlu_fallback",
    "out_of_scope",
    "share_feeling",
    "ask_benefits",
)
MAY_BE_ORDER = OF_PAY | {"ask_missing_section", "ask_wage_disagreement"}
MAY_BE_PAY = OF_PAY | {*MISTAKEN, "ask_wage_disagreement", "ask_wage_factors", "challenge_fact"}
A_FIGURE = re.compile(
    r"\b(?:median|average|avg|mean|figure|pay|wage|salary|paid|earn\w*|makes?)\b", re.I
)
SPEAKS_OF_PAY = re.compile(r"\b(?:pay|paid|earn\w*|salar\w+|wages?|median|average|levels?)\b", re.I)
OF_JOBS = re.compile(r"\b(?:jobs|openings|growth|positions)\b", re.I)
# The hours of a year, by which an hour's pay is multiplied.
BY_THE_HOUR = re.compile(r"\b2,?080\b")
HOUR_TO_YEAR = re.compile(
    r"(?=.*\bhour)(?=.*\b(?:year|annual))(?=.*(?:\btimes\b|multipl|[×x*] ?2,?080))", re.I | re.S
)
# All levels, and what is to be done with them; the lowest and the highest, and their distance.
OF_LEVELS = re.compile(
    r"\b(?:sum|add|spread|gaps?|total|average|mean|midpoint|combined)\b[^.?!]*"
    r"\b(?:three|all|the|these) "
    r"(?:\w+ )?level(?:s|\W+(?:averages|figures|numbers|salaries))\b"
    r"|^(?=.*\b(?:sum|add|total|combined|together|payroll)\b).*\b(?:each|every|all|three) "
    r"(?:\w+ )?levels?\b",
    re.I,
)
BOTH_ENDS = re.compile(
    r"^(?!.*\b(?:range|industr))(?=.*\b(?:lowest|smallest|least|bottom|worst|poorest|minimum)\b)"
    r"(?=.*\b(?:highest|biggest|largest|most|top|best|maximum)\b)(?=.*(?:differ|gap|apart|spread|distance|between|minus|subtract|"
    r"how (?:much|far)))",
    re.I | re.S,
)
TELL_MORE = re.compile(
    r"\W*(?:and |ok(?:ay)? )?(?:please )?(?:tell|show|give) (?:me|us) more\b\W*", re.I
)
RANGES = ("ask_wage_range", "ask_wage_disagreement")
ABOUT_LEVELS = ("ask_level_meaning", "ask_wage_statistic")
GROUPS = {"work_schedule", "bargaining", "pay_basis", "pay_period"}
SAME = re.compile(
    r"\b(?:same|identical|equal|any different|differ\w*|change\w*|matter|adds?|extra|gains?|worth|"
    r"brings?)\b",
    re.I,
)
RANGE = re.compile(r"\branges?\b", re.I)
MANY = 2
# What a level named by its place makes of a question on the highest and lowest pay.
LEVEL_BY_PLACE = {"job_level"}
# A question, and no claim.
ASKS = re.compile(r"^\W*(?:(?:and|so|but) )*(?:is|are|does|do|would|will|was|could)\b", re.I)
# Words in a message that still sets what was said before against something else.
LONGEST_COMPARED = 16
LONGEST_WITH_ROW = 28
# Words in a message that asks for nothing but an end of a range.
FEW = 3
# Ends of a range, asked for in a word or two: "bottom?".
RANGE_END = re.compile(
    r"\b(bottom|lowest|low end|start\w*|begin\w*|top|highest|max(?:imum)?|min(?:imum)?|range)\b",
    re.I,
)
IN_ORDER = re.compile(r"\bfrom (?:the )?\w+ to (?:the )?\w+|\brank|\border", re.I)
STRONGLY_APART = re.compile(
    r"\bbetween\b|\bgap\b|differ|\bminus\b|\bsubtract|\bplus\b|\bdivid|\bapart\b|\b(?:double|twice|half|triple|closer)\b|"
    r"\bhow (?:much|far|many)\b.*\b(?:more|less|over|under|above|below|from|up)\b|"
    r"\b(?:more|less|higher|lower|bigger|smaller|better|%|percent) than\b|(?:%|percent) more\b|"
    r"^\W*(?:and |so )?by how (?:much|many)\b|\bwhat percent\w*\b|\badds?\b|\bextra\b",
    re.I,
)
SUPPOSES = re.compile(r"^\W*(?:and|what (?:if|about)|how about|if|for|as)\b", re.I)
WHY = re.compile(r"\bwhy\b|\bhow come\b", re.I)
MEANT = re.compile(r"\bi mean|\bmeant\b|\bi was asking\b|\bsorry\b", re.I)


def pay_followup(intent: str, last: Topic | None, question: Question) -> str | None:
    """Return the intent that the talk about pay makes of a message, None if it makes nothing."""
    sums = _of_sums(intent, last, question)
    if sums:
        return sums
    limits = PAY & question.said.keys() - {"other_area", "pay_period"}
    may_be_pay = intent in (*MAY_BE_PAY, *CONTINUING, "deny", "ask_employment_count")
    over_years = (
        may_be_pay and pay_rows.years_meant(question.text) and not OF_JOBS.search(question.text)
    )
    if (
        over_years
        and len(groups(question)) < MANY
        and (limits or (on_pay(last) and question.wages))
    ):
        return "ask_wage"
    of_all = question.topic == "ask_wage_extremes"
    if not of_all and _asks_range_end(last, question) and question.words <= FEW:
        return "ask_wage_range"
    if of_all and _asks_for_other_end(intent, question):
        return "ask_wage_extremes"
    if on_pay(last) and len(question.wages) > 1 and _asks_why(question):
        return "ask_wage_disagreement"
    if _sets_figures_apart(intent, last, question):
        ranges = RANGE.search(question.text) and len(groups(question)) == MANY
        return "ask_wage_range" if ranges else "compare_wages"
    if intent == "nlu_fallback" and _asks_range_end(last, question):
        return "ask_wage_range"
    return None


def _of_sums(intent: str, last: Topic | None, question: Question) -> str | None:
    """Return the intent of a message that asks for a sum with pay figures, None if it does not.

    Two figures, or one and what is to be done with it, say more than the words around them.
    """
    text, figures = question.text, len(groups(question)) + len(question.printed)
    if intent in NEVER_A_SUM:
        return None
    if counts_people(question):
        return "compare_wages"  # "two at level 9 and one at level 11"
    if intent in MAY_BE_ORDER and figures == 0 and asks_in_order(text):
        return "ask_wage_extremes"
    if on_pay(last) and figures == 1 and goes_on_with_range(question):
        return "ask_wage_range"  # "is its bottom above the full-time average"
    if (
        question.printed and figures > 1 and "pay_period" in question.said
    ) and intent in MAY_BE_PAY:
        return "compare_wages"  # "54.99 an hour in California; put the US one in hours, too"
    if intent in MAY_BE_PAY and is_attributed(question) and not COMPARES.search(text):
        return "ask_wage"  # "isn't 114,377 what they pay nationwide"
    if going_on := of_recalled(last, question):
        return going_on
    if intent in MAY_BE_PAY and NTH.search(text) and (intent in FIGURES or ROWS.search(text)):
        return "ask_wage_extremes"
    if asks_for_rows(question):
        return "ask_wage_extremes"
    if intent == "ask_wage_extremes" and figures == 1 and LEVEL_BY_PLACE & question.said.keys():
        return "ask_wage"  # "the top level per hour"
    if figures == 1 and intent in MAY_BE_PAY and level_meant_beside(text):
        return "compare_wages"  # "the level under level 10"
    if intent in MAY_BE_PAY and asks_for_an_end(question):
        return "ask_wage_extremes"
    sets_apart = SPEAKS_OF_PAY.search(text) and COMPARES.search(text)
    about_pay = intent in OF_PAY or figures or (intent in MAY_BE_PAY and sets_apart)
    about_pay = about_pay or (on_pay(last) and is_only_a_sum(last_sentence(text)))
    asks = EARNS.search(text) or (ASKS.search(text) and COMPARES.search(text))
    claimed = intent == "challenge_fact" and not asks
    if about_pay and not claimed and (named_by(question) or recalled(question)):
        return "compare_wages"
    if intent in MAY_BE_PAY and OF_LEVELS.search(text) and not figures:
        return "compare_wages"
    if intent in OF_PAY and figures < MANY and len(question.said.get("year", ())) > 1:
        return "ask_wage_year"  # "level 10 in 2015 against 2020"
    of_rows = not figures or groups(question) == [Group({"area": pay_rows.NATION}, {})]
    if intent in MAY_BE_PAY and of_rows and BOTH_ENDS.search(text):
        return "ask_wage_extremes"
    if intent in MAY_BE_PAY and asks_for_starts(question):
        return "ask_wage_range"
    if figures == 1 and intent in MAY_BE_PAY and asks_beside_start(text):
        return "ask_wage_range"
    if (
        figures == 1
        and SAME.search(text)
        and {"job_level", "work_schedule"} <= question.said.keys()
    ):
        return "compare_wages"  # "is the level 10 figure the same for full-timers"
    if goes_on_with_sum(last, question) or is_set_beside(last, question):
        return "compare_wages"
    multiplied = typed(text) if question.printed else HOUR_TO_YEAR.search(text)
    if BY_THE_HOUR.search(text) and multiplied and intent in MAY_BE_PAY:
        return "ask_wage_disagreement"  # "is 54.99 times 2,080 not more than 114,377"
    if (
        figures == 1
        and not OF_JOBS.search(text)
        and asks_more(text)
        and (intent in MAY_BE_PAY or question.printed)
    ):
        return "ask_wage"
    asks_why = intent == "ask_wage_disagreement"
    if (
        question.printed
        and figures > 1
        and intent in MAY_BE_PAY
        and not asks_why
        and COMPARES.search(text)
    ):
        return "compare_wages"
    periods = question.said.get("pay_period", ())
    of_a_row = A_FIGURE.search(text) or question.printed or "job_level" in question.said
    converts = len(periods) > 1 or (periods and of_a_row)
    of_figures = intent in (*MISTAKEN, "ask_wage_statistic", "ask_wage_year")
    if figures == 1 and converts and of_figures and not OF_JOBS.search(text):
        return "ask_wage"
    return None


def is_attributed(question: Question) -> bool:
    """Return whether one printed amount is said to be of a place or a group: whose is it?"""
    return len(question.printed) == 1 and len(groups(question)) == 1


def is_detail_of_pay(intent: str, last: Topic | None, question: Question) -> bool:
    """Return whether a short message only changes what the pay of before is about.

    "In hours that is?" is not about working hours, "I meant nine" not about anything new.
    """
    if not (on_pay(last) and question.is_short):
        return False
    if intent == "ask_hours":
        return "pay_period" in question.said and not asks_for_hours(question.text)
    if intent in ABOUT_LEVELS:  # "and if it's full-time?"
        return bool(GROUPS & question.said.keys() and SUPPOSES.search(question.text))
    if intent == "ask_union":  # "and if somebody is not in a union?"
        return "bargaining" in question.said and bool(SUPPOSES.search(question.text))
    return bool(MEANT.search(question.text) and PAY & question.details)


def _sets_figures_apart(intent: str, last: Topic | None, question: Question) -> bool:
    """Return whether a message sets pay figures against each other, whatever it was taken for."""
    figures = len(groups(question))
    compares = bool(COMPARES.search(question.text))
    strongly = bool(STRONGLY_APART.search(question.text))
    about_figures = intent in (*FIGURES, "nlu_fallback", "ask_wage_statistic")
    if intent in ABOUT_LEVELS and strongly and "work_schedule" in question.said:
        return True  # "what does being full-time add for level 9"
    if figures > 1 and intent == "ask_level_meaning":
        return compares or bool(IN_ORDER.search(question.text))
    if figures > MANY and intent in RANGES and IN_ORDER.search(question.text):
        return True
    if figures > 1 and intent == "ask_wage_range" and strongly:
        return not (OF_RANGES.search(question.text) or RANGE_END.search(question.text))
    if figures > 1 and intent in RANGES:
        return figures > MANY and not RANGE_END.search(question.text)
    if figures > 1 and (about_figures or figures > MANY):
        return "other_area" not in question.said or figures > MANY
    longest = LONGEST_WITH_ROW if figures and strongly else LONGEST_COMPARED
    if not on_pay(last) or not question.wages or question.words > longest:
        return False
    if figures and (strongly or (compares and intent in (*FIGURES, *ABOUT_LEVELS))):
        return True
    if intent in (*FIGURES, "ask_wage_range", "ask_projection"):
        return compares and question.is_short if intent in FIGURES else strongly
    if TELL_MORE.fullmatch(question.text):
        return False  # its "more" sets nothing apart
    return intent in (*DETAIL_ONLY, *CONTINUING) and (
        compares or bool(AMOUNT.search(question.text))
    )


def _asks_for_other_end(intent: str, question: Question) -> bool:
    """Return whether "and the lowest, and how far apart?" follows the highest pay."""
    names = {"job_level", "area"} & question.said.keys()
    ends = RANGE_END.search(question.text) and question.words <= LONGEST_COMPARED
    return bool(ends and not names and intent in (*FIGURES, "nlu_fallback", "ask_wage_range"))


def _asks_range_end(last: Topic | None, question: Question) -> bool:
    return on_pay(last) and question.is_short and bool(RANGE_END.search(question.text))


def _asks_why(question: Question) -> bool:
    """Return whether it is asked why one figure is so far from another."""
    return bool(WHY.search(question.text) and COMPARES.search(question.text))
