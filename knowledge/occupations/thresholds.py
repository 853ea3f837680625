"""Thresholds of growth and of openings in a message: "grow 20% or more", "over 50,000 openings"."""

from __future__ import annotations

import re

_PERCENT = r"(?P<{}>\d{{1,3}}(?:\.\d+)?) ?(?:%|per ?cent|pct)"
GROWTH = re.compile(
    rf"\b(?:grow\w*|increas\w*|expand\w*|ris(?:e|es|ing))\b[^.?!\d]{{0,25}}{_PERCENT.format('first')}"
    rf"|{_PERCENT.format('last')}(?: or more| or higher| or better| plus|\+)?"
    r" (?:(?:job|employment|projected) )?(?:growth|grow\w*)\b",
    re.I,
)
_MANY = (
    r"(?P<{0}>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|half a|a quarter(?: of a)?|an?)"
    r"(?: ?(?P<{0}unit>k|thousand|million)\b)?"
)
_OPENINGS = r"(?: (?:yearly|annual|job|new|or more|a year|plus))* (?:openings|vacancies)"
OPENINGS = re.compile(
    rf"\b(?:at least|over|more than|above|minimum(?: of)?|no less than) {_MANY.format('first')}"
    rf"{_OPENINGS}\b|\b{_MANY.format('last')} ?(?:\+|plus|or more){_OPENINGS}\b",
    re.I,
)
UNITS = {"k": 1_000, "thousand": 1_000, "million": 1_000_000}
WORDS = {"half a": 0.5, "a quarter": 0.25, "a quarter of a": 0.25, "a": 1.0, "an": 1.0}


def least_growth(text: str) -> float | None:
    """Return by how many percent at least jobs are to grow, None where no number is named."""
    match = GROWTH.search(text)
    return float(match["first"] or match["last"]) if match else None


def least_openings(text: str) -> int | None:
    """Return how many openings a year there are to be at least, None where no number is named."""
    match = OPENINGS.search(text)
    if match is None:
        return None
    part = "first" if match["first"] else "last"
    word, unit = match[part].lower(), (match[f"{part}unit"] or "").lower()
    if word in WORDS and not unit:
        return None
    number = WORDS[word] if word in WORDS else float(word.replace(",", ""))
    return round(number * UNITS.get(unit, 1))
