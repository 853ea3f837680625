"""Leaves out the places of a story where its question names others: "I live in Ohio. In Utah?"."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.question import Question
from knowledge.question_forms import SENTENCE_END, asks

KINDS = ("area", "other_area")
# The places of the story may be meant, too: "is it more than here", "would moving pay".
SET_BESIDE = re.compile(
    r"\b(?:here|there|than|vs\.?|versus|compar\w+|both|home|between|from|mov(?:e|ing)|relocat\w+"
    r"|differ\w*|more|less|better|worse|same|instead|either)\b",
    re.I,
)


def with_asked_places(question: Question) -> Question:
    """Return a question without the places of its story, where what it asks names others."""
    starts = [0, *(match.end() for match in SENTENCE_END.finditer(question.text))]
    start = starts[-1] if starts[-1] < len(question.text) else (starts[-2:-1] or [0])[0]
    asked = question.text[start:]
    others = any(each.start >= start and not each.here for each in question.places)
    before = any(
        asks(question.text[a:b]) for a, b in zip(starts, starts[1:], strict=False) if b <= start
    )
    if not (start and others and asks(asked)) or before or SET_BESIDE.search(asked):
        return question
    named = tuple(n for n in question.named if n.kind not in KINDS or n.start >= start)
    said = {kind: values for kind, values in question.said.items() if kind not in KINDS}
    for kind in KINDS:
        values = tuple(dict.fromkeys(n.value for n in named if n.kind == kind))
        if values:
            said[kind] = values
    places = tuple(each for each in question.places if each.start >= start)
    return replace(question, named=named, said=said, places=places)
