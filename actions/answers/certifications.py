"""Answers about certifications: which there are, and what is known of one."""

from __future__ import annotations

import re

from actions.answers import prose
from actions.answers.answer import Answer, Button, and_list, cited, count_word
from actions.question import Question
from knowledge import queries
from knowledge.library import Known
from knowledge.records import Certification
from knowledge.search import Sentence

SECTION = "Certifications"
TWO_NAMES = re.compile(
    r"\bsame\b|differ|\btwo\b|\b2\b|\bboth\b|another (?:word|name)", re.IGNORECASE
)
NEEDED = re.compile(r"\b(?:essential|need|needed|necessary|required|must|worth)\b", re.IGNORECASE)


def certifications(known: Known, question: Question) -> Answer:
    """Answer with the certifications of each document, or with the green ones."""
    every = queries.certifications(known.session)
    if "green" in question.text.lower() or "sustainab" in question.text.lower():
        return _green(known, [c for c in every if c.field == "green"])
    if NEEDED.search(question.text):
        return _needed(known)
    guide = [c for c in every if "guide" in c.citation.key]
    article = [c for c in every if c not in guide]
    only = [c for c in article if c.key not in {g.key for g in guide}]
    names = [_full_name(c, every) for c in guide]
    text = f"The guide describes {count_word(len(guide))}: {and_list(names)}."
    if article:
        text += f" The article names {and_list([c.key for c in article])}."
    if only:
        text += f" {_full_name(only[0], every)} stands only in the article, without an issuer."
    return Answer(
        text,
        citations=cited(*guide, *article),
        next=tuple(_button(c) for c in guide[:3]),
        remember={"listed": {"kind": "certification", "names": [c.key for c in [*guide, *only]]}},
    )


def _needed(known: Known) -> Answer:
    """Answer how much certifications count; the article says two things, and both are told."""
    points = ("a certification can improve the chances", "certifications essential steps")
    sentences = prose.main_sentences(known, points, ("Education and Training", "Conclusion"))
    text = "No document says that one is required. The article says: "
    text += " ".join(s.text for s in sentences)
    return Answer(text, citations=cited(*sentences), next=("ask_certifications", "ask_education"))


def _green(known: Known, green: list[Certification]) -> Answer:
    sentences = [s for c in green for s in _sentences(known, c)]
    text = " ".join(dict.fromkeys(s.text for s in sentences))
    return Answer(
        text,
        citations=cited(*green),
        next=("ask_green_economy", "ask_certifications"),
        remember={"listed": {"kind": "certification", "names": [c.key for c in green]}},
    )


def detail(known: Known, question: Question) -> Answer:
    """Answer with what the documents say of one certification, or ask which one is meant."""
    key = question.value("certification")
    every = queries.certifications(known.session)
    about = [c for c in every if c.key == key]
    if not about:
        named = certifications(known, question)
        text = f"Which one do you mean? {named.text}"
        return Answer(text, citations=named.citations, next=named.next, remember=named.remember)
    first = about[0]
    others = [k for k in question.said.get("certification", ())[1:] if k != first.key]
    if others:
        return _side_by_side(known, [first.key, *others], every)
    names = list(dict.fromkeys(c.name for c in about))
    if len(names) > 1 and TWO_NAMES.search(question.text):
        return Answer(
            f"They are one and the same, {first.key}, under two names: the documents call it "
            f"“{names[0]}” and “{names[1]}”.",
            citations=cited(*about),
            next=("ask_certification_detail", "ask_certifications"),
            remember={"certification": first.key},
        )
    if all(c.issuer is None and "guide" not in c.citation.key for c in about):
        text = (
            f"The article names the {first.name} ({first.key}) only as something that can improve "
            "the chances of getting a job. It does not say who issues it or what it takes."
        )
        return Answer(text, citations=cited(first), next=("ask_certifications",))
    sentences = _sentences(known, first)
    return Answer(
        " ".join(s.text for s in sentences),
        citations=cited(first),
        next=("ask_cost_duration", "ask_certifications", "ask_certification_search"),
        remember={"certification": first.key},
    )


def _side_by_side(known: Known, keys: list[str], every: list[Certification]) -> Answer:
    """Answer with the first sentence on each of several certifications; nothing links them."""
    firsts = [next(c for c in every if c.key == key) for key in keys]
    entries = []
    for one in firsts:
        told = [s for s in _sentences(known, one) if "guide" in s.citation.key]
        named_only = f"The article only names it: {_full_name(one, every)}, without an issuer."
        entries.append(f"{one.key}: {' '.join(s.text for s in told[:2]) or named_only}")
    text = f"The documents tell of {and_list(keys)} apart, and do not say that they are the same."
    return Answer(
        text,
        entries=tuple(entries),
        citations=cited(*firsts),
        next=tuple(_button(one) for one in firsts[:3]),
        remember={"listed": {"kind": "certification", "names": keys}},
    )


def cost_or_duration(known: Known, question: Question) -> Answer:
    """Answer that no price or length is given, and what is known instead."""
    key = question.value("certification")
    about = [c for c in queries.certifications(known.session) if c.key == key and c.issuer]
    gaps = queries.gaps(known.session, "absent_subject")
    source = [g for g in gaps if "cost" in g.subject or "long" in g.subject]
    text = "Neither document says what training or certifications cost or how long they take."
    if about:
        one = about[0]
        by = f"{one.issuer} ({one.issuer_abbreviation})" if one.issuer_abbreviation else one.issuer
        text += f" The {one.key} is offered by the {by}"
        subjects = queries.items(known.session, "exam_subject", of=one.key)
        listed = and_list([s.text for s in subjects])
        text += f"; its exams cover {listed}." if subjects else "."
        text += " They can tell you."
        return Answer(
            text, citations=cited(one), next=("ask_certifications", "ask_training_search")
        )
    text += (
        " The guide advises asking schools about classes, tuition and fees, and courses required."
    )
    training = queries.items(known.session, "training_search")
    return Answer(
        text,
        citations=cited(*training, *source[:1]),
        next=("ask_training_search", "ask_certifications"),
    )


def _sentences(known: Known, certification: Certification) -> list[Sentence]:
    """Return the sentences of a paragraph that are about this certification, in order."""
    line = certification.citation.line_start
    here = [
        s
        for s in known.index.sentences
        if s.citation.line_start == line and s.citation.key == certification.citation.key
    ]
    here.sort(key=lambda s: s.position)
    if certification.abbreviation:
        return here
    stem = certification.name.removesuffix(" Certification")
    named = [s for s in here if stem in s.text]
    return named[1:] or named


def _full_name(certification: Certification, every: list[Certification]) -> str:
    """Return a name with its short form; the longest of the names the documents give."""
    same = [c.name for c in every if c.key == certification.key]
    name = max(same, key=len)
    short = certification.abbreviation
    return f"{name} ({short})" if short else name


def _button(certification: Certification) -> Button:
    payload = f'/ask_certification_detail{{"certification": "{certification.key}"}}'
    return Button(f"About {certification.key}", payload)
