"""The measuring itself: typing errors, what a reply is judged by, the sets and their bars."""

import random

import pytest

from scripts.evaluation import measures, sets
from scripts.evaluation.judging import Reply, faults, reply_of, strange_figures
from scripts.evaluation.models import Parsed
from scripts.evaluation.report import table
from scripts.evaluation.sets import Labelled, Turn
from scripts.mistyping import with_typing_error

DOCUMENT = "The median was $114,377 in 2020. It grows by 4.1 percent. Code 11-3051."


def test_a_typing_error_changes_one_letter_and_is_the_same_every_time():
    labelled = [Labelled("how much do they earn", ("ask_wage",))] * 50
    once, again = sets.with_typing_errors(labelled), sets.with_typing_errors(labelled)
    assert once == again
    assert len({each.text for each in once}) > 20
    for each in once:
        assert abs(len(each.text) - len("how much do they earn")) <= 1


def test_a_text_without_letters_keeps_its_form():
    assert with_typing_error("10?", random.Random(1)) == "10?"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The median is $114,377.\nSource: California Occupational Guide", []),
        ("It is $114,377 a year.", ["lacks median / middle", "lacks @guide"]),
        ("The guide: median $114,377, about $120,000", ["holds $120,000"]),
        ("", ["no reply"]),
    ],
)
def test_a_reply_is_right_when_it_holds_all_and_nothing_it_must_not(text, wrong):
    turn = Turn("?", (("$114,377",), ("median", "middle"), ("@guide",)), ("$120,000",))
    assert faults(turn, Reply(text)) == wrong


@pytest.mark.parametrize(
    ("text", "strange"),
    [
        ("It was $114,377 in 2020, up 4.1 percent (4.1%), code 11-3051.", []),
        ("It is $54.99 an hour", ["$54.99"]),
        ("It was so in 2021, 5%", ["2021", "5%"]),
    ],
)
def test_a_figure_of_no_document_is_strange(text, strange):
    assert strange_figures(Reply(text), DOCUMENT) == strange


def test_a_figure_of_a_labelled_sum_is_not_strange():
    reply = reply_of(
        [
            {"text": "It is $54.99 an hour.", "buttons": [{}]},
            {"custom": {"topic": "ask_wage", "computed": [{"figure": "$54.99", "sum": "÷"}]}},
        ]
    )
    assert strange_figures(reply, DOCUMENT) == []
    assert (reply.topics, reply.buttons) == (("ask_wage",), 1)


def test_an_intent_is_right_when_it_is_one_of_those_that_serve():
    labelled = [Labelled("a", ("ask_wage", "compare_wages")), Labelled("b", ("ask_hours",))]
    parsed = [Parsed("compare_wages", 0.9, 0.001), Parsed("nlu_fallback", 0.1, 0.001)]
    right = measures.intents("intents", labelled, parsed, "≥ 97 %")
    assert (right.right, right.total, len(right.errors)) == (1, 2, 1)
    assert "50.0%" in table([right])
    assert measures.rejected(labelled, parsed).right == 1
    confused = measures.confusions(labelled, parsed)
    assert confused == {("ask_wage", "ask_wage"): 1, ("ask_hours", "nlu_fallback"): 1}


def test_a_broken_row_of_a_set_is_named_with_its_place(tmp_path, monkeypatch):
    (tmp_path / "dev").mkdir()
    (tmp_path / "dev" / "safety.jsonl").write_text("{}\n{oops\n", encoding="utf-8")
    monkeypatch.setattr(sets, "FOLDER", tmp_path)
    with pytest.raises(ValueError, match=r"safety.jsonl:2"):
        sets.safety("dev")
