"""Finds which pay figures are to be set side by side: those named, their likes, the last ones."""

from __future__ import annotations

import re

from actions.answers import pay_rows
from actions.answers.only_sums import is_only_a_sum
from actions.answers.pay_mentions import ALTERNATIVES, level_beside
from actions.question import Question
from knowledge.records import Wage

# Words that ask to set figures against each other.
COMPARES = re.compile(
    r"compar|differ|gap\b|spread|distance|subtract|percent|%|\bratio\b|\btimes\b|\b(more|less|better|worse|higher|lower|bigger|smaller|above|below|"
    r"under|over|than|vs|versus|against|between|minus|apart|beat|sit|far|extra|adds?|closer|change|half|"
    r"double|twice|triple|same|equal|exceeds?|tops?|level with|ahead|behind)\b"
    r"|by how much|from there",
    re.I,
)
# "Is that the same kind of number as the national one": what was talked about, and its like.
THAT = re.compile(r"\b(?:that|this|it|its|those|these|they|them|their)\b", re.I)
ALIKE = re.compile(
    r"\b(?:same|alike|similar|comparable|like|near|nearer|close|closer|far|beside|next to|against|"
    r"compar\w+|differ\w*|match\w*|kind|sort|type|chang\w+|matters?)\b",
    re.I,
)
BOTH_DOCUMENTS = re.compile(r"(?=.*\barticle)(?=.*\bguide)|\b(?:two|both) documents\b", re.I | re.S)
PLACES = re.compile(r"\b(?:cit(?:y|ies)|places?|areas?|towns?|metros?|regions?)\b", re.I)
ALL = re.compile(
    r"\b(?:all|overall|every\w*|general|nation\w*|country|whole|entire)\b"
    r"|\bthe (?:full|part)[- ]time (?:average|mean|figure|number|pay|one)\b",
    re.I,
)
# Which of the figures of before are meant.
THREE = re.compile(r"\b(?:three|3)\b", re.I)
BOTH = re.compile(r"\b(?:both|two|each)\b", re.I)
PLACE = re.compile(r"\b(first|second|third|last)\b", re.I)
ORDINALS = ("first", "second")
MANY = 2


def is_beside_that(text: str) -> bool:
    """Return whether words set what was talked about beside something: "is that near …"."""
    return bool(THAT.search(text) and ALIKE.search(text))


def rows_meant(wages: list[Wage], question: Question, named: list[Wage]) -> list[Wage]:
    """Return the wages that are set against each other, in the order they were named.

    With a single one named, it is set against the one talked about before, or its likes; with
    none, the last ones talked about are meant ("what is the gap?"), or all levels.
    """
    if len(named) > 1:
        return named
    before = [wage for wage in pay_rows.recalled(wages, question) if wage not in named]
    step = _a_level_apart(wages, [*named, *before], question.text)
    if step:
        return step
    each = _each_as(wages, before, question)
    if each:
        return each
    twin = _of_the_same_level(wages, before, question)
    if twin:
        return [before[0], twin]
    if named:
        compares = COMPARES.search(question.text) or is_beside_that(question.text)
        meant = question.intent in ("compare_wages", "ask_wage_factors")
        if not compares and (not meant or "pay_period" in question.said):
            return named
        return [before[0], named[0]] if before else [named[0], *_likes(wages, named[0])]
    if len(before) > 1 and (question.intent != "ask_wage" or is_only_a_sum(question.text)):
        return _of_the_last(before, question)
    if before and question.intent != "compare_wages":
        return [before[0], *_likes(wages, before[0])]
    if BOTH_DOCUMENTS.search(question.text):
        return pay_rows.main_ones(wages)
    if PLACES.search(question.text):
        return [wage for wage in wages if "," in wage.area]
    return pay_rows.levels(wages)


def _of_the_last(before: list[Wage], question: Question) -> list[Wage]:
    """Return which of the wages of the last answers are meant: "both", "the first and the last"."""
    text = question.text
    count = question.together if question.topic == "compare_wages" else MANY
    count = max(MANY, 3 if THREE.search(text) else MANY if BOTH.search(text) else count)
    meant = before[:count]
    places = {
        len(meant) - 1 if word.lower() in ("last", "third") else ORDINALS.index(word.lower())
        for word in PLACE.findall(text)
    }
    picked = [meant[place] for place in sorted(places) if place < len(meant)]
    return picked if len(picked) == MANY else meant


def _each_as(wages: list[Wage], before: list[Wage], question: Question) -> list[Wage]:
    """Return the last two wages for another group: "and if both are full-time"."""
    group = {kind: question.said[kind][0] for kind in ALTERNATIVES if kind in question.said}
    if not group or {"area", "job_level"} & question.said.keys() or not BOTH.search(question.text):
        return []
    levels = [{"job_level": str(wage.work_level)} if wage.work_level else {} for wage in before]
    found = [
        pay_rows.matching(wages, wage.area, {**level, **group})
        for wage, level in zip(before[:MANY], levels, strict=False)
    ]
    return list(dict.fromkeys(wage for wage in found if wage)) if all(found) else []


def _of_the_same_level(wages: list[Wage], before: list[Wage], question: Question) -> Wage | None:
    """Return the wage of the level talked about for another group: "and full-time ones?"."""
    group = {kind: question.said[kind][0] for kind in ALTERNATIVES if kind in question.said}
    others = {"area", "job_level"} & question.said.keys()
    if not (group and before and before[0].work_level) or others or ALL.search(question.text):
        return None
    level = {"job_level": str(before[0].work_level)}
    twin = pay_rows.matching(wages, before[0].area, {**level, **group})
    return twin if twin != before[0] else None


def _a_level_apart(wages: list[Wage], about: list[Wage], text: str) -> list[Wage]:
    """Return a wage and that of the level above or below it, if that is asked for."""
    beside = level_beside(wages, about[0], text) if about else None
    return [about[0], beside] if beside else []


def _likes(wages: list[Wage], one: Wage) -> list[Wage]:
    """Return the wages a single one may be meant to be set against: of its kind, others' ones.

    "Does full-time change anything at level 10" is about that level with and without it.
    """
    if one.work_level and one.work_schedule:
        return [w for w in wages if w.work_level == one.work_level and not w.work_schedule]
    if one.work_level:
        return [w for w in pay_rows.levels(wages) if w != one]
    if one.area != pay_rows.NATION:
        areas = [w.area for w in wages if w.area != one.area]
        found = [pay_rows.matching(wages, area, {}) for area in dict.fromkeys(areas)]
        return [wage for wage in found if wage]
    return [w for w in wages if w.area == pay_rows.NATION and not w.work_level and w != one]
