"""Parts a message that asks two things of one occupation in a breath: "schooling and job zone".

Of what is told then, nothing is told twice.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.answers.answer import Answer
from actions.occupations.aspects import PATTERNS, without_names
from actions.occupations.gaps import in_one
from actions.question import Question
from actions.topics import Topic

# What is said to a question; a question alone is for the documents.
Told = list[tuple[Topic, Question, Answer] | Question]

# What stands between two things that are asked for: few words, and one that joins them.
JOINED = re.compile(
    r"[^.?!;,]{0,24}?(?:,\s*(?:and|plus|then)?|\band\b|\bplus\b|&|\+|/|\balso\b)[^.?!;,]{0,24}",
    re.I,
)
ZONE = ("ask_experience", re.compile(r"\bjob zones?\b", re.I))
MOST_BETWEEN = 6  # words


def in_parts(questions: Sequence[Question]) -> list[Question]:
    """Return the things that are asked, each as a question of its own.

    Where a message was read as several questions already, they are returned as they are.
    """
    if len(questions) != 1:
        return list(questions)
    (question,) = questions
    text = without_names(question)
    found = sorted(
        (match.start(), match.end(), aspect)
        for aspect, words in (ZONE, *PATTERNS)
        if (match := words.search(text))
    )
    parts: list[Question] = []
    start = 0
    for one, other in zip(found, found[1:], strict=False):
        between = text[one[1] : other[0]]
        if not JOINED.fullmatch(between) or len(between.split()) > MOST_BETWEEN:
            return [question]
        end = one[1]
        parts.append(_part(question, start, end, one[2]))
        start = end
    if not parts:
        return [question]
    return [*parts, _part(question, start, len(text), found[-1][2])]


def _part(question: Question, start: int, end: int, aspect: str) -> Question:
    intent = "ask_wage" if aspect == "compare_wages" else aspect
    return replace(
        question,
        text=question.text[start:end],
        intent=intent,
        ranking=((intent, 1.0),),
        jobs=tuple(each.moved(start) for each in question.jobs if start <= each.start < end),
        places=tuple(each.moved(start) for each in question.places if start <= each.start < end),
        kept={**question.kept, **_where(question)},
    )


def _where(question: Question) -> dict[str, str]:
    """Return the place that holds for all that is asked."""
    named = [place.codes[0] for place in question.places if place.codes]
    return {"place": named[0]} if len(named) == 1 else {}


def once(told: Told) -> Told:
    """Leave out what is told a second time, to another half of a message."""
    once: Told = []
    for each in told:
        before = once[-1] if once else None
        if isinstance(each, Question) or before is None or isinstance(before, Question):
            once.append(each)
        elif all(each[2].text != said[2].text for said in once if not isinstance(said, Question)):
            joined = in_one(before[2], each[2])
            once[len(once) - bool(joined) :] = [(*before[:2], joined) if joined else each]
    return once
