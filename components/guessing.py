"""Guesses which occupation a message is about that calls it by no known name: "graphic design".

Words that name the occupation can be taken out of a message, and what it asks is then plainer: it
was read as one about some other occupation, and no longer is. Of words that are what is asked
("health insurance") that is not so, whatever occupation they come near.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from rasa.shared.nlu.training_data.message import Message

from components.occupations import JOBS, OTHER_JOB, OWN_WORK, PLACES, Finders, as_data
from components.readings import Seen
from knowledge.intents import Reading
from knowledge.occupations.job_mentions import Mention
from knowledge.occupations.masking import masked
from knowledge.occupations.own_work import told_in
from knowledge.occupations.unnamed import parts_of

MOST_TRIED = 3
# The least likelihood that a message is about another occupation, from which on it is, and from
# which on nothing else has to be seen. Of 1750 questions on the documents' occupation five reach
# the second.
A_TRACE, LIKELY, CERTAIN = 0.02, 0.12, 0.5
# How near words must come to an occupation: where the message is clearly about another one, and
# where it reads as a question on the occupation of the documents.
NEAR, VERY_NEAR = 0.25, 0.6
FALLS = 0.5  # to which share the likelihood falls without the words that name the occupation
CLEAR = 0.5  # how sure of what is asked a message is then
# A message this sure of what is asked needs more than a trace of another occupation.
PLAIN, MORE = 0.9, 0.05
NAMED = 0.95  # from here on the words are as good as a name
# Asks about the work that is told: "what do guys like me bring home", "the going rate for that".
OF_IT = re.compile(
    r"\b(?:what|how much|how many|much)\b[^.?!]*\b(?:i|me|we|us|he|she|him|her|they|them|it|that"
    r"|this|others?|people|ppl|guys|folks|somebody|someone|normal|typical|usual|going rate)\b"
    r"|\b(?:like (?:me|us|him|her)|for (?:that|it|this)|is (?:that|it|this|there))\b",
    re.I,
)
FEWEST_WORDS = 4
ASKS = ("ask_", "compare_wages", "list_wages", OTHER_JOB)

Read = Callable[[list[str]], list[Reading]]


def may_be_of_another(questions: Sequence[Mapping[str, Any]]) -> bool:
    """Return whether one of the questions of a message may be about another occupation, or there
    is but one: two in a breath ("hazards, school classes") read as strange where each is plain.
    """
    shares = [
        rank["confidence"]
        for question in questions
        for rank in question["ranking"]
        if rank["name"] == OTHER_JOB
    ]
    return not questions or any(share >= A_TRACE for share in shares)


def without_guess(
    message: Message,
    seen: Seen,
    likeliest: Mapping[str, Any],
    finders: Finders,
    read: Read,
    intents: Sequence[str],
) -> str | None:
    """Mark in a message what means an occupation, and return it without that; None if nothing does.

    `likeliest` is its intent, in the light of what came before.
    """
    sure = likeliest["name"] == OTHER_JOB and likeliest["confidence"] >= CERTAIN
    in_light = sure and seen.leans is not None
    told = message.get(OWN_WORK) or ()
    # Neither a place nor what somebody tells of their own work is the occupation asked about.
    own = [each for each in told if each["sure"]]
    apart = [(each["start"], each["end"]) for each in (*(message.get(PLACES) or ()), *own)]
    found = guess(seen.text, seen.whole, finders, read, intents, apart=apart, in_light=in_light)
    if found is None or (told and not _outdoes(found, told, seen.text)):
        return None
    of_work = any(each.start <= found.start < each.end for each in told_in(seen.text))
    guessed = of_work or not is_named(found)
    message.set(JOBS, [as_data(found, guessed=guessed)], add_to_output=True)
    return masked(seen.text, [(found.start, found.end)])


def guess(
    text: str,
    whole: Reading,
    finders: Finders,
    read: Read,
    intents: Sequence[str],
    *,
    apart: Sequence[tuple[int, int]] = (),
    in_light: bool = False,
) -> Mention | None:
    """Return where a message tells of another occupation, and which it may be; None if nowhere.

    `whole` is the reading of the message by itself; `apart` are the parts of it that are surely
    something else; `in_light` says that in the light of what came before it surely is about another
    occupation: "and plumbing?".
    """
    if OTHER_JOB not in intents:
        return None
    other = list(intents).index(OTHER_JOB)
    likely, asked = float(whole.confidences[other]), int(whole.confidences.argmax())
    if not in_light and (likely < A_TRACE or not intents[asked].startswith(ASKS)):
        return None
    about_another = in_light or asked == other or likely >= LIKELY
    if likely < MORE and not about_another and whole.confidences.max() >= PLAIN:
        return None
    least = NEAR if about_another else VERY_NEAR
    near = _near(text, finders, least, apart)
    readings = read([masked(text, [(each.start, each.end)]) for each in near]) if near else []
    best, most = None, 0.0
    for mention, without in zip(near, readings, strict=True):
        left = float(without.confidences[other])
        plainer = without.confidences[asked] >= max(CLEAR, float(whole.confidences[asked]))
        same = asked == other or int(without.confidences.argmax()) == asked
        holds = left <= FALLS * likely and same and (about_another or bool(plainer))
        worth = mention.candidates[0].score * (likely - left)
        if asked != other:
            worth = mention.candidates[0].score * float(without.confidences[asked])
        if holds and worth > most:
            best, most = mention, worth
    if best is None and (in_light or (asked == other and likely >= CERTAIN)):
        return next((each for each in near if each.candidates[0].score >= VERY_NEAR), None)
    return best


def _outdoes(found: Mention, told: Sequence[Mapping[str, Any]], text: str) -> bool:
    """Return whether what was guessed tells more than the work that somebody tells."""
    if any(each["start"] <= found.start < each["end"] for each in told):
        return is_named(found) and " " in found.text  # "cars" alone tells no work
    return not asks_of_it(masked(text, [(each["start"], each["end"]) for each in told]))


def asks_of_it(text: str) -> bool:
    """Return whether a message without the work it tells names nothing else it could ask about:
    "what do others make", "hourly?".
    """
    return bool(OF_IT.search(text)) or len(text.split()) <= FEWEST_WORDS


def is_named(mention: Mention) -> bool:
    """Return whether words come so near an occupation that nobody has to be told which it is."""
    return mention.candidates[0].score >= NAMED


def _near(
    text: str, finders: Finders, least: float, apart: Sequence[tuple[int, int]]
) -> list[Mention]:
    """Return the words that come near an occupation by `least`, the nearest first."""
    found = []
    for start, end in parts_of(text, apart):
        candidates = finders.jobs.nearest(text[start:end])
        if candidates and candidates[0].score >= least:
            found.append(Mention(start, end, text[start:end], candidates, "meaning"))
    found.sort(key=lambda each: -each.candidates[0].score)
    return [each for each in found if not finders.tells_of(each)][:MOST_TRIED]
