"""The Rasa components and the quicker parts of the server, beside Rasa's own."""

import asyncio

import jsonschema
import numpy as np
import pytest
from rasa.core.actions.action import RemoteAction
from rasa.core.policies.rule_policy import RulePolicy
from rasa.core.training import load_data
from rasa.engine.graph import ExecutionContext, GraphSchema, SchemaNode
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, BotUttered, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.loading import load_data as load_nlu
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from components.intent_classifier import QuestionClassifier
from components.live_tracker_store import LiveTrackerStore
from components.parts import halves_of
from components.readings import CARE_IS_SURE, says_nothing
from components.rule_policy import APOLOGY, AnsweringRulePolicy
from components.store_entities import StoreEntityExtractor
from knowledge.clauses import cuts
from knowledge.intents import DANGER, IN_DOUBT, Terms, vectorizer
from knowledge.people import bare
from scripts.quick_rasa import is_empty, quicken, run_in_order, validate_reply
from tests.conftest import ROOT

pytestmark = [
    # Rasa's YAML reader is loaded in a way that Python will drop.
    pytest.mark.filterwarnings("ignore:the load_module:DeprecationWarning"),
    # Rasa says so whenever it reads a domain that has slots.
    pytest.mark.filterwarnings("ignore:Slot auto-fill has been removed:UserWarning"),
]
CONTEXT = ExecutionContext(GraphSchema({}))
quicken()
INTENTS = ("ask_wage", "ask_hours", "ask_certifications", "ask_tools", "greet", "crisis", "abuse",
           "share_private")  # fmt: skip


@pytest.fixture(scope="module")
def storage(tmp_path_factory):
    return LocalModelStorage(tmp_path_factory.mktemp("model"))


def made(kind, storage, name=None, **config):
    """Return a component as Rasa makes it for training."""
    config = {**kind.get_default_config(), **config}
    return kind.create(config, storage, Resource(name or kind.__name__), CONTEXT)


def messages(*texts):
    return [Message({TEXT: text}) for text in texts]


@pytest.fixture(scope="module")
def lesson():
    """Some sixty sentences of a few intents."""
    every = load_nlu(str(ROOT / "data" / "nlu")).intent_examples
    chosen = [[m for m in every if m.get("intent") == intent][:60] for intent in INTENTS]
    return TrainingData([message for group in chosen for message in group])


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
    before = [LISTENING, said("thank"), ActionExecuted("utter_thank"), BotUttered("Welcome")]
    for earlier in ([], before):
        for intent in sorted(set(domain.intents) - set(domain.intent_properties) | {"ask_wage"}):
            events = [*earlier, LISTENING, said(intent)]
            assert predicted(ours, domain, *events) == predicted(of_rasa, domain, *events)
    assert predicted(ours, domain, LISTENING, said("ask_wage")) == "action_answer"
    assert predicted(ours, domain, LISTENING, said("thank")) == "utter_thank"


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


# The classifier


@pytest.fixture(scope="module")
def classifier(storage, lesson):
    """The classifier as a trained model loads it."""
    trained = made(QuestionClassifier, storage)
    resource = trained.train(lesson)
    config = QuestionClassifier.get_default_config()
    return QuestionClassifier.load(config, storage, resource, CONTEXT)


def heard(classifier, *texts):
    """Return what the classifier makes of texts."""
    return classifier.process(messages(*texts))


def test_a_question_gets_its_intent_and_a_ranking(classifier):
    (message,) = heard(classifier, "how much money is it")
    assert message.get("intent")["name"] == "ask_wage"
    sure = [rank["confidence"] for rank in message.get("intent_ranking")]
    assert sure == sorted(sure, reverse=True)
    assert message.get("questions") is None


def test_a_message_without_words_does_not_stop_the_classifier(classifier):
    empty, hello = classifier.process([Message({TEXT: ""}), *messages("hello")])
    assert empty.get("intent") is None
    assert hello.get("intent")["name"] == "greet"


def test_two_questions_in_a_message_are_told_apart(classifier):
    text = "how much do they earn and which certificates help?"
    (message,) = heard(classifier, text)
    first, second = message.get("questions")
    assert [q["ranking"][0]["name"] for q in (first, second)] == ["ask_wage", "ask_certifications"]
    assert first["text"] == "how much do they earn"
    assert text[second["start"] :] == second["text"] == "which certificates help?"
    assert (first["start"], second["end"]) == (0, len(text))


def test_the_questions_are_pieces_of_the_message_as_it_was_typed(classifier):
    text = "how much do they earn ? which certificates help ?"
    (message,) = heard(classifier, text)
    for question in message.get("questions"):
        assert question["text"] in text[question["start"] : question["end"]]


def test_a_private_number_is_hidden_in_the_questions_too(classifier):
    text = "how much do they earn 900-12-3456 and which certificates help?"
    (cut,) = (c for c in cuts(text) if c.marked)
    parts = halves_of(text, cut, tuple(classifier._model.read([text, text])))
    first, second = (part.as_said(classifier._intents, 3) for part in parts)
    assert "900" not in first["text"] + second["text"]
    assert "[number hidden]" in first["text"]


def test_three_questions_in_a_message_are_told_apart(classifier):
    text = "We came last fall. how much do they earn, which certificates help, what hammers?"
    (message,) = heard(classifier, text)
    questions = message.get("questions")
    names = [question["ranking"][0]["name"] for question in questions]
    assert names == ["ask_wage", "ask_certifications", "ask_tools"]
    for question in questions:
        assert question["text"] in text[question["start"] : question["end"]]


def test_one_question_is_not_cut(classifier):
    for text in ("how much do they earn", "what hammers and drills do they use"):
        (message,) = heard(classifier, text)
        assert message.get("questions") is None


def test_a_question_beside_small_talk_is_what_counts(classifier):
    (message,) = heard(classifier, "hello there, how much money do they earn?")
    assert message.get("intent")["name"] == "ask_wage"


def test_a_story_before_a_question_does_not_hide_it(classifier):
    (message,) = heard(
        classifier, "we have lived here since the flood, how much money do they earn?"
    )
    assert message.get("intent")["name"] == "ask_wage"


def test_a_person_in_danger_is_heard_behind_a_question(classifier):
    (message,) = heard(classifier, "how much do they earn. i want to kill myself")
    assert message.get("intent")["name"] == "crisis"
    sure = [rank["confidence"] for rank in message.get("intent_ranking")]
    assert sure[0] == max(sure) == 1  # or else the fallback would take it for unclear
    assert message.get("questions") is None


def test_only_what_may_be_danger_is_judged_a_second_time(classifier, monkeypatch):
    model = classifier._model
    texts = [
        "i want to kill myself",
        "how much do they earn",
        *(f"{first} {second}" for first in ("i am so tired", "my boss", "i cant") for second in
          ("hits me", "of it all", "is killing me", "pays me too little", "hurts", "go home")),
    ]  # fmt: skip
    twice = [reading.danger for reading in model.read(texts)]
    monkeypatch.setattr(model, "_second", np.zeros_like(model._second))
    once = [reading.danger for reading in model.read(texts)]
    low, high = IN_DOUBT
    doubtful = [low < danger < high for danger in once]
    assert 0 < sum(doubtful) < len(texts)
    assert [one != two for one, two in zip(once, twice, strict=True)] == doubtful


def test_a_message_is_marked_in_case_by_the_whole_of_it(classifier):
    texts = [
        f"{first} {second}{asked}"
        for first in ("i am so tired", "my boss", "i cant", "they pay")
        for second in ("hits me", "of it all", "is killing me", "too little", "go home")
        for asked in ("", ", how much do they earn")
    ]
    case = QuestionClassifier.get_default_config()["care_in_case"]
    doubted = [reading.danger >= case for reading in classifier._model.read(texts)]
    read = heard(classifier, *texts)
    # What is nothing else either may be called danger still, but so unsurely that it is asked back.
    likely = [message.get("intent") for message in read]
    cared = [each["name"] in DANGER and each["confidence"] == CARE_IS_SURE for each in likely]
    marked = [bool(message.get("in_need")) for message in read]
    assert marked == [doubt and not care for doubt, care in zip(doubted, cared, strict=True)]
    assert {*marked} == {True, False}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("<b>how much</b> do they earn", "how much do they earn"),
        ("<img src=x onerror=alert(1)> salary?", "salary?"),
        ("<script>do they work nights", "do they work nights"),
        ("which certificatons help", "which certifications help"),
        ("my son asks about the hours", "my daughter asks about the hours"),
        ("call me at 555-123-4567", "call me at 987-654-3210"),
    ],
)
def test_markup_typing_errors_and_who_asks_do_not_change_what_is_meant(classifier, typed, meant):
    one, other = heard(classifier, typed, meant)
    assert one.get("intent_ranking") == other.get("intent_ranking")
    assert one.get(TEXT) == typed


def test_terms_weigh_a_text_exactly_as_scikit_learn_does(lesson):
    texts = [message.get(TEXT) for message in lesson.intent_examples]
    for words in (True, False):
        fitted = vectorizer(words=words)
        expected = fitted.fit_transform(texts).toarray()
        terms = Terms.of(fitted, words=words)
        for text, row in zip(texts, expected, strict=True):
            places, weights = terms.weigh(text)
            ours = np.zeros(len(terms))
            ours[places] = weights
            np.testing.assert_allclose(ours, row, atol=1e-5)


# The quicker runner of the graph of components


def test_the_quicker_runner_runs_the_nodes_a_target_needs_in_order():
    graph = {"c": ("b",), "b": ("a", "given"), "a": ("given",), "unused": ()}
    nodes = {
        n: SchemaNode({need: need for need in needs}, object, "", "", {})
        for n, needs in graph.items()
    }
    ran = []

    def node(name):
        def run(*inputs):
            ran.append(name)
            return name, [name, *(value for _, value in inputs)]

        return run

    runner = object.__new__(DaskGraphRunner)
    runner._graph_schema = GraphSchema(nodes)
    runner._instantiated_nodes = {name: node(name) for name in graph}
    for _ in range(2):
        ran.clear()
        found = run_in_order(runner, {"given": 1}, ["c"])
        assert found == {"c": ["c", ["b", ["a", 1], 1]]}
        assert ran == ["a", "b", "c"]


def test_only_an_empty_domain_is_called_empty(domain):
    assert is_empty(Domain.empty())
    assert not is_empty(domain)


def test_private_numbers_are_hidden_in_what_is_kept(domain):
    store = LiveTrackerStore(domain)
    spoken = UserUttered("my ssn is 900-12-3456", {"name": "share_private"}, parse_data={})
    tracker = DialogueStateTracker.from_events("ann", [LISTENING, spoken], slots=domain.slots)
    asyncio.run(store.save(tracker))
    kept = asyncio.run(store.retrieve("ann"))
    assert "900-12-3456" not in str([event.as_dict() for event in kept.events])
    assert kept.latest_message.text == "my ssn is [number hidden]"


@pytest.mark.parametrize("text", ["is 3 < 5 and 7 > 6", "level 9 <-> level 11", "<>", "<3"])
def test_signs_that_are_no_markup_are_left_alone(text):
    assert bare(text) == text


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


@pytest.mark.parametrize("text", ["and if i dont have one", "What if I don’t?", "ok but is it?"])
def test_words_that_lean_on_others_say_nothing_by_themselves(text: str) -> None:
    assert says_nothing(text)


@pytest.mark.parametrize("text", ["i have no one", "I can't do it", "i don't want to", "no hope"])
def test_words_of_somebody_in_need_say_something(text: str) -> None:
    assert not says_nothing(text)
