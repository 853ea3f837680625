"""Answers for counselors: SOC, O*NET, RIASEC, CIP and TOP codes."""

from __future__ import annotations

from actions.answers.answer import Answer, Table, cited
from actions.question import Question
from knowledge import queries
from knowledge.library import Known
from knowledge.queries import Code

SYSTEMS = ("SOC", "O*NET", "CIP", "TOP")


def codes(known: Known, question: Question) -> Answer:
    """Answer with the codes asked for; with all of them when no system is named."""
    asked = question.said.get("code_system", ())
    riasec = "RIASEC" in asked
    systems = tuple(s for s in SYSTEMS if s in asked) or (("O*NET",) if riasec else SYSTEMS)
    found = queries.codes(known.session, systems)
    meant = question.said.get("specialty", ())
    if meant:
        found = _of_specialties(found, meant, question.text)
    text = _lead(systems, riasec, found)
    return Answer(
        text=text,
        entries=tuple(_entry(code, riasec) for code in found),
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


def _lead(systems: tuple[str, ...], riasec: bool, found: list[Code]) -> str:
    if riasec:
        return (
            "These are the RIASEC interest codes the guide prints; it does not explain the letters."
        )
    if systems == ("SOC",):
        return f"The SOC code is {found[0].code}."
    names = " and ".join(systems) if len(systems) < 3 else "SOC, O*NET, CIP and TOP"
    return f"Here are the {names} codes, as the guide prints them."


def _entry(code: Code, riasec: bool) -> str:
    if riasec:
        return f"{code.title} ({code.code}): {code.interest_code}"
    interest = f" (interest code {code.interest_code})" if code.interest_code else ""
    return f"{code.system} {code.code} {code.title}{interest}"
