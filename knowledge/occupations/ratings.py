"""Reads a typed answer of the interest questionnaire: a rating, or where to go from here.

Every word of a message has to be known here, or it is no rating: "I hate it" is one, "I hate my
life" is not, nor is any question. Whoever says something else gets the answer everybody gets.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from knowledge.occupations.normal import words_of
from knowledge.occupations.rating_words import (
    ABOUT_ONESELF,
    BARE,
    COMMANDS,
    DANGER,
    FILLER,
    MILD,
    NOT_ABOUT,
    NUMBERS,
    OF_ONESELF,
    PHRASES,
    QUESTION,
    REAL,
    REPAIRED,
    SHORT_FORMS,
    STRONG,
    SYMBOLS,
    TURNED,
    UNSURE,
    WHOLE,
    WORDS,
)

LONGEST = 12  # words
LONGEST_PHRASE = 5
MIDDLE = 3
OF_FIVE = re.compile(r"(?<=\d)\s*(?:/|out of|of)\s*5\b")
NUMBER_ALONE = re.compile(
    r"(?:i (?:would )?(?:say|choose|pick|give it) |my answer is |it is )?(?:a |an |the )?"
    r"(?:number |option |answer )?(\w+)"
)
AS_MUCH_OF_A_WORD = 4  # letters that "reading" and "read" share


def rating_of(text: str, about: str = "") -> int | None:
    """Return the rating a message gives, 1 (strongly dislike) to 5 (strongly like), or None.

    `about` is the activity that is rated: its words may be repeated, "I love reading".
    """
    if text.lstrip().startswith("/"):
        return None
    plain = _plain(text)
    words = [_repaired(word) for word in plain.split()]
    said = " ".join(words)
    if not words or len(words) > LONGEST or DANGER.intersection(words) or QUESTION.match(said):
        return None
    rating = _number_alone(said) or WHOLE.get(said) or _read(words, words_of(about))
    return None if "?" in text and rating != MIDDLE else rating


def command_of(text: str) -> str | None:
    """Return where a message wants to go: "stop", "back", "skip", "repeat" or "go on"; or None."""
    said = " ".join(_repaired(word) for word in _plain(text).split())
    return next((name for name, known in COMMANDS.items() if known.fullmatch(said)), None)


def _plain(text: str) -> str:
    """Return a text in lower case without marks, short forms written out."""
    for symbol, word in SYMBOLS.items():
        text = text.replace(symbol, f" {word} ")
    text = unicodedata.normalize("NFKD", text.lower()).replace("’", "'")
    text = text.encode("ascii", "ignore").decode()
    text = OF_FIVE.sub("", text)
    text = re.sub(r"(?<=\d)[.,](?=\d)", "point", text)  # "3.5" is no rating
    text = re.sub(r"([a-z])\1{2,}", r"\1", text)  # "looove"
    words = re.findall(r"[a-z0-9']+", text)
    return " ".join(SHORT_FORMS.get(word.replace("'", ""), word.replace("'", "")) for word in words)


def _number_alone(said: str) -> int | None:
    """Return the number a message consists of: "4", "I'd say four"."""
    found = NUMBER_ALONE.fullmatch(said)
    return NUMBERS.get(found[1]) if found else None


def _read(words: list[str], about: tuple[str, ...]) -> int | None:
    """Return the rating that words give one after another; None if any of them is unknown."""
    given: list[int] = []
    number: int | None = None
    denied = strong = stressed = unsure = False
    bare: list[int] = []
    spoken: list[str] = []
    at = 0
    while at < len(words):
        phrase = _phrase_at(words, at)
        at += len(phrase.split())
        if phrase in UNSURE:
            unsure = True
        elif phrase in PHRASES:
            given.append(PHRASES[phrase])
        elif phrase == "not":
            stressed = stressed or strong
            denied = True
        elif phrase == "at all":
            stressed = True
        elif phrase in STRONG or phrase in MILD:
            strong = strong or phrase in STRONG
            bare += [BARE[phrase]] if phrase in BARE else []
        elif phrase in WORDS:
            value = TURNED.get(phrase) if denied else WORDS[phrase]
            if value is None:
                return None
            given.append(value)
            spoken.append(phrase)
        elif phrase.isdigit():
            if number is not None or phrase not in NUMBERS:
                return None
            number = NUMBERS[phrase]
        elif phrase not in FILLER and not _is_about(phrase, about):
            return None
    if OF_ONESELF.intersection(words) and not ABOUT_ONESELF.issuperset(spoken):
        return None  # "I am awful", "I feel bad" is about somebody, not about an activity
    if unsure:
        return MIDDLE if number in (None, MIDDLE) else None
    given = given or bare
    rating = _together(given)
    if rating is not None and rating != MIDDLE:
        # "really do not like", "not like at all", "really like"; "do not really like" is mild
        rating = {2: 1, 4: 5}.get(rating, rating) if stressed or (strong and not denied) else rating
    if number is None:
        return rating
    return number if not given or (rating is not None and _side(number) == _side(rating)) else None


def _phrase_at(words: list[str], at: int) -> str:
    """Return the longest known phrase that begins at a word, or the word."""
    for length in range(min(LONGEST_PHRASE, len(words) - at), 1, -1):
        phrase = " ".join(words[at : at + length])
        if any(phrase in known for known in (PHRASES, UNSURE, STRONG, MILD, FILLER, {"at all"})):
            return phrase
    return words[at]


def _together(given: list[int]) -> int | None:
    """Return the strongest of several ratings; None if there is none, or they contradict."""
    sides = {_side(rating) for rating in given} - {0}
    if not given or len(sides) > 1:
        return None
    return max(given, key=lambda rating: abs(rating - MIDDLE))


def _side(rating: int) -> int:
    return (rating > MIDDLE) - (rating < MIDDLE)


def _is_about(word: str, about: tuple[str, ...]) -> bool:
    """Return whether a word is one of the activity, whatever its ending."""
    if word in NOT_ABOUT:
        return False
    (word,) = words_of(word) or ("",)
    start = word[:AS_MUCH_OF_A_WORD]
    return any(word == other or (len(word) > 3 and other.startswith(start)) for other in about)


def _repaired(word: str) -> str:
    """Return the known word that a word is a typing error of, or the word itself."""
    return _errors().get(word, word)


@lru_cache(maxsize=1)
def _errors() -> dict[str, str]:
    """Return typing errors and the known word each is nearest to: "lke", "strnogly"."""
    known = REPAIRED | set(WORDS)
    kept = known | REAL | FILLER | MILD | set(NUMBERS)
    errors: dict[str, str] = {}
    for word in sorted(known, key=lambda each: (-WORDS.get(each, 0), each)):
        for error in _errors_in(word) if len(word) > 3 else ():
            if error not in kept:
                errors.setdefault(error, word)
    return errors


def _errors_in(word: str) -> set[str]:
    """Return a word with a letter left out, doubled, or two of them exchanged; the first stays."""
    left_out = {word[:at] + word[at + 1 :] for at in range(1, len(word))}
    doubled = {word[:at] + word[at] + word[at:] for at in range(len(word))}
    exchanged = {
        word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(1, len(word) - 1)
    }
    return (left_out | doubled | exchanged) - {word}
