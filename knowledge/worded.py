"""Finds in a message the values that no document has to bring: levels, periods, years, ordinals…"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Entity:
    """Something named in a message: what kind of thing, which one, and where it stands."""

    kind: str
    value: str
    start: int
    end: int


LEVEL_WORDS = ("seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen")
NUMBER = rf"(?:0?\d{{1,2}}|{'|'.join(LEVEL_WORDS)})"
NUMBER_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "many")
NO_NUMBER_WORD = "".join(rf"(?<!\b{word} )" for word in NUMBER_WORDS)
PATTERNS = (
    (
        "job_level",
        re.compile(
            r"\b(?:not|never|no|without|aren'?t|isn'?t|cannot|can'?t|couldn'?t)[ -]"
            r"(?:(?:able|possible)[ -]to[ -])?(?:be[ -])?"
            r"(?:(?:put|placed?|sort(?:ed)?|assign(?:ed)?|given?) )?(?:(?:on|in|into|at|to) )?"
            r"(?:a |any |one )?level(?:ed|led)?\b|\bun-?level(?:ed|led)\b",
            re.I,
        ),
    ),
    (
        "job_level",
        re.compile(
            rf"\b(?:levels?|lvls?|lv|grade)[ .#-]*({NUMBER})(?:['’]?s)?\b"
            rf"(?:,? ?(?:and|or|vs\.?|versus|to|with|than|from|over|&|/|,|-) ?"
            # "a level 9, 2 level 10": the 2 counts people
            rf"(?:level )?({NUMBER})(?:['’]?s)?\b"
            r"(?![ -]?(?:levels?|lvls?|years?|yrs?|months?|weeks?|days?|hours?|hrs?)))?",
            re.I,
        ),
    ),
    ("job_level", re.compile(r"\bL(0?\d{1,2})\b(?: (?:and|or|vs\.?|versus|to) L(0?\d{1,2})\b)?")),
    ("work_schedule", re.compile(r"\b(full|part)[ -]?(?:time|timers?)\b", re.I)),
    ("work_schedule", re.compile(r"^\W*(?:and |ok |so )?(full|part)\W*(?:then|only)?\W*$", re.I)),
    # Where pay is talked about, a number alone is a level: "10?", "i meant nine", "than an 11".
    (
        "bare_level",
        re.compile(
            r"(?<![\d.,$#÷×/-])(?<!\btop )(?<!\bbottom )(?<!\blowest )(?<!\bhighest )"
            r"\b(0?9|10|11|nine|ten|eleven)(?:['’]?s)?\b"
            r"(?![.,:]\d|-? ?(?:hours?|hrs?|years?|yrs?|months?|weeks?|days?|minutes?|people|"
            r"persons?|workers?|percent|%|[ap]\.?m|o'?clock|dollars?|bucks|grand|cents?|points?|jobs?|tasks?|"
            r"kids|exams?|times|out of|of|th|k|thousand|million|to 5|to five)\b| ?%)",
            re.I,
        ),
    ),
    (
        "bargaining",
        re.compile(
            r"\b(non[ -]?|(?:not|without|outside|isn'?t|aren'?t)(?: in)?(?: an?| the| any)? )?"
            r"union(?:ized|ised)?\b",
            re.I,
        ),
    ),
    (
        "bargaining",
        re.compile(
            r"\b(no |without (?:a |any )?|(?:do|does|did)(?:n['’]?t| not) (?:pay |have )"
            r"(?:a |any )?)?(?:union card|(?:union |my |his |her |their )?dues|"
            r"collective bargaining|teamsters?)\b"
            r"|\b(non[ -]?|not |isn['’]?t |aren['’]?t )?organi[sz]ed "
            r"(?:shop|plant|workplace|labor)\b"
            r"|\b(?:shop|plant|workplace)(?: is|['’]?s)? (not )?organi[sz]ed\b",
            re.I,
        ),
    ),
    (
        "pay_basis",
        re.compile(
            r"\b(time)[ -]based\b|(?<!full )(?<!full-)(?<!part )(?<!part-)\b(time) pa(?:y|id)\b"
            r"|\bpa(?:id|yed) (?:by|for|on) (?:the |my |your |his |her |their )?(time)\b"
            r"(?! off| and)"
            r"|\bpay by (time)\b|\bpaid by the (clock)\b"
            r"|\b(?:paid|pay) (?:by|per|for) (?:the )?(piece|output|performance|results|unit)\b"
            r"|\b(piece)[ -]?(?:work|rates?)\b|\b(commission)(?:[ -]based| pay)\b"
            r"|\bon (commission)\b"
            r"|\b(incentive)(?:[ -](?:based|pay))?\b",
            re.I,
        ),
    ),
    (
        "pay_period",
        re.compile(
            r"\b(?:every|each|per) (?:two|2|other) (weeks?)\b|\b(fortnight)(?:ly)?\b"
            r"|\b(bi-?week)(?:ly)?\b|\b(hour|month|week|dai|year|hr|wk|mth|yr)ly\b"
            r"|\b(annual)(?:ly)?\b|"
            # "20 years" and "40 hours" are no way of paying
            rf"(?<!\d )(?<!\d\+ )(?<!\d-){NO_NUMBER_WORD}\b(hour|month|week|year)s?\b"
            # "good day" and "all day" are none either
            r"|(?:\b(?:per|an?|each|every|by the|one)[ .]?|/ ?)(hr|wk|mo|mth|yr)s?\b"
            r"|\b(?:per|a|each|by the|one|single) (day)\b|\b(day)(?: rate|'?s (?:pay|wage|work))\b",
            re.I,
        ),
    ),
    (
        "pay_period",
        re.compile(
            r"(?:÷|/|\b(?:divided?|split|cut|spread|broken|chopped|carved)"
            r"(?: (?:up|down|out|it|that))? (?:in|into|over|by|across)) ?"
            r"(12|26|52|260|2,?080|twelve|twenty[- ]six|fifty[- ]two)\b",
            re.I,
        ),
    ),
    (
        "pay_period",
        re.compile(r"\b(26) (?:pay ?)?(?:checks|payments|paychecks|paydays|pay periods)\b", re.I),
    ),
    (
        "percentile",
        re.compile(
            r"\b(\d{1,2})(?:st|nd|rd|th) ?(?:percentile|%|percent)?"
            r"|\b(?:top|bottom|lowest|highest) (\d{1,2}) ?(?:%|percent)|\b(\d{1,2}) ?percentile"
            r"|\b(?:top|bottom|lowest|highest) (10|25|ten)\W*$",
            re.I,
        ),
    ),
    ("year", re.compile(r"\b((?:19|20)\d\d)\b(?!,|\.\d)")),
    (
        "ordinal",
        re.compile(
            r"\b(?:the|that|this)? ?(first|second|third|fourth|fifth|last) (?:one|of)\b"
            r"|\bthe (first|second|third|fourth|fifth)(?: (?:job|occupation|career)\b|(?= ?[,:;]))"
            r"|\b(?:than|and|to|or|of|about|for|on|in|does|do|is) "
            r"the (first|second|third|fourth|fifth|last)\W*$",
            re.I,
        ),
    ),
    (
        "ordinal",
        re.compile(r"^(?:and |what about )?the (first|second|third|fourth|fifth|last)\W*$", re.I),
    ),
    (
        "ordinal",  # "tell me about number 3", "#2?", "the 2nd one", "the 4th"
        re.compile(
            r"(?:^(?:and )?|\b(?:about|of|for|on|is|does|do) )(?:number |nr\.? ?|no\. ?)([1-5])\b"
            r"|# ?([1-5])\b"
            r"|\bthe ([1-5])(?:st|nd|rd|th)(?: one\b|\W*$)",
            re.I,
        ),
    ),
    ("code_system", re.compile(r"\bo\*?\.?net\b|\bonet\b", re.I)),
    ("code_system", re.compile(r"\b(SOC)\b|\b(soc) codes?\b", re.I)),
    ("code_system", re.compile(r"\b(RIASEC)\b|\b(holland|interest) codes?\b|\b(holland)\b", re.I)),
    ("code_system", re.compile(r"\b(CIP)\b", re.I)),
    ("code_system", re.compile(r"\bTOP\b|\btop codes?\b|\bTOP codes?\b")),
)
ABBREVIATED = {"hr": "hour", "wk": "week", "mo": "month", "mth": "month", "yr": "year"}
NEGATED = re.compile(r"no|without|outside|isn|aren|do")


def by_pattern(text: str) -> list[Entity]:
    """Return the values that a message names in words, kind by kind."""
    found = []
    for kind, pattern in PATTERNS:
        for match in pattern.finditer(text):
            if kind == "bare_level":  # the words around it belong to nothing
                start, end = match.span(match.lastindex or 0)
                found.append(Entity(kind, _value(kind, text[start:end], match[0]), start, end))
                continue
            values = [v for v in match.groups() if v] or [match[0]]
            found += [
                Entity(kind, _value(kind, value, match[0]), match.start(), match.end())
                for value in values
            ]
    return found


def _value(kind: str, value: str, whole: str) -> str:
    """Return the store's word for what a pattern caught."""
    lower = value.lower()
    if kind in ("job_level", "bare_level"):
        if "level" in lower and not any(c.isdigit() for c in lower):
            return "not leveled"
        number = LEVEL_WORDS.index(lower) + 7 if lower in LEVEL_WORDS else int(lower)
        return f"{number:02}"
    if kind == "percentile" and lower == "ten":
        return "10"
    if kind == "work_schedule":
        return f"{lower}-time"
    if kind == "bargaining":
        return "nonunion" if NEGATED.match(lower) else "union"
    if kind == "pay_basis":
        return "time-based" if lower in ("time", "clock") else "incentive-based"
    if kind == "pay_period":
        if lower in ("week", "weeks") and re.search(r"\b(?:two|2|other)\b", whole, re.I):
            return "two weeks"
        return {
            "12": "month",
            "twelve": "month",
            **ABBREVIATED,
            "26": "two weeks",
            "twenty six": "two weeks",
            "52": "week",
            "fifty two": "week",
            "260": "day",
            "2080": "hour",
            "2,080": "hour",
            "dai": "day",
            "annual": "year",
            "biweek": "two weeks",
            "bi week": "two weeks",
            "fortnight": "two weeks",
        }.get(lower.replace("-", " "), lower)
    if kind == "ordinal":
        if lower.isdigit():
            return lower
        return str(["first", "second", "third", "fourth", "fifth", "last"].index(lower) + 1)
    if kind == "code_system":
        if "net" in whole.lower():
            return "O*NET"
        word = lower.split()[0]
        return "RIASEC" if word in ("holland", "interest", "riasec") else word.upper()
    return value
