"""Reads the certifications that a California Occupational Guide describes, one to a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from knowledge.parsers.reading import NUMBER_WORDS, Line, Section, cite, enumeration, once, passages
from knowledge.schema import Certification, Item

SECTION = "Certifications"

NAME = r"((?:[A-Z][\w/&]*)(?: (?:of |and |in |for )?[A-Z][\w/&]*)*)"
ISSUER = re.compile(
    rf"(?:offered|given) (?:by|through) the {NAME}(?: \(([A-Z]+)\))?"
    rf"|(?:^|\. )The {NAME}(?: \(([A-Z]+)\))? offers"
)
WITH_ABBREVIATION = re.compile(
    rf"(?:[Cc]ertification in |(?=Certified)){NAME} \(([A-Z]+(?:/[A-Z]+)?)\)"
)
WITHOUT = re.compile(r"((?:[A-Z]\w+ )*?[A-Z]\w+(?: [A-Z]\w+)*? Certifica(?:tion|te))(?![\w ]* \()")
EVERY = re.compile(rf"every ({'|'.join(NUMBER_WORDS)}) years")
EXPERIENCE = re.compile(r"at least (\d+) years of experience")
DECISIONS = re.compile(rf"({'|'.join(NUMBER_WORDS)}) (?:of which )?must be in a decision-making")


def read(path: Path, soc_code: str, area: str, section: Section) -> Iterator[Any]:
    """Yield the passages on continuing education, then each certification with its figures."""
    paragraphs = once(line for line in section.lines if " " in line.text)
    about = [line for line in paragraphs if "ertif" in line.text]
    yield from passages(soc_code, section.title, [x for x in paragraphs if x not in about])
    yield from passages(soc_code, SECTION, about)
    position = 0
    for line in about:
        for certification in _certifications(soc_code, line):
            position += 1
            certification.position = position
            yield certification
        yield from _lists(soc_code, line)


def _certifications(soc_code: str, line: Line) -> list[Certification]:
    text = line.text
    found = [(match[1], match[2]) for match in WITH_ABBREVIATION.finditer(text)]
    if not found:
        names = (match[1].strip() for match in WITHOUT.finditer(text))
        # "Certification" and "Certificate" name the same thing in print.
        stems = dict.fromkeys(
            re.sub(r"^The ", "", name).rsplit(" ", 1)[0] for name in names if "Finder" not in name
        )
        found = [(f"{stem} Certification", None) for stem in stems]
    return [_certification(soc_code, line, name, short) for name, short in found]


def _certification(soc_code: str, line: Line, name: str, abbreviation: str | None) -> Certification:
    about = _sentences_about(name, line.text)
    issuer = ISSUER.search(about)
    renewal = EVERY.search(about)
    experience = EXPERIENCE.search(about)
    decisions = DECISIONS.search(about)
    return Certification(
        name=name,
        abbreviation=abbreviation,
        issuer=(issuer[1] or issuer[3]) if issuer else None,
        issuer_abbreviation=(issuer[2] or issuer[4]) if issuer else None,
        renewal_years=NUMBER_WORDS[renewal[1]] if renewal else None,
        experience_years=int(experience[1]) if experience else None,
        decision_years=NUMBER_WORDS[decisions[1]] if decisions else None,
        field="green" if "green" in line.text else "management",
        **cite(soc_code, SECTION, line),
    )


def _sentences_about(name: str, text: str) -> str:
    """Return the part of a paragraph that is about one of the several certifications it names."""
    stem = name.rsplit(" ", 1)[0]
    if "Certification" not in name or text.count("Certifica") < 2:
        return text
    return " ".join(s for s in re.split(r"(?<=\.) ", text) if stem in s and "available" not in s)


def _lists(soc_code: str, line: Line) -> Iterator[Item]:
    name = WITH_ABBREVIATION.search(line.text)
    for kind, cue in (("exam_subject", " cover "), ("module", "modules: ")):
        for sentence in line.text.split(". "):
            for position, entry in enumerate(enumeration(sentence, cue)):
                place = cite(soc_code, SECTION, line)
                of = name[2] if name else ""
                yield Item(kind=kind, of=of, position=position, text=entry, **place)
