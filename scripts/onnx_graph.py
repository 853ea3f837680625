"""A network written in ONNX operators, and saved.

A message goes in as token ids and a mask; one vector a token comes out.
"""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

ONNXRUNTIME = "com.microsoft"  # the domain of onnxruntime's own operators
OUTPUT = "last_hidden_state"

Weights = dict[str, NDArray[np.float32]]


class Graph:
    """An ONNX graph in the making: named constants, and operators in the order they are added."""

    def __init__(self, weights: Weights, epsilon: float) -> None:
        """`epsilon` is what the network's layer norms add to a variance."""
        self.weights = weights
        self._epsilon = epsilon
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
        return self.named(f"{operator}_{len(self.nodes)}", operator, *inputs, **attributes)

    def named(self, name: str, operator: str, *inputs: str, **attributes: object) -> str:
        """Add an operator of this name, which is its output's, too, and return it."""
        self.nodes.append(helper.make_node(operator, inputs, [name], name, **attributes))
        return name

    def linear(self, x: str, layer: str) -> str:
        """Return x times the layer's weights, which is named like the layer, plus its bias."""
        weight = self.constant(f"{layer}.weight.T", self.weights[f"{layer}.weight"].T)
        bias = self.constant(f"{layer}.bias", self.weights[f"{layer}.bias"])
        return self.add("Add", self.named(layer, "MatMul", x, weight), bias)

    def length(self) -> str:
        """Return the number of tokens of a message, as a row of one."""
        shape, axis = self.add("Shape", "input_ids"), self.ints("first axis", 0)
        return self.add("Slice", shape, self.ints("one", 1), self.ints("two", 2), axis)

    def layer_norm(self, x: str, layer: str) -> str:
        """Return x normalised over its last axis, scaled and shifted as the layer learned."""
        scale = self.constant(f"{layer}.weight", self.weights[f"{layer}.weight"])
        shift = self.constant(f"{layer}.bias", self.weights[f"{layer}.bias"])
        return self.add("LayerNormalization", x, scale, shift, axis=-1, epsilon=self._epsilon)

    def save(self, name: str, width: int, target: Path) -> None:
        """Write the network in float32; what was added last gives `width` numbers a token."""
        self.nodes[-1].output[0] = OUTPUT
        tokens = ["message", "token"]
        model = helper.make_model(
            helper.make_graph(
                self.nodes,
                name,
                [
                    helper.make_tensor_value_info(each, TensorProto.INT64, tokens)
                    for each in ("input_ids", "attention_mask")
                ],
                [helper.make_tensor_value_info(OUTPUT, TensorProto.FLOAT, [*tokens, width])],
                list(self.constants.values()),
            ),
            opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(ONNXRUNTIME, 1)],
            ir_version=8,
        )
        onnx.checker.check_model(model)
        onnx.save(model, str(target))


def gelu(graph: Graph, x: str) -> str:
    """Add the exact Gaussian error linear unit, x (1 + erf(x / √2)) / 2."""
    erf = graph.add("Erf", graph.add("Div", x, graph.floats("root of 2", math.sqrt(2))))
    raised = graph.add("Add", erf, graph.floats("1.0", 1.0))
    return graph.add("Mul", graph.add("Mul", x, raised), graph.floats("0.5", 0.5))


def feed_forward(graph: Graph, x: str, layer: str) -> str:
    """Add the second half of a transformer's layer, which widens and narrows each vector."""
    wide = gelu(graph, graph.linear(x, f"{layer}.intermediate.dense"))
    narrow = graph.linear(wide, f"{layer}.output.dense")
    return graph.layer_norm(graph.add("Add", narrow, x), f"{layer}.output.LayerNorm")
