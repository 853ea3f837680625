"""Answers on what people in an occupation do, know and use, from O*NET."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.answers.answer import Answer, Table, and_list, cited
from actions.occupations.about import About
from knowledge.occupations import queries
from knowledge.occupations.normal import word_set
from knowledge.occupations.records import Interest, Tool

MOST = 5
# Words of a question that name no tool, though they stand in names of some.
GENERIC = word_set(
    "software system systems computer computers program programs tool tools technology use used "
    "using data design management web online service services office equipment machine machines "
    "for and the of in do to on or at what which need know work job language"
)
AREAS = ("realistic", "investigative", "artistic", "social", "enterprising", "conventional")
MEANINGS = {
    "R": "Realistic (hands-on work with tools, machines, plants or animals)",
    "I": "Investigative (finding things out, solving problems)",
    "A": "Artistic (creating and designing)",
    "S": "Social (helping, teaching, caring)",
    "E": "Enterprising (leading, selling, deciding)",
    "C": "Conventional (order, records, numbers)",
}
NOT_RATED = "O*NET has no ratings of {what} for {title}."


def duties(about: About) -> Answer:
    """Answer with what the occupation is, and its first tasks."""
    tasks = tuple(queries.tasks(about.session, about.job.code, 3))
    text = f"{about.job.title}: {about.job.description}"
    if tasks:
        text += " Among their tasks:"
    return _answer(about, text, tasks, (*tasks,), ("ask_skills", "ask_wage", "ask_education"))


def tasks(about: About) -> Answer:
    """Answer with the main tasks."""
    found = tuple(queries.tasks(about.session, about.job.code, MOST))
    if not found:
        return duties(about)
    text = f"The main tasks of {about.job.title}:"
    return _answer(about, text, found, found, ("ask_skills", "ask_tools", "ask_wage"))


def skills(about: About) -> Answer:
    """Answer with the most important skills and fields of knowledge."""
    best = queries.skills(about.session, about.job.code, "skill")[:MOST]
    known = queries.skills(about.session, about.job.code, "knowledge")[:3]
    if not best and not known:
        text = NOT_RATED.format(what="skills", title=about.job.title)
        return _answer(about, text, (), (), ("ask_duties", "ask_related_occupations", "ask_wage"))
    text = f"The most important skills of {about.job.title}, by O*NET's ratings from 1 to 5:"
    entries = [f"{skill.name} ({skill.importance:g})" for skill in best]
    if known:
        names = and_list([f"{skill.name} ({skill.importance:g})" for skill in known])
        entries.append(f"Knowledge: {names}")
    return _answer(
        about, text, tuple(entries), (*best, *known), ("ask_education", "ask_software", "ask_fit")
    )


def styles(about: About) -> Answer:
    """Answer with the personal qualities that matter most."""
    found = queries.skills(about.session, about.job.code, "style")[:MOST]
    if not found:
        text = NOT_RATED.format(what="work styles", title=about.job.title)
        return _answer(about, text, (), (), ("ask_duties", "ask_skills", "ask_wage"))
    text = f"What matters most in a person for the work of {about.job.title} (1 to 5):"
    entries = tuple(f"{style.name} ({style.importance:g})" for style in found)
    return _answer(about, text, entries, tuple(found), ("ask_fit", "ask_skills", "ask_education"))


def software(about: About) -> Answer:
    """Answer with the technology they use, what employers ask for first."""
    return _used(about, "technology", "software and technology", "ask_tools")


def tools(about: About) -> Answer:
    """Answer with the tools and equipment they use."""
    return _used(about, "tool", "tools and equipment", "ask_software")


def fit(about: About) -> Answer:
    """Answer with the interests the occupation fits, which is no judgement on a person."""
    found = next(iter(queries.interests(about.session, about.job.code)), None)
    if found is None:
        text = NOT_RATED.format(what="interests", title=about.job.title)
        return _answer(about, text, (), (), ("ask_duties", "explore_interests", "ask_wage"))
    meanings = [MEANINGS[letter] for letter in found.interest_code]
    text = (
        f"The work of {about.job.title} fits people with these interests, the strongest first: "
        f"{'; '.join(meanings)}. Its interest code is {found.interest_code}. That tells what the "
        "work is like, not whether you will do well in it."
    )
    table = Table("Interests, 1 to 7", ("Area", "Score"), _scores(found))
    answer = _answer(
        about, text, (), (found,), ("explore_interests", "ask_qualities", "ask_duties")
    )
    return Answer(
        answer.text,
        citations=answer.citations,
        next=answer.next,
        records=(*answer.records, 1, 7),
        table=table,
    )


def _scores(found: Interest) -> tuple[tuple[str, ...], ...]:
    return tuple((area.capitalize(), f"{getattr(found, area):g}") for area in AREAS)


def _used(about: About, kind: str, what: str, other: str) -> Answer:
    every = queries.tools(about.session, about.job.code, kind)
    found = every[:MOST]
    if not found:
        text = f"O*NET names no {what} for {about.job.title}."
        return _answer(about, text, (), (), (other, "ask_duties", "ask_skills"))
    text = f"{about.job.title} use {what} such as these:"
    if any(tool.in_demand for tool in found):
        text = f"{about.job.title} use {what} such as these, those that employers ask for first:"
    named = named_in(about.question.text, every, about.job.title)
    if named:
        text = f"Yes: O*NET names {and_list([tool.name for tool in named])} there. {text}"
    entries = tuple(f"{tool.name} ({tool.category.lower()})" for tool in found)
    return _answer(about, text, entries, (*named, *found), (other, "ask_skills", "ask_tasks"))


def named_in(text: str, tools: Sequence[Tool], title: str) -> list[Tool]:
    """Return the tools that a message asks about by a word of their names: "SAP or QuickBooks".

    A word of the occupation's own `title` asks about none.
    """
    said = set(re.findall(r"[a-z0-9+#*]{2,}", text.lower()))
    said -= GENERIC | set(title.lower().split())
    return [tool for tool in tools if said & set(tool.name.lower().split())][:MOST]


def _answer(
    about: About,
    text: str,
    entries: tuple[str, ...],
    records: tuple[object, ...],
    following: tuple[str, ...],
) -> Answer:
    return Answer(
        text,
        entries=entries,
        citations=cited(about.job),
        next=following,
        records=(about.job, *records),
    )
