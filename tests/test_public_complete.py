"""The complete public data, where it lies beside the repository, is stored to the last row."""

import json
from collections import Counter

import pytest
from conftest import BESIDE
from sqlalchemy import func, select

from knowledge.datasets import KINDS, import_dataset
from knowledge.occupations.asked_trade import PEOPLE, TRADES
from knowledge.occupations.finding import JobFinder
from knowledge.occupations.links import COMBINED, COMBINED_OF
from knowledge.occupations.normal import key_of
from knowledge.occupations.tables import (
    Dataset,
    Job,
    JobName,
    JobSkill,
    JobTask,
    Outlook,
    Pay,
    Place,
    PlaceName,
)
from knowledge.occupations.trades import people
from knowledge.store import create_store

# OEWS covers neither elected people nor fishing, and neither publication covers the military.
WITHOUT_PAY = {"11-1031", "45-3031"}
MILITARY = "55-"


@pytest.fixture(scope="module")
def imported(tmp_path_factory, encoder):
    """A store of the complete data, and the reports of its imports."""
    data = BESIDE / "data"
    if not all((data / key).is_dir() for key in KINDS):
        pytest.skip("the complete public data is not beside the repository (../shared/data)")
    sessions = create_store(f"sqlite:///{tmp_path_factory.mktemp('complete') / 'knowledge.db'}")
    # The wages come first: they have to find their occupations later.
    reports = [
        import_dataset(sessions, encoder, key, [data / key])
        for key in ("oews", "onet", "projections")
    ]
    return sessions, reports


@pytest.fixture(scope="module")
def session(imported):
    with imported[0]() as session:
        yield session


def count(session, table, *which):
    return session.scalar(select(func.count()).select_from(table).where(*which))


def test_nothing_is_missing_and_every_published_code_is_of_an_occupation(imported):
    _, reports = imported
    assert [(report.missing, report.unlinked) for report in reports] == [((), ())] * 3


def test_every_row_is_there(session):
    assert count(session, Job) == 1_016
    assert count(session, Job, Job.vector.is_(None)) == 0
    assert count(session, JobTask) == 18_796
    assert count(session, JobSkill, JobSkill.kind == "skill") == 61_530 / 2
    assert count(session, Pay) == 1_104 + 37_408 + 198_287
    assert count(session, Outlook) == 1_113
    kinds = Counter(session.scalars(select(Place.kind)))
    assert kinds == {"nation": 1, "state": 54, "metro": 393, "nonmetro": 135}


def test_no_name_of_a_job_is_lost_and_none_stands_twice(session):
    names = session.execute(select(JobName.code, JobName.key)).all()
    assert len(names) == len(set(names))
    assert len(names) > 55_120
    assert all(key for _, key in names)


def test_every_job_has_its_wages_and_projections_but_those_nobody_publishes(session):
    for job in session.scalars(select(Job)):
        military = job.soc_code.startswith(MILITARY)
        assert (job.pay_code is None) == (military or job.soc_code in WITHOUT_PAY), job.code
        assert (job.outlook_code is None) == military, job.code
        for linked in (job.pay_code, job.outlook_code):
            assert linked in (None, job.soc_code, COMBINED_OF.get(job.soc_code))


def test_codes_published_together_leave_nobody_out_and_count_nobody_twice(session):
    """The detailed occupations of a major group are together as many people as the group."""
    nation = select(Pay.pay_code, Pay.group_level, Pay.employment).where(Pay.place == "99")
    groups, people = {}, Counter()
    for code, level, employment in session.execute(nation):
        if level == "major":
            groups[code[:2]] = employment
        elif level == "detailed":
            people[code[:2]] += employment
    assert set(COMBINED) <= set(session.scalars(select(Pay.pay_code)))
    unpublished = {"11": 13_150, "45": 880}  # legislators; fishing and hunting workers
    assert len(groups) == 22
    for group, employment in groups.items():
        assert abs(employment - people[group] - unpublished.get(group, 0)) <= 60, group


def test_every_mark_stands_in_the_place_of_a_number(session):
    marked = select(Pay).where(Pay.marks != "{}")
    kinds = Counter()
    for pay in session.scalars(marked.execution_options(yield_per=2_000)):
        for column, mark in json.loads(pay.marks).items():
            assert getattr(pay, column) is None
            kinds[mark] += 1
    assert set(kinds) == {"*", "**", "#"}
    thresholds = [
        json.loads(of.marks)["median_annual"]
        for of in session.scalars(select(Outlook))
        if "median_annual" in json.loads(of.marks)
    ]
    assert Counter(thresholds) == {">=$239,200": 19, "—": 9}


def test_every_place_has_a_name_and_no_state_shares_its_own(session):
    named = session.execute(select(PlaceName.key, PlaceName.place)).all()
    assert {place for _, place in named} == set(session.scalars(select(Place.code)))
    kinds = dict(session.execute(select(Place.code, Place.kind)).all())
    of_key = {}
    for key, place in named:
        of_key.setdefault(key, []).append(kinds[place])
    assert of_key[key_of("Kansas")] == ["state"]
    assert of_key[key_of("Los Angeles")] == ["metro"]


def test_every_trade_that_may_be_asked_about_has_people(session, encoder):
    index = JobFinder.read(session, encoder).ranking.index
    assert [key for key in TRADES if (PEOPLE.get(key) or people(index, key)) not in index] == []


def test_the_counts_of_each_publication_are_those_of_its_tables(session):
    for dataset in session.scalars(select(Dataset)):
        for table in KINDS[dataset.key].tables:
            assert json.loads(dataset.counts)[table.__tablename__] == count(session, table)
