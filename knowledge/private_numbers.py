"""Hides numbers that identify a person, before a message is stored, logged or understood."""

from __future__ import annotations

import re

HIDDEN = "[number hidden]"
# Social security, card, phone, account and case numbers, dates of birth: seven digits or more.
LONG_NUMBER = re.compile(r"(?<![\w$])\+?\(?\d(?:[\s().*/-]{0,2}\d){6,18}(?!\w)")
# What is as long and identifies nobody: amounts, codes of occupations and programs, spans of years.
HARMLESS = re.compile(
    r"\d{5,6}\.\d\d|\d\d-\d{4}(?:\.\d\d)?|(?:19|20)\d\d\s?[-/]\s?(?:19|20)\d\d|\d\d\.\d{4}"
    r"|\d{6}(?:[ ,/]{1,2}\d{6})+"
)


def masked(text: str) -> str:
    """Return a text with the numbers hidden that may identify a person."""
    return LONG_NUMBER.sub(lambda m: m[0] if HARMLESS.fullmatch(m[0]) else HIDDEN, text)
