"""Tells which occupations, and which places, a message is about together with earlier ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from actions.occupations.asked import AGAINST
from actions.occupations.aspects import without_names
from actions.occupations.intents import asks_nothing
from actions.occupations.pay import WHICH_PLACE
from actions.occupations.several import Told
from actions.question import Question
from actions.spoken import DOCUMENTS, Pair, Spoken
from knowledge import queries as documents
from knowledge.library import Known
from knowledge.occupations import queries
from knowledge.occupations.queries import NATION

# Words that say that one of several has more of something.
COMPARED = (
    r"(?:more|most|less|least|fewer|fewest|better|best|worse|worst|(?:high|low|fast|slow|bigg|larg"
    r"|small|short|long|easi|hard|quick|saf|cheap)(?:er|est))"
)
# Sets a name beside what was spoken of: "nurses there? which one is higher".
MORE = re.compile(
    rf"\b(?:which|who)\b.{{0,40}}\b{COMPARED}\b|\bwhich (?:one|of)\b|\bboth\b"
    rf"|(?<!tell me )(?<!know )(?<!one )\b(?!(?:most|least|best)\b){COMPARED}\b"
    r"(?! (?:about|on|info\w*|details?|than \d)\b)",
    re.I,
)
# Points at several that were spoken of: "those two", "who gets more".
THESE = re.compile(
    r"\b(?:(?:the|these|those|of|all|them|you) (?:two|three|both)|both|either|which one"
    r"|between (?:them|these)|of (?:them|these|those|each)|each (?:of|one|job|asks?|needs?)"
    r"|which (?:job|trade|career|occupation|state|city|town|place)|side by side"
    r"|(?:they|these|those) (?:compare|differ))\b"
    rf"|\b(?:who|which (?:is|are|has|have|pays?|earns?|makes?|gets?|grows?|needs?))\b.{{0,30}}"
    rf"\b{COMPARED}\b",
    re.I,
)
# Asks how far several are apart; the documents, too, have figures that are.
APART = re.compile(
    r"\bthe (?:gap|difference)\b|\bhow much (?:more|less)\b|\bhow (?:far|much) apart\b", re.I
)
THREE = re.compile(r"\b(?:three|all|most|best|\w+est)\b", re.I)
THERE = re.compile(r"\b(?:there|same (?:state|city|place|area))\b", re.I)
OF_ONE = ("tell_more", "affirm", "deny")  # what goes on about one of several
LONGEST = 14  # words of a message that sets a name beside what was spoken of


def chosen_of(known: Known, question: Question) -> tuple[str, ...]:
    """Return the codes of the occupations chosen: by a button, or as "the first one" of a list.

    The list may be the guide's of related occupations, which it tells no more about.
    """
    titles = question.said.get("related_occupation", ())
    if "job" in question.said or "ordinal" not in question.said or not titles:
        return question.said.get("job", ())
    return tuple(job.code for job in queries.jobs_titled(known.session, titles))


def only_named(told: Told) -> Told:
    """Return what is told of an occupation of the guide's list, after what the guide says of it."""
    first, *others = told
    if isinstance(first, Question):
        return told
    topic, question, answer = first
    text = f"The guide only names it and says nothing more. From public data: {answer.text}"
    return [(topic, question, replace(answer, text=text)), *others]


def points_back(known: Known, question: Question) -> bool:
    """Return whether a message that names nothing asks of several that were spoken of."""
    spoken = _spoken(known, question.spoken)
    several = {*spoken.now, *spoken.before[-1:]}
    told = {job for job, _ in several} == {told_code(known)}
    if len(several) < 2 or question.details:
        return False
    apart = APART.search(question.text) and spoken.jobs != (told_code(known),)
    points = bool(apart or THESE.search(question.text))
    return points and (not told or _only_in_data(known, several))


def _only_in_data(known: Known, pairs: Iterable[Pair]) -> bool:
    """Return whether places were spoken of that the documents have no pay for, not all of them."""
    codes = tuple(place for _, place in pairs)
    printed = {_first_name(wage.area) for wage in documents.wages(known.session)}
    named = queries.places(known.session, codes)
    return all(codes) and any(_first_name(place.title) not in printed for place in named)


def _first_name(area: str) -> str:
    """Return the first city of an area, or the name of a state."""
    return re.split("[-,]", area)[0]


def sets_beside(question: Question) -> bool:
    """Return whether a message sets what it names beside what was spoken of."""
    text = without_names(question)
    return bool(AGAINST.search(text) or (MORE.search(text) and question.words <= LONGEST))


def together(
    known: Known, question: Question, codes: Sequence[str], kept: str | None
) -> tuple[Pair, ...]:
    """Return the occupations and places that a message is about, several to set side by side.

    `codes` are the occupations it names, `kept` the one talked about.
    """
    spoken = _spoken(known, question.spoken)
    places = _places(question)
    unknown = any(not place.codes and not place.here for place in question.places)
    kept_place = "" if unknown else _wide(question.kept.get("place", ""))
    if not kept_place and spoken.now and THERE.search(question.text):
        kept_place = spoken.now[-1][1]
    here = places or (kept_place,)
    if len(codes) > 1:
        return _each(codes, here)
    if codes:
        return _one_named(question, spoken, codes[0], kept, places, here)
    return _none_named(question, spoken, kept, places, here)


def _one_named(
    question: Question,
    spoken: Spoken,
    code: str,
    kept: str | None,
    places: tuple[str, ...],
    here: tuple[str, ...],
) -> tuple[Pair, ...]:
    if len(places) > 1 or WHICH_PLACE.search(question.text):
        return _each((code,), places or ("",))  # "which state pays nurses more"
    against = AGAINST.search(without_names(question))
    if against or (sets_beside(question) and not places):
        if code in spoken.jobs and len(spoken.jobs) > 1:
            return _each(spoken.jobs, places) if places else spoken.now
        before = ((kept or code, here[0]), *spoken.before, *spoken.now)
        earlier = [pair for pair in before if pair[0] != code]
        if earlier:
            job, place = earlier[-1]
            return _each((job, code), (*places, place)[:1])
    around = tuple(place for _, place in spoken.now)
    if len(around) > 1 == len(spoken.jobs) and not places and _carries_on(question):
        return _each((code,), around)  # "and teachers in the two states?"
    several = len(spoken.jobs) > 1 and len(spoken.now) == len(spoken.jobs)
    if several and code not in spoken.jobs and asks_nothing(question):
        place = (*places, spoken.now[0][1])[0]
        return _each((*spoken.jobs, code), (place,))
    return ((code, here[0]),)


def _none_named(
    question: Question,
    spoken: Spoken,
    kept: str | None,
    places: tuple[str, ...],
    here: tuple[str, ...],
) -> tuple[Pair, ...]:
    several = len(spoken.now) > 1
    jobs = spoken.jobs if several or not kept else (kept,)
    if places and len(jobs) == 1:
        earlier = [place for _, place in spoken.now] if spoken.jobs == jobs else []
        beside = several or AGAINST.search(question.text) or MORE.search(question.text)
        if len(places) == 1 and beside and earlier:
            return _each(jobs, (*earlier, *places))
    if places:
        return _each(jobs, places)
    if several and question.intent not in OF_ONE:
        return spoken.now
    if _points(question) and spoken.now and spoken.before:
        first = -2 if THREE.search(question.text) else -1
        return _one_place((*spoken.before[first:], *spoken.now))
    return _each(jobs, here)


def _carries_on(question: Question) -> bool:
    return asks_nothing(question) or bool(THESE.search(question.text))


def _points(question: Question) -> bool:
    return any(words.search(question.text) for words in (THESE, APART))


def _one_place(pairs: tuple[Pair, ...]) -> tuple[Pair, ...]:
    """Return several occupations in the place spoken of last, where the others had none."""
    place = next((place for _, place in reversed(pairs) if place), "")
    if len({job for job, _ in pairs}) < len(pairs):
        return pairs  # one, in several places
    return tuple((job, where or place) for job, where in pairs)


def _each(jobs: Sequence[str], places: Sequence[str]) -> tuple[Pair, ...]:
    pairs = [(job, place) for job in jobs for place in places]
    return tuple(dict.fromkeys(pairs))


def _places(question: Question) -> tuple[str, ...]:
    said = question.said.get("place", ())
    named = (place.codes[0] for place in question.places if place.codes)
    return tuple(dict.fromkeys(_wide(place) for place in (said or named)))


def _wide(place: str) -> str:
    """Return the code of a place, nothing for the whole country."""
    return "" if place == NATION else place


def _spoken(known: Known, spoken: Spoken) -> Spoken:
    """Return what was spoken of, with the code of the occupation that the documents tell of."""
    code = told_code(known)
    now, before = (
        tuple((code if job == DOCUMENTS else job, place) for job, place in pairs)
        for pairs in (spoken.now, spoken.before)
    )
    return Spoken(
        tuple((job, place) for job, place in now if job),
        tuple((job, place) for job, place in before if job),
    )


def told_code(known: Known) -> str:
    """Return the code of the one occupation the documents tell of, nothing where there is none."""
    codes = documents.soc_codes(known.session)
    found = queries.jobs_of_soc(known.session, codes[0]) if len(codes) == 1 else []
    return found[0].code if found else ""


def listed(pairs: Sequence[Pair]) -> dict[str, object]:
    """Return the occupations set side by side, for "the second one"."""
    codes = list(dict.fromkeys(job for job, _ in pairs))
    return {"listed": {"kind": "job", "names": codes}} if len(codes) > 1 else {}
