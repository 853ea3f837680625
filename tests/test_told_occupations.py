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


@pytest.mark.parametrize(
    ("text", "intent", "names", "of_the_guides"),
    [
        ("What does it require?", "ask_certification_detail", ["certification"], True),
        ("Do I need a license?", "ask_certifications", [], False),
        ("Which one is for green manufacturing?", "ask_certifications", [], True),
        ("How do I make soap sustainably?", "ask_green_strategies", [], True),
        ("What is paid with it?", "ask_wage", ["certification"], False),
    ],
)
def test_what_stands_in_the_guides_alone_is_asked_of_them(text, intent, names, of_the_guides):
    said = dict.fromkeys(names, ("CMQ/OE",))
    question = Question(text, said, {}, intent=intent)
    assert is_of_the_guides(question) is of_the_guides
