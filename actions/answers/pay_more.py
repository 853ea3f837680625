"""What is said beside a single pay figure: some years of it, half, a raise, other hours, taxes."""

from __future__ import annotations

import re

from actions.answers import pay_rows
from actions.answers.answer import (
    PARTS_OF_A_YEAR,
    Computed,
    count_word,
    dollars,
    half_of,
    over_years,
)
from actions.answers.sums import CHANGED, at_hours, changed, hours_meant, typed
from knowledge.records import Wage

FULL_WEEK = 40
TAXES = re.compile(r"\btax(?:es|ed)?\b|\btake[- ]home\b|\btakes? home\b|\bafter deductions\b", re.I)
BEFORE_TAXES = re.compile(r"\b(?:before|without|pre-?)\W?tax", re.I)
FRACTION = re.compile(
    r"\b(?:(?P<count>an?|one|two|three|four) )?(?P<part>third|quarter|fourth|fifth|tenth)s? of\b"
    r"(?! (?:the |these |all )?(?:workers|people|managers|them))",
    re.I,
)
_COUNT = r"\d|two|three|four|five|six|seven|eight|nine|ten"
# "four times level 9", "twice that", but not "how many times", nor "is it twice that".
MULTIPLE = re.compile(
    rf"\b(?P<count>{_COUNT}) times (?!as\b|more\b|a\b|per\b)"
    rf"|\btimes (?P<by>{_COUNT})\b(?![,.]?\d)(?! (?:years?|months?|weeks?|hours?)\b)"
    r"|^(?!\W*(?:(?:and|so|but) )*(?:is|are|does|do|was|were|it'?s|that'?s)\b).*"
    r"\b(?P<word>twice|double|triple) (?:of )?(?:the |an? )?(?:that|it|this|levels?|lvls?)\b",
    re.I | re.S,
)
WORDS = {"twice": 2, "double": 2, "triple": 3}
HALF_A_YEAR = re.compile(r"\bhalf (?:a|the) year\b", re.I)
# "in a quarter", but not "in a quarter of the plants".
QUARTER = re.compile(
    r"\b(?:in|for|per|each|every|over) (?:(?:a|one|the) )?quarter\b(?! of (?!(?:a|the) year))"
    r"|\bquarterly\b",
    re.I,
)
SPAN = re.compile(
    r"(?<!every )(?<!each )(?<!per )(?<!after )(?<!within )(?<!in )\b"
    r"(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) (month|week)s\b"
    r"(?! (?:of experience|ago|vacation))",
    re.I,
)
NO_TAXES = "The documents say nothing about taxes, so what is left after them I cannot work out."


def asks_more(text: str) -> bool:
    """Return whether a message asks for one of the sums on a single figure."""
    parts = (pay_rows.HALF, FRACTION, MULTIPLE, HALF_A_YEAR, QUARTER, SPAN)
    sums = (
        any(part.search(text) for part in parts),
        changes(text),
        typed(text),
        _other_hours(text),
    )
    return any(sums) or is_of_taxes(text)


def changes(text: str) -> bool:
    """Return whether a message asks for a raise or a cut in percent."""
    return bool(CHANGED.search(text))


def is_of_taxes(text: str) -> bool:
    """Return whether a message asks what is left of a pay after taxes."""
    return bool(TAXES.search(text)) and not BEFORE_TAXES.search(text)


def more(wage: Wage, text: str) -> tuple[list[str], list[Computed]]:
    """Return what else a message asks of one figure, in sentences, and the sums in them."""
    sentences: list[str] = []
    computed: list[Computed] = []
    years = pay_rows.years_meant(text)
    if years and years > 1:
        computed.append(over_years(wage, years))
        sentences.append(f"That makes {computed[-1]}, if the pay stays the same.")
    if pay_rows.HALF.search(text):
        computed.append(half_of(wage))
        sentences.append(f"Half of that is {computed[-1]}.")
    if raised := changed(wage.annual_cents, wage.annual_text, "year", text):
        computed.append(raised)
        sentences.append(f"The percentage you name makes it {raised}.")
    if part := _part(wage, text):
        computed.append(part)
        sentences.append(f"That makes {part}.")
    if hours := _other_hours(text):
        computed.append(at_hours(wage, hours))
        sentences.append(f"At the hours you name that is {computed[-1]}.")
    if made := typed(text):
        computed.append(made)
        sentences.append(f"The sum you name makes {made}.")
    if is_of_taxes(text):
        sentences.append(NO_TAXES)
    return sentences, computed


def _part(wage: Wage, text: str) -> Computed | None:
    """Return a part of a yearly wage: a third of it, half a year, six months."""
    if match := FRACTION.search(text):
        names = {"third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "tenth": 10}
        whole, count = names[match["part"].lower()], _count(match["count"] or "one")
        figure = dollars(round(wage.annual_cents * count / whole))
        by = f" × {count}" if count > 1 else ""
        return Computed(figure, f"{wage.annual_text} ÷ {whole}{by}")
    if match := MULTIPLE.search(text):
        word = match["word"]
        count = WORDS[word.lower()] if word else _count(match["count"] or match["by"])
        return Computed(dollars(wage.annual_cents * count), f"{wage.annual_text} × {count}")
    for asked, parts, name in (
        (HALF_A_YEAR, 2, "half a year"),
        (QUARTER, 4, "a quarter of a year"),
    ):
        if asked.search(text):
            figure = dollars(round(wage.annual_cents / parts))
            return Computed(f"{figure} in {name}", f"{wage.annual_text} ÷ {parts}")
    match = SPAN.search(text)
    if match is None:
        return None
    count = _count(match[1])
    unit = match[2].lower()
    parts = PARTS_OF_A_YEAR[unit]
    figure = dollars(round(wage.annual_cents * count / parts))
    return Computed(
        f"{figure} in {count_word(count)} {unit}s", f"{wage.annual_text} ÷ {parts} × {count}"
    )


def _count(word: str) -> int:
    """Return the number a word or a digit stands for: "a", "two", "18"."""
    return int(word) if word.isdigit() else pay_rows.COUNTS.get(word.lower(), 1)


def _other_hours(text: str) -> int | None:
    """Return the hours a week that are named, where they are not those of a full week."""
    hours = hours_meant(text)
    return hours if hours and hours != FULL_WEEK else None
