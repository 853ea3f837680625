"""Answers that say what the public data lack, and the nearest thing they have."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from actions.answers.answer import Answer, cited
from actions.answers.talk import contact
from actions.occupations.about import About


@dataclass(frozen=True)
class Lacking:
    """Answers that the data say nothing of something.

    `beside` answers with the nearest thing they do have.
    """

    what: str
    following: tuple[str, ...] = ()
    beside: Callable[[About], Answer] | None = None

    def __call__(self, about: About) -> Answer:
        """Answer for one occupation."""
        text = (
            f"The public data I have on {about.job.title} do not say anything about {self.what}, "
            "and I will not guess."
        )
        if self.beside is None:
            return Answer(
                f"{text} {contact(about.known.settings)}",
                citations=cited(about.job),
                next=self.following,
                records=(about.job,),
            )
        near = self.beside(about)
        return Answer(
            f"{text} {near.text}",
            entries=near.entries,
            citations=near.citations,
            next=self.following or near.next,
            records=near.records,
            computed=near.computed,
        )


def lacking(what: str, *following: str, beside: Callable[[About], Answer] | None = None) -> Lacking:
    """Return what answers that the data say nothing of something."""
    return Lacking(what, following, beside)
