"""How the action meets people: two questions at once, close calls, second failures, numbers."""

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from tests.test_answers import missing, present


@pytest.fixture
def hear(action):
    """Send what Rasa made of a message; returns the messages uttered and the slots."""

    def hear(latest, slots=None, events=()):
        state = {"sender_id": "x", "slots": slots or {}, "latest_message": latest, "events": events}
        dispatcher = CollectingDispatcher()
        slots = dict(slots or {})
        for event in action.run(dispatcher, Tracker.from_dict(state), {}):
            if event["event"] == "slot":
                slots[event["name"]] = event["value"]
        return dispatcher.messages, slots

    return hear


def entity(kind, value, text, words):
    start = text.index(words)
    return {"entity": kind, "value": value, "start": start, "end": start + len(words)}


def half(text, words, intent):
    start = text.index(words)
    ranking = [{"name": intent, "confidence": 0.9}]
    end = start + len(words)
    return {"text": words, "start": start, "end": end, "ranking": ranking}


def both(text, first, second, entities=()):
    """Return a message that asks two things."""
    return {
        "intent": {"name": first[1]},
        "text": text,
        "entities": list(entities),
        "questions": [half(text, *first), half(text, *second)],
    }


def test_two_questions_get_two_answers_each_with_its_source(hear):
    text = "what does level 11 pay and which clubs should i join"
    asked = both(
        text,
        ("what does level 11 pay", "ask_wage"),
        ("which clubs should i join", "ask_high_school_courses"),
        [entity("job_level", "11", text, "level 11")],
    )
    (pay, courses), slots = hear(asked)
    assert missing(pay["text"], "$145,017.60; Source; article") == []
    assert missing(courses["text"], "business club; Source; Guide") == []
    assert pay["buttons"] == []
    assert courses["buttons"]
    assert slots["last_answer"]["topic"] == "ask_high_school_courses"
    assert slots["job_level"] == "11"


def test_a_place_named_with_one_question_holds_for_the_other_that_can_use_it(hear):
    text = "pay and benefits in San Francisco"
    place = entity("area", "San Francisco-Oakland-Hayward, CA", text, "San Francisco")
    asked = both(text, ("pay", "ask_wage"), ("benefits in San Francisco", "ask_benefits"), [place])
    (pay, benefits), _ = hear(asked)
    assert missing(pay["text"], "$170,580.80") == []
    assert missing(benefits["text"], "health insurance") == []


def test_a_close_second_topic_is_offered_first(hear):
    ranking = [
        {"name": "ask_hours", "confidence": 0.4},
        {"name": "ask_shifts", "confidence": 0.35},
    ]
    latest = {"intent": {"name": "ask_hours"}, "text": "hours", "intent_ranking": ranking}
    (message,), _ = hear(latest)
    assert message["buttons"][0]["payload"] == "/ask_shifts"
    ranking[0]["confidence"] = 0.9
    (message,), _ = hear(latest)
    assert message["buttons"][0]["payload"] != "/ask_shifts" or len(message["buttons"]) > 1


def test_a_second_failure_offers_the_menu_and_a_person_in_other_words(hear):
    lost = {"intent": {"name": "nlu_fallback"}, "text": "xyzzy plugh", "intent_ranking": []}
    (first,), slots = hear(lost)
    said = [{"event": "bot", "text": first["text"]}]
    (second,), _ = hear(lost, slots, said)
    assert second["text"] != first["text"]
    payloads = [button["payload"] for button in second["buttons"]]
    assert payloads[:2] == ["/help", "/ask_person"]
    assert "career center" in second["text"]


@pytest.mark.parametrize("number", ["555-123-4567", "[number hidden]"])
def test_a_hidden_number_is_told_and_never_said(hear, number):
    latest = {"intent": {"name": "ask_hours"}, "text": f"call me at {number}, how many hours"}
    (message,), _ = hear(latest)
    assert missing(message["text"], "hidden; do not share; 40 hours") == []
    assert present(message["text"], "555") == []


def test_a_person_to_talk_to_comes_with_a_copy_of_the_conversation(hear):
    (message,), _ = hear({"intent": {"name": "ask_person"}, "text": "somebody real please"})
    assert message["custom"]["transcript"] is True
    (message,), _ = hear({"intent": {"name": "ask_hours"}, "text": "hours"})
    assert "transcript" not in message["custom"]


def test_a_claim_is_answered_by_what_it_is_about(hear):
    ranking = [
        {"name": "challenge_fact", "confidence": 0.8},
        {"name": "ask_projection", "confidence": 0.3},
    ]
    latest = {"intent": {"name": "challenge_fact"}, "text": "41 percent", "intent_ranking": ranking}
    (message,), _ = hear(latest)
    assert missing(message["text"], "only say what the documents say; 4.1 percent; 800") == []


def test_the_gap_asked_for_next_is_that_of_the_last_two_figures(hear):
    level = {"intent": {"name": "ask_wage"}, "text": "level 11", "entities": [
        entity("job_level", "11", "level 11", "level 11")]}  # fmt: skip
    _, slots = hear(level)
    place = {"intent": {"name": "inform"}, "text": "level 9?", "entities": [
        entity("job_level", "09", "level 9?", "level 9")]}  # fmt: skip
    _, slots = hear(place, slots)
    (message,), _ = hear({"intent": {"name": "nlu_fallback"}, "text": "whats the gap"}, slots)
    assert missing(message["text"], "$54,828.80; computed") == []


def test_what_is_said_not_to_be_meant_is_not(hear):
    text = "not full-time, time-based"
    latest = {"intent": {"name": "inform"}, "text": text, "entities": [
        entity("work_schedule", "full-time", text, "full-time"),
        entity("pay_basis", "time-based", text, "time-based")]}  # fmt: skip
    (message,), _ = hear(latest)
    assert missing(message["text"], "$118,601.60") == []


def test_a_message_not_understood_that_may_be_of_somebody_in_need_names_whom_to_call(hear):
    latest = {"intent": {"name": "nlu_fallback"}, "text": "so tired", "in_need": True}
    (message,), _ = hear(latest)
    assert missing(message["text"], "988; 911; in other words") == []
    assert message["buttons"] == []


def test_an_answer_to_somebody_who_may_be_in_need_names_whom_to_call_beside(hear):
    latest = {"intent": {"name": "ask_wage"}, "text": "what do they earn", "in_need": True}
    (message,), _ = hear(latest)
    assert missing(message["text"], "$114,377; too heavy; 988; 911") == []


def test_ten_percent_is_no_level(hear):
    text = "lowest 10 percent pay?"
    found = [entity("bare_level", "10", text, "10"), entity("percentile", "10", text, "10 percent")]
    latest = {"intent": {"name": "ask_wage_percentile"}, "text": text, "entities": found}
    (message,), _ = hear(latest)
    assert missing(message["text"], "Neither; $114,377; median") == []
    assert present(message["text"], "$95,139.20") == []


def test_an_answer_just_given_is_not_given_again_word_for_word(hear):
    asked = {"intent": {"name": "ask_duties"}, "text": "what do they do", "entities": []}
    first, slots = hear(asked)
    events = [{"event": "bot", "text": first[0]["text"]}]
    again, _ = hear({**asked, "text": "sounds boring"}, slots, events)
    assert again[0]["text"] == f"My answer is the same as just now: {first[0]['text']}"


def test_other_figures_under_the_same_sentence_are_no_repetition(hear, find):
    asked = [
        {"intent": {"name": "compare_wages"}, "text": text, "entities": find(text)}
        for text in ("is time-based in Bend a pay cut against level 9", "is level 11 double")
    ]
    first, slots = hear(asked[0])
    then, _ = hear(asked[1], slots, [{"event": "bot", "text": first[0]["text"]}])
    assert missing(then[0]["text"], "cannot be ranked; $145,017.60") == []
    assert "same as just now" not in then[0]["text"]


def test_who_asks_for_a_person_and_for_a_fact_gets_both(hear):
    text = "how many plant managers are there plus can i talk to a human"
    first = ("how many plant managers are there", "ask_employment_count")
    second = ("can i talk to a human", "ask_person")
    messages, _ = hear({**both(text, first, second), "intent": {"name": "ask_person"}})
    assert [each["custom"]["topic"] for each in messages] == [first[1], second[1]]


def test_a_person_in_danger_is_answered_with_care_alone(hear):
    text = "how many plant managers are there plus i cannot go on"
    first = ("how many plant managers are there", "ask_employment_count")
    second = ("i cannot go on", "crisis")
    messages, _ = hear({**both(text, first, second), "intent": {"name": "crisis"}})
    assert len(messages) == 1
    assert "988" in messages[0]["text"]
