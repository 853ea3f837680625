"""Answers that are lists: tools, benefits, tasks, industries, titles, headings, steps…"""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from actions.answers.answer import Answer, Table, and_list, cited, count_word
from actions.question import Question
from knowledge import queries
from knowledge.clauses import cuts
from knowledge.library import Known
from knowledge.records import Task

# Nearness (cosine) of a question to a task from which that task is the one meant.
NAMED = 0.36
# The same for a piece of a list of tasks, which is named in fewer words.
PIECE_NAMED = 0.42
# What parts such a list: "hiring, n for budgets", "(a) … (b) …", "which with training".
PIECES = re.compile(
    r"[,;?&+\n]|\(?\b[a-d1-4]\)|\bskills?\b"
    r"|\b(?:and|n|plus)\s+(?=(?:for|with|beside|which|what)\b|\w+ing\b)",
    re.I,
)
BEFORE_A_PIECE = re.compile(
    r"^(?:\W|\b(?:and|n|plus|which|what|one|is|are|goes?|named|matched|for|with|beside|to)\b)+",
    re.I,
)
OF_PAY = re.compile(r"\b(?:pays?|paid|salary|wages?|earns?|money)\b", re.I)
AT_ONCE = 5  # tasks shown before "tell me more"


def in_a_sentence(
    kind: str, lead: str, tail: str = "", next: tuple[str, ...] = ()
) -> Callable[[Known, Question], Answer]:
    """Return a function that answers with a short list in one sentence."""

    def answer(known: Known, question: Question) -> Answer:
        items = queries.items(known.session, kind)
        text = f"{lead} {and_list([item.text for item in items])}."
        return Answer(
            text=f"{text} {tail}".strip(),
            citations=cited(*items),
            next=next,
            remember={"listed": {"kind": kind, "names": [item.text for item in items]}},
        )

    return answer


def by_line(
    kind: str, lead: str, first: str = "", next: tuple[str, ...] = ()
) -> Callable[[Known, Question], Answer]:
    """Return a function that answers with a list, one line an entry; `first` stands before it."""

    def answer(known: Known, question: Question) -> Answer:
        items = queries.items(known.session, kind)
        return Answer(
            text=f"{first} {lead}".strip(),
            entries=tuple(item.text for item in items),
            citations=cited(*items),
            next=next,
        )

    return answer


def tasks(known: Known, question: Question) -> Answer:
    """Answer with the tasks, a few at a time, or all when all are asked for."""
    every = queries.tasks(known.session)
    wants_all = any(w in question.text.lower() for w in ("all", "every", "full list", "complete"))
    start = question.shown if question.shown < len(every) else 0
    end = len(every) if wants_all else start + AT_ONCE
    shown = every[start:end]
    end = start + len(shown)
    which = (
        f"tasks {start + 1} to {end} of {len(every)}" if len(shown) < len(every) else "all of them"
    )
    source = queries.items(known.session, "source", of="tasks")
    credit = " Their source is O*NET, of the U.S. Department of Labor." if source else ""
    return Answer(
        text=f"The guide lists {len(every)} main tasks; here are {which}.{credit}",
        entries=tuple(f"{task.position}. {task.text}" for task in shown),
        citations=cited(*shown),
        next=("tell_more", "ask_skills") if end < len(every) else ("ask_skills", "ask_duties"),
        table=_task_table(shown),
        remember={"shown": end if end < len(every) else 0},
    )


def skills(known: Known, question: Question) -> Answer:
    """Answer with the skill of each task that is asked about, or with all skills."""
    every = queries.tasks(known.session)
    named = [t for t in every if t.skill.lower() in question.text.lower() and " " in t.skill]
    meant = named or _tasks_meant(known, question, every)
    if meant:
        texts = (
            f"{task.skill}: that is the sample skill the guide sets beside the task “{task.text}”"
            for task in meant
        )
        return Answer(
            "\n".join(texts),
            citations=cited(*meant),
            next=("ask_tasks", "ask_qualities"),
            table=_task_table(meant),
        )
    text = "The guide names one sample skill for each main task: "
    text += f"{and_list([task.skill for task in every])}."
    return Answer(
        text, citations=cited(*every), next=("ask_tasks", "ask_qualities"), table=_task_table(every)
    )


def _tasks_meant(known: Known, question: Question, every: list[Task]) -> list[Task]:
    """Return the task a question is nearest to, or those that the pieces of a list are near to."""
    pieces = [BEFORE_A_PIECE.sub("", piece) for piece in PIECES.split(question.text)]
    found = [_nearest_task(known, known.vector(p), every) for p in pieces if len(p.split()) > 1]
    listed = list(dict.fromkeys(task for nearness, task in found if nearness >= PIECE_NAMED))
    if len(listed) > 1:
        return listed
    whole = _nearest_task(known, question.vector(known), every)
    halves = [
        [_nearest_task(known, known.vector(words), every) for words in (cut.left, cut.right)]
        for cut in cuts(question.text)
    ]
    nearness, pair = max(
        ((min(a[0], b[0]), [a[1], b[1]]) for a, b in halves if a[1] != b[1]),
        key=lambda found: found[0],
        default=(0.0, []),
    )
    if nearness >= NAMED:
        return pair
    return [whole[1]] if whole[0] >= NAMED else []


def _nearest_task(
    known: Known, vector: NDArray[np.float32], every: list[Task]
) -> tuple[float, Task]:
    """Return how near the task nearest to a question is (cosine), and that task."""
    tasks = {task.text: task for task in every}
    near = known.index.nearest(vector, (every[0].citation.section,))
    return next((m.nearness, tasks[m.sentence.text]) for m in near if m.sentence.text in tasks)


# Words that ask how many titles each document has.
COUNTED = re.compile(r"\bhow many\b|\bcount\b|\bmore\b|\barticle\b", re.I)


def titles(known: Known, question: Question) -> Answer:
    """Answer with the other names of the job; names with two uses are told apart."""
    every = queries.titles(known.session, "alternate")
    guide = [t for t in every if "guide" in t.citation.key]
    article = [t for t in every if t not in guide]
    known_names = {t.title.lower().rstrip("s") for t in guide}
    added = [t.title for t in article if t.title.lower().rstrip("s") not in known_names]
    names = and_list([t.title for t in guide])
    text = f"The guide lists {count_word(len(guide))} other titles: {names}."
    if COUNTED.search(question.text) and article:
        names = and_list([t.title for t in article])
        text += f" The article lists {count_word(len(article))}: {names}."
    elif added:
        text += f" The article adds {and_list(added)}."
    text += _two_uses(question.text.lower())
    if OF_PAY.search(question.text):
        text = f"The documents give no pay for one title apart from another. {text}"
    return Answer(
        text,
        citations=cited(*guide, *article),
        next=("ask_related_occupations", "ask_specialties", "ask_codes"),
        remember={"listed": {"kind": "occupation", "names": [t.title for t in guide]}},
    )


def has_two_uses(text: str) -> bool:
    """Return whether a message names a title that the documents use in more than one way."""
    return bool(_two_uses(text.lower()))


def _two_uses(text: str) -> str:
    """Return a note on a title that the documents use in more than one way."""
    if "plant manager" in text:
        return " “Plant manager” is also named as a promotion from this job."
    if "supervisor" in text:
        return (
            " “Production supervisor” is also named as an entry job below it, and first-line "
            "supervisors as a separate, related occupation."
        )
    if "operations manager" in text:
        return (
            " The guide also has General and Operations Managers as a separate, related occupation."
        )
    return ""


def related(known: Known, question: Question) -> Answer:
    """Answer with the related occupations, of which nothing more is known."""
    every = queries.related_occupations(known.session)
    count = count_word(len(every))
    return Answer(
        text=f"The guide names {count} related occupations; it has no figures on them.",
        entries=tuple(r.title for r in every),
        citations=cited(*every),
        next=("ask_advancement", "ask_titles"),
        remember={"listed": {"kind": "related_occupation", "names": [r.title for r in every]}},
    )


def _task_table(tasks: list[Task]) -> Table:
    rows = tuple((str(t.position), t.text, t.skill) for t in tasks)
    return Table("Tasks and skills", ("No.", "Task", "Sample skill"), rows)
