"""Finds where one message may hold two questions: "whats the pay and do i need a degree"."""

from __future__ import annotations

import re
from dataclasses import dataclass

# What may stand between two questions, and belongs to neither.
MARKED = re.compile(
    r"\s*[.?!;\n+&]+\s*(?:(?:and|also|plus|oh|but|btw|or)\b[\s,]*)*"
    r"|\s*,\s*(?:(?:and|also|plus|oh|but|then|btw)\b[\s,]*)*"
    r"|\s+(?:and|also|plus|oh|btw|n|but)\b[\s,]*(?:(?:also|and|then|oh)\b[\s,]*)*",
    re.I,
)
# Nothing stands there at all: "how find work what soft skills".
UNMARKED = re.compile(r"\s+(?=(?:what|whats|how|hows|which|where|wheres|who|why)\b)", re.I)
SENTENCE_END = re.compile(r"[.?!;\n]+\s*")
ASKS = re.compile(
    r"\?|^\W*(?:and |also |so |ok |but |then )*"
    r"(?:what|how|which|where|who|why|when|whats|hows|is|are|do|does|did|can|could|will|would|should|has|have|any|tell|give|show|list|name|explain|need)\b",
    re.I,
)
# What begins like this and is short belongs to the question before it: "…, in percent?".
BELONGS = re.compile(r"^(?:in|for|per|at|by|with|as|of|from|to|than)\b", re.I)
# What is this short need not look like a question to be one: "hours, benefits".
KEYWORDS = 4
SHORTEST = 3  # letters that a question has at least
MOST = 8  # ways looked at; in a longer story the last ones are


@dataclass(frozen=True)
class Cut:
    """A message cut in two: what stands before and after, and where the second half begins."""

    left: str
    right: str
    at: int
    marked: bool


def cuts(text: str) -> list[Cut]:
    """Return the ways to cut a message into two questions, none for one that is all of a piece."""
    found = []
    for pattern in (MARKED, UNMARKED):
        for match in pattern.finditer(text):
            left, right = text[: match.start()].strip(), text[match.end() :].strip()
            # A story may stand before the first question: "I weld. What do they earn, and …"
            for start in dict.fromkeys((left, SENTENCE_END.split(left)[-1])):
                if _may_ask(start) and _may_ask(right) and not _belongs(right):
                    marked = pattern is MARKED or left[-1] in ".,;?!"
                    found.append(Cut(start, right, match.end(), marked))
    return sorted(found, key=lambda cut: cut.at)[-MOST:]


def _may_ask(words: str) -> bool:
    """Return whether words look like a question: by their form, or because they are so few."""
    if sum(map(str.isalpha, words)) < SHORTEST:
        return False
    last = SENTENCE_END.split(words.rstrip("?!. \n"))[-1]
    return len(last.split()) <= KEYWORDS or bool(ASKS.search(last) or "?" in words)


def _belongs(words: str) -> bool:
    return len(words.split()) <= KEYWORDS and bool(BELONGS.match(words))
