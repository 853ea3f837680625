"""What the tests share: a store of the shipped guides, the real action, the real servers."""

from __future__ import annotations

import dataclasses
import os
import shutil
from pathlib import Path

import pytest
from public_data import write_oews, write_projections
from public_onet import write_onet
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.actions import ActionAnswer
from knowledge import names
from knowledge.datasets import KINDS, import_dataset
from knowledge.encoder import Encoder
from knowledge.gazetteer import Gazetteer
from knowledge.importing import import_source, read_sources
from knowledge.settings import Settings
from knowledge.store import create_store, open_store
from scripts.ports import LOOPBACK, free_port
from scripts.servers import servers

ROOT = Path(__file__).resolve().parent.parent
# The originals and the practice questions lie beside the repository where it is developed.
BESIDE = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def encoder():
    """The real sentence encoder."""
    return Encoder(Settings().encoder)


@pytest.fixture(scope="session")
def sources():
    """The shipped guides, as documents.csv lists them."""
    return read_sources(Settings().documents)


@pytest.fixture(scope="session")
def originals(sources):
    """The originals of the shipped guides; skips where they are absent."""
    names = {
        "california_guide": "003_3d676ab96c627fe9.txt",
        "article": "000_4293e62322b01ea8.txt",
    }
    found = [
        dataclasses.replace(source, path=BESIDE / "documents" / names[source.key])
        for source in sources
    ]
    if not all(source.path.is_file() for source in found):
        pytest.skip("the original documents are not beside the repository (../shared/documents)")
    return tuple(found)


@pytest.fixture(scope="session")
def store_url(tmp_path_factory, encoder, sources):
    """The address of a store that holds the shipped guides. Not to be changed."""
    url = f"sqlite:///{tmp_path_factory.mktemp('store') / 'knowledge.db'}"
    sessions = create_store(url)
    for source in sources:
        import_source(sessions, encoder, source)
    return url


@pytest.fixture(scope="session")
def public_data(tmp_path_factory):
    """The folder of small releases of the public data: onet, oews and projections. As they are."""
    folder = tmp_path_factory.mktemp("public")
    write_onet(folder / "onet")
    write_oews(folder / "oews")
    write_projections(folder / "projections")
    return folder


@pytest.fixture(scope="session")
def public_store(tmp_path_factory, store_url, encoder, public_data):
    """The address of a store with the shipped guides and small public data. Not to be changed."""
    path = tmp_path_factory.mktemp("public_store") / "knowledge.db"
    shutil.copy(store_url.removeprefix("sqlite:///"), path)
    sessions = create_store(f"sqlite:///{path}")
    for key in KINDS:
        import_dataset(sessions, encoder, key, [public_data / key])
    return f"sqlite:///{path}"


@pytest.fixture(scope="session")
def complete_store(tmp_path_factory, store_url, encoder):
    """The address of a store with the guides and the complete public data, of ../shared/data."""
    folder = BESIDE / "data"
    if not folder.is_dir():
        pytest.skip("the complete public data are not beside the repository (../shared/data)")
    path = tmp_path_factory.mktemp("complete_store") / "knowledge.db"
    shutil.copy(store_url.removeprefix("sqlite:///"), path)
    sessions = create_store(f"sqlite:///{path}")
    for key in KINDS:
        import_dataset(sessions, encoder, key, [folder / key])
    return f"sqlite:///{path}"


@pytest.fixture(scope="session")
def action(store_url):
    """The real action, over that store."""
    return ActionAnswer(dataclasses.replace(Settings(), database_url=store_url))


@pytest.fixture
def ask(action):
    """Ask as Rasa would: returns the messages uttered and the slots afterwards.

    `ask("ask_wage", "how much", area="California")` sends an intent, a text and entities; a kind of
    entity may have several values: `job_level=("09", "11")`. `slots` are those of the turn before.
    """

    def ask(intent, text="", slots=None, events=(), **entities):
        slots = dict(slots or {})
        found = [
            {"entity": kind, "value": value}
            for kind, values in entities.items()
            for value in ((values,) if isinstance(values, str) else values)
        ]
        tracker = Tracker.from_dict(
            {
                "sender_id": "test",
                "slots": slots,
                "latest_message": {"intent": {"name": intent}, "text": text, "entities": found},
                "events": list(events),
            }
        )
        dispatcher = CollectingDispatcher()
        for event in action.run(dispatcher, tracker, {}):
            if event["event"] == "slot":
                slots[event["name"]] = event["value"]
        return dispatcher.messages, slots

    return ask


@pytest.fixture(scope="session")
def other_site():
    """The origin of another site, which may embed the widget: a free port of this machine."""
    return f"http://{LOOPBACK}:{free_port()}"


@pytest.fixture(scope="session")
def server(tmp_path_factory, other_site):
    """The address of the real servers, with the trained model and the store of `make store`."""
    # Tests ask faster than a person types: the web channel's limits are tested on their own.
    os.environ.setdefault("ADVISOR_CHAT_SECRET", "a secret for the tests only")
    os.environ.setdefault("ADVISOR_CHAT_ORIGINS", other_site)
    votes = tmp_path_factory.mktemp("feedback") / "feedback.db"
    os.environ.setdefault("ADVISOR_FEEDBACK_URL", f"sqlite:///{votes}")
    with servers(logs=tmp_path_factory.mktemp("logs")) as running:
        yield running.url


@pytest.fixture(scope="session")
def find(store_url):
    """Find the entities of a message, as Rasa writes them."""
    with open_store(store_url)() as session:
        gazetteer = Gazetteer(names.names(session))

    def find(text):
        entities = [dataclasses.asdict(entity) for entity in gazetteer.find(text)]
        return [{**entity, "entity": entity.pop("kind")} for entity in entities]

    return find


@pytest.fixture
def talk(action, find):
    """Say one message after another, each as (intent, text); returns the last answer."""

    def talk(*turns):
        slots, said = {}, ""
        for intent, text in turns:
            latest = {"intent": {"name": intent}, "text": text, "entities": find(text)}
            state = {"sender_id": "x", "slots": slots, "latest_message": latest, "events": []}
            dispatcher = CollectingDispatcher()
            for event in action.run(dispatcher, Tracker.from_dict(state), {}):
                if event["event"] == "slot":
                    slots[event["name"]] = event["value"]
            said = "\n".join(message["text"] or "" for message in dispatcher.messages)
        return said

    return talk
