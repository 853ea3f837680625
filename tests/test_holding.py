"""Whether the answer to a message leaves out one of its two questions."""

import pytest

from actions.answers.answer import Answer
from actions.answers.holding import holds, left_out

RED = Answer("The red one lasts long. It costs 30 cents.")
BLUE = Answer("The blue one is for schools. It has no price.")
BOTH = Answer("There are two.", entries=(f"Red: {RED.text}", f"Blue: {BLUE.text}"))


@pytest.mark.parametrize(
    ("whole", "missing"), [(RED, 1), (BLUE, 0), (BOTH, None), (Answer("Nothing is known."), None)]
)
def test_an_answer_to_one_of_two_questions_leaves_the_other_out(whole, missing):
    assert left_out(whole, [RED, BLUE]) == missing


def test_an_answer_that_says_more_than_one_half_is_left_as_it_is():
    more = Answer(f"{RED.text} Green ones are rare. Black ones are sold out. White ones fade.")
    assert left_out(more, [RED, BLUE]) is None


def test_figures_that_stand_in_a_list_are_held_by_it():
    prices = Answer("These are the prices.", entries=("red: 30", "blue: 45"))
    assert holds(prices, Answer("Blue costs 45."))
    assert not holds(prices, Answer("Green costs 60."))
