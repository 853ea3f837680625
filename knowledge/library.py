"""The knowledge store as a running process uses it: opened once, read again when it changes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import monotonic
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy.orm import Session, sessionmaker

from knowledge import queries
from knowledge.encoder import Encoder
from knowledge.names import names
from knowledge.printed import Printed, read_printed
from knowledge.search import Index, read_index
from knowledge.settings import Settings
from knowledge.spelling import Speller
from knowledge.store import open_store

# Seconds until the store is asked again whether anything was imported.
LOOK_AGAIN = 2.0


@dataclass(frozen=True)
class Known:
    """What an answer may draw on: the store, its sentences, its figures, the host's settings.

    `named` holds the kind and value of everything a message may name that the store knows,
    `printed` what stands in each line that a fact was read from.
    """

    session: Session
    index: Index
    figures: frozenset[str]
    settings: Settings
    encoder: Encoder
    speller: Speller
    phrases: dict[str, NDArray[np.float32]]
    named: frozenset[tuple[str, str]]
    printed: Printed
    said: dict[str, NDArray[np.float32]] = field(default_factory=dict)

    def phrase(self, text: str) -> NDArray[np.float32]:
        """Return the sentence vector of one of the advisor's own phrases, kept for next time."""
        if text not in self.phrases:
            self.phrases[text] = self.encoder.encode([text])[0]
        return self.phrases[text]

    def vector(self, text: str) -> NDArray[np.float32]:
        """Return the sentence vector of a visitor's words, typing errors repaired.

        It is kept for this one question, which may be looked for in several ways.
        """
        if text not in self.said:
            self.said[text] = self.encoder.encode([self.speller.text(text)])[0]
        return self.said[text]


class Library:
    """Lends what is known, and keeps in memory what is read at every question."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._sessions: sessionmaker | None = None
        self._encoder: Encoder | None = None
        self._version = ""
        self._memory: dict[Any, Any] = {}
        self._looked = 0.0
        self._index: Index | None = None
        self._figures: frozenset[str] = frozenset()
        self._named: frozenset[tuple[str, str]] = frozenset()
        self._printed: Printed = {}
        self._speller: Speller | None = None
        self._phrases: dict[str, NDArray[np.float32]] = {}

    @contextmanager
    def lend(self) -> Iterator[Known]:
        """Yield what is known, for one question.

        Raises StoreError or EncoderError when the store or the encoder is missing or unfit, and
        SQLAlchemyError when the store cannot be read now.
        """
        if self._sessions is None:
            self._sessions = open_store(self._settings.database_url)
        if self._encoder is None:
            self._encoder = Encoder(self._settings.encoder)
        with self._sessions() as session:
            self._read_if_changed(session)
            session.info[queries.MEMORY] = self._memory
            assert self._index is not None
            assert self._speller is not None
            yield Known(
                session=session,
                index=self._index,
                figures=self._figures,
                settings=self._settings,
                encoder=self._encoder,
                speller=self._speller,
                phrases=self._phrases,
                named=self._named,
                printed=self._printed,
            )

    def _read_if_changed(self, session: Session) -> None:
        if self._version and monotonic() - self._looked < LOOK_AGAIN:
            return
        version = queries.content_version(session)
        self._looked = monotonic()
        if version == self._version:
            return
        self._index = read_index(session)
        self._figures = queries.figures(session)
        self._named = frozenset((name.kind, name.value) for name in names(session))
        self._printed = read_printed(session)
        words = [sentence.text for sentence in self._index.sentences]
        self._speller = Speller(self._settings.encoder / "vocab.txt", words)
        self._memory = {}
        self._version = version
