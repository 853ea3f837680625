"""Tells what is asked of an occupation: by plain words, by what was read, or as before."""

from __future__ import annotations

import re

from actions.occupations.asked import A_TRACE, DETAILS, NO_TOPIC
from actions.occupations.pay import WHICH_PLACE
from actions.occupations.topics import JOB_TOPICS
from actions.occupations.words import OPENINGS
from actions.question import Question
from actions.topics.topic import PAY

Words = tuple[tuple[re.Pattern[str], str], ...]


def _table(*rows: tuple[str, str]) -> Words:
    return tuple((re.compile(words, re.I), intent) for words, intent in rows)


# Words of a message that names an occupation and asks nothing new: "and electricians?".
EMPTY = re.compile(
    r"\bsame (?:place|city|state|area|town)\b|\b(?:and|what|how|about|bout|for|the|an?|of|in|ok"
    r"|so|then|now|they|it|else|same)\b|\W",
    re.I,
)
STARTS = (
    r"(?:start(?:ing|s|ed)?(?: out| off)?|entry[- ]level|beginning|beginners?|newbies|rookies?"
    r"|new (?:grad\w*|hires?)|(?:first|1st) year)"
)
EARNED = r"(?:pay|pays|paid|salar\w+|wages?|money|earn\w*|makes?|making|incomes?)"
WITHIN = r"(?:[ ,]+(?!(?:and|or|but)\b)[\w'’-]+)"
# Plain words that say what is asked, whatever else was read in the message.
WORDED = _table(
    (r"\bjob ?zones?\b|\bhow much preparation\b", "ask_experience"),
    (r"\briasec\b|\bholland\b|\binterest (?:code|area|type|profile)s?\b", "ask_fit"),
    (r"\b(?:soc|o\*?net)[ -](?:soc )?(?:codes?|numbers?)\b", "ask_codes"),
    (rf"\b{OPENINGS}", "ask_outlook"),
    (
        r"\bhow many\b(?! years?| hours?| openings?).{0,40}"
        r"\b(?:work|are there|there are|employed|exist|in the)\b"
        r"|\bnumber of (?:jobs|workers|people)\b|\bare there more\b"
        r"|\bemploy\w* (?:many|a lot|lots|a ton|plenty|few|any)\b",
        "ask_employment_count",
    ),
    (rf"\b{EARNED}{WITHIN}{{0,6}}[ ,]+with (?:\d+\+?|[a-z]+) (?:years?|yrs?)\b", "ask_wage"),
    (
        r"\b(?:programming|coding|computer) languages?\b|\blanguages (?:and|or|&) tools\b",
        "ask_software",
    ),
    (r"\b(?:areas? of |fields? of )?knowledge\b", "ask_skills"),
    (
        rf"\b{STARTS}{WITHIN}{{0,3}} {EARNED}\b|\b{EARNED}{WITHIN}{{0,6}}[ ,]+{STARTS}\b"
        rf"|\b(?:how much|what)\b(?:{WITHIN}){{1,5}} starts?(?: out| off)? (?:at|on|with)\b",
        "ask_wage_percentile",
    ),
    (
        r"\b(?:related|similar) (?:jobs?|occupations?|careers?|to)\b",
        "ask_related_occupations",
    ),
    (r"\b(?:average|(?<!\bi )(?<!\byou )mean)\b", "ask_wage_statistic"),
)
UNCLEAR = 0.4
# Words that say what is asked where nothing else was read: "pest control worker, what training".
UNREAD = _table(
    (r"\b(?:training|apprentice\w*|experience)\b", "ask_experience"),
    (
        r"\b(?:degree|school\w*|education|college|diploma|study|certificate|qualif\w+"
        r"|requirements?|becom(?:e|ing)|how (?:(?:can|could|do|does|to|i|you|he|she|someone) )+be"
        r"|(?:get|getting|gets|break) (?:in|into|started)|"
        r"how (?:do|does|to) (?:\w+ )?start)\b",
        "ask_education",
    ),
    (r"\b(?:grow\w*|outlook|demand|future|dying|prospects)\b", "ask_outlook"),
    (r"\bskills?\b", "ask_skills"),
    (r"\b(?:duties|tasks?)\b", "ask_tasks"),
    (r"\b(?:software|programs?)\b", "ask_software"),
    (r"\b(?:tools?|equipment)\b", "ask_tools"),
    (r"\b(?:benefits|vacations?|health insurance|pensions?)\b", "ask_benefits"),
    (r"\b(?:hours|overtime)\b(?!.{0,20}\b(?:pay|paid)\b)", "ask_hours"),
    (r"\b(?:nights?|weekends?|shifts?)\b", "ask_shifts"),
    (r"\b(?:dangerous|hazards?|risky?|injur\w+)\b", "ask_hazards"),
)
# "what do bakers make" asks for their pay, not for what they bake.
MAKES = re.compile(
    r"\b(?:makes?|making|made)\b(?! (?:an?|the|it|me|you|us|them|sure|sense|up|this|that)\b)", re.I
)
BY_THE_HOUR = re.compile(r"\b(?:hourly|(?:per|an|by the) h(?:ou)?r)\b|/ ?h(?:ou)?r\b", re.I)
PAY_WORDS = re.compile(r"\b(?:how much|pa(?:y|id)|salar\w+|wages?|money|earn\w*)\b|\$", re.I)
# What is asked of pay, and of preparation, more exactly than a plain word of either says.
OF_PAY = ("ask_wage", "list_wages", "compare_wages", "nlu_fallback", *NO_TOPIC)
ON_PAY = ("ask_wage", "list_wages", "compare_wages", "ask_wage_percentile", "ask_wage_extremes")
EXACTER = frozenset(
    [  # fmt: skip
        "ask_certifications",
        "ask_certification_detail",
        "ask_certification_search",
        "ask_cost_duration",
        "ask_mba",
        "ask_other_degree",
        "ask_training_search",
        "ask_without_degree",
    ]
)
# Topics that answer with a list: what is said of one of its names asks something new.
LISTS = ("ask_related_occupations", "ask_specialties", "ask_advancement")
TELLS = re.compile(r"\b(?:tell|more|info\w*|know|details?)\b", re.I)


def intent_of(question: Question) -> str:
    """Return what is asked of an occupation: of "and electricians?" the same as before."""
    before, intent, text = str(question.topic), question.intent, question.text
    if "ordinal" in question.said and "job" in question.said and intent in DETAILS:
        goes_on = before in JOB_TOPICS and before not in LISTS and not TELLS.search(text)
        return _word_of(question) or (before if goes_on else "other_job")
    if intent == "other_job" and not question.jobs and "job" in question.kept:
        intent = _next_likely(question) or intent
    worded = _first(WORDED, text)
    if worded == "ask_wage_statistic" and intent not in OF_PAY:
        worded = None
    if worded:
        return worded
    if intent == "ask_industries" and MAKES.search(text):
        return "ask_wage"
    if intent in NO_TOPIC and any(w.search(text) for w in (PAY_WORDS, MAKES, BY_THE_HOUR)):
        return "ask_wage"
    if intent in ON_PAY and WHICH_PLACE.search(text):
        return "ask_wage"  # "where do they earn the most"
    if intent == "explore_interests":
        return "ask_fit"  # "what personality fits a machinist"
    by_word = _word_of(question)
    if by_word and (_is_unread(question, intent) or _only_carried_on(question, intent)):
        return by_word
    goes_on_about = intent in DETAILS and intent not in NO_TOPIC and question.is_short
    if before in JOB_TOPICS and (asks_nothing(question) or goes_on_about):
        return before
    if intent in ("inform", "nlu_fallback") and (question.places or PAY & question.said.keys()):
        return "ask_wage"  # "software developers in Seattle"
    return intent if intent in JOB_TOPICS else "other_job"


def asks_nothing(question: Question) -> bool:
    """Return whether a message does no more than name something: "and electricians?"."""
    return not EMPTY.sub("", _around_names(question))


def _is_unread(question: Question, intent: str) -> bool:
    """Return whether what a message asks was not read, or hardly."""
    unclear = question.ranking[:1] and question.ranking[0][1] < UNCLEAR
    in_short = intent in DETAILS and question.is_short
    return intent in (*NO_TOPIC, "nlu_fallback") or in_short or bool(unclear)


def _only_carried_on(question: Question, intent: str) -> bool:
    """Return whether a short message was read as what was asked before, for want of another."""
    return question.is_short and intent == question.topic and intent not in EXACTER


def _word_of(question: Question) -> str | None:
    """Return what plain words ask; nothing where the talk is on pay, and they only name it."""
    around = _around_names(question)  # "school" in "school bus driver" asks nothing
    by_word = _first(UNREAD, around)
    pays = PAY_WORDS.search(around) and question.intent in DETAILS and question.is_short
    if by_word is None and pays and question.topic not in ON_PAY:
        return "ask_wage"
    return by_word


def _first(table: Words, text: str) -> str | None:
    return next((intent for words, intent in table if words.search(text)), None)


def _next_likely(question: Question) -> str | None:
    """Return what is asked of the occupation talked about where a message reads as on another."""
    likely = (name for name, share in question.ranking[1:3] if share >= A_TRACE)
    return next((name for name in likely if name in JOB_TOPICS), None)


def _around_names(question: Question) -> str:
    """Return a message without the occupations and places it names."""
    words = question.text
    named = sorted((*question.places, *question.jobs), key=lambda each: -each.start)
    for mention in named:
        if mention.end <= len(words):
            words = words[: mention.start] + words[mention.end :]
    return words
