"""Occupations and places side by side, and what a next message may say of them."""

from dataclasses import replace

import pytest

from actions.named import Mention
from actions.occupations.asked import in_places
from actions.question import Question
from knowledge.occupations.masking import is_own
from knowledge.occupations.name_index import NameIndex, NameRow
from knowledge.occupations.said import said as words_in
from knowledge.occupations.sharing import sharing
from knowledge.occupations.trades import trades
from tests.test_occupation_talks import action, finders, said, talk  # noqa: F401

VS = ("other_job", "electricians vs machinists")


def after(talk, *turns):  # noqa: F811
    return said(talk(*turns))


def test_the_two_spoken_of_one_after_the_other_are_those_two(talk):  # noqa: F811
    text = after(
        talk,
        ("ask_outlook", "what is the outlook for electricians"),
        ("inform", "and machinists?"),
        ("compare_wages", "which of those pays better"),
    )
    assert "- Electricians" in text
    assert "- Machinists" in text
    assert "more than" in text


@pytest.mark.parametrize(
    ("intent", "asked", "told"),
    [
        ("nlu_fallback", "and their growth", "projected to"),
        ("ask_job_search", "any openings?", "Openings expected a year"),
        ("ask_education", "what schooling is asked for", "on-the-job training"),
        ("ask_skills", "the skills?", "most important skills of Machinists"),
        ("inform", "and in California?", "Machinists in California"),
        ("ask_benefits", "what of health insurance", "do not say anything about benefits"),
    ],
)
def test_what_was_set_side_by_side_stays_so(talk, intent, asked, told):  # noqa: F811
    text = after(talk, VS, (intent, asked))
    assert told in text
    assert "Electricians" in text


def test_one_of_two_is_told_of_alone_where_it_is_pointed_at(talk):  # noqa: F811
    text = after(talk, VS, ("ask_wage", '/ask_wage{"job": "51-4041.00"}'))
    assert "Machinists" in text
    assert "Electricians" not in text


def test_a_third_occupation_joins_the_two(talk):  # noqa: F811
    text = after(talk, VS, ("inform", "and registered nurses?"))
    assert all(name in text for name in ("- Electricians", "- Machinists", "- Registered Nurses"))


def test_the_occupation_of_the_guides_can_be_one_of_the_two(talk):  # noqa: F811
    text = after(
        talk,
        ("ask_wage", "what do industrial production managers earn"),
        ("ask_wage", "do electricians make less?"),
    )
    assert "- Industrial Production Managers" in text
    assert "- Electricians" in text


def test_two_places_asked_about_in_turn_are_set_side_by_side(talk):  # noqa: F811
    text = after(
        talk,
        ("ask_wage", "pay of electricians in california"),
        ("inform", "and in texas"),
        ("compare_wages", "what's the gap"),
    )
    assert "- California" in text
    assert "- Texas" in text


def test_the_levels_of_the_documents_are_not_taken_for_two_occupations(talk):  # noqa: F811
    text = after(
        talk,
        ("ask_wage", "pay of electricians"),
        ("ask_wage", "what do industrial production managers earn"),
        ("ask_wage", "and their pay at level 9"),
        ("compare_wages", "what's the gap"),
    )
    assert "Electricians" not in text


@pytest.mark.parametrize(
    ("text", "span", "found"),
    [
        ("dental or medical assistants", (2, 4), ["dental assistant"]),
        ("a dental, office or medical assistant", (4, 6), ["dental assistant", "office assistant"]),
        ("dentist and their assistant", (0, 1), ["dentist assistant"]),
        ("health and medical assistants", (2, 4), []),
        ("dental medical assistants", (1, 3), []),
    ],
)
def test_names_that_share_a_word_are_each_found(text, span, found):
    titles = ("dental assistant", "office assistant", "dentist assistant")
    index = NameIndex(["code"], [NameRow("code", title, title, "title") for title in titles])
    keys = [key for *_, key in sharing(index, words_in(text), [span], [span])]
    assert keys == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("welding or fishing, what pays more", {"welding": "welder", "fishing": "fisher"}),
        ("is welding better paid than carpentry", {"welding": "welder", "carpentry": "carpenter"}),
        ("law vs massage therapy", {"law": "lawyer", "massage therapy": "massage therapist"}),
        ("cooking, welding: the higher wages", {"cooking": "cook", "welding": "welder"}),
        ("I like cooking or welding, which is better", {}),
        ("which jobs have cooking or welding", {}),
        ("is welding done before cooking", {}),
        ("training or welding, which is more", {}),
        ("does a full week cook up more than a half week", {}),
    ],
)
def test_trades_that_are_set_side_by_side_stand_for_their_people(text, found):
    titles = ("welder", "carpenter", "lawyer", "massage therapist", "fisher", "trainer", "cooker")
    jobs = [(f"code {number}", title) for number, title in enumerate(titles)]
    jobs += [("code 7", "cook"), ("code 8", "cook")]
    rows = [NameRow(code, title, title, "title") for code, title in jobs]
    index = NameIndex(sorted({code for code, _ in jobs}), rows)
    words = words_in(text)
    named = trades(index, words, [])
    assert {text[words[a].start : words[b - 1].end]: who for a, b, who in named} == found


def test_a_shared_first_word_is_heard_behind_an_or():
    titles = ("dental assistant", "pharmacist technician")
    index = NameIndex(["code"], [NameRow("code", title, title, "title") for title in titles])
    asked = (("dental hygienist or assistant", (0, 2)), ("pharmacist or technician", (0, 1)))
    for text, span in asked:
        assert len(sharing(index, words_in(text), [span], [span])) == 1


def test_nobody_publishes_pay_at_the_start(talk):  # noqa: F811
    text = after(talk, VS, ("compare_wages", "who earns more starting out"))
    assert "No starting pay is published" in text
    assert "10th percentile pay" in text


def test_schooling_to_start_is_told_with_medians(talk):  # noqa: F811
    text = after(talk, VS, ("ask_education", "which needs less school to start"))
    assert "(median)" in text


def test_who_needs_most_and_least_schooling_is_said(talk):  # noqa: F811
    asked = (
        "ask_education",
        "electricians, registered nurses and machinists: who needs least school",
    )
    text = after(talk, asked)
    assert text.startswith("The most schooling: Registered Nurses. The least: ")
    two = after(talk, ("ask_education", "electricians or registered nurses, who needs more school"))
    assert two.startswith("Registered Nurses: more schooling than Electricians.")


def test_the_job_zones_of_both_are_told(talk):  # noqa: F811
    text = after(talk, ("ask_education", "job zones of electricians and machinists"))
    assert text.count("O*NET puts the job in zone") == 2


def test_one_of_two_is_asked_about_by_state(talk):  # noqa: F811
    text = after(talk, VS, ("compare_wages", "which state pays electricians more"))
    assert "Machinists" not in text
    assert "two or more states" in text


def test_pay_of_the_guides_occupation_in_two_states_is_from_the_public_data():
    question = Question(
        "industrial production managers in Texas or Iowa, who gets more",
        {"occupation": ("Industrial Production Managers",), "other_area": ("Texas", "Iowa")},
        {},
        intent="compare_wages",
        places=(Mention(34, 39, ("48",), True), Mention(43, 47, ("19",), True)),
    )
    assert in_places(question)
    assert not in_places(replace(question, said={"area": ("California",)}))


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("I'm looking at electrician or plumber", False),
        ("I'm torn between electrician and plumber", False),
        ("I'm a licensed electrician", True),
        ("been an electrician", True),
        ("I'm working as electrician", True),
        ("people working as electrician", False),
        ("how many people are working as electrician", False),
    ],
)
def test_who_only_thinks_of_a_job_does_not_have_it(text, own):
    start = text.index("electrician")
    assert is_own(text, start, start + len("electrician")) is own
