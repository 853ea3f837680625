"""Cuts a message into the questions it asks, three at most: "pay, hours, benefits?"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from components.two_questions import answered_apart, best_cut, ranked
from knowledge.clauses import Cut, cuts
from knowledge.intents import Reading
from knowledge.people import only_tells_who
from knowledge.private_numbers import masked

MOST_PARTS = 3
Read = Callable[[Sequence[str]], list[Reading]]


@dataclass(frozen=True)
class Part:
    """A question of a message: its words, where it stands, what stands before it, its reading."""

    words: str
    start: int
    end: int
    reading: Reading
    region: str

    def as_said(self, intents: Sequence[str], most: int) -> dict[str, Any]:
        """Return the question as it is handed on with a message, with its likeliest intents."""
        ranking = ranked(self.reading, intents, most)
        text = masked(self.words)
        return {"text": text, "start": self.start, "end": self.end, "ranking": ranking}


def ways_to_cut(text: str) -> list[Cut]:
    """Return the ways to cut a text in two, but for those that cut off who asks."""
    return [c for c in cuts(text) if not (only_tells_who(c.left) or only_tells_who(c.right))]


def halves_of(text: str, cut: Cut, halves: tuple[Reading, Reading]) -> list[Part]:
    """Return the two questions that a cut makes of a text."""
    left, right = halves
    start = text.index(cut.left)
    return [
        Part(cut.left, start, cut.at, left, cut.before),
        Part(cut.right, cut.at, len(text), right, cut.right),
    ]


def cut_again(
    text: str, halves: Sequence[Part], read: Read, intents: Sequence[str]
) -> list[Part]:
    """Return the two questions of a text, or three where one of them holds two.

    What was left out as a story before the first one may be a question, too.
    """
    regions = [(half.region, ways_to_cut(half.region)) for half in halves]
    texts = [w for region, ways in regions if ways for w in (region, *_words(ways))]
    readings = dict(zip(texts, read(texts), strict=True)) if texts else {}
    parts: list[Part] = []
    left_over = MOST_PARTS - len(halves)
    for half, (region, ways) in zip(halves, regions, strict=True):
        pairs = [(readings[way.left], readings[way.right]) for way in ways]
        others = [each.reading for each in halves if each is not half]
        number = best_cut(ways, readings[region], pairs, intents) if ways and left_over else None
        if number is None or not answered_apart([*pairs[number], *others], intents):
            parts.append(half)
            continue
        left_over -= 1
        at = text.index(region, 0 if half is halves[0] else half.start)
        parts += [
            replace(part, start=part.start + at, end=part.end + at)
            for part in halves_of(region, ways[number], pairs[number])
        ]
    return parts


def _words(ways: Sequence[Cut]) -> list[str]:
    return [words for way in ways for words in (way.left, way.right)]
