"""The tables of the knowledge store.

Every fact belongs to an occupation (by SOC code) and says where it was read. Amounts of money are
whole cents, shares and growth are percent. A value that a document lacks is NULL, and a `gap` says
so.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    UniqueConstraint,
)
from sqlalchemy.orm import declarative_base, declared_attr, relationship

Base: Any = declarative_base()

# Raised when a table changes; a store with another number is built anew.
SCHEMA_VERSION = 2


class Document(Base):
    """A document, as it was when it was imported."""

    __tablename__ = "document"

    id = Column(Integer, primary_key=True)
    key = Column(String, nullable=False, unique=True)
    title = Column(String, nullable=False)
    short_title = Column(String, nullable=False)
    publisher = Column(String)
    year = Column(Integer)
    parser = Column(String, nullable=False)
    sha256 = Column(String, nullable=False)
    rank = Column(Integer, nullable=False)  # the order in which documents are asked


class Occupation(Base):
    """An occupation of the Standard Occupational Classification."""

    __tablename__ = "occupation"

    soc_code = Column(String, primary_key=True)
    title = Column(String, nullable=False)


class Area(Base):
    """A nation, state or metropolitan area that some fact is about."""

    __tablename__ = "area"

    name = Column(String, primary_key=True)
    kind = Column(String, nullable=False)  # nation, state, metro


class Cited:
    """The columns that let a fact say what it is about and where it was read."""

    id = Column(Integer, primary_key=True)
    section = Column(String, nullable=False)
    line_start = Column(Integer, nullable=False)
    line_end = Column(Integer, nullable=False)
    year = Column(Integer)  # of the fact; NULL: the document gives none

    @declared_attr
    def soc_code(cls) -> Column:
        return Column(ForeignKey("occupation.soc_code"), nullable=False, index=True)

    @declared_attr
    def document_id(cls) -> Column:
        return Column(ForeignKey("document.id", ondelete="CASCADE"), nullable=False, index=True)

    @declared_attr
    def document(cls):  # type: ignore[no-untyped-def]
        return relationship("Document")


class Wage(Cited, Base):
    """What an occupation pays a group of workers in an area.

    `statistic` is mean or median. `work_level` is 09, 10, 11, "not leveled", or NULL for all
    levels; the other three are NULL where the document does not limit the figure.
    """

    __tablename__ = "wage"
    __table_args__ = (Index("wage_by_place", "soc_code", "area", "work_level"),)

    area = Column(ForeignKey("area.name"), nullable=False)
    statistic = Column(String, nullable=False)
    work_level = Column(String)
    bargaining = Column(String)  # union, nonunion
    work_schedule = Column(String)  # full-time, part-time
    pay_basis = Column(String)  # time-based, incentive-based
    label = Column(String, nullable=False)  # the group, as printed
    annual_cents = Column(Integer)
    annual_text = Column(String)  # as printed
    hourly_cents = Column(Integer)
    hourly_text = Column(String)
    range_text = Column(String)  # as printed, dash included
    range_low_cents = Column(Integer)


class Projection(Cited, Base):
    """The growth expected in an area over a period."""

    __tablename__ = "projection"

    area = Column(ForeignKey("area.name"), nullable=False)
    period_start = Column(Integer, nullable=False)
    period_end = Column(Integer, nullable=False)
    percent_change = Column(Float)
    jobs_change = Column(Integer)
    compared_with_average = Column(String)  # slower, faster, average


class Industry(Cited, Base):
    """An industry's share of the occupation's employment in an area."""

    __tablename__ = "industry"

    area = Column(ForeignKey("area.name"), nullable=False)
    position = Column(Integer, nullable=False)
    title = Column(String, nullable=False)
    percent = Column(Float, nullable=False)


class Task(Cited, Base):
    """A task, and the sample skill that it takes."""

    __tablename__ = "task"

    position = Column(Integer, nullable=False)
    text = Column(String, nullable=False)
    skill = Column(String, nullable=False)
    vector = Column(LargeBinary)


class Title(Cited, Base):
    """Another name of the occupation, or of a specialty within it."""

    __tablename__ = "title"

    position = Column(Integer, nullable=False)
    title = Column(String, nullable=False)
    kind = Column(String, nullable=False)  # alternate, specialty


class Certification(Cited, Base):
    """A certification, with what the document says in figures; its prose is in passages."""

    __tablename__ = "certification"

    position = Column(Integer, nullable=False)
    name = Column(String, nullable=False)
    abbreviation = Column(String)
    issuer = Column(String)
    issuer_abbreviation = Column(String)
    renewal_years = Column(Integer)
    experience_years = Column(Integer)
    decision_years = Column(Integer)
    field = Column(String, nullable=False)  # green, management


class Code(Cited, Base):
    """A code of a classification: SOC, O*NET (with its RIASEC interest code), CIP or TOP."""

    __tablename__ = "code"

    position = Column(Integer, nullable=False)
    system = Column(String, nullable=False)
    code = Column(String, nullable=False)
    title = Column(String, nullable=False)
    interest_code = Column(String)


class RelatedOccupation(Cited, Base):
    """An occupation the document names as related, and what the publisher has on it."""

    __tablename__ = "related_occupation"

    position = Column(Integer, nullable=False)
    title = Column(String, nullable=False)
    kind = Column(String, nullable=False)  # Guide, Profile


class Item(Cited, Base):
    """One entry of a list: a tool, a benefit, a course, a step, a heading…

    `of` names what the list belongs to where one kind has several lists, as exam subjects do.
    """

    __tablename__ = "item"
    __table_args__ = (UniqueConstraint("document_id", "soc_code", "kind", "of", "position"),)

    kind = Column(String, nullable=False)
    of = Column(String, nullable=False, default="")
    position = Column(Integer, nullable=False)
    text = Column(String, nullable=False)


class Passage(Cited, Base):
    """One sentence of prose, with its sentence vector (384 float32)."""

    __tablename__ = "passage"

    position = Column(Integer, nullable=False)
    paragraph = Column(Integer, nullable=False)
    text = Column(String, nullable=False)
    vector = Column(LargeBinary)


class Gap(Cited, Base):
    """Something a reader would expect of the document and does not find there."""

    __tablename__ = "gap"

    kind = Column(String, nullable=False)
    subject = Column(String, nullable=False)
    statement = Column(String, nullable=False)


class Meta(Base):
    """What the store says of itself."""

    __tablename__ = "meta"

    name = Column(String, primary_key=True)
    value = Column(String, nullable=False)


FACTS: tuple[type[Cited], ...] = (
    Wage,
    Projection,
    Industry,
    Task,
    Title,
    Certification,
    Code,
    RelatedOccupation,
    Item,
    Passage,
    Gap,
)


def columns(table: type[Cited]) -> list[Any]:
    """Return the columns of a table of facts."""
    return list(table.__table__.columns)  # type: ignore[attr-defined]
