"""The network of all-mpnet-base-v2, written out in ONNX operators.

A message goes in as token ids and a mask; one vector of 768 numbers a token comes out. The weights
are those of the original; what it computes is MPNet (Song et al., https://arxiv.org/abs/2004.09297):
embeddings, then twelve layers of attention, whose heads know how far apart two tokens stand.
"""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from onnx import TensorProto

from scripts.onnx_graph import ONNXRUNTIME, Graph, Weights, feed_forward

LAYERS, HEADS, WIDTH = 12, 12, 768
LAYER_NORM_EPSILON = 1e-5
MOST_TOKENS = 128
# With these in 8 bits, too, the vectors would point elsewhere (cosine .52 to .91 instead of .97 to
# .99): some of the numbers they take are hundreds of times as large as the others.
EXACT = tuple(f"encoder.layer.{number}.output.dense" for number in range(LAYERS))
# The original keeps its first two places for padding.
FIRST_PLACE = 2
# Distances have as many kinds for each direction: the near ones one each, the far ones by their
# logarithm.
KINDS, NEAR, FARTHEST = 16, 8, 128


def distance_kinds(length: int) -> NDArray[np.int64]:
    """Return which kind of distance lies between any two of `length` tokens, (length, length).

    A row is a token that looks, a column one that is looked at; those behind it come in the second
    half of the kinds.
    """
    places = np.arange(length)
    ahead = places[None, :] - places[:, None]
    far = np.abs(ahead)
    by_logarithm = np.log(np.maximum(far, 1) / NEAR) / math.log(FARTHEST / NEAR) * (KINDS - NEAR)
    kinds = np.where(far < NEAR, far, np.minimum(NEAR + by_logarithm.astype(int), KINDS - 1))
    return kinds + np.where(ahead > 0, KINDS, 0)


def distance_biases(weights: Weights, length: int) -> NDArray[np.float32]:
    """Return what a distance adds to attention: (1, heads, length, length)."""
    of_kinds = weights["encoder.relative_attention_bias.weight"]
    return np.ascontiguousarray(of_kinds[distance_kinds(length)].transpose(2, 0, 1)[None])


def embeddings(graph: Graph) -> str:
    """Add the sum of word and position embeddings; return its name."""
    words = graph.constant("words", graph.weights["embeddings.word_embeddings.weight"])
    places = graph.weights["embeddings.position_embeddings.weight"][FIRST_PLACE:][:MOST_TOKENS]
    axis = graph.ints("first axis", 0)
    place = graph.add("Slice", graph.constant("places", places), axis, graph.length(), axis)
    summed = graph.add("Add", graph.add("Gather", words, "input_ids"), place)
    return graph.layer_norm(summed, "embeddings.LayerNorm")


def biases(graph: Graph) -> str:
    """Add what distances add to attention in every layer; return its name."""
    all_of_them = graph.constant("distances", distance_biases(graph.weights, MOST_TOKENS))
    ends = graph.add("Concat", graph.length(), graph.length(), axis=0)
    starts, axes = graph.ints("first token", 0, 0), graph.ints("both tokens", 2, 3)
    return graph.add("Slice", all_of_them, starts, ends, axes)


def transformer_layer(graph: Graph, x: str, mask: str, distances: str, number: int) -> str:
    """Add one layer of the transformer; return the name of its output."""
    layer = f"encoder.layer.{number}"
    parts = [graph.linear(x, f"{layer}.attention.attn.{part}") for part in "qkv"]
    seen = graph.add(
        "MultiHeadAttention", *parts, "", mask, distances, num_heads=HEADS, domain=ONNXRUNTIME
    )
    seen = graph.linear(seen, f"{layer}.attention.attn.o")
    x = graph.layer_norm(graph.add("Add", seen, x), f"{layer}.attention.LayerNorm")
    return feed_forward(graph, x, layer)


def write_float_model(weights: Weights, target: Path) -> None:
    """Write the network in float32: token ids and mask in, one vector a token out."""
    graph = Graph(weights, LAYER_NORM_EPSILON)
    mask = graph.add("Cast", "attention_mask", to=TensorProto.INT32)
    x, distances = embeddings(graph), biases(graph)
    for number in range(LAYERS):
        x = transformer_layer(graph, x, mask, distances, number)
    graph.save("all-mpnet-base-v2", WIDTH, target)
