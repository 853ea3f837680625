"""What a message means in its conversation, with the names found in it as they are in real ones."""

from dataclasses import asdict

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.context import in_context
from actions.topics import TOPICS
from knowledge import names
from knowledge.gazetteer import Gazetteer
from knowledge.store import open_store
from tests.test_answers import missing, present


@pytest.fixture(scope="module")
def find(store_url):
    """Find the entities of a message, as Rasa writes them."""
    with open_store(store_url)() as session:
        gazetteer = Gazetteer(names.names(session))

    def find(text):
        entities = [asdict(entity) for entity in gazetteer.find(text)]
        return [{**entity, "entity": entity.pop("kind")} for entity in entities]

    return find


@pytest.fixture
def talk(action, find):
    """Say one message after another, each as (intent, text); returns the last answer."""

    def talk(*turns):
        slots, said = {}, ""
        for intent, text in turns:
            latest = {"intent": {"name": intent}, "text": text, "entities": find(text)}
            state = {"sender_id": "x", "slots": slots, "latest_message": latest, "events": []}
            dispatcher = CollectingDispatcher()
            for event in action.run(dispatcher, Tracker.from_dict(state), {}):
                if event["event"] == "slot":
                    slots[event["name"]] = event["value"]
            said = "\n".join(message["text"] or "" for message in dispatcher.messages)
        return said

    return talk


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


def test_what_follows_on_a_topic_is_likelier_about_it():
    ranking = (("ask_wage_extremes", 0.6), ("ask_outlook", 0.4), ("greet", 0.1))
    assert in_context(ranking, TOPICS["ask_outlook"], 4)[0][0] == "ask_outlook"
    assert in_context(ranking, TOPICS["ask_hours"], 4)[0][0] == "ask_wage_extremes"
    assert in_context(ranking, TOPICS["ask_outlook"], 20) == ranking
    assert in_context(ranking, None, 4) == ranking


def test_years_after_the_outlook_are_those_of_the_growth(talk):
    said = talk(("ask_outlook", "is it growing"), ("ask_wage_year", "from when to when?"))
    assert missing(said, "2016; 2026") == []
