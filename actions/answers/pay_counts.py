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
    r"at|on|in|a|the|pay|full[- ]time)"
)
BEFORE = re.compile(
    rf"(?<![\d.,$-])\b(?P<count>\d{{1,2}}|{'|'.join(NUMBERS)})(?: {_WHO})*\s*$", re.I
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
NEXT = ("compare_wages", "list_wages", "ask_wage_factors")


@dataclass(frozen=True)
class Counted:
    """So many people at one of the pay figures."""

    count: int
    wage: Wage

    @property
    def cents(self) -> int:
        """What they make together in a year, in cents."""
        return self.count * self.wage.annual_cents

    @property
    def sum(self) -> str:
        """The sum that makes it."""
        return (
            f"{self.wage.annual_text} × {self.count}" if self.count > 1 else self.wage.annual_text
        )


def counted(wages: Sequence[Wage], question: Question) -> list[Counted]:
    """Return how many people at which figures a message counts; nothing where it counts none."""
    found: list[Counted] = []
    several, end = False, 0
    for group in groups(question):
        wage = of_limits(wages, group.limits)
        count = _count(question.text, end, group.start, group.end)
        if count is None and not end and _is_multiplied(question, group.start):
            count = 2
        several = several or bool(count and count > 1)
        if wage:
            found.append(Counted(count or 1, wage))
        end = group.end
    return found if several else []


def counts_people(question: Question) -> bool:
    """Return whether a message counts several people at a figure."""
    end, several = 0, False
    figures = groups(question)
    if len(figures) > 1 and _is_multiplied(question, figures[0].start):
        return True
    for group in figures:
        several = several or (_count(question.text, end, group.start, group.end) or 0) > 1
        end = group.end
    return several


def _is_multiplied(question: Question, start: int) -> bool:
    """Return whether the first of two figures is to be doubled: "is twice level 10 over 11"."""
    return len(groups(question)) > 1 and bool(TWICE.search(question.text[:start]))


def _count(text: str, end: int, start: int, behind: int) -> int | None:
    """Return the count before or behind what is named from `start` to `behind`, if there is one."""
    before = BEFORE.search(text[end:start])
    if before:
        ahead = text[: end + before.start()]
        of_figures = OF_FIGURES.search(ahead) and FIGURES.match(text[behind:])
        return None if of_figures else _number(before["count"])
    after = BEHIND.match(text[behind:])
    return _number(after["count"]) if after else None


def payroll(found: Sequence[Counted], question: Question) -> Answer:
    """Answer what the people counted make together, or which of them make more."""
    rows = [each.wage for each in found]
    entries = [
        f"{_upper(pay_words.describe(each.wage))}, {count_word(each.count)} of them: "
        f"{Computed(f'{dollars(each.cents)} a year', each.sum)}"
        for each in found
    ]
    computed = [Computed(f"{dollars(each.cents)} a year", each.sum) for each in found]
    if len(found) == 2 and _sets_apart(question, found):
        high, low = sorted(found, key=lambda each: -each.cents)
        gap = Computed(
            dollars(high.cents - low.cents), f"{dollars(high.cents)} − {dollars(low.cents)}"
        )
        text = f"{_upper(_name(high))} would make {gap.figure} a year more than {_name(low)} "
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
    total = Computed(f"{dollars(cents)} a year", " + ".join(each.sum for each in found))
    computed = [total]
    text = f"{_upper(and_list([_name(each) for each in found]))} would make {total}."
    for period in question.said.get("pay_period", ()):
        if period in PARTS_OF_A_YEAR:
            parts = PARTS_OF_A_YEAR[period]
            figure = f"{dollars(round(cents / parts))} {a_period(period)}"
            computed.append(Computed(figure, f"{dollars(cents)} ÷ {parts}"))
            text += f" That is {computed[-1]}."
    years = pay_rows.years_meant(question.text)
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
    first, second = (group for group in groups(question)[:2])
    between = PARTS.search(question.text[first.end : second.start])
    return bool(between or APART.search(question.text))


def _name(each: Counted) -> str:
    """Return who is counted: "two workers at Level 09 in the United States"."""
    who = pay_words.describe(each.wage)
    who = who.replace("workers", "worker", 1) if each.count == 1 else who
    return f"{count_word(each.count)} {who}"


def _number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS[word.lower()]


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
