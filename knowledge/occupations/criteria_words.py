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
    ANY_GROWTH,
    APPRENTICESHIP,
    CHANGE,
    EMPLOYMENT,
    FASTER,
    GROWTH,
    LONG_TRAINING,
    MODERATE_TRAINING,
    MUCH,
    NO_DEGREE,
    NO_TRAINING,
    NOT_ANY,
    ON_THE_JOB,
    OPENINGS,
    PAY,
    RESIDENCY,
    SHORT_TRAINING,
    SHRINKING,
    Criteria,
)
from knowledge.occupations.fields import PAST, groups_in
from knowledge.occupations.likes import likes_of, told_likes
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

_FAST = (
    r"(?:fast(?:er|est)?|quick(?:er|est|ly)?|rapid(?:ly)?|high|strong(?:est)?|most|best|highest)"
    r"[- ](?:job )?grow(?:ing|th|s)?|grow\w* (?:the )?(?:very |really |so )?(?:fast|quick|rapid"
    r"|most|more(?! than))\w*|(?:ris|expand|increas)(?:e|es|ing) (?:the )?"
    r"(?:fast|quick|rapid|most)\w*"
    r"|faster than average|boom(?:ing)?|explod\w+"
)
_SHRINKS = (
    r"(?:shrink\w*|declin\w*|decreas\w*|dropping|going away|dying(?: out)?|disappear\w*"
    r"|los(?:e|es|ing) (?:the )?(?:most )?(?:jobs|workers|people|positions))"
)
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

_PAID = r"pa(?:y|ye?d|id|ying|ys)"
_MONEY = (
    r"(?:(?:median|average|hourly|yearly|annual) )?(?:pay(?:check|ment)?s?|salar(?:y|ies)|wages?"
    r"|incomes?|earnings?|money|compensation)"
)
_PEOPLE = r"(?:people|workers|employees|persons|positions|jobs|headcount|employment|employed)"
ORDERS = {
    OPENINGS: re.compile(
        r"\b(?:openings?|vacanc\w+|in[- ]demand|(?:high|highest|most|biggest|big|great"
        r"|lots of) demand|demand(?:ed)?|shortages?|hir(?:ing|es?)(?: (?:a lot|lots|the most|most"
        r"|many|like crazy))"
        r"|hiring|(?:free|open) (?:places|positions|posts|jobs)|most needed|needed most"
        r"|need (?:the )?most (?:people|workers))\b",
        re.I,
    ),
    EMPLOYMENT: re.compile(
        r"\b(?:most common|commonest|(?:biggest|largest) (?:jobs?|occupations?|employers?"
        r"|workforce)|how many (?:people|workers)|popular"
        rf"|(?:most|largest|biggest|highest|greatest|by)(?: the)?(?: total)?(?: numbers? of)?"
        rf" {_PEOPLE}|employ\w* (?:the )?(?:most|largest|biggest|greatest|lots|many)"
        r"|(?:most|many|lots of|a lot of) people (?:work|employed)|by size)\b",
        re.I,
    ),
    PAY: re.compile(
        r"\b(?:(?:highest|top|best|better|high|well|good|great|decent|most|big|bigger|biggest"
        rf"|largest|strongest|more)[- ](?:{_PAID}|{_MONEY}|earning|bucks)"
        rf"|{_PAID} (?:(?:the |really |very |me |you )*(?:most|more(?! than)|well|best|good"
        r"|decent\w*|better|a lot|great|high\w*|top))|lucrative"
        r"|make (?:bank|good money|a lot|(?:the )?most|more(?! than))|earns? (?:the )?(?:most"
        r"|more(?! than))|richest|(?:by|for|on) (?:the )?"
        rf"{_MONEY}|(?:lowest|least|worst|low|poorly|bad)[- ](?:{_PAID}|{_MONEY})"
        rf"|{_PAID} (?:the )?(?:least|lowest|worst|badly)|(?:make|earn)s? (?:the )?least"
        rf"|{_MONEY} (?:is |are )?(?:the )?(?:most |very )?(?:high|low|best|big)\w*"
        r"|good jobs?|best jobs?)\b",
        re.I,
    ),
}
ASCENDING = re.compile(
    rf"\b(?:(?:lowest|least|worst|poorest|low|poorly|bad)[- ]?(?:{_PAID}|{_MONEY})"
    rf"|{_PAID} (?:the )?(?:least|lowest|worst|badly)|(?:make|earn)s? (?:the )?least|slow(?:est)?"
    rf"|fewest|least common|rarest|(?:lowest|smallest|(?<!at )least|fewest)(?: \w+){{0,3}}"
    rf" (?:first|openings|growth|growing|{_PEOPLE})|(?:from|starting (?:with|from)) (?:the )?"
    r"(?:lowest|least|bottom)|low(?:est)? to high(?:est)?"
    rf"|{_MONEY} (?:is |are )?(?:the )?low\w*)",
    re.I,
)
OF_PAY = re.compile(rf"\b(?:{_PAID}|{_MONEY}|make|earn)s?\b", re.I)
ORDERED_BY_GROWTH = re.compile(
    r"\b(?:by|for) (?:the )?(?:projected |job )?(?:growth(?: rate)?|outlook)\b"
    r"|\b(?:slow(?:est)?|low(?:est)?|least|worst)[- ](?:job )?(?:growing|growth)\b"
    r"|\bgrow\w* (?:the )?(?:slow\w*|least)\b",
    re.I,
)
# How many jobs are added or lost, which a rate does not tell.
_MOST = r"(?:most|largest|biggest|greatest|highest)(?: (?:total|absolute))?(?: numbers?)?(?: of)?"
ORDERED_BY_CHANGE = re.compile(
    rf"\b(?:add|gain|creat|lose|losing|lost|cut|shed|drop)\w* (?:by )?(?:the )?{_MOST}"
    rf"(?: (?:new |more )?{_PEOPLE}\b|\W*$)"
    rf"|\b{_MOST} (?:new|added|additional|lost) (?:jobs|positions)\b"
    rf"|\b{_MOST} (?:job|employment) (?:loss|los|gain|decline|increase)(?:es|s)?\b",
    re.I,
)
LOST = re.compile(r"\b(?:los(?:e|es|ing|t|s|ses)|cut\w*|shed\w*|drop\w*|declin\w*)\b", re.I)

# The order alone is asked for: what grows less than all jobs together is ranked as well.
GROWS_MOST = re.compile(
    r"\b(?:fast|quick|rapid|strong|high)est[- ](?:job )?grow\w*"
    r"|\bgrow\w* (?:the )?(?:(?:fast|quick|strong)est|most)\b",
    re.I,
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
    order, descending = _order(text)
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
        growing=None if groups and order == GROWTH and GROWS_MOST.search(text) else _growing(text),
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


def _growing(text: str) -> str | None:
    if ORDERED_BY_GROWTH.search(text) or ORDERED_BY_CHANGE.search(text):
        return None
    if FAST_GROWTH.search(text):
        return FASTER
    if NOT_SHRINKING.search(text):
        return ANY_GROWTH
    if SHRINKS.search(text):
        return SHRINKING
    return ANY_GROWTH if GROWS.search(text) else None


def _order(text: str) -> tuple[str | None, bool]:
    """Return the order asked for, None if there is none, and whether the highest come first."""
    if ORDERED_BY_CHANGE.search(text):
        return CHANGE, not LOST.search(text)
    if ORDERED_BY_GROWTH.search(text):
        return GROWTH, not ASCENDING.search(text)
    if _growing(text) == SHRINKING:
        return GROWTH, False
    order = next((order for order, said in ORDERS.items() if said.search(text)), None)
    if order is None and FAST_GROWTH.search(text):
        order = GROWTH
    # "lots of openings but the pay is low" wants most openings first.
    lowest = [each[0] for each in ASCENDING.finditer(text)]
    if order not in (None, PAY):
        lowest = [words for words in lowest if not OF_PAY.search(words)]
    return order, not (order and lowest)


def _zones(text: str) -> tuple[int, ...]:
    match = ZONES.search(text)
    if match is None:
        return ()
    first, last = int(match["first"]), int(match["last"] or match["first"])
    if match["to"] in ("-", " to "):
        return tuple(range(min(first, last), max(first, last) + 1))
    return tuple(sorted({first, last}))
