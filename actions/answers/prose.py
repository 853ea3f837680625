"""Answers in the documents' own sentences: those of a section that are nearest to the question."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

from actions.answers.answer import Answer, cited
from actions.question import Question
from knowledge.library import Known
from knowledge.search import Sentence

LONGEST = 330  # characters of prose in a plain answer
# A question steers; the topic keeps its own facts in front when the question says little.
TOPIC_WEIGHT = 0.7
# Of questions that no topic caught: the least nearness (cosine) at which a sentence is an answer.
NEAR_ENOUGH = 0.47


def prose(
    about: str,
    *sections: str,
    next: tuple[str, ...] = (),
    each: int = 0,
    most: int = 3,
    lead: str = "",
) -> Callable[[Known, Question], Answer]:
    """Return a function that answers from these sections.

    `about` says in a few words what the topic is about. With `each`, every document that has one of
    the sections gives that many sentences, so that documents stand side by side; else the `most`
    nearest sentences of all are given. `lead` goes in front.
    """

    def answer(known: Known, question: Question) -> Answer:
        ranked = rank(known, question, about, sections)
        rest = ranked[question.shown :]
        if not rest:
            return Answer("That is all the documents say about it.", next=next)
        chosen = _from_each(rest, each) if each and not question.shown else _fitting(rest, most)
        return Answer(
            text=_join([lead] if lead and not question.shown else [], chosen),
            citations=cited(*chosen),
            next=next,
            remember={"shown": question.shown + len(chosen)},
        )

    return answer


def rank(
    known: Known, question: Question, about: str, sections: Sequence[str]
) -> list[Sentence]:
    """Return the sentences of sections, nearest first to the question and the topic together."""
    topic = known.vector(about)
    if question.text and not question.text.startswith("/") and not question.shown:
        aim = known.vector(question.text) + TOPIC_WEIGHT * topic
    else:
        aim = topic
    return known.index.nearest(aim, sections)


def found(known: Known, question: Question) -> Answer | None:
    """Return the sentence nearest to a question that no topic caught, or None if none is near."""
    if not question.text.strip():
        return None
    nearest = known.index.nearest(known.vector(question.text))
    if not nearest or nearest[0].nearness < NEAR_ENOUGH:
        return None
    close = [s for s in nearest[:2] if s.nearness >= max(NEAR_ENOUGH, nearest[0].nearness - 0.05)]
    lead = "The closest thing the documents say:"
    return Answer(
        text=f"{lead} {' '.join(s.text for s in _in_order(close))}",
        citations=cited(*close),
        next=("ask_duties", "ask_wage", "help"),
    )


def _from_each(ranked: Sequence[Sentence], each: int) -> list[Sentence]:
    """Return the nearest sentences of each document, document by document."""
    keys = dict.fromkeys(s.citation.key for s in sorted(ranked, key=_document_order))
    return [
        sentence
        for key in keys
        for sentence in _in_order([s for s in ranked if s.citation.key == key][:each])
    ]


def _fitting(ranked: Sequence[Sentence], most: int) -> list[Sentence]:
    """Return the nearest sentences that together are short enough, in the order they stand in."""
    chosen: list[Sentence] = []
    length = 0
    for sentence in ranked[:most]:
        length += len(sentence.text)
        if chosen and length > LONGEST:
            break
        chosen.append(sentence)
    return _in_order(chosen)


def _in_order(sentences: Sequence[Sentence]) -> list[Sentence]:
    return sorted(sentences, key=lambda s: (_document_order(s), s.citation.line_start, s.position))


def _document_order(sentence: Sentence) -> str:
    return "0" if "guide" in sentence.citation.key else sentence.citation.key


def _join(lead: list[str], chosen: Sequence[Sentence]) -> str:
    """Return sentences as one text; where two documents speak, each is named."""
    parts = list(lead)
    groups = [(key, list(g)) for key, g in groupby(chosen, key=lambda s: s.citation.document)]
    for document, sentences in groups:
        text = " ".join(s.text for s in sentences)
        parts.append(f"The {document} says: {text}" if len(groups) > 1 else text)
    return " ".join(parts)
