"""Puts the public data behind an answer from the documents, with their own source."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from actions.answers.answer import Answer
from actions.occupations import outlook, pay, preparing, work
from actions.occupations.about import About
from actions.occupations.together import THERE
from actions.question import Question
from knowledge import queries as documents
from knowledge.library import Known
from knowledge.occupations import queries
from knowledge.occupations.records import Job

# What limits pay in ways that the public data do not know.
LIMITS = frozenset(["job_level", "work_schedule", "bargaining", "pay_basis"])


@dataclass(frozen=True)
class Beside:
    """What the public data add to a topic, and why their figures are others."""

    tell: Callable[[About], Answer]
    why: str = ""


OF_PAY = "It is another figure because it is a median of {when}; the documents' are of their years."
OF_GROWTH = "The two are not the same: other years, and the guide's is for California."
BESIDE = {
    "ask_wage": Beside(pay.wage, OF_PAY),
    "ask_wage_percentile": Beside(pay.percentiles),
    "ask_outlook": Beside(outlook.outlook, OF_GROWTH),
    "ask_projection": Beside(outlook.outlook, OF_GROWTH),
    "ask_employment_count": Beside(pay.employment),
    "ask_education": Beside(preparing.education),
    "ask_software": Beside(work.software),
}


def with_public_data(known: Known, intent: str, question: Question, answer: Answer) -> Answer:
    """Return an answer from the documents, with what the public data say of the same behind it."""
    beside = BESIDE.get(intent)
    if beside is None or LIMITS & question.said.keys() or not queries.has_jobs(known.session):
        return answer
    job = _told(known)
    if job is None:
        return answer
    codes = tuple(place.codes[0] for place in question.places if place.codes)
    there = [place for _, place in question.spoken.now if place]
    if not codes and not question.places and there and THERE.search(question.text):
        codes = (there[-1],)  # "and the production managers there?"
    more = beside.tell(About(known, question, job, tuple(queries.places(known.session, codes))))
    when = more.citations[0].period or more.citations[0].year
    parts = (answer.text, f"From public data: {more.text}", beside.why.format(when=when))
    return replace(
        answer,
        text="\n".join(part for part in parts if part),
        entries=(*answer.entries, *more.entries),
        citations=(*answer.citations, *more.citations),
        records=(*answer.records, *more.records),
        computed=(*answer.computed, *more.computed),
    )


def _told(known: Known) -> Job | None:
    """Return the one occupation that the documents tell of, as the public data have it."""
    codes = documents.soc_codes(known.session)
    if len(codes) != 1:
        return None
    return next(iter(queries.jobs_of_soc(known.session, codes[0])), None)
