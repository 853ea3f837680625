"""Finds an occupation that a message announces by what is done: "Piano tuning - any school?"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from knowledge.occupations.described import ASKING
from knowledge.occupations.name_index import NameIndex
from knowledge.occupations.said import Word
from knowledge.occupations.trades import TOO_WIDE, people

# What is announced stands by itself: behind it comes a mark, or nothing.
PARTED = re.compile(r"\s*(?:[,;:?!…(]|\.+(?:\s|$)|\s[-–—]+\s|[–—]|$)")
# Words that may stand before it.
BEFORE = frozenset({"ok", "okay", "so", "and", "then", "hi", "hello", "hey", "well", "but", "also"})
ABOUT = frozenset({"about", "bout", "regarding", "re"})
# Behind these it is what somebody intends: "i want to do house painting, what is the pay".
DOES = frozenset({"do", "doing", "into", "of", "learn", "try"})
INTENDS = frozenset({"want", "wants", "wanna", "like", "thinking", "get", "getting", "go", "going"})
NEAR = 4  # words
# Behind these a single word is the work somebody leaves: "what can i do instead of waitressing".
OUT = frozenset({("instead", "of"), ("out", "of"), ("of", "leaving"), ("about", "leaving")})
# What is done where the managers of the documents work is no other occupation.
OF_DOCUMENTS = frozenset({"production", "manufacturing", "plant", "industrial", "machine"})
# What tells that the last word means something done.
DONE = ("ing", "repair", "cleanup", "install", "installation", "removal", "design")
# Words of it. A single one is as often something else: "boring. what tools?", "greetings, ...".
LEAST, LONGEST = 2, 3


def announced(index: NameIndex, text: str, words: Sequence[Word]) -> tuple[int, int, str] | None:
    """Return which words announce an occupation, and the name of its people; None if none do."""
    starts = [
        number
        for number, word in enumerate(words)
        if word.written in ABOUT
        or (
            word.written in DOES
            and INTENDS & {w.written for w in words[max(0, number - NEAR) : number]}
        )
    ]
    first = next((n for n, word in enumerate(words) if word.written not in BEFORE), 0)
    left = {
        number + 2
        for number, (one, other) in enumerate(pairwise(words))
        if (one.written, other.written) in OUT
    }
    for start in (first, *(number + 1 for number in starts), *sorted(left)):
        least = 1 if start in left else LEAST
        for last in range(min(len(words), start + LONGEST), start + least - 1, -1):
            if not PARTED.match(text, words[last - 1].end):
                continue
            if any(word.ends or word.comma or word.slash for word in words[start : last - 1]):
                continue
            key = " ".join(word.word for word in words[start:last])
            if not _is_done(key):
                continue
            who = people(index, key) or people(index, key.replace(" ", ""))
            if who:
                return start, last, who
    return None


def _is_done(key: str) -> bool:
    words = key.split()
    other = {*words} & (ASKING | OF_DOCUMENTS) or words[-1] in TOO_WIDE
    return words[-1].endswith(DONE) and not other
