"""The names that a title of O*NET holds: "Certified Operating Room Nurse (CNOR)" holds two more."""

from __future__ import annotations

import re

IN_BRACKETS = re.compile(r"(?P<outer>.*?\S)\s*\((?P<inner>.*)\)")
BRACKETED = re.compile(r"\s*\([^()]*\)\s*")
# Short words at the end of a name and what they are short for.
SHORT = {
    "admin": "administrator", "asst": "assistant", "dr": "doctor", "op": "operator",
    "rep": "representative", "tech": "technician", "techs": "technicians", "vet": "veterinarian",
}  # fmt: skip


def names_in(title: str) -> tuple[str, ...]:
    """Return a title and the names it holds: without its brackets, and what stands in them.

    Brackets hold another name ("Nurse (RN)") or tell which is meant ("Singer (Burning)"); the
    latter is no name, and neither is what it leaves behind.
    """
    whole = IN_BRACKETS.fullmatch(title)
    if whole:
        outer, inner = whole["outer"], whole["inner"].strip()
        if "(" not in outer and _same_job(outer, inner):
            return title, outer, inner
        return (title,)
    around = BRACKETED.sub(" ", title).strip()
    inside = re.findall(r"\(([^()]*)\)", title)
    if inside and all(_is_acronym(text) for text in inside):
        return title, around
    return (title,)


def _same_job(one: str, other: str) -> bool:
    """Say whether two names are the same job's: one is short for the other."""
    if _is_acronym(one) or _is_acronym(other):
        return True
    shorter, longer = sorted((_last_word(one), _last_word(other)), key=len)
    return longer.startswith(shorter)


def _is_acronym(text: str) -> bool:
    """Say whether a text is one word with at least two capitals: RN, PA-C, sUAS, RT (R)."""
    word = BRACKETED.sub("", text)
    return " " not in word and sum(letter.isupper() for letter in word) > 1


def _last_word(text: str) -> str:
    word = text.split()[-1].lower() if text.split() else ""
    return SHORT.get(word, word)
