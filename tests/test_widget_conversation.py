"""What the widget gets from the real servers, over the real store."""

import json
from urllib.error import HTTPError
from urllib.request import Request

import pytest

from scripts.servers import opener


def ask(url, body=None, token=None):
    """Return the status and the answer to a GET, or to a POST of a body."""
    headers = {"Content-Type": "application/json"}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    data = None if body is None else json.dumps(body).encode()
    try:
        with opener.open(Request(url, data, headers), timeout=30) as response:
            text = response.read()
            return response.status, json.loads(text) if text else None
    except HTTPError as error:
        return error.code, json.loads(error.read())


@pytest.fixture
def token(server):
    return ask(f"{server}/chat/session", {})[1]["token"]


def answer(server, token, message):
    """Return the text and the payload of the answer to a message."""
    status, messages = ask(f"{server}/chat/webhook", {"message": message}, token)
    assert status == 200
    (text,) = [m["text"] for m in messages if "text" in m]
    (payload,) = [m["custom"] for m in messages if "custom" in m]
    return text, payload


def test_an_answer_comes_with_its_quotes_and_its_text_stays_whole(server, token):
    text, payload = answer(server, token, "How much do they make in California?")
    (citation,) = payload["citations"]
    assert citation["quotes"] == [
        "In 2020 the median wage of Industrial Production Managers in California was $114,377 "
        "a year, or $54.99 an hour.",
        "The median is the point in the middle: half of the workers earn more, and half earn less.",
    ]
    assert text.endswith(f"\nSource: {citation['shown']}")
    again, told = answer(server, token, "where did you get that?")
    assert told["citations"][0]["quotes"] == citation["quotes"]


def test_levels_come_as_a_chart(server, token):
    _, payload = answer(server, token, "What does level 11 pay compared with level 9?")
    chart = payload["chart"]
    assert (chart["kind"], chart["unit"]) == ("bars", "US dollars a year")
    assert [row["value"] for row in chart["rows"]] == [145017.6, 90188.8]


def test_an_open_range_comes_as_a_chart_without_an_end(server, token):
    _, payload = answer(server, token, "ranges of level 9 and level 11")
    row = payload["chart"]["rows"][0]
    assert (row["low"], row["high"], row["value"]) == (86424.0, None, 90188.8)


def test_an_answer_can_be_voted_on(server, token):
    _, payload = answer(server, token, "Do I need a degree?")
    vote = {"turn": 1, "topic": payload["topic"], "helpful": True}
    assert ask(f"{server}/chat/feedback", vote, token) == (204, None)
    assert ask(f"{server}/chat/feedback", {**vote, "note": "words"}, token)[0] == 400


def test_the_opening_message_can_say_what_is_covered(server):
    status, about = ask(f"{server}/chat/about")
    assert (status, about["occupations"]) == (200, ["Industrial Production Managers"])
    assert (about["newest_figure"], about["program"]) == (2020, True)
