"""Finds the places a message asks about, among those that wages are published for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from knowledge.errors import StoreError
from knowledge.occupations import place_words as words
from knowledge.occupations.normal import key_of
from knowledge.occupations.place_context import SAME, Message
from knowledge.occupations.place_found import (
    Found,
    Known,
    Named,
    abroad,
    joined,
    may_be_code,
    of_names,
    qualified,
)
from knowledge.occupations.place_home import HERE, MY_STATE, is_here
from knowledge.occupations.place_spelling import PlaceSpeller
from knowledge.occupations.tables import Pay, Place, PlaceName

# A candidate is sure when this share of all that its name may mean is its own.
SURE = 0.8
# How much of a place's employment a name stands for, by the kind of the name.
WEIGHTS = {"abbreviation": 0.4, "county": 0.3, "town": 0.2, "suburb": 0.02}
HOME_STATE = 4.0  # how much more a place of the home's state is meant
LONGEST = 9  # words of a name


@dataclass(frozen=True)
class PlaceCandidate:
    """A place that may be meant; of all that may be meant by its name, the share of its own."""

    code: str
    title: str
    score: float


@dataclass(frozen=True)
class PlaceMention:
    """Where a message names a place, and which it may be, the likeliest first.

    Without candidates: there are no figures for it. `here`: it says "here", not which place.
    """

    start: int
    end: int
    text: str
    candidates: tuple[PlaceCandidate, ...]
    here: bool = False

    @property
    def sure(self) -> bool:
        """Whether the first candidate is the one that is meant."""
        return bool(self.candidates) and self.candidates[0].score >= SURE


class PlaceFinder:
    """Finds places by the names of a store."""

    def __init__(
        self, names: dict[str, tuple[Named, ...]], home: Known | None, states: dict[str, Known]
    ) -> None:
        self._names = names
        self._home = home
        self._states = states
        self._abroad = frozenset(_key(text) for text in words.ABROAD) - names.keys()
        self._speller = PlaceSpeller(
            (key for key, named in names.items() if _is_well_known(named)),
            {_key(place.title) for place in states.values()},
        )

    @classmethod
    def read(cls, session: Session, home: str = "") -> PlaceFinder:
        """Return a finder of the places of a store; `home`, a title or a code, is "here".

        Raises StoreError when `home` is no place of a store that has places.
        """
        employment = dict(
            session.execute(
                select(Pay.place, Pay.employment).where(Pay.pay_code == "00-0000")
            ).all()
        )
        known = {
            place.code: Known(
                place.code,
                place.title,
                place.kind,
                tuple(place.states.split("-")),
                employment.get(place.code) or 1,
            )
            for place in session.scalars(select(Place).order_by(Place.code))
        }
        names: defaultdict[str, list[Named]] = defaultdict(list)
        rows = session.execute(
            select(PlaceName.place, PlaceName.text, PlaceName.kind).order_by(PlaceName.id)
        )
        for code, text, kind in rows:
            names[_key(text)].append(Named(known[code], kind))
        states = {p.states[0]: p for p in known.values() if p.kind == "state"}
        return cls({k: tuple(v) for k, v in names.items()}, _home(known, home), states)

    def find(self, text: str) -> tuple[PlaceMention, ...]:
        """Return the places a message names, in the order they stand in."""
        message = Message.read(text)
        found = self._named(message)
        found = qualified(message, found)
        found = joined(message, found)
        mentions = [self._mention(message, each) for each in found]
        mentions += self._here(message, found)
        return tuple(sorted(mentions, key=lambda mention: mention.start))

    def _named(self, message: Message) -> list[Found]:
        """Return what may be a name of a place, the longest names first."""
        found: list[Found] = []
        number = 0
        while number < len(message.tokens):
            each = self._starting(message, number) or self._mistyped(message, number)
            if each:
                found.append(each)
            number = each.last + 1 if each else number + 1
        return found

    def _starting(self, message: Message, first: int) -> Found | None:
        """Return the longest name that starts at a word."""
        last = first
        while last + 1 < len(message.tokens) and last - first + 1 < LONGEST:
            if not message.is_joined(last + 1):
                break
            last += 1
        for end in range(last, first - 1, -1):
            if end > first and not may_be_code(message, end):
                continue
            key = " ".join(token.key for token in message.tokens[first : end + 1])
            if key in self._abroad:
                return abroad(message, first, end, key)
            if key in self._names:
                return of_names(message, first, end, key, self._names[key])
        return None

    def _mistyped(self, message: Message, first: int) -> Found | None:
        """Return a long name that starts at a word, written with an error or without blanks."""
        for last in range(min(first + 2, len(message.tokens) - 1), first - 1, -1):
            if not all(message.is_joined(n) for n in range(first + 1, last + 1)):
                continue
            if key := self._speller.name([t.key for t in message.tokens[first : last + 1]]):
                return of_names(message, first, last, key, self._names[key])
        return None

    def _mention(self, message: Message, found: Found) -> PlaceMention:
        start, end = message.tokens[found.first].start, message.tokens[found.last].end
        return PlaceMention(start, end, message.text[start:end], self._candidates(found.named))

    def _candidates(self, named: Sequence[Named]) -> tuple[PlaceCandidate, ...]:
        weights: dict[Known, float] = {}
        for each in named:
            weight = each.place.employment * WEIGHTS.get(each.kind, 1.0)
            if (
                self._home
                and self._home.states[0] in each.place.states
                and each.place.kind != "state"
            ):
                weight *= HOME_STATE
            weights[each.place] = max(weight, weights.get(each.place, 0.0))
        total = sum(weights.values())
        ranked = sorted(weights, key=lambda place: (-weights[place], place.code))
        return tuple(PlaceCandidate(p.code, p.title, weights[p] / total) for p in ranked)

    def _here(self, message: Message, found: Sequence[Found]) -> list[PlaceMention]:
        """Return where the message says "here" and does not name the place beside it."""
        mentions = []
        for match in HERE.finditer(message.text):
            if not is_here(message, match) or _beside(message, match.span(), found):
                continue
            place = self._home
            if place and MY_STATE.search(match[0]):
                place = self._states.get(place.states[0], place)
            candidates = (PlaceCandidate(place.code, place.title, 1.0),) if place else ()
            mentions.append(PlaceMention(*match.span(), match[0], candidates, here=True))
        return mentions


def _key(text: str) -> str:
    """Return the key of a name, words that are written in two ways in one of them."""
    return " ".join(SAME.get(word, word) for word in key_of(text).split())


def _home(known: dict[str, Known], home: str) -> Known | None:
    """Return the place of a code or a title; None for none, and in a store without places."""
    if not home or not known:
        return None
    for place in known.values():
        if home in (place.code, place.title) or _key(home) == _key(place.title):
            return place
    raise StoreError(
        f"ADVISOR_HOME_PLACE is {home!r}, which is no place that wages are published for: "
        "set it to a title or a code of the table `place`, or leave it unset."
    )


def _is_well_known(named: Sequence[Named]) -> bool:
    """Return whether a name is so well known that one mistyped is taken for it."""
    if any(n.place.kind in ("nation", "nonmetro") for n in named):
        return False
    return any(n.kind in ("title", "city", "town", "nickname") or n.is_state for n in named)


def _beside(message: Message, span: tuple[int, int], found: Sequence[Found]) -> bool:
    """Return whether a place is named within three words of a span, which says the same then."""
    inside = [n for n, t in enumerate(message.tokens) if span[0] <= t.start < span[1]]
    near = range(inside[0] - 1, inside[-1] + 3)
    gap = [message.key(n) for n in near]
    if set(gap) & {"than", "or", "vs", "versu", "v", "and", "to"}:
        return False
    return any(f.first in near or f.last in near for f in found)
