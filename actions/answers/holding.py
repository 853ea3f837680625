"""Whether an answer says what another one says, so that the other need not be given beside it."""

from __future__ import annotations

import re

from actions.answers.answer import Answer

SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n")
FIGURE = re.compile(r"\d[\d.,]*\d|\d")
# An answer that brings less than this of its sentences anew says nothing new.
NEW = 0.5


def holds(answer: Answer, other: Answer) -> bool:
    """Return whether an answer says what another one says, in its sentences or in its list."""
    said, also = _sentences(answer), _sentences(other)
    if len(also - said) / max(len(also), 1) < NEW:
        return True
    figures = set(FIGURE.findall(" ".join(also)))
    return bool(figures) and bool(answer.entries) and figures <= set(FIGURE.findall(" ".join(said)))


def _sentences(answer: Answer) -> set[str]:
    return {*SENTENCE_END.split(answer.text), *answer.entries}
