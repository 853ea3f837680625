"""What a turn leaves behind for the next one, in the slots of its conversation."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet

from actions.answers.answer import Answer
from actions.answers.own_amounts import to_remember
from actions.occupations.routing import SEARCHES
from actions.occupations.topics import JOB_TOPICS
from actions.question import KEPT, Question
from actions.spoken import DOCUMENTS, Spoken
from actions.topics import Topic

MOST_CITED = 3  # sources that "where does it say that" may mean
MOST_WAGES = 4  # pay figures that "the gap" may mean


def slots_of(
    tracker: Tracker, topic: Topic, question: Question, answer: Answer
) -> list[dict[str, Any]]:
    """Return the slots that have changed; what was named stays until another is named."""
    named = {kind: question.said[kind][0] for kind in KEPT if kind in question.said and topic.takes}
    values = {
        **named,
        **{n: value for n, value in answer.remember.items() if n in KEPT or n == "interests"},
        "last_answer": _remembered(topic, question, answer),
    }
    if topic.intent in JOB_TOPICS and "job" not in answer.remember:
        values["job"] = None  # back to the occupation that the documents tell of
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
        "wages": _wages(topic, question, answer),
        "together": len(answer.remember.get("wages", ())) if topic.stays else question.together,
        "sums": to_remember(question, answer.remember.get("sums", {})),
        "search": answer.remember.get("search", {}) if topic.stays else dict(question.search),
        "spoken": _spoken(topic, question, answer).kept(),
    }


def _spoken(topic: Topic, question: Question, answer: Answer) -> Spoken:
    """Return which occupations the next question may mean by "those two"."""
    if "spoken" in answer.remember:
        return question.spoken.then(answer.remember["spoken"], answer.remember.get("part", ""))
    if topic.intent in SEARCHES:
        return Spoken()
    if topic.intent in JOB_TOPICS and topic.stays:
        place = next((place.codes[0] for place in question.places if place.codes), "")
        before = question.spoken
        on_them = [job for job, _ in before.now] == [DOCUMENTS]
        return (Spoken(before.now) if on_them else before).then([(DOCUMENTS, place)])
    return question.spoken


def _wages(topic: Topic, question: Question, answer: Answer) -> list[str]:
    """Return where the pay figures are printed that "the gap" or "that one" may mean next."""
    shown = answer.remember.get("wages", [])
    if not topic.stays:
        return list(question.wages)
    return list(dict.fromkeys([*shown, *question.wages]))[:MOST_WAGES]
