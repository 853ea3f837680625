"""The two servers of Career Advisor as processes: Rasa, and the action server that it calls.

`servers()` starts both, for `make run` as for a test or a measurement. ADVISOR_HOST is the
interface that Rasa listens on (127.0.0.1), ADVISOR_ACTIONS_PORT the action server's port on
loopback (any free one).
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener

from scripts.ports import LOOPBACK, check_port, free_port
from scripts.quiet import read_log

ROOT = Path(__file__).resolve().parent.parent
MODEL = ROOT / "models" / "advisor.tar.gz"
LOGS = ROOT / "models" / "logs"

# Seconds: the longest start, the pause between two looks, the time a server has to end by itself.
START_LIMIT, LOOK, STOP_LIMIT = 120.0, 0.1, 10.0
TAIL_LINES = 20

QUIET = {
    "RASA_TELEMETRY_ENABLED": "false",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "PYTHONUNBUFFERED": "1",
}
# A proxy set for the machine must not be asked about its own loopback.
opener = build_opener(ProxyHandler({}))


class ServeError(Exception):
    """A server did not start, or ended by itself; the message is for the person who started it."""


class Stopped(Exception):
    """A signal asked to stop before both servers answered."""


@dataclass(frozen=True)
class Child:
    """A server that was started: its name, process, log, and the page that says it is up."""

    name: str
    process: subprocess.Popen[bytes]
    log: Path
    health: str

    def answers(self) -> bool:
        """Return whether the server answers now."""
        with suppress(URLError, OSError), opener.open(self.health, timeout=2):
            return True
        return False

    def tail(self) -> str:
        """Return the last lines of the log that matter, each at most 300 characters."""
        return "\n".join(line[:300] for line in read_log(self.log)[-TAIL_LINES:])


@dataclass(frozen=True)
class Running:
    """Both servers, answering: Rasa's address without a slash at the end, and their process ids."""

    url: str
    rasa: Child
    actions: Child

    @property
    def rasa_pid(self) -> int:
        """Return the process id of Rasa."""
        return self.rasa.process.pid

    @property
    def actions_pid(self) -> int:
        """Return the process id of the action server."""
        return self.actions.process.pid


def start(name: str, command: list[str], log: Path, health: str, **environment: str) -> Child:
    """Start a server in the project's folder, apart from the terminal's Ctrl-C, and return it."""
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", *command],
            cwd=ROOT,
            env={**os.environ, **QUIET, **environment},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            # Ctrl-C goes to a terminal's whole group; only this process shall hear it.
            start_new_session=True,
        )
    return Child(name, process, log, health)


def start_actions(port: int, logs: Path) -> Child:
    """Start the action server on loopback."""
    command = ["scripts.serve_actions", "--port", str(port)]
    health = f"http://{LOOPBACK}:{port}/health"
    return start("The action server", command, logs / "actions.log", health)


def start_rasa(host: str, port: int, actions_port: int, logs: Path) -> Child:
    """Start Rasa with the trained model."""
    command = ["scripts.run_rasa", "run", "--quiet", "-i", host, "-p", str(port)]
    command += [
        "-m",
        str(MODEL),
        "--endpoints",
        "endpoints.yml",
        "--credentials",
        "credentials.yml",
    ]
    health = f"{base_url(host, port)}/"
    return start("Rasa", command, logs / "rasa.log", health, ACTIONS_PORT=str(actions_port))


def base_url(host: str, port: int) -> str:
    """Return the address at which this machine reaches a server on the interface."""
    return f"http://{LOOPBACK if host in ('', '0.0.0.0') else host}:{port}"


def stop(children: list[Child]) -> None:
    """End the servers and everything they started, at once; those that do not obey are killed."""
    for child in children:
        signal_group(child, signal.SIGTERM)
    deadline = monotonic() + STOP_LIMIT
    for child in children:
        with suppress(subprocess.TimeoutExpired):
            child.process.wait(max(0.0, deadline - monotonic()))
        signal_group(child, signal.SIGKILL)
        child.process.wait()


def signal_group(child: Child, number: signal.Signals) -> None:
    """Send the signal to the server's process group, if any of it is left."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(child.process.pid, number)


def check_alive(children: list[Child]) -> None:
    """Return nothing; raise ServeError for the first server that has ended."""
    for child in children:
        if child.process.poll() is not None:
            raise ServeError(
                f"{child.name} ended by itself (code {child.process.returncode}). "
                f"The end of its log, {shown(child.log)}:\n{child.tail()}"
            )


def wait_until_up(children: list[Child], asked_to_stop: threading.Event) -> None:
    """Return when every server answers.

    Raises ServeError if one ends or the time is up, and Stopped if a signal came.
    """
    deadline = monotonic() + START_LIMIT
    waiting = list(children)
    while waiting:
        check_alive(children)
        waiting = [child for child in waiting if not child.answers()]
        if waiting and monotonic() > deadline:
            raise ServeError(
                f"{waiting[0].name} did not answer within {START_LIMIT:.0f} seconds. "
                f"The end of its log, {shown(waiting[0].log)}:\n{waiting[0].tail()}"
            )
        if asked_to_stop.wait(LOOK):
            raise Stopped


def actions_port() -> int:
    """Return the port for the action server; raise PortError if the wanted one is taken."""
    wanted = os.environ.get("ADVISOR_ACTIONS_PORT")
    if wanted is None:
        return free_port()
    return check_port(LOOPBACK, wanted, "ADVISOR_ACTIONS_PORT")


def rasa_host() -> str:
    """Return the interface that Rasa listens on."""
    return os.environ.get("ADVISOR_HOST", LOOPBACK)


def check_model() -> None:
    """Return nothing; raise ServeError if no model was trained yet."""
    if not MODEL.is_file():
        raise ServeError("There is no trained model yet: run make train.")


@contextmanager
def servers(
    port: int | None = None, asked_to_stop: threading.Event | None = None, logs: Path = LOGS
) -> Iterator[Running]:
    """Start both servers, yield them when both answer, and end both.

    Without a port, any free one is taken. Raises PortError before anything is started, ServeError
    if a server does not start, and Stopped if the event is set meanwhile.
    """
    check_model()
    host = rasa_host()
    port = free_port() if port is None else check_port(host, port)
    behind = actions_port()
    children: list[Child] = []
    try:
        children.append(start_actions(behind, logs))
        children.append(start_rasa(host, port, behind, logs))
        wait_until_up(children, asked_to_stop or threading.Event())
        actions, rasa = children
        yield Running(base_url(host, port), rasa, actions)
    finally:
        stop(children)


def shown(path: Path) -> str:
    """Return the path as seen from the project's folder, if it is inside."""
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else str(path)
