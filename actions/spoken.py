"""What the last answers were about: which occupations, where, and which part of their pay."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

# Stands for the occupation the documents tell of.
DOCUMENTS = "documents"
MOST_KEPT = 3

# The code of an occupation, and that of a place, which is nothing for the whole country.
Pair = tuple[str, str]


@dataclass(frozen=True)
class Spoken:
    """What the last answer was about, and what was spoken of `before` it, the latest last.

    `now` has several pairs where the last answer set them side by side; `part` is the percentile
    of pay it told, p10 to p90.
    """

    now: tuple[Pair, ...] = ()
    before: tuple[Pair, ...] = ()
    part: str = ""

    @classmethod
    def remembered(cls, data: Mapping[str, Any] | None) -> Spoken:
        """Return what a slot holds, nothing where it is empty."""
        kept = data or {}
        now, before = (
            tuple((str(job), str(place)) for job, place in kept.get(name, ()))
            for name in ("now", "before")
        )
        return cls(now, before, str(kept.get("part", "")))

    def kept(self) -> dict[str, Any]:
        """Return it as a slot holds it."""
        pairs = {"now": [list(p) for p in self.now], "before": [list(p) for p in self.before]}
        return {**pairs, "part": self.part} if self.part else pairs

    def then(self, pairs: Sequence[Pair], part: str = "") -> Spoken:
        """Return what was spoken of after an answer on these."""
        now = tuple(pairs)
        before = tuple(pair for pair in (*self.before, *self.now) if pair not in now)
        return Spoken(now, tuple(dict.fromkeys(before))[-MOST_KEPT:], part)

    @property
    def jobs(self) -> tuple[str, ...]:
        """The occupations of the last answer."""
        return tuple(dict.fromkeys(job for job, _ in self.now))

    @property
    def in_turn(self) -> tuple[str, ...]:
        """The occupations spoken of, the first one first, for "the first"; none where some are
        forgotten already."""
        jobs = tuple(dict.fromkeys(job for job, _ in (*self.before, *self.now) if job))
        return jobs if 1 < len(jobs) <= MOST_KEPT else ()
