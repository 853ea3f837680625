"""The custom action: reads the conversation, asks for an answer, utters it, remembers."""

from __future__ import annotations

import logging
import traceback
from dataclasses import asdict, replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from sqlalchemy.exc import SQLAlchemyError

from actions.answers.answer import Answer
from actions.question import KEPT, Question
from actions.render import plain, render
from actions.topics import DEFAULTS, TOPICS, Topic
from knowledge.errors import KnowledgeError
from knowledge.library import Library
from knowledge.settings import Settings

logger = logging.getLogger(__name__)

CONTINUING = ("tell_more", "affirm")
DETAIL_ONLY = ("inform", "nlu_fallback")
# Words in a message that is no more than a detail; a longer one that nothing caught is a question.
LONGEST_DETAIL = 6
MOST_CITED = 3
# The least certainty of an intent that a detail in the message confirms.
CONFIRMED = 0.15


class ActionAnswer(Action):
    """Answers the topic asked about, or the last one when only a detail has changed."""

    def __init__(self, settings: Settings | None = None) -> None:
        self._settings = settings or Settings.from_env()
        self._library = Library(self._settings)

    def name(self) -> str:
        """Return the name the domain knows this action by."""
        return "action_answer"

    def run(
        self,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        domain: dict[str, Any],
    ) -> list[dict[str, Any]]:
        """Utter the answer to the latest message; return the slots to remember."""
        question = Question.of(tracker)
        topic, answer, figures = TOPICS["nlu_fallback"], None, frozenset[str]()
        try:
            topic = TOPICS.get(tracker.latest_message["intent"]["name"], topic)
            if topic.say:
                answer = topic.say(self._settings)
            else:
                with self._library.lend() as known:
                    topic, question = choose(tracker, question.known_only(known))
                    assert topic.answer is not None
                    answer = _in_other_words(topic.answer(known, question), tracker)
                    figures = known.figures
            dispatcher.utter_message(**render(answer, figures, self._host_says()))
        except (KnowledgeError, SQLAlchemyError) as error:
            # The message is ours or the database's; it holds nothing of what the visitor wrote.
            return self._apologise(dispatcher, topic, str(error).splitlines()[0])
        except Exception as error:  # the one edge: whatever breaks, the visitor hears of it
            where = traceback.extract_tb(error.__traceback__)[-1]
            problem = f"{type(error).__name__} at {where.filename}:{where.lineno}"
            return self._apologise(dispatcher, topic, problem)
        # The turn is over: Rasa need not ask its policies, which saves it some milliseconds.
        return [*_slots(tracker, topic, question, answer), FollowupAction("action_listen")]

    def _apologise(
        self, dispatcher: CollectingDispatcher, topic: Topic, problem: str
    ) -> list[dict[str, Any]]:
        logger.error("No answer on %s: %s", topic.intent, problem)
        dispatcher.utter_message(response="utter_knowledge_unavailable")
        return []

    def _host_says(self) -> str:
        """Return the center's own words, whose figures no document has to explain."""
        s = self._settings
        lines = (s.crisis_line, s.emergency_line, s.violence_line)
        return " ".join([*lines, s.center_contact, s.center_name])


def choose(tracker: Tracker, question: Question) -> tuple[Topic, Question]:
    """Return the topic a message is about, and the question as that topic should see it."""
    intent = _intent(tracker, question)
    last = TOPICS.get(question.topic or "")
    if intent in CONTINUING:
        return _continued(last, question)
    if intent in DETAIL_ONLY:
        topic = _narrowed(_with_detail(intent, last, question), question)
        return topic, replace(question, shown=0, told=())
    topic = _narrowed(TOPICS.get(intent, TOPICS["nlu_fallback"]), question)
    return topic, replace(question, shown=0, told=())


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
        ("ask_certifications", "certification", "ask_certification_detail"),
        ("ask_wage", "year", "ask_wage_year"),
        ("ask_wage_percentile", "job_level", "ask_wage"),
    ):
        if topic.intent == intent and kind in said:
            return TOPICS[instead]
    return topic


def _intent(tracker: Tracker, question: Question) -> str:
    """Return the intent; an uncertain one counts when the message names a detail that it takes."""
    message = tracker.latest_message
    name = str(message["intent"]["name"])
    if name != "nlu_fallback":
        return name
    for likely in message.get("intent_ranking", [])[1:2]:
        topic = TOPICS.get(likely["name"])
        if topic and topic.takes & _details(question) and likely["confidence"] > CONFIRMED:
            return topic.intent
    return name


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
    if intent == "nlu_fallback" and (words > LONGEST_DETAIL or not (fits or _details(question))):
        return TOPICS["nlu_fallback"]
    if last and fits:
        # "and level 10?" after a comparison asks for that level's pay
        named = sum(len(values) for values in question.said.values())
        return TOPICS["ask_wage"] if last.intent == "compare_wages" and named == 1 else last
    for kind, default in DEFAULTS:
        if kind in question.said:
            return TOPICS[default]
    return TOPICS["nlu_fallback"]


def _in_other_words(answer: Answer, tracker: Tracker) -> Answer:
    """Return the answer in its other words when the same was said just before."""
    otherwise = answer.remember.get("otherwise")
    if otherwise and _last_said(tracker) == answer.text:
        return replace(answer, text=otherwise)
    return answer


def _last_said(tracker: Tracker) -> str:
    said = (e.get("text") for e in reversed(tracker.events) if e.get("event") == "bot")
    return plain(next((text for text in said if text), ""))


def _slots(
    tracker: Tracker, topic: Topic, question: Question, answer: Answer
) -> list[dict[str, Any]]:
    """Return the slots that have changed; what was named stays until another is named."""
    named = {kind: question.said[kind][0] for kind in KEPT if kind in question.said and topic.takes}
    values = {
        **named,
        **{name: value for name, value in answer.remember.items() if name in KEPT},
        "last_answer": _remembered(topic, question, answer),
    }
    return [SlotSet(name, v) for name, v in values.items() if tracker.slots.get(name) != v]


def _remembered(topic: Topic, question: Question, answer: Answer) -> dict[str, Any]:
    """Return what the next question may lean on: topic, what was listed and cited, how much."""
    cited = answer.citations[:MOST_CITED] or question.cited
    kind, names = question.listed
    return {
        "topic": topic.intent if topic.stays else question.topic,
        "cited": [asdict(citation) for citation in cited],
        "listed": answer.remember.get("listed") or {"kind": kind, "names": list(names)},
        "shown": answer.remember.get("shown", 0) if topic.stays else question.shown,
        "told": answer.remember.get("told", []) if topic.stays else list(question.told),
    }
