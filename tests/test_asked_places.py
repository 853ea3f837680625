"""Which places count where a story names some and its question others."""

from dataclasses import replace

import pytest

from actions.asked_places import with_asked_places
from actions.named import Mention, Named
from actions.question import Question


def question(text, *names):
    """A question that names areas, each also a place of the public data."""
    at = [(name, text.index(name)) for name in names]
    return Question(
        text,
        {"area": tuple(names), "job_level": ("11",)},
        {},
        named=tuple(Named("area", name, start, start + len(name)) for name, start in at),
        places=tuple(Mention(start, start + len(name), (name,), True) for name, start in at),
    )


def left(asked):
    codes = {code for place in asked.places for code in place.codes}
    assert codes == set(asked.said["area"])
    assert asked.said["job_level"] == ("11",)
    return asked.said["area"]


def test_the_place_of_the_question_is_meant():
    text = "I came from Texas to Ohio in May. What do they pay in Illinois?"
    assert left(with_asked_places(question(text, "Texas", "Ohio", "Illinois"))) == ("Illinois",)


@pytest.mark.parametrize(
    "text",
    [
        "I live in Ohio. Is it more in Illinois?",
        "I live in Ohio. What about moving to Illinois?",
        "What do they pay in Ohio? And what in Illinois?",
        "what do they pay in Ohio and Illinois",
        "What do they pay in Illinois? I live in Ohio.",
    ],
)
def test_places_that_are_set_side_by_side_all_count(text):
    whole = question(text, "Ohio", "Illinois")
    assert with_asked_places(whole) == whole


def test_this_state_is_the_one_of_the_story():
    whole = question("I live in Ohio. What do they pay in this state?", "Ohio")
    start = whole.text.index("this state")
    here = Mention(start, start + len("this state"), (), sure=False, here=True)
    whole = replace(whole, places=(*whole.places, here))
    assert with_asked_places(whole) == whole
