"""The Rasa component that finds which occupations and places of the public data a message names."""

from __future__ import annotations

import logging
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from knowledge.encoder import Encoder
from knowledge.errors import KnowledgeError
from knowledge.occupations import queries
from knowledge.occupations.finding import JobFinder, Mention
from knowledge.occupations.masking import masked
from knowledge.occupations.places import PlaceFinder, PlaceMention
from knowledge.schema import Occupation
from knowledge.settings import Settings
from knowledge.store import open_store

logger = logging.getLogger(__name__)

# What a message names, and how it reads without the names of occupations.
JOBS, PLACES, WITHOUT_NAMES = "jobs", "places", "without_names"
MOST = 3  # candidates of a name


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class OccupationFinder(GraphComponent):
    """Finds occupations and places; does nothing where no public data was imported."""

    def __init__(
        self, jobs: JobFinder | None, places: PlaceFinder | None, told: frozenset[str] = frozenset()
    ) -> None:
        """`told` are the SOC codes of the occupations that the documents tell of."""
        self._jobs = jobs
        self._places = places
        self._told = told

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> OccupationFinder:
        """Return the component with the occupations and places of the store as it is now.

        Without a store it starts all the same: the actions then say what is wrong.
        """
        settings = Settings.from_env()
        try:
            with open_store(settings.database_url)() as session:
                if not queries.has_jobs(session):
                    return cls(None, None)
                jobs = JobFinder.read(session, Encoder(settings.encoder))
                told = frozenset(session.scalars(select(Occupation.soc_code)))
                return cls(jobs, PlaceFinder.read(session, settings.home_place), told)
        except (KnowledgeError, SQLAlchemyError) as error:
            logger.error("No occupations can be found in messages: %s", error)
            return cls(None, None)

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Leave the training data as it is: nothing is learned from the names."""
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Add to each message what it names, and how it reads without that."""
        if self._jobs is None or self._places is None:
            return messages
        for message in messages:
            text = message.get(TEXT)
            if not text:
                continue
            jobs, places = self._jobs.find(text), self._places.find(text)
            if places:
                message.set(PLACES, [_as_data(each) for each in places], add_to_output=True)
            if jobs:
                message.set(JOBS, [_as_data(each) for each in jobs], add_to_output=True)
                spans = [(each.start, each.end) for each in jobs if not self._is_told(each)]
                if spans:
                    message.set(WITHOUT_NAMES, masked(text, spans))
        return messages

    def _is_told(self, mention: Mention) -> bool:
        """Return whether the documents tell of an occupation; its names are learned by heart."""
        return mention.candidates[0].code.partition(".")[0] in self._told


def _as_data(mention: Mention | PlaceMention) -> dict[str, Any]:
    return {
        "start": mention.start,
        "end": mention.end,
        "sure": mention.sure,
        "codes": [candidate.code for candidate in mention.candidates[:MOST]],
        "here": isinstance(mention, PlaceMention) and mention.here,
    }
