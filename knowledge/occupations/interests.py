"""A short interest questionnaire: its items, what the answers add up to, and the jobs like that.

The six areas are those of O*NET's interest scores (RIASEC). As O*NET's own linking does, a job is
as close to a person as the shapes of the two profiles are alike: their Pearson correlation.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import select
from sqlalchemy.orm import Session

from knowledge.occupations import tables
from knowledge.occupations.queries import cite
from knowledge.queries import remembered
from knowledge.records import Citation
from knowledge.settings import ROOT

ITEMS = ROOT / "data" / "interests.csv"
AREAS = ("realistic", "investigative", "artistic", "social", "enterprising", "conventional")
RATINGS = (1, 2, 3, 4, 5)  # strongly dislike, dislike, not sure, like, strongly like
MOST_POINTS = 4  # of an answer: a rating of 1 is no point, one of 5 is four
# Fewer answers than this say too little about an area.
ENOUGH = 3
# Chance alone gives six pairs of numbers a correlation like this once in ten times.
LEAST_ALIKE = 0.608
# How many occupations of one minor group ("25-2", school teachers) are shown at a time.
MOST_OF_A_GROUP = 2
# The choices of preparation, and the job zones each stands for; None: all of them.
PREPARATIONS: dict[str, tuple[int, ...] | None] = {
    "any": None,
    "1-2": (1, 2),
    "3": (3,),
    "4-5": (4, 5),
}


@dataclass(frozen=True)
class Item:
    """A question of the questionnaire: its number from 1, its area, and the activity it names."""

    number: int
    area: str
    text: str


@dataclass(frozen=True)
class Profile:
    """What somebody likes: points and answered questions of each area, in the order of `AREAS`.

    A full area of five answers has 0 to 20 points, `MOST_POINTS` for each answer.
    """

    points: tuple[int, ...]
    answered: tuple[int, ...]

    @property
    def is_enough(self) -> bool:
        """Whether every area has answers enough to be compared."""
        return min(self.answered) >= ENOUGH

    @property
    def is_flat(self) -> bool:
        """Whether every area that was asked about came out the same: there is no shape then."""
        return len(self.ranked()) < 2

    def liking(self, area: str) -> Fraction | None:
        """Return the points per answer in an area, 0 to 4, exactly; None without an answer."""
        at = AREAS.index(area)
        return Fraction(self.points[at], self.answered[at]) if self.answered[at] else None

    def ranked(self) -> tuple[tuple[str, ...], ...]:
        """Return the areas from most to least liked; areas that are level stand together."""
        by_liking: dict[Fraction, list[str]] = {}
        for area in AREAS:
            liking = self.liking(area)
            if liking is not None:
                by_liking.setdefault(liking, []).append(area)
        return tuple(tuple(by_liking[liking]) for liking in sorted(by_liking, reverse=True))

    def letters(self, most: int = 3) -> str:
        """Return the letters of the highest areas, at most `most`; a tie is taken whole or not."""
        letters = ""
        for level in self.ranked():
            if len(letters) + len(level) > most:
                break
            letters += "".join(area[0].upper() for area in level)
        return letters


@dataclass(frozen=True)
class Match:
    """An occupation whose interests are like a profile; the correlation is -1 to 1."""

    code: str
    title: str
    zone: int | None
    interest_code: str
    correlation: float
    citation: Citation


@dataclass(frozen=True)
class _Jobs:
    """The interest scores of all occupations, each row less its mean and of length 1."""

    rows: tuple[tuple[str, str, int | None, str], ...]
    shapes: NDArray[np.float64]


@lru_cache(maxsize=1)
def items() -> tuple[Item, ...]:
    """Return the items in the order they are asked."""
    with ITEMS.open(encoding="utf-8", newline="") as file:
        return tuple(
            Item(int(row["number"]), row["area"], row["text"]) for row in csv.DictReader(file)
        )


def profile_of(ratings: Mapping[int, int]) -> Profile:
    """Return what ratings add up to, each by the number of its item; any may be missing."""
    points, answered = dict.fromkeys(AREAS, 0), dict.fromkeys(AREAS, 0)
    for item in items():
        if item.number in ratings:
            points[item.area] += ratings[item.number] - RATINGS[0]
            answered[item.area] += 1
    return Profile(tuple(points.values()), tuple(answered.values()))


def matches(
    session: Session,
    profile: Profile,
    most: int,
    zones: Sequence[int] | None = None,
    page: int = 0,
) -> tuple[Match, ...]:
    """Return a page of `most` occupations that are most like a profile, the closest first.

    None is less alike than `LEAST_ALIKE`, and no page has more than `MOST_OF_A_GROUP` of a minor
    group as long as there are others; the rest come on the pages behind. Where two are as close,
    the order is that of their titles. `zones` are the job zones wanted, all of them if None.
    There is none for a profile that is flat or lacks answers: nothing can be compared then.
    Raises LookupError when the store holds no O*NET data.
    """
    if profile.is_flat or not profile.is_enough:
        return ()
    (jobs,) = _jobs(session)
    liking = [float(profile.liking(area) or 0) for area in AREAS]
    correlations = jobs.shapes @ _shape(np.array([liking]))[0]
    citation = cite(session, "onet", "Interests")
    found = [
        # Rounded, so that the last bit of a float decides no order.
        Match(code, title, zone, interest_code, round(float(correlation), 6), citation)
        for (code, title, zone, interest_code), correlation in zip(
            jobs.rows, correlations, strict=True
        )
        if correlation >= LEAST_ALIKE and (zones is None or zone in zones)
    ]
    left = sorted(found, key=lambda match: (-match.correlation, match.title, match.code))
    for _ in range(page):
        shown = {match.code for match in _page(left, most)}
        left = [match for match in left if match.code not in shown]
    return _page(left, most)


def _page(found: Sequence[Match], most: int) -> tuple[Match, ...]:
    """Return the first `most`, passing over those whose group has its share, if that fills it."""
    groups: Counter[str] = Counter()
    few: list[Match] = []
    over: list[Match] = []
    for match in found:
        groups[match.code[:4]] += 1
        (few if groups[match.code[:4]] <= MOST_OF_A_GROUP else over).append(match)
    shown = {match.code for match in [*few, *over][:most]}
    return tuple(match for match in found if match.code in shown)


@remembered
def _jobs(session: Session) -> list[_Jobs]:
    """Return the occupations that have interest scores which differ: one record."""
    scores = [getattr(tables.JobInterest, area) for area in AREAS]
    job = tables.Job
    query = (
        select(job.code, job.title, job.zone, tables.JobInterest.interest_code, *scores)
        .join(tables.JobInterest, tables.JobInterest.code == job.code)
        .order_by(job.code)
    )
    rows = [row for row in session.execute(query) if len(set(row[4:])) > 1]
    kept = tuple((row[0], row[1], row[2], row[3]) for row in rows)
    return [_Jobs(kept, _shape(np.array([row[4:] for row in rows], dtype=float).reshape(-1, 6)))]


def _shape(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return rows less their mean and of length 1: their products are Pearson correlations."""
    centred = scores - scores.mean(axis=1, keepdims=True)
    shapes: NDArray[np.float64] = centred / np.linalg.norm(centred, axis=1, keepdims=True)
    return shapes
