"""Answers about specialties of the occupation: which there are, and what one of them does."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.answers.answer import Answer, Button, and_list, cited, count_word
from actions.question import Question
from knowledge import queries
from knowledge.library import Known
from knowledge.records import Code
from knowledge.search import Sentence

PAY = re.compile(
    r"\b(pay|pays|paid|salary|wage|wages|earn|earns|make|makes|money|gets? more)\b", re.I
)


def specialties(known: Known, question: Question) -> Answer:
    """Answer with what the named specialties do, or with all of them."""
    every = queries.titles(known.session, "specialty")
    names = [t.title for t in every]
    meant = question.said.get("specialty", ())
    if meant:
        described = _described(known, meant, names)
        if PAY.search(question.text):
            text = f"The documents have no pay of its own for that specialty. {described.text}"
            return replace(described, text=text, next=("ask_wage", *described.next))
        return described
    coded = [c for c in queries.codes(known.session, ("O*NET",)) if c.interest_code]
    extra = [c for c in coded[1:] if not any(_head(c.title) == _head(name) for name in names)]
    text = f"The guide lists {count_word(len(names))} specialties: {and_list(names)}."
    if extra:
        text += (
            f" Its code list adds {and_list([c.title for c in extra])}, which it never describes."
        )
    return Answer(
        text,
        citations=cited(*every, *extra),
        next=tuple(_button(name) for name in names[:3]),
        remember={"listed": {"kind": "specialty", "names": names}},
    )


def _described(known: Known, meant: tuple[str, ...], names: list[str]) -> Answer:
    parts: list[str] = []
    sources: list[Sentence | Code] = []
    for name in meant:
        sentences = [s for s in known.index.sentences if s.text.startswith(name)]
        if sentences:
            parts += [s.text for s in sentences]
            sources += sentences
            continue
        codes = [c for c in queries.codes(known.session) if c.title == name]
        parts.append(f"The guide prints a code for {name} but never describes them.")
        sources += codes
    others = [name for name in names if name not in meant]
    return Answer(
        " ".join(parts),
        citations=cited(*sources),
        next=(*(_button(name) for name in others[:2]), "ask_codes"),
        remember={"specialty": meant[0]},
    )


def _head(title: str) -> str:
    return title.split()[0]


def _button(name: str) -> Button:
    title = name.split(" Production")[0].split("/")[0]
    return Button(title, f'/ask_specialties{{"specialty": "{name}"}}')
