"""Pay figures asked for in plain or broken words: own pay, years, fractions, ends, ranges."""

import pytest

from actions.answers.own_amounts import amounts, own_pay
from actions.answers.pay_rows import years_meant
from actions.named import values_in
from tests.test_answers import missing


@pytest.mark.parametrize(
    ("turns", "holds"),
    [
        (
            [("ask_wage", "i sort mail, 18 dollar one hour. level 10 is how many times that?")],
            "$27.74 an hour more; 2.54 times",
        ),
        (
            [("ask_wage", "is $49 an hour poor? i mean beside level 10")],
            "$3.26 an hour less; above it",
        ),
        (
            [("share_fact", "I earn 26 an hour."), ("compare_wages", "how far off is level 9?")],
            "$17.36 an hour more; below it",
        ),
        (
            [("ask_wage", "My boss promised 97k, he says it is plenty. More than level 10?")],
            "$1,860.80 a year less",
        ),
        ([("ask_wage", "four whole years at level 9 make what")], "$360,755.20 in four years"),
        (
            [("compare_wages", "level 11 rather than level 9 for two years, how much more")],
            "$109,657.60 in two years",
        ),
        ([("ask_wage_percentile", "two fifths of the level 9 average")], "$36,075.52; ÷ 5 × 2"),
        ([("ask_wage", "three times level 10")], "$285,417.60; × 3"),
        ([("ask_wage", "level 9: the year and the hour")], "$90,188.80; $43.36 an hour"),
        (
            [("compare_wages", "is full-time level 10 the same as level 10")],
            "Both rows print the same average",
        ),
        (
            [("compare_wages", "full-time level 9 or level 9, what is between them")],
            "$90,292.80; $90,188.80; $104.00",
        ),
        (
            [("ask_wage_extremes", "worst and best national averages, how far apart")],
            "$54,870.40; $145,059.20 − $90,188.80",
        ),
        ([("nlu_fallback", "which range begins highest?")], "$127,961.60"),
        (
            [("ask_wage_range", "take the range's start from the nonunion average, minus")],
            "$2,849.60",
        ),
        (
            [("compare_wages", "full-time minus nonunion, so that is what the union costs?")],
            "$187.20; cannot be ranked; none for union",
        ),
        (
            [
                ("ask_wage_statistic", "median in California"),
                ("ask_projection", "Bend is what percent lower?"),
            ],
            "$114,377; $86,964.80",
        ),
        ([("nlu_fallback", "rank 9, 10, 11, not leveled")], "$121,846.40; $145,017.60"),
        ([("ask_wage_disagreement", "is 54.99 times 2080 not 114,377")], "$54.989; rounding"),
    ],
)
def test_pay_asked_for_in_plain_words_is_reckoned(talk, turns, holds):
    assert not missing(talk(*turns), holds)


@pytest.mark.parametrize(
    ("text", "cents", "period"),
    [
        ("22 dollar one hour", 22_00, "hour"),
        ("31 $ for an hour", 31_00, "hour"),
        ("1,950 each two weeks", 1_950_00, "two weeks"),
        ("$4,400 every month", 4_400_00, "month"),
    ],
)
def test_an_amount_is_read_with_its_period(text, cents, period):
    ((_, own),) = amounts(text)
    assert (own.cents, own.period) == (cents, period)


def test_a_claim_in_another_sentence_leaves_the_own_pay(talk):
    assert own_pay("I get $40 an hour. My uncle says stay.").cents == 40_00
    assert own_pay("You said I would see $40 an hour") is None


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("two full years of that", 2),
        ("five years in level 10", 5),
        ("I have worked there for six years", None),
        ("after three years at the plant", None),
        ("a 10-year outlook", None),
        ("ten years in the field", None),
    ],
)
def test_years_that_add_up_are_told_from_years_of_work(text, years):
    assert years_meant(text) == years


def test_a_far_not_corrects_nothing():
    text = "nonunion, and is that then the cost of not being in a union"
    entities = [
        {"entity": "bargaining", "value": "nonunion", "start": 0, "end": 8},
        {"entity": "bargaining", "value": "union", "start": 54, "end": 59},
    ]
    assert values_in(entities, text)["bargaining"] == ("nonunion", "union")
