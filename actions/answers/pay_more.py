"""What is said beside a single pay figure: some years of it, half, a raise, other hours, taxes."""

from __future__ import annotations

import re

from actions.answers import pay_rows
from actions.answers.answer import Computed, half_of, over_years
from actions.answers.sums import CHANGED, at_hours, changed, hours_meant, typed
from knowledge.records import Wage

FULL_WEEK = 40
TAXES = re.compile(r"\btax(?:es|ed)?\b|\btake[- ]home\b|\btakes? home\b|\bafter deductions\b", re.I)
BEFORE_TAXES = re.compile(r"\b(?:before|without|pre-?)\W?tax", re.I)
NO_TAXES = "The documents say nothing about taxes, so what is left after them I cannot work out."


def asks_more(text: str) -> bool:
    """Return whether a message asks for one of the sums on a single figure."""
    sums = (pay_rows.HALF.search(text), changes(text), typed(text), _other_hours(text))
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
    if hours := _other_hours(text):
        computed.append(at_hours(wage, hours))
        sentences.append(f"At the hours you name that is {computed[-1]}.")
    if made := typed(text):
        computed.append(made)
        sentences.append(f"The sum you name makes {made}.")
    if is_of_taxes(text):
        sentences.append(NO_TAXES)
    return sentences, computed


def _other_hours(text: str) -> int | None:
    """Return the hours a week that are named, where they are not those of a full week."""
    hours = hours_meant(text)
    return hours if hours and hours != FULL_WEEK else None
