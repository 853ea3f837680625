"""What `python -m knowledge` says about the public data: its imports and what is there of it."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from tqdm import tqdm

from knowledge.datasets import KINDS, DatasetReport, import_dataset
from knowledge.encoder import Encoder
from knowledge.errors import DocumentError
from knowledge.fetching import OEWS_YEAR, ONET_RELEASE, downloads, fetch
from knowledge.occupations.tables import Dataset
from knowledge.parsers.sheets import unwatched
from knowledge.settings import Settings
from knowledge.store import create_store


@dataclass(frozen=True)
class Sources:
    """What to download: the release of O*NET, the year of the wages, and from another address."""

    onet: str = ONET_RELEASE
    oews: int = OEWS_YEAR
    mirror: str = ""


# As many jobs that came, went or were renamed are named; the others are counted.
JOBS_NAMED = 10


def import_data(settings: Settings, key: str, paths: list[Path], quiet: bool) -> int:
    """Import a publication and print what came of it; return 0 for success, 1 for a refusal."""
    try:
        if not paths:
            problem = "of this data no file, folder or zip was named"
            raise DocumentError(Path(key), 0, f"{problem}: python -m knowledge import {key} PATH.")
        encoder = Encoder(settings.encoder)
        sessions = create_store(settings.database_url)
        watch = unwatched if quiet else _bar
        report = import_dataset(sessions, encoder, key, paths, watch)
    except DocumentError as error:
        print(f"error: {error}\n  Nothing was stored of it.", file=sys.stderr)
        return 1
    if not quiet:
        print("\n".join(report_lines(report)))
    return 0


def fetch_data(settings: Settings, keys: list[str], into: Path, options: Sources) -> int:
    """Download publications into folders of their own; return 0. Raises FetchError."""
    for key in keys:
        for download in downloads(key, options.onet, options.oews):
            address = download.address
            if options.mirror:
                address = f"{options.mirror.rstrip('/')}/{download.name}"
            target = into / download.folder / download.name
            print(f"{'There already' if target.is_file() else 'Downloading'}: {target}")
            with _Counter(download.name) as counter:
                digest = fetch(address, target, settings.center_contact, counter.show)
            print(f"    {target.stat().st_size:,} bytes, sha256 {digest}")
    print("The publishers publish no checksums to compare these with.")
    for key in keys:
        print(f"Import it: python -m knowledge import {key} {into / key}")
    return 0


def report_lines(report: DatasetReport) -> list[str]:
    """Return what an import did, as lines for a person."""
    if report.unchanged:
        return [f"{report.title}: unchanged since the last import."]
    replaced = f", in the place of {report.replaced}" if report.replaced else ""
    lines = [f"Imported {report.title}{replaced}:"]
    for table, count in report.after.items():
        line = f"    {count:>9,} {table.replace('_', ' ')}"
        if report.replaced:
            line += f" ({count - report.before.get(table, 0):+,})"
        lines.append(line)
    if report.replaced and (report.came or report.went or report.renamed):
        lines += _jobs("came", [f"{code} {title}" for code, title in report.came.items()])
        lines += _jobs("went", [f"{code} {title}" for code, title in report.went.items()])
        renamed = [f"{code} {old} → {new}" for code, (old, new) in report.renamed.items()]
        lines += _jobs("were renamed", renamed)
    lines += [f"    missing: {what}" for what in report.missing]
    lines += [f"    of no occupation known here: {code}" for code in report.unlinked]
    return lines


def dataset_lines(session: Session) -> list[str]:
    """Return which public data the store holds, as lines for a person."""
    found = {str(dataset.key): dataset for dataset in session.scalars(select(Dataset))}
    lines = []
    for key in KINDS:
        if key not in found:
            lines.append(f"{key}: not imported")
            continue
        counts = json.loads(str(found[key].counts))
        told = ", ".join(f"{count:,} {table.replace('_', ' ')}" for table, count in counts.items())
        lines.append(f"{found[key].title}: {told}, sha256 {found[key].sha256[:12]}")
    return lines


def _jobs(what: str, told: list[str]) -> list[str]:
    lines = [f"    {len(told)} occupations {what}"] if told else []
    lines += [f"        {text}" for text in told[:JOBS_NAMED]]
    if len(told) > JOBS_NAMED:
        lines.append(f"        and {len(told) - JOBS_NAMED} more")
    return lines


class _Counter:
    """Shows on the terminal how far a download is."""

    def __init__(self, name: str) -> None:
        self._bar = tqdm(desc=name, unit="B", unit_scale=True, leave=False, delay=1)

    def show(self, have: int, size: int | None) -> None:
        """Show how many bytes have come, of how many."""
        self._bar.total = size
        self._bar.update(have - self._bar.n)

    def __enter__(self) -> _Counter:
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.close()


def _bar(rows: Iterable[Any], **options: Any) -> Iterable[Any]:
    """Return rows that show on the terminal, as they are read, how far they are."""
    shown: Iterable[Any] = tqdm(rows, unit=" rows", mininterval=0.5, leave=False, **options)
    return shown
