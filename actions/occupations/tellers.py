"""Tells whom a message greets, or says to have said something, from who is asked about."""

from __future__ import annotations

import re

from actions.named import Mention

_GREETING = r"(?:hi|hello|hey|dear|good (?:morning|day|evening|afternoon))"
# Who is greeted, or said to ask or to have said something, is not asked about: "my teacher says".
GREETED = re.compile(rf"(?:^|[.!?;]\s*)\W*{_GREETING}(?: \w+)? $", re.I)
# So is who greets: "hello from a young welder: …".
GREETS = re.compile(
    rf"^\W*(?:{_GREETING}|greetings|question|guten tag|hola|bonjour) from an? (?:[\w-]+ ){{0,2}}$",
    re.I,
)
ENDS = re.compile(r"^\s*(?:[.,!;:\n]|$)")
OF_SOMEBODY = re.compile(
    r"(?:\b(?:my|our|his|her|their|the|an?|some|one)(?: \w+){0,2}|^\W*(?:please)?|[,.;:!?]) $", re.I
)
TELLS = re.compile(
    r"^(?: \w+)? (?:also |just |always |keeps? |kept )?(?:asks?|asked|asking|says?|said|saying|"
    r"tells?|told|telling|claims?|claimed|thinks?|thought|insists?|insisted|swears?|swore|reckons?|bets?|"
    r"made (?:me|us)|had (?:me|us)|gave (?:me|us)|showed (?:me|us)|wants? (?:me|us|to know)|"
    r"wanted (?:me|us|to know))\b",
    re.I,
)
# "what does a nurse say about nights" asks about nurses.
ASKED_OF = re.compile(
    r"\b(?:do|does|did|can|could|would|will|should|what|how|which|why|where|when)\b", re.I
)
# Who asks is named before or behind the question: "young welder wondering …", "…, asks a cook".
ASKING = re.compile(r"^ (?:here )?(?:asking|wondering)\b")
ASKED_BY = re.compile(r", (?:asks|wonders) (?:an?|my|our|the) (?:[\w-]+ ){0,2}$", re.I)
CLAUSE = re.compile(r"[.?!;:\n]|\b(?:but|so|and)\b")


def is_a_teller(text: str, mention: Mention) -> bool:
    """Return whether somebody is greeted, or said to tell or ask: "Hello teacher. …"."""
    before, behind = text[: mention.start], text[mention.end :]
    last = text[: mention.end].rstrip().rpartition(" ")[0] + " "  # "good morning teacher"
    if GREETED.search(last) or GREETS.search(before) or ASKED_BY.search(before):
        return bool(ENDS.match(behind))
    asked = ASKED_OF.search(CLAUSE.split(before)[-1])
    if ASKING.match(behind):
        return not asked
    return bool(OF_SOMEBODY.search(before or " ") and TELLS.match(behind)) and not asked
