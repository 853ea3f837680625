"""Makes typing errors, to learn from and to measure with."""

from __future__ import annotations

import random
import re

# Beside a letter on a keyboard stand those that a finger hits instead.
ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def with_typing_error(text: str, chance: random.Random) -> str:
    """Return a text with one letter left out, doubled, swapped with the next, or mistyped."""
    places = [match.start() for match in re.finditer("[A-Za-z]", text)]
    if not places:
        return text
    i = chance.choice(places)
    edit = chance.choice(("left out", "doubled", "swapped", "mistyped"))
    if edit == "left out":
        return text[:i] + text[i + 1 :]
    if edit == "doubled":
        return text[: i + 1] + text[i:]
    if edit == "swapped" and text[i + 1 : i + 2].isalpha():
        return text[:i] + text[i + 1] + text[i] + text[i + 2 :]
    return text[:i] + _beside(text[i], chance) + text[i + 1 :]


def _beside(letter: str, chance: random.Random) -> str:
    """Return a letter beside this one on a keyboard."""
    row = next((row for row in ROWS if letter.lower() in row), ROWS[0])
    i = max(row.find(letter.lower()), 0)
    return chance.choice([row[j] for j in (i - 1, i + 1) if 0 <= j < len(row)])
