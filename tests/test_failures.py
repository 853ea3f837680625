"""A store or encoder that is missing, locked or broken: the advisor says so, and recovers."""

import dataclasses
import json
import os
import shutil
import signal
import sqlite3
import urllib.request
from contextlib import closing
from pathlib import Path
from time import monotonic, sleep

import pytest
import yaml
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.actions import ActionAnswer
from actions.topics import TOPICS
from knowledge import library, store
from knowledge.importing import import_source
from knowledge.settings import Settings
from scripts.servers import opener, servers
from tests.conftest import ROOT

UNAVAILABLE = "utter_knowledge_unavailable"
RESPONSES = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))["responses"]
TABLES = (
    "wage", "projection", "industry", "task", "title", "certification", "code",
    "related_occupation", "item", "passage", "gap", "occupation", "document", "meta",
)  # fmt: skip
# The servers are asked again and again until the killed one is gone.
PATIENCE = 30.0


@pytest.fixture
def copy(store_url, tmp_path):
    """The path of a store of one's own, to break."""
    return Path(shutil.copy(store_url.removeprefix("sqlite:///"), tmp_path / "knowledge.db"))


@pytest.fixture(autouse=True)
def impatient(monkeypatch):
    """Wait less long for a lock, and look at once whether the store has changed."""
    monkeypatch.setattr(store, "LOCK_SECONDS", 0.1)
    monkeypatch.setattr(library, "LOOK_AGAIN", 0.0)


def over(path, **others):
    """Return the real action over the store at a path."""
    return ActionAnswer(dataclasses.replace(Settings(), database_url=f"sqlite:///{path}", **others))


def answer(action, intent="ask_wage", text="how much do they make"):
    """Return the one message the action utters on a question."""
    message = {"intent": {"name": intent}, "text": text, "entities": []}
    tracker = Tracker.from_dict({"sender_id": "test", "slots": {}, "latest_message": message})
    dispatcher = CollectingDispatcher()
    action.run(dispatcher, tracker, {})
    (uttered,) = dispatcher.messages
    return uttered


def is_apology(message):
    """Return whether a message is the apology, and nothing else."""
    return message["response"] == UNAVAILABLE and not message["text"]


def is_answer(message):
    """Return whether a message tells the median wage."""
    return "$114,377" in (message["text"] or "")


def lock(path):
    """Return a connection that keeps everybody else from reading the store."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("BEGIN EXCLUSIVE")
    return connection


def overwrite(path):
    """Put random bytes in the place of the store."""
    path.write_bytes(os.urandom(path.stat().st_size))


def change(path, statement):
    """Change the store by an SQL statement."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()


def truncate(path):
    """Cut the store off in the middle."""
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


BREAK = {
    "missing": Path.unlink,
    "random bytes": overwrite,
    "empty": lambda path: path.write_bytes(b""),
    "cut off": truncate,
    "a folder": lambda path: (path.unlink(), path.mkdir()),
    "of another version": lambda path: change(path, "UPDATE meta SET value = '0'"),
}


@pytest.mark.parametrize("how", list(BREAK))
def test_a_store_that_is_broken_at_the_start_is_apologised_for(copy, how):
    BREAK[how](copy)
    assert is_apology(answer(over(copy)))


@pytest.mark.parametrize("how", list(BREAK))
def test_a_store_that_comes_back_is_answered_from_without_a_restart(copy, tmp_path, how):
    whole = shutil.copy(copy, tmp_path / "whole.db")
    BREAK[how](copy)
    action = over(copy)
    assert is_apology(answer(action))
    if copy.is_dir():
        copy.rmdir()
    shutil.copy(whole, copy)
    assert is_answer(answer(action))


@pytest.mark.parametrize("how", ["missing", "random bytes", "empty"])
def test_a_store_that_breaks_while_it_is_used_is_apologised_for_and_comes_back(copy, tmp_path, how):
    whole = shutil.copy(copy, tmp_path / "whole.db")
    action = over(copy)
    assert is_answer(answer(action))
    BREAK[how](copy)
    assert is_apology(answer(action))
    shutil.copy(whole, copy)
    assert is_answer(answer(action))


def test_a_locked_store_is_apologised_for_and_answered_from_when_it_is_free(copy):
    action = over(copy)
    with closing(lock(copy)):
        started = monotonic()
        assert is_apology(answer(action))
        assert monotonic() - started < 5
    assert is_answer(answer(action))
    with closing(lock(copy)):
        assert is_apology(answer(action))
    assert is_answer(answer(action))


def unanswered(action):
    """Return the topics on which the action raises or says nothing, and what went wrong."""
    failed = {}
    for intent in TOPICS:
        try:
            message = answer(action, intent, "how is that")
        except Exception as error:
            failed[intent] = repr(error)
        else:
            if not message["text"] and not is_apology(message):
                failed[intent] = "nothing is said"
    return failed


@pytest.mark.parametrize("table", TABLES)
def test_a_table_that_is_gone_never_makes_the_action_raise_or_be_silent(copy, table):
    change(copy, f"DROP TABLE {table}")
    assert unanswered(over(copy)) == {}


@pytest.mark.parametrize("table", [table for table in TABLES if table not in ("meta", "document")])
def test_a_table_without_a_row_never_makes_the_action_raise_or_be_silent(copy, table):
    change(copy, f"DELETE FROM {table}")
    assert unanswered(over(copy)) == {}


@pytest.mark.parametrize("key", ["article", "california_guide"])
def test_a_store_of_one_document_answers_or_says_that_it_cannot(tmp_path, encoder, sources, key):
    path = tmp_path / "knowledge.db"
    sessions = store.create_store(f"sqlite:///{path}")
    (source,) = [source for source in sources if source.key == key]
    import_source(sessions, encoder, source)
    assert unanswered(over(path)) == {}


def test_a_missing_encoder_is_apologised_for_and_used_when_it_is_there(copy, tmp_path):
    folder = tmp_path / "encoder"
    action = over(copy, encoder=folder)
    assert is_apology(answer(action))
    shutil.copytree(Settings().encoder, folder)
    assert is_answer(answer(action))


@pytest.mark.parametrize("name", ["model-int8.onnx", "tokenizer.json"])
def test_a_broken_encoder_is_apologised_for(copy, tmp_path, name):
    folder = shutil.copytree(Settings().encoder, tmp_path / "encoder")
    (folder / name).write_bytes(os.urandom(1000))
    assert is_apology(answer(over(copy, encoder=folder)))


@pytest.mark.parametrize(("intent", "number"), [("crisis", "988"), ("abuse", "911")])
def test_a_person_in_danger_is_told_whom_to_call_even_without_a_store(copy, intent, number):
    copy.unlink()
    message = answer(over(copy), intent, "please help me")
    assert number in (message["text"] or "")


def test_what_was_asked_is_not_written_to_the_log(copy, caplog):
    copy.unlink()
    answer(over(copy), text="my secret is hunter2")
    assert caplog.text
    assert "hunter2" not in caplog.text


def test_a_failure_leaves_the_slots_as_they_were(copy):
    copy.unlink()
    message = {"intent": {"name": "ask_wage"}, "text": "hi", "entities": []}
    tracker = Tracker.from_dict({"sender_id": "test", "slots": {}, "latest_message": message})
    assert over(copy).run(CollectingDispatcher(), tracker, {}) == []


def say(url, text):
    """Return the texts of the replies to a message over REST."""
    body = json.dumps({"sender": "test_failures", "message": text}).encode()
    headers = {"Content-Type": "application/json"}
    request = urllib.request.Request(f"{url}/webhooks/rest/webhook", body, headers)
    with opener.open(request, timeout=30) as response:
        return [reply["text"] for reply in json.load(response) if "text" in reply]


def test_when_the_action_server_is_gone_the_visitor_gets_an_apology(tmp_path):
    apology = RESPONSES["utter_unavailable"][0]["text"].split(",")[0]
    with servers(logs=tmp_path) as running:
        assert "$114,377" in " ".join(say(running.url, "how much do they make in California"))
        os.kill(running.actions.process.pid, signal.SIGKILL)
        running.actions.process.wait()
        deadline = monotonic() + PATIENCE
        replies = say(running.url, "what benefits do they get")
        while replies and apology not in replies[0] and monotonic() < deadline:
            sleep(0.2)
            replies = say(running.url, "what benefits do they get")
        assert len(replies) == 1
        assert replies[0].startswith(apology)
        assert "welcome" in say(running.url, "thank you")[0]
