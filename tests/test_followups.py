"""Conversations: what was named is kept, what is named now wins, more is told on request."""

import re

import pytest
from sqlalchemy import select

from actions.choosing import choose
from actions.named import denied_in
from actions.question import Question
from actions.topics import TOPICS
from knowledge.schema import Passage
from knowledge.store import open_store
from tests.test_answers import BEND, SF, US, missing, present

CALIFORNIA = "California"
MOST_TURNS = 12
# Topics that tell the sentences of some sections, a few at a time.
TOLD_IN_PARTS = (
    ("ask_duties", ("What Would I Do?", "Job Description")),
    ("ask_wage_factors", ("Salaries",)),
    ("ask_workplace", ("Working Conditions",)),
    ("ask_hours", ("Working Conditions",)),
    ("ask_stress", ("Working Conditions",)),
    ("ask_green_economy", ("Green Economy",)),
    ("ask_education", ("Education, Training, and Other Requirements", "Education and Training")),
    ("ask_job_search", ("Finding a Job", "Progression and Entry into the Field")),
    ("ask_advancement", ("Where Could This Job Lead?", "Progression and Entry into the Field")),
    ("ask_continuing_education", ("Continuing Education",)),
)


class Talk:
    """A conversation with the real action: what it keeps and what was said."""

    def __init__(self, ask):
        self.ask, self.slots, self.events = ask, {}, []

    def __call__(self, intent, text="", **named):
        """Return the text of the answer to the next message."""
        messages, self.slots = self.ask(intent, text, self.slots, tuple(self.events), **named)
        (message,) = messages
        said = message["text"] or ""
        self.events += [{"event": "user", "text": text}, {"event": "bot", "text": said}]
        assert said, f"no answer to {text or intent}: {message}"
        return said


@pytest.fixture
def talk(ask):
    return Talk(ask)


def sentences_of(store_url, sections):
    """Return every sentence of sections of the guides."""
    with open_store(store_url)() as session:
        return list(session.scalars(select(Passage.text).where(Passage.section.in_(sections))))


@pytest.mark.parametrize(
    ("first", "then", "holds", "lacks"),
    [
        ({"area": CALIFORNIA}, {"pay_period": "hour"}, "$54.99; California; 2020", "$58.28"),
        ({"area": SF}, {"pay_period": "hour"}, "$82.01; San Francisco; computed", "$54.99"),
        ({"area": SF}, {"pay_period": "month"}, "$14,215.07; computed", "$54.99"),
        ({"job_level": "11"}, {"job_level": "10"}, "$95,139.20; no range", "$145,017.60"),
        ({"job_level": "11"}, {"pay_period": "week"}, "$2,788.80; computed", "$114,377"),
        ({"job_level": "11"}, {"area": SF}, "$170,580.80", "$145,017.60"),
        ({"job_level": "11"}, {"area": CALIFORNIA}, "$114,377; median", "$145,017.60"),
        ({"area": SF}, {"job_level": "09"}, "$90,188.80; United States", "$170,580.80"),
        ({"area": CALIFORNIA}, {"area": BEND}, "$86,964.80; undated", "$114,377"),
        ({"area": SF}, {"area": US}, "$121,222.40; United States", "$170,580.80"),
        ({"area": SF}, {"other_area": "Texas"}, "no pay figure for Texas", ""),
        ({"bargaining": "nonunion"}, {"bargaining": "union"}, "none for union; nonunion", ""),
        ({"work_schedule": "full-time"}, {"work_schedule": "part-time"}, "none for part-time", ""),
        ({"work_schedule": "full-time"}, {"pay_basis": "time-based"}, "$118,601.60", "$121,222.40"),
        ({"area": SF, "pay_period": "hour"}, {"pay_period": "year"}, "$170,580.80", "$82.01"),
    ],
)
@pytest.mark.parametrize("intent", ["inform", "nlu_fallback", "ask_wage"])
def test_a_detail_named_now_wins_and_the_rest_is_kept(talk, intent, first, then, holds, lacks):
    talk("ask_wage", "how much do they make", **first)
    said = talk(intent, "and for that?", **then)
    assert missing(said, holds) == [], said
    assert present(said, lacks) == [], said


def test_a_level_after_a_comparison_is_answered_by_itself(talk):
    assert "$54,828.80" in talk("compare_wages", "11 against 9", job_level=("11", "09"))
    said = talk("inform", "and level 10?", job_level="10")
    assert missing(said, "$95,139.20; no range") == [], said


def test_a_level_named_long_ago_does_not_come_back_after_an_area(talk):
    talk("ask_wage", "what does level 11 make", job_level="11")
    assert "$170,580.80" in talk("ask_wage", "and in San Francisco", area=SF)
    said = talk("inform", "and per hour?", pay_period="hour")
    assert missing(said, "$82.01; San Francisco") == [], said


def test_a_level_named_long_ago_does_not_hide_the_range_of_an_area(talk):
    talk("ask_wage", "what does level 11 make", job_level="11")
    said = talk("ask_wage_range", "what is the range in Bend", area=BEND)
    assert missing(said, "$83,886.40; no upper; $86,964.80") == [], said


def test_the_period_is_kept_from_place_to_place(talk):
    talk("ask_wage", "hourly pay in California", area=CALIFORNIA, pay_period="hour")
    assert "$41.81" in talk("inform", "and in Bend?", area=BEND)
    assert "$69.72" in talk("inform", "and level 11?", job_level="11")


@pytest.mark.parametrize("says", ["without the full-time part", "not only full-time"])
def test_a_detail_that_is_left_out_is_no_longer_meant(says):
    start = says.index("full-time")
    named = {"entity": "work_schedule", "value": "full-time", "start": start, "end": start + 9}
    assert denied_in([named], says) == {"work_schedule"}
    left = Question(says, {}, {"job_level": "11"}, "ask_wage", denied=frozenset(["work_schedule"]))
    assert choose(left)[0].intent == "ask_wage"


def test_a_doubt_repeats_what_was_told(talk):
    told = talk("ask_certification_detail", "tell me about the CPIM", certification="CPIM")
    again = talk("share_feeling", "Are you sure? I heard otherwise")
    assert again.endswith(told), again


def test_the_codes_are_those_of_the_specialty_talked_about(talk):
    talk("ask_specialties", "biofuels", specialty="Biofuels Production Managers")
    assert "11-3051.05" not in talk("ask_codes", "got a code for them")
    meant = {"specialty": "Geothermal Production Managers"}
    assert "11-3051.02" in talk("deny", "no I meant geothermal", **meant)


@pytest.mark.parametrize("aside", ["ask_source", "ask_person", "out_of_scope", "share_private"])
def test_a_word_aside_leaves_the_conversation_where_it_was(talk, aside):
    talk("ask_wage", "pay in San Francisco", area=SF)
    talk(aside, "by the way")
    assert "$82.01" in talk("inform", "and per hour?", pay_period="hour")


@pytest.mark.parametrize(
    ("listing", "detail", "which", "holds"),
    [
        ("ask_certifications", "ask_certification_detail", "1", "CPIM; APICS; three years"),
        ("ask_certifications", "inform", "2", "CMQ/OE; American Society for Quality"),
        ("ask_certifications", "nlu_fallback", "3", "Institute of Certified Professional"),
        ("ask_certifications", "ask_certification_detail", "6", "CMM; not say"),
        ("ask_specialties", "ask_specialties", "1", "biofuels"),
        ("ask_specialties", "inform", "3", "geothermal"),
        ("ask_specialties", "inform", "6", "landfill gas; daily logs"),
        ("ask_related_occupations", "inform", "1", "Construction Managers; nothing more"),
    ],
)
def test_the_first_one_is_the_first_of_the_list_shown(talk, listing, detail, which, holds):
    talk(listing, "which are there")
    said = talk(detail, "tell me about that one", ordinal=which)
    assert missing(said, holds) == [], said


@pytest.mark.parametrize("intent", ["inform", "nlu_fallback", "ask_certification_detail"])
def test_the_first_one_of_nothing_is_asked_back(talk, intent):
    said = talk(intent, "the first one", ordinal="1")
    assert re.search(r"not sure|which one", said, re.I), said


def test_what_was_asked_of_one_certification_goes_on_about_it(talk):
    talk("ask_certification_detail", "tell me about the CPIM", certification="CPIM")
    said = talk("ask_cost_duration", "and how much is it")
    assert missing(said, "CPIM; APICS; neither|not") == [], said
    assert "American Society" in talk("inform", "and the CMQ", certification="CMQ/OE")


def told_to_the_end(talk, store_url, intent, question):
    """Return how often each sentence of a topic's sections was said until there was no more."""
    said = [talk(intent, question)]
    while "all the documents say" not in said[-1]:
        said.append(talk("tell_more", "tell me more"))
        assert len(said) < MOST_TURNS
    whole = "\n".join(said)
    sentences = sentences_of(store_url, dict(TOLD_IN_PARTS)[intent])
    return {sentence: whole.count(sentence.rstrip(".")) for sentence in sentences}


@pytest.mark.parametrize("intent", [intent for intent, _ in TOLD_IN_PARTS])
def test_more_is_told_until_everything_was_said_once(talk, store_url, intent):
    told = told_to_the_end(talk, store_url, intent, "")
    assert {sentence: times for sentence, times in told.items() if times != 1} == {}


@pytest.mark.parametrize(
    ("intent", "question"),
    [
        ("ask_duties", "do they hire, train and supervise employees on the production floor"),
        ("ask_education", "does moving up through years of working in the industry count"),
        ("ask_workplace", "do they work late shifts and on call for emergencies"),
        ("ask_wage_factors", "what do full-time managers in San Francisco average a year"),
    ],
)
def test_a_question_near_another_sentence_does_not_make_more_skip_or_repeat(
    talk, store_url, intent, question
):
    told = told_to_the_end(talk, store_url, intent, question)
    assert {sentence: times for sentence, times in told.items() if times != 1} == {}


def test_the_tasks_are_told_five_at_a_time_and_the_button_goes_when_all_are_told(ask):
    messages, slots = ask("ask_tasks", "main tasks")
    shown, buttons = [messages[0]["text"]], [messages[0]["buttons"]]
    for _ in range(2):
        messages, slots = ask("tell_more", "more", slots)
        shown.append(messages[0]["text"])
        buttons.append(messages[0]["buttons"])
    numbered = [[int(n) for n in re.findall(r"^- (\d+)\. ", text, re.M)] for text in shown]
    assert numbered == [[1, 2, 3, 4, 5], [6, 7, 8, 9, 10], [11, 12, 13]]
    offered = ["/tell_more" in [button["payload"] for button in row] for row in buttons]
    assert offered == [True, True, False]


@pytest.mark.parametrize("word", ["tell_more", "affirm"])
def test_more_of_nothing_is_asked_back(talk, word):
    assert "not sure" in talk(word, "yes please").lower()


@pytest.mark.parametrize(
    ("intent", "named", "figures"),
    [
        ("ask_wage", {"area": CALIFORNIA}, ["$114,377"]),
        ("ask_wage", {"area": SF}, ["$170,580.80"]),
        ("ask_wage", {"job_level": "11", "work_schedule": "full-time"}, ["$145,059.20"]),
        ("ask_outlook", {}, ["4.1 percent", "MBA"]),
        ("ask_certification_detail", {"certification": "CMQ/OE"}, ["CMQ/OE"]),
        ("ask_hours", {}, ["50 hours"]),
    ],
)
def test_where_did_you_get_that_names_the_lines_that_say_it(talk, sources, intent, named, figures):
    assert missing(talk(intent, "", **named), "; ".join(figures)) == []
    said = talk("ask_source", "where did you get that")
    read = []
    for citation in talk.slots["last_answer"]["cited"]:
        start, end = citation["line_start"], citation["line_end"]
        assert f"line {start}" in said or f"lines {start} to {end}" in said, said
        path = next(source.path for source in sources if source.key == citation["key"])
        read += path.read_text(encoding="utf-8").splitlines()[start - 1 : end]
    assert missing("\n".join(read), "; ".join(figures)) == []


def test_where_does_it_come_from_names_both_documents_at_the_start(talk):
    said = talk("ask_source", "what are your sources")
    assert (
        missing(said, "two; California Occupational Guide; Overseeing Efficiency; no author") == []
    ), said


def test_a_correction_is_followed(talk):
    assert "$145,017.60" in talk("ask_wage", "level 11", job_level="11")
    assert "$90,188.80" in talk("inform", "no, I meant level 9", job_level="09")
    assert "$83,886.40" in talk("inform", "sorry, I mean Bend", area=BEND)


def test_a_correction_that_names_both_levels_answers_the_one_that_is_wanted(talk):
    talk("ask_wage", "level 9", job_level="09")
    said = talk("inform", "no, not level 9, level 11", job_level=("09", "11"))
    assert "$145,017.60" in said, said


@pytest.mark.parametrize("intent", ["nlu_fallback", "out_of_scope"])
def test_the_same_sentence_is_not_said_twice_running(talk, intent):
    said = [talk(intent, text) for text in ("qwx zzz", "blorp", "frumious", "xyzzy plugh")]
    assert all(one != next_one for one, next_one in zip(said, said[1:], strict=False)), said


@pytest.mark.parametrize("other", list(TOPICS))
def test_a_wage_is_answered_after_any_topic(talk, other):
    talk(other, "and this")
    said = talk("ask_wage", "how much in California", area=CALIFORNIA)
    assert missing(said, "$114,377; median; 2020") == [], said
