"""The Rasa component that recognises what a message asks, or which two things it asks."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from components.two_questions import best_cut, question_beside_small_talk, ranked
from knowledge.clauses import Cut, cuts
from knowledge.encoder import SENTENCE_VECTOR, Encoder, pack
from knowledge.intents import DANGER, IntentModel, Reading
from knowledge.people import same_for_all
from knowledge.private_numbers import masked
from knowledge.settings import Settings

MOST_RANKED = 10
# The two questions of a message: each with its text, where it stands, its intent and vector.
QUESTIONS = "questions"
# What Rasa is told of somebody in danger, so that no fallback hides it.
CARE_IS_SURE = 0.9
# A tag typed or pasted into a message says nothing about what is asked.
MARKUP = re.compile(r"<[a-zA-Z/!][^<>]*>")


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class QuestionClassifier(IntentClassifier, GraphComponent):
    """Gives each message its intent, its sentence vector and, if it asks two things, both.

    A message is taken for one of a person in danger when the confidences of danger and of despair
    or abuse add up to `care_threshold`, or when any part of it is dangerous by `care_in_part`.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the settings this component has in `config.yml`."""
        return {"care_threshold": 0.4, "care_in_part": 0.85}

    def __init__(
        self, config: dict[str, Any], model_storage: ModelStorage, resource: Resource
    ) -> None:
        self._care_threshold = float(config["care_threshold"])
        self._care_in_part = float(config["care_in_part"])
        self._storage = model_storage
        self._resource = resource
        folder = Settings.from_env().encoder
        self._vocabulary = folder / "vocab.txt"
        self._encoder = Encoder(folder)
        self._model: IntentModel | None = None

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> QuestionClassifier:
        """Return a new component, for training."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> QuestionClassifier:
        """Return the component of a trained model."""
        component = cls.create(config, model_storage, resource, execution_context)
        with model_storage.read_from(resource) as folder:
            component._model = IntentModel.load(
                Path(folder), component._encoder, component._vocabulary
            )
        return component

    def train(self, training_data: TrainingData) -> Resource:
        """Learn the intents of the training sentences."""
        examples = [m for m in training_data.intent_examples if m.get(TEXT)]
        texts = [bare(message.get(TEXT)) for message in examples]
        intents = [message.get(INTENT) for message in examples]
        every_core = Encoder(self._vocabulary.parent, threads=os.cpu_count() or 1)
        self._model = IntentModel.fit(every_core, self._vocabulary, texts, intents)
        with self._storage.write_to(self._resource) as folder:
            self._model.save(Path(folder), texts)
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Leave the training data as it is: nothing after this component learns from it."""
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Add intent, ranking, sentence vector and questions to each message."""
        for message in messages:
            if message.get(TEXT):
                self._read(message)
        return messages

    def _read(self, message: Message) -> None:
        assert self._model is not None, "the classifier was neither trained nor loaded"
        text = message.get(TEXT)
        ways = cuts(text)
        parts = [part for cut in ways for part in (cut.left, cut.right)]
        whole, *readings = self._model.read([bare(each) for each in (text, *parts)])
        ranking = ranked(whole, self._model.intents, MOST_RANKED)
        halves = list(zip(readings[::2], readings[1::2], strict=True))
        care = self._care([whole, *readings])
        if care:
            ranking = [care, *(rank for rank in ranking if rank["name"] != care["name"])]
        else:
            asking = question_beside_small_talk(whole, halves, self._model.intents)
            if asking is not None:
                whole, ranking = asking, ranked(asking, self._model.intents, MOST_RANKED)
            number = best_cut(ways, whole, halves, self._model.intents)
            if number is not None:
                questions = self._questions(ways[number], halves[number], text)
                message.set(QUESTIONS, questions, add_to_output=True)
        message.set(INTENT, ranking[0], add_to_output=True)
        message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
        # The actions look for sentences near to the question: they need not encode it again.
        message.set(SENTENCE_VECTOR, pack(whole.vector), add_to_output=True)

    def _care(self, readings: list[Reading]) -> dict[str, Any] | None:
        """Return the intent of a person in danger, if a message or any part of it is one's."""
        assert self._model is not None
        whole = readings[0]
        intents = self._model.intents
        sure = {n: float(whole.confidences[intents.index(n)]) for n in DANGER if n in intents}
        if not sure:
            return None
        in_danger = whole.danger + max(sure.values()) >= self._care_threshold
        if in_danger or any(part.danger >= self._care_in_part for part in readings[1:]):
            return {"name": max(sure, key=lambda name: sure[name]), "confidence": CARE_IS_SURE}
        return None

    def _questions(
        self, cut: Cut, halves: tuple[Reading, Reading], text: str
    ) -> list[dict[str, Any]]:
        assert self._model is not None
        places = (
            (cut.left, text.index(cut.left), cut.at),
            (cut.right, cut.at, len(text)),
        )
        return [
            {
                "text": masked(words),
                "start": start,
                "end": end,
                "ranking": ranked(reading, self._model.intents, MOST_RANKED),
                SENTENCE_VECTOR: pack(reading.vector),
            }
            for (words, start, end), reading in zip(places, halves, strict=True)
        ]


def bare(text: str) -> str:
    """Return what is read of a text: no markup, and nothing of who the person is."""
    return same_for_all(masked(MARKUP.sub(" ", text).strip() or text))
