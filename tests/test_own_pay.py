"""A visitor's own pay, set against the figures of the documents."""

import pytest

from actions.answers.own_amounts import own_pay
from tests.test_answers import missing


@pytest.mark.parametrize(
    ("text", "cents", "period"),
    [
        ("i make 38 an hr running a line. would level 9 beat that", 3_800, "hour"),
        ("how much short of a hundred thousand is level 9", 10_000_000, "year"),
        ("which levels clear six figures?", 10_000_000, "year"),
        ("im 57 and make 60k", 6_000_000, "year"),
        ("is $40/hr more", 4_000, "hour"),
        ("is 120k decent for level 11", 12_000_000, "year"),
        ("i made 31 an hour before", 3_100, "hour"),
        ("i make 15 bucks an hour at a store", 1_500, "hour"),
        ("my pay is $3,200 a month, is that less", 320_000, "month"),
    ],
)
def test_an_own_pay_is_read_with_its_period(text, cents, period):
    found = own_pay(text)
    assert (found.cents, found.period) == (cents, period)


@pytest.mark.parametrize(
    "text",
    [
        "what would i get at level 9 per hour",
        "you said they make $140,000",
        "would i get 40 hours a week",
        "level 11 over 10 by how much per month",
        "is it true they make a million",
        "i need $5000 now",
        "i am 57, is it too late",
        "i have 10 years of experience, is that more than enough",
    ],
)
def test_a_level_an_age_or_a_claim_is_no_own_pay(text):
    assert own_pay(text) is None


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("i make 38 an hr. would level 9 beat that", "$43.36; $5.36 an hour more; computed"),
        ("how much short of a hundred thousand is level 9", "$9,811.20 a year less; computed"),
        ("which levels clear six figures", "Level 11; $45,017.60 a year more; Level 09"),
        ("i earn 130000 in a mill, is that more", "$114,377; $15,623.00 a year less; $121,222.40"),
    ],
)
def test_the_figures_that_are_meant_are_set_against_it(talk, text, holds):
    assert missing(talk(("ask_wage", text)), holds) == []


def test_a_figure_that_is_printed_names_its_row(talk):
    said = talk(("compare_wages", "is $145,017.60 more than $95,139.20"))
    assert "$49,878.40" in said
