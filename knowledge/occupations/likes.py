"""What a message says somebody likes to do, as letters of the RIASEC interest areas."""

from __future__ import annotations

import re

AREAS = {
    "R": "hands-on, practical work",
    "I": "research and figuring things out",
    "A": "creative work",
    "S": "helping and teaching people",
    "E": "leading and selling",
    "C": "organizing, numbers and records",
}
NAMES = {
    "R": "Realistic",
    "I": "Investigative",
    "A": "Artistic",
    "S": "Social",
    "E": "Enterprising",
    "C": "Conventional",
}

# What says an interest wherever it stands.
ANYWHERE = {
    "R": r"hands[- ]on|(?:with|using) (?:my|your|their|his|her|our) hands"
    r"|(?:build|mak|fix|repair|tak)(?:ing|e|s)? (?:things|stuff|apart)|building things|tinker\w*"
    r"|work(?:ing)? (?:with|on) (?:machines?|tools?|engines?|cars)|realistic",
    "I": r"puzzles?|solv(?:e|ing) problems|problem[- ]solving"
    r"|figur(?:e|ing) (?:\w+ )?out|analy[sz](?:e|ing)|research(?:ing)?|investigat\w+",
    "A": r"creativ\w+|artistic|be(?:ing)? expressive",
    "S": r"help(?:ing|s)? (?:other )?(?:people|others|kids|children|patients|folks|the \w+)"
    r"|(?:tak(?:e|ing) care of|car(?:e|ing) for) (?!(?:\w+ )?(?:animals|pets|dogs|cats|horses)\b)"
    r"(?:\w+ ){0,2}\w+"
    r"|work(?:ing|s)? with (?:people|kids|children|patients|others)|people persons?",
    "E": r"enterprising|persuad\w+(?: (?:people|others))?"
    r"|lead(?:ing)? (?:people|others|teams?|a team)"
    r"|busines{1,2} of (?:my|your|their|his|her|our) own"
    r"|(?:my|your|their) own (?:boss|business)|entrepreneur\w*",
    "C": r"organi[sz](?:e|ing)|(?:work(?:ing)? )?with (?:numbers|data|spreadsheets|records)"
    r"|detail[- ]oriented|keep(?:ing)? records|conventional",
}  # fmt: skip
# What says an interest behind "like", and may be a field of work elsewhere.
LIKED = {
    "R": r"build(?:ing)?|mak(?:e|ing)|fix(?:ing)?|repair(?:ing)?|machines?|tools?|engines?|cars"
    r"|mechanic\w*|wood ?working|weld(?:ing)?|driving|hands",
    "I": r"scien(?:ce|tific)\w*|experiments?|biology|chemistry|physics|math\w*|learning"
    r"|think(?:ing)?|solv(?:e|ing)",
    "A": r"arts?|draw(?:ing)?|paint(?:ing)?|design\w*|writ(?:e|ing)|music|act(?:ing)?"
    r"|photograph\w*|danc(?:e|ing)|theat(?:er|re)|fashion",
    "S": r"help(?:ing)?|teach(?:ing)?|car(?:e|ing)|people|kids|children|counsel\w*|listen(?:ing)?",
    "E": r"sell(?:ing)?|lead(?:ing)?|convinc\w+|negotiat\w+|manag(?:e|ing)|sales|competition",
    "C": r"numbers?|records?|order|filing|details?|routines?|spreadsheets?|data|paperwork"
    r"|account(?:s|ing)?|bookkeeping",
}
_ANYWHERE = {area: re.compile(rf"\b(?:{words})\b", re.I) for area, words in ANYWHERE.items()}
_LIKED = {area: re.compile(rf"\b(?:{words})\b", re.I) for area, words in LIKED.items()}
# What is liked is told up to the next part of the message.
LIKE = re.compile(
    r"\b(?:lik(?:e|es|ing)|love[sd]?|loving|enjoy\w*|interest(?:ed)? in|(?:am|'m|are|is) into"
    r"|good at|passionate about|prefer)\b"
    r"(?P<what>.*?)(?=$|[.?!;]|\bthat\b|\bwhich\b|\bwhat\b|\bbut\b|\bwith(?:out)?\b"
    r"|\b(?:and )?(?:pays?|paying|no|over|at least|needs?|requires?|in)\b)",
    re.I,
)
DISLIKED = re.compile(
    r"\b(?:don'?t|do not|doesn'?t|not|hate|never|dislike|avoid)\b(?: \w+)?(?: to)? $", re.I
)


def likes_of(text: str) -> tuple[tuple[str, ...], str]:
    """Return the areas somebody likes, and the message without the words that say so."""
    areas: list[str] = []
    for area, pattern in _ANYWHERE.items():
        if any(not DISLIKED.search(text[: m.start()]) for m in pattern.finditer(text)):
            areas.append(area)
        text = pattern.sub(" ", text)
    for match in reversed(list(LIKE.finditer(text))):
        what = match["what"]
        liked = [area for area, pattern in _LIKED.items() if pattern.search(what)]
        if liked and not DISLIKED.search(text[: match.start()]):
            areas += liked
            text = text[: match.start("what")] + " ; " + text[match.end("what") :]
    return tuple(area for area in AREAS if area in areas), text
