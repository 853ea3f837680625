"""Imports documents: each is read by its parser and stored whole, or not at all."""

from __future__ import annotations

import csv
import hashlib
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, sessionmaker

from knowledge.encoder import Encoder
from knowledge.errors import DocumentError
from knowledge.occupations.tables import Dataset
from knowledge.parsers import PARSERS
from knowledge.parsers.reading import Line, Missing, NotUnderstood
from knowledge.schema import Document, Meta, Passage, Task
from knowledge.store import replace_document

COLUMNS = ("file", "key", "title", "short_title", "publisher", "year", "parser", "soc_code")


@dataclass(frozen=True)
class Source:
    """One row of the list of documents: a file, what it is, and how it is read."""

    path: Path
    key: str
    title: str
    short_title: str
    publisher: str | None
    year: int | None
    parser: str
    soc_code: str
    rank: int


@dataclass(frozen=True)
class Report:
    """What an import found, did not find, and did not understand."""

    source: Source
    found: dict[str, int]
    missing: tuple[str, ...]
    not_understood: tuple[Line, ...]
    unchanged: bool = False


def read_sources(path: Path) -> tuple[Source, ...]:
    """Return the rows of a list of documents (documents.csv).

    Raises DocumentError, naming the line, for a column or value that is missing or unknown.
    """
    try:
        with path.open(newline="", encoding="utf-8-sig") as lines:
            reader = csv.DictReader(lines)
            lacking = [name for name in COLUMNS if name not in (reader.fieldnames or ())]
            if lacking:
                raise DocumentError(path, 1, f"columns are missing: {', '.join(lacking)}.")
            sources: list[Source] = []
            for rank, row in enumerate(reader):
                source = _source(path, reader.line_num, rank, row)
                if source.key in {earlier.key for earlier in sources}:
                    raise DocumentError(path, reader.line_num, f"key {source.key!r} stands twice.")
                sources.append(source)
            return tuple(sources)
    except OSError as error:
        raise DocumentError(path, 0, f"cannot be read ({error.strerror}).") from None
    except (UnicodeDecodeError, csv.Error) as error:
        raise DocumentError(path, 1, f"is not a CSV file in UTF-8 ({error}).") from None


def _source(path: Path, line: int, rank: int, row: dict[str, str | None]) -> Source:
    for name in ("file", "key", "title", "short_title", "parser", "soc_code"):
        if not row[name]:
            raise DocumentError(path, line, f"{name} is empty.")
    if row["parser"] not in PARSERS:
        known = ", ".join(PARSERS)
        raise DocumentError(path, line, f"no parser {row['parser']!r}; there are: {known}.")
    if row["year"] and not re.fullmatch(r"[0-9]{4}", row["year"]):
        raise DocumentError(path, line, f"year is {row['year']!r}, not a year.")
    return Source(
        path=path.parent / str(row["file"]),
        key=str(row["key"]),
        title=str(row["title"]),
        short_title=str(row["short_title"]),
        publisher=row["publisher"] or None,
        year=int(row["year"]) if row["year"] else None,
        parser=str(row["parser"]),
        soc_code=str(row["soc_code"]),
        rank=rank,
    )


def import_source(sessions: sessionmaker, encoder: Encoder, source: Source) -> Report:
    """Store what a document says in the place of what it said before, in one transaction.

    A document that has not changed is read again only when its row in the list has changed.
    Raises DocumentError when it cannot be read; the store is then as it was.
    """
    digest = _digest(source)
    with sessions.begin() as session:
        stored = session.scalar(select(Document.sha256).where(Document.key == source.key))
        if stored == digest:
            return Report(source, {}, (), (), unchanged=True)
        rows = list(PARSERS[source.parser](source.path, source.soc_code))
        missing = tuple(row.what for row in rows if isinstance(row, Missing))
        puzzling = tuple(row.line for row in rows if isinstance(row, NotUnderstood))
        facts = [row for row in rows if not isinstance(row, (Missing, NotUnderstood))]
        _add_vectors(encoder, facts)
        try:
            replace_document(session, _document(source, digest), facts)
            session.flush()
        except IntegrityError as error:
            problem = f"two of its facts stand in each other's place ({error.orig})."
            raise DocumentError(source.path, 1, f"{problem} Is a part printed twice?") from None
        stamp(session)
    found = Counter(type(row).__tablename__ for row in facts)
    return Report(source, dict(sorted(found.items())), missing, puzzling)


def _digest(source: Source) -> str:
    """Return the sha256 of a document together with its row in the list and its parser."""
    try:
        content = source.path.read_bytes()
    except OSError as error:
        raise DocumentError(source.path, 0, f"cannot be read ({error.strerror}).") from None
    described = "|".join(
        str(getattr(source, name)) for name in (*COLUMNS[1:], "rank") if name != "file"
    )
    parsers = sorted(Path(__file__).parent.joinpath("parsers").glob("*.py"))
    code = b"".join(path.read_bytes() for path in parsers)
    return hashlib.sha256(content + described.encode() + code).hexdigest()


def _document(source: Source, digest: str) -> Document:
    return Document(
        key=source.key,
        title=source.title,
        short_title=source.short_title,
        publisher=source.publisher,
        year=source.year,
        parser=source.parser,
        sha256=digest,
        rank=source.rank,
    )


def _add_vectors(encoder: Encoder, rows: Iterable[Any]) -> None:
    told = [row for row in rows if isinstance(row, (Passage, Task))]
    for row, vector in zip(told, encoder.encode([str(row.text) for row in told]), strict=True):
        row.vector = vector.tobytes()


def stamp(session: Session) -> None:
    """Give the store a new version, so that whoever keeps part of it in memory reads it again."""
    stamps = [
        stamp
        for table in (Document, Dataset)
        for stamp in session.scalars(select(table.sha256).order_by(table.key))
    ]
    version = hashlib.sha256("".join(stamps).encode()).hexdigest()[:16]
    session.merge(Meta(name="content_version", value=version))
