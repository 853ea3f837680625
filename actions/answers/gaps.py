"""Answers that name what the documents lack, and the nearest thing they have."""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np

from actions.answers import prose
from actions.answers.answer import Answer, and_list, cited
from actions.answers.talk import contact
from actions.question import Question
from knowledge import queries
from knowledge.library import Known
from knowledge.occupations.queries import has_jobs
from knowledge.records import Gap

# What a visitor may want done, or practised, to apply for a job.
APPLYING = re.compile(
    r"\b(?:resumes?|résumés?|cv|cover letters?|interview(?:s|ing)?|application letters?)\b", re.I
)
# Help with it, and not where to send it.
TO_WRITE = re.compile(
    r"\b(?:writ\w+|mak(?:e|ing)|fix\w*|updat\w+|help|review\w*|format\w*|build\w*|prepar\w+"
    r"|practi[cs]\w+|tips|put (?:on|in)|questions)\b",
    re.I,
)
RECORD = re.compile(
    r"\b(?:criminal|felon\w*|misdemeanou?rs?|convict\w*|jail|prison|incarcerat\w*|parole|probation"
    r"|ex[- ]con\w*|dui|background checks?)\b|\b(?:a|my) record\b",
    re.I,
)
FIT = "Will This Job Fit Me?"
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
    names = and_list([g.subject for g in named])
    text = (
        f"This copy of the guide has lost the web address of {names}, and I do not make up links. "
        "You can search for the name."
    )
    text += f" {_staff(known)}" if contact else ""
    return Answer(text, citations=cited(*named), next=("ask_job_search", "ask_career_center"))


def not_covered(known: Known, question: Question) -> Answer:
    """Answer that the documents do not treat a subject; with a sentence of theirs that is near."""
    if APPLYING.search(question.text):
        return _applying(known)
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


def unless_applying(
    answer: Callable[[Known, Question], Answer],
) -> Callable[[Known, Question], Answer]:
    """Return what answers as `answer` does, but for help with a resume or an interview."""

    def answering(known: Known, question: Question) -> Answer:
        asks_help = APPLYING.search(question.text) and TO_WRITE.search(question.text)
        return _applying(known) if asks_help else answer(known, question)

    return answering


def _applying(known: Known) -> Answer:
    """Answer that resumes and interviews are for a person, and what the guide says of applying."""
    (direct,) = prose.main_sentences(
        known, ("applying directly to employers is most effective",), ("Finding a Job",)
    )
    text = (
        "I cannot write a resume or a letter, or practise an interview, and the documents say "
        f"nothing about them. {contact(known.settings)} {direct.text}"
    )
    again = f"That is for a person, too, and not for me. {contact(known.settings)}"
    offered = ("ask_job_search", "ask_career_center", "ask_person")
    return Answer(text, citations=cited(direct), next=offered, remember={"otherwise": again})


def who_asks(question: Question) -> str:
    """Return what the sources say nothing of, to somebody who asks whether they would be taken."""
    if RECORD.search(question.text):
        return "criminal records"
    return "gender, age, origin or disability"


def equal_access(known: Known, question: Question) -> Answer:
    """Answer the same to everyone, whoever they are."""
    (first,) = prose.main_sentences(known, ("people who enjoy hands-on problems",), (FIT,))
    holds = f", and I will not guess. {contact(known.settings)}"
    if not RECORD.search(question.text):
        holds = "; what they say holds for everyone."
    text = (
        f"The documents say nothing about {who_asks(question)}{holds} {first.text} Some managers "
        "come with a degree, others are promoted from the production line."
    )
    return Answer(
        text,
        citations=cited(first),
        next=("ask_without_degree", "ask_certifications", "ask_career_center"),
    )


def other_job(known: Known, question: Question) -> Answer:
    """Answer for another occupation: named as related, or not in the documents at all."""
    if has_jobs(known.session):
        return _unclear_beside_public_data()
    related = queries.related_occupations(known.session)
    titles = queries.occupations(known.session)
    named = [r for r in related if r.title in question.said.get("related_occupation", ())]
    if named:
        text = (
            f"The guide names {and_list([r.title for r in named])} as a related occupation and "
            "says nothing more about it: no pay, no training. I can answer about "
            f"{and_list(titles)}."
        )
        return Answer(
            text, citations=cited(*named), next=("ask_related_occupations", "ask_wage", "help")
        )
    text = (
        f"I know only one occupation so far: {and_list(titles)}. About any other I have no "
        "documents, so I will not guess. A counselor can help you look it up."
    )
    again = (
        f"I have no documents about that job either, only about {and_list(titles)}. A counselor "
        "can help you with any other."
    )
    offered = ("ask_related_occupations", "ask_person", "help")
    return Answer(text, next=offered, remember={"otherwise": again})


def _unclear_beside_public_data() -> Answer:
    """Ask for one thing at a time, where occupations are named and nothing clear is asked."""
    text = (
        "I can tell you about many occupations, but I did not catch what you would like to know. "
        "Please name one occupation and one question, such as “What do welders earn?” or “How do I "
        "become a nurse?”"
    )
    again = (
        "Sorry, I still did not catch it. A short question works best: an occupation, and one word "
        "such as “pay”, “training” or “outlook”."
    )
    return Answer(
        text, next=("ask_wage", "ask_duties", "ask_person"), remember={"otherwise": again}
    )


def fit(known: Known, question: Question) -> Answer:
    """Answer whom the job may suit, and the interest code the guide prints apart from that."""
    points = ("people who enjoy hands-on problems, tools", "people who enjoy searching for facts")
    sentences = prose.main_sentences(known, points, (FIT,))
    code = next(c for c in queries.codes(known.session, ("O*NET",)) if c.interest_code)
    text = (
        f"{' '.join(s.text for s in sentences)} The interest code the guide prints for the job is "
        f"{code.interest_code}; it does not explain the letters, and it does not tie them to this "
        "description, so the two need not match."
    )
    return Answer(
        text, citations=cited(*sentences, code), next=("ask_codes", "ask_duties", "ask_qualities")
    )


def _nearest(known: Known, question: Question, gaps: list[Gap]) -> Gap | None:
    """Return the gap whose subject is nearest in meaning to a question."""
    vectors = np.array([known.phrase(gap.subject) for gap in gaps])
    scores = vectors @ question.vector(known)
    best = int(scores.argmax())
    return gaps[best] if scores[best] >= NAMED else None


def _staff(known: Known) -> str:
    return f"{known.settings.center_name.capitalize()}: {known.settings.center_contact}."
