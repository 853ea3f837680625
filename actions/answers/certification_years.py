"""How many years somebody lacks of those that a certification takes."""

from __future__ import annotations

import re

from actions.answers.answer import Computed
from actions.answers.pay_rows import COUNTS

OWN_YEARS = re.compile(
    r"\b(?:i|i'?ve|my|me|with|and|has|have|he|she)\b[^.?!]{0,25}?\b(\d{1,2}|two|three|four|five|six|seven|"
    r"eight|nine) (?:years?|yrs?)\b",
    re.IGNORECASE,
)
NEEDED_YEARS = re.compile(r"\bat least (\d+) years\b")
STILL_MISSING = re.compile(
    r"\bhow (?:many|much) more\b|\bmore years\b|\bshort\b|\bleft\b|\bmissing\b|\bstill need|"
    r"\bto go\b|"
    r"\bhow (?:far|long)\b|\benough\b|\black",
    re.IGNORECASE,
)


def years_missing(asked: str, told: str) -> Computed | None:
    """Return how many years a visitor lacks of those a certification takes, if that is asked."""
    own, needed = OWN_YEARS.search(asked), NEEDED_YEARS.search(told)
    if not (own and needed and STILL_MISSING.search(asked)):
        return None
    word = own[1].lower()
    years = COUNTS.get(word) or (int(word) if word.isdigit() else 0)
    least = int(needed[1])
    if not 0 < years < least:
        return None
    return Computed(f"{least - years} years", f"{least} − {years}")
