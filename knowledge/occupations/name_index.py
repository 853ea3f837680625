"""The names of all jobs, and how alike a text is to each of them, word by word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csc_matrix, csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer

from knowledge.occupations.normal import key_of

Vector = NDArray[np.float32]

ALIKE = 0.45  # words less alike than this in their letters say nothing about each other
KINDS = ("title", "short", "reported", "alternate")
# "QC Tech (Quality Control Technician)" is two names.
TWO_NAMES = re.compile(r"(.{2,}?)\s*\(([^()]{2,})\)")


@dataclass(frozen=True)
class NameRow:
    """A name of a job, as it is stored."""

    code: str
    text: str
    key: str
    kind: str


def forms(text: str) -> tuple[str, ...]:
    """Return the keys of a name: its own, then those of its parts where it holds two."""
    both = TWO_NAMES.fullmatch(text)
    return tuple(dict.fromkeys(map(key_of, (text, both[1], both[2]) if both else (text,))))


class WordIndex:
    """Tells how alike a text is to each of a number of texts.

    Words count by how rare they are. A word also stands, in part, for those written much like it:
    "plumbing" for "plumber", "electritian" for "electrician".
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self._tfidf = TfidfVectorizer(token_pattern=r"\S+", dtype=np.float32, sublinear_tf=True)
        self.matrix: csr_matrix = self._tfidf.fit_transform(texts)
        self.words: dict[str, int] = self._tfidf.vocabulary_
        ordered = sorted(self.words, key=self.words.__getitem__)
        self._letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), dtype=np.float32)
        self._spelled: csr_matrix = self._letters.fit_transform(ordered).T.tocsr()

    def similar(self, words: Sequence[str]) -> Vector:
        """Return the likeness of `words` to each text, 0 to 1."""
        query = np.zeros(len(self.words), np.float32)
        norm = 0.0
        unknown = float(self._tfidf.idf_.max())
        different = list(dict.fromkeys(words))
        likeness = (self._letters.transform(different) @ self._spelled).toarray() if words else ()
        for word, alike in zip(different, likeness, strict=True):
            number = self.words.get(word)
            weight = unknown if number is None else float(self._tfidf.idf_[number])
            norm += weight**2
            alike[alike < ALIKE] = 0
            if number is not None:
                alike[number] = 1
            np.maximum(query, weight * alike**2, out=query)
        return np.asarray(self.matrix @ query / max(norm, 1e-9) ** 0.5, np.float32)


class NameIndex:
    """The names of all jobs; `codes` are the jobs, in the order of every result."""

    def __init__(self, codes: Sequence[str], rows: Iterable[NameRow]) -> None:
        self.codes = tuple(codes)
        number = {code: i for i, code in enumerate(self.codes)}
        kinds: dict[tuple[str, int], int] = {}
        for row in rows:
            for key in forms(row.text) if "(" in row.text else (row.key,):
                place, kind = (key, number[row.code]), KINDS.index(row.kind)
                kinds[place] = min(kind, kinds.get(place, kind))
        self.keys = tuple(sorted({key for key, _ in kinds}))
        self._names = {key: i for i, key in enumerate(self.keys)}
        pairs = sorted((job, self._names[key], kind) for (key, job), kind in kinds.items())
        self.job, self.name, self._kind = np.array(pairs, np.int32).reshape(-1, 3).T.copy()
        self._starts = np.searchsorted(self.job, np.arange(len(self.codes)))
        self._by_name = np.argsort(self.name, kind="stable").astype(np.int32)
        self._name_starts = np.searchsorted(self.name[self._by_name], np.arange(len(self.keys) + 1))
        self.words = WordIndex(self.keys)
        self.counts = np.bincount(self.job, minlength=len(self.codes)).astype(np.float32)
        self._usage = self._used_words()

    def __contains__(self, key: str) -> bool:
        return key in self._names

    def word_counts(self) -> dict[str, int]:
        """Return the words of the names, with how many names of jobs hold each."""
        held = np.asarray(self._usage.sum(0))[0]
        return {word: int(held[number]) for word, number in self.words.words.items()}

    def head_counts(self) -> Counter[str]:
        """Return the words that names end with, with how many do; a title counts as ten."""
        counts = Counter(key.rpartition(" ")[2] for key in self.keys)
        titles = self.name[self._kind == KINDS.index("title")]
        counts.update({self.keys[name].rpartition(" ")[2]: 9 for name in titles})
        return counts

    def named(self, key: str) -> dict[int, str]:
        """Return the jobs that go by a key, by their number, with the best kind of name it is."""
        name = self._names.get(key)
        if name is None:
            return {}
        pairs = self._by_name[self._name_starts[name] : self._name_starts[name + 1]]
        return {int(self.job[p]): KINDS[self._kind[p]] for p in pairs}

    def gathered(self, of_names: Vector, sharpness: float) -> Vector:
        """Return for each job the highest value of its names, and a little for the next ones."""
        powers = np.exp(sharpness * (of_names[self.name] - 1))
        sums = np.add.reduceat(powers, self._starts) + 1e-9
        return np.asarray(np.log(sums) / sharpness, np.float32)

    def typical(self, word: str) -> Vector:
        """Return how much more often each job's names hold a word than all names do, as a log."""
        number = self.words.words.get(word)
        if number is None:
            return np.zeros(len(self.codes), np.float32)
        column = np.zeros(len(self.codes), np.float32)
        held = slice(*self._usage.indptr[number : number + 2])
        column[self._usage.indices[held]] = self._usage.data[held]
        usual = float(column.sum() / self.counts.sum())
        return np.asarray(np.log((column / usual + 2) / (self.counts + 2)), np.float32)

    def table(self) -> csr_matrix:
        """Return a row for each job, with 1 in the column of each of its names."""
        ones = np.ones(len(self.job), np.float32)
        return csr_matrix((ones, (self.job, self.name)), (len(self.codes), len(self.keys)))

    def _used_words(self) -> csc_matrix:
        held = self.words.matrix.copy()
        held.data = np.ones_like(held.data)
        return (self.table() @ held).tocsc()
