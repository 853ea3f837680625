"""Decides whether a message holds two questions, from what its halves mean on their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

import numpy as np

from components.question_kinds import (
    APART,
    DETAIL,
    FAMILIES,
    NO_QUESTION,
    OF_ANYTHING,
    OF_SEVERAL,
    ONLY_IF_ASKED,
    OTHER_JOB,
    SMALL_TALK,
    WHO_ASKS,
)
from knowledge.clauses import Cut
from knowledge.intents import Reading
from knowledge.question_forms import (
    KEYWORDS,
    asks,
    begins_a_question,
    holds_a_question,
    is_asked_indirectly,
    is_inverted,
    only_names,
    shares_its_verb,
    starts_a_question,
)

# Two halves are two questions when both are this certain; thresholds were set on the dev sets.
CERTAIN = 0.5
# Less certain halves count too when the whole message, too, has something of both.
LIKELY, TRACE = 0.25, 0.04
# Halves that both have the form of a question need least.
BOTH_ASK = 0.18
# Where nothing stands between the halves, more certainty is asked for.
UNMARKED, UNMARKED_TRACE = 0.75, 0.1
# Halves that only name a topic are two questions where the whole shows this much of both.
SHOWN = 0.05
# or where an "and" joins them and they are this certain.
NAMED = 0.9
# A message less sure than this may be a story around a question, which then has to be this plain.
UNSURE, PLAIN = 0.25, 0.7
# A question behind a story is taken for what it is by itself where it is this clear.
CLEAR = 0.6
# Halves this certain are two questions in spite of their form, or of their family.
SURE, PLAINLY = 0.97, 0.8
# Who only tells their own job asks about this one: "im a welder, what could i earn".
OWN_JOB = re.compile(
    r"\bi(?:'?m| am| was|'?ve been| have been) (?:an? |the )?(?:\w+ ){0,2}?"
    r"\w+(?:er|or|ist|ian|se)\b|\bi work (?:as|in|at)\b",
    re.I,
)
THIS_JOB = re.compile(r"manag|production|plant|this job|this one", re.I)
DETAIL_ASKED = re.compile(r"^\W*(?:and|what about|how about)\b[^?]{1,40}\??$", re.I)
FIT = "ask_fit"
# A half that means what the other one does nearly as likely as its own is no other question.
AS_LIKELY = 0.8
# Halves of one family may still be two questions when they are this certain, or the second lacks
# its subject: "which certificates are there, and do they run out?".
ALIKE = 0.6


def best_cut(
    cuts: Sequence[Cut],
    whole: Reading,
    halves: Sequence[tuple[Reading, Reading]],
    intents: Sequence[str],
    unclear: bool = False,
) -> int | None:
    """Return which cut makes two questions of a message, None if none does.

    `halves` are the readings of the left and right half of each cut; `unclear`: the message was
    not understood as a whole.
    """
    found: list[tuple[float, int]] = []
    unclear = unclear or float(whole.confidences.max()) < CERTAIN
    for number, (cut, (left, right)) in enumerate(zip(cuts, halves, strict=True)):
        first, second = int(left.confidences.argmax()), int(right.confidences.argmax())
        certain = float(min(left.confidences[first], right.confidences[second]))
        names = (intents[first], intents[second])
        trace = float(min(whole.confidences[first], whole.confidences[second]))
        if not (differ(*names) or _differ_in_family(cut, names, certain)):
            continue
        if cut.one or _is_torn(cut, cuts):
            continue
        plainly = cut.marked and asks(cut.left) and starts_a_question(cut.right)
        alike = is_as_likely(left, first, second) or is_as_likely(right, second, first)
        if alike and not plainly:
            continue  # "level 11, from what and up to what"
        if cut.phrases:
            # "the average pay of all of them, the best way to apply", but not "sophomore, SOC code"
            words = min(len(cut.left.split()), len(cut.right.split()))
            needed = NAMED if cut.joined else (SURE if words > 1 else 1.0)
            enough = certain >= needed or (certain >= PLAINLY and trace >= SHOWN)
            if enough and _are_asked(cut, names):
                found.append((certain, number))
            continue
        if not _may_be_two(cut, names) and not _is_keyword(cut, names[0], certain, unclear):
            continue
        goes_on = asks(cut.left) and not asks(cut.right)
        # "what skill goes with hiring and firing people"
        goes_on = goes_on or (cut.bare and not starts_a_question(cut.right) and asks(cut.left))
        goes_on = goes_on or (cut.bare and not begins_a_question(cut.right))
        # "which of them is it from, the article or the guide?"
        goes_on = goes_on or (
            asks(cut.left) and not cut.joined and not starts_a_question(cut.right)
        )
        # "I need the growth in percent and the top industry": what is added has to be plain
        surely = float(right.confidences[second])
        listed = cut.listed or (shares_its_verb(cut.left) and _is_named(cut.right, surely))
        # "which heading would it be under, plus the code", "to know what it pays, and whether …"
        listed = listed or _is_asked_beside(cut, certain)
        if goes_on and "?" not in cut.left and not listed and trace < TRACE:
            continue  # "what tools and measuring instruments do they use" goes on
        plainly = cut.listed or (cut.marked and asks(cut.left) and asks(cut.right))
        both = starts_a_question(cut.left) and is_inverted(cut.right)
        marked = cut.marked or (both and certain >= CERTAIN)
        if _is_enough(certain, trace, marked) or (plainly and certain >= BOTH_ASK):
            found.append((certain, number))
    return max(found)[1] if found else None


def alike_cut(
    cuts: Sequence[Cut], halves: Sequence[tuple[Reading, Reading]], intents: Sequence[str]
) -> int | None:
    """Return the cut whose halves ask of one topic, perhaps of two things; None if none does.

    Only their answers show whether the answer to the whole message leaves one of them out.
    """
    found: list[tuple[float, int]] = []
    for number, (cut, (left, right)) in enumerate(zip(cuts, halves, strict=True)):
        first, second = int(left.confidences.argmax()), int(right.confidences.argmax())
        certain = float(min(left.confidences[first], right.confidences[second]))
        names = (intents[first], intents[second])
        if cut.one or not cut.marked or set(names) & (NO_QUESTION | ONLY_IF_ASKED | OF_SEVERAL):
            continue
        # "the 25th percentile, and what a median is" names two things and asks for both
        plainly = asks(cut.left) or (names[0] != names[1] and certain >= SURE)
        two = plainly and cut.joined and starts_a_question(cut.right)
        if two and certain >= ALIKE and not differ(*names):
            found.append((certain, number))
    return max(found)[1] if found else None


def may_hide_a_question(whole: Reading, intents: Sequence[str], text: str) -> bool:
    """Return whether a message seems to ask nothing, or tells mostly who asks, or is unclear."""
    seems, sure = intents[int(whole.confidences.argmax())], float(whole.confidences.max())
    if seems == OTHER_JOB:
        return bool(OWN_JOB.search(text))
    return sure < UNSURE or seems in SMALL_TALK or seems == WHO_ASKS


def clearer(whole: Reading, question: Reading, intents: Sequence[str]) -> Reading:
    """Return the reading of the question behind a story, where it is clear, or else of both."""
    asked = intents[int(question.confidences.argmax())].startswith("ask_")
    return question if asked and question.confidences.max() >= CLEAR else whole


def question_in_it(
    whole: Reading, parts: Sequence[Reading], intents: Sequence[str]
) -> Reading | None:
    """Return the reading of the part that asks something, of a message that may hide a question.

    "thanks! and is there overtime" is a question and no thanks; a story before a question must not
    hide it, nor must who asks.
    """
    seems = intents[int(whole.confidences.argmax())]
    asking = [
        (float(part.confidences.max()), number)
        for number, part in enumerate(parts)
        if intents[int(part.confidences.argmax())] not in NO_QUESTION | {DETAIL}
    ]
    best, number = max(asking, default=(0.0, 0))
    return parts[number] if best >= (CERTAIN if seems in SMALL_TALK else PLAIN) else None


def _may_be_two(cut: Cut, names: tuple[str, str]) -> bool:
    """Return whether the halves of a cut can be two questions, by their form."""
    if names[0] == OTHER_JOB and not THIS_JOB.search(cut.right):
        return False  # "what do nurses make and how do you become one"
    if not _are_asked(cut, names):
        return False
    # "planning, budgets, people: is that the job?" only says what it is about
    may_be = asks(cut.left) or cut.joined or cut.listed or not asks(cut.right)
    return may_be or holds_a_question(cut.left)


def _is_torn(cut: Cut, cuts: Sequence[Cut]) -> bool:
    """Return whether a cut begins behind a comma inside of a question: "…, 2020, and …"."""
    return not asks(cut.left) and any(
        other.at == cut.at and other.left.endswith(cut.left) and starts_a_question(other.left)
        for other in cuts
    )


def _is_asked_beside(cut: Cut, certain: float) -> bool:
    """Return whether a second half without the form of a question is asked beside the first."""
    if is_asked_indirectly(cut.left, cut.right):
        return certain >= PLAINLY
    return cut.joined and not cut.bare and certain >= NAMED and only_names(cut.right)


def _is_named(words: str, certain: float) -> bool:
    """Return whether what stands behind a request is plainly one more thing it asks for."""
    least = PLAINLY if begins_a_question(words) else SURE
    return certain >= least and (begins_a_question(words) or only_names(words))


def is_as_likely(half: Reading, likeliest: int, other: int) -> bool:
    """Return whether a half may as well mean what the other half means."""
    return float(half.confidences[other]) >= AS_LIKELY * float(half.confidences[likeliest])


def _are_asked(cut: Cut, names: tuple[str, str]) -> bool:
    """Return whether no half is merely told, of those that count only where they are asked."""
    halves = zip(names, (cut.left, cut.right), strict=True)
    return all(
        name not in ONLY_IF_ASKED
        or asks(words)
        # "and level 9, also what about hours"
        or (name == DETAIL and DETAIL_ASKED.match(words) and starts_a_question(cut.right))
        for name, words in halves
    )


def _is_keyword(cut: Cut, name: str, certain: float, unclear: bool) -> bool:
    """Return whether a few words before a question are one too: "california pay, is it growing".

    But not "my daughter likes machines, is this for her".
    """
    few = len(cut.left.split()) <= KEYWORDS
    is_topic = name.startswith("ask_") and name not in ONLY_IF_ASKED | {FIT}
    return few and is_topic and certain >= (UNMARKED if unclear else SURE)


def _differ_in_family(cut: Cut, names: tuple[str, str], certain: float) -> bool:
    """Return whether two questions on pay are plainly two: "is it a median? what year?"."""
    plainly = cut.marked and asks(cut.left) and asks(cut.right) and certain >= PLAINLY
    # "and 10? plus what year is that from"
    detail = names[0] == DETAIL and DETAIL_ASKED.match(cut.left) and starts_a_question(cut.right)
    if detail and names[1] in APART - {"ask_wage", "ask_wage_extremes"}:
        return plainly
    return plainly and set(names) <= APART and names[0] != names[1]


def differ(first: str, second: str) -> bool:
    """Return whether two intents are two questions with an answer each."""
    pair = {first, second}
    if DETAIL in pair and pair & FAMILIES[0]:
        return False  # "the range for 9, and for 11?"
    return len(pair) == 2 and not pair & NO_QUESTION and not any(pair <= f for f in FAMILIES)


def stands_alone(reading: Reading, intents: Sequence[str]) -> bool:
    """Return whether a question that points back is plain without it: "…, and where it leads"."""
    name = intents[int(reading.confidences.argmax())]
    return name not in OF_ANYTHING and float(reading.confidences.max()) >= NAMED


def answered_apart(readings: Sequence[Reading], intents: Sequence[str]) -> bool:
    """Return whether each of several questions has an answer of its own."""
    names = [intents[int(each.confidences.argmax())] for each in readings]
    return all(differ(one, other) for one, other in combinations(names, 2))


def _is_enough(certain: float, trace: float, marked: bool) -> bool:
    if marked:
        return certain >= CERTAIN or (certain >= LIKELY and trace >= TRACE)
    return certain >= UNMARKED or (certain >= CERTAIN and trace >= UNMARKED_TRACE)


def ranked(reading: Reading, intents: Sequence[str], most: int) -> list[dict[str, float | str]]:
    """Return the likeliest intents of a text as Rasa writes them, the likeliest first."""
    order = np.argsort(-reading.confidences)[:most]
    return [{"name": intents[i], "confidence": float(reading.confidences[i])} for i in order]
