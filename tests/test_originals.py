"""The shipped guides say what the originals say, figure by figure, in words of their own."""

import re

import pytest
from sqlalchemy import select

from knowledge import schema
from knowledge.importing import import_source
from knowledge.schema import Document
from knowledge.store import create_store, open_store

# Columns that say where a fact stands or that are made from it, not what it is.
PLACE = {"id", "document_id", "line_start", "line_end", "vector"}
# What is told in each guide's own words, and may differ: a table, and of items these kinds.
WORDED_TABLES = {schema.Passage}
WORDED_COLUMNS = {(schema.Task, "text")}
WORDED_ITEMS = {"strategy", "training_search", "employer_step"}
COMPARED = [table for table in schema.FACTS if table not in WORDED_TABLES]

# Lists of names inside sentences; whoever tells the same facts names the same things.
NAME_LISTS = (
    "vernier calipers, taper gauges, t-squares, assorted other measuring tools, forklifts, "
    "automated production equipment, and environmentally friendly chemicals",
    "facilities management, human resources, industrial control, inventory management, "
    "and project management software as well as energy usage and environmental impact monitoring "
    "software",
    "stock options, dividends, and other performance bonuses, vacation and sick leave, health and "
    "life insurance, and retirement plans",
    "general business classes and business club membership; English; speech communication "
    "classes; courses in physical, social, and computer sciences; and math",
    "supply chain management, resource planning, scheduling, production operations, and strategic "
    "planning",
    "Foundations of Management, Planning and Organizing, and Leading and Controlling",
    "Industrial Production Manager, Industrial Production Supervisor, Production Manager, "
    "Production Supervisor",
)
LABELS = ("May also be called", "Specialties within this occupation include", "Source:")
SHARED_WORDS = 12


@pytest.fixture(scope="module")
def original_url(tmp_path_factory, encoder, originals):
    """The address of a store that holds the originals."""
    url = f"sqlite:///{tmp_path_factory.mktemp('originals') / 'knowledge.db'}"
    sessions = create_store(url)
    for source in originals:
        report = import_source(sessions, encoder, source)
        assert (report.missing, report.not_understood) == ((), ())
    return url


def rows(url, table):
    """Return the rows of a table, in the order of the documents, as dictionaries by column."""
    names = [column.name for column in table.__table__.columns]
    with open_store(url)() as session:
        query = select(table).join(table.document).order_by(Document.rank, table.id)
        return [
            {"document": row.document.key, **{name: getattr(row, name) for name in names}}
            for row in session.scalars(query)
        ]


def facts(url, table):
    """Return what the rows of a table say, without their places and without free wording."""
    told = []
    for row in rows(url, table):
        worded = row.get("kind") in WORDED_ITEMS
        told.append(
            {
                name: value
                for name, value in row.items()
                if name not in PLACE
                and (table, name) not in WORDED_COLUMNS
                and not (worded and name == "text")
            }
        )
    return told


@pytest.mark.parametrize("table", COMPARED, ids=lambda table: table.__tablename__)
def test_the_facts_equal_those_of_the_originals_row_by_row(store_url, original_url, table):
    shipped = facts(store_url, table)
    assert shipped
    assert shipped == facts(original_url, table)


def test_the_gaps_equal_those_of_the_originals(store_url, original_url):
    def kinds(url):
        return [(gap["document"], gap["kind"], gap["subject"]) for gap in rows(url, schema.Gap)]

    assert kinds(store_url) == kinds(original_url)


def test_every_section_of_the_originals_with_prose_has_prose_here(store_url, original_url):
    def sections(url):
        return {(row["document"], row["section"]) for row in rows(url, schema.Passage)}

    assert sections(store_url) == sections(original_url)


# table → columns whose values are printed, as they stand, on the lines that are cited
PRINTED = {
    schema.Wage: ("label", "annual_text", "hourly_text", "range_text"),
    schema.Projection: ("area", "period_start", "period_end", "percent_change", "jobs_change"),
    schema.Industry: ("title", "percent"),
    schema.Task: ("text", "skill"),
    schema.Title: ("title",),
    schema.Certification: ("abbreviation", "issuer", "issuer_abbreviation", "experience_years"),
    schema.Code: ("code", "title"),
    schema.RelatedOccupation: ("title", "kind"),
    schema.Item: ("text",),
    schema.Passage: ("text",),
}
# Printed short ("health and life insurance"), or not at all: a median of no group is everyone's.
PRINTED_SHORT = {"health insurance": "health", "All workers": None}


@pytest.mark.parametrize("table", PRINTED, ids=lambda table: table.__tablename__)
@pytest.mark.parametrize("which", ["shipped", "original"])
def test_the_cited_lines_hold_the_value(request, which, table):
    url = request.getfixturevalue({"shipped": "store_url", "original": "original_url"}[which])
    files = request.getfixturevalue({"shipped": "sources", "original": "originals"}[which])
    lines = {source.key: source.path.read_text(encoding="utf-8").split("\n") for source in files}
    astray = []
    for row in rows(url, table):
        cited = lines[row["document"]][row["line_start"] - 1 : row["line_end"]]
        printed = " ".join(" ".join(cited).split())
        for name in PRINTED[table]:
            value = PRINTED_SHORT.get(row[name], row[name])
            if value is not None and str(value) not in printed:
                astray.append(f"{row['document']}:{row['line_start']} {name}={row[name]}")
    assert not astray


def normal(text):
    """Return a text as lower-case words, a blank between them."""
    return " ".join(re.findall(r"[a-z0-9$]+", text.lower().replace("’", "'").replace("'", "")))


def told_lines(source):
    """Return the lines of a document that are not labels before lists of names."""
    lines = source.path.read_text(encoding="utf-8-sig").splitlines()
    lines = [line.strip() for line in lines]
    return [line for line in lines if not line.startswith(LABELS) and not line.endswith("...")]


def sentences(source):
    """Return the sentences of a document, those of its tables too: what ends in a full stop."""
    parts = re.split(r"(?<=\.)(?!\d)", "\n".join(told_lines(source)))
    ended = [part.split("\n")[-1].strip() for part in parts if part.endswith(".")]
    return {normal(sentence) for sentence in ended if " " in sentence}


def runs(source):
    """Return each run of so many words within a line of prose, lists of names left out."""
    found = set()
    for line in (line for line in told_lines(source) if re.search(r"\.(\s|$)", line)):
        told = normal(line)
        for listed in NAME_LISTS:
            told = told.replace(normal(listed), "|")
        for part in told.split("|"):
            words = part.split()
            found |= {
                tuple(words[at : at + SHARED_WORDS]) for at in range(len(words) - SHARED_WORDS + 1)
            }
    return found


@pytest.fixture(params=["california_guide", "article"])
def pair(request, sources, originals):
    """A shipped guide and its original."""
    return next(
        pair for pair in zip(sources, originals, strict=True) if pair[0].key == request.param
    )


def test_no_sentence_of_the_originals_is_repeated(pair):
    shipped, original = pair
    assert len(sentences(original)) > 20
    repeated = sorted(sentences(shipped) & sentences(original))
    assert repeated == []


def test_no_long_run_of_words_is_shared_with_the_originals(pair):
    shipped, original = pair
    shared = sorted(" ".join(run) for run in runs(shipped) & runs(original))
    assert shared == []
