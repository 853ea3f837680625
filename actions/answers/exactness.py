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
        re.compile(r"\bweekends?\b|\bsaturdays?\b|\bsundays?\b|\bholidays?\b", re.I),
        re.compile(r"\bweekend|\bsaturday|\bsunday|\bholiday", re.I),
        "The documents say nothing about weekends or holidays.",
    ),
    (
        re.compile(
            r"\bwhich (?:one|of (?:them|those|these))?\b.*\b(?:best|most|important|matters?|better|"
            r"hardest|easiest)\b|\bmost important\b",
            re.I,
        ),
        re.compile(r"\b(?:most|best|highest|largest|important|brightest|markedly)\b", re.I),
        "The documents do not rank them.",
    ),
    (
        re.compile(
            r"\b(?:is|are|was|how) (?:it|they|that|this|the exams?|the tests?)? ?"
            r"(?:really |very |so |too )?(?:hard|difficult|tough|easy)\b",
            re.I,
        ),
        re.compile(r"\b(?:hard|difficult|tough|easy)\b", re.I),
        "The documents do not say how hard it is.",
    ),
    (
        re.compile(r"\bhow (?:long|soon)\b|\bhow many years\b", re.I),
        re.compile(r"\b(?:\d+|two|three|five|ten) (?:years|months|weeks)|how long|\bhours\b", re.I),
        "The documents do not say how long that takes.",
    ),
    (
        re.compile(
            r"\bwhat (?:does|do) (?:that|it|this|those|these|they|the \w+) mean\b"
            r"|^\W*(?:and |so |ok |the )*meanings?\W*$|\bdefin(?:e|ition)",
            re.I,
        ),
        re.compile(r"\bmeans?\b|explain|stands? for", re.I),
        "The documents do not explain it further.",
    ),
    (
        re.compile(
            r"\bassociate'?s\b(?! (?:who|on|at|work|in the))|\bassociate degree"
            r"|\b(?:2|two)[- ]year degree|\bcommunity college\b",
            re.I,
        ),
        re.compile(r"\bassociate's|two-year|community college", re.I),
        "The documents do not speak of a two-year or associate's degree.",
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
