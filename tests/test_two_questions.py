"""Whether the halves of a message are two questions, given what each means on its own."""

import numpy as np
import pytest

from components.parts import Part, alike_parts, pointing_back
from components.readings import Seen
from components.two_questions import alike_cut, best_cut, stands_alone
from knowledge.clauses import cuts
from knowledge.intents import Reading
from knowledge.question_forms import last_sentence

INTENTS = ("ask_equal_access", "ask_tools", "ask_wage", "ask_source", "out_of_scope", "ask_hours")
SURE = 0.98


def reading(*names):
    confidences = np.array([SURE if name in names else 0.01 for name in INTENTS])
    return Reading(confidences, 0.0, confidences)


def parted(text, first, second):
    """Return the two questions a message is cut into, where its halves mean these; None if one."""
    ways = cuts(text)
    halves = [(reading(first), reading(second))] * len(ways)
    number = best_cut(ways, reading(second), halves, INTENTS)
    return None if number is None else (ways[number].left, ways[number].right)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("autistic, which gauges do they use?", "ask_equal_access"),
        ("lupus and all, are gauges common?", "out_of_scope"),
    ],
)
def test_words_that_only_tell_who_asks_are_no_question(text, first):
    assert parted(text, first, "ask_tools") is None


def test_who_may_do_the_job_is_a_question_where_it_is_asked():
    text = "can a deaf person do it, and which gauges do they use?"
    assert parted(text, "ask_equal_access", "ask_tools") is not None


@pytest.mark.parametrize(
    "text",
    [
        "Which document is that from, the article or the guide?",
        "Can managers join, or is it just the workers?",
    ],
)
def test_a_question_that_goes_on_is_one(text):
    assert best_cut(cuts(text), reading("ask_source"), _pairs(text), INTENTS) is None


def _pairs(text):
    return [(reading("ask_source"), reading("ask_hours"))] * len(cuts(text))


def test_a_half_that_may_as_well_mean_the_same_is_no_other_question():
    ways = cuts("the pay, from what and up to what")
    halves = [(reading("ask_wage"), reading("ask_wage", "ask_hours"))] * len(ways)
    assert best_cut(ways, reading("ask_wage"), halves, INTENTS) is None


def test_a_question_between_a_story_and_another_one_is_one_of_two():
    text = "we move in may which gauges would i need how long is the week"
    assert parted(text, "ask_tools", "ask_hours") is not None


@pytest.mark.parametrize(
    "text",
    [
        "is the pay good at home, or part of the day at least",
        "is the pay good, like much more and the hours",
        "what is the pay there, and gauges or what?",
    ],
)
def test_what_goes_on_with_the_question_before_is_no_other_one(text):
    assert parted(text, "ask_wage", "ask_hours") is None


@pytest.mark.parametrize("text", ["pay, hours?", "pay\nhours", "what is the pay? which hours"])
def test_two_keywords_or_two_questions_are_two(text):
    assert parted(text, "ask_wage", "ask_hours") is not None


@pytest.mark.parametrize(
    "text",
    [
        "Which skill goes with planning shifts, and which with buying parts?",
        "The skill set beside (a) buying parts (b) planning shifts",
    ],
)
def test_what_leaves_the_question_before_it_to_be_understood_is_no_other_one(text):
    assert parted(text, "ask_tools", "ask_hours") is None


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("the usual gauges for this work and their source", "their source"),
        ("I want the pay for the whole state and the hours. My aunt has a plan.", "the hours"),
        (
            "I want know which tools they use, and how long is the day. Thank you",
            "how long is the day",
        ),
    ],
)
def test_a_list_is_asked_part_by_part_whatever_is_said_behind_it(text, second):
    assert second in [cut.right for cut in cuts(text) if not cut.one]


@pytest.mark.parametrize(
    ("certain", "two"), [(0.9, True), (0.6, False)], ids=["certain", "not certain"]
)
def test_a_thing_named_behind_a_request_is_asked_for_too_where_it_is_certain(certain, two):
    text = "I need the usual gauges and the working day"
    halves = [(reading("ask_tools"), _less_sure("ask_hours", certain))] * len(cuts(text))
    found = best_cut(cuts(text), reading("ask_tools"), halves, INTENTS)
    assert (found is not None) == two


def _less_sure(name, certain):
    confidences = np.where(np.array(INTENTS) == name, certain, 0.01)
    return Reading(confidences, 0.0, confidences)


@pytest.mark.parametrize(
    ("shown", "two"), [("ask_hours", True), ("ask_wage", False)], ids=["shown", "not shown"]
)
def test_two_things_named_at_length_are_two_where_the_whole_message_shows_both(shown, two):
    text = "usual gauges of a plant boss, length of the day in most places"
    ways = cuts(text)
    halves = [(reading("ask_tools"), _less_sure("ask_hours", 0.85))] * len(ways)
    whole = reading("ask_tools", shown)
    assert (best_cut(ways, whole, halves, INTENTS) is not None) == two


@pytest.mark.parametrize(
    "text", ["gauges, I like them a lot you know really", "we work long in the mill, gauges matter"]
)
def test_what_tells_something_is_not_named(text):
    assert not any(cut.phrases for cut in cuts(text))


def test_please_before_a_request_does_not_hide_what_is_asked_behind_it():
    text = "Please show me the gauges they use. I wonder how long their day is."
    assert parted(text, "ask_tools", "ask_hours") is not None


def test_whom_a_question_is_about_may_stand_behind_it():
    text = "is it noisy do they get lunch, the plant bosses i mean"
    assert parted(text, "ask_tools", "ask_hours") is not None


@pytest.mark.parametrize(
    ("text", "two"),
    [
        ("who teaches gauges and when do they wear out?", True),
        ("which gauges, which rulers do they use", False),
    ],
)
def test_two_questions_on_one_topic_are_joined_by_a_word(text, two):
    ways = cuts(text)
    halves = [(reading("ask_tools"), reading("ask_tools"))] * len(ways)
    assert (alike_cut(ways, halves, INTENTS) is not None) == two


@pytest.mark.parametrize(
    "text",
    [
        "which gauges would they use, plus the working hours",
        "I'd like to find out which gauges they use, and whether the days are long",
        "which gauges are on the list are these long days",
        "the usual gauges of all plants, the usual hours of a week",
    ],
)
def test_what_is_named_or_hangs_on_the_question_before_is_asked_too(text):
    assert parted(text, "ask_tools", "ask_hours") is not None


def test_a_year_behind_a_comma_is_no_question_of_its_own():
    text = "what was the pay up north, 2020, and which gauges do they use"
    assert parted(text, "ask_wage", "ask_tools") == (
        "what was the pay up north, 2020",
        "which gauges do they use",
    )


def test_one_word_behind_who_asks_is_no_question():
    assert parted("junior, the gauges for a class", "ask_hours", "ask_tools") is None


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("which gauges, e.g. for Mr. Hill, are used? and how long is the day", "how long"),
        ("is it long days? which gauges are used, i.e. on the line", "which gauges are used"),
    ],
)
def test_the_point_of_an_abbreviation_ends_no_question(text, left):
    ways = cuts(text)
    assert any(left in cut.right and not cut.one for cut in ways)
    assert not [cut for cut in ways if cut.right.startswith(("g.", "Hill"))]


@pytest.mark.parametrize(
    ("intent", "certain", "alone"),
    [("ask_hours", 0.95, True), ("ask_hours", 0.8, False), ("ask_source", 0.95, False)],
    ids=["plain", "not plain", "asked of anything"],
)
def test_a_question_that_points_back_may_be_plain_without_it(intent, certain, alone):
    assert stands_alone(_less_sure(intent, certain), INTENTS) == alone


class Light:
    """Stands for the follow-up model: behind another question all means the same."""

    def __init__(self, name):
        self.name = name

    def knows(self, topic):
        return True

    def read(self, readings, topic, words):
        return reading(self.name)


def _unread(texts):
    return [reading()] * len(texts)


@pytest.mark.parametrize(
    ("means", "in_light", "asked"),
    [
        ("ask_hours", "ask_tools", ["ask_tools", "ask_hours"]),
        ("ask_source", "ask_tools", []),
        ("ask_source", "ask_hours", ["ask_tools", "ask_hours"]),
    ],
    ids=["plain without it", "the same again", "another in its light"],
)
def test_a_second_question_that_points_back_is_read_behind_the_first(means, in_light, asked):
    first = Part("which gauges are there", 0, 22, reading("ask_tools"), "which gauges are there", 0)
    second = Part("how long are they", 26, 43, reading(means), "how long are they", 26)
    found = pointing_back([first, second], INTENTS, Light(in_light), _unread)
    assert [INTENTS[int(part.reading.confidences.argmax())] for part in found] == asked


def test_two_questions_on_one_topic_are_found_in_the_light_of_the_first():
    text = "which gauges do they use? and what are those for"
    ways = tuple(cuts(text))
    pair = (reading("ask_tools"), reading("out_of_scope"))
    seen = Seen(text, reading("ask_tools"), None, ways, pair * len(ways), (pair,) * len(ways))
    assert alike_parts(seen, INTENTS, None, _unread) == []
    assert len(alike_parts(seen, INTENTS, Light("ask_tools"), _unread)) == 2


def test_an_abbreviation_does_not_begin_the_last_sentence():
    asked = "which gauges, e.g. for Mr. Hill, are used"
    assert last_sentence(f"I weld. {asked}") == asked


@pytest.mark.parametrize(
    ("text", "two"),
    [("and 11? also which year is it from", True), ("11, and which year is it from", False)],
)
def test_a_detail_that_is_asked_stands_beside_a_question_on_figures(text, two):
    intents = ("inform", "ask_wage_year")
    first, second = (Reading(np.array(v), 0.0, np.array(v)) for v in ([SURE, 0.0], [0.0, SURE]))
    found = best_cut(cuts(text), second, [(first, second)] * len(cuts(text)), intents)
    assert (found is not None) == two


@pytest.mark.parametrize("text", ["do they use gauges, how many?", "are days long and how often"])
def test_how_many_alone_goes_on_with_the_question_before(text):
    assert parted(text, "ask_tools", "ask_hours") is None
