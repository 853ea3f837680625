"""Two questions are answered whatever their form, where each is plain by what it means."""

import numpy as np
import pytest

from components.parts import plain_parts
from components.readings import Seen
from knowledge.clauses import cuts
from knowledge.intents import Reading
from knowledge.question_forms import wants_somebody

INTENTS = ("ask_titles", "ask_tasks", "ask_person", "ask_fit", "greet", "ask_equal_access")


def reading(**confidences):
    found = np.array([confidences.get(name, 0.0) for name in INTENTS])
    return Reading(found, 0.0, found)


def parted(text, left, right, whole):
    """Return the halves a message is cut into, where its halves and the whole mean these."""

    def read(words):
        return [left if text.startswith(each) else right for each in words]

    seen = Seen(text, whole, None, (), (), ())
    return tuple(part.words for part in plain_parts(seen, whole, read, INTENTS)) or None


def sides(cut):
    return cut.left, cut.asked


TITLES, TASKS = reading(ask_titles=0.95), reading(ask_tasks=0.95)


@pytest.mark.parametrize(
    "text",
    [
        "alternate titles for my resume. also list the tasks one by one",
        "alternate titles for my resume\nlist the tasks one by one",
        "alternate titles for my resume; list the tasks one by one",
        "alternate titles for my resume oh and list the tasks one by one",
        "alternate titles for my resume + list the tasks one by one",
    ],
)
def test_two_requests_are_two_where_a_plain_mark_parts_them(text):
    two = ("alternate titles for my resume", "list the tasks one by one")
    assert parted(text, TITLES, TASKS, whole=TASKS) == two


@pytest.mark.parametrize(("sure", "two"), [(0.82, True), (0.75, False)])
def test_both_have_to_be_plain(sure, two):
    found = parted("other titles. the tasks", TITLES, reading(ask_tasks=sure), whole=TASKS)
    assert (found is not None) == two


@pytest.mark.parametrize(
    ("whole", "two"),
    [(reading(ask_tasks=0.97), False), (reading(ask_tasks=0.9), True)]
    + [(reading(ask_tasks=0.97, ask_titles=0.02), True)],
)
def test_behind_a_comma_the_whole_has_to_be_torn(whole, two):
    found = parted("other titles for it, the list of tasks", TITLES, TASKS, whole)
    assert (found is not None) == two


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (reading(ask_fit=0.95), TASKS),  # "my son loves machines"
        (reading(greet=0.99), TASKS),
        (reading(ask_equal_access=0.99), TASKS),
        (reading(ask_tasks=0.9), TASKS),
        (reading(ask_titles=0.9, ask_tasks=0.85), TASKS),
    ],
)
def test_what_is_only_told_or_means_the_same_is_no_other_question(left, right):
    assert parted("son who loves machines. list the tasks", left, right, whole=TASKS) is None


@pytest.mark.parametrize(
    "text",
    [
        "my dad swears they have none, true?",
        "I love other titles. list the tasks",
        "they have other titles or is it the same tasks",
    ],
)
def test_what_belongs_to_the_question_beside_it_is_none(text):
    assert parted(text, TITLES, TASKS, whole=reading(ask_titles=0.5)) is None


def test_what_is_told_first_may_be_asked_about():
    text = "other titles? i have a teaching degree, can it be used for this"
    assert parted(text, TITLES, TASKS, whole=TITLES) is not None


@pytest.mark.parametrize(
    "words",
    [
        "get me somebody at the center",
        "i prefer to speak with a person",
        "pls connect me",
        "operator",
    ],
)
def test_who_wants_to_be_put_through_asks_for_a_person(words):
    assert wants_somebody(words)
    text = f"alternate titles for my resume. {words}"
    assert parted(text, TITLES, reading(ask_person=0.95), whole=TITLES) is not None


@pytest.mark.parametrize("words", ["counselor here", "person of few words", "the manager speaks"])
def test_who_only_tells_of_a_person_does_not(words):
    assert not wants_somebody(words)


def test_what_was_read_already_is_not_read_again():
    text = "the other titles. the tasks"
    ways = tuple(cuts(text))
    readings = tuple(TITLES if text.startswith(side) else TASKS for c in ways for side in sides(c))
    seen = Seen(text, TASKS, None, ways, readings, ())
    parts = plain_parts(seen, TASKS, lambda words: [pytest.fail(w) for w in words], INTENTS)
    assert [part.words for part in parts] == ["the other titles", "the tasks"]
