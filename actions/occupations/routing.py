"""Decides whether a message is about an occupation of the public data, and answers it from there.

The guides stay first where they speak: a message about their occupation never comes here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.answers.answer import Answer, Button
from actions.named import Mention
from actions.occupations import search
from actions.occupations.about import about_of
from actions.occupations.asked import (
    A_TRACE,
    LEANING,
    OUTSIDE,
    THIS,
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
from actions.occupations.asking_back import (
    NEAR_IT,
    not_found,
    place_kept,
    taken_for,
    which,
    which_work,
)
from actions.occupations.aspects import PAY, aspects_of
from actions.occupations.change import asks_way
from actions.occupations.compare import compare
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
    told_by,
    wants_another,
    with_own,
    without_a_plant,
    without_work,
    work_asked_about,
)
from actions.occupations.several import Told, in_parts, once
from actions.occupations.together import (
    THESE,
    chosen_of,
    listed,
    only_named,
    points_back,
    sets_beside,
    together,
    told_code,
)
from actions.occupations.topics import JOB_TOPICS, of_nation
from actions.question import Question
from actions.spoken import DOCUMENTS
from actions.topics import TOPICS, Topic
from knowledge import queries as documents
from knowledge.library import Known
from knowledge.occupations import queries

# What is asked of no occupation in particular.
SEARCHES = (search.INTENT, CHANGE)
# "entry jobs for this, and …": the occupation of the documents.
OF_THIS = re.compile(r"\b(?:for|in|into|of|about) this\W*$", re.I)
# Who supervises a production line: from them come the managers the documents tell of.
SUPERVISORS = "51-1011.00"
# How likely what comes nearest must be to be asked about, and to be taken for what is meant. Of 62
# messages without a known name 43 reached the second, 42 of them rightly; of a dozen with made-up
# occupations two did.
NEAR, TAKEN_FOR = 0.1, 0.6


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
            return [_of(known, each, (), first.kept.get("job")) for each in asked]
    if of_documents:
        return None  # "the first one again", and that was the occupation of the documents
    beside = beside_own(known, whole, others) if len(named) == len(others) else ()
    if beside:
        return [_of(known, replace(whole, intent="compare_wages"), beside, kept)]
    picked = bool(chosen) and "ordinal" in first.said and not others  # "the second one", of a list
    asked = [asked_first, *questions[1:]]
    if asks_way(known, whole):
        return [_searched(known, CHANGE, whole)]
    searched = None if picked else _search(known, asked, whole, others)
    if searched:
        return [_searched(known, *searched)]
    names_documents = len(named) > len(others) or "occupation" in first.said
    names_documents = names_documents or points_at_documents(whole, others, kept)
    titles = [name for name in whole.named if name.kind == "occupation"]
    in_one = len(unnamed) > 1 and not any(is_within(titles, each) for each in others)
    in_one = in_one or whole.intent in TOGETHER
    in_one = in_one and not any(each.guessed for each in others)
    in_one = in_one or are_joined(asked_first.text, named) or measures_own(whole, others)
    work = work_asked_about(whole)
    asked_of = others and not (work and are_of_another(whole.text, others))  # "under the chef"
    if asked_of and is_asked_about(asked_first, others) and (not names_documents or in_one):
        kept = kept or (told_code(known) if names_documents else None)
        asked = [each for each in unnamed if not asks_nothing(each)] or [whole]
        asked = asked_of_work(asked, told_by(whole, others)) or asked
        if len({mention.codes[0] for mention in named}) == 1:
            asked = in_parts(asked)
        return once([_answered(known, each, named, kept) for each in asked])
    known_of_both = not isinstance(JOB_TOPICS.get(whole.intent), Lacking)
    if names_documents and not others and kept and known_of_both and sets_beside(whole):
        return [_of(known, whole, (told_code(known),), kept)]
    if named and not others and in_places(whole):
        return [_of(known, whole, (told_code(known),), kept)]
    of_own = None if asked_of or names_documents else _of_own(known, questions, whole, kept)
    if of_own:
        return of_own
    if others or names_documents:
        return None
    if chosen or (kept and goes_on(first)):
        asked = in_parts(questions) if len(first.spoken.now) < 2 else questions
        found = once([_of(known, each, chosen, kept) for each in asked])
        return found if "job" in first.said or not chosen else only_named(found)
    if first.intent == "other_job":
        return [_guessed(known, first)]
    return None


def _of_own(
    known: Known, questions: Sequence[Question], whole: Question, kept: str | None
) -> Told | None:
    """Return the answers for the work that somebody tells, where a message asks about that."""
    first, work, of_that = questions[0], work_asked_about(whole), asks_of_own(whole)
    named = own_named(replace(whole, own_work=()))
    if named and of_that:
        return [_of(known, first, (named,), kept)]
    after_documents = on_documents(first, kept)
    if work is None or (after_documents and not (work.sure and (of_that or compares(whole)))):
        return None
    if not work.sure:
        intent = intent_of(first)
        return [(TOPICS[intent], first, which_work(known, whole, work, intent, told_code(known)))]
    beside = (told_code(known),) if after_documents and not of_that else ()
    asked = asked_of_work(questions, work) or [replace(without_work(whole, work), own_work=())]
    answers = [_of(known, each, (*work.codes[:1], *beside), kept) for each in in_parts(asked)]
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
    single = len(questions) == 1
    if single and own and first.intent in OUTSIDE and not PAY_WORDS.search(first.text):
        return CHANGE, first  # "I'm a machinist, twenty years"
    return None


def _searched(known: Known, intent: str, question: Question) -> tuple[Topic, Question, Answer]:
    answer = TOPICS[intent].answer
    assert answer is not None
    return TOPICS[intent], question, answer(known, question)


def _answered(
    known: Known, question: Question, named: Sequence[Mention], kept: str | None
) -> tuple[Topic, Question, Answer] | Question:
    """Return the answer on the occupations a question names, or else its message.

    Half a message that points at the occupation of the documents is returned as it is.
    """
    own = tuple(as_spoken(question, each) for each in not_of_documents(question))
    if not own and (THIS.search(question.text) or OF_THIS.search(question.text)):
        return question
    likeliest = {mention.codes[0] for mention in own or named}
    if question.intent == "ask_promotion_path" and likeliest == {SUPERVISORS}:
        return question  # "how do line supervisors get promoted" to the documents' occupation
    mentions = own or list(named)
    one = mentions[0] if len(mentions) == 1 else None
    if one and not one.sure and not one.ahead and (one.guessed or len(one.codes) > 1):
        intent = intent_of(question)
        return TOPICS[intent], question, which(known, question, one, intent)
    codes = tuple(dict.fromkeys(mention.codes[0] for mention in mentions))
    told = _of(known, question, codes, kept)
    taken = one and (one.guessed or not one.sure)
    return taken_for(known, one.codes, told, sure=one.sure) if one and taken else told


def _of(
    known: Known, question: Question, codes: tuple[str, ...], kept: str | None
) -> tuple[Topic, Question, Answer]:
    """Return the answer on the occupations named: of one alone, or of several side by side."""
    intent = intent_of(question)
    codes = with_own(question, codes, kept)
    pairs = together(known, question, codes, kept)
    jobs = {job.code: job for job in queries.jobs(known.session, tuple(job for job, _ in pairs))}
    one = about_of(known, question, jobs[pairs[0][0]])
    if pairs[0][1] and not one.places:  # "and carpenters there?"
        one = replace(one, places=tuple(queries.places(known.session, (pairs[0][1],))))
    if len(pairs) == 1 and intent == PAY and pairs[0][1]:
        pairs = (*pairs, (pairs[0][0], ""))  # "is that more than elsewhere"
    if len(pairs) > 1:
        aspects = aspects_of(question)
        intent = aspects[0]
        places = [tuple(queries.places(known.session, (place,))) for _, place in pairs]
        abouts = [
            replace(one, job=jobs[job], places=where)
            for (job, _), where in zip(pairs, places, strict=True)
        ]
        answer = compare(abouts, aspects)
    else:
        answer = JOB_TOPICS[intent](one)
        answer = replace(answer, text=f"{of_nation(one, intent)}{answer.text}")
    elsewhere = tuple(
        Button(f"In {place.title}", f'/{intent}{{"place": "{place.code}"}}')
        for place in one.other_places
    )
    told = told_code(known)
    remember = {
        **answer.remember,
        "job": next((job for job in jobs if job != told), one.job.code),
        "spoken": pairs,
        **listed(pairs),
        **place_kept(question),
        **({"place": one.places[0].code} if one.widened else {}),
    }
    asked = replace(question, shown=0, told=())
    answer = replace(answer, remember=remember, next=(*elsewhere, *answer.next))
    return TOPICS[intent], asked, answer


def _guessed(known: Known, question: Question) -> tuple[Topic, Question, Answer]:
    """Return the answer on what comes nearest to an occupation of no known name, or a question."""
    found = [(code, share) for code, share in question.guessed if share >= NEAR]
    if not found or found[0][1] < TAKEN_FOR:
        return TOPICS["other_job"], question, not_found(known, question, found)
    likely = (name for name, share in question.ranking[1:4] if share >= A_TRACE)
    asked = next((name for name in likely if name in JOB_TOPICS), "other_job")
    codes = (found[0][0],)
    return taken_for(known, codes, _of(known, replace(question, intent=asked), codes, None), True)
