"""Answers on the future of an occupation, from the employment projections."""

from __future__ import annotations

from actions.answers.answer import Answer, cited
from actions.occupations.about import About
from actions.occupations.words import count, growth, percent, published_as
from knowledge.occupations import queries

NEXT = ("ask_wage", "ask_education", "ask_related_occupations")
ALL_OCCUPATIONS = "00-0000"


def outlook(about: About) -> Answer:
    """Answer with the growth and the openings a year, beside the growth of all occupations."""
    found = next(iter(queries.outlooks(about.session, about.job.outlook_code or "")), None)
    if found is None:
        text = f"No projection is published for {about.job.title}, and I will not guess."
        return Answer(text, citations=(about.job.citation,), next=NEXT, records=(about.job,))
    everyone = next(iter(queries.outlooks(about.session, ALL_OCCUPATIONS)), None)
    text = (
        f"{_elsewhere(about)}In the United States, jobs for {about.job.title} are projected to "
        f"{growth(found)} from {found.year_start} to {found.year_end}"
    )
    if found.employment_start is not None and found.employment_end is not None:
        text += f", from {count(found.employment_start)} to {count(found.employment_end)}"
    if everyone and everyone.change_percent is not None:
        text += f"; all occupations together: {percent(everyone.change_percent)}"
    text += "."
    if found.openings is not None:
        text += (
            f" About {count(found.openings)} openings a year are expected, those that replace "
            "people who leave included."
        )
    text += published_as(about.job, found.title)
    records = (found, everyone) if everyone else (found,)
    return Answer(text, citations=cited(found), next=NEXT, records=(about.job, *records))


def automation(about: About) -> Answer:
    """Answer that the data do not speak of automation, with the growth they do give."""
    told = outlook(about)
    first = "The data do not say what AI or robots will do to this job, and I will not guess. "
    return Answer(first + told.text, citations=told.citations, next=NEXT, records=told.records)


def _elsewhere(about: About) -> str:
    places = [place for place in about.places if place.kind != "nation"]
    if not places:
        return ""
    return f"I have no projection for {places[0].named}, only for the nation. "
