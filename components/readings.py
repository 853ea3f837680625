"""What a message is read from and into, before and after its intents are weighed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY
from rasa.shared.nlu.training_data.message import Message

from knowledge.clauses import Cut
from knowledge.follow_ups import Before
from knowledge.intents import DANGER, Reading
from knowledge.occupations.ratings import command_of, rating_of
from knowledge.occupations.seeking import begins_with_a_search
from knowledge.people import bare


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# How sure a message can be of despair or abuse that raised no alarm: not enough to be taken for it.
NO_ALARM = 0.1

# From here on what sounds dangerous is so, whatever was talked about before.
BEYOND_DOUBT = 0.8
# From here on a message surely leans on what came before it.
LEANS = 0.75

# From this share of its confidence on another intent is as likely.
AS_LIKELY = 0.9

# Words cut from a harmless message may sound dangerous; the whole then holds less than this.
TRACE_OF_DANGER = 0.02
# What Rasa is told of somebody in danger: no question beside it may be surer, or Rasa's fallback
# would take the message for an unclear one.
CARE_IS_SURE = 1.0

# Words that say nothing by themselves; together, two of them tell of somebody left alone.
EMPTY = _words(
    """and but so or ok okay then well what how about if when without with not no dont don't do does
    doesnt doesn't i you we they he she it one ones any some a an the that this those these have has
    haven't havent hasn't had got get either is are isn't isnt there for me my your yet"""
)
NOBODY = "no one"

# What the interest questionnaire showed last, where words may be an answer.
ASKING = ("introduction", "item", "stopped")


@dataclass(frozen=True)
class Seen:
    """A text with its readings: of the whole, in the light of what was said, of each part.

    `parts` are read by themselves; `halves` are those of each way to cut it, an unclear first one
    in the light of what was said.
    """

    text: str
    whole: Reading
    leans: Reading | None
    ways: tuple[Cut, ...]
    parts: tuple[Reading, ...]
    halves: tuple[tuple[Reading, Reading], ...]


def before(tracker: DialogueStateTracker) -> Before | None:
    """Return what came before the next message of a conversation, None at its start."""
    last = tracker.slots["last_answer"].value if "last_answer" in tracker.slots else None
    if not last or not last.get("topic"):
        return None
    words = tracker.latest_message.text if tracker.latest_message else None
    return Before(last["topic"], bare(words or ""))


def answers_a_question(text: str, tracker: DialogueStateTracker) -> bool:
    """Return whether words answer what the interest questionnaire has just asked: "hate it"."""
    kept = tracker.slots["interests"].value if "interests" in tracker.slots else None
    if not isinstance(kept, dict) or kept.get("shown") not in ASKING:
        return False
    return rating_of(text) is not None or command_of(text) is not None


def in_danger(
    readings: list[Reading], intents: Sequence[str], whole_from: float, part_from: float
) -> dict[str, Any] | None:
    """Return the intent of a person in danger, if a message or any part of it is one's.

    `readings` are those of the whole message and of its parts.
    """
    whole, *parts = readings
    sure = {n: float(whole.confidences[intents.index(n)]) for n in DANGER if n in intents}
    if not sure:
        return None
    of_a_part = max((part.danger for part in parts), default=0.0) >= part_from
    if whole.danger >= whole_from or (of_a_part and whole.danger >= TRACE_OF_DANGER):
        return {"name": max(sure, key=lambda name: sure[name]), "confidence": CARE_IS_SURE}
    return None


def without_alarm(ranking: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return a ranking of intents in which despair and abuse do not come first."""
    lowered = [
        {**rank, "confidence": min(rank["confidence"], NO_ALARM)}
        if rank["name"] in DANGER
        else rank
        for rank in ranking
    ]
    return sorted(lowered, key=lambda rank: -rank["confidence"])


def not_again(ranking: list[dict[str, Any]], topic: str) -> list[dict[str, Any]]:
    """Return a ranking in which the topic that was just answered comes behind one as likely."""
    first, *others = ranking
    if (
        others
        and first["name"] == topic
        and others[0]["confidence"] >= AS_LIKELY * first["confidence"]
    ):
        return [{**others[0], "confidence": first["confidence"]}, first, *others[1:]]
    return ranking


def take_for(message: Message, intent: str) -> None:
    """Give a message an intent that is beyond doubt."""
    sure = {"name": intent, "confidence": 1.0}
    others = [rank for rank in message.get(INTENT_RANKING_KEY) if rank["name"] != intent]
    message.set(INTENT, sure, add_to_output=True)
    message.set(INTENT_RANKING_KEY, [sure, *others], add_to_output=True)


def only_searches(text: str, readings: list[Reading]) -> bool:
    """Return whether a message asks for jobs first: "jobs that pay least, I want to avoid those".

    Nothing beyond doubt is taken so; and the answer names whom to call, in case.
    """
    return max(each.danger for each in readings) < BEYOND_DOUBT and begins_with_a_search(text)


def only_goes_on(
    text: str, leans: Reading, readings: list[Reading], intents: Sequence[str]
) -> bool:
    """Return whether words that sound dangerous go on about the job: "and if i cant do that".

    `leans` reads them in the light of what was said. Nothing beyond doubt is taken so, but words
    that say nothing by themselves: "and if i dont have one". The answer names whom to call, in
    case.
    """
    asks = [number for number, name in enumerate(intents) if name.startswith("ask_")]
    if leans.confidences[asks].sum() < LEANS:
        return False
    return says_nothing(text) or max(each.danger for each in readings) < BEYOND_DOUBT


def says_nothing(text: str) -> bool:
    """Return whether a text has no word that says anything where nothing was said before it."""
    words = re.findall(r"[a-z']+", text.lower().replace("’", "'"))
    return {*words} <= EMPTY and NOBODY not in " ".join(words)
