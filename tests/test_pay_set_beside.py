"""Pay figures set beside others in more ways: counted, in order, nearest, of the wrong group."""

import pytest

from actions.answers.pay_counts import counts_people
from actions.named import Named
from actions.question import Question
from components.premises import PREMISE
from knowledge.gazetteer import Gazetteer
from tests.test_answers import missing, present


@pytest.mark.parametrize(
    ("turns", "holds"),
    [
        # groups and levels without a figure
        ([("compare_wages", "part time against full time, who gets more")], "none for part-time"),
        ([("compare_wages", "is piece work better than pay by time")], "none for incentive-based"),
        ([("compare_wages", "my cousin has a union card and i have none")], "none for union"),
        ([("ask_union", "do dues pay off in the paycheck")], "none for union; $121,035.20"),
        ([("ask_wage", "a union job in San Francisco")], "none for union; $170,580.80"),
        ([("compare_wages", "level 13 or level 10?")], "no figure for that level; $95,139.20"),
        # people and years counted
        (
            [("compare_wages", "two at level 9 plus one at level 10, what is the bill")],
            "$275,516.80; $90,188.80 × 2 + $95,139.20",
        ),
        ([("ask_wage", "4 managers all on level 11, total a year?")], "$580,070.40; × 4"),
        (
            [("ask_wage", "level 9 pay"), ("ask_wage", "six managers of that, what do they cost")],
            "$541,132.80; × 6",
        ),
        (
            [("compare_wages", "does 4 years at level 9 beat 3 years at level 11")],
            "$435,052.80; $360,755.20; $74,297.60 more; three years of pay",
        ),
        # in order
        (
            [("list_wages", "put the cities and states in order of pay")],
            "$170,580.80; $114,377; $86,964.80; no ranking",
        ),
        (
            [("ask_missing_section", "rank the areas from worst to best")],
            "the lowest to the highest",
        ),
        # a range beside an average
        (
            [("ask_wage_range", "does level 11's range start above what level 9 averages")],
            "$127,940.80; $37,752.00 above",
        ),
        (
            [
                ("ask_wage_range", "the range at level 11?"),
                ("ask_wage_extremes", "is its bottom over the nonunion average"),
            ],
            "$127,940.80; $121,035.20; $6,905.60 above",
        ),
        (
            [("ask_wage_range", "full-time not leveled: is the range bigger than the average")],
            "$122,553.60; $122,200.00; $353.60",
        ),
        # the nearest
        (
            [("compare_wages", "is level 9 or level 10 nearer to the Bend figure")],
            "$3,224.00; $8,174.40; Level 09 is closer",
        ),
        (
            [
                ("ask_wage", "nonunion pay"),
                ("compare_wages", "is that closer to level 10 or to level 11"),
            ],
            "$25,896.00; $23,982.40; Level 11 is closer",
        ),
        ([("compare_wages", "which level is nearest to the Bend figure")], "Level 09 is closer"),
        # what was talked about, and its like
        (
            [("ask_wage", "level 11"), ("compare_wages", "and full-time ones, any different?")],
            "$145,059.20; $145,017.60; $41.60",
        ),
        (
            [("ask_wage", "how much in California"), ("ask_codes", "is it like the national one")],
            "$121,222.40; $114,377; median",
        ),
        (
            [
                ("ask_wage", "what does the lowest level make"),
                ("ask_equal_access", "times 6 years"),
            ],
            "$541,132.80; × 6",
        ),
        # whose an amount is
        ([("challenge_fact", "so 121,222.40 is California's")], "Full-time workers; $114,377"),
        (
            [("challenge_fact", "so full-timers make less than level 10, i told my son")],
            "$121,222.40; $95,139.20",
        ),
        ([("compare_wages", "my boss claims 11 is 45k more than level 10. true?")], "$49,878.40"),
        ([("share_feeling", "is moving up from a 9 to an 11 worth the grief")], "$54,828.80"),
        (
            [("ask_wage_statistic", "hourly pay times 2080, is that the yearly pay to the dollar")],
            "$114,379.20; $114,377",
        ),
    ],
)
def test_a_comparison_in_other_words_holds_its_figures(talk, turns, holds):
    text = talk(*turns)
    assert missing(text, holds) == [], text


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("i pay my dues", "bargaining", "union"),
        ("i don't pay dues", "bargaining", "nonunion"),
        ("an organized shop", "bargaining", "union"),
        ("his plant is not organized", "bargaining", "nonunion"),
        ("paid by time", "pay_basis", "time-based"),
        ("pay by the piece", "pay_basis", "incentive-based"),
        ("the not-able-to-be-leveled row", "job_level", "not leveled"),
    ],
)
def test_ways_of_paying_are_known_by_everyday_words(text, kind, value):
    found = Gazetteer([]).find(text)
    assert [e.value for e in found if e.kind == kind] == [value]


@pytest.mark.parametrize("text", ["is it paid time off", "are they paid for time off"])
def test_time_off_is_no_way_of_paying(text):
    assert "pay_basis" not in [entity.kind for entity in Gazetteer([]).find(text)]


def test_the_ranges_of_two_levels_are_not_set_beside_an_average(talk):
    text = talk(("ask_wage_range", "level 9 range against the level 10 range"))
    assert missing(text, "No range is printed for it") == []
    assert present(text, "below the average") == []


@pytest.mark.parametrize(
    ("turns", "holds"),
    [
        ([("ask_wage_extremes", "is any place paid better than level 11")], "$170,580.80"),
        ([("ask_wage_extremes", "are there areas paid worse than level 10")], "$86,964.80"),
        ([("nlu_fallback", "is anybody paid between 95k and 115k")], "$95,139.20; $114,377"),
        ([("challenge_fact", "so 118,268 is the most a full-timer can get")], "no upper figure"),
        ([("ask_wage_range", "the top of the level 10 range")], "Level 10"),
        ([("ask_wage_statistic", "the mean of all three levels")], "$110,115.20"),
        ([("ask_wage", "level 9 in 2017 against 2020")], "carry no year"),
        (
            [("ask_entry_jobs", "is production supervisor a first job or the same as this one")],
            "Production Supervisors; entry job below it",
        ),
        (
            [("ask_advancement", "plant manager is both the job and the next step, how so")],
            "Plant Managers; promotion from this job",
        ),
    ],
)
def test_rows_ranges_and_titles_are_meant_in_everyday_words(talk, turns, holds):
    text = talk(*turns)
    assert missing(text, holds) == [], text


def test_an_age_is_no_pay_of_ones_own(talk):
    assert "amount you name" not in talk(("ask_wage", "can I retire at 45 on San Francisco pay"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("since they are all in a union, what are the dues", "they are all in a union"),
        ("because you need an mba what school is cheap", "you need an mba"),
        ("since i love machines, is it for me", None),
        ("what do they earn since the guide is old", None),
    ],
)
def test_what_is_taken_for_granted_of_the_job_is_told_from_what_is_asked(text, told):
    match = PREMISE.match(text)
    assert (match and match["told"]) == told


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("what size shoe is 42 in California", False),
        ("what would two in California cost in all", True),
        ("two managers in California", True),
        ("three at level 9", True),
    ],
)
def test_a_number_before_a_place_counts_people_only_where_people_are_meant(text, people):
    at = text.find("California")
    kind, value = ("area", "California") if at > 0 else ("job_level", "09")
    at = at if at > 0 else text.index("level")
    named = (Named(kind, value, at, at + len(value)),)
    assert counts_people(Question(text, {kind: (value,)}, {}, named=named)) is people
