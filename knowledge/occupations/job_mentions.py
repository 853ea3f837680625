"""Where a message names a job, and which it may be."""

from __future__ import annotations

from dataclasses import dataclass

from knowledge.occupations.meant import VAGUE
from knowledge.occupations.normal import key_of

SURE = 0.5  # the share of the likelihood from which on the first candidate is meant
SURE_OF_WORK = 0.7  # the same where only what is done tells which job is meant


@dataclass(frozen=True)
class Candidate:
    """A job that may be meant; `score` is the likelihood that it is, 0 to 1."""

    code: str
    title: str
    score: float


@dataclass(frozen=True)
class Mention:
    """Where a message names a job, and which it may be, the likeliest first."""

    start: int
    end: int
    text: str
    candidates: tuple[Candidate, ...]
    how: str  # name, typo, meaning, code; work, plain or faint
    own: bool = False  # what the speaker is or does: "I am a welder", "I weld"

    @property
    def sure(self) -> bool:
        """Whether the first candidate is meant; otherwise it is better to ask."""
        least = SURE_OF_WORK if self.how == "meaning" else SURE
        clear = self.candidates[0].score >= least and key_of(self.text) not in VAGUE
        return clear and not self.own and not self.how.endswith("work")
