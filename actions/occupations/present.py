"""Tells whether an occupation that is named is what somebody does or did, or leaves."""

from __future__ import annotations

import re

from actions.named import Mention
from knowledge.occupations.masking import is_own

# Who is told of beside the visitor: "client is a machinist", "somebody who has been a teller".
_WHO = (
    r"(?:he|she|who|client|student|customer|(?:my|our|his|her|the|this|a|one) (?:\w+ )?(?:client"
    r"|student|customer|husband|wife|partner|son|daughter|kid|dad|mom|father|mother|brother|sister"
    r"|uncle|aunt|cousin|nephew|niece|friend|neighbor|boyfriend|girlfriend|guy|lady|man|woman))"
)
_IS = r"(?:'?s|'?d|is|was|are|were|has been|had been|have been|used to be|works?(?:ed)? as)"
IS_ONE = re.compile(
    rf"\b{_WHO}(?: |(?='))(?:{_IS}|(?:\w+ ){{1,9}}as) (?:currently |now |just |only )?"
    r"(?:an? |the )?(?:[\w-]+ ){0,2}$"
    r"|\bi (?:\w+,? ){1,9}as (?:an? )?(?:[\w-]+ )?$"
    r"|\b(?:already|currently) (?:an? )?(?:[\w-]+ )?$",
    re.I,
)
# Behind a name at the beginning: how long somebody has done it, "hairdresser for ten years, …".
FOR_YEARS = re.compile(
    r"^,? (?:for |since |of |about |over |almost |going on )*(?:\w+ ){0,2}(?:years?|yrs?|months?"
    r"|decades?|(?:19|20)\d\d)\b|^ (?:by trade|here)\b",
    re.I,
)
LOST_WORK = re.compile(
    r"\b(?:laid[- ]off|lay(?:ing)? ?offs?|let go|fired|lost (?:my|his|her|the) job)\b", re.I
)
OUT_OF_WORK = re.compile(rf"(?:{LOST_WORK.pattern}|\bunemployed\b).*, $", re.I)
# What a name stands behind that is left: "instead of waitressing", "get out of nursing".
LEFT = re.compile(
    r"\b(?:instead of|rather than|out of|other than|besides|leav(?:e|ing)|quit(?:ting)?|quit my"
    r"|tired of|sick of|done with|retired|former|laid off|burned out|burnt out|from|after)"
    r"(?: (?:being|working as|my job as|as|my|an?|the))*(?: \w+)? $",
    re.I,
)
NEAR_TO = re.compile(
    r"\b(?:jobs?|careers?|occupations?|something|what|which)\b[^.?!]{0,20}"
    r"\b(?:similar|related|close|near|like) (?:to )?(?:being )?(?:an? |the )?$",
    re.I,
)
# Behind "from" here stands what is wanted: "how far am i from pharmacy technician".
FAR_FROM = re.compile(
    r"\b(?:far|different|differ\w*|away|apart)\b[^.?!]*\bfrom (?:an? |the )?(?:\w+ )?$", re.I
)


def is_near(text: str, mention: Mention) -> bool:
    """Return whether occupations near the one named are asked for: "jobs similar to roofers"."""
    return bool(NEAR_TO.search(text[: mention.start]))


def is_present(text: str, mention: Mention) -> bool:
    """Return whether a name tells what somebody is or was: "he is a roofer"."""
    before, behind = text[: mention.start], text[mention.end :]
    if FAR_FROM.search(before):
        return False
    starts = not before.strip(" \t\n.,;:!?-") or before.rstrip()[-1:] in ".!?;"
    begins = starts or bool(OUT_OF_WORK.search(before))
    return bool(
        is_own(text, mention.start, mention.end)
        or IS_ONE.search(before)
        or LEFT.search(before)
        or (begins and FOR_YEARS.search(behind))
    )
