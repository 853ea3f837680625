"""Finds where one message may hold two questions: "whats the pay and do i need a degree"."""

from __future__ import annotations

import re
from dataclasses import dataclass

# What may stand between two questions; it belongs to neither.
BETWEEN = re.compile(
    r"\s*[.?!;\n+&]+\s*(?:(?:and|also|plus|oh|but|btw|or)\b[\s,]*)*"
    r"|\s*,\s*(?:(?:and|also|plus|oh|but|then|btw)\b[\s,]*)*"
    r"|\s+(?:and|also|plus|oh|btw|n|but)\b[\s,]*(?:(?:also|and|then|oh)\b[\s,]*)*"
    # no mark at all: "how find work what soft skills"
    r"|\s+(?=(?:what|whats|how|hows|which|where|wheres|who|why|when|do|does|is|are|can)\b)",
    re.I,
)
LETTER = re.compile("[A-Za-z]")
SHORTEST = 3  # letters that a question has at least
MOST = 6  # places looked at; a message with more is a story, and its end is looked at


@dataclass(frozen=True)
class Cut:
    """A message cut in two: the words before and after, and where they begin and end."""

    left: str
    right: str
    left_end: int
    right_start: int


def cuts(text: str) -> list[Cut]:
    """Return the ways to cut a message in two, none for one that is all of a piece."""
    found = []
    for match in BETWEEN.finditer(text):
        left, right = text[: match.start()].strip(), text[match.end() :].strip()
        if _is_long_enough(left) and _is_long_enough(right):
            found.append(Cut(left, right, match.start(), match.end()))
    return found[-MOST:]


def _is_long_enough(words: str) -> bool:
    return len(LETTER.findall(words)) >= SHORTEST
