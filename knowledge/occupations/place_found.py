"""What was found of places in a message, and what names next to each other say together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from knowledge.occupations import place_words as words
from knowledge.occupations.place_context import (
    Message,
    is_code_meant,
    is_nation_meant,
    is_of_another,
    is_place,
    stands_alone,
)


@dataclass(frozen=True)
class Known:
    """A place of the store, with the states it lies in and how many are employed there."""

    code: str
    title: str
    kind: str
    states: tuple[str, ...]
    employment: int


@dataclass(frozen=True)
class Named:
    """A place that a name may mean, and the kind of that name."""

    place: Known
    kind: str

    @property
    def is_state(self) -> bool:
        """Whether the name is the one of a state."""
        return self.place.kind == "state" and self.kind in ("title", "abbreviation")


@dataclass(frozen=True)
class Found:
    """The words of a message, first to last, that are a name; abroad, it means no place known.

    What is not certain is a place only beside another one: "Texas or oh", "Reading, PA".
    """

    first: int
    last: int
    key: str
    named: tuple[Named, ...]
    certain: bool

    @property
    def state(self) -> Known | None:
        """The state that the name means first of all."""
        return next((n.place for n in self.named if n.is_state), None)

    @property
    def state_only(self) -> bool:
        """Whether the name can mean nothing but a state."""
        return bool(self.named) and all(n.is_state for n in self.named)

    @property
    def is_code(self) -> bool:
        """Whether the name is a postal code."""
        kinds = {n.kind for n in self.named if n.is_state}
        return kinds == {"abbreviation"} and (len(self.key) == 2 or self.key == "mount")


def of_names(
    message: Message, first: int, last: int, key: str, named: tuple[Named, ...]
) -> Found | None:
    """Return a name as it was found, or None where it is part of another name."""
    is_state = any(n.is_state for n in named)
    if is_of_another(message, first, last, is_state=is_state):
        return None
    if key.startswith("in ") and message.key(first - 1) == "new":  # to a country, not asking of it
        return None
    if first == last and key == "us":
        return Found(first, last, key, named, is_nation_meant(message, first))
    if first == last and (len(key) < 4 or key == "mount"):
        code = message.tokens[first].raw.replace(".", "").lower()
        if len(key) < 4 and code != key:  # "was" is no plural of "WA"
            return None
        if key == "mount" and code != "mt":
            return None
        if len(code) == 2 and any(n.kind == "abbreviation" for n in named):
            return Found(first, last, key, named, is_code_meant(message, first))
    certain = is_place(message, first, last, key) and not _is_origin(message, first)
    certain = certain or (is_state and stands_alone(message, first, last))
    if is_state:  # "Oregon" is no suburb of Toledo
        named = tuple(n for n in named if n.kind not in ("town", "suburb"))
    return Found(first, last, key, named, certain)


def abroad(message: Message, first: int, last: int, key: str) -> Found | None:
    """Return a place without figures, or None where it only says where somebody is from."""
    before = {message.key(first - 1), message.key(first - 2)}
    if before & words.ORIGIN or _is_origin(message, first):
        return None
    if key in words.ABROAD_WORDS and not before & words.ABOUT:
        return None
    return Found(first, last, key, (), True)


def qualified(message: Message, found: Sequence[Found]) -> list[Found]:
    """Return what was found, a city and its state as one: "Fresno, California", "Portland ME"."""
    result: list[Found] = []
    for each in found:
        before = result[-1] if result else None
        if before and (one := _together(message, before, each)):
            result[-1] = one
        else:
            result.append(each)
    return result


def joined(message: Message, found: Sequence[Found]) -> list[Found]:
    """Return what is a place; what is not certain is one beside another: "Dallas or Austin"."""
    result = [f for f in found if f.certain or not _is_word(message, f)]
    for order in (range(1, len(result)), range(len(result) - 2, -1, -1)):
        for number in order:
            other = result[number - 1 if order.step > 0 else number + 1]
            each = result[number]
            if not each.certain and other.certain and _can_join(message, each, other):
                result[number] = replace(each, certain=True)
    return [each for each in result if each.certain]


def _together(message: Message, before: Found, each: Found) -> Found | None:
    """Return two names as one where the second says in which state the first lies."""
    between = [t.key for t in message.tokens[before.last + 1 : each.first]]
    if between not in ([], ["in"]) or not message.is_joined(before.last + 1):
        return None
    if (state := each.state) and not before.state_only and _says_state(message, each, between):
        inside = _inside(before.named, state)
        if inside:
            return Found(before.first, each.last, before.key, inside, True)
        if each.certain and not between and not before.named:  # Paris, Texas
            return Found(before.first, each.last, each.key, each.named, True)
    if (state := before.state) and before.certain and not between and not each.state_only:
        inside = _inside(each.named, state)
        if inside:
            return Found(before.first, each.last, each.key, inside, True)
    return None


def _inside(named: Sequence[Named], state: Known) -> tuple[Named, ...]:
    """Return which of the places a name means lie in a state."""
    code = state.states[0]
    return tuple(n for n in named if not n.is_state and code in n.place.states)


def _says_state(message: Message, each: Found, between: Sequence[str]) -> bool:
    """Return whether a state behind a city says where that lies; "or" and "in" may be words."""
    if not each.is_code:
        return True
    return not between and may_be_code(message, each.first)


def may_be_code(message: Message, number: int) -> bool:
    """Return whether a word behind a city may be a state: not "in" and "or" amid a sentence."""
    if message.key(number) not in words.CODE_WORDS:
        return True
    return message.is_code(number) or message.stops_at(number + 1)


def _is_word(message: Message, each: Found) -> bool:
    """Return whether a postal code is but a word: "or" between two cities."""
    return each.key in words.NEVER_SMALL and not message.is_code(each.first)


def _can_join(message: Message, each: Found, other: Found) -> bool:
    """Return whether a name that stands beside a place is a place as well."""
    first, second = sorted((each, other), key=lambda found: found.first)
    between = [t.key for t in message.tokens[first.last + 1 : second.first]]
    if len(between) > 2 or not set(between) <= words.JOINS:
        return False
    states = each.state is not None and other.state is not None  # "florida georgia texas"
    if not between and not states and message.gap(second.first).strip() not in (",", "/", "-"):
        return False
    if each.key in words.COMMON_WORDS:
        return False
    if each.is_code and not message.is_code(each.first):
        return message.stops_at(each.last + 1)
    return True


def _is_origin(message: Message, first: int) -> bool:
    """Return whether a place is one where somebody came from or was taught."""
    before = message.key(first - 1)
    earlier = {message.key(number) for number in range(first - 4, first - 1)}
    if before == "from":
        return bool(earlier & words.LEFT)
    schooling = message.key(first - 2)
    if before == "in" and schooling in words.SCHOOLING:
        return bool(earlier & words.OWNED)  # "no degree in California" is no origin
    return before == "in" and schooling in words.GREW_UP
