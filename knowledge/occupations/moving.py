"""What somebody brings from one occupation to another, and what is asked for beyond it.

Both are read from O*NET's ratings of skills and knowledge: what the new occupation needs is what it
rates important; of that, somebody brings what the present occupation asks at a like level.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from knowledge.occupations import queries
from knowledge.occupations.records import Job, Skill

KINDS = ("skill", "knowledge")
IMPORTANT = 3.0  # on O*NET's scale from 1 to 5, "important"
# A level this much lower (of 0 to 7) is still brought along; ratings of raters differ that much.
ALIKE = 0.75


@dataclass(frozen=True)
class Step:
    """A skill or field of knowledge that the new occupation asks, and the present one's rating."""

    asked: Skill
    brought: Skill | None

    @property
    def short(self) -> float:
        """How far the present occupation's level stays below, in steps of 0 to 7."""
        had = self.brought.level if self.brought and self.brought.level is not None else 0.0
        return (self.asked.level or 0.0) - had


@dataclass(frozen=True)
class Gap:
    """What of a new occupation is brought from the present one, and what is not; most first."""

    present: Job
    target: Job
    have: tuple[Step, ...]
    need: tuple[Step, ...]

    @property
    def nearest(self) -> tuple[Step, ...]:
        """What is needed, what is least short first."""
        return tuple(sorted(self.need, key=lambda step: (step.short, step.asked.element)))

    @property
    def is_rated(self) -> bool:
        """Whether O*NET rates both occupations."""
        return bool(self.have or self.need)


def gap(session: Session, present: Job, target: Job) -> Gap:
    """Return what somebody brings from an occupation to another, and what they would need."""
    steps = [
        Step(asked, had.get(asked.element))
        for kind in KINDS
        for had in [{s.element: s for s in queries.skills(session, present.code, kind)}]
        if had
        for asked in queries.skills(session, target.code, kind)
        if asked.importance >= IMPORTANT
    ]
    have = [step for step in steps if step.short <= ALIKE]
    need = [step for step in steps if step.short > ALIKE]
    return Gap(
        present,
        target,
        have=tuple(sorted(have, key=lambda s: (-s.asked.importance, s.asked.element))),
        need=tuple(sorted(need, key=lambda s: (-s.short * s.asked.importance, s.asked.element))),
    )


def ways_on(session: Session, present: Job, most: int) -> list[Gap]:
    """Return the occupations O*NET puts nearest to the present one, each with its gap.

    Those that are published under the present one's own code are left out: they are the same work.
    """
    near = queries.related(session, present.code, 2 * most)
    others = [job for job in near if job.soc_code != present.soc_code]
    return [gap(session, present, job) for job in others[:most]]
