"""What is said to people who write another language, swear, or want what is for a person to do."""

import pytest

from actions.actions import SAME_AGAIN
from actions.answers.answer import Answer
from actions.occupations.gaps import in_one


def said(messages):
    """Return a reply's text as the next turn sees it."""
    return messages[-1]["text"]


def again(ask, intent, text):
    """Return what is said the first and the second time to a message."""
    first, slots = ask(intent, text)
    events = [{"event": "bot", "text": said(first)}]
    second, _ = ask(intent, text, slots, events)
    return said(first), said(second)


@pytest.mark.parametrize(
    ("intent", "text"),
    [
        ("insult", "silly machine"),
        ("other_language", "buenas tardes"),
        ("ask_not_covered", "write me a resume"),
    ],
)
def test_the_same_words_are_not_said_twice_in_a_row(ask, intent, text):
    first, second = again(ask, intent, text)
    assert first != second
    assert SAME_AGAIN not in second


def test_who_writes_another_language_reads_in_it_that_english_is_understood(ask):
    reply = said(ask("other_language", "buenas tardes")[0])
    assert reply.startswith("I understand only English")
    for line in ("Español: ", "中文: ", "Tiếng Việt: ", "Tagalog: "):
        assert f"- {line}" in reply


def test_spanish_that_was_taken_for_anything_else_is_told_so_too(ask):
    assert "Español" in said(ask("out_of_scope", "¿cuánto gana un soldador?")[0])
    assert "Español" not in said(ask("out_of_scope", "el nino and la nina, what is it")[0])


def test_who_writes_another_language_is_told_whom_to_call_each_time(ask):
    for reply in again(ask, "other_language", "buenas tardes"):
        assert "911" in reply
        assert "988" in reply


@pytest.mark.parametrize(
    "text", ["write me a resume", "a cover letter please", "my interview is on friday, any tips"]
)
def test_a_resume_or_an_interview_is_for_a_person(ask, text):
    reply = said(ask("ask_not_covered", text)[0])
    assert "I cannot write a resume" in reply
    assert "career center" in reply
    assert "California Occupational Guide" in reply


@pytest.mark.parametrize("text", ["how do i write a resume", "help with interview questions"])
def test_help_with_applying_is_for_a_person_where_to_apply_is_in_the_guide(ask, text):
    assert "I cannot write a resume" in said(ask("ask_job_search", text)[0])
    where = said(ask("ask_job_search", "where do i send my resume")[0])
    assert "Applying directly" in where
    assert "I cannot write" not in where


@pytest.mark.parametrize("intent", ["ask_outlook", "ask_projection"])
@pytest.mark.parametrize("text", ["that is rather old", "is there anything newer on growth"])
def test_who_finds_the_growth_old_hears_that_there_is_no_newer_guide(ask, intent, text):
    reply = said(ask(intent, text)[0])
    assert reply.startswith("The guide's figures end in 2026, and I have no newer guide.")
    assert "no newer" not in said(ask(intent, "how fast does it grow")[0])


@pytest.mark.parametrize("text", ["i hold an associate's", "is a two-year degree enough"])
def test_an_associates_degree_is_said_to_be_missing(ask, text):
    assert "do not speak of a two-year" in said(ask("ask_education", text)[0])


def test_who_is_called_an_associate_is_told_nothing_of_the_degree(ask):
    reply = said(ask("ask_education", "warehouse associate here, what school")[0])
    assert "two-year" not in reply


def test_who_asks_about_a_criminal_record_hears_that_nothing_is_said_of_it(ask):
    reply = said(ask("ask_equal_access", "can I get in with a felony")[0])
    assert reply.startswith("The documents say nothing about criminal records")
    assert "holds for everyone" not in reply
    other = said(ask("ask_equal_access", "can I get in at sixty")[0])
    assert other.startswith("The documents say nothing about gender, age, origin or disability;")


def test_two_gaps_of_one_message_are_told_in_one():
    start, end = (
        "The public data I have on Bakers do not say anything about ",
        ", and I will not guess.",
    )
    first, second, other = (
        Answer(f"{start}{what}{end} {near}")
        for what, near in (("licenses", "A."), ("what it costs", "A."), ("shifts", "B."))
    )
    joined = in_one(first, second)
    assert joined
    assert joined.text == f"{start}licenses or what it costs{end} A."
    assert in_one(first, other) is None
    assert in_one(first, Answer("A.")) is None
    same = in_one(first, first)
    assert same
    assert same.text == first.text
