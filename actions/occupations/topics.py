"""The table of topics for any occupation: the function that answers each intent from the data."""

from __future__ import annotations

from collections.abc import Callable

from actions.answers.answer import Answer
from actions.occupations import lists, outlook, pay, preparing, work
from actions.occupations.about import About
from actions.occupations.gaps import equal_access, lacking

# What is published for the whole country only, and is asked as if it were not.
OF_NATION = frozenset(
    [  # fmt: skip
        "ask_duties",
        "ask_tasks",
        "ask_skills",
        "ask_education",
        "ask_without_degree",
        "ask_experience",
        "ask_continuing_education",
        "ask_entry_jobs",
        "ask_promotion_path",
    ]
)
COST = "what training costs or how long it takes"
WORK = ("ask_duties", "ask_skills", "ask_person")
CENTER = ("ask_career_center", "ask_person", "ask_wage")

JOB_TOPICS: dict[str, Callable[[About], Answer]] = {
    "ask_wage": pay.wage,
    "compare_wages": pay.wage,
    "list_wages": pay.percentiles,
    "ask_wage_extremes": pay.percentiles,
    "ask_wage_range": pay.percentiles,
    "ask_wage_percentile": pay.percentiles,
    "ask_wage_statistic": pay.statistic,
    "ask_wage_year": pay.statistic,
    "ask_wage_disagreement": pay.statistic,
    "ask_level_meaning": lacking("work levels", beside=pay.percentiles),
    "ask_wage_factors": lacking("what makes pay higher or lower", beside=pay.percentiles),
    "ask_benefits": lacking("benefits", "ask_wage", "ask_outlook", "ask_person"),
    "ask_outlook": outlook.outlook,
    "ask_projection": outlook.outlook,
    "ask_automation": outlook.automation,
    "ask_employment_count": pay.employment,
    "ask_duties": work.duties,
    "ask_tasks": work.tasks,
    "ask_skills": work.skills,
    "ask_qualities": work.styles,
    "ask_tools": work.tools,
    "ask_software": work.software,
    "ask_fit": work.fit,
    "ask_workplace": lacking("the workplace", *WORK),
    "ask_hazards": lacking("dangers at work", *WORK),
    "ask_hours": lacking("working hours", *WORK),
    "ask_shifts": lacking("shifts", *WORK),
    "ask_stress": lacking("stress", *WORK),
    "ask_union": lacking("unions", *WORK),
    "ask_green_economy": lacking("the green economy", *WORK),
    "ask_green_strategies": lacking("green strategies", *WORK),
    "ask_specialties": lacking("specialties", beside=lists.related),
    "ask_education": preparing.education,
    "ask_without_degree": preparing.without_degree,
    "ask_mba": lacking("an MBA", beside=preparing.education),
    "ask_other_degree": lacking("which fields of study fit", beside=preparing.education),
    "ask_high_school_courses": lacking("high school courses", beside=work.skills),
    "ask_continuing_education": preparing.experience,
    "ask_experience": preparing.experience,
    "ask_entry_jobs": preparing.experience,
    "ask_promotion_path": preparing.experience,
    "ask_training_search": lacking("schools and courses", beside=preparing.education),
    "ask_cost_duration": lacking(COST, beside=preparing.education),
    "ask_certifications": lacking("certificates and licenses", beside=preparing.education),
    "ask_certification_detail": lacking("certificates and licenses", beside=preparing.education),
    "ask_certification_search": lacking("certificates and licenses", beside=preparing.education),
    "ask_industries": lacking("industries", *WORK),
    "ask_job_search": lacking("finding a job", *CENTER),
    "ask_yellow_pages": lacking("finding employers", *CENTER),
    "ask_find_employers": lacking("finding employers", *CENTER),
    "ask_website": lacking("web addresses", *CENTER),
    "ask_advancement": lacking("promotion", beside=lists.related),
    "ask_related_occupations": lists.related,
    "ask_titles": lists.titles,
    "ask_codes": lists.codes,
    "ask_missing_section": lists.overview,
    "ask_not_covered": lacking("that", *WORK),
    "ask_equal_access": equal_access,
    "other_job": lists.overview,
}


def of_nation(about: About, intent: str) -> str:
    """Return that the data have this for the whole country only, where a message names a place."""
    here = [place for place in about.places if place.kind != "nation"]
    if intent not in OF_NATION or not here or not about.question.places:
        return ""
    return f"The data have this for the whole country, not for {here[0].named}. "
