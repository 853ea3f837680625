"""Public data is stored whole or not at all, in any order, and a new release replaces the old."""

from sqlalchemy import select

from knowledge.occupations.tables import Job, Pay
from knowledge.store import open_store


def test_jobs_find_their_wages_also_where_these_are_published_together(public_store):
    with open_store(public_store)() as session:
        codes = dict(session.execute(select(Job.code, Job.pay_code)).all())
        levels = dict(session.execute(select(Pay.pay_code, Pay.group_level)).all())
    assert codes["29-1141.00"] == codes["29-1141.01"] == "29-1141"
    assert codes["31-1121.00"] == codes["31-1122.00"] == "31-1120"
    assert codes["55-3016.00"] is None
    assert levels["31-1120"] == "detailed"
