"""Make the sentence encoders: int8 ONNX models, from weights in Python packages.

    python -m scripts.build_encoder

Three models are made: all-MiniLM-L6-v2, whose vectors tell what sentences are near in meaning, and
two that `scripts/tune_encoder.py` has tuned: the reader, which is the same network taught to tell
the advisor's intents apart, and the one for the alarm, an all-mpnet-base-v2 taught to tell danger
from what only sounds like it. The original weights come with packages that are never imported, and
the networks from `scripts/minilm.py` and `scripts/mpnet.py`: neither torch nor a model hub is
needed. The files appear in `models/encoder` all at once or not at all.
"""

from __future__ import annotations

import argparse
import logging
import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from onnx import TensorProto
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors.numpy import load_file

from knowledge.encoder import ALARM, ALARM_TOKENIZER, MEANING, READER
from scripts import minilm, mpnet, packaged
from scripts.learned import tuned
from scripts.onnx_graph import Weights
from scripts.packaged import EncoderError

ROOT = Path(__file__).resolve().parent.parent
TUNING = ROOT / "data" / "encoder" / "tuning.npz"
DANGER_TUNING = ROOT / "data" / "encoder" / "danger.npz"


def learned(tuning: Path) -> Weights:
    """Return what a tuned model has learned, which is added to the original weights.

    Raises EncoderError if the file is missing: it is part of the repository.
    """
    if not tuning.is_file():
        raise EncoderError(f"{tuning.relative_to(ROOT)} is missing: get it back with git checkout.")
    with np.load(tuning) as kept:
        return {name: kept[name] for name in kept.files}


def quantise(source: Path, target: Path, exact: Sequence[str] = ()) -> None:
    """Write the model with int8 weights, a quarter of the size, but for the layers in `exact`.

    One scale a channel and 7 bits of range keep the vectors close to the original's; with the
    quantiser's own defaults they are useless (cosine .54 to .81).
    """
    quantize_dynamic(
        source,
        target,
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=True,
        nodes_to_exclude=list(exact),
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


def build(small: Path, large: Path, target: Path) -> None:
    """Make the encoders' folder from the folders of weights of the two networks.

    Raises EncoderError if the weights are not the expected ones; the target is then left alone.
    """
    packaged.check_sha256(small / packaged.WEIGHTS, packaged.MINILM_SHA256)
    packaged.check_sha256(large / packaged.WEIGHTS, packaged.MPNET_SHA256)
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix="encoder-") as made:
        folder, float_model = Path(made, "encoder"), Path(made, "float.onnx")
        folder.mkdir()
        weights = load_file(small / packaged.WEIGHTS)
        for name, values in ((MEANING, weights), (READER, tuned(weights, learned(TUNING)))):
            minilm.write_float_model(values, float_model)
            quantise(float_model, folder / name)
        weights = tuned(load_file(large / packaged.WEIGHTS), learned(DANGER_TUNING))
        mpnet.write_float_model(weights, float_model)
        quantise(float_model, folder / ALARM, mpnet.EXACT)
        for name in (packaged.TOKENIZER, packaged.VOCABULARY):
            shutil.copyfile(small / name, folder / name)
        shutil.copyfile(large / packaged.TOKENIZER, folder / ALARM_TOKENIZER)
        replace_folder(folder, target)


def main() -> int:
    """Make the encoders; return the exit code."""
    parser = argparse.ArgumentParser(description="Make the sentence encoders.")
    parser.add_argument("--to", type=Path, default=ROOT / "models" / "encoder", metavar="FOLDER")
    target = parser.parse_args().to
    # The quantiser recommends a step that changes nothing for these networks.
    logging.disable(logging.WARNING)
    try:
        with tempfile.TemporaryDirectory(prefix="weights-") as large:
            small = packaged.minilm()
            packaged.unpack_mpnet(Path(large))
            build(small, Path(large), target)
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
