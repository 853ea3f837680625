"""Says so where a question wants a figure and the answer has none of that kind."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.answers.answer import Answer

# What is asked for, what an answer with it holds, and what is said where it does not.
KINDS = (
    (
        re.compile(
            r"\bpercent|%|\b(?:what|which) (?:share|part)\b|fraction|\bpass(?:ing)? rate", re.I
        ),
        re.compile(r"\d%|percent|\bthird\b", re.I),
        "The documents give no percentage for that.",
    ),
    (
        re.compile(r"\bscores?\b|\bgrade do\b|\bpoints do\b", re.I),
        re.compile(r"\bscore", re.I),
        "The documents give no score for that.",
    ),
    (
        re.compile(
            r"\b(?:salary|salaries|wages?|dollars?)\b|"
            r"\bhow much (?:do|does|would|can|could|will|is|are|money)\b.*"
            r"\b(?:make|earn|get|paid|pay|money)\b",
            re.I,
        ),
        re.compile(r"\$\d"),
        "The documents give no amount for that.",
    ),
    (
        re.compile(r"\bhow (?:many|often)\b|\bnumber of\b|\bas a number\b|\bin numbers\b", re.I),
        re.compile(
            r"\d|\b(?:once|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b", re.I
        ),
        "The documents give no number for that.",
    ),
)


def with_what_is_missing(answer: Answer, asked: str) -> Answer:
    """Return an answer that says first that a figure is missing, if one is asked for.

    "What is the pass rate?" must not be answered as if the subjects of the exam were one.
    """
    if not answer.citations or asked.startswith("/"):
        return answer
    told = " ".join([answer.text, *answer.entries])
    for wanted, has_it, missing in KINDS:
        if wanted.search(asked) and not has_it.search(told):
            return replace(answer, text=f"{missing} {answer.text}")
    return answer
