"""What every parser needs: lines with their numbers, sentences, enumerations, amounts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import spacy
from spacy.language import Language

from knowledge.errors import DocumentError
from knowledge.schema import Passage

LARGEST_BYTES = 2_000_000  # a guide has some 20 kB
LONGEST_LINE = 20_000  # characters; a paragraph has at most some 2,000

MONEY = re.compile(r"\$(\d{1,3}(?:,\d{3})+|\d+)(\.\d{2})?(?![\d,]*\d)")
NUMBER_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip


@dataclass(frozen=True)
class Line:
    """A line of a document: its number, counted from 1, and its text without outer blanks."""

    number: int
    text: str


@dataclass(frozen=True)
class Section:
    """A heading and the lines under it, blank ones included."""

    title: str
    number: int
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Missing:
    """Something that documents of this kind have and this one lacks."""

    what: str


@dataclass(frozen=True)
class NotUnderstood:
    """A line that the parser could not make sense of; nothing was stored of it."""

    line: Line


@dataclass(frozen=True)
class Place:
    """Where a fact stands, ready to be given to a row of the store."""

    soc_code: str
    section: str
    line_start: int
    line_end: int
    year: int | None = None


def cite(soc_code: str, section: str, *lines: Line, year: int | None = None) -> dict[str, object]:
    """Return the columns that cite `lines` of a section."""
    numbers = [line.number for line in lines]
    return vars(Place(soc_code, section, min(numbers), max(numbers), year))


def read_lines(path: Path) -> tuple[Line, ...]:
    """Return the lines of a text document.

    Raises DocumentError, naming the line, when the file is missing, too large, empty, binary, not
    UTF-8, or has a line no document has.
    """
    try:
        size = path.stat().st_size
        raw = path.read_bytes() if size <= LARGEST_BYTES else b""
    except OSError as error:
        raise DocumentError(path, 0, f"cannot be read ({error.strerror}).") from None
    if size > LARGEST_BYTES:
        problem = f"the file has {size:,} bytes; a guide has at most {LARGEST_BYTES:,}."
        raise DocumentError(path, 1, f"{problem} Is this the right file?")
    if b"\0" in raw:
        number = raw[: raw.index(b"\0")].count(b"\n") + 1
        raise DocumentError(path, number, "this is not text. Save the guide as plain UTF-8 text.")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        number = raw[: error.start].count(b"\n") + 1
        problem = "a character is not UTF-8. Save the file as UTF-8 text and import it again."
        raise DocumentError(path, number, problem) from None
    if not text.strip():
        raise DocumentError(path, 1, "the file is empty.")
    split = text.removesuffix("\n").split("\n")
    lines = tuple(Line(number, " ".join(line.split())) for number, line in enumerate(split, 1))
    for line in lines:
        if len(line.text) > LONGEST_LINE:
            problem = f"a line of {len(line.text):,} characters; is this a guide?"
            raise DocumentError(path, line.number, problem)
    return lines


def sentences(text: str) -> list[str]:
    """Return the sentences of a paragraph."""
    return [sentence.text.strip() for sentence in _splitter()(text).sents]


def once(lines: Iterable[Line]) -> list[Line]:
    """Return lines without those that say what an earlier one says: print repeats paragraphs."""
    first: dict[str, Line] = {}
    for line in lines:
        first.setdefault(line.text, line)
    return list(first.values())


def passages(
    soc_code: str, section: str, paragraphs: Iterable[Line], year: int | None = None
) -> Iterator[Passage]:
    """Yield each sentence of the paragraphs (a line each), leaving out what was printed before."""
    seen: set[str] = set()
    for paragraph, line in enumerate(paragraphs):
        for sentence in sentences(line.text):
            if sentence not in seen:
                yield Passage(
                    position=len(seen),
                    paragraph=paragraph,
                    text=sentence,
                    **cite(soc_code, section, line, year=year),
                )
            seen.add(sentence)


def enumeration(text: str, cue: str) -> list[str]:
    """Return the entries of the list that follows `cue` in a sentence.

    Entries are parted by commas or "as well as", never by a bare "and", which may stand inside one.
    """
    _, found, rest = text.partition(cue)
    return entries(rest) if found else []


def entries(listed: str) -> list[str]:
    """Return the entries of a list in prose: "a, b, and c as well as d"."""
    parts = re.split(r",\s*(?:and\s+)?|\s+as well as\s+", listed.strip().rstrip("."))
    return [part.strip() for part in parts if part.strip()]


def cents(amount: re.Match[str]) -> int:
    """Return an amount matched by MONEY, in cents."""
    return int(amount[1].replace(",", "")) * 100 + int((amount[2] or ".00")[1:])


def is_bullet(line: Line) -> bool:
    """Return whether a line is an entry of a bulleted list."""
    return line.text.startswith(("•", "* ", "- "))


def bullet_text(line: Line) -> str:
    """Return a bulleted line without its bullet."""
    return line.text.lstrip("•*- ").strip()


@lru_cache(maxsize=1)
def _splitter() -> Language:
    language = spacy.blank("en")
    language.add_pipe("sentencizer")
    return language
