"""The names a place of the wage data goes by; a metropolitan area goes by each of its cities."""

from __future__ import annotations

import re
from typing import Protocol

STATES = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California",
    "CO": "Colorado", "CT": "Connecticut", "DE": "Delaware", "DC": "District of Columbia",
    "FL": "Florida", "GA": "Georgia", "GU": "Guam", "HI": "Hawaii", "ID": "Idaho",
    "IL": "Illinois", "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky",
    "LA": "Louisiana", "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan",
    "MN": "Minnesota", "MS": "Mississippi", "MO": "Missouri", "MT": "Montana", "NE": "Nebraska",
    "NV": "Nevada", "NH": "New Hampshire", "NJ": "New Jersey", "NM": "New Mexico",
    "NY": "New York", "NC": "North Carolina", "ND": "North Dakota", "OH": "Ohio",
    "OK": "Oklahoma", "OR": "Oregon", "PA": "Pennsylvania", "PR": "Puerto Rico",
    "RI": "Rhode Island", "SC": "South Carolina", "SD": "South Dakota", "TN": "Tennessee",
    "TX": "Texas", "UT": "Utah", "VT": "Vermont", "VI": "Virgin Islands", "VA": "Virginia",
    "WA": "Washington", "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming",
}  # fmt: skip
NATION = (
    ("United States", "title"), ("United States of America", "title"), ("U.S.", "abbreviation"),
    ("US", "abbreviation"), ("USA", "abbreviation"), ("U.S.A.", "abbreviation"),
)  # fmt: skip
# The cities of a title stand between hyphens or slashes; some are counties with a city.
BETWEEN = re.compile(r"--?|/")
COUNTY = re.compile(r"\bCounty$")
# Cities whose own name has a hyphen.
HYPHENATED = ("Wilkes-Barre", "Winston-Salem")
NONMETRO = re.compile(r"\s+nonmetropolitan area\b.*")


class Area(Protocol):
    """What the names of a place are made from."""

    @property
    def title(self) -> str:
        """As printed: "Fresno, CA"."""

    @property
    def kind(self) -> str:
        """Of the area: nation, state, metro, nonmetro."""

    @property
    def states(self) -> str:
        """Their abbreviations: "NY-NJ"."""


def names_of(place: Area) -> list[tuple[str, str]]:
    """Return the names of a place, each with its kind: title, abbreviation, city or county."""
    if place.kind == "nation":
        return list(NATION)
    if place.kind == "state":
        return [(place.title, "title"), (place.states, "abbreviation")]
    if place.kind == "nonmetro":
        region = NONMETRO.sub("", place.title)
        names = [(place.title, "title"), (f"{region} nonmetropolitan", "title")]
        # "Kansas nonmetropolitan area" is not Kansas.
        return names if region in STATES.values() else [*names, (region, "title")]
    area, _, abbreviations = place.title.rpartition(", ")
    states = [
        name for code in abbreviations.split("-") for name in (code, STATES.get(code)) if name
    ]
    names = [(place.title, "title")]
    for city in cities_of(area):
        kind = "county" if COUNTY.search(city) else "city"
        names.append((city, kind))
        names += [(f"{city}, {state}", kind) for state in states]
    return list(dict.fromkeys([*names, (area, "title")]))


def cities_of(area: str) -> list[str]:
    """Return the cities in the title of a metropolitan area, without its states."""
    kept = area
    for number, city in enumerate(HYPHENATED):
        kept = kept.replace(city, f"\0{number}\0")
    found = [part.strip() for part in BETWEEN.split(kept) if part.strip()]
    return [re.sub(r"\0(\d)\0", lambda at: HYPHENATED[int(at[1])], part) for part in found]
