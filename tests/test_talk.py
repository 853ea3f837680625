"""What is said to people who write another language, swear, or want what is for a person to do."""

import pytest

from actions.actions import SAME_AGAIN


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


@pytest.mark.parametrize(
    "text", ["write me a resume", "a cover letter please", "my interview is on friday, any tips"]
)
def test_a_resume_or_an_interview_is_for_a_person(ask, text):
    reply = said(ask("ask_not_covered", text)[0])
    assert "I cannot write a resume" in reply
    assert "career center" in reply
    assert "California Occupational Guide" in reply


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
