"""The network of all-MiniLM-L6-v2, written out in ONNX operators.

A message goes in as token ids and a mask; one vector of 384 numbers a token comes out. The weights
are those of the original; what it computes is BERT: embeddings, then six layers of attention.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from onnx import TensorProto

from scripts.onnx_graph import ONNXRUNTIME, Graph, Weights, feed_forward

LAYERS, HEADS, WIDTH = 6, 12, 384
LAYER_NORM_EPSILON = 1e-12


def embeddings(graph: Graph) -> str:
    """Add the sum of word, position and token-type embeddings; return its name."""
    words = graph.constant("words", graph.weights["embeddings.word_embeddings.weight"])
    # A message is one sentence pair's first half: its token type is always 0, and can be folded in.
    places = graph.weights["embeddings.position_embeddings.weight"]
    places = places + graph.weights["embeddings.token_type_embeddings.weight"][0]
    axis = graph.ints("first axis", 0)
    place = graph.add("Slice", graph.constant("places", places), axis, graph.length(), axis)
    summed = graph.add("Add", graph.add("Gather", words, "input_ids"), place)
    return graph.layer_norm(summed, "embeddings.LayerNorm")


def attention(graph: Graph, x: str, mask: str, layer: str) -> str:
    """Add multi-head self-attention; return the name of what the heads saw, side by side.

    onnxruntime has it as one operator, a third faster than its parts; the quantiser knows it too.
    """
    parts = [f"{layer}.self.{part}" for part in ("query", "key", "value")]
    weight = np.concatenate([graph.weights[f"{part}.weight"].T for part in parts], axis=1)
    bias = np.concatenate([graph.weights[f"{part}.bias"] for part in parts])
    return graph.add(
        "Attention",
        x,
        graph.constant(f"{layer}.weight.T", weight),
        graph.constant(f"{layer}.bias", bias),
        mask,
        num_heads=HEADS,
        domain=ONNXRUNTIME,
    )


def transformer_layer(graph: Graph, x: str, mask: str, number: int) -> str:
    """Add one layer of the transformer; return the name of its output."""
    layer = f"encoder.layer.{number}"
    seen = attention(graph, x, mask, f"{layer}.attention")
    seen = graph.linear(seen, f"{layer}.attention.output.dense")
    x = graph.layer_norm(graph.add("Add", seen, x), f"{layer}.attention.output.LayerNorm")
    return feed_forward(graph, x, layer)


def write_float_model(weights: Weights, target: Path) -> None:
    """Write the network in float32: token ids and mask in, one vector a token out."""
    graph = Graph(weights, LAYER_NORM_EPSILON)
    mask = graph.add("Cast", "attention_mask", to=TensorProto.INT32)
    x = embeddings(graph)
    for number in range(LAYERS):
        x = transformer_layer(graph, x, mask, number)
    graph.save("all-MiniLM-L6-v2", WIDTH, target)
