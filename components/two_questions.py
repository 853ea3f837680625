"""Decides whether a message holds two questions, from what its halves mean on their own."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from knowledge.clauses import Cut
from knowledge.intents import Reading

# Two halves are two questions when both are this certain; thresholds were set on the dev sets.
CERTAIN = 0.5
# Less certain halves count too when the whole message, too, has something of both.
LIKELY, TRACE = 0.25, 0.04
# Where nothing stands between the halves, more certainty is asked for.
UNMARKED, UNMARKED_TRACE = 0.75, 0.1
# What is said about the talk itself, or is no question: never half of a message.
NO_QUESTION = frozenset(
    [  # fmt: skip
        "greet",
        "goodbye",
        "thank",
        "affirm",
        "deny",
        "insult",
        "share_feeling",
        "crisis",
        "abuse",
        "tell_more",
        "bot_challenge",
        "help",
        "inform",
        "ask_internals",
        "share_private",
        "challenge_fact",
    ]
)
SMALL_TALK = frozenset(
    [  # fmt: skip
        "greet",
        "thank",
        "affirm",
        "deny",
        "insult",
        "share_feeling",
        "goodbye",
    ]
)
# Questions of one family are answered together: a pay figure comes with its year and its kind.
FAMILIES = (
    frozenset(
        [  # fmt: skip
            "ask_wage",
            "compare_wages",
            "ask_wage_extremes",
            "ask_wage_range",
            "ask_wage_percentile",
            "ask_wage_statistic",
            "ask_wage_year",
            "ask_wage_disagreement",
            "ask_level_meaning",
            "list_wages",
        ]
    ),
    frozenset(
        [  # fmt: skip
            "ask_certifications",
            "ask_certification_detail",
            "ask_certification_search",
        ]
    ),
)


def best_cut(
    cuts: Sequence[Cut],
    whole: Reading,
    halves: Sequence[tuple[Reading, Reading]],
    intents: Sequence[str],
) -> int | None:
    """Return which cut makes two questions of a message, None if none does.

    `halves` are the readings of the left and right half of each cut.
    """
    found: list[tuple[float, int]] = []
    for number, (cut, (left, right)) in enumerate(zip(cuts, halves, strict=True)):
        first, second = int(left.confidences.argmax()), int(right.confidences.argmax())
        if not _differ(intents[first], intents[second]):
            continue
        certain = float(min(left.confidences[first], right.confidences[second]))
        trace = float(min(whole.confidences[first], whole.confidences[second]))
        if _is_enough(certain, trace, cut.marked):
            found.append((certain, number))
    return max(found)[1] if found else None


def question_beside_small_talk(
    whole: Reading, halves: Sequence[tuple[Reading, Reading]], intents: Sequence[str]
) -> Reading | None:
    """Return the reading of the half that asks something, where the other is small talk.

    "thanks! and is there overtime" is a question and no thanks.
    """
    if intents[int(whole.confidences.argmax())] not in SMALL_TALK:
        return None
    asking = [
        (float(reading.confidences.max()), number)
        for number, reading in enumerate(r for pair in halves for r in pair)
        if intents[int(reading.confidences.argmax())] not in NO_QUESTION
    ]
    best = max(asking, default=(0.0, 0))
    return [r for pair in halves for r in pair][best[1]] if best[0] >= CERTAIN else None


def _differ(first: str, second: str) -> bool:
    """Return whether two intents are two questions with an answer each."""
    pair = {first, second}
    return len(pair) == 2 and not pair & NO_QUESTION and not any(pair <= f for f in FAMILIES)


def _is_enough(certain: float, trace: float, marked: bool) -> bool:
    if marked:
        return certain >= CERTAIN or (certain >= LIKELY and trace >= TRACE)
    return certain >= UNMARKED or (certain >= CERTAIN and trace >= UNMARKED_TRACE)


def ranked(reading: Reading, intents: Sequence[str], most: int) -> list[dict[str, float | str]]:
    """Return the likeliest intents of a text as Rasa writes them, the likeliest first."""
    order = np.argsort(-reading.confidences)[:most]
    return [{"name": intents[i], "confidence": float(reading.confidences[i])} for i in order]
