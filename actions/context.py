"""Reads a short follow-up in the light of what the conversation is about.

"Who has the best shot?" may be about anything; after the job outlook it is about the outlook.
"""

from __future__ import annotations

import math

from actions.topics.topic import Topic

# Words in a message that leans on what was said; a longer one speaks for itself.
LONGEST = 9
# How much likelier (in log odds) the topic talked about is, what continues it, and its neighbours.
SAME, NEIGHBOUR = 2.5, 1.8
# Confidences are kept this far from 0 and 1, whose log odds have no end.
EDGE = 1e-4
FAMILIES = tuple(
    frozenset(names.split())
    for names in (
        "ask_wage compare_wages ask_wage_extremes ask_wage_range ask_wage_percentile "
        "ask_wage_statistic ask_wage_year ask_wage_disagreement ask_level_meaning ask_wage_factors "
        "ask_benefits list_wages",
        "ask_outlook ask_projection ask_employment_count ask_automation",
        "ask_duties ask_tasks ask_skills ask_tools ask_software",
        "ask_workplace ask_hazards ask_hours ask_shifts ask_stress ask_union",
        "ask_green_economy ask_green_strategies ask_specialties",
        "ask_education ask_without_degree ask_mba ask_other_degree ask_high_school_courses "
        "ask_training_search ask_cost_duration",
        "ask_experience ask_entry_jobs ask_promotion_path ask_continuing_education ask_qualities",
        "ask_certifications ask_certification_detail ask_certification_search ask_cost_duration",
        "ask_job_search ask_career_center ask_yellow_pages ask_find_employers ask_website "
        "ask_industries",
        "ask_advancement ask_related_occupations ask_titles ask_codes",
    )
)

Ranking = tuple[tuple[str, float], ...]


def in_context(ranking: Ranking, last: Topic | None, words: int) -> Ranking:
    """Return a ranking of intents, the likeliest first, as it is after the last topic.

    `words` is how many the message has; only short ones lean on what was said before.
    """
    if last is None or words > LONGEST:
        return ranking
    weighed = ((name, _raised(sure, _nearness(name, last))) for name, sure in ranking)
    return tuple(sorted(weighed, key=lambda rank: -rank[1]))


def are_neighbours(one: str, other: str) -> bool:
    """Return whether two intents are about the same part of the guides."""
    return any(one in family and other in family for family in FAMILIES)


def _nearness(name: str, last: Topic) -> float:
    if name in (last.intent, last.more):
        return SAME
    return NEIGHBOUR if are_neighbours(name, last.intent) else 0.0


def _raised(sure: float, by: float) -> float:
    kept = min(max(sure, EDGE), 1 - EDGE)
    return 1 / (1 + math.exp(-math.log(kept / (1 - kept)) - by)) if by else sure
