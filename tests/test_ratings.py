"""A typed rating is understood, and what is none is left to the rest of the advisor."""

import pytest
import yaml
from conftest import ROOT

from knowledge.occupations import ratings
from knowledge.occupations.interests import items
from knowledge.occupations.ratings import command_of, rating_of
from knowledge.settings import Settings

UNDERSTOOD = {
    5: "5 | strongly like | Strongly Like | 5 - strongly like | love it | I love it! | LOVE IT"
    " | loooove it | i really like it | like it a lot | yes, very much | absolutely | definitely"
    " | hell yes | five | 5/5 | 5 out of 5 | me encanta | i'd love to | strongly liek | ❤️",
    4: "4 | like | I like it | lke | liek | Like. | yes | yeah | yep | sure | a bit | kind of"
    " | i think i'd like that | sounds fun | not bad | I guess so | probably | 4 - like | four"
    " | I'd say four | number 4 | option 4 | me gusta | sí | 👍 | good | of course",
    3: "3 | not sure | Not sure | not sure? | meh | dunno | idk | I don't know | maybe | neutral"
    " | whatever | ok | it depends | so-so | yes and no | don't mind | no sé | i'm not sure"
    " | not sure if i would like it | no idea",
    2: "2 | dislike | Dislike | dislke | don't like | I don’t like it | not really | nope | no"
    " | nah | not my thing | not for me | boring | no thanks | do not really like it"
    " | i don't think i'd like that | i wouldn't | no me gusta | i'm not interested",
    1: "1 | strongly dislike | stronly dislike | hate that | I hate it | hate it | no way | never"
    " | not at all | hell no | i don't like it at all | really don't like it | can't stand it"
    " | absolutely not | very boring | 1 - strongly dislike",
}
NO_RATING = """what does that mean | how much do nurses make | stop | I quit | back | skip
    | I hate my life | I hate life | life | i love life | I hate myself | i want to die | kill me
    | end it | i want to end it all | i hurt | I feel awful | i am terrible | im not okay
    | I can't do this anymore | nothing matters | no one likes me | i hate you | I hate my job
    | i quit my job | i'm good | i'd like to know about pay | I would like to be a nurse
    | like what | really? | 6 | 0 | 45 | 3.5 | 2 - like | yes no | no i like it | not | strongly
    | hello | tell me more | do nurses like their job | i like nurses | lie | hat
    | is it dangerous? | do I need a degree | /rate_interest{"rating": "4"} | | ? | 4?
    | ok thanks | great, thanks | would i like it | ok would i hate it | is that an average
    | it would kill me | i like to cut | am i in danger"""

NO_COMMAND = """end it | i want to end it | I want to end it all | leave me alone | stop hurting me
    | i want to quit my job | back pain | pass the test | what is the pay | next steps
    | I'm done with everything | stop him | like it | last year | i go now
    | the last one | what now | i can't go on"""

# Examples of other questions that, right after an item, are an answer to it.
ALSO_ASKED = {"hm. not sure i'd like it"}


@pytest.mark.parametrize(
    ("text", "rating"),
    [(text.strip(), rating) for rating, texts in UNDERSTOOD.items() for text in texts.split("|")],
)
def test_a_rating_is_understood_however_it_is_written(text, rating):
    assert rating_of(text) == rating
    assert command_of(text) is None


@pytest.mark.parametrize("text", [text.strip() for text in NO_RATING.split("|")])
def test_what_is_no_rating_is_none(text):
    assert rating_of(text) is None


def test_words_of_the_activity_may_be_repeated():
    text = "Sit beside a child who is learning to read and help with hard words"
    assert rating_of("I like to read with children", text) == 4
    assert rating_of("i hate reading", text) == 1
    assert rating_of("I like to read with children") is None
    assert rating_of("i loathe paperwork", "Put hundreds of papers in order") == 1
    assert rating_of("i hate you", "Repeat it until you can explain it") is None
    assert rating_of("I like to read about nurses", text) is None


def test_no_activity_makes_words_of_danger_a_rating():
    for item in items():
        for text in ("I hate my life", "i want to die", "kill me", "i like to cut myself"):
            assert rating_of(text, item.text) is None


def test_nothing_said_by_people_in_need_or_asked_of_the_advisor_is_a_rating():
    all_activities = " ".join(item.text for item in items())
    for file in sorted((ROOT / "data" / "nlu").glob("*.yml")):
        for intent in yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"]:
            if intent["intent"] in ("crisis", "abuse", "share_private"):
                for text in examples(intent):
                    given = rating_of(text, all_activities)
                    assert (given, command_of(text)) == (None, None), text
            elif intent["intent"].startswith(("ask_", "list_", "compare_", "insult")):
                for text in examples(intent):
                    assert rating_of(text) is None or text in ALSO_ASKED, text


def examples(intent):
    return [line[2:].strip().strip("'\"") for line in intent["examples"].splitlines()]


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("stop", "stop"),
        ("I quit", "stop"),
        ("please stop", "stop"),
        ("i want to stop now", "stop"),
        ("end the quiz", "stop"),
        ("no more questions please", "stop"),
        ("I'm done", "stop"),
        ("not now", "stop"),
        ("sotp", "stop"),
        ("back", "back"),
        ("go back", "back"),
        ("bakc", "back"),
        ("previous question", "back"),
        ("undo", "back"),
        ("oops, wrong button", "back"),
        ("change my answer", "back"),
        ("skip", "skip"),
        ("skip this one", "skip"),
        ("next question", "skip"),
        ("pass", "skip"),
        ("I'd rather not say", "skip"),
        ("repeat", "repeat"),
        ("what was the question?", "repeat"),
        ("can you say that again please", "repeat"),
        ("go on", "go on"),
        ("continue", "go on"),
        ("let's go", "go on"),
    ],
)
def test_a_command_is_understood(text, command):
    assert command_of(text) == command
    assert rating_of(text) is None


@pytest.mark.parametrize("text", [text.strip() for text in NO_COMMAND.split("|")])
def test_what_is_no_command_is_none(text):
    assert command_of(text) is None


def test_no_typing_error_that_is_repaired_is_a_word():
    words = set((Settings().encoder / "vocab.txt").read_text(encoding="utf-8").split("\n"))
    assert set(ratings._errors()) & words <= {"depend"}
