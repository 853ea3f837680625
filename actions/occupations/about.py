"""What a question on an occupation is about: the occupation, the places, the words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sqlalchemy.orm import Session

from actions.question import Question
from knowledge.library import Known
from knowledge.occupations import queries
from knowledge.occupations.records import Job, Place

# "ok and for the whole state": the one that the town talked about lies in.
STATEWIDE = re.compile(
    r"\b(?:whole|entire|all of the|rest of the) state\b|\bstate(?:[- ]?wide| as a whole)\b"
    r"|\b(?:in|for|of) the state\b(?! of\b)",
    re.I,
)


@dataclass(frozen=True)
class About:
    """A question on one occupation; without `places` it is about the whole country.

    `unknown_place` is a place that was named and that no wages are published for, `other_places`
    are those of the same name as the one it is about. `widened`: it asks for the whole state that
    the town it is about lies in.
    """

    known: Known
    question: Question
    job: Job
    places: tuple[Place, ...] = ()
    unknown_place: str = ""
    other_places: tuple[Place, ...] = ()
    widened: bool = False

    @property
    def session(self) -> Session:
        """The store."""
        return self.known.session


def about_of(known: Known, question: Question, job: Job) -> About:
    """Return what a question on an occupation is about: with the places it names, or kept."""
    codes = question.said.get("place", ()) or tuple(
        dict.fromkeys(place.codes[0] for place in question.places if place.codes)
    )
    unknown = [place for place in question.places if not place.codes and not place.here]
    if not codes and not unknown and "place" in question.kept:
        codes = (question.kept["place"],)
    found = tuple(queries.places(known.session, codes))
    in_a_state = bool(found) and found[0].kind in ("metro", "nonmetro")
    widened = in_a_state and STATEWIDE.search(question.text) is not None
    if widened:
        found = tuple(queries.states_of(known.session, found[0]))
    where = question.text[unknown[0].start : unknown[0].end] if unknown and not codes else ""
    unsure = [place for place in question.places if place.codes and not place.sure]
    alike = tuple(queries.places(known.session, unsure[0].codes[1:3])) if unsure else ()
    return About(
        known=known,
        question=question,
        job=job,
        places=found,
        unknown_place=where,
        other_places=alike,
        widened=widened,
    )
