"""What a message says of occupations beside their names: near ones, years, shares, what is used."""

import pytest

from actions.named import Mention
from actions.occupations.present import is_near
from actions.occupations.tellers import is_a_teller
from actions.occupations.work import named_in
from knowledge.occupations.records import Tool


def mention(text, word="roofer"):
    start = text.index(word)
    return Mention(start, start + len(word), ("47-2181.00",), sure=True)


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("what jobs are similar to a roofer", True),
        ("which occupations are close to roofer", True),
        ("something like a roofer", True),
        ("I work like roofer. Which other jobs are near to mine?", False),
        ("is a roofer paid well", False),
    ],
)
def test_occupations_near_another_are_asked_for(text, near):
    assert is_near(text, mention(text)) is near


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("I drive trucks, the roofer say no more driving", True),
        ("Hello roofer. What do they earn?", True),
        ("what does a roofer say about nights", False),
    ],
)
def test_who_tells_something_is_not_asked_about(text, tells):
    assert is_a_teller(text, mention(text)) is tells


TOOLS = [
    Tool("Adobe Photoshop", "graphics software", False, False),
    Tool("SAP software", "planning software", False, False),
    Tool("Design software", "design software", False, False),
]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("do i need photoshop or sap?", ["Adobe Photoshop", "SAP software"]),
        ("which design software do they use", []),
        ("do roofers use software", []),
    ],
)
def test_a_tool_that_is_asked_about_is_named(text, found):
    assert [tool.name for tool in named_in(text, TOOLS, "Roofers")] == found
