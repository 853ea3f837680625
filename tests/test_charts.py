"""A chart draws figures of the store that may be set against each other, and nothing else."""

import dataclasses
import random
import shutil

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rasa_sdk.executor import CollectingDispatcher
from sqlalchemy import select

from actions.actions import ActionAnswer
from actions.answers import charts
from actions.answers.answer import Answer, Chart, ChartRow
from actions.question import KEPT
from actions.render import render
from actions.topics import TOPICS
from knowledge import queries, schema
from knowledge.errors import FigureError
from knowledge.settings import Settings
from knowledge.store import open_store
from tests.test_guard import TEXTS, VALUES, scramble, tracker

STORES = 3
DRAWN = (
    *TEXTS,
    "put the levels in order",
    "which places pay most, in order",
    "where does each range start",
    "does it depend on the level",
    "i make 38 an hour, which levels beat that",
    "the two biggest together",
    "10 and 11",
)
KINDS = {**VALUES, "industry": ["Machinery Manufacturing", "Chemical Manufacturing"]}
named = st.dictionaries(
    st.sampled_from(sorted(KINDS)), st.lists(st.integers(0, 4), min_size=1, max_size=3), max_size=3
)


def mix(url, seed):
    """Make some of a store's means medians, give each figure a year or none, and no two alike."""
    scramble(url, seed)
    chance = random.Random(seed)
    with open_store(url)() as session:
        for wage in session.scalars(select(schema.Wage)):
            if wage.statistic == "mean" and chance.random() < 0.2:
                wage.statistic = "median"
            wage.year = chance.choice([None, None, None, 2011])
        for industry in session.scalars(select(schema.Industry)):
            industry.year = chance.choice([None, None, 2019])
        session.commit()


@pytest.fixture(scope="module")
def stores(store_url, tmp_path_factory):
    """Actions over the shipped store and over mixed ones, each with its wages and industries."""
    folder, found = tmp_path_factory.mktemp("mixed"), []
    for seed in range(STORES):
        path = folder / f"{seed}.db"
        shutil.copy(store_url.removeprefix("sqlite:///"), path)
        url = f"sqlite:///{path}"
        if seed:
            mix(url, seed)
        with open_store(url)() as session:
            figures = queries.wages(session), queries.industries(session)
        settings = dataclasses.replace(Settings(), database_url=url)
        found.append((ActionAnswer(settings), *figures))
    return found


def check(chart, wages, industries):
    """Assert that one kind of figure is drawn, as the store has it."""
    assert len({row["label"] for row in chart["rows"]}) == len(chart["rows"])
    if chart["unit"] == "percent":
        drawn = [i for row in chart["rows"] for i in industries if i.title == row["label"]]
        assert [i.percent for i in drawn] == [row["value"] for row in chart["rows"]]
        assert len({(i.area, i.citation.year) for i in drawn}) == 1
        return
    kinds = [{kind_of(w) for w in wages if is_drawn(w, row)} for row in chart["rows"]]
    (kind,) = set.intersection(*kinds)
    statistic, *_, year = kind
    assert chart["note"].startswith("Averages" if statistic == "mean" else "Medians")
    assert (f"of {year}" if year else "prints no year") in chart["note"]
    if chart["kind"] == "ranges":
        assert any(row["low"] for row in chart["rows"])


def kind_of(wage):
    """Return what makes figures comparable: statistic, group of workers, year."""
    return (
        wage.statistic,
        wage.work_schedule,
        wage.bargaining,
        wage.pay_basis,
        wage.citation.year,
    )


def is_drawn(wage, row):
    """Return whether a row of a chart is this wage, with its open range or with none."""
    level = "Not leveled" if wage.work_level == "not leveled" else f"Level {wage.work_level}"
    low = (wage.range_low_cents or 0) / 100
    is_open = bool(wage.range_text) and wage.range_text.endswith("–") and low < row["value"]
    return (
        row["label"] in (level, wage.area)
        and (row["value"], row["shown"]) == (wage.annual_cents / 100, wage.annual_text)
        and (row["low"] is None or (is_open and row["low"] == low))
        and (row["low"] is None) == (row["low_shown"] is None)
        and row["high"] is row["high_shown"] is None
    )


def turn(action, intent, text, said, slots):
    """Return the charts of a turn; the slots are set as Rasa would."""
    latest = tracker(intent, text, {}, slots)
    latest.latest_message["entities"] = [
        {"entity": kind, "value": value, "start": 0, "end": 0}
        for kind, places in said.items()
        for value in dict.fromkeys(KINDS[kind][i % len(KINDS[kind])] for i in places)
    ]
    dispatcher = CollectingDispatcher()
    for event in action.run(dispatcher, latest, {}):
        if event["event"] == "slot":
            slots[event["name"]] = event["value"]
    assert all(message["response"] is None for message in dispatcher.messages)
    return [m["custom"]["chart"] for m in dispatcher.messages if "chart" in m["custom"]]


@given(
    number=st.integers(0, STORES - 1),
    turns=st.lists(
        st.tuples(st.sampled_from(sorted(TOPICS)), st.sampled_from(DRAWN), named),
        min_size=1,
        max_size=3,
    ),
    kept=named,
)
@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
def test_no_chart_mixes_what_cannot_be_compared(stores, number, turns, kept):
    action, *figures = stores[number]
    slots = {k: KINDS[k][i[0] % len(KINDS[k])] for k, i in kept.items() if k in KEPT}
    for intent, text, said in turns:
        for chart in turn(action, intent, text, said, slots):
            check(chart, *figures)


@pytest.mark.parametrize("number", range(STORES))
@pytest.mark.parametrize("intent", list(TOPICS))
def test_no_topic_draws_what_cannot_be_compared_whatever_its_filter(stores, number, intent):
    action, *figures = stores[number]
    filters = [{}, *({kind: places} for kind in sorted(KINDS) for places in ([0], [1, 2]))]
    for said in filters:
        for text in DRAWN if intent.endswith(("wages", "range", "extremes", "factors")) else ("",):
            for chart in turn(action, intent, text, said, {}):
                check(chart, *figures)


LEVELS = [
    ("Level 09", 90188.8, "$90,188.80"),
    ("Level 10", 95139.2, "$95,139.20"),
    ("Level 11", 145017.6, "$145,017.60"),
]
NOT_LEVELED = ("Not leveled", 121846.4, "$121,846.40")


def drawn(ask, intent, text="", **said):
    """Return the chart of an answer, None if it has none."""
    messages, _ = ask(intent, text, **said)
    return messages[0]["custom"].get("chart")


@pytest.mark.parametrize(
    ("intent", "text", "said", "rows"),
    [
        ("compare_wages", "", {}, LEVELS),
        ("list_wages", "", {}, [*LEVELS, NOT_LEVELED]),
        ("ask_wage_extremes", "", {}, [*LEVELS, NOT_LEVELED]),
        ("ask_wage_extremes", "put the levels in order", {}, LEVELS[::-1]),
        ("ask_level_meaning", "", {}, LEVELS),
        ("ask_wage", "", {"job_level": "14"}, LEVELS),
        ("ask_wage_factors", "does it depend on the level", {}, LEVELS),
    ],
)
def test_pay_by_level_is_drawn_where_it_is_listed(ask, intent, text, said, rows):
    chart = drawn(ask, intent, text, **said)
    assert (chart["kind"], chart["unit"]) == ("bars", "US dollars a year")
    assert chart["title"] == "Average pay by level, United States"
    assert [(row["label"], row["value"], row["shown"]) for row in chart["rows"]] == rows
    assert chart["note"] == (
        "Averages (means); the Industrial Production Managers article prints no year. "
        "The levels are not explained."
    )


def test_pay_by_place_is_drawn_where_the_workers_are_the_same(ask):
    places = ("United States", "San Francisco-Oakland-Hayward, CA")
    chart = drawn(ask, "compare_wages", area=places, work_schedule="full-time")
    assert chart["title"] == "Average pay by place, full-time workers"
    assert [row["value"] for row in chart["rows"]] == [121222.4, 170580.8]


@pytest.mark.parametrize(
    "places",
    [
        ("California", "United States"),
        ("California", "Bend-Redmond, OR"),
        ("San Francisco-Oakland-Hayward, CA", "Bend-Redmond, OR"),
    ],
)
def test_pay_by_place_is_not_drawn_where_statistics_or_workers_differ(ask, places):
    assert drawn(ask, "compare_wages", area=places) is None


def test_an_open_range_is_drawn_without_an_upper_end(ask):
    chart = drawn(ask, "ask_wage_range", "where does each range start")
    assert chart["kind"] == "ranges"
    row = chart["rows"][0]
    assert (row["low"], row["low_shown"], row["value"]) == (86424.0, "$86,424.00", 90188.8)
    assert row["high"] is row["high_shown"] is None
    assert "not where it ends" in chart["note"]


def test_ranges_of_levels_are_drawn_side_by_side(ask):
    chart = drawn(ask, "ask_wage_range", "where does each range start")
    assert chart["title"] == "Ranges of pay by level, United States"
    assert [row["low"] for row in chart["rows"]] == [86424.0, 127940.8]


@pytest.mark.parametrize("level", ["09", "10", "not leveled"])
def test_a_range_alone_is_not_drawn(ask, level):
    assert drawn(ask, "ask_wage_range", job_level=level) is None


def test_the_shares_of_industries_are_drawn_in_percent(ask):
    chart = drawn(ask, "ask_industries")
    assert (chart["kind"], chart["unit"]) == ("bars", "percent")
    assert [row["shown"] for row in chart["rows"]] == ["10.3%", "6.8%", "5.9%", "5.6%", "5.2%"]
    assert "prints no year" in chart["note"]
    two = drawn(ask, "ask_industries", "the two biggest together", industry=KINDS["industry"])
    assert len(two["rows"]) == 2


def test_closed_or_lone_amounts_are_not_drawn_as_open_ranges(store_url):
    with open_store(store_url)() as session:
        wage = next(w for w in queries.wages(session) if w.range_text)
    for printed in ("$86,424.00", "$86,424.00 – $95,000.00"):
        assert charts.pay_ranges([dataclasses.replace(wage, range_text=printed)]) is None


@pytest.mark.parametrize(
    "wrong",
    [{"shown": "$90,188.81"}, {"value": 90188.81}, {"low": 1.5}, {"label": "Level 12"},
     {"high_shown": "$99,999.00"}],
)  # fmt: skip
def test_a_chart_with_a_figure_of_its_own_is_not_uttered(wrong):
    figures = frozenset({"90188.8", "9"})
    row = ChartRow("Level 09", 90188.8, "$90,188.80")
    answer = Answer("Here.", chart=Chart("bars", "Pay", "dollars", (row,), "Averages."))
    assert render(answer, figures)["json_message"]["chart"]["rows"][0]["value"] == 90188.8
    chart = dataclasses.replace(answer.chart, rows=(dataclasses.replace(row, **wrong),))
    with pytest.raises(FigureError):
        render(dataclasses.replace(answer, chart=chart), figures)
