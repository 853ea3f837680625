"""Finds the sentences of the documents nearest in meaning to a question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from knowledge.records import Citation
from knowledge.schema import Passage, Task


@dataclass(frozen=True)
class Sentence:
    """A sentence of a document and where it stands."""

    text: str
    section: str
    position: int
    citation: Citation


@dataclass(frozen=True)
class Match:
    """A sentence and how near it is to a question (cosine, at most 1)."""

    sentence: Sentence
    nearness: float


class Index:
    """The sentences of a store with their vectors, held in memory."""

    def __init__(self, sentences: Sequence[Sentence], vectors: NDArray[np.float32]) -> None:
        self.sentences = tuple(sentences)
        self._vectors = vectors

    def nearest(self, question: NDArray[np.float32], sections: Sequence[str] = ()) -> list[Match]:
        """Return the sentences, of these sections or of all, nearest to the question first.

        `question` is a unit vector of the encoder that made the store's vectors.
        """
        scores = self._vectors @ question
        wanted = [
            (float(score), i)
            for i, score in enumerate(scores)
            if (not sections or self.sentences[i].section in sections)
        ]
        wanted.sort(key=lambda pair: (-pair[0], pair[1]))
        return [Match(self.sentences[i], round(score, 4)) for score, i in wanted]

    def within(self, sections: Sequence[str]) -> list[Sentence]:
        """Return the sentences of sections, in the order of the documents."""
        return [sentence for sentence in self.sentences if sentence.section in sections]


def read_index(session: Session) -> Index:
    """Return the index of all prose and tasks in a store."""
    sentences, vectors = [], []
    for table in (Passage, Task):
        rows = session.scalars(
            select(table)
            .options(joinedload(table.document))
            .where(table.vector.is_not(None))
            .order_by(table.document_id, table.id)
        )
        for row in rows:
            sentences.append(Sentence(row.text, row.section, row.position, Citation.of(row)))
            vectors.append(np.frombuffer(row.vector, np.float32))
    return Index(sentences, np.array(vectors, np.float32).reshape(len(sentences), -1))
