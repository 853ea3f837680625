"""The language models that are compared: the advisor's, and the one `rasa init` writes.

Rasa's default takes two hours to learn all examples on two cores. So both pipelines are compared
on the same sample of them, `--all-data` on all.
"""

from __future__ import annotations

import asyncio
import hashlib
import os
import random
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import structlog
import yaml
from rasa.core.agent import Agent

from scripts.evaluation.sets import SEED
from scripts.servers import ROOT

ADVISOR_CONFIG = ROOT / "config.yml"
DEFAULT_CONFIG = ROOT / "scripts" / "evaluation" / "rasa_default.yml"
FOLDER = ROOT / "models" / "compared"
LOGS = ROOT / "models" / "logs"
SAMPLE = 10  # examples an intent: ten minutes of training


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


def trained(config: Path, per_intent: int | None) -> Path:
    """Return a model of a pipeline, trained on some examples an intent (None: all of them).

    It is kept, and trained anew when pipeline or examples have changed.
    """
    FOLDER.mkdir(parents=True, exist_ok=True)
    examples = _sample(per_intent)
    digest = hashlib.sha256(config.read_bytes() + examples.encode()).hexdigest()[:16]
    model = FOLDER / f"{config.stem}-{digest}.tar.gz"
    if model.is_file():
        return model
    data = FOLDER / "nlu.yml"
    data.write_text(examples, encoding="utf-8")
    print(f"Training {config.name} for comparison…", flush=True)
    command = [sys.executable, "-m", "rasa", "train", "nlu", "--config", str(config)]
    command += ["--nlu", str(data), "--out", str(FOLDER), "--fixed-model-name", model.name]
    # A server answers on one thread; training takes all there are.
    environment = {k: v for k, v in os.environ.items() if not k.endswith("_NUM_THREADS")}
    with (LOGS / "compared.log").open("wb") as log:
        subprocess.run(command, cwd=ROOT, env=environment, stdout=log, stderr=log, check=True)
    return model


def _sample(per_intent: int | None) -> str:
    """Return training examples as Rasa reads them, so many of each intent, the same every time."""
    chance, blocks = random.Random(SEED), []
    for path in sorted((ROOT / "data" / "nlu").glob("*.yml")):
        for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            lines = block["examples"].splitlines()
            kept = chance.sample(lines, min(per_intent or len(lines), len(lines)))
            blocks.append({"intent": block["intent"], "examples": "\n".join(kept) + "\n"})
    return yaml.safe_dump({"version": "3.1", "nlu": blocks}, allow_unicode=True)


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
