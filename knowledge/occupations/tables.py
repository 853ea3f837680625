"""The tables of the public data: O*NET, wages (OEWS) and employment projections of the BLS.

An occupation of the public data is a `Job`, by its O*NET-SOC code (29-1141.00). Wages and
projections have codes of their own, which are coarser in places (31-1120 for two occupations
together); a job says which of them hold for it. Money is whole cents. A value that was not
published is NULL, and the mark that stands in its place is kept in `marks`.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Float, ForeignKey, Index, Integer, LargeBinary, String

from knowledge.schema import Base


class Dataset(Base):
    """A publication as it was when it was imported: "onet", "oews" or "projections"."""

    __tablename__ = "dataset"

    key = Column(String, primary_key=True)
    title = Column(String, nullable=False)  # as it is cited, with its release
    publisher = Column(String, nullable=False)
    release = Column(String, nullable=False)  # 29.0; May 2025; 2024–34
    year = Column(Integer, nullable=False)
    licence = Column(String, nullable=False)
    attribution = Column(String, nullable=False)  # what the licence asks to be shown
    sha256 = Column(String, nullable=False)
    counts = Column(String, nullable=False)  # rows of each table, as JSON
    # What is needed to read its figures, as JSON: top_hourly and top_annual (cents), the wages from
    # which "#" is published; footnotes by number.
    notes = Column(String, nullable=False, default="{}")


class Job(Base):
    """An occupation of the O*NET-SOC taxonomy."""

    __tablename__ = "job"

    code = Column(String, primary_key=True)  # 29-1141.00
    soc_code = Column(String, nullable=False, index=True)  # 29-1141
    title = Column(String, nullable=False)
    description = Column(String, nullable=False)
    zone = Column(ForeignKey("job_zone.zone"))
    pay_code = Column(String, index=True)  # the code its wages are published under
    outlook_code = Column(String, index=True)  # the code its projections are published under
    vector = Column(LargeBinary)  # of title and description: 384 float32


class JobZone(Base):
    """How much preparation the occupations of a job zone need, 1 (little) to 5 (extensive)."""

    __tablename__ = "job_zone"

    zone = Column(Integer, primary_key=True)
    name = Column(String, nullable=False)
    experience = Column(String, nullable=False)
    education = Column(String, nullable=False)
    training = Column(String, nullable=False)
    examples = Column(String, nullable=False)
    svp_range = Column(String)


class JobName(Base):
    """A name a job goes by. `key` is how names are compared: see `normal.key_of`."""

    __tablename__ = "job_name"
    __table_args__ = (Index("job_name_by_key", "key", "code"),)

    id = Column(Integer, primary_key=True)
    code = Column(ForeignKey("job.code", ondelete="CASCADE"), nullable=False, index=True)
    text = Column(String, nullable=False)
    key = Column(String, nullable=False)
    kind = Column(String, nullable=False)  # title, short, alternate, reported
    vector = Column(LargeBinary)  # of the key, by `meaning.coded`; with the first name of each key


class JobTask(Base):
    """A task; core tasks come first, then those more incumbents report."""

    __tablename__ = "job_task"
    __table_args__ = (Index("job_task_by_job", "code", "position"),)

    id = Column(Integer, primary_key=True)
    code = Column(ForeignKey("job.code", ondelete="CASCADE"), nullable=False)
    position = Column(Integer, nullable=False)
    text = Column(String, nullable=False)
    core = Column(Boolean, nullable=False)


class JobSkill(Base):
    """A skill, a field of knowledge or a work style, by how important it is (1 to 5).

    `level` is 0 to 7, and NULL for work styles and where O*NET says that it is not relevant or
    advises against using it. `suppress`: O*NET advises against using the importance.
    """

    __tablename__ = "job_skill"
    __table_args__ = (Index("job_skill_by_job", "code", "kind", "importance"),)

    id = Column(Integer, primary_key=True)
    code = Column(ForeignKey("job.code", ondelete="CASCADE"), nullable=False)
    kind = Column(String, nullable=False)  # skill, knowledge, style
    element = Column(String, nullable=False)  # 2.A.1.a
    name = Column(String, nullable=False)
    importance = Column(Float, nullable=False)
    level = Column(Float)
    suppress = Column(Boolean, nullable=False)


class JobPreparation(Base):
    """The percentage of people asked who gave an answer on education, experience or training.

    `scale` is RL (required level of education), RW (related work experience), PT (on-site or
    in-plant training) or OJ (on-the-job training).
    """

    __tablename__ = "job_preparation"
    __table_args__ = (Index("job_preparation_by_job", "code", "scale"),)

    id = Column(Integer, primary_key=True)
    code = Column(ForeignKey("job.code", ondelete="CASCADE"), nullable=False)
    scale = Column(String, nullable=False)
    category = Column(Integer, nullable=False)  # rises with the amount
    description = Column(String, nullable=False)
    percent = Column(Float, nullable=False)
    suppress = Column(Boolean, nullable=False)


class JobInterest(Base):
    """How well a job fits each of the six RIASEC interest areas, 1 to 7."""

    __tablename__ = "job_interest"

    code = Column(ForeignKey("job.code", ondelete="CASCADE"), primary_key=True)
    realistic = Column(Float, nullable=False)
    investigative = Column(Float, nullable=False)
    artistic = Column(Float, nullable=False)
    social = Column(Float, nullable=False)
    enterprising = Column(Float, nullable=False)
    conventional = Column(Float, nullable=False)
    interest_code = Column(String, nullable=False)  # its highest areas, as published: "SIR"


class JobTool(Base):
    """A tool or a software product that the job uses."""

    __tablename__ = "job_tool"
    __table_args__ = (Index("job_tool_by_job", "code", "kind"),)

    id = Column(Integer, primary_key=True)
    code = Column(ForeignKey("job.code", ondelete="CASCADE"), nullable=False)
    kind = Column(String, nullable=False)  # technology, tool
    name = Column(String, nullable=False)
    category = Column(String, nullable=False)  # the UNSPSC commodity title
    hot = Column(Boolean, nullable=False)  # named in many job postings
    in_demand = Column(Boolean)  # named in many postings for this job; NULL before release 28


class RelatedJob(Base):
    """A job that O*NET relates to another; `position` 1 is the nearest."""

    __tablename__ = "related_job"

    code = Column(ForeignKey("job.code", ondelete="CASCADE"), primary_key=True)
    position = Column(Integer, primary_key=True)
    related_code = Column(ForeignKey("job.code", ondelete="CASCADE"), nullable=False)
    tier = Column(String, nullable=False)  # Primary-Short, Primary-Long, Supplemental


class Place(Base):
    """An area wages are published for."""

    __tablename__ = "place"

    # 99, 06, 40900; AL-00001 for a nonmetropolitan area, since each state counts its own
    code = Column(String, primary_key=True)
    title = Column(String, nullable=False)  # as printed: "Fresno, CA"
    kind = Column(String, nullable=False)  # nation, state, metro, nonmetro
    states = Column(String, nullable=False)  # "CA", "NY-NJ"; "US" for the nation


class PlaceName(Base):
    """A name a place goes by. `key` is how names are compared: see `normal.key_of`."""

    __tablename__ = "place_name"
    __table_args__ = (Index("place_name_by_key", "key", "place"),)

    id = Column(Integer, primary_key=True)
    place = Column(ForeignKey("place.code", ondelete="CASCADE"), nullable=False, index=True)
    text = Column(String, nullable=False)
    key = Column(String, nullable=False)
    kind = Column(String, nullable=False)  # see `place_names`: title, state, city, county…


class Pay(Base):
    """What wage and salary workers of an occupation earn in a place, and how many there are.

    `marks` holds what stands in the place of a number, by column, as JSON: {"annual_p90": "#"}; "*"
    not released, "**" employment not released, "#" at or above the top published wage, "-" nothing.
    """

    __tablename__ = "pay"
    __table_args__ = (Index("pay_by_place", "place", "group_level"),)

    pay_code = Column(String, primary_key=True)  # 29-1141; 31-1120 for a broad group
    place = Column(ForeignKey("place.code", ondelete="CASCADE"), primary_key=True)
    title = Column(String, nullable=False)
    group_level = Column(String, nullable=False)  # total, major, minor, broad, detailed
    employment = Column(Integer)  # persons
    per_thousand = Column(Float)  # jobs in 1,000 of the place
    quotient = Column(Float)  # its share here, divided by its share in the nation
    hourly_mean = Column(Integer)
    hourly_p10 = Column(Integer)
    hourly_p25 = Column(Integer)
    hourly_median = Column(Integer)
    hourly_p75 = Column(Integer)
    hourly_p90 = Column(Integer)
    annual_mean = Column(Integer)
    annual_p10 = Column(Integer)
    annual_p25 = Column(Integer)
    annual_median = Column(Integer)
    annual_p75 = Column(Integer)
    annual_p90 = Column(Integer)
    only = Column(String)  # annual, hourly: published in this way alone
    marks = Column(String, nullable=False, default="{}")


class Outlook(Base):
    """The employment projected for an occupation of the nation; numbers of jobs in persons."""

    __tablename__ = "job_outlook"

    outlook_code = Column(String, primary_key=True)  # of the National Employment Matrix
    title = Column(String, nullable=False)
    summary = Column(Boolean, nullable=False)  # a group of occupations
    year_start = Column(Integer, nullable=False)
    year_end = Column(Integer, nullable=False)
    employment_start = Column(Integer)
    employment_end = Column(Integer)
    change = Column(Integer)
    change_percent = Column(Float)
    self_employed_percent = Column(Float)
    openings = Column(Integer)  # a year, on average of the period
    median_annual = Column(Integer)  # cents
    education = Column(String)  # typical for entry
    education_rank = Column(Integer)  # 1 no formal credential … 8 doctoral or professional degree
    experience = Column(String)
    training = Column(String)
    marks = Column(String, nullable=False, default="{}")


class JobGroup(Base):
    """A group of the Standard Occupational Classification: "Production Occupations"."""

    __tablename__ = "job_group"

    code = Column(String, primary_key=True)  # 51-0000
    title = Column(String, nullable=False)
    level = Column(String, nullable=False)  # major, minor, broad
