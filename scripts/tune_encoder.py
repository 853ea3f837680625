"""Teach the sentence encoders what the advisor must tell apart: make what `make encoder` adds.

    python -m scripts.tune_encoder          the intents, for the reader
    python -m scripts.tune_encoder danger   people in danger, for the alarm's second opinion

A network is trained on the examples in `data/nlu` to tell the intents apart, or danger from what
only sounds like it, with a quarter of the examples mistyped anew in each round. For the intents it
is all of all-MiniLM-L6-v2; what it has learned is kept as the difference to the original weights,
in seven steps a row of each matrix: 3.5 MB instead of 90, and no less right (measured; the largest
32 directions of each matrix lose 2.5 points). Danger is learned by all-mpnet-base-v2, five times
as large, in 16 directions of each matrix. Either takes less than an hour on two cores and is needed
only after many new examples: `make train` learns new examples and intents without it.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml
from numpy.typing import NDArray
from safetensors.numpy import load_file
from sklearn.svm import LinearSVC
from tokenizers import Tokenizer

from knowledge.intents import DANGER, vectorizer
from knowledge.people import bare
from knowledge.spelling import Speller
from scripts import packaged
from scripts.build_encoder import DANGER_TUNING, ROOT, TUNING
from scripts.onnx_graph import Weights
from scripts.trainable import MAX_TOKENS, Minilm, Mpnet
from scripts.training import Training, tune

INTENTS, DANGERS = "intents", "danger"
PLANS = {
    INTENTS: Training(epochs=3, rate=1.5e-4, faster_output=20.0),
    DANGERS: Training(epochs=1, rate=4e-4, faster_output=5.0),
}
# Danger is learned against the harmless examples whose words come nearest to it.
HARMLESS = 12_000


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


def original(what: str) -> tuple[Weights, Tokenizer]:
    """Return the weights that a training starts from, and the tokenizer that belongs to them."""
    if what == INTENTS:
        folder = packaged.minilm()
        return _read(folder)
    with tempfile.TemporaryDirectory() as made:
        packaged.unpack_mpnet(Path(made))
        return _read(Path(made))


def _read(folder: Path) -> tuple[Weights, Tokenizer]:
    weights = load_file(folder / packaged.WEIGHTS)
    tokenizer = Tokenizer.from_file(str(folder / packaged.TOKENIZER))
    tokenizer.enable_truncation(MAX_TOKENS)
    tokenizer.no_padding()
    return {n: value for n, value in weights.items() if value.dtype == np.float32}, tokenizer


def main() -> int:
    """Train, and write what was learned; return the exit code."""
    parser = argparse.ArgumentParser(prog="make tune", description=__doc__.splitlines()[0])
    parser.add_argument("what", nargs="?", choices=PLANS, default=INTENTS)
    parser.add_argument("--to", type=Path, metavar="FILE")
    wanted = parser.parse_args()
    target = wanted.to or (TUNING if wanted.what == INTENTS else DANGER_TUNING)
    taught = examples(ROOT / "data" / "nlu")
    speller = Speller(packaged.minilm() / packaged.VOCABULARY, taught.texts)
    if wanted.what == DANGERS:
        taught = of_danger(taught)
    before, tokenizer = original(wanted.what)
    kinds = len(taught.intents)
    network = Minilm(before, kinds) if wanted.what == INTENTS else Mpnet(before, kinds)
    print(f"Training on {len(taught.texts)} examples of {kinds} kinds.", flush=True)
    tune(network, taught.texts, taught.numbers, tokenizer, speller, PLANS[wanted.what])
    target.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(target, **network.learned())
    print(f"Wrote {target.name}, {target.stat().st_size / 1e6:.1f} MB: now run make encoder train.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
