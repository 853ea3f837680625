"""Who tells what they like or cannot do, and wants ideas, is told from what asks something else."""

import pytest

from knowledge.occupations.criteria_words import criteria_of
from knowledge.occupations.likes import likes_of, told_likes
from knowledge.occupations.telling import tells_of_oneself


@pytest.mark.parametrize(
    "text",
    [
        "My niece enjoys painting and can't stand classrooms. Suggestions?",
        "our boy has always loved trucks",
        "I'm crazy about physics but bad at writing, what could I become",
        "good with spreadsheets, no college",
        "I would love to work with horses",
        "bad shoulder, I can't lift boxes any more. what else can I do",
        "he is an introvert and autistic, any ideas?",
        "what kind of career fits someone who likes to argue and I love debate",
        "my wife is into gardening, are there jobs for that?",
    ],
)
def test_likings_and_limits_are_told(text):
    assert tells_of_oneself(text)


@pytest.mark.parametrize(
    "text",
    [
        "I like machines, would this suit me",
        "I love people, do they need good communication",
        "she likes puzzles. what classes should she take?",
        "I'd like to know how fast it grows",
        "what tools are there, like calipers",
        "I hate weekends, is that common?",
        "I enjoy selling. How much do sales managers make?",
        "my hip is bad, can I sue my boss",
        "tell me what you like",
        "I like it",
    ],
)
def test_what_asks_something_else_is_not_for_a_list(text):
    assert not tells_of_oneself(text)


def test_what_is_liked_is_read_in_their_words():
    assert told_likes("my sister loves horses, she's 12") == ("horses",)
    assert told_likes("people who work with, like, engines") == ()
    assert told_likes("I would like to ask about pay") == ()


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("I enjoy selling to people", ("E",)),
        ("she is good at convincing others and loves babies", ("S", "E")),
        ("he likes taking radios apart and hates physics", ()),
        ("I love physics, don't like art", ("I",)),
        ("I'd like to see what welders make", ()),
    ],
)
def test_areas_are_those_that_are_liked(text, areas):
    assert likes_of(text)[0] == areas


def test_who_hates_school_is_taken_to_want_no_degree_and_told_so():
    criteria, _ = criteria_of("he likes engines and is done with school")
    assert (criteria.interests, criteria.most_education) == (("R",), 4)
    assert criteria.assumed == ("education",)


def test_what_is_liked_and_not_understood_is_named():
    assert criteria_of("I love skateboarding, any jobs?")[1] == ("“skateboarding”",)


def test_a_field_somebody_is_bad_at_is_not_looked_for():
    assert criteria_of("not good at math, jobs for me")[0].groups == ()


def test_the_number_of_jobs_lost_is_no_rate():
    criteria, _ = criteria_of("careers losing the most jobs")
    assert (criteria.order, criteria.descending, criteria.growing) == ("change", False, None)
    criteria, _ = criteria_of("which jobs will add the most positions")
    assert (criteria.order, criteria.descending) == ("change", True)


@pytest.mark.parametrize(
    "text",
    [
        "bad wrists, worked in an office for years, any ideas?",
        "after nine years in construction I can't kneel. what else could I do",
        "she was at a factory until May and likes selling",
    ],
)
def test_a_field_of_the_past_is_not_looked_for(text):
    assert criteria_of(text)[0].groups == ()


def test_no_figure_of_what_is_liked_is_repeated():
    assert criteria_of("my cousin loves comics, 13 yrs old, any jobs?")[1] == ("“comics”",)
    assert criteria_of("I love running 10 miles, any jobs?")[1] == ()
