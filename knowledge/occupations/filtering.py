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

from knowledge.occupations import queries
from knowledge.occupations.amounts import HOUR
from knowledge.occupations.criteria import (
    ANY_GROWTH,
    APPRENTICESHIP,
    EMPLOYMENT,
    FASTER,
    GROWTH,
    NO_TRAINING,
    ON_THE_JOB,
    OPENINGS,
    PAY,
    SHORT_TRAINING,
    SHRINKING,
    Criteria,
)
from knowledge.occupations.fields import prefix
from knowledge.occupations.queries import HIGHEST
from knowledge.occupations.records import TOP, Outlook, Pay
from knowledge.occupations.tables import Job, JobInterest
from knowledge.occupations.tables import Outlook as OutlookRow
from knowledge.occupations.tables import Pay as PayRow
from knowledge.queries import remembered

ALL_JOBS = "00-0000"  # the projection of all occupations together
# Of an interest code, the letters that count: the two highest areas.
HIGHEST_AREAS = 2
NONE = "None"
SHORT = "Short-term on-the-job training"
MODERATE = "Moderate-term on-the-job training"
LONG = "Long-term on-the-job training"
# What is published for each kind of training.
TRAINING = {
    NO_TRAINING: (NONE,),
    SHORT_TRAINING: (SHORT,),
    ON_THE_JOB: (SHORT, MODERATE, LONG),
    APPRENTICESHIP: ("Apprenticeship",),
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
    amount = _amount(criteria)
    figure = _figure(criteria, amount)
    order = figure.desc() if criteria.descending else figure
    query = (
        select(
            Job.code,
            Job.pay_code,
            Job.outlook_code,
            _is_published(criteria, amount).label("is_published"),
        )
        .join(OutlookRow, OutlookRow.outlook_code == Job.outlook_code)
        .outerjoin(
            PayRow,
            and_(
                PayRow.pay_code == Job.pay_code,
                PayRow.place == place,
                PayRow.group_level == "detailed",
            ),
        )
        .where(Job.code.like("%.00"), Job.title.not_like("%All Other"), *_where(criteria, amount))
        .order_by(figure.is_(None), order, func.coalesce(PayRow.title, Job.title), Job.code)
    )
    if criteria.interests:
        query = query.join(JobInterest, JobInterest.code == Job.code)
    together: dict[tuple[str, str, bool], list[str]] = {}
    for code, pay_code, outlook_code, is_published in session.execute(query):
        together.setdefault((pay_code or "", outlook_code, bool(is_published)), []).append(code)
    return [_Match(tuple(codes), *figures) for figures, codes in together.items()]


def _amount(criteria: Criteria) -> Any:
    """Return the median in cents, or the least it can be; NULL where it is not published."""
    by = "hourly" if criteria.pay_by == HOUR else "annual"
    median = getattr(PayRow, f"{by}_median")
    mark = func.json_extract(PayRow.marks, f"$.{by}_median")
    return case((median.is_not(None), median), (mark == TOP, HIGHEST[by]), else_=None)


def _figure(criteria: Criteria, amount: Any) -> Any:
    """Return what the matches are put in order by."""
    return {
        PAY: amount,
        GROWTH: OutlookRow.change_percent,
        OPENINGS: OutlookRow.openings,
        EMPLOYMENT: PayRow.employment,
    }[criteria.ordered_by]


def _is_published(criteria: Criteria, amount: Any) -> Any:
    """Return whether the place has all figures that are asked for."""
    needed = [PayRow.pay_code, _figure(criteria, amount)]
    if criteria.limits_pay:
        needed.append(amount)
    return and_(*(figure.is_not(None) for figure in needed))


def _where(criteria: Criteria, amount: Any) -> list[Any]:
    """Return the conditions; pay that is not published meets every limit, to be counted."""
    conditions: list[Any] = []
    if criteria.groups:
        conditions.append(or_(*(Job.soc_code.like(f"{prefix(g)}%") for g in criteria.groups)))
    if criteria.least_education is not None:
        conditions.append(OutlookRow.education_rank >= criteria.least_education)
    if criteria.most_education is not None:
        conditions.append(OutlookRow.education_rank <= criteria.most_education)
    if criteria.no_experience:
        conditions.append(OutlookRow.experience == NONE)
    if criteria.training:
        conditions.append(OutlookRow.training.in_(TRAINING[criteria.training]))
    if criteria.least_pay is not None:
        conditions.append(or_(amount.is_(None), amount >= criteria.least_pay))
    if criteria.most_pay is not None:
        conditions.append(or_(amount.is_(None), amount <= criteria.most_pay))
    if criteria.zones:
        conditions.append(Job.zone.in_(criteria.zones))
    if criteria.interests:
        letters = max(HIGHEST_AREAS, len(criteria.interests))
        first = func.substr(JobInterest.interest_code, 1, letters)
        conditions += [first.like(f"%{area}%") for area in criteria.interests]
    return conditions + _growth(criteria)


def _growth(criteria: Criteria) -> list[Any]:
    change = OutlookRow.change_percent
    every = OutlookRow.__table__.alias()
    all_together = (
        select(every.c.change_percent).where(every.c.outlook_code == ALL_JOBS).scalar_subquery()
    )
    return {
        None: [],
        ANY_GROWTH: [change > 0],
        FASTER: [change > all_together],
        SHRINKING: [change < 0],
    }[criteria.growing]


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
