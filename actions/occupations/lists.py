"""Answers that are lists or short facts of an occupation: related ones, titles, codes, overview."""

from __future__ import annotations

from actions.answers.answer import Answer, Button, and_list, cited
from actions.occupations import outlook, pay
from actions.occupations.about import About
from knowledge.occupations import queries

MOST_RELATED, MOST_NAMES = 6, 8


def related(about: About) -> Answer:
    """Answer with the occupations O*NET relates to it, the nearest first."""
    found = queries.related(about.session, about.job.code, MOST_RELATED)
    if not found:
        text = f"O*NET relates no other occupation to {about.job.title}."
        return Answer(text, citations=cited(about.job), next=("ask_duties", "ask_skills"))
    titles = [job.title for job in found]
    return Answer(
        f"Occupations near {about.job.title}, the nearest first:",
        entries=tuple(titles),
        citations=cited(about.job),
        next=(Button("What else could I do?", "/change_career"), "ask_skills", "ask_wage"),
        records=(about.job, *found),
        remember={"listed": {"kind": "job", "names": [job.code for job in found]}},
    )


def titles(about: About) -> Answer:
    """Answer with other names the occupation goes by."""
    found = queries.names(about.session, about.job.code, MOST_NAMES)
    if not found:
        text = f"O*NET gives no other title for {about.job.title}."
        return Answer(text, citations=cited(about.job), next=("ask_duties", "ask_wage"))
    return Answer(
        f"{about.job.title} also go by titles such as {and_list(found)}.",
        citations=cited(about.job),
        next=("ask_duties", "ask_related_occupations", "ask_wage"),
        records=(about.job, *found),
    )


def codes(about: About) -> Answer:
    """Answer with the SOC and O*NET codes, and the interest code."""
    found = next(iter(queries.interests(about.session, about.job.code)), None)
    text = f"{about.job.title}: SOC code {about.job.soc_code}, O*NET-SOC code {about.job.code}"
    text += f", interest code {found.interest_code}." if found else "."
    return Answer(
        text,
        citations=cited(about.job),
        next=("ask_titles", "ask_fit", "ask_related_occupations"),
        records=(about.job,),
    )


def overview(about: About) -> Answer:
    """Answer who only names an occupation: what it is, what it pays, how it grows."""
    paid, future = pay.wage(about), outlook.outlook(about)
    first = about.job.description.partition(". ")[0].rstrip(".")
    text = f"{about.job.title}: {first}. {paid.text} {future.text}"
    return Answer(
        text,
        citations=cited(about.job, *paid.citations, *future.citations),
        next=("ask_duties", "ask_education", "ask_related_occupations"),
        computed=paid.computed,
        records=(about.job, *paid.records, *future.records),
    )
