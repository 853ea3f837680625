"""Answers on occupations of the public data: on one of them, or on several side by side."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.answers.answer import Answer, Button
from actions.named import Mention
from actions.occupations.about import about_of
from actions.occupations.asked import A_TRACE, THIS, as_spoken, not_of_documents
from actions.occupations.asking_back import not_found, place_kept, taken_for, which
from actions.occupations.aspects import PAY, aspects_of
from actions.occupations.compare import compare
from actions.occupations.intents import intent_of
from actions.occupations.own import with_own
from actions.occupations.together import listed, together, told_code
from actions.occupations.topics import JOB_TOPICS, of_nation
from actions.question import Question
from actions.topics import TOPICS, Topic
from knowledge.library import Known
from knowledge.occupations import queries

# "entry jobs for this, and …": the occupation of the documents.
OF_THIS = re.compile(r"\b(?:for|in|into|of|about) this\W*$", re.I)
# Who supervises a production line: from them come the managers the documents tell of.
SUPERVISORS = "51-1011.00"
# How likely what comes nearest must be to be asked about, and to be taken for what is meant. Of 62
# messages without a known name 43 reached the second, 42 of them rightly; of a dozen with made-up
# occupations two did.
NEAR, TAKEN_FOR = 0.1, 0.6


def on_named(
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
    told = on_jobs(known, question, codes, kept)
    taken = one and (one.guessed or not one.sure)
    return taken_for(known, one.codes, told, sure=one.sure) if one and taken else told


def on_jobs(
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


def on_nearest(known: Known, question: Question) -> tuple[Topic, Question, Answer]:
    """Return the answer on what comes nearest to an occupation of no known name, or a question."""
    found = [(code, share) for code, share in question.guessed if share >= NEAR]
    if not found or found[0][1] < TAKEN_FOR:
        return TOPICS["other_job"], question, not_found(known, question, found)
    likely = (name for name, share in question.ranking[1:4] if share >= A_TRACE)
    asked = next((name for name in likely if name in JOB_TOPICS), "other_job")
    codes = (found[0][0],)
    return taken_for(
        known, codes, on_jobs(known, replace(question, intent=asked), codes, None), True
    )
