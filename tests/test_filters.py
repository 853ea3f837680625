"""Occupations that meet criteria are found in order, and told with every figure explained."""

import json
from dataclasses import asdict, replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from actions.answers.criteria_words import DROPS
from actions.answers.find_occupations import AT_ONCE, find_occupations
from actions.render import render
from knowledge.occupations import queries, tables
from knowledge.occupations.criteria import Criteria
from knowledge.occupations.criteria_words import criteria_of
from knowledge.occupations.filtering import find
from knowledge.occupations.narrowing import asks_for_more, narrowed
from knowledge.occupations.titles import titles_of
from knowledge.store import open_store
from tests.filter_phrases import CONSTRUCTION, HEALTH, PHRASES, PRODUCTION
from tests.occupation_rows import NATION, STATE, occupation_store


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """Sessions on the small store."""
    path = tmp_path_factory.mktemp("occupations") / "knowledge.db"
    return occupation_store(f"sqlite:///{path}")


@pytest.fixture(scope="module")
def complete(complete_store):
    """Sessions on a store of the complete public data."""
    return open_store(complete_store)


@pytest.fixture(scope="module", params=["small", "complete"])
def sessions(request):
    """Each store in turn."""
    return request.getfixturevalue(request.param)


ORDERS = ("pay", "growth", "openings", "employment", None)
WANTED = st.builds(
    Criteria,
    groups=st.sampled_from([(), PRODUCTION, CONSTRUCTION, HEALTH, ("15-1200",), ("33-3000",)]),
    least_education=st.sampled_from([None, None, 2, 5, 6]),
    most_education=st.sampled_from([None, None, 1, 2, 4, 6, 7]),
    experience=st.sampled_from([None, None, "none", "less than 5 years", "5 years or more"]),
    training=st.sampled_from([None, None, "none", "short", "on the job", "apprentice"]),
    least_pay=st.sampled_from([None, None, 30_00, 50_000_00, 100_000_00]),
    most_pay=st.sampled_from([None, None, 60_00, 70_000_00]),
    pay_by=st.sampled_from(["year", "year", "hour"]),
    interests=st.sampled_from([(), (), ("R",), ("S",), ("I", "R"), ("R", "C", "I")]),
    zones=st.sampled_from([(), (), (1, 2), (4,)]),
    growing=st.sampled_from([None, None, "any", "faster", "shrinking"]),
    least_growth=st.sampled_from([None, None, None, 10.0]),
    least_openings=st.sampled_from([None, None, None, 20_000]),
    order=st.sampled_from(ORDERS),
    descending=st.booleans(),
)
PLACES = st.sampled_from([NATION, STATE])
many = settings(max_examples=120, deadline=None)


AREAS = {
    "R": "realistic",
    "I": "investigative",
    "A": "artistic",
    "S": "social",
    "E": "enterprising",
    "C": "conventional",
}


def figure_of(session, row, criteria):
    """The figure a list is ordered by; of what is published together, that of the first."""
    if criteria.ordered_by == "fit":
        found = [queries.interests(session, code)[0] for code in row.codes]
        fits = [sum(getattr(each, AREAS[area]) for area in criteria.interests) for each in found]
        return round(max(fits) if criteria.descending else min(fits), 6)
    amounts = row.pay.hourly if criteria.pay_by == "hour" else row.pay.annual
    return {
        "pay": amounts.cents("median"),
        "growth": row.outlook.change_percent,
        "openings": row.outlook.openings,
        "employment": row.pay.employment,
        "change": row.outlook.change,
    }[criteria.ordered_by]


def meets(session, row, criteria, average):
    """Whether a row meets each criterion, read from its own figures."""
    outlook = row.outlook
    amounts = row.pay.hourly if criteria.pay_by == "hour" else row.pay.annual
    median = amounts.cents("median")
    rank, change = outlook.education_rank, outlook.change_percent
    trained = {
        "none": ["None"],
        "short": ["Short-term on-the-job training"],
        "on the job": [
            f"{term}-term on-the-job training" for term in ("Short", "Moderate", "Long")
        ],
        "apprentice": ["Apprenticeship"],
        None: [outlook.training],
    }
    codes = [queries.interests(session, code) for code in row.codes]
    letters = max(2, len(criteria.interests))
    grows = {
        None: True,
        "any": change is not None and change > 0,
        "faster": change is not None and change > average,
        "shrinking": change is not None and change < 0,
    }
    zones = [queries.job(session, code).zone for code in row.codes]
    return all(
        [
            not criteria.groups
            or any(row.codes[0].startswith(group.rstrip("0")) for group in criteria.groups),
            criteria.least_education is None or rank >= criteria.least_education,
            criteria.most_education is None or rank <= criteria.most_education,
            criteria.experience is None or outlook.experience.lower() == criteria.experience,
            outlook.training in trained[criteria.training],
            criteria.least_pay is None or median >= criteria.least_pay,
            criteria.most_pay is None or median <= criteria.most_pay,
            not criteria.interests
            or any(
                set(criteria.interests) <= set(c[0].interest_code[:letters]) for c in codes if c
            ),
            not criteria.zones or any(zone in criteria.zones for zone in zones),
            grows[criteria.growing] or criteria.least_growth is not None,
            criteria.least_growth is None or change >= criteria.least_growth,
            criteria.least_openings is None or outlook.openings >= criteria.least_openings,
        ]
    )


@many
@example(criteria=Criteria(interests=("R",)), place=NATION)
@given(criteria=WANTED, place=PLACES)
def test_every_row_meets_the_criteria_and_the_order_holds(sessions, criteria, place):
    with sessions() as session:
        found = find(session, criteria, place, 1000)
        (every,) = queries.outlooks(session, "00-0000")
        for row in found.rows:
            assert meets(session, row, criteria, every.change_percent), row.title
        figures = [figure_of(session, row, criteria) for row in found.rows]
        assert figures == sorted(figures, reverse=criteria.descending)
        assert not any(row.title.endswith("All Other") for row in found.rows)
        published = [row.pay.pay_code for row in found.rows]
        assert len(set(published)) == len(published) == found.total


@many
@given(criteria=WANTED, place=PLACES, most=st.integers(1, 7))
def test_pages_repeat_nothing_and_lose_nothing(sessions, criteria, place, most):
    with sessions() as session:
        whole = find(session, criteria, place, 1000)
        shown = []
        for skip in range(0, min(whole.total, 40), most):
            shown += find(session, criteria, place, most, skip).rows
        assert shown == list(whole.rows[: len(shown)])
        assert len(shown) >= min(whole.total, 40)


@many
@given(criteria=WANTED)
def test_nothing_that_meets_the_criteria_is_left_out(small, criteria):
    criteria = replace(criteria, order="pay", pay_by="year")
    with small() as session:
        found = find(session, criteria, NATION, 1000)
        every = find(session, Criteria(order="pay"), NATION, 1000)
        (together,) = queries.outlooks(session, "00-0000")
        meeting = {
            r.title for r in every.rows if meets(session, r, criteria, together.change_percent)
        }
        assert {row.title for row in found.rows} == meeting
        jobs = session.scalars(select(tables.Job).where(tables.Job.code.like("%.00")))
        named = {job.pay_code for job in jobs if not job.title.endswith("All Other")} - {None}
        assert every.total + every.unpublished == len(named)


def place_of(session, code):
    return queries.places(session, (code,))[0]


def told(session, criteria, code=NATION, **more):
    """An answer, and its text as it is sent; the guard on figures has passed."""
    answer = find_occupations(session, criteria, place_of(session, code), **more)
    return answer, render(answer, frozenset())["text"]


@many
@given(criteria=WANTED, place=PLACES, skip=st.sampled_from([0, 5, 500]))
def test_every_figure_of_an_answer_is_explained(sessions, criteria, place, skip):
    with sessions() as session:
        answer, text = told(session, criteria, place, skip=skip)
    assert text
    assert len(answer.entries) <= AT_ONCE
    assert answer.next


@pytest.mark.parametrize("text", PHRASES)
def test_every_phrase_has_an_answer(sessions, text):
    criteria, missing = criteria_of(text)
    with sessions() as session:
        _, shown = told(session, criteria, STATE, not_understood=missing)
    assert shown


def test_the_first_line_repeats_the_criteria(small):
    with small() as session:
        _, text = told(session, criteria_of("highest paid jobs in production, no degree")[0])
    assert text.startswith(
        "Production occupations that typically need no degree, by median pay in the United States "
        "(May 2025): 3 in all."
    )
    assert (
        "- Nuclear Power Reactor Operators — $122,890 a year (median); needs a high school" in text
    )


def test_a_value_at_the_top_stands_first_and_is_no_exact_figure(small):
    with small() as session:
        answer, text = told(session, Criteria(order="pay"))
    assert answer.entries[0].startswith("Family Physicians — $239,200 or more a year")
    assert answer.chart is None


def test_pay_that_is_not_published_is_counted(small):
    with small() as session:
        _, text = told(session, Criteria(groups=PRODUCTION), STATE)
    assert "1 more has no published yearly pay in California." in text


def test_occupations_published_together_are_listed_once(small):
    with small() as session:
        answer, _ = told(session, Criteria(groups=("31-0000",), order="openings"))
    assert [entry.split(" — ")[0] for entry in answer.entries] == [
        "Home Health and Personal Care Aides",
        "Dental Assistants",
    ]
    assert answer.remember["listed"]["codes"] == ["31-1121.00", "31-9091.00"]


def test_growth_is_said_to_be_for_the_whole_country(small):
    with small() as session:
        _, text = told(session, Criteria(growing="faster"), STATE)
    assert "by projected growth in the whole country, 2024–34" in text
    assert "faster than all jobs together (+3.1 percent)" in text
    assert "The pay is that in California" in text


def test_what_is_not_understood_is_said(small):
    criteria, missing = criteria_of("production jobs outdoors for felons")
    with small() as session:
        _, text = told(session, criteria, not_understood=missing)
    assert "I cannot filter by working outdoors or whether employers hire people with" in text


def test_an_empty_list_says_what_to_loosen(small):
    criteria = Criteria(groups=PRODUCTION, most_education=2, least_pay=200_000_00)
    with small() as session:
        answer, text = told(session, criteria)
    assert text.startswith(
        "I find no production occupations that typically need no more than a high"
    )
    assert "Without the limit on pay there would be 3." in text
    assert narrowed(criteria, answer.next[0].payload) == replace(criteria, least_pay=None)


def test_each_way_out_of_an_empty_list_is_understood(small):
    parts = {
        "field": {"groups": PRODUCTION}, "education": {"least_education": 2, "most_education": 2},
        "experience": {"experience": "none"}, "training": {"training": "none"},
        "pay": {"most_pay": 1_00, "pay_by": "hour"}, "interests": {"interests": ("A",)},
        "zone": {"zones": (5,)}, "growth": {"growing": "any"},
    }  # fmt: skip
    every = {name: value for part in parts.values() for name, value in part.items()}
    everything = Criteria(**every)
    for part, message in DROPS.items():
        assert narrowed(everything, message) == everything.without(part)


def test_each_button_is_a_message_that_is_understood(small):
    criteria = Criteria(groups=HEALTH)
    with small() as session:
        answer, _ = told(session, criteria, STATE)
    payloads = {button.title: button.payload for button in answer.next}
    assert asks_for_more(payloads["Show more"])
    assert narrowed(criteria, payloads["Only growing ones"]).growing == "any"
    assert narrowed(criteria, payloads["In the whole country"]) == criteria
    assert narrowed(criteria, payloads["Most openings first"]).order == "openings"


def test_what_is_remembered_becomes_criteria_again(small):
    criteria = criteria_of("hands-on jobs in construction over 50k")[0]
    with small() as session:
        answer, _ = told(session, criteria)
    kept = json.loads(json.dumps(answer.remember["criteria"]))
    assert kept.keys() == asdict(criteria).keys()
    assert Criteria.remembered(kept) == criteria


def test_the_end_of_the_list_is_said(small):
    with small() as session:
        _, text = told(session, Criteria(groups=PRODUCTION), skip=5)
    assert text.startswith("That was all: 3 production occupations")


def test_a_field_may_be_a_word_of_the_title(small):
    with small() as session:
        answer, text = told(session, Criteria(words=("dentistry",)))
    assert text.startswith("Occupations with “dentistry” or a word like it in the title, by median")
    assert [entry.partition(" — ")[0] for entry in answer.entries] == [
        "Dental Hygienists",
        "Dental Assistants",
    ]


def test_the_length_of_experience_is_told(small):
    with small() as session:
        answer, text = told(session, Criteria(experience="5 years or more"))
    assert "that typically need 5 years or more of work experience in a related job" in text
    assert all("5 or more years' experience" in entry for entry in answer.entries)


def test_the_titles_of_groups_are_fields(small):
    with small() as session:
        titles = titles_of(session)
        assert "Dental" not in titles.beginnings
        assert titles.words_in("dental jobs") == ("dental",)
        assert titles.words_in("wonderful jobs") == ()
