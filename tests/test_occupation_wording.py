"""What a message says of occupations beside their names: near ones, years, shares, what is used."""

import pytest

from actions.named import Mention
from actions.occupations.asked import is_asked_about
from actions.occupations.intents import intent_of
from actions.occupations.present import is_near
from actions.occupations.tellers import is_a_teller
from actions.occupations.work import named_in
from actions.question import Question
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
        ("Guten tag from a Turkish roofer: which certificates are green?", True),
        ("how far am i from a roofer", False),
        ("young roofer wondering which skills they want", True),
        ("what should a roofer asking for a raise say", False),
        ("the pay of plant managers, asks a retired roofer", True),
        ("Please roofer ask us: what is a median", True),
    ],
)
def test_who_tells_something_is_not_asked_about(text, tells):
    assert is_a_teller(text, mention(text)) is tells


@pytest.mark.parametrize(
    ("text", "intent", "asked"),
    [
        ("how long does it take before someone becomes a roofer?", "ask_experience", True),
        ("does it lead to work as a roofer's boss", "ask_advancement", False),
        ("I am a roofer, moving to Ohio. What is usual pay?", "ask_wage", True),
        ("I am a roofer, and want to move on. What is usual pay?", "ask_wage", False),
        ("I was a roofer, no, I am a roofer. What skills has that job?", "ask_skills", True),
        ("I am a roofer. What skills are good for a plant?", "ask_skills", False),
    ],
)
def test_an_occupation_is_asked_about_or_only_told(text, intent, asked):
    start = text.find("Ohio")
    places = (Mention(start, start + 4, ("39",), sure=True),) if start >= 0 else ()
    jobs = [mention(text)]
    question = Question(text, {}, {}, intent=intent, jobs=tuple(jobs), places=places)
    assert is_asked_about(question, jobs) is asked


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("roofer jobzone", "ask_experience"),
        ("roofers: what languages and tools are in demand", "ask_software"),
        ("roofer same place", "ask_wage"),
    ],
)
def test_what_is_asked_of_an_occupation_is_read_from_plain_words(text, intent):
    ranking = (("ask_tools", 0.9),)
    asked = "ask_tools" if intent != "ask_wage" else "nlu_fallback"
    jobs = (mention(text),)
    question = Question(text, {}, {}, "ask_wage", intent=asked, ranking=ranking, jobs=jobs)
    assert intent_of(question) == intent


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
