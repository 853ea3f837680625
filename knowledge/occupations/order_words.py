"""Reads which growth and which order of occupations a message asks for."""

from __future__ import annotations

import re

from knowledge.occupations.criteria import (
    ANY_GROWTH,
    CHANGE,
    EMPLOYMENT,
    FASTER,
    GROWTH,
    OPENINGS,
    PAY,
    SHRINKING,
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


def growth_of(text: str) -> str | None:
    """Return which growth is asked for, as `Criteria.growing` has it; None if none is."""
    if ORDERED_BY_GROWTH.search(text) or ORDERED_BY_CHANGE.search(text):
        return None
    if FAST_GROWTH.search(text):
        return FASTER
    if NOT_SHRINKING.search(text):
        return ANY_GROWTH
    if SHRINKS.search(text):
        return SHRINKING
    return ANY_GROWTH if GROWS.search(text) else None


def order_of(text: str) -> tuple[str | None, bool]:
    """Return the order asked for, None if there is none, and whether the highest come first."""
    if ORDERED_BY_CHANGE.search(text):
        return CHANGE, not LOST.search(text)
    if ORDERED_BY_GROWTH.search(text):
        return GROWTH, not ASCENDING.search(text)
    if growth_of(text) == SHRINKING:
        return GROWTH, False
    order = next((order for order, said in ORDERS.items() if said.search(text)), None)
    if order is None and FAST_GROWTH.search(text):
        order = GROWTH
    # "lots of openings but the pay is low" wants most openings first.
    lowest = [each[0] for each in ASCENDING.finditer(text)]
    if order not in (None, PAY):
        lowest = [words for words in lowest if not OF_PAY.search(words)]
    return order, not (order and lowest)
