"""Where names of jobs stand among the words of a message."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.occupations.described import HAD, written_out
from knowledge.occupations.name_index import NameIndex
from knowledge.occupations.normal import word_set
from knowledge.occupations.said import Word

LONGEST = 9  # words of a name looked for in a message
# What stands before such a verb and begins with what people have names none by it.
HAS = word_set("get gets have has use uses need needs do does take takes receive work works")


def named_in(index: NameIndex, words: Sequence[Word]) -> list[tuple[int, int]]:
    """Return where names of jobs stand, the longest first where they overlap."""
    found: list[tuple[int, int]] = []
    first = 0
    while first < len(words):
        last = _end_of_name(index, words, first)
        if last > first + 1 and _is_asked_of(words, first, last):
            last = 0
        if last:
            found.append((first, last))
        first = last or first + 1
    return found


def _is_asked_of(words: Sequence[Word], first: int, last: int) -> bool:
    """Return whether the first word is what people have: "the benefits managers get"."""
    behind = words[last].written if last < len(words) and not words[last - 1].ends else ""
    return words[first].written in HAD and behind in HAS


def _end_of_name(index: NameIndex, words: Sequence[Word], first: int) -> int:
    whole, key, commas = 0, "", False
    for last in range(first, min(len(words), first + LONGEST)):
        key = f"{key} {words[last].word}" if key else words[last].word
        if _is_name(index, key, commas):
            whole = last + 1
        if words[last].ends:
            break
        commas = commas or words[last].comma
    return whole


def _is_name(index: NameIndex, key: str, commas: bool) -> bool:
    """Return whether words are a name; only titles have commas, elsewhere one parts two jobs."""
    if commas:
        return key in index and "title" in index.named(key).values()
    return key in index or written_out(key, index) in index
