"""Measures the imports of the complete public data: seconds, memory, and the size of the store.

python -m scripts.bench_data ONET OEWS PROJECTIONS, or the same in the environment. Each path is
what `python -m knowledge import` takes: a folder, a zip or a file. The real store is left alone.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from knowledge.datasets import KINDS

# What an import may cost on two cores.
MOST_SECONDS, MOST_MEGABYTES, MOST_STORED = 180, 1000, 400
# Of the operating system's measure of memory, in a megabyte.
UNITS = 1_000_000 if sys.platform == "darwin" else 1_000


def measure(command: list[str], environment: dict[str, str]) -> tuple[float, float, float]:
    """Run a command; return its seconds, those of its work alone, and its peak memory in MB.

    Raises SystemExit when it fails.
    """
    started = time.perf_counter()
    child = subprocess.Popen(command, env=environment)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit(f"error: {' '.join(command)} failed.")
    took = time.perf_counter() - started
    return took, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / UNITS


def main() -> int:
    """Print a table; return 0 when everything stays below what it may cost."""
    parser = argparse.ArgumentParser(description=__doc__)
    for key in KINDS:
        given = os.environ.get(key.upper())
        parser.add_argument(key, nargs="?", default=given, type=Path)
    options = vars(parser.parse_args())
    if lacking := [key for key in KINDS if not options[key]]:
        parser.error(f"where is the data: {', '.join(lacking)}?")
    seconds = memory = 0.0
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "knowledge.db"
        environment = {**os.environ, "ADVISOR_DATABASE_URL": f"sqlite:///{store}"}
        command = [sys.executable, "-m", "knowledge", "import"]
        for key in KINDS:
            call = [*command, "--quiet", key, str(options[key])]
            took, worked, peak = measure(call, environment)
            seconds, memory = seconds + took, max(memory, peak)
            print(f"{key:12} {took:6.1f} s  ({worked:.1f} s of work)  {peak:6.0f} MB of memory")
            again, _, _ = measure(call, environment)
            print(f"{'  again':12} {again:6.1f} s  (unchanged)")
        stored = store.stat().st_size / 1_000_000
    print(f"{'all':12} {seconds:6.1f} s  {memory:6.0f} MB of memory  {stored:.0f} MB stored")
    bars = ((seconds, MOST_SECONDS), (memory, MOST_MEGABYTES), (stored, MOST_STORED))
    too_much = [f"{value:.0f} of {most}" for value, most in bars if value > most]
    print(f"Too much: {', '.join(too_much)}." if too_much else "All within bounds.")
    return 1 if too_much else 0


if __name__ == "__main__":
    sys.exit(main())
