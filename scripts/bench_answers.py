"""Measures how long answers on any occupation take to look up: the queries, and the whole answer.

python -m scripts.bench_answers    with the store of ADVISOR_DATABASE_URL, or else of `make store`

Occupations and places are drawn as often as people work there; how often what is asked is an
assumption (`SHARES`), until visitors have asked. Nothing is remembered from one answer to the next.
`queries` is the time the database takes to execute them; the whole answer holds fetching, too.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from types import SimpleNamespace
from typing import Any

from sqlalchemy import event, select
from sqlalchemy.orm import Session

from actions.occupations.about import About
from actions.occupations.aspects import PAY
from actions.occupations.compare import compare
from actions.occupations.search import search
from actions.occupations.topics import JOB_TOPICS
from actions.question import Question
from knowledge.occupations import queries, tables
from knowledge.settings import Settings
from knowledge.spelling import Speller
from knowledge.store import open_store
from scripts.evaluation import sets

ASKED = 2000
BAR = 10.0  # milliseconds that the queries of an answer may take, in 99 of 100
# How often what is asked, as we expect it; no visitor has been counted.
SHARES = {
    "ask_wage": 30,
    "ask_wage_percentile": 8,
    "ask_outlook": 12,
    "ask_employment_count": 6,
    "ask_education": 12,
    "ask_experience": 5,
    "ask_duties": 8,
    "ask_tasks": 4,
    "ask_skills": 8,
    "ask_software": 4,
    "ask_fit": 4,
    "ask_related_occupations": 5,
    "other_job": 4,
    "compare": 12,
    "find": 10,
}


class Watch:
    """Adds up the time that the database takes."""

    def __init__(self, session: Session) -> None:
        self.seconds = 0.0
        self._started = 0.0
        engine = session.get_bind()
        event.listen(engine, "before_cursor_execute", self._begin)
        event.listen(engine, "after_cursor_execute", self._end)

    def _begin(self, *_: Any) -> None:
        self._started = time.perf_counter()

    def _end(self, *_: Any) -> None:
        self.seconds += time.perf_counter() - self._started


def main() -> int:
    """Print p50, p99 and the longest; return 0 when the bar is met."""
    with open_store(Settings.from_env().database_url)() as session:
        if not queries.has_jobs(session):
            print("The store holds no public data: see docs/public-data.md.", file=sys.stderr)
            return 2
        watch = Watch(session)
        of_queries, whole = [], []
        for answer in _questions(session):
            watch.seconds = 0.0
            start = time.perf_counter()
            answer()
            whole.append(1000 * (time.perf_counter() - start))
            of_queries.append(1000 * watch.seconds)
    for name, times in (("queries", of_queries), ("whole answer", whole)):
        cuts = statistics.quantiles(times, n=100)
        print(
            f"{name:13} p50 {cuts[49]:.1f} ms  p99 {cuts[98]:.1f} ms  longest {max(times):.1f} ms"
        )
    p99 = statistics.quantiles(of_queries, n=100)[98]
    print(f"{len(whole)} answers; the bar for the queries of one is p99 {BAR:.0f} ms.")
    return 0 if p99 <= BAR else 1


def _questions(session: Session) -> list[Callable[[], Any]]:
    """Return what is asked, each as a call; the same every time."""
    chance = random.Random(sets.SEED)
    jobs = _weighted(session, select(tables.Job.code, tables.Pay.employment).join(
        tables.Pay, (tables.Pay.pay_code == tables.Job.pay_code) & (tables.Pay.place == "99")
    ))  # fmt: skip
    places = _weighted(session, select(tables.Pay.place, tables.Pay.employment).where(
        tables.Pay.pay_code == "00-0000"
    ))  # fmt: skip
    searches = [case.turns[0].says for case in sets.cases("dev", "job_filters")]
    settings = Settings.from_env()
    speller = Speller(settings.encoder / "vocab.txt")
    known: Any = SimpleNamespace(session=session, settings=settings, speller=speller)

    def about() -> About:
        code = chance.choices(*jobs)[0]
        place = chance.choices(*places)[0]
        question = Question("", {}, {})
        job = queries.job(session, code)
        assert job is not None
        return About(known, question, job, tuple(queries.places(session, (place,))))

    def asked(what: str) -> Callable[[], Any]:
        if what == "find":
            question = Question(chance.choice(searches), {}, {})
            return lambda: search(known, question)
        if what == "compare":
            sides = [about(), about()]
            return lambda: compare(sides, (PAY,))
        one = about()
        return lambda: JOB_TOPICS[what](one)

    kinds = chance.choices(list(SHARES), list(SHARES.values()), k=ASKED)
    return [asked(what) for what in kinds]


def _weighted(session: Session, query: Any) -> tuple[Sequence[str], Sequence[int]]:
    rows = [(code, employment or 1) for code, employment in session.execute(query).all()]
    return [code for code, _ in rows], [weight for _, weight in rows]


if __name__ == "__main__":
    sys.exit(main())
