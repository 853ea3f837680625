"""Reads from the store what finding jobs needs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from sqlalchemy import select
from sqlalchemy.orm import Session

from knowledge.encoder import DIMENSIONS, Encoder
from knowledge.occupations.meaning import Stored
from knowledge.occupations.name_index import NameRow, Vector
from knowledge.occupations.tables import Job, JobName, JobTask, Pay

NATION = "99"


@dataclass(frozen=True)
class JobRow:
    """What is known of a job for finding it."""

    code: str
    title: str
    description: str
    employment: int | None  # persons, in the nation
    vector: bytes | None  # of title and description
    tasks: tuple[str, ...] = ()


def job_rows(session: Session) -> list[JobRow]:
    """Return the jobs of a store in the order of their codes."""
    tasks = defaultdict(list)
    for code, text in session.execute(select(JobTask.code, JobTask.text).order_by(JobTask.id)):
        tasks[code].append(text)
    jobs = session.execute(
        select(Job.code, Job.title, Job.description, Pay.employment, Job.vector)
        .outerjoin(Pay, (Pay.pay_code == Job.pay_code) & (Pay.place == NATION))
        .order_by(Job.code)
    )
    return [
        JobRow(code, title, description, employment, vector, tuple(tasks[code]))
        for code, title, description, employment, vector in jobs
    ]


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


def job_vectors(jobs: Sequence[JobRow], encoder: Encoder) -> Vector:
    """Return the vectors of jobs as they are stored, or else made now."""
    known = [job.vector for job in jobs]
    if all(known):
        joined = b"".join(vector for vector in known if vector)
        return np.frombuffer(joined, np.float32).reshape(-1, DIMENSIONS)
    return encoder.encode([f"{job.title}. {job.description}" for job in jobs])
