"""What is looked for in an occupation, as the columns of the store can answer it.

`criteria_words` reads it from messages.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from knowledge.occupations.amounts import YEAR

PAY, GROWTH, OPENINGS, EMPLOYMENT = "pay", "growth", "openings", "employment"
CHANGE = "change"  # of the number of jobs
FIT = "fit"  # how strongly an occupation has the interests that are looked for
ANY_GROWTH, FASTER, SHRINKING = "any", "faster", "shrinking"
NO_TRAINING, SHORT_TRAINING, ON_THE_JOB, APPRENTICESHIP = (
    "none",
    "short",
    "on the job",
    "apprentice",
)
MODERATE_TRAINING, LONG_TRAINING, RESIDENCY = "moderate", "long", "internship"
NOT_ANY, A_LITTLE, MUCH = "none", "less than 5 years", "5 years or more"
NO_DEGREE = 4  # the highest rank of education without a degree


@dataclass(frozen=True)
class Criteria:
    """What is looked for; None and () where nothing was said.

    groups      codes of SOC groups, any of which will do: ("29-0000", "31-0000")
    words       any of which stands in the title, or a word alike: ("dental",)
    education   `least_education` and `most_education` are ranks, 1 to 8; see `schooling`
    experience  "none", "less than 5 years" or "5 years or more", in a related occupation
    training    "none", "short" (on the job), "moderate", "long", "on the job" (of any length),
                "apprentice" or "internship"
    pay         `least_pay` and `most_pay` are medians in cents, by the "year" or the "hour"
    interests   letters of RIASEC, all of which are among the highest of the occupation
    zones       job zones, any of which will do
    growing     "any" (more jobs are projected), "faster" (than all jobs together) or "shrinking"
    least_growth    in percent over the projection's ten years; least_openings: a year
    order       "pay", "growth", "change", "openings", "employment" or "fit" (the interests); the
                highest first, if `descending`
    assumed     parts nobody named: who wants no experience or training is taken to want no degree
    """

    groups: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    least_education: int | None = None
    most_education: int | None = None
    experience: str | None = None
    training: str | None = None
    least_pay: int | None = None
    most_pay: int | None = None
    pay_by: str = YEAR
    interests: tuple[str, ...] = ()
    zones: tuple[int, ...] = ()
    growing: str | None = None
    least_growth: float | None = None
    least_openings: int | None = None
    order: str | None = None
    descending: bool = True
    assumed: tuple[str, ...] = ()

    @classmethod
    def remembered(cls, values: Mapping[str, Any]) -> Criteria:
        """Return criteria from their fields, as a conversation keeps them: in lists."""
        fields: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value
            for name, value in values.items()
        }
        return cls(**fields)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is looked for, nor an order asked for."""
        return self == Criteria()

    @property
    def ordered_by(self) -> str:
        """The order asked for; else growth, or the interests, where looked for; else pay."""
        fits = bool(self.interests) and not self.limits_pay
        asked = self.order if fits or self.order != FIT else None
        grows = self.growing or self.least_growth is not None
        many = self.least_openings is not None
        return asked or (GROWTH if grows else OPENINGS if many else FIT if fits else PAY)

    @property
    def limits_pay(self) -> bool:
        """Whether an amount of pay is looked for."""
        return self.least_pay is not None or self.most_pay is not None

    def without(self, part: str) -> Criteria:
        """Return the criteria without one of their `PARTS`."""
        nothing: dict[str, Any] = {name: getattr(Criteria(), name) for name in PARTS[part]}
        assumed = tuple(each for each in self.assumed if each != part)
        return replace(self, **nothing, assumed=assumed)

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts that narrow what is looked for; an order narrows nothing."""
        nothing = Criteria()
        return tuple(
            part
            for part, names in PARTS.items()
            if part != "order" and any(getattr(self, n) != getattr(nothing, n) for n in names)
        )


# The fields that are given, replaced and dropped together.
PARTS = {
    "field": ("groups", "words"),
    "education": ("least_education", "most_education"),
    "experience": ("experience",),
    "training": ("training",),
    "pay": ("least_pay", "most_pay", "pay_by"),
    "interests": ("interests",),
    "zone": ("zones",),
    "growth": ("growing", "least_growth"),
    "openings": ("least_openings",),
    "order": ("order", "descending"),
}
