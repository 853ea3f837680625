"""The words of a message: how each is compared, and where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.occupations.normal import words_of

# What stands between blanks and marks; a dot or an apostrophe inside belongs to it: R.N., men's.
CHUNK = re.compile(r"[^\W_][^\s/,;:()!?\"“”\[\]-]*")
STOP = re.compile(r"[.!?;:]\s|[!?;:()\n]")


@dataclass(frozen=True)
class Word:
    """A word as names are compared, as it was written, and where; `ends` a sentence or clause."""

    word: str
    written: str
    start: int
    end: int
    ends: bool
    comma: bool  # one follows
    slash: bool = False  # one follows


def said(text: str) -> tuple[Word, ...]:
    """Return the words of a message in their order."""
    found: list[Word] = []
    chunks = list(CHUNK.finditer(text))
    for number, chunk in enumerate(chunks):
        written = chunk[0].rstrip(".…*'’")
        end = chunk.start() + len(written)
        if len(written) == 3 and written[1] == ".":  # the last dot of "R.N." is its own
            end = chunk.start() + len(chunk[0])
        after = text[end : chunks[number + 1].start()] if number + 1 < len(chunks) else ""
        words = words_of(text[chunk.start() : end].replace("’", "'"))
        for i, word in enumerate(words):
            behind = after if i == len(words) - 1 else ""
            stop, comma = STOP.search(behind) is not None, "," in behind
            place = chunk.start(), end
            found.append(Word(word, written.lower(), *place, stop, comma, "/" in behind))
    return tuple(found)
