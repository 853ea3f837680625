"""Asks back which occupation is meant, where several may be or none is found."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers.answer import Answer, Button
from actions.named import Mention
from actions.question import Question
from knowledge.library import Known
from knowledge.occupations import queries

MOST_ASKED_BACK = 3


def place_kept(question: Question) -> dict[str, str]:
    """Return the place that a question names, for the next one to keep."""
    named = [place.codes[0] for place in question.places if place.codes]
    return {"place": named[0]} if named else {}


def which(known: Known, mention: Mention, intent: str) -> Answer:
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
        },
    )


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
