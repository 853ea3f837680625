"""The names of all jobs, and how alike a text is to each of them, word by word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer

from knowledge.occupations.name_parts import NameParts
from knowledge.occupations.normal import key_of

Vector = NDArray[np.float32]

ALIKE = 0.45  # words less alike than this in their letters say nothing about each other
KINDS = ("title", "everyday", "short", "reported", "alternate")
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
        self.letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), dtype=np.float32)
        self._spelled: csr_matrix = self.letters.fit_transform(ordered).T.tocsr()

    def alike(self, words: Sequence[str], spelled: csr_matrix) -> Vector:
        """Return how much each of `words` (rows) means each known one (columns), 0 to 1.

        `spelled` are their letters, a row for each.
        """
        likeness = (spelled @ self._spelled).toarray()
        likeness[likeness < ALIKE] = 0
        for row, word in zip(likeness, words, strict=True):
            if word in self.words:
                row[self.words[word]] = 1
        return np.asarray(likeness**2, np.float32)

    def similar(self, words: Sequence[str], alike: Vector) -> Vector:
        """Return the likeness of `words` to each text, 0 to 1; `alike` is what they mean."""
        unknown = float(self._tfidf.idf_.max())
        rare = [
            float(self._tfidf.idf_[self.words[word]]) if word in self.words else unknown
            for word in words
        ]
        weights = np.array(rare, np.float32)
        query = (alike * weights[:, None]).max(0) if len(words) else alike.sum(0)
        norm = max(float(np.linalg.norm(weights)), 1e-9)
        return np.asarray(self.matrix @ query / norm, np.float32)


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
        reported = self.job[self._kind == KINDS.index("reported")]
        self.reported = np.bincount(reported, minlength=len(self.codes)).astype(np.float32)
        self.parts = NameParts(self.keys, self.table(), self.words.words, self.words.letters)

    def __contains__(self, key: str) -> bool:
        return key in self._names

    def word_counts(self) -> dict[str, int]:
        """Return the words of the names, with how many names of jobs hold each."""
        held = self.parts.words.held
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

    def table(self) -> csr_matrix:
        """Return a row for each job, with 1 in the column of each of its names."""
        ones = np.ones(len(self.job), np.float32)
        return csr_matrix((ones, (self.job, self.name)), (len(self.codes), len(self.keys)))
