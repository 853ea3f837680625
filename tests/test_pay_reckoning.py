"""Shares, ratios, sums and own pay reckoned from the pay figures, each with its sum."""

import pytest

from actions.answers.own_amounts import own_pay
from actions.answers.sums import CHANGED, hours_meant, typed
from tests.test_answers import missing


@pytest.mark.parametrize(
    ("turns", "holds"),
    [
        (
            [("compare_wages", "what percentage of level 11 pay would a level 10 get")],
            "Level 10 is 65.6% of Level 11; $95,139.20 ÷ $145,017.60",
        ),
        (
            [("compare_wages", "how many percent lower is level 10 compared with level 11")],
            "34.4% less; of the higher figure; $49,878.40 ÷ $145,017.60",
        ),
        (
            [("compare_wages", "by what percent does level 10 top level 9")],
            "5.5% more; of the lower figure; $4,950.40 ÷ $90,188.80",
        ),
        (
            [("compare_wages", "ratio of level 11 to level 10")],
            "1.52 times the lower; $145,017.60 ÷ $95,139.20",
        ),
        (
            [("compare_wages", "san francisco against bend, in percent")],
            "cannot be ranked; $83,616.00; 96.1% more; 49.0% less",
        ),
        (
            [("compare_wages", "level 9 against level 10"), ("ask_industries", "and in percent?")],
            "5.5% more; 5.2% less",
        ),
        (
            [("compare_wages", "level 9 against level 10"), ("inform", "by the hour?")],
            "$43.36 an hour; $45.74 an hour; $2.38 an hour",
        ),
        (
            [("compare_wages", "level 10 over level 9 for four years in total")],
            "$19,801.60 in four years; $4,950.40 × 4",
        ),
        (
            [("compare_wages", "level 9 and level 11 combined")],
            "$235,206.40 a year; $90,188.80 + $145,017.60",
        ),
        ([("ask_wage", "level 10 with a 4% raise")], "$98,944.77 a year; $95,139.20 × 1.04"),
        ([("ask_hours", "level 10 pay per hour, working 55 hours a week")], "$33.27 an hour"),
        ([("ask_wage", "level 10 weekly and monthly")], "$1,829.60 a week; $7,928.27 a month"),
        ([("ask_wage", "five months of level 10 pay")], "$39,641.33 in five months; ÷ 12 × 5"),
        ([("nlu_fallback", "and of the 121,222.40, what remains after tax")], "$121,222.40; taxes"),
        ([("ask_wage", "what is 170,580.80 / 26")], "$6,560.80; computed"),
        ([("ask_hours", "the guide's median by the week")], "$2,199.56 a week; 2020"),
        (
            [("ask_wage_disagreement", "54.99 times 2080 makes something else than 114,377")],
            "$114,379.20; as printed",
        ),
        (
            [("compare_wages", "time-based pay per week, bend and the whole US, not per year")],
            "$608.40 a week; $31,636.80 ÷ 52",
        ),
    ],
)
def test_what_is_to_be_done_with_the_figures_is_read(talk, turns, holds):
    assert missing(talk(*turns), holds) == []


@pytest.mark.parametrize(
    ("text", "holds", "lacks"),
    [
        ("which averages in the table are over 140k", "$170,580.80; $145,059.20", "$122,200.00"),
        ("list the rows under $91,000", "$90,188.80; $90,292.80; $86,964.80", "$95,139.20"),
        ("which figures lie between 115,000 and 120,000", "$118,601.60", "$121,035.20"),
        ("how many averages are above the nonunion average", "$121,222.40", "$118,601.60"),
        ("lowest average once the two cities are left out", "Level 09; $90,188.80", "$86,964.80"),
        ("among the full-time rows only, the smallest average", "$90,292.80", "$86,964.80"),
    ],
)
def test_rows_are_picked_out_of_all(talk, text, holds, lacks):
    said = talk(("ask_wage_extremes", text))
    assert missing(said, holds) == []
    assert lacks not in said


@pytest.mark.parametrize(
    ("turns", "holds"),
    [
        (
            [("ask_wage_range", "I took a job for 70,000 a year, how far is it from level 10?")],
            "$25,139.20 a year more",
        ),
        (
            [
                ("compare_wages", "I get 30 dollars an hour, is level 9 more?"),
                ("inform", "and level 11?"),
            ],
            "$69.72 an hour; $39.72 an hour more",
        ),
        (
            [
                ("compare_wages", "I make 22.50 an hour. How much is it yearly against 114,377?"),
            ],
            "$46,800.00 a year; $22.50 × 2,080; $67,577.00 a year more",
        ),
        ([("compare_wages", "I earn 60k, what share of level 10 is it")], "63.1% of it"),
        (
            [("compare_wages", "they offer me $92,000 for level 10. under the average?")],
            "$3,139.20; which is below it",
        ),
        (
            [("compare_wages", "is level 11 really 40,000 more than level 10?")],
            "$49,878.40 a year more",
        ),
    ],
)
def test_an_own_pay_is_reckoned_with(talk, turns, holds):
    assert missing(talk(*turns), holds) == []


def test_an_own_pay_does_not_turn_another_question_into_one_on_pay(talk):
    said = talk(("ask_duties", "I earn 58,000 in a warehouse. What do the managers do all day?"))
    assert "58,000" not in said


def test_a_figure_of_the_documents_is_no_own_pay():
    assert own_pay("I want more than 114,377", ("114377",)) is None
    assert own_pay("I want more than 110,000", ()).cents == 11_000_000


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("$54.99 x 40", "$2,199.60"),
        ("145,017.60 divided by 95,139.20", "1.52"),
        ("what is $10.50 plus $2", "$12.50"),
    ],
)
def test_a_typed_sum_is_made(text, figure):
    assert typed(text).figure == figure


def test_what_is_no_sum_is_not_read_as_one():
    assert typed("level 9 - 10") is None
    assert hours_meant("40 hours of training") is None
    assert not CHANGED.search("4.1 percent growth")


@pytest.mark.parametrize(
    ("intent", "text", "holds"),
    [
        ("ask_industries", "what do the remaining industries have", "66.2%; 100% − 33.8%"),
        ("ask_industries", "chemical minus machinery", "0.9 points"),
        ("ask_industries", "how many times machinery is metal", "1.75 times; 10.3% ÷ 5.9%"),
        ("ask_industries", "which are under 5.7 percent", "5.6%; 5.2%"),
        (
            "ask_projection",
            "spread evenly, what is it over four of the ten years",
            "320 jobs in four",
        ),
        ("ask_source", "count the titles in the article and in the guide", "eight; four"),
        (
            "ask_certification_detail",
            "I have 7 years, how many more for CMQ/OE?",
            "3 years; 10 − 7",
        ),
    ],
)
def test_shares_jobs_titles_and_years_are_reckoned(talk, intent, text, holds):
    assert missing(talk((intent, text)), holds) == []


def test_other_industries_are_no_sum(talk):
    assert "computed" not in talk(("ask_industries", "metal, and any other industries?"))


def test_a_correction_counts_only_between_what_it_corrects(talk):
    said = talk(("compare_wages", "I do not trust it: is level 9 or level 11 higher, not sure"))
    assert missing(said, "$90,188.80; $145,017.60") == []


def test_a_city_behind_to_is_a_city(find):
    assert [e["value"] for e in find("we might move to Bend soon")] == ["Bend-Redmond, OR"]
    assert find("do I have to bend a lot") == []


@pytest.mark.parametrize(
    ("intent", "text", "figure"),
    [
        ("ask_wage", "what does level ten make in a quarter, jan to march", "$23,784.80"),
        ("ask_level_meaning", "twenty yrs at lvl 11 = ?", "$2,900,352"),
        ("ask_wage", "per day what is level 9, 8 hr days", "$346.88"),
        ("ask_wage", "three years in san francisco fulltime, how much alltogether", "$511,742.40"),
    ],
)
def test_a_quarter_and_many_years_are_reckoned(talk, intent, text, figure):
    assert not missing(talk((intent, text)), f"{figure}; computed")
