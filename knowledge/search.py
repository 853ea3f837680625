"""Finds the sentences of the documents nearest in meaning to a question."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from knowledge.occupations.described import ASKING
from knowledge.records import Citation
from knowledge.schema import Passage, Task

WORD = re.compile(r"[a-z]+")
ENDING = re.compile(r"(?:ings?|ers?|ors?|ed|es|s|e)$")
# What a question may say of anything.
OF_ANYTHING = ASKING | frozenset(
    re.findall(
        r"\w+",
        """look looking looks help helps find finds hear heard give gives go goes going use uses
        used way ways part parts kind kinds list lists name names say says said mean means other
        others time times number numbers guide article document documents place places""",
    )
)
# Shorter stems stand for too much.
SHORTEST = 3


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
        self._counts = Counter(stem for each in self.sentences for stem in stems(each.text))

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

    def count(self, stem: str) -> int:
        """Return in how many sentences a word stands, by its stem."""
        return self._counts[stem]

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


@lru_cache(maxsize=2000)
def stems(text: str) -> frozenset[str]:
    """Return what is left of the telling words of a text without their endings: "hir", "train"."""
    return frozenset(stem for word in WORD.findall(text.lower()) if (stem := _stem(word)))


@lru_cache(maxsize=2000)
def pairs(text: str) -> frozenset[tuple[str, str]]:
    """Return the stems of telling words that stand side by side in a text: "quality control"."""
    words = [_stem(word) for word in WORD.findall(text.lower())]
    return frozenset((one, other) for one, other in pairwise(words) if one and other)


def _stem(word: str) -> str:
    """Return what is left of a telling word without its ending, "" of any other."""
    stem = "" if word in OF_ANYTHING else ENDING.sub("", word)
    return stem if len(stem) >= SHORTEST else ""
