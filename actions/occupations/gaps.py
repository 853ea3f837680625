"""Answers that say what the public data lack, and the nearest thing they have."""

from __future__ import annotations

from collections.abc import Callable

from actions.answers.answer import Answer, cited
from actions.answers.talk import contact
from actions.occupations.about import About


def lacking(
    what: str, *following: str, beside: Callable[[About], Answer] | None = None
) -> Callable[[About], Answer]:
    """Return a function that answers that the data say nothing of something.

    `beside` answers with the nearest thing they do have.
    """

    def answer(about: About) -> Answer:
        text = (
            f"The public data I have on {about.job.title} do not say anything about {what}, and I "
            "will not guess."
        )
        if beside is None:
            return Answer(
                f"{text} {contact(about.known.settings)}",
                citations=cited(about.job),
                next=following,
                records=(about.job,),
            )
        near = beside(about)
        return Answer(
            f"{text} {near.text}",
            entries=near.entries,
            citations=near.citations,
            next=following or near.next,
            records=near.records,
            computed=near.computed,
        )

    return answer
