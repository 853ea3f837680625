"""Finds in a message the names and values the store knows: areas, levels, certifications…

Names come from the store, so that whatever is imported can be asked for without training anew.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import spacy
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from knowledge.names import Name
from knowledge.places import COUNTRIES

Repair = Callable[[str], str]


@dataclass(frozen=True)
class Entity:
    """Something named in a message: what kind of thing, which one, and where it stands."""

    kind: str
    value: str
    start: int
    end: int


# What a message says in words that no document has to bring.
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
            rf"(?:level )?({NUMBER})(?:['’]?s)?\b(?! ?(?:levels?|lvls?)))?",
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
            r"(?<![\d.,$#÷×/-])\b(0?9|10|11|nine|ten|eleven)(?:['’]?s)?\b"
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
            r"|\bpay by (time)\b"
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
            r"|\b(bi-?week)(?:ly)?\b|\b(hour|month|week|dai|year)ly\b|\b(annual)(?:ly)?\b|"
            # "20 years" and "40 hours" are no way of paying
            rf"(?<!\d )(?<!\d\+ )(?<!\d-){NO_NUMBER_WORD}\b(hour|month|week|year)s?\b"
            # "good day" and "all day" are none either
            r"|\b(?:per|a|each|by the|one|single) (day)\b|\b(day)(?: rate|'?s (?:pay|wage|work))\b",
            re.I,
        ),
    ),
    (
        "pay_period",
        re.compile(r"(?:divided by|÷|/|split (?:in|into|over|by)) ?(12|26|52|260|2,?080)\b", re.I),
    ),
    (
        "pay_period",
        re.compile(r"\b(26) (?:pay ?)?(?:checks|payments|paychecks|paydays|pay periods)\b", re.I),
    ),
    (
        "percentile",
        re.compile(
            r"\b(\d{1,2})(?:st|nd|rd|th) ?(?:percentile|%|percent)?"
            r"|\b(?:top|bottom|lowest|highest) (\d{1,2}) ?(?:%|percent)|\b(\d{1,2}) ?percentile",
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
NEGATED = re.compile(r"no|without|outside|isn|aren|do")
# Names of places that are words or first names too count only where a place is spoken of.
ORDINARY_WORDS = {
    "bend", "redmond", "hayward", "ca", "austin", "buffalo", "charlotte", "china", "columbus",
    "eugene", "eureka", "georgia", "irvine", "phoenix", "salem", "turkey", "virginia", "london",
    "reno", "wichita", "washington", "jackson", "arlington", "riverside", "maine", "oregon",
}  # fmt: skip
BENDS = {"to", "can", "could", "i", "you", "we", "they", "will", "must", "never", "lot", "a"}
BENT = {"over", "down", "metal", "steel", "the", "rules", "my", "your"}
# Behind these a country is where somebody comes from, not what is asked for.
ORIGIN = {"from", "born", "raised"}
BEFORE_PLACE = {"in", "near", "around", "at", "from", "for", "to", "of", "about", "bout", "inside"}


class Gazetteer:
    """Finds entities; built from the names of a store."""

    def __init__(self, names: Iterable[Name], repair: Repair = lambda word: word) -> None:
        self._language = spacy.blank("en")
        self._repair = repair
        self._meanings: dict[str, Name] = {}
        self._loose = PhraseMatcher(self._language.vocab, attr="LOWER")
        self._exact = PhraseMatcher(self._language.vocab, attr="ORTH")
        for number, name in enumerate(names):
            key = f"{number}"
            self._meanings[key] = name
            matcher = self._exact if name.exact else self._loose
            matcher.add(key, [self._language.make_doc(name.text)])

    def find(self, text: str) -> list[Entity]:
        """Return the entities of a message in the order they stand in."""
        doc = self._language.make_doc(text)
        repaired = Doc(doc.vocab, words=[self._repair(token.text) for token in doc])
        named = [Span(doc, s, e, label=key) for key, s, e in self._exact(doc)]
        named += [Span(doc, s, e, label=key) for key, s, e in self._loose(doc)]
        spans = filter_spans(named)
        taken = {i for span in spans for i in range(span.start, span.end)}
        more = [Span(doc, s, e, label=key) for key, s, e in self._loose(repaired)]
        spans += [s for s in filter_spans(more) if not taken & set(range(s.start, s.end))]
        entities = [
            Entity(name.kind, name.value, span.start_char, span.end_char)
            for span in spans
            if (name := self._meanings[span.label_]) and _is_meant(name, span)
        ]
        entities = [e for e in entities if not _is_state_of_another(e, entities)]
        entities += _by_pattern(text)
        levels = [e for e in entities if e.kind == "job_level"]
        entities = [
            e
            for e in entities
            if e.kind != "bare_level" or not any(o.start <= e.start < o.end for o in levels)
        ]
        return sorted(entities, key=lambda e: (e.start, e.kind, e.value))


def _is_meant(name: Name, span: Span) -> bool:
    """Return whether a name that is also an ordinary word is meant as a name here."""
    if name.kind == "other_area" and name.value in COUNTRIES and _follows(span, ORIGIN):
        return False  # "I am from Peru" tells who asks
    if name.kind not in ("area", "other_area") or span.text.lower() not in ORDINARY_WORDS:
        return True
    if span.text == "Bend" and span.start > 0 and span.doc[span.start - 1].text[-1] not in ".!?":
        return True  # "we may move to Bend"
    if span.text.lower() == "bend":  # a city, unless somebody bends something
        return not (_follows(span, BENDS) or span.doc[span.end : span.end + 1].text.lower() in BENT)
    before = BEFORE_PLACE
    return len(span.doc) <= 4 or _follows(span, before) or span.text[:1].isupper()


def _is_state_of_another(entity: Entity, entities: list[Entity]) -> bool:
    """Return whether an area only says where another lies: "Long Beach, California"."""
    return entity.kind == "area" and any(
        other.kind == "other_area" and 0 <= entity.start - other.end <= 2 for other in entities
    )


def _follows(span: Span, words: set[str]) -> bool:
    before = span.doc[max(0, span.start - 2) : span.start]
    return any(token.lower_ in words for token in before)


def _by_pattern(text: str) -> list[Entity]:
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
    if kind == "work_schedule":
        return f"{lower}-time"
    if kind == "bargaining":
        return "nonunion" if NEGATED.match(lower) else "union"
    if kind == "pay_basis":
        return "time-based" if lower == "time" else "incentive-based"
    if kind == "pay_period":
        if lower in ("week", "weeks") and re.search(r"\b(?:two|2|other)\b", whole, re.I):
            return "two weeks"
        return {
            "12": "month",
            "26": "two weeks",
            "52": "week",
            "260": "day",
            "2080": "hour",
            "2,080": "hour",
            "dai": "day",
            "annual": "year",
            "biweek": "two weeks",
            "bi-week": "two weeks",
            "fortnight": "two weeks",
        }.get(lower, lower)
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
