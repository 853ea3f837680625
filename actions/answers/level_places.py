"""Reads levels that are named by their place: "the top level", "best level against worst"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.answers import pay_rows
from actions.answers.own_amounts import amounts
from actions.answers.pay_mentions import groups, with_printed
from actions.answers.pay_more import asks_more
from actions.named import Named
from actions.question import Question
from knowledge import queries
from knowledge.library import Known
from knowledge.records import Wage

PLACES = {
    "top": "top highest best uppermost upmost most greatest biggest last third",
    "bottom": "bottom lowest worst least smallest lowermost poorest first",
    "middle": "middle mid second middling",
}
ENDS_OF_ALL = ("top", "highest", "uppermost", "bottom", "lowest")
_PLACE = "|".join(word for words in PLACES.values() for word in words.split())
# What may stand between the place and "level": "the highest numbered level", "best and worst".
_BETWEEN = (
    rf"(?:paid|paying|earning|numbered|job|pay|wage|salary|ranked|of|the|those|these|three|all|"
    rf"and|or|to|vs\.?|versus|than|minus|over|{_PLACE})"
)
BY_PLACE = re.compile(
    rf"\b(?P<place>{_PLACE})\b(?=(?:[ -]{_BETWEEN})*[ -](?:levels?|lvls?)\b)", re.I
)
# "the top level over the lowest": the second is a level, too.
ALONE = re.compile(
    r"\bthe (?P<place>top|highest|best|bottom|lowest|worst|middle)(?: ones?)?"
    r"(?=\W*$|[,.?!]| (?:in|over|by|per|on|for|and|or|does|is|gets?|makes?|earns?|vs|a)\b)",
    re.I,
)
# Each of them; but of "which of all levels is the highest" one is meant.
ALL = re.compile(
    r"\b(?:all|each|every|(?:the|these|those) (?=three\b))"
    r"(?: (?:of|the|these|those|three|numbered|job|pay|single))* (?:levels?|lvls?)\b",
    re.I,
)
ENDS = re.compile(rf"\b(?:{_PLACE})\b|\bwhich\b", re.I)
# Several in an order are no two levels.
IN_ORDER = re.compile(r"\brank|\bsort|\border|\blist\b|\bfrom\b.*\bto\b.*\blevels\b", re.I)
# "at most level 10", "the second level 9 figure": no place in the table.
NUMBERED = re.compile(rf"(?:[ -]{_BETWEEN})*[ -](?:levels?|lvls?)\s*\d", re.I)


def with_figures(question: Question, known: Known) -> Question:
    """Return a question with the figures it names in other ways: as printed, by their place."""
    question = with_printed(question, known)
    if ALL.search(question.text):
        return _with_all(question, queries.wages(known.session))
    found = list(BY_PLACE.finditer(question.text))
    if not found:
        return question
    return _with_levels(question, found, queries.wages(known.session))


def _with_levels(
    question: Question, found: Sequence[re.Match[str]], wages: Sequence[Wage]
) -> Question:
    """Return a question with the levels at these places, where something is asked of them.

    "Which is the top level" asks for the place itself, "the top level per hour" for its figure.
    """
    text = question.text
    ladder = sorted(pay_rows.levels(list(wages)), key=lambda wage: wage.annual_cents)
    found = [*found, *(m for m in ALONE.finditer(text) if not _inside(m, found))]
    found = [m for m in found if not NUMBERED.match(text[m.end() :])]
    beside = "pay_period" in question.said or groups(question) or amounts(text)
    middle = any(match["place"].lower() in PLACES["middle"].split() for match in found)
    # "what does the bottom level earn"; but "most levels" are no level
    one = question.intent == "ask_wage" and found[0]["place"].lower() in ENDS_OF_ALL
    asked = (
        len(found) > 1 or one or middle or beside or asks_more(text) or pay_rows.years_meant(text)
    )
    if not ladder or not asked or IN_ORDER.search(text):
        return question
    named = [
        Named("job_level", str(_at(ladder, match["place"]).work_level), *match.span("place"))
        for match in found
    ]
    levels = dict.fromkeys([*question.said.get("job_level", ()), *(n.value for n in named)])
    return replace(
        question,
        named=tuple(sorted((*question.named, *named), key=lambda n: n.start)),
        said={**question.said, "job_level": tuple(levels)},
    )


def _with_all(question: Question, wages: Sequence[Wage]) -> Question:
    """Return a question with all levels, where each one's pay is asked for: "all levels a month".

    "Time-based pay, all levels" is a single row.
    """
    match = ALL.search(question.text)
    of_pay = "pay_period" in question.said or question.intent == "ask_wage"
    each = of_pay or amounts(question.text) or question.sums.get("fresh")
    if match is None or not each or groups(question) or ENDS.search(question.text):
        return question
    levels = [str(wage.work_level) for wage in pay_rows.levels(list(wages))]
    named = [Named("job_level", level, *match.span()) for level in levels]
    said = {**question.said, "job_level": tuple(levels)}
    return replace(question, named=(*question.named, *named), said=said)


def _inside(match: re.Match[str], others: Sequence[re.Match[str]]) -> bool:
    return any(match.start("place") == other.start("place") for other in others)


def _at(ladder: Sequence[Wage], word: str) -> Wage:
    """Return the wage at a place of the levels, which stand from the lowest to the highest."""
    place = next(name for name, words in PLACES.items() if word.lower() in words.split())
    return ladder[{"top": -1, "bottom": 0, "middle": len(ladder) // 2}[place]]
