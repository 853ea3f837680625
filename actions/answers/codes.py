"""Answers for counselors: SOC, O*NET, RIASEC, CIP and TOP codes."""

from __future__ import annotations

import re

from actions.answers.answer import Answer, Table, and_list, cited
from actions.question import Question
from knowledge import queries
from knowledge.library import Known
from knowledge.records import Code

SYSTEMS = ("SOC", "O*NET", "CIP", "TOP")

POINTS = re.compile(r"\b(?:that|this|it|its|them|their|theirs|those|these)\b", re.I)


def codes(known: Known, question: Question) -> Answer:
    """Answer with the codes asked for; with all of them when no system is named."""
    asked = question.said.get("code_system", ())
    systems = tuple(s for s in SYSTEMS if s in asked or (s == "O*NET" and "RIASEC" in asked))
    found = queries.codes(known.session, systems or SYSTEMS)
    # "the code for that one" means the specialty spoken of before
    pointed = POINTS.search(question.text)
    meant = question.values("specialty") if pointed else question.said.get("specialty", ())
    if meant:
        found = _of_specialties(found, meant, question.text) or found
    return Answer(
        text=_lead(asked, found),
        entries=tuple(_entry(code) for code in found),
        citations=cited(*found),
        next=("ask_titles", "ask_training_search", "ask_specialties"),
        table=Table(
            "Codes",
            ("System", "Code", "Title", "Interest code"),
            tuple((c.system, c.code, c.title, c.interest_code or "") for c in found),
        ),
    )


def _of_specialties(found: list[Code], meant: tuple[str, ...], text: str) -> list[Code]:
    heads = {name.split()[0] for name in meant}
    with_main = any(word in text.lower() for word in ("main", "occupation", "itself", "general"))
    return [
        code
        for code in found
        if code.title.split()[0] in heads or (with_main and code.code.endswith(".00"))
    ]


def _lead(asked: tuple[str, ...], found: list[Code]) -> str:
    systems = dict.fromkeys(code.system for code in found)
    names = and_list([*systems, *(s for s in asked if s == "RIASEC")])
    text = f"These are the {names} codes as the guide prints them."
    if any(code.interest_code for code in found):
        text += " It does not explain the letters of the interest codes (RIASEC)."
    return text


def _entry(code: Code) -> str:
    interest = f", interest code {code.interest_code}" if code.interest_code else ""
    return f"{code.system} {code.code}{interest}: {code.title}"
