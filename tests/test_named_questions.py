"""Two questions in one message where one of them only names what it is about."""

import pytest

from knowledge.clauses import cuts
from knowledge.question_forms import only_names


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("what other job titles should I search for? pay for time-based workers too", "pay for"),
        ("the best way to apply - also the average pay", "the average pay"),
        ("hydroelectric manager duties pls... n the interest code for it", "the interest code"),
        ("Bend Oregon what it pay, in California job is growing or no", "in California"),
        ("the five biggest industries of this work, wich degree they want", "wich degree"),
        ("yo do they give u benefits or nah, n would i be stuck on nights", "would i be"),
        ("Kindly list the CIP codes. Then give me the average of Bend", "Then give me"),
        ("Add up the shares of the five industries. What is the outlook?", "What is the"),
        ("As a union man I have to ask whether managers join one. I'd like the benefits.", "I'd"),
        ("As a teacher I'd like to know if it is growing. What do they earn?", "What do"),
        ("is it risky for weak lungs, the other thing is whether they work nights", "the other"),
    ],
)
def test_a_question_that_only_names_its_topic_is_found_beside_another(text, second):
    assert any(cut.right.startswith(second) and not cut.one for cut in cuts(text))


@pytest.mark.parametrize(
    "text",
    ["do they work from home, in offices or on the floor?", "is it clean work, at least by day?"],
)
def test_an_alternative_or_a_condition_is_no_second_question(text):
    assert all(cut.one for cut in cuts(text))


def test_what_a_name_hangs_on_does_not_make_it_a_sentence():
    assert only_names("the interest code for it")
    assert not only_names("it has a code")
