"""Finds which jobs a message is about: by their names, by names mistyped, and by what is meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from sqlalchemy import select
from sqlalchemy.orm import Session

from knowledge.encoder import DIMENSIONS, Encoder
from knowledge.occupations.meaning import Meanings, Stored
from knowledge.occupations.meant import VAGUE, is_meant
from knowledge.occupations.name_index import NameIndex, NameRow, Vector
from knowledge.occupations.normal import key_of
from knowledge.occupations.ranking import USUAL_EMPLOYMENT, Ranking
from knowledge.occupations.said import Word, said
from knowledge.occupations.tables import Job, JobName, Pay

NATION = "99"
LONGEST = 9  # words of a name looked for in a message
SURE = 0.5  # the share of the likelihood from which on the first candidate is meant
TOLD = 3  # candidates of a mention


@dataclass(frozen=True)
class Candidate:
    """A job that may be meant; `score` is the likelihood that it is, 0 to 1."""

    code: str
    title: str
    score: float


@dataclass(frozen=True)
class Mention:
    """Where a message names a job, and which it may be, the likeliest first."""

    start: int
    end: int
    text: str
    candidates: tuple[Candidate, ...]
    how: str  # name, typo, meaning

    @property
    def sure(self) -> bool:
        """Whether the first candidate is meant; otherwise it is better to ask."""
        return self.candidates[0].score >= SURE and key_of(self.text) not in VAGUE


@dataclass(frozen=True)
class JobRow:
    """What is known of a job for finding it."""

    code: str
    title: str
    description: str
    employment: int | None
    vector: bytes | None


class JobFinder:
    """Finds jobs; one instance serves a whole process."""

    def __init__(
        self, jobs: Sequence[JobRow], names: Sequence[NameRow], stored: Stored, encoder: Encoder
    ) -> None:
        """Jobs that have no vector yet are encoded, which takes some ten milliseconds each."""
        self._encoder = encoder
        self._titles = {job.code: job.title for job in jobs}
        self.ranking = _ranking(jobs, names, stored, encoder)

    @classmethod
    def read(cls, session: Session, encoder: Encoder) -> JobFinder:
        """Return a finder of the jobs of a store."""
        return cls(job_rows(session), name_rows(session), stored_vectors(session), encoder)

    def nearest(self, text: str, most: int = TOLD) -> tuple[Candidate, ...]:
        """Return the jobs that a title or a description means, the likeliest first."""
        return self._candidates(key_of(text), most)

    def find(self, text: str) -> tuple[Mention, ...]:
        """Return the jobs that a message names, in the order they stand in."""
        words = said(text)
        return tuple(
            Mention(
                words[first].start,
                words[last - 1].end,
                text[words[first].start : words[last - 1].end],
                self._candidates(" ".join(w.word for w in words[first:last]), TOLD),
                "name",
            )
            for first, last in self._named(words)
            if is_meant(words, first, last)
        )

    def _named(self, words: Sequence[Word]) -> list[tuple[int, int]]:
        """Return where names of jobs stand, the longest first where they overlap."""
        found: list[tuple[int, int]] = []
        first = 0
        while first < len(words):
            last = self._end_of_name(words, first)
            if last:
                found.append((first, last))
            first = last or first + 1
        return found

    def _end_of_name(self, words: Sequence[Word], first: int) -> int:
        whole = 0
        key = ""
        for last in range(first, min(len(words), first + LONGEST)):
            key = f"{key} {words[last].word}" if key else words[last].word
            if self.ranking and key in self.ranking.index:
                whole = last + 1
            if words[last].ends:
                break
        return whole

    def _candidates(self, key: str, most: int) -> tuple[Candidate, ...]:
        if self.ranking is None:
            return ()
        shares = self.ranking.shares(key, self._encoder.encode([key])[0])
        order = np.argsort(-shares, kind="stable")[:most]
        found = [(self.ranking.index.codes[i], float(shares[i])) for i in order]
        return tuple(Candidate(code, self._titles[code], share) for code, share in found)


def job_rows(session: Session) -> list[JobRow]:
    """Return the jobs of a store in the order of their codes."""
    jobs = session.execute(
        select(Job.code, Job.title, Job.description, Pay.employment, Job.vector)
        .outerjoin(Pay, (Pay.pay_code == Job.pay_code) & (Pay.place == NATION))
        .order_by(Job.code)
    )
    return [JobRow(*row) for row in jobs]


def name_rows(session: Session) -> list[NameRow]:
    """Return the names of the jobs of a store."""
    columns = (JobName.code, JobName.text, JobName.key, JobName.kind)
    return [NameRow(*row) for row in session.execute(select(*columns).order_by(JobName.id))]


def stored_vectors(session: Session) -> Stored:
    """Return the vectors of the names of a store."""
    with_one = JobName.vector.is_not(None)
    keys = tuple(session.scalars(select(JobName.key).where(with_one).order_by(JobName.id)))
    vectors = np.zeros((len(keys), DIMENSIONS), np.int8)
    stored = session.scalars(select(JobName.vector).where(with_one).order_by(JobName.id))
    for number, vector in enumerate(stored.yield_per(1000)):
        vectors[number] = np.frombuffer(vector, np.int8)
    return Stored(keys, vectors)


def _ranking(
    jobs: Sequence[JobRow], names: Sequence[NameRow], stored: Stored, encoder: Encoder
) -> Ranking | None:
    """Return a ranking of the jobs, or None where the store has none."""
    if not names:
        return None
    index = NameIndex([job.code for job in jobs], names)
    described = _vectors(jobs, encoder)
    employment = [job.employment or USUAL_EMPLOYMENT for job in jobs]
    meanings = Meanings(index, stored, described)
    return Ranking(index, meanings, described, np.array(employment, np.float32))


def _vectors(jobs: Sequence[JobRow], encoder: Encoder) -> Vector:
    known = [job.vector for job in jobs]
    if all(known):
        joined = b"".join(vector for vector in known if vector)
        return np.frombuffer(joined, np.float32).reshape(-1, DIMENSIONS)
    return encoder.encode([f"{job.title}. {job.description}" for job in jobs])
