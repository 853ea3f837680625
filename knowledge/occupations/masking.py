"""Takes the names of occupations out of a message, so that what it asks can be read by itself.

"how much do nurses make" asks what "how much do they make" asks. What a message asks is learned
once, for one occupation, and holds for all: none has to be taught.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

ARTICLE = re.compile(r"\b(?:an?|the)\s+$", re.I)
# What somebody says of their own work tells who asks.
# Who says so tells of what could be: "I'm looking at nursing assistant or phlebotomist".
NOT_YET = (
    r"(?:looking|thinking|considering|choosing|deciding|comparing|weighing|wondering|debating|torn"
    r"|stuck|going|trying|planning|hoping|leaning|interested|curious|not)\b"
)
OWN = re.compile(
    rf"\bi(?:'?m| am| was|'?ve been| have been| used to be) (?:currently |now |just |working as )?"
    rf"(?:an? |the )?(?!{NOT_YET})(?:[\w-]+ ){{0,2}}$|^\W*been an? (?:[\w-]+ ){{0,2}}$|"
    r"\b(?:i work|i worked|(?<!people )(?<!people are )(?<!many are )working|worked) as (?:an? )?$|"
    r"\bfrom (?:being )?(?:an? )?$"
    r"|\b(?:\d+|ten|twenty|thirty) (?:years?|yrs?) (?:as |of )?(?:an? )?$",
    re.I,
)
OWN_BEHIND = re.compile(
    r"^ (?:here\b|by trade\b|since (?:19|20)\d\d\b|for (?:\d+|ten|twenty) (?:years?|yrs?)\b)", re.I
)


def masked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return a text with "they" in the place of each span; all else stands where it stood."""
    for start, end in spans:
        article = ARTICLE.search(text[:start])
        start = article.start() if article else start
        length = end - start
        word = "they" if length >= 4 else "it"[:length]
        text = text[:start] + word.ljust(length) + text[end:]
    return text


def is_own(text: str, start: int, end: int) -> bool:
    """Return whether what is named there is the work of who writes: "I am a welder"."""
    return bool(OWN.search(text[:start]) or OWN_BEHIND.search(text[end:]))
