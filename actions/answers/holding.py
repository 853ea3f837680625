"""Whether an answer says what another one says, so that the other need not be given beside it."""

from __future__ import annotations

import re

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


def _words(answer: Answer) -> str:
    return "\n".join([answer.text, *answer.entries])
