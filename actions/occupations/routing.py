"""Decides whether a message is about an occupation of the public data, and answers it from there.

The guides stay first where they speak: a message about their occupation never comes here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.answers.answer import Answer, Button
from actions.occupations import search
from actions.occupations.about import About
from actions.occupations.compare import compare, with_nation
from actions.occupations.topics import JOB_TOPICS
from actions.question import Mention, Question
from actions.topics import TOPICS, Topic
from knowledge import queries as documents
from knowledge.library import Known
from knowledge.occupations import queries
from knowledge.occupations.masking import is_own
from knowledge.occupations.records import Job, Place

# What the documents have no answer to: what names another occupation is about that.
OUTSIDE = ("other_job", "out_of_scope", "nlu_fallback", "ask_not_covered")
# The least likelihood of `other_job` at which an occupation that is named is asked about.
A_TRACE = 0.05
# Messages that only change a detail of the last question: "and in Texas?".
DETAILS = ("inform", "affirm", "tell_more", "deny", "nlu_fallback", "other_job", "out_of_scope")
# What is set against the occupation talked about: "and compared to electricians?".
AGAINST = re.compile(r"\b(?:vs\.?|versus|than|compared?|difference|against)\b", re.I)
# Asks which of those that were set side by side it is.
AMONG = re.compile(
    r"\b(?:which|who|both|either|they|them|these|those|two|three|more|faster|better)\b", re.I
)
# Words of a message that names an occupation and asks nothing new: "and electricians?".
EMPTY = re.compile(
    r"\b(?:and|what|how|about|bout|for|the|an?|of|in|ok|so|then|now|they|it|else|same)\b|\W", re.I
)
# What is asked of no occupation in particular.
SEARCHES = (search.INTENT, "change_career")
THIS_JOB = re.compile(r"\b(?:industrial|production) (?:production )?managers?\b", re.I)
MOST_ASKED_BACK = 3


def on_occupations(
    known: Known, questions: Sequence[Question], unnamed: Sequence[Question], whole: Question
) -> list[tuple[Topic, Question, Answer]] | None:
    """Return topic, question and answer of each question, None if they are for the documents.

    `unnamed` are the questions of a message read without the names of occupations, and `whole` is
    all of it in one.
    """
    if not queries.has_jobs(known.session):
        return None
    first = questions[0]
    for question in (first, whole):
        if question.intent in SEARCHES:
            return [_searched(known, question.intent, question)]
    if not first.jobs and search.goes_on(first):
        return [_searched(known, search.INTENT, first)]
    told = frozenset(documents.soc_codes(known.session))
    named = list(whole.jobs)
    others = [each for each in named if each.codes[0].partition(".")[0] not in told]
    kept = first.kept.get("job")
    if others and _is_asked_about(first, others):
        asked = [whole] if any(_asks_nothing(each) for each in unnamed) else list(unnamed)
        return [_answered(known, each, named, kept) for each in asked]
    if others or len(named) > len(others) or "occupation" in first.said:
        return None
    if THIS_JOB.search(first.text):
        return None
    chosen = first.said.get("job", ())
    if chosen or (kept and _goes_on(first)):
        codes = chosen or (str(kept),)
        return [_of(known, each, codes, kept) for each in questions]
    if first.intent == "other_job":
        return [(TOPICS["other_job"], first, _not_found())]
    return None


def _searched(known: Known, intent: str, question: Question) -> tuple[Topic, Question, Answer]:
    topic = TOPICS[intent]
    assert topic.answer is not None
    question = question.known_only(known)
    return topic, question, topic.answer(known, question)


def _is_asked_about(question: Question, others: Sequence[Mention]) -> bool:
    """Return whether an occupation that is named is what the question is about."""
    if question.intent in OUTSIDE:
        return True
    if all(is_own(question.text, mention.start) for mention in others):
        return False
    return dict(question.ranking).get("other_job", 0.0) >= A_TRACE


def _goes_on(question: Question) -> bool:
    """Return whether a message without a name is about the occupation talked about."""
    return question.intent in JOB_TOPICS or question.intent in DETAILS


def _asks_nothing(question: Question) -> bool:
    """Return whether a message does no more than name something: "and electricians?"."""
    words = question.text
    for mention in sorted(question.places, key=lambda each: -each.start):
        words = words[: mention.start] + words[mention.end :]
    return not EMPTY.sub("", words)


def _answered(
    known: Known, question: Question, named: Sequence[Mention], kept: str | None
) -> tuple[Topic, Question, Answer]:
    """Return the answer on the occupations a question names, or else its message."""
    mentions = list(question.jobs) or list(named)
    unsure = next((each for each in mentions if not each.sure and len(each.codes) > 1), None)
    intent = _intent(question)
    if unsure:
        return TOPICS[intent], question, _which(known, unsure.codes, intent)
    codes = tuple(dict.fromkeys(mention.codes[0] for mention in mentions))
    return _of(known, question, codes, kept)


def _of(
    known: Known, question: Question, codes: tuple[str, ...], kept: str | None
) -> tuple[Topic, Question, Answer]:
    """Return the answer on these occupations: of one alone, or of several side by side."""
    intent = _intent(question)
    sides = tuple(question.search.get("sides", ()))
    if kept and len(codes) == 1 and codes[0] != kept and AGAINST.search(question.text):
        codes = (kept, *codes)
    elif len(sides) > 1 and codes == (kept,) and AMONG.search(question.text):
        codes = sides  # "which of them grows faster"
    abouts = [_about(known, question, job) for job in queries.jobs(known.session, codes)]
    one = abouts[0]
    before = question.kept.get("place")
    if len(abouts) == 1 and len(one.places) == 1 and before and AGAINST.search(question.text):
        earlier = queries.places(known.session, (before,))  # "Ohio", then "vs Texas"
        one = replace(one, places=tuple(dict.fromkeys((*earlier, *one.places))))
    if len(abouts) == 1 and len(one.places) > 1:
        abouts = [replace(one, places=(place,)) for place in one.places]
    elif len(abouts) == 1 and intent == "compare_wages" and one.places:
        abouts = with_nation(one)
    if len(abouts) > 1:
        intent = "compare_wages" if intent == "other_job" else intent
        answer = compare(abouts, intent)
    else:
        answer = JOB_TOPICS[intent](one)
    remember = {**answer.remember, "job": codes[0], **_place_kept(question)}
    elsewhere = tuple(
        Button(f"In {place.title}", f'/{intent}{{"place": "{place.code}"}}')
        for place in one.other_places
    )
    asked = replace(question, shown=0, told=())
    answer = replace(answer, remember=remember, next=(*elsewhere, *answer.next))
    return TOPICS[intent], asked, answer


def _intent(question: Question) -> str:
    """Return what is asked: of "and electricians?" the same as before."""
    before = str(question.topic)
    pointed = "ordinal" in question.said and "job" in question.said
    if pointed and question.intent in DETAILS:
        return "other_job"  # "tell me about the first one"
    nothing = question.intent in DETAILS and question.intent not in ("other_job", "out_of_scope")
    if before in JOB_TOPICS and (_asks_nothing(question) or (nothing and question.is_short)):
        return before
    return question.intent if question.intent in JOB_TOPICS else "other_job"


def _about(known: Known, question: Question, job: Job) -> About:
    codes = question.said.get("place", ()) or tuple(
        place.codes[0] for place in question.places if place.codes
    )
    unknown = [place for place in question.places if not place.codes and not place.here]
    if not codes and not unknown and "place" in question.kept:
        codes = (question.kept["place"],)
    return About(
        known=known,
        question=question,
        job=job,
        places=tuple(queries.places(known.session, codes)),
        unknown_place=question.text[unknown[0].start : unknown[0].end] if unknown else "",
        other_places=_others_of_that_name(known, question),
    )


def _others_of_that_name(known: Known, question: Question) -> tuple[Place, ...]:
    """Return places that share the name of the one that is answered for: Portland, ME."""
    unsure = [place for place in question.places if not place.sure]
    return tuple(queries.places(known.session, unsure[0].codes[1:3])) if unsure else ()


def _place_kept(question: Question) -> dict[str, str]:
    named = [place.codes[0] for place in question.places if place.codes]
    return {"place": named[0]} if named else {}


def _which(known: Known, codes: Sequence[str], intent: str) -> Answer:
    """Ask which of several occupations is meant."""
    found = queries.jobs(known.session, tuple(codes[:MOST_ASKED_BACK]))
    return Answer(
        "Several occupations go by that name. Which one do you mean?",
        entries=tuple(job.title for job in found),
        next=tuple(Button(job.title, f'/{intent}{{"job": "{job.code}"}}') for job in found),
        records=tuple(found),
        # Who does not choose, and asks on, is answered for the likeliest.
        remember={
            "listed": {"kind": "job", "names": [job.code for job in found]},
            "job": found[0].code,
        },
    )


def _not_found() -> Answer:
    """Answer for an occupation that no name of the store fits."""
    return Answer(
        "I did not find which occupation you mean. Could you say its name in other words, or what "
        "somebody in it does? I can also look for occupations by pay, education or interests.",
        next=("find_occupations", "explore_interests", "ask_person"),
        remember={
            "otherwise": "I did not find that one either, sorry. What does somebody in it do all "
            "day? Or a person at the center can look it up."
        },
    )
