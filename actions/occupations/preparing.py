"""Answers on what it takes to get into an occupation: education, experience, training."""

from __future__ import annotations

import re

from actions.answers.answer import Answer, cited
from actions.occupations.about import About
from actions.occupations.words import percent, published_as
from knowledge.occupations import queries
from knowledge.occupations.records import Outlook, Zone

NEXT = ("ask_skills", "ask_wage", "ask_outlook")
ZONES = 5  # job zones are numbered from 1 to 5
WITHOUT_DEGREE = 4  # the highest rank of education below an associate's degree
# O*NET spells its levels of education out with examples in brackets or behind a dash.
SPELT_OUT = re.compile(r" - awarded.*$| \((?!or GED|for example).*\)$| \(for example.*\)$")


def education(about: About) -> Answer:
    """Answer with the education that is typical at entry, and what people in the job say."""
    found, zone = _outlook(about), _zone(about)
    said = queries.preparations(about.session, about.job.code, "RL")[:2]
    text = ""
    if found and found.education:
        text = f"{about.job.title} typically need {_education(found)} to get in."
        text += _beside(found)
    if said:
        shares = " and ".join(
            f"“{SPELT_OUT.sub('', each.description)}” ({percent(each.percent)})" for each in said
        )
        text += f" People in the job say a new person needs {shares}."
    if zone:
        text += f" O*NET puts it in job zone {zone.zone} of {ZONES}: {_plain(zone)}."
    if not text:
        text = f"The data do not say what education {about.job.title} need."
    if found and found.education:
        text += published_as(about.job, found.title)
    records = [record for record in (found, zone) if record]
    return Answer(
        text.strip(),
        citations=_sources(about, found, bool(said or zone)),
        next=NEXT,
        records=(about.job, ZONES, *records, *said),
    )


def without_degree(about: About) -> Answer:
    """Answer whether the typical way in asks for a degree."""
    found = _outlook(about)
    told = education(about)
    if found is None or found.education_rank is None:
        return told
    if found.education_rank <= WITHOUT_DEGREE:
        first = "A college degree is not what it typically takes. "
    else:
        first = "Typically a degree is needed. "
    return Answer(first + told.text, citations=told.citations, next=told.next, records=told.records)


def experience(about: About) -> Answer:
    """Answer with the experience and the training on the job that are typical."""
    found, zone = _outlook(about), _zone(about)
    text = ""
    if found:
        before = _worded(found.experience, "no experience in a related job", "{} in a related job")
        after = _worded(found.training, "no training on the job", "{}")
        text = f"{about.job.title} typically need {before} at entry, and then {after}."
    if zone:
        text += f" O*NET puts the job in zone {zone.zone} of {ZONES}: {_plain(zone)}. "
        text += zone.training
    if not text:
        text = f"The data do not say what experience {about.job.title} need."
    records = [record for record in (found, zone) if record]
    return Answer(
        text.strip(),
        citations=_sources(about, found, bool(zone)),
        next=("ask_education", "ask_skills", "ask_wage"),
        records=(about.job, ZONES, *records),
    )


def _outlook(about: About) -> Outlook | None:
    return next(iter(queries.outlooks(about.session, about.job.outlook_code or "")), None)


def _zone(about: About) -> Zone | None:
    return next(iter(queries.zones(about.session, about.job.zone or 0)), None)


def _education(found: Outlook) -> str:
    words = str(found.education)
    if words.startswith("No formal"):
        return f"{words[0].lower()}{words[1:]}"
    article = "an" if words[0] in "AEIO" else "a"
    if words.startswith("Some college"):
        return "some college, no degree"
    keep = (
        words
        if words[0] in "AB" and "'s" in words or words.startswith("Master")
        else (f"{words[0].lower()}{words[1:]}")
    )
    return f"{article} {keep}"


def _beside(found: Outlook) -> str:
    """Return experience and training in half a sentence, where any is typical."""
    more = [
        f"{value[0].lower()}{value[1:]}"
        + (" of related experience" if kind == "experience" else "")
        for kind, value in (("experience", found.experience), ("training", found.training))
        if value and value != "None"
    ]
    return f" Also typical: {' and '.join(more)}." if more else ""


def _worded(value: str | None, none: str, some: str) -> str:
    if value is None:
        return "an amount the data do not name"
    return none if value == "None" else some.format(f"{value[0].lower()}{value[1:]}")


def _plain(zone: Zone) -> str:
    """Return what a zone is called: "Job Zone Four: Considerable Preparation Needed"."""
    return zone.name.partition(": ")[2].lower() or zone.name


def _sources(about: About, found: Outlook | None, onet: bool):  # type: ignore[no-untyped-def]
    records = [found] if found and found.education else []
    return cited(*records, *([about.job] if onet or not records else []))
