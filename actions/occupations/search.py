"""Answers a search for occupations, and what a next message changes in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.answers import gaps
from actions.answers.answer import Answer
from actions.answers.find_occupations import find_occupations
from actions.named import Mention
from actions.question import Question
from knowledge.library import Known
from knowledge.occupations import queries
from knowledge.occupations.criteria import Criteria
from knowledge.occupations.criteria_words import criteria_of
from knowledge.occupations.fields import groups_in
from knowledge.occupations.likes import tells_own_code
from knowledge.occupations.narrowing import asks_for_more, narrowed
from knowledge.occupations.queries import NATION
from knowledge.occupations.seeking import asks_for_jobs, sentences
from knowledge.occupations.telling import tells_of_oneself
from knowledge.occupations.titles import Titles, titles_of

INTENT = "find_occupations"
# A message that names what is looked for begins a new search, unless it goes on from the last.
NEW = re.compile(r"\b(?:jobs?|careers?|occupations?|professions?|trades?)\b", re.I)
GOES_ON = re.compile(
    r"^\W*(?:(?:actually|ok|hmm|sorry|wait)\W+)?"
    r"(?:and|but|or|only|just|without|what (?:about|if)|how about|no|also)\b",
    re.I,
)
# What is done, and nobody who does it: "welding", "dentistry".
A_WORK = re.compile(r"(?:ing|ry|cy|gy|ics|ity)$", re.I)
# What is asked about what was found is no change: "how do I get a certificate?".
ASKS_ELSE = re.compile(
    r"^\W*(?:(?:and|ok|so|but) )*(?:how (?!about|many)|who\b|when\b|why\b|where (?:can|do)\b)", re.I
)
ONES = re.compile(rf"{GOES_ON.pattern}|\bones?\b", re.I)
# "mostly doctors lol, only ones w no degree"
ONES_WITH = re.compile(r"\b(?:only|just) (?:the )?ones\b|\bones\W*(?:\w+ ){0,3}\w*\W*$", re.I)
# Who only asks for the best job is asked what matters: pay is one reading of many.
BEST_JOB = re.compile(
    r"^\W*(?:\w+'?s? ){0,5}(?:best|good) jobs?\W*(?:then|now|so|please|plz)?\W*$", re.I
)
OF_PAY = re.compile(r"\b(?:pa(?:y|id|ys|ying)|salar\w+|wages?|money|earn\w*)\b", re.I)
# Words of a message that changes something: "and if all I have is a diploma, what then?".
LONGEST = 16
# Before what somebody is or was.
IS_OR_WAS = re.compile(
    r"\b(?:am|i'?m|is|was|been|worked as|works as|used to be|(?:he|she)'?s)"
    r"(?: \w+)? an? (?:\w+ )?$",
    re.I,
)
# "florist jobs" are those of florists, and no search.
OF_THEM = re.compile(
    r"^\s*(?:(?:or|and|&|/) ?\w+ )?(?:(?:type|kind|sort)s? (?:of )?)?"
    r"(?:jobs?|careers?|work|positions?)\b",
    re.I,
)

# Who tells what somebody likes or cannot do may ask about one job all the same: "is this a job for
# him", "what would her hours be".
OF_THIS = re.compile(r"\bis this\b[^.?!]*\b(?:job|work|career|for (?:me|him|her|us|them))\b", re.I)
OF_A_JOB = ("ask_hours", "ask_shifts", "ask_benefits", "ask_union")


def search(known: Known, question: Question) -> Answer:
    """Answer with the occupations that fit what is looked for."""
    if not queries.has_jobs(known.session):
        return gaps.other_job(known, question)
    named = _place_names(question)
    before = _before(question)
    text = known.speller.text(question.text)
    titles = titles_of(known.session)
    missing = criteria_of(text, named, titles)[1]
    place, skip = next(iter(_places(question)), ""), 0
    if before is None:
        criteria = criteria_of(text, named, titles)[0]
        bare = BEST_JOB.search(text) and not OF_PAY.search(text)
        if bare and not (criteria.parts or place):
            criteria = Criteria()
    else:
        criteria = narrowed(before, text, named, titles)
        place = place or str(question.search.get("place", ""))
        skip = question.shown if asks_for_more(question.text) else 0
    found = queries.places(known.session, (place or question.kept.get("place", NATION),))
    found = found or queries.places(known.session, (NATION,))
    answer = find_occupations(known.session, criteria, found[0], missing, skip)
    return replace(answer, remember=_kept(answer))


def is_plain(known: Known, question: Question) -> bool:
    """Return whether a message plainly looks for occupations, whatever else it was taken for.

    An occupation named in the sentence that asks is asked about itself: "which pays more, a
    welder or a plumber"; a word that names a field as well is not one: "admin jobs".
    """
    if {"occupation", "job"} & question.said.keys():
        return False
    if tells_own_code(question.text) and not question.jobs:
        return True  # whatever else the code was taken for: "my holland code is SAE, what jobs"
    named = _place_names(question)
    titles, start = titles_of(known.session), 0
    for sentence in sentences(question.text):
        end = start + len(sentence)
        jobs = [job for job in question.jobs if start <= job.start < end]
        if all(_is_field(question.text, job, titles) for job in jobs) and asks_for_jobs(
            known.speller.text(sentence), named, titles
        ):
            return True
        start = end
    return not question.jobs and asks_for_jobs(known.speller.text(question.text), named, titles)


def _is_field(text: str, job: Mention, titles: Titles) -> bool:
    """Return whether what was found as an occupation names a field of work: "admin jobs"."""
    name, jobs = text[job.start : job.end], OF_THEM.search(text[job.end :])
    of_work = A_WORK.search(name)
    if groups_in(name):
        return bool(jobs or of_work)
    return bool(jobs and of_work and titles.words_in(f"{name} jobs"))


def tells(known: Known, question: Question, others: Sequence[Mention]) -> bool:
    """Return whether a message tells what somebody likes or cannot do, and wants ideas at most.

    The `others` it names may be no more than what somebody is or was: "my husband was a roofer".
    """
    if OF_THIS.search(question.text) or question.intent in OF_A_JOB:
        return False
    named = [other for other in others if not other.guessed]
    of_somebody = all(IS_OR_WAS.search(question.text[: other.start]) for other in named)
    if not of_somebody or {"occupation", "job"} & question.said.keys():
        return False
    text = known.speller.text(question.text)
    return tells_of_oneself(text, _place_names(question), titles_of(known.session))


def all_of_it(question: Question, questions: Sequence[Question], whole: Question) -> Question:
    """Return a search with all that its message looks for: "repair jobs, high school diploma"."""
    return whole if question.intent == INTENT and len(questions) > 1 else question


def goes_on(known: Known, question: Question) -> bool:
    """Return whether a message changes something in the last search: "and in Texas?"."""
    before = _before(question)
    if before is None or (question.jobs and not ONES_WITH.search(question.text)):
        return False
    named = _place_names(question)
    titles = titles_of(known.session)
    changes = narrowed(before, question.text, named, titles) != before or bool(named)
    if ONES.search(question.text):
        changes = changes or bool(criteria_of(question.text, named, titles)[1])  # "and remote?"
    return changes or bool(asks_for_more(question.text))


def _before(question: Question) -> Criteria | None:
    """Return what was looked for before, where a message goes on from there."""
    criteria = question.search.get("criteria")
    if question.topic != INTENT or not criteria:
        return None
    on = GOES_ON.search(question.text) or ONES_WITH.search(question.text)
    new = (NEW.search(question.text) and not on) or ASKS_ELSE.search(question.text)
    long = question.words > LONGEST or not (on or question.intent == INTENT)
    short = (question.is_short or not long) and not new
    return Criteria.remembered(criteria) if short or asks_for_more(question.text) else None


def _places(question: Question) -> tuple[str, ...]:
    return tuple(place.codes[0] for place in question.places if place.codes)


def _place_names(question: Question) -> tuple[str, ...]:
    return tuple(question.text[place.start : place.end] for place in question.places)


def _kept(answer: Answer) -> dict[str, object]:
    """Return what the next message may lean on; occupations are listed by their codes."""
    kept = dict(answer.remember)
    listed = kept.get("listed")
    if isinstance(listed, dict) and "codes" in listed:
        kept["listed"] = {"kind": "job", "names": list(listed["codes"])}
    kept["search"] = {name: kept.pop(name) for name in ("criteria", "place") if name in kept}
    return kept
