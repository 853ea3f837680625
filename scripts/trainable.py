"""The encoders' networks again, in TensorFlow, which can train them."""

from __future__ import annotations

import os
from abc import ABC, abstractmethod

import numpy as np
from numpy.typing import NDArray

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import tensorflow as tf  # noqa: E402 - it reads the level of its log when it is imported

from scripts import minilm, mpnet  # noqa: E402
from scripts.learned import differences  # noqa: E402
from scripts.onnx_graph import Weights  # noqa: E402

# What the output layer sees of a unit vector, so that it can be sure of something.
OUTPUT_SCALE = 20.0
MAX_TOKENS = 48
FROZEN = ("word_embeddings", "position_embeddings", "token_type_embeddings", "pooler")
# Directions in which a matrix of the larger network may change (LoRA, Hu and others,
# https://arxiv.org/abs/2106.09685), and how far a step in them reaches.
RANK, LORA_SCALE = 16, 2.0
# Matrices are multiplied in half the bits, twice as fast where the processor can; sums are not.
SHORT = tf.bfloat16


class Network(ABC):
    """A network with an output layer that tells kinds of sentences apart."""

    def __init__(self, width: int, kinds: int, epsilon: float) -> None:
        """`epsilon` is what the layer norms add to a variance."""
        tf.random.set_seed(1)
        self.output = tf.Variable(tf.random.normal((width, kinds), stddev=0.02))
        self.bias = tf.Variable(tf.zeros(kinds))
        self.trained = [self.output, self.bias]
        self.variables: dict[str, tf.Variable] = {}
        self._width, self._epsilon = width, epsilon

    def logits(self, ids: tf.Tensor, mask: tf.Tensor, dropout: float) -> tf.Tensor:
        """Return how much each sentence looks like each kind."""
        return OUTPUT_SCALE * self.vectors(ids, mask, dropout) @ self.output + self.bias

    @abstractmethod
    def vectors(self, ids: tf.Tensor, mask: tf.Tensor, dropout: float) -> tf.Tensor:
        """Return one unit vector a sentence."""

    @abstractmethod
    def learned(self) -> dict[str, NDArray]:
        """Return what was learned, as `scripts/learned.py` adds it to the original weights."""

    def attended(
        self,
        parts: tuple[tf.Tensor, tf.Tensor, tf.Tensor],
        heads: int,
        bias: tf.Tensor,
        dropout: float,
    ) -> tf.Tensor:
        """Return what each token sees of the others: `parts` are queries, keys and values."""
        size = tf.shape(parts[0])
        query, key, value = (
            tf.transpose(tf.reshape(part, (size[0], size[1], heads, -1)), (0, 2, 1, 3))
            for part in parts
        )
        scores = tf.cast(tf.matmul(query, key, transpose_b=True), tf.float32)
        shares = tf.nn.softmax(scores / (self._width / heads) ** 0.5 + bias)
        out = tf.matmul(tf.cast(tf.nn.dropout(shares, dropout), SHORT), value)
        return tf.reshape(tf.transpose(out, (0, 2, 1, 3)), (size[0], size[1], self._width))

    def forward(self, x: tf.Tensor, layer: str, dropout: float) -> tf.Tensor:
        """Return what the second half of a layer makes of what its tokens have seen."""
        wide = tf.nn.gelu(self.linear(x, f"{layer}.intermediate.dense"), approximate=False)
        narrow = tf.cast(self.linear(wide, f"{layer}.output.dense"), tf.float32)
        return self.norm(tf.nn.dropout(narrow, dropout) + x, f"{layer}.output.LayerNorm")

    def linear(self, x: tf.Tensor, layer: str) -> tf.Tensor:
        """Return x times a layer's weights, plus its bias."""
        weight = tf.cast(self.variables[f"{layer}.weight"], SHORT)
        bias = tf.cast(self.variables[f"{layer}.bias"], SHORT)
        return tf.matmul(tf.cast(x, SHORT), weight, transpose_b=True) + bias

    def norm(self, x: tf.Tensor, layer: str) -> tf.Tensor:
        """Return x normalised over its last axis, scaled and shifted as the layer learned."""
        x = tf.cast(x, tf.float32)
        mean = tf.reduce_mean(x, -1, keepdims=True)
        spread = tf.reduce_mean((x - mean) ** 2, -1, keepdims=True)
        x = (x - mean) * tf.math.rsqrt(spread + self._epsilon)
        return x * self.variables[f"{layer}.weight"] + self.variables[f"{layer}.bias"]


class Minilm(Network):
    """The network of `scripts/minilm.py`; all of it is trained but its embeddings."""

    def __init__(self, weights: Weights, kinds: int) -> None:
        super().__init__(minilm.WIDTH, kinds, minilm.LAYER_NORM_EPSILON)
        self._before = weights
        self.variables = {name: tf.Variable(value) for name, value in weights.items()}
        own = [v for n, v in self.variables.items() if not any(f in n for f in FROZEN)]
        self.trained = [*own, *self.trained]

    def vectors(self, ids: tf.Tensor, mask: tf.Tensor, dropout: float) -> tf.Tensor:
        x = tf.gather(self.variables["embeddings.word_embeddings.weight"], ids)
        x += self.variables["embeddings.position_embeddings.weight"][: tf.shape(ids)[1]]
        x += self.variables["embeddings.token_type_embeddings.weight"][0]
        x = tf.nn.dropout(self.norm(x, "embeddings.LayerNorm"), dropout)
        hidden = unseen(mask)
        for number in range(minilm.LAYERS):
            layer = f"encoder.layer.{number}"
            parts = tuple(
                self.linear(x, f"{layer}.attention.self.{part}")
                for part in ("query", "key", "value")
            )
            seen = self.attended(parts, minilm.HEADS, hidden, dropout)
            seen = tf.cast(self.linear(seen, f"{layer}.attention.output.dense"), tf.float32)
            x = tf.nn.dropout(seen, dropout) + x
            x = self.norm(x, f"{layer}.attention.output.LayerNorm")
            x = self.forward(x, layer, dropout)
        return mean_of(x, mask)

    def learned(self) -> dict[str, NDArray]:
        return differences(
            self._before, {name: value.numpy() for name, value in self.variables.items()}
        )


class Mpnet(Network):
    """The network of `scripts/mpnet.py`; of each matrix some directions are trained (LoRA)."""

    def __init__(self, weights: Weights, kinds: int) -> None:
        super().__init__(mpnet.WIDTH, kinds, mpnet.LAYER_NORM_EPSILON)
        self.variables = {name: _frozen(name, value) for name, value in weights.items()}
        self._distances = tf.constant(mpnet.distance_biases(weights, MAX_TOKENS))
        self._lora = {
            name.removesuffix(".weight"): (
                tf.Variable(
                    tf.random.normal((RANK, value.shape[1]), stddev=value.shape[1] ** -0.5)
                ),
                tf.Variable(tf.zeros((value.shape[0], RANK))),
            )
            for name, value in weights.items()
            if value.ndim == 2 and "layer." in name
        }
        own = [variable for pair in self._lora.values() for variable in pair]
        self.trained = [*own, *self.trained]

    def vectors(self, ids: tf.Tensor, mask: tf.Tensor, dropout: float) -> tf.Tensor:
        length = tf.shape(ids)[1]
        x = tf.gather(self.variables["embeddings.word_embeddings.weight"], ids)
        places = self.variables["embeddings.position_embeddings.weight"][mpnet.FIRST_PLACE :]
        x = tf.nn.dropout(self.norm(x + places[:length], "embeddings.LayerNorm"), dropout)
        bias = unseen(mask) + self._distances[:, :, :length, :length]
        for number in range(mpnet.LAYERS):
            layer = f"encoder.layer.{number}"
            parts = tuple(self.linear(x, f"{layer}.attention.attn.{part}") for part in "qkv")
            seen = self.attended(parts, mpnet.HEADS, bias, dropout)
            seen = tf.cast(self.linear(seen, f"{layer}.attention.attn.o"), tf.float32)
            x = self.norm(tf.nn.dropout(seen, dropout) + x, f"{layer}.attention.LayerNorm")
            x = self.forward(x, layer, dropout)
        return mean_of(x, mask)

    def linear(self, x: tf.Tensor, layer: str) -> tf.Tensor:
        down, up = (tf.cast(LORA_SCALE**0.5 * each, SHORT) for each in self._lora[layer])
        steps = tf.matmul(tf.cast(x, SHORT), down, transpose_b=True)
        return super().linear(x, layer) + tf.matmul(steps, up, transpose_b=True)

    def learned(self) -> dict[str, NDArray]:
        kept: dict[str, NDArray] = {}
        for layer, (down, up) in self._lora.items():
            kept[f"{layer}.weight.down"] = down.numpy().astype(np.float16)
            kept[f"{layer}.weight.up"] = (LORA_SCALE * up.numpy()).astype(np.float16)
        return kept


def unseen(mask: tf.Tensor) -> tf.Tensor:
    """Return what keeps tokens from looking at padding: (sentences, 1, 1, tokens)."""
    return (1 - tf.cast(mask, tf.float32))[:, None, None, :] * -1e9


def mean_of(x: tf.Tensor, mask: tf.Tensor) -> tf.Tensor:
    """Return the direction of the mean over the tokens that are no padding."""
    weights = tf.cast(mask, tf.float32)[..., None]
    mean = tf.reduce_sum(x * weights, 1) / tf.reduce_sum(weights, 1)
    return tf.math.l2_normalize(mean, -1)


def _frozen(name: str, value: NDArray) -> tf.Variable:
    matrix = value.ndim == 2 and "layer." in name
    return tf.Variable(tf.cast(value, SHORT) if matrix else value, trainable=False)
