"""Measure how well the places are found that messages ask about.

python -m scripts.evaluation.finding_places --store data/knowledge.db
python -m scripts.evaluation.finding_places --store data/knowledge.db --part final
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from knowledge.occupations.places import PlaceFinder, PlaceMention
from knowledge.store import open_store
from scripts.evaluation.sets import FOLDER, PARTS


@dataclass(frozen=True)
class Asked:
    """A message and the codes of the places it may be about; none where it is about no place."""

    text: str
    places: tuple[str, ...]


def asked(part: str) -> list[Asked]:
    """Return the messages of a part."""
    lines = (FOLDER / part / "places.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines if line]
    return [Asked(row["text"], tuple(row["places"])) for row in rows]


def right_first(each: Asked, found: Sequence[PlaceMention]) -> bool:
    """Return whether the first place found is one that is meant, or none where none is."""
    named = [mention.candidates[0].code for mention in found if mention.candidates]
    return named[0] in each.places if named and each.places else not named and not each.places


def false_finds(each: Asked, found: Sequence[PlaceMention]) -> list[str]:
    """Return the places found first of a mention that are not meant, as they are called there."""
    return [
        f"{mention.text} ({mention.candidates[0].title})"
        for mention in found
        if mention.candidates and mention.candidates[0].code not in each.places
    ]


def main() -> int:
    """Print the measures and every error; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--store", type=Path, required=True)
    parser.add_argument("--part", choices=PARTS, default="dev")
    options = parser.parse_args()
    with open_store(f"sqlite:///{options.store}")() as session:
        finder = PlaceFinder.read(session)
    rows, right, false, times = asked(options.part), 0, 0, []
    for each in rows:
        start = time.perf_counter()
        found = finder.find(each.text)
        times.append((time.perf_counter() - start) * 1000)
        wrong = false_finds(each, found)
        false += len(wrong)
        if right_first(each, found):
            right += 1
        else:
            named = [m.candidates[0].code if m.candidates else "none" for m in found]
            print(f"found {named} for {list(each.places)}: {each.text}")
        if wrong:
            print(f"false: {'; '.join(wrong)}: {each.text}")
    p50, p95 = statistics.median(times), statistics.quantiles(times, n=20)[18]
    print(f"right first  {right}/{len(rows)} ({right / len(rows):.1%})")
    print(f"false finds  {false}")
    print(f"time         p50 {p50:.2f} ms, p95 {p95:.2f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
