"""What a message means after an answer: the examples, and the model that learns from them."""

from collections import Counter

import numpy as np
import pytest
from rasa.shared.core.events import UserUttered
from rasa.shared.core.slots import AnySlot
from rasa.shared.core.trackers import DialogueStateTracker

from components.readings import before
from knowledge.errors import DocumentError
from knowledge.follow_ups import Before, FollowUpModel, in_context, load_examples
from knowledge.intents import Reading
from tests.conftest import ROOT
from tests.test_topics import DOMAIN, SETS, normal, sentences

EXAMPLES = load_examples(ROOT / "data" / "follow_ups.jsonl")
HELD_OUT = {normal(sentence) for path in SETS for sentence in sentences(path)}
INTENTS = ("ask_certifications", "ask_hours", "ask_certification_detail", "crisis")


def test_the_examples_name_intents_of_the_domain():
    named = {each.means for each in EXAMPLES} | {each.before.topic for each in EXAMPLES}
    assert named <= set(DOMAIN["intents"])
    assert len(EXAMPLES) > 5000


def test_no_follow_up_the_advisor_is_measured_with_was_taught():
    assert [e.says for e in EXAMPLES if normal(e.says) in HELD_OUT] == []
    words = (e.before.words for e in EXAMPLES)
    assert [said for said in words if said and normal(said) in HELD_OUT] == []


def test_the_same_words_are_taught_with_different_meanings():
    meanings = Counter(says for says, _ in {(normal(e.says), e.means) for e in EXAMPLES})
    assert sum(count > 1 for count in meanings.values()) > 50


def test_an_example_that_cannot_be_read_is_named_by_its_line(tmp_path):
    path = tmp_path / "follow_ups.jsonl"
    path.write_text('{"after": "a", "before": "b", "says": "c", "means": "d"}\n{"after": "a"}\n')
    with pytest.raises(DocumentError, match=r"follow_ups.jsonl:2: each line needs after, before"):
        load_examples(path)


def test_a_message_is_read_behind_the_topic_and_behind_the_last_words():
    said = Before("ask_certification_detail", "what is the CPIM?")
    assert in_context("who runs it", said) == [
        "certification detail: who runs it",
        "what is the CPIM: who runs it",
    ]
    pressed = Before("ask_hours", '/ask_hours{"area": "x"}')
    assert in_context("why", pressed) == ["hours: why", "hours: why"]


def reading(*distances):
    return Reading(np.zeros(len(distances), np.float32), 0.0, np.array(distances))


def weighed(shared):
    """Return a model in which only what speaks for each intent counts, not which one it is."""
    return FollowUpModel(INTENTS, np.array(shared, float), np.zeros((4 * len(INTENTS), 4)))


def test_what_was_talked_about_tips_the_scales():
    unclear = [reading(-0.5, -0.4, -0.5, -1.0)] * 3
    alone, same = weighed([1, 0, 0, 0, 0]), weighed([1, 0, 0, 3, 0])
    assert alone.read(unclear, "ask_certifications", 3).confidences.argmax() == 1
    assert same.read(unclear, "ask_certifications", 3).confidences.argmax() == 0


def test_what_a_message_means_in_context_is_never_despair():
    model = weighed([1, 0, 0, 0, 0])
    read = model.read([reading(-1, -1, -1, 1)] * 3, "ask_hours", 3)
    assert read.confidences[3] == 0
    assert read.confidences.sum() == pytest.approx(1)


def conversation(topic, words):
    """Return a conversation in which a topic was answered last, and something said last."""
    slot = AnySlot("last_answer", [{"type": "custom"}], initial_value={"topic": topic})
    said = UserUttered(words, {"name": "ask_hours", "confidence": 1.0})
    return DialogueStateTracker.from_events("x", [said], slots=[slot] if topic else [])


def test_what_came_before_is_read_from_the_conversation():
    assert before(conversation(None, "hi")) is None
    said = before(conversation("ask_hours", "my ssn is 078-05-1120, hours?"))
    assert said.topic == "ask_hours"
    assert "078" not in said.words


def test_the_weights_that_were_learned_are_kept(tmp_path):
    model = weighed([1, 2, 3, 4, 5])
    model.save(tmp_path)
    again = FollowUpModel.load(tmp_path)
    readings = [reading(0.1, -0.4, 0.3, -1.0)] * 3
    for words in (1, 7):
        first = model.read(readings, "ask_hours", words).confidences
        assert np.array_equal(first, again.read(readings, "ask_hours", words).confidences)
    assert again.knows("ask_hours")
    assert not again.knows("ask_wage")
