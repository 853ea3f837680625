"""Subjects people ask about that career documents often leave out, looked for word by word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from knowledge.parsers.reading import Line, cite
from knowledge.schema import Gap

# subject → the words that would show that a document speaks of it
SUBJECTS = {
    "remote work": r"remote|telework|work(ing)? from home|hybrid",
    "visas or work permits": r"\bvisas?\b|work permit|sponsorship|immigra",
    "injury rates": r"injur|accident rate",
    "automation or artificial intelligence": r"(?-i:\bAI\b)|artificial intelligence|robot",
    "what training or certifications cost": r"\bcosts? \$|fee of|\$\d+ (fee|for the exam)",
    "how long training takes": r"\b\d+ (weeks|months) of|takes (two|three|four) years",
    "names of schools": r"(?-i:\b[A-Z]\w+ (University|College)\b)",
    "names of hiring companies": r"(?-i:\b(Inc|Corp|LLC)\b)",
    "gender, age or origin of workers": r"\bwomen\b|\bfemale\b|\bethnic|years old",
    "travel": r"\btravel",
    "background checks or drug tests": r"background check|drug test",
    "layoffs": r"layoff|laid off",
}


def absent_subjects(soc_code: str, lines: Iterable[Line]) -> Iterator[Gap]:
    """Yield a gap for each subject that no line of a document speaks of."""
    lines = list(lines)
    text = "\n".join(line.text for line in lines)
    for subject, words in SUBJECTS.items():
        if re.search(words, text, re.IGNORECASE):
            continue
        yield Gap(
            kind="absent_subject",
            subject=subject,
            statement=f"The document says nothing about {subject}.",
            **cite(soc_code, "Whole document", lines[0], lines[-1]),
        )
