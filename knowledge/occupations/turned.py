"""Finds names that are said the other way round: "a driver of trucks", "the boss of a kitchen"."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.occupations.described import written_out
from knowledge.occupations.meant import VAGUE
from knowledge.occupations.name_index import NameIndex
from knowledge.occupations.normal import word_set
from knowledge.occupations.said import Word

# Who is told by what stands behind: of whom, or of what, they are it.
WHO = word_set(
    """supervisor manager boss foreman forewoman director chief head lead leader coordinator
    superintendent driver operator teacher instructor professor trainer engineer inspector installer
    repairer fixer cleaner maker builder designer seller helper assistant aide apprentice painter
    mechanic technician counselor doctor"""
)
# Those who have people under them, or are under somebody: never the people they are named with.
OVER_OTHERS = word_set(
    """supervisor manager boss foreman forewoman director chief head lead leader coordinator
    superintendent trainer instructor helper assistant aide apprentice"""
)
# An "assistant to a dentist" is one; "from helper to electrician" and "lead to nursing" tell a way.
ASSISTING = frozenset({"assistant", "helper", "aide", "apprentice"})
ARTICLES = frozenset({"a", "an", "the", "my", "our", "their", "his", "her", "some"})
# What names people by no more than that they work: whom a "construction supervisor" is over.
PEOPLE = frozenset({"worker", "people", "person", "staff", "crew", "team", "employee", "officer"})
LONGEST = 3  # words behind
Named = tuple[int, int, str]


def turned(index: NameIndex, words: Sequence[Word]) -> list[Named]:
    """Return where such names stand, first to behind the last word, and their keys in order.

    A name that no job has is returned where it tells of people over, or under, those of a known
    one: a "supervisor of police officers" is no police officer.
    """
    found: list[Named] = []
    for at, word in enumerate(words[:-2]):
        if word.word not in WHO or word.ends or words[at + 1].ends or not _joins(words, at):
            continue
        first = at + 2 + (words[at + 2].written in ARTICLES)
        last = _end(words, first)
        name = _name(index, word.word, words, first, last)
        if name:
            found.append((at, *name))
    return found


def _joins(words: Sequence[Word], at: int) -> bool:
    """Return whether what stands behind a word says of whom, or of what, somebody is that."""
    between, behind = words[at + 1].written, words[at + 2].written
    comes_from = any(word.written == "from" for word in words[max(0, at - LONGEST) : at])
    assists = words[at].word in ASSISTING and behind in ARTICLES and not comes_from
    return between == "of" or (between == "to" and assists)


def _end(words: Sequence[Word], first: int) -> int:
    """Return where the words behind end, at most."""
    last = first
    while last < min(len(words), first + LONGEST):
        last += 1
        if words[last - 1].ends or words[last - 1].comma or words[last - 1].slash:
            break
    return last


def _name(
    index: NameIndex, who: str, words: Sequence[Word], first: int, longest: int
) -> tuple[int, str] | None:
    """Return where the longest name ends that the words make in order, and its key."""
    for last in range(longest, first, -1):
        said = [word.word for word in words[first:last]]
        for kept in (said, said[:-1] if said[-1] in PEOPLE else []):
            key = " ".join((*kept, who))
            if kept and (key in index or written_out(key, index) in index):
                return last, key
    for last in range(longest, first, -1):
        said = [word.word for word in words[first:last]]
        if who in OVER_OTHERS and " ".join(said) in index and not VAGUE.issuperset(said):
            return last, " ".join((*said, who))
    return None
