"""How near a text is in meaning to the names of the jobs, seen so that jobs stand apart.

Sentence vectors differ in much that tells no job from another: how formal a name is, how long. The
axes kept here are those along which names of different jobs differ more than names of one job do
(linear discriminant analysis); they come from the names themselves, with no training.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from knowledge.encoder import DIMENSIONS
from knowledge.occupations.name_index import NameIndex, Vector

KEPT = 64  # axes; all 384 find hardly more, and take three times the memory
EVENED = 0.3  # how far the spread of names within jobs is taken to be alike in all directions
DESCRIBED = 3.0  # names that a job's description counts as
CODED = 400.0  # a component of a stored vector is a whole number of 1/400
CHUNK = 4096


@dataclass(frozen=True)
class Stored:
    """The vectors of names as they are stored, a row for each key."""

    keys: tuple[str, ...]
    vectors: NDArray[np.int8]

    def and_of(self, others: Stored) -> Stored:
        """Return these vectors with those of other names behind them."""
        return Stored(self.keys + others.keys, np.vstack([self.vectors, others.vectors]))


def no_vectors() -> Stored:
    """Return the vectors of no names."""
    return Stored((), np.zeros((0, DIMENSIONS), np.int8))


def coded(vector: Vector) -> bytes:
    """Return a unit vector as it is stored with a name: a signed byte for each component."""
    return np.clip(np.rint(vector * CODED), -127, 127).astype(np.int8).tobytes()


class Meanings:
    """The names and the jobs as vectors along the axes that tell jobs apart."""

    def __init__(self, index: NameIndex, stored: Stored, described: Vector) -> None:
        """`described` are the vectors of the jobs' descriptions, in the order of the index.

        Names without a stored vector are near to nothing.
        """
        raw = np.zeros((len(index.keys), described.shape[1]), np.int8)
        rows = {key: i for i, key in enumerate(stored.keys)}
        for number, key in enumerate(index.keys):
            if key in rows:
                raw[number] = stored.vectors[rows[key]]
        centres, spread = _centres_and_spread(raw, index.table())
        counts = _counts(raw, index.table())
        self._middle = (counts @ centres) / max(1.0, float(counts.sum()))
        weighted = centres * counts[:, None] + DESCRIBED * described
        centres = weighted / (counts + DESCRIBED)[:, None] - self._middle
        self._axes = _axes(spread, centres)
        self.centres = _unit(centres @ self._axes)
        self.names = np.zeros((len(raw), self._axes.shape[1]), np.float32)
        for start in range(0, len(raw), CHUNK):
            part = raw[start : start + CHUNK]
            there = part.any(1)
            vectors = (part.astype(np.float32) / CODED - self._middle) @ self._axes
            self.names[start : start + CHUNK][there] = _unit(vectors[there])

    def of(self, vector: Vector) -> Vector:
        """Return a sentence's vector along the axes, so that it can be compared with the others."""
        return np.asarray(_unit((vector - self._middle) @ self._axes), np.float32)


def _counts(raw: NDArray[np.int8], table: csr_matrix) -> Vector:
    """Return how many of each job's names have a vector."""
    return np.asarray(table @ raw.any(1).astype(np.float32), np.float32)


def _centres_and_spread(raw: NDArray[np.int8], table: csr_matrix) -> tuple[Vector, Vector]:
    """Return the mean vector of each job's names, and how they spread about it (a covariance)."""
    columns = table.tocsc()
    sums = np.zeros((table.shape[0], raw.shape[1]), np.float32)
    products = np.zeros((raw.shape[1], raw.shape[1]), np.float32)
    jobs = np.asarray(columns.sum(0), np.float32)[0]  # that go by each name
    for start in range(0, len(raw), CHUNK):
        part = raw[start : start + CHUNK].astype(np.float32) / CODED
        sums += columns[:, start : start + CHUNK] @ part
        products += (part * jobs[start : start + CHUNK, None]).T @ part
    counts = _counts(raw, table)
    centres = sums / np.maximum(counts, 1)[:, None]
    return centres, (products - sums.T @ centres) / max(1.0, float(counts.sum()))


def _axes(spread: Vector, centres: Vector) -> Vector:
    size = len(spread)
    even = EVENED * max(float(np.trace(spread)), 1e-3) / size
    lengths, directions = np.linalg.eigh(spread + even * np.eye(size))
    whitened = directions / np.sqrt(lengths)
    apart = centres @ whitened
    _, main = np.linalg.eigh(apart.T @ apart)
    return np.ascontiguousarray(whitened @ main[:, ::-1][:, :KEPT], np.float32)


def _unit(vectors: Vector) -> Vector:
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, 1e-9), np.float32)
