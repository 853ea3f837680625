"""The Rasa component that finds in a message what the knowledge store knows by name."""

from __future__ import annotations

import logging
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import (
    ENTITIES,
    ENTITY_ATTRIBUTE_END,
    ENTITY_ATTRIBUTE_START,
    ENTITY_ATTRIBUTE_TYPE,
    ENTITY_ATTRIBUTE_VALUE,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message
from sqlalchemy.exc import SQLAlchemyError

from knowledge.errors import KnowledgeError
from knowledge.gazetteer import Gazetteer
from knowledge.names import Name
from knowledge.names import names as store_names
from knowledge.settings import Settings
from knowledge.spelling import Speller
from knowledge.store import open_store

logger = logging.getLogger(__name__)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class StoreEntityExtractor(GraphComponent, EntityExtractorMixin):
    """Finds areas, levels, certifications and the like, without training anew after an import."""

    def __init__(self, finder: Gazetteer) -> None:
        self._finder = finder

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> StoreEntityExtractor:
        """Return the component with the names of the store as it is now.

        Without a store it starts all the same: the actions then say what is wrong.
        """
        settings = Settings.from_env()
        try:
            with open_store(settings.database_url)() as session:
                found: list[Name] = store_names(session)
        except (KnowledgeError, SQLAlchemyError) as error:
            logger.error("No names can be found in messages: %s", error)
            found = []
        taught = [name.text for name in found]
        speller = Speller(settings.encoder / "vocab.txt", taught)
        return cls(Gazetteer(found, speller.word))

    def process(self, messages: list[Message]) -> list[Message]:
        """Add to each message the entities found in it."""
        for message in messages:
            text = message.get(TEXT)
            if not text:
                continue
            found = [
                {
                    ENTITY_ATTRIBUTE_TYPE: entity.kind,
                    ENTITY_ATTRIBUTE_VALUE: entity.value,
                    ENTITY_ATTRIBUTE_START: entity.start,
                    ENTITY_ATTRIBUTE_END: entity.end,
                }
                for entity in self._finder.find(text)
            ]
            found = self.add_extractor_name(found)
            message.set(ENTITIES, message.get(ENTITIES, []) + found, add_to_output=True)
        return messages
