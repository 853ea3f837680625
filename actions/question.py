"""What a visitor asks: the words, what is named in them, and what was named before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from rasa_sdk import Tracker

from knowledge.queries import Citation

# What a visitor narrows the conversation to; each stays until another is named.
KEPT = (
    "area",
    "job_level",
    "work_schedule",
    "bargaining",
    "pay_basis",
    "pay_period",
    "certification",
    "specialty",
)


@dataclass(frozen=True)
class Question:
    """A question in its conversation.

    said     what this message names, by kind: {"area": ("California",)}
    kept     what earlier messages named, by kind
    listed   the names of the last list shown, and their kind, for "the first one"
    cited    where the last answer was read
    shown    how many sentences or entries of the topic were shown so far
    """

    text: str
    said: Mapping[str, tuple[str, ...]]
    kept: Mapping[str, str]
    listed: tuple[str, tuple[str, ...]] = ("", ())
    shown: int = 0
    cited: tuple[Citation, ...] = ()

    @classmethod
    def of(cls, tracker: Tracker) -> Question:
        """Return the question in the latest message of a conversation."""
        said: dict[str, tuple[str, ...]] = {}
        message: dict[str, Any] = tracker.latest_message
        for entity in message.get("entities") or []:
            kind, value = entity["entity"], str(entity["value"])
            if value not in said.get(kind, ()):
                said[kind] = (*said.get(kind, ()), value)
        listed = tracker.get_slot("listed") or {}
        question = cls(
            text=message.get("text") or "",
            said=said,
            kept={kind: tracker.get_slot(kind) for kind in KEPT if tracker.get_slot(kind)},
            listed=(listed.get("kind", ""), tuple(listed.get("names", ()))),
            shown=int(tracker.get_slot("shown") or 0),
            cited=tuple(Citation(**citation) for citation in tracker.get_slot("cited") or ()),
        )
        return question._with_ordinal()

    def values(self, kind: str) -> tuple[str, ...]:
        """Return what is meant of a kind: what this message names, or else what was kept."""
        if kind in self.said:
            return self.said[kind]
        return (self.kept[kind],) if kind in self.kept else ()

    def value(self, kind: str) -> str | None:
        """Return the first of `values`, or None."""
        return next(iter(self.values(kind)), None)

    def _with_ordinal(self) -> Question:
        """Read "the first one" as the name that stood first in the last list shown."""
        kind, names = self.listed
        if "ordinal" not in self.said or not names or kind in self.said:
            return self
        position = int(self.said["ordinal"][0])
        name = names[-1] if position > len(names) else names[position - 1]
        return replace(self, said={**self.said, kind: (name,)})
