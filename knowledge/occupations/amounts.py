"""Amounts of pay a message asks for: "over 80k", "$30 an hour", "between 50 and 70k"."""

from __future__ import annotations

import re
from dataclasses import dataclass

HOUR, YEAR = "hour", "year"
A_YEAR = {"year": 1, "month": 12, "week": 52}
# What a pay can be, in dollars, where nothing says for which time it is.
MOST_AN_HOUR, LEAST_A_YEAR = 400, 10_000

_NUMBER = (
    r"(?P<{0}sign>\$ ?)?(?<![\d.,])(?P<{0}number>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?)"
    r"(?P<{0}k> ?(?:k|thousand|grand)\b)?"
)
# A period counts with a word before it, or as an adverb: "10 years" is no pay.
_UNIT = (
    r"(?P<dollars> ?(?:dollars|bucks|usd))?"
    r"(?: ?(?:an?|per|/|each|the|every) ?(?P<period>hr|hour|week|month|mo|yr|year|annum)\b"
    r"| (?P<adverb>annually|(?:hour|week|month|year)ly))?"
)
RANGE = re.compile(
    _NUMBER.format("a") + r"(?: ?[-–] ?| to | and )" + _NUMBER.format("b") + _UNIT, re.I
)
SINGLE = re.compile(_NUMBER.format("") + r"(?P<plus>\+)?" + _UNIT, re.I)
SIX_FIGURES = re.compile(
    r"\b(?:six|6)[- ]figures?\b|\b(?:a|one) hundred (?:k|grand|thousand)\b", re.I
)
AT_MOST = re.compile(
    r"\b(?:under|below|less than|up to|at most|no more than|maximum(?: of)?|max|cheaper than) ?$",
    re.I,
)
ABOUT = re.compile(r"\b(?:around|about|roughly|approximately|near|close to) ?$", re.I)
OR_LESS = re.compile(r"^ ?(?:or|and) (?:less|lower|under|below)\b|^ ?(?:max|tops)\b", re.I)
# No amounts: savings plans, kinds of degree, years and levels.
NO_AMOUNT = re.compile(
    r"\b(?:401|403|457) ?\(?[kb]\)?|\b\d+[- ](?:year|yr|month|week|hour)s?[- ](?:degree|college"
    r"|old|"
    r"program|school|course|training|olds)|\blevels? \d+|\b\d+ ?(?:percent|%|openings|jobs|people)",
    re.I,
)


@dataclass(frozen=True)
class Amounts:
    """The least and the most pay asked for, in cents, by the "hour" or by the "year"."""

    least: int | None
    most: int | None
    by: str


def amounts_of(text: str) -> Amounts | None:
    """Return the pay a message asks for; None if it names no amount. A month's is made a year's."""
    text = NO_AMOUNT.sub(" ", text)
    for match in RANGE.finditer(text):
        thousand = bool(match["bk"])
        is_money = bool(match["asign"] or match["bsign"] or match["ak"] or thousand)
        low = _cents(match["anumber"], bool(match["ak"]) or thousand, match, is_money)
        high = _cents(match["bnumber"], thousand, match, is_money)
        if low and high:
            return Amounts(min(low[0], high[0]), max(low[0], high[0]), low[1])
    if SIX_FIGURES.search(text):
        return Amounts(100_000_00, None, YEAR)
    found = [amounts for match in SINGLE.finditer(text) if (amounts := _single(text, match))]
    if not found:
        return None
    limits = {"least": next((a.least for a in found if a.least), None)}
    most = next((a.most for a in found if a.most and a.by == found[0].by), None)
    return Amounts(limits["least"], most, found[0].by)


def _single(text: str, match: re.Match[str]) -> Amounts | None:
    is_money = bool(match["sign"] or match["k"])
    read = _cents(match["number"], bool(match["k"]), match, is_money)
    if read is None:
        return None
    cents, by = read
    before, after = text[: match.start()], text[match.end() :]
    if AT_MOST.search(before) or OR_LESS.search(after):
        return Amounts(None, cents, by)
    if ABOUT.search(before):
        return Amounts(round(cents * 0.9), round(cents * 1.1), by)
    return Amounts(cents, None, by)


def _cents(
    number: str, thousand: bool, match: re.Match[str], is_money: bool
) -> tuple[int, str] | None:
    """Return an amount in cents, and whether it is an hour's or a year's; None if it is no pay."""
    value = float(number.replace(",", "")) * (1000 if thousand else 1)
    period = _period(match)
    if not (is_money or period or match["dollars"] or value >= LEAST_A_YEAR):
        return None
    if period == HOUR or (period is None and value <= MOST_AN_HOUR and not thousand):
        return round(value * 100), HOUR
    value *= A_YEAR[period or YEAR]
    return (round(value * 100), YEAR) if value >= LEAST_A_YEAR else None


def _period(match: re.Match[str]) -> str | None:
    word = (match["period"] or match["adverb"] or "").lower()
    names = {"h": HOUR, "w": "week", "m": "month", "y": YEAR, "a": YEAR}
    return names[word[0]] if word else None
