"""Opens the store, and replaces what it holds of one document."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, delete, event, inspect, select
from sqlalchemy.engine import Engine
from sqlalchemy.engine.url import URL, make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session, sessionmaker

from knowledge.errors import StoreError
from knowledge.occupations import tables  # noqa: F401  (they are part of the store)
from knowledge.schema import SCHEMA_VERSION, Area, Base, Cited, Document, Meta, Occupation

REBUILD = "build it with `make store`"
# A store is read in milliseconds; whoever waits longer for a lock is told so.
LOCK_SECONDS = 2


def open_store(database_url: str) -> sessionmaker:
    """Return a factory of sessions on a store that exists.

    Raises StoreError when the store is missing, unreadable, or of another version.
    """
    url, engine = _engine(database_url)
    if url.get_backend_name() == "sqlite" and url.database and not Path(url.database).is_file():
        raise StoreError(f"There is no knowledge store at {url.database}: {REBUILD}.")
    try:
        with Session(engine, future=True) as session:
            version = session.scalar(select(Meta.value).where(Meta.name == "schema_version"))
    except SQLAlchemyError as error:
        raise _unusable(url, error) from error
    if version != str(SCHEMA_VERSION):
        raise StoreError(f"{url} was made by another version: {REBUILD}.")
    return sessionmaker(engine, future=True)


def create_store(database_url: str) -> sessionmaker:
    """Return a factory of sessions on the store, creating the store where there is none.

    A store of another version is emptied: all it holds can be imported again.
    Raises StoreError when the address cannot be written to.
    """
    url, engine = _engine(database_url)
    if url.get_backend_name() == "sqlite" and url.database:
        try:
            Path(url.database).parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(f"{url.database} cannot be made ({error.strerror}).") from error
    try:
        if inspect(engine).has_table("meta"):
            with Session(engine, future=True) as session:
                version = session.scalar(select(Meta.value).where(Meta.name == "schema_version"))
            if version != str(SCHEMA_VERSION):
                Base.metadata.drop_all(engine)
        Base.metadata.create_all(engine)
        with Session(engine, future=True) as session, session.begin():
            session.merge(Meta(name="schema_version", value=str(SCHEMA_VERSION)))
    except SQLAlchemyError as error:
        raise _unusable(url, error) from error
    return sessionmaker(engine, future=True)


def replace_document(session: Session, document: Document, rows: Iterable[Any]) -> int:
    """Store `rows` as all that is known from `document`; return how many facts there are.

    Rows are facts (Cited), or the occupations and areas that facts are about.
    """
    session.execute(delete(Document).where(Document.key == document.key))
    session.add(document)
    session.flush()
    count = 0
    for row in rows:
        if isinstance(row, (Occupation, Area)):
            session.merge(row)
            session.flush()
            continue
        assert isinstance(row, Cited)
        row.document_id = document.id
        session.add(row)
        count += 1
    return count


def _engine(database_url: str) -> tuple[URL, Engine]:
    """Return an address and an engine for it; raise StoreError when it is no address."""
    options = {"connect_args": {"timeout": LOCK_SECONDS}} if "sqlite" in database_url[:6] else {}
    try:
        url = make_url(database_url)
        engine = create_engine(url, future=True, **options)
    except (SQLAlchemyError, ImportError) as error:
        problem = f"ADVISOR_DATABASE_URL is no address of a database ({_cause(error)})."
        raise StoreError(f"{problem} Leave it unset to use the file in data/.") from error
    if url.get_backend_name() == "sqlite":
        event.listen(engine, "connect", _enforce_foreign_keys)
    return url, engine


def _enforce_foreign_keys(connection: Any, _: Any) -> None:
    connection.execute("PRAGMA foreign_keys=ON")


def _unusable(url: URL, error: SQLAlchemyError) -> StoreError:
    """Return the error of a store that is there and cannot be used, with what to do."""
    cause = _cause(error)
    if "locked" in cause:
        advice = "Another program is writing to it: try again when it is done."
    else:
        advice = f"If it is no knowledge store, remove it, then {REBUILD}."
    return StoreError(f"{url} cannot be used as a knowledge store ({cause}). {advice}")


def _cause(error: Exception) -> str:
    return str(getattr(error, "orig", None) or error).splitlines()[0]
