"""What a row of the table of topics holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from actions.answers.answer import Answer
from actions.question import Question
from knowledge.library import Known
from knowledge.settings import Settings

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
    answer  the function that answers it from what is known
    say     or the function that answers it from the center's settings alone, store or no store
    takes   the kinds of detail that a short follow-up ("and per hour?") may change
    more    the intent that answers "tell me more"; None: the topic itself, from where it stopped
    stays   whether the conversation is about it afterwards
    """

    intent: str
    title: str
    answer: Callable[[Known, Question], Answer] | None
    takes: frozenset[str] = frozenset()
    more: str | None = None
    stays: bool = True
    say: Callable[[Settings], Answer] | None = None


def aside(intent: str, title: str, answer: Callable[[Known, Question], Answer]) -> Topic:
    """Return a topic that leaves the conversation where it was."""
    return Topic(intent, title, answer, stays=False)


def always(intent: str, title: str, say: Callable[[Settings], Answer]) -> Topic:
    """Return a topic for people who must get an answer even when the documents are out of reach."""
    return Topic(intent, title, answer=None, stays=False, say=say)
