"""The names a place goes by: of its title, of its state, and those data/place_names.csv knows.

A name is (text, kind). What a kind says is how much of the place it stands for:

title         the place as it is printed, and ways to say just that
state         the name of a state, or of the nation
abbreviation  a postal code, or what a state is called for short
city          the city that a title names first
town          another city of a title, or another well known one
suburb        a city that lies in the place
county        a county, with the word
nickname      "the twin cities"
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from functools import lru_cache
from typing import Any, Protocol

from knowledge.places import STATES
from knowledge.settings import ROOT

FILE = ROOT / "data" / "place_names.csv"
NAMES_OF_STATES = {**STATES, "PR": "Puerto Rico", "GU": "Guam", "VI": "Virgin Islands"}
SHORT_FOR_STATES = {
    "AZ": ("Ariz",), "CA": ("Calif",), "CO": ("Colo",), "CT": ("Conn",), "FL": ("Fla",),
    "MA": ("Mass",), "MI": ("Mich",), "MN": ("Minn",), "NE": ("Nebr",), "NC": ("N Carolina",),
    "ND": ("N Dakota",), "NH": ("N Hampshire",), "OK": ("Okla",), "PA": ("Penna",),
    "SC": ("S Carolina",), "SD": ("S Dakota",), "TN": ("Tenn",), "VI": ("US Virgin Islands",),
    "WI": ("Wisc",), "WV": ("W Virginia", "W Va"), "WY": ("Wyo",),
}  # fmt: skip
NICKNAMES_OF_STATES = {
    "AK": ("the Last Frontier",), "AZ": ("Grand Canyon State",), "AR": ("Natural State",),
    "CA": ("Golden State",), "CO": ("Centennial State",), "CT": ("Constitution State",),
    "DE": ("First State",), "FL": ("Sunshine State",), "GA": ("Peach State",),
    "HI": ("Aloha State",), "ID": ("Gem State",), "IL": ("Prairie State", "Land of Lincoln"),
    "IN": ("Hoosier State",), "IA": ("Hawkeye State",), "KS": ("Sunflower State",),
    "KY": ("Bluegrass State",), "LA": ("Pelican State",), "ME": ("Pine Tree State",),
    "MD": ("Old Line State",), "MA": ("Bay State",), "MI": ("Great Lakes State", "Mitten State"),
    "MN": ("North Star State", "Land of 10,000 Lakes"), "MS": ("Magnolia State",),
    "MT": ("Treasure State", "Big Sky Country"),
    "NE": ("Cornhusker State",), "NV": ("Silver State",), "NH": ("Granite State",),
    "NJ": ("Garden State",), "NM": ("Land of Enchantment",), "NY": ("Empire State",),
    "NC": ("Tar Heel State",), "ND": ("Peace Garden State",), "OH": ("Buckeye State",),
    "OK": ("Sooner State",), "OR": ("Beaver State",), "PA": ("Keystone State",),
    "RI": ("Ocean State",), "SC": ("Palmetto State",), "SD": ("Mount Rushmore State",),
    "TN": ("Volunteer State",), "TX": ("Lone Star State",), "UT": ("Beehive State",),
    "VT": ("Green Mountain State",), "VA": ("Old Dominion",), "WA": ("Evergreen State",),
    "WV": ("Mountain State",), "WI": ("Badger State", "Dairy State"), "WY": ("Cowboy State",),
}  # fmt: skip
NATION = (
    "US", "USA", "the US", "the USA", "United States of America", "America", "nationwide",
    "nationally", "national average", "national median", "national figure", "national level",
    "national pay", "national wage", "national salary", "national mean", "US average",
    "US median", "American average", "across the country", "around the country",
    "whole US", "entire US",
    "whole country", "entire country", "in the country", "in this country", "the nation",
    "rest of the country", "all over the country", "throughout the country", "country as a whole",
    "countrywide", "country wide", "nation wide", "coast to coast",
)  # fmt: skip
# People leave out what a title adds: "Boise City", "Urban Honolulu", "Barnstable Town".
ADDED = re.compile(r"^Urban (?=\w)| Town$| Corridor$|(?<=Boise) City$|(?<=Macon)$")
# Parts of a title that no city is called, or that go by another name.
NO_CITY = {"Davidson", "Fayette", "Clarke County", "Richmond County", "Bibb County", "College"}
NONMETRO = " nonmetropolitan area"


class Place(Protocol):
    """What of a place tells its names: a row of the store, or one that is read."""

    @property
    def code(self) -> Any: ...  # noqa: D102
    @property
    def title(self) -> Any: ...  # noqa: D102
    @property
    def kind(self) -> Any: ...  # noqa: D102
    @property
    def states(self) -> Any: ...  # noqa: D102


def names_of(place: Place) -> list[tuple[str, str]]:
    """Return the names of a place, each once, as (text, kind)."""
    found = [(place.title, "title")]
    if place.kind == "nation":
        found += [(text, "state") for text in NATION]
    elif place.kind == "state":
        found += [(place.states, "abbreviation")]
        found += [(text, "abbreviation") for text in SHORT_FOR_STATES.get(place.states, ())]
        found += [(text, "nickname") for text in NICKNAMES_OF_STATES.get(place.states, ())]
        found += [(f"state of {place.title}", "title"), (f"{place.title} state", "title")]
    elif place.kind == "metro":
        found += _of_title(place.title)
    else:
        found += _of_nonmetropolitan(place)
    found += _known().get(place.code, ())
    unique = {text.casefold(): (text, kind) for text, kind in reversed(found)}
    return list(reversed(unique.values()))


def _of_title(title: str) -> list[tuple[str, str]]:
    """Return the names in the title of a metropolitan area: its cities, one with its states."""
    cities, _, states = title.rpartition(", ")
    found = [(cities, "title"), (f"{cities} metro area", "title")]
    parts = [part for part in re.split(r"-+|/", cities) if part and part not in NO_CITY]
    if cities.startswith("Winston-Salem"):
        parts = ["Winston-Salem"]
    if "Wilkes--Barre" in cities or "Wilkes-Barre" in cities:
        parts = ["Scranton", "Wilkes-Barre"]
    for number, part in enumerate(parts):
        kind = "county" if part.endswith(" County") else ("town" if number else "city")
        found.append((part, kind))
        if (short := ADDED.sub("", part)) != part:
            found.append((short, kind))
    return found


def _of_nonmetropolitan(place: Place) -> list[tuple[str, str]]:
    short = place.title.replace(" (noncontiguous)", "").replace(NONMETRO, "")
    state = NAMES_OF_STATES[place.states]
    ways = (f"rural {state}", f"rural parts of {state}", f"rural area of {state}")
    found = [(way, "title") for way in ways]
    found.append((f"{state} nonmetropolitan area", "title"))
    if short not in (state, f"{state} / Kauai", "Capital/Northern New York"):
        found.append((re.sub(rf" Region of {state}$", f" {state}", short), "title"))
        if f"Region of {state}" in short:
            found.append((short, "title"))
    return found


@lru_cache(maxsize=1)
def _known() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return the names of the data file by the code of their place."""
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    with FILE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found[row["place"]].append((row["name"], row["kind"]))
    return {code: tuple(names) for code, names in found.items()}
