"""Pay figures named by their place or count, and follow-ups that only say what to reckon."""

import pytest

from actions.answers.only_sums import is_only_a_sum, last_sentence
from actions.answers.own_amounts import own_pay
from tests.test_answers import missing


@pytest.mark.parametrize(
    ("turns", "holds"),
    [
        (
            [("ask_wage", "salaries of three level 10 people and one level 9 in a year")],
            "$375,606.40 a year; $95,139.20 × 3 + $90,188.80; averages of pay alone",
        ),
        ([("ask_employment_count", "6 workers at level 9, the bill")], "$541,132.80; × 6"),
        (
            [("compare_wages", "are three level 9s dearer than two level 11s")],
            "$270,566.40; $290,035.20; $19,468.80 a year more",
        ),
        ([("compare_wages", "is level 11 twice level 9")], "1.61 times"),
        ([("ask_wage", "per week, what is the best paid level on")], "$2,788.80 a week"),
        ([("ask_wage_extremes", "the middle level by the hour")], "$45.74 an hour"),
        ([("nlu_fallback", "top level over the bottom level in percent")], "60.8% more"),
        ([("list_wages", "every level by the hour")], "$43.36; $45.74; $69.72"),
        (
            [("compare_wages", "add level 10 and level 11, is that over 250,000")],
            "$240,156.80; $9,843.20 less",
        ),
        ([("nlu_fallback", "name the second biggest average in the table")], "$145,059.20"),
        (
            [("ask_wage_extremes", "smallest of the national rows, local areas do not count")],
            "lowest average; Level 09; $90,188.80",
        ),
        ([("ask_wage", "the level above level 10, what is that")], "$145,017.60"),
    ],
)
def test_figures_are_read_by_their_place_and_count(talk, turns, holds):
    assert missing(talk(*turns), holds) == []


@pytest.mark.parametrize(
    ("turns", "holds"),
    [
        (
            [("compare_wages", "level 9, 10 and 11 pay"), ("ask_employment_count", "in total?")],
            "$330,345.60 a year",
        ),
        (
            [("compare_wages", "level 9, 10 and 11 pay"), ("ask_wage_statistic", "mean of these")],
            "$110,115.20",
        ),
        (
            [("ask_wage", "level 10"), ("ask_wage", "level 9"), ("ask_not_covered", "the ratio?")],
            "1.05 times",
        ),
        ([("ask_wage", "level 10"), ("ask_equal_access", "times 4")], "$380,556.80; × 4"),
        (
            [
                ("ask_wage_extremes", "which level earns most"),
                ("ask_wage_extremes", "and the least"),
                ("compare_wages", "how far is that apart"),
            ],
            "$54,828.80",
        ),
        (
            [("compare_wages", "level 9 against 10"), ("compare_wages", "and if both full-time")],
            "$90,292.80; $95,139.20",
        ),
        (
            [("compare_wages", "I make 51 an hour. over level 10?"), ("ask_wage", "by how much")],
            "$5.26 an hour less",
        ),
        (
            [("ask_wage", "median in California"), ("compare_wages", "I'm on 52. how far under")],
            "$2.99 an hour more",
        ),
    ],
)
def test_a_message_that_only_reckons_goes_on_with_the_figures(talk, turns, holds):
    assert missing(talk(*turns), holds) == []


@pytest.mark.parametrize("text", ["and in percent?", "all together", "by how much less", "times 3"])
def test_a_bare_sum_is_known_by_its_words(text):
    assert is_only_a_sum(text)


@pytest.mark.parametrize(
    "text",
    ["the difference to nurses", "how much is tuition", "what is the average", "more jobs?", ""],
)
def test_what_names_something_is_no_bare_sum(text):
    assert not is_only_a_sum(text)


def test_the_last_sentence_is_what_is_asked():
    assert last_sentence("I get 98000. how much less").strip() == "how much less"


def test_a_bare_number_of_years_is_no_pay():
    assert own_pay("I get 20 people to lead, is that more") is None
    assert own_pay("I'm on 48 now, is that more").cents == 4_800
