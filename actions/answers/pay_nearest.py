"""Tells which of several pay figures lies nearest to another: "closer to level 10 or level 11"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.answers import pay_rows
from actions.answers.answer import Computed, difference
from actions.answers.pay_mentions import mentioned
from actions.question import Question
from knowledge.records import Wage

NEAREST = re.compile(
    r"\b(?:nearer|nearest|closer|closest)\b(?P<to>(?: in pay)?(?: to)?)|\b(?:most|more) like\b",
    re.I,
)
LEVELS = re.compile(r"\b(?:which|what) (?:of the )?(?:(?:job|numbered|three|pay) )?levels?\b", re.I)


def asks_for_nearest(text: str) -> bool:
    """Return whether a message asks which figure lies nearest to another."""
    return bool(NEAREST.search(text))


def beside_nearest(wages: Sequence[Wage], question: Question, named: Sequence[Wage]) -> list[Wage]:
    """Return a figure, and behind it those of which the nearest is asked for; empty if none are.

    "Is 10 or 11 closer to San Francisco" puts San Francisco first; "closer to level 10 or 11" the
    figure talked about, or the first one named.
    """
    match = NEAREST.search(question.text)
    if match is None or not named:
        return []
    if len(named) == 1 and LEVELS.search(question.text):
        return [named[0], *(w for w in pay_rows.levels(list(wages)) if w != named[0])]
    after = tuple(name for name in question.named if name.start >= match.end())
    behind = mentioned(wages, replace(question, named=after, printed=()))
    if len(named) > 2:
        one = behind[0] if len(behind) == 1 else named[0]
        return [one, *(wage for wage in named if wage != one)]
    before = [wage for wage in pay_rows.recalled(wages, question) if wage not in named]
    return [before[0], *named] if before and len(named) == 2 else []


def nearest(rows: Sequence[Wage], names: Sequence[str]) -> tuple[str, list[Computed]]:
    """Return which figure lies nearest to the first, in a sentence, and how far each lies from it.

    `names` are those of the figures, in their order.
    """
    one, *others = rows
    apart = [difference(one, other) for other in others]
    said = [
        f"{name} is {gap.figure} from it (computed: {gap.sum})"
        for name, gap in zip(names[1:], apart, strict=True)
    ]
    least = min(range(len(others)), key=lambda n: abs(others[n].annual_cents - one.annual_cents))
    return (
        f"{names[0]} averages {one.annual_text} a year. {'; '.join(said)}. "
        f"{names[1:][least]} is closer.",
        apart,
    )
