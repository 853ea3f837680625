"""Answers that name what the documents lack, and the nearest thing they have."""

from __future__ import annotations

from collections.abc import Callable

from actions.answers import prose
from actions.answers.answer import Answer, and_list, cited
from actions.question import Question
from knowledge import queries
from knowledge.library import Known
from knowledge.queries import Gap

# Nearness (cosine) of a question to the name of a gap from which that gap is the one meant.
NAMED = 0.35


def missing_section(known: Known, question: Question) -> Answer:
    """Answer that a section the page names has no text here."""
    gaps = queries.gaps(known.session, "named_section")
    gap = _nearest(known, question, gaps) or gaps[0]
    return Answer(
        f"{gap.statement} I can tell you what the rest of the guide says.",
        citations=cited(gap),
        next=("ask_duties", "ask_qualities", "ask_job_search"),
    )


def website(known: Known, question: Question) -> Answer:
    """Answer that an address is missing; none is ever made up."""
    gaps = queries.gaps(known.session, "address")
    named = [g for g in gaps if g.subject.lower() in question.text.lower()] or gaps
    contact = known.settings.center_contact
    text = " ".join(g.statement for g in named) if len(named) == 1 else (
        f"The web addresses of {and_list([g.subject for g in named])} are missing from this copy "
        "of the guide."
    )
    text += " I do not make up links; their names are what you can search for."
    text += f" {_staff(known)}" if contact else ""
    return Answer(text, citations=cited(*named), next=("ask_job_search", "ask_career_center"))


def not_covered(known: Known, question: Question) -> Answer:
    """Answer that the documents do not treat a subject; with their nearest sentence if it is near."""
    gaps = queries.gaps(known.session, "absent_subject")
    gap = _nearest(known, question, gaps)
    subject = f" about {gap.subject}" if gap else " about that"
    text = f"The documents say nothing{subject}, and I will not guess."
    near = prose.found(known, question)
    if near:
        text += f" {near.text}"
    return Answer(
        text,
        citations=near.citations if near else (),
        next=("ask_workplace", "ask_duties", "ask_person"),
    )


def equal_access(known: Known, question: Question) -> Answer:
    """Answer the same to everyone, whoever they are."""
    fit = prose.rank(known, Question("", {}, {}), "who would enjoy it", ("Will This Job Fit Me?",))
    first = min(fit, key=lambda s: s.position)
    text = (
        "The documents say nothing about gender, age, origin or disability; what they say holds "
        f"for everyone. {first.text} Some managers come with a degree, others are promoted from "
        "the production line."
    )
    return Answer(
        text,
        citations=cited(first),
        next=("ask_without_degree", "ask_certifications", "ask_career_center"),
    )


def other_job(known: Known, question: Question) -> Answer:
    """Answer for another occupation: named as related, or not in the documents at all."""
    related = queries.related_occupations(known.session)
    titles = queries.occupations(known.session)
    named = [r for r in related if r.title in question.said.get("related_occupation", ())]
    if named:
        text = (
            f"The guide names {and_list([r.title for r in named])} as a related occupation and says "
            f"nothing more about it: no pay, no training. I can answer about {and_list(titles)}."
        )
        return Answer(
            text, citations=cited(*named), next=("ask_related_occupations", "ask_wage", "help")
        )
    text = (
        f"I know only one occupation so far: {and_list(titles)}. About any other I have no "
        "documents, so I will not guess. A counselor can help you look it up."
    )
    return Answer(text, next=("ask_related_occupations", "ask_person", "help"))


def with_gap(
    answer: Callable[[Known, Question], Answer], kind: str
) -> Callable[[Known, Question], Answer]:
    """Return an answer function that also names the gaps of a kind."""

    def both(known: Known, question: Question) -> Answer:
        given = answer(known, question)
        statements = " ".join(g.statement for g in queries.gaps(known.session, kind))
        text = f"{given.text} {statements}"
        return Answer(**{**vars(given), "text": text})

    return both


def _nearest(known: Known, question: Question, gaps: list[Gap]) -> Gap | None:
    """Return the gap whose subject is nearest in meaning to a question."""
    vectors = known.encoder.encode([gap.subject for gap in gaps])
    scores = vectors @ known.vector(question.text)
    best = int(scores.argmax())
    return gaps[best] if scores[best] >= NAMED else None


def _staff(known: Known) -> str:
    return f"{known.settings.center_name.capitalize()}: {known.settings.center_contact}."
