"""The Rasa component that recognises what a message asks, or which two or three things it asks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from components.guessing import may_be_of_another, without_guess
from components.occupations import JOBS, WITHOUT_NAMES, Finders, finders
from components.parts import (
    alike_parts,
    all_parts,
    halves_of,
    plain_parts,
    pointing_back,
    ways_to_cut,
)
from components.premises import premise_parts
from components.readings import (
    LEANS,
    Seen,
    answers_a_question,
    before,
    in_danger,
    not_again,
    only_goes_on,
    only_searches,
    take_for,
    without_alarm,
)
from components.teaching import taught_beside
from components.two_questions import (
    CERTAIN,
    best_cut,
    clearer,
    may_hide_a_question,
    question_in_it,
    ranked,
)
from knowledge.clauses import Cut, question_behind_a_story, questions_after_a_story
from knowledge.follow_ups import LONGEST, Before, FollowUpModel, in_context, load_examples
from knowledge.intents import DANGER, IntentModel, Reading
from knowledge.people import bare
from knowledge.settings import Settings
from knowledge.who_asks import load_words, told_by_somebody

MOST_RANKED = 10
# A message this clear by itself ("hours?") is taken so, unless it surely leans on what came before.
PLAIN = 0.9
MOST_UNCLEAR = 3  # first halves of a message read in the light of what came before
# The two questions of a message: each with its text, where it stands, its ranking of intents.
QUESTIONS = "questions"
# Two questions on one topic: whether one answer holds both, only the answers show.
ALIKE = "alike"
# What a message asks of the occupations it names, read without their names.
OF_JOBS = "of_jobs"
# An answer in the interest questionnaire, which other words than taught ones can be.
RATING = "rate_interest"
# Whether a message may be of somebody in need, after all.
IN_NEED = "in_need"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class QuestionClassifier(IntentClassifier, GraphComponent):
    """Gives each message its intent and, if it asks two things, both questions.

    A message is taken for one of a person in danger when it is dangerous by `care_threshold`, or
    any part of it by `care_in_part` where the whole holds a trace of it; no other message is taken
    for despair or abuse. Where it is dangerous as a whole by `care_in_case`, it is marked, so that
    the answer can name whom to call, in case. In a conversation a short message is read in the
    light of what came before, as the examples in `follow_ups` are. Some examples are learned with
    the words of `who_asks` beside them, too.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the settings this component has in `config.yml`."""
        return {
            "care_threshold": 0.18,
            "care_in_part": 0.99,
            "care_in_case": 0.05,
            "follow_ups": "data/follow_ups.jsonl",
            "who_asks": "data/who_asks.jsonl",
        }

    @classmethod
    def fingerprint_addon(cls, config: dict[str, Any]) -> str | None:
        """Return what is learned beside the training data, so that a change is learned, too."""
        settings = {**cls.get_default_config(), **config}
        return "".join(path.read_text(encoding="utf-8") for path in taught_beside(settings))

    def __init__(
        self, config: dict[str, Any], model_storage: ModelStorage, resource: Resource
    ) -> None:
        self._care_threshold = float(config["care_threshold"])
        self._care_in_part = float(config["care_in_part"])
        self._care_in_case = float(config["care_in_case"])
        self._storage = model_storage
        self._resource = resource
        self._encoders = Settings.from_env().encoder
        self._follow_ups, self._who_asks = taught_beside({**self.get_default_config(), **config})
        self._model: IntentModel | None = None
        self._follow_up_model: FollowUpModel | None = None
        self._finders: Finders | None = None

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
            component._model = IntentModel.load(Path(folder), component._encoders)
            component._follow_up_model = FollowUpModel.load(Path(folder))
        component._finders = finders(Settings.from_env())
        return component

    def train(self, training_data: TrainingData) -> Resource:
        """Learn the intents of the training sentences."""
        examples = [m for m in training_data.intent_examples if m.get(TEXT)]
        texts = [bare(message.get(TEXT)) for message in examples]
        intents = [message.get(INTENT) for message in examples]
        for text, intent in told_by_somebody(texts, intents, load_words(self._who_asks)):
            texts.append(bare(text))
            intents.append(intent)
        self._model = IntentModel.fit(self._encoders, texts, intents)
        self._follow_up_model = FollowUpModel.fit(self._model, load_examples(self._follow_ups))
        with self._storage.write_to(self._resource) as folder:
            self._model.save(Path(folder), texts)
            self._follow_up_model.save(Path(folder))
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Leave the training data as it is: nothing after this component learns from it."""
        return training_data

    def process(
        self, messages: list[Message], tracker: DialogueStateTracker | None = None
    ) -> list[Message]:
        """Add intent, ranking and questions to each message of a conversation."""
        for message in messages:
            if message.get(TEXT):
                self._read(message, before(tracker) if tracker else None)
                harmless = message.get(INTENT)["name"] not in DANGER
                if tracker and harmless and answers_a_question(message.get(TEXT), tracker):
                    take_for(message, RATING)
        return messages

    def _read(self, message: Message, said: Before | None) -> None:
        text = message.get(TEXT)
        seen = self._seen(text, said)
        every = [seen.whole, *seen.parts]
        care = in_danger(every, self._intents, self._care_threshold, self._care_in_part)
        harmless = seen.leans and only_goes_on(text, seen.leans, every, self._intents)
        if care and not (harmless or only_searches(text, every)):
            ranking = ranked(seen.whole, self._intents, MOST_RANKED)
            ranking = [care, *(rank for rank in ranking if rank["name"] != care["name"])]
        else:
            if seen.whole.danger >= self._care_in_case:
                message.set(IN_NEED, True, add_to_output=True)
            ranking, questions = self._asked(seen, said, doubted=bool(care))
            if questions:
                message.set(QUESTIONS, questions, add_to_output=True)
            elif alike := self._alike(seen):
                message.set(ALIKE, alike, add_to_output=True)
            unnamed = message.get(WITHOUT_NAMES)
            if self._finders and not message.get(JOBS) and may_be_of_another(questions):
                unnamed = without_guess(
                    message, seen, ranking[0], self._finders, self._readings, self._intents
                )
            if unnamed:
                of_jobs, parts = self._asked(self._seen(unnamed, said), said)
                message.set(OF_JOBS, {"ranking": of_jobs, "questions": parts}, add_to_output=True)
        message.set(INTENT, ranking[0], add_to_output=True)
        message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)

    def _alike(self, seen: Seen) -> list[dict[str, Any]]:
        """Return two questions of a text on one topic, none if it holds no two."""
        parts = alike_parts(seen, self._intents, self._follow_up_model, self._readings)
        return [part.as_said(self._intents, MOST_RANKED) for part in parts]

    def _seen(self, text: str, said: Before | None) -> Seen:
        """Return the readings of a text, of its parts, and of it in the light of what was said."""
        ways = ways_to_cut(text)
        parts = [part for cut in ways for part in (cut.left, cut.asked)]
        leaning = in_context(text, said) if said and self._may_lean(text, said) else []
        whole, *readings = self._readings([text, *leaning, *parts])
        in_light, readings = readings[: len(leaning)], readings[len(leaning) :]
        leans = None
        if said and in_light and self._follow_up_model:
            words = len(text.split())
            leans = self._follow_up_model.read([whole, *in_light], said.topic, words)
        halves = self._halves(ways, readings, said)
        return Seen(text, whole, leans, tuple(ways), tuple(readings), tuple(halves))

    def _asked(
        self, seen: Seen, said: Before | None, doubted: bool = False
    ) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
        """Return the ranking of intents of a harmless text, and its two questions, if it has two.

        `doubted`: it sounded dangerous, and only what was said before makes it harmless.
        """
        text, asks = seen.text, seen.whole
        unclear = float(seen.whole.confidences.max()) < CERTAIN
        if may_hide_a_question(seen.whole, self._intents, text):
            hidden = [*seen.parts, *self._readings(questions_after_a_story(text))]
            asks = question_in_it(seen.whole, hidden, self._intents) or seen.whole
        elif unclear and not seen.leans and (behind := question_behind_a_story(text)):
            asks = clearer(seen.whole, self._readings([behind])[0], self._intents)
        number = best_cut(seen.ways, asks, seen.halves, self._intents, unclear)
        questions = []
        parts = [] if number is None else halves_of(text, seen.ways[number], seen.halves[number])
        if parts := parts or plain_parts(seen, asks, self._readings, self._intents):
            if parts := pointing_back(parts, self._intents, self._follow_up_model, self._readings):
                parts = all_parts(parts, self._readings, self._intents)
            questions = [part.as_said(self._intents, MOST_RANKED) for part in parts]
        taken = premise_parts(text, self._readings, self._intents)
        questions = [part.as_said(self._intents, MOST_RANKED) for part in taken] or questions
        if seen.leans and asks is seen.whole:
            sure = asks.confidences.max() >= PLAIN and seen.leans.confidences.max() < LEANS
            asks = asks if sure and not doubted else seen.leans
        ranking = without_alarm(ranked(asks, self._intents, MOST_RANKED))
        return not_again(ranking, said.topic) if said and doubted else ranking, questions

    @property
    def _intents(self) -> Sequence[str]:
        assert self._model is not None, "the classifier was neither trained nor loaded"
        return self._model.intents

    def _halves(
        self, ways: Sequence[Cut], readings: Sequence[Reading], said: Before | None
    ) -> list[tuple[Reading, Reading]]:
        """Return the readings of both halves of each cut.

        In a conversation a first half that is unclear by itself is read in the light of what came
        before: "who may take it, and is there a green one?".
        """
        halves = list(zip(readings[::2], readings[1::2], strict=True))
        if said is None or self._follow_up_model is None:
            return halves
        unclear = {
            cut.left: left
            for cut, (left, _) in zip(ways, halves, strict=True)
            if left.confidences.max() < CERTAIN and self._may_lean(cut.left, said)
        }
        for words, alone in list(unclear.items())[:MOST_UNCLEAR]:
            in_light = self._readings(in_context(words, said))
            seen = self._follow_up_model.read([alone, *in_light], said.topic, len(words.split()))
            if seen.confidences.max() >= CERTAIN:
                halves = [
                    (seen if cut.left == words else left, right)
                    for cut, (left, right) in zip(ways, halves, strict=True)
                ]
        return halves

    def _may_lean(self, text: str, said: Before) -> bool:
        assert self._follow_up_model is not None
        return len(text.split()) <= LONGEST and self._follow_up_model.knows(said.topic)

    def _readings(self, texts: Sequence[str]) -> list[Reading]:
        """Return what each text means; of the same words, whoever says them, only one is read."""
        assert self._model is not None
        said = [bare(text) for text in texts]
        once = list(dict.fromkeys(said))
        read = dict(zip(once, self._model.read(once), strict=True)) if once else {}
        return [read[each] for each in said]
