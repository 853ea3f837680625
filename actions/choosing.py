"""Chooses the topic a message is about, from its intent, what it names, and what came before."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.answers.pay_comparison import COMPARES
from actions.answers.pay_mentions import groups
from actions.question import Question
from actions.topics import DEFAULTS, TOPICS, Topic
from actions.topics.topic import PAY

CONTINUING = ("tell_more", "affirm")
DETAIL_ONLY = ("inform", "nlu_fallback", "deny")
# Topics about pay figures: what compares them, and what a detail turns into a figure.
FIGURES = frozenset(["ask_wage", "compare_wages", "ask_wage_extremes", "list_wages", "inform"])
# Words in a message that is no more than a detail; a longer one that nothing caught is a question.
LONGEST_DETAIL = 8
# A message that names this many limits of pay is about pay, whatever else it was not taken for.
PLAIN_PAY = 2
# The least certainty of an intent that a detail in the message confirms.
CONFIRMED = 0.1
ABOUT_THE_TALK = ("ask_source", "ask_person", "ask_internals")
# Ends of a range, asked for in a word or two: "bottom?".
RANGE_END = re.compile(
    r"\b(bottom|lowest|low end|start|begin|top|highest|max\w*|min\w*|range)\b", re.I
)
STRONGLY_APART = re.compile(r"\bbetween\b|\bgap\b|differ|\bapart\b|how much more|more than", re.I)
LEANS = re.compile(
    r"\b(?:it|its|that|those|these|they|them|this|there|ones?|same|then)\b|^\W*(?:and|but|why|yeah)\b",
    re.I,
)
MEANT = re.compile(r"\bi mean|\bmeant\b|\bi was asking\b|\bsorry\b", re.I)
MONEY = re.compile(r"\$|\d ?k\b|\d,\d{3}|\bmillion|\bthousand|\bhundred|\bgrand\b", re.I)
# The least certainty of what a claim is about.
A_TRACE = 0.02


def choose(question: Question) -> tuple[Topic, Question]:
    """Return the topic a question is about, and the question as that topic should see it."""
    intent = _intent(question)
    last = TOPICS.get(question.topic or "")
    if _is_detail_of_pay(intent, last, question):
        intent = "inform"
    if _sets_figures_apart(intent, last, question):
        return TOPICS["compare_wages"], question
    if intent == "nlu_fallback" and _asks_range_end(last, question):
        return TOPICS["ask_wage_range"], question
    if intent in CONTINUING and not _details(question):
        return _continued(last, question)
    if intent in (*DETAIL_ONLY, *CONTINUING):
        topic = _narrowed(_with_detail(intent, last, question), question)
        if topic.intent == "nlu_fallback" and last and _leans(question):
            return last, replace(question, shown=0, told=(), leans=True)
        return topic, replace(question, shown=0, told=())
    if intent == "challenge_fact":
        intent = _claimed(question)
    topic = _narrowed(TOPICS.get(intent, TOPICS["nlu_fallback"]), question)
    return topic, replace(question, shown=0, told=())


def _leans(question: Question) -> bool:
    """Return whether a short message points at what was said before: "is that a lot?"."""
    return _short(question) and bool(LEANS.search(question.text))


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
    if figures > 1 and (intent in FIGURES or intent == "nlu_fallback" or figures > 2):
        return "other_area" not in question.said
    if not _on_pay(last) or not question.wages:
        return False
    if _short(question) and intent in (*FIGURES, "ask_wage_range", "ask_level_meaning"):
        apart = STRONGLY_APART if intent not in FIGURES else COMPARES
        return bool(apart.search(question.text))
    return intent in (*DETAIL_ONLY, *CONTINUING) and bool(COMPARES.search(question.text))


def _is_detail_of_pay(intent: str, last: Topic | None, question: Question) -> bool:
    """Return whether a short message only changes what the pay of before is about.

    "In hours that is?" is not about working hours, "I meant nine" not about anything new.
    """
    if not (_on_pay(last) and _short(question)):
        return False
    if intent == "ask_hours":
        return "pay_period" in question.said
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


def _intent(question: Question) -> str:
    """Return the intent; an uncertain one counts when the message names a detail that it takes."""
    likely = [(n, c) for n, c in question.ranking if n != "nlu_fallback"]
    if question.intent != "nlu_fallback" or not likely:
        return question.intent
    if likely[0][0] == "out_of_scope" and likely[0][1] >= 2 * sum(c for _, c in likely[1:2]):
        return "out_of_scope"  # not sure what it is, but nothing else comes near
    if likely[0][1] <= CONFIRMED:
        return question.intent
    topic = TOPICS.get(likely[0][0])
    return topic.intent if topic and topic.takes & _details(question) else question.intent


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
        return TOPICS["ask_wage"] if last.intent in FIGURES else last
    for kind, default in DEFAULTS:
        if kind in question.said:
            return TOPICS[default]
    return TOPICS["deny" if intent == "deny" else "nlu_fallback"]
