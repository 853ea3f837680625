"""Teaches that who asks changes nothing of what is asked.

`knowledge/people.py` puts the words it knows for gender, age, origin, faith and disability into the
same words for everybody. No list of such words is ever complete; so beside that, examples of every
intent are learned a second time behind, or before, words about a person (data/who_asks.jsonl).
"""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from knowledge.errors import DocumentError

# How many of the examples are learned a second time.
SHARE = 0.2
# Not those of a word or two: "pay" is a question by itself, and too little beside a story.
SHORTEST = 3
# Not these: with who asks, a greeting is more than a greeting.
LEFT_ALONE = frozenset({"affirm", "deny", "goodbye", "greet", "inform", "tell_more", "thank"})


@dataclass(frozen=True)
class Words:
    """Words about who asks, ready to stand before an example or behind it."""

    text: str
    before: bool

    def beside(self, example: str) -> str:
        """Return an example with the words."""
        if self.before:
            return f"{self.text.rstrip()} {example}"
        return f"{example.rstrip(' .')}{self.text}"


def load_words(path: Path) -> list[Words]:
    """Return the words of a file, each a line of JSON: {"before": …} or {"after": …}.

    Raises DocumentError with the line that cannot be read.
    """
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            ((place, text),) = json.loads(line).items()
            if place not in ("before", "after") or not isinstance(text, str):
                raise ValueError(place)
        except (ValueError, AttributeError) as error:
            problem = 'each line needs {"before": "…"} or {"after": "…"}, as JSON'
            raise DocumentError(path, number, problem) from error
        found.append(Words(text, place == "before"))
    return found


def told_by_somebody(
    texts: Sequence[str], intents: Sequence[str], words: Sequence[Words], seed: int = 0
) -> list[tuple[str, str]]:
    """Return a share of the examples with words about a person, each with its intent."""
    chance = random.Random(seed)
    pairs = [
        (text, intent)
        for text, intent in zip(texts, intents, strict=True)
        if intent not in LEFT_ALONE and len(text.split()) >= SHORTEST and words
    ]
    chosen = chance.sample(pairs, round(SHARE * len(pairs)))
    return [(chance.choice(words).beside(text), intent) for text, intent in chosen]
