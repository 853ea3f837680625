"""What a network has learned when it was tuned: kept small, and added to the original weights."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scripts.onnx_graph import Weights

# Each difference is kept as so many steps up or down, which reach so many deviations of its row.
STEPS, REACH = 3, 3.2


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


def tuned(weights: Weights, learned: Weights) -> Weights:
    """Return weights with what `scripts/tune_encoder.py` has learned added to them.

    A matrix comes as `name`, in whole steps, and `name.step`, the size of a step of each row; or as
    `name.up` and `name.down`, whose product it is.
    """
    changed = dict(weights)
    for name in weights:
        if name in learned:
            step = learned.get(f"{name}.step", np.ones(1, np.float32)).astype(np.float32)
            changed[name] = weights[name] + learned[name].astype(np.float32) * step
        elif f"{name}.up" in learned:
            up, down = (learned[f"{name}.{way}"].astype(np.float32) for way in ("up", "down"))
            changed[name] = weights[name] + up @ down
    return changed
