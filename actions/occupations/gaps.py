"""Answers that say what the public data lack, and the nearest thing they have."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from actions.answers.answer import Answer, cited
from actions.answers.gaps import who_asks
from actions.answers.talk import contact
from actions.occupations import preparing
from actions.occupations.about import About

SAYS_NOTHING = re.compile(
    r"(?P<of>The public data I have on .+? do not say anything about )(?P<what>.+?)"
    r"(?P<rest>, and I will not guess\..*)",
    re.S,
)


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


def equal_access(about: About) -> Answer:
    """Answer the same to everyone who asks whether they would be taken: what it takes to get in."""
    return Lacking(who_asks(about.question), beside=preparing.education)(about)


def in_one(first: Answer, second: Answer) -> Answer | None:
    """Return one answer for two that lack something and go on alike; None if they do not."""
    lacks, too = SAYS_NOTHING.fullmatch(first.text), SAYS_NOTHING.fullmatch(second.text)
    if not (lacks and too) or lacks.group("of", "rest") != too.group("of", "rest"):
        return None
    what = " or ".join(dict.fromkeys((lacks["what"], too["what"])))
    text = f"{lacks['of']}{what}{lacks['rest']}"
    return replace(first, text=text, next=tuple(dict.fromkeys((*first.next, *second.next))))


def lacking(what: str, *following: str, beside: Callable[[About], Answer] | None = None) -> Lacking:
    """Return what answers that the data say nothing of something."""
    return Lacking(what, following, beside)
