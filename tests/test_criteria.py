"""What is looked for in an occupation is read from a message, and changed by the next one."""

import re
from dataclasses import replace

import pytest

from knowledge.occupations.criteria import NO_DEGREE, OPENINGS, PAY, Criteria
from knowledge.occupations.criteria_words import criteria_of
from knowledge.occupations.fields import FIELDS, field_names, fields_in
from knowledge.occupations.likes import tells_own_code
from knowledge.occupations.narrowing import asks_for_more, narrowed
from knowledge.occupations.titles import Titles, stem
from tests.filter_phrases import CONSTRUCTION, PHRASES, PRODUCTION


@pytest.mark.parametrize("text", PHRASES)
def test_a_message_says_what_is_looked_for(text):
    assert criteria_of(text)[0] == Criteria(**PHRASES[text])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("jobs outdoors", "working outdoors"),
        ("jobs i can do from home", "working from home"),
        ("part time jobs", "part-time or full-time hours"),
        ("low stress jobs", "how stressful or easy the work is"),
        ("jobs with no customers", "how much contact with people there is"),
        ("jobs where i don't have to talk to people", "how much contact with people there is"),
        ("jobs for felons", "whether employers hire people with a criminal record"),
        ("jobs for veterans", "what is open to veterans"),
        ("night shift jobs", "night shifts"),
        ("jobs with weekends off", "work on weekends"),
        ("jobs with good benefits", "benefits"),
        ("jobs for people over 50", "age"),
        ("summer jobs", "seasonal or temporary work"),
        ("jobs that give a company truck", "“give a company truck”"),
        ("careers with a uniform, please", "“a uniform”"),
    ],
)
def test_what_cannot_be_filtered_by_is_named(text, name):
    criteria, missing = criteria_of(text)
    assert missing == (name,)
    assert criteria.is_empty


@pytest.mark.parametrize(
    "text", ["jobs that pay well", "jobs for me", "jobs where I need no degree"]
)
def test_a_wish_that_is_read_or_empty_is_not_named(text):
    assert criteria_of(text)[1] == ()


TITLES = Titles(
    {
        re.compile(r"\bfuneral services?(?= jobs)"): "39-4000",
        re.compile(r"\bcommunity,? and social services?"): "21-0000",
    },
    frozenset({"weld", "insurance", "good", "real"}),
)


@pytest.mark.parametrize(
    ("text", "criteria"),
    [
        ("funeral service jobs", Criteria(groups=("39-4000",))),
        ("community and social service", Criteria(groups=("21-0000",))),
        ("no funeral service jobs", Criteria()),
        ("welding jobs", Criteria(words=("welding",))),
        ("careers in insurance", Criteria(words=("insurance",))),
        ("insurance jobs in sales", Criteria(groups=("41-0000",))),
        ("dream jobs", Criteria()),
        ("good jobs in sales", Criteria(groups=("41-0000",), order="pay")),
        ("a real job", Criteria()),
        ("no insurance jobs", Criteria()),
    ],
)
def test_a_field_is_read_from_titles(text, criteria):
    assert criteria_of(text, titles=TITLES)[0] == criteria


def test_words_of_the_same_kind_begin_alike():
    assert stem("welders") == stem("welding")
    assert stem("dentistry") == stem("dentists")
    assert stem("postal") != stem("posts")


def test_a_message_on_nothing_looks_for_nothing():
    assert criteria_of("hello there") == (Criteria(), ())


def test_a_place_is_no_field():
    assert criteria_of("jobs in Farmington over 50k", ("Farmington",))[0].groups == ()
    assert criteria_of("sales jobs in Office Park", ("office park",))[0].groups == ("41-0000",)


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_the_groups_of_a_field_have_its_name_back(field):
    assert field_names(field.groups) == (field.name,)


def test_a_field_that_is_not_wanted_is_not_looked_for():
    assert fields_in("construction but not in sales") == fields_in("construction")


BEFORE = Criteria(groups=PRODUCTION, most_education=4, least_pay=60_000_00, order="pay")


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("and in texas?", BEFORE),
        ("without the degree part", replace(BEFORE, most_education=None)),
        ("what about construction instead", replace(BEFORE, groups=CONSTRUCTION)),
        ("over 90k", replace(BEFORE, least_pay=90_000_00)),
        ("any pay", replace(BEFORE, least_pay=None)),
        ("any education", replace(BEFORE, most_education=None)),
        ("any field", replace(BEFORE, groups=())),
        ("forget the pay", replace(BEFORE, least_pay=None)),
        ("drop the production part", replace(BEFORE, groups=())),
        ("only growing ones", replace(BEFORE, growing="any")),
        ("the ones that grow fastest", replace(BEFORE, growing="faster", order="growth")),
        ("with a bachelor's", replace(BEFORE, least_education=6, most_education=6)),
        ("most openings first", replace(BEFORE, order="openings")),
        ("lowest paid first", replace(BEFORE, descending=False)),
        ("$30 an hour", replace(BEFORE, least_pay=30_00, pay_by="hour")),
        ("with no experience", replace(BEFORE, experience="none")),
        ("start over", Criteria()),
        ("and paying at least 60k", replace(BEFORE, least_pay=60_000_00)),
        ("without the openings part", BEFORE),
        ("turn it the other way round", replace(BEFORE, descending=False)),
        ("the cheapest first", replace(BEFORE, descending=False)),
        ("no production please", replace(BEFORE, groups=())),
        ("and with five or more years experience", replace(BEFORE, experience="5 years or more")),
    ],
)
def test_a_next_message_changes_what_it_names(text, after):
    assert narrowed(BEFORE, text) == after


@pytest.mark.parametrize("text", ["more", "show more", "show me five more", "next", "what else?"])
def test_more_is_asked_for(text):
    assert asks_for_more(text)


@pytest.mark.parametrize("text", ["more than 80k", "tell me more about welders", "and in texas?"])
def test_more_of_something_else_is_not_more(text):
    assert not asks_for_more(text)


@pytest.mark.parametrize(
    "text",
    [
        "I got let go from a hotel kitchen, best paying jobs without a degree",
        "former teacher, top paying jobs that need no degree",
        "tech-minded, highest paid jobs without a degree",
    ],
)
def test_a_field_of_the_past_or_of_a_character_is_not_looked_for(text):
    criteria = criteria_of(text)[0]
    assert (criteria.groups, criteria.most_education) == ((), 4)


@pytest.mark.parametrize(
    ("text", "order", "descending"),
    [
        ("lots of openings but i know the pay is low", OPENINGS, True),
        ("jobs with at least half a million openings", OPENINGS, True),
        ("jobs with the least openings", OPENINGS, False),
        ("the lowest paid jobs", PAY, False),
    ],
)
def test_low_pay_or_a_limit_turns_no_other_order_round(text, order, descending):
    criteria, _ = criteria_of(text)
    assert (criteria.order, criteria.descending) == (order, descending)


@pytest.mark.parametrize("text", ["that don't ask for college", "not calling for a degree"])
def test_what_is_not_asked_for_is_not_needed(text):
    criteria, _ = criteria_of(f"jobs {text}")
    assert (criteria.least_education, criteria.most_education) == (None, NO_DEGREE)


def test_a_field_that_is_wanted_is_looked_for_after_one_that_was_left():
    assert criteria_of("I left healthcare, want office jobs that pay best")[0].groups == (
        "43-0000",
    )
    assert criteria_of("I was looking for warehouse jobs")[0].groups == ("53-7000",)


def test_the_fastest_growing_of_a_field_are_ranked_and_not_limited():
    criteria = criteria_of("strongest growing office occupations")[0]
    assert (criteria.order, criteria.growing) == ("growth", None)


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("my career test says I'm Social, which jobs pay well", ("S",)),
        ("holland code: eca, growing jobs", ("A", "E", "C")),
        ("the quiz gave me Investigative and Conventional. best paid?", ("I", "C")),
        ("which social work jobs pay best", ()),
        ("is there a building code job", ()),
    ],
)
def test_the_result_of_an_interest_test_is_looked_for(text: str, areas: tuple[str, ...]) -> None:
    criteria, _ = criteria_of(text)
    assert criteria.interests == areas


@pytest.mark.parametrize(("text", "own"), [
    ("my interest code is ISR", True), ("the quiz gave me the letters CES, so i am one", True),
    ("what does the riasec code ISR mean", False), ("which job has interest code ECS", False),
    ("my code is 4417", False),
])  # fmt: skip
def test_an_interest_code_is_somebodys_own_where_they_say_so(text, own):
    assert tells_own_code(text) is own
