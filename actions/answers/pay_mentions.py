"""Reads which pay figures a message means: "full-time level 9 against Bend", "the other one"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from actions.answers import pay_rows
from actions.named import Named
from actions.question import Question
from knowledge import queries
from knowledge.library import Known
from knowledge.records import Wage

# From so many levels on, what stands behind the last of them is meant of all.
LISTED = 3
ALTERNATIVES = ("work_schedule", "bargaining", "pay_basis")
LIMITS = ("area", *pay_rows.GROUPS)
AMOUNT = re.compile(
    r"\d{1,3}(?:,\d{3})+(?:\.\d\d)?|\b\d{5,6}(?:\.\d\d)?\b|\b\d{2,3} ?(?:k|thousand|grand)\b"
    r"|\b\d\d\.\d\d\b",
    re.I,
)
# "full-time level 11 and just level 11": the second is not full-time.
ALONE = re.compile(r"\b(?:just|only|plain|regular|simply|overall|any|all)\b", re.I)
# Words between two limits that set them against each other.
PARTS = re.compile(
    r"\b(?:vs|versus|against|than|over|under|above|below|minus|or|beat|next to|far from|"
    r"coming from|instead of|compared (?:to|with)|relative to|in relation to|as opposed to|behind|"
    r"beyond|past|exceeds?|divided by|plus|"
    r"(?:average|mean|figure|pay|number|row|amount|salary|wage|one)s? (?:does|do|is|are) the|"
    r"and (?:what|how)|"
    r"(?:percent(?:age)?|pct|share|part|fraction) of)\b|% of\b",
    re.I,
)
ADDS = re.compile(r"\b(?:and|plus|also)\b|[&+,/]", re.I)
# The only median there is, and the only figure of the guide.
THE_MEDIAN = re.compile(
    r"\b(?:state'?s?|guide'?s?|guides|2020) (?:median|figure|number|average|pay|wage|salary|rate|"
    r"one)\b|"
    r"\b(?:than|above|below|under|over|from|against|to|of|at|on) the median\b|\bmedian (?:of|in|"
    r"from) the guide\b",
    re.I,
)
# What I earn is no row of the table, though one may print the same amount.
MINE = re.compile(
    r"\bi (?:\w+ )?(?:make|earn|get)(?: \w+)? \$?$"
    r"|\bmy (?:\w+ )?(?:pay|wage|salary|income|paycheck)"
    r"(?:['’]s| is)?(?: \w+)? \$?$|\bi(?:['’]?m| am) (?:on|at|making|earning|paid)(?: \w+)? \$?$",
    re.I,
)
ONE_UP = re.compile(r"\b(?:next|one)\b[^.?!]*\b(?:up|higher|level)\b|\blevel (?:up|above)\b", re.I)
ONE_DOWN = re.compile(r"\bone\b[^.?!]*\b(?:down|lower)\b|\blevel (?:down|below|under)\b", re.I)


@dataclass(frozen=True)
class Group:
    """The limits of one pay figure that a message names: {"area": …, "job_level": …}.

    own     what is said of it
    shared  what it takes over from the figure named before: "full-time level 9 and 10"
    start, end  where it stands in the message
    """

    own: dict[str, str]
    shared: dict[str, str]
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)

    @property
    def limits(self) -> dict[str, str]:
        """All limits, its own before those taken over."""
        return {**self.shared, **self.own}


def mentioned(wages: Sequence[Wage], question: Question) -> list[Wage]:
    """Return the wages a message names, in its order, each once.

    What stands together limits one figure ("time-based in Bend"); where a second level, place or
    group begins, a second figure does. An amount that is printed names its figure.
    """
    found: list[Wage] = []
    for group in groups(question):
        wage = of_limits(wages, group.limits) or of_limits(wages, group.own)
        if wage is None and "area" in group.own:  # "level 11, San Francisco, Bend": two figures
            area = {"area": group.own["area"]}
            rest = {kind: value for kind, value in group.own.items() if kind != "area"}
            found += [each for each in (of_limits(wages, rest), of_limits(wages, area)) if each]
        elif wage is None and ADDS.search(question.text):  # "for level 9 and for nonunion"
            apart = (of_limits(wages, {kind: value}) for kind, value in group.own.items())
            found += [each for each in apart if each]
        found += [wage] if wage else []
    for amount in question.printed:
        rows = printed(wages, amount)
        if rows and not set(rows) & set(found):  # "the full-time one, 121k": one figure
            found.append(next((w for w in rows if pay_rows.limits(w) == pay_rows.WIDEST), rows[0]))
    return list(dict.fromkeys(found))


def level_meant_beside(text: str) -> int:
    """Return 1 where the level above another is meant ("the next one up"), -1 for that below."""
    return 1 if ONE_UP.search(text) else -1 if ONE_DOWN.search(text) else 0


def level_beside(wages: Sequence[Wage], wage: Wage, text: str) -> Wage | None:
    """Return the wage one level above ("the next one up") or below another of its group."""
    ladder = sorted(
        (w for w in wages if pay_rows.is_leveled(w) and w.work_schedule == wage.work_schedule),
        key=lambda w: str(w.work_level),
    )
    step = level_meant_beside(text)
    if not step or wage not in ladder:
        return None
    place = ladder.index(wage) + step
    return ladder[place] if 0 <= place < len(ladder) else None


def printed(wages: Sequence[Wage], amount: str) -> list[Wage]:
    """Return the wages whose row prints an amount: "121,222.40", "$145017", "118k"."""
    plain = re.sub(r" ?(?:k|thousand|grand)$", "k", amount.replace(",", "").lower())
    return [wage for wage in wages if any(_reads(text, plain) for text in _figures(wage))]


def with_printed(question: Question, known: Known) -> Question:
    """Return a question with the amounts it names that a row of the pay figures prints."""
    amounts, median = AMOUNT.findall(question.text), THE_MEDIAN.search(question.text)
    if not (amounts or median):
        return question
    wages = queries.wages(known.session)
    area = next((w.area for w in wages if w.statistic == "median"), None)
    if median and area and area not in question.said.get("area", ()):
        named = (*question.named, Named("area", area, *median.span()))
        areas = (*question.said.get("area", ()), area)
        question = replace(question, named=named, said={**question.said, "area": areas})
    found = tuple(
        match[0].replace(",", "")
        for match in AMOUNT.finditer(question.text)
        if printed(wages, match[0]) and not MINE.search(question.text[: match.start()])
    )
    return replace(question, printed=found)


def groups(question: Question) -> list[Group]:
    """Return the pay figures a message names, by their limits, in its order."""
    found: list[Group] = []
    # "full-time level 11 or level 11": the same level twice, and the second time without a limit
    levels = {n.value for n in question.named if n.kind == "job_level"}
    end = 0
    for named in sorted((n for n in question.named if n.kind in LIMITS), key=lambda n: n.start):
        between = question.text[end : named.start]
        last = found[-1] if found else None
        if (
            last is None
            or named.kind in last.own
            or PARTS.search(between)
            or _excludes(last, named)
        ):
            shared = _shared(last, named, between) if last and len(levels) != 1 else {}
            found.append(Group({named.kind: named.value}, shared, named.start, named.end))
        else:
            found[-1] = replace(last, own={**last.own, named.kind: named.value}, end=named.end)
        end = named.end
    return _with_shared_end(found)


def _with_shared_end(found: list[Group]) -> list[Group]:
    """Return the figures with what stands at the end and limits all: "9, 10 and 11, full-time"."""
    if len(found) < LISTED or any(set(group.limits) != {"job_level"} for group in found[:-1]):
        return found
    (first, *_), last = found[-1].own, found[-1].own
    ends = {kind: value for kind, value in last.items() if kind in ALTERNATIVES}
    if first != "job_level" or not ends:
        return found
    return [replace(group, shared={**group.shared, **ends}) for group in found]


def of_limits(wages: Sequence[Wage], limits: dict[str, str]) -> Wage | None:
    """Return the wage that these limits name: {"area": …, "job_level": …}."""
    group = {kind: value for kind, value in limits.items() if kind != "area"}
    return pay_rows.matching(list(wages), limits.get("area", pay_rows.NATION), group)


def _excludes(last: Group, named: Named) -> bool:
    """Return whether no figure has both: "nonunion, full-time, time-based" are three."""
    return named.kind in ALTERNATIVES and any(kind in last.own for kind in ALTERNATIVES)


def _shared(last: Group, named: Named, between: str) -> dict[str, str]:
    """Return what a second figure takes over: "full-time level 9 and 10", "time-based in both"."""
    if ALONE.search(between):
        return {}
    if named.kind == "area" and "area" in last.own:
        return {kind: value for kind, value in last.limits.items() if kind in ALTERNATIVES}
    if named.kind != "job_level" or "job_level" not in last.own:
        return {}
    if next(iter(last.limits)) == "job_level":  # "level 9 full-time against level 10"
        return {}
    return {kind: value for kind, value in last.limits.items() if kind != "job_level"}


def _figures(wage: Wage) -> list[str]:
    texts = (wage.annual_text, wage.hourly_text, wage.range_text)
    return [re.sub(r"[^\d.]", "", text) for text in texts if text]


def _reads(figure: str, plain: str) -> bool:
    """Return whether an amount as typed is a printed one, exactly or with its cents left off."""
    if plain.endswith("k"):
        return figure.partition(".")[0][:-3] == plain[:-1]
    return plain in (figure, figure.partition(".")[0])
