"""Answers to "how much do they earn?", for a place, a level, a group of workers, an hour."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from actions.answers.answer import Answer, Button, Computed, and_list, cited, per_period
from actions.question import Question
from knowledge import queries
from knowledge.library import Known
from knowledge.records import Wage

NATION = "United States"
GROUPS = ("job_level", "work_schedule", "bargaining", "pay_basis")
COLUMN = {"job_level": "work_level"}
# The figure for all of a nation's workers, where a document prints none: the widest group it has.
WIDEST = {"work_schedule": "full-time"}
# A statistic that may be asked for where the other one is printed.
OTHER_STATISTIC = {
    "mean": re.compile(r"\bmedian\b", re.I),
    "median": re.compile(r"\b(?:average|mean)\b(?! (?:by|that|it|if))", re.I),
}
NEXT = ("ask_benefits", "ask_outlook")


def wage(known: Known, question: Question) -> Answer:
    """Answer with the pay of the group and place that is meant, or say what is missing."""
    if "other_area" in question.said and "area" not in question.said:
        return elsewhere(known, question)
    absent = _group_without_figure(known, question)
    if absent:
        return absent
    everywhere = queries.wages(known.session)
    area, group = question.value("area"), _group(question)
    pointed = _pointed_at(everywhere, question)
    if pointed:
        return _one(pointed, everywhere, question)
    if area is None and not group:
        return _both(everywhere, question)
    found = meant(everywhere, question)
    if found is None:
        here = area if area in question.said.get("area", ()) else NATION
        return _without(everywhere, question, here or NATION)
    answer = _one(found, everywhere, question)
    if area and found.area != area:
        answer = replace(answer, text=f"{_not_here(everywhere, area)} {answer.text}")
    return answer


def _pointed_at(wages: list[Wage], question: Question) -> Wage | None:
    """Return the wage talked about that a message points at, and names nothing of: "that one"."""
    names = [kind for kind in ("area", *GROUPS) if kind in question.said]
    if names or not question.wages:
        return None
    number = int(question.said.get("ordinal", ("0",))[0])
    if re.search(r"\bthe other\b", question.text, re.I):
        number = 2
    elif not number and "pay_period" in question.said and not _group(question):
        number = 1 if question.value("area") is None else 0
    before = {place_of(wage): wage for wage in wages}
    if question.topic == "compare_wages" and re.search(r"\blast\b", question.text, re.I):
        number = min(2, len(question.wages))
    places = [place for place in question.wages if place in before]
    return before[places[number - 1]] if 0 < number <= len(places) else None


def _not_here(wages: list[Wage], area: str) -> str:
    """Return a sentence saying that a place talked about has no such figure, only another one."""
    here = matching(wages, area, {})
    only = f", only for {group_name(here)}" if here and here.statistic == "mean" else ""
    return f"The documents have no such figure for {area}{only}."


def meant(wages: list[Wage], question: Question) -> Wage | None:
    """Return the wage of the place and group that is meant, None if there is none.

    A place named earlier does not hide a group named now: then the nation's figure is meant.
    """
    area, group = question.value("area") or NATION, _group(question)
    kept = {kind: question.kept[kind] for kind in GROUPS if kind in question.kept}
    narrower = {**kept, **group}
    if "area" not in question.said and any(_limits(w) == narrower for w in wages if w.area == area):
        return matching(wages, area, narrower)  # "level 10", then "and for full-timers?"
    found = matching(wages, area, group)
    if found is None and area not in question.said.get("area", ()):
        return matching(wages, NATION, narrower) or matching(wages, NATION, group)
    if found is None and not any(kind in question.said for kind in GROUPS):
        return matching(wages, area, {})  # what was named before does not hold in this place
    return found


def matching(wages: list[Wage], area: str, group: dict[str, str]) -> Wage | None:
    """Return the wage of exactly this group in an area; with no group, of its widest one."""
    here = [w for w in wages if w.area == area]
    exact = [w for w in here if _limits(w) == group]
    if exact:
        return exact[0]
    if not group:
        return next((w for w in here if _limits(w) == WIDEST), here[0] if len(here) == 1 else None)
    # Where a place has a single figure, it answers for a group it covers.
    single = here[0] if len(here) == 1 else None
    covered = single and group.items() <= _limits(single).items()
    return single if covered else None


def _limits(wage: Wage) -> dict[str, str]:
    values = {kind: getattr(wage, COLUMN.get(kind, kind)) for kind in GROUPS}
    return {kind: value for kind, value in values.items() if value is not None}


def _group(question: Question) -> dict[str, str]:
    """Return the group that is meant; a group named now pushes aside those named before."""
    now = {kind: question.said[kind][0] for kind in GROUPS if kind in question.said}
    if now:
        return now
    return {kind: question.kept[kind] for kind in GROUPS if kind in question.kept}


def place_of(wage: Wage) -> str:
    """Return what tells a wage from all others: where it is printed."""
    return f"{wage.citation.key}:{wage.citation.line_start}"


def is_leveled(wage: Wage) -> bool:
    """Return whether a wage is that of one numbered job level."""
    return bool(wage.work_level and wage.work_level.isdigit())


def describe(wage: Wage) -> str:
    """Return whom a wage is about: "full-time workers at Level 11 in the United States"."""
    place = f"in the {wage.area}" if wage.area == NATION else f"in {wage.area}"
    return f"{group_name(wage)} {place}"


def group_name(wage: Wage) -> str:
    """Return the group of a wage: "full-time workers at Level 11"."""
    words = [w for w in (wage.work_schedule, wage.bargaining) if w]
    who = " ".join([*words, "workers"])
    if wage.pay_basis:
        who += f" on {wage.pay_basis} pay"
    if wage.work_level == "not leveled":
        return f"{who} whose job could not be leveled"
    return f"{who} at Level {wage.work_level}" if wage.work_level else who


def when(wage: Wage) -> str:
    """Return the year of a wage, or that it has none."""
    return f"in {wage.citation.year}" if wage.citation.year else "(undated)"


def range_of(wage: Wage) -> str:
    """Return what the document prints as the range of a wage, in a sentence."""
    if wage.statistic != "mean":
        return ""
    if wage.range_text is None or wage.range_low_cents is None:
        return "No range is printed for it."
    if wage.range_low_cents > wage.annual_cents:
        return (
            f"The range column prints only {wage.range_text}, which is above the average itself, "
            "so it cannot be read as a range."
        )
    if wage.range_text[-1] not in "–-":
        return f"The range is printed as {wage.range_text}."
    return f"The range starts at {wage.range_text.rstrip(' –-')}; no upper figure is printed."


def statement(wage: Wage, period: str | None) -> tuple[str, tuple[Computed, ...]]:
    """Return the sentence that gives a wage for a year, hour, week or month, and its sums."""
    who = describe(wage)
    if wage.statistic == "median":
        place = f"In {wage.area} the median pay of Industrial Production Managers was"
        if period == "hour" and wage.hourly_text:
            return (
                f"{place} {wage.hourly_text} an hour {when(wage)} ({wage.annual_text} a year).",
                (),
            )
        if period in ("week", "month"):
            computed = per_period(wage, period)
            return f"{place} {wage.annual_text} a year {when(wage)}: {computed}.", (computed,)
        hourly = f", or {wage.hourly_text} an hour," if wage.hourly_text else ""
        return f"{place} {wage.annual_text} a year{hourly} {when(wage)}.", ()
    subject = who[:1].upper() + who[1:]
    if period in ("hour", "week", "month"):
        computed = per_period(wage, period)
        text = f"{subject} average {computed}. Only the yearly figure is printed, undated."
        return text, (computed,)
    return f"{subject} average {wage.annual_text} a year {when(wage)}.", ()


def figures(wage: Wage, everywhere: list[Wage]) -> str:
    """Return what is printed of a mean: the figure, its range, and its full-time twin."""
    twin = _full_time_twin(wage, everywhere)
    text = statement(wage, None)[0]
    if twin and twin.annual_cents != wage.annual_cents:
        text += f" Full-time workers there average {twin.annual_text}."
    text += f" {range_of(wage)}"
    if twin and twin.range_text == wage.range_text and wage.work_level == "not leveled":
        text += " The full-time row prints the same."
    return text


def _one(wage: Wage, everywhere: list[Wage], question: Question) -> Answer:
    period = question.value("pay_period")
    text, computed = statement(wage, period)
    other = OTHER_STATISTIC[wage.statistic].search(question.text)
    if other:
        text = f"The documents give no {other[0].lower()} for {wage.area}. {text}"
    if wage.statistic == "median":
        text += " Half of the workers earn more and half earn less."
    elif not computed and not other:
        text = figures(wage, everywhere)
    return Answer(
        text=text,
        citations=cited(wage),
        next=(*_other_views(wage, question), *NEXT),
        computed=computed,
        remember=narrowed_to(wage, question),
    )


def narrowed_to(wage: Wage, question: Question) -> dict[str, Any]:
    """Return the slots after an answer: what was named before and did not fit is let go."""
    limits = _limits(wage)
    stale = {kind: None for kind in GROUPS if kind in question.kept and kind not in limits}
    named = wage.area != NATION or question.value("area")
    shown: dict[str, Any] = {"wages": [place_of(wage)]}
    return {**stale, **shown, "area": wage.area} if named else {**stale, **shown}


def _full_time_twin(wage: Wage, everywhere: list[Wage]) -> Wage | None:
    """Return the full-time figure of the same level, if there is one."""
    if not wage.work_level or wage.work_schedule:
        return None
    return matching(everywhere, wage.area, {**_limits(wage), "work_schedule": "full-time"})


def _both(everywhere: list[Wage], question: Question) -> Answer:
    """Answer when no place is named: the dated state figure, then the nation's, kept apart."""
    period = question.value("pay_period")
    median = next((w for w in everywhere if w.statistic == "median"), None)
    nation = matching(everywhere, NATION, {})
    shown = [w for w in (median, nation) if w] or everywhere[:1]
    if not shown:
        return Answer("The documents have no pay figures.", next=NEXT)
    parts = [statement(w, period) for w in shown]
    text = " ".join(sentence for sentence, _ in parts)
    if len(shown) == 2:
        text += " One is a median, the other a mean: they cannot be ranked."
    return Answer(
        text=text,
        citations=cited(*shown),
        next=(Button("Pay by level", "/compare_wages"), "list_wages", "ask_benefits"),
        computed=tuple(c for _, computed in parts for c in computed),
    )


def elsewhere(known: Known, question: Question) -> Answer:
    """Answer for a place without figures: say so, and what places there are."""
    place = and_list(question.said["other_area"])
    everywhere = queries.wages(known.session)
    shown = [w for w in everywhere if w.area != NATION]
    figures = and_list([f"{w.area} ({_short(w)})" for w in shown])
    text = f"The documents have no pay figure for {place}. The places they have are {figures}."
    if "County" in place:
        counties = [g for g in queries.gaps(known.session, "named_section") if "count" in g.subject]
        text = " ".join([text, *(gap.statement for gap in counties)])
    return Answer(
        text=text, citations=cited(*shown), next=(Button("US figures", "/list_wages"), *NEXT)
    )


def _short(wage: Wage) -> str:
    kind = "median" if wage.statistic == "median" else f"average, {group_name(wage)}"
    return f"{kind} {wage.annual_text}, {wage.citation.year or 'undated'}"


def _group_without_figure(known: Known, question: Question) -> Answer | None:
    """Answer for union, part-time or incentive pay, of which the documents have no figure."""
    for kind, value, gap_kind in (
        ("bargaining", "union", "union_figure"),
        ("work_schedule", "part-time", "part_time_figure"),
        ("pay_basis", "incentive-based", "incentive_figure"),
    ):
        if value not in question.said.get(kind, ()):
            continue
        everywhere = queries.wages(known.session)
        near = [w for w in everywhere if w.area == NATION and not w.work_level]
        near = [w for w in near if getattr(w, kind)] or near
        gap = queries.gaps(known.session, gap_kind)
        first = gap[0].statement if gap else f"The documents have no figure for {value} workers."
        text = f"{first} {statement(near[0], None)[0]} {range_of(near[0])}"
        if value == "union":
            text += (
                " So no comparison can be made; the guide says the job is typically not unionized."
            )
        return Answer(text, citations=cited(near[0]), next=("ask_union", "list_wages", *NEXT[:1]))
    return None


def _without(everywhere: list[Wage], question: Question, area: str) -> Answer:
    """Answer for a level or group that has no row: say so, and name what there is."""
    here = [w for w in everywhere if w.area == area]
    levels = sorted({w.work_level for w in everywhere if w.work_level and w.work_level.isdigit()})
    level = question.value("job_level")
    if level and level not in (*levels, "not leveled"):
        rows = [w for w in everywhere if w.work_level in levels and not w.work_schedule]
        figures = and_list([f"Level {w.work_level} ({w.annual_text})" for w in rows])
        text = (
            f"The article has no figure for that level. It has US averages for {figures}, undated."
        )
        return Answer(text=text, citations=cited(*rows), next=("ask_level_meaning", *NEXT))
    place = "the United States" if area == NATION else area
    if not here:
        return Answer(text=f"The documents have no pay figure for {place}.", next=NEXT)
    group = _group(question)
    nation = matching(everywhere, NATION, group) if area != NATION else None
    shown = [*here[:2], nation] if nation else here[:3]
    figures = " ".join(statement(w, None)[0] for w in shown)
    text = f"The documents have no figure for exactly that group in {place}. {figures}"
    return Answer(text=text, citations=cited(*shown), next=("list_wages", *NEXT))


def _other_views(wage: Wage, question: Question) -> tuple[Button, ...]:
    if wage.statistic == "median" and question.value("pay_period") != "hour":
        return (Button("Across the US", '/ask_wage{"area": "United States"}'),)
    if question.value("pay_period") != "hour":
        return (Button("Per hour", '/inform{"pay_period": "hour"}'),)
    return (Button("All pay figures", "/list_wages"),)
