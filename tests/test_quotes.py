"""Beside every citation stands what the document prints there."""

import timeit

import pytest

from actions.answers.answer import Answer
from actions.quotes import with_quotes
from actions.topics import TOPICS
from knowledge.printed import read_printed
from knowledge.records import Citation
from knowledge.store import open_store
from tests.test_topics import MORE_QUESTIONS

LONGEST = 400  # characters
NAMED_SECTIONS = (
    "What do employers say?",
    "Are there job search tips?",
    "Is there a summary guide?",
    "What are the skill definitions?",
    "Is there a list of counties?",
    "What are the wages for all areas?",
    "What is the growth for all areas?",
    "What are the other sources?",
)
QUESTIONS = (
    *((intent, "", {}) for intent in TOPICS),
    *((intent, "", named) for intent, named in MORE_QUESTIONS),
    *(("ask_missing_section", text, {}) for text in NAMED_SECTIONS),
    ("ask_skills", "which skill goes with keeping records", {}),
    ("ask_not_covered", "do they work from home", {}),
    ("nlu_fallback", "do they wear protective clothing", {}),
    ("ask_hours", "do they work more than 50 hours", {}),
    ("ask_wage_extremes", "put the levels in order", {}),
)
HERE = Citation("guide", "A Guide", "Pay", 1, 2, 2020)


def flat(text):
    """Return a document's text on one line, without the label between a code and its letters."""
    return " ".join(text.replace("Interest Codes (RIASEC)", "").split())


@pytest.fixture(scope="module")
def texts(sources):
    """The text of each document, by its key."""
    return {source.key: flat(source.path.read_text(encoding="utf-8")) for source in sources}


@pytest.mark.parametrize(("intent", "text", "named"), QUESTIONS)
def test_every_citation_quotes_what_its_document_prints(ask, texts, intent, text, named):
    messages, slots = ask(intent, text, **named)
    for message in messages:
        for citation in message["custom"]["citations"]:
            assert 1 <= len(citation["quotes"]) <= 2, citation
            for quote in citation["quotes"]:
                assert quote in texts[citation["key"]]
                assert len(quote) <= LONGEST
            year = citation["period"] or citation["year"] or "undated"
            shown = f"{citation['document']}, “{citation['section']}” ({year})"
            assert citation["shown"] == shown
            assert shown in message["text"]
    # the source of an answer is told again with the same quotes
    again, _ = ask("ask_source", "where did you get that", slots)
    before = [c["quotes"] for c in messages[-1]["custom"]["citations"]][:3]
    assert [c["quotes"] for c in again[0]["custom"]["citations"]] == before


def quoted(ask, intent, text="", **named):
    """Return the quotes of an answer."""
    messages, _ = ask(intent, text, **named)
    return [q for c in messages[0]["custom"]["citations"] for q in c["quotes"]]


def test_a_row_of_a_table_is_quoted_as_printed(ask):
    assert quoted(ask, "ask_wage", job_level="09") == ["Level 09 $90,188.80 $86,424.00 –"]
    rows = quoted(ask, "compare_wages", job_level=("09", "11"))
    assert rows == ["Level 11 $145,017.60 $127,940.80 –", "Level 09 $90,188.80 $86,424.00 –"][::-1]
    found = quoted(ask, "ask_wage", area="San Francisco-Oakland-Hayward, CA")
    assert found == ["San Francisco-Oakland-Hayward, CA Full-time (All levels) $170,580.80"]
    shares = quoted(ask, "ask_industries", industry="Machinery Manufacturing")
    assert shares == ["Machinery Manufacturing 5.9%"]


def test_of_a_paragraph_the_sentences_are_quoted_that_were_said(ask):
    found = quoted(ask, "ask_wage", area="California")
    assert any("$114,377" in sentence for sentence in found)
    messages, _ = ask("ask_union", "")
    (citation,) = messages[0]["custom"]["citations"]
    assert all(quote in messages[0]["text"] for quote in citation["quotes"])


def test_the_likest_sentences_are_quoted_in_the_order_of_the_document():
    printed = {("guide", 1): ("It rains.", "Pay is $5 an hour."), ("guide", 2): ("They earn $5.",)}
    answer = Answer("They earn $5 an hour; pay is low.", citations=(HERE,))
    (citation,) = with_quotes(answer, printed).citations
    assert citation.quotes == ("Pay is $5 an hour.", "They earn $5.")
    (citation,) = with_quotes(Answer("Snow.", citations=(HERE,)), printed).citations
    assert citation.quotes == ("It rains.",)


def test_a_line_that_the_store_does_not_know_has_no_quote():
    (citation,) = with_quotes(Answer("They earn $5.", citations=(HERE,)), {}).citations
    assert citation.quotes == ()


def test_quoting_costs_a_turn_less_than_a_millisecond(store_url):
    with open_store(store_url)() as session:
        printed = read_printed(session)
    places = [Citation(key, "A Guide", "", line, line, None) for key, line in printed]
    answer = Answer("They earn $5 an hour; pay is low. " * 20, citations=tuple(places[:4]))
    assert min(timeit.repeat(lambda: with_quotes(answer, printed), number=5, repeat=20)) / 5 < 0.001
