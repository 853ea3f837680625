"""Answers about the pay figures themselves: percentile, statistic, year, levels."""

from __future__ import annotations

from dataclasses import replace

from actions.answers import charts, pay, pay_rows, pay_words
from actions.answers.answer import Answer, and_list, cited
from actions.answers.pay_mentions import mentioned
from actions.question import Question
from knowledge import queries
from knowledge.library import Known
from knowledge.records import Wage


def percentile(known: Known, question: Question) -> Answer:
    """Answer that percentiles are not in the documents, and give the median, which is."""
    gap = queries.gaps(known.session, "wage_percentiles")
    median = _median(known)
    named = question.said.get("percentile", ())
    if named == ("50",):
        return pay.wage(known, _about_median(question, median))
    printed = {number for g in gap for number in queries.numbers(g.statement)}
    first = [g.statement for g in gap]
    if named and not set(named) & printed:
        first = ["Neither document gives that percentile.", *first]
    text = " ".join(first) + (
        f" What it does give is the median, the middle of all pay: {median.annual_text} a year in "
        f"{median.area}, {median.citation.year}. The wage survey is the EDD's."
    )
    return Answer(text=text, citations=cited(median), next=("ask_wage_statistic", "list_wages"))


def statistic(known: Known, question: Question) -> Answer:
    """Answer which figures are medians and which are means, and which survey they come from."""
    median = _median(known)
    source = queries.items(known.session, "source", of="wages")
    wages = queries.wages(known.session)
    mean = pay_rows.matching(wages, pay_rows.NATION, {})
    meant = [wage for wage in mentioned(wages, question) if wage.statistic == "mean"]
    text = "".join(
        f"{wage.annual_text}, for {pay_words.describe(wage)}, is an average (a mean), "
        "not a median. "
        for wage in meant[:1]
    )
    text += (
        f"{median.annual_text} is the median for {median.area}: half of the workers earn more, "
        f"half less. It comes from the {source[0].text if source else 'guide'}; self-employment "
        "is not included."
    )
    if mean:
        text += " The article's figures are averages (means), with no year or source."
    return Answer(
        text=text,
        citations=cited(median, *([mean] if mean else [])),
        next=("ask_wage_year", "ask_wage_disagreement", "list_wages"),
        remember={"wages": [pay_rows.place_of(wage) for wage in (meant or [median])[:1]]},
    )


def year(known: Known, question: Question) -> Answer:
    """Answer how old the figures are; nothing is brought up to date."""
    median = _median(known)
    mean = pay_rows.matching(queries.wages(known.session), pay_rows.NATION, {})
    text = (
        f"The newest dated wage I have is for {median.citation.year}: a median of "
        f"{median.annual_text} a year in {median.area}."
    )
    if mean:
        text += f" The article's figures, such as the US full-time average of {mean.annual_text},"
        text += " carry no year. I have nothing newer, and I do not adjust for inflation."
    return Answer(
        text=text,
        citations=cited(median, *([mean] if mean else [])),
        next=("ask_wage", "ask_wage_statistic", "ask_outlook"),
    )


def level_meaning(known: Known, question: Question) -> Answer:
    """Answer that levels are never defined, with the figures of the level meant, or of all."""
    gap = queries.gaps(known.session, "level_definitions")
    every = [w for w in queries.wages(known.session) if w.work_level and not w.work_schedule]
    meant = [w for w in every if w.work_level in question.said.get("job_level", ())]
    leveled = pay_rows.levels(every)
    text = " ".join(g.statement for g in gap)
    if meant:
        text += f" {pay_words.figures(meant[0], queries.wages(known.session))}"
    else:
        figures = and_list([f"Level {w.work_level} {w.annual_text}" for w in leveled])
        text += f" It only gives US averages: {figures} (undated)."
    return Answer(
        text,
        citations=cited(*gap, *every),
        next=("compare_wages", "ask_wage_factors"),
        chart=None if meant else charts.pay_bars(leveled),
        remember={"wages": [pay_rows.place_of(w) for w in (*meant, *reversed(leveled))]},
    )


def challenged(known: Known, question: Question) -> Answer:
    """Answer a false or pressed figure with what the document says."""
    median = _median(known)
    text = (
        "I can only say what the documents say, and no message changes that. The guide prints a "
        f"median of {median.annual_text} a year for {median.area} in {median.citation.year}."
    )
    return Answer(text, citations=cited(median), next=("ask_wage_statistic", "list_wages"))


def _median(known: Known) -> Wage:
    return next(w for w in queries.wages(known.session) if w.statistic == "median")


def _about_median(question: Question, median: Wage) -> Question:
    said = {"area": (median.area,)}
    return replace(question, said=said, kept={})
