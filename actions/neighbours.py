"""Tells which topics lie near each other: what is asked after one is often about another."""

from __future__ import annotations

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


def are_neighbours(one: str, other: str) -> bool:
    """Return whether two intents are about the same part of the guides."""
    return any(one in family and other in family for family in FAMILIES)
