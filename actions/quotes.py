"""Puts beside each citation what the document prints there: the words the answer rests on."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from actions.answers.answer import Answer
from knowledge.printed import Printed
from knowledge.records import Citation

MOST = 2
# The share of a sentence's words that an answer says, from which a second one is quoted.
SAID = 0.6
# Shorter words ("the", "are") stand everywhere.
SHORTEST = 4
WORD = re.compile(r"[\w'$%]+(?:[.,]\d+)*")


def with_quotes(answer: Answer, printed: Printed) -> Answer:
    """Return an answer whose citations hold quotes; those that hold some already keep them."""
    said = _words(" ".join([answer.text, *answer.entries]))
    citations = tuple(
        c if c.quotes else replace(c, quotes=_quotes(c, said, printed)) for c in answer.citations
    )
    return replace(answer, citations=citations)


def _quotes(citation: Citation, said: frozenset[str], printed: Printed) -> tuple[str, ...]:
    """Return what the cited lines print, at most two: what the answer says the most words of."""
    lines = citation.every_line
    texts = list(dict.fromkeys(t for n in lines for t in printed.get((citation.key, n), ())))
    # a sentence whose figure the answer gives goes before one that is only worded alike
    likest = sorted(texts, key=lambda text: _likeness(text, said), reverse=True)
    chosen = likest[:1] + [text for text in likest[1:MOST] if _likeness(text, said)[1] >= SAID]
    return tuple(text for text in texts if text in chosen)


def _likeness(text: str, said: frozenset[str]) -> tuple[bool, float]:
    """Return whether a figure of a text is said, and which share of its longer words, 0 to 1."""
    words, figures = _printed_words(text)
    return not figures.isdisjoint(said), len(words & said) / len(words) if words else 0.0


@lru_cache(maxsize=2000)
def _printed_words(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the longer words of a text of the store, which is read often, and its figures."""
    words = _words(text)
    return words, frozenset(word for word in words if _has_digit(word))


def _words(text: str) -> frozenset[str]:
    """Return the longer words of a text, and its figures."""
    return frozenset(
        word for word in WORD.findall(text.lower()) if len(word) >= SHORTEST or _has_digit(word)
    )


def _has_digit(word: str) -> bool:
    return any(char.isdigit() for char in word)
