"""What a question on an occupation is about: the occupation, the places, the words."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from actions.question import Question
from knowledge.library import Known
from knowledge.occupations import queries
from knowledge.occupations.records import Job, Place


@dataclass(frozen=True)
class About:
    """A question on one occupation; without `places` it is about the whole country.

    `unknown_place` is a place that was named and that no wages are published for, `other_places`
    are those of the same name as the one it is about.
    """

    known: Known
    question: Question
    job: Job
    places: tuple[Place, ...] = ()
    unknown_place: str = ""
    other_places: tuple[Place, ...] = ()

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
    where = question.text[unknown[0].start : unknown[0].end] if unknown and not codes else ""
    unsure = [place for place in question.places if place.codes and not place.sure]
    alike = tuple(queries.places(known.session, unsure[0].codes[1:3])) if unsure else ()
    return About(
        known=known,
        question=question,
        job=job,
        places=tuple(queries.places(known.session, codes)),
        unknown_place=where,
        other_places=alike,
    )
