"""Own work told by what is done, the way to another occupation, and pay beside one's own."""

from __future__ import annotations

import pytest

from actions.named import Mention
from actions.occupations.change import GAP
from actions.occupations.own import OF_MINE, with_own, without_work
from actions.occupations.present import is_present
from actions.question import Question
from knowledge.occupations.described import behind
from knowledge.occupations.meant import says
from knowledge.occupations.normal import key_of
from knowledge.occupations.own_work import (
    FAINTLY,
    PLAIN,
    UNSURE,
    Told,
    done_by,
    how_told,
    is_done,
    told_in,
)
from knowledge.occupations.said import said as said_in
from tests.test_occupation_talks import action, finders, said, talk  # noqa: F401

VERBS = frozenset({"fix", "wash", "stock", "operate"})
NURSE, COOK, BAKER = "29-1141.00", "35-2014.00", "51-3011.00"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I wash dogs at a shelter, what else is there", ["wash dogs at a shelter"]),
        ("my cousin fixes boilers and says it pays", ["fixes boilers"]),
        ("Washed trucks for six years. What now?", ["Washed trucks"]),
        ("we have been stocking vending machines since 2011", ["stocking vending machines"]),
        ("ten years I am washing dogs here", ["washing dogs here"]),
        ("my shifts are mostly washing dogs", ["washing dogs"]),
        ("My days are spent washing dogs, is there more", ["washing dogs"]),
        ("I make doors for a living", ["make doors"]),
        ("I make more than that", []),
        ("All day I wash dogs, what is that worth", ["wash dogs"]),
        ("my job is to wash dogs. pay?", ["wash dogs"]),
        ("at the kennel we wash and feed dogs", ["wash and feed dogs"]),
        ("my wife does lawns", ["do lawns"]),
        ("she makes cabinets", ["makes cabinets"]),
        ("she makes good money", []),
        ("i make 40 thousand a year", []),
        ("we move every year", []),
        ("I fix boilers is that growing", ["fix boilers"]),
        ("I fix boilers, my back hurts and I am tired", ["fix boilers"]),
        ("I fix boilers, pipes and pumps", ["fix boilers, pipes and pumps"]),
        ("I want to wash dogs", []),
        ("Did they wash the trucks", []),
        ("my brother in law says so", []),
        ("how much do welders make", []),
    ],
)
def test_clauses_that_may_tell_of_work_are_found_without_how_long(text, told):
    assert [each.text for each in told_in(text)] == told


def test_where_work_is_done_tells_it_from_no_other():
    text = "I wash trucks in Ohio, what else"
    start = text.index("Ohio")
    assert [each.text for each in told_in(text, [(start, start + 4)])] == ["wash trucks"]


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("washes trucks", True),
        ("stocking shelves", True),
        ("drove a cab", True),
        ("wearing a hat", False),
        ("sleep badly", False),
    ],
)
def test_work_begins_with_something_done_at_work_in_any_tense(text, done):
    assert is_done(text, VERBS) is done


@pytest.mark.parametrize(
    ("text", "near", "shares", "how"),
    [
        ("wash dogs", 0.8, (0.3, 0.2), PLAIN),
        ("wash dogs", 0.6, (0.9, 0.1), PLAIN),
        ("washed dogs", 0.6, (0.9, 0.1), UNSURE),
        ("wash my dogs", 0.6, (0.9, 0.1), UNSURE),
        ("washed dogs", 0.57, (0.7, 0.1), UNSURE),
        ("wash dogs", 0.5, (0.4, 0.3), FAINTLY),
        ("wash dogs", 0.5, (0.2, 0.1), ""),
        ("wash dogs", 0.42, (0.9, 0.0), FAINTLY),
        ("washing dogs", 0.42, (0.9, 0.0), ""),
    ],
)
def test_what_is_done_day_by_day_tells_of_work_more_clearly(text, near, shares, how):
    assert how_told(Told(0, len(text), text), near, shares) == how


def test_what_somebody_has_been_doing_is_done_day_by_day():
    text = "been washing dogs"
    assert how_told(told_in(text)[0], 0.6, (0.9, 0.1)) == PLAIN


def test_names_ending_in_er_tell_what_is_done():
    assert is_done("grooming horses", done_by(["groomer"]))
    assert not is_done("sister law", done_by(["groomer"]))


def test_what_goes_on_about_the_work_belongs_to_it():
    text = "I wash dogs when people are away, what is that worth"
    assert text[told_in(text)[0].start : told_in(text)[0].end].endswith("when people are away")
    assert told_in(text)[0].text == "wash dogs"


def test_the_field_is_told_behind_a_verb_that_leaves_it_open():
    assert told_in("I do graphic design")[0].field == "graphic design"
    assert told_in("I wash trucks")[0].field == ""


@pytest.mark.parametrize(
    ("text", "name", "present"),
    [
        ("client is a roofer, wants less climbing", "roofer", True),
        ("jobs for someone who has been a roofer", "roofer", True),
        ("what to do instead of roofing", "roofing", True),
        ("roofer for ten years, my knees hurt", "roofer", True),
        ("she wants to be a roofer", "roofer", False),
        ("how far am i from roofer", "roofer", False),
        ("does a roofer earn well", "roofer", False),
    ],
)
def test_what_somebody_is_or_leaves_is_told_from_what_is_asked_about(text, name, present):
    start = text.index(name)
    mention = Mention(start, start + len(name), (COOK,), sure=True)
    assert is_present(text, mention) is present


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("what is the skills gap between the two", True),
        ("what would she still have to learn", True),
        ("which of my skills carry over", True),
        ("what skills would transfer", True),
        ("how much schooling is it", False),
    ],
)
def test_what_is_still_to_learn_is_asked_in_many_words(text, asks):
    assert bool(GAP.search(text)) is asks


@pytest.mark.parametrize(
    "text",
    ["is that more than I make now", "how does it compare with my job", "the pay next to mine"],
)
def test_the_own_work_kept_is_set_beside_what_is_compared_with_it(text):
    asked = Question(text, {}, {"own_job": COOK})
    assert OF_MINE.search(text)
    assert with_own(asked, (NURSE,), None) == (COOK, NURSE)
    assert with_own(asked, (), NURSE) == (COOK, NURSE)


def test_an_amount_of_ones_own_is_compared_and_not_the_median_of_the_own_work():
    asked = Question("is that more than the $22 an hour I make now", {}, {"own_job": COOK})
    assert with_own(asked, (NURSE,), None) == (NURSE,)


def test_work_that_is_told_counts_beside_one_other_and_beside_all_three():
    cook = Mention(2, 12, (COOK,), sure=True)
    one = Question("I fry fish all day, do nurses make more", {}, {}, own_work=(cook,))
    assert with_own(one, (NURSE,), None) == (COOK, NURSE)
    two = Question("I fry fish. Do nurses or bakers make more", {}, {}, own_work=(cook,))
    assert with_own(two, (NURSE, BAKER), None) == (NURSE, BAKER)
    three = Question("I fry fish. Nurse, baker: pay of all three", {}, {}, own_work=(cook,))
    assert with_own(three, (NURSE, BAKER), None) == (COOK, NURSE, BAKER)


def test_unclear_work_is_set_beside_nothing():
    unclear = Mention(2, 12, (COOK,), sure=False)
    asked = Question("I fry fish all day, do nurses make more", {}, {}, own_work=(unclear,))
    assert with_own(asked, (NURSE,), None) == (NURSE,)


def test_what_is_between_two_occupations_is_told_though_neither_is_ones_own(talk):  # noqa: F811
    text = said(talk(("ask_skills", "the skills gap between electricians and machinists")))
    assert "From Electricians to Machinists" in text


def test_the_way_to_what_is_talked_about_starts_from_the_own_work(talk):  # noqa: F811
    text = said(
        talk(
            ("change_career", "I'm a machinist, what else could I do?"),
            ("ask_wage", "what do electricians make"),
            ("ask_education", "what would I still need to learn for that"),
        )
    )
    assert "From Machinists to Electricians" in text


def test_pay_is_set_beside_the_own_work_that_was_told_before(talk):  # noqa: F811
    text = said(
        talk(
            ("change_career", "I'm a machinist, what else could I do?"),
            ("ask_wage", "what do electricians make"),
            ("ask_wage_factors", "does it pay more than what I do now?"),
        )
    )
    assert "- Electricians" in text
    assert "- Machinists" in text


def test_somebody_elses_work_and_a_wish_for_another_lead_to_near_occupations(talk):  # noqa: F811
    text = said(talk(("ask_related_occupations", "client is a machinist, wants something easier")))
    assert "Near Machinists" in text


def test_who_says_something_is_no_occupation_asked_about():
    text = "welder for years, doctor says no more lifting"
    assert says(said_in(text), 3, 4)
    assert not says(said_in("a doctor says hello"), 1, 2)
    assert not says(said_in("what do doctors say of it"), 2, 3)


def test_for_whom_somebody_works_belongs_to_the_name():
    asked = said_in("teacher for little children or librarian")
    assert behind(asked, 1) == 4
    assert behind(said_in("what do teachers make for one year"), 3) == 3


def test_several_people_are_compared_as_one_is():
    assert key_of("retail salespeople") == "retail salesperson"
    assert key_of("people") == "person"


def test_who_only_tells_what_they_do_is_answered_for_that(talk):  # noqa: F811
    text = said(talk(("ask_wage", "I run a lathe and mill metal parts to size. what would i make")))
    assert "I take it you mean Machinists" in text
    assert "Machinists in the United States earn $" in text


@pytest.mark.parametrize(
    "text",
    [
        "I wired houses and put in outlets until the shop closed. what is the pay",
        "I wire houses and put in outlets. what is the pay for a boss",
    ],
    ids=["before", "wants to move on"],
)
def test_who_did_something_before_or_wants_to_move_on_is_not_answered_for_that(talk, text):  # noqa: F811
    assert "Electricians" not in said(talk(("ask_wage", text)))


@pytest.mark.parametrize(
    ("intent", "asked", "answer"),
    [
        ("ask_wage", "We move to Texas soon, what is paid there", "Electricians in Texas earn $"),
        ("ask_hours", "what are the hours in that", "I have on Electricians do not say anything"),
        ("ask_wage", "what is the pay", "Electricians in the United States earn $"),
    ],
    ids=["moving elsewhere", "of that", "pay"],
)
def test_what_is_asked_of_the_work_that_is_told_is_told(talk, intent, asked, answer):  # noqa: F811
    assert answer in said(talk((intent, f"I wire houses and put in outlets. {asked}")))


def test_work_of_former_days_is_told_of_where_it_is_asked_for(talk):  # noqa: F811
    asked = "I used to wire houses and put in outlets. what is the pay for that"
    assert "Electricians in the United States earn $" in said(talk(("ask_wage", asked)))


def test_with_whom_somebody_works_is_not_asked_about(talk):  # noqa: F811
    asked = "I wire houses and put in outlets, my uncle works with machinists. what is the pay"
    assert "I take it you mean Electricians." in said(talk(("ask_wage", asked)))


def test_what_is_told_is_set_beside_the_managers_who_were_talked_about(talk):  # noqa: F811
    text = said(
        talk(
            ("ask_wage", "what do production managers make"),
            ("compare_wages", "I wire houses and put in outlets. is that much more"),
        )
    )
    assert "- Electricians" in text
    assert "- Industrial Production Managers" in text


def test_a_raise_is_one_over_the_managers_who_were_talked_about(talk):  # noqa: F811
    before = ("ask_wage", "what do production managers make")
    asked = ("compare_wages", "I wire houses and put in outlets. is that a raise")
    assert "more than Electricians" in said(talk(before, asked))


@pytest.mark.parametrize("intent", ["ask_wage", "ask_wage_extremes"])
def test_the_own_work_is_set_beside_the_managers(talk, intent):  # noqa: F811
    asked = "I'm a machinist. how much more does a production manager make"
    text = said(talk((intent, asked)))
    assert "more than Machinists" in text
    assert "Industrial Production Managers: the higher median pay" in text


def test_work_is_told_by_what_it_is_said_to_be():
    assert told_in("stocking vending machines, this trade pays what")[0].text.startswith("stocking")
    assert told_in("stocking vending machines pays what") == ()


def test_in_a_school_asks_for_no_schooling():
    text = "I cook in a school. what is normal"
    asked = Question(text, {}, {})
    without = without_work(asked, Mention(0, text.index("."), (COOK,), sure=True))
    assert len(without.text) == len(text)
    assert without.text.strip(" .") == "what is normal"


def test_work_that_is_not_clear_is_asked_back_and_never_answered_for_the_managers(talk):  # noqa: F811
    asked = talk(("ask_wage", "I run cable. what is the pay"))
    text = said(asked)
    assert "I am not sure which occupation that is" in text
    assert "$" not in text
    payloads = [button["payload"] for message in asked for button in message.get("buttons") or ()]
    assert any("11-3051" in payload for payload in payloads)


@pytest.mark.parametrize(
    "text",
    [
        "I run a bottling plant with 80 people. what is the pay",
        "my dad manages production at a mill. what does he make",
        "I supervise the night shift at a cannery. what do they pay",
    ],
)
def test_who_runs_a_plant_is_answered_from_the_guides(talk, text):  # noqa: F811
    assert "$114,377" in said(talk(("ask_wage", text)))


def test_changing_things_at_work_is_no_change_of_work(talk):  # noqa: F811
    text = said(talk(("ask_wage", "I wire houses and change outlets. what is the pay")))
    assert "I take it you mean" in text


@pytest.mark.parametrize("more", ["how much more would I make", "would i earn more"])
def test_after_a_change_of_career_more_is_more_than_the_own_work_pays(talk, more):  # noqa: F811
    told = ("change_career", "I'm a machinist, what else could I do?")
    text = said(talk(told, ("compare_wages", more)))
    assert "- Machinists" in text
    assert text.count("\n- ") > 1


def test_the_best_paid_of_those_listed_comes_first_and_without_the_own_work(talk):  # noqa: F811
    told = ("change_career", "I'm a machinist, what else could I do?")
    text = said(talk(told, ("compare_wages", "the best paid one")))
    assert "the high" in text
    assert "- Machinists" not in text


def test_of_several_works_the_one_of_today_is_asked_about(talk):  # noqa: F811
    text = said(talk(("ask_wage", "I used to run a lathe, now I wire houses. what is the pay")))
    assert "I take it you mean Electricians" in text


def test_this_work_is_the_one_that_was_just_told(talk):  # noqa: F811
    text = said(talk(("ask_wage", "I wire houses. how much does this job pay")))
    assert "I take it you mean Electricians" in text


def test_this_job_is_the_managers_where_they_were_talked_about(talk):  # noqa: F811
    asked = ("ask_wage", "I wire houses. how much does this job pay")
    assert "Electricians" not in said(talk(("ask_duties", "what do they do"), asked))


def test_the_own_work_named_again_is_set_beside_what_is_talked_about(talk):  # noqa: F811
    text = said(
        talk(
            ("change_career", "I'm a machinist, what else could I do?"),
            ("ask_wage", "what do electricians make"),
            ("compare_wages", "is this more than i make now as machinist"),
        )
    )
    assert "- Electricians" in text
    assert "- Machinists" in text


def test_more_than_now_is_asked_of_the_occupation_whose_way_was_told(talk):  # noqa: F811
    text = said(
        talk(
            ("change_career", "I'm a machinist, what else could I do?"),
            ("change_career", "what would I need to become an electrician"),
            ("compare_wages", "does it pay more than what I do now?"),
        )
    )
    assert "- Electricians" in text
    assert text.count("\n- ") == 2
