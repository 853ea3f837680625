"""Repairs typing errors in the words of job names: "electritian", "regsitered"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from symspellpy import SymSpell, Verbosity

SHORTEST = 5  # letters; in shorter words a repair is more often wrong than right
LONG = 8  # letters from which on two errors in a word are repaired
USUAL = 3  # names that hold a word, from which on others may be repaired to it


class JobSpeller:
    """Repairs words that are neither English nor in a name to words of names."""

    def __init__(self, words: Mapping[str, int], known: Callable[[str], bool]) -> None:
        """`words` are those of names, with how many names hold each; `known` tells English ones."""
        self._words = words
        self._known = known
        self._symspell = SymSpell(max_dictionary_edit_distance=2, prefix_length=6)
        self._symspell.create_dictionary_entry("career", 10_000)  # not "carrier"
        for word, count in words.items():
            if count >= USUAL and len(word) >= SHORTEST - 1 and word.isalpha():
                self._symspell.create_dictionary_entry(word, count)

    def word(self, word: str) -> str:
        """Return the word of names one or two typing errors away, or the word itself."""
        if len(word) < SHORTEST or not word.isalpha() or self._is_known(word):
            return word
        distance = 2 if len(word) >= LONG else 1
        found = self._symspell.lookup(word, Verbosity.CLOSEST, max_edit_distance=distance)
        # The ends of a word are hardly ever mistyped, and other words often differ in them alone.
        terms = [each.term for each in found if _ends_alike(each.term, word)]
        if not terms and word.endswith("s"):
            return self.word(word[:-1])  # "mecanics"
        # A letter doubled, or not, is the likeliest error.
        return min(terms, key=lambda term: _once(term) != _once(word), default=word)

    def _is_known(self, word: str) -> bool:
        return self._words.get(word, 0) >= USUAL or self._known(word) or self._known(f"{word}s")


def _ends_alike(one: str, other: str) -> bool:
    """Return whether words begin and end alike; the last two letters may have changed places."""
    same = one[-1] == other[-1] or one[-2:] == other[:-3:-1]
    return one[0] == other[0] and same


def _once(word: str) -> str:
    """Return a word with letters that are doubled written once."""
    return re.sub(r"(.)\1", r"\1", word)
