"""Tells what is compared of occupations: by plain words first, which a classifier may miss."""

from __future__ import annotations

import re

from actions.occupations.intents import intent_of
from actions.occupations.side import of_start
from actions.occupations.topics import JOB_TOPICS
from actions.occupations.words import OPENINGS
from actions.question import Question

# The topics that a comparison has figures of its own for.
PAY, GROWTH, NUMBERS, PREPARATION = (
    "compare_wages",
    "ask_projection",
    "ask_employment_count",
    "ask_education",
)
OF_PAY = frozenset(
    [  # fmt: skip
        "ask_wage",
        "compare_wages",
        "list_wages",
        "ask_wage_range",
        "ask_wage_extremes",
        "ask_wage_percentile",
        "ask_wage_statistic",
        "ask_wage_year",
        "ask_wage_disagreement",
        "ask_level_meaning",
    ]
)
PREPARING = frozenset(
    [  # fmt: skip
        "ask_education",
        "ask_without_degree",
        "ask_experience",
        "ask_mba",
        "ask_other_degree",
        "ask_entry_jobs",
        "ask_continuing_education",
        "ask_promotion_path",
    ]
)
WORDS = (
    (
        PAY,
        r"\$|\b(?:pa(?:y|ys|id|ying)|paychecks?|salar\w+|wages?|money|earn\w*|incomes?|mak(?:es?|ing)"
        r"|made|dollars?|bucks|compensation|how much (?:more|less|better)|gets? (?:\w+ ){0,2}more"
        r"|steps? (?:up|down)|worth (?:the|a) (?:change|switch|move)|out-?earns?)\b",
    ),
    (
        GROWTH,
        rf"\b(?:grow\w*|outlook|futures?|demand|prospects?|project(?:ed|ions?)|{OPENINGS}"
        r"|expand\w*|declin\w*|shrink\w*)\b",
    ),
    (
        NUMBERS,
        rf"\bhow many\b(?! (?:(?:years?|hours?|more dollars|job openings?)\b|{OPENINGS}))"
        r"|\bnumber of (?:\w+ )?(?:jobs|workers|people)\b|\bare there more\b|\bemploy\w*\b"
        r"|\bmore (?:workers|people|of (?:them|these))\b|\bmore (?:\w+ )?(?:working|employed)\b",
    ),
    (
        PREPARATION,
        r"\b(?:educat\w*|degrees?|diplomas?|school\w*|college|train\w*|apprentice\w*|experience"
        r"|(?:bachelor|master|associate)['’]?s|doctora\w+|phd|qualif\w*|stud(?:y|ying|ies)"
        r"|(?:easi|hard|quick|fast)er to (?:become|be|get into|get|start))\b",
    ),
    ("ask_skills", r"\b(?:skills?|knowledge)\b"),
    ("ask_tasks", r"\b(?:tasks?|dut(?:y|ies)|all day|day[- ]to[- ]day)\b"),
    ("ask_software", r"\bsoftware\b"),
    ("ask_tools", r"\b(?:tools?|equipment)\b"),
    ("ask_fit", r"\b(?:riasec|holland|interest (?:code|area|type|profile)s?)\b"),
)
PATTERNS = tuple((aspect, re.compile(words, re.I)) for aspect, words in WORDS)
WORDED = tuple(aspect for aspect, _ in PATTERNS)
FIGURES = (PAY, GROWTH, NUMBERS, PREPARATION)
MORE = re.compile(
    r"\b(?:more|less|higher|lower|better|most|least|compar\w+|differ\w+|next to|beside)\b", re.I
)
# Words of a message that does no more than name what is to be compared.
ASKS_NOTHING = re.compile(
    r"\b(?:and|or|vs|versus|against|compared?|comparing|comparison|between|difference|what|how|about"
    r"|the|an?|of|in|to|with|for|from|is|are|be|being|becoming|which|ok|so|they|it|please|pls"
    r"|better|best|choose|pick|should|would|i|me|go|into|there|'?s)\b|[\W_]",
    re.I,
)
# What is told by the hour or the year, where nothing else is named, is pay.
A_TIME = re.compile(
    r"\b(?:hourly|yearly|annual(?:ly)?|(?:a|an|per|by the) (?:hour|year|month))\b", re.I
)
ZONES = re.compile(r"\bjob zones?\b", re.I)
WHY = re.compile(r"\b(?:why|reasons?|because|how come)\b", re.I)
# An intent as sure as this is asked for, whatever other words stand in the message.
SURE = 0.5


def aspects_of(question: Question) -> tuple[str, ...]:
    """Return the intents of what is compared, the one asked for first; pay where none is said."""
    text = without_names(question)
    before = _aspect(question, question.topic or "")
    if not ASKS_NOTHING.sub("", text):
        return (before or PAY,)  # "nurse or teacher"
    if ZONES.search(text):
        return ("ask_experience",)
    found = {aspect: match.start() for aspect, words in PATTERNS if (match := words.search(text))}
    worded = tuple(sorted(found, key=lambda aspect: found[aspect]))
    if not worded and (A_TIME.search(text) or of_start(question)):
        worded = (PAY,)  # "how much better, per year?", "who does better starting out"
    intent = _aspect(question, intent_of(question))
    if not worded and intent in ("", PAY) and before and len(question.jobs) < 2:
        # "which one is higher", of what was told before
        return (PAY if MORE.search(text) and before not in FIGURES else before,)
    share = dict(question.ranking).get(question.intent, 0.0)
    if intent and intent not in (*worded, *WORDED) and share >= SURE:
        return (intent, *worded)
    return worded or (intent or PAY,)


def without_names(question: Question) -> str:
    """Return the words of a message with blanks for the occupations and places it names."""
    text = question.text
    for mention in (*question.jobs, *question.places):
        if mention.start >= 0 and mention.end <= len(text):
            text = text[: mention.start] + " " * (mention.end - mention.start) + text[mention.end :]
    return text


def _aspect(question: Question, intent: str) -> str:
    """Return the aspect an intent is about, nothing where it is about none."""
    if intent == "ask_wage_factors" and not WHY.search(question.text):
        return PAY
    if intent in OF_PAY:
        return PAY
    if intent in PREPARING:
        return PREPARATION
    if intent == "ask_outlook":
        return GROWTH
    return intent if intent in JOB_TOPICS and intent not in ("other_job", "ask_not_covered") else ""
