"""Reads the pay a visitor names as their own: "i make 38 an hr", "is $40/hr more"."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from actions.answers.only_sums import is_only_a_sum
from actions.answers.pay_mentions import groups
from actions.answers.sums import IN_PERCENT, LESS, MORE, TOGETHER
from actions.question import Question

AMOUNT = re.compile(
    r"(?P<sign>\$\s?)?(?<![\d.,])(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d\d)?|\d+(?:\.\d+)?)"
    r"\s?(?P<thousand>k\b|thousand\b|grand\b)?"
    r"(?P<named>\s?(?:dollars?|bucks?|usd|\$))?"
    r"(?:\s?(?P<per>/|each|every|by the|per|(?:for |in )?(?:an?|one|1|the|each|every))?\s?"
    r"(?P<period>hr|hour|hourly|(?:every )?(?:two|2|other) weeks|bi-?weekly|fortnight|week|weekly|"
    r"month|monthly|yr|year|yearly|annually|annum)\b)?",
    re.I,
)
A_HUNDRED_THOUSAND = re.compile(
    r"\bsix[- ]figures?\b|\b(?:a|one) hundred (?:k|grand|thousand)\b", re.I
)
# Whose pay an amount is.
EARNS = re.compile(
    r"\b(?:i|we|and|he|she|who) (?:\w+ )?(?:makes?|made|earn(?:s|ed)?|gets?|got|pulls?|needs?|took|"
    r"take|brings?|has|have|had)\b"
    r"|\bmy \w+ (?:makes|earns|gets|brings|pulls|takes|made|earned|got|took)\b"
    r"|\bi(?:'?m| am) (?:\w+ )?(?:at|on|making|earning|getting|paid)\b"
    r"|\bpa(?:y|ys|id|ying) (?:me|us)\b"
    r"|\bmy (?:\w+ )?(?:pay|wages?|salary|income|paycheck|job)(?: \w+)?"
    r"(?: is| are| was| pays|['’]s)\b",
    re.I,
)
# What an amount is set against, or whose it is.
OWN = re.compile(
    rf"{EARNS.pattern}"
    r"|\b(?:my (?:\w+ )?(?:pay|wage|salary|job|boss|income)|now|currently|rn|offer\w*|promised"
    r"|short of|beats?|closer|closest|nearer|nearest|clears?|above|over|under|below|more|less|"
    r"better|higher|lower|reach|top|pass|exceed"
    r"|step up|step down|raise|pay cut"
    r"|(?:good|fair|decent|enough|low|high|ok|okay) (?:pay )?for)\b",
    re.I,
)
# What somebody is said to have said is no pay of the visitor's.
CLAIMED = re.compile(
    r"\byou said|\btold\b|\b(?:see|saw|seen|shown?|showed|threw|called|correct|true|means?|"
    r"sa(?:ys|id)|heard|read)\b|\bsince (?:it|they)\b",
    re.I,
)
OFFERED = re.compile(r"\b(?:offer(?:s|ed)?|promised?|promises)\b", re.I)
SENTENCE = re.compile(r"(?:[?!;\n]|\.(?!\d))+")
# Words that set something against an own pay.
SETS_AGAINST = re.compile(
    r"compar|differ|\bgap\b|\b(?:far|against|versus|vs|minus|closer|times|apart|distance|beats?)\b",
    re.I,
)
# Somebody who speaks of their own, or of somebody close; a claim on figures does not count.
PERSONAL = re.compile(
    r"\b(?:i|i'?m|i'?ve|my|me|mine|we|our|wife|husband|son|daughter|friend|brother|sister|"
    r"mom|dad|partner|cousin)\b",
    re.I,
)
# A number behind such a word, or a bare one this low, is a level: "level 9 an hour", "an 11".
OF_A_LEVEL = re.compile(r"\b(?:levels?|lvls?|grades?)\W*$", re.I)
HIGHEST_LEVEL = 11
# "12 hour shifts" are no pay, "12 an hour" is.
SHORT_DAY = 20
# "and level 11?" behind it; and what came before a raise.
ADDS_ON = re.compile(r"^\W*(?:and|what about|how about|vs|versus)\b", re.I)
RAISED = re.compile(r"\bfrom \$?\d[^.?!]*\bto \$?\d", re.I)
# Words in a question that may go on with an own pay; and what in it says that it does.
LONGEST_GOING_ON = 16
OF_MINE = re.compile(
    r"\b(?:i|i'?m|i'?d|me|my|mine)\b.*\b(?:gain|behind|ahead|better off|worse off|raise|lose|"
    r"save|short|"
    r"difference|(?:my|current) (?:pay|salary|wage))\b|\bthan (?:i|what i|mine|my)\b"
    r"|\bmy (?:pay|salary|wage)\b",
    re.I,
)
# An amount that is the distance of two figures.
A_GAP = re.compile(
    r"\d(?:k| thousand| grand)?(?: dollars)?(?: a year| an hour| a month)? (?:more|less|higher|"
    r"lower|above|"
    r"below|over|under|apart|between|extra)\b",
    re.I,
)
# A bare number behind such a word is what is paid for an hour: "i am on 50 flat", "i get 42".
IS_PAID = re.compile(
    r"\bi(?:'?m|'?ve| am)? (?:(?!retire|quit|stop|leave|start|finish)\w+ )?(?:makes?|made|making|"
    r"earn(?:ed|ing)?|gets?|getting|paid|on|at)"
    r"(?: (?:only|just|about|around|like|roughly|maybe))* $",
    re.I,
)
ENDS = re.compile(
    r"\W*(?:$|[.,;!?]|(?:flat|now|currently|right now|today|there|here|and|so|but)\b)", re.I
)
BARE_HOUR = (12, 150)
# What a pay can be, in dollars; an amount outside is something else.
LIKELY = {"hour": (5, 400), "week": (200, 10_000), "month": (1_000, 40_000)}
LIKELY["two weeks"] = (400, 20_000)
LIKELY["year"] = (10_000, 1_000_000)


@dataclass(frozen=True)
class OwnPay:
    """A pay the visitor names: in cents, for an hour, a week, a month or a year."""

    cents: int
    period: str


def amounts(text: str) -> list[tuple[re.Match[str], OwnPay]]:
    """Return the amounts in a text that may be somebody's pay, each where it stands."""
    found = []
    for match in AMOUNT.finditer(text):
        plain = match["number"].replace(",", "")
        value = float(plain) * (1000 if match["thousand"] else 1)
        is_money = any(match[part] for part in ("sign", "thousand", "named"))
        is_money = is_money or value >= LIKELY["year"][0]
        is_no_level = value > HIGHEST_LEVEL and (match["per"] or value > SHORT_DAY)
        is_paid = match["period"] and (is_no_level or "." in plain)
        is_paid = is_paid or (not match["period"] and _is_bare(text, match, value))
        if not (is_money or is_paid) or OF_A_LEVEL.search(text[: match.start()]):
            continue
        period = _period(match["period"]) or ("year" if value >= LIKELY["year"][0] else "hour")
        least, most = LIKELY[period]
        if least <= value <= most:
            found.append((match, OwnPay(round(value * 100), period)))
    return found


def _is_bare(text: str, match: re.Match[str], value: float) -> bool:
    """Return whether a bare number is what somebody says to be paid for an hour."""
    said = IS_PAID.search(text[: match.start()]) and ENDS.match(text[match.end() :])
    return bool(said) and BARE_HOUR[0] <= value <= BARE_HOUR[1]


def own_pay(text: str, printed: Collection[str] = (), beside: bool = False) -> OwnPay | None:
    """Return the pay a visitor names as their own, or wants to reach; None if there is none.

    An amount that is one of those `printed` in the documents names its row. With a row named
    `beside` it, a single amount is set against that: "is 47 an hour bad next to level 10".
    """
    if A_HUNDRED_THOUSAND.search(text) and OWN.search(text) and not CLAIMED.search(text):
        return OwnPay(100_000_00, "year")
    found = [
        own
        for match, own in amounts(text)
        if not _is_printed(match, printed) and not _is_claimed(_sentence(text, match.start()))
    ]
    if not found or len(printed) > 1:
        return None
    if len(found) == 2 and RAISED.search(text):  # "a raise from 60k to 64k"
        found = found[1:]
    alone = len(found) == 1 and (beside or PERSONAL.search(text))
    return found[0] if alone or OWN.search(text) else None


def _is_claimed(sentence: str) -> bool:
    """Return whether an amount is what somebody says of the figures, and nobody's own pay."""
    return bool(CLAIMED.search(sentence)) and not (
        EARNS.search(sentence) or OFFERED.search(sentence)
    )


def _sentence(text: str, at: int) -> str:
    """Return the sentence of a text that stands around a place in it."""
    ends = [0, *(match.end() for match in SENTENCE.finditer(text)), len(text)]
    start = max(end for end in ends if end <= at)
    return text[start : min(end for end in ends if end > at)]


def named_by(question: Question) -> OwnPay | None:
    """Return the own pay that a question names; an amount between two figures is none.

    "Is level 11 at least 50k more than level 9", "do 9 and 10 together make 180,000" set nobody's
    pay against them.
    """
    text = question.text
    of_figures = A_GAP.search(text) or TOGETHER.search(text)
    if len(groups(question)) > 1 and of_figures and not EARNS.search(text):
        return None
    own = own_pay(text, question.printed, beside=bool(groups(question)))
    if own is None and EARNS.search(question.story):  # "They pay me 1,100 a week. Is level 9 more?"
        own = own_pay(question.story, question.printed)
    return own


def recalled(question: Question) -> OwnPay | None:
    """Return the own pay named before, where a question goes on with it: "and from level 11?"."""
    own, text = question.sums.get("own"), question.text
    if not own or question.printed or question.words > LONGEST_GOING_ON or amounts(text):
        return None
    figures = len(groups(question))
    at_once = question.topic == "compare_wages" and question.is_short
    meant = at_once and (
        figures or "pay_period" in question.said or IN_PERCENT.search(text) or is_only_a_sum(text)
    )
    against = any(words.search(text) for words in (SETS_AGAINST, LESS, MORE, IN_PERCENT))
    adds_on = bool(figures and question.is_short and ADDS_ON.search(text))
    if (
        question.sums.get("fresh") and (meant or adds_on or (figures == 1 and against))
    ) or OF_MINE.search(text):
        return OwnPay(int(own[0]), str(own[1]))
    return None


def to_remember(question: Question, answered: Mapping[str, Any]) -> dict[str, Any]:
    """Return the own pay to keep: the one just reckoned with, named now, or named before."""
    if answered:
        return {**answered, "fresh": True}
    own = own_pay(question.text, question.printed) if EARNS.search(question.text) else None
    kept = [own.cents, own.period] if own else question.sums.get("own")
    return {"own": kept, "fresh": own is not None} if kept else {}


def _is_printed(match: re.Match[str], printed: Collection[str]) -> bool:
    number = match["number"].replace(",", "")
    return any(
        re.sub(r"(?i) ?(?:k|thousand|grand)$", "", each) == number
        and (bool(match["thousand"]) == (not each[-1:].isdigit()))
        for each in printed
    )


def _period(word: str | None) -> str | None:
    """Return the period a word names: "hr" is an hour."""
    names = {"h": "hour", "w": "week", "m": "month", "y": "year", "a": "year"}
    return names.get(word[0].lower(), "two weeks") if word else None
