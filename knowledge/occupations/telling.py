"""Tells a message in which somebody says what they like or cannot do, and wants ideas for it.

No list is asked for, and yet one is the answer: "my son likes engines and hates school, any ideas?"
What else is asked there, of one occupation or of anything else, is not for a list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.occupations.criteria_words import criteria_of
from knowledge.occupations.likes import told_likes
from knowledge.occupations.titles import NO_TITLES, Titles
from knowledge.occupations.unfiltered import QUOTE

_WHO = r"(?:i|we|he|she|they|you|one|someone|somebody|(?:my|his|her|our) \w+)"
_JOBS = r"(?:jobs?|careers?|works?|occupations?|professions?|fields?|trades?|options?|paths?|else)"
# Where a question or a request begins.
ASKS = re.compile(
    r"\b(?:what|which|how|where|when|why|whats|tell me|show me|give me|explain|compare"
    r"|(?<=need )help|help me|know (?:if|whether))\b|(?:^|[,.;:!?] ?|\b(?:and|but|so|or) )(?:is|are"
    r"|do|does|did|can|could|should|would|will|who) ",
    re.I,
)
# How it goes on where ideas are wanted: "what could she do", "are there jobs for that".
IDEAS = re.compile(
    rf"^\W*(?:(?:and|but|so|or) )?(?:what(?:'?s)?(?: about| (?:now|next|then)\b|$|\W*$"
    rf"| (?:\w+ ){{0,4}}?{_JOBS}\b"
    rf"| (?:can|could|should|would|might|do|does) (?:{_WHO}) (?:\w+ )?(?:do|be|become|try|look|go"
    r"|study|major|suggest|recommend|advise|pick|choose|think)\b"
    rf"| (?:would |could |might |may )?(?:\w+ )?(?:fits?|suits?|be good|works?|goes|match\w*)\b"
    rf"|(?: is| are)? (?:there|out there|good|best|a good)\b| to (?:do|try|be|become)\b"
    rf"| (?:i|he|she|they|we) (?!(?:\w+ )?(?:need|know|ask)))"
    rf"|which (?:\w+ ){{0,3}}?{_JOBS}\b"
    r"|where (?:can|could|should|do|does|would|might|to)(?: \w+)? (?:\w+ )?(?:start|begin|go|fit"
    r"|look|work)\b"
    rf"|how about (?:\w+ ){{0,2}}{_JOBS}"
    r"|(?:can|could|do|would|will) (?:you|u) (?:\w+ )?(?:suggest|recommend|help|give|think|have"
    rf"|find|name|list|tell me (?:\w+ ){{0,4}}{_JOBS})\b"
    rf"|(?:is|are) there (?:\w+ ){{0,4}}?(?:{_JOBS}|something|anything|ideas?)\b"
    rf"|(?:(?:tell|show|give) me|help(?: me)?)(?: \w+){{0,4}}? (?:{_JOBS}|ideas?|suggestions?|find"
    r"|choos\w+|pick\w*|decid\w+|figur\w+|something)\b|help\W*$)",
    re.I,
)
# That ideas are wanted, in a word or in a question like those.
WANTS = re.compile(
    rf"\b(?:ideas?|suggestions?|advice(?! (?:on|about))|thoughts|recommendations?|options)\b"
    rf"|\b(?:any|some|other|need|want) (?:\w+ ){{0,2}}?{_JOBS}\b|\bneed (?:something|help)\b"
    rf"|{_JOBS}\W*$",
    re.I,
)
# What points at one occupation, at what was said of it, or at people in it.
POINTS = re.compile(
    r"\b(?:this|these|those|the|that|such an?) (?:\w+ )?(?:job|work|occupation|career|role|position"
    r"|trade|guide|article|plant|field|kind of work|line of work|questions?|list|ones?)\b"
    r"|\b(?:about|do|doing|like|love|hate|enjoy|prefer|become|in|at) (?:it|this|that|them)\b"
    r"|\b(?:it|this|that)(?:'s| is| sounds?| seems?| would| pays?)\b|\bmanagers?\b|\bplant\b"
    r"|\bis this\b|\b(?:good|right|bad) (?:match|fit|choice|job)\b"
    r"|\b(?:quiz|test|resume|interview|apply|certificat\w+)\b",
    re.I,
)
# Without these, what is liked and not understood may be a friend.
OF_JOBS = re.compile(
    r"\b(?:jobs?|careers?|works?|occupations?|professions?|trades?|ideas?|suggestions?)\b", re.I
)
OF_SOMEBODY = re.compile(r"\b(?:i|i'm|im|my|he|she|we|they)\b", re.I)
# What somebody cannot do, or cannot bear any more.
CANNOT = re.compile(
    r"\b(?:can'?t|can ?not|unable|not able|no longer|hurt|injur\w+|shot|bad|hates?|don'?t|doesn'?t"
    r"|avoid|shy|introvert\w*|anxi\w+|less|without|no|disab\w+|too (?:old|hard)|tired of|sick of"
    r"|wheelchair|autis\w+|adhd)\b",
    re.I,
)


def tells_of_oneself(text: str, places: Sequence[str] = (), titles: Titles = NO_TITLES) -> bool:
    """Return whether a message tells what somebody likes, or cannot do, and wants ideas at most.

    `places` and `titles` are as `criteria_of` takes them.
    """
    text = text.replace("’", "'")
    if POINTS.search(text) or not all(IDEAS.search(asked) for asked in _asked(text)):
        return False
    criteria, missing = criteria_of(text, places, titles)
    named = [name for name in missing if not name.startswith(QUOTE)]
    if told_likes(text):
        is_read = bool({"interests", "field"} & set(criteria.parts))
        return is_read or (wants_ideas(text) and bool(named or OF_JOBS.search(text)))
    limited = bool(OF_SOMEBODY.search(text) and CANNOT.search(text))
    return bool(named) and limited and wants_ideas(text)


def wants_ideas(text: str) -> bool:
    """Return whether ideas are wanted: "any suggestions?", "what could he do"."""
    return bool(WANTS.search(text)) or any(IDEAS.search(asked) for asked in _asked(text))


def _asked(text: str) -> list[str]:
    """Return each question and request of a text, from where it begins."""
    return [text[match.start() :].lstrip(" ,.;:!?") for match in ASKS.finditer(text)]
