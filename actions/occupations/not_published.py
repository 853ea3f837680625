"""What a question on an occupation asks to be told apart, and no public figure tells."""

from __future__ import annotations

import re

from actions.question import Question

_WOMEN = r"(?:wom[ae]n|females?)"  # who asks is read alike: a man is a woman here
_WORK_FOR = (
    r"(?:walmart|amazon|ups(?! and downs)|fedex|target|costco|kaiser|google|apple|microsoft|boeing"
    r"|tesla|disney|starbucks|mcdonald'?s|home depot|lowe'?s|usps|safeway|kroger|walgreens|cvs"
    r"|hospital chains?)"
)
UNTOLD = (
    (
        "union and nonunion workers apart",
        re.compile(
            r"\b(?<!credit )(?<!western )(?<!student )(?<!european )(?:non[- ]?)?unions?"
            r"(?:ized|ised)?\b(?! (?:city|county|college|pacific|station)\b)",
            re.I,
        ),
    ),
    (
        "women and men apart",
        re.compile(
            rf"\b{_WOMEN} (?:vs\.?|versus|and|or|than|compared (?:to|with)) (?:the )?{_WOMEN}\b"
            rf"|\bhow many {_WOMEN}\b|\b(?:percent\w*|share|number|proportion) of (?:the )?{_WOMEN}"
            rf"|\b(?:gender|sex)\b|\b(?:what|do) {_WOMEN} (?:\w+ ){{0,3}}(?:earn|make|get)",
            re.I,
        ),
    ),
    (
        "one employer from another",
        re.compile(
            rf"\bpays? (?:its|their) |\b(?:at|for|by|from|do|does|with) {_WORK_FOR}\b", re.I
        ),
    ),
    (
        "one length of experience from another",
        re.compile(
            r"\b(?:with|after|at|having|got|have) (?:\w+ )?(?:\d+\+?|[a-z]+) (?:years?|yrs?)"
            r"(?:['’]s?)?(?: of| in)?(?: the)? (?:experience|exp|job|trade|field|work)\b"
            r"|\bwith (?:\d+\+?|[a-z]+) (?:years?|yrs?)(?: in| under|$|[,.?!])"
            r"|\byears? of experience\b|\b(?:more|less|little|lots? of|some) experience\b"
            r"|\b(?:senior|junior|experienced|seasoned)\b(?= [a-z])"
            r"(?! (?:citizens?|cent(?:er|re)s?|living|care|affairs|high|colleges?|years?|in|at|who"
            r"|and|with|or|so|but|people|person|workers?)\b)",
            re.I,
        ),
    ),
)


def untold(question: Question) -> str:
    """Return a sentence on what the figures do not tell apart, nothing where none is asked for."""
    found = [what for what, words in UNTOLD if words.search(question.asked)]
    return f"These data do not tell {' or '.join(found)}. " if found else ""
