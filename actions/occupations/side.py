"""One of the things that are set side by side, and how it is told in a line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from actions.occupations.about import About
from actions.occupations.intents import intent_of
from actions.occupations.pay import WORDS, published, wanted
from actions.occupations.words import amount, count, trend
from actions.question import Question
from knowledge.occupations import queries
from knowledge.occupations.records import Outlook, Pay

# Pay at the start: "who earns more starting out", "entry-level salaries".
START = re.compile(
    r"\b(?:start(?:ing|er|s)?|beginning|entry[- ]level) (?:pay|salar\w+|wages?|rate|money|income"
    r"|out|off)\b|\b(?:at|in) the (?:very )?(?:start|beginning|bottom)\b"
    r"|\bto (?:start|begin)\b(?! with)"
    r"|\bfirst year\b|\b(?:beginners?|rookies?|newbies)\b|\bentry[- ]level\b|\bnew grad\w*"
    r"|\bstart(?:s|ing)? (?:at|higher|lower|better)\b|\bwhen (?:you|they|i|he|she) starts?\b",
    re.I,
)
SPREAD = ("list_wages", "ask_wage_range")
MEAN = re.compile(r"\b(?:mean|averages?)\b", re.I)


@dataclass(frozen=True)
class Side:
    """One of the things compared: its name, its pay and by which statistic, its projection."""

    label: str
    about: About
    pay: Pay | None
    outlook: Outlook | None
    missing: str
    statistic: str = "median"


def sides_of(abouts: Sequence[About], *, of_pay: bool = True) -> list[Side]:
    """Return a side for each: named by its occupation, its place, or both, as they differ.

    Where the figures of two are the same ones, as nothing is published for a place, one is left.
    """
    one_job = len({about.job.code for about in abouts}) == 1
    one_place = len({about.places[:1] for about in abouts}) == 1
    sides: list[Side] = []
    for about in abouts:
        rows, missing = published(about)
        future = next(iter(queries.outlooks(about.session, about.job.outlook_code or "")), None)
        pay = rows[0] if rows else None
        label = about.job.title
        if pay and not one_place:
            label = pay.place.title if one_job else f"{label} in {pay.place.named}"
        of_part = intent_of(about.question) == "ask_wage_percentile"
        statistic = (
            wanted(about) if of_part else "p10" if of_pay and of_start(about.question) else None
        )
        if not any(one_job and pay is not None and side.pay == pay for side in sides):
            sides.append(Side(label, about, pay, future, missing, statistic or "median"))
    return sides


def of_start(question: Question) -> bool:
    """Return whether pay at the start is asked for, which nobody publishes."""
    return START.search(question.text) is not None


def line(side: Side, *, openings: bool = False) -> str:
    """Return a side in one line: pay, growth, education; with the openings a year if asked."""
    facts = [_paid(side), trend(side.outlook), education(side)]
    if openings and side.outlook and side.outlook.openings is not None:
        facts.insert(2, f"{count(side.outlook.openings)} openings a year")
    named = side.pay and side.label != side.about.job.title
    where = f" in {side.pay.place.named}" if side.pay and not named else ""
    group = side.pay.title if side.pay else side.about.job.title
    as_group = "" if group.lower() == side.about.job.title.lower() else f" (published as {group})"
    return f"{side.label}{where}: {'; '.join(fact for fact in facts if fact)}{as_group}"


def change(side: Side) -> float | None:
    """Return by how many percent its number of jobs is projected to change, if that is known."""
    return side.outlook.change_percent if side.outlook else None


def openings(side: Side) -> int | None:
    """Return how many openings a year are projected, if that is known."""
    return side.outlook.openings if side.outlook else None


def education(side: Side) -> str:
    """Return the education that is typical at entry, nothing where none is published."""
    return str(side.outlook.education) if side.outlook and side.outlook.education else ""


def experience(side: Side) -> str:
    """Return the experience in a related job that is typical at entry; nothing for none."""
    found = side.outlook.experience if side.outlook else None
    return "" if found in (None, "None") else f"{_small(str(found))} in a related job"


def training(side: Side) -> str:
    """Return the training on the job that is typical; nothing for none."""
    found = side.outlook.training if side.outlook else None
    return "" if found in (None, "None") else _small(str(found))


def _paid(side: Side) -> str:
    pay, statistic = side.pay, side.statistic
    if pay is None:
        return "no pay published"
    annual, hourly = amount(pay.annual, statistic), amount(pay.hourly, statistic)
    both = [f"{annual} a year" if annual else "", f"{hourly} an hour" if hourly else ""]
    paid = (" or ".join(part for part in both if part) or "none") + f" ({WORDS[statistic]})"
    amounts = pay.annual if annual else pay.hourly
    if intent_of(side.about.question) in SPREAD:
        low, high = amount(amounts, "p10"), amount(amounts, "p90")
        paid += f", {low or 'not released'} to {high or 'not released'} (10th to 90th percentile)"
    mean = amount(amounts, "mean")
    if mean and MEAN.search(side.about.question.text):
        paid += f", {mean} (mean)"
    return paid


def _small(words: str) -> str:
    return f"{words[0].lower()}{words[1:]}"
