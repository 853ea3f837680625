"""Answers for groups of workers, and levels, of which the documents print no pay figure."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answers import charts, pay_rows, pay_words
from actions.answers.answer import Answer, and_list, cited
from actions.answers.pay_mentions import mentioned
from actions.question import Question
from knowledge import queries
from knowledge.library import Known
from knowledge.records import Wage

# A kind of limit, the group that has no figure, and the gap that says so.
WITHOUT_FIGURE = (
    ("bargaining", "union", "union_figure"),
    ("work_schedule", "part-time", "part_time_figure"),
    ("pay_basis", "incentive-based", "incentive_figure"),
)
NEXT = ("ask_benefits", "ask_outlook")


def absent_groups(known: Known, question: Question) -> list[str]:
    """Return what is said of each group that a message names and no document has a figure of."""
    return [
        gaps[0].statement if gaps else f"The documents have no figure for {value} workers."
        for kind, value, gap_kind in WITHOUT_FIGURE
        if value in question.said.get(kind, ())
        for gaps in (queries.gaps(known.session, gap_kind),)
    ]


def group_without_figure(known: Known, question: Question) -> Answer | None:
    """Answer for union, part-time or incentive pay, of which the documents have no figure."""
    absent = absent_groups(known, question)
    if not absent:
        return None
    kind, value, _ = next(w for w in WITHOUT_FIGURE if w[1] in question.said.get(w[0], ()))
    everywhere = queries.wages(known.session)
    near = [w for w in everywhere if w.area == pay_rows.NATION and not w.work_level]
    near = [w for w in near if getattr(w, kind)] or near
    text = f"{absent[0]} {pay_words.statement(near[0], None)[0]} {pay_words.range_of(near[0])}"
    # "union or not, in San Francisco": the figure of the place, which is of no such group either
    shown = [near[0], *(w for w in mentioned(everywhere, question)[:2] if w != near[0])]
    text = " ".join([text, *(pay_words.statement(wage, None)[0] for wage in shown[1:])])
    if value == "union":
        text += " So no comparison can be made; the guide says the job is typically not unionized."
    return Answer(text, citations=cited(*shown), next=("ask_union", "list_wages", *NEXT[:1]))


def unknown_levels(wages: Sequence[Wage], question: Question) -> list[str]:
    """Return the levels a message names that no row of the pay figures is of."""
    printed = {wage.work_level for wage in wages}
    return [level for level in question.said.get("job_level", ()) if level not in printed]


def no_such_level(wages: Sequence[Wage]) -> Answer:
    """Answer for a level that has no row, with the levels that have one."""
    rows = pay_rows.levels(list(wages))
    figures = and_list([f"Level {w.work_level} ({w.annual_text})" for w in rows])
    return Answer(
        f"The article has no figure for that level. It has US averages for {figures}, undated.",
        citations=cited(*rows),
        next=("ask_level_meaning", *NEXT),
        chart=charts.pay_bars(rows),
    )
