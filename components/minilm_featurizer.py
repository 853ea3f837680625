"""The Rasa featurizer that gives each message its sentence vector."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.nlu.tokenizers.tokenizer import Tokenizer
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from knowledge.encoder import SENTENCE_VECTOR, Encoder, pack
from knowledge.settings import Settings
from knowledge.spelling import Speller

# A tag typed or pasted into a message says nothing about what is asked.
MARKUP = re.compile(r"<[a-zA-Z/!][^<>]*>")


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class MiniLMFeaturizer(DenseFeaturizer, GraphComponent):
    """Encodes the text of a message, typing errors repaired, as one vector of 384 numbers.

    `scale` lengthens the unit vectors: Rasa's logistic regression has a fixed regularisation, which
    is too strong for them (accuracy is flat for scales from 3 to 8).
    """

    TAUGHT_FILE = "taught.json"

    @classmethod
    def required_components(cls) -> list[type]:
        """Return what must run before: a tokenizer, as for every featurizer."""
        return [Tokenizer]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the settings this component has in `config.yml`."""
        return {**DenseFeaturizer.get_default_config(), "scale": 5.0, "repair_typing": True}

    def __init__(
        self, config: dict[str, Any], name: str, storage: ModelStorage, resource: Resource
    ) -> None:
        super().__init__(name, config)
        self._scale = config["scale"]
        self._repair_typing = config["repair_typing"]
        self._storage = storage
        self._resource = resource
        self._folder = Settings.from_env().encoder
        self._encoder = Encoder(self._folder)
        self._speller: Speller | None = None

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> MiniLMFeaturizer:
        """Return a new component, for training."""
        return cls(config, execution_context.node_name, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> MiniLMFeaturizer:
        """Return the component of a trained model."""
        component = cls.create(config, model_storage, resource, execution_context)
        with model_storage.read_from(resource) as folder:
            taught = json.loads((Path(folder) / cls.TAUGHT_FILE).read_text(encoding="utf-8"))
        component._learn(taught)
        return component

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """Accept every configuration."""

    def train(self, training_data: TrainingData) -> Resource:
        """Keep the training sentences: their words are the ones typing errors are repaired to."""
        taught = [m.get(TEXT) for m in training_data.training_examples if m.get(TEXT)]
        self._learn(taught)
        with self._storage.write_to(self._resource) as folder:
            (Path(folder) / self.TAUGHT_FILE).write_text(json.dumps(taught), encoding="utf-8")
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Add features to all training examples."""
        self.process(training_data.training_examples)
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Add features to messages."""
        told = [message for message in messages if message.get(TEXT)]
        if not told:
            return messages
        vectors = self._encoder.encode([self._repaired(m.get(TEXT)) for m in told])
        for message, vector in zip(told, vectors, strict=True):
            features = (vector * self._scale)[None].astype(np.float32)
            self.add_features_to_message(None, features, TEXT, message)
            # The actions look for sentences near to the question: they need not encode it again.
            message.set(SENTENCE_VECTOR, pack(vector), add_to_output=True)
        return messages

    def _learn(self, taught: list[str]) -> None:
        if self._repair_typing:
            self._speller = Speller(self._folder / "vocab.txt", taught)

    def _repaired(self, text: str) -> str:
        """Return what is encoded: the text without markup, typing errors repaired."""
        bare = MARKUP.sub(" ", text).strip() or text
        return self._speller.text(bare) if self._speller else bare
