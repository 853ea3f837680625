"""Puts what is looked for in an occupation into words, as the answer repeats it."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers.answer import and_list
from knowledge.occupations.amounts import HOUR
from knowledge.occupations.criteria import (
    A_LITTLE,
    ANY_GROWTH,
    APPRENTICESHIP,
    FASTER,
    LONG_TRAINING,
    MODERATE_TRAINING,
    MUCH,
    NO_TRAINING,
    NOT_ANY,
    ON_THE_JOB,
    RESIDENCY,
    SHORT_TRAINING,
    SHRINKING,
    Criteria,
)
from knowledge.occupations.fields import field_names
from knowledge.occupations.likes import AREAS, NAMES
from knowledge.occupations.records import Outlook

# What a rank of education is, as something that is needed.
NEEDED = {
    1: "no formal credential",
    2: "a high school diploma",
    3: "some college",
    4: "a certificate or other award below a degree",
    5: "an associate's degree",
    6: "a bachelor's degree",
    7: "a master's degree",
    8: "a doctoral or professional degree",
}
# "at most" such a rank.
AT_MOST = {
    1: "no formal education credential",
    2: "no more than a high school diploma",
    3: "no more than some college",
    4: "no degree",
}
EXPERIENCE = {
    NOT_ANY: "no work experience in a related job",
    A_LITTLE: "less than 5 years of work experience in a related job",
    MUCH: "5 years or more of work experience in a related job",
}
TRAINING = {
    NO_TRAINING: "no on-the-job training",
    SHORT_TRAINING: "only short on-the-job training",
    ON_THE_JOB: "some on-the-job training",
    APPRENTICESHIP: "an apprenticeship",
    MODERATE_TRAINING: "on-the-job training of moderate length",
    LONG_TRAINING: "long on-the-job training",
    RESIDENCY: "an internship or residency",
}
# The parts of criteria, as a sentence calls them: "without …".
PARTS = {
    "field": "the field",
    "education": "the limit on education",
    "experience": "the limit on experience",
    "training": "the limit on training",
    "pay": "the limit on pay",
    "interests": "the interests",
    "zone": "the job zone",
    "growth": "the growth",
    "openings": "the number of openings",
}
# The message that drops a part.
DROPS = {
    "field": "any field",
    "education": "any education",
    "experience": "without the experience part",
    "training": "without the training part",
    "pay": "any pay",
    "interests": "without the interests part",
    "zone": "without the job zone part",
    "growth": "without the growth part",
    "openings": "without the openings part",
}


def subject(criteria: Criteria, titles: Sequence[str]) -> str:
    """Return which occupations are looked for; `titles` are those of the groups, as published."""
    if len(criteria.groups) == 1 and titles:
        return f"{titles[0][:1]}{titles[0][1:].lower()}"
    names = field_names(criteria.groups) or tuple(title.lower() for title in titles)
    if criteria.words:
        said = and_list([f"“{word}”" for word in criteria.words])
        return f"Occupations with {said} or a word like it in the title"
    if not names:
        return "Occupations" if criteria.parts else "All occupations"
    listed = and_list(names)
    return f"{listed[:1].upper()}{listed[1:]} occupations"


def conditions(criteria: Criteria, together: Outlook | None) -> str:
    """Return what the occupations have to meet, to stand behind the subject; "" for nothing.

    `together` is the projection of all occupations, which "faster" is measured by.
    """
    needs = [
        word for word in (_education(criteria), _experience(criteria), _training(criteria)) if word
    ]
    clauses = [f"typically need {and_list(needs)}"] if needs else []
    if criteria.interests:
        liked = and_list([f"{AREAS[a]} ({NAMES[a]})" for a in criteria.interests])
        clauses.append(f"fit an interest in {liked}")
    if criteria.zones:
        zones = and_list([str(zone) for zone in criteria.zones])
        clauses.append(f"are in job zone{'s' if len(criteria.zones) > 1 else ''} {zones}")
    if criteria.limits_pay:
        clauses.append(f"pay a median of {pay_limit(criteria)}")
    if criteria.least_growth is not None:
        clauses.append(f"are projected to grow by {criteria.least_growth:g} percent or more")
    elif criteria.growing:
        clauses.append(_growth(criteria, together))
    if criteria.least_openings is not None:
        clauses.append(f"have at least {criteria.least_openings:,} openings a year")
    return f" that {and_list(clauses)}" if clauses else ""


def whole_dollars(cents: int) -> str:
    """Return an amount without idle cents: $93,600, or $45.05."""
    return f"${cents // 100:,}" if cents % 100 == 0 else f"${cents / 100:,.2f}"


def pay_limit(criteria: Criteria) -> str:
    """Return the pay looked for: "at least $80,000 a year"."""
    per = "an hour" if criteria.pay_by == HOUR else "a year"
    low, high = criteria.least_pay, criteria.most_pay
    if low is not None and high is not None:
        return f"{whole_dollars(low)} to {whole_dollars(high)} {per}"
    if low is not None:
        return f"at least {whole_dollars(low)} {per}"
    return f"at most {whole_dollars(high or 0)} {per}"


def _education(criteria: Criteria) -> str:
    low, high = criteria.least_education, criteria.most_education
    if low is None:
        return (AT_MOST.get(high) or f"at most {NEEDED[high]}") if high else ""
    if high is None:
        return NEEDED[low] if low == max(NEEDED) else f"at least {NEEDED[low]}"
    if low == high:
        return NEEDED[low]
    joint = " or " if high - low == 1 else " to "
    return f"{NEEDED[low]}{joint}{NEEDED[high]}"


def _experience(criteria: Criteria) -> str:
    return EXPERIENCE[criteria.experience] if criteria.experience else ""


def _training(criteria: Criteria) -> str:
    return TRAINING[criteria.training] if criteria.training else ""


def _growth(criteria: Criteria, together: Outlook | None) -> str:
    if criteria.growing == FASTER:
        measure = ""
        if together is not None and together.change_percent is not None:
            measure = f" ({percent(together.change_percent)})"
        return f"are projected to grow faster than all jobs together{measure}"
    words = {ANY_GROWTH: "are projected to grow", SHRINKING: "are projected to shrink"}
    return words[criteria.growing or ANY_GROWTH]


def percent(change: float) -> str:
    """Return a change with its sign: "+4.9 percent"."""
    sign = "+" if change > 0 else "−" if change < 0 else ""
    return f"{sign}{abs(change):g} percent"
