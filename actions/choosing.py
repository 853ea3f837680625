"""Chooses the topic a message is about, from its intent, what it names, and what came before."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.answers.pay_comparison import AMOUNT, COMPARES
from actions.answers.pay_mentions import groups
from actions.context import are_neighbours, in_context
from actions.question import Question
from actions.topics import DEFAULTS, TOPICS, Topic
from actions.topics.topic import PAY

CONTINUING = ("tell_more", "affirm")
DETAIL_ONLY = ("inform", "nlu_fallback", "deny")
# Topics about pay figures: what compares them, and what a detail turns into a figure.
FIGURES = frozenset(["ask_wage", "compare_wages", "ask_wage_extremes", "list_wages", "inform"])
# Topics about what the figures are; another hour, level or group asks for the figure itself.
ABOUT_FIGURES = frozenset(
    ["ask_wage_percentile", "ask_wage_statistic", "ask_wage_year", "ask_wage_disagreement"]
)
NARROWER = PAY - {"area", "other_area", "percentile"}
RANGES = ("ask_wage_range", "ask_wage_disagreement")
ABOUT_LEVELS = ("ask_level_meaning", "ask_wage_statistic")
MANY = 2
# Words in a message that still sets what was said before against something else.
LONGEST_COMPARED = 16
# Words in a message that is no more than a detail; a longer one that nothing caught is a question.
LONGEST_DETAIL = 8
# A message that names this many limits of pay is about pay, whatever else it was not taken for.
PLAIN_PAY = 2
# The least certainty of an intent that what was said before makes likelier.
CERTAIN_IN_CONTEXT = 0.3
# The least certainty of an intent that a detail in the message confirms.
CONFIRMED = 0.1
ABOUT_THE_TALK = ("ask_source", "ask_person", "ask_internals")
# Ends of a range, asked for in a word or two: "bottom?".
RANGE_END = re.compile(
    r"\b(bottom|lowest|low end|start\w*|begin\w*|top|highest|max\w*|min\w*|range)\b", re.I
)
STRONGLY_APART = re.compile(
    r"\bbetween\b|\bgap\b|differ|\bapart\b|\b(?:double|twice|half|triple|closer)\b|"
    r"\bhow (?:much|far|many)\b.*\b(?:more|less|over|under|above|below|from|up)\b|"
    r"\b(?:more|less|higher|lower|bigger|smaller|better|%|percent) than\b|(?:%|percent) more\b|"
    r"^\W*(?:and |so )?by how (?:much|many)\b",
    re.I,
)
LEANS = re.compile(
    r"\b(?:it|its|that|those|these|they|them|this|there|ones?|same|then|he|she)\b|^\W*(?:and|but|why|yeah)\b",
    re.I,
)
SUPPOSES = re.compile(r"^\W*(?:and|what (?:if|about)|how about|if|for|as)\b", re.I)
WHY = re.compile(r"\bwhy\b|\bhow come\b", re.I)
ADDS = re.compile(r"^\W*and\b", re.I)
MEANT = re.compile(r"\bi mean|\bmeant\b|\bi was asking\b|\bsorry\b", re.I)
MONEY = re.compile(r"\$|\d ?k\b|\d,\d{3}|\bmillion|\bthousand|\bhundred|\bgrand\b", re.I)
# Intents that are about one name, or about none.
OF_A_NAME = (*DETAIL_ONLY, "tell_more", "other_job", "ask_certification_detail", "ask_specialties")
FEW = 3
# Topics that told nothing a later message could lean on.
SAYS_NOTHING = ("other_job", "ask_not_covered", "ask_missing_section", "ask_cost_duration")
# The least certainty of what a claim is about.
A_TRACE = 0.02


def choose(question: Question) -> tuple[Topic, Question]:
    """Return the topic a question is about, and the question as that topic should see it."""
    last = TOPICS.get(question.topic or "")
    intent = _intent(question, last)
    if _is_detail_of_pay(intent, last, question):
        intent = "inform"
    pointed = _pointed_at(intent, question)
    if pointed:
        return TOPICS[pointed], replace(question, shown=0, told=())
    bare_end = _asks_range_end(last, question) and len(question.text.split()) <= FEW
    if bare_end and question.topic != "ask_wage_extremes":
        return TOPICS["ask_wage_range"], question
    if question.topic == "ask_wage_extremes" and _asks_for_other_end(intent, question):
        return TOPICS["ask_wage_extremes"], question
    if _on_pay(last) and len(question.wages) > 1 and _asks_why(question):
        return TOPICS["ask_wage_disagreement"], question
    if _sets_figures_apart(intent, last, question):
        return TOPICS["compare_wages"], question
    if intent == "nlu_fallback" and _asks_range_end(last, question):
        return TOPICS["ask_wage_range"], question
    if intent in CONTINUING and not _details(question):
        return _continued(last, question)
    if intent in (*DETAIL_ONLY, *CONTINUING):
        topic = _narrowed(_with_detail(intent, last, question), question)
        if topic.intent == "nlu_fallback" and _leans(last, question):
            assert last is not None
            return last, replace(question, shown=0, told=(), leans=True)
        return topic, replace(question, shown=0, told=())
    if intent == "out_of_scope" and ADDS.search(question.text) and _leans(last, question):
        assert last is not None
        return last, replace(question, shown=0, told=(), leans=True)
    if intent == "ask_duties" and question.topic == "ask_specialties" and _leans(last, question):
        return TOPICS["ask_specialties"], replace(question, shown=0, told=())
    if intent == "challenge_fact":
        intent = _claimed(question)
    topic = _narrowed(TOPICS.get(intent, TOPICS["nlu_fallback"]), question)
    return topic, replace(question, shown=0, told=())


def _asks_why(question: Question) -> bool:
    """Return whether it is asked why one figure is so far from another."""
    return bool(WHY.search(question.text) and COMPARES.search(question.text))


def _pointed_at(intent: str, question: Question) -> str | None:
    """Return the intent about a name of a list: "the last one?", "TOP?" after other codes."""
    kind, _ = question.listed
    if "ordinal" in question.said and kind in question.said and intent in OF_A_NAME:
        return dict(DEFAULTS).get(kind)
    if "code_system" in question.said and question.topic == "ask_codes" and _short(question):
        return "ask_codes"
    return None


def _leans(last: Topic | None, question: Question) -> bool:
    """Return whether a short message points at what was said before: "is that a lot?"."""
    if last is None or last.intent in SAYS_NOTHING:
        return False
    likely = question.likely_topic or ""
    if len(question.text.split()) <= LONGEST_COMPARED and are_neighbours(last.intent, likely):
        return True
    return _short(question) and (bool(LEANS.search(question.text)) or last.intent == likely)


def _asks_for_other_end(intent: str, question: Question) -> bool:
    """Return whether "and the lowest, and how far apart?" follows the highest pay."""
    names = {"job_level", "area"} & question.said.keys()
    ends = RANGE_END.search(question.text) and len(question.text.split()) <= LONGEST_COMPARED
    return bool(ends and not names and intent in (*FIGURES, "nlu_fallback", "ask_wage_range"))


def _claimed(question: Question) -> str:
    """Return the intent a claim is about: "the guide says 41 percent growth" is about growth."""
    if PAY & question.said.keys() - {"other_area", "pay_period"} or MONEY.search(question.text):
        return "ask_wage"
    likely = (
        name
        for name, sure in question.ranking[1:3]
        if name.startswith("ask_") and name not in ABOUT_THE_TALK and sure >= A_TRACE
    )
    return next(likely, "challenge_fact")


def _sets_figures_apart(intent: str, last: Topic | None, question: Question) -> bool:
    """Return whether a message sets pay figures against each other, whatever it was taken for."""
    figures = len(groups(question))
    compares = bool(COMPARES.search(question.text))
    strongly = bool(STRONGLY_APART.search(question.text))
    about_figures = intent in (*FIGURES, "nlu_fallback", "ask_wage_statistic")
    if figures > 1 and intent == "ask_level_meaning":
        return compares
    if figures > 1 and intent in RANGES:
        return figures > MANY and not RANGE_END.search(question.text)
    if figures > 1 and (about_figures or figures > MANY):
        return "other_area" not in question.said or figures > MANY
    if not _on_pay(last) or not question.wages or len(question.text.split()) > LONGEST_COMPARED:
        return False
    if figures and (strongly or (compares and intent in (*FIGURES, *ABOUT_LEVELS))):
        return True
    if intent in (*FIGURES, "ask_wage_range", "ask_projection"):
        return compares and _short(question) if intent in FIGURES else strongly
    return intent in (*DETAIL_ONLY, *CONTINUING) and (
        compares or bool(AMOUNT.search(question.text))
    )


def _is_detail_of_pay(intent: str, last: Topic | None, question: Question) -> bool:
    """Return whether a short message only changes what the pay of before is about.

    "In hours that is?" is not about working hours, "I meant nine" not about anything new.
    """
    if not (_on_pay(last) and _short(question)):
        return False
    if intent == "ask_hours":
        return "pay_period" in question.said
    if intent == "ask_union":  # "and if somebody is not in a union?"
        return "bargaining" in question.said and bool(SUPPOSES.search(question.text))
    return bool(MEANT.search(question.text) and PAY & _details(question))


def _asks_range_end(last: Topic | None, question: Question) -> bool:
    return _on_pay(last) and _short(question) and bool(RANGE_END.search(question.text))


def _on_pay(last: Topic | None) -> bool:
    return bool(last and last.takes == PAY)


def _short(question: Question) -> bool:
    return len(question.text.split()) <= LONGEST_DETAIL


def _narrowed(topic: Topic, question: Question) -> Topic:
    """Return the topic that what is named makes of another: a wage of a year is about the year."""
    said = question.said
    if topic.intent == "other_job" and "other_area" in said and "ask_wage" in question.likely[:2]:
        return TOPICS["ask_wage"]  # another place, not another job
    if "related_occupation" in said and "occupation" not in said and topic.takes:
        # "how much do construction managers make" must not be answered with this job's pay
        return TOPICS["other_job"]
    for intent, kind, instead in (
        ("other_job", "occupation", "ask_titles"),
        ("ask_duties", "specialty", "ask_specialties"),
        ("ask_specialties", "code_system", "ask_codes"),
        ("ask_certifications", "certification", "ask_certification_detail"),
        ("ask_wage", "year", "ask_wage_year"),
        ("ask_wage_percentile", "job_level", "ask_wage"),
        ("ask_level_meaning", "pay_period", "ask_wage"),
    ):
        if topic.intent == intent and kind in said:
            return TOPICS[instead]
    return topic


def _intent(question: Question, last: Topic | None) -> str:
    """Return the intent; an uncertain one counts when the message names a detail that it takes."""
    ranking = tuple((n, c) for n, c in question.ranking if n != "nlu_fallback")
    likely = in_context(ranking, last, len(question.text.split()))
    changed = likely and likely[0][0] != ranking[0][0] and ranking[0][0] not in DETAIL_ONLY
    if changed and likely[0][1] >= CERTAIN_IN_CONTEXT:
        return likely[0][0]
    if question.intent == "deny" and MEANT.search(question.text):
        meant = (n for n, c in likely if n.startswith("ask_") and c >= A_TRACE)
        return next(meant, "deny")  # "no, i mean what kind of person"
    if question.intent != "nlu_fallback" or not likely:
        return _of_the_outlook(question.intent, question)
    if likely[0][1] >= CERTAIN_IN_CONTEXT and likely[0][0] in TOPICS:
        return likely[0][0]
    if likely[0][0] == "out_of_scope" and likely[0][1] >= 2 * sum(c for _, c in likely[1:2]):
        return "out_of_scope"  # not sure what it is, but nothing else comes near
    if likely[0][1] <= CONFIRMED:
        return question.intent
    topic = TOPICS.get(likely[0][0])
    return topic.intent if topic and topic.takes & _details(question) else question.intent


def _of_the_outlook(intent: str, question: Question) -> str:
    """Return the intent of a question on years: "from when to when?" after the outlook."""
    of_pay = PAY & _details(question)
    on_outlook = are_neighbours(question.topic or "", "ask_outlook") and not of_pay
    if intent in ("ask_wage_year", "ask_wage_range") and on_outlook:
        return "ask_projection"
    return intent


def _details(question: Question) -> set[str]:
    """Return the kinds of detail named that say what a message is about.

    A place without figures, or "a week", stands in messages about anything.
    """
    return set(question.said) - {"other_area", "pay_period"}


def _continued(last: Topic | None, question: Question) -> tuple[Topic, Question]:
    if last is None:
        return TOPICS["nlu_fallback"], replace(question, text="", shown=0, told=())
    if last.more and last.more in TOPICS:
        return TOPICS[last.more], replace(question, text="", shown=0, told=())
    return last, replace(question, text="")


def _with_detail(intent: str, last: Topic | None, question: Question) -> Topic:
    """Return the topic of "and per hour?": the last one, where it takes such a detail."""
    fits = bool(last and last.takes & question.said.keys())
    words = len(question.text.split())
    if len(PAY & question.said.keys() - {"other_area"}) >= PLAIN_PAY and not fits:
        return TOPICS["ask_wage"]
    if intent != "inform" and (words > LONGEST_DETAIL or not (fits or _details(question))):
        return TOPICS["deny" if intent == "deny" else "nlu_fallback"]
    if last and fits:
        # "and level 10?" after a comparison, or after all figures, asks for that level's pay
        other_figure = last.intent in ABOUT_FIGURES and NARROWER & question.said.keys()
        return TOPICS["ask_wage"] if last.intent in FIGURES or other_figure else last
    for kind, default in DEFAULTS:
        if kind in question.said:
            return TOPICS[default]
    return TOPICS["deny" if intent == "deny" else "nlu_fallback"]
