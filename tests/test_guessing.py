"""Which occupation a message means that calls it by no known name."""

import numpy as np
import pytest

from components.guessing import asks_of_it, guess, is_named, may_be_of_another
from components.occupations import Finders, is_ahead
from knowledge.intents import Reading
from knowledge.occupations.finding import JobFinder
from knowledge.occupations.job_mentions import Candidate, Mention
from knowledge.occupations.places import PlaceFinder
from knowledge.occupations.unnamed import parts_of
from knowledge.store import open_store

INTENTS = ("ask_wage", "ask_benefits", "other_job", "greet")


@pytest.fixture(scope="module")
def finders(public_store, encoder):
    """The finders over the small public data."""
    with open_store(public_store)() as session:
        jobs, places = JobFinder.read(session, encoder), PlaceFinder.read(session)
    return Finders(jobs, places, frozenset(["11-3051"]))


def reading(**confidences):
    """Return a reading of these confidences, and hardly any of the other intents."""
    sure = np.array([confidences.get(name, 0.001) for name in INTENTS], np.float32)
    return Reading(sure, 0.0, sure)


def read_as(**confidences):
    """Return what reads every text so, as the classifier reads one without its names."""
    return lambda texts: [reading(**confidences) for _ in texts]


def test_words_are_an_occupation_where_the_question_is_plainer_without_them(finders):
    whole = reading(ask_wage=0.6, other_job=0.3)
    found = guess(
        "pay of an electrician's work in Texas", whole, finders, read_as(ask_wage=0.95), INTENTS
    )
    assert found is not None
    assert found.candidates[0].code == "47-2111.00"


def test_words_that_are_what_is_asked_are_none(finders):
    whole = reading(ask_benefits=0.6, other_job=0.3)
    text = "do they get an electrician's insurance"
    assert guess(text, whole, finders, read_as(ask_wage=0.5), INTENTS) is None


def test_words_are_none_where_the_message_reads_as_before_without_them(finders):
    whole = reading(other_job=0.3, ask_wage=0.2)
    read = read_as(other_job=0.3, ask_wage=0.2)
    assert guess("the machinist of it all", whole, finders, read, INTENTS) is None


@pytest.mark.parametrize("trace", [0.0, 0.01])
def test_a_question_on_the_occupation_of_the_guides_stays_theirs(finders, trace):
    whole = reading(ask_wage=0.8, other_job=trace)
    text = "what do they pay machinist"
    assert guess(text, whole, finders, read_as(ask_wage=0.99), INTENTS) is None


def test_a_plain_question_needs_more_than_a_trace_of_another_occupation(finders):
    whole = reading(ask_wage=0.95, other_job=0.03)
    text = "i do machinist at home. what does it pay"
    assert guess(text, whole, finders, read_as(ask_wage=0.99), INTENTS) is None


def test_what_somebody_tells_of_their_own_work_is_not_asked_about(finders):
    whole, text = reading(ask_wage=0.6, other_job=0.3), "i do electrician's work, what do they pay"
    read, own = read_as(ask_wage=0.95), (0, text.index(","))
    assert guess(text, whole, finders, read, INTENTS) is not None
    assert guess(text, whole, finders, read, INTENTS, apart=[own]) is None


def test_a_short_message_after_others_is_the_occupation_it_comes_near(finders):
    whole, same = reading(greet=0.1, other_job=0.1), read_as(greet=0.1, other_job=0.1)
    found = guess("and electricians?", whole, finders, same, INTENTS, in_light=True)
    assert found is not None
    assert found.candidates[0].code == "47-2111.00"
    assert guess("and electricians?", whole, finders, same, INTENTS) is None


def test_without_the_intent_of_other_occupations_nothing_is_guessed(finders):
    whole = reading(ask_wage=0.5)
    assert guess("machinist", whole, finders, read_as(ask_wage=0.9), ("ask_wage",)) is None


def test_parts_are_words_in_a_row_that_neither_ask_nor_are_places():
    text = "How much is stone masonry per hour in Boston, or roof work?"
    places = [(text.index("Boston"), text.index("Boston") + 6)]
    assert [text[start:end] for start, end in parts_of(text, places)] == ["stone masonry", "roof"]


@pytest.mark.parametrize(
    "text", ["deaf, what is the pay", "we speak Greek. is it hard", "what do full timers make"]
)
def test_who_asks_and_how_long_they_work_is_no_part(text):
    told = [text[start:end] for start, end in parts_of(text, [])]
    assert not {"deaf", "Greek", "timers"} & {word for part in told for word in part.split()}


def test_what_somebody_leaves_is_no_part():
    assert parts_of("quitting roof work for this", []) == []


@pytest.mark.parametrize(
    ("shares", "ahead"), [((0.45, 0.2), True), ((0.45, 0.4), False), ((0.3, 0.01), False)]
)
def test_the_first_is_taken_only_where_it_is_by_far_the_likeliest(shares, ahead):
    found = Mention(0, 5, "stone", tuple(Candidate("x", "X", share) for share in shares), "meaning")
    assert is_ahead(found) is ahead
    assert not is_named(found)


def test_two_plain_questions_in_a_breath_are_about_no_other_occupation():
    def question(share):
        return {"ranking": [{"name": "ask_hazards", "confidence": 0.9}, other(share)]}

    def other(share):
        return {"name": "other_job", "confidence": share}

    assert may_be_of_another([])
    assert not may_be_of_another([question(0.001), question(0.002)])
    assert may_be_of_another([question(0.001), question(0.4)])


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("how much do guys like me bring home", True),
        ("hourly?", True),
        ("what is the going rate for that", True),
        ("what does graphic design pay in Ohio", False),
        ("which trades around Dayton are growing", False),
    ],
)
def test_what_others_get_is_asked_of_the_work_that_is_told(text, asks):
    assert asks_of_it(text) is asks
