"""What a message names, as Rasa hands it on: entities, and occupations and places of the data."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

CORRECTS = re.compile(r"\b(?:meant?|instead|rather|sorry)\b", re.IGNORECASE)
# This corrects only what stands close to it: "level 9, no, 10".
DENIES = re.compile(r"\b(?:no|not)\b", re.IGNORECASE)
MOST_BETWEEN = 6
SETS_APART = re.compile(r"\b(?:than|vs|versus|against|between|minus|or)\b", re.IGNORECASE)
# What stands behind this is not meant: "not full-time, time-based".
NEGATED = re.compile(
    r"\b(?P<word>not|instead of|rather than|without(?= the )) (?:only |just )?"
    r"(?:the |a |in |per |by |by the |for )?$",
    re.IGNORECASE,
)

INSTEAD = re.compile(r"\b(?:instead of|rather than)\b", re.I)
GAINS = re.compile(r"\b(?:more|extra|differ\w*|gain\w*|gap|less|worth|adds?|lose|loss)\b", re.I)

# "climbing from 9 to 10", "worth going up from a nine to a ten".
_LEVEL = r"(?:an? )?(?:0?9|10|11|nine|ten|eleven)\b"
CLIMBS = re.compile(
    rf"\b(?:climb|go|mov|promot|step|jump|ris|rais|bump|advanc|get|worth)\w*\b[^.?!]*"
    rf"\bfrom {_LEVEL} to {_LEVEL}",
    re.I,
)
# What stands between the numbers of a list.
IN_A_LIST = re.compile(r"[\s,/&+]*(?:and|or|vs\.?|to|with)?[\s,]*", re.I)


# What half a message says for the other, too, and where "hours" is no way of paying.
SHARED = ("area", "job_level", "pay_period", "certification")
OF_TIME = ("ask_hours", "ask_shifts")


@dataclass(frozen=True)
class Named:
    """Something named in a message: what kind of thing, which one, and where it stands."""

    kind: str
    value: str
    start: int
    end: int


@dataclass(frozen=True)
class Mention:
    """An occupation or place of the public data that a message names; the likeliest code first.

    `here` is a place that is called so: it has no code where the center has not said where it is.
    `guessed` is an occupation that no name in the message tells; `ahead` says that the first one,
    though not sure, is by far the likeliest.
    """

    start: int
    end: int
    codes: tuple[str, ...]
    sure: bool
    here: bool = False
    guessed: bool = False
    ahead: bool = False

    def moved(self, by: int) -> Mention:
        """Return the mention counted from a place `by` characters further on."""
        return replace(self, start=self.start - by, end=self.end - by)


def mentions_in(mentions: Sequence[Mapping[str, Any]]) -> tuple[Mention, ...]:
    """Return the occupations, or the places, that a message names, in their order."""
    return tuple(
        Mention(
            each["start"],
            each["end"],
            tuple(each["codes"]),
            each["sure"],
            each["here"],
            each.get("guessed", False),
            each.get("ahead", False),
        )
        for each in mentions
    )


def named_in(entities: Sequence[Mapping[str, Any]], before: int) -> tuple[Named, ...]:
    """Return the entities with their places, counted from the beginning of the question."""
    return tuple(
        Named(e["entity"], str(e["value"]), e.get("start", 0) - before, e.get("end", 0) - before)
        for e in entities
    )


def values_in(entities: Sequence[Mapping[str, Any]], text: str) -> dict[str, tuple[str, ...]]:
    """Return what is named, by kind; of a correction ("not level 9, level 11") what is meant."""
    said: dict[str, tuple[str, ...]] = {}
    for entity in entities:
        if _is_denied(entity, text):
            continue
        kind, value = entity["entity"], str(entity["value"])
        if value not in said.get(kind, ()):
            said[kind] = (*said.get(kind, ()), value)
    return {
        kind: values[-1:] if len(values) > 1 and _corrects(kind, entities, text) else values
        for kind, values in said.items()
    }


def _corrects(kind: str, entities: Sequence[Mapping[str, Any]], text: str) -> bool:
    """Return whether the last of a kind is said instead of those before: "level 9, no, 10"."""
    same = [e for e in entities if e["entity"] == kind and "start" in e]
    if not same:
        return False
    start, end = min(e["end"] for e in same), max(e["start"] for e in same)
    inside = [e for e in entities if start <= e.get("start", 0) and e.get("end", 0) <= end]
    between = _without_names(text[start:end], moved(inside, start))
    if INSTEAD.search(between) and GAINS.search(text):
        return False  # "level 11 instead of level 10, how much more"
    denies = DENIES.search(between) and len(between.split()) <= MOST_BETWEEN
    return bool((CORRECTS.search(between) or denies) and not SETS_APART.search(between))


def denied_in(entities: Sequence[Mapping[str, Any]], text: str) -> set[str]:
    """Return the kinds of what is named only to be left out: "not only full-time, all of them"."""
    return {e["entity"] for e in entities if _is_denied(e, text)}


def _is_denied(entity: Mapping[str, Any], text: str) -> bool:
    """Return whether what is named is left out; in "11 instead of 10, how much more" both count."""
    match = NEGATED.search(text[: entity.get("start", 0)])
    if match is None:
        return False
    return match["word"].lower() in ("not", "without") or not GAINS.search(text)


def moved(entities: Sequence[Mapping[str, Any]], by: int) -> list[dict[str, Any]]:
    """Return entities counted from a place `by` characters further on."""
    return [{**e, "start": e["start"] - by, "end": e["end"] - by} for e in entities]


def _without_names(text: str, entities: Sequence[Mapping[str, Any]]) -> str:
    """Return the words between what is named: the "not" of "not leveled" corrects nothing."""
    for entity in sorted(entities, key=lambda e: -e.get("start", 0)):
        text = text[: entity.get("start", 0)] + " " + text[entity.get("end", 0) :]
    return text


def ranked(ranking: Sequence[Mapping[str, Any]]) -> tuple[tuple[str, float], ...]:
    """Return a ranking of intents as pairs of name and confidence."""
    return tuple((rank["name"], rank["confidence"]) for rank in ranking)


def climbs(text: str) -> bool:
    """Return whether a message tells of two levels by their numbers alone: "going from 9 to 10"."""
    return bool(CLIMBS.search(text))


def lists_levels(text: str, named: Sequence[Named]) -> bool:
    """Return whether a bare number goes on with a list of levels: "level 9, 10 and 11"."""
    ends = [n.end for n in named if n.kind in ("job_level", "bare_level")]
    starts = [n.start for n in named if n.kind == "bare_level"]
    return any(n.kind == "job_level" for n in named) and any(
        IN_A_LIST.fullmatch(text[end:start]) for start in starts for end in ends if end <= start
    )


def shared(
    said: Mapping[str, tuple[str, ...]], intent: str, behind: bool = False
) -> dict[str, str]:
    """Return what half a message says for the other, too: "pay and outlook in California".

    What stands `behind` the other half names no certification for it: "… and is there a green one".
    """
    kinds = [kind for kind in SHARED if kind != "pay_period" or intent not in OF_TIME]
    kinds = [kind for kind in kinds if kind != "certification" or not behind]
    return {kind: said[kind][0] for kind in kinds if kind in said}
