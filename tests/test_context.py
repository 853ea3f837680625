"""What a message means in its conversation, with the names found in it as they are in real ones."""

import pytest

from tests.test_answers import missing, present

PAY, COMPARE, RANGE, FALLBACK = "ask_wage", "compare_wages", "ask_wage_range", "nlu_fallback"


@pytest.mark.parametrize(
    ("turns", "holds", "lacks"),
    [
        # three levels side by side, each step with its sum
        ([(COMPARE, "is 10 closer to 9 or to 11")], "$4,950.40; $49,878.40; computed", ""),
        # the same figure twice, a level up, the other of two
        ([(COMPARE, "does full-time change anything at level 10")], "same average; $95,139.20", ""),
        ([(PAY, "level 9 pay"), (FALLBACK, "how much more is the next one up")], "$4,950.40", ""),
        ([(COMPARE, "level 9 and level 11"), ("inform", "the other per hour")], "$69.72", "$43.36"),
        # a level and another group, each by itself; a year and an hour
        ([(PAY, "pay for level 9 and for nonunion")], "$90,188.80; $121,035.20", "exactly"),
        ([(RANGE, "range for level 9 and for nonunion")], "$86,424.00; $118,185.60", ""),
        ([(PAY, "level 9 pay a year and per hour")], "$90,188.80; $43.36; computed", ""),
        # two tasks, each with its skill
        (
            [("ask_skills", "skill for keeping reports? skill for machine upkeep?")],
            "Written Expression; Mechanical",
            "",
        ),
        # two ranges
        ([(RANGE, "where do the ranges for level 9 and level 11 start")], "$41,516.80", ""),
        ([(RANGE, "range at level 11"), ("ask_entry_jobs", "starting from?")], "$127,940.80", ""),
        # like is set against like; a place without figures is named
        ([(COMPARE, "time-based in Bend against the US")], "$86,964.80; $118,601.60", "$121,222"),
        ([(COMPARE, "nonunion in Ohio against Oakland, level 9")], "Ohio; $121,035.20", ""),
        (
            [(PAY, "pay in Bend"), ("inform", "full-time?")],
            "no such figure for Bend; time-based",
            "",
        ),
        ([(PAY, "median for the US")], "no median; $121,222.40", ""),
        # the highest, the lowest, how far apart, in order
        (
            [("ask_wage_extremes", "highest pay"), (COMPARE, "and the lowest, how far apart")],
            "$54,828.80; $86,964.80",
            "",
        ),
        (
            [("ask_wage_extremes", "rank the levels by pay")],
            "from the highest; Level 10; $145,017.60",
            "",
        ),
        # why figures differ: those that were talked about
        (
            [(PAY, "pay in San Francisco"), (PAY, "in Bend"), ("ask_wage_factors", "why less?")],
            "different groups; $170,580.80; $86,964.80",
            "$114,377",
        ),
        ([("ask_wage_disagreement", "54.99 x 2080 is not 114377")], "$114,379.20; computed", ""),
        (
            [("ask_wage_disagreement", "why is the 122,553.60 range above the average")],
            "$121,846.40; cannot be read",
            "",
        ),
        # industries
        ([("ask_industries", "top two industries together")], "17.1%; computed", "33.8"),
        ([("ask_industries", "the percent outside of these five")], "66.2%; 100% − 33.8%", ""),
        ([("ask_industries", "food vs machinery")], "5.9%; no share for any industry but", ""),
        ([("ask_industries", "two smallest industries")], "10.8%; computed", "Chemical"),
        ([("ask_find_employers", "add all the industry percents")], "33.8%", "Find Employers"),
        ([("ask_equal_access", "Bend or San Francisco, a fair fight?")], "neither is wrong", ""),
        ([("ask_industries", "is metal ahead of chemical")], "3.5 points; computed", ""),
        (
            [
                ("ask_industries", "share of machinery"),
                ("ask_industries", "together with chemical"),
            ],
            "12.7%",
            "33.8",
        ),
        # certifications side by side
        ([("ask_certification_detail", "is the CM the CMM")], "CM; CMM; do not say", ""),
        (
            [("ask_certification_detail", "the lean cert and the green one")],
            "Lean Certification: ; Green Manufacturing Specialist Certification: ",
            "do not say",
        ),
        (
            [("ask_certification_detail", "which green certifications exist")],
            "Lean Certification; Society of Manufacturing Engineers",
            "Which one do you mean",
        ),
        ([("ask_experience", "how many years does the CPIM ask for")], "CPIM", "Internships"),
    ],
)
def test_figures_are_set_against_each_other(talk, turns, holds, lacks):
    said = talk(*turns)
    assert missing(said, holds) == [], said
    assert present(said, lacks) == [], said


@pytest.mark.parametrize(
    ("turns", "holds"),
    [
        ([("ask_certification_detail", "cpim pass rate")], "no percentage"),
        ([("ask_advancement", "salary of a vice president")], "no amount"),
        ([("ask_skills", "a score for each skill")], "no score"),
        ([("ask_stress", "how many have stress")], "no number"),
    ],
)
def test_a_figure_that_is_asked_for_and_missing_is_named_first(talk, turns, holds):
    said = talk(*turns)
    assert holds in said.split(".")[0], said


def test_a_figure_that_is_there_is_not_said_to_be_missing(talk):
    said = talk(("ask_hours", "how many hours a week"))
    assert "no number" not in said
    assert "50 hours" in said


def test_a_short_message_that_nothing_caught_leans_on_what_was_said(talk):
    said = talk(("ask_hours", "hours a week"), (FALLBACK, "is it paid"))
    assert missing(said, "nothing more exact; 40 hours") == []


def test_years_after_the_outlook_are_those_of_the_growth(talk):
    said = talk(("ask_outlook", "is it growing"), ("ask_wage_year", "from when to when?"))
    assert missing(said, "2016; 2026") == []


CERTIFICATIONS, DETAIL = "ask_certifications", "ask_certification_detail"


@pytest.mark.parametrize(
    ("turns", "holds", "lacks"),
    [
        # a certification told by what is asked of it
        (
            [(CERTIFICATIONS, "which are there"), (DETAIL, "what are its modules")],
            "Foundations",
            "",
        ),
        ([(DETAIL, "who is it meant for")], "process improvement", ""),
        ([(DETAIL, "lean certification"), (DETAIL, "and the green one?")], "Society of", "cost"),
        ([(DETAIL, "lean?"), (DETAIL, "there was a second green one")], "Society of", "cost"),
        ([(DETAIL, "how do you keep it")], "CPIM; CMQ/OE; three years", "Which one"),
        ([(DETAIL, "how many exams")], "CPIM; CM; all three", "Which one"),
        ([(DETAIL, "tell me about it")], "Which one do you mean", ""),
        # what a factor of pay does
        ([("ask_wage_factors", "union how?")], "$121,035.20; no figure for union", "$170"),
        ([("ask_wage_factors", "location, for example")], "$170,580.80; $86,964.80; ranked", ""),
        ([("ask_wage_factors", "and the level part")], "$90,188.80; $145,017.60", "ranked"),
        (
            [("ask_shifts", "on call?"), ("ask_wage_factors", "do they get extra for it")],
            "do not say whether it does",
            "",
        ),
        ([("ask_wage_factors", "what does pay depend on")], "job level; location", "do not say"),
        # what the documents leave out is said first
        ([("ask_hours", "weekends?")], "nothing about weekends; 40 hours", ""),
        ([("ask_high_school_courses", "which one matters most")], "do not rank them", ""),
        ([("ask_mba", "is it required?")], "No document says that an MBA is required", ""),
        ([("ask_skills", "skills"), ("ask_skills", "what does that mean")], "do not explain", ""),
        (
            [("ask_specialties", "specialties"), ("ask_outlook", "which has more jobs later")],
            "no outlook for a single specialty",
            "",
        ),
        # industries of a list, and how far they lie apart
        (
            [("ask_industries", "which industries"), ("ask_not_covered", "how much the last one")],
            "5.2%",
            "10.3%",
        ),
        (
            [("ask_industries", "chemicals?"), ("ask_industries", "is metal bigger, how much?")],
            "3.5 points; computed",
            "",
        ),
        # pay: two places one after the other, all ranges, an average above its range
        (
            [("ask_wage_statistic", "sf avg"), ("ask_wage_statistic", "bend avg")]
            + [(COMPARE, "difference?")],
            "$83,616.00; ranked",
            "",
        ),
        ([(RANGE, "lowest start of any range")], "$83,886.40; $127,961.60", ""),
        ([(RANGE, "how far is the level 11 average above its range")], "$17,076.80; computed", ""),
        ([(COMPARE, "Level 9 range compared with level 10 range?")], "$86,424.00; No range", ""),
        ([(PAY, "pay in San Francisco"), (PAY, "which level is that")], "not split by level", ""),
        (
            [("ask_level_meaning", "highest level you have")]
            + [("ask_level_meaning", "whats between that and level 9")],
            "$54,828.80",
            "",
        ),
        (
            [(PAY, "pay at level 9"), ("ask_level_meaning", "and if it's full-time?")],
            "$90,292.80",
            "never says",
        ),
    ],
)
def test_an_answer_fits_what_was_asked_before(talk, turns, holds, lacks):
    said = talk(*turns)
    assert missing(said, holds) == []
    assert present(said, lacks) == []
