"""Decides whether a message is about an occupation of the public data, and answers it from there.

The guides stay first where they speak: a message about their occupation never comes here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.answers.answer import Answer
from actions.named import Mention
from actions.occupations import search
from actions.occupations.answering import on_jobs, on_named, on_nearest
from actions.occupations.asked import (
    LEANING,
    OUTSIDE,
    THAT_JOB,
    TOGETHER,
    are_joined,
    are_of_another,
    are_own,
    are_set_against,
    as_spoken,
    goes_on,
    in_places,
    is_asked_about,
    is_within,
    not_of_documents,
    points_at_documents,
)
from actions.occupations.asking_back import NEAR_IT, taken_for, which_work
from actions.occupations.change import asks_way
from actions.occupations.gaps import Lacking
from actions.occupations.intents import PAY_WORDS, asks_nothing, intent_of
from actions.occupations.own import (
    CHANGE,
    asked_of_work,
    asks_of_own,
    beside_own,
    compares,
    measures_own,
    on_documents,
    own_named,
    wants_another,
    without_a_plant,
    without_work,
    work_asked_about,
)
from actions.occupations.present import is_near
from actions.occupations.several import Told, in_parts, once
from actions.occupations.story import are_only_told, is_of_the_guides
from actions.occupations.together import (
    THESE,
    chosen_of,
    only_named,
    points_back,
    sets_beside,
    told_code,
)
from actions.occupations.topics import JOB_TOPICS
from actions.question import Question
from actions.spoken import DOCUMENTS
from actions.topics import TOPICS, Topic
from knowledge import queries as documents
from knowledge.library import Known
from knowledge.occupations import queries

# What is asked of no occupation in particular.
SEARCHES = (search.INTENT, CHANGE)


def on_occupations(
    known: Known,
    questions: Sequence[Question],
    unnamed: Sequence[Question],
    whole: Question,
    written: Question,
) -> Told | None:
    """Return topic, question and answer of each question, None if all are for the documents.

    `unnamed` are the questions of a message read without the names of occupations, and `whole` is
    all of it in one; `written` is all of it, read with them.
    """
    if not queries.has_jobs(known.session):
        return None
    questions = [each.known_only(known) for each in questions]
    unnamed, whole = [each.known_only(known) for each in unnamed], whole.known_only(known)
    first = questions[0]
    told = frozenset(documents.soc_codes(known.session))
    kept = first.kept.get("job")
    if kept and LEANING.search(first.text) and any(each.guessed for each in whole.jobs):
        unnamed, whole = questions, replace(first, jobs=())  # "how do you train for it?"
        questions = [replace(each, jobs=()) for each in questions]
        first = questions[0]
    named = tuple(as_spoken(whole, e) for e in without_a_plant(whole, not_of_documents(whole)))
    others = [each for each in named if each.codes[0].partition(".")[0] not in told]
    asked_first = first
    if len(questions) > 1:  # "nurses: pay, hours": what is named stands before the first, too
        asked_first = replace(first, text=whole.text, ranking=written.ranking)
    chosen = chosen_of(known, first)
    of_documents = any(job == DOCUMENTS or job.partition(".")[0] in told for job in chosen)
    if not named and (not chosen or not first.listed[1]):
        asked = [each.without("job", "ordinal") for each in questions]
        if points_back(known, asked[0]):  # "and the first job, which of the two pays more"
            return [on_jobs(known, each, (), first.kept.get("job")) for each in asked]
    if of_documents:
        return None  # "the first one again", and that was the occupation of the documents
    beside = beside_own(known, whole, others) if len(named) == len(others) else ()
    if beside:
        return [on_jobs(known, replace(whole, intent="compare_wages"), beside, kept)]
    picked = bool(chosen) and "ordinal" in first.said and not others  # "the second one", of a list
    asked = [asked_first, *questions[1:]]
    if asks_way(known, whole):
        return [_searched(known, CHANGE, whole)]
    searched = None if picked else _search(known, asked, whole, others)
    if searched:
        return [_searched(known, *searched)]
    if are_only_told(whole.text, others) or is_of_the_guides(whole, others):
        return None
    names_documents = len(named) > len(others) or "occupation" in first.said
    names_documents = names_documents or points_at_documents(whole, others, kept)
    work = work_asked_about(whole)
    asked_of = others and not (work and are_of_another(whole.text, others))  # "under the chef"
    in_one = not names_documents or _in_one(asked_first, unnamed, whole, named, others)
    if asked_of and in_one and is_asked_about(asked_first, others):
        kept = kept or (told_code(known) if names_documents else None)
        return _on_those_named(known, unnamed, whole, named, kept)
    known_of_both = not isinstance(JOB_TOPICS.get(whole.intent), Lacking)
    if names_documents and not others and kept and known_of_both and sets_beside(whole):
        return [on_jobs(known, whole, (told_code(known),), kept)]
    if named and not others and in_places(whole):
        return [on_jobs(known, whole, (told_code(known),), kept)]
    of_own = None if asked_of or names_documents else _of_own(known, questions, whole, work, kept)
    if of_own:
        return of_own
    if others or names_documents:
        return None
    if chosen or (kept and goes_on(first)):
        return _going_on(known, questions, chosen, kept)
    return [on_nearest(known, first)] if first.intent == "other_job" else None


def _going_on(
    known: Known, questions: Sequence[Question], chosen: tuple[str, ...], kept: str | None
) -> Told:
    """Return the answers on the occupation that was chosen, or talked about."""
    first = questions[0]
    asked = in_parts(questions) if len(first.spoken.now) < 2 else questions
    found = once([on_jobs(known, each, chosen, kept) for each in asked])
    return found if "job" in first.said or not chosen else only_named(found)


def _in_one(
    asked_first: Question,
    unnamed: Sequence[Question],
    whole: Question,
    named: Sequence[Mention],
    others: Sequence[Mention],
) -> bool:
    """Return whether a message asks of the documents' occupation and of others together."""
    titles = [name for name in whole.named if name.kind == "occupation"]
    apart = len(unnamed) > 1 and not any(is_within(titles, each) for each in others)
    guessed = any(each.guessed for each in others)
    if (apart or whole.intent in TOGETHER) and not guessed:
        return True
    return are_joined(asked_first.text, named) or measures_own(whole, others)


def _on_those_named(
    known: Known,
    unnamed: Sequence[Question],
    whole: Question,
    named: Sequence[Mention],
    kept: str | None,
) -> Told:
    """Return the answers to what a message asks of the occupations it names."""
    asked = [each for each in unnamed if not asks_nothing(each)] or [whole]
    if len({mention.codes[0] for mention in named}) == 1:
        asked = in_parts(asked)
    told = once([on_named(known, each, named, kept) for each in asked])
    return [told[0], *(each for each in told[1:] if not _only_names(each))]


def _only_names(told: Question | tuple[Topic, Question, Answer]) -> bool:
    """Return whether a further answer only tells what an occupation is: "… I want to change"."""
    return isinstance(told, tuple) and told[0].intent == "other_job"


def _of_own(
    known: Known,
    questions: Sequence[Question],
    whole: Question,
    work: Mention | None,
    kept: str | None,
) -> Told | None:
    """Return the answers for the work that somebody tells, where a message asks about that."""
    first, of_that = questions[0], asks_of_own(whole)
    named = own_named(replace(whole, own_work=()))
    if named and of_that:
        return [on_jobs(known, first, (named,), kept)]
    after_documents = on_documents(first, kept)
    if work is None or (after_documents and not (work.sure and (of_that or compares(whole)))):
        return None
    if not work.sure:
        intent = intent_of(first)
        return [(TOPICS[intent], first, which_work(known, whole, work, intent, told_code(known)))]
    beside = (told_code(known),) if after_documents and not of_that else ()
    asked = asked_of_work(questions, work) or [replace(without_work(whole, work), own_work=())]
    answers = [on_jobs(known, each, (*work.codes[:1], *beside), kept) for each in in_parts(asked)]
    return once([taken_for(known, work.codes, answers[0], False, NEAR_IT), *answers[1:]])


def _search(
    known: Known, questions: Sequence[Question], whole: Question, others: Sequence[Mention]
) -> tuple[str, Question] | None:
    """Return the search or the change of career that a message asks for."""
    first = questions[0]
    tells = search.tells(known, whole, others)
    own = are_own(first.text, others) or (tells and bool(others))
    if not own and are_joined(whole.text, others) and THESE.search(whole.text):
        return None  # "cooking or baking, which of those trades pays more"
    if others and all(is_near(whole.text, each) for each in others):
        return None  # "which occupations are related to interior design"
    if are_set_against(whole.text, others):
        return None  # "I'm a cook. What do bakers make next to cooks"
    if search.is_plain(known, whole):
        return search.INTENT, replace(whole, intent=search.INTENT)
    if not others and search.goes_on(known, whole):
        return search.INTENT, whole
    if tells and not (own and first.intent == CHANGE):
        return search.INTENT, replace(whole, intent=search.INTENT)
    for question in (first, whole) if own or not others else (whole,):
        if question.intent == CHANGE or (question.intent in SEARCHES and not others):
            return question.intent, search.all_of_it(question, questions, whole)
    of_them = all(search.OF_THEM.search(first.text[mention.end :]) for mention in others)
    if first.intent == search.INTENT and not of_them:
        return search.INTENT, whole  # "remote jobs, i have two kids and no sitter"
    if wants_another(whole, others):
        return CHANGE, whole
    single = len(questions) == 1 and not THAT_JOB.search(whole.text)
    if single and own and first.intent in OUTSIDE and not PAY_WORDS.search(first.text):
        return CHANGE, first  # "I'm a machinist, twenty years"
    return None


def _searched(known: Known, intent: str, question: Question) -> tuple[Topic, Question, Answer]:
    answer = TOPICS[intent].answer
    assert answer is not None
    return TOPICS[intent], question, answer(known, question)
