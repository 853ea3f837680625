"""Measure the real servers: start, memory, answer times, throughput, and the widget.

    python -m scripts.bench            with the model as it is
    python -m scripts.bench --train    and how long training takes, from nothing

Bounded: fewer than two thousand requests, to this machine's loopback only, a minute each at most.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from itertools import cycle, islice
from time import monotonic, perf_counter

import aiohttp
import psutil

from scripts import bench_widget
from scripts.ports import PortError
from scripts.servers import QUIET, ROOT, Running, ServeError, servers

FRESH_CONVERSATIONS = 50
LONG_CONVERSATIONS, LONG_TURNS = 20, 50
CLIENTS, TURNS_A_CLIENT = 8, 25
LONGEST_ANSWER = 60.0

QUESTIONS = (
    "What does an industrial production manager do?",
    "how much do production managers make in california",
    "what is the job outlook",
    "what degree do i need",
    "Do they wear protective gear?",
    "which certifications help me get hired",
    "what skills are important for this job",
    "is there overtime",
    "what benefits do they usually get",
    "which industries employ the most of them",
    "how do i find a job in this field",
    "what other jobs are similar",
    "what is the SOC code",
    "is the work stressful",
    "what software do they use",
)


def first_questions(count: int) -> list[str]:
    """Return that many questions, the list over and over."""
    return list(islice(cycle(QUESTIONS), count))


def memory(pid: int) -> float:
    """Return the resident memory of a process and all it started, in MB."""
    process = psutil.Process(pid)
    family = [process, *process.children(recursive=True)]
    return sum(member.memory_info().rss for member in family) / 1e6


def percentile(seconds: list[float], share: float) -> float:
    """Return the time that the share of all answers did not exceed, in ms."""
    ordered = sorted(seconds)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] * 1e3


async def turn(session: aiohttp.ClientSession, sender: str, message: str) -> float:
    """Send one message over REST and return the seconds until its whole answer is here.

    Raises RuntimeError if the answer is empty: a bot that says nothing is fast, and broken.
    """
    started = perf_counter()
    body = {"sender": sender, "message": message}
    async with session.post("/webhooks/rest/webhook", json=body, raise_for_status=True) as reply:
        answers = await reply.json()
    taken = perf_counter() - started
    if not answers:
        raise RuntimeError(f"No answer to {message!r}; models/logs has the servers' logs.")
    return taken


async def fresh_turns(session: aiohttp.ClientSession) -> list[float]:
    """Return the seconds of first turns, each of a conversation of its own."""
    questions = enumerate(first_questions(FRESH_CONVERSATIONS))
    return [await turn(session, f"fresh-{number}", question) for number, question in questions]


async def last_turns(session: aiohttp.ClientSession) -> list[float]:
    """Return the seconds of the last turn of long conversations."""
    taken = []
    for number in range(LONG_CONVERSATIONS):
        for question in first_questions(LONG_TURNS):
            seconds = await turn(session, f"long-{number}", question)
        taken.append(seconds)
    return taken


async def throughput(session: aiohttp.ClientSession) -> float:
    """Return the turns a second that several clients get together, each in its own conversation."""

    async def client(number: int) -> None:
        for question in first_questions(TURNS_A_CLIENT):
            await turn(session, f"client-{number}", question)

    started = perf_counter()
    await asyncio.gather(*(client(number) for number in range(CLIENTS)))
    return CLIENTS * TURNS_A_CLIENT / (perf_counter() - started)


async def measure(running: Running) -> list[tuple[str, str]]:
    """Return what was measured with the servers up, as rows of name and value."""
    limit = aiohttp.ClientTimeout(total=LONGEST_ANSWER)
    at_start = memory(running.rasa_pid), memory(running.actions_pid)
    async with aiohttp.ClientSession(running.url, timeout=limit) as session:
        # The first questions load what is loaded once; they are not what a visitor waits for.
        for question in QUESTIONS:
            await turn(session, "warm-up", question)
        fresh = await fresh_turns(session)
        last = await last_turns(session)
        a_second = await throughput(session)
    ratio = statistics.median(last) / statistics.median(fresh)
    return [
        ("Rasa's memory, at start and after", both(at_start[0], memory(running.rasa_pid), "MB")),
        ("action server's memory", both(at_start[1], memory(running.actions_pid), "MB")),
        ("first turn, p50 and p95", p50_and_p95(fresh)),
        (f"turn {LONG_TURNS}, p50 and p95", p50_and_p95(last)),
        (f"turn {LONG_TURNS} over first turn", f"{ratio:.2f}"),
        (f"throughput, {CLIENTS} clients", f"{a_second:.0f} turns/s"),
        ("parsing alone", "not measured: it needs Rasa's API, which stays off"),
    ]


def p50_and_p95(seconds: list[float]) -> str:
    """Return the times that half and 95 in 100 of the answers did not exceed."""
    return both(percentile(seconds, 0.5), percentile(seconds, 0.95), "ms")


def both(first: float, second: float, unit: str) -> str:
    """Return two numbers with their unit."""
    return f"{first:.1f} / {second:.1f} {unit}"


def train_seconds() -> float:
    """Return the seconds of a training that reuses nothing; the model in use is left alone."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "scripts.run_rasa", "train", "--quiet", "--force"]
        started = monotonic()
        trained = subprocess.run(
            [*command, "--out", folder],
            cwd=ROOT,
            env={**os.environ, **QUIET},
            capture_output=True,
            text=True,
        )
        if trained.returncode:
            raise ServeError(f"The training failed:\n{trained.stdout}{trained.stderr}")
        return monotonic() - started


def table(rows: Iterable[tuple[str, str]]) -> str:
    """Return the rows as a Markdown table with aligned columns."""
    lines = [("measure", "value"), *rows]
    left, right = (max(len(line[column]) for line in lines) for column in (0, 1))
    shown = [f"| {name:<{left}} | {value:<{right}} |" for name, value in lines]
    return "\n".join([shown[0], f"|{'-' * (left + 2)}|{'-' * (right + 2)}|", *shown[1:]])


def main() -> int:
    """Measure and print the table; return the exit code."""
    parser = argparse.ArgumentParser(description="Measure the real servers.")
    parser.add_argument("--train", action="store_true", help="also time a training from nothing")
    with_training = parser.parse_args().train
    rows = []
    try:
        if with_training:
            print("Training, to time it…", file=sys.stderr)
            rows.append(("training, from nothing", f"{train_seconds():.0f} s"))
        print("Starting the servers…", file=sys.stderr)
        started = monotonic()
        with servers() as running:
            rows.append(("start, until both answer", f"{monotonic() - started:.1f} s"))
            print("Asking, about a minute…", file=sys.stderr)
            rows += asyncio.run(measure(running))
            rows += bench_widget.rows(running.url)
    except (PortError, ServeError, RuntimeError, aiohttp.ClientError) as error:
        print(error, file=sys.stderr)
        return 1
    print(table(rows))
    return 0


if __name__ == "__main__":
    sys.exit(main())
