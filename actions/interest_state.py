"""Where a visitor stands in the interest questionnaire: kept as plain data in the conversation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from knowledge.occupations.interests import PREPARATIONS, RATINGS, Profile, items, profile_of

# What the visitor was shown last. Typed words are read as an answer only to what was just shown.
INTRODUCTION = "introduction"
ITEM = "item"
STOPPED = "stopped"  # the questions were left on purpose, just now
AWAY = "away"  # something else was talked about since a question; it may be gone on with
QUIET = "quiet"  # as away, and nobody is reminded
RESULT = "result"
SHOWN = (INTRODUCTION, ITEM, STOPPED, AWAY, QUIET, RESULT)


@dataclass(frozen=True)
class State:
    """A visitor's place in the questionnaire.

    answers  the rating of each item answered, by its number
    at       the number of the item that is asked, from 1
    zone     which jobs are wanted by their preparation, one of `PREPARATIONS`
    done     whether the last item was passed, so that there is a result
    shown    what was shown last, one of `SHOWN`
    page     which page of the matches was shown last, from 0
    """

    answers: Mapping[int, int] = field(default_factory=dict)
    at: int = 1
    zone: str = "any"
    done: bool = False
    shown: str = INTRODUCTION
    page: int = 0

    @classmethod
    def of(cls, kept: Any) -> State | None:
        """Return the state a conversation keeps; None if it keeps none that can be read."""
        try:
            answers = {int(number): int(rating) for number, rating in kept["answers"].items()}
            state = cls(
                answers, int(kept["at"]), str(kept["zone"]), bool(kept["done"]),
                str(kept["shown"]), int(kept["page"]),
            )  # fmt: skip
        except (TypeError, KeyError, ValueError, AttributeError):
            return None
        return state if state._is_sound() else None

    def kept(self) -> dict[str, Any]:
        """Return the state as a conversation keeps it; JSON has no numbers as keys."""
        return {
            "answers": {str(number): rating for number, rating in sorted(self.answers.items())},
            "at": self.at,
            "zone": self.zone,
            "done": self.done,
            "shown": self.shown,
            "page": self.page,
        }

    @property
    def profile(self) -> Profile:
        """What the answers so far add up to."""
        return profile_of(self.answers)

    @property
    def unanswered(self) -> tuple[int, ...]:
        """The numbers of the items without an answer."""
        return tuple(item.number for item in items() if item.number not in self.answers)

    def rated(self, number: int, rating: int) -> State:
        """Return the state with a rating in the place of what the item had."""
        return replace(self, answers={**self.answers, number: rating})

    def passed(self, number: int) -> State:
        """Return the state at the next item without an answer; done when there is none behind."""
        behind = [other for other in self.unanswered if other > number]
        if behind:
            return replace(self, at=behind[0], done=False, shown=ITEM)
        return replace(self, at=number, done=True, shown=RESULT, page=0)

    def _is_sound(self) -> bool:
        numbers = {item.number for item in items()}
        return (
            self.at in numbers
            and numbers.issuperset(self.answers)
            and set(RATINGS).issuperset(self.answers.values())
            and self.zone in PREPARATIONS
            and self.shown in SHOWN
            and self.page >= 0
        )
