"""Tells by its words whether a message is nothing but a sum: "and in percent?", "all together"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

# What names a sum.
SUMS = """
    % add added adds altogether apart combined compare count deduct differ difference distance
    divide divided dividing double factor gap half halfway midpoint minus pct percent percentage
    percents plus rank ratio spread subtract subtracted sum times together total triple twice
"""
# What names one only behind "how much", "by how many": "how much less", "by how much".
AFTER_HOW = """
    above ahead behind below better bigger by greater higher lacking larger less lower missing more
    off over short smaller under worse
"""
# What may stand in half a message that goes on about the pay figures of the other half.
OF_PAY = """
    article average averages begin begins column full group guide level levels line lines mean
    median number paid printed range ranges row rows salary start starts table time wage wages
"""
A_PERIOD = re.compile(r"\bhow much\b.*\b(?:hour|day|week|month|year)s?\b", re.I)
WHY = re.compile(r"^\W*(?:and |but )?(?:why|how come|how so|what for|what gives)\W*$", re.I)
HOW = re.compile(r"\bhow (?:much|many|far|big)\b|^\W*(?:and |so )*by what\b", re.I)
# Words that may stand beside it and name nothing else.
BESIDE = """
    a against all also am amount amounts an and annual annually are as at average averages be
    between big bigger biggest both bottom by calculate can come comes could do does dollar
    dollars each eight every exactly express far figure figures first five for four from get give
    gives high highest hour hourly hours how i i'd i'm if in into is it it's just last levels low
    lowest make makes many me mine month monthly months much my nine now number numbers of ok okay
    on one ones or other out pay pays per please pls points put same say second seven show six
    smaller so tell ten that that's the them then these they thing third this those three to top
    two up us value values was we week weekly weeks were what what's whats which whole will with
    work works would year yearly years you your
"""
MEAN_OF = re.compile(
    r"\b(?:average|mean|avg) (?:of |between |out of )?(?:(?:the|these|those|all|just) ){0,2}"
    r"(?:levels?|two|three|both|them|these|those|figures|averages|numbers|lvls?)\b"
    r"|\bdivid\w* (?:(?:that|it|them|this) )?by (?:two|three|four|[2-4]|how many)\b",
    re.I,
)
SENTENCE = re.compile(r"[?!;\n]+|\.(?!\d)")
WORD = re.compile(r"[a-z']+|%|\d+")
MOST_WORDS = 16
# Intents of figures or lists, with which something can be done; all on wages are.
OF_FIGURES = ("ask_industries", "ask_titles", "ask_source")


def is_only_a_sum(text: str, beside: str = "") -> bool:
    """Return whether a message names nothing but what is to be done with the figures of before.

    `beside` are more words that may stand in it.
    """
    words = WORD.findall(text.lower().replace("’", "'"))
    if not words or len(words) > MOST_WORDS:
        return False
    sums = set(SUMS.split()) | set(AFTER_HOW.split() if HOW.search(text) else ())
    sums |= {"average", "mean", "avg"} if MEAN_OF.search(text) else set()
    known = sums | set(BESIDE.split()) | set(beside.split())
    return any(word in sums for word in words) and all(
        word in known or _is_a_count(word) for word in words
    )


def only_reckons(halves: Sequence[Mapping[str, Any]]) -> bool:
    """Return whether the halves ask one thing: "which is more, and by how many percent"."""
    first = [half["ranking"][0]["name"] for half in halves[:1]]
    of_figures = any("wage" in each or each in OF_FIGURES for each in first)
    if of_figures and any(_goes_on(half["text"]) for half in halves[1:]):
        return True
    # "… is larger than the average. How much larger, and how come?"
    why = len(halves) > 1 and all(WHY.match(half["text"]) for half in halves[1:])
    return why and (of_figures or is_only_a_sum(halves[0]["text"]))


def _goes_on(text: str) -> bool:
    """Return whether half a message asks for a sum with the figures of the other half."""
    words = WORD.findall(text.lower().replace("’", "'"))
    known = {*BESIDE.split(), *OF_PAY.split()}
    of_a_period = A_PERIOD.search(text) and all(word in known for word in words)
    return is_only_a_sum(text, OF_PAY) or bool(of_a_period)


def last_sentence(text: str) -> str:
    """Return the last sentence of a message: what is asked behind what is told."""
    return [part for part in (text, *SENTENCE.split(text)) if part.strip()][-1] if text else text


def _is_a_count(word: str) -> bool:
    """Return whether a word is a number that multiplies: "times 3"; more digits name a figure."""
    return word.isdigit() and len(word) == 1
