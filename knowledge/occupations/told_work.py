"""How near a text is in meaning to what people say is done in each job: "puts out fires"."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float32]


class ToldWork:
    """What people say is done in jobs, as vectors."""

    def __init__(self, jobs: int, of: Sequence[int], vectors: Vector) -> None:
        """`of` are the numbers of the jobs, of which there are `jobs`, for each of `vectors`."""
        self._of = np.array(of, np.int32)
        self._untold = np.ones(jobs, bool)
        self._untold[self._of] = False
        self._vectors = vectors

    def near(self, vector: Vector) -> Vector:
        """Return how near each job's work is, at most 1; that of jobs nobody tells of is usual."""
        nearest = np.full(len(self._untold), -1, np.float32)
        np.maximum.at(nearest, self._of, self._vectors @ vector)
        told = nearest[~self._untold]
        nearest[self._untold] = told.mean() if told.size else 0
        return nearest
