"""Run a command that talks too much: nothing is shown unless it fails.

    python -m scripts.quiet LOG COMMAND...

Everything the command prints goes to the file LOG. If it fails, the log is shown whole, less the
warnings that packages give about each other (Rasa's do), and its exit code is passed on.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

# "…/site-packages/x/y.py:12: DeprecationWarning: …": a warning of one package about another.
WARNING = re.compile(r"/site-packages/.*Warning: ")
# It may go on for a line, and ends with the line of source it is about, which is indented by two.
SOURCE = re.compile(r"  \S")
LONGEST_WARNING = 3


def without_warnings(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines that are not part of a package's warning."""
    to_skip = 0
    for line in lines:
        if WARNING.search(line):
            to_skip = LONGEST_WARNING - 1
        elif to_skip:
            to_skip = 0 if SOURCE.match(line) else to_skip - 1
        else:
            yield line


def read_log(log: Path) -> list[str]:
    """Return the lines of a log, without the warnings of packages."""
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    return list(without_warnings(lines))


def run(log: Path, command: list[str]) -> int:
    """Run the command with its output in the log, shown if it fails; return its exit code."""
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as output:
        code = subprocess.call(command, stdout=output, stderr=subprocess.STDOUT)
    if code:
        print(*read_log(log), f"This is also in {log}.", sep="\n", file=sys.stderr)
    return code


def main() -> int:
    """Run the command that the arguments give; return its exit code, 130 after Ctrl-C."""
    if len(sys.argv) < 3:
        print("usage: python -m scripts.quiet LOG COMMAND...", file=sys.stderr)
        return 2
    try:
        return run(Path(sys.argv[1]), sys.argv[2:])
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
