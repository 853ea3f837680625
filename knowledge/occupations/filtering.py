"""Finds the occupations that meet criteria, in one query over pay, outlook and interests.

Occupations are those of the SOC (codes that end in .00). Several of them may be published under one
code of the wages: such a group is one row, under the title it is published by. Where pay matters,
an occupation whose pay is not published for the place and the period is left out, and counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import and_, case, func, or_, select
from sqlalchemy.orm import Session

from knowledge.occupations import queries, tables
from knowledge.occupations.amounts import HOUR
from knowledge.occupations.criteria import (
    A_LITTLE,
    APPRENTICESHIP,
    CHANGE,
    EMPLOYMENT,
    FASTER,
    FIT,
    GROWTH,
    LONG_TRAINING,
    MODERATE_TRAINING,
    MUCH,
    NO_TRAINING,
    NOT_ANY,
    ON_THE_JOB,
    OPENINGS,
    PAY,
    RESIDENCY,
    SHORT_TRAINING,
    SHRINKING,
    Criteria,
)
from knowledge.occupations.fields import prefix
from knowledge.occupations.interests import AREAS
from knowledge.occupations.records import TOP, Outlook, Pay
from knowledge.occupations.titles import stem
from knowledge.queries import remembered

# Plain tables: rows are read, no objects made of them, which is much faster.
JOB = tables.Job.__table__
PAY_ROW = tables.Pay.__table__
OUTLOOK = tables.Outlook.__table__
INTEREST = tables.JobInterest.__table__
SCORES = {area[0].upper(): INTEREST.c[area] for area in AREAS}  # by the letters of RIASEC
ALL_JOBS = "00-0000"  # the projection of all occupations together
# Of an interest code, the letters that count: the two highest areas.
HIGHEST_AREAS = 2
NONE = "None"
SHORT = "Short-term on-the-job training"
MODERATE = "Moderate-term on-the-job training"
LONG = "Long-term on-the-job training"
# What is published for each length of experience, and for each kind of training.
EXPERIENCE = {NOT_ANY: NONE, A_LITTLE: "Less than 5 years", MUCH: "5 years or more"}
TRAINING = {
    NO_TRAINING: (NONE,),
    SHORT_TRAINING: (SHORT,),
    ON_THE_JOB: (SHORT, MODERATE, LONG),
    APPRENTICESHIP: ("Apprenticeship",),
    MODERATE_TRAINING: (MODERATE,),
    LONG_TRAINING: (LONG,),
    RESIDENCY: ("Internship/residency",),
}


@dataclass(frozen=True)
class Row:
    """An occupation that was found: its codes (several where published together), its figures."""

    codes: tuple[str, ...]
    title: str
    pay: Pay
    outlook: Outlook


@dataclass(frozen=True)
class Found:
    """The rows asked for, how many there are in all, and how many more lack the figure or pay."""

    rows: tuple[Row, ...]
    total: int
    unpublished: int


@dataclass(frozen=True)
class _Match:
    codes: tuple[str, ...]
    pay_code: str
    outlook_code: str
    is_published: bool


def find(session: Session, criteria: Criteria, place: str, most: int, skip: int = 0) -> Found:
    """Return occupations that meet criteria in a place, `most` at most, after the first `skip`."""
    matches = _matches(session, criteria, place)
    published = [match for match in matches if match.is_published]
    rows = _rows(session, tuple(published[skip : skip + most]), place)
    return Found(rows, len(published), len(matches) - len(published))


def all_jobs(session: Session) -> Outlook | None:
    """Return the projection of all occupations together."""
    return next(iter(queries.outlooks(session, ALL_JOBS)), None)


@remembered
def _matches(session: Session, criteria: Criteria, place: str) -> list[_Match]:
    """Return every match in its order, those without a published figure too."""
    amount = _amount(session, criteria)
    figure = _figure(criteria, amount)
    order = [figure.desc() if criteria.descending else figure]
    if criteria.ordered_by == FIT:  # many are as close: the commonest of them come first
        order.append(OUTLOOK.c.openings.desc())
    pays = and_(
        PAY_ROW.c.pay_code == JOB.c.pay_code,
        PAY_ROW.c.place == place,
        PAY_ROW.c.group_level == "detailed",
    )
    source = JOB.join(OUTLOOK, OUTLOOK.c.outlook_code == JOB.c.outlook_code)
    source = source.outerjoin(PAY_ROW, pays)
    if criteria.interests:
        source = source.join(INTEREST, INTEREST.c.code == JOB.c.code)
    is_published = _is_published(criteria, amount)
    query = (
        select(JOB.c.code, JOB.c.pay_code, JOB.c.outlook_code, is_published)
        .select_from(source)
        .where(
            JOB.c.code.like("%.00"),
            JOB.c.title.not_like("%All Other"),
            *_where(session, criteria, amount),
        )
        .order_by(figure.is_(None), *order, func.coalesce(PAY_ROW.c.title, JOB.c.title), JOB.c.code)
    )
    together: dict[tuple[str, str, bool], list[str]] = {}
    for code, pay_code, outlook_code, published in session.execute(query):
        together.setdefault((pay_code or "", outlook_code, bool(published)), []).append(code)
    return [_Match(tuple(codes), *figures) for figures, codes in together.items()]


def _amount(session: Session, criteria: Criteria) -> Any:
    """Return the median in cents, or the least it can be; NULL where it is not published."""
    by = "hourly" if criteria.pay_by == HOUR else "annual"
    median = PAY_ROW.c[f"{by}_median"]
    topped = PAY_ROW.c.marks.like(f'%"{by}_median": "{TOP}"%')
    most = queries.highest(session)[by]
    return case((median.is_not(None), median), (topped, most), else_=None)


def _figure(criteria: Criteria, amount: Any) -> Any:
    """Return what the matches are put in order by."""
    return {
        PAY: amount,
        GROWTH: OUTLOOK.c.change_percent,
        CHANGE: OUTLOOK.c.change,
        OPENINGS: OUTLOOK.c.openings,
        EMPLOYMENT: PAY_ROW.c.employment,
        FIT: sum(SCORES[area] for area in criteria.interests),
    }[criteria.ordered_by]


def _is_published(criteria: Criteria, amount: Any) -> Any:
    """Return whether the place has all figures that are asked for."""
    needed = [PAY_ROW.c.pay_code, _figure(criteria, amount)]
    if criteria.limits_pay:
        needed.append(amount)
    return and_(*(figure.is_not(None) for figure in needed))


def _where(session: Session, criteria: Criteria, amount: Any) -> list[Any]:
    """Return the conditions; pay that is not published meets every limit, to be counted."""
    conditions: list[Any] = []
    if criteria.groups:
        conditions.append(or_(*(JOB.c.soc_code.like(f"{prefix(g)}%") for g in criteria.groups)))
    if criteria.words:
        conditions.append(or_(*(_in_title(stem(word)) for word in criteria.words)))
    if criteria.least_education is not None:
        conditions.append(OUTLOOK.c.education_rank >= criteria.least_education)
    if criteria.most_education is not None:
        conditions.append(OUTLOOK.c.education_rank <= criteria.most_education)
    if criteria.experience:
        conditions.append(OUTLOOK.c.experience == EXPERIENCE[criteria.experience])
    if criteria.training:
        conditions.append(OUTLOOK.c.training.in_(TRAINING[criteria.training]))
    if criteria.least_pay is not None:
        conditions.append(or_(amount.is_(None), amount >= criteria.least_pay))
    if criteria.most_pay is not None:
        conditions.append(or_(amount.is_(None), amount <= criteria.most_pay))
    if criteria.least_openings is not None:
        conditions.append(OUTLOOK.c.openings >= criteria.least_openings)
    if criteria.zones:
        conditions.append(JOB.c.zone.in_(criteria.zones))
    if criteria.interests:
        letters = max(HIGHEST_AREAS, len(criteria.interests))
        first = func.substr(INTEREST.c.interest_code, 1, letters)
        conditions += [first.like(f"%{area}%") for area in criteria.interests]
    return conditions + _growth(session, criteria)


def _in_title(begin: str) -> Any:
    """Return whether a word of the title begins so, where the title does not except it."""
    title = JOB.c.title
    stands = or_(title.like(f"{begin}%"), title.like(f"% {begin}%"))
    return and_(stands, title.not_like(f"%Except%{begin}%"))


def _growth(session: Session, criteria: Criteria) -> list[Any]:
    change = OUTLOOK.c.change_percent
    if criteria.least_growth is not None:
        return [change >= criteria.least_growth]
    if criteria.growing is None:
        return []
    if criteria.growing == SHRINKING:
        return [change < 0]
    together = all_jobs(session) if criteria.growing == FASTER else None
    return [change > (together.change_percent if together else 0)]


def _rows(session: Session, matches: tuple[_Match, ...], place: str) -> tuple[Row, ...]:
    """Return matches with their figures."""
    pays = queries.pay_of(session, tuple(match.pay_code for match in matches), place)
    outlooks = queries.outlooks_of(session, tuple(match.outlook_code for match in matches))
    by_pay = {pay.pay_code: pay for pay in pays}
    by_outlook = {outlook.outlook_code: outlook for outlook in outlooks}
    return tuple(
        Row(m.codes, by_pay[m.pay_code].title, by_pay[m.pay_code], by_outlook[m.outlook_code])
        for m in matches
    )
