"""Topics about pay and outlook."""

from __future__ import annotations

from actions.answers import (
    outlook,
    pay,
    pay_comparison,
    pay_factors,
    pay_facts,
    pay_overview,
    pay_ranges,
)
from actions.answers.lists import in_a_sentence
from actions.topics.topic import PAY, Topic

PLACE = frozenset({"area", "other_area"})

TOPICS = (
    Topic("ask_wage", "Pay", pay.wage, PAY, more="list_wages"),
    Topic("compare_wages", "Pay compared", pay_comparison.compare, PAY, more="list_wages"),
    Topic("ask_wage_extremes", "Highest and lowest pay", pay_overview.extremes, PAY, "list_wages"),
    Topic("ask_wage_range", "Pay ranges", pay_ranges.pay_range, PAY, "list_wages"),
    Topic("ask_wage_percentile", "Percentiles", pay_facts.percentile, PAY, "ask_wage_statistic"),
    Topic("ask_wage_statistic", "Mean or median?", pay_facts.statistic, PAY, "ask_wage_year"),
    Topic("ask_wage_year", "How old the figures are", pay_facts.year, PAY, "ask_wage_statistic"),
    Topic(
        "ask_wage_disagreement",
        "Why figures differ",
        pay_overview.disagreement,
        PAY,
        "list_wages",
    ),
    Topic(
        "ask_level_meaning", "What the levels mean", pay_facts.level_meaning, PAY, "compare_wages"
    ),
    Topic(
        "ask_wage_factors",
        "What pay depends on",
        pay_factors.factors,
    ),
    Topic("list_wages", "All pay figures", pay_overview.everything, PAY, "ask_wage_disagreement"),
    Topic(
        "ask_benefits",
        "Benefits",
        in_a_sentence(
            "benefit",
            "Benefits tend to be those of other managers in manufacturing:",
            "The guide gives no amounts.",
            next=("ask_wage", "ask_hours", "ask_outlook"),
        ),
        more="ask_wage",
    ),
    Topic("ask_outlook", "Job outlook", outlook.outlook, PLACE, more="ask_projection"),
    Topic(
        "ask_projection", "Growth figures", outlook.projection, PLACE, more="ask_employment_count"
    ),
    Topic("ask_employment_count", "How many there are", outlook.employment, more="ask_outlook"),
    Topic("ask_automation", "AI and robots", outlook.automation, more="ask_outlook"),
)
