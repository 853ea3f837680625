"""Tells by the words around it whether a name in a message is meant as a place."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from knowledge.occupations import place_words as words
from knowledge.occupations.normal import words_of

# "L.A.", "U.S", "St", "Coeur", "d'Alene", "fresno's"
TOKEN = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]\b\.?|[^\W_]+(?:['’][^\W_]+)*|[&+#]")
# What may stand between two words of a name.
GAP = re.compile(r"\s*(?:-{1,2}|–|,|/|\.)?\s*")
SHORT_FORMS = frozenset(("st", "ft", "mt", "n", "s", "e", "w"))
SAME = {"saint": "st", "ft": "fort", "mt": "mount", "sainte": "ste"}
CLAUSE_END = re.compile(r"[?!.;,:)\n]|\s[-–—]\s")


@dataclass(frozen=True)
class Token:
    """A word of a message: where it stands, as it came, and as names are compared."""

    start: int
    end: int
    raw: str
    key: str


@dataclass(frozen=True)
class Message:
    """A message in words."""

    text: str
    tokens: tuple[Token, ...]

    @classmethod
    def read(cls, text: str) -> Message:
        """Return a text in words; what holds no letter or digit is none."""
        found = []
        for match in TOKEN.finditer(text):
            if key := "".join(words_of(match[0])):
                found.append(Token(match.start(), match.end(), match[0], SAME.get(key, key)))
        return cls(text, tuple(found))

    @cached_property
    def shows_capitals(self) -> bool:
        """Whether a capital says something here: not where all words are written so."""
        letters = [t.raw for t in self.tokens if t.raw[0].isalpha()]
        capital = sum(raw[0].isupper() for raw in letters)
        return capital <= max(2, 0.6 * len(letters)) and not self.text.isupper()

    def key(self, number: int) -> str:
        """Return the word at a place of the message, "" outside it."""
        return self.tokens[number].key if 0 <= number < len(self.tokens) else ""

    def before(self, number: int) -> str:
        """Return the word before another one in what is said together, "" where there is none."""
        if number < 1 or CLAUSE_END.search(self.gap(number)):
            return ""
        return self.key(number - 1)

    def gap(self, number: int) -> str:
        """Return what stands between a word and the one before it."""
        return self.text[self.tokens[number - 1].end : self.tokens[number].start]

    def is_joined(self, number: int) -> bool:
        """Return whether a word and the one before it may belong to one name."""
        gap, before = self.gap(number), self.tokens[number - 1]
        if "." in gap and before.key not in SHORT_FORMS:
            return False
        return bool(GAP.fullmatch(gap)) and "\n" not in gap

    def ends_at(self, number: int) -> bool:
        """Return whether what is said ends before a word, or goes on with one that shows it."""
        return self.stops_at(number) or self.key(number) in words.AFTER

    def stops_at(self, number: int) -> bool:
        """Return whether what is said ends before a word."""
        return number >= len(self.tokens) or bool(CLAUSE_END.search(self.gap(number)))

    def is_capital(self, number: int) -> bool:
        """Return whether a capital of this word says that it is a name."""
        return self.shows_capitals and self.tokens[number].raw[0].isupper()

    def is_code(self, number: int) -> bool:
        """Return whether a word is written as codes are: "CA"."""
        letters = self.tokens[number].raw.replace(".", "")
        return letters.isupper() and (len(self.tokens) == 1 or not self.text.isupper())

    def is_of_address(self, number: int) -> bool:
        """Return whether a word is part of the address of a page: "caljobs.ca.gov"."""
        token = self.tokens[number]
        return self.text[: token.start].endswith(".") and self.text[token.end :].startswith(".")

    def few(self) -> bool:
        """Return whether the message is so short that a name in it is what is meant."""
        return len(self.tokens) <= words.FEW_WORDS and not any(
            t.key in words.PERSON for t in self.tokens
        )


def is_of_another(message: Message, first: int, last: int, *, is_state: bool) -> bool:
    """Return whether a name is part of another's: Bank of America, Fresno State."""
    before = message.key(first - 1)
    two = f"{message.key(first - 2)} {before}"
    if two in words.OTHER_BEFORE or before in words.OTHER_BEFORE:
        return True
    if message.key(last) == "america":
        return before in words.CONTINENTS
    after = message.key(last + 1)
    if after == "state":
        return not is_state or message.key(last + 2) in words.OTHER_AFTER
    if after in ("college", "high", "community", "city") and not is_state:
        after = message.key(last + 2) if after != "college" else after
        return after in ("college", "school")
    return after in words.OTHER_AFTER or (is_state and after == "tech")


def is_place(message: Message, first: int, last: int, key: str) -> bool:
    """Return whether a name that may be a word or a person, too, is a place here."""
    if key in words.COMMON_WORDS:
        return _stands_as_place(message, first, last, small=False)
    if key in words.WORDS:
        return _stands_as_place(message, first, last, small=True)
    if key in words.NAMES:
        return _is_spoken_of(message, first, last)
    return True


def _stands_as_place(message: Message, first: int, last: int, *, small: bool) -> bool:
    before = message.before(first)
    if small and len(message.tokens) == last - first + 1:
        return True
    if small and message.is_capital(first) and message.key(last + 1) in words.PAY:
        return True
    if before not in words.IN and not (small and before in ("about", "bout")):
        return small and message.key(last + 1) in words.AREA and before == "the"
    if message.key(last + 1) in words.AREA:
        return True
    if not message.ends_at(last + 1):
        return False
    if message.is_capital(first):
        return True
    if before in ("about", "bout"):
        return len(message.tokens) <= words.FEW_WORDS + 1
    near = {message.key(number) for number in range(first - 5, first - 1)}
    return small and (bool(near & words.PAY) or len(message.tokens) <= words.FEW_WORDS)


def _is_spoken_of(message: Message, first: int, last: int) -> bool:
    before, two, after = message.before(first), message.key(first - 2), message.key(last + 1)
    if before in words.ABOUT or before in words.PAY or before in words.DIRECTIONS:
        return True
    if before == "of":
        return two in words.OF_WHAT or two in words.DIRECTIONS
    if before == "to":
        return two in words.MOVING
    if before == "for":
        return two in words.MONEY
    if after in words.AREA or (after in words.PAY | words.RATES and before not in words.PERSON):
        return True
    of_nobody = not any(token.key in words.PERSON for token in message.tokens)
    if first == 0 and of_nobody and message.key(last + 2) in words.JOBS:
        return True  # "Phoenix construction jobs"
    return message.few() or (of_nobody and stands_alone(message, first, last))


def stands_alone(message: Message, first: int, last: int) -> bool:
    """Return whether a name is all of what is said in one: "For Georgia, which pays more?"."""
    if {token.key for token in message.tokens} & words.SIGNED or not message.stops_at(last + 1):
        return False
    first -= message.key(first - 1) == "for"
    return first == 0 or bool(CLAUSE_END.search(message.gap(first)))


def is_code_meant(message: Message, number: int) -> bool:
    """Return whether a postal code is meant as one: "in OH", "CA wages", not "a PA" or "or"."""
    code, before = message.key(number), message.before(number)
    if code == "mount":  # as "mt" is compared
        code = "mt"
    ends = message.ends_at(number + 1)
    if before in ("a", "an") or message.is_of_address(number):
        return False
    if message.is_code(number):
        if code in words.CODE_WORDS | words.OTHER_MEANING:
            moves = before in ("from", "to") and message.key(number - 2) in words.MOVING
            return (before in words.IN and code != "pr") or moves
        return code != "la" or before != "de"
    if code in words.NEVER_SMALL:
        return False
    if before in words.IN:
        clear = code not in words.CODE_WORDS | words.OTHER_MEANING | {"la"}
        return clear or ends or message.key(number + 1) in words.PAY
    if code in words.CLEAR_CODES:
        return True
    if code in words.CODE_WORDS | words.OTHER_MEANING | {"la", "il"}:
        return False
    return before in words.PAY or before in words.ABOUT or len(message.tokens) <= words.FEW_WORDS


def is_nation_meant(message: Message, number: int) -> bool:
    """Return whether "us" is the country: "US", "the us", not "tell us"."""
    raw = message.tokens[number].raw
    if "." in raw or (raw == "US" and not message.text.isupper()):
        return True
    if message.key(number - 1) == "in":
        return message.ends_at(number + 1)
    return message.key(number - 1) in ("", "across") and message.key(number + 1) in words.PAY
