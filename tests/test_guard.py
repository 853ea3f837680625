"""Whatever is asked, of whatever store, in whatever conversation: each figure has a source."""

import dataclasses
import random
import re
import shutil

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher
from sqlalchemy import select

from actions.actions import ActionAnswer
from actions.question import KEPT
from actions.topics import TOPICS
from knowledge import schema
from knowledge.settings import Settings
from knowledge.store import open_store

STORES = 4
FIGURE = re.compile(
    r"\$[\d,]+(?:\.\d+)?|[\d.]+(?:%| percent)|\b(?:19|20)\d\d\b|"
    r"\b\d\d-\d{4}(?:\.\d\d)?"
)
VALUES = {
    "area": ["California", "United States", "Bend-Redmond, OR", "Atlantis"],
    "other_area": ["Texas", "Fresno County"],
    "job_level": ["09", "10", "11", "12", "not leveled"],
    "work_schedule": ["full-time", "part-time"],
    "bargaining": ["union", "nonunion"],
    "pay_basis": ["time-based", "incentive-based"],
    "pay_period": ["hour", "week", "month", "year"],
    "percentile": ["25", "90"],
    "certification": ["CPIM", "CMM", "CMQ/OE"],
    "specialty": ["Biofuels Production Managers"],
    "industry": ["Machinery Manufacturing"],
    "code_system": ["SOC", "O*NET", "TOP"],
    "year": ["2020", "2031"],
}
TEXTS = ["", "how much more in percent", "you said $999,999.99 in 1999, so 77%", "is it double?",
         "what is the gap per month", "the $121,222.40 or the 114,377?",
         "why do they differ"]  # fmt: skip
named = st.dictionaries(st.sampled_from(sorted(VALUES)), st.integers(0, 4), max_size=4)


def scramble(url, seed):
    """Put other figures in the place of those of a store."""
    chance = random.Random(seed)
    with open_store(url)() as session:
        for wage in session.scalars(select(schema.Wage)):
            wage.annual_cents = chance.randrange(30_000_00, 300_000_00)
            wage.annual_text = f"${wage.annual_cents / 100:,.2f}"
            wage.hourly_text = wage.hourly_cents = None
            wage.range_low_cents = chance.choice([None, chance.randrange(30_000_00, 300_000_00)])
            low = wage.range_low_cents
            wage.range_text = (
                None if low is None else f"${low / 100:,.2f}{chance.choice(['', ' –'])}"
            )
            wage.year = chance.choice([None, 2011, 2024])
        for projection in session.scalars(select(schema.Projection)):
            projection.percent_change = chance.randrange(1, 99) / 10
        for industry in session.scalars(select(schema.Industry)):
            industry.percent = chance.randrange(1, 199) / 10
        session.commit()


@pytest.fixture(scope="module")
def scrambled(store_url, tmp_path_factory):
    """Actions over stores with other figures, each with every text of its store."""
    folder, found = tmp_path_factory.mktemp("scrambled"), []
    for seed in range(STORES):
        path = folder / f"{seed}.db"
        shutil.copy(store_url.removeprefix("sqlite:///"), path)
        url = f"sqlite:///{path}"
        scramble(url, seed)
        with open_store(url)() as session:
            texts = [
                str(value)
                for table in (*schema.FACTS, schema.Document)
                for row in session.execute(select(*schema.columns(table)))
                for value in row
            ]
        settings = dataclasses.replace(Settings(), database_url=url)
        found.append((ActionAnswer(settings), " ".join(texts)))
    return found


def tracker(intent, text, said, slots):
    """Return a conversation whose latest message names values of some kinds."""
    entities = [
        {"entity": kind, "value": VALUES[kind][i % len(VALUES[kind])], "start": 0, "end": 0}
        for kind, i in said.items()
    ]
    latest = {"intent": {"name": intent}, "text": text, "entities": entities}
    return Tracker.from_dict({"sender_id": "x", "slots": slots, "latest_message": latest})


@given(
    number=st.integers(0, STORES - 1),
    turns=st.lists(
        st.tuples(st.sampled_from(sorted(TOPICS)), st.sampled_from(TEXTS), named),
        min_size=1,
        max_size=3,
    ),
    kept=named,
)
@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_figure_uttered_is_of_the_store_or_a_labelled_sum(scrambled, number, turns, kept):
    action, stored = scrambled[number]
    slots = {k: VALUES[k][i % len(VALUES[k])] for k, i in kept.items() if k in KEPT}
    for intent, text, said in turns:
        dispatcher = CollectingDispatcher()
        for event in action.run(dispatcher, tracker(intent, text, said, slots), {}):
            if event["event"] == "slot":
                slots[event["name"]] = event["value"]
        for message in dispatcher.messages:
            assert message["response"] is None, "the guard itself must have nothing to stop"
            sums = [str(each) for each in message["custom"].get("computed", ())]
            explained = " ".join([stored, *sums, "988 911"])
            for figure in FIGURE.findall(message["text"]):
                digits = figure.strip("$").replace("%", "").replace(" percent", "").rstrip(".,")
                assert digits in explained, (figure, message["text"])
