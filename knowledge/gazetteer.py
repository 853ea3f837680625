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
from sqlalchemy import select
from sqlalchemy.orm import Session

from knowledge import places
from knowledge.schema import (
    Area,
    Certification,
    Code,
    Industry,
    Occupation,
    RelatedOccupation,
    Title,
)

Repair = Callable[[str], str]


@dataclass(frozen=True)
class Entity:
    """Something named in a message: what kind of thing, which one, and where it stands."""

    kind: str
    value: str
    start: int
    end: int


@dataclass(frozen=True)
class Name:
    """A way to say that a thing is meant. `exact` names count only in the case given."""

    kind: str
    value: str
    text: str
    exact: bool = False


# What a message says in words that no document has to bring.
LEVEL_WORDS = ["nine", "ten", "eleven"]
NUMBER = r"(?:0?\d{1,2}|nine|ten|eleven)"
PATTERNS = (
    (
        "job_level",
        re.compile(
            r"\bnot (?:able to be )?leveled\b|\bunleveled\b"
            r"|\b(?:could not|couldn'?t|can ?not|can'?t) be leveled\b|\bno level\b",
            re.I,
        ),
    ),
    (
        "job_level",
        re.compile(
            rf"\b(?:levels?|lvls?|lv|grade)[ .#-]*({NUMBER})\b"
            rf"(?:,? ?(?:and|or|vs\.?|versus|to|with|than|from|over|&|/|,|-) ?"
            rf"(?:level )?({NUMBER})\b)?",
            re.I,
        ),
    ),
    ("job_level", re.compile(r"\bL(0?\d{1,2})\b(?: (?:and|or|vs\.?|versus|to) L(0?\d{1,2})\b)?")),
    ("work_schedule", re.compile(r"\b(full|part)[ -]?(?:time|timers?)\b", re.I)),
    ("bargaining", re.compile(r"\b(non[ -]?)?union(?:ized|ised)?\b", re.I)),
    ("pay_basis", re.compile(r"\b(time)[ -]based\b|\b(incentive)(?:[ -](?:based|pay))?\b", re.I)),
    ("pay_period", re.compile(r"\b(hour|month|week|da|year|annual|bi-?week)(?:ly|s|y)?\b", re.I)),
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
            r"\b(?:the|that|this)? ?(first|second|third|fourth|fifth|last) (?:one|of)\b", re.I
        ),
    ),
    (
        "ordinal",
        re.compile(r"^(?:and |what about )?the (first|second|third|fourth|fifth|last)\W*$", re.I),
    ),
    ("code_system", re.compile(r"\bo\*?\.?net\b|\bonet\b", re.I)),
    ("code_system", re.compile(r"\b(SOC)\b|\b(soc) codes?\b", re.I)),
    ("code_system", re.compile(r"\b(RIASEC)\b|\b(holland|interest) codes?\b|\b(holland)\b", re.I)),
    ("code_system", re.compile(r"\b(CIP)\b", re.I)),
    ("code_system", re.compile(r"\bTOP\b|\btop codes?\b|\bTOP codes?\b")),
)
NATION = ("us", "u.s.", "usa", "u.s.a.", "united states", "america", "nationwide", "nationally",
          "national", "whole country", "across the country")  # fmt: skip
# Names of places that are words or first names too count only where a place is spoken of.
ORDINARY_WORDS = {
    "bend", "redmond", "hayward", "ca", "austin", "buffalo", "charlotte", "china", "columbus",
    "eugene", "eureka", "georgia", "irvine", "phoenix", "salem", "turkey", "virginia", "london",
    "reno", "wichita", "washington", "jackson", "arlington", "riverside", "maine", "oregon",
}  # fmt: skip
BEFORE_PLACE = {"in", "near", "around", "at", "from", "for", "to", "of", "about", "bout", "inside"}
GENERIC_HEADS = {"production", "power", "collection", "systems", "system", "gas", "plant"}


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
        return sorted([*entities, *_by_pattern(text)], key=lambda e: (e.start, e.kind, e.value))


def names(session: Session) -> list[Name]:
    """Return every name of the store that a message may hold."""
    found: list[Name] = [Name("area", "United States", word) for word in NATION if word != "us"]
    found.append(Name("area", "United States", "US", exact=True))
    found += [Name("area", "United States", "in the us"), Name("area", "United States", "the us")]
    stored = list(session.scalars(select(Area.name).order_by(Area.name)))
    for area in stored:
        found += [Name("area", area, alias) for alias in _area_aliases(area)]
    found += _other_places({name.text.lower() for name in found})
    found += _occupations(session)
    for title in session.scalars(select(RelatedOccupation.title)):
        found += [Name("related_occupation", title, form) for form in _related_forms(title)]
    found += _specialties(session)
    found += _certifications(session)
    for title in session.scalars(select(Industry.title).order_by(Industry.position)):
        found += [Name("industry", title, head) for head in _industry_heads(title)]
    unique = {
        (name.text.lower() if not name.exact else name.text): name for name in reversed(found)
    }
    return list(unique.values())


def _occupations(session: Session) -> list[Name]:
    main = session.execute(select(Occupation.title, Occupation.title.label("name")))
    other = session.execute(
        select(Title.title, Occupation.title.label("name"))
        .join(Occupation, Occupation.soc_code == Title.soc_code)
        .where(Title.kind == "alternate")
        .order_by(Title.id)
    )
    rows = [*main, *other]
    return [Name("occupation", row.name, form) for row in rows for form in _forms(row.title)]


def _area_aliases(area: str) -> list[str]:
    """Return ways to say an area: "Bend-Redmond, OR" is also Bend, Redmond, Bend Oregon."""
    cities, _, state = area.partition(", ")
    aliases = [area, cities]
    for city in cities.split("-") if state else []:
        aliases += [city, f"{city} {state}", f"{city}, {state}"]
        aliases += [f"{city} {places.STATES[state]}", f"{city}, {places.STATES[state]}"]
    aliases += [f"{word} area" for word in aliases if state]
    if "San Francisco" in cities:
        aliases += ["bay area", "sf", "san fran", "s.f."]
    if area == "California":
        aliases += ["cali", "calif", "ca", "statewide"]
    return aliases


def _other_places(known: set[str]) -> list[Name]:
    every = [*places.STATES.values(), *places.CITIES, *places.COUNTRIES]
    counties = [(f"{c} County", f"{c} County") for c in places.CALIFORNIA_COUNTIES]
    named = [*((place, place) for place in every), *counties, ("Los Angeles", "LA")]
    return [
        Name("other_area", value, text, exact=text == "LA")
        for value, text in named
        if text.lower() not in known
    ]


def _is_meant(name: Name, span: Span) -> bool:
    """Return whether a name that is also an ordinary word is meant as a name here."""
    if name.kind not in ("area", "other_area") or span.text.lower() not in ORDINARY_WORDS:
        return True
    return len(span.doc) <= 4 or _follows(span, BEFORE_PLACE) or span.text[:1].isupper()


def _follows(span: Span, words: set[str]) -> bool:
    before = span.doc[max(0, span.start - 2) : span.start]
    return any(token.lower_ in words for token in before)


def _forms(title: str) -> list[str]:
    """Return a title and its singular: "Plant Managers" and "Plant Manager"."""
    singular = title[:-1] if title.endswith("s") else title
    return list(dict.fromkeys([title, singular, f"{singular}s"]))


def _related_forms(title: str) -> list[str]:
    forms = _forms(title)
    if title.startswith("First-Line Supervisors"):
        forms += ["first-line supervisor", "first line supervisor", "first-line supervisors"]
    if title.startswith("Transportation, Storage"):
        forms += _forms("Distribution Managers") + _forms("Transportation Managers")
    return forms


def _specialties(session: Session) -> list[Name]:
    """Return names of specialties; each is known by the word that tells it from the others.

    A specialty that only the O*NET codes name counts too; one they name otherwise is the same
    ("Biomass Power Plant Managers" are the guide's Biomass Production Managers).
    """
    titles = list(session.scalars(select(Title.title).where(Title.kind == "specialty")))
    coded = session.scalars(
        select(Code.title).where(Code.system == "O*NET", Code.code.notlike("%.00"))
    )
    found: list[Name] = []
    heads = {_head(title): title for title in titles}
    for title in [*titles, *coded]:
        value = heads.get(_head(title), title)
        found += [Name("specialty", value, form) for form in _forms(title)]
        head = _head(title)
        if " " in head:  # two ordinary words, such as "quality control", say too little alone
            found += [Name("specialty", value, f"{head} {word}") for word in ("systems", "manager")]
            continue
        for word in head.split("/"):
            found += [Name("specialty", value, form) for form in _forms(word)]
        if "landfill gas" in title.lower():
            found += [Name("specialty", value, text) for text in ("landfill gas", "landfill")]
        if head == "hydroelectric":
            found.append(Name("specialty", value, "hydro"))
    return found


def _head(title: str) -> str:
    words = []
    for word in title.lower().replace("/landfill gas", "").split():
        if word in GENERIC_HEADS:
            break
        words.append(word)
    return " ".join(words)


def _certifications(session: Session) -> list[Name]:
    rows = session.execute(select(Certification.name, Certification.abbreviation)).all()
    by_key = {row.abbreviation or row.name: row.name for row in rows}
    found = []
    for key in by_key:
        # Two letters are a word in somebody's message, unless they are capitals.
        found.append(Name("certification", key, key, exact=len(key) == 2))
        if "/" in key:
            found += [Name("certification", key, key.split("/")[0])]
            found += [Name("certification", key, key.replace("/", form)) for form in ("", " ")]
    for name, abbreviation in rows:
        key = abbreviation or name
        stem = name.removesuffix(" Certification")
        forms = [name, stem, f"{stem} Certificate", f"{stem} certified", f"{stem} cert"]
        found += [Name("certification", key, form) for form in forms]
    return found


def _industry_heads(title: str) -> list[str]:
    """Return short names of an industry: "Chemical Manufacturing" is also "chemical"."""
    heads = [title]
    for part in title.split(" and "):
        head = re.sub(r" (Product Manufacturing|Manufacturing|Svc)$", "", part)
        heads += [head, f"{head}s"] if head not in ("Development",) else []
    return heads


def _by_pattern(text: str) -> list[Entity]:
    found = []
    for kind, pattern in PATTERNS:
        for match in pattern.finditer(text):
            values = [v for v in match.groups() if v] or [match[0]]
            found += [
                Entity(kind, _value(kind, value, match[0]), match.start(), match.end())
                for value in values
            ]
    return found


def _value(kind: str, value: str, whole: str) -> str:
    """Return the store's word for what a pattern caught."""
    lower = value.lower()
    if kind == "job_level":
        if "level" in lower and not any(c.isdigit() for c in lower):
            return "not leveled"
        number = LEVEL_WORDS.index(lower) + 9 if lower in LEVEL_WORDS else int(lower)
        return f"{number:02}"
    if kind == "work_schedule":
        return f"{lower}-time"
    if kind == "bargaining":
        return "nonunion" if lower.startswith("non") else "union"
    if kind == "pay_basis":
        return f"{lower}-based"
    if kind == "pay_period":
        return {"da": "day", "annual": "year", "biweek": "week", "bi-week": "week"}.get(
            lower, lower
        )
    if kind == "ordinal":
        return str(["first", "second", "third", "fourth", "fifth", "last"].index(lower) + 1)
    if kind == "code_system":
        if "net" in whole.lower():
            return "O*NET"
        word = lower.split()[0]
        return "RIASEC" if word in ("holland", "interest", "riasec") else word.upper()
    return value
