"""Repairs typing errors in a message before its meaning is looked for; the message itself stays."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from symspellpy import SymSpell, Verbosity

WORD = re.compile(r"[A-Za-z]+")
SHORTEST = 4  # letters; in shorter words a repair is more often wrong than right
# "can't" as people type it: a repair to "can" would say the opposite.
NEGATIONS = frozenset(
    ["aint", "arent", "cant", "couldnt", "didnt", "doesnt", "dont", "hadnt", "hasnt", "havent"]
    + ["isnt", "mustnt", "neednt", "shouldnt", "wasnt", "werent", "wont", "wouldnt"]
)
LONG = 8  # letters from which on two errors in a word are repaired


class Speller:
    """Repairs unknown words to the words the advisor was taught.

    Every whole word of the encoder's vocabulary is known, and stays as it is. Repairing to those
    words as well was measured: it mends no more messages, and takes 25 MB.
    """

    def __init__(self, vocabulary: Path, taught: Iterable[str] = (), often: int = 1) -> None:
        """A word taught less than `often`, and no English one, may be a typing error itself."""
        counts = Counter(word.lower() for text in taught for word in WORD.findall(text))
        words = frozenset(vocabulary.read_text(encoding="utf-8").split("\n"))
        counts = Counter({w: n for w, n in counts.items() if n >= often or w in words})
        self._symspell = SymSpell(max_dictionary_edit_distance=2, prefix_length=7)
        for word, count in counts.items():
            self._symspell.create_dictionary_entry(word, count)
        self._known = frozenset([*words, *counts, *NEGATIONS])

    def word(self, word: str) -> str:
        """Return the taught word one or two typing errors away, or the word itself, as it came."""
        if len(word) < SHORTEST or word.lower() in self._known or not word.isascii():
            return word
        distance = 2 if len(word) >= LONG else 1
        found = self._symspell.lookup(word.lower(), Verbosity.TOP, max_edit_distance=distance)
        return found[0].term if found else word

    def text(self, text: str) -> str:
        """Return a text with its words repaired and all else as it came."""
        return WORD.sub(lambda match: self.word(match[0]), text)
