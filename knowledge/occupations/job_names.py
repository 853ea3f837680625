"""The names that a title of O*NET holds: "Certified Operating Room Nurse (CNOR)" holds two more."""

from __future__ import annotations

import re

IN_BRACKETS = re.compile(r"(?P<outer>.*?\S)\s*\((?P<inner>.*)\)")
BRACKETED = re.compile(r"\s*\([^()]*\)\s*")
WORDS = re.compile(r"[^\s/-]+")


def names_in(title: str) -> tuple[str, ...]:
    """Return a title and the names it holds: without its brackets, and what stands in them.

    Brackets hold another name ("Nurse (RN)") or tell which is meant ("Singer (Burning)"); the
    latter is no name, and neither is what it leaves behind.
    """
    whole = IN_BRACKETS.fullmatch(title)
    if whole:
        outer, inner = whole["outer"], whole["inner"].strip()
        if inner and "(" not in outer and _same_job(outer, inner):
            return title, outer, inner
        return (title,)
    around = BRACKETED.sub(" ", title).strip()
    inside = re.findall(r"\(([^()]*)\)", title)
    if inside and all(_is_acronym(text) for text in inside):
        return title, around
    return (title,)


def _same_job(one: str, other: str) -> bool:
    """Say whether two names are the same job's, one being short for the other.

    One is an acronym, or ends in a word that the other's last word begins with (Tech), or in the
    initials of the other's last words (VP).
    """
    if _is_acronym(one) or _is_acronym(other):
        return True
    (*_, last_one), (*_, last_other) = one.lower().split(), other.lower().split()
    shorter, longer = sorted((last_one, last_other), key=len)
    initials = (_initials(one).endswith(last_other), _initials(other).endswith(last_one))
    return longer.startswith(shorter) or any(initials)


def _is_acronym(text: str) -> bool:
    """Say whether a text is one word with at least two capitals: RN, PA-C, sUAS, RT (R)."""
    word = BRACKETED.sub("", text)
    return " " not in word and sum(letter.isupper() for letter in word) > 1


def _initials(text: str) -> str:
    return "".join(word[0] for word in WORDS.findall(text.lower()))
