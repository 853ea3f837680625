"""What a row of the table of topics holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from actions.answers.answer import Answer
from actions.question import Question
from knowledge.library import Known

# The kinds of detail that narrow down a question about pay.
PAY = frozenset(
    [
        "area",
        "other_area",
        "job_level",
        "work_schedule",
        "bargaining",
        "pay_basis",
        "pay_period",
        "percentile",
    ]
)


@dataclass(frozen=True)
class Topic:
    """A row of the table of topics.

    intent  what Rasa recognises
    title   what a button that asks about it shows
    answer  the function that answers it
    takes   the kinds of detail that a short follow-up ("and per hour?") may change
    more    the intent that answers "tell me more"; None: the topic itself, from where it stopped
    stays   whether the conversation is about it afterwards
    """

    intent: str
    title: str
    answer: Callable[[Known, Question], Answer]
    takes: frozenset[str] = frozenset()
    more: str | None = None
    stays: bool = True


def aside(intent: str, title: str, answer: Callable[[Known, Question], Answer]) -> Topic:
    """Return a topic that leaves the conversation where it was."""
    return Topic(intent, title, answer, stays=False)
