"""Mends typing errors in long names of places, and in no ordinary words: "los angelas"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from symspellpy.editdistance import DistanceAlgorithm, EditDistance

from knowledge.occupations import place_words as words

# Letters, without blanks, from which on one error and two errors in a name are mended.
ONE_ERROR, TWO_ERRORS = 7, 10
# The names of states are few, and known to all: an error is mended in shorter ones, too.
ONE_ERROR_IN_STATES, TWO_ERRORS_IN_STATES = 6, 9
LONG_NAME = 8  # of persons, too: a shorter one, mistyped, may be another name of a person
SHORTEST_WRONG = 4  # letters of a mistyped word in a name of several
MOST_WORDS = 3


class PlaceSpeller:
    """Knows the names that errors are mended in, by their first letter and their length."""

    def __init__(self, names: Iterable[str], states: Collection[str] = ()) -> None:
        """`names` are keys of names; those too short, or too near to other words, are left out.

        `states` are those of them that name a state; "Georgia" and "Virginia" are persons, too.
        """
        self._states = frozenset(states)
        self._distance = EditDistance(DistanceAlgorithm.DAMERAU_OSA)
        self._names: dict[str, str] = {}
        self._alike: defaultdict[tuple[str, int], list[tuple[str, frozenset[str]]]]
        self._alike = defaultdict(list)
        self._parts: set[str] = set()  # words of the names of several words
        for key in names:
            whole = key.replace(" ", "")
            shortest = ONE_ERROR_IN_STATES if key in states else ONE_ERROR
            if not whole.isalpha() or len(whole) < shortest or len(key.split()) > MOST_WORDS:
                continue
            ordinary = key in words.WORDS | words.COMMON_WORDS
            ordinary |= key in words.NAMES and len(whole) < LONG_NAME and key not in states
            if ordinary or whole in self._names:
                continue
            # Mistyped, "Illinois" may lose its last letter as if that made a plural.
            for form in {whole, whole.removesuffix("s")}:
                self._names[form] = key
                self._alike[form[0], len(form)].append((form, frozenset(form)))
            if " " in key:
                self._parts.update(key.split())

    def name(self, keys: Sequence[str]) -> str | None:
        """Return the key of the name that words are a mistyped writing of, or None."""
        whole = "".join(keys)
        shortest = ONE_ERROR - 1 if len(keys) == 1 else ONE_ERROR + 1
        if len(whole) < shortest or not whole.isalpha() or whole in words.NO_PLACES:
            return None
        if len(keys) > 1 and self._parts.isdisjoint(keys):
            return None
        if any(key in words.AFTER or key in words.PAY or key in words.IN for key in keys):
            return None
        distance, nearest = self._nearest(whole)
        return nearest if nearest and _is_writing_of(keys, nearest, distance) else None

    def _nearest(self, whole: str) -> tuple[int, str | None]:
        if whole in self._names:
            return 0, self._names[whole]
        letters, found = frozenset(whole), []
        for length in range(len(whole) - 2, len(whole) + 3):
            for other, others in self._alike.get((whole[0], length), ()):
                name = self._names[other]
                least = TWO_ERRORS_IN_STATES if name in self._states else TWO_ERRORS
                most = 2 if len(whole) >= least else 1
                if len(letters ^ others) > 2 * most:
                    continue
                distance = self._distance.compare(whole, other, most)
                if distance >= 0:
                    found.append((distance, name))
        return min(found, default=(0, None))


def _is_writing_of(keys: Sequence[str], name: str, distance: int) -> bool:
    """Return whether words are a mistyped name: of several, one is right, the others are long."""
    right = name.split()
    if not distance:
        return True
    if len(keys) != len(right):  # "losangelas"
        return len(keys) == 1 and distance == 1 and len(keys[0]) >= TWO_ERRORS
    if len(keys) == 1:
        return True
    wrong = [key for key, part in zip(keys, right, strict=True) if key != part]
    return len(wrong) < len(keys) and all(len(key) >= SHORTEST_WRONG for key in wrong)
