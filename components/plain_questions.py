"""Decides whether a message holds two questions whatever their form, where both are plain."""

from __future__ import annotations

from collections.abc import Sequence

from components.question_kinds import ONLY_IF_PLAINLY_ASKED
from components.two_questions import NAMED, PLAINLY, differ, is_as_likely
from knowledge.clauses import Cut
from knowledge.intents import Reading
from knowledge.question_forms import asks, wants_somebody

# Behind no more than a comma or "and" the whole has to be torn: less sure of one, or a bit of both.
OF_ONE, OF_BOTH = 0.95, 0.01


def plain_cut(
    cuts: Sequence[Cut],
    whole: Reading,
    halves: Sequence[tuple[Reading, Reading]],
    intents: Sequence[str],
) -> int | None:
    """Return which cut makes two questions whatever their form, as both are so plain; or None.

    "alternate titles for my resume. also list the tasks one by one"
    """
    found: list[tuple[float, int]] = []
    for number, (cut, (left, right)) in enumerate(zip(cuts, halves, strict=True)):
        first, second = int(left.confidences.argmax()), int(right.confidences.argmax())
        certain = float(min(left.confidences[first], right.confidences[second]))
        names = (intents[first], intents[second])
        alike = is_as_likely(left, first, second) or is_as_likely(right, second, first)
        told = any(
            name in ONLY_IF_PLAINLY_ASKED and not (asks(words) or wants_somebody(words))
            for name, words in zip(names, (cut.left, cut.right), strict=True)
        )
        if alike or told or not differ(*names):
            continue
        trace = float(min(whole.confidences[first], whole.confidences[second]))
        torn = trace >= OF_BOTH or whole.confidences.max() < OF_ONE
        if certain >= (PLAINLY if cut.listed else NAMED) and (cut.listed or torn):
            found.append((certain, number))
    return max(found)[1] if found else None
