"""The practice questions, asked of the real servers; they lie beside the repository, if at all.

`practice_facts.json` keeps, by the id of a question, what an answer must hold and must not hold;
of a list of words any one will do. The questions themselves are not kept here.
"""

import json
import re
import urllib.request

import pytest

from knowledge import queries
from knowledge.settings import Settings
from knowledge.store import open_store
from scripts.servers import opener
from tests.conftest import BESIDE, ROOT

PRACTICE = BESIDE / "practice.jsonl"
# How many of a kind have to be right: questions with an answer, and questions without one.
LEAST = {"Q": 58, "N": 28}
SIZES = {"Q": 60, "N": 30}
AMOUNT = re.compile(r"\$\d{1,3}(?:,\d{3})*(?:\.\d+)?")

if not PRACTICE.is_file():
    pytest.skip("the practice questions are not beside the repository", allow_module_level=True)

QUESTIONS = {
    question["id"]: question
    for question in map(json.loads, PRACTICE.read_text(encoding="utf-8").splitlines())
}
FACTS = json.loads((ROOT / "tests" / "practice_facts.json").read_text(encoding="utf-8"))


def post(url, sender, message):
    """Return the texts of the replies to a message."""
    body = json.dumps({"sender": sender, "message": message}).encode()
    headers = {"Content-Type": "application/json"}
    request = urllib.request.Request(f"{url}/webhooks/rest/webhook", body, headers)
    with opener.open(request, timeout=30) as response:
        return [reply["text"] for reply in json.load(response) if "text" in reply]


def chain(question):
    """Return what is said up to a question, the question last."""
    earlier = chain(QUESTIONS[question["after"]]) if "after" in question else []
    return [*earlier, question["says"]]


@pytest.fixture(scope="module")
def replies(server):
    """The reply to every practice question by its id, each asked in a conversation of its own."""
    found = {}
    for key, question in QUESTIONS.items():
        said = [post(server, f"practice-{key}", words) for words in chain(question)]
        found[key] = "\n".join(said[-1])
    return found


def holds(text, fact):
    """Return whether a text holds a fact, or any of the ways to say it; case is ignored."""
    ways = [fact] if isinstance(fact, str) else fact
    return any(way.lower() in text.lower() for way in ways)


def faults(key, text):
    """Return what is wrong with the reply to a question, nothing when it is right."""
    wanted = [f for f in FACTS[key]["holds"] if not holds(text, f)]
    unwanted = [f for f in FACTS[key].get("lacks", []) if holds(text.split("\nSource")[0], f)]
    lines = [f"lacks {fact}" for fact in wanted] + [f"holds {fact}" for fact in unwanted]
    return lines if text else ["no reply"]


def test_the_facts_are_kept_for_exactly_the_practice_questions():
    assert set(FACTS) == set(QUESTIONS)
    assert {kind: sum(key[0] == kind for key in FACTS) for kind in SIZES} == SIZES


@pytest.mark.parametrize("kind", list(LEAST))
def test_the_practice_questions_are_answered_right(replies, kind):
    wrong = {key: faults(key, text) for key, text in replies.items() if key[0] == kind}
    wrong = {key: lines for key, lines in wrong.items() if lines}
    report = "\n".join(
        f"{key}: {'; '.join(lines)}\n  {replies[key]}" for key, lines in wrong.items()
    )
    right = SIZES[kind] - len(wrong)
    print(f"{right} of {SIZES[kind]} right; wrong: {', '.join(wrong) or 'none'}\n{report}")
    assert right >= LEAST[kind], f"{right} of {SIZES[kind]} right\n{report}"


def test_no_reply_shows_an_amount_that_is_neither_stored_nor_computed(replies):
    with open_store(Settings.from_env().database_url)() as session:
        wages = queries.wages(session)
    stored = {
        amount
        for wage in wages
        for printed in (wage.annual_text, wage.hourly_text, wage.range_text)
        for amount in AMOUNT.findall(printed or "")
    }
    strange = {}
    for key, text in replies.items():
        for line in text.splitlines():
            shown = set(AMOUNT.findall(line)) - stored
            if shown and "computed" not in line:
                strange[key] = shown
    assert strange == {}


def test_no_reply_is_empty_and_none_names_a_place_on_a_disk(replies):
    assert [key for key, text in replies.items() if not text.strip()] == []
    assert [
        key for key, text in replies.items() if re.search(r"\.(py|db|yml)\b|sqlite:", text)
    ] == []
