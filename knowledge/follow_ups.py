"""Recognises what a message means after an answer: "do they run out?" after certifications.

A message that leans on what was said is read three times: by itself, behind the name of the last
topic, and behind the visitor's last message. From the three, and from the topic, a softmax
regression has learned on written conversations (data/follow_ups.jsonl) what is meant.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from knowledge.errors import DocumentError
from knowledge.intents import DANGER, IntentModel, Reading

# Words in a message that may lean on what was said; a longer one speaks for itself.
LONGEST = 14
# How strongly the weights are held near zero: those all intents share, and those of each intent.
# Right answers on the follow-ups of a writer left out change little around these values.
SHARED_REGULARISATION, REGULARISATION = 0.001, 0.003
ROUNDS = 200
MODEL = "follow_ups.npz"
KEYS = ("after", "before", "says", "means")
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Before:
    """What came before a message: the intent of the last topic, and the visitor's last words."""

    topic: str
    words: str


@dataclass(frozen=True)
class FollowUp:
    """An example: what was said before, the message, and the intent it has there."""

    before: Before
    says: str
    means: str


def load_examples(path: Path) -> list[FollowUp]:
    """Return the examples of a file, one a line.

    Raises DocumentError with the line of one that cannot be read.
    """
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            after, before, says, means = (str(json.loads(line)[key]) for key in KEYS)
        except (ValueError, KeyError, TypeError) as error:
            problem = f"each line needs {', '.join(KEYS)}, as JSON"
            raise DocumentError(path, number, problem) from error
        found.append(FollowUp(Before(after, before), says, means))
    return found


def in_context(text: str, before: Before) -> list[str]:
    """Return a message behind the name of the last topic, and behind the last message.

    A button pressed before was no message: then it is the name of the topic twice.
    """
    name = before.topic.removeprefix("ask_").replace("_", " ")
    last = before.words.rstrip("?. ")
    return [f"{name}: {text}", f"{last if last and last[0] != '/' else name}: {text}"]


class FollowUpModel:
    """Reads a message in the light of what came before; made by `fit` or `load`."""

    def __init__(self, intents: Sequence[str], shared: Floats, own: Floats) -> None:
        """`shared` weighs an intent's own features, `own` all readings for each intent."""
        self._intents = tuple(intents)
        self._shared = shared
        self._own = own
        self._ruled_out = np.isin(self._intents, DANGER)

    def knows(self, topic: str) -> bool:
        """Return whether a topic is one that a message can lean on."""
        return topic in self._intents

    def read(self, readings: Sequence[Reading], topic: str, words: int) -> Reading:
        """Return what a message of so many words means after a topic.

        `readings` are those of the message by itself and of `in_context`, in this order.
        """
        distances = np.array([[reading.distances for reading in readings]], float)
        topics = np.array([self._intents.index(topic)])
        near, wide = _features(distances, topics, np.array([words]))
        scores = np.where(self._ruled_out, -np.inf, near @ self._shared + wide @ self._own)[0]
        sure = np.exp(scores - scores.max())
        return Reading((sure / sure.sum()).astype(np.float32), readings[0].danger, scores)

    @classmethod
    def fit(cls, model: IntentModel, examples: Sequence[FollowUp]) -> FollowUpModel:
        """Return a model that has learned from examples, read by the model of the intents."""
        names = list(model.intents)
        used = [
            each
            for each in examples
            if {each.means, each.before.topic} <= set(names) and each.means not in DANGER
        ]
        texts = [text for e in used for text in (e.says, *in_context(e.says, e.before))]
        read = model.read(texts)
        distances = np.array([reading.distances for reading in read], float)
        near, wide = _features(
            distances.reshape(len(used), -1, len(names)),
            np.array([names.index(each.before.topic) for each in used]),
            np.array([len(each.says.split()) for each in used]),
        )
        meant = np.array([names.index(each.means) for each in used])
        return cls(names, *_fitted(near, wide, meant))

    def save(self, folder: Path) -> None:
        """Write the model into a folder."""
        np.savez(folder / MODEL, intents=self._intents, shared=self._shared, own=self._own)

    @classmethod
    def load(cls, folder: Path) -> FollowUpModel:
        """Return the model that `save` has written into a folder."""
        with np.load(folder / MODEL) as kept:
            return cls([str(name) for name in kept["intents"]], kept["shared"], kept["own"])


def _features(
    distances: Floats, topics: NDArray[np.int64], words: NDArray[np.int64]
) -> tuple[Floats, Floats]:
    """Return what speaks for each intent, and all readings side by side.

    distances  of each message, its readings, and each intent
    Returns arrays of shape (messages, intents, 5) and (messages, readings * intents + intents).
    """
    same = np.eye(distances.shape[2])[topics]
    near = [*np.moveaxis(distances, 1, 0), same, same * np.log(words)[:, None]]
    return np.stack(near, -1), np.hstack([distances.reshape(len(distances), -1), same])


def _fitted(near: Floats, wide: Floats, meant: NDArray[np.int64]) -> tuple[Floats, Floats]:
    """Return the weights, shared and own, under which what was meant is likeliest."""
    count, intents, shared = near.shape
    right = np.eye(intents)[meant]

    def loss(weights: Floats) -> tuple[float, Floats]:
        one, own = weights[:shared], weights[shared:].reshape(-1, intents)
        scores = near @ one + wide @ own
        scores = scores - scores.max(1, keepdims=True)
        logs = scores - np.log(np.exp(scores).sum(1, keepdims=True))
        off = (np.exp(logs) - right) / count
        held = SHARED_REGULARISATION * one @ one + REGULARISATION * (own * own).sum()
        slopes = np.einsum("nk,nkf->f", off, near) + 2 * SHARED_REGULARISATION * one
        own_slopes = wide.T @ off + 2 * REGULARISATION * own
        return float(held - logs[np.arange(count), meant].mean()), np.concatenate(
            [slopes, own_slopes.ravel()]
        )

    start = np.concatenate([np.ones(shared), np.zeros(wide.shape[1] * intents)])
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS}).x
    return found[:shared], found[shared:].reshape(-1, intents)
