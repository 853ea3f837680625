"""The command line of the knowledge store: `python -m knowledge import`, fetch, check, facts…"""

from __future__ import annotations

import argparse
import dataclasses
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from knowledge import importing
from knowledge.dataset_commands import Sources, dataset_lines, fetch_data, import_data
from knowledge.datasets import KINDS
from knowledge.encoder import Encoder
from knowledge.errors import DocumentError, KnowledgeError
from knowledge.fetching import OEWS_YEAR, ONET_RELEASE
from knowledge.importing import Report, Source
from knowledge.parsers import PARSERS, article, california_guide
from knowledge.parsers.reading import read_lines
from knowledge.schema import FACTS, Document, Gap, Meta, Passage, Task, columns
from knowledge.settings import Settings
from knowledge.store import create_store, open_store


def main(arguments: list[str] | None = None) -> int:
    """Run a command; return 0 when all went well, 1 when something needs a person."""
    parser = argparse.ArgumentParser(prog="python -m knowledge", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    load = commands.add_parser("import", help="read documents or public data into the store")
    load.add_argument(
        "files",
        nargs="*",
        type=Path,
        help="documents (default: all in data/documents); or one of the words onet, oews and "
        "projections, and then the files, folders or zips of that public data",
    )
    load.add_argument("--quiet", action="store_true", help="print nothing but errors")
    load.add_argument("--list", type=Path, help="the list of documents (documents.csv)")
    get = commands.add_parser("fetch", help="download the public data from its publishers")
    get.add_argument("data", nargs="?", choices=["all", *KINDS], default="all", help="which")
    get.add_argument("--into", type=Path, required=True, help="the folder that gets the files")
    get.add_argument("--onet", default=ONET_RELEASE, help="the release, %(default)s")
    get.add_argument("--oews", default=OEWS_YEAR, type=int, help="the year, %(default)s")
    get.add_argument("--mirror", default="", help="another address that has the same files")
    for name, text in (
        ("check", "see whether the store is whole and up to date"),
        ("facts", "print every fact with the lines it was read from"),
        ("gaps", "print what the documents promise or are asked for, and lack"),
    ):
        commands.add_parser(name, help=text)
    options = parser.parse_args(arguments)
    settings = Settings.from_env()
    try:
        if options.command == "import":
            kind, *paths = options.files or [Path()]
            if str(kind) in KINDS:
                return import_data(settings, str(kind), paths, options.quiet)
            return _import(settings, options)
        if options.command == "fetch":
            sources = Sources(options.onet, options.oews, options.mirror)
            keys = list(KINDS) if options.data == "all" else [options.data]
            return fetch_data(settings, keys, options.into, sources)
        return {"check": _check, "facts": _facts, "gaps": _gaps}[options.command](settings)
    except (KnowledgeError, SQLAlchemyError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1


def _import(settings: Settings, options: argparse.Namespace) -> int:
    say: Callable[[str], None] = (lambda _: None) if options.quiet else print
    sources = importing.read_sources(options.list or settings.documents)
    if options.files:
        sources = tuple(_source_of(path, sources) for path in options.files)
    encoder = Encoder(settings.encoder)
    sessions = create_store(settings.database_url)
    facts = failed = 0
    for number, source in enumerate(sources, start=1):
        say(f"[{number}/{len(sources)}] {source.path.name}")
        try:
            report = importing.import_source(sessions, encoder, source)
        except DocumentError as error:
            failed += 1
            print(f"error: {error}\n  Nothing of this file was stored.", file=sys.stderr)
            continue
        facts += sum(report.found.values())
        for line in _report_lines(report):
            say(f"    {line}")
    ending = f", {failed} refused" if failed else ""
    say(f"Imported {facts} facts from {len(sources) - failed} of {len(sources)} files{ending}.")
    return 1 if failed else 0


def _source_of(path: Path, sources: tuple[Source, ...]) -> Source:
    """Return how to read a file: as the list says, or else by what its lines show it to be.

    A file that is not on the list takes the place of the listed document of its kind.
    """
    for source in sources:
        if source.path.resolve() == path.resolve():
            return source
    kind = _kind(path)
    for source in sources:
        if source.parser == kind:
            return dataclasses.replace(source, path=path)
    raise DocumentError(path, 1, "is not on the list of documents; add a row for it there.")


def _kind(path: Path) -> str:
    texts = {line.text for line in read_lines(path)}
    if california_guide.START in texts:
        return "california_guide"
    if article.TABLE_HEAD in texts:
        return "article"
    known = ", ".join(PARSERS)
    raise DocumentError(path, 1, f"is no kind of document known here ({known}).")


def _report_lines(report: Report) -> list[str]:
    if report.unchanged:
        return ["unchanged since the last import"]
    found = ", ".join(f"{count} {name.replace('_', ' ')}" for name, count in report.found.items())
    lines = [f"found: {found}"]
    lines += [f"expected and missing: {what}" for what in report.missing]
    lines += [
        f"line {line.number} not understood: {line.text[:70]}" for line in report.not_understood
    ]
    return lines


def _check(settings: Settings) -> int:
    sessions = open_store(settings.database_url)
    with sessions() as session:
        documents = session.scalars(select(Document).order_by(Document.rank)).all()
        for document in documents:
            counts = (
                session.scalar(
                    select(func.count()).select_from(fact).where(fact.document_id == document.id)
                )
                for fact in FACTS
            )
            print(f"{document.short_title}: {sum(counts)} facts, sha256 {document.sha256[:12]}")
        bare = [
            f"{count} {name}s have no vector"
            for name, table in (("passage", Passage), ("task", Task))
            if (count := session.scalar(_without_vector(table)))
        ]
        version = session.get(Meta, "content_version")
        print("\n".join(dataset_lines(session)))
    if not documents or bare:
        problem = ", ".join(bare) or "it holds no document"
        print(f"error: the store is not whole: {problem}. Run `make store`.", file=sys.stderr)
        return 1
    print(f"The store is whole (content {version.value}).")
    return 0


def _without_vector(table: Any) -> Any:
    return select(func.count()).select_from(table).where(table.vector.is_(None))


def _facts(settings: Settings) -> int:
    sessions = open_store(settings.database_url)
    total = 0
    with sessions() as session:
        for fact in FACTS:
            total += _print_rows(session, fact)
    print(f"{total} facts.")
    return 0


def _print_rows(session: Session, fact: Any) -> int:
    rows = session.scalars(select(fact).order_by(fact.document_id, fact.id)).all()
    hidden = {"id", "vector", "document_id", "line_start", "line_end", "section", "soc_code"}
    for row in rows:
        values = {c.name: getattr(row, c.name) for c in columns(fact)}
        shown = ", ".join(
            f"{k}={v}" for k, v in values.items() if k not in hidden and v not in (None, "")
        )
        where = f"{row.document.short_title}:{row.line_start}"
        print(f"{fact.__tablename__:19} {where:45} {shown}")
    return len(rows)


def _gaps(settings: Settings) -> int:
    sessions = open_store(settings.database_url)
    with sessions() as session:
        gaps = session.scalars(select(Gap).order_by(Gap.document_id, Gap.line_start, Gap.id)).all()
        for gap in gaps:
            print(f"{gap.document.short_title}:{gap.line_start}  [{gap.subject}] {gap.statement}")
    print(f"{len(gaps)} gaps.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
