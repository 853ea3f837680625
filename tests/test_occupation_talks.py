"""Conversations about any occupation, through the real action and the real finders."""

import dataclasses
import json

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.actions import ActionAnswer
from actions.named import Mention, Named
from actions.occupations.asked import (
    goes_on,
    is_asked_about,
    not_of_documents,
    points_at_documents,
)
from actions.occupations.together import chosen_of
from actions.question import Question
from components.occupations import Finders, as_data, own_work
from knowledge.occupations.finding import JobFinder
from knowledge.occupations.own_work import FAINTLY
from knowledge.occupations.places import PlaceFinder
from knowledge.settings import Settings
from knowledge.store import open_store

CARE = "988"
RANKED = {name: [{"name": name, "confidence": 0.9}] for name in ("ask_wage", "ask_fit")}


@pytest.fixture(scope="module")
def finders(public_store, encoder):
    """The finders of occupations and places, over the small public data."""
    with open_store(public_store)() as session:
        return JobFinder.read(session, encoder), PlaceFinder.read(session)


@pytest.fixture
def action(public_store):
    return ActionAnswer(dataclasses.replace(Settings(), database_url=public_store))


@pytest.fixture
def talk(action, finders):
    """Say one message after another, each as (intent, text); returns what was said last.

    The intent is what the classifier would say of the message without names of occupations; an
    ordinal it holds may follow, or marks of occupations it means.
    """
    slots, events = {}, []

    def talk(*turns):
        messages = []
        for intent, text, *beside in turns:
            marks = [each for each in beside if isinstance(each, dict)]
            ordinals = [each for each in beside if isinstance(each, str)]
            dispatcher = CollectingDispatcher()
            latest = message(finders, intent, text, ordinals)
            if marks:
                latest |= {"jobs": marks, "of_jobs": {"ranking": RANKED[intent], "questions": []}}
            state = {
                "sender_id": "x",
                "slots": slots,
                "latest_message": latest,
                "events": events,
            }
            for event in action.run(dispatcher, Tracker.from_dict(state), {}):
                if event["event"] == "slot":
                    slots[event["name"]] = event["value"]
            messages = dispatcher.messages
            events.extend({"event": "bot", "text": m["text"]} for m in messages)
        return messages

    return talk


def message(finders, intent, text, ordinals=()):
    """Return a message as the pipeline hands it on."""
    if text.startswith("/"):
        name, _, slots = text[1:].partition("{")
        said = json.loads("{" + slots) if slots else {}
        entities = [{"entity": k, "value": v, "start": 0, "end": 0} for k, v in said.items()]
        return {"intent": {"name": name}, "text": text, "entities": entities}
    jobs, places = (finder.find(text) for finder in finders)
    jobs, own = own_work(Finders(*finders, told=frozenset()), text, jobs, places)
    ranking = [{"name": intent, "confidence": 0.9}]
    named = any(job.candidates[0].code[:7] != "11-3051" for job in jobs)
    return {
        "intent": {"name": "other_job" if named else intent},
        "intent_ranking": ranking,
        "text": text,
        "entities": [{"entity": "ordinal", "value": each} for each in ordinals],
        "jobs": [data(job) for job in jobs],
        "places": [data(place) for place in places],
        "own_work": [as_data(each, guessed=each.how == FAINTLY) for each in own],
        "of_jobs": {"ranking": ranking, "questions": []} if named else None,
    }


def data(mention):
    codes = [candidate.code for candidate in mention.candidates[:3]]
    here = getattr(mention, "here", False)
    return {
        "start": mention.start,
        "end": mention.end,
        "sure": mention.sure,
        "codes": codes,
        "here": here,
    }


def guessed(text, words, code, sure=True, others=()):
    """Return what the pipeline marks in a message that means an occupation without its name."""
    start = text.index(words)
    codes = [code, *others]
    return {
        "start": start,
        "end": start + len(words),
        "sure": sure,
        "codes": codes,
        "here": False,
        "guessed": True,
    }


def said(messages):
    return "\n".join(each["text"] for each in messages)


def buttons(messages):
    return [button for each in messages for button in each.get("buttons") or ()]


def test_pay_is_told_for_the_place_and_the_nation_beside_it(talk):
    text = said(talk(("ask_wage", "how much do registered nurses make in fresno")))
    assert "Registered Nurses in Fresno, CA earn $" in text
    assert "In the United States the median is $" in text
    assert "Bureau of Labor Statistics" in text


def halves(finders, text, *parts):
    """Return a message of several questions as the pipeline hands it on: each intent and words."""
    questions = [
        {
            "text": words,
            "start": text.index(words),
            "end": text.index(words) + len(words),
            "ranking": [{"name": intent, "confidence": 0.9}],
        }
        for intent, words in parts
    ]
    whole = message(finders, parts[0][0], text)
    of_jobs = {"ranking": whole["intent_ranking"], "questions": questions}
    return {**whole, "questions": questions, "of_jobs": of_jobs}


def answers(action, latest):
    dispatcher = CollectingDispatcher()
    state = {"sender_id": "x", "slots": {}, "latest_message": latest, "events": []}
    action.run(dispatcher, Tracker.from_dict(state), {})
    return [each["text"] for each in dispatcher.messages]


def test_a_place_named_before_two_questions_holds_for_both(action, finders):
    text = "I live in Texas. what do registered nurses earn, how many are there"
    parts = (
        ("ask_wage", "what do registered nurses earn"),
        ("ask_employment_count", "how many are there"),
    )
    for answer in answers(action, halves(finders, text, *parts)):
        assert "Texas" in answer


def test_how_supervisors_rise_is_told_by_the_guide(action, finders):
    name = "first-line supervisors of production and operating workers"
    text = f"entry jobs for this, and how do {name} rise"
    parts = (
        ("ask_entry_jobs", "entry jobs for this"),
        ("ask_promotion_path", f"how do {name} rise"),
    )
    for answer in answers(action, halves(finders, text, *parts)):
        assert "public data" not in answer.lower()


def test_a_follow_up_stays_with_the_occupation(talk):
    text = said(
        talk(
            ("ask_wage", "how much do registered nurses make in fresno"),
            ("inform", "and in texas?"),
        )
    )
    assert "Registered Nurses in Texas" in text


def test_and_another_occupation_is_asked_the_same(talk):
    text = said(
        talk(
            ("ask_education", "do registered nurses need a degree"), ("inform", "and electricians?")
        )
    )
    assert text.startswith("Electricians typically need")


def test_one_of_a_list_is_told_of_and_not_the_list_again(talk):
    search = ("find_occupations", "which healthcare jobs pay the most")
    names = [line[2:].partition(" — ")[0] for line in said(talk(search)).splitlines()[1:3]]
    text = said(talk(search, ("find_occupations", "tell me about number 2", "2")))
    assert text.startswith(f"{names[1]}: ")


def test_naming_the_occupation_of_the_guides_goes_back_to_them(talk):
    text = said(
        talk(
            ("ask_outlook", "are there more jobs for electricians"),
            ("ask_outlook", "and for industrial production managers?"),
        )
    )
    assert "California Occupational Guide" in text


def test_the_guides_come_first_and_the_data_beside_them_with_their_own_source(talk):
    text = said(talk(("ask_wage", "how much do they make in California")))
    assert text.index("$114,377") < text.index("From public data:")
    assert "It is another figure because" in text
    assert "California Occupational Guide" in text
    assert "Bureau of Labor Statistics" in text


def test_two_occupations_stand_side_by_side_with_their_difference(talk):
    messages = talk(("compare_wages", "electricians vs machinists pay"))
    text = said(messages)
    assert "Electricians" in text
    assert "Machinists" in text
    assert "(computed: $" in text
    payload = messages[-1].get("custom") or messages[-1].get("json_message") or {}
    assert payload == {} or payload["table"]["rows"]


def test_who_says_what_they_are_is_told_where_else_they_could_go(talk):
    text = said(talk(("change_career", "I'm a machinist, what else could I do?")))
    assert text.startswith("Near Machinists")


def test_a_search_repeats_what_is_looked_for(talk):
    text = said(talk(("find_occupations", "best paid jobs that need no degree in california")))
    assert "no degree" in text
    assert "California" in text
    assert "$" in text


def test_a_search_goes_on_in_another_place(talk):
    text = said(
        talk(
            ("find_occupations", "best paid jobs that need no degree in california"),
            ("inform", "and in texas?"),
        )
    )
    assert "no degree" in text
    assert "in Texas" in text


def test_the_questionnaire_goes_on_after_another_question(talk):
    messages = talk(
        ("explore_interests", "what would suit me"),
        ("rate_interest", "start"),
        ("rate_interest", "like"),
        ("ask_wage", "how much do registered nurses make"),
    )
    way_back = [b for b in buttons(messages) if "2 of 30" in b["title"]]
    assert way_back
    assert "Registered Nurses" in said(messages)
    assert "2 of 30" in said(talk(("explore_interests", way_back[0]["payload"])))


def test_what_the_data_lack_is_said_and_nothing_is_made_up(talk):
    text = said(talk(("ask_benefits", "what benefits do registered nurses get")))
    assert "do not say anything about benefits" in text
    assert "$" not in text.partition("\n")[0]


def test_an_occupation_without_a_name_in_the_data_is_not_guessed(talk):
    text = said(talk(("other_job", "how much does a quidditch player earn")))
    assert "did not find" in text
    assert "$" not in text


def test_somebody_in_danger_gets_care_in_the_middle_of_the_questionnaire(talk):
    text = said(
        talk(
            ("explore_interests", "what would suit me"),
            ("rate_interest", "start"),
            ("crisis", "i want to die"),
        )
    )
    assert CARE in text
    assert "of 30" not in text


def test_a_place_is_kept_for_the_next_occupation(talk):
    text = said(
        talk(
            ("ask_wage", "how much do registered nurses make in texas"),
            ("inform", "and electricians?"),
        )
    )
    assert "Electricians in Texas" in text


def test_a_plain_search_is_one_whatever_it_was_taken_for(talk):
    text = said(talk(("ask_mba", "which careers with a bachelor's degree have the most openings")))
    assert "typically need a bachelor's degree" in text
    assert "openings" in text


def test_a_story_before_a_search_is_no_occupation_asked_about(talk):
    text = said(talk(("other_job", "My aunt is a nurse. Which healthcare jobs pay more money?")))
    assert text.startswith("Healthcare occupations, by median pay")


def test_all_of_a_message_is_looked_for(talk):
    text = said(talk(("find_occupations", "best paid healthcare jobs, bachelor's degree")))
    assert "bachelor's degree, by median pay" in text


def test_what_a_next_message_wants_and_cannot_be_filtered_is_said(talk):
    text = said(talk(("find_occupations", "best paid healthcare jobs"), ("inform", "and remote?")))
    assert text.startswith("Healthcare occupations")
    assert "I cannot filter by working from home" in text


def test_what_is_asked_after_a_search_is_no_change_of_it(talk):
    text = said(
        talk(
            ("find_occupations", "best paid healthcare jobs"),
            ("ask_certifications", "how do I get a certificate?"),
        )
    )
    assert "by median pay" not in text


def test_an_occupation_meant_without_its_name_is_answered_for_and_told_so(talk):
    text = "what is paid in electrical wiring"
    mark = guessed(text, "electrical wiring", "47-2111.00")
    told = said(talk(("ask_wage", text, mark)))
    assert told.startswith("I take it you mean Electricians. Electricians in the United States")
    assert "Industrial Production Managers" not in told


def test_where_several_come_near_it_is_asked_which_and_no_pay_of_another_is_told(talk):
    text = "i wire up houses in texas. what is usual pay"
    mark = guessed(text, "wire up houses", "47-2111.00", sure=False, others=["51-4041.00"])
    told = said(talk(("ask_wage", text, mark)))
    assert "which come nearest" in told
    assert "Machinists" in told
    assert "$" not in told


def test_words_that_go_on_about_the_occupation_talked_about_are_no_other_one(talk):
    text = "and what do they steer"
    told = said(
        talk(
            ("ask_wage", "how much do electricians make"),
            ("ask_wage", text, guessed(text, "steer", "51-4041.00")),
        )
    )
    assert "Electricians" in told
    assert "Machinists" not in told


def test_this_job_is_the_one_named_before_it(talk):
    told = said(talk(("ask_fit", "her teacher suggested electrician. who does this job suit?")))
    assert "Electricians" in told
    assert "California Occupational Guide" not in told


@pytest.mark.parametrize(
    "text",
    [
        "i work around wiring. what would i earn in this job",
        "would i trade wiring for this, what is paid",
    ],
)
def test_this_job_is_that_of_the_guides_beside_words_that_only_come_near_another(talk, text):
    told = said(talk(("ask_wage", text, guessed(text, "wiring", "47-2111.00"))))
    assert "California Occupational Guide" in told


def test_from_the_lowest_to_the_highest_tenth_both_are_told(talk):
    told = said(talk(("ask_wage_percentile", "machinists, lowest 10 to highest 10 percent")))
    assert "a tenth earn less than $" in told
    assert "a tenth earn more than $" in told


def test_who_corrects_the_name_is_answered_for_the_second(talk):
    told = said(talk(("ask_wage", "pay for machinists, i mean electricians")))
    assert told.startswith("Electricians in the United States earn $")
    assert "Machinists" not in told


def test_a_plain_word_says_what_is_asked_where_nothing_else_was_read(talk):
    told = said(talk(("nlu_fallback", "machinists: what training")))
    assert told.startswith("Machinists typically need")
    assert "at entry" in told


def test_an_industry_within_the_name_of_an_occupation_is_none():
    text = "what is the code for plastics machinists"
    job = Mention(text.index("plastics"), len(text), ("51-4041.00",), True, False)
    industry = Named("industry", "Plastics Manufacturing", job.start, job.start + len("plastics"))
    certification = Named("certification", "Plastics Machinists of the Year", 0, len(text))
    question = Question(text=text, said={}, kept={}, jobs=(job,), named=(industry,))
    assert not_of_documents(question) == (job,)
    assert not_of_documents(dataclasses.replace(question, named=(certification,))) == ()


def test_what_personality_fits_an_occupation_is_no_questionnaire_and_told_once(talk):
    told = said(talk(("explore_interests", "what kind of person fits a machinist? is it me?")))
    assert told.count("The work of Machinists fits people with these interests") == 1


def test_what_is_asked_after_a_change_of_career_is_about_the_own_work(talk):
    told = said(
        talk(
            ("change_career", "im a machinist, what else could i do"), ("ask_wage", "how much pay")
        )
    )
    assert told.startswith("Machinists in the United States earn $")


def test_a_percentile_is_kept_while_only_details_change(talk):
    told = said(
        talk(
            ("ask_wage_percentile", "what do the best paid machinists get"),
            ("inform", "in Texas"),
            ("nlu_fallback", "electricians?"),
        )
    )
    assert told.startswith("Electricians in Texas: a tenth earn more than $")
    assert "90th percentile" in told


def test_pay_at_the_start_is_told_as_the_lowest_tenth(talk):
    told = said(talk(("ask_entry_jobs", "what would a beginner machinist earn")))
    assert told.startswith("Machinists in the United States: a tenth earn less than $")
    assert "It is not a starting wage; none is published." in told


def test_a_plain_word_turns_a_short_message_that_only_carries_on(talk):
    told = said(
        talk(("ask_outlook", "outlook for machinists"), ("ask_outlook", "and how to get into it"))
    )
    assert told.startswith("Machinists typically need")


def test_the_first_is_the_occupation_asked_about_first(talk):
    told = said(
        talk(
            ("ask_wage", "pay of machinists"),
            ("ask_wage", "and electricians"),
            ("ask_education", "the first: what degree?", "1"),
        )
    )
    assert told.startswith("Machinists typically need")


def test_the_first_is_that_of_the_guides_where_it_was_asked_about_first(talk):
    told = said(
        talk(
            ("ask_wage", "what do plant managers get"),
            ("ask_wage", "and electricians"),
            ("ask_benefits", "benefits for the first", "1"),
        )
    )
    assert "The guide gives no amounts" in told
    assert "public data" not in told


def test_the_manager_is_that_of_the_guides_once_they_were_talked_about(talk):
    told = said(
        talk(
            ("ask_wage", "what do plant managers get"),
            ("ask_wage", "and electricians"),
            ("compare_wages", "less than the manager?"),
        )
    )
    assert "Industrial Production Managers: the higher median pay" in told
    assert "Electricians" in told


def test_there_holds_for_the_occupation_of_the_guides_too(talk):
    told = said(
        talk(("ask_wage", "machinists in Texas"), ("ask_wage", "what do plant managers get there"))
    )
    assert "Industrial Production Managers in Texas earn $" in told


def test_two_things_asked_in_a_breath_are_both_answered(talk):
    told = said(talk(("ask_education", "machinist: schooling, and the job growth")))
    assert "Machinists typically need" in told
    assert "jobs for Machinists are projected to" in told


def test_what_is_published_for_the_nation_alone_is_said_to_be(talk):
    told = said(talk(("ask_education", "what degree do machinists need in Texas")))
    assert told.startswith("The data have this for the whole country, not for Texas. Machinists")


def test_who_doubts_an_answer_of_the_guides_is_shown_what_is_printed(talk):
    told = said(talk(("ask_benefits", "what benefits do they get"), ("ask_source", "are you sure")))
    assert "My last answer came from here" in told
    assert "sick leave" in told


@pytest.mark.parametrize(
    ("text", "name", "asked"),
    [
        ("the gear that fitters use", "fitters", True),
        ("do the wages count people who run a kiosk", "people who run a kiosk", False),
        ("what about the supervisor", "supervisor", False),
    ],
)
def test_a_name_of_several_occupations_is_asked_about_where_it_says_something(text, name, asked):
    start = text.index(name)
    job = Mention(start, start + len(name), ("51-4041.00", "47-2111.00"), False)
    question = Question(text=text, said={}, kept={}, jobs=(job,), intent="ask_tools")
    assert is_asked_about(question, [job]) is asked


def test_the_whole_state_is_the_one_the_town_lies_in(talk):
    fresno = ("ask_wage", "how much do registered nurses make in fresno")
    assert "Registered Nurses in California earn $" in said(
        talk(fresno, ("ask_wage", "ok and for the whole state"))
    )
    hourly = talk(fresno, ("ask_wage", "and in the whole state"), ("ask_wage", "and by the hour"))
    assert "in California" in said(hourly)


@pytest.mark.parametrize(
    ("asked", "what"),
    [
        ("what do union machinists make", "union and nonunion workers apart"),
        ("what does amazon pay its machinists", "one employer from another"),
        (
            "what do machinists with 5 years of experience make",
            "one length of experience from another",
        ),
        ("what do machinists make with 10 years in", "one length of experience from another"),
        ("what does a senior machinist make", "one length of experience from another"),
        ("how many women are machinists", "women and men apart"),
        ("how many men are machinists", "women and men apart"),
    ],
)
def test_what_the_figures_do_not_tell_apart_is_said(talk, asked, what):
    assert said(talk(("ask_wage", asked))).startswith(f"These data do not tell {what}. Machinists")


@pytest.mark.parametrize("who", ["I'm a woman. ", "As a man, ", "I'm a senior. "])
def test_who_asks_is_not_what_is_to_be_told_apart(talk, who):
    assert said(talk(("ask_wage", f"{who}what do machinists make"))).startswith("Machinists in")


@pytest.mark.parametrize("asked", ["what do machinists start out at", "starting pay, machinists?"])
def test_what_one_starts_at_is_the_tenth_at_the_lower_end_and_no_starting_wage(talk, asked):
    text = said(talk(("ask_entry_jobs", asked)))
    assert "10th percentile" in text
    assert "not a starting wage" in text


def test_who_lost_a_job_and_asks_what_now_hears_a_kind_word_and_what_is_near(talk):
    text = said(talk(("other_job", "got laid off from the mill, machinist 12 yrs. what now")))
    assert text.startswith("I am sorry to hear that. Near Machinists")
    assert "sorry" not in said(talk(("change_career", "I'm a machinist, what else could I do?")))


def test_a_pupil_is_no_teacher(finders):
    jobs, _ = finders
    for text in ("my son is in 10th grade, he wants to run a factory", "I'm in secondary school"):
        assert jobs.told(text, ()) == ()


def test_one_of_the_related_ones_is_of_the_guides_list(action):
    asked = "Is sales manager one of the related ones?"
    job = Mention(3, 16, ("11-2022.00",), sure=True)
    named = Named("related_occupation", "Sales Managers", 3, 16)
    question = Question(
        asked, {}, {}, jobs=(job,), named=(named,), intent="ask_related_occupations"
    )
    assert points_at_documents(question, [job], None)


def test_trades_that_pay_best_are_looked_for(talk):
    text = said(talk(("ask_wage_extremes", "whats the best paying trade")))
    assert text.startswith("Skilled trade occupations, by median pay")


def test_the_subject_of_a_degree_is_said_to_be_no_filter(talk):
    text = said(talk(("find_occupations", "what can i do with a psychology degree")))
    assert "I cannot filter by the subject of a degree" in text


def test_how_many_jobs_are_filled_in_other_words_is_openings_a_year(talk):
    text = said(
        talk(("ask_employment_count", "how many jobs open up for electricians and machinists"))
    )
    assert "Openings expected a year" in text


def test_names_set_against_each_other_are_no_change_of_career(talk):
    asked = "I'm a machinist. what do electricians make next to machinists, the difference"
    assert "- Electricians" in said(talk(("change_career", asked)))


def test_the_first_one_of_the_guides_list_is_told_of_where_the_public_data_have_it(action):
    supervisors = "First-Line Supervisors of Production and Operating Workers"
    asked = Question("the first one", {"ordinal": ("1",), "related_occupation": (supervisors,)}, {})
    with action._library.lend() as known:
        assert chosen_of(known, asked) == ("51-1011.00",)
        assert chosen_of(known, dataclasses.replace(asked, said={})) == ()


def test_a_certification_of_the_documents_does_not_go_on_about_another_occupation():
    intent = "ask_certification_detail"
    of_another = Question("ok who issues it", {}, {"job": "29-1141.00"}, intent=intent)
    assert goes_on(of_another)
    assert not goes_on(dataclasses.replace(of_another, said={"certification": ("CPIM",)}))


def test_back_to_this_one_is_the_occupation_of_the_documents(talk):
    text = said(
        talk(("ask_wage", "what do machinists make"), ("ask_wage", "back to this one. what pay"))
    )
    assert "Industrial Production Managers" in text


def test_they_pay_somebody_who_is_asked_about():
    asked = Question("where do they pay machinists more", {}, {}, intent="ask_wage")
    machinists = Mention(18, 28, ("51-4041.00",), sure=True)
    assert is_asked_about(asked, [machinists])
    whom = dataclasses.replace(asked, text="what do they teach machinists, more")
    assert not is_asked_about(whom, [dataclasses.replace(machinists, start=19, end=29)])


def test_what_no_public_data_tell_is_not_set_beside_another_occupation(talk):
    text = said(
        talk(
            ("ask_wage", "what do machinists make"),
            ("ask_industries", "which industry has most of the production managers"),
        )
    )
    assert "California Occupational Guide" in text


@pytest.mark.parametrize(
    "asked",
    ["what do machinists at a credit union make", "ups and downs aside, what do machinists make"],
)
def test_a_name_that_holds_such_a_word_asks_for_nothing_to_be_told_apart(talk, asked):
    assert said(talk(("ask_wage", asked))).startswith("Machinists in")


def test_under_an_amount_nobody_is_under_whom_they_are_named_with():
    asked = Question("under 50k, machinists", {}, {}, intent="ask_wage")
    assert is_asked_about(asked, [Mention(11, 21, ("51-4041.00",), sure=True)])
    under = dataclasses.replace(asked, text="i help, under a machinist")
    assert not is_asked_about(under, [Mention(16, 25, ("51-4041.00",), sure=True)])


def test_places_that_the_documents_have_no_pay_for_are_set_beside_each_other(talk):
    talk(("ask_wage", "what is the pay in Fresno"), ("ask_wage", "and in Los Angeles?"))
    text = said(talk(("ask_wage_disagreement", "which one is higher")))
    assert "Los Angeles-Long Beach-Anaheim, CA: the higher median pay" in text
    assert "Fresno, CA" in text
    assert "cannot be ranked" not in text


def test_a_place_and_the_nation_are_left_to_the_documents(talk):
    talk(("ask_wage", "what is the pay"), ("ask_wage", "and in Los Angeles?"))
    text = said(talk(("ask_wage_disagreement", "which one is higher")))
    assert "cannot be ranked" in text


def test_places_of_the_documents_are_left_to_them(talk):
    talk(("ask_wage", "what is the pay in San Francisco"), ("ask_wage", "and in California?"))
    text = said(talk(("ask_wage_disagreement", "which one is higher")))
    assert "cannot be ranked" in text
