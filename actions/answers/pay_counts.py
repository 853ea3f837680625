"""Answers what several people cost at the averages: "two at Level 9 and one at Level 11"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from actions.answers import pay_rows, pay_words
from actions.answers.answer import (
    PARTS_OF_A_YEAR,
    Answer,
    Computed,
    a_period,
    and_list,
    cited,
    count_word,
    dollars,
)
from actions.answers.own_amounts import amounts
from actions.answers.pay_mentions import PARTS, groups, of_limits
from actions.answers.sums import beside_amount
from actions.question import Question
from knowledge.records import Wage

NUMBERS = {"a": 1, "an": 1, "one": 1, "single": 1, **pay_rows.COUNTS, "dozen": 12}
# Who is counted, and what may stand between the count and the level: "two managers at".
_WHO = (
    r"(?:managers?|people|persons?|workers?|employees|guys|folks|hires?|heads?|positions?|"
    r"supervisors?|staff|colleagues|men|women|more|new|production|industrial|plant|of|them|those|"
    r"at|on|in|a|the|pay|full[- ]time|all|each|every|who|are|were|is|being|paid|working|as|whole|"
    r"total|salary|for)"
)
BEFORE = re.compile(
    rf"(?<![\d.,$-])\b(?P<count>\d{{1,2}}|{'|'.join(NUMBERS)})"
    rf"(?: (?:full |whole |more )?(?P<years>years?|yrs?)(?:['’]s?)?)?(?: {_WHO})*\s*$",
    re.I,
)
# "What size is 42 in US": a number alone before a place counts nobody.
ONLY_WHERE = re.compile(
    rf"\b(?:\d{{1,2}}|{'|'.join(NUMBERS)})(?: (?:in|at|on))?(?: the)?\s*$", re.I
)
# "five managers of that", "two of them": of the figure talked about.
OF_THAT = re.compile(
    rf"(?<![\d.,$-])\b(?P<count>\d{{1,2}}|{'|'.join(NUMBERS)})(?: {_WHO})*? (?:of|at|like|on) "
    r"(?:that|those|them|these|this|it)\b",
    re.I,
)
OF_COST = re.compile(
    r"\b(?:costs?|total|payroll|bill|budget|together|altogether|sum|run (?:me|us)|in all|"
    r"add(?:s|ed)? up)\b",
    re.I,
)
# "level 9 x 3"; "level 9 times 2,080" are hours.
BEHIND = re.compile(
    rf"\s*(?:managers? |people )?(?:x|×|\*|times)\s*"
    rf"(?P<count>\d{{1,2}}|{'|'.join(NUMBERS)})\b(?![,\d.%])",
    re.I,
)
APART = re.compile(
    r"\b(?:sav(?:e|es|ing)|los(?:e|es|ing)|cheaper|differ\w*|gap|swap\w*|replac\w+|which)\b", re.I
)
TWICE = re.compile(r"\b(?:twice|double)(?: of)?(?: (?:the|an?))?\s*$", re.I)
# "the two level 9 averages" are figures, and nobody is counted.
OF_FIGURES = re.compile(r"\b(?:the|these|those|both|prints?|gives?|between|of|for) $", re.I)
FIGURES = re.compile(
    r"\s*(?:s\b)?\s*(?:averages|figures|rows|numbers|amounts|lines|entries|salaries)\b", re.I
)
# Two people at one figure, where what they have together is asked: "for the house".
COUPLE = re.compile(
    r"(?=.*\b(?:(?:me|i) and my \w+|my \w+ and (?:me|i|myself)|both of us|we both|the two of us)\b)"
    r"(?=.*\b(?:both|together|combined|in total|altogether|household|(?:the|our) (?:house|home|"
    r"family)|joint(?:ly)?|between us)\b)",
    re.I | re.S,
)
NEXT = ("compare_wages", "list_wages", "ask_wage_factors")


@dataclass(frozen=True)
class Counted:
    """So many people at one of the pay figures, or so many years of one."""

    count: int
    wage: Wage
    of_years: bool = False

    @property
    def cents(self) -> int:
        """What they make together, in cents: people in a year, one of them in those years."""
        return self.count * self.wage.annual_cents

    @property
    def sum(self) -> str:
        """The sum that makes it."""
        return (
            f"{self.wage.annual_text} × {self.count}" if self.count > 1 else self.wage.annual_text
        )

    @property
    def computed(self) -> Computed:
        """What they make together, with its sum."""
        return Computed(f"{dollars(self.cents)}{'' if self.of_years else ' a year'}", self.sum)


def counted(wages: Sequence[Wage], question: Question) -> list[Counted]:
    """Return how many people at which figures, or years of them, a message counts, if any."""
    counts, of_years = _counts(question)
    if not _several(question, counts):
        return []
    pairs = zip(groups(question), counts, strict=True)
    found = [
        Counted(count or 1, wage, of_years)
        for group, count in pairs
        if (wage := of_limits(wages, group.limits))
    ]
    before = pay_rows.recalled(wages, question)
    of_that = _of_that(question)
    return [Counted(of_that, before[0]), *found] if of_that and before else found


def _couple(question: Question) -> int | None:
    """Return 2 where two people share one figure: "my wife and I would both be level 10"."""
    return 2 if COUPLE.search(question.text) and len(groups(question)) == 1 else None


def counts_people(question: Question) -> bool:
    """Return whether a message counts several people at a figure, or years of two figures."""
    return _several(question, _counts(question)[0])


def _several(question: Question, counts: Sequence[int | None]) -> bool:
    return any((count or 0) > 1 for count in counts) or bool(_of_that(question))


def _counts(question: Question) -> tuple[list[int | None], bool]:
    """Return what is counted of each figure that a message names, and whether it is years.

    Years count where every figure has some: "is 3 years at level 9 more than 2 at level 11".
    """
    end, found = 0, []
    figures = groups(question)
    for group in figures:
        nobody = "job_level" not in group.limits and not OF_COST.search(question.text)
        nobody = nobody and bool(ONLY_WHERE.search(question.text[end : group.start]))
        found.append(None if nobody else _count(question.text, end, group.start, group.end))
        end = group.end
    if len(figures) > 1 and found[0] is None and TWICE.search(question.text[: figures[0].start]):
        found[0] = (2, False)  # "is twice level 10 over level 11"
    of_years = len(found) > 1 and all(found) and any(each[1] for each in found if each)
    couple = _couple(question)
    if couple and found == [None]:
        return [couple], False
    return [each[0] if each and (of_years or not each[1]) else None for each in found], of_years


def _of_that(question: Question) -> int | None:
    """Return how many people at the figure talked about are counted: "five managers of that"."""
    match = OF_THAT.search(question.text) if question.together == 1 else None
    adds = match and (groups(question) or OF_COST.search(question.text))
    return _number(match["count"]) if match and adds and _number(match["count"]) > 1 else None


def _count(text: str, end: int, start: int, behind: int) -> tuple[int, bool] | None:
    """Return the count before or behind what is named from `start` to `behind`, if there is one.

    Beside it stands whether it counts years.
    """
    before = BEFORE.search(text[end:start])
    if before:
        ahead = text[: end + before.start()]
        of_figures = OF_FIGURES.search(ahead) and FIGURES.match(text[behind:])
        return None if of_figures else (_number(before["count"]), bool(before["years"]))
    after = BEHIND.match(text[behind:])
    return (_number(after["count"]), False) if after else None


def payroll(found: Sequence[Counted], question: Question) -> Answer:
    """Answer what the people counted make together, or which of them make more."""
    rows = [each.wage for each in found]
    entries = [
        f"{_upper(pay_words.describe(each.wage))}, {count_word(each.count)} "
        f"{_unit(each)}: {each.computed}"
        for each in found
    ]
    computed = [each.computed for each in found]
    if len(found) == 2 and _sets_apart(question, found):
        high, low = sorted(found, key=lambda each: -each.cents)
        gap = Computed(
            dollars(high.cents - low.cents), f"{dollars(high.cents)} − {dollars(low.cents)}"
        )
        per = "" if high.of_years else " a year"
        text = f"{_upper(_name(high))} would make {gap.figure}{per} more than {_name(low)} "
        text += f"(computed: {gap.sum})."
        computed.append(gap)
    else:
        text, sums = _together(found, question)
        computed += sums
    reasons = pay_words.why_not(list(dict.fromkeys(rows)))
    if reasons:
        text += f" Take it with care: {and_list(reasons)}."
    return Answer(
        f"{text} These are averages of pay alone; what an employer pays beside it is not given.",
        entries=tuple(entries) if len(found) > 1 else (),
        citations=cited(*rows),
        next=NEXT,
        computed=tuple(computed),
        remember={"wages": [pay_rows.place_of(row) for row in dict.fromkeys(rows)]},
    )


def _together(found: Sequence[Counted], question: Question) -> tuple[str, list[Computed]]:
    """Return the total in a sentence, also for a month or some years, and the sums in it."""
    cents = sum(each.cents for each in found)
    per = "" if found[0].of_years else " a year"
    total = Computed(f"{dollars(cents)}{per}", " + ".join(each.sum for each in found))
    computed = [total]
    text = f"{_upper(and_list([_name(each) for each in found]))} would make {total}."
    for period in question.said.get("pay_period", ()):
        if period in PARTS_OF_A_YEAR:
            parts = PARTS_OF_A_YEAR[period]
            figure = f"{dollars(round(cents / parts))} {a_period(period)}"
            computed.append(Computed(figure, f"{dollars(cents)} ÷ {parts}"))
            text += f" That is {computed[-1]}."
    years = None if found[0].of_years else pay_rows.years_meant(question.text)
    if years and years > 1:
        figure = f"{dollars(cents * years)} in {count_word(years)} years"
        computed.append(Computed(figure, f"{dollars(cents)} × {years}"))
        text += f" That makes {computed[-1]}, if pay stays the same."
    for _, own in amounts(question.text)[:1]:
        beside = beside_amount(cents, own.cents) if own.period == "year" else None
        if beside:
            computed.append(beside[1])
            text += f" {beside[0]}"
    return text, computed


def _sets_apart(question: Question, found: Sequence[Counted]) -> bool:
    """Return whether the counted ones are set against each other: "two … more than one …"."""
    figures = groups(question)
    between = len(figures) > 1 and PARTS.search(question.text[figures[0].end : figures[1].start])
    return bool((between and between[0].lower() != "plus") or APART.search(question.text))


def _name(each: Counted) -> str:
    """Return who is counted: "two workers at Level 09 in the United States"."""
    who = pay_words.describe(each.wage)
    one = who.replace("workers", "worker", 1)
    if each.of_years:
        return f"{count_word(each.count)} {_unit(each)} of one {one}"
    return f"{count_word(each.count)} {one if each.count == 1 else who}"


def _unit(each: Counted) -> str:
    """Return what is counted, as it stands behind a number: "of them", "years of pay"."""
    if each.of_years:
        return "year of pay" if each.count == 1 else "years of pay"
    return "of them"


def _number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS[word.lower()]


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
