"""Cuts a message into the questions it asks, four at most: "pay, hours, benefits?"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from components.plain_questions import plain_cut
from components.readings import Seen
from components.two_questions import (
    CERTAIN,
    alike_cut,
    answered_apart,
    best_cut,
    ranked,
    stands_alone,
)
from knowledge.clauses import Cut, cuts, marked_cuts
from knowledge.follow_ups import Before, FollowUpModel, in_context
from knowledge.intents import Reading
from knowledge.people import only_tells_who
from knowledge.private_numbers import masked
from knowledge.question_forms import asks, points_back, starts_a_question

MOST_PARTS = 4
Read = Callable[[Sequence[str]], list[Reading]]


@dataclass(frozen=True)
class Part:
    """A question of a message: its words, where they stand, and its reading.

    region  the words with the story before them, which begins `at` in the message
    """

    words: str
    start: int
    end: int
    reading: Reading
    region: str
    at: int

    def as_said(self, intents: Sequence[str], most: int) -> dict[str, Any]:
        """Return the question as it is handed on with a message, with its likeliest intents."""
        ranking = ranked(self.reading, intents, most)
        text = masked(self.words)
        return {"text": text, "start": self.start, "end": self.end, "ranking": ranking}


def ways_to_cut(text: str) -> list[Cut]:
    """Return the ways to cut a text in two, but for those that cut off who asks."""
    return only_of_questions(cuts(text))


def only_of_questions(ways: Sequence[Cut]) -> list[Cut]:
    """Return ways to cut a text but for those that cut off who asks."""
    return [c for c in ways if not (only_tells_who(c.left) or only_tells_who(c.right))]


def halves_of(text: str, cut: Cut, halves: tuple[Reading, Reading], at: int = 0) -> list[Part]:
    """Return the two questions that a cut makes of a text, which begins `at` in its message."""
    left, right = halves
    start = text.rindex(cut.left, 0, cut.at)
    return [
        Part(cut.left, at + start, at + cut.at, left, cut.before, at),
        Part(cut.right, at + cut.at, at + len(text), right, cut.right, at + cut.at),
    ]


def plain_parts(seen: Seen, whole: Reading, read: Read, intents: Sequence[str]) -> list[Part]:
    """Return two questions of a text that are plain by what they mean, none if it holds no two.

    Only what was not read yet is read.
    """
    ways = [cut for cut in only_of_questions(marked_cuts(seen.text)) if not cut.one]
    words = [side for cut in ways for side in (cut.left, cut.right)]
    sides = (side for cut in seen.ways for side in (cut.left, cut.asked))
    known = dict(zip(sides, seen.parts, strict=True))
    unread = [each for each in dict.fromkeys(words) if each not in known]
    known |= zip(unread, read(unread), strict=True)
    halves = [(known[cut.left], known[cut.right]) for cut in ways]
    number = plain_cut(ways, whole, halves, intents)
    return [] if number is None else halves_of(seen.text, ways[number], halves[number])


def all_parts(halves: list[Part], read: Read, intents: Sequence[str]) -> list[Part]:
    """Return the two questions of a message, or more where one of them holds two.

    What was left out as a story before the first one may be a question, too.
    """
    parts = _cut_again(halves, read, intents)
    return _cut_again(parts, read, intents) if len(parts) > len(halves) else parts


def in_its_light(
    first: str, topic: str, second: Part, model: FollowUpModel | None, read: Read
) -> Reading | None:
    """Return what a question that points back means behind the `first`; None if none does."""
    if model is None or not (model.knows(topic) and points_back(second.words)):
        return None
    in_light = read(in_context(second.words, Before(topic, first)))
    return model.read([second.reading, *in_light], topic, len(second.words.split()))


def pointing_back(
    parts: list[Part], intents: Sequence[str], model: FollowUpModel | None, read: Read
) -> list[Part]:
    """Return two questions, the second in the light of the first where it points at that.

    None where it then asks the same: "how many levels are there, and what do they stand for?";
    but what is plain without it stays as it is: "starter jobs, and where it leads".
    """
    first, second = parts
    topic = intents[int(first.reading.confidences.argmax())]
    seen = in_its_light(first.words, topic, second, model, read)
    if seen is None or seen.confidences.max() < CERTAIN:
        return parts
    if answered_apart([first.reading, seen], intents):
        return [first, replace(second, reading=seen)]
    return parts if stands_alone(second.reading, intents) else []


def alike_parts(
    seen: Seen, intents: Sequence[str], model: FollowUpModel | None, read: Read
) -> list[Part]:
    """Return two questions of a text on one topic, none if it holds no two.

    A second half that points back is read behind the first: "which exist, and do they run out?".
    """
    in_light = list(seen.halves)
    for at, (cut, (left, right)) in enumerate(zip(seen.ways, seen.halves, strict=True)):
        if asks(cut.left) and starts_a_question(cut.right) and not cut.one:
            second = halves_of(seen.text, cut, (left, right))[1]
            topic = intents[int(left.confidences.argmax())]
            light = in_its_light(cut.left, topic, second, model, read)
            in_light[at] = (left, light or right)
    number = alike_cut(seen.ways, in_light, intents)
    return [] if number is None else halves_of(seen.text, seen.ways[number], in_light[number])


def _cut_again(halves: list[Part], read: Read, intents: Sequence[str]) -> list[Part]:
    left_over = MOST_PARTS - len(halves)
    if not left_over:
        return halves
    ways_of = [ways_to_cut(half.region) for half in halves]
    texts = [
        words
        for half, ways in zip(halves, ways_of, strict=True)
        if ways
        for words in (half.region, *(side for way in ways for side in (way.left, way.asked)))
    ]
    readings = dict(zip(texts, read(texts), strict=True)) if texts else {}
    parts: list[Part] = []
    for half, ways in zip(halves, ways_of, strict=True):
        pairs = [(readings[way.left], readings[way.asked]) for way in ways]
        others = [each.reading for each in halves if each is not half]
        number = best_cut(ways, readings[half.region], pairs, intents) if ways else None
        if (
            number is None
            or not left_over
            or not all(answered_apart([side, *others], intents) for side in pairs[number])
        ):
            parts.append(half)
            continue
        left_over -= 1
        parts += halves_of(half.region, ways[number], pairs[number], half.at)
    return parts
