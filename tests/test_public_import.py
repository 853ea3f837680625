"""Public data is stored whole or not at all, in any order, and a new release replaces the old."""

import itertools
import json
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from sqlalchemy import select

from knowledge.__main__ import main
from knowledge.datasets import KINDS, import_dataset
from knowledge.errors import DocumentError
from knowledge.importing import import_source
from knowledge.occupations import tables
from knowledge.occupations.links import COMBINED
from knowledge.occupations.tables import Dataset, Job, Pay
from knowledge.schema import Base, Document, Meta
from knowledge.settings import ROOT
from knowledge.store import create_store, open_store
from tests.public_data import write_oews, write_projections
from tests.public_onet import onet_tables, write_onet, write_tabs
from tests.public_rows import JOBS, PLACES

# Numbered as they come; what a row says does not depend on it.
NUMBERS = {"id", "document_id"}


@pytest.fixture
def address(public_store, tmp_path):
    """The address of a store with the guides and the small data, to be written to."""
    path = tmp_path / "copy.db"
    shutil.copy(public_store.removeprefix("sqlite:///"), path)
    return f"sqlite:///{path}"


@pytest.fixture
def sessions(address):
    return create_store(address)


def dump(sessions):
    """Return every row of every table, without numbers, in an order of its own."""
    told = {}
    with sessions() as session:
        for table in Base.metadata.sorted_tables:
            shown = [column for column in table.columns if column.name not in NUMBERS]
            told[table.name] = sorted(map(repr, session.execute(select(*shown))))
    return told


def rows(url, query):
    """Return the first column of a query, for a store at an address."""
    with open_store(url)() as session:
        return session.scalars(query).all()


def test_every_row_that_was_written_is_stored(public_store):
    codes = rows(public_store, select(Job.code))
    assert sorted(codes) == sorted(job.code for job in JOBS)
    titles = rows(public_store, select(tables.Place.title))
    assert len(titles) == len(PLACES)
    tasks = rows(public_store, select(tables.JobTask.text))
    assert sorted(tasks) == sorted(task for job in JOBS for task in job.tasks)


def test_what_is_stored_is_counted_and_cited_with_its_licence(public_store):
    for dataset in rows(public_store, select(Dataset)):
        counts = json.loads(dataset.counts)
        for table in KINDS[dataset.key].tables:
            assert counts[table.__tablename__] == len(rows(public_store, select(table)))
    stored = {dataset.key: dataset for dataset in rows(public_store, select(Dataset))}
    assert {key: (of.release, of.year) for key, of in stored.items()} == {
        "onet": ("29.0", 2024),
        "oews": ("May 2025", 2025),
        "projections": ("2024–34", 2024),
    }
    assert stored["onet"].licence == "CC BY 4.0"
    assert stored["onet"].attribution == (
        "O*NET 29.0 Database, U.S. Department of Labor, Employment and Training Administration "
        "(CC BY 4.0)"
    )
    assert json.loads(stored["oews"].notes) == {"top_hourly": 11500, "top_annual": 23920000}


def test_jobs_find_their_wages_also_where_these_are_published_together(public_store):
    jobs = {job.code: job for job in rows(public_store, select(Job))}
    for link in ("pay_code", "outlook_code"):
        assert getattr(jobs["29-1141.00"], link) == getattr(jobs["29-1141.01"], link) == "29-1141"
        assert getattr(jobs["31-1121.00"], link) == getattr(jobs["31-1122.00"], link) == "31-1120"
        assert getattr(jobs["55-3016.00"], link) is None


def test_a_job_has_the_vector_of_its_title_and_description(public_store, encoder):
    job = rows(public_store, select(Job).where(Job.code == "51-4121.00"))[0]
    (expected,) = encoder.encode([f"{job.title}: {job.description}"])
    stored = np.frombuffer(job.vector, np.float32)
    assert stored.shape == (384,)
    # With 8-bit weights a vector differs a little with the sentences encoded beside it.
    assert float(stored @ expected) > 0.98


def test_a_second_import_changes_nothing_and_says_so(sessions, encoder, public_data):
    before = dump(sessions)
    for key in KINDS:
        assert import_dataset(sessions, encoder, key, [public_data / key]).unchanged
    assert dump(sessions) == before


def test_the_same_files_in_a_zip_are_the_same_release(sessions, encoder, public_data, tmp_path):
    for key in KINDS:
        archive = shutil.make_archive(str(tmp_path / key), "zip", public_data, key)
        assert import_dataset(sessions, encoder, key, [Path(archive)]).unchanged


@pytest.mark.parametrize("order", itertools.permutations(KINDS))
def test_the_order_of_imports_does_not_matter(order, public_store, encoder, public_data, tmp_path):
    sessions = create_store(f"sqlite:///{tmp_path / 'other.db'}")
    for key in order:
        import_dataset(sessions, encoder, key, [public_data / key])
    expected = dump(open_store(public_store))
    guides = {table.name for table in Document.metadata.sorted_tables} - {
        table.__tablename__ for kind in KINDS.values() for table in kind.tables
    }
    found = dump(sessions)
    assert all(found[name] == expected[name] for name in expected.keys() - guides)


def test_guides_and_public_data_stay_when_the_other_is_imported(sessions, encoder, sources):
    before = dump(sessions)
    with sessions.begin() as session:
        for document in session.scalars(select(Document)):
            document.sha256 = "of another time"
    for source in sources:
        assert not import_source(sessions, encoder, source).unchanged
    after = dump(sessions)
    assert after.keys() == before.keys()
    assert after == before


def test_every_import_gives_the_store_a_new_version(sessions, encoder, tmp_path):
    def version():
        with sessions() as session:
            return session.get(Meta, "content_version").value

    seen = {version()}
    write_oews(tmp_path / "oews", 2024)
    import_dataset(sessions, encoder, "oews", [tmp_path / "oews"])
    seen.add(version())
    write_projections(tmp_path / "projections", 2023)
    import_dataset(sessions, encoder, "projections", [tmp_path / "projections"])
    seen.add(version())
    assert len(seen) == 3


@pytest.fixture
def newer(tmp_path):
    """The folder of a later release: one job gone, one new, one renamed, one task more."""
    folder = write_onet(tmp_path / "newer", "30.1", "December 2025")
    for name, lines in onet_tables().items():
        lines = [line for line in lines if not any("27-2042.00" in str(cell) for cell in line)]
        if name == "Occupation Data":
            lines.append(("27-2041.00", "Music Directors and Composers", "Lead musicians."))
            lines = [
                (code, "Metal Machinists" if code == "51-4041.00" else title, text)
                for code, title, text in lines
            ]
        if name == "Task Statements":
            lines.append(("27-2041.00", "99", "Choose what is played.", "n/a", "n/a", "", ""))
        write_tabs(folder / f"{name}.txt", lines)
    return folder


def test_a_new_release_replaces_the_old_and_tells_what_changed(sessions, encoder, newer):
    report = import_dataset(sessions, encoder, "onet", [newer])
    assert report.replaced == "O*NET 29.0 Database"
    assert report.title == "O*NET 30.1 Database"
    assert report.came == {"27-2041.00": "Music Directors and Composers"}
    assert report.went == {"27-2042.00": "Musicians and Singers"}
    assert report.renamed == {"51-4041.00": ("Machinists", "Metal Machinists")}
    assert report.after["job"] == report.before["job"] == len(JOBS)
    assert report.after["job_task"] == report.before["job_task"] - 1
    with sessions() as session:
        assert session.get(Job, "27-2042.00") is None
        assert session.get(Job, "51-4041.00").pay_code == "51-4041"


def test_the_command_tells_the_difference_as_lines(address, newer, monkeypatch, capsys):
    monkeypatch.setenv("ADVISOR_DATABASE_URL", address)
    assert main(["import", "onet", str(newer)]) == 0
    said = capsys.readouterr().out
    assert "O*NET 30.1 Database, in the place of O*NET 29.0 Database" in said
    assert "1 occupations came" in said
    assert "51-4041.00 Machinists → Metal Machinists" in said
    assert main(["import", "onet", str(newer)]) == 0
    assert "unchanged since the last import" in capsys.readouterr().out


def test_a_quiet_import_prints_nothing(address, newer, monkeypatch, capfd):
    monkeypatch.setenv("ADVISOR_DATABASE_URL", address)
    assert main(["import", "--quiet", "onet", str(newer)]) == 0
    assert capfd.readouterr() == ("", "")


def test_a_refusal_is_printed_with_its_place(address, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("ADVISOR_DATABASE_URL", address)
    assert main(["import", "oews", str(tmp_path)]) == 1
    assert main(["import", "onet"]) == 1
    assert str(tmp_path) in capsys.readouterr().err


def test_check_says_which_public_data_is_there(address, monkeypatch, capsys):
    monkeypatch.setenv("ADVISOR_DATABASE_URL", address)
    assert main(["check"]) == 0
    said = capsys.readouterr().out
    assert f"O*NET 29.0 Database: 5 job zone, {len(JOBS)} job, " in said
    assert "Wage Statistics, May 2025: 8 place" in said
    assert "Employment Projections, 2024–34: " in said


def test_wages_without_a_national_workbook_are_stored_and_it_is_said(
    encoder, public_data, tmp_path
):
    sessions = create_store(f"sqlite:///{tmp_path / 'states.db'}")
    import_dataset(sessions, encoder, "onet", [public_data / "onet"])
    states = public_data / "oews" / "state_M2025_dl.csv"
    report = import_dataset(sessions, encoder, "oews", [states])
    assert [what.partition(":")[0] for what in report.missing] == [
        "no workbook of the nation",
        "no workbook of metropolitan and nonmetropolitan areas",
    ]
    with sessions() as session:
        assert session.get(Job, "31-1121.00").pay_code == "31-1120"
        assert {row.place for row in session.scalars(select(Pay))} == {"06", "39", "41", "48"}


def test_codes_that_no_occupation_explains_are_reported(sessions, encoder, tmp_path):
    folder = write_oews(tmp_path / "oews", 2026)
    path = folder / "state_M2026_dl.csv"
    path.write_text(path.read_text().replace("51-4041,Machinists", "51-4040,Machine workers"))
    report = import_dataset(sessions, encoder, "oews", [folder])
    assert report.unlinked == ("51-4040",)
    assert any("top published wage of May 2026" in what for what in report.missing)


def test_an_interrupted_import_leaves_the_store_as_it_was(sessions, address, newer):
    before = dump(sessions)
    slow = (
        "import signal, sys, time; from pathlib import Path; from knowledge import datasets as d;"
        "from knowledge.encoder import Encoder; from knowledge.settings import Settings;"
        "from knowledge.store import create_store\n"
        "def watch(rows, desc='', **_):\n"
        "    for row in rows:\n"
        "        yield row\n"
        "        if desc == 'Related Occupations.txt': print('there', flush=True); time.sleep(60)\n"
        # A shell that starts the tests in the background has them ignore SIGINT, and so would this.
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "d.BATCH = 10\n"
        "d.import_dataset(create_store(sys.argv[1]), Encoder(Settings().encoder), 'onet',"
        "    [Path(sys.argv[2])], watch)"
    )
    for how in (signal.SIGINT, signal.SIGKILL):
        child = subprocess.Popen(
            [sys.executable, "-W", "ignore", "-c", slow, address, str(newer)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        with child:
            assert child.stdout.readline() == b"there\n"
            # Whoever reads meanwhile is not kept waiting, and sees what was there.
            started = time.perf_counter()
            assert dump(sessions) == before
            assert time.perf_counter() - started < 1.5
            child.send_signal(how)
            assert child.wait(20) != 0
        assert dump(sessions) == before


def test_an_error_while_storing_leaves_the_store_as_it_was(sessions, encoder, newer):
    before = dump(sessions)
    (newer / "Task Statements.txt").write_text("O*NET-SOC Code\tTask ID\tTask\n29-1141.00\tx\ty\n")
    with pytest.raises(DocumentError, match=r"Task Statements\.txt:2: Task ID is 'x'"):
        import_dataset(sessions, encoder, "onet", [newer])
    assert dump(sessions) == before


def test_no_code_is_published_together_in_two_ways():
    members = [code for codes in COMBINED.values() for code in codes]
    assert len(members) == len(set(members))
    assert not set(members) & set(COMBINED)
    assert all(code[:5] == together[:5] for together, codes in COMBINED.items() for code in codes)


def test_an_encoder_that_is_missing_is_said(address, newer, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("ADVISOR_DATABASE_URL", address)
    monkeypatch.setenv("ADVISOR_ENCODER", str(tmp_path / "none"))
    assert main(["import", "onet", str(newer)]) == 1
    assert "make encoder" in capsys.readouterr().err
