"""Finds where a message says "here" instead of naming a place: "near me", "jobs around here"."""

from __future__ import annotations

import re

from knowledge.occupations import place_words as words
from knowledge.occupations.place_context import Message

MINE = r"(?:my|our|this)"
SURROUNDINGS = r"(?:area|city|town|region|county|neighbou?rhood|part of (?:the )?\w+)"
HERE = re.compile(
    rf"\b(?:(?:right |just )?(?:around|near|round|close to) here"
    rf"|near ?by(?: me)?|(?:near|around|close to) me|(?:in|around|near|for) {MINE} {SURROUNDINGS}"
    rf"|where (?:i|we)(?:'m| am|'re| are)? (?:live|living|stay|based|located)"
    rf"|(?:in|around) these parts|locally"
    rf"|local (?:pay|wages?|salar(?:y|ies)|jobs?|average|rates?|market|area|earnings|numbers"
    rf"|figures|openings|demand)"
    rf"|(?:in|for) {MINE} state|state-?wide|here)\b(?!['’]s)",
    re.I,
)
MY_STATE = re.compile(r"state", re.I)
NOT_HERE = frozenset(
    ("am", "im", "is", "are", "be", "to", "do", "get", "got", "from", "in", "new", "not", "you")
)


def is_here(message: Message, match: re.Match[str]) -> bool:
    """Return whether what `HERE` caught asks for a place: "what do they make here"."""
    if match[0].lower() != "here":
        return True
    number = next(n for n, t in enumerate(message.tokens) if t.start == match.start())
    before = {message.key(n) for n in range(max(0, number - 5), number)}
    if message.key(number - 1) in NOT_HERE or not message.ends_at(number + 1):
        return False
    return bool(before & words.PAY)
