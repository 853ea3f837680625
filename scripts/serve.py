"""Run Career Advisor from a terminal.

    python -m scripts.serve run --port 5005          both servers, until Ctrl-C
    python -m scripts.serve shell                    the action server, and `rasa shell` in front
    python -m scripts.serve check-ports --port 5005  can Rasa listen there?

Every command ends with exit code 0, or says in one message what is in the way and ends with 1.
"""

from __future__ import annotations

import argparse
import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from scripts.ports import LOOPBACK, PortError, check_port, free_port
from scripts.servers import (
    LOGS,
    MODEL,
    QUIET,
    ROOT,
    Running,
    ServeError,
    Stopped,
    actions_port,
    check_alive,
    check_model,
    rasa_host,
    servers,
    shown,
    start_actions,
    stop,
    wait_until_up,
)

DEFAULT_PORT = 5005
# Seconds between two looks at the servers and their logs.
LOOK = 0.5
# A line of a server's log that says something broke.
BROKEN = re.compile(r" (ERROR|CRITICAL) ")


def stop_on_signals() -> threading.Event:
    """Return an event that Ctrl-C, a termination or a closed terminal sets, from now on."""
    asked_to_stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: asked_to_stop.set())
    return asked_to_stop


def new_errors(log: Path) -> Iterator[list[str]]:
    """Yield, each time it is asked, the lines about errors that were added to the log since."""
    with log.open(encoding="utf-8", errors="replace") as lines:
        while True:
            yield [line.rstrip() for line in lines if BROKEN.search(line)]


def watch(running: Running, asked_to_stop: threading.Event) -> None:
    """Return when a signal came; show the servers' errors meanwhile.

    Raises ServeError if a server ends by itself.
    """
    children = [running.actions, running.rasa]
    errors = [(child, new_errors(child.log)) for child in children]
    while not asked_to_stop.wait(LOOK):
        for child, added in errors:
            for line in next(added):
                print(f"{child.name}: {line}  (more in {shown(child.log)})", file=sys.stderr)
        check_alive(children)


def run(port: str) -> None:
    """Serve until a signal comes; raise PortError or ServeError if that cannot be done."""
    asked_to_stop = stop_on_signals()
    check_port(rasa_host(), port)
    print("Starting…", flush=True)
    with suppress(Stopped), servers(int(port), asked_to_stop) as running:
        print(f"Career Advisor answers at {running.url}/chat/demo  (Ctrl-C to stop)", flush=True)
        watch(running, asked_to_stop)


def shell() -> int:
    """Run `rasa shell` with the action server behind it; return the shell's exit code."""
    check_model()
    # Ctrl-C belongs to the shell in the foreground; when it ends, so does the action server.
    signal.signal(signal.SIGINT, lambda *_: None)
    behind = actions_port()
    actions = start_actions(behind, LOGS)
    try:
        wait_until_up([actions], threading.Event())
        command = ["scripts.run_rasa", "shell", "--quiet", "-i", LOOPBACK, "-p", str(free_port())]
        command += ["-m", str(MODEL), "--endpoints", "endpoints.yml"]
        print("Starting the shell, about 10 seconds…  (/stop ends it)", flush=True)
        with (LOGS / "shell.log").open("wb") as log:
            return subprocess.call(
                [sys.executable, "-m", *command],
                cwd=ROOT,
                env={**os.environ, **QUIET, "ACTIONS_PORT": str(behind)},
                stderr=log,
            )
    finally:
        stop([actions])


def parse_arguments(arguments: list[str] | None) -> argparse.Namespace:
    """Return what is to be done, and the port."""
    parser = argparse.ArgumentParser(description="Run Career Advisor from a terminal.")
    parser.add_argument("command", choices=("run", "shell", "check-ports"))
    parser.add_argument("--port", default=str(DEFAULT_PORT))
    return parser.parse_args(arguments)


def main(arguments: list[str] | None = None) -> int:
    """Do what the arguments say; return the exit code."""
    given = parse_arguments(arguments)
    try:
        if given.command == "shell":
            return shell()
        if given.command == "run":
            run(given.port)
        else:
            check_port(rasa_host(), given.port)
    except (PortError, ServeError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
