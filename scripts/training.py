"""Trains a network on sentences, a part of which is mistyped anew in each round."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import tensorflow as tf
from numpy.typing import NDArray
from tokenizers import Tokenizer

from knowledge.spelling import Speller
from scripts.mistyping import with_typing_error
from scripts.trainable import Network

BATCH, WARM_UP = 48, 0.08
DROPOUT, SMOOTHING, DECAY, LARGEST_STEP = 0.1, 0.1, 0.01, 1.0
MISTYPED = 0.25


@dataclass(frozen=True)
class Training:
    """How many rounds are trained and how fast, and how much faster the output layer learns."""

    epochs: int
    rate: float
    faster_output: float


class Trainer:
    """Adam with decoupled weight decay (Loshchilov and Hutter, arXiv:1711.05101)."""

    def __init__(self, network: Network, faster_output: float) -> None:
        """The output layer starts from nothing, so it learns `faster_output` times as fast."""
        self._network, self._faster = network, faster_output
        self._means = [tf.Variable(tf.zeros_like(v)) for v in network.trained]
        self._squares = [tf.Variable(tf.zeros_like(v)) for v in network.trained]

    @tf.function(
        autograph=False,
        input_signature=[
            tf.TensorSpec((None, None), tf.int32),
            tf.TensorSpec((None, None), tf.int32),
            tf.TensorSpec((None,), tf.int32),
            tf.TensorSpec((), tf.float32),
            tf.TensorSpec((), tf.float32),
        ],
    )
    def step(
        self, ids: tf.Tensor, mask: tf.Tensor, numbers: tf.Tensor, rate: tf.Tensor, count: tf.Tensor
    ) -> tf.Tensor:
        """Learn from one batch; return its loss."""
        network = self._network
        kinds = network.bias.shape[0]
        with tf.GradientTape() as tape:
            wanted = tf.one_hot(numbers, kinds) * (1 - SMOOTHING) + SMOOTHING / kinds
            logits = network.logits(ids, mask, DROPOUT)
            loss = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(wanted, logits))
        gradients = tape.gradient(loss, network.trained)
        gradients, _ = tf.clip_by_global_norm(gradients, LARGEST_STEP)
        states = zip(network.trained, self._means, self._squares, gradients, strict=True)
        for variable, mean, square, gradient in states:
            mean.assign(0.9 * mean + 0.1 * gradient)
            square.assign(0.999 * square + 0.001 * gradient * gradient)
            change = mean / (1 - 0.9**count) / (tf.sqrt(square / (1 - 0.999**count)) + 1e-8)
            if len(variable.shape) > 1:
                change += DECAY * variable
            faster = self._faster if variable is network.output or variable is network.bias else 1.0
            variable.assign_sub(rate * faster * change)
        return loss


def padded(rows: Sequence[list[int]]) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Return token ids of one length, a multiple of four, and which of them are real."""
    length = -(-max(map(len, rows)) // 4) * 4
    ids = np.array([row + [0] * (length - len(row)) for row in rows], np.int32)
    mask = np.array([[1] * len(row) + [0] * (length - len(row)) for row in rows], np.int32)
    return ids, mask


def batches(lengths: Sequence[int], chance: random.Random) -> Iterator[list[int]]:
    """Return every place once, in groups of sentences of like length, in random order."""
    places = list(range(len(lengths)))
    chance.shuffle(places)
    for start in range(0, len(places), BATCH * 30):
        near = sorted(places[start : start + BATCH * 30], key=lambda place: lengths[place])
        groups = [near[i : i + BATCH] for i in range(0, len(near), BATCH)]
        chance.shuffle(groups)
        yield from groups


def tune(
    network: Network,
    texts: Sequence[str],
    numbers: NDArray[np.int32],
    tokenizer: Tokenizer,
    speller: Speller,
    training: Training,
) -> None:
    """Train the network to tell the kinds of sentences apart; prints the mean loss of each round.

    `numbers` are the kinds of the `texts`.
    """
    chance = random.Random(0)
    trainer = Trainer(network, training.faster_output)
    clean = [each.ids for each in tokenizer.encode_batch([speller.text(text) for text in texts])]
    total, count = training.epochs * -(-len(clean) // BATCH), 0
    for epoch in range(training.epochs):
        started, losses, rows = time.monotonic(), [], list(clean)
        for place, text in enumerate(texts):
            if chance.random() < MISTYPED:
                mistyped = speller.text(with_typing_error(text, chance))
                rows[place] = tokenizer.encode(mistyped).ids
        for group in batches([len(row) for row in rows], chance):
            rate = training.rate * min((count + 1) / (WARM_UP * total + 1), 1)
            rate *= max(1 - count / total, 0.02)
            count += 1
            ids, mask = padded([rows[place] for place in group])
            kinds = numbers[group]
            loss = trainer.step(ids, mask, kinds, tf.constant(rate), tf.constant(float(count)))
            losses.append(float(loss))
            if count % 50 == 0:
                print(f"  {count} of {total}: loss {np.mean(losses[-50:]):.3f}", flush=True)
        minutes = (time.monotonic() - started) / 60
        done = f"Round {epoch + 1} of {training.epochs}"
        print(f"{done}: loss {np.mean(losses):.3f}, {minutes:.0f} minutes.")
