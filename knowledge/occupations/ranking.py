"""Ranks all jobs for a title or a description, by several kinds of evidence weighed together."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.occupations.name_index import KINDS, NameIndex, Vector

IN_WORDS = 0.4  # of a name's likeness is likeness of words, the rest of meaning
SHARPNESS = 20.0  # how much more the nearest name counts than the next
USUAL_EMPLOYMENT = 10_000  # of jobs whose employment is not published


@dataclass(frozen=True)
class Weights:
    """How much each kind of evidence counts for a job; they are fitted on names held out."""

    names: float = 16.0
    description: float = 7.0
    employment: float = 0.35
    specialty: float = -0.5
    named: tuple[float, ...] = (8.0, 4.5, 4.0, 3.5)  # by a title, short, reported, alternate name


WEIGHTS = Weights()


class Ranking:
    """Gives each job its share of the likelihood that it is the one meant."""

    def __init__(self, index: NameIndex, vectors: Vector, employment: Vector) -> None:
        """`vectors` are the jobs', in the order of the index; so are the persons employed."""
        self.index = index
        self._vectors = vectors
        self._employment = np.log10(np.maximum(employment, 100))
        self._specialty = np.array([not c.endswith(".00") for c in index.codes], np.float32)

    def shares(self, key: str, vector: Vector, weights: Weights = WEIGHTS) -> NDArray[np.float64]:
        """Return the likelihood of each job, together 1, for a text of a key and a vector."""
        of_names = self.index.in_words(key.split())
        meaning = self.index.in_meaning(vector)
        if meaning is not None:
            of_names = IN_WORDS * of_names + (1 - IN_WORDS) * meaning
        points = (
            weights.names * self.index.gathered(of_names, SHARPNESS)
            + weights.description * (self._vectors @ vector)
            + weights.employment * self._employment
            + weights.specialty * self._specialty
        ).astype(np.float64)
        for job, kind in self.index.named(key).items():
            points[job] += weights.named[KINDS.index(kind)]
        points = np.exp(points - points.max())
        return np.asarray(points / points.sum())
