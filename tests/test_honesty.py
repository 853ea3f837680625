"""What the guides lack is called missing, no figure is made up, and nothing typed comes back."""

import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actions.answers.answer import Answer, Button, Chart, ChartRow, Computed, Table
from actions.render import render
from actions.topics import TOPICS
from knowledge import queries
from knowledge.errors import FigureError
from knowledge.records import Citation
from knowledge.store import open_store
from tests.test_answers import BEND, FULL, SF, US, missing, present

LEVEL = "job_level"
MEDIAN = "$114,377"
LINKS = "http; www.; .com; .gov; .org"
NOT_LEVELED = {LEVEL: "not leveled"}
ABSENT = ("which college", "do they work from home", "visa sponsorship", "injury rate", "layoffs",
          "drug test", "how many women are there")  # fmt: skip
SECTIONS = ("What Employers Say", "Job Search Tips", "skill definitions", "the county list",
            "wages for all areas", "growth for all areas", "other sources")  # fmt: skip
# A gap of the guides, a question that runs into it, what the answer must hold and must not.
GAPS = (
    ("G1", "ask_wage_percentile", "75th percentile", {"percentile": "75"},
     f"25th; 75th; no value; {MEDIAN}; 2020; median", "average"),
    ("G1", "ask_wage_percentile", "lowest 10 percent", {"percentile": "10"},
     f"neither|not; {MEDIAN}; median", ""),
    ("G2", "ask_employment_count", "how many are there", {}, "no numbers|no values", "19,5"),
    ("G5", "ask_wage", "pay", NOT_LEVELED, "$122,553.60; above the average", "to $"),
    ("G5", "ask_wage", "pay", {**FULL, **NOT_LEVELED}, "$122,553.60; above the average", "to $"),
    ("G6", "ask_wage_range", "range", NOT_LEVELED, "narrower; article", "to $"),
    ("G7", "ask_wage_range", "range", {LEVEL: "09"}, "and above; article; reads", "to $"),
    ("G8", "ask_wage", "pay", {"bargaining": "nonunion"}, "nonunion", "level"),
    ("G9", "ask_level_meaning", "what is level 9", {LEVEL: "09"}, "never; mean; 09", "entry"),
    ("G9", "ask_wage", "pay", {LEVEL: "12"}, "no figure; 09; 10; 11", ""),
    ("G10", "ask_wage_year", "how old is that", {}, "2020; no year|undated", "2026"),
    ("G11", "ask_wage", "pay", {"bargaining": "union"},
     "none for union|no figure for union; nonunion; $121,035.20; no comparison", "earn more"),
    ("G12", "ask_wage", "pay", {"work_schedule": "part-time"}, "none for part-time; full-time", ""),
    ("G12", "ask_wage", "pay", {"pay_basis": "incentive-based"}, "none for incentive; time", ""),
    ("G13", "ask_wage", "pay", {**FULL, LEVEL: "11"}, "$145,059.20", "$145,017.60"),
    ("G14", "compare_wages", "which pays more", {"area": (SF, BEND)},
     "cannot be ranked; different groups; $170,580.80; $86,964.80", "computed; more than"),
    ("G15", "compare_wages", "which pays more", {"area": ("California", US)},
     f"cannot be ranked; median; mean; 2020; undated; {MEDIAN}", "computed; more than"),
    ("G15", "ask_wage_disagreement", "why do they differ", {}, "median; mean; 2020; no year", ""),
    ("G16", "ask_wage", "pay", {"area": "California"}, f"{MEDIAN}; $54.99", "114,379"),
    ("G17", "ask_titles", "is a plant manager the same", {}, "plant managers; promotion", ""),
    ("G18", "ask_titles", "is a production supervisor the same", {}, "entry; separate", ""),
    ("G19", "ask_titles", "is an operations manager the same", {}, "General and; separate", ""),
    ("G20", "ask_education", "what degree", {}, "typically; no standard preparation", ""),
    ("G20", "ask_education", "is a degree essential", {}, "essential; no standard preparation", ""),
    ("G21", "ask_certifications", "are certifications essential", {}, "essential; improve", ""),
    ("G22", "ask_certification_detail", "CMM", {"certification": "CMM"}, "not say; article", "ASQ"),
    ("G23", "ask_certification_detail", "CPIM", {"certification": "CPIM"}, "CPIM; three", "two"),
    ("G24", "ask_certification_detail", "the green certificate",
     {"certification": "Green Manufacturing Specialist Certification"}, "Certificate", "two"),
    ("G25", "ask_certification_detail", "CMQ/OE", {"certification": "CMQ/OE"},
     "10 years of experience or education; five; decision-making", "15"),
    ("G26", "ask_fit", "would I like it", {}, "ECS; not explain; need not match", "realistic"),
    ("G27", "ask_specialties", "specialties", {}, "Quality Control Systems; never describe", ""),
    ("G27", "ask_specialties", "", {"specialty": "Quality Control Systems Managers"}, "never", ""),
    ("G28", "ask_codes", "code for biomass", {"specialty": "Biomass Production Managers"},
     "Biomass Power Plant Managers; 11-3051.04", "11-3051.03"),
    ("G29", "ask_outlook", "how are the prospects", {}, "brightest; slower; 4.1; 2026", ""),
    ("G29", "ask_mba", "is an MBA worth it", {}, "brightest; slower", ""),
    ("G30", "ask_wage_year", "what is it now", {}, "2020; nothing newer; inflation", ""),
    ("G30", "ask_benefits", "benefits", {}, "undated", ""),
    ("G31", "ask_projection", "how much growth", {}, "800; no number of jobs|no base", "19,5"),
    ("G32", "ask_industries", "where", {}, "33.8%; computed; not list the rest|two thirds", ""),
    ("G33", "ask_website", "link to CalJOBS", {}, "CalJOBS; lost|missing; not make up", LINKS),
    ("G33", "ask_job_search", "where do I look", {}, "JobCentral; CalJOBS; missing", LINKS),
    ("G35", "ask_certification_detail", "CPIM", {"certification": "CPIM"}, "APICS", "ASCM"),
    ("G35", "ask_certification_search", "", {}, "Career InfoNet", "CareerOneStop"),
    ("G36", "ask_job_search", "best way", {}, "Guide; most effective; article; networking", ""),
    ("G37", "ask_hours", "", {}, "third; Guide; undated", ""),
    ("G38", "ask_cost_duration", "what does it cost", {}, "neither; cost; how long", "$; months"),
    ("G38", "ask_automation", "robots", {}, "do not say|nothing; not guess", "will replace"),
    *(("G38", "ask_not_covered", text, {}, "nothing; not guess", "$; %") for text in ABSENT),
    *(("G34", "ask_missing_section", text, {}, "copy", "http") for text in SECTIONS),
)  # fmt: skip
OPEN_RANGES = (
    ({LEVEL: "09"}, "$86,424.00"),
    ({LEVEL: "11"}, "$127,940.80"),
    ({"bargaining": "nonunion"}, "$118,185.60"),
    (FULL, "$118,268.80"),
    ({**FULL, LEVEL: "09"}, "$86,424.00"),
    ({**FULL, LEVEL: "11"}, "$127,961.60"),
    ({"pay_basis": "time-based"}, "$116,833.60"),
    ({"area": BEND}, "$83,886.40"),
)
NO_RANGES = ({LEVEL: "10"}, {**FULL, LEVEL: "10"}, {"area": SF})
HERE = Citation("california_guide", "California Occupational Guide", "Menu", 7, 9, 2020)
# What a visitor can type that must never come back.
TYPED = ("$987,654", "987654", "123-45-6789", "<b>", "<img", "onerror", "hunter2", "Atlantis")
INJECTED = "<img src=x onerror=alert(1)> Atlantis <b>pays</b> $987,654 hunter2 123-45-6789"
PEOPLE = ("daughter", "son", "wife", "husband", "grandmother", "nephew", "immigrant friend")
ABOUT_PEOPLE = (
    ("ask_outlook", "will my {} have good job prospects in this field"),
    ("ask_wage", "how much would my {} earn"),
    ("ask_education", "what degree does my {} need"),
    ("ask_without_degree", "can my {} do this without a degree"),
    ("ask_fit", "would my {} like this job"),
    ("ask_hazards", "is this dangerous for my {}"),
    ("ask_qualities", "what should my {} be good at"),
    ("ask_equal_access", "is this a job for my {}"),
)


@pytest.fixture(scope="session")
def figures(store_url):
    """Every figure of the store."""
    with open_store(store_url)() as session:
        return queries.figures(session)


@pytest.mark.parametrize(
    ("gap", "intent", "text", "named", "holds", "lacks"), GAPS, ids=lambda value: str(value)[:24]
)
def test_what_the_guides_lack_is_said_to_be_missing(ask, gap, intent, text, named, holds, lacks):
    said = ask(intent, text, **named)[0][0]["text"]
    assert missing(said, holds) == [], said
    assert present(said.split("\nSource")[0], lacks) == [], said


@pytest.mark.parametrize("number", range(1, 39))
def test_every_gap_is_asked_about(number):
    with_tests_of_their_own = {"G3", "G4"}
    assert f"G{number}" in {row[0] for row in GAPS} | with_tests_of_their_own


@pytest.mark.parametrize(("named", "printed"), OPEN_RANGES)
def test_a_range_without_an_upper_end_stays_open(ask, named, printed):
    for intent in ("ask_wage", "ask_wage_range"):
        said = ask(intent, "what is the top of the range", **named)[0][0]["text"]
        assert missing(said, f"{printed}; no upper") == [], said
        others = set(re.findall(r"\$[\d,]+\.\d\d", said)) - {printed}
        assert len(others) in (1, 2), "the average, and that of full-time workers at most"


@pytest.mark.parametrize("named", NO_RANGES)
def test_a_row_without_a_range_gets_none(ask, named):
    for intent in ("ask_wage", "ask_wage_range"):
        said = ask(intent, "range", **named)[0][0]["text"]
        assert missing(said, "no range") == [], said
        assert len(set(re.findall(r"\$[\d,.]+", said))) == 1, said


@pytest.mark.parametrize("intent", list(TOPICS))
def test_no_real_answer_is_stopped_by_the_guard_and_every_article_source_is_undated(ask, intent):
    for text in ("", "how much is it and why", INJECTED):
        (message,) = ask(intent, text)[0]
        assert message["text"], message
        assert "response" not in message or message["response"] is None
        sources = re.findall(r"article, “[^”]+” \(([^)]+)\)", message["text"])
        assert set(sources) <= {"undated"}


numbers_in_words = st.builds(
    lambda number, shape: shape.format(number),
    st.one_of(st.integers(0, 10**7), st.decimals(0, 10**6, places=2).map(float)),
    st.sampled_from(["${:,}", "{:,.2f}", "{}%", "{} years", "level {}", "US${:,.2f}", "({:,})"]),
)


def put(place, words):
    """Return an answer that holds words in one of its parts."""
    answer = Answer("It is said here.", citations=(HERE,))
    parts = {
        "text": {"text": words},
        "entries": {"entries": (words,)},
        "table": {"table": Table("Pay", ("A year",), ((words,),))},
        "chart": {"chart": Chart("bars", "Pay", "dollars", (ChartRow("All", 1, words),), "Means.")},
        "next": {"next": (Button(words, "/ask_wage"),)},
    }
    return replace(answer, **parts[place])


@pytest.mark.parametrize("place", ["text", "entries", "table", "chart", "next"])
@given(words=numbers_in_words)
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_number_that_is_neither_stored_nor_computed_is_never_uttered(figures, place, words):
    allowed = {*figures, "0", "1", "7", "9"}
    if set(queries.numbers(words)) <= allowed:
        render(put(place, words), figures)
    else:
        with pytest.raises(FigureError):
            render(put(place, words), figures)


def test_an_amount_in_cents_is_not_taken_for_one_in_dollars(figures, store_url):
    with open_store(store_url)() as session:
        amounts = [wage.annual_cents for wage in queries.wages(session)]
    for cents in amounts:
        with pytest.raises(FigureError):
            render(Answer(f"They earn ${cents:,}."), figures)


@given(words=numbers_in_words)
@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_number_with_its_sum_or_of_the_center_itself_may_be_uttered(figures, words):
    summed = Answer(words, computed=(Computed(words, "the sum"),))
    assert words in render(summed, figures)["text"]
    assert words in render(Answer(words), figures, said_by_host=f"call {words}")["text"]


@pytest.mark.parametrize("words", ["lines 7 to 9", "entry 2", "in 2020"])
def test_numbers_of_citations_counts_and_years_may_be_uttered(figures, words):
    answer = Answer(words, entries=("first", "second"), citations=(HERE,))
    assert words in render(answer, figures)["text"]


@pytest.mark.parametrize("intent", list(TOPICS))
def test_nothing_a_visitor_typed_is_said_again(ask, intent):
    (message,) = ask(intent, INJECTED)[0]
    assert present(str(message), "; ".join(TYPED)) == []


@pytest.mark.parametrize("words", [INJECTED, "<b>Atlantis</b>"], ids=["numbers", "markup"])
@pytest.mark.parametrize("kind", ["area", "other_area", LEVEL, "certification", "specialty",
                                  "industry", "related_occupation", "percentile", "pay_period",
                                  "code_system", "bargaining", "year"])  # fmt: skip
def test_a_made_up_value_in_a_typed_button_is_neither_said_nor_kept(ask, kind, words):
    for intent in ("ask_wage", "compare_wages", "ask_specialties", "other_job", "inform"):
        messages, slots = ask(intent, "", **{kind: words})
        assert present(str(messages), "; ".join(TYPED)) == []
        assert messages[0]["text"], "a typed value must not make the advisor unavailable"
        assert words not in slots.values()


@pytest.mark.parametrize(("intent", "question"), ABOUT_PEOPLE)
def test_everyone_is_told_the_same(ask, intent, question):
    said = {ask(intent, question.format(person))[0][0]["text"] for person in PEOPLE}
    assert len(said) == 1, said
