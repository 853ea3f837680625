"""What is done to a message before it is understood: cut in two, read alike for all, hidden."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.clauses import cuts, question_behind_a_story
from knowledge.people import is_of_a_person, only_tells_who, same_for_all
from knowledge.private_numbers import HIDDEN, masked


def halves(text):
    return [(cut.left, cut.right) for cut in cuts(text)]


@given(st.text("ab ?!.,;\n9&+'", max_size=40))
def test_the_halves_of_a_cut_are_pieces_of_the_message(text):
    for cut in cuts(f"pay {text} what hours"):
        whole = f"pay {text} what hours"
        assert cut.left in whole[: cut.at]
        assert whole[cut.at :].strip().startswith(cut.right.rstrip("?"))


@pytest.mark.parametrize(
    ("text", "left", "right"),
    [
        ("whats the pay and do i need a degree", "whats the pay", "do i need a degree"),
        ("Pay? Union?", "Pay?", "Union?"),
        ("hours per week\nwhere can it lead", "hours per week", "where can it lead"),
        ("how much is it, also is it stressful", "how much is it", "is it stressful"),
        ("is the 121,222.40 a mean and is it for all", "is the 121,222.40 a mean", "is it for all"),
        ("how find work what soft skills", "how find work", "what soft skills"),
        ("degree / salary", "degree", "salary"),
        ("1) wage 2) schooling", "wage", "schooling"),
        ("tell us 1 what they wear 2 how long a shift is", "what they wear", "how long a shift is"),
        ("college worth it what about overtime", "college worth it", "what about overtime"),
        (
            "the pay of all of them in the bay area + is it safe",
            "the pay of all of them in the bay area",
            "is it safe",
        ),
        ("whats the pay there is it safe", "whats the pay there", "is it safe"),
        ("I need the pay, i'd also like the hours", "I need the pay", "i'd also like the hours"),
        ("is it loud, and second, do they travel", "is it loud", "second, do they travel"),
        (
            "I'll need the SOC code and the list of titles.",
            "I'll need the SOC code",
            "the list of titles.",
        ),
        (
            "will there be openings is there insurance",
            "will there be openings",
            "is there insurance",
        ),
        (
            "It is dangerous, and which insurance do they give?",
            "It is dangerous",
            "which insurance do they give?",
        ),
        (
            "Is it hard and what is the pay? I am at the library till five.",
            "Is it hard",
            "what is the pay?",
        ),
        (
            "I weld. What do they earn, and are they stressed?",
            "What do they earn",
            "are they stressed?",
        ),
        (
            "A client asks about the codes; separately, which jobs are related?",
            "A client asks about the codes",
            "separately, which jobs are related?",
        ),
        (
            "my pal wants to know if they sit a lot and if the days drag",
            "my pal wants to know if they sit a lot",
            "if the days drag",
        ),
        ("three for my essay: the SOC code, the tools", "the SOC code", "the tools"),
        (
            "good shop classes for a teen & where it goes after",
            "good shop classes for a teen",
            "where it goes after",
        ),
        ("what is the pay and like what do they do", "what is the pay", "what do they do"),
    ],
)
def test_a_message_is_cut_where_a_second_question_may_begin(text, left, right):
    assert (left, right) in halves(text)


@pytest.mark.parametrize(
    "text",
    [
        "how much do they earn",
        "?",
        "",
        "and",
        "I worked there and I liked it a lot",
        "is level 10 more than level 9, in percent?",
        "Can managers join, or is it just the workers?",
        "I need a place to walk into. Where?",
    ],
)
def test_a_message_of_one_piece_is_not_cut(text):
    assert cuts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "drills and what else do they hold?",
        "ads, hiring, pay talks: is that their day?",
        "who says which grade they are on",
        "I would like to know why steel matters",
        "the growth, as in how many jobs",
        "is it dirty, or only a bit?",
        "do they need shop class, im a freshman",
        "under the union, what is the pay?",
        "which skill is matched to keeping reports and records?",
    ],
)
def test_what_goes_on_about_a_question_is_no_second_one(text):
    assert all(cut.one for cut in cuts(text)), cuts(text)


def test_words_that_may_be_of_somebody_in_danger_are_read_though_they_ask_nothing():
    assert ("what is the pay", "i cant go on") in halves("what is the pay, i cant go on")


def test_all_that_stands_before_a_second_question_is_kept():
    found = {c.left: c.before for c in cuts("We moved here. What is the pay? Is it hot?")}
    assert found["What is the pay?"] == "We moved here. What is the pay?"


def test_the_second_half_is_told_by_where_it_begins():
    text = "pay in Bend, plus hours"
    (cut,) = cuts(text)
    assert text[cut.at :] == cut.right == "hours"


@given(st.text(max_size=200))
def test_any_text_can_be_cut(text):
    for cut in cuts(text):
        assert cut.left in text
        assert cut.right in text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("my son wants the hours", "my daughter wants the hours"),
        ("as a woman of 38, whats the pay", "as a man of 61, whats the pay"),
        ("Iranian engineer, is it hard", "Belgian engineer, is it hard"),
        ("a black man asks", "a white woman asks"),
        ("i come from Ghana", "i come from Peru"),
        ("I'm a 40-year-old temp", "I'm a 20-year-old temp"),
        ("my deaf cousin", "my blind cousin"),
        ("a Muslim asks him", "a Catholic asks her"),
        ("I'm deaf, what tools do they use", "I'm able-bodied, what tools do they use"),
        ("my brother uses a wheelchair and asks", "my sister has no disability and asks"),
        ("he has been blind all his life", "she has been sighted all her life"),
        ("im 17 what does it take", "im 61 what does it take"),
        ("Sixteen, what do I study?", "Sixty-one, what do I study?"),
        ("Paralyzed, how do i apply", "Asthmatic, how do i apply"),
        ("my eyes are bad. what tools", "my hearing is fine. what tools"),
        ("with my poor sight i ask", "with my good hearing i ask"),
        ("our youngest, 15, says no", "our oldest, 35, says no"),
        ("my son, who is autistic, likes it", "my daughter likes it"),
        ("he has asthma and a degree", "she has a degree"),
        ("since my stroke i ask", "despite her dyslexia i ask"),
        ("i beat cancer and ask", "i lost my hearing and ask"),
        ("with a bad back, whats the pay", "with a heart condition, whats the pay"),
    ],
)
def test_who_asks_is_read_alike(one, other):
    assert same_for_all(one) == same_for_all(other)


@pytest.mark.parametrize("word", ["deaf", "Greek", "niece", "autistic", "dyslexia"])
def test_a_word_about_a_person_is_known_as_one(word):
    assert is_of_a_person(word)


@pytest.mark.parametrize("word", ["plumbing", "kitchen", "manager", "machine", "teacher"])
def test_a_word_about_work_is_not_taken_for_one_about_a_person(word):
    assert not is_of_a_person(word)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("We moved twice. Is there much overtime?", "Is there much overtime?"),
        ("What do they do? And is it hard?", None),
        ("I lead a line in a plant. How do I move up?", None),
        ("is there overtime", None),
    ],
)
def test_a_question_stands_behind_a_story_that_tells_only_who_asks(text, question):
    assert question_behind_a_story(text) == question


@pytest.mark.parametrize(
    "text",
    ["level 11 pay", "forty hours a week", "is level nine better",
     "a black belt in lean", "how old are the figures", "top 25 percent",
     "full-time at level 10", "at 10, and at 11", "$145,017.60 in 2020",
     "i have depression and cannot sleep", "do they use MS Excel",
     "do they have health problems"],
)  # fmt: skip
def test_what_is_not_about_a_person_stays(text):
    assert same_for_all(text) == text


@pytest.mark.parametrize(
    "number",
    ["900-12-3456", "900123456", "4111 1111 1111 1111", "(555) 123-4567", "555.123.4567",
     "+1 555 123 4567", "03/14/1979", "00482913"],
)  # fmt: skip
def test_a_number_that_may_identify_a_person_is_hidden(number):
    assert masked(f"it is {number}, thanks") == f"it is {HIDDEN}, thanks"


@pytest.mark.parametrize(
    "text",
    ["$145,017.60", "145017.60 against 90188.80", "114,377", "SOC 11-3051 and 11-3051.02",
     "from 2016-2026", "levels 9, 10 and 11", "CIP 520101 520201 520203", "800 jobs", "4.1%"],
)  # fmt: skip
def test_figures_and_codes_are_not_hidden(text):
    assert masked(text) == text


@given(st.from_regex(r"[0-9]{3}[- ]?[0-9]{2}[- ]?[0-9]{4}", fullmatch=True))
def test_no_social_security_number_gets_through(number):
    assert number not in masked(f"my number {number}")


@pytest.mark.parametrize("text", ["i have dyslexia", "my sister is Korean", "I use a wheelchair"])
def test_words_that_tell_only_who_somebody_is_are_known(text):
    assert only_tells_who(text)


@pytest.mark.parametrize("text", ["do they write reports", "is it for deaf people, too?"])
def test_a_question_is_more_than_who_asks(text):
    assert not only_tells_who(text)
