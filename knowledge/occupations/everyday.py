"""What people call jobs, and how they tell what is done in them, apart from all published data.

Both are files of the project. Their vectors are made once, by `make`, and kept beside the encoder;
those of lines that were added since are made at start.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge.encoder import DIMENSIONS, Encoder
from knowledge.occupations.job_rows import JobRow
from knowledge.occupations.meaning import Stored, coded, no_vectors
from knowledge.occupations.name_index import NameRow
from knowledge.occupations.normal import key_of
from knowledge.settings import ROOT

NAMES = ROOT / "data" / "everyday_jobs.csv"
WORK = ROOT / "data" / "everyday_work.csv"
VECTORS = "everyday.npz"
KIND = "everyday"


@dataclass(frozen=True)
class Everyday:
    """What people say of the jobs there are.

    names    what they call jobs, with the vectors of these in `stored`
    work     what they say is done, each with the number of the job
    told     a vector (of length 1) for each of `work`
    """

    names: tuple[NameRow, ...] = ()
    stored: Stored = field(default_factory=no_vectors)
    work: tuple[tuple[int, str], ...] = ()
    told: NDArray[np.float32] = field(default_factory=lambda: np.zeros((0, DIMENSIONS), np.float32))


def everyday(jobs: Sequence[JobRow], encoder: Encoder) -> Everyday:
    """Return what people say of `jobs`, numbered in their order."""
    codes = {job.title: job.code for job in jobs}
    numbers = {job.title: number for number, job in enumerate(jobs)}
    names = [
        NameRow(codes[title], name, key_of(name), KIND)
        for name, title in _rows(NAMES)
        if title in codes
    ]
    work = [(numbers[title], does) for does, title in _rows(WORK) if title in numbers]
    keys = tuple(dict.fromkeys(row.key for row in names))
    vectors = _vectors([*keys, *(does for _, does in work)], encoder)
    of_names = np.array([np.frombuffer(coded(v), np.int8) for v in vectors[: len(keys)]], np.int8)
    return Everyday(
        tuple(names),
        Stored(keys, of_names.reshape(len(keys), DIMENSIONS)),
        tuple(work),
        vectors[len(keys) :],
    )


def keep_vectors(folder: Path) -> int:
    """Write the vectors of all that people say beside the encoder in `folder`; return how many."""
    encoder = Encoder(folder)
    texts = sorted(
        {*(key_of(name) for name, _ in _rows(NAMES)), *(work for work, _ in _rows(WORK))}
    )
    vectors = encoder.encode(texts).astype(np.float16)
    unfinished = folder / f"unfinished-{VECTORS}"
    np.savez(unfinished, texts=np.array(texts), vectors=vectors)
    unfinished.replace(folder / VECTORS)
    return len(texts)


def _vectors(texts: Sequence[str], encoder: Encoder) -> NDArray[np.float32]:
    """Return the vectors of texts: those that were kept, and the others made now."""
    known: dict[str, NDArray[np.float32]] = {}
    path = encoder.folder / VECTORS
    if path.is_file():
        with np.load(path) as kept:
            vectors = kept["vectors"].astype(np.float32)
            known = dict(zip(kept["texts"].tolist(), vectors, strict=True))
    new = [text for text in dict.fromkeys(texts) if text not in known]
    known.update(zip(new, encoder.encode(new), strict=True))
    return np.array([known[text] for text in texts], np.float32).reshape(-1, DIMENSIONS)


def _rows(path: Path) -> list[tuple[str, str]]:
    """Return what people say, and the title of the job that it is said of, for each line."""
    with path.open(encoding="utf-8", newline="") as file:
        return [(said, title) for said, title in list(csv.reader(file))[1:]]
