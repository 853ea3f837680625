"""Imports the public data: each publication is stored whole, in the place of its last release."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import delete, func, insert, select, text
from sqlalchemy.orm import Session, sessionmaker

from knowledge.encoder import Encoder
from knowledge.importing import stamp
from knowledge.occupations import tables
from knowledge.occupations.links import link_jobs
from knowledge.occupations.meaning import coded
from knowledge.occupations.tables import Dataset, Job, JobName
from knowledge.parsers import oews, onet, projections
from knowledge.parsers.packages import File, digest_of
from knowledge.parsers.published import Rows
from knowledge.parsers.reading import Missing
from knowledge.parsers.sheets import Watch, unwatched
from knowledge.schema import Base

BATCH = 5_000  # rows that are stored at once
ENCODED_AT_ONCE = 64
HERE = Path(__file__).parent
# A change of this code makes another store of the same files.
CODE = ("datasets.py", "parsers/*.py", "occupations/*names.py", "occupations/normal.py")


class Kind(NamedTuple):
    """A kind of publication: how it is read, and the tables that are its own."""

    files: Callable[[Iterable[Path]], tuple[File, ...]]
    parse: Callable[[Iterable[Path], Watch], Rows]
    tables: tuple[Any, ...]


KINDS = {
    onet.KEY: Kind(
        onet.files,
        onet.parse,
        (
            tables.JobZone,
            tables.Job,
            tables.JobName,
            tables.JobTask,
            tables.JobSkill,
            tables.JobPreparation,
            tables.JobInterest,
            tables.JobTool,
            tables.RelatedJob,
        ),
    ),
    oews.KEY: Kind(
        oews.files, oews.parse, (tables.Place, tables.PlaceName, tables.Pay, tables.JobGroup)
    ),
    projections.KEY: Kind(projections.files, projections.parse, (tables.Outlook,)),
}


@dataclass(frozen=True)
class DatasetReport:
    """What an import stored, what it replaced, and what was missing.

    `before` and `after` are numbers of rows by table; the jobs are titles by code that only the new
    release has, only the old one had, and pairs of titles where it was renamed.
    """

    title: str
    replaced: str | None
    before: dict[str, int]
    after: dict[str, int]
    came: dict[str, str]
    went: dict[str, str]
    renamed: dict[str, tuple[str, str]]
    missing: tuple[str, ...]
    unlinked: tuple[str, ...]
    unchanged: bool = False


def import_dataset(
    sessions: sessionmaker,
    encoder: Encoder,
    key: str,
    paths: Iterable[Path],
    watch: Watch = unwatched,
) -> DatasetReport:
    """Store a publication in the place of what it said before, in one transaction.

    `key` is "onet", "oews" or "projections"; `paths` are its files, folders or zips.
    Raises DocumentError when they cannot be read; the store is then as it was.
    """
    kind, paths = KINDS[key], list(paths)
    digest = _digest(kind.files(paths))
    with sessions.begin() as session:
        stored = session.get(Dataset, key)
        before = json.loads(str(stored.counts)) if stored else {}
        replaced = str(stored.title) if stored else None
        if stored and stored.sha256 == digest:
            return DatasetReport(
                str(stored.title), replaced, before, before, {}, {}, {}, (), (), unchanged=True
            )
        jobs_before = _jobs(session)
        if session.get_bind().dialect.name == "sqlite":
            # Until all is written, nothing is: whoever reads meanwhile is not kept waiting.
            session.execute(text("PRAGMA cache_spill=OFF"))
        _remove(session, kind, key)
        missing = _store(session, encoder, kind.parse(paths, watch), digest, watch)
        unlinked = link_jobs(session)
        dataset = session.get(Dataset, key)
        after = _counts(session, kind)
        dataset.counts = json.dumps(after)
        session.flush()
        stamp(session)
        title = str(dataset.title)
        jobs = _jobs(session)
    shared = jobs.keys() & jobs_before.keys()
    return DatasetReport(
        title=title,
        replaced=replaced,
        before=before,
        after=after,
        came={code: jobs[code] for code in sorted(jobs.keys() - shared)},
        went={code: jobs_before[code] for code in sorted(jobs_before.keys() - shared)},
        renamed={
            code: (jobs_before[code], jobs[code])
            for code in sorted(shared)
            if jobs[code] != jobs_before[code]
        },
        missing=missing,
        unlinked=unlinked,
    )


def _digest(files: Iterable[File]) -> str:
    """Return the sha256 of the files together with the code that reads them."""
    digest = hashlib.sha256(digest_of(files).encode())
    for pattern in CODE:
        for path in sorted(HERE.glob(pattern)):
            digest.update(path.read_bytes())
    return digest.hexdigest()


def _remove(session: Session, kind: Kind, key: str) -> None:
    """Remove all rows of a publication, those that refer to others first."""
    own = {table.__table__ for table in kind.tables}
    for table in reversed(Base.metadata.sorted_tables):
        if table in own:
            session.execute(delete(table))
    session.execute(delete(Dataset).where(Dataset.key == key))


def _store(
    session: Session, encoder: Encoder, rows: Rows, digest: str, watch: Watch
) -> tuple[str, ...]:
    """Store rows in batches; return what the parser found to be missing."""
    missing: list[str] = []
    waiting: dict[Any, list[dict[str, Any]]] = {}
    meanings = _Meanings(encoder, watch)
    count = 0
    for row in rows:
        if isinstance(row, Missing):
            missing.append(row.what)
            continue
        if row.table is Dataset:
            row.values.update(sha256=digest, counts="{}")
            row.values.setdefault("notes", "{}")
        waiting.setdefault(row.table, []).append(row.values)
        count += 1
        if count % BATCH == 0:
            _write(session, meanings, waiting)
    _write(session, meanings, waiting)
    return tuple(missing)


def _write(session: Session, meanings: _Meanings, waiting: dict[Any, list[dict[str, Any]]]) -> None:
    """Store rows, and empty `waiting`; tables that others refer to come first."""
    order = {table: number for number, table in enumerate(Base.metadata.sorted_tables)}
    for table in sorted(waiting, key=lambda table: order[table.__table__]):
        if table is Job:
            meanings.add_to_jobs(waiting[table])
        if table is JobName:
            meanings.add_to_names(waiting[table])
        session.execute(insert(table), waiting[table])
    waiting.clear()


class _Meanings:
    """Gives jobs and names the vectors they are found by."""

    def __init__(self, encoder: Encoder, watch: Watch) -> None:
        self._encoder = encoder
        self._watch = watch
        self._named: set[str] = set()

    def add_to_jobs(self, jobs: list[dict[str, Any]]) -> None:
        """Give each job the vector of its title and description."""
        texts = [f"{job['title']}: {job['description']}" for job in jobs]
        encoded = self._encoded(texts)
        for number, vector in self._watch(encoded, desc="Meaning of jobs", total=len(jobs)):
            jobs[number]["vector"] = vector.tobytes()

    def add_to_names(self, names: list[dict[str, Any]]) -> None:
        """Give the first name of each key the vector of the key, and the others none."""
        first = {}
        for number, name in enumerate(names):
            name["vector"] = None
            if name["key"] not in self._named:
                self._named.add(name["key"])
                first[number] = name["key"]
        numbers = list(first)
        for at, vector in self._encoded(list(first.values())):
            names[numbers[at]]["vector"] = coded(vector)

    def _encoded(self, texts: list[str]) -> Iterator[tuple[int, Any]]:
        """Yield the number of each text with its vector; texts of like length go together."""
        order = sorted(range(len(texts)), key=lambda number: len(texts[number]))
        for start in range(0, len(order), ENCODED_AT_ONCE):
            some = order[start : start + ENCODED_AT_ONCE]
            vectors = self._encoder.encode([texts[number] for number in some])
            yield from zip(some, vectors, strict=True)


def _counts(session: Session, kind: Kind) -> dict[str, int]:
    return {
        table.__tablename__: session.scalar(select(func.count()).select_from(table)) or 0
        for table in kind.tables
    }


def _jobs(session: Session) -> dict[str, str]:
    return {str(code): str(title) for code, title in session.execute(select(Job.code, Job.title))}
