"""The Rasa components that find which occupations and places of the public data a message names."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from knowledge.encoder import Encoder
from knowledge.errors import KnowledgeError
from knowledge.occupations import queries
from knowledge.occupations.finding import JobFinder
from knowledge.occupations.job_mentions import Mention
from knowledge.occupations.masking import masked
from knowledge.occupations.meant import VAGUE
from knowledge.occupations.normal import key_of
from knowledge.occupations.own_work import FAINTLY
from knowledge.occupations.places import PlaceFinder, PlaceMention
from knowledge.queries import content_version
from knowledge.schema import Occupation
from knowledge.settings import Settings
from knowledge.store import open_store

logger = logging.getLogger(__name__)

# What a message names, how it reads without the names of occupations, and what it may mean.
JOBS, PLACES, WITHOUT_NAMES, GUESSED = "jobs", "places", "without_names", "jobs_guessed"
OWN_WORK = "own_work"  # what somebody tells of the work they do, by no name
MOST = 3  # candidates of a name
# How likely the first must be to be taken for what is meant, and how much likelier than the next.
LIKELIEST, AHEAD = 0.4, 2.0
HARDLY = 0.25  # the share of the first one's likelihood below which another is not told
OTHER_JOB = "other_job"


@dataclass(frozen=True)
class Finders:
    """What finds occupations and places; `told` are the SOC codes the documents tell of."""

    jobs: JobFinder
    places: PlaceFinder
    told: frozenset[str]

    def tells_of(self, mention: Mention) -> bool:
        """Return whether the documents tell of an occupation; its names are learned by heart."""
        return mention.candidates[0].code.partition(".")[0] in self.told


def finders(settings: Settings) -> Finders | None:
    """Return the finders of a store; None where it has no public data.

    Without a store the pipeline starts all the same: the actions then say what is wrong.
    """
    try:
        with open_store(settings.database_url)() as session:
            if not queries.has_jobs(session):
                return None
            return _finders(settings, content_version(session))
    except (KnowledgeError, SQLAlchemyError) as error:
        logger.error("No occupations can be found in messages: %s", error)
        return None


@lru_cache(maxsize=1)
def _finders(settings: Settings, version: str) -> Finders:
    """Return the finders of a store as it is; both components of a pipeline share them."""
    with open_store(settings.database_url)() as session:
        return Finders(
            JobFinder.read(session, Encoder(settings.encoder)),
            PlaceFinder.read(session, settings.home_place),
            frozenset(session.scalars(select(Occupation.soc_code))),
        )


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class OccupationFinder(GraphComponent):
    """Finds occupations and places; does nothing where no public data was imported."""

    def __init__(self, finders: Finders | None) -> None:
        self._finders = finders

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> OccupationFinder:
        """Return the component with the occupations and places of the store as it is now."""
        return cls(finders(Settings.from_env()))

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Leave the training data as it is: nothing is learned from the names."""
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Add to each message what it names, and how it reads without that."""
        for message in messages if self._finders else ():
            if message.get(TEXT):
                self._read(self._finders, message)
        return messages

    def _read(self, finders: Finders, message: Message) -> None:
        text = message.get(TEXT)
        places = finders.places.find(text)
        if places:
            message.set(PLACES, [as_data(each) for each in places], add_to_output=True)
        jobs, own = own_work(finders, text, finders.jobs.find(text), places)
        if own:
            told = [as_data(each, guessed=each.how == FAINTLY) for each in own]
            message.set(OWN_WORK, told, add_to_output=True)
        if jobs:
            message.set(JOBS, [as_data(each) for each in jobs], add_to_output=True)
            spans = [(each.start, each.end) for each in jobs if not finders.tells_of(each)]
            if spans:
                spans += [(each.start, each.end) for each in own if each.own]
                message.set(WITHOUT_NAMES, masked(text, spans))


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class OccupationGuesser(OccupationFinder):
    """Finds what comes nearest, where a message is about another occupation and names none known.

    It stands behind the classifier, which tells that.
    """

    def process(self, messages: list[Message]) -> list[Message]:
        """Add to such a message the occupations it may mean, and how likely each is."""
        for message in messages if self._finders else ():
            about_another = (message.get(INTENT) or {}).get("name") == OTHER_JOB
            if about_another and message.get(TEXT) and not message.get(JOBS):
                nearest = self._finders.jobs.nearest(self._asked(message))
                guessed = [[each.code, float(each.score)] for each in nearest]
                message.set(GUESSED, guessed, add_to_output=True)
        return messages

    @staticmethod
    def _asked(message: Message) -> str:
        """Return a message without what somebody tells of their own work."""
        text = str(message.get(TEXT))
        for own in reversed(message.get(OWN_WORK) or ()):
            if own["sure"]:
                text = f"{text[: own['start']]}, {text[own['end'] :]}"
        return text


def own_work(
    finders: Finders, text: str, jobs: Sequence[Mention], places: Sequence[PlaceMention]
) -> tuple[list[Mention], list[Mention]]:
    """Return the `jobs` that are named, and what somebody tells of the work they do by no name."""
    told = finders.jobs.told(text, [(each.start, each.end) for each in places])
    told = tuple(each for each in told if each.candidates)
    named = [
        job for job in jobs if not any(finders.jobs.is_done_in(text, each, job) for each in told)
    ]
    own = [each for each in told if not any(each.start <= job.start < each.end for job in named)]
    return named, own


def as_data(mention: Mention | PlaceMention, guessed: bool = False) -> dict[str, Any]:
    """Return a mention as Rasa hands it on; `guessed` is one that no name in the message tells,
    or work that is hardly told."""
    return {
        "start": mention.start,
        "end": mention.end,
        "sure": mention.sure or getattr(mention, "own", False),
        "codes": [candidate.code for candidate in _likely(mention)],
        "here": getattr(mention, "here", False),
        "guessed": guessed,
        "ahead": isinstance(mention, Mention) and is_ahead(mention),
    }


def _likely(mention: Mention | PlaceMention) -> Sequence[Any]:
    """Return what a mention may be, without occupations that hardly anybody means by it."""
    told = mention.candidates[:MOST]
    if not isinstance(mention, Mention):
        return told
    return [each for each in told if each.score >= HARDLY * told[0].score]


def is_ahead(mention: Mention) -> bool:
    """Return whether the first of several occupations is by far the likeliest."""
    first, *others = [candidate.score for candidate in mention.candidates]
    told = key_of(mention.text) not in VAGUE
    return told and first >= LIKELIEST and first >= AHEAD * max(others, default=0.0)
