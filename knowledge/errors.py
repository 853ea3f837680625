"""The errors this package raises; each message says where the trouble is and what to do next.

KnowledgeError
├── DocumentError   a document cannot be read as its parser expects
├── StoreError      the store is missing, is no store, or was made by another version
├── EncoderError    the sentence encoder is missing
├── FetchError      public data cannot be downloaded
└── FigureError     a figure was about to be said that no document holds
"""

from __future__ import annotations

from pathlib import Path


class KnowledgeError(Exception):
    """Base of every error raised here."""


class DocumentError(KnowledgeError):
    """A document cannot be read as its parser expects; names the file and the line."""

    def __init__(self, path: Path, line: int, problem: str) -> None:
        super().__init__(f"{path}:{line}: {problem}")
        self.path = path
        self.line = line


class StoreError(KnowledgeError):
    """The store is missing, is no store, or was made by another version."""


class EncoderError(KnowledgeError):
    """The sentence encoder is missing."""


class FetchError(KnowledgeError):
    """Public data cannot be downloaded; what has come so far is kept."""


class FigureError(KnowledgeError):
    """A figure was about to be said that no document holds and no labelled sum explains."""
