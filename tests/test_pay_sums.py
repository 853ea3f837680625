"""Pay over two weeks, a day, some years; and the figures a message sets against each other."""

import pytest

from tests.test_answers import missing


@pytest.mark.parametrize(
    ("turns", "holds"),
    [
        (
            [("ask_wage_factors", "20 years on the full-time average adds up to what")],
            "$2,424,448.00; $121,222.40 × 20",
        ),
        (
            [("compare_wages", "ten years as an 11 instead of a 9 = how much extra")],
            "$548,288.00; × 10",
        ),
        (
            [("compare_wages", "levels 9, 10 and 11 added up, divided by three")],
            "$110,115.20; ÷ 3",
        ),
        (
            [("ask_wage_extremes", "paid by the clock or incentive pay, the larger average?")],
            "$118,601.60",
        ),
        ([("ask_source", "i get 85k now. where is that in your table")], "$29,377.00; $85,000.00"),
        ([("ask_wage", "level 10 biweekly")], "$3,659.20 every two weeks; $95,139.20 ÷ 26"),
        ([("ask_legal", "time based pay as a weekly check")], "$2,280.80 a week; $118,601.60 ÷ 52"),
        (
            [("ask_cost_duration", "how much is level 11 over 5 years")],
            "$725,088.00 in five years; $145,017.60 × 5",
        ),
        (
            [("compare_wages", "in 5 years at level 10, is 475 thousand right")],
            "$475,696.00; $95,139.20 × 5; $696.00 more",
        ),
        (
            [("compare_wages", "one level 9, one level 10: what would they total per year")],
            "$185,328.00; $90,188.80 + $95,139.20",
        ),
        ([("ask_wage", "paid every other week in california")], "$4,399.12; $114,377 ÷ 26; 2020"),
        ([("ask_wage", "level 10, per hr that is?")], "$45.74 an hour; ÷ 2,080"),
        ([("ask_wage", "nonunion pay chopped up into fifty-two")], "$2,327.60; ÷ 52"),
        (
            [("ask_wage", "my brother and I would both be level 9, for the family that is what?")],
            "$180,377.60 a year; $90,188.80 × 2",
        ),
        (
            [("ask_wage", "nonunion pay"), ("compare_wages", "and take level 10 off that")],
            "$25,896.00; $121,035.20 − $95,139.20; cannot be ranked",
        ),
        (
            [("compare_wages", "how far below the level 9 average are the time-based workers")],
            "$118,601.60; $90,188.80; cannot be ranked",
        ),
        (
            [("ask_wage", "the nation at level 9, and how much for full-timers at level 11")],
            "$90,188.80; $145,059.20",
        ),
        (
            [("ask_education", "is school needed"), ("ask_source", "and does the guide say so")],
            "There is no standard preparation",
        ),
        ([("ask_wage", "level 11, two raises of 3 percent")], "$153,849.17; × 1.03 × 1.03"),
        ([("ask_wage", "level 9"), ("ask_hours", "no, tell me about their hours")], "40 hours"),
        ([("ask_wage", "level 9"), ("ask_hours", "in hours?")], "$43.36 an hour"),
        ([("out_of_scope", "add 7% to level 9")], "$96,502.02; × 1.07"),
        ([("ask_wage", "level 10 but only half-time")], "$47,569.60; ÷ 2"),
        (
            [("list_wages", "which towns do you have"), ("ask_wage", "the second one")],
            "$86,964.80; time-based",
        ),
        (
            [("list_wages", "what places do you know wages of")],
            "three places; $114,377; $170,580.80; $86,964.80; cannot be ranked",
        ),
        (
            [
                ("ask_wage", "pay in bend"),
                ("ask_wage", "and in san francisco"),
                ("ask_wage_disagreement", "how come, in dollars, between those, by the article?"),
            ],
            "$83,616.00; $170,580.80; cannot be ranked",
        ),
        ([("ask_wage", "the money an hour and a week, please")], "$54.99; $2,331.20 a week"),
        ([("ask_wage", "what does every pay level bring")], "$90,188.80; $95,139.20; $145,017.60"),
        ([("ask_wage", "level 9 per day")], "$346.88 a day; $90,188.80 ÷ 260 days of work"),
        (
            [("ask_wage", "what does 5 yrs at level 10 add up to")],
            "$475,696.00 in five years; $95,139.20 × 5",
        ),
        (
            [("ask_wage", "what is level 10 over five years")],
            "$475,696.00 in five years; $95,139.20 × 5",
        ),
        (
            [("ask_wage_extremes", "which level pays least"), ("ask_wage", "times five years?")],
            "× 5; if the pay stays the same",
        ),
        (
            [("compare_wages", "of the two cities you have, which one pays better")],
            "$170,580.80; $86,964.80; cannot be ranked",
        ),
        (
            [("compare_wages", "compare level nine, ten and eleven for full time workers")],
            "$90,292.80; $95,139.20|$95,; $145,059.20",
        ),
        (
            [("compare_wages", "is time based in bend a pay cut coming from level 9")],
            "$86,964.80; $90,188.80",
        ),
        (
            [("compare_wages", "time-based in Bend against time-based in all the country")],
            "$86,964.80; $118,601.60",
        ),
        ([("ask_wage_factors", "does full time raise level 9 at all")], "$90,188.80; $90,292.80"),
        (
            [("ask_not_covered", "They offer me 130k full time and call it level 11. A lowball?")],
            "$145,059.20",
        ),
        ([("ask_wage", "I need 60 an hour, which level clears that")], "$69.72; computed"),
        ([("ask_wage_year", "Was 100,000 in 2020 above or below California?")], "$14,377; more"),
        (
            [("ask_wage", "I am from the Philippines. How much is a month at level 9")],
            "$7,515.73 a month",
        ),
        ([("ask_industries", "chem vs machinery %")], "6.8%; 5.9%"),
        ([("ask_industries", "metal + chemical share")], "17.1%; computed"),
        ([("ask_wage_statistic", "What's half of the level 11 average?")], "$72,508.80; ÷ 2"),
        ([("compare_wages", "whats half of level 11")], "$72,508.80; ÷ 2"),
        ([("compare_wages", "yearly vs hourly in california")], "$114,377; $54.99"),
        ([("ask_wage_statistic", "they want me at 58 bucks an hour, over the median?")], "$54.99"),
        (
            [
                (
                    "compare_wages",
                    "Among full-time levels, which step is larger, 9 to 10 or 10 to 11",
                )
            ],
            "$49,920.00; $145,059.20",
        ),
        (
            [("share_feeling", "honestly is climbing from level 9 to 10 worth the headache")],
            "$90,188.80; $95,139.20",
        ),
        (
            [
                ("ask_industries", "which industries have most"),
                ("ask_wage_extremes", "so the first one is how many points ahead of the second"),
            ],
            "3.5 points",
        ),
        (
            [
                ("ask_projection", "is that per year"),
                ("ask_wage", "so for a single year, roughly?"),
            ],
            "4.1 percent; 2016",
        ),
        (
            [
                ("ask_industries", "which industries have most"),
                ("ask_industries", "how much bigger is the first one than the last"),
            ],
            "10.3%; 5.2%; 5.1 points",
        ),
    ],
)
def test_a_sum_or_a_comparison_is_shown_with_its_figures(talk, turns, holds):
    text = talk(*turns)
    assert missing(text, holds) == [], text


@pytest.mark.parametrize(
    "text",
    ["I have worked for 20 years, what is level 10", "over 5 years of experience, level 10?"],
)
def test_years_of_work_are_no_sum(talk, text):
    assert "×" not in talk(("ask_wage", text))


def test_a_level_among_all_workers_lets_full_time_go(talk):
    text = talk(
        ("ask_wage", "full-time at level 9, which is the figure?"),
        ("ask_wage", "and not only full time, all people at level 9?"),
    )
    assert "$90,188.80" in text
