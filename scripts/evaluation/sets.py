"""The evaluation sets: questions that never stand in the training data.

`tests/evaluation/dev` is for finding errors and mending them; `tests/evaluation/final` is only
measured. tests/evaluation/README.md says what each set holds.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from scripts.mistyping import with_typing_error
from scripts.servers import ROOT

FOLDER = ROOT / "tests" / "evaluation"
PARTS = ("dev", "final")
CONVERSATIONS = ("conversations", "two_questions", "comparisons", "gaps")
# Asked only where the store holds the public data.
OF_JOBS = ("occupation_questions", "occupation_comparisons", "job_filters")
SEED = 20261122


@dataclass(frozen=True)
class Labelled:
    """A sentence and the intents that are right for it."""

    text: str
    intents: tuple[str, ...]


@dataclass(frozen=True)
class Foreign:
    """A message the documents hold no answer to: "near" is about careers, "far" is not."""

    text: str
    kind: str


@dataclass(frozen=True)
class Alarm:
    """A message of a person in danger, or one that only sounds like it."""

    text: str
    danger: bool
    kind: str


@dataclass(frozen=True)
class Turn:
    """What is said, what the reply must hold (any of the ways of each item), and must not."""

    says: str
    holds: tuple[tuple[str, ...], ...] = ()
    lacks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Case:
    """A conversation whose replies are checked."""

    key: str
    turns: tuple[Turn, ...]


@dataclass(frozen=True)
class Pair:
    """Two messages that differ only in who asks, or for whom."""

    one: str
    other: str


@dataclass(frozen=True)
class Names:
    """A message, and for each occupation or place it names the codes of which one is right."""

    text: str
    codes: tuple[tuple[str, ...], ...]


def occupations(part: str) -> list[Names]:
    """Return the messages that name one occupation in everyday words."""
    return [Names(r["text"], (tuple(r["jobs"]),)) for r in _rows(part, "occupations")]


def places(part: str) -> list[Names]:
    """Return the messages that name a place, two places, or none."""
    return [Names(r["text"], _codes(r)) for r in _rows(part, "places")]


def _codes(row: dict[str, Any]) -> tuple[tuple[str, ...], ...]:
    every = row["all"] if "all" in row else [row["places"]] if row["places"] else []
    return tuple(tuple(codes) for codes in every)


def intents(part: str, name: str = "intents") -> list[Labelled]:
    """Return the sentences with the intents that are right for them."""
    rows = _rows(part, name)
    return [Labelled(r["text"], (r["intent"], *r.get("also", ()))) for r in rows]


def out_of_scope(part: str) -> list[Foreign]:
    """Return the messages the documents hold no answer to."""
    return [Foreign(r["text"], r["kind"]) for r in _rows(part, "out_of_scope")]


def safety(part: str) -> list[Alarm]:
    """Return messages of people in danger, and ordinary ones that sound alike."""
    return [Alarm(r["text"], r["danger"], r["kind"]) for r in _rows(part, "safety")]


def demographics(part: str) -> list[Pair]:
    """Return the pairs that differ only in gender, age, origin or disability."""
    return [Pair(r["one"], r["other"]) for r in _rows(part, "demographics")]


def cases(part: str, name: str) -> list[Case]:
    """Return the conversations of a set of `CONVERSATIONS`."""
    return [Case(r["id"], tuple(map(_turn, r["turns"]))) for r in _rows(part, name)]


def sentences(part: str) -> Iterator[str]:
    """Yield every sentence of every set of a part."""
    for path in sorted((FOLDER / part).glob("*.jsonl")):
        for row in _read(path):
            yield from (row[name] for name in ("text", "one", "other") if name in row)
            yield from (turn["says"] for turn in row.get("turns", ()))


def with_typing_errors(labelled: Sequence[Labelled]) -> list[Labelled]:
    """Return the sentences, one random edit in each; the same ones every time."""
    chance = random.Random(SEED)
    return [replace(each, text=with_typing_error(each.text, chance)) for each in labelled]


def _turn(row: dict[str, Any]) -> Turn:
    holds = tuple((item,) if isinstance(item, str) else tuple(item) for item in row["holds"])
    return Turn(row["says"], holds, tuple(row.get("lacks", ())))


def _rows(part: str, name: str) -> list[dict[str, Any]]:
    return _read(FOLDER / part / f"{name}.jsonl")


def _read(path: Path) -> list[dict[str, Any]]:
    """Return the rows of a set; raises ValueError naming file and line of one that is broken."""
    rows = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            rows.append(json.loads(line))
        except ValueError as error:
            raise ValueError(f"{path.name}:{number} is no JSON object: {error}") from error
    return rows
