"""Harmless examples told in a row, from which the alarm learns that length is no danger."""

from knowledge.stories import LENGTHS, SHARE, harmless_stories

DANGER = frozenset({"crisis"})
TAUGHT = [
    ("my feet hurt after this shift", "share_feeling"),
    ("what do they earn", "ask_wage"),
    ("which classes should she take?", "ask_high_school_courses"),
    ("i want to end it", "crisis"),
    ("hi there you", "greet"),
] * 40
TEXTS, INTENTS = [text for text, _ in TAUGHT], [intent for _, intent in TAUGHT]


def test_a_story_is_harmless_examples_in_a_row():
    stories = harmless_stories(TEXTS, INTENTS, DANGER)
    assert len(stories) == round(SHARE * len(TEXTS))
    for story in stories:
        told = sum(story.count(text) for text in set(TEXTS))
        assert min(LENGTHS) <= told <= max(LENGTHS)
        assert "end it" not in story
        assert "hi there" not in story  # a greeting says nothing of what follows it


def test_the_stories_are_the_same_every_time():
    assert harmless_stories(TEXTS, INTENTS, DANGER) == harmless_stories(TEXTS, INTENTS, DANGER)


def test_examples_of_people_in_danger_alone_make_no_stories():
    assert harmless_stories(["i want to end it"] * 100, ["crisis"] * 100, DANGER) == []
