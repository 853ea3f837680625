"""Finds names that lack a word of the one beside them: "civil or mechanical engineers"."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.occupations.described import written_out
from knowledge.occupations.meant import VAGUE
from knowledge.occupations.name_index import NameIndex
from knowledge.occupations.said import Word
from knowledge.occupations.trades import trades

JOINING = frozenset({"or", "and", "vs", "versus", "than"})
ARTICLES = frozenset({"a", "an", "the"})
OWNING = frozenset({"its", "their", "his", "her"})
LONGEST = 3  # words that stand before the shared ones
Span = tuple[int, int]


def sharing(
    index: NameIndex, words: Sequence[Word], spans: Sequence[Span], taken: Sequence[Span]
) -> list[tuple[int, int, str]]:
    """Return where such names stand, first to behind the last word, and their whole keys.

    `spans` are the names that are meant, `taken` all that are any.
    """
    found: list[tuple[int, int, str]] = []
    for first, last in spans:
        found += _before(index, words, (first, last), taken)
        found += _behind(index, words, (first, last))
    here = [(first, last) for first, last, _ in found]
    return sorted([*found, *trades(index, words, sorted([*spans, *here]))])


def _before(
    index: NameIndex, words: Sequence[Word], name: Span, taken: Sequence[Span]
) -> list[tuple[int, int, str]]:
    """Return the names in "civil, chemical or mechanical engineers" that end as the last does."""
    found: list[tuple[int, int, str]] = []
    at = name[0]
    while at > 0:
        end = at - (at > 1 and words[at - 1].written in ARTICLES)
        if words[end - 1].written in JOINING:
            end -= 1
        elif not (found and words[end - 1].comma):
            break
        one = _completed(index, words, end, name, taken)
        if one is None:
            break
        found.append(one)
        at = one[0]
    return found


def _completed(
    index: NameIndex, words: Sequence[Word], end: int, name: Span, taken: Sequence[Span]
) -> tuple[int, int, str] | None:
    """Return the longest words before `end` that are a name with the last ones of `name`."""
    for start in range(max(0, end - LONGEST), end):
        cut = any(word.ends or word.comma for word in words[start : end - 1])
        if cut or any(first < end and start < last for first, last in taken):
            continue
        for tail in range(name[0] + 1, name[1]):
            own = [word.word for word in (*words[start:end], *words[tail : name[1]])]
            key = " ".join(own)
            if key in index or written_out(key, index) in index:
                return start, end, key
    return None


def _behind(index: NameIndex, words: Sequence[Word], name: Span) -> list[tuple[int, int, str]]:
    """Return the name in "pharmacists and their technicians" that begins as the first does."""
    first, at = name
    if at + 1 >= len(words) or words[at].written not in JOINING or words[at - 1].ends:
        return []
    skip = words[at + 1].written in OWNING | ARTICLES
    if at + 1 + skip >= len(words):
        return []
    word = words[at + 1 + skip].word
    if words[at + 1].written not in OWNING and word not in VAGUE:
        return []
    # "dental hygienist or assistant", "pharmacists and their technicians"
    for last in (at - 1, at):
        key = " ".join((*(each.word for each in words[first:last]), word))
        if last > first and key in index:
            return [(at + 1 + skip, at + 2 + skip, key)]
    return []
