"""Writes what was measured: a table, JSON, the errors, a picture of the intents confused."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import matplotlib

matplotlib.use("Agg")  # before pyplot: there may be no screen
import matplotlib.pyplot as plt
import numpy as np

from scripts.evaluation.measures import Measure


def table(measures: Sequence[Measure]) -> str:
    """Return the measures as lines of text."""
    width = max(len(measure.name) for measure in measures)
    lines = [f"{'':{width}}  {'right':>7}  {'of':>5}  {'share':>7}  bar"]
    for m in measures:
        lines.append(f"{m.name:{width}}  {m.right:7}  {m.total:5}  {m.share:7.1%}  {m.bar}")
    return "\n".join(lines)


def write(
    folder: Path,
    measures: Sequence[Measure],
    confused: Counter[tuple[str, str]],
    facts: dict[str, Any],
) -> None:
    """Write evaluation.json, errors.txt and confusions.png into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    numbers = [
        {"name": m.name, "right": m.right, "of": m.total, "share": m.share, "bar": m.bar}
        for m in measures
    ]
    found = json.dumps({**facts, "measures": numbers}, indent=2, ensure_ascii=False)
    (folder / "evaluation.json").write_text(found + "\n", encoding="utf-8")
    errors = [
        "\n".join([f"## {m.name}: {m.total - m.right} of {m.total} wrong", *m.errors])
        for m in measures
    ]
    (folder / "errors.txt").write_text("\n\n".join(errors) + "\n", encoding="utf-8")
    _picture(confused, folder / "confusions.png")


def _picture(confused: Counter[tuple[str, str]], path: Path) -> None:
    """Draw the confusion matrix of the intents, each row as shares of one intent's sentences."""
    names = sorted({name for pair in confused for name in pair})
    place = {name: i for i, name in enumerate(names)}
    shares = np.zeros((len(names), len(names)))
    for (meant, found), count in confused.items():
        shares[place[meant], place[found]] = count
    shares /= np.maximum(shares.sum(axis=1, keepdims=True), 1)
    figure, axes = plt.subplots(figsize=(17, 16))
    drawn = axes.imshow(shares, cmap="Blues", vmin=0, vmax=1)
    axes.set_xticks(range(len(names)), names, rotation=90, fontsize=7)
    axes.set_yticks(range(len(names)), names, fontsize=7)
    axes.set_xlabel("recognised")
    axes.set_ylabel("meant")
    figure.colorbar(drawn, fraction=0.03, label="share of the sentences that mean it")
    figure.tight_layout()
    figure.savefig(path, dpi=110)
    plt.close(figure)
