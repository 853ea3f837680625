"""A search for occupations is told by its words, and nothing else is taken for one."""

import pytest

from knowledge.occupations.seeking import asks_for_jobs, begins_with_a_search, sentences


@pytest.mark.parametrize(
    "text",
    [
        "which legal careers have the largest salaries",
        "most openings, master's degree jobs",
        "most vacancies overall",
        "what sort of work in sales pays more",
        "transport and logistics, highest pay",
        "best pay with only a GED",
        "list jobs with night shifts",
        "healthcare jobs for people with an associate's",
        "which professions are shrinking",
        "enterprising type, bachelor's, openings",
        "list jobs that will grow a fifth or more over the decade",
        "job zone 3 fastest growth",
        "whats the best paying trade",
    ],
)
def test_jobs_that_are_ranked_or_limited_are_a_search(text):
    assert asks_for_jobs(text)


@pytest.mark.parametrize(
    "text",
    [
        "which industries pay the most",
        "what is job zone 3",
        "list jobs",
        "what job level pays best",
        "how many jobs will there be",
        "is this a growing job",
        "are the jobs growing faster than other occupations",
        "what is the highest average in the table",
        "which areas have the most jobs",
        "do production managers with a degree get the best jobs",
        "are there openings",
        "where do beginners start, which job",
        "which pays better",
        "dying of boredom at my desk",
        "I am nervous about changing careers at my age",
    ],
)
def test_a_question_on_one_occupation_is_no_search(text):
    assert not asks_for_jobs(text)


def test_only_what_begins_with_jobs_begins_with_a_search():
    assert begins_with_a_search("jobs that pay least. I want none of those")
    assert not begins_with_a_search("I want none of those. Which jobs pay the least?")


def test_sentences_are_all_of_a_text():
    text = "Hi! I was a cook. Which jobs pay?"
    assert "".join(sentences(text)) == text
    assert len(sentences(text)) == 3


def test_limits_without_a_word_for_jobs_are_a_search():
    assert asks_for_jobs("no college, hands-on, highest pay")
    assert asks_for_jobs("dallas high school diploma top pay", ("dallas",))


def test_a_limit_alone_may_be_of_the_occupation_talked_of():
    assert not asks_for_jobs("bachelor's degree highest salary")
    assert not asks_for_jobs(
        "what's the highest pay with a bachelor's degree in dallas", ("dallas",)
    )
