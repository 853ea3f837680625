"""Whether an occupation only stands in a story before a question about managers."""

import re

import pytest

from actions.named import Mention
from actions.occupations.story import are_only_told, is_of_the_guides
from actions.question import Question


def named(text, word):
    match = re.search(word, text)
    return [Mention(match.start(), match.end(), ("51-4121.00",), sure=True)]


@pytest.mark.parametrize(
    "text",
    [
        "My cousin is a welder. What schooling does a plant manager need?",
        "I have a welder in the family, and he loves it. Is the manager's job unionized?",
        "was gonna be a welder like my aunt. so production manager: whats demand like",
        "What hours do these managers work? My brother is a welder.",
        "Cuban, welder, 12 years. Can line supervisors be promoted?",
    ],
)
def test_an_occupation_that_is_only_told_is_not_asked_about(text):
    assert are_only_told(text, named(text, "welder"))


@pytest.mark.parametrize(
    "text",
    [
        "My cousin is a welder. What schooling does it take?",
        "My cousin is a welder. Does a plant manager earn more?",
        "What does a welder learn? My aunt is a plant manager.",
        "What do a welder and a plant manager learn?",
        "My boss is a plant manager. He says a welder is never out of work. Is it so?",
    ],
)
def test_an_occupation_is_asked_about_or_set_beside_the_managers(text):
    assert not are_only_told(text, named(text, "welder"))


def test_no_occupation_is_told_where_none_is_named():
    assert not are_only_told("What do plant managers learn?", [])


CMQ = {"certification": ("CMQ/OE",)}


@pytest.mark.parametrize(
    ("text", "intent", "said", "of_the_guides"),
    [
        ("I'm a welder. What does the CMQ/OE take?", "ask_certification_detail", CMQ, True),
        ("Is the CMQ/OE any good for a welder?", "ask_certifications", CMQ, True),
        ("I'm a welder. Do I need a license?", "ask_certifications", {}, False),
        ("I'm a welder. Which ones are green?", "ask_certifications", {}, True),
        ("Is there a green one for a welder?", "ask_certifications", {}, False),
        ("I'm a welder. How is soap made sustainably?", "ask_green_strategies", {}, True),
        ("Which green strategies does a welder use?", "ask_green_strategies", {}, False),
        ("I'm a welder. What is paid with the CMQ/OE?", "ask_wage", CMQ, False),
    ],
)
def test_what_stands_in_the_guides_alone_is_asked_of_them(text, intent, said, of_the_guides):
    question = Question(text, said, {}, intent=intent)
    assert is_of_the_guides(question, named(text, "welder")) is of_the_guides
    assert not is_of_the_guides(question, [])
