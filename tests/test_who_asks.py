"""Who asks changes nothing of what is asked: the words about a person that are taught."""

import pytest

from knowledge.errors import DocumentError
from knowledge.who_asks import LEFT_ALONE, SHARE, Words, load_words, told_by_somebody
from tests.conftest import ROOT
from tests.test_topics import SETS, normal, sentences

WORDS = load_words(ROOT / "data" / "who_asks.jsonl")


def test_the_words_stand_before_and_behind_and_ask_nothing():
    assert len(WORDS) > 500
    assert {words.before for words in WORDS} == {True, False}
    assert [words.text for words in WORDS if "?" in words.text] == []


def test_an_example_with_words_about_a_person_keeps_its_intent():
    texts = [f"is this question {number}" for number in range(100)]
    told = told_by_somebody(texts, ["ask_hours"] * 100, WORDS)
    assert len(told) == round(SHARE * 100)
    assert {intent for _, intent in told} == {"ask_hours"}
    assert all("question" in text and text not in texts for text, _ in told)
    assert told == told_by_somebody(texts, ["ask_hours"] * 100, WORDS), "the same each time"


def test_a_greeting_and_a_keyword_stay_what_they_are():
    (left_alone, *_) = sorted(LEFT_ALONE)
    assert told_by_somebody(["hi to you all"] * 100, [left_alone] * 100, WORDS) == []
    assert told_by_somebody(["the pay"] * 100, ["ask_wage"] * 100, WORDS) == []


def test_words_stand_where_they_belong():
    assert Words("I am deaf. ", before=True).beside("what hours?") == "I am deaf. what hours?"
    assert Words(", i am deaf", before=False).beside("what hours.") == "what hours, i am deaf"


def test_words_that_cannot_be_read_are_named_by_their_line(tmp_path):
    path = tmp_path / "who_asks.jsonl"
    path.write_text('{"before": "as a mother, "}\n{"beside": "x"}\n', encoding="utf-8")
    with pytest.raises(DocumentError, match=r"who_asks.jsonl:2: each line needs"):
        load_words(path)


def test_no_pair_the_advisor_is_measured_with_is_made_of_these_words():
    held_out = {normal(sentence) for path in SETS for sentence in sentences(path)}
    assert [words.text for words in WORDS if normal(words.text) in held_out] == []
