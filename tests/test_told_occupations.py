"""Whether an occupation only stands in a story before a question about managers."""

import re

import pytest

from actions.named import Mention
from actions.occupations.story import are_only_told


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
