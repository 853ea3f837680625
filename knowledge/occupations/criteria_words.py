"""Reads what is looked for in an occupation from a message.

What the store cannot answer is returned by name, to be said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.occupations import schooling
from knowledge.occupations.amounts import YEAR, amounts_of
from knowledge.occupations.criteria import (
    A_LITTLE,
    APPRENTICESHIP,
    GROWTH,
    LONG_TRAINING,
    MODERATE_TRAINING,
    MUCH,
    NO_DEGREE,
    NO_TRAINING,
    NOT_ANY,
    ON_THE_JOB,
    RESIDENCY,
    SHORT_TRAINING,
    Criteria,
)
from knowledge.occupations.fields import PAST, groups_in
from knowledge.occupations.likes import likes_of, told_likes
from knowledge.occupations.order_words import GROWS_MOST, growth_of, order_of
from knowledge.occupations.thresholds import least_growth, least_openings
from knowledge.occupations.titles import NO_TITLES, Titles
from knowledge.occupations.unfiltered import QUOTE, unfiltered_in, wishes_in, worded

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
_YEARS = r"(?:years?|yrs?)"
EXPERIENCE = {
    A_LITTLE: re.compile(
        rf"\b(?:less than|under|below|fewer than|up to|not (?:even )?|at most|no more than)"
        rf" (?:5|five|4|four) {_YEARS}\b|\b(?:some|little|a bit of|[1-4]|one|two|three|four)"
        rf"(?: {_YEARS}'?)?(?: of)?(?: (?:related|prior|previous|past|work|job))* experience\b",
        re.I,
    ),
    MUCH: re.compile(
        rf"\b(?:5|five)(?: ?\+| or more)? {_YEARS}(?:'| or more| plus)?"
        r"(?: of)?(?: (?:related|prior|previous|past|work|job))* experience\b"
        rf"|\b(?:more than|over|at least) (?:5|five) {_YEARS}\b"
        r"|\b(?:a lot|lots|plenty|much|many years) of (?:\w+ )?experience\b",
        re.I,
    ),
    NOT_ANY: NO_EXPERIENCE,
}
TRAINING = {
    APPRENTICESHIP: re.compile(r"\bapp?renti\w*\b", re.I),
    NO_TRAINING: re.compile(
        r"\b(?:no|without|zero)\b(?: (?:an?|any|of|prior|degree|college|experience|education|or|and"
        r"|nor|no|job|on-the-job))* training\b",
        re.I,
    ),
    SHORT_TRAINING: re.compile(
        r"\b(?:short|quick|little|brief)(?:[- ]term)? (?:on[- ]the[- ]job )?training\b"
        r"|\blearn(?:ed)? (?:fast|quick\w*)\b|\btraining (?:in|of|within|under|for) (?:less than )?"
        r"(?:an?|one|1|a few|some) (?:months?|weeks?)\b"
        r"|\b(?:one|1|an?|few)[- ](?:month|week)s? (?:of )?(?:on[- ]the[- ]job )?training\b",
        re.I,
    ),
    MODERATE_TRAINING: re.compile(r"\b(?:moderate|medium)(?:[- ]term|[- ]length)?\b", re.I),
    LONG_TRAINING: re.compile(
        r"\blong(?:er)?(?:[- ]term)? (?:on[- ]the[- ]job )?training\b|\blong[- ]term on[- ]the",
        re.I,
    ),
    RESIDENCY: re.compile(r"\b(?:internships?|residenc(?:y|ies)|intern)\b", re.I),
    ON_THE_JOB: re.compile(
        r"\bon[- ]the[- ]job|\blearn\w* on the job|\b(?:they|that|will|who)(?: will| would)? train"
        r"(?:s| you| me)?\b|\bpaid training\b|\btrain(?:s|ed)? (?:you|me|on the job)\b|\bojt\b",
        re.I,
    ),
}
ZONES = re.compile(
    r"\b(?:job )?zones? (?P<first>[1-5])(?:(?P<to>-| to | and | or |, )(?P<last>[1-5]))?", re.I
)


def criteria_of(
    text: str, places: Sequence[str] = (), titles: Titles = NO_TITLES
) -> tuple[Criteria, tuple[str, ...]]:
    """Return what a message looks for, and by name what it wants that cannot be filtered by.

    `places` are the names of places as they stand in the message: "Farmington" is no farming.
    `titles` are those of the store, which name fields as well.
    """
    text = _plain(text, places)
    criteria, missing = _read(text, titles)
    nothing = (Criteria(), ())
    unread = [wish for wish in wishes_in(text) if _read(wish, titles) == nothing]
    unread += [
        wish for wish in worded(told_likes(text)) if _read(f"I like {wish}", titles) == nothing
    ]
    return criteria, (*missing, *(f"{QUOTE}{wish}”" for wish in dict.fromkeys(unread)))


def _read(text: str, titles: Titles) -> tuple[Criteria, tuple[str, ...]]:
    titled, text = titles.groups_in(text)
    missing, text = unfiltered_in(text)
    amounts = amounts_of(text)
    hated = schooling.NO_LIKING.search(text)
    education = schooling.education_of(schooling.NO_LIKING.sub(" ", text))
    experience = next((kind for kind, said in EXPERIENCE.items() if said.search(text)), None)
    training = next((kind for kind, said in TRAINING.items() if said.search(text)), None)
    begins = experience == NOT_ANY or training in (NO_TRAINING, SHORT_TRAINING) or bool(hated)
    assumed = ("education",) if begins and education is None else ()
    low, high = education or (schooling.LOWEST, NO_DEGREE if assumed else schooling.HIGHEST)
    interests, rest = likes_of(text)
    order, descending = order_of(text)
    rest = _without_schooling(rest)
    named = groups_in(rest)
    # "construction and extraction trades": the trades say no more than the title does.
    groups = titled if set(titled) & set(named) else tuple(dict.fromkeys((*titled, *named)))
    return Criteria(
        groups=groups,
        words=() if groups else _wanted(titles.words_in(rest), rest),
        least_education=low if low > schooling.LOWEST else None,
        most_education=high if high < schooling.HIGHEST else None,
        experience=experience,
        training=training,
        least_pay=amounts.least if amounts else None,
        most_pay=amounts.most if amounts else None,
        pay_by=amounts.by if amounts else YEAR,
        interests=interests,
        zones=_zones(text),
        growing=None if groups and order == GROWTH and GROWS_MOST.search(text) else growth_of(text),
        least_growth=least_growth(text),
        least_openings=least_openings(text),
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


def _wanted(words: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Return the words of titles that do not tell of the past."""
    return tuple(word for word in words if not PAST.search(text.lower().partition(word)[0]))


def _zones(text: str) -> tuple[int, ...]:
    match = ZONES.search(text)
    if match is None:
        return ()
    first, last = int(match["first"]), int(match["last"] or match["first"])
    if match["to"] in ("-", " to "):
        return tuple(range(min(first, last), max(first, last) + 1))
    return tuple(sorted({first, last}))
