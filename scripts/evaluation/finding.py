"""Measures whether the occupations and places that messages name are found, and how fast."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from knowledge.encoder import Encoder
from knowledge.occupations.finding import JobFinder
from knowledge.occupations.job_mentions import Candidate
from knowledge.occupations.places import PlaceFinder
from knowledge.settings import Settings
from scripts.evaluation import finding_jobs, sets
from scripts.evaluation.measures import Measure
from scripts.evaluation.sets import Names

AMONG = 3


@dataclass(frozen=True)
class Found:
    """The occupations that may be meant, the likeliest first."""

    candidates: tuple[Candidate, ...]


def measured(session: Session, part: str) -> tuple[list[Measure], list[str]]:
    """Return how many occupations and places were found, and lines that say how fast."""
    settings = Settings.from_env()
    encoder = Encoder(settings.encoder)
    jobs = JobFinder.read(session, encoder)
    places = PlaceFinder.read(session)
    everyday = sets.occupations(part)
    of_jobs, slow_jobs = _found(lambda text: _named(jobs, text), everyday)
    of_places, slow_places = _found(places.find, sets.places(part))
    titles = finding_jobs.measure_titles(finding_jobs.rows_of(session, encoder), encoder, sets.SEED)
    return [
        _share("removed title, first", titles["first"], "≥ 80 %"),
        _share("removed title, among three", titles["first three"], "≥ 95 %"),
        _measure("occupation, first", everyday, of_jobs, 1, "≥ 95 %"),
        _measure("occupation, among three", everyday, of_jobs, AMONG, "≥ 99 %"),
        _measure("place", sets.places(part), of_places, 1, "≥ 95 %"),
    ], [
        f"occupation found in p95 {slow_jobs:.1f} ms (bar: 20), place in {slow_places:.1f} ms",
    ]


def _named(jobs: JobFinder, text: str) -> list[Found]:
    """Return what a message names: for sure, or perhaps, or else what comes nearest to it."""
    mentions = jobs.find(text)
    named = [mention for mention in mentions if mention.sure] or list(mentions)
    return [Found(m.candidates) for m in named] or [Found(jobs.nearest(text))]


def _share(name: str, share: float, bar: str) -> Measure:
    """Return a measure over the titles that were drawn and taken out of the index."""
    total = finding_jobs.DRAWN
    return Measure(name, round(share * total), total, bar)


def _found(
    find: Callable[[str], Sequence[Any]], rows: Sequence[Names]
) -> tuple[list[list[list[str]]], float]:
    """Return the codes found in each message, mention by mention, and the 95th percentile (ms)."""
    found, times = [], []
    for row in rows:
        start = time.perf_counter()
        mentions = find(row.text)
        times.append((time.perf_counter() - start) * 1000)
        found.append([[c.code for c in m.candidates] for m in mentions if m.candidates])
    return found, statistics.quantiles(times, n=20)[18]


def _measure(
    name: str, rows: Sequence[Names], found: Sequence[list[list[str]]], among: int, bar: str
) -> Measure:
    errors = [
        f"{row.text} → {mentions} instead of {[list(codes) for codes in row.codes]}"
        for row, mentions in zip(rows, found, strict=True)
        if not is_right(row.codes, mentions, among)
    ]
    return Measure(name, len(rows) - len(errors), len(rows), bar, tuple(errors))


def is_right(meant: tuple[tuple[str, ...], ...], mentions: list[list[str]], among: int) -> bool:
    """Return whether each thing meant is among the first candidates of its mention."""
    if len(meant) == 1:  # what is said in passing behind it does no harm
        mentions = mentions[:1]
    if len(meant) != len(mentions):
        return False
    return all(set(codes) & set(of[:among]) for codes, of in zip(meant, mentions, strict=True))
