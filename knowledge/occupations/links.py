"""Which wages and which projections hold for an occupation of O*NET.

Wages and projections are published by codes of the SOC, but for some occupations only together
with others. Whoever looks for Home Health Aides (31-1121) finds those of 31-1120, Home Health and
Personal Care Aides. A broad group that means more than that (21-1010 Counselors) never stands for
one of its occupations.
"""

from __future__ import annotations

from collections.abc import Set
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from knowledge.occupations.tables import Job, Outlook, Pay

# The codes that the BLS publishes for several occupations of the SOC 2018 together, in OEWS since
# May 2021 and in the Employment Projections since 2021–31, and the occupations each of them is.
COMBINED = {
    "13-1020": ("13-1021", "13-1022", "13-1023"),  # buyers and purchasing agents
    "13-2020": ("13-2022", "13-2023"),  # property appraisers and assessors
    "21-1018": ("21-1011", "21-1014"),  # substance abuse and mental health counselors
    "25-2052": ("25-2055", "25-2056"),  # special education, kindergarten and elementary
    "25-9045": ("25-9042", "25-9043", "25-9049"),  # teaching assistants, except postsecondary
    "29-2010": ("29-2011", "29-2012"),  # clinical laboratory technologists and technicians
    "31-1120": ("31-1121", "31-1122"),  # home health and personal care aides
    "39-7010": ("39-7011", "39-7012"),  # tour and travel guides
    "47-4090": ("47-4091", "47-4099"),  # miscellaneous construction workers
    "51-2028": ("51-2022", "51-2023"),  # electrical and electromechanical assemblers
    "51-2090": ("51-2092", "51-2099"),  # miscellaneous assemblers and fabricators
    "53-1047": ("53-1042", "53-1043", "53-1044", "53-1049"),  # supervisors, transportation
}
COMBINED_OF = {code: together for together, codes in COMBINED.items() for code in codes}


def link_jobs(session: Session) -> tuple[str, ...]:
    """Give every job the codes of its wages and its projections; NULL where none are published.

    Returns the published codes that are of no occupation known here, which nothing can be linked
    to: a publisher may combine occupations anew. There are none while O*NET is missing.
    """
    detailed = select(Pay.pay_code).where(Pay.group_level == "detailed").distinct()
    pays = frozenset(session.scalars(detailed))
    line_items = select(Outlook.outlook_code).where(~Outlook.summary)
    outlooks = frozenset(session.scalars(line_items))
    linked: list[dict[str, Any]] = []
    soc_codes: set[str] = set()
    for code, soc_code in session.execute(select(Job.code, Job.soc_code)):
        soc_codes.add(soc_code)
        linked.append(
            {
                "code": code,
                "pay_code": published_code(soc_code, pays),
                "outlook_code": published_code(soc_code, outlooks),
            }
        )
    if not linked:
        return ()
    session.bulk_update_mappings(Job, linked)
    known = soc_codes | {together for code, together in COMBINED_OF.items() if code in soc_codes}
    return tuple(sorted((pays | outlooks) - known))


def published_code(soc_code: str, published: Set[str]) -> str | None:
    """Return the code that the figures of an occupation are published under, if they are."""
    for code in (soc_code, COMBINED_OF.get(soc_code)):
        if code in published:
            return code
    return None
