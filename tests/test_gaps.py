"""What the documents lack is stored, with its place; what a document has is never said to lack."""

import dataclasses
import re

import pytest
from sqlalchemy import select

from knowledge.errors import DocumentError
from knowledge.parsers import PARSERS
from knowledge.schema import Document, Gap, Wage
from knowledge.store import open_store

GUIDE, ARTICLE = "california_guide", "article"
US = "United States"
OPEN = [
    "Level 09", "Level 11", "All levels (Nonunion)", "Full-time", "Full-time (Level 09)",
    "Full-time (Level 11)", "Time-based pay (All levels)",
]  # fmt: skip
BAY_AREA = "San Francisco-Oakland-Hayward, CA, Full-time (All levels)"

# key, kind → the subjects, and words of the lines that are cited
STORED = {
    "G1": (GUIDE, "wage_percentiles", ["wage percentiles"], "percentile"),
    "G2": (GUIDE, "projection_table", ["employment numbers"], "Estimated Year"),
    "G3": (
        ARTICLE, "open_range",
        [*(f"{US}, {label}" for label in OPEN), "Bend-Redmond, OR, Time-based pay (All levels)"],
        "–"),
    "G4": (
        ARTICLE, "no_range", [f"{US}, Level 10", f"{US}, Full-time (Level 10)", BAY_AREA], "$"),
    "G5": (
        ARTICLE, "range_above_average",
        [f"{US}, Not able to be leveled", f"{US}, Full-time (Not able to be leveled)"],
        "$122,553.60"),
    "G9: what levels mean": (ARTICLE, "level_definitions", ["job levels"], "Job Level"),
    "G9: other levels": (ARTICLE, "other_levels", ["job levels"], "Job Level"),
    "G10": (ARTICLE, "undated", ["pay in the article"], "Salary"),
    "G11": (ARTICLE, "union_figure", ["union pay"], "Salary"),
    "G12: incentive": (ARTICLE, "incentive_figure", ["incentive-based pay"], "Salary"),
    "G12: part-time": (ARTICLE, "part_time_figure", ["part-time pay"], "Salary"),
    "G26": (GUIDE, "interest_letters", ["interest codes (RIASEC)"], "RIASEC"),
    "G30": (GUIDE, "undated", ["hours and working conditions", "the shares of industries"], ""),
    "G33": (GUIDE, "address", ["JobCentral", "CalJOBS", "Service Locator"], ""),
    "G34": (
        GUIDE, "named_section",
        ["What Employers Say", "Job Search Tips", "Summary Guide", "skill definitions",
         "county list", "wages for all areas", "growth for all areas", "Other Sources"],
        ""),
}  # fmt: skip
SUBJECTS = [
    "remote work", "visas or work permits", "injury rates",
    "automation or artificial intelligence", "what training or certifications cost",
    "how long training takes", "names of schools", "gender, age or origin of workers", "layoffs",
]  # fmt: skip
# The line of the shipped guide that names each thing without giving it.
NAMED_ON = {
    "What Employers Say": "What Employers Say...",
    "Job Search Tips": "Job Search Tips",
    "Summary Guide": "Summary Guide",
    "skill definitions": "View the skill definitions",
    "county list": "Select your county",
    "wages for all areas": "View Wages for All Areas",
    "growth for all areas": "View Projected Growth",
    "Other Sources": "",
    "JobCentral": "JobCentral",
    "CalJOBS": "CalJOBS",
    "Service Locator": "Service Locator",
}


@pytest.fixture(scope="module")
def stored(store_url):
    """The gaps of the store by document and kind."""
    with open_store(store_url)() as session:
        gaps = session.scalars(select(Gap).join(Gap.document).order_by(Document.rank, Gap.id)).all()
        by_kind = {}
        for gap in gaps:
            by_kind.setdefault((gap.document.key, gap.kind), []).append(gap)
        return by_kind


@pytest.fixture(scope="module")
def lines(sources):
    """The lines of each document, from 1."""
    return {s.key: ["", *s.path.read_text(encoding="utf-8").split("\n")] for s in sources}


@pytest.mark.parametrize("name", STORED)
def test_the_gap_is_stored_with_the_lines_that_show_it(stored, lines, name):
    key, kind, subjects, words = STORED[name]
    gaps = stored[key, kind]
    assert sorted(gap.subject for gap in gaps) == sorted(subjects)
    for gap in gaps:
        cited = lines[key][gap.line_start : gap.line_end + 1]
        assert words in cited[0]
        assert NAMED_ON.get(gap.subject, "") in cited[0]
        assert any(line.strip() for line in cited)
        assert gap.section
        assert gap.statement.endswith(".")
        assert gap.soc_code == "11-3051"


@pytest.mark.parametrize("key", [GUIDE, ARTICLE])
@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_subject_that_neither_document_speaks_of_is_a_gap_of_both(stored, lines, key, subject):
    (gap,) = (gap for gap in stored[key, "absent_subject"] if gap.subject == subject)
    assert subject in gap.statement
    assert gap.line_start == 1


@pytest.mark.parametrize("key", [GUIDE, ARTICLE])
def test_no_gap_cites_a_line_past_the_end(stored, sources, key):
    (path,) = (source.path for source in sources if source.key == key)
    last = len(path.read_text(encoding="utf-8").splitlines())
    assert max(g.line_end for (k, _), gaps in stored.items() for g in gaps if k == key) <= last


def test_there_is_no_kind_of_gap_that_is_not_known_here(stored):
    known = {(key, kind) for key, kind, _, _ in STORED.values()}
    assert set(stored) == known | {(GUIDE, "absent_subject"), (ARTICLE, "absent_subject")}


def test_the_percentile_gap_names_all_three_and_cites_their_three_lines(stored, lines):
    (gap,) = stored[GUIDE, "wage_percentiles"]
    assert all(f"{number}th" in gap.statement for number in (25, 50, 75))
    cited = lines[GUIDE][gap.line_start : gap.line_end + 1]
    assert [line[1:5] for line in cited] == ["25th", "50th", "75th"]


def test_an_open_range_is_quoted_with_its_dash_and_never_closed(stored):
    for gap in stored[ARTICLE, "open_range"]:
        assert re.search(r"“\$[\d,]+\.\d\d –”", gap.statement)


# name: key, what becomes of the text, kind and subject (None: all) of the gap that must go
HAS_IT = {
    "visas": (GUIDE, ("Some become consultants.", "Employers may sponsor visas."),
              "absent_subject", "visas or work permits"),
    "visas in capitals": (GUIDE, ("Some become consultants.", "Visa sponsorship is rare."),
                          "absent_subject", "visas or work permits"),
    "remote work": (ARTICLE, ("Location matters too.", "Remote work is rare."),
                    "absent_subject", "remote work"),
    "layoffs": (ARTICLE, ("Location matters too.", "Layoffs are rare."),
                "absent_subject", "layoffs"),
    "travel": (GUIDE, ("Some become consultants.", "Travel is common."),
               "absent_subject", "travel"),
    "injuries": (GUIDE, ("Some become consultants.", "Injuries are rare."),
                 "absent_subject", "injury rates"),
    "robots": (ARTICLE, ("Location matters too.", "Robots do some of the work."),
               "absent_subject", "automation or artificial intelligence"),
    "a school": (GUIDE, ("Some become consultants.", "Stanford University has a program."),
                 "absent_subject", "names of schools"),
    "a part-time figure": (ARTICLE, ("Average Full-time (Level 10)", "Average Part-time"),
                           "part_time_figure", None),
    "a union figure": (ARTICLE, ("Average Full-time (Level 10)", "Average All levels (Union)"),
                       "union_figure", None),
    "an incentive figure": (
        ARTICLE, ("Average Full-time (Level 10)", "Average Incentive-based pay (All levels)"),
        "incentive_figure", None),
    "levels that are defined": (
        ARTICLE, ("Location matters too.", "Level 09 means a first manager."),
        "level_definitions", None),
    "no salary levels": (
        ARTICLE, lambda t: re.sub(r"\(Level \d+\)", "(All levels)", re.sub(
            r"Average Level \d+", "Average All levels", t)), "level_definitions", None),
    "a range where none was": (
        ARTICLE, ("Level 10 $95,139.20\n", "Level 10 $95,139.20 $90,000.00 –\n"),
        "no_range", f"{US}, Level 10"),
    "a year of the figures": (
        ARTICLE, ("Pay differs with", "These are figures of 2019. Pay differs with"),
        "undated", "pay in the article"),
    "a year of the hours": (GUIDE, ("About a third of them", "In 2019 a third of them"),
                            "undated", "hours and working conditions"),
    "a year of the shares": (GUIDE, ("EDD/LMID Staffing Patterns", "EDD Staffing Patterns, 2019"),
                             "undated", "the shares of industries"),
    "an address": (GUIDE, ("JobCentral (address missing)", "JobCentral (www.jobcentral.com)"),
                   "address", "JobCentral"),
    "an address of the locator": (
        GUIDE, ("the Service Locator.", "the Service Locator (www.servicelocator.org)."),
        "address", "Service Locator"),
    "links": (GUIDE, ("not an endorsement by EDD.", "not an endorsement. www.bls.gov"),
              "named_section", "Other Sources"),
    "values of the percentiles": (
        GUIDE, lambda t: re.sub(r"\((\d\d)th percentile\)", r"(\1th percentile)\n$99,\g<1>0", t),
        "wage_percentiles", None),
    "the projected numbers": (
        GUIDE, ("(Estimated Year-Projected Year)\n",
                "(Estimated Year-Projected Year)\nCalifornia 2016-2026 19,500 20,300\n"),
        "projection_table", None),
    "no skill definitions named": (GUIDE, ("View the skill definitions\n", ""),
                                   "named_section", "skill definitions"),
    "letters that are explained": (
        GUIDE, ("Codes for counselors,", "E is Enterprising, C Conventional, S Social. For"),
        "interest_letters", None),
}  # fmt: skip


@pytest.mark.parametrize("name", HAS_IT)
def test_a_document_that_has_the_thing_has_no_such_gap(sources, stored, tmp_path, name):
    key, change, kind, subject = HAS_IT[name]
    source = next(source for source in sources if source.key == key)
    text = source.path.read_text(encoding="utf-8")
    changed = change(text) if callable(change) else text.replace(*change)
    assert changed != text
    variant = dataclasses.replace(source, path=tmp_path / "variant.txt")
    variant.path.write_text(changed, encoding="utf-8")
    rows = list(PARSERS[source.parser](variant.path, source.soc_code))
    gaps = [(gap.kind, gap.subject) for gap in rows if isinstance(gap, Gap)]
    gone = {(g.kind, g.subject) for g in stored[key, kind] if subject in (None, g.subject)}
    assert gone
    assert not gone & set(gaps)
    kinds = {kind for (of, kind) in stored if of == key} - {kind}
    assert len(kinds - {kind for kind, _ in gaps}) <= 1


@pytest.mark.parametrize("label", ["Level 11", "Full-time (Level 11)"])
def test_a_range_with_both_ends_is_kept_whole_or_refused_and_never_misread(
    sources, tmp_path, label
):
    source = next(source for source in sources if source.key == ARTICLE)
    row = re.compile(rf"(Average {re.escape(label)} (\S+) (\S+) –)\n")
    text = source.path.read_text(encoding="utf-8")
    average, low = row.search(text).groups()[1:]
    variant = tmp_path / "variant.txt"
    variant.write_text(row.sub(r"\1 $160,000.00\n", text), encoding="utf-8")
    try:
        rows = list(PARSERS[source.parser](variant, source.soc_code))
    except DocumentError as error:
        assert error.line == text[: row.search(text).start()].count("\n") + 1  # noqa: PT017
        return
    wages = [row for row in rows if isinstance(row, Wage) and row.label.startswith(label)]
    found = [(wage.label, wage.annual_text, wage.range_text) for wage in wages]
    assert (label, average, f"{low} – $160,000.00") in found
    assert f"{US}, {label}" not in {gap.subject for gap in rows if isinstance(gap, Gap)}
