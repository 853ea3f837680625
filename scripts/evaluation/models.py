"""The two language models that are compared: the advisor's, and the one `rasa init` writes."""

from __future__ import annotations

import asyncio
import hashlib
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import structlog
from rasa.core.agent import Agent

from scripts.quick_rasa import quicken
from scripts.servers import MODEL, ROOT

DEFAULT_CONFIG = ROOT / "scripts" / "evaluation" / "rasa_default.yml"
DEFAULT_FOLDER = ROOT / "models" / "rasa_default"
TAUGHT = (ROOT / "data" / "nlu", ROOT / "domain.yml", DEFAULT_CONFIG)


@dataclass(frozen=True)
class Parsed:
    """What a model recognised in a sentence: the intent, its confidence, and seconds it took."""

    intent: str
    confidence: float
    seconds: float


def parse(model: Path, texts: Sequence[str]) -> list[Parsed]:
    """Return what a model recognises in each text, one after the other, as a server would."""
    with _quiet_logs():
        agent = Agent.load(str(model))

        async def all_of_them() -> list[Parsed]:
            for text in texts[:20]:  # the first ones load what is loaded late
                await agent.parse_message(text)
            return [await _parse(agent, text) for text in texts]

        return asyncio.run(all_of_them())


def advisor_model() -> Path:
    """Return the advisor's trained model; what it is made of is quickened as in its server."""
    quicken()
    return MODEL


def default_model() -> Path:
    """Return Rasa's default pipeline trained on the same data; trained anew when that changed."""
    model = DEFAULT_FOLDER / f"{_fingerprint()}.tar.gz"
    if not model.is_file():
        shutil.rmtree(DEFAULT_FOLDER, ignore_errors=True)
        print(
            "Training Rasa's default pipeline (sparse + DIET) for comparison: half an hour or more…",
            flush=True,
        )
        command = [sys.executable, "-m", "rasa", "train", "nlu", "--config", str(DEFAULT_CONFIG)]
        command += [
            "--nlu",
            "data/nlu",
            "--out",
            str(DEFAULT_FOLDER),
            "--fixed-model-name",
            model.name,
        ]
        with (ROOT / "models" / "logs" / "rasa_default.log").open("wb") as log:
            subprocess.run(command, cwd=ROOT, stdout=log, stderr=log, check=True)
    return model


def _fingerprint() -> str:
    digest = hashlib.sha256()
    for path in TAUGHT:
        for file in sorted(path.glob("*.yml")) if path.is_dir() else [path]:
            digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


async def _parse(agent: Agent, text: str) -> Parsed:
    start = perf_counter()
    found = await agent.parse_message(text)
    seconds = perf_counter() - start
    return Parsed(found["intent"]["name"], found["intent"]["confidence"], seconds)


@contextmanager
def _quiet_logs() -> Iterator[None]:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(40))
    yield
    structlog.reset_defaults()
