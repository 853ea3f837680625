"""Chooses the topic a message is about, from its intent, what it names, and what came before."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.answers.industries import ADDED, APART
from actions.answers.pay_meant import COMPARES
from actions.answers.pay_mentions import groups
from actions.neighbours import are_neighbours
from actions.pay_followups import (
    CONTINUING,
    DETAIL_ONLY,
    FIGURES,
    LONGEST_COMPARED,
    MEANT,
    is_detail_of_pay,
    pay_followup,
)
from actions.question import Question
from actions.rereading import DOUBTS, FEELING, PLAIN_PAY, reread
from actions.topics import DEFAULTS, TOPICS, Topic
from actions.topics.topic import PAY

# Topics about what the figures are; another hour, level or group asks for the figure itself.
ABOUT_FIGURES = frozenset(
    ["ask_wage_percentile", "ask_wage_statistic", "ask_wage_year", "ask_wage_disagreement"]
)
NARROWER = PAY - {"area", "other_area", "percentile"}
# The least certainty of an intent that a detail in the message confirms.
CONFIRMED = 0.1
ABOUT_THE_TALK = ("ask_source", "ask_person", "ask_internals")
LEANS = re.compile(
    r"\b(?:it|its|that|those|these|they|them|this|there|ones?|same|then|he|she)\b|^\W*(?:and|but|why|yeah)\b",
    re.I,
)
OF_TASKS = re.compile(r"\b(?:tasks?|dut(?:y|ies)|day|do)\b", re.I)
ADDS = re.compile(r"^\W*and\b", re.I)
FROM_WHEN = re.compile(r"\b(?:from|until|till?|by|since) when\b|\b(?:which|what) years?\b", re.I)
MONEY = re.compile(r"\$|\d ?k\b|\d,\d{3}|\bmillion|\bthousand|\bhundred|\bgrand\b", re.I)
SPEAKS_OF_PAY = re.compile(r"\b(?:pay|paid|earn\w*|makes?|salar\w+|wages?|money)\b|\$", re.I)
OF_SPECIALTIES = ("ask_codes", "ask_specialties")
# Intents that are about one name, or about none.
OF_A_NAME = (*DETAIL_ONLY, "tell_more", "other_job", "ask_certification_detail", "ask_specialties")
# Topics that told nothing a later message could lean on.
SAYS_NOTHING = ("other_job", "ask_not_covered", "ask_missing_section", "ask_cost_duration")
# The least certainty of what a claim is about.
A_TRACE = 0.02


def choose(question: Question) -> tuple[Topic, Question]:
    """Return the topic a question is about, and the question as that topic should see it."""
    last = TOPICS.get(question.topic or "")
    if last and last.stays and _asks_again(last, question):
        return last, replace(question, shown=0, told=())
    intent = reread(_intent(question), question)
    if is_detail_of_pay(intent, last, question):
        intent = "inform"
    pointed = _pointed_at(intent, question)
    if pointed:
        return TOPICS[pointed], replace(question, shown=0, told=())
    of_pay = pay_followup(intent, last, question)
    if of_pay:
        return TOPICS[of_pay], question
    if intent in CONTINUING and not question.details:
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
        return TOPICS["ask_specialties"], replace(_on_the_same(question), shown=0, told=())
    of_skills = question.topic == "ask_skills" and question.is_short
    if of_skills and intent in ("ask_tasks", "ask_duties") and not OF_TASKS.search(question.text):
        return TOPICS["ask_skills"], replace(question, shown=0, told=())  # "and cost control?"
    if intent == "challenge_fact":
        intent = _claimed(question)
    topic = _narrowed(TOPICS.get(intent, TOPICS["nlu_fallback"]), question)
    return topic, replace(question, shown=0, told=())


def _asks_again(last: Topic, question: Question) -> bool:
    """Return whether a message doubts what was told, or only leaves out a detail of it."""
    if question.intent == FEELING and DOUBTS.search(question.text):
        return True
    return bool(last.takes & question.denied and question.is_short and not question.details)


def _pointed_at(intent: str, question: Question) -> str | None:
    """Return the intent about a name of a list: "the last one?", "TOP?" after other codes."""
    kind, _ = question.listed
    if "ordinal" in question.said and kind in question.said and intent in OF_A_NAME:
        return dict(DEFAULTS).get(kind)
    of_shares = question.topic == "ask_industries" and question.words <= LONGEST_COMPARED
    adds_up = question.is_short and ADDED.search(question.text)
    apart = "ordinal" in question.said and APART.search(question.text)
    if of_shares and (adds_up or apart):
        return "ask_industries"  # "how many points is the first one ahead of the second"
    if question.is_short and "ordinal" in question.said and kind == "industry":
        return "ask_industries"  # "how much was the last one", "what do they add up to"
    if "code_system" in question.said and question.topic == "ask_codes" and question.is_short:
        return "ask_codes"
    return None


def _leans(last: Topic | None, question: Question) -> bool:
    """Return whether a short message points at what was said before: "is that a lot?"."""
    if last is None or last.intent in SAYS_NOTHING:
        return False
    likely = question.likely_topic or ""
    if question.words <= LONGEST_COMPARED and are_neighbours(last.intent, likely):
        return True
    return question.is_short and (bool(LEANS.search(question.text)) or last.intent == likely)


def _on_the_same(question: Question) -> Question:
    """Return a question about the specialty talked about: "what's he do in there all day"."""
    kept = question.kept.get("specialty")
    named = "specialty" in question.said
    return (
        replace(question, said={**question.said, "specialty": (kept,)})
        if kept and not named
        else question
    )


def _claimed(question: Question) -> str:
    """Return the intent a claim is about: "the guide says 41 percent growth" is about growth."""
    if len(groups(question)) + len(question.printed) > 1 and COMPARES.search(question.text):
        return "compare_wages"  # "so Bend is half of San Francisco, I told my class"
    if PAY & question.said.keys() - {"other_area", "pay_period"} or MONEY.search(question.text):
        return "ask_wage"
    likely = (
        name
        for name, sure in question.ranking[1:3]
        if name.startswith("ask_") and name not in ABOUT_THE_TALK and sure >= A_TRACE
    )
    return next(likely, "challenge_fact")


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
        ("ask_experience", "certification", "ask_certification_detail"),
        ("ask_wage", "year", "ask_wage_year"),
        ("ask_wage_percentile", "job_level", "ask_wage"),
        ("ask_level_meaning", "pay_period", "ask_wage"),
    ):
        if topic.intent == intent and kind in said:
            return TOPICS[instead]
    return topic


def _intent(question: Question) -> str:
    """Return the intent; an uncertain one counts when the message names a detail that it takes."""
    likely = tuple((n, c) for n, c in question.ranking if n != "nlu_fallback")
    if question.intent == "deny" and MEANT.search(question.text):
        if "specialty" in question.said and question.topic in OF_SPECIALTIES:
            return question.topic  # "got a code for them", "no I meant geothermal"
        meant = (n for n, c in likely if n.startswith("ask_") and c >= A_TRACE)
        return next(meant, "deny")  # "no, i mean what kind of person"
    if question.intent != "nlu_fallback" or not likely:
        return _of_the_outlook(question.intent, question)
    if likely[0][0] == "out_of_scope" and likely[0][1] >= 2 * sum(c for _, c in likely[1:2]):
        return "out_of_scope"  # not sure what it is, but nothing else comes near
    if likely[0][1] <= CONFIRMED:
        return question.intent
    topic = TOPICS.get(likely[0][0])
    return topic.intent if topic and topic.takes & question.details else question.intent


def _of_the_outlook(intent: str, question: Question) -> str:
    """Return the intent of a question on years: "from when to when?" after the outlook."""
    of_pay = PAY & question.details
    on_outlook = are_neighbours(question.topic or "", "ask_outlook") and not of_pay
    when = intent in ("ask_hours", "ask_shifts") and FROM_WHEN.search(question.text)
    if (intent in ("ask_wage_year", "ask_wage_range") or when) and on_outlook:
        return "ask_projection"
    a_year = "pay_period" in question.said and not SPEAKS_OF_PAY.search(question.text)
    if intent in ("ask_wage", "inform") and on_outlook and a_year:
        return "ask_projection"  # "and what would it be for a single year"
    return intent


def _continued(last: Topic | None, question: Question) -> tuple[Topic, Question]:
    if last is None:
        return TOPICS["nlu_fallback"], replace(question, text="", shown=0, told=())
    if last.more and last.more in TOPICS:
        return TOPICS[last.more], replace(question, text="", shown=0, told=())
    return last, replace(question, text="")


def _with_detail(intent: str, last: Topic | None, question: Question) -> Topic:
    """Return the topic of "and per hour?": the last one, where it takes such a detail."""
    fits = bool(last and last.takes & question.said.keys())
    if len(PAY & question.said.keys() - {"other_area"}) >= PLAIN_PAY and not fits:
        return TOPICS["ask_wage"]
    if intent != "inform" and (not question.is_short or not (fits or question.details)):
        return TOPICS["deny" if intent == "deny" else "nlu_fallback"]
    if last and fits:
        # "and level 10?" after a comparison, or after all figures, asks for that level's pay
        other_figure = last.intent in ABOUT_FIGURES and NARROWER & question.said.keys()
        group = NARROWER - {"job_level"} & question.said.keys()
        other_figure = other_figure or (last.intent == "ask_level_meaning" and group)
        return TOPICS["ask_wage"] if last.intent in FIGURES or other_figure else last
    for kind, default in DEFAULTS:
        if kind in question.said:
            return TOPICS[default]
    return TOPICS["deny" if intent == "deny" else "nlu_fallback"]
