"""Finds what a question takes for granted: "since they all are in a union, what are the dues"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from components.parts import Part, Read
from components.two_questions import answered_apart

# What is taken for granted, of the job and not of who asks, and what is asked behind it.
PREMISE = re.compile(
    r"^\W*(?:(?:so|ok|okay|well|and|but),? )?(?:since|because|given(?: that)?|"
    r"seeing (?:that|as|how)|considering(?: that)?|now that|as) "
    r"(?P<told>(?:they|it|you|u|this|the|these|those|all|every\w*|nobody|no one|most|level|plant|"
    r"production|managers?|jobs?)\b(?:(?!\b(?:i|my|me|we|our)\b)[^,.?!;])+?)"
    r"(?:\s*,\s*|\s+(?=(?:i (?:guess|suppose|assume|take it)|then|what|how|which|where|when|who|"
    r"why|do i|can i|should i)\b))(?P<asked>\S.+)$",
    re.I | re.S,
)
# Topics on which the sources say something plain, which may not be what is taken for granted.
OF_FACTS = frozenset(
    [  # fmt: skip
        "ask_union",
        "ask_mba",
        "ask_wage",
        "ask_education",
        "ask_without_degree",
        "ask_certifications",
        "ask_hours",
        "ask_shifts",
        "ask_workplace",
        "ask_outlook",
        "ask_projection",
        "ask_level_meaning",
    ]
)
# "Since it pays a million": the figures themselves are the answer.
CLAIM = "challenge_fact"
CERTAIN = 0.5


def premise_parts(text: str, read: Read, intents: Sequence[str]) -> list[Part]:
    """Return what a message takes for granted, and its question; nothing if it does neither.

    Both are answered, so that no answer passes over a premise that the sources do not share.
    """
    match = PREMISE.match(text)
    if match is None:
        return []
    readings = read([match["told"], match["asked"]])
    told = readings[0].confidences
    plain = intents[int(told.argmax())] in OF_FACTS and float(told.max()) >= CERTAIN
    claimed = intents[int(told.argmax())] == CLAIM and float(told.max()) >= CERTAIN
    if not (claimed or (plain and answered_apart(readings, intents))):
        return []
    return [
        Part(
            match[part],
            match.start(part),
            match.end(part),
            reading,
            match[part],
            match.start(part),
        )
        for part, reading in zip(("told", "asked"), readings, strict=True)
    ]
