"""The interest questionnaire: it asks, notes the answers, and lets a visitor leave and return.

`turn` says what follows a message, `left` what stands beside another answer in between. Both take
and return what the conversation keeps (`State.kept`); all else takes and returns a `State`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy.orm import Session

from actions.answers.answer import Answer, Button, Computed
from actions.answers.interest_results import explain, explore, more, preparation, result
from actions.interest_state import (
    AWAY,
    INTRODUCTION,
    ITEM,
    QUIET,
    RESULT,
    STOPPED,
    State,
)
from knowledge.occupations.interests import AREAS, PREPARATIONS, items
from knowledge.occupations.queries import has_jobs
from knowledge.occupations.ratings import command_of, rating_of

RATED = {1: "Strongly dislike", 2: "Dislike", 3: "Not sure", 4: "Like", 5: "Strongly like"}
MIDDLE = 3
PERSON = "ask_person"

Turn = tuple[Answer, State]


def turn(
    session: Session, kept: Any, text: str, said: Mapping[str, str]
) -> tuple[Answer, dict[str, Any]] | None:
    """Return what follows a message, and what to keep; None if it is not for the questionnaire.

    `said` is what the payload of a button holds, empty for typed words. Those are read only as an
    answer to what was just shown: an item, the introduction, or that the questions were left.
    """
    state = State.of(kept)
    follows = _pressed(session, state, said) if said else _typed(session, state, text)
    return (follows[0], follows[1].kept()) if follows else None


def left(answer: Answer, kept: Any) -> tuple[Answer, Any]:
    """Return another topic's answer with a way back to the questions, and what to keep.

    Not for answers to somebody in danger: those have no buttons, and get none.
    """
    state = State.of(kept)
    if state is None or not answer.next or state.shown not in (ITEM, AWAY):
        return answer, kept if state is None else _aside(state).kept()
    count = _count(state)
    button = Button(f"Go on with the questions ({count.figure})", explore(step="go_on"))
    kept_next = answer.next[:2]  # the way back is the third and last
    beside = replace(answer, next=(*kept_next, button), computed=(*answer.computed, count))
    return beside, _aside(state).kept()


def begin(session: Session, state: State | None = None) -> Turn:
    """Answer what the questionnaire is; somebody who has begun goes on instead."""
    if state and state.done:
        offered = (
            Button("My result", explore(step="result")),
            Button("Change my answers", _rate(step="back")),
            Button("Start again", explore(step="restart")),
        )
        text = "You have been through the questions already. What would you like to see?"
        return Answer(text, next=offered), replace(state, shown=RESULT)
    if state and state.answers:
        return resume(session, state)
    if not has_jobs(session):
        text = "I have no data on what jobs are like, so I cannot compare your interests with them."
        return Answer(text, next=(PERSON,)), State(shown=QUIET)
    text = (
        "I can ask you about 30 everyday things people do at work; allow about five minutes. For "
        "each, say how much you would like doing it, not whether you can or what it pays. Then I "
        "show which kinds of work you like most, and jobs that go with them.\n"
        "There are no right answers. It is not a test and it does not predict anything. You can "
        "stop at any time and go on later. I keep your answers only for this chat, and no longer "
        "than an hour after your last message."
    )
    answer = Answer(
        text,
        choices=(Button("Start", explore(step="start")),),
        next=(Button("What are the kinds of work?", explore(step="explain")), PERSON),
        computed=(_all_items(),),
    )
    return answer, State(shown=INTRODUCTION)


def ask(state: State, note: str = "") -> Turn:
    """Ask the item the state is at, with its five answers as buttons; `note` stands before it."""
    item, count = items()[state.at - 1], _count(state)
    asked = f"{count.figure}: {item.text}."
    if state.at == 1:
        asked = f"How much would you like to do this at work? Press a button, or type it.\n{asked}"
    before = state.answers.get(state.at)
    said = f" You said: {RATED[before].lower()}." if before else ""
    choices = tuple(
        Button(words, _rate(item=str(item.number), rating=str(rating)))
        for rating, words in RATED.items()
    )
    back = (Button("Back", _rate(step="back")),) if state.at > 1 else ()
    stop = Button("Stop for now", _rate(step="stop"))
    text = f"{note} {asked}{said}".strip()
    answer = Answer(text, choices=choices, next=(*back, stop), computed=(count,))
    return answer, replace(state, shown=ITEM, done=False)


def rate(session: Session, state: State, rating: int, number: int, note: str = "") -> Turn:
    """Note the rating of an item, and ask the next one or tell the result.

    A rating of another item than the one asked (a button pressed twice) moves nothing on.
    """
    noted = state.rated(number, rating)
    if state.done:
        return result(session, noted)
    if number != state.at:
        return ask(noted)
    return _after(session, noted.passed(number), note)


def skip(session: Session, state: State) -> Turn:
    """Leave the item out, and ask the next one or tell the result."""
    return _after(session, state.passed(state.at), "Left out.")


def back(state: State) -> Turn:
    """Ask the item before, or the last one again when all were asked; its answer stays until then.

    Behind it come the items that have no answer yet.
    """
    if state.done:
        return ask(replace(state, at=len(items())))
    if state.at == 1:
        return ask(state, "This is the first one.")
    return ask(replace(state, at=state.at - 1))


def resume(session: Session, state: State) -> Turn:
    """Ask the item the visitor was at, or the first that was left out; else tell the result."""
    if not state.done:
        return ask(state)
    if not state.unanswered:
        return result(session, state)
    return ask(replace(state, at=state.unanswered[0]))


def stop(session: Session, state: State) -> Turn:
    """Answer somebody who wants no more questions now; nothing is lost."""
    go_on = Button("Go on with the questions", explore(step="go_on"))
    if not state.answers:
        text = "All right. Whenever you want to answer them, just say so."
        return Answer(text, next=(go_on, "help", PERSON)), replace(state, shown=STOPPED)
    answered = Computed(f"{len(state.answers)} of {len(items())}", "answers counted")
    text = (
        f"All right. I keep your answers ({answered.figure}) until this chat ends, at most an hour "
        "after your last message."
    )
    so_far = (Button("Show my result so far", explore(step="result")),)
    offered = (go_on, *(so_far if state.profile.is_enough else ("help",)), PERSON)
    return Answer(text, next=offered, computed=(answered,)), replace(state, shown=STOPPED)


def _typed(session: Session, state: State | None, text: str) -> Turn | None:
    if state is None or state.shown not in (INTRODUCTION, ITEM, STOPPED):
        return None
    command = command_of(text)
    if state.shown == ITEM:
        rating = rating_of(text, items()[state.at - 1].text)
        if command == "go on" or command == "repeat":
            return ask(state)
        if command:
            return _stepped(session, state, command)
        if rating is None:
            return None
        return rate(session, state, rating, state.at, f"Noted: “{RATED[rating]}”.")
    if command in ("go on", "stop"):
        return _stepped(session, state, command.replace(" ", "_"))
    rating = rating_of(text) if state.shown == INTRODUCTION else None
    if rating is None or rating == MIDDLE:
        return None
    return ask(state) if rating > MIDDLE else stop(session, state)


def _pressed(session: Session, state: State | None, said: Mapping[str, str]) -> Turn | None:
    """Return what a button leads to; anybody may type its payload, so nothing in it is trusted."""
    if state is None:
        return begin(session)
    rating, number = said.get("rating", ""), said.get("item", str(state.at))
    if rating in {str(each) for each in RATED}:
        known = number in {str(item.number) for item in items()}
        return rate(session, state, int(rating), int(number)) if known else ask(state)
    zone, area = said.get("preparation"), said.get("interest")
    if zone in PREPARATIONS:
        return result(session, replace(state, zone=zone, page=0), again=True)
    if area:
        return explain(session, state, area if area in AREAS else None)
    return _stepped(session, state, said.get("step", ""))


def _stepped(session: Session, state: State, step: str) -> Turn:
    if step == "start" or step == "repeat":
        return ask(state) if not state.done else result(session, state)
    if step == "restart":
        return ask(State())
    if step == "back":
        return back(state)
    if step == "skip":
        return skip(session, state) if not state.done else result(session, state)
    if step == "stop":
        return stop(session, state)
    if step == "go_on":
        return resume(session, state)
    if step == "result":
        return result(session, state)
    if step == "more":
        return more(session, state)
    if step == "preparation":
        return preparation(state)
    if step == "explain":
        return explain(session, state)
    return begin(session, state)


def _after(session: Session, state: State, note: str) -> Turn:
    return result(session, state) if state.done else ask(state, note)


def _aside(state: State) -> State:
    """Return the state once something else was shown: typed words are no answer any more."""
    shown = AWAY if state.shown in (ITEM, AWAY) else RESULT if state.shown == RESULT else QUIET
    return replace(state, shown=shown)


def _count(state: State) -> Computed:
    return Computed(f"{state.at} of {len(items())}", "the number of the question")


def _all_items() -> Computed:
    each = len(items()) // len(AREAS)
    return Computed(f"{len(items())} questions", f"{len(AREAS)} kinds of work × {each} questions")


def _rate(**slots: str) -> str:
    return f"/rate_interest{json.dumps(slots)}"
