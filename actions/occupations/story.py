"""Tells the occupations of a story from those asked about.

"My cousin is a welder. What schooling does a plant manager need?" asks nothing of welders.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.named import Mention
from actions.occupations.asked import AGAINST
from actions.question import Question
from knowledge.question_forms import SENTENCE_END, asks

# Those the guides tell of; of line supervisors they say that some become managers.
MANAGERS = re.compile(
    r"\b(?:plant|production|operations|manufacturing|factory) managers?\b|\bthe managers?'s?\b"
    r"|\bthese managers\b|\bline supervisors?\b|\bmanagers?'? (?:job|role)\b",
    re.I,
)
# What sets those of the story beside those asked about.
BESIDE = re.compile(rf"{AGAINST.pattern}|\b(?:more|less|better|worse|both|either)\b", re.I)
# "was gonna be an accountant" has the form of a question, and is none.
PLANNED = re.compile(r"^\W*(?:was|were) (?:gonna|going|about|planning|thinking|supposed)\b", re.I)

# What only the guides tell of, whichever occupation the visitor has.
CERTIFIED = ("ask_certifications", "ask_certification_detail")
STRATEGIES = "ask_green_strategies"
GREEN = re.compile(r"\bgreen\b", re.I)


def is_of_the_guides(question: Question, others: Sequence[Mention]) -> bool:
    """Return whether what is asked stands in the guides alone, though others are named.

    "I'm a quality tech. What does the CMQ/OE require?"; the public data tell of no certification.
    But "have welders a green one" is asked of welders, of whom the guides tell nothing.
    """
    if question.intent in CERTIFIED and "certification" in question.said:
        return bool(others)
    green = question.intent in CERTIFIED and GREEN.search(question.text)
    return bool(green or question.intent == STRATEGIES) and bool(
        _asked_beside(question.text, others)
    )


def are_only_told(text: str, others: Sequence[Mention]) -> bool:
    """Return whether occupations stand in sentences that tell, and what asks is about managers."""
    questions = _asked_beside(text, others)
    return bool(MANAGERS.search(questions)) and not BESIDE.search(questions)


def _asked_beside(text: str, others: Sequence[Mention]) -> str:
    """Return the sentences that ask, where all `others` stand in ones that tell; "" if not so."""
    asked: list[tuple[int, int]] = []
    told: list[tuple[int, int]] = []
    start = 0
    for match in [*SENTENCE_END.finditer(text), None]:
        end = match.end() if match else len(text)
        sentence = text[start:end]
        asking = any(map(asks, sentence.split(":"))) and not PLANNED.match(sentence)
        (asked if asking else told).append((start, end))
        start = end
    in_story = all(any(first <= each.start < end for first, end in told) for each in others)
    return " ".join(text[first:end] for first, end in asked) if others and in_story else ""
