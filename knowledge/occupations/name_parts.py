"""What the names of a job are made of: words, pairs of words, last words and letters.

Each part tells a job by how much more often its names hold it than all names do (naive Bayes).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer

Vector = NDArray[np.float32]

USUAL = 2.0  # names, made as usual, that each job is taken to have beside its own


class Parts:
    """Parts of one kind; `held` says how many names of jobs hold each."""

    def __init__(self, held: csr_matrix, counts: Vector) -> None:
        """`held` says how many of each job's names (rows) hold each part (columns)."""
        self.held = np.asarray(held.sum(0), np.float32)[0]
        usual = np.maximum(self.held / counts.sum(), 1e-9)
        more = held.astype(np.float32).tocsr()
        more.data = np.log1p(more.data / (USUAL * usual[more.indices]))
        self._more: csr_matrix = more.T.tocsr()
        self._none = np.log(USUAL / (counts + USUAL)).astype(np.float32)

    def typical(self, numbers: Sequence[int]) -> Vector:
        """Return how much likelier each job is by parts of a name, as a logarithm."""
        starts = self._more.indptr
        spans = [slice(starts[number], starts[number + 1]) for number in numbers]
        total = len(spans) * self._none
        for span in spans:
            total[self._more.indices[span]] += self._more.data[span]
        return np.asarray(total, np.float32)


class NameParts:
    """The parts of the names of all jobs."""

    def __init__(
        self,
        keys: Sequence[str],
        table: csr_matrix,
        words: Mapping[str, int],
        letters: TfidfVectorizer,
    ) -> None:
        """`table` has a row for each job, with 1 in the columns of its names.

        `words` numbers the words of the names; `letters` is fitted to them.
        """
        self._words = words
        counts = np.asarray(table.sum(1), np.float32)[:, 0]
        split = [key.split() for key in keys]
        every = Counter(pair for name in split for pair in set(_pairs(name)))
        several = sorted(pair for pair, count in every.items() if count > 1)
        self._pairs = {pair: number for number, pair in enumerate(several)}
        of_words = table @ _held([[words[w] for w in set(name)] for name in split], len(words))
        heads = _held([[words[name[-1]]] if name else [] for name in split], len(words))
        paired = [[self._pairs[p] for p in set(_pairs(n)) if p in self._pairs] for n in split]
        spelled = letters.transform(sorted(words, key=words.__getitem__))
        spelled.data = np.ones_like(spelled.data)
        self.words = Parts(of_words, counts)
        self._of_heads = Parts(table @ heads, counts)
        self._of_pairs = Parts(table @ _held(paired, len(several)), counts)
        self._of_letters = Parts(of_words @ spelled, counts)

    def evidence(
        self, words: Sequence[str], spelled: csr_matrix
    ) -> tuple[Vector, Vector, Vector, Vector]:
        """Return how typical words, pairs, the last word and letters are of each job's names.

        `spelled` are the letters of the words, a row for each.
        """
        known = [self._words[word] for word in dict.fromkeys(words) if word in self._words]
        heads = [self._words[word] for word in words[-1:] if word in self._words]
        pairs = [self._pairs[p] for p in dict.fromkeys(_pairs(words)) if p in self._pairs]
        grams = sorted(set(spelled.indices.tolist()))
        return (
            self.words.typical(known),
            self._of_pairs.typical(pairs),
            self._of_heads.typical(heads),
            self._of_letters.typical(grams) / np.float32(max(len(grams), 1) ** 0.5),
        )


def _pairs(words: Sequence[str]) -> list[tuple[str, str]]:
    return list(zip(words, words[1:], strict=False))


def _held(numbers: Sequence[Sequence[int]], size: int) -> csr_matrix:
    """Return a row for each list of numbers, with 1 in the column of each number."""
    starts = np.cumsum([0, *map(len, numbers)])
    columns = np.array([number for each in numbers for number in each], np.int32)
    return csr_matrix((np.ones(len(columns), np.float32), columns, starts), (len(numbers), size))
