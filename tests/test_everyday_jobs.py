"""What people call jobs, and how they tell of them, leads to the jobs they mean."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session

from knowledge.encoder import Encoder
from knowledge.occupations.everyday import NAMES as EVERYDAY
from knowledge.occupations.everyday import VECTORS, WORK, everyday, keep_vectors
from knowledge.occupations.finding import JobFinder
from knowledge.occupations.job_rows import JobRow
from knowledge.occupations.meaning import no_vectors
from knowledge.occupations.name_index import NameRow
from knowledge.occupations.normal import key_of
from knowledge.occupations.tables import Job
from knowledge.occupations.told_work import ToldWork
from knowledge.settings import Settings

JOBS = (
    JobRow("29-1211.00", "Anesthesiologists", "Administer anesthetics.", 40_000, None),
    JobRow("29-1212.00", "Cardiologists", "Diagnose diseases of the heart.", 15_000, None),
    JobRow("29-1216.00", "General Internal Medicine Physicians", "Treat adults.", 65_000, None),
    JobRow("49-9044.00", "Millwrights", "Install and align machinery.", 40_000, None),
    JobRow("51-2099.00", "Assemblers and Fabricators, All Other", "Assemble.", 200_000, None),
    JobRow("47-2031.00", "Carpenters", "Build with wood.", 700_000, None),
)
NAMES = (
    *((job.code, job.title, "title") for job in JOBS),
    ("29-1212.00", "Doctor", "alternate"),
    ("29-1216.00", "Doctor", "alternate"),
    ("51-2099.00", "Joiner", "alternate"),
    ("49-9044.00", "Bench Millwright", "alternate"),
    ("49-9044.00", "Mill Millwright", "alternate"),
)


def rows(path: Path) -> list[tuple[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return [(row[0], row[1]) for row in list(csv.reader(file))[1:]]


@pytest.fixture(scope="module")
def finder() -> JobFinder:
    names = [NameRow(code, text, key_of(text), kind) for code, text, kind in NAMES]
    encoder = Encoder(Settings().encoder)
    return JobFinder(JOBS, names, no_vectors(), encoder, everyday(JOBS, encoder))


def test_an_everyday_name_counts_more_than_a_job_few_have_by_it(finder: JobFinder) -> None:
    (mention,) = finder.find("what does a joiner earn")
    assert mention.candidates[0].code == "47-2031.00"
    assert mention.sure


def test_an_everyday_spelling_is_not_repaired(finder: JobFinder) -> None:
    (mention,) = finder.find("do millrights travel")
    assert (mention.candidates[0].code, mention.how) == ("49-9044.00", "name")


def test_a_name_that_is_all_of_a_sentence_is_asked_about(finder: JobFinder) -> None:
    (mention,) = finder.find("Joiner. I am tired of my desk and would start soon")
    assert mention.candidates[0].code == "47-2031.00"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("the doctor who makes patients unconscious for an operation, pay?", "29-1211.00"),
        ("anyone who builds stairs and doors from wood", "47-2031.00"),
        ("whoever lines up machinery in a new plant", "49-9044.00"),
    ],
)
def test_people_are_told_by_what_they_do(finder: JobFinder, text: str, code: str) -> None:
    (mention,) = finder.find(text)
    assert (mention.candidates[0].code, mention.how) == (code, "meaning")


def test_doctors_of_whom_little_is_told_are_any_doctors(finder: JobFinder) -> None:
    (mention,) = finder.find("how much do doctors who work long hours earn")
    assert mention.how == "name"


def test_what_people_like_or_speak_tells_no_job(finder: JobFinder) -> None:
    assert finder.find("is there someone who speaks Polish at your office") == ()


def test_a_job_is_as_near_as_the_nearest_of_what_is_told_of_it() -> None:
    told = ToldWork(3, [0, 2, 2], np.array([[0, 1], [1, 0], [0.6, 0.8]], np.float32))
    near = told.near(np.array([1, 0], np.float32))
    assert near.tolist() == [0, 0.5, 1]  # nobody tells of the second: it is as near as usual


@pytest.mark.parametrize("path", [EVERYDAY, WORK], ids=lambda path: path.stem)
def test_everyday_words_stand_once(path: Path) -> None:
    words = [text for text, _ in rows(path)]
    assert sorted({*words}) == sorted(words)


@pytest.mark.parametrize("path", [EVERYDAY, WORK], ids=lambda path: path.stem)
def test_everyday_words_are_of_jobs_there_are(path: Path, complete_store: str) -> None:
    with Session(create_engine(complete_store), future=True) as session:
        titles = set(session.scalars(select(Job.title)))
    assert [job for _, job in rows(path) if job not in titles] == []


def test_vectors_that_were_kept_are_those_made_at_start(tmp_path: Path) -> None:
    for path in Settings().encoder.iterdir():
        if path.name != VECTORS:
            (tmp_path / path.name).symlink_to(path)
    made = everyday(JOBS, Encoder(tmp_path))
    assert made.names
    assert len(made.told) == len(made.work)
    assert keep_vectors(tmp_path) > len(made.names) + len(made.work)
    kept = everyday(JOBS, Encoder(tmp_path))
    assert kept.names == made.names
    assert np.abs(kept.told - made.told).max() < 1e-3
    apart = kept.stored.vectors.astype(int) - made.stored.vectors.astype(int)
    assert np.abs(apart).max() <= 1
