"""Teach the sentence encoder what the advisor must tell apart: make what `make encoder` adds.

    python -m scripts.tune_encoder          the intents, for the reader
    python -m scripts.tune_encoder danger   people in danger, for the alarm's second opinion

The whole network of all-MiniLM-L6-v2 is trained on the examples in `data/nlu` to tell the intents
apart, or danger from what only sounds like it, with a quarter of the examples mistyped anew in each
round. What it has learned is kept as the difference to the original weights, in seven steps a row
of each matrix: 3.5 MB instead of 90, and no less right (measured; the largest 32 directions of each
matrix, as in LoRA, lose 2.5 points). It takes some fifty minutes on two cores, danger fifteen, and
is needed only after many new examples: `make train` learns new examples and intents without it.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import tensorflow as tf  # noqa: E402 - it reads the level of its log when it is imported
import yaml  # noqa: E402
from numpy.typing import NDArray  # noqa: E402
from safetensors.numpy import load_file  # noqa: E402
from sklearn.svm import LinearSVC  # noqa: E402
from tokenizers import Tokenizer  # noqa: E402

from knowledge.intents import DANGER, vectorizer  # noqa: E402
from knowledge.people import bare  # noqa: E402
from knowledge.spelling import Speller  # noqa: E402
from scripts.build_encoder import DANGER_TUNING, TUNING, packaged_weights  # noqa: E402
from scripts.minilm import HEADS, LAYER_NORM_EPSILON, LAYERS, WIDTH, Weights  # noqa: E402
from scripts.mistyping import with_typing_error  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent
BATCH, LEARNING_RATE, WARM_UP = 48, 1.5e-4, 0.08
# Rounds; danger is learned in fewer, against the harmless examples whose words come nearest to it.
EPOCHS = {"intents": 3, "danger": 2}
HARMLESS = 20_000
# The output layer starts from nothing, so it learns faster than the network.
OUTPUT_RATE, OUTPUT_SCALE = 20.0, 20.0
DROPOUT, SMOOTHING, DECAY, LARGEST_STEP = 0.1, 0.1, 0.01, 1.0
MISTYPED = 0.25
MAX_TOKENS = 48
# Each difference is kept as so many steps up or down, which reach so many deviations of its row.
STEPS, REACH = 3, 3.2
FROZEN = ("word_embeddings", "position_embeddings", "token_type_embeddings", "pooler")
# Matrices are multiplied in half the bits, twice as fast where the processor can; sums are not.
SHORT = tf.bfloat16


@dataclass(frozen=True)
class Examples:
    """The training sentences, each with the number of its intent."""

    texts: list[str]
    numbers: NDArray[np.int32]
    intents: list[str]


def examples(folder: Path) -> Examples:
    """Return all examples of the training data."""
    pairs = [
        (line.strip()[2:], part["intent"])
        for path in sorted(folder.glob("*.yml"))
        for part in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]
        for line in part["examples"].splitlines()
        if line.strip()
    ]
    intents = sorted({intent for _, intent in pairs})
    numbers = np.array([intents.index(intent) for _, intent in pairs], np.int32)
    return Examples([bare(text) for text, _ in pairs], numbers, intents)


def of_danger(taught: Examples) -> Examples:
    """Return the examples of people in danger, and the others most like them in their words."""
    in_danger = np.isin([taught.intents[number] for number in taught.numbers], DANGER)
    said = vectorizer(words=True).fit_transform(taught.texts)
    machine = LinearSVC(random_state=0).fit(said, in_danger)
    nearness = np.where(in_danger, -np.inf, machine.decision_function(said))
    kept = np.concatenate([np.flatnonzero(in_danger), np.argsort(-nearness)[:HARMLESS]])
    texts = [taught.texts[place] for place in kept]
    return Examples(texts, in_danger[kept].astype(np.int32), ["harmless", "danger"])


class Network:
    """The network of `scripts/minilm.py` again, in TensorFlow, which can train it."""

    def __init__(self, weights: Weights, intents: int) -> None:
        self.variables = {name: tf.Variable(value) for name, value in weights.items()}
        self.output = tf.Variable(tf.random.normal((WIDTH, intents), stddev=0.02))
        self.bias = tf.Variable(tf.zeros(intents))
        learned = [v for n, v in self.variables.items() if not any(f in n for f in FROZEN)]
        self.trained = [*learned, self.output, self.bias]

    def logits(self, ids: tf.Tensor, mask: tf.Tensor, dropout: float) -> tf.Tensor:
        """Return how much each sentence looks like each intent."""
        return OUTPUT_SCALE * self.vectors(ids, mask, dropout) @ self.output + self.bias

    def vectors(self, ids: tf.Tensor, mask: tf.Tensor, dropout: float) -> tf.Tensor:
        """Return one unit vector a sentence."""
        length = tf.shape(ids)[1]
        x = tf.gather(self.variables["embeddings.word_embeddings.weight"], ids)
        x += self.variables["embeddings.position_embeddings.weight"][:length]
        x += self.variables["embeddings.token_type_embeddings.weight"][0]
        x = tf.nn.dropout(self._norm(x, "embeddings.LayerNorm"), dropout)
        seen = tf.cast(mask, tf.float32)
        hidden = (1 - seen)[:, None, None, :] * -1e9
        for number in range(LAYERS):
            layer = f"encoder.layer.{number}"
            x = self._attended(x, hidden, f"{layer}.attention", dropout)
            wide = tf.nn.gelu(self._linear(x, f"{layer}.intermediate.dense"), approximate=False)
            narrow = tf.cast(self._linear(wide, f"{layer}.output.dense"), tf.float32)
            x = self._norm(tf.nn.dropout(narrow, dropout) + x, f"{layer}.output.LayerNorm")
        weights = seen[..., None]
        mean = tf.reduce_sum(x * weights, 1) / tf.reduce_sum(weights, 1)
        return tf.math.l2_normalize(mean, -1)

    def _attended(self, x: tf.Tensor, hidden: tf.Tensor, layer: str, dropout: float) -> tf.Tensor:
        size = tf.shape(x)

        def heads(part: str) -> tf.Tensor:
            parted = tf.reshape(
                self._linear(x, f"{layer}.self.{part}"), (size[0], size[1], HEADS, -1)
            )
            return tf.transpose(parted, (0, 2, 1, 3))

        scores = tf.matmul(heads("query"), heads("key"), transpose_b=True)
        shares = tf.nn.softmax(tf.cast(scores, tf.float32) / (WIDTH / HEADS) ** 0.5 + hidden)
        shares = tf.cast(tf.nn.dropout(shares, dropout), SHORT)
        out = tf.transpose(tf.matmul(shares, heads("value")), (0, 2, 1, 3))
        out = self._linear(tf.reshape(out, (size[0], size[1], WIDTH)), f"{layer}.output.dense")
        out = tf.nn.dropout(tf.cast(out, tf.float32), dropout)
        return self._norm(out + x, f"{layer}.output.LayerNorm")

    def _linear(self, x: tf.Tensor, layer: str) -> tf.Tensor:
        weight = tf.cast(self.variables[f"{layer}.weight"], SHORT)
        bias = tf.cast(self.variables[f"{layer}.bias"], SHORT)
        return tf.matmul(tf.cast(x, SHORT), weight, transpose_b=True) + bias

    def _norm(self, x: tf.Tensor, layer: str) -> tf.Tensor:
        x = tf.cast(x, tf.float32)
        mean = tf.reduce_mean(x, -1, keepdims=True)
        spread = tf.reduce_mean((x - mean) ** 2, -1, keepdims=True)
        x = (x - mean) * tf.math.rsqrt(spread + LAYER_NORM_EPSILON)
        return x * self.variables[f"{layer}.weight"] + self.variables[f"{layer}.bias"]


class Trainer:
    """Adam with decoupled weight decay (Loshchilov and Hutter, arXiv:1711.05101)."""

    def __init__(self, network: Network) -> None:
        self._network = network
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
        intents = network.bias.shape[0]
        with tf.GradientTape() as tape:
            wanted = tf.one_hot(numbers, intents) * (1 - SMOOTHING) + SMOOTHING / intents
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
            faster = OUTPUT_RATE if variable is network.output or variable is network.bias else 1.0
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
    weights: Weights, taught: Examples, tokenizer: Tokenizer, speller: Speller, epochs: int
) -> Weights:
    """Return the weights after training; prints the mean loss of each round."""
    chance = random.Random(0)
    tf.random.set_seed(1)
    network = Network(weights, len(taught.intents))
    trainer = Trainer(network)
    clean = [e.ids for e in tokenizer.encode_batch([speller.text(t) for t in taught.texts])]
    total, count = epochs * -(-len(clean) // BATCH), 0
    for epoch in range(epochs):
        started, losses, rows = time.monotonic(), [], list(clean)
        for place, text in enumerate(taught.texts):
            if chance.random() < MISTYPED:
                mistyped = speller.text(with_typing_error(text, chance))
                rows[place] = tokenizer.encode(mistyped).ids
        for group in batches([len(row) for row in rows], chance):
            rate = LEARNING_RATE * min((count + 1) / (WARM_UP * total + 1), 1)
            rate *= max(1 - count / total, 0.02)
            count += 1
            ids, mask = padded([rows[place] for place in group])
            numbers = taught.numbers[group]
            loss = trainer.step(ids, mask, numbers, tf.constant(rate), tf.constant(float(count)))
            losses.append(float(loss))
            if count % 200 == 0:
                print(f"  {count} of {total}: loss {np.mean(losses[-200:]):.3f}", flush=True)
        minutes = (time.monotonic() - started) / 60
        print(f"Round {epoch + 1} of {epochs}: loss {np.mean(losses):.3f}, {minutes:.0f} minutes.")
    return {name: variable.numpy() for name, variable in network.variables.items()}


def differences(before: Weights, after: Weights) -> dict[str, NDArray]:
    """Return what was learned: of each matrix whole steps, and how large a step of each row is.

    A matrix comes as `name` (int8) and `name.step` (rows, 1); anything else as it is.
    """
    kept: dict[str, NDArray] = {}
    for name, value in after.items():
        change = value - before[name]
        if not change.any():
            continue
        if change.ndim == 1:
            kept[name] = change.astype(np.float16)
            continue
        step = (change.std(1, keepdims=True) * REACH / STEPS).astype(np.float16)
        whole = np.round(change / np.maximum(step.astype(np.float32), 1e-12))
        kept[name] = np.clip(whole, -STEPS, STEPS).astype(np.int8)
        kept[f"{name}.step"] = step
    return kept


def main() -> int:
    """Train, and write what was learned; return the exit code."""
    parser = argparse.ArgumentParser(prog="make tune", description=__doc__.splitlines()[0])
    parser.add_argument("what", nargs="?", choices=EPOCHS, default="intents")
    parser.add_argument("--to", type=Path, metavar="FILE")
    wanted = parser.parse_args()
    target = wanted.to or (TUNING if wanted.what == "intents" else DANGER_TUNING)
    source = packaged_weights()
    before = load_file(source / "model.safetensors")
    before = {name: value for name, value in before.items() if value.dtype == np.float32}
    taught = examples(ROOT / "data" / "nlu")
    tokenizer = Tokenizer.from_file(str(source / "tokenizer.json"))
    tokenizer.enable_truncation(MAX_TOKENS)
    tokenizer.no_padding()
    speller = Speller(source / "vocab.txt", taught.texts)
    if wanted.what == "danger":
        taught = of_danger(taught)
    print(f"Training on {len(taught.texts)} examples of {len(taught.intents)} kinds.", flush=True)
    after = tune(before, taught, tokenizer, speller, EPOCHS[wanted.what])
    target.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(target, **differences(before, after))
    print(f"Wrote {target.name}, {target.stat().st_size / 1e6:.1f} MB: now run make encoder train.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
