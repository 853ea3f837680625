"""Whether an answer says what another one says, so that the other need not be given beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.answers.answer import Answer

SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n")
FIGURE = re.compile(r"\d[\d.,]*\d|\d")
# An answer that brings less than this of its sentences anew says nothing new.
NEW = 0.6


def holds(answer: Answer, other: Answer) -> bool:
    """Return whether an answer says what another one says, in its sentences or in its list."""
    said, also = _words(answer), SENTENCE_END.split(_words(other))
    new = [sentence for sentence in also if sentence not in said]
    if len(new) / len(also) < NEW:
        return True
    figures = set(FIGURE.findall(" ".join(new)))
    return bool(figures) and bool(answer.entries) and figures <= set(FIGURE.findall(said))


def left_out(whole: Answer, halves: Sequence[Answer]) -> int | None:
    """Return which of two questions the answer to a whole message leaves out, None if neither.

    It then says no more than the answer to the other one.
    """
    missing = [number for number, half in enumerate(halves) if not holds(whole, half)]
    if len(missing) != 1:
        return None
    told = [half for number, half in enumerate(halves) if number not in missing]
    return missing[0] if all(holds(half, whole) for half in told) else None


def _words(answer: Answer) -> str:
    return "\n".join([answer.text, *answer.entries])
