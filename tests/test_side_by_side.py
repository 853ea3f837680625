"""Occupations and places side by side, and what a next message may say of them."""

import pytest

from knowledge.occupations.said import said as words_in
from knowledge.occupations.sharing import sharing
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
    index = {"dental assistant", "office assistant", "dentist assistant"}
    keys = [key for *_, key in sharing(index, words_in(text), [span], [span])]
    assert keys == found
