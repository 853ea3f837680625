"""An import stores a whole document or nothing; a damaged one is refused with its place."""

import dataclasses
import os
import random
import re
import shutil
import subprocess
import sys
from functools import partial

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from knowledge.errors import DocumentError
from knowledge.importing import COLUMNS, import_source, read_sources
from knowledge.schema import FACTS, Base, Document
from knowledge.settings import ROOT, Settings
from knowledge.store import create_store

GUIDE, ARTICLE = "california_guide", "article"
# Where a fact stands may move when blank lines go; what it says may not.
PLACE = {"id", "document_id", "line_start", "line_end", "paragraph", "vector"}


class Remembering:
    """Encodes each sentence once; the same sentences are imported many times here."""

    def __init__(self, encoder):
        self.encoder, self.known = encoder, {}

    def encode(self, sentences):
        new = [sentence for sentence in sentences if sentence not in self.known]
        self.known.update(zip(new, self.encoder.encode(new), strict=True))
        return np.array([self.known[sentence] for sentence in sentences])


@pytest.fixture(scope="module")
def encoding(encoder):
    return Remembering(encoder)


@pytest.fixture
def address(store_url, tmp_path):
    """The address of a store with the shipped guides, to be written to."""
    path = tmp_path / "copy.db"
    shutil.copy(store_url.removeprefix("sqlite:///"), path)
    return f"sqlite:///{path}"


@pytest.fixture
def sessions(address):
    return create_store(address)


@pytest.fixture
def shipped(sources):
    """The shipped guides by their key."""
    return {source.key: source for source in sources}


def dump(sessions):
    """Return every row of every table."""
    with sessions() as session:
        tables = Base.metadata.sorted_tables
        return {t.name: session.execute(select(t).order_by(*t.primary_key)).all() for t in tables}


def facts(sessions, key):
    """Return what is stored of a document, without its places."""
    found = []
    with sessions() as session:
        for table in FACTS:
            names = [c.name for c in table.__table__.columns if c.name not in PLACE]
            query = select(table).join(table.document).where(Document.key == key)
            rows = session.scalars(query.order_by(table.id))
            found += [(table.__tablename__, *(getattr(r, name) for name in names)) for r in rows]
    return found


def write(source, path, content):
    """Return a source whose file is `path`, with this content."""
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return dataclasses.replace(source, path=path)


def test_a_second_import_changes_nothing_and_says_so(sessions, encoding, sources):
    before = dump(sessions)
    assert all(import_source(sessions, encoding, source).unchanged for source in sources)
    assert dump(sessions) == before


def test_an_import_into_an_empty_store_gives_the_same_facts(sessions, encoding, sources, tmp_path):
    anew = create_store(f"sqlite:///{tmp_path / 'anew.db'}")
    for source in reversed(sources):
        assert not import_source(anew, encoding, source).unchanged
    assert all(facts(anew, source.key) == facts(sessions, source.key) for source in sources)


def test_a_changed_file_replaces_its_facts_and_no_others(sessions, encoding, shipped, tmp_path):
    before = dump(sessions)
    text = shipped[GUIDE].path.read_text().replace("$114,377", "$120,000")
    changed = write(shipped[GUIDE], tmp_path / "new.txt", text)
    assert not import_source(sessions, encoding, changed).unchanged
    after = dump(sessions)
    amounts = {row.annual_text for row in after["wage"]}
    assert amounts & {"$120,000", "$114,377"} == {"$120,000"}
    (article,) = [row.id for row in before["document"] if row.key == ARTICLE]
    for table in (fact.__tablename__ for fact in FACTS):
        assert len(after[table]) == len(before[table])
        kept = [row for row in before[table] if row.document_id == article]
        assert [row for row in after[table] if row.document_id == article] == kept
    assert after["meta"] != before["meta"]


def test_a_changed_row_of_the_list_is_read_again(sessions, encoding, shipped):
    retitled = dataclasses.replace(shipped[ARTICLE], short_title="The article", year=2019)
    assert not import_source(sessions, encoding, retitled).unchanged
    assert ("The article", 2019) in {(d.short_title, d.year) for d in dump(sessions)["document"]}


def cut(mark, keep=0):
    """Return a damage: the text ends after `keep` characters of the line that holds `mark`."""
    return lambda text: text[: text.rindex("\n", 0, text.index(mark)) + 1 + keep]


def without(mark):
    """Return a damage: the line that holds `mark` is gone."""
    return lambda text: "".join(x for x in text.splitlines(True) if mark not in x)


def noise(text):
    return "".join(random.Random(7).choices("abcdefgh \n$%–é", k=10_000)) * 1000


ROW = "Full-time (Level 09) $"
# name: key, damage, the line that is named (None: any)
DAMAGED = {
    "article cut in an average": (ARTICLE, cut(ROW, 45), 37),
    "article cut after an average": (ARTICLE, cut(ROW, 51), 37),
    "article cut after a row": (ARTICLE, cut(ROW), 36),
    "article without a row": (ARTICLE, without("Average Level 11 $"), None),
    "guide cut inside the task table": (GUIDE, cut("Hire, train"), None),
    "guide cut in a task": (GUIDE, cut("Hire, train", 30), None),
    "guide with half a task": (GUIDE, lambda t: t.replace("  Monitoring\n", "\n"), 55),
    "guide cut inside the industries": (GUIDE, cut("Chemical Manufacturing  6"), None),
    "guide cut in an industry": (GUIDE, cut("Chemical Manufacturing  6", 22), None),
    "guide with half an industry": (GUIDE, lambda t: t.replace("  6.8%", ""), 149),
    "guide cut after the codes' heading": (GUIDE, cut("Codes for counselors"), None),
    "guide cut after the O*NET heading": (GUIDE, cut("   Industrial Production Managers  "), None),
    "guide cut before an interest code": (GUIDE, cut("   Biomass Power Plant Managers", 44), None),
    "guide cut in a code": (GUIDE, cut("   Geothermal Production Managers", 38), None),
    "guide cut after the CIP heading": (GUIDE, cut("   Business/Commerce"), None),
    "guide cut in a TOP title": (GUIDE, cut("   Business Management  05", 16), None),
    "binary": (GUIDE, lambda t: b"\x7fELF\x02\x00\x00" + t.encode(), 1),
    "UTF-16": (ARTICLE, lambda t: t.encode("utf-16"), 1),
    "a smart quote of Windows": (GUIDE, lambda t: t.encode().replace(b"budget", b"\x92"), 28),
    "empty": (GUIDE, lambda t: "", 1),
    "10 MB of text": (GUIDE, noise, 1),
    "10 MB of bytes": (ARTICLE, lambda t: random.Random(7).randbytes(10_000_000), 1),
    "1 MB in one line": (GUIDE, lambda t: t + "word " * 200_000, 232),
    "another occupation": (GUIDE, lambda t: t.replace("11-3051", "11-3031"), None),
}  # fmt: skip


@pytest.mark.parametrize("name", DAMAGED)
def test_a_damaged_document_is_refused_with_its_place(sessions, encoding, shipped, tmp_path, name):
    key, damage, line = DAMAGED[name]
    before = dump(sessions)
    content = damage(shipped[key].path.read_text(encoding="utf-8"))
    source = write(shipped[key], tmp_path / "damaged.txt", content)
    with pytest.raises(DocumentError, match=r"damaged\.txt:\d+: .{15,}") as caught:
        import_source(sessions, encoding, source)
    assert caught.value.line == (line or caught.value.line)
    assert caught.value.line >= 1
    assert dump(sessions) == before


def test_a_document_of_another_kind_is_refused(sessions, encoding, shipped):
    before = dump(sessions)
    for key, other in ((GUIDE, ARTICLE), (ARTICLE, GUIDE)):
        source = dataclasses.replace(shipped[key], path=shipped[other].path)
        with pytest.raises(DocumentError, match="right kind|a Detailed Guide"):
            import_source(sessions, encoding, source)
    assert dump(sessions) == before


@pytest.mark.parametrize("name", ["missing.txt", "."])
def test_a_missing_file_or_a_folder_is_refused(sessions, encoding, shipped, tmp_path, name):
    before = dump(sessions)
    source = dataclasses.replace(shipped[GUIDE], path=tmp_path / name)
    with pytest.raises(DocumentError, match=re.escape(f"{tmp_path / name}:") + ".*cannot be read"):
        import_source(sessions, encoding, source)
    assert dump(sessions) == before


# What print and copying do to a text and what must not matter.
ACCEPTED = {
    "values run into labels": (GUIDE, lambda t: re.sub(r"(?<=\S)  +(?=\S)", "", t)),
    "no blank lines": (GUIDE, lambda t: re.sub(r"\n\s*\n", "\n", t)),
    "headings without blank lines": (
        ARTICLE, lambda t: re.sub(r"\n\n((?:Job D|Edu|Prog)[\w ]+)\n\n", r"\n\1\n", t)),
    "CRLF in the guide": (GUIDE, lambda t: t.replace("\n", "\r\n")),
    "CRLF in the article": (ARTICLE, lambda t: t.replace("\n", "\r\n")),
    "a BOM": (ARTICLE, lambda t: "\ufeff" + t),
    "trailing blanks": (GUIDE, lambda t: t.replace("\n", " \t\n")),
    "no line end at the end": (ARTICLE, str.rstrip),
    "hard blanks": (GUIDE, lambda t: t.replace(" ", "\u00a0")),
}  # fmt: skip
# Paragraphs that hold more than prose, each printed twice.
OF_ARTICLE = ("(CMM)", "assistant manager", "Networking and")
OF_GUIDE = ("vernier", "four basic", "$114,377", "stock options", "4.1 percent", "high school",
            "(CPIM) is", "(CMQ/OE)", "(CM)", "Lean Certification is", "JobCentral")  # fmt: skip
for mark in OF_ARTICLE + OF_GUIDE:
    twice = partial(re.sub, rf"(\n.*{re.escape(mark)}.*\n)", r"\1\1")
    ACCEPTED[f"twice: {mark}"] = (ARTICLE if mark in OF_ARTICLE else GUIDE, twice)


@pytest.mark.parametrize("name", ACCEPTED)
def test_damage_of_print_and_copying_is_accepted(sessions, encoding, shipped, tmp_path, name):
    key, damage = ACCEPTED[name]
    before, text = facts(sessions, key), shipped[key].path.read_text(encoding="utf-8")
    damaged = damage(text)
    assert damaged != text
    report = import_source(sessions, encoding, write(shipped[key], tmp_path / "x.txt", damaged))
    assert (report.unchanged, report.missing, report.not_understood) == (False, (), ())
    assert facts(sessions, key) == before


@pytest.mark.parametrize("key", [GUIDE, ARTICLE])
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(data=st.data())
def test_a_lost_or_repeated_line_is_read_or_refused(
    key, sessions, encoding, shipped, tmp_path, data
):
    lines = shipped[key].path.read_text(encoding="utf-8").split("\n")
    at = data.draw(st.integers(0, len(lines) - 1))
    times = data.draw(st.sampled_from([0, 2]))
    lines[at : at + 1] = [lines[at]] * times
    source = write(shipped[key], tmp_path / "varied.txt", "\n".join(lines))
    before = dump(sessions)
    try:
        import_source(sessions, encoding, source)
    except DocumentError:
        assert dump(sessions) == before


HEAD = ",".join(COLUMNS)
LISTED = "a.txt,a,A,A,,2020,article,11-3051"


FAULTS = {
    "a column too few": (HEAD.replace(",parser", "") + f"\n{LISTED}\n", 1, "parser"),
    "an unknown parser": (f"{HEAD}\n{LISTED}\n{LISTED.replace('article', 'poem')}\n", 3, "'poem'"),
    "a raised year": (f"{HEAD}\n{LISTED.replace('2020', '²⁰²⁰')}\n", 2, "'²⁰²⁰', not a year"),
    "no file": (f"{HEAD}\n{LISTED[5:]}\n", 2, "is empty"),
    "half a row": (f"{HEAD}\na.txt,a\n", 2, "is empty"),
    "a key twice": (f"{HEAD}\n{LISTED}\n{LISTED.replace('a.txt', 'b.txt')}\n", 3, "key"),
    "a zero byte": (f"{HEAD}\n{LISTED[:3]}\0{LISTED[3:]}\n", None, ""),
    "not UTF-8": (b"file,key\xff", 1, "UTF-8"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_list_of_documents_with_a_fault_is_refused_with_its_line(tmp_path, name):
    text, line, words = FAULTS[name]
    path = tmp_path / "documents.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(DocumentError, match=r"documents\.csv:\d+: .*" + words) as caught:
        read_sources(path)
    assert caught.value.line == (line or caught.value.line)


def test_a_list_saved_by_a_spreadsheet_is_read(tmp_path):
    path = tmp_path / "documents.csv"
    path.write_bytes(b"\xef\xbb\xbf" + f"{HEAD}\r\n{LISTED}\r\n".encode())
    (source,) = read_sources(path)
    assert (source.path, source.year, source.publisher) == (tmp_path / "a.txt", 2020, None)


def test_the_command_line_refuses_a_damaged_file_and_keeps_the_others(shipped, tmp_path, address):
    listed = Settings().documents
    shutil.copytree(listed.parent, tmp_path / "documents")
    article = tmp_path / "documents" / shipped[ARTICLE].path.name
    article.write_text(cut(ROW, 54)(article.read_text()))
    command = [sys.executable, "-m", "knowledge", "import", "--list"]
    environment = {**os.environ, "ADVISOR_DATABASE_URL": address}
    before = dump(create_store(address))
    command.append(str(tmp_path / "documents" / listed.name))
    run = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=environment)
    assert run.returncode == 1
    errors = [line for line in run.stderr.splitlines() if not line.startswith(" ")]
    assert len(errors) == 1, run.stderr
    assert errors[0].startswith(f"error: {article}:37: ")
    assert run.stdout.splitlines()[-1].endswith("from 1 of 2 files, 1 refused.")
    assert dump(create_store(address)) == before
