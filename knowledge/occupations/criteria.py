"""What is looked for in an occupation, as the columns of the store can answer it.

`criteria_of` reads it from a message; what the store cannot answer is returned by name, to be said.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from knowledge.occupations import schooling
from knowledge.occupations.amounts import YEAR, amounts_of
from knowledge.occupations.fields import groups_in
from knowledge.occupations.likes import likes_of
from knowledge.occupations.unfiltered import unfiltered_in

PAY, GROWTH, OPENINGS, EMPLOYMENT = "pay", "growth", "openings", "employment"
ANY_GROWTH, FASTER, SHRINKING = "any", "faster", "shrinking"
NO_TRAINING, SHORT_TRAINING, ON_THE_JOB, APPRENTICESHIP = (
    "none",
    "short",
    "on the job",
    "apprentice",
)
NO_DEGREE = 4  # the highest rank of education without a degree


@dataclass(frozen=True)
class Criteria:
    """What is looked for; None and () where nothing was said.

    groups      codes of SOC groups, any of which will do: ("29-0000", "31-0000")
    education   `least_education` and `most_education` are ranks, 1 to 8; see `schooling`
    training    "none", "short" (on the job), "on the job" (of any length) or "apprentice"
    pay         `least_pay` and `most_pay` are medians in cents, by the "year" or the "hour"
    interests   letters of RIASEC, all of which are among the highest of the occupation
    zones       job zones, any of which will do
    growing     "any" (more jobs are projected), "faster" (than all jobs together) or "shrinking"
    order       "pay", "growth", "openings" or "employment"; the highest first, if `descending`
    assumed     parts nobody named: who wants no experience or training is taken to want no degree
    """

    groups: tuple[str, ...] = ()
    least_education: int | None = None
    most_education: int | None = None
    no_experience: bool = False
    training: str | None = None
    least_pay: int | None = None
    most_pay: int | None = None
    pay_by: str = YEAR
    interests: tuple[str, ...] = ()
    zones: tuple[int, ...] = ()
    growing: str | None = None
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
        """The order asked for; else growth where that is looked for, and pay where it is not."""
        return self.order or (GROWTH if self.growing else PAY)

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
    "field": ("groups",),
    "education": ("least_education", "most_education"),
    "experience": ("no_experience",),
    "training": ("training",),
    "pay": ("least_pay", "most_pay", "pay_by"),
    "interests": ("interests",),
    "zone": ("zones",),
    "growth": ("growing",),
    "order": ("order", "descending"),
}

NO_EXPERIENCE = re.compile(
    r"\b(?:no|without|zero|little|lack(?:ing)?|don'?t (?:\w+ )?(?:have|need|require)|not require"
    r"|not need"
    r"|doesn'?t (?:need|require)|with(?:out)? no)\b(?: (?:an?|any|of|much|prior|previous|past"
    r"|work|job"
    r"|related|degree|college|education|skills|training|or|and|nor|no))* (?:experience"
    r"|work history)\b"
    r"|\bexperience (?:is )?(?:not|isn'?t) (?:needed|required)|\bentry[- ]level\b|\bbeginners?\b"
    r"|\binexperienced\b|\bnever (?:had a job|worked)\b|\bfirst[- ]time (?:job|worker)s?\b"
    r"|\bfirst job\b",
    re.I,
)
TRAINING = {
    APPRENTICESHIP: re.compile(r"\bapprentice\w*\b", re.I),
    NO_TRAINING: re.compile(
        r"\b(?:no|without|zero)\b(?: (?:an?|any|of|prior|degree|college|experience|education|or|and"
        r"|nor|no|job|on-the-job))* training\b",
        re.I,
    ),
    SHORT_TRAINING: re.compile(
        r"\b(?:short|quick|little|brief)(?:[- ]term)? (?:on[- ]the[- ]job )?training\b"
        r"|\blearn(?:ed)? (?:fast|quick\w*)\b",
        re.I,
    ),
    ON_THE_JOB: re.compile(
        r"\bon[- ]the[- ]job|\blearn\w* on the job|\b(?:they|that|will|who)(?: will| would)? train"
        r"(?:s| you| me)?\b|\bpaid training\b|\btrain(?:s|ed)? (?:you|me|on the job)\b|\bojt\b",
        re.I,
    ),
}
ZONES = re.compile(
    r"\b(?:job )?zones? (?P<first>[1-5])(?:(?P<to>-| to | and | or |, )(?P<last>[1-5]))?", re.I
)

_FAST = (
    r"(?:fast(?:er|est)?|quick(?:er|est|ly)?|rapid(?:ly)?|high|strong(?:est)?|most|best|highest)"
    r"[- ](?:job )?grow(?:ing|th|s)?|grow\w* (?:the )?(?:very |really )?(?:fast|quick|rapid"
    r"|most)\w*"
    r"|faster than average|boom(?:ing)?|explod\w+"
)
_SHRINKS = r"shrink\w*|declin\w*|dying(?: out)?|disappear\w*|los(?:e|ing) jobs"
_GROWS = (
    r"grow(?:ing|s|th)?|(?:good|great|bright(?:est)?|best|strong|positive)(?: job)? (?:future"
    r"|outlooks?"
    r"|prospects?)|with a future|on the rise|up and coming|jobs? of the future|outlook"
)
FAST_GROWTH = re.compile(rf"\b(?:{_FAST})\b", re.I)
NOT_SHRINKING = re.compile(
    rf"\b(?:not?|never|isn'?t|aren'?t|won'?t|without|don'?t)(?: be| get)? (?:{_SHRINKS})\b", re.I
)
SHRINKS = re.compile(rf"\b(?:{_SHRINKS})\b", re.I)
GROWS = re.compile(rf"\b(?:{_GROWS})\b", re.I)

ORDERS = {
    OPENINGS: re.compile(
        r"\b(?:openings?|vacanc\w+|in[- ]demand|(?:high|highest|most|biggest|big|great"
        r"|lots of) demand"
        r"|demand|shortages?|hir(?:ing|es?)(?: (?:a lot|lots|the most|most|many|like crazy))|hiring"
        r"|most needed"
        r"|needed most)\b",
        re.I,
    ),
    EMPLOYMENT: re.compile(
        r"\b(?:most common|commonest|(?:biggest|largest) (?:jobs?|occupations?|employers?)"
        r"|most (?:people|workers|jobs"
        r"|positions)|employ\w* (?:the )?most|how many (?:people|workers)|popular|by employment)\b",
        re.I,
    ),
    PAY: re.compile(
        r"\b(?:(?:highest|top|best|better|high|well|good|great|decent|most|big)[- ](?:pa(?:id|y"
        r"|ying|ys)|money"
        r"|salar(?:y|ies)|wages?|earning|bucks)|pa(?:y|ys|id|ying) (?:(?:the |really |very |me "
        r"|you )*(?:most|well"
        r"|best|good|more(?! than)|decent\w*|better|a lot|great|high\w*))|most money|lucrative"
        r"|make (?:bank|good money|a lot)|earn (?:the )?most"
        r"|richest|(?:by|for) (?:the )?(?:pay|salary|wages?|money)|(?:lowest|least|worst|low"
        r"|poorly|bad)"
        r"[- ](?:pa(?:id|y|ying)|salar(?:y|ies)|wages?)|pay\w* (?:the )?(?:least|worst|badly)"
        r"|good jobs?|best jobs?)\b",
        re.I,
    ),
}
ASCENDING = re.compile(
    r"\b(?:(?:lowest|least|worst|poorest|low|poorly|bad)[- ]?(?:pa(?:id|y|ying|ys)|salar|wage)"
    r"|pa(?:y|ys|id|ying) (?:the )?(?:least|worst|badly)|slowest|fewest|least common|rarest"
    r"|(?:lowest|smallest|least)(?: \w+)? first)",
    re.I,
)
BY_GROWTH = re.compile(r"\b(?:by|for) (?:the )?(?:growth|outlook)\b", re.I)


def criteria_of(text: str, places: Sequence[str] = ()) -> tuple[Criteria, tuple[str, ...]]:
    """Return what a message looks for, and by name what it wants that cannot be filtered by.

    `places` are the names of places as they stand in the message: "Farmington" is no farming.
    """
    text = _plain(text, places)
    missing, text = unfiltered_in(text)
    amounts = amounts_of(text)
    education = schooling.education_of(text)
    no_experience = bool(NO_EXPERIENCE.search(text))
    training = next((kind for kind, said in TRAINING.items() if said.search(text)), None)
    begins = no_experience or training in (NO_TRAINING, SHORT_TRAINING)
    assumed = ("education",) if begins and education is None else ()
    low, high = education or (schooling.LOWEST, NO_DEGREE if assumed else schooling.HIGHEST)
    interests, rest = likes_of(text)
    order, descending = _order(text)
    return Criteria(
        groups=groups_in(_without_schooling(rest)),
        least_education=low if low > schooling.LOWEST else None,
        most_education=high if high < schooling.HIGHEST else None,
        no_experience=no_experience,
        training=training,
        least_pay=amounts.least if amounts else None,
        most_pay=amounts.most if amounts else None,
        pay_by=amounts.by if amounts else YEAR,
        interests=interests,
        zones=_zones(text),
        growing=_growing(text),
        order=order,
        descending=descending,
        assumed=assumed,
    ), missing


def _plain(text: str, places: Sequence[str]) -> str:
    """Return a message with plain marks, and a blank where a place is named."""
    text = text.replace("’", "'").replace("–", "-").replace("—", " - ")
    for place in sorted(places, key=len, reverse=True):
        text = re.sub(rf"\b{re.escape(place)}\b", " ; ", text, flags=re.I)
    return re.sub(r"[ \t\n]+", " ", text).strip()


def _without_schooling(text: str) -> str:
    """Return a message without credentials: a trade school is no trade, a law degree no law."""
    return schooling.CREDENTIAL.sub(" ", text)


def _growing(text: str) -> str | None:
    if FAST_GROWTH.search(text):
        return FASTER
    if NOT_SHRINKING.search(text):
        return ANY_GROWTH
    if SHRINKS.search(text):
        return SHRINKING
    return ANY_GROWTH if GROWS.search(text) else None


def _order(text: str) -> tuple[str | None, bool]:
    """Return the order asked for, None if there is none, and whether the highest come first."""
    if BY_GROWTH.search(text):
        return GROWTH, not ASCENDING.search(text)
    if _growing(text) == SHRINKING:
        return GROWTH, False
    order = next((order for order, said in ORDERS.items() if said.search(text)), None)
    if order is None and FAST_GROWTH.search(text):
        order = GROWTH
    return order, not (order and ASCENDING.search(text))


def _zones(text: str) -> tuple[int, ...]:
    match = ZONES.search(text)
    if match is None:
        return ()
    first, last = int(match["first"]), int(match["last"] or match["first"])
    if match["to"] in ("-", " to "):
        return tuple(range(min(first, last), max(first, last) + 1))
    return tuple(sorted({first, last}))
