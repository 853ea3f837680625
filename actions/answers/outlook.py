"""Answers about the future of the occupation: growth, numbers, and what the documents leave out."""

from __future__ import annotations

import re

from actions.answers import prose
from actions.answers.answer import Answer, Computed, and_list, cited, count_word
from actions.answers.pay_rows import COUNTS
from actions.answers.sums import IN_PERCENT
from actions.question import Question
from knowledge import queries
from knowledge.library import Known
from knowledge.records import Projection

NEEDED = re.compile(r"\b(?:need|needed|necessary|required?|must|have to)\b", re.I)
# New jobs of a single year, or of some, if they came evenly.
EVENLY = re.compile(
    r"\bevenly\b|\bspread\b|\bon average\b|\baverag\w+ out\b|\b(?:per|a|each|every|one|"
    r"single) (?:year|month)\b"
    r"|\byearly\b|\bannual\w*\b|\bdivide\w*\b|÷|\bby 10\b",
    re.I,
)
_COUNT = r"(\d{1,2}|two|three|four|five|six|seven|eight|nine)"
SOME_YEARS = re.compile(
    rf"\b(?:over|in|within|during|after|for|of) (?:the (?:first|last|"
    rf"next) )?{_COUNT} (?:of (?:those|the) "
    rf"(?:ten |10 )?)?(?:years?|yrs?)\b|\b{_COUNT} of (?:those|the) (?:ten |10 )?(?:years?|yrs?)\b",
    re.I,
)
# Somebody finds that figures are old, or asks for newer ones.
AGE = re.compile(
    r"\b(?:old(?:er)?|out ?-?dated|out of date|already|current|up[- ]to[- ]date|newe[rs]t?|recent"
    r"|latest|still (?:true|valid|right|hold)|expired)\b",
    re.I,
)
OUTLOOK = "What is the Job Outlook?"
NEXT = ("ask_industries", "ask_education", "ask_wage")


def outlook(known: Known, question: Question) -> Answer:
    """Answer with the growth first, then who has the best chances: both, never one alone."""
    projection = _projection(known)
    points = ("the outlook is brightest for applicants with", "openings from replacing workers")
    sentences = prose.main_sentences(known, points, (OUTLOOK,))
    text = f"{_newest(question, projection)}{_elsewhere(question, projection)}{growth(projection)} "
    text += " ".join(s.text for s in sentences)
    return Answer(text, citations=cited(projection, *sentences), next=("ask_projection", *NEXT[:2]))


def mba(known: Known, question: Question) -> Answer:
    """Answer what an MBA is worth; the bright outlook is told with the slow growth."""
    points = (
        "more and more employers seek candidates with an MBA",
        "MBA with an engineering degree is very good preparation",
        "the outlook is brightest for applicants with an MBA",
    )
    sections = ("Education, Training, and Other Requirements", OUTLOOK)
    sentences = prose.main_sentences(known, points, sections)
    found = _projection(known)
    first = "No document says that an MBA is required. " if NEEDED.search(question.text) else ""
    text = f"{first}{' '.join(s.text for s in sentences)} Growth in {found.area} as a whole is "
    text += f"{found.compared_with_average} than average ({found.period_start}–{found.period_end})."
    return Answer(text, citations=cited(*sentences, found), next=("ask_education", "ask_outlook"))


def projection(known: Known, question: Question) -> Answer:
    """Answer with the figures of growth, which are for the whole period and not for a year."""
    found = _projection(known)
    text = (
        f"{_newest(question, found)}{_elsewhere(question, found)}{growth(found)} "
        f"The {found.jobs_change} jobs are the total of the whole period; the guide gives no "
        "yearly figure, no number of jobs it starts from, and not the average."
    )
    spread = _evenly(found, question.text)
    if spread:
        text += f" Spread evenly, that would be {and_list([str(each) for each in spread])}."
    return Answer(
        text, citations=cited(found), next=("ask_employment_count", "ask_outlook"), computed=spread
    )


def _evenly(found: Projection, text: str) -> tuple[Computed, ...]:
    """Return the new jobs of a year, or of some years, if they came evenly; none if not asked."""
    years = found.period_end - found.period_start
    if not (EVENLY.search(text) or SOME_YEARS.search(text)):
        return ()
    a_year = round(found.jobs_change / years)
    computed = [Computed(f"{a_year} jobs a year", f"{found.jobs_change} ÷ {years} years")]
    if IN_PERCENT.search(text):
        points = found.percent_change / years
        sum_ = f"{percent(found)} ÷ {years} years"
        computed.append(Computed(f"{points:.2g} percentage points a year", sum_))
    match = SOME_YEARS.search(text)
    word = (match[1] or match[2]).lower() if match else ""
    count = COUNTS.get(word) or (int(word) if word.isdigit() else 0)
    if 1 < count < years:
        of_them = f"{found.jobs_change} ÷ {years} × {count}"
        total = round(found.jobs_change * count / years)
        computed.append(Computed(f"{total} jobs in {count_word(count)} years", of_them))
    return tuple(computed)


def employment(known: Known, question: Question) -> Answer:
    """Answer that the number of workers is not given, and the growth, which is."""
    found = _projection(known)
    gaps = queries.gaps(known.session, "projection_table")
    text = f"{_elsewhere(question, found)}That number is not in the documents. "
    text += " ".join(g.statement for g in gaps) + " "
    text += f"It does give the growth: {percent(found)} percent, or {found.jobs_change} jobs, in "
    text += f"{found.area} from {found.period_start} to {found.period_end}."
    return Answer(text, citations=cited(found), next=("ask_industries", "ask_outlook"))


def automation(known: Known, question: Question) -> Answer:
    """Answer that the documents do not speak of automation, and the outlook they do give."""
    found = _projection(known)
    text = (
        "The documents do not say whether AI or robots will change this job, and I will not guess. "
        f"On the outlook: {growth(found)}"
    )
    return Answer(text, citations=cited(found), next=("ask_outlook", "ask_continuing_education"))


def growth(found: Projection) -> str:
    """Return the growth of a projection in one sentence."""
    pace = {"slower": "slower than the average", "faster": "faster than the average"}
    compared = pace.get(str(found.compared_with_average), "about the average")
    return (
        f"In {found.area}, jobs for Industrial Production Managers are projected to grow by "
        f"{percent(found)} percent, or {found.jobs_change} jobs, from {found.period_start} to "
        f"{found.period_end}: {compared} for all occupations."
    )


def _newest(question: Question, found: Projection) -> str:
    """Return, to whom the figures are old, that the documents have no newer ones."""
    if not AGE.search(question.text):
        return ""
    return f"The guide's figures end in {found.period_end}, and I have no newer guide. "


def _elsewhere(question: Question, found: Projection) -> str:
    """Return a sentence on the place that is asked about, where the growth is another's."""
    named = (*question.said.get("other_area", ()), *question.said.get("area", ()))
    places = [place for place in named if place != found.area]
    if not places and question.is_short and question.topic == "ask_specialties":
        return "The documents have no outlook for a single specialty, only for the occupation. "
    if not places:
        return ""
    said = and_list([f"the {place}" if place == "United States" else place for place in places])
    return f"The documents have no outlook for {said}, only for {found.area}. "


def percent(found: Projection) -> str:
    """Return the growth in percent as it is printed: 4.1."""
    return f"{found.percent_change:g}"


def _projection(known: Known) -> Projection:
    return queries.projections(known.session)[0]
