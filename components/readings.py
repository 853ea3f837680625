"""What a message is read from and into, before and after its intents are weighed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from rasa.shared.core.trackers import DialogueStateTracker

from knowledge.clauses import Cut
from knowledge.follow_ups import Before
from knowledge.intents import DANGER, Reading
from knowledge.people import bare

# How sure a message can be of despair or abuse that raised no alarm: not enough to be taken for it.
NO_ALARM = 0.1


@dataclass(frozen=True)
class Seen:
    """A text with its readings: of the whole, in the light of what was said, of each part."""

    text: str
    whole: Reading
    leans: Reading | None
    ways: tuple[Cut, ...]
    parts: tuple[Reading, ...]


def before(tracker: DialogueStateTracker) -> Before | None:
    """Return what came before the next message of a conversation, None at its start."""
    last = tracker.slots["last_answer"].value if "last_answer" in tracker.slots else None
    if not last or not last.get("topic"):
        return None
    words = tracker.latest_message.text if tracker.latest_message else None
    return Before(last["topic"], bare(words or ""))


def without_alarm(ranking: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return a ranking of intents in which despair and abuse do not come first."""
    lowered = [
        {**rank, "confidence": min(rank["confidence"], NO_ALARM)}
        if rank["name"] in DANGER
        else rank
        for rank in ranking
    ]
    return sorted(lowered, key=lambda rank: -rank["confidence"])
