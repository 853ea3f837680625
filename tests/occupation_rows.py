"""A small store of occupations, wages and projections, in rows made up for tests."""

from __future__ import annotations

import json

from knowledge.occupations import tables
from knowledge.store import create_store

EDUCATION = (
    "No formal educational credential",
    "High school diploma or equivalent",
    "Some college, no degree",
    "Postsecondary nondegree award",
    "Associate's degree",
    "Bachelor's degree",
    "Master's degree",
    "Doctoral or professional degree",
)
AREAS = ("realistic", "investigative", "artistic", "social", "enterprising", "conventional")
NATION, STATE = "99", "06"
MISSING, TOP, NO_ROW = None, "#", "no row"
SHORT = "Short-term on-the-job training"
MODERATE = "Moderate-term on-the-job training"
LONG = "Long-term on-the-job training"

# code, title, rank of education, experience, training, zone, interests, growth in percent,
# openings a year, then the yearly median in dollars: of the nation, of the state
JOBS = (
    ("11-1011", "Chief Executives", 6, "5 years or more", "None", 5, "EC", 4.3, 21_400, 214_000,
     TOP),
    ("11-3051", "Industrial Production Managers", 6, "5 years or more", "None", 4, "ECR", 2.1,
     17_100,
     125_000, 131_000),
    ("13-2011", "Accountants and Auditors", 6, "None", "None", 4, "CEI", 4.6, 124_200, 82_000,
     95_000),
    ("15-1252", "Software Developers", 6, "None", "None", 4, "ICR", 15.8, 115_200, 135_000,
     173_000),
    ("15-1232", "Computer User Support Specialists", 3, "None", MODERATE, 3, "RIC", -3.7, 40_000,
     61_860, 66_000),
    ("17-3023", "Electronics Technicians", 5, "None", "None", 3, "RIC", 1.4, 8_400, 77_000, 80_000),
    ("19-1042", "Medical Scientists", 8, "None", "None", 5, "IRA", 8.7, 9_600, 103_000, 120_000),
    ("21-1021", "Family Social Workers", 6, "None", "None", 4, "SE", 3.0, 35_000, 60_000, 65_000),
    ("25-2021", "Elementary School Teachers", 6, "None", "None", 4, "SAC", -2.0, 91_000, 65_000,
     95_000),
    ("27-1024", "Graphic Designers", 6, "None", "None", 4, "AER", 2.1, 20_000, 62_000, 70_000),
    ("27-2042", "Musicians and Singers", 1, "None", LONG, 3, "AE", 1.1,
     19_400, MISSING, MISSING),
    ("29-1141", "Registered Nurses", 6, "None", "None", 4, "SI", 4.9, 189_100, 98_000, 142_000),
    ("29-1215", "Family Physicians", 8, "None", "Internship/residency", 5, "SI", 3.3, 4_000, TOP,
     TOP),
    ("29-1292", "Dental Hygienists", 5, "None", "None", 3, "SRC", 7.0, 15_300, 98_100, 122_000),
    ("29-2034", "Radiologic Technologists", 5, "None", "None", 3, "RSC", 4.0, 12_000, 78_000,
     107_000),
    ("31-9091", "Dental Assistants", 4, "None", "None", 3, "CRS", 6.4, 52_900, 48_000, 49_000),
    ("33-3051", "Police Patrol Officers", 2, "None", MODERATE, 3, "ERS", 3.1, 53_700, 77_000,
     112_000),
    ("35-3023", "Fast Food and Counter Workers", 1, "None", SHORT, 1, "CR", 6.1, 904_300, 31_200,
     40_000),
    ("41-2011", "Cashiers", 1, "None", SHORT, 1, "CE", -9.9, 542_600, 32_880, 36_000),
    ("43-4051", "Customer Service Representatives", 2, "None", SHORT, 2, "CES", -5.5, 341_700,
     43_000,
     47_000),
    ("45-2092", "Crop Farmworkers", 1, "None", SHORT, 1, "RC", -3.3, 110_000, 35_700, 36_500),
    ("47-2031", "Carpenters", 2, "None", "Apprenticeship", 2, "RC", 4.5, 74_100, 60_000, 76_000),
    ("47-2111", "Electricians", 2, "None", "Apprenticeship", 3, "RIC", 9.5, 81_000, 63_190, 78_000),
    ("49-9081", "Wind Turbine Service Technicians", 4, "None", LONG, 3, "RC",
     49.9, 2_300, 64_000, NO_ROW),
    ("51-4121", "Welders", 2, "None", MODERATE, 2, "RC", 2.2, 45_600, 52_000, 54_000),
    ("51-8011", "Nuclear Power Reactor Operators", 2, "None", LONG, 3, "RC",
     -15.3, 400, 122_890, MISSING),
    ("51-1011", "Supervisors of Production Workers", 2, "Less than 5 years", "None", 3, "ERC", 1.4,
     61_000, 71_000, 72_000),
    ("53-3032", "Heavy Truck Drivers", 4, "None", SHORT, 2, "RC", 4.0, 237_600, 58_000, 60_000),
    ("51-9199", "Production Workers, All Other", 2, "None", MODERATE, 2, "RC", 1.0, 30_000, 40_000,
     41_000),
)  # fmt: skip
# Two occupations whose figures are published together.
TOGETHER = ("31-1120", "Home Health and Personal Care Aides", 2, "None", SHORT, 2, "SR", 17.0,
     765_800,
            35_800, 34_320)  # fmt: skip
MEMBERS = (("31-1121", "Home Health Aides", "SRC"), ("31-1122", "Personal Care Aides", "SRE"))
GROUPS = (
    ("51-0000", "Production Occupations"),
    ("47-0000", "Construction and Extraction Occupations"),
    ("15-1200", "Computer Occupations"),
    ("29-0000", "Healthcare Practitioners and Technical Occupations"),
    ("31-0000", "Healthcare Support Occupations"),
)


def occupation_store(url: str):
    """Return a factory of sessions on a new store that holds the rows above."""
    sessions = create_store(url)
    with sessions() as session, session.begin():
        session.add_all(_datasets())
        session.add_all(
            tables.JobZone(
                zone=n, name=f"Job Zone {n}", experience="", education="", training="", examples=""
            )
            for n in range(1, 6)
        )
        session.add(tables.Place(code=NATION, title="United States", kind="nation", states="US"))
        session.add(tables.Place(code=STATE, title="California", kind="state", states="CA"))
        session.add_all(tables.JobGroup(code=c, title=t, level="major") for c, t in GROUPS)
        session.flush()
        session.add_all(
            _outlook("00-0000", "Total, all occupations", None, None, None, 3.1, 18_863_300)
        )
        for job in JOBS:
            _add(session, job, [(job[0], job[1], job[6])])
        _add(session, TOGETHER, MEMBERS)
        session.add(_job("29-1141.01", "29-1141", "Acute Care Nurses", 4, "29-1141"))
        session.add(_job("55-3016.00", "55-3016", "Infantry", None, None))
    return sessions


def _datasets():
    named = {"onet": ("29.0", 2024), "oews": ("May 2025", 2025), "projections": ("2024–34", 2024)}
    for key, (release, year) in named.items():
        yield tables.Dataset(
            key=key, title=key, publisher="", release=release, year=year, licence="",
            attribution=f"The {key} data", sha256="", counts="{}",
            notes='{"top_hourly": 11500, "top_annual": 23920000}' if key == "oews" else "{}",
        )  # fmt: skip


def _add(session, job, members):
    code, title, rank, experience, training, zone, _, change, openings, nation, state = job
    session.add_all(_outlook(code, title, rank, experience, training, change, openings))
    for soc, name, interests in members:
        session.add(_job(f"{soc}.00", soc, name, zone, code))
        session.flush()
        areas = dict.fromkeys(
            ("realistic", "investigative", "artistic", "social", "enterprising", "conventional"),
            3.0,
        )
        session.add(tables.JobInterest(code=f"{soc}.00", interest_code=interests, **areas))
    for place, median in ((NATION, nation), (STATE, state)):
        if median != NO_ROW:
            session.add(_pay(code, place, title, median, openings))


def _job(code, soc, title, zone, figures):
    return tables.Job(
        code=code, soc_code=soc, title=title, description="", zone=zone, pay_code=figures,
        outlook_code=figures,
    )  # fmt: skip


def _outlook(code, title, rank, experience, training, change, openings):
    yield tables.Outlook(
        outlook_code=code, title=title, summary=rank is None, year_start=2024, year_end=2034,
        change_percent=change, openings=openings, education=EDUCATION[rank - 1] if rank else None,
        education_rank=rank, experience=experience, training=training,
    )  # fmt: skip


def _pay(code, place, title, median, employment):
    annual = median * 100 if isinstance(median, int) else None
    hourly = 41_15 if median is MISSING else round(annual / 2080) if annual else None
    if title == "Elementary School Teachers":
        hourly = None
    marks = {"annual_median": TOP, "hourly_median": TOP} if median == TOP else {}
    return tables.Pay(
        pay_code=code, place=place, title=title, group_level="detailed", employment=employment * 2,
        annual_median=annual, hourly_median=hourly, marks=json.dumps(marks),
    )  # fmt: skip
