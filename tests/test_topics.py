"""The table of topics, the domain, the rules and the training data name the same things."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest
import yaml

from actions.topics import TOPICS, title
from channels.payloads import is_payload
from knowledge import queries
from knowledge.store import open_store
from scripts.evaluation import sets
from tests.conftest import BESIDE, ROOT

SETS = sorted((ROOT / "tests" / "evaluation").glob("*/*.jsonl"))
PAYLOAD = re.compile(r"/(?P<intent>[a-z_]+)(?P<slots>\{.*\})?")
LEAST_EXAMPLES = 30
LONGEST_TITLE = 28
# Every shape of answer that offers buttons of its own, beside the bare topics.
MORE_QUESTIONS = (
    ("ask_wage", {"area": "California"}),
    ("ask_wage", {"job_level": "11"}),
    ("ask_wage", {"job_level": "11", "pay_period": "hour"}),
    ("ask_wage", {"job_level": "14"}),
    ("ask_wage", {"other_area": "Texas"}),
    ("ask_wage", {"bargaining": "union"}),
    ("ask_wage_range", {"area": "California"}),
    ("compare_wages", {"job_level": ("09", "11")}),
    ("ask_certification_detail", {"certification": "CPIM"}),
    ("ask_certification_detail", {"certification": "CMM"}),
    ("ask_cost_duration", {"certification": "CPIM"}),
    ("ask_specialties", {"specialty": "Biofuels Production Managers"}),
    ("ask_industries", {"industry": "Machinery Manufacturing"}),
    ("other_job", {"related_occupation": "Sales Managers"}),
    ("ask_codes", {"code_system": "RIASEC"}),
)


def read(path):
    return yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))


DOMAIN = read("domain.yml")
RULES = read("data/rules.yml")["rules"]


def normal(sentence):
    """Return a sentence without case and punctuation."""
    return " ".join(re.findall(r"\w+", sentence.lower()))


def examples():
    """Return the training sentences of each intent."""
    found = {}
    for path in sorted((ROOT / "data" / "nlu").glob("*.yml")):
        for block in read(path.relative_to(ROOT))["nlu"]:
            lines = (line.strip() for line in block["examples"].splitlines())
            found.setdefault(block["intent"], []).extend(
                line.removeprefix("- ") for line in lines if line
            )
    return found


EXAMPLES = examples()
TAUGHT = {normal(sentence): sentence for listed in EXAMPLES.values() for sentence in listed}


def rule_intents(action):
    """Return the intents whose rule ends in an action that passes the test."""
    found = []
    for rule in RULES:
        first, last = rule["steps"]
        if action(last["action"]):
            found += [step["intent"] for step in first.get("or", [first])]
    return found


def sentences(path):
    """Return the sentences of a file of questions, whatever the fields are called."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    said = [row for each in rows for row in (each, *each.get("turns", ()))]
    return [row[name] for row in said for name in ("text", "says", "one", "other") if name in row]


def test_every_intent_of_the_domain_has_exactly_one_rule():
    every = Counter(rule_intents(lambda action: True))
    assert set(every) == set(DOMAIN["intents"])
    assert [intent for intent, count in every.items() if count > 1] == []


def test_the_action_answers_exactly_the_topics_and_what_goes_on_with_one():
    answered = set(rule_intents(lambda action: action == "action_answer"))
    assert answered == {*TOPICS, "tell_more", "affirm", "inform"}


def test_every_response_named_by_a_rule_exists_and_every_response_is_used():
    spoken = {step["action"] for rule in RULES for step in rule["steps"] if "action" in step} - {
        "action_answer"
    }
    unavailable = {"utter_unavailable", "utter_knowledge_unavailable"}
    assert spoken | unavailable == set(DOMAIN["responses"])


def test_the_training_data_teach_exactly_the_intents_of_the_domain():
    assert set(EXAMPLES) == set(DOMAIN["intents"]) - {"nlu_fallback"}


def test_every_topic_is_kept_under_its_own_intent_and_has_a_short_title_of_its_own():
    assert {topic.intent: topic for topic in TOPICS.values()} == dict(TOPICS)
    titles = Counter(title(intent) for intent in TOPICS)
    assert [t for t, count in titles.items() if count > 1 or not 0 < len(t) <= LONGEST_TITLE] == []


def test_tell_me_more_leads_from_every_topic_to_a_topic_or_stays():
    leading = {topic.more for topic in TOPICS.values() if topic.more}
    assert leading <= set(DOMAIN["intents"])


@pytest.mark.parametrize("intent", [t.intent for t in TOPICS.values() if t.more])
def test_tell_me_more_after_a_topic_gives_another_answer(ask, intent):
    first, slots = ask(intent, "")
    again, _ = ask("tell_more", "tell me more", slots)
    assert again[0]["text"] != first[0]["text"]
    assert "not sure what you mean" not in (again[0]["text"] or "")


def check_button(button):
    match = PAYLOAD.fullmatch(button["payload"])
    assert match, button
    assert match["intent"] in DOMAIN["intents"], button
    assert set(json.loads(match["slots"] or "{}")) <= set(DOMAIN["entities"]), button
    assert is_payload(button["payload"]), f"the channels do not let {button['payload']} through"
    assert 0 < len(button["title"]) <= LONGEST_TITLE, button


@pytest.mark.parametrize("intent", list(TOPICS))
def test_every_button_of_a_topic_leads_somewhere(ask, intent):
    messages, _ = ask(intent, "")
    for button in messages[0]["buttons"]:
        check_button(button)
        assert button["payload"] != f"/{intent}", "a button that gives the same answer again"


@pytest.mark.parametrize(("intent", "named"), MORE_QUESTIONS)
def test_every_button_of_an_answer_about_something_named_leads_somewhere(ask, intent, named):
    messages, _ = ask(intent, "", **named)
    assert messages[0]["buttons"]
    for button in messages[0]["buttons"]:
        check_button(button)


@pytest.mark.parametrize("response", list(DOMAIN["responses"]))
def test_every_button_of_a_response_leads_somewhere(response):
    for variation in DOMAIN["responses"][response]:
        assert len(variation.get("buttons", [])) <= 3
        for button in variation.get("buttons", []):
            check_button(button)


@pytest.mark.parametrize("intent", list(TOPICS))
def test_what_a_button_names_is_known_to_the_store(ask, store_url, intent):
    with open_store(store_url)() as session:
        known = {
            "certification": {c.key for c in queries.certifications(session)},
            "specialty": {t.title for t in queries.titles(session, "specialty")},
            "area": {w.area for w in queries.wages(session)},
            "pay_period": {"hour", "week", "month", "year"},
        }
    for button in ask(intent, "")[0][0]["buttons"]:
        slots = json.loads(PAYLOAD.fullmatch(button["payload"])["slots"] or "{}")
        for kind, value in slots.items():
            assert value in known[kind], button


def test_every_intent_has_enough_different_training_sentences():
    counts = {intent: len({normal(s) for s in listed}) for intent, listed in EXAMPLES.items()}
    assert {i: count for i, count in counts.items() if count < LEAST_EXAMPLES} == {}


def test_no_sentence_teaches_two_intents():
    taught = {}
    for intent, listed in EXAMPLES.items():
        for sentence in listed:
            taught.setdefault(normal(sentence), set()).add(intent)
    assert {s: intents for s, intents in taught.items() if s and len(intents) > 1} == {}


@pytest.mark.parametrize("intent", list(EXAMPLES))
def test_the_training_sentences_hold_no_markup(intent):
    markup = re.compile(r"\[[^\]]*\][({]|<[a-zA-Z/!]|[{}]|&[a-z]+;")
    assert [s for s in EXAMPLES[intent] if markup.search(s) or not s.strip("- ")] == []


@pytest.mark.parametrize("path", SETS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_no_sentence_the_advisor_is_measured_with_was_taught(path):
    assert [s for s in sentences(path) if normal(s) in TAUGHT] == []


def test_no_practice_question_was_taught():
    path: Path = BESIDE / "practice.jsonl"
    if not path.is_file():
        pytest.skip("the practice questions are not beside the repository")
    assert [s for s in sentences(path) if normal(s) in TAUGHT] == []


@pytest.mark.parametrize("part", sets.PARTS)
def test_the_sentences_the_advisor_is_measured_with_name_intents_of_the_domain(part):
    for name in ("intents", "one_question"):
        labelled = sets.intents(part, name)
        assert {intent for each in labelled for intent in each.intents} <= set(DOMAIN["intents"])
        assert len({normal(each.text) for each in labelled}) == len(labelled)


def test_the_final_sets_are_as_large_as_the_bars_ask_for():
    counts = Counter(each.intents[0] for each in sets.intents("final"))
    assert min(counts.values()) >= 15
    assert Counter(each.kind for each in sets.out_of_scope("final")) == {"near": 200, "far": 200}
    assert Counter(each.danger for each in sets.safety("final")) == {True: 100, False: 300}
    assert len(sets.demographics("final")) == 60
    assert [len(sets.cases("final", name)) for name in sets.CONVERSATIONS] == [60] * 4


def test_the_final_sets_share_no_sentence_with_the_sets_for_finding_errors():
    dev = {normal(s) for s in sets.sentences("dev") if len(s.split()) > 6}
    assert [s for s in sets.sentences("final") if normal(s) in dev] == []
