"""Reads which pay figures a message names: "full-time level 9 against Bend", "the 121,222.40"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.answers import pay
from actions.question import Named, Question
from knowledge.records import Wage

ALTERNATIVES = ("work_schedule", "bargaining", "pay_basis")
LIMITS = ("area", *pay.GROUPS)
AMOUNT = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d\d)?|\d{5,6}(?:\.\d\d)?|\b\d\d\.\d\d\b")
# "full-time level 11 and just level 11": the second is not full-time.
ALONE = re.compile(r"\b(?:just|only|plain|regular|simply|overall|any|all)\b", re.I)


def mentioned(wages: Sequence[Wage], question: Question) -> list[Wage]:
    """Return the wages a message names, in its order, each once.

    What stands together limits one figure ("time-based in Bend"); where a second level, place or
    group begins, a second figure does. An amount that is printed names its figure.
    """
    found: list[Wage] = []
    for limits in groups(question):
        area = limits.get("area", pay.NATION)
        group = {kind: value for kind, value in limits.items() if kind != "area"}
        wage = pay.matching(list(wages), area, group)
        if wage is None and "area" in limits:  # "level 11, San Francisco, California": two figures
            apart = (pay.matching(list(wages), *of) for of in ((pay.NATION, group), (area, {})))
            found += [each for each in apart if each]
        found += [wage] if wage else []
    found += [w for amount in AMOUNT.findall(question.text) for w in wages if _prints(w, amount)][
        :2
    ]
    return list(dict.fromkeys(found))


def recalled(wages: Sequence[Wage], question: Question) -> list[Wage]:
    """Return the wages that the last answers were about, the latest answer's first."""
    by_place = {pay.place_of(wage): wage for wage in wages}
    return [by_place[place] for place in question.wages if place in by_place]


def groups(question: Question) -> list[dict[str, str]]:
    """Return the limits of each pay figure a message names: {"area": …, "job_level": …}."""
    found: list[dict[str, str]] = []
    end = 0
    for named in _in_one_order(question.named):
        between = question.text[end : named.start]
        last = found[-1] if found else None
        if last is None or named.kind in last or _parts(between) or _excludes(last, named):
            shared = _shared(last, named, between) if last else {}
            found.append({**shared, named.kind: named.value})
        else:
            last[named.kind] = named.value
        end = named.end
    return found


def _in_one_order(named: Sequence[Named]) -> list[Named]:
    return sorted((n for n in named if n.kind in LIMITS), key=lambda n: n.start)


def _excludes(last: dict[str, str], named: Named) -> bool:
    """Return whether no figure has both: "nonunion, full-time, time-based" are three."""
    return named.kind in ALTERNATIVES and any(kind in last for kind in ALTERNATIVES)


def _parts(between: str) -> bool:
    """Return whether the words between two limits set them against each other."""
    return bool(
        re.search(r"\b(?:vs|versus|against|than|over|under|minus|or|beat|next to)\b", between)
    )


def _shared(last: dict[str, str], named: Named, between: str) -> dict[str, str]:
    """Return what a second level takes over from the first: "full-time level 9 and 10"."""
    if named.kind != "job_level" or "job_level" not in last or ALONE.search(between):
        return {}
    if list(last)[0] == "job_level":  # "level 9 full-time against level 10"
        return {}
    return {kind: value for kind, value in last.items() if kind != "job_level"}


def _prints(wage: Wage, amount: str) -> bool:
    texts = (wage.annual_text, wage.hourly_text or "", wage.range_text or "")
    plain = amount.replace(",", "")
    return any(
        plain == re.sub(r"[^\d.]", "", text) or f"{plain}.00" == re.sub(r"[^\d.]", "", text)
        for text in texts
        if text
    )
