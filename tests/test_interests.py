"""Interests are added up and compared with jobs rightly; what cannot be compared is not."""

import csv
import re
import time
from collections import Counter

import numpy as np
import pytest
from conftest import BESIDE
from hypothesis import given, settings
from hypothesis import strategies as st
from interest_talk import JOBS, ratings, store_of_jobs
from sqlalchemy import insert

from knowledge.occupations import tables
from knowledge.occupations.interests import (
    AREAS,
    LEAST_ALIKE,
    PREPARATIONS,
    Profile,
    items,
    matches,
    profile_of,
)
from knowledge.occupations.normal import words_of

ACTIVITIES = BESIDE / "data" / "onet" / "Interests Illustrative Activities.txt"
SMALL_WORDS = {"a", "an", "and", "at", "for", "in", "it", "of", "on", "or", "so", "that", "the"}
SMALL_WORDS |= {"to", "what", "who", "with", "is", "people"}


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    with store_of_jobs(tmp_path_factory.mktemp("jobs")) as session:
        yield session


# The items


def test_every_item_belongs_to_one_area_and_each_area_has_five():
    assert [item.number for item in items()] == list(range(1, 31))
    assert Counter(item.area for item in items()) == dict.fromkeys(AREAS, 5)
    assert len({item.text for item in items()}) == 30


def test_the_areas_take_turns():
    areas = [item.area for item in items()]
    assert all(one != next_ for one, next_ in zip(areas, areas[1:], strict=False))
    assert all(set(areas[at : at + 6]) == set(AREAS) for at in range(0, 30, 6))


def test_items_are_short_and_hold_no_figures():
    for item in items():
        assert 5 <= len(item.text.split()) <= 14, item
        assert not re.search(r"\d|[.;:]", item.text), item


def test_no_item_coincides_with_an_activity_of_onet():
    if not ACTIVITIES.is_file():
        pytest.skip("O*NET's activities are not beside the repository (../shared/data/onet)")
    with ACTIVITIES.open(encoding="utf-8", newline="") as file:
        theirs = [row["Activity"] for row in csv.DictReader(file, delimiter="\t")]
    assert len(theirs) > 100
    for item in items():
        ours = set(words_of(item.text)) - SMALL_WORDS
        for activity in theirs:
            both = set(words_of(activity)) - SMALL_WORDS
            assert len(ours & both) / len(ours | both) < 0.34, (item.text, activity)


# Adding up


def test_points_of_an_area_are_its_answers_added_up():
    profile = profile_of(ratings(social=(5, 4, 3, 2, 1), artistic=5, realistic=1))
    assert dict(zip(AREAS, profile.points, strict=True)) == {
        "realistic": 0,
        "investigative": 5,
        "artistic": 20,
        "social": 10,
        "enterprising": 5,
        "conventional": 5,
    }
    assert profile.answered == (5,) * 6
    assert profile.is_enough


def test_areas_that_are_level_stand_together():
    profile = profile_of(ratings(social=5, artistic=5, realistic=4))
    level = ("investigative", "enterprising", "conventional")
    assert profile.ranked() == (("artistic", "social"), ("realistic",), level)
    assert profile.letters() == "ASR"
    assert profile.letters(2) == "AS"


def test_a_tie_is_taken_whole_or_not_at_all():
    profile = profile_of(ratings(realistic=5, investigative=4, artistic=4, social=4))
    assert profile.letters() == "R"
    assert profile_of(ratings()).letters() == ""


def test_an_area_answered_in_part_is_compared_by_points_per_answer():
    some = {n: r for n, r in ratings(social=5, artistic=4).items() if n <= 18}
    profile = profile_of(some)
    assert profile.answered == (3,) * 6
    assert profile.is_enough
    assert profile.liking("social") == 4
    assert profile.ranked()[:2] == (("social",), ("artistic",))
    fewer = profile_of({n: r for n, r in some.items() if n != 1})
    assert not fewer.is_enough
    assert fewer.liking("realistic") == 1


def test_nothing_answered_has_no_liking_and_is_not_enough():
    profile = profile_of({})
    assert profile.liking("social") is None
    assert profile.ranked() == ()
    assert (profile.is_enough, profile.is_flat) == (False, True)


# Matching


@given(st.lists(st.integers(1, 5), min_size=30, max_size=30))
@settings(max_examples=40, deadline=None)
def test_correlations_are_those_of_numpy(session, given_):
    profile = profile_of(dict(enumerate(given_, start=1)))
    found = {match.code: match.correlation for match in matches(session, profile, len(JOBS))}
    for code, _, _, scores, _ in JOBS:
        if len(set(scores)) == 1 or profile.is_flat:
            assert code not in found
            continue
        expected = np.corrcoef(profile.points, scores)[0, 1]
        if code in found:
            assert found[code] == pytest.approx(expected, abs=1e-6)
        else:
            assert expected < LEAST_ALIKE + 1e-9


def test_the_closest_job_comes_first_and_the_source_is_cited(session):
    found = matches(session, profile_of(ratings(social=5)), 6)
    assert found[0].title == "Family Helpers"
    assert found[0].interest_code == "S"
    correlations = [match.correlation for match in found]
    assert correlations == sorted(correlations, reverse=True)
    assert str(found[0].citation) == "O*NET 29.0, “Interests” (2024)"


def test_only_two_of_a_group_are_shown_while_there_are_others(session):
    profile = profile_of(ratings(social=5))
    first = matches(session, profile, 4)
    assert Counter(match.code[:4] for match in first) == {"21-1": 2, "25-1": 2}
    second = matches(session, profile, 4, page=1)
    assert [match.title for match in second] == ["Night Helpers"]
    assert matches(session, profile, 4, page=2) == ()
    assert len(matches(session, profile, 9)) == 5


def test_jobs_may_be_limited_by_their_preparation(session):
    profile = profile_of(ratings(social=5))
    assert {match.zone for match in matches(session, profile, 9, PREPARATIONS["4-5"])} == {4}
    some = matches(session, profile, 9, PREPARATIONS["1-2"])
    assert [match.title for match in some] == ["Night Helpers"]
    assert None in {match.zone for match in matches(session, profile, 9, PREPARATIONS["any"])}


def test_jobs_that_are_as_close_are_in_the_order_of_their_titles(session):
    session.info["memory"].clear()
    twin = [("29-1001.00", "Zealous Twins"), ("31-1001.00", "Able Twins")]
    scores = dict(zip(AREAS, (1.0, 2.0, 3.0, 4.0, 5.0, 7.0), strict=True))
    try:
        for code, title in twin:
            job = {"code": code, "soc_code": code[:7], "title": title, "description": ""}
            session.execute(insert(tables.Job), [{**job, "zone": 1}])
            interest = {"code": code, "interest_code": "CE", **scores}
            session.execute(insert(tables.JobInterest), [interest])
        profile = Profile((1, 2, 3, 4, 5, 7), (5,) * 6)
        titles = [match.title for match in matches(session, profile, 2)]
        assert titles == ["Able Twins", "Zealous Twins"]
    finally:
        session.rollback()
        session.info["memory"].clear()


def test_a_flat_profile_and_one_with_too_few_answers_match_nothing(session):
    assert matches(session, profile_of(ratings(**dict.fromkeys(AREAS, 4))), 6) == ()
    assert matches(session, profile_of({1: 5, 2: 3}), 6) == ()


def test_matching_takes_a_few_milliseconds(session):
    profile = profile_of(ratings(social=5))
    matches(session, profile, 6)
    start = time.perf_counter()
    for _ in range(10):
        matches(session, profile, 6)
    assert (time.perf_counter() - start) / 10 < 0.01
