"""Reads a message anew by what it names: "before deductions" beside a level asks for no advice."""

from __future__ import annotations

import re

from actions.answers import own_amounts
from actions.answers.industries import ADDED
from actions.answers.lists import has_two_uses
from actions.answers.pay_rows import years_meant
from actions.named import climbs
from actions.question import Question
from actions.topics.topic import PAY

# A message that names this many limits of pay is about pay, whatever else it was not taken for.
PLAIN_PAY = 2
# Who only says how work feels gets a kind word; who names two levels asks about them.
FEELING = "share_feeling"
# "Are you sure? A colleague told me …" is about what was just told.
DOUBTS = re.compile(r"^\W*(?:(?:are|r) )?(?:you|u) (?:really |quite |absolutely )?sure\b", re.I)
# What such a message may be taken for.
NOT_ON_PAY = ("out_of_scope", "ask_not_covered", FEELING)
OF_TITLES = re.compile(r"(?=.*\b(?:article|guide|document))(?=.*\btitles\b)", re.I | re.S)
OUT_AHEAD = re.compile(
    r"\b(?:pays? (?:off|more|less|better)|(?:better|worse|best|worst)[ -](?:paid|off)|come out|"
    r"ahead|raises?|salar\w+|wages?|earn\w*|money|paycheck)\b",
    re.I,
)
# What a question on a title that the documents use in two ways may be taken for.
OF_A_TITLE = (
    "ask_advancement",
    "ask_entry_jobs",
    "ask_promotion_path",
    "ask_related_occupations",
    "ask_duties",
    "nlu_fallback",
)
TWO_USES = re.compile(
    r"\b(?:same|both|two (?:ways|things|jobs|meanings)|which is it|contradict\w*|confus\w*|"
    r"but also|(?:job|one|this) or|or (?:is it |just |only )?(?:another|a different|something|more|"
    r"a step|below|under|one (?:below|above)|higher|lower))\b",
    re.I,
)
# Asks whether figures may be compared, and nothing of equal chances.
FAIRLY_COMPARED = re.compile(
    r"\bfair (?:fight|match|comparison|to compare)\b|\bapples\b|\bcounted (?:the same|alike)\b"
    r"|\bsame (?:basis|footing)\b",
    re.I,
)
SHARES = re.compile(r"%|\bper ?cent\w*|\bshares?\b", re.I)
GROUPED = PAY - {"area", "other_area", "percentile", "pay_period"}
# Limits of pay that name one group in the article's table.
OF_ONE = frozenset(["job_level", "pay_basis", "bargaining"])


def reread(intent: str, question: Question) -> str:
    """Return the intent a message has by what it names, where it was read as another one."""
    said = question.said.keys()
    if intent in NOT_ON_PAY and is_of_levels(question):
        return "inform"
    if intent == "ask_entry_jobs" and "job_level" in said:
        return "ask_wage"  # "they put me on level nine, what do they start at"
    if intent in OF_A_TITLE and has_two_uses(question.text) and TWO_USES.search(question.text):
        return "ask_titles"  # "is production supervisor a first job or the same as this one"
    of_documents = intent in ("ask_source", "ask_employment_count", "compare_wages")
    if of_documents and OF_TITLES.search(question.text):
        return "ask_titles"  # "which lists more titles, the article or the guide"
    if intent == "ask_equal_access" and FAIRLY_COMPARED.search(question.text):
        return "ask_wage_disagreement"  # "is that a fair fight"
    if intent == "ask_legal" and asks_after_all(question):
        return "ask_wage"  # "time based pay as a weekly check, before deductions"
    if intent == "ask_cost_duration" and OF_ONE & said:
        return "ask_wage"  # "how much is level 11 over 5 years"
    sums_shares = ADDED.search(question.text) and SHARES.search(question.text)
    if intent == "ask_find_employers" and sums_shares:
        return "ask_industries"  # "add all five industry percents together"
    if intent == "ask_union" and "bargaining" in said and OUT_AHEAD.search(question.text):
        return "compare_wages"  # "does a union card pay off"
    if intent == "ask_hours" and OF_ONE & said and "pay_period" in said:
        return "ask_wage"  # "level 9 weekly?"
    if intent == "ask_wage_extremes" and {"pay_basis", "bargaining"} & said:
        return "compare_wages"  # "of those paid by the clock or by results, who averages more"
    of_groups = intent in ("ask_wage_factors", "ask_level_meaning")
    if of_groups and years_meant(question.text) and GROUPED & said:
        return "ask_wage"  # "what do 20 years on the full-time average add up to"
    if intent == "ask_source" and own_amounts.named_by(question):
        return "compare_wages"  # "i get 85k now. where is that in your table"
    if intent == "ask_wage_factors" and {"job_level", "pay_basis"} & said:
        return "compare_wages"  # "does full time add anything at level 9"
    return intent


def asks_after_all(question: Question) -> bool:
    """Return whether what seems to tell a feeling, or to ask for advice, is on what was told."""
    if question.intent == FEELING:
        return is_of_levels(question) or bool(DOUBTS.search(question.text))
    said = question.said.keys()
    return question.intent == "ask_legal" and bool(OF_ONE & said) and "pay_period" in said


def is_of_levels(question: Question) -> bool:
    """Return whether a message names two levels, or one with another limit of pay."""
    said = question.said
    several = len(said.get("job_level", ())) >= PLAIN_PAY
    if climbs(question.text) and len(said.get("bare_level", ())) >= PLAIN_PAY:
        return True
    return "job_level" in said and (several or len(PAY & said.keys()) >= PLAIN_PAY)
