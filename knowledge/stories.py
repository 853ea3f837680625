"""Teaches the alarm that a long message is no more dangerous than a short one.

People in danger tell more than others ask: of the examples of 32 words and more seven in ten are
theirs, so length itself, and telling, would raise the alarm. So harmless examples are learned once
more in a row, as stories.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from knowledge.who_asks import LEFT_ALONE, SHORTEST

# How many stories there are for each example.
SHARE = 0.035
LENGTHS = (2, 2, 3, 3, 4)  # examples in a row
# Half of what a story holds is of these, which tell more than they ask.
TELLING = frozenset({"share_feeling", "change_career", "other_job", "find_occupations"})
ENDS = (". ", ", ", " ")


def harmless_stories(
    texts: Sequence[str], intents: Sequence[str], danger: frozenset[str], seed: int = 0
) -> list[str]:
    """Return harmless examples strung together: none has an intent of `danger`."""
    chance = random.Random(seed)
    harmless = [
        (text, intent)
        for text, intent in zip(texts, intents, strict=True)
        if intent not in danger | LEFT_ALONE and len(text.split()) >= SHORTEST
    ]
    every = [text for text, _ in harmless]
    telling = [text for text, intent in harmless if intent in TELLING] or every
    if not every:
        return []
    return [
        _in_a_row([chance.choice(chance.choice((every, telling))) for _ in range(length)], chance)
        for length in chance.choices(LENGTHS, k=round(SHARE * len(texts)))
    ]


def _in_a_row(parts: Sequence[str], chance: random.Random) -> str:
    ended = [part + (" " if part[-1] in ".?!" else chance.choice(ENDS)) for part in parts]
    return "".join(ended).strip()
