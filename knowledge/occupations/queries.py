"""The questions the public data answer; each is one indexed query that returns plain records."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from knowledge.occupations import tables
from knowledge.occupations.records import (
    STATISTICS,
    TOP,
    Amounts,
    Dataset,
    Interest,
    Job,
    Outlook,
    Pay,
    Place,
    Preparation,
    Skill,
    Tool,
    Zone,
)
from knowledge.queries import remembered
from knowledge.records import Citation

NATION = "99"


@remembered
def datasets(session: Session) -> list[Dataset]:
    """Return the publications the store holds, by their key."""
    rows = session.scalars(select(tables.Dataset).order_by(tables.Dataset.key))
    return [_filled(Dataset, row) for row in rows]


def has_jobs(session: Session) -> bool:
    """Return whether the store holds the occupations of O*NET."""
    return any(dataset.key == "onet" for dataset in datasets(session))


def job_count(session: Session) -> int:
    """Return how many occupations of O*NET the store holds."""
    return int(session.scalar(select(func.count()).select_from(tables.Job)))


def cite(session: Session, key: str, section: str) -> Citation:
    """Return the citation of a part of a publication; raises LookupError without it."""
    dataset = next((each for each in datasets(session) if each.key == key), None)
    if dataset is None:
        raise LookupError(f"the store holds no {key} data")
    return Citation(
        key=key,
        document=dataset.attribution,
        section=section,
        line_start=0,
        line_end=0,
        year=dataset.year,
        period=None if key == "onet" else dataset.release,
    )


@remembered
def jobs(session: Session, codes: tuple[str, ...]) -> list[Job]:
    """Return the occupations with these codes, in the order of the codes."""
    rows = session.scalars(select(tables.Job).where(tables.Job.code.in_(codes)))
    found = {str(row.code): row for row in rows}
    return [_job(session, found[code]) for code in codes if code in found]


def job(session: Session, code: str) -> Job | None:
    """Return the occupation with this code."""
    return next(iter(jobs(session, (code,))), None)


def jobs_of_soc(session: Session, soc_code: str) -> list[Job]:
    """Return the occupations of a SOC code, the one that stands for all of it first."""
    query = select(tables.Job.code).where(tables.Job.soc_code == soc_code)
    return jobs(session, tuple(session.scalars(query.order_by(tables.Job.code))))


@remembered
def jobs_titled(session: Session, titles: tuple[str, ...]) -> list[Job]:
    """Return the occupations of these titles, in the order of the titles."""
    rows = session.scalars(select(tables.Job).where(tables.Job.title.in_(titles)))
    found = {str(row.title): _job(session, row) for row in rows}
    return [found[title] for title in titles if title in found]


@remembered
def places(session: Session, codes: tuple[str, ...]) -> list[Place]:
    """Return the places with these codes, in the order of the codes."""
    rows = session.scalars(select(tables.Place).where(tables.Place.code.in_(codes)))
    found = {str(row.code): _place(row) for row in rows}
    return [found[code] for code in codes if code in found]


@remembered
def states_of(session: Session, place: Place) -> list[Place]:
    """Return the states a metropolitan area lies in."""
    names = place.states.split("-")
    rows = session.scalars(
        select(tables.Place)
        .where(tables.Place.kind == "state", tables.Place.states.in_(names))
        .order_by(tables.Place.code)
    )
    return [_place(row) for row in rows]


@remembered
def pay(session: Session, pay_code: str, places: tuple[str, ...]) -> list[Pay]:
    """Return what an occupation pays in these places, in their order; some may have nothing."""
    rows = session.execute(
        select(tables.Pay, tables.Place)
        .join(tables.Place, tables.Place.code == tables.Pay.place)
        .where(tables.Pay.pay_code == pay_code, tables.Pay.place.in_(places))
    )
    found = {str(place.code): (row, _place(place)) for row, place in rows}
    return [_pay(session, *found[code]) for code in places if code in found]


@remembered
def outlooks(session: Session, outlook_code: str) -> list[Outlook]:
    """Return the projection of an occupation: one, or none."""
    rows = session.scalars(
        select(tables.Outlook).where(tables.Outlook.outlook_code == outlook_code)
    )
    return [
        _filled(Outlook, row, citation=cite(session, "projections", "Table 1.2")) for row in rows
    ]


@remembered
def pay_of(session: Session, pay_codes: tuple[str, ...], place: str) -> list[Pay]:
    """Return what occupations pay in a place, in the order of their codes."""
    table = tables.Pay.__table__
    rows = session.execute(
        select(table).where(table.c.pay_code.in_(pay_codes), table.c.place == place)
    )
    found = {str(row.pay_code): row for row in rows}
    where = next(iter(places(session, (place,))), None)
    if where is None:
        return []
    return [_pay(session, found[code], where) for code in pay_codes if code in found]


@remembered
def outlooks_of(session: Session, outlook_codes: tuple[str, ...]) -> list[Outlook]:
    """Return the projections of occupations, in the order of their codes."""
    table = tables.Outlook.__table__
    rows = session.execute(select(table).where(table.c.outlook_code.in_(outlook_codes)))
    citation = cite(session, "projections", "Table 1.2")
    found = {str(row.outlook_code): _filled(Outlook, row, citation=citation) for row in rows}
    return [found[code] for code in outlook_codes if code in found]


@remembered
def group_titles(session: Session, codes: tuple[str, ...]) -> list[str]:
    """Return the published titles of SOC groups, in the order of their codes."""
    rows = session.scalars(select(tables.JobGroup).where(tables.JobGroup.code.in_(codes)))
    found = {str(row.code): str(row.title) for row in rows}
    return [found[code] for code in codes if code in found]


@remembered
def tasks(session: Session, code: str, most: int) -> list[str]:
    """Return the first tasks of an occupation, core tasks first."""
    table = tables.JobTask
    query = select(table.text).where(table.code == code).order_by(table.position).limit(most)
    return list(session.scalars(query))


@remembered
def skills(session: Session, code: str, kind: str) -> list[Skill]:
    """Return the skills (or knowledge, or styles) of an occupation, the most important first."""
    table = tables.JobSkill
    rows = session.scalars(
        select(table)
        .where(table.code == code, table.kind == kind, table.suppress.is_(False))
        .order_by(table.importance.desc(), table.element)
    )
    return [_filled(Skill, row) for row in rows]


@remembered
def preparations(session: Session, code: str, scale: str) -> list[Preparation]:
    """Return what people in the job say of its preparation on a scale, the most named first."""
    table = tables.JobPreparation
    rows = session.scalars(
        select(table)
        .where(table.code == code, table.scale == scale, table.suppress.is_(False))
        .order_by(table.percent.desc(), table.category)
    )
    return [_filled(Preparation, row) for row in rows if row.percent]


@remembered
def zones(session: Session, zone: int) -> list[Zone]:
    """Return a job zone: one, or none."""
    rows = session.scalars(select(tables.JobZone).where(tables.JobZone.zone == zone))
    return [_filled(Zone, row) for row in rows]


@remembered
def interests(session: Session, code: str) -> list[Interest]:
    """Return the interests an occupation fits: one record, or none."""
    rows = session.scalars(select(tables.JobInterest).where(tables.JobInterest.code == code))
    return [_filled(Interest, row) for row in rows]


@remembered
def tools(session: Session, code: str, kind: str) -> list[Tool]:
    """Return the tools, or the technology, of an occupation; what is in demand first."""
    table = tables.JobTool
    rows = session.scalars(
        select(table)
        .where(table.code == code, table.kind == kind)
        .order_by(table.in_demand.desc(), table.hot.desc(), table.id)
    )
    return [_filled(Tool, row) for row in rows]


@remembered
def related(session: Session, code: str, most: int) -> list[Job]:
    """Return the occupations O*NET relates to one, the nearest first."""
    table = tables.RelatedJob
    query = select(table.related_code).where(table.code == code).order_by(table.position)
    return jobs(session, tuple(session.scalars(query.limit(most))))


@remembered
def names(session: Session, code: str, most: int) -> list[str]:
    """Return other names of an occupation, those that people in it report first."""
    table = tables.JobName
    rows = session.execute(
        select(table.text, table.kind)
        .where(table.code == code, table.kind != "title")
        .order_by(table.kind.desc(), table.id)
    )
    return list(dict.fromkeys(row.text for row in rows))[:most]


def _job(session: Session, row: tables.Job) -> Job:
    return _filled(Job, row, citation=cite(session, "onet", str(row.title)))


def _place(row: tables.Place) -> Place:
    return _filled(Place, row)


def _pay(session: Session, row: Any, place: Place) -> Pay:
    marks = json.loads(row.marks)
    return _filled(
        Pay,
        row,
        place=place,
        hourly=_amounts(session, row, "hourly", marks),
        annual=_amounts(session, row, "annual", marks),
        citation=cite(session, "oews", str(row.title)),
    )


def highest(session: Session) -> dict[str, int | None]:
    """Return the highest wage that is published, in cents: "#" stands for as much or more.

    None where the year of the wages is not known to have one.
    """
    notes = next((each.notes for each in datasets(session) if each.key == "oews"), "{}")
    told = json.loads(notes)
    return {"hourly": told.get("top_hourly"), "annual": told.get("top_annual")}


def _amounts(session: Session, row: tables.Pay, by: str, marks: Mapping[str, str]) -> Amounts:
    values = {name: getattr(row, f"{by}_{name}") for name in STATISTICS}
    most = highest(session)[by]
    topped = [name for name in STATISTICS if marks.get(f"{by}_{name}") == TOP]
    return Amounts(**values, at_least={name: most for name in topped if most is not None})


def _filled(kind: Any, row: Any, **given: Any) -> Any:
    """Return a record of a kind from a row's columns, and what is given besides."""
    names: Sequence[str] = [name for name in kind.__dataclass_fields__ if name not in given]
    return kind(**{name: getattr(row, name) for name in names}, **given)
