"""Ranks all jobs for a title or a description, by several kinds of evidence weighed together."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from knowledge.encoder import Encoder
from knowledge.occupations.everyday import Everyday
from knowledge.occupations.job_rows import JobRow, job_vectors
from knowledge.occupations.meaning import Meanings, Stored
from knowledge.occupations.name_index import KINDS, NameIndex, NameRow, Vector
from knowledge.occupations.told_work import ToldWork
from knowledge.occupations.work_words import WorkWords

SHARPNESS = 20.0  # how much more the nearest name counts than the next
MEANING = 6.0  # how much nearness in meaning counts where it is looked at alone
TOLD = 8.0  # how much what people say is done in a job counts where a message tells of work
USUAL_EMPLOYMENT = 10_000  # of jobs whose employment is not published
# How much each kind of evidence counts. The first nine and the numbers of names are fitted, on
# names held out, to make the jobs that go by them likely (`python -m
# scripts.evaluation.finding_jobs --fit`); what is told of the work is tried out on messages; a
# tenfold employment and specialties are guessed. The others say what people mean by a name of
# several jobs: mostly the job that most people have.
WEIGHTS = {
    "alike": 2.17,  # the text to the words of a job's names
    "words": 0.11,  # of the text are typical of the job's names, and so on
    "pairs": 0.08,
    "last word": 0.16,
    "letters": 0.09,
    "names": 8.01,  # near in meaning
    "centre": 1.55,  # of the job's names and description near in meaning
    "description": 3.57,  # near in meaning
    "work": 0.14,  # is told in words of the text
    "told": 2.0,  # what people say is done in the job is near in meaning
    "employment": 0.2,  # tenfold
    "specialty": -0.3,  # codes other than .00
    "names known": -0.19,
    "names reported": 0.32,
    "title": 14.0,  # the text is the job's title, and so on
    "everyday": 14.0,
    "short": 11.0,
    "reported": 11.0,
    "alternate": 11.0,
    "employment of named": 1.5,
    "specialty of named": -1.5,
}


class Ranking:
    """Gives each job its share of the likelihood that it is the one meant."""

    def __init__(
        self,
        index: NameIndex,
        meanings: Meanings,
        work: WorkWords,
        told: ToldWork,
        described: Vector,
        employment: Vector,
    ) -> None:
        """`described` are vectors of the jobs, `employment` persons, in the order of the index."""
        self.index = index
        self._described = described
        self._meanings = meanings
        self._work = work
        self._told = told
        specialty = np.array([not code.endswith(".00") for code in index.codes], np.float32)
        people = np.log10(np.maximum(employment, 100))
        self._of_jobs = (people, specialty, np.log(index.counts), np.log1p(index.reported))

    def evidence(self, key: str, vector: Vector) -> NDArray[np.float32]:
        """Return the evidence for each job (rows), in the order of WEIGHTS (columns)."""
        index, words = self.index, key.split()
        different = list(dict.fromkeys(words))
        spelled = index.words.letters.transform(different or [""])
        alike = index.words.alike(different, spelled)
        seen = self._meanings.of(vector)
        by_name = np.zeros((len(KINDS), len(index.codes)), np.float32)
        for job, kind in index.named(key).items():
            by_name[KINDS.index(kind), job] = 1
        named = by_name.any(0)
        columns = (
            index.gathered(index.words.similar(different, alike), SHARPNESS),
            *index.parts.evidence(words, spelled),
            index.gathered(self._meanings.names @ seen, SHARPNESS),
            self._meanings.centres @ seen,
            self._described @ vector,
            self._work.similar(alike),
            self._told.near(vector) * (not named.any()),  # a name needs no telling
            *self._of_jobs,
            *by_name,
            named * self._of_jobs[0],
            named * self._of_jobs[1],
        )
        return np.stack(columns, axis=1)

    def around(self, vector: Vector) -> NDArray[np.float32]:
        """Return the likelihood of each job, together 1, by the meaning of its names alone."""
        points = self._meanings.centres @ self._meanings.of(vector) + self._described @ vector
        return _shares(MEANING * points)

    def by_work(self, vector: Vector) -> NDArray[np.float32]:
        """Return the likelihood of each job, together 1, by what people say is done in it."""
        return _shares(TOLD * self._told.near(vector))

    def tells_work(self, vector: Vector) -> float:
        """Return how near a text comes to what people say is done in any job, at most 1."""
        return float(self._told.near(vector).max())

    def shares(self, key: str, vector: Vector) -> NDArray[np.float32]:
        """Return the likelihood of each job, together 1, for a text of a key and a vector."""
        points = self.evidence(key, vector) @ np.array(list(WEIGHTS.values()), np.float32)
        return _shares(points)


def _shares(points: Vector) -> NDArray[np.float32]:
    powers = np.exp(points - points.max())
    return np.asarray(powers / powers.sum(), np.float32)


def ranking_of(
    jobs: Sequence[JobRow],
    names: Sequence[NameRow],
    stored: Stored,
    encoder: Encoder,
    people_say: Everyday,
) -> Ranking:
    """Return the ranking of jobs by their names and by what people say of them."""
    index = NameIndex([job.code for job in jobs], [*names, *people_say.names])
    described = job_vectors(jobs, encoder)
    employment = [job.employment or USUAL_EMPLOYMENT for job in jobs]
    meanings = Meanings(index, stored.and_of(people_say.stored), described)
    work = WorkWords([" ".join((job.description, *job.tasks)) for job in jobs], index.words.words)
    said_of = ToldWork(len(jobs), [number for number, _ in people_say.work], people_say.told)
    return Ranking(index, meanings, work, said_of, described, np.array(employment, np.float32))
