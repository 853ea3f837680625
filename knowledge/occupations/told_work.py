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
        self._none = np.zeros(jobs, np.float32)
        self._of = np.array(of, np.int32)
        self._vectors = vectors

    def near(self, vector: Vector) -> Vector:
        """Return how near each job's work is, at most 1; 0 where nobody has told of it."""
        nearest = self._none.copy()
        np.maximum.at(nearest, self._of, self._vectors @ vector)
        return nearest
