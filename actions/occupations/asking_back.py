"""Asks back which occupation is meant, or says which one was taken, where several may be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.answers.answer import Answer, Button, and_list
from actions.named import Mention
from actions.question import Question
from actions.topics.topic import Topic
from knowledge.library import Known
from knowledge.occupations import queries

MOST_ASKED_BACK = 3
# Why others than the occupation taken may be meant: by their name, or by the work that was told.
SO_CALLED, NEAR_IT = "may be called so", "come near that"


def place_kept(question: Question) -> dict[str, str]:
    """Return the place that a question names, for the next one to keep."""
    named = [place.codes[0] for place in question.places if place.codes]
    return {"place": named[0]} if named else {}


def which(known: Known, question: Question, mention: Mention, intent: str) -> Answer:
    """Ask which of several occupations is meant; who asks on is answered for the likeliest."""
    found = queries.jobs(known.session, mention.codes[:MOST_ASKED_BACK])
    return Answer(
        "You seem to mean another occupation. Is it this, which comes nearest?"
        if len(found) == 1
        else "You seem to mean another occupation. Is it one of these, which come nearest?"
        if mention.guessed
        else "Several occupations go by that name. Which one do you mean?",
        entries=tuple(job.title for job in found),
        next=tuple(Button(job.title, f'/{intent}{{"job": "{job.code}"}}') for job in found),
        records=tuple(found),
        remember={
            "listed": {"kind": "job", "names": [job.code for job in found]},
            "job": found[0].code,
            **place_kept(question),
        },
    )


def which_work(known: Known, question: Question, work: Mention, intent: str, also: str) -> Answer:
    """Ask which occupation somebody has who tells what they do, or whether `also` is meant."""
    codes = tuple(code for code in work.codes[:MOST_ASKED_BACK] if code != also)
    found = queries.jobs(known.session, codes)
    others = queries.jobs(known.session, (also,) if also else ())
    instead = f" Or do you ask about {others[0].title}?" if others else ""
    return Answer(
        "From what you tell, I am not sure which occupation that is, and I will not guess. Is it "
        f"{'this, which comes' if len(found) == 1 else 'one of these, which come'} nearest?"
        f"{instead}",
        entries=tuple(job.title for job in found),
        choices=tuple(
            Button(job.title, f'/{intent}{{"job": "{job.code}"}}') for job in (*found, *others)
        ),
        records=(*found, *others),
        remember={
            "listed": {"kind": "job", "names": [job.code for job in found]},
            "job": found[0].code,
            **place_kept(question),
        },
    )


def taken_for(
    known: Known,
    codes: Sequence[str],
    told: tuple[Topic, Question, Answer],
    sure: bool,
    also: str = SO_CALLED,
) -> tuple[Topic, Question, Answer]:
    """Return an answer that says first which occupation it is on, with the next ones to choose."""
    topic, question, answer = told
    job, *others = queries.jobs(known.session, tuple(codes) if not sure else tuple(codes[:1]))
    buttons = tuple(Button(o.title, f'/{topic.intent}{{"job": "{o.code}"}}') for o in others)
    too = f"{and_list([other.title for other in others])} {also}, too. " if others else ""
    text = f"I take it you mean {job.title}. {too}{answer.text}"
    return topic, question, replace(answer, text=text, next=(*buttons, *answer.next))


def not_found(known: Known, question: Question, guessed: Sequence[tuple[str, float]]) -> Answer:
    """Answer for an occupation that no name of the store fits: with those that come nearest."""
    found = queries.jobs(known.session, tuple(code for code, _ in guessed[:MOST_ASKED_BACK]))
    if not found:
        return Answer(
            "I did not find which occupation you mean. Could you say its name in other words, or "
            "what somebody in it does?",
            next=("find_occupations", "explore_interests", "ask_person"),
            remember={
                "otherwise": "I did not find that one either, sorry. What does somebody in it do "
                "all day? Or a person at the center can look it up."
            },
        )
    return Answer(
        "I did not find an occupation by that name. Is it one of these, which come nearest? Or "
        "say what somebody in it does.",
        entries=tuple(job.title for job in found),
        next=tuple(Button(job.title, f'/other_job{{"job": "{job.code}"}}') for job in found),
        records=tuple(found),
        remember={
            "listed": {"kind": "job", "names": [job.code for job in found]},
            "job": found[0].code,
            **place_kept(question),
        },
    )
