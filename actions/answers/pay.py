"""Answers to "how much do they earn?", for a place, a level, a group of workers, an hour."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from actions.answers import pay_rows, pay_words
from actions.answers.answer import PERIODS, Answer, Button, and_list, cited, per_period
from actions.answers.pay_absent import group_without_figure, no_such_level, unknown_levels
from actions.answers.pay_mentions import ADDS, mentioned, printed
from actions.answers.pay_more import NO_TAXES, is_of_taxes, more
from actions.answers.sums import hours_meant
from actions.question import Question
from knowledge import queries
from knowledge.library import Known
from knowledge.records import Wage

# A statistic that may be asked for where the other one is printed.
OTHER_STATISTIC = {
    "mean": re.compile(r"\bmedian\b", re.I),
    "median": re.compile(r"\b(?:average|mean)\b(?! (?:by|that|it|if))", re.I),
}
BY_LEVEL = re.compile(
    r"\b(?:which|what|every|each|any)\b(?: the| job| of the)? (?:levels?|lvls?)\b", re.I
)
NEXT = ("ask_benefits", "ask_outlook")


def wage(known: Known, question: Question) -> Answer:
    """Answer with the pay of the group and place that is meant, or say what is missing."""
    if "other_area" in question.said and "area" not in question.said:
        return elsewhere(known, question)
    absent = group_without_figure(known, question)
    if absent:
        return absent
    everywhere = queries.wages(known.session)
    typed = mentioned(everywhere, question) if question.printed else []
    if len(typed) == 1:
        return _one(typed[0], everywhere, question)
    if len(typed) == 2 and len(question.printed) == 1 and "pay_period" not in question.said:
        return _attributed(everywhere, question, typed)
    area, group = question.value("area"), pay_rows.group_meant(question)
    pointed = pay_rows.pointed_at(everywhere, question)
    if pointed:
        return _one(pointed, everywhere, question)
    if area is None and not group:
        return _both(everywhere, question)
    found = pay_rows.meant(everywhere, question)
    if found is None:
        here = area if area in question.said.get("area", ()) else pay_rows.NATION
        return _without(everywhere, question, here or pay_rows.NATION)
    answer = _one(found, everywhere, question)
    if area and found.area != area:
        answer = replace(answer, text=f"{_not_here(everywhere, area)} {answer.text}")
    return answer


def _attributed(everywhere: list[Wage], question: Question, typed: list[Wage]) -> Answer:
    """Answer whose an amount is, beside the figure of those it is taken for.

    "Isn't 114,377 what they pay nationwide?"
    """
    of_amount = next((w for w in typed if w in printed(everywhere, question.printed[0])), typed[0])
    other = next(wage for wage in typed if wage != of_amount)
    answer = _one(of_amount, everywhere, replace(question, said={}, kept={}))
    beside, _ = pay_words.statement(other, None)
    return replace(
        answer,
        text=f"{answer.text} {beside}",
        citations=cited(of_amount, other),
        remember={"wages": [pay_rows.place_of(wage) for wage in (of_amount, other)]},
    )


def _not_here(wages: list[Wage], area: str) -> str:
    """Return a sentence saying that a place talked about has no such figure, only another one."""
    here = pay_rows.matching(wages, area, {})
    only = f", only for {pay_words.group_name(here)}" if here and here.statistic == "mean" else ""
    return f"The documents have no such figure for {area}{only}."


def _one(wage: Wage, everywhere: list[Wage], question: Question) -> Answer:
    named = question.said.get("pay_period", ()) if not hours_meant(question.text) else ()
    period = None if hours_meant(question.text) else question.value("pay_period")
    period = next((each for each in named if each in PERIODS), period)  # "a year and an hour"
    text, computed = pay_words.statement(wage, period)
    printed = ("hour", period) if wage.statistic == "median" else (period,)
    others = tuple(per_period(wage, p) for p in named if p in PERIODS and p not in printed)
    if others:
        text += f" That is also {and_list([str(each) for each in others])}."
        computed = (*computed, *others)
    other = OTHER_STATISTIC[wage.statistic].search(question.text)
    if other:
        text = f"The documents give no {other[0].lower()} for {wage.area}. {text}"
    if wage.statistic == "median":
        text += " Half of the workers earn more and half earn less."
    elif not computed and not other:
        text = pay_words.figures(wage, everywhere)
    sentences, sums = more(wage, question.text)
    text, computed = " ".join([text, *sentences]), (*computed, *sums)
    if not wage.work_level and BY_LEVEL.search(question.text):
        text = f"That figure is not split by level. {text}"
    return Answer(
        text=text,
        citations=cited(wage),
        next=(*_other_views(wage, question), *NEXT),
        computed=computed,
        remember=narrowed_to(wage, question),
    )


def narrowed_to(wage: Wage, question: Question) -> dict[str, Any]:
    """Return the slots after an answer: what was named before and did not fit is let go."""
    limits = pay_rows.limits(wage)
    stale = {kind: None for kind in pay_rows.GROUPS if kind in question.kept and kind not in limits}
    named = wage.area != pay_rows.NATION or question.value("area")
    shown: dict[str, Any] = {"wages": [pay_rows.place_of(wage)]}
    return {**stale, **shown, "area": wage.area} if named else {**stale, **shown}


def _both(everywhere: list[Wage], question: Question) -> Answer:
    """Answer when no place is named: the dated state figure, then the nation's, kept apart."""
    period = question.value("pay_period")
    shown = pay_rows.main_ones(everywhere) or everywhere[:1]
    if not shown:
        return Answer("The documents have no pay figures.", next=NEXT)
    parts = [pay_words.statement(w, period) for w in shown]
    text = " ".join(sentence for sentence, _ in parts)
    beside = [
        per_period(each, other)
        for each in shown
        for other in question.said.get("pay_period", ())[1:]
        if other in PERIODS and not (other == "hour" and each.statistic == "median")
    ]
    if beside:  # "by the hour and by the month"
        text += f" Also: {and_list([str(each) for each in beside])}."
    if len(shown) == 2:
        text += " One is a median, the other a mean: they cannot be ranked."
    if is_of_taxes(question.text):
        text += f" {NO_TAXES}"
    return Answer(
        text=text,
        citations=cited(*shown),
        next=(Button("Pay by level", "/compare_wages"), "list_wages", "ask_benefits"),
        computed=(*(c for _, computed in parts for c in computed), *beside),
    )


def elsewhere(known: Known, question: Question) -> Answer:
    """Answer for a place without figures: say so, and what places there are."""
    place = and_list(question.said["other_area"])
    everywhere = queries.wages(known.session)
    shown = [w for w in everywhere if w.area != pay_rows.NATION]
    figures = and_list([f"{w.area} ({_short(w)})" for w in shown])
    text = f"The documents have no pay figure for {place}. The places they have are {figures}."
    if "County" in place:
        counties = [g for g in queries.gaps(known.session, "named_section") if "count" in g.subject]
        text = " ".join([text, *(gap.statement for gap in counties)])
    return Answer(
        text=text, citations=cited(*shown), next=(Button("US figures", "/list_wages"), *NEXT)
    )


def _short(wage: Wage) -> str:
    kind = "median" if wage.statistic == "median" else f"average, {pay_words.group_name(wage)}"
    return f"{kind} {wage.annual_text}, {wage.citation.year or 'undated'}"


def _without(everywhere: list[Wage], question: Question, area: str) -> Answer:
    """Answer for a level or group that has no row: say so, and name what there is."""
    here = [w for w in everywhere if w.area == area]
    if unknown_levels(everywhere, question):
        return no_such_level(everywhere)
    place = "the United States" if area == pay_rows.NATION else area
    if not here:
        return Answer(text=f"The documents have no pay figure for {place}.", next=NEXT)
    group = pay_rows.group_meant(question)
    nation = (
        pay_rows.matching(everywhere, pay_rows.NATION, group) if area != pay_rows.NATION else None
    )
    shown = [*here[:2], nation] if nation else here[:3]
    alone = [pay_rows.matching(everywhere, area, {kind: value}) for kind, value in group.items()]
    apart = [w for w in alone if w]
    shown = apart if len(apart) > 1 else shown
    figures = " ".join(pay_words.statement(w, None)[0] for w in shown)
    text = f"The documents have no figure for exactly that group in {place}. {figures}"
    if shown is apart and ADDS.search(question.text):
        text = figures  # "level 9 and nonunion" are two
    return Answer(text=text, citations=cited(*shown), next=("list_wages", *NEXT))


def _other_views(wage: Wage, question: Question) -> tuple[Button, ...]:
    if wage.statistic == "median" and question.value("pay_period") != "hour":
        return (Button("Across the US", '/ask_wage{"area": "United States"}'),)
    if question.value("pay_period") != "hour":
        return (Button("Per hour", '/inform{"pay_period": "hour"}'),)
    return (Button("All pay figures", "/list_wages"),)
