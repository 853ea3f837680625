"""The network of all-MiniLM-L6-v2, written out in ONNX operators.

A message goes in as token ids and a mask; one vector of 384 numbers a token comes out. The weights
are those of the original; what it computes is BERT: embeddings, then six layers of attention.
"""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

LAYERS, HEADS, WIDTH = 6, 12, 384
LAYER_NORM_EPSILON = 1e-12
ONNXRUNTIME = "com.microsoft"  # the domain of onnxruntime's own operators

Weights = dict[str, NDArray[np.float32]]


class Graph:
    """An ONNX graph in the making: named constants, and operators in the order they are added."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self.constants: dict[str, onnx.TensorProto] = {}
        self.nodes: list[onnx.NodeProto] = []

    def constant(self, name: str, value: NDArray) -> str:
        """Keep the value under the name, and return the name."""
        if name not in self.constants:
            self.constants[name] = numpy_helper.from_array(np.ascontiguousarray(value), name)
        return name

    def floats(self, name: str, value: float) -> str:
        """Keep one float32 and return its name."""
        return self.constant(name, np.array(value, np.float32))

    def ints(self, name: str, *values: int) -> str:
        """Keep a row of int64 and return its name."""
        return self.constant(name, np.array(values, np.int64))

    def add(self, operator: str, *inputs: str, **attributes: object) -> str:
        """Add an operator and return the name of its output."""
        output = f"{operator}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(operator, inputs, [output], output, **attributes))
        return output

    def linear(self, x: str, layer: str) -> str:
        """Return x times the layer's weights, plus its bias."""
        weight = self.constant(f"{layer}.weight.T", self.weights[f"{layer}.weight"].T)
        bias = self.constant(f"{layer}.bias", self.weights[f"{layer}.bias"])
        return self.add("Add", self.add("MatMul", x, weight), bias)

    def layer_norm(self, x: str, layer: str) -> str:
        """Return x normalised over its last axis, scaled and shifted as the layer learned."""
        scale = self.constant(f"{layer}.weight", self.weights[f"{layer}.weight"])
        shift = self.constant(f"{layer}.bias", self.weights[f"{layer}.bias"])
        return self.add("LayerNormalization", x, scale, shift, axis=-1, epsilon=LAYER_NORM_EPSILON)


def embeddings(graph: Graph) -> str:
    """Add the sum of word, position and token-type embeddings; return its name."""
    words = graph.constant("words", graph.weights["embeddings.word_embeddings.weight"])
    # A message is one sentence pair's first half: its token type is always 0, and can be folded in.
    places = graph.weights["embeddings.position_embeddings.weight"]
    places = places + graph.weights["embeddings.token_type_embeddings.weight"][0]
    axis = graph.ints("first axis", 0)
    length = graph.add(
        "Slice", graph.add("Shape", "input_ids"), graph.ints("one", 1), graph.ints("two", 2), axis
    )
    place = graph.add("Slice", graph.constant("places", places), axis, length, axis)
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


def gelu(graph: Graph, x: str) -> str:
    """Add the exact Gaussian error linear unit, x (1 + erf(x / √2)) / 2."""
    erf = graph.add("Erf", graph.add("Div", x, graph.floats("root of 2", math.sqrt(2))))
    raised = graph.add("Add", erf, graph.floats("1.0", 1.0))
    return graph.add("Mul", graph.add("Mul", x, raised), graph.floats("0.5", 0.5))


def transformer_layer(graph: Graph, x: str, mask: str, number: int) -> str:
    """Add one layer of the transformer; return the name of its output."""
    layer = f"encoder.layer.{number}"
    seen = attention(graph, x, mask, f"{layer}.attention")
    seen = graph.linear(seen, f"{layer}.attention.output.dense")
    x = graph.layer_norm(graph.add("Add", seen, x), f"{layer}.attention.output.LayerNorm")
    wide = gelu(graph, graph.linear(x, f"{layer}.intermediate.dense"))
    narrow = graph.linear(wide, f"{layer}.output.dense")
    return graph.layer_norm(graph.add("Add", narrow, x), f"{layer}.output.LayerNorm")


def tuned(weights: Weights, learned: Weights) -> Weights:
    """Return weights with what `scripts/tune_encoder.py` has learned added to them.

    A matrix comes as `name`, in whole steps, and `name.step`, the size of a step of each row.
    """
    changed = dict(weights)
    for name in learned.keys() & weights.keys():
        step = learned.get(f"{name}.step", np.ones(1, np.float32))
        changed[name] = weights[name] + learned[name].astype(np.float32) * step.astype(np.float32)
    return changed


def write_float_model(weights: Weights, target: Path) -> None:
    """Write the network in float32: token ids and mask in, one vector a token out."""
    graph = Graph(weights)
    mask = graph.add("Cast", "attention_mask", to=TensorProto.INT32)
    x = embeddings(graph)
    for number in range(LAYERS):
        x = transformer_layer(graph, x, mask, number)
    graph.nodes[-1].output[0] = "last_hidden_state"
    tokens = ["message", "token"]
    model = helper.make_model(
        helper.make_graph(
            graph.nodes,
            "all-MiniLM-L6-v2",
            [
                helper.make_tensor_value_info(name, TensorProto.INT64, tokens)
                for name in ("input_ids", "attention_mask")
            ],
            [
                helper.make_tensor_value_info(
                    "last_hidden_state", TensorProto.FLOAT, [*tokens, WIDTH]
                )
            ],
            list(graph.constants.values()),
        ),
        opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(ONNXRUNTIME, 1)],
        ir_version=8,
    )
    onnx.checker.check_model(model)
    onnx.save(model, str(target))
