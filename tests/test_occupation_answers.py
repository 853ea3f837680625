"""Answers on any occupation hold the figures of the row asked for, and no others."""

import random
import re
from types import SimpleNamespace

import pytest
from sqlalchemy import select, text

from actions.occupations.about import About
from actions.occupations.aspects import GROWTH, NUMBERS, aspects_of
from actions.occupations.compare import compare
from actions.occupations.pay import wanted
from actions.occupations.topics import JOB_TOPICS
from actions.question import Question
from actions.render import render
from actions.topics import TOPICS
from knowledge.occupations import queries, tables
from knowledge.settings import Settings
from knowledge.store import open_store

SEED = 20261122
CASES = 2000
SETTINGS = Settings()
HOST = f"{SETTINGS.crisis_line} {SETTINGS.emergency_line}"
ASKED = ("", "what do the top 10 percent earn", "how much an hour", "the lowest ones", "a month")
FIGURE = re.compile(r"\$[\d,]+(?:\.\d\d)?|[\d.]+ percent|\d{1,3}(?:,\d{3})+")
MONEY = [f"{by}_{name}" for by in ("hourly", "annual") for name in
         ("mean", "p10", "p25", "median", "p75", "p90")]  # fmt: skip
COMPUTED = re.compile(r"\$[\d,.]+ [^()$]*\(computed: [^)]*\)")


def told(session, code, place, intent, words):
    """Return the answer on an occupation in a place, as a channel shows it."""
    known = SimpleNamespace(session=session, settings=SETTINGS)
    said = {"pay_period": ("hour",)} if "hour" in words else {}
    said |= {"pay_period": ("month",)} if "month" in words else {}
    said |= {"percentile": ("10",)} if "percent" in words else {}
    job = queries.job(session, code)
    places = tuple(queries.places(session, (place,))) if place else ()
    about = About(known, Question(words, said, {}), job, places)
    return render(JOB_TOPICS[intent](about), frozenset(), HOST)["text"]


def own_figures(session, code, place):
    """Return every figure of an occupation: of the place, the states around it, the nation."""
    job = session.get(tables.Job, code)
    here = session.get(tables.Place, place or "99")
    codes = {here.code, "99"}
    if here.kind in ("metro", "nonmetro"):
        states = here.states.split("-")
        codes |= set(session.scalars(select(tables.Place.code).where(
            tables.Place.kind == "state", tables.Place.states.in_(states))))  # fmt: skip
    most = queries.highest(session)
    found = {f"${most['annual'] // 100:,}", f"${most['hourly'] / 100:.2f}"}
    for at in codes:
        row = session.get(tables.Pay, (job.pay_code or "", at))
        if row is not None:
            found.add(f"{row.employment:,}" if row.employment is not None else "")
            cents = [getattr(row, name) for name in MONEY if getattr(row, name) is not None]
            found |= {f"${c / 100:,.2f}" for c in cents} | {f"${c / 100:,.0f}" for c in cents}
    for outlook_code in (job.outlook_code, "00-0000"):
        row = session.get(tables.Outlook, outlook_code or "")
        if row is not None:
            found.add(f"{abs(row.change_percent or 0):.1f} percent")
    row = session.get(tables.Outlook, job.outlook_code or "")
    if row is not None:
        found |= {
            f"{n:,}"
            for n in (row.openings, row.employment_start, row.employment_end)
            if n is not None
        }
    shares = session.scalars(
        select(tables.JobPreparation.percent).where(tables.JobPreparation.code == code)
    )
    return found | {f"{share:.1f} percent" for share in shares}


def strange_figures(session, said, code, place):
    """Return the figures of an answer that stand in no row of its occupation and place."""
    described = session.get(tables.Job, code).description
    tasks = session.scalars(select(tables.JobTask.text).where(tables.JobTask.code == code))
    known = own_figures(session, code, place) | set(FIGURE.findall(" ".join([described, *tasks])))
    body = re.sub(r"\nSources?: .*", "", COMPUTED.sub("", said))
    return [figure for figure in FIGURE.findall(body) if figure.rstrip(",.") not in known]


def cases(session):
    """Return random questions: occupation, place, topic, words; the same ones every time."""
    chance = random.Random(SEED)
    jobs = list(session.scalars(select(tables.Job.code).order_by(tables.Job.code)))
    places = list(session.scalars(select(tables.Place.code).order_by(tables.Place.code)))
    topics = sorted(JOB_TOPICS)
    return [
        (
            chance.choice(jobs),
            chance.choice(["", *places]),
            chance.choice(topics),
            chance.choice(ASKED),
        )
        for _ in range(CASES)
    ]


def check_all(url):
    with open_store(url)() as session:
        for code, place, intent, words in cases(session):
            said = told(session, code, place, intent, words)
            strange = strange_figures(session, said, code, place)
            assert not strange, (
                f"{strange} for {code} in {place or 'the nation'}: {intent} → {said}"
            )


def test_every_figure_belongs_to_the_occupation_and_place_asked_for(public_store):
    check_all(public_store)


def test_so_it_does_with_the_complete_data(complete_store):
    check_all(complete_store)


def test_the_check_would_see_a_figure_of_another_place(public_store):
    with open_store(public_store)() as session:
        said = told(session, "29-1141.00", "06", "ask_wage", "")
        assert strange_figures(session, said, "29-1141.00", "48")


@pytest.mark.parametrize("intent", sorted(JOB_TOPICS))
def test_every_topic_of_the_guides_is_answered_for_any_occupation(public_store, intent):
    with open_store(public_store)() as session:
        said = told(session, "29-1141.00", "", intent, "")
    assert "Registered Nurses" in said


def test_every_topic_that_leans_on_the_talk_is_left_to_the_guides():
    others = {intent for intent, topic in TOPICS.items() if topic.stays} - JOB_TOPICS.keys()
    assert others == {"find_occupations", "change_career", "ask_career_center"}


@pytest.mark.parametrize(("asked", "part"), [
    ("what does the best paid quarter make", "p75"), ("the third quartile", "p75"),
    ("what do the lowest-earning fourth get", "p25"), ("the bottom twenty-five percent", "p25"),
    ("the upper tenth", "p90"), ("the worst paid ten percent", "p10"),
    ("the highest pay in the first quarter of the year", "p90"),
])  # fmt: skip
def test_a_share_of_the_workers_told_in_words_is_the_percentile_at_its_end(asked, part):
    assert wanted(SimpleNamespace(question=Question(asked, {}, {}))) == part


@pytest.mark.parametrize(("asked", "aspect"), [
    ("how many positions come open each year", GROWTH), ("how many jobs open up", GROWTH),
    ("how many openings", GROWTH), ("how many jobs are there", NUMBERS),
])  # fmt: skip
def test_jobs_that_come_open_are_openings_and_no_number_of_people(asked, aspect):
    assert aspects_of(Question(asked, {}, {})) == (aspect,)


def test_pay_is_compared_only_where_both_are_published_alike(public_store):
    with open_store(public_store)() as session:
        known = SimpleNamespace(session=session, settings=SETTINGS)
        sides = [
            About(known, Question("", {}, {}), queries.job(session, code))
            for code in ("27-2042.00", "25-1011.00")  # by the hour only, and by the year only
        ]
        answer = compare(sides, ["compare_wages"])
    assert "cannot be set against each other" in answer.text
    assert answer.chart is None


PLANS = {
    "pay of places": "SELECT * FROM pay WHERE pay_code = '29-1141' AND place IN ('06', '99')",
    "an outlook": "SELECT * FROM job_outlook WHERE outlook_code = '29-1141'",
    "tasks": "SELECT text FROM job_task WHERE code = '29-1141.00' ORDER BY position LIMIT 5",
    "skills": "SELECT * FROM job_skill WHERE code = '29-1141.00' AND kind = 'skill'"
    " ORDER BY importance DESC",
    "preparation": "SELECT * FROM job_preparation WHERE code = '29-1141.00' AND scale = 'RL'",
    "tools": "SELECT * FROM job_tool WHERE code = '29-1141.00' AND kind = 'tool'",
    "related": "SELECT * FROM related_job WHERE code = '29-1141.00' ORDER BY position",
    "names": "SELECT * FROM job_name WHERE code = '29-1141.00'",
}


def test_what_is_not_caught_beside_public_data_is_asked_for_and_says_no_untruth(public_store):
    with open_store(public_store)() as session:
        known = SimpleNamespace(session=session, settings=SETTINGS)
        answer = TOPICS["other_job"].answer(known, Question("managers and welders, hmm", {}, {}))
    assert "only one occupation" not in answer.text
    assert "name one occupation and one question" in answer.text
    assert answer.remember["otherwise"] != answer.text


@pytest.mark.parametrize("what", PLANS)
def test_no_question_reads_a_whole_table(public_store, what):
    with open_store(public_store)() as session:
        plan = session.execute(text(f"EXPLAIN QUERY PLAN {PLANS[what]}")).all()
    assert not [row for row in plan if row[-1].startswith("SCAN")], plan
