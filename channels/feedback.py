"""Whether answers helped: the topic, yes or no, and the day. Not who said so, and no words.

`python -m channels.feedback` prints how often each topic helped and how often it did not.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import Boolean, Column, Date, Integer, String, create_engine, func, inspect, select
from sqlalchemy.engine import Engine
from sqlalchemy.engine.url import make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session, declarative_base

from knowledge.settings import Settings

Base: Any = declarative_base()

# A vote is written in milliseconds; whoever waits longer for a lock is told that it was not kept.
LOCK_SECONDS = 2
MOST_TURNS = 100_000
EXAMPLE = '{"turn": 3, "topic": "ask_wage", "helpful": true}'


class Row(Base):
    """One vote."""

    __tablename__ = "feedback"

    id = Column(Integer, primary_key=True)
    day = Column(Date, nullable=False)
    topic = Column(String(60), nullable=False)
    helpful = Column(Boolean, nullable=False)


class FeedbackError(Exception):
    """Votes cannot be kept or read; the message says where and why."""


@dataclass(frozen=True)
class Vote:
    """Whether an answer on a topic helped."""

    topic: str
    helpful: bool


@dataclass(frozen=True)
class Count:
    """How often answers on a topic helped, and how often they did not."""

    topic: str
    helpful: int
    not_helpful: int


def read_vote(body: Any, topics: Collection[str]) -> Vote | None:
    """Return the vote of a body such as EXAMPLE on one of these topics; None for anything else.

    `turn` tells the widget's answers apart, and is not kept.
    """
    if not isinstance(body, dict) or body.keys() != {"turn", "topic", "helpful"}:
        return None
    turn, topic, helpful = body["turn"], body["topic"], body["helpful"]
    is_turn = type(turn) is int and 0 <= turn <= MOST_TURNS
    is_topic = isinstance(topic, str) and topic in topics
    return Vote(topic, helpful) if is_turn and is_topic and isinstance(helpful, bool) else None


class FeedbackStore:
    """Keeps votes in a database of their own, which is made with the first vote."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._engine: Engine | None = None

    def add(self, vote: Vote, day: date) -> None:
        """Keep a vote; raises FeedbackError when it cannot be written."""
        try:
            with Session(self._made(), future=True) as session, session.begin():
                session.add(Row(day=day, topic=vote.topic, helpful=vote.helpful))
        except (SQLAlchemyError, ImportError, OSError) as error:
            raise _unusable(error) from error

    def counts(self) -> list[Count]:
        """Return the topics with votes, the one that failed most often first.

        Raises FeedbackError when they cannot be read.
        """
        try:
            url = make_url(self._url)
            if url.get_backend_name() == "sqlite" and not Path(url.database or "").is_file():
                return []
            engine = create_engine(url, future=True)
            if not inspect(engine).has_table(Row.__tablename__):
                return []
            query = select(Row.topic, Row.helpful, func.count()).group_by(Row.topic, Row.helpful)
            with Session(engine, future=True) as session:
                found = Counter({(topic, yes): n for topic, yes, n in session.execute(query)})
        except (SQLAlchemyError, ImportError) as error:
            raise _unusable(error) from error
        topics = {topic for topic, _ in found}
        counted = (Count(topic, found[topic, True], found[topic, False]) for topic in topics)
        return sorted(counted, key=lambda c: (-c.not_helpful, -c.helpful, c.topic))

    def _made(self) -> Engine:
        """Return the database, with its table; it is tried again as long as it cannot be made."""
        if self._engine is None:
            url = make_url(self._url)
            is_file = url.get_backend_name() == "sqlite"
            if is_file and url.database:
                Path(url.database).parent.mkdir(parents=True, exist_ok=True)
            options = {"connect_args": {"timeout": LOCK_SECONDS}} if is_file else {}
            engine = create_engine(url, future=True, **options)
            Base.metadata.create_all(engine)
            self._engine = engine
        return self._engine


def _unusable(error: Exception) -> FeedbackError:
    cause = str(getattr(error, "orig", None) or error).splitlines()[0]
    return FeedbackError(
        f"The database of votes cannot be used ({cause}). See ADVISOR_FEEDBACK_URL in the README."
    )


def table(counts: list[Count]) -> str:
    """Return the counts as a table for a terminal, or a line that says there are none."""
    if not counts:
        return "Nobody has said yet whether an answer helped."
    wide = max(len(count.topic) for count in counts)
    lines = [f"{'topic':{wide}}  helpful  not helpful"]
    lines += [f"{c.topic:{wide}}  {c.helpful:7,}  {c.not_helpful:11,}" for c in counts]
    return "\n".join(lines)


def main() -> int:
    """Print the counts; return the exit code."""
    try:
        print(table(FeedbackStore(Settings.from_env().feedback_url).counts()))
    except FeedbackError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
