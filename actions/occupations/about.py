"""What a question on an occupation is about: the occupation, the places, the words."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from actions.question import Question
from knowledge.library import Known
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
