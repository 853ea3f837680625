"""Whether an answer helped: what is asked for, what is kept, what is shown of it."""

import json
import sqlite3
from datetime import date
from pathlib import Path

import pytest

from actions.topics import TOPICS
from channels import feedback
from channels.feedback import Count, FeedbackError, FeedbackStore, Vote, read_vote, table
from knowledge.settings import Settings
from tests.test_channels import SITE, serving

DAY = date(2026, 11, 22)
VOTE = {"turn": 3, "topic": "ask_wage", "helpful": True}
NO_VOTES = [
    None,
    [],
    "ask_wage",
    {},
    {"turn": 3, "topic": "ask_wage"},
    {**VOTE, "text": "my secret"},
    {**VOTE, "turn": "3"},
    {**VOTE, "turn": True},
    {**VOTE, "turn": -1},
    {**VOTE, "turn": 10**9},
    {**VOTE, "turn": 3.0},
    {**VOTE, "topic": "my secret"},
    {**VOTE, "topic": ""},
    {**VOTE, "topic": ["ask_wage"]},
    {**VOTE, "topic": None},
    {**VOTE, "helpful": 1},
    {**VOTE, "helpful": "true"},
    {**VOTE, "helpful": None},
]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "votes" / "feedback.db"


@pytest.fixture
def server(path):
    with serving(
        settings={"feedback_url": f"sqlite:///{path}"}, per_second=99, burst=99
    ) as running:
        yield running


def vote(server, body=None, token=None, **headers):
    """Send a vote; return the status, the headers and the answer."""
    bearer = f"Bearer {token or server.token()}"
    sent = json.dumps(VOTE if body is None else body)
    return server.ask("POST", "/chat/feedback", sent, Authorization=bearer, **headers)


def rows(path):
    with sqlite3.connect(path) as database:
        return database.execute("SELECT * FROM feedback").fetchall()


def test_a_vote_is_kept_with_its_day_and_nothing_of_the_visitor(server, path):
    token = server.token()
    server.say("my secret question", token)
    status, headers, body = vote(server, token=token, Origin=SITE)
    assert (status, body) == (204, "")
    assert headers["Access-Control-Allow-Origin"] == SITE
    assert rows(path) == [(1, date.today().isoformat(), "ask_wage", 1)]
    kept = path.read_bytes()
    for private in (b"secret", token.split(".")[1].encode(), b"127.0.0.1"):
        assert private not in kept


def test_every_topic_can_be_voted_on():
    for topic in TOPICS:
        assert read_vote({**VOTE, "topic": topic, "helpful": False}, TOPICS) == Vote(topic, False)


@pytest.mark.parametrize("body", NO_VOTES, ids=str)
def test_anything_else_than_a_vote_is_none(body):
    assert read_vote(body, TOPICS) is None


@pytest.mark.parametrize("body", ["", "{", "[]", "{}", json.dumps({**VOTE, "text": "words"})])
def test_anything_else_than_a_vote_is_refused_with_advice(server, path, body):
    bearer = f"Bearer {server.token()}"
    status, _, answer = server.ask("POST", "/chat/feedback", body, Authorization=bearer)
    assert status == 400
    assert feedback.EXAMPLE in answer["error"]
    assert read_vote(json.loads(feedback.EXAMPLE), TOPICS)
    assert not path.exists()


def test_a_vote_takes_a_session(server, path):
    for headers in ({}, {"Authorization": "Bearer forged.token.here"}):
        status, _, answer = server.ask("POST", "/chat/feedback", json.dumps(VOTE), **headers)
        assert (status, "start a new one" in answer["error"]) == (401, True)
    assert not path.exists()


def test_a_vote_too_large_is_refused(server):
    assert vote(server, {**VOTE, "topic": "x" * 20_000})[0] == 413


def test_votes_are_limited_like_messages(path):
    settings = {"feedback_url": f"sqlite:///{path}"}
    with serving(settings=settings, per_second=0.001, burst=3) as server:
        token = server.token()
        statuses = [server.say("hi", token)[0], *(vote(server, token=token)[0] for _ in range(3))]
        assert statuses == [200, 204, 204, 429]


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
def test_votes_cannot_be_read_or_taken_away_by_the_public(server, method):
    assert server.ask(method, "/chat/feedback")[0] == 405


def test_where_votes_cannot_be_written_the_visitor_is_told_and_the_chat_goes_on(tmp_path, caplog):
    (tmp_path / "file").write_text("no folder")
    url = f"sqlite:///{tmp_path / 'file' / 'feedback.db'}"
    with serving(settings={"feedback_url": url}, per_second=99, burst=99) as server:
        token = server.token()
        status, headers, answer = vote(server, token=token)
        assert (status, "the chat goes on" in answer["error"]) == (503, True)
        assert headers["Cache-Control"] == "no-store"
        assert server.say("hello", token)[2][0]["text"] == "hello"
    assert "ADVISOR_FEEDBACK_URL" in caplog.text


def test_a_store_that_was_out_of_reach_is_used_when_it_is_back(tmp_path):
    blocked = tmp_path / "votes"
    blocked.write_text("in the way")
    store = FeedbackStore(f"sqlite:///{blocked / 'feedback.db'}")
    with pytest.raises(FeedbackError):
        store.add(Vote("ask_wage", True), DAY)
    blocked.unlink()
    store.add(Vote("ask_wage", True), DAY)
    assert store.counts() == [Count("ask_wage", 1, 0)]


@pytest.mark.parametrize("url", ["nonsense", "nosuch://here/x", "sqlite:////proc/none/x.db"])
def test_an_address_that_is_none_is_named_with_the_setting(url):
    with pytest.raises(FeedbackError, match="ADVISOR_FEEDBACK_URL"):
        FeedbackStore(url).add(Vote("ask_wage", True), DAY)


def test_votes_are_counted_by_topic_the_least_helpful_first(path):
    store = FeedbackStore(f"sqlite:///{path}")
    for topic, helpful in (
        [("ask_wage", True)] * 3 + [("ask_mba", False)] * 2 + [("ask_wage", False)]
    ):
        store.add(Vote(topic, helpful), DAY)
    assert store.counts() == [Count("ask_mba", 0, 2), Count("ask_wage", 3, 1)]


def test_the_command_prints_a_table(path, monkeypatch, capsys):
    monkeypatch.setenv("ADVISOR_FEEDBACK_URL", f"sqlite:///{path}")
    assert feedback.main() == 0
    assert "Nobody has said yet" in capsys.readouterr().out
    assert not path.exists(), "looking makes no file"
    FeedbackStore(f"sqlite:///{path}").add(Vote("ask_wage", True), DAY)
    assert feedback.main() == 0
    assert capsys.readouterr().out.splitlines() == [
        "topic     helpful  not helpful",
        "ask_wage        1            0",
    ]


def test_the_command_says_what_is_wrong_with_a_file_of_another_kind(path, monkeypatch, capsys):
    path.parent.mkdir()
    path.write_text("no database at all, but long enough to look at " * 30)
    monkeypatch.setenv("ADVISOR_FEEDBACK_URL", f"sqlite:///{path}")
    assert feedback.main() == 1
    assert "ADVISOR_FEEDBACK_URL" in capsys.readouterr().err


def test_the_table_is_lined_up():
    lines = table(
        [Count("ask_wage", 1200, 3), Count("ask_certification_detail", 1, 0)]
    ).splitlines()
    assert len({len(line) for line in lines}) == 1


def test_votes_are_kept_in_a_file_of_their_own_that_is_not_committed():
    url = Settings().feedback_url
    assert Path(url.removeprefix("sqlite:///")).name == "feedback.db"
    assert url != Settings().database_url
    ignored = (Path(__file__).parent.parent / ".gitignore").read_text()
    assert "/data/*.db*" in ignored
