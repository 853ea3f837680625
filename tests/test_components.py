"""The Rasa components and the quicker parts of the server, beside Rasa's own."""

import asyncio

import skops.io  # noqa: F401  before TensorFlow: its import would take ten seconds more

# isort: split
import jsonschema
import numpy as np
import pytest
from components.minilm_featurizer import MiniLMFeaturizer
from rasa.core.actions.action import RemoteAction
from rasa.core.policies.rule_policy import RulePolicy
from rasa.core.training import load_data
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.nlu.classifiers.logistic_regression_classifier import LogisticRegressionClassifier
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, BotUttered, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.loading import load_data as load_nlu
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from components.intent_classifier import DenseIntentClassifier
from components.live_tracker_store import LiveTrackerStore
from components.rule_policy import APOLOGY, AnsweringRulePolicy
from components.store_entities import StoreEntityExtractor
from knowledge.encoder import SENTENCE_VECTOR, unpack
from scripts.quick_rasa import validate_reply
from tests.conftest import ROOT

pytestmark = [
    # Rasa's YAML reader is loaded in a way that Python will drop.
    pytest.mark.filterwarnings("ignore:the load_module:DeprecationWarning"),
    # Rasa says so whenever it reads a domain that has slots.
    pytest.mark.filterwarnings("ignore:Slot auto-fill has been removed:UserWarning"),
]
CONTEXT = ExecutionContext(GraphSchema({}))
INTENTS = ("ask_wage", "ask_hours", "ask_certifications", "ask_tools", "greet", "crisis")
ASKED = ("how much money is it", "do they work long hours", "which certificates help", "hi there",
         "what equipment do they use", "i cannot go on", "whats the salary in bend")  # fmt: skip


@pytest.fixture(scope="module")
def storage(tmp_path_factory):
    return LocalModelStorage(tmp_path_factory.mktemp("model"))


def made(kind, storage, name=None, **config):
    """Return a component as Rasa makes it for training."""
    config = {**kind.get_default_config(), **config}
    return kind.create(config, storage, Resource(name or kind.__name__), CONTEXT)


def messages(*texts):
    return [Message({TEXT: text}) for text in texts]


def vector_of(message):
    """Return the sentence vector a message has for the classifier."""
    return message.get_dense_features(TEXT)[1].features[0]


@pytest.fixture(scope="module")
def lesson():
    """Some thirty sentences of a few intents."""
    every = load_nlu(str(ROOT / "data" / "nlu")).intent_examples
    chosen = [[m for m in every if m.get("intent") == intent][:30] for intent in INTENTS]
    return TrainingData([message for group in chosen for message in group])


@pytest.fixture(scope="module")
def featurizer(storage, lesson):
    """The featurizer as a trained model loads it."""
    trained = made(MiniLMFeaturizer, storage)
    resource = trained.train(lesson)
    trained.process_training_data(lesson)
    config = MiniLMFeaturizer.get_default_config()
    return MiniLMFeaturizer.load(config, storage, resource, CONTEXT)


# The rule policy


@pytest.fixture(scope="module")
def domain():
    return Domain.load(str(ROOT / "domain.yml"))


@pytest.fixture(scope="module")
def policies(storage, domain):
    """Our rule policy and Rasa's own, trained on the rules."""
    trackers = load_data(str(ROOT / "data" / "rules.yml"), domain, augmentation_factor=0)
    trained = []
    for kind in (AnsweringRulePolicy, RulePolicy):
        policy = made(kind, storage, enable_fallback_prediction=False)
        policy.train(trackers, domain)
        trained.append(policy)
    return trained


def predicted(policy, domain, *events):
    """Return the action a policy predicts after events."""
    tracker = DialogueStateTracker.from_events("test", list(events), slots=domain.slots)
    prediction = policy.predict_action_probabilities(tracker, domain)
    best = int(np.argmax(prediction.probabilities))
    return domain.action_names_or_texts[best] if max(prediction.probabilities) > 0 else None


LISTENING = ActionExecuted(ACTION_LISTEN_NAME)


def said(intent):
    return UserUttered("words", {"name": intent, "confidence": 1.0})


def test_an_action_that_said_nothing_is_apologised_for_once(policies, domain):
    ours, _ = policies
    silent = [LISTENING, said("ask_wage"), ActionExecuted("action_answer")]
    assert predicted(ours, domain, *silent) == APOLOGY
    slots_only = [*silent, SlotSet("area", "California")]
    assert predicted(ours, domain, *slots_only) == APOLOGY
    apologised = [*silent, ActionExecuted(APOLOGY), BotUttered("I am sorry")]
    assert predicted(ours, domain, *apologised) == ACTION_LISTEN_NAME


def test_an_action_that_has_spoken_is_followed_by_listening(policies, domain):
    ours, _ = policies
    spoken = [LISTENING, said("ask_wage"), ActionExecuted("action_answer"), BotUttered("$1")]
    assert predicted(ours, domain, *spoken) == ACTION_LISTEN_NAME
    assert predicted(ours, domain, *spoken, SlotSet("area", "x")) == ACTION_LISTEN_NAME
    again = [*spoken, LISTENING, said("ask_hours"), ActionExecuted("action_answer")]
    assert predicted(ours, domain, *again) == APOLOGY


def test_every_intent_gets_the_action_that_rasa_itself_would_take(policies, domain):
    ours, of_rasa = policies
    before = [LISTENING, said("greet"), ActionExecuted("utter_greet"), BotUttered("Hello")]
    for earlier in ([], before):
        for intent in sorted(set(domain.intents) - set(domain.intent_properties) | {"ask_wage"}):
            events = [*earlier, LISTENING, said(intent)]
            assert predicted(ours, domain, *events) == predicted(of_rasa, domain, *events)
    assert predicted(ours, domain, LISTENING, said("ask_wage")) == "action_answer"
    assert predicted(ours, domain, LISTENING, said("greet")) == "utter_greet"


# The tracker store


def conversation(domain, sender, turns):
    """Return a conversation of some turns that has narrowed the area down."""
    events = [SlotSet("area", "California")]
    for _ in range(turns):
        events += [LISTENING, said("ask_wage"), ActionExecuted("action_answer"), BotUttered("$1")]
    return DialogueStateTracker.from_events(sender, events, slots=domain.slots)


def test_a_long_conversation_keeps_its_last_events_and_all_its_slots(domain):
    store = LiveTrackerStore(domain, events_kept="10")
    asyncio.run(store.save(conversation(domain, "ann", turns=50)))
    for _ in range(20):
        kept = asyncio.run(store.retrieve("ann"))
        kept.update_with_events([said("ask_hours"), BotUttered("40")], domain)
        asyncio.run(store.save(kept))
    kept = asyncio.run(store.retrieve_full_tracker("ann"))
    assert len(kept.events) <= 10 + len(domain.slots)
    assert isinstance(kept.events[-1], BotUttered)
    assert kept.get_slot("area") == "California"
    # Rasa runs each action on a copy, which is made by replaying the events that are kept.
    assert kept.copy().get_slot("area") == "California"


def test_the_conversation_idle_longest_goes_first(domain):
    store = LiveTrackerStore(domain, conversations_kept=2)
    for sender in ("ann", "bob", "ann", "eve"):
        asyncio.run(store.save(conversation(domain, sender, turns=1)))
    assert sorted(asyncio.run(store.keys())) == ["ann", "eve"]
    assert asyncio.run(store.retrieve("bob")) is None
    assert asyncio.run(store.retrieve("nobody")) is None


# The validator of replies

REPLIES = (
    {"events": [], "responses": []},
    {"events": [{"event": "slot", "name": "area", "value": None}], "responses": [{"text": "hi"}]},
    {"events": "none", "responses": []},
    {"events": [{"name": "area"}], "responses": []},
    {"events": [], "responses": "hi"},
    {"events": [], "responses": ["hi"]},
    {"events": [1], "responses": []},
    [],
    "hi",
    None,
)


@pytest.mark.parametrize("reply", REPLIES)
def test_a_reply_is_valid_exactly_when_rasa_says_so(reply):
    action = RemoteAction("action_answer", None)
    try:
        jsonschema.validate(reply, RemoteAction.action_response_format_spec())
    except jsonschema.ValidationError:
        with pytest.raises(jsonschema.ValidationError):
            action._validate_action_result(reply)
    else:
        assert action._validate_action_result(reply) is True


def test_some_replies_are_rejected_by_the_validator_in_use():
    assert RemoteAction._validate_action_result is validate_reply
    for reply in REPLIES[2:]:
        with pytest.raises(jsonschema.ValidationError):
            validate_reply(RemoteAction("action_answer", None), reply)


# The featurizer and the classifier


def test_the_classifier_finds_the_same_intents_as_rasa_itself(storage, lesson, featurizer):
    found = []
    for kind in (DenseIntentClassifier, LogisticRegressionClassifier):
        classifier = made(kind, storage, name=kind.__name__)
        resource = classifier.train(lesson)
        loaded = kind.load(kind.get_default_config(), storage, resource, CONTEXT)
        heard = loaded.process(featurizer.process(messages(*ASKED)))
        found.append([message.get("intent") for message in heard])
    assert [i["name"] for i in found[0]] == [i["name"] for i in found[1]]
    sure = [[intent["confidence"] for intent in intents] for intents in found]
    np.testing.assert_allclose(sure[0], sure[1], atol=1e-3)
    assert found[0][0]["name"] == "ask_wage"


def test_a_message_without_words_does_not_stop_the_classifier(storage, lesson, featurizer):
    classifier = made(DenseIntentClassifier, storage, name="wordless")
    classifier.train(lesson)
    heard = classifier.process(featurizer.process([Message({TEXT: ""}), *messages("hello")]))
    assert heard[1].get("intent")["name"] == "greet"
    assert classifier.process([Message({})])[0].get("intent")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("<b>how much</b> do they earn", "how much   do they earn"),
        ("<img src=x onerror=alert(1)> salary?", "salary?"),
        ("<script>do they work nights", "do they work nights"),
        ("which certificatons help", "which certifications help"),
        ("how mcuh do they ern", "how much do they ern"),
    ],
)
def test_markup_and_typing_errors_do_not_change_what_is_meant(featurizer, typed, meant):
    one, other = featurizer.process(messages(typed, meant))
    assert float(vector_of(one) @ vector_of(other)) / 25 > 0.999
    assert one.get(TEXT) == typed


@pytest.mark.parametrize("text", ["is 3 < 5 and 7 > 6", "level 9 <-> level 11", "<>", "<3"])
def test_signs_that_are_no_markup_are_left_alone(featurizer, text):
    assert featurizer._repaired(text) == text


def test_the_vector_that_goes_along_is_that_of_the_words(featurizer):
    (message,) = featurizer.process(messages("how much do they earn"))
    along = unpack(message.get(SENTENCE_VECTOR))
    assert np.linalg.norm(along) == pytest.approx(1, abs=1e-3)
    np.testing.assert_allclose(along * 5, vector_of(message), atol=5e-3)
    assert SENTENCE_VECTOR in message.as_dict(only_output_properties=True)


def test_entities_are_found_in_the_words_as_they_were_typed(storage, store_url, monkeypatch):
    monkeypatch.setenv("ADVISOR_DATABASE_URL", store_url)
    extractor = StoreEntityExtractor.create({}, storage, Resource("entities"), CONTEXT)
    text = "hw much at levl 11 in san fransisco with the CPIM"
    (message,) = extractor.process(messages(text))
    found = {e["entity"]: text[e["start"] : e["end"]] for e in message.get("entities")}
    assert found["area"] == "san fransisco"
    assert found["certification"] == "CPIM"


def test_without_a_store_no_entity_is_found_and_nothing_breaks(storage, tmp_path, monkeypatch):
    monkeypatch.setenv("ADVISOR_DATABASE_URL", f"sqlite:///{tmp_path / 'nothing.db'}")
    extractor = StoreEntityExtractor.create({}, storage, Resource("entities"), CONTEXT)
    (message,) = extractor.process(messages("how much in Bend at level 9"))
    assert {e["entity"] for e in message.get("entities")} <= {"job_level"}
