"""Finds which row of the pay figures is meant: by place and group, by what was said before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.answers.only_sums import is_only_a_sum
from actions.question import Question
from knowledge.records import Wage

NATION = "United States"
GROUPS = ("job_level", "work_schedule", "bargaining", "pay_basis")
COLUMN = {"job_level": "work_level"}
# The figure for all of a nation's workers, where a document prints none: the widest group it has.
WIDEST = {"work_schedule": "full-time"}
COUNTS = {
    word: number
    for number, word in enumerate(
        ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), start=2
    )
}
COUNTS |= {"twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40}
# "over five years", "times ten years": what a yearly figure adds up to.
_COUNT = rf"(\d{{1,2}}|{'|'.join(COUNTS)})"
# Years somebody has worked, or has to, add up nothing: "after five years".
WORKED = re.compile(
    r"\b(?:(?:have|has|had|been|worked|spent|needs?|takes?|did)(?: (?!in\b|over\b)\w+){0,2}|after|"
    r"with|within|than|last|past|every|least|of|my|about) $",
    re.I,
)
SUMMED = re.compile(
    rf"(?<!-)\b{_COUNT}(?: (?:whole|full|straight|more|long))?[ -](?:years?|yrs?)\b(?!-)"
    r"(?! (?:of (?:exp|work|train|school|college|stud|serv|manag)"
    r"|on\b(?! the [\w-]+ (?:average|pay|salary))|ago|exp|"
    r"in\b(?! total| all| (?:the )?(?:levels?|lvl))|"
    r"old|here|there|as\b(?! (?:an? )?(?:levels?|lvl|0?9|10|11|nine|ten|eleven)\b)|since|period"
    r"|degree|programs?|outlook|growth|projection|later|from now))",
    re.I,
)
# "half of the level 11 average", but not "half of the workers".
HALF = re.compile(
    r"\bhalf[ -](?:time|days|hours)\b|\bhalf (?:of|the|that|what)\b"
    r"(?! (?:(?:the|all|these|those) )?(?:workers|people|managers|them))",
    re.I,
)
# But what they make "altogether" in some place is added up.
STAYED = re.compile(
    rf"\b{_COUNT} (?:years?|yrs?) (?=in\b.*\b(?:all?together|in total|in all|all up)\b)", re.I
)
THE_OTHER = re.compile(r"\bthe other\b", re.I)
LAST = re.compile(r"\blast\b", re.I)


def meant(wages: list[Wage], question: Question) -> Wage | None:
    """Return the wage of the place and group that is meant, None if there is none.

    A place named earlier does not hide a group named now: then the nation's figure is meant.
    """
    area, group = question.value("area") or NATION, group_meant(question)
    kept = {kind: question.kept[kind] for kind in GROUPS if kind in question.kept}
    narrower = {**kept, **group}
    if "area" not in question.said and any(limits(w) == narrower for w in wages if w.area == area):
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
    exact = [w for w in here if limits(w) == group]
    if exact:
        return exact[0]
    if not group:
        return next((w for w in here if limits(w) == WIDEST), here[0] if len(here) == 1 else None)
    # Where a place has a single figure, it answers for a group it covers.
    single = here[0] if len(here) == 1 else None
    covered = single and group.items() <= limits(single).items()
    return single if covered else None


def of_areas(wages: list[Wage]) -> list[Wage]:
    """Return the wage of the widest group of each area that has one."""
    areas = dict.fromkeys(wage.area for wage in wages)
    return [row for area in areas if (row := matching(wages, area, {}))]


def limits(wage: Wage) -> dict[str, str]:
    """Return what limits a wage to a group: {"job_level": "11", "work_schedule": "full-time"}."""
    values = {kind: getattr(wage, COLUMN.get(kind, kind)) for kind in GROUPS}
    return {kind: value for kind, value in values.items() if value is not None}


def group_meant(question: Question) -> dict[str, str]:
    """Return the group that is meant; a group named now pushes aside those named before."""
    now = {kind: question.said[kind][0] for kind in GROUPS if kind in question.said}
    if now:
        return now
    return {kind: question.kept[kind] for kind in GROUPS if kind in question.kept}


def full_time_twin(wage: Wage, everywhere: list[Wage]) -> Wage | None:
    """Return the full-time figure of the same level, if there is one."""
    if not wage.work_level or wage.work_schedule:
        return None
    return matching(everywhere, wage.area, {**limits(wage), "work_schedule": "full-time"})


def recalled(wages: Sequence[Wage], question: Question) -> list[Wage]:
    """Return the wages that the last answers were about, the latest answer's first."""
    by_place = {place_of(wage): wage for wage in wages}
    return [by_place[place] for place in question.wages if place in by_place]


def pointed_at(wages: list[Wage], question: Question) -> Wage | None:
    """Return the wage talked about that a message points at, and names nothing of: "that one"."""
    if any(kind in question.said for kind in ("area", *GROUPS)):
        return None
    before = recalled(wages, question)
    number = int(question.said.get("ordinal", ("0",))[0])
    if THE_OTHER.search(question.text):
        number = 2
    elif question.topic == "compare_wages" and LAST.search(question.text):
        number = min(2, len(before))
    elif not number and before and (years_meant(question.text) or is_only_a_sum(question.text)):
        number = 1
    elif not number and "pay_period" in question.said and not group_meant(question):
        number = 1 if question.value("area") is None else 0
    return before[number - 1] if 0 < number <= len(before) else None


def years_meant(text: str) -> int | None:
    """Return over how many years a wage is to be added up, None if that is not asked."""
    match = SUMMED.search(text) or STAYED.search(text)
    if match is None or WORKED.search(text[: match.start()]):
        return None
    word = next(group for group in match.groups() if group).lower()
    return COUNTS.get(word) or int(word)


def place_of(wage: Wage) -> str:
    """Return what tells a wage from all others: where it is printed."""
    return f"{wage.citation.key}:{wage.citation.line_start}"


def is_leveled(wage: Wage) -> bool:
    """Return whether a wage is that of one numbered job level."""
    return bool(wage.work_level and wage.work_level.isdigit())


def levels(wages: list[Wage]) -> list[Wage]:
    """Return the wages of the numbered job levels, without those of full-time workers alone."""
    return [wage for wage in wages if is_leveled(wage) and not wage.work_schedule]


def main_ones(wages: list[Wage]) -> list[Wage]:
    """Return the two figures for no group in particular: the state's median, the nation's mean."""
    median = next((wage for wage in wages if wage.statistic == "median"), None)
    return [wage for wage in (median, matching(wages, NATION, {})) if wage]
