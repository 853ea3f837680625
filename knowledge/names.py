"""The names a message may hold of what the store knows: areas, occupations, certifications…"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

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


@dataclass(frozen=True)
class Name:
    """A way to say that a thing is meant. `exact` names count only in the case given."""

    kind: str
    value: str
    text: str
    exact: bool = False


NATION = (
    "u.s.",
    "usa",
    "u.s.a.",
    "united states",
    "the us",
    "in us",
    "america",
    "american average",
    "american figure",
    "whole us",
    "nationwide",
    "nationally",
    "national",
    "whole country",
    "across the country",
    "all country",
    "all the country",
    "entire country",
    "in the country",
    "the nation",
    "countrywide",
    "rest of the country",
)
# What people call an industry for short, by a word of its title.
SHORT_FOR = (
    ("Metal", ("metal", "metals", "metalworking")),
    ("Chemical", ("chem",)),
    ("Semiconductor", ("semicon", "chip", "chips", "chipmakers")),
    ("Machinery", ("machine making", "machine makers", "machine builders")),
    ("Scientific Research", ("r&d", "research")),
)
# Words that begin what all specialties share.
GENERIC_HEADS = {"production", "power", "collection", "systems", "system", "gas", "plant"}
# What a certification is called behind a word that tells which: "the quality certificate".
KINDS = ("certification", "certificate", "cert", "credential", "exam", "exams")
OF_MANAGERS = ("manager", "management")
# Words of names that say nothing of which certification is meant.
COMMON = frozenset(["production", "management", "manager", "in", "and", "of", "certification"])

# Letters of a place that people write without its blanks.
SHORTEST_TOGETHER = 7
# What the patterns give; a button brings such a value too, and somebody may type one.
PATTERN_VALUES = {
    "job_level": re.compile(r"\d\d|not leveled"),
    "bare_level": re.compile(r"\d\d"),
    "work_schedule": re.compile(r"(full|part)-time"),
    "bargaining": re.compile(r"(non)?union"),
    "pay_basis": re.compile(r"(time|incentive)-based"),
    "pay_period": re.compile(r"hour|day|week|two weeks|month|year"),
    "percentile": re.compile(r"\d{1,2}"),
    "year": re.compile(r"\d{4}"),
    "ordinal": re.compile(r"[1-6]"),
    "code_system": re.compile(r"SOC|O\*NET|RIASEC|CIP|TOP"),
    "job": re.compile(r"\d\d-\d{4}\.\d\d"),
    "place": re.compile(r"\d\d|\d{5}|[A-Z]{2}-\d{5}"),
}


def is_known(kind: str, value: str, named: frozenset[tuple[str, str]]) -> bool:
    """Return whether a value of a kind is one that a gazetteer finds; `named` are the store's."""
    pattern = PATTERN_VALUES.get(kind)
    return bool(pattern.fullmatch(value)) if pattern else (kind, value) in named


def names(session: Session) -> list[Name]:
    """Return every name of the store that a message may hold."""
    found = [Name("area", "United States", word) for word in NATION]
    found.append(Name("area", "United States", "US", exact=True))  # "us" is a word of its own
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
    found += [Name(n.kind, n.value, "".join(n.text.split())) for n in found if _is_run_together(n)]
    unique = {
        (name.text.lower() if not name.exact else name.text): name for name in reversed(found)
    }
    return list(unique.values())


def _is_run_together(name: Name) -> bool:
    """Return whether a place is plain without its blanks, too: "sanfrancisco"."""
    letters = name.text.replace(" ", "")
    long = len(letters) >= SHORTEST_TOGETHER and letters.isalpha() and letters != name.text
    return long and name.kind in ("area", "other_area") and name.text not in NATION


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
        whole = places.STATES[state]
        aliases += [f"{city} {whole}", f"{city}, {whole}", f"{whole} {city}", f"{whole}, {city}"]
    aliases += [f"{word} area" for word in aliases if state]
    if "San Francisco" in cities:
        aliases += ["bay area", "sf", "san fran", "s.f.", "frisco"]
    if area == "California":
        aliases += ["cali", "calif", "ca", "statewide"]
    return aliases


def _other_places(known: set[str]) -> list[Name]:
    every = [*places.STATES.values(), *places.CITIES, *places.COUNTRIES]
    counties = [(f"{c} County", f"{c} County") for c in places.CALIFORNIA_COUNTIES]
    named = [
        *((place, place) for place in every),
        *counties,
        ("Los Angeles", "LA"),
        ("Los Angeles", "in la"),
    ]
    return [
        Name("other_area", value, text, exact=text == "LA")
        for value, text in named
        if text.lower() not in known
    ]


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
    rows = session.execute(
        select(
            Certification.name,
            Certification.abbreviation,
            Certification.issuer,
            Certification.issuer_abbreviation,
        ).order_by(Certification.id)
    ).all()
    by_key = {row.abbreviation or row.name: row.name for row in rows}
    found = []
    for key in by_key:
        # Two letters are a word in somebody's message, unless they are capitals.
        found.append(Name("certification", key, key, exact=len(key) == 2))
        if "/" in key:
            found += [Name("certification", key, key.split("/")[0])]
            found += [Name("certification", key, key.replace("/", form)) for form in ("", " ")]
    telling = telling_words({row.abbreviation or row.name: row.name for row in rows})
    for name, abbreviation, issuer, issuer_short in rows:
        key = abbreviation or name
        heads = [word for word, of in telling.items() if of == key]
        heads += [f"{word} {kind}" for word in heads for kind in OF_MANAGERS]
        found += [Name("certification", key, f"{head} {kind}") for head in heads for kind in KINDS]
        if issuer:
            letters = issuer_short or "".join(re.findall(r"\b[A-Z]", issuer))
            by = [f"{head} {kind}" for head in (issuer, letters) for kind in (*KINDS, "test")]
            by += [] if issuer_short else [issuer]
            found += [Name("certification", key, each) for each in by]
        stem = name.removesuffix(" Certification")
        forms = [name, stem, f"{stem} Certificate", f"{stem} certified", f"{stem} cert"]
        found += [Name("certification", key, form) for form in forms]
    return found


def telling_words(names_of: Mapping[str, str]) -> dict[str, str]:
    """Return the words that stand in the name of one certification alone, with its key.

    `names_of` are the names by their keys.
    """
    keys: dict[str, set[str]] = {}
    for key, name in names_of.items():
        for word in re.findall(r"[a-z]+", name.lower()):
            keys.setdefault(word, set()).add(key)
    one = {word: next(iter(of)) for word, of in keys.items() if len(of) == 1}
    return {word: key for word, key in one.items() if word not in COMMON}


def _industry_heads(title: str) -> list[str]:
    """Return short names of an industry: "Chemical Manufacturing" is also "chemical"."""
    heads = [title]
    for part in title.split(" and "):
        head = re.sub(r" (Product Manufacturing|Manufacturing|Svc)$", "", part)
        if head not in ("Development",):
            heads += [head, f"{head}s"]
    return [*heads, *(word for part, short in SHORT_FOR if part in title for word in short)]
