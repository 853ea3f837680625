"""A store that cannot be read says why and what to do; its command line says what it holds."""

import re
import shutil
import sqlite3
import subprocess
import sys

import pytest
from sqlalchemy import delete, func, select, text, update
from sqlalchemy.exc import IntegrityError, SQLAlchemyError

from knowledge.__main__ import main
from knowledge.errors import StoreError
from knowledge.library import Library
from knowledge.schema import FACTS, Base, Document, Gap, Meta, Passage, Wage
from knowledge.settings import ROOT, Settings
from knowledge.store import create_store, open_store

# What a person can do about a store: make it anew, remove it, name another, or wait.
ADVICE = re.compile(r"make store|remove|delete|ADVISOR_DATABASE_URL|try again|wait", re.I)


@pytest.fixture
def path(store_url, tmp_path):
    """The file of a store with the shipped guides, to be damaged."""
    return shutil.copy(store_url.removeprefix("sqlite:///"), tmp_path / "knowledge.db")


@pytest.fixture
def address(path, monkeypatch):
    """The address of that store, set for the command line as well."""
    monkeypatch.setenv("ADVISOR_DATABASE_URL", f"sqlite:///{path}")
    return f"sqlite:///{path}"


def test_a_missing_store_says_how_to_build_it(tmp_path):
    with pytest.raises(StoreError, match=r"no knowledge store at .*gone\.db: .*`make store`"):
        open_store(f"sqlite:///{tmp_path / 'gone.db'}")
    assert not (tmp_path / "gone.db").exists()


# To SQLite an empty file is an empty database, which may be filled but holds no knowledge.
NO_STORE = {"words": b"not a database at all\n" * 50, "zeros": bytes(4096), "empty": b""}


@pytest.mark.parametrize(
    ("use", "content"),
    [
        (open_store, "words"), (open_store, "zeros"), (open_store, "empty"),
        (create_store, "words"), (create_store, "zeros"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_store_is_not_read_as_one(path, address, use, content):
    path.write_bytes(NO_STORE[content])
    with pytest.raises(StoreError, match="cannot be") as caught:
        use(address)
    assert ADVICE.search(str(caught.value)), caught.value


def test_a_store_that_is_cut_short_is_refused_at_the_latest_when_it_is_read(path, address):
    path.write_bytes(path.read_bytes()[:20_000])

    def read():
        with open_store(address)() as session:
            return [session.execute(select(t)).all() for t in Base.metadata.sorted_tables]

    with pytest.raises((StoreError, SQLAlchemyError)):
        read()


def test_a_store_of_another_version_says_how_to_build_it(address):
    with create_store(address).begin() as session:
        session.execute(update(Meta).where(Meta.name == "schema_version").values(value="0"))
    with pytest.raises(StoreError, match=r"another version: .*`make store`"):
        open_store(address)


def test_a_store_of_another_version_is_emptied_when_it_is_created_anew(address):
    with create_store(address).begin() as session:
        session.execute(update(Meta).where(Meta.name == "schema_version").values(value="0"))
    with create_store(address)() as session:
        assert session.scalar(select(func.count()).select_from(Document)) == 0
    open_store(address)


@pytest.mark.parametrize("use", [open_store, create_store])
def test_a_locked_store_says_so_and_what_to_do(path, address, use):
    with sqlite3.connect(path, isolation_level=None) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreError, match="locked") as caught:
            use(address)
        other.execute("ROLLBACK")
    other.close()
    assert ADVICE.search(str(caught.value)), caught.value


def test_a_store_that_is_locked_later_raises_in_seconds_and_recovers(path, address):
    library = Library(Settings(database_url=address))
    with library.lend() as known:
        assert known.session.scalar(select(func.count()).select_from(Wage)) == 14
    with sqlite3.connect(path, isolation_level=None) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(SQLAlchemyError, match="locked"), library.lend() as known:
            known.session.scalar(select(func.count()).select_from(Wage))
        other.execute("ROLLBACK")
    other.close()
    with library.lend() as known:
        assert known.session.scalar(select(func.count()).select_from(Wage)) == 14


def test_a_folder_that_cannot_be_made_is_a_store_error(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError):
        create_store(f"sqlite:///{tmp_path / 'file' / 'knowledge.db'}")


@pytest.mark.parametrize("address", ["nonsense", "sqlite//x", "oracle+nothing://x/y"])
def test_an_address_that_is_none_is_a_store_error(address):
    with pytest.raises(StoreError):
        open_store(address)


def test_the_facts_of_a_document_go_with_it(address):
    with create_store(address).begin() as session:
        gone, kept = session.scalars(select(Document).order_by(Document.rank)).all()
        session.execute(delete(Document).where(Document.id == gone.id))
        for table in FACTS:
            of = select(func.count()).select_from(table)
            assert session.scalar(of.where(table.document_id == gone.id)) == 0
        of = select(func.count()).select_from(Passage)
        assert session.scalar(of.where(Passage.document_id == kept.id)) > 30


def test_a_fact_of_no_document_cannot_be_stored(address):
    place = {"section": "x", "line_start": 1, "line_end": 1, "soc_code": "11-3051"}
    gap = Gap(kind="x", subject="x", statement="x.", document_id=999, **place)
    with create_store(address)() as session:
        session.add(gap)
        with pytest.raises(IntegrityError, match="FOREIGN KEY"):
            session.flush()


def test_the_knowledge_package_needs_neither_rasa_nor_the_actions():
    program = (
        "import importlib, pkgutil, sys, knowledge\n"
        "for module in pkgutil.walk_packages(knowledge.__path__, 'knowledge.'):\n"
        "    importlib.import_module(module.name)\n"
        "found = {name.split('.')[0] for name in sys.modules}\n"
        "print(sorted(found & {'rasa', 'rasa_sdk', 'actions', 'components', 'channels'}))"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert run.stdout.strip() == "[]"


def test_check_says_that_a_whole_store_is_whole(address, capsys):
    assert main(["check"]) == 0
    *documents, onet, oews, projections, last = capsys.readouterr().out.splitlines()
    for line, key in zip((onet, oews, projections), ("onet", "oews", "projections"), strict=True):
        assert line == f"{key}: not imported"
    assert [line.split(":")[0] for line in documents] == [
        "California Occupational Guide", "Industrial Production Managers article",
    ]  # fmt: skip
    assert all(re.search(r": \d{2,} facts, sha256 [0-9a-f]{12}$", line) for line in documents)
    assert re.fullmatch(r"The store is whole \(content [0-9a-f]{16}\)\.", last)


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        ("UPDATE passage SET vector = NULL WHERE id < 3", r"2 passages have no vector"),
        ("UPDATE task SET vector = NULL WHERE id < 3", r"2 tasks have no vector"),
        ("DELETE FROM document", "it holds no document"),
    ],
)
def test_check_says_what_a_store_lacks(address, capsys, damage, words):
    with create_store(address).begin() as session:
        session.execute(text(damage))
    assert main(["check"]) == 1
    assert re.fullmatch(rf"error: .*{words}.*`make store`\.\n", capsys.readouterr().err)


def test_facts_prints_each_fact_with_its_line(address, capsys):
    assert main(["facts"]) == 0
    *lines, last = capsys.readouterr().out.splitlines()
    assert last == f"{len(lines)} facts."
    with open_store(address)() as session:
        stored = [session.scalar(select(func.count()).select_from(fact)) for fact in FACTS]
    assert len(lines) == sum(stored)
    (wage,) = (line for line in lines if "$114,377" in line and line.startswith("wage"))
    assert re.search(r"California Occupational Guide:\d+ .*year=2020, area=California", wage)


def test_gaps_prints_each_gap_with_its_line(address, capsys):
    assert main(["gaps"]) == 0
    *lines, last = capsys.readouterr().out.splitlines()
    assert last == f"{len(lines)} gaps."
    assert all(re.fullmatch(r"[\w ]+:\d+  \[.+\] .+\.", line) for line in lines)
    assert any("[wage percentiles]" in line for line in lines)


@pytest.mark.parametrize("command", ["check", "facts", "gaps"])
def test_a_command_on_a_missing_store_ends_with_one_clear_line(
    monkeypatch, capsys, tmp_path, command
):
    monkeypatch.setenv("ADVISOR_DATABASE_URL", f"sqlite:///{tmp_path / 'gone.db'}")
    assert main([command]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert re.fullmatch(r"error: There is no knowledge store at .*`make store`\.\n", captured.err)


def test_import_says_what_it_did_and_is_silent_when_asked(address, capsys):
    assert main(["import"]) == 0
    out = capsys.readouterr().out
    assert out.splitlines()[-1] == "Imported 0 facts from 2 of 2 files."
    assert out.count("unchanged since the last import") == 2
    assert main(["import", "--quiet"]) == 0
    assert capsys.readouterr().out == ""


def test_import_reads_a_file_that_is_not_listed_by_its_kind(address, capsys, sources, tmp_path):
    (article,) = (source.path for source in sources if source.parser == "article")
    mine = tmp_path / "mine.txt"
    mine.write_text(article.read_text().replace("$95,139.20", "$95,000.00"))
    assert main(["import", str(mine)]) == 0
    assert capsys.readouterr().out.splitlines()[-1].endswith("from 1 of 1 files.")
    with open_store(address)() as session:
        level = session.scalars(select(Wage.annual_text).where(Wage.work_level == "10"))
        assert level.all() == ["$95,000.00"] * 2


@pytest.mark.parametrize("content", ["a recipe for soup\n", "", None])
def test_import_refuses_a_file_of_no_known_kind(address, capsys, tmp_path, content):
    unknown = tmp_path / "soup.txt"
    if content is not None:
        unknown.write_text(content)
    assert main(["import", str(unknown)]) == 1
    assert re.fullmatch(rf"error: {re.escape(str(unknown))}:\d: .+\n", capsys.readouterr().err)
