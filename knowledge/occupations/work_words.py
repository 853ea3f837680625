"""Which jobs the words of a text speak of: by what O*NET says is done in each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import CountVectorizer

from knowledge.occupations.normal import key_of

Vector = NDArray[np.float32]

# Of the usual formula (BM25): how soon a word told again counts no more, and how far words count
# less in a longer text.
SATURATION, LENGTH = 1.2, 0.75


class WorkWords:
    """The words of what is done in each job, as far as names hold them."""

    def __init__(self, texts: Sequence[str], words: Mapping[str, int]) -> None:
        """`texts` tell what is done in each job; `words` numbers those of the names."""
        reader = CountVectorizer(vocabulary=words, preprocessor=key_of, token_pattern=r"\S+")
        told = reader.transform(texts).astype(np.float32)
        in_jobs = np.bincount(told.indices, minlength=len(words))
        rare = np.log(1 + (len(texts) - in_jobs + 0.5) / (in_jobs + 0.5)).astype(np.float32)
        lengths = np.asarray(told.sum(1), np.float32)[:, 0]
        longer = 1 - LENGTH + LENGTH * lengths / max(float(lengths.mean()), 1.0)
        rows = np.repeat(longer, np.diff(told.indptr)).astype(np.float32)
        told.data = rare[told.indices] * told.data * (1 + SATURATION)
        told.data /= told.data / (rare[told.indices] * (1 + SATURATION)) + SATURATION * rows
        self._told = told

    def similar(self, alike: Vector) -> Vector:
        """Return how much each job's work is told in words; `alike` is what they mean."""
        if not len(alike):
            return np.zeros(self._told.shape[0], np.float32)
        return np.asarray(self._told @ alike.max(0) / len(alike) ** 0.5, np.float32)
