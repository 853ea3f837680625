"""What the tests of the interest questionnaire share: a dozen jobs, and somebody who answers."""

import json
from collections import Counter

from sqlalchemy import insert

from actions.answers import interests as questions
from actions.answers.answer import Answer
from actions.render import render
from channels.payloads import is_payload
from knowledge.occupations import tables
from knowledge.occupations.interests import AREAS, items
from knowledge.store import create_store

# Titles and scores made up for these tests.
JOBS = [
    ("11-1001.00", "Shop Planners", 4, (1.2, 2.4, 2.0, 3.1, 6.8, 5.1), "EC"),
    ("15-1001.00", "Number Finders", 5, (2.2, 6.9, 2.3, 1.4, 2.2, 4.9), "IC"),
    ("21-1001.00", "Family Helpers", 4, (2.0, 2.6, 2.2, 7.0, 2.5, 2.3), "S"),
    ("21-1002.00", "Street Helpers", 3, (2.0, 2.8, 2.1, 6.8, 3.4, 2.2), "S"),
    ("21-1003.00", "Night Helpers", 2, (3.0, 2.2, 2.0, 5.5, 2.9, 3.4), "S"),
    ("25-1001.00", "Reading Guides", 4, (1.1, 3.4, 3.9, 6.9, 2.6, 2.3), "SA"),
    ("25-1002.00", "Swimming Guides", None, (3.9, 2.2, 2.3, 6.3, 2.7, 2.1), "SR"),
    ("27-1001.00", "Cover Makers", 4, (2.2, 2.1, 7.0, 2.3, 3.0, 1.9), "A"),
    ("43-1001.00", "List Keepers", 2, (2.4, 1.8, 1.2, 2.6, 3.0, 7.0), "C"),
    ("47-1001.00", "Beam Setters", 2, (7.0, 2.2, 1.4, 1.5, 2.0, 3.9), "RC"),
    ("49-1001.00", "Brake Menders", 3, (7.0, 3.2, 1.2, 1.4, 1.8, 3.5), "RC"),
    ("49-1002.00", "Same Everywhere", 3, (4.0, 4.0, 4.0, 4.0, 4.0, 4.0), "R"),
]


def store_of_jobs(folder):
    """Return a session on a new store with the interests of the jobs above."""
    sessions = create_store(f"sqlite:///{folder / 'knowledge.db'}")
    dataset = {"key": "onet", "title": "O*NET", "publisher": "DOL", "release": "29.0", "year": 2024}
    dataset |= {"licence": "CC BY 4.0", "attribution": "O*NET 29.0", "sha256": "", "counts": "{}"}
    zones = [{"zone": n, "name": f"Zone {n}"} for n in range(1, 6)]
    words = dict.fromkeys(["experience", "education", "training", "examples"], "")
    with sessions.begin() as session:
        session.execute(insert(tables.Dataset), [dataset])
        session.execute(insert(tables.JobZone), [{**zone, **words} for zone in zones])
        for code, title, zone, scores, letters in JOBS:
            job = {"code": code, "soc_code": code[:7], "title": title, "description": ""}
            session.execute(insert(tables.Job), [{**job, "zone": zone}])
            areas = dict(zip(AREAS, scores, strict=True))
            session.execute(
                insert(tables.JobInterest), [{"code": code, "interest_code": letters, **areas}]
            )
    session = sessions()
    session.info["memory"] = {}
    return session


def ratings(**by_area):
    """Return a rating for every item: `social=5`, or several by turns, and 2 for other areas."""
    found, asked = {}, Counter()
    for item in items():
        given_ = by_area.get(item.area, 2)
        found[item.number] = given_[asked[item.area]] if isinstance(given_, tuple) else given_
        asked[item.area] += 1
    return found


def shown(answer):
    """Return an answer as it is sent: its figures are checked, and its buttons are obeyed."""
    message = render(answer, frozenset())
    assert all(is_payload(button["payload"]) for button in message["buttons"])
    return message


class Talk:
    """A conversation with the questionnaire alone; what is kept goes through JSON each turn."""

    def __init__(self, session):
        self.session, self.kept, self.said = session, None, None

    def say(self, text="", **pressed):
        turn = questions.turn(self.session, self.kept, text, pressed)
        if turn is None:
            normal = Answer("Something else.", next=("help", "ask_person", "ask_source"))
            answer, kept = questions.left(normal, self.kept)
        else:
            answer, kept = turn
        self.kept = json.loads(json.dumps(kept))
        self.said = shown(answer)
        return self.said["text"]

    @property
    def titles(self):
        return [button["title"] for button in self.said["buttons"]]

    def answer_all(self, answers):
        self.say(step="begin")
        self.say(step="start")
        for number, rating in answers.items():
            self.say(item=str(number), rating=str(rating))
        return self.said["text"]
