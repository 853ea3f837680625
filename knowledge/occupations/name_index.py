"""How near a title or a description is to every name of every job: in its words, and in meaning."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer

Vector = NDArray[np.float32]

ALIKE = 0.45  # words less alike than this in their letters say nothing about each other
REDUCED = (
    128  # dimensions of the vectors of names; all 384 find no more, and take three times as much
)
CODED = 400.0  # a component of a name's vector is stored as a whole number of 1/400
KINDS = ("title", "short", "reported", "alternate")


@dataclass(frozen=True)
class NameRow:
    """A name of a job, as it is stored."""

    code: str
    key: str
    kind: str
    vector: bytes | None = None  # of the key, a signed byte a component; once for each key


class WordIndex:
    """Tells how alike a text is to each of a number of texts, word by word.

    Words count by how rare they are. A word also stands, in part, for those written much like it:
    "plumbing" for "plumber", "electritian" for "electrician".
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self._tfidf = TfidfVectorizer(token_pattern=r"\S+", dtype=np.float32, sublinear_tf=True)
        self._matrix: csr_matrix = self._tfidf.fit_transform(texts)
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
        likeness = (
            (self._letters.transform(different) @ self._spelled).toarray() if different else ()
        )
        for word, alike in zip(different, likeness, strict=True):
            number = self.words.get(word)
            weight = unknown if number is None else float(self._tfidf.idf_[number])
            norm += weight**2
            alike[alike < ALIKE] = 0
            if number is not None:
                alike[number] = 1
            np.maximum(query, weight * alike**2, out=query)
        return np.asarray(self._matrix @ query / max(norm, 1e-9) ** 0.5, np.float32)


class NameIndex:
    """The names of all jobs; `codes` are the jobs, in the order of every result."""

    def __init__(self, codes: Sequence[str], rows: Iterable[NameRow]) -> None:
        self.codes = tuple(codes)
        number = {code: i for i, code in enumerate(self.codes)}
        kinds: dict[tuple[str, int], int] = {}
        vectors: dict[str, bytes] = {}
        for row in rows:
            place, kind = (row.key, number[row.code]), KINDS.index(row.kind)
            kinds[place] = min(kind, kinds.get(place, kind))
            if row.vector is not None:
                vectors[row.key] = row.vector
        self._keys = {key: i for i, key in enumerate(sorted({key for key, _ in kinds}))}
        self.words = WordIndex(list(self._keys))
        pairs = sorted((job, self._keys[key], kind) for (key, job), kind in kinds.items())
        table = np.array(pairs, np.int32).reshape(-1, 3)
        self._job, self._name, self._kind = table[:, 0], table[:, 1], table[:, 2]
        self._starts = np.searchsorted(self._job, np.arange(len(self.codes)))
        by_name = np.argsort(self._name, kind="stable")
        self._by_name = by_name.astype(np.int32)
        self._name_starts = np.searchsorted(self._name[by_name], np.arange(len(self._keys) + 1))
        self._axes, self._vectors = _reduced(list(self._keys), vectors)

    def __contains__(self, key: str) -> bool:
        return key in self._keys

    def named(self, key: str) -> dict[int, str]:
        """Return the jobs that go by a key, by their number, with the best kind of name it is."""
        name = self._keys.get(key)
        if name is None:
            return {}
        pairs = self._by_name[self._name_starts[name] : self._name_starts[name + 1]]
        return {int(self._job[p]): KINDS[self._kind[p]] for p in pairs}

    def in_words(self, words: Sequence[str]) -> Vector:
        """Return the likeness of words to each name, 0 to 1."""
        return self.words.similar(words)

    def in_meaning(self, vector: Vector) -> Vector | None:
        """Return the nearness of a vector to each name, or None where names have none."""
        if self._vectors is None or self._axes is None:
            return None
        return np.asarray(self._vectors @ (self._axes @ vector), np.float32)

    def best(self, of_names: Vector) -> Vector:
        """Return for each job the highest value that one of its names has."""
        return np.asarray(np.maximum.reduceat(of_names[self._name], self._starts), np.float32)

    def gathered(self, of_names: Vector, sharpness: float) -> Vector:
        """Return for each job the highest value, and a little for each other near name."""
        powers = np.exp(sharpness * (of_names[self._name] - 1))
        return np.asarray(
            np.log(np.add.reduceat(powers, self._starts) + 1e-9) / sharpness, np.float32
        )


def coded(vector: Vector) -> bytes:
    """Return a unit vector as it is stored with a name: a signed byte for each component."""
    return np.clip(np.rint(vector * CODED), -127, 127).astype(np.int8).tobytes()


def _reduced(keys: Sequence[str], vectors: dict[str, bytes]) -> tuple[Vector | None, Vector | None]:
    """Return the main axes of the names' vectors, and the vectors along them."""
    if not vectors:
        return None, None
    size = len(next(iter(vectors.values())))
    empty = bytes(size)
    raw = np.frombuffer(b"".join(vectors.get(key, empty) for key in keys), np.int8)
    raw = raw.reshape(-1, size)
    sample = raw[:: max(1, len(raw) // 8000)].astype(np.float32)
    _, axes = np.linalg.eigh(sample.T @ sample)
    axes = np.ascontiguousarray(axes[:, ::-1][:, :REDUCED].T, np.float32)
    out = np.empty((len(raw), len(axes)), np.float32)
    for start in range(0, len(raw), 4096):
        out[start : start + 4096] = raw[start : start + 4096].astype(np.float32) @ axes.T / CODED
    return axes, out
