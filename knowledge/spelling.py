"""Repairs typing errors in a message before its meaning is looked for; the message itself stays."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from symspellpy import SymSpell, Verbosity

WORD = re.compile(r"[A-Za-z]+")
SHORTEST = 4  # letters; in shorter words a repair is more often wrong than right
# A word the advisor was taught outweighs any other word of the language.
TAUGHT = 100_000


class Speller:
    """Knows the words of the language, and better those the advisor was taught.

    The words of the language are the whole words of the encoder's vocabulary, which stand in it
    in the order of how common they are.
    """

    def __init__(self, vocabulary: Path, taught: Iterable[str] = ()) -> None:
        self._symspell = SymSpell(max_dictionary_edit_distance=1, prefix_length=7)
        words = vocabulary.read_text(encoding="utf-8").split("\n")
        for rank, word in enumerate(words):
            if word.isascii() and word.isalpha():
                self._symspell.create_dictionary_entry(word, len(words) - rank)
        counts = Counter(word.lower() for text in taught for word in WORD.findall(text))
        for word, count in counts.items():
            self._symspell.create_dictionary_entry(word, TAUGHT * count)

    def word(self, word: str) -> str:
        """Return the known word one typing error away, or the word itself, as it came."""
        if len(word) < SHORTEST or not word.isascii() or not word.isalpha():
            return word
        found = self._symspell.lookup(word.lower(), Verbosity.TOP, max_edit_distance=1)
        return found[0].term if found and found[0].distance else word

    def text(self, text: str) -> str:
        """Return a text with its words repaired and all else as it came."""
        return WORD.sub(lambda match: self.word(match[0]), text)
