"""The interest questionnaire loses no answer, lets people leave, and calls nothing a prediction."""

import re

import pytest
import yaml
from conftest import ROOT
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from interest_talk import Talk, ratings, store_of_jobs

from actions.answers import interests as questions
from actions.answers.answer import Answer
from actions.interest_state import State
from knowledge.occupations.interests import AREAS
from knowledge.store import create_store


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    with store_of_jobs(tmp_path_factory.mktemp("jobs")) as session:
        yield session


@pytest.fixture
def talk_to(session):
    return Talk(session)


def test_the_introduction_says_what_it_is_and_what_it_is_not(talk_to):
    said = talk_to.say(step="begin")
    assert "30" in said
    assert "five minutes" in said
    assert "not a test" in said
    assert "does not predict" in said
    assert "keep your answers only for this chat" in said
    assert talk_to.titles[0] == "Start"


def test_answers_are_kept_for_the_hour_that_is_told(talk_to):
    domain = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
    assert domain["session_config"] == {
        "session_expiration_time": 60,
        "carry_over_slots_to_new_session": False,
    }
    assert "an hour after your last message" in talk_to.say(step="begin")


@pytest.mark.parametrize("word", ["yes", "ok start", "start", "ready", "let's go", "sure"])
def test_typed_words_start_the_questions(talk_to, word):
    talk_to.say(step="begin")
    assert "1 of 30: Change the worn brakes on a car." in talk_to.say(word)


def test_whoever_does_not_want_to_start_is_left_alone(talk_to):
    talk_to.say(step="begin")
    assert "Whenever you want" in talk_to.say("no thanks")
    talk_to.say("what does a nurse earn")
    assert "Go on with the questions" not in " ".join(talk_to.titles)


def test_an_item_has_five_buttons_and_a_way_back_and_out(talk_to):
    talk_to.say(step="begin")
    talk_to.say(step="start")
    five = ["Strongly dislike", "Dislike", "Not sure", "Like", "Strongly like"]
    assert talk_to.titles == [*five, "Stop for now"]
    assert talk_to.say("love it").startswith("Noted: “Strongly like”. 2 of 30: ")
    assert talk_to.titles == [*five, "Back", "Stop for now"]


def test_back_shows_the_earlier_answer_which_stays_until_another_is_given(talk_to):
    talk_to.say(step="begin")
    talk_to.say("start")
    talk_to.say("like")
    assert talk_to.say("go back").endswith("You said: like.")
    assert talk_to.kept["answers"] == {"1": 4}
    talk_to.say("hate it")
    assert talk_to.kept["answers"] == {"1": 1}
    assert talk_to.kept["at"] == 2


def test_back_at_the_first_item_stays_there(talk_to):
    talk_to.say(step="begin")
    talk_to.say("start")
    assert talk_to.say("back").startswith("This is the first one.")


def test_a_button_pressed_twice_counts_once(talk_to):
    talk_to.say(step="begin")
    talk_to.say(step="start")
    talk_to.say(item="1", rating="4")
    talk_to.say(item="1", rating="4")
    assert talk_to.kept["answers"] == {"1": 4}
    assert "2 of 30" in talk_to.said["text"]


def test_the_button_of_an_earlier_item_changes_that_answer_and_moves_nothing(talk_to):
    talk_to.say(step="begin")
    talk_to.say(step="start")
    talk_to.say(item="1", rating="4")
    talk_to.say("skip")
    assert talk_to.say(item="1", rating="2").startswith("3 of 30: ")
    assert talk_to.kept["answers"] == {"1": 2}


def test_a_question_in_between_is_answered_and_the_way_back_is_offered(talk_to):
    talk_to.say(step="begin")
    talk_to.say("start")
    talk_to.say("4")
    assert talk_to.say("how much do nurses make") == "Something else."
    assert talk_to.titles == [
        "What can I ask?",
        "Talk to a person",
        "Go on with the questions (2 of 30)",
    ]
    # A word that follows another answer is no rating.
    for word in ("yes", "love it", "continue", "stop"):
        assert talk_to.say(word) == "Something else."
    assert talk_to.kept["answers"] == {"1": 4}
    assert talk_to.say(step="go_on").startswith("2 of 30: ")


def test_an_answer_without_buttons_gets_none(talk_to):
    talk_to.say(step="begin")
    talk_to.say("start")
    care = Answer("Please call somebody now.")
    answer, kept = questions.left(care, talk_to.kept)
    assert answer == care
    assert State.of(kept).shown == "away"


def test_whoever_stops_is_not_reminded_and_can_go_on(talk_to):
    talk_to.say(step="begin")
    talk_to.say("start")
    talk_to.say("4")
    assert "(1 of 30)" in talk_to.say("i want to stop")
    talk_to.say("how much do nurses make")
    assert "Something else." in talk_to.said["text"]
    assert not [title for title in talk_to.titles if "Go on" in title]
    assert talk_to.say(step="begin").startswith("2 of 30: ")


def test_words_of_danger_are_left_to_whoever_can_help(talk_to, session):
    talk_to.say(step="begin")
    talk_to.say("start")
    for text in ("I hate my life", "i want to end it", "i want to die", "kill me", "i feel awful"):
        assert questions.turn(session, talk_to.kept, text, {}) is None


def test_the_result_tells_areas_jobs_limits_and_source(talk_to):
    said = talk_to.answer_all(ratings(social=5, artistic=4, realistic=1))
    assert "Social 20, Artistic 15" in said
    assert "Computed from your answers" in said
    assert "Your highest area is Social: helping, teaching and caring for people." in said
    assert "not a prediction" in said
    assert "- Reading Guides: very close; considerable preparation" in said
    assert "Source: O*NET 29.0, “Interests” (2024)" in said
    assert talk_to.titles == ["More jobs", "By preparation", "Talk to a person"]
    assert not re.search(r"0\.\d", said.partition("Source")[0])
    data = talk_to.said["json_message"]
    rows = {row["label"]: (row["value"], row["shown"]) for row in data["chart"]["rows"]}
    assert rows["Social"] == (20, "20 of 20")
    sums = {each["figure"]: each["sum"] for each in data["computed"]}
    assert sums["Social 20 of 20"].startswith("4 + 4 + 4 + 4 + 4,")


def test_more_jobs_and_less_preparation_can_be_asked_for(talk_to):
    talk_to.answer_all(ratings(social=5))
    assert "all the jobs" in talk_to.say(step="more")
    assert "job zone" in talk_to.say(step="preparation")
    assert talk_to.titles[:2] == ["Any amount of preparation", "Little or some preparation"]
    said = talk_to.say(preparation="1-2")
    assert "- Night Helpers: very close; some preparation" in said
    assert "Reading Guides" not in said
    assert "not a prediction" in said


def test_a_limit_that_leaves_no_job_is_said_so(talk_to):
    talk_to.answer_all(ratings(artistic=5))
    said = talk_to.say(preparation="3")
    assert said.startswith("No jobs that need medium preparation have interests close to yours")


def test_a_flat_profile_is_told_and_not_matched(talk_to):
    said = talk_to.answer_all(ratings(**dict.fromkeys(AREAS, 3)))
    assert "no pattern to compare" in said
    assert "- " not in said
    assert "chart" not in talk_to.said["json_message"]
    assert talk_to.titles == ["Change my answers", "Start again", "Talk to a person"]


def test_a_tie_a_low_and_a_level_profile_are_told_as_they_are(talk_to):
    tie = talk_to.answer_all(ratings(social=5, artistic=5, realistic=1))
    assert "Artistic (" in tie
    assert "share the first place" in tie
    talk_to.say(step="restart")
    near = talk_to.answer_all(ratings(social=(2, 2, 2, 2, 3)))
    assert "not high" in near
    assert "close together" in near


def test_what_was_left_out_is_told_and_can_be_filled_in(talk_to):
    talk_to.say(step="begin")
    talk_to.say("start")
    talk_to.say("skip")
    for number, rating in list(ratings(social=5).items())[1:]:
        talk_to.say(item=str(number), rating=str(rating))
    assert "One of the questions has no answer yet." in talk_to.said["text"]
    assert "Realistic 4 of 16" in talk_to.said["text"]
    assert "chart" not in talk_to.said["json_message"]
    talk_to.say(step="go_on")
    assert "1 of 30" in talk_to.said["text"]
    assert "no answer yet" not in talk_to.say("dislike")


def test_too_few_answers_are_no_result(talk_to):
    talk_to.say(step="begin")
    talk_to.say("start")
    for _ in range(30):
        talk_to.say("skip")
    assert "at least three answers in each" in talk_to.said["text"]


def test_a_result_so_far_can_be_seen_and_the_rest_answered(talk_to):
    talk_to.say(step="begin")
    talk_to.say("start")
    for number, rating in list(ratings(social=5).items())[:18]:
        talk_to.say(item=str(number), rating=str(rating))
    talk_to.say("stop")
    assert "Show my result so far" in talk_to.titles
    assert "Family Helpers" in talk_to.say(step="result")
    assert "Answer the rest" in talk_to.titles
    assert talk_to.say(step="go_on").startswith("19 of 30")


def test_the_letters_are_explained(talk_to):
    said = talk_to.say(step="begin") and talk_to.say(step="explain")
    assert "RIASEC" in said
    assert all(f"- {area.capitalize()}: " in said for area in AREAS)
    assert talk_to.say(interest="investigative").startswith("I stands for Investigative: finding")


def test_whoever_is_done_may_look_change_or_start_again(talk_to):
    talk_to.answer_all(ratings(social=5))
    talk_to.say(step="begin")
    assert talk_to.titles == ["My result", "Change my answers", "Start again"]
    assert talk_to.say(step="back").startswith("30 of 30")
    assert "not a prediction" in talk_to.say("love it")
    talk_to.say(step="restart")
    assert talk_to.kept["answers"] == {}


def test_a_store_without_jobs_says_so(tmp_path):
    sessions = create_store(f"sqlite:///{tmp_path / 'knowledge.db'}")
    with sessions() as session:
        said = Talk(session).say(step="begin")
    assert "no data on what jobs are like" in said


@pytest.mark.parametrize(
    "kept",
    [None, {}, [], "x", {"answers": {"1": 9}}, {"answers": {"77": 3}, "at": 1, "zone": "any"}],
)
def test_what_cannot_be_read_is_no_state(kept):
    assert State.of(kept) is None


@pytest.mark.parametrize(
    "pressed",
    [
        {"rating": "9"},
        {"rating": "4", "item": "77"},
        {"rating": "4", "item": "x"},
        {"step": "nonsense"},
        {"preparation": "7"},
        {"interest": "money"},
        {"other": "1"},
    ],
)
def test_payloads_that_anybody_can_type_do_no_harm(talk_to, pressed):
    talk_to.say(step="begin")
    talk_to.say("start")
    talk_to.say("4")
    talk_to.say(**pressed)
    assert talk_to.kept["answers"] == {"1": 4}


MOVES = st.one_of(
    st.sampled_from(["love it", "4", "hate that", "not sure", "no way", "5 - strongly like"]),
    st.sampled_from(["back", "skip", "repeat", "stop", "go on", "what does that mean", "hello"]),
    st.sampled_from(["/go_on", "/begin", "/explain", "/result", "/more", "/preparation", "/start"]),
    st.tuples(st.integers(1, 30), st.integers(1, 5)),
)


@given(st.lists(MOVES, max_size=60), st.integers(1, 5))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_sequence_of_words_and_buttons_loses_an_answer_or_misses_the_result(
    session, moves, rating
):
    talk = Talk(session)
    talk.say(step="begin")
    talk.say(step="start")
    expected = {}
    for move in moves:
        before = State.of(talk.kept)
        if isinstance(move, tuple):
            talk.say(item=str(move[0]), rating=str(move[1]))
            expected[move[0]] = move[1]
        elif move.startswith("/"):
            talk.say(step=move[1:])
        else:
            talk.say(move)
            value = questions.rating_of(move)
            if value and before.shown == "item":
                expected[before.at] = value
        assert State.of(talk.kept).answers == expected
    for _ in range(31):
        state = State.of(talk.kept)
        if state.done and not state.unanswered:
            break
        talk.say(step="go_on")
        state = State.of(talk.kept)
        if state.shown == "item":
            talk.say(item=str(state.at), rating=str(rating))
            expected[state.at] = rating
    state = State.of(talk.kept)
    assert state.answers == expected
    assert len(state.answers) == 30
    said = talk.say(step="result")
    assert "Computed from your answers" in said
    assert ("no pattern" in said) == state.profile.is_flat
