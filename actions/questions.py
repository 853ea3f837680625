"""The questions in a message: one, or several asked in one breath."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from actions.answers.only_sums import only_reckons
from actions.named import moved, named_in, ranked, values_in
from actions.question import Question

# What a message asks of an occupation is not understood below this, as in config.yml.
CERTAIN_ENOUGH = 0.18


Message = Mapping[str, Any]  # as Rasa hands it on


def questions_in(written: Question, message: Message) -> tuple[Question, ...]:
    """Return the questions in a message: one, or several asked in one breath.

    `written` is all of it, as it was written.
    """
    return _parts(written, message)


def alike_in(written: Question, message: Message) -> tuple[Question, ...]:
    """Return the two questions on one topic that a message may hold, or none."""
    parts = message.get("alike")
    return _parts(written, {**message, "questions": parts}) if parts else ()


def questions_of_jobs(written: Question, message: Message) -> tuple[Question, tuple[Question, ...]]:
    """Return what a message asks of the occupations it names, and its questions.

    It was read without their names: "how much do they make". Where it names none, it is as
    any message.
    """
    unnamed = message.get("of_jobs")
    if not unnamed:
        return written, _parts(written, message)
    ranking = ranked(unnamed["ranking"])
    intent = ranking[0][0] if ranking[0][1] >= CERTAIN_ENOUGH else "nlu_fallback"
    whole = replace(written, intent=intent, ranking=ranking)
    return whole, _parts(whole, {**message, "questions": unnamed["questions"]})


def _parts(whole: Question, message: Message) -> tuple[Question, ...]:
    """Return the questions that a message was cut into, or the whole where it was not."""
    parts = message.get("questions") or ()
    if only_reckons(parts):
        parts = ()
    entities = message.get("entities") or ()
    starts = [0, *(part["start"] for part in parts[1:])]  # a story names what it is about
    return tuple(
        _part(whole, part, entities, start) for part, start in zip(parts, starts, strict=False)
    ) or (whole,)


def _part(
    whole: Question, part: Mapping[str, Any], entities: Sequence[Mapping[str, Any]], start: int
) -> Question:
    inside = [e for e in entities if start <= e["start"] < part["end"]]
    first, end = part["start"], part["end"]
    return replace(
        whole,
        jobs=tuple(each.moved(first) for each in whole.jobs if first <= each.start < end),
        places=tuple(each.moved(first) for each in whole.places if first <= each.start < end),
        kept={**whole.kept, **_place_before(whole, end)},
        text=part["text"],
        story=whole.text[:first],
        said=values_in(moved(inside, first), part["text"]),
        named=named_in(inside, first),
        intent=part["ranking"][0]["name"],
        ranking=ranked(part["ranking"]),
    )


def _place_before(whole: Question, end: int) -> dict[str, str]:
    """Return the place named last up to there: "I live in Ohio. What do nurses make?".

    The only one may stand behind: "how many bakers are there, and what do they earn in Ohio".
    """
    known = [each for each in whole.places if each.codes]
    named = [each.codes[0] for each in known if each.start < end or len(known) == 1]
    return {"place": named[-1]} if named else {}
