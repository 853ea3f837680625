"""Topics about the work itself, and green production."""

from __future__ import annotations

from actions.answers import gaps, lists, specialties
from actions.answers.lists import by_line, in_a_sentence
from actions.answers.prose import prose
from actions.topics.topic import Topic

WORK = "Working Conditions"
GREEN = "Green Economy"

TOPICS = (
    Topic(
        "ask_duties",
        "What they do",
        prose(
            "plan, direct and coordinate production",
            "meet goals for output and quality within the budget",
            "decide which machinery is used, extra hours, production sequence",
            "monitor the production run and correct problems",
            sections=(
                "What Would I Do?",
                "Job Description",
            ),
            next=(
                "ask_tasks",
                "ask_skills",
                "ask_workplace",
            ),
        ),
        frozenset({"specialty"}),
    ),
    Topic("ask_tasks", "Main tasks", lists.tasks),
    Topic("ask_skills", "Skills", lists.skills, more="ask_tasks"),
    Topic(
        "ask_tools",
        "Tools",
        in_a_sentence("tool", "They may use", next=("ask_software", "ask_tasks")),
        more="ask_software",
    ),
    Topic(
        "ask_software",
        "Software",
        in_a_sentence(
            "software",
            "They may use software for",
            "The guide names no products.",
            next=("ask_tools", "ask_skills"),
        ),
        more="ask_tools",
    ),
    Topic(
        "ask_workplace",
        "Where they work",
        prose(
            "comfortable offices near the production areas",
            "time divided between the office and the production areas",
            sections=(WORK,),
            next=(
                "ask_hazards",
                "ask_hours",
                "ask_industries",
            ),
        ),
    ),
    Topic(
        "ask_hazards",
        "Safety",
        prose(
            "production areas can be hazardous, depending on machinery",
            "wear protective clothing and follow safety practices",
            sections=(WORK,),
            next=(
                "ask_workplace",
                "ask_stress",
            ),
        ),
    ),
    Topic(
        "ask_hours",
        "Hours",
        prose(
            "many work more than 40 hours a week to meet production deadlines",
            "a third average more than 50 hours a week",
            sections=(WORK,),
            next=(
                "ask_shifts",
                "ask_stress",
            ),
        ),
    ),
    Topic(
        "ask_shifts",
        "Shifts",
        prose(
            "late shifts and on call for emergencies in 24-hour plants",
            sections=(WORK,),
            next=(
                "ask_hours",
                "ask_stress",
            ),
        ),
    ),
    Topic(
        "ask_stress",
        "Stress",
        prose(
            "stressful pressure of production goals and deadlines",
            "downsizing gives managers more responsibilities and more stress",
            sections=(WORK,),
            next=(
                "ask_hours",
                "ask_fit",
            ),
        ),
    ),
    Topic(
        "ask_union",
        "Unions",
        prose(
            "the job is typically not unionized",
            sections=(WORK,),
            next=(
                "ask_wage",
                "ask_benefits",
            ),
        ),
    ),
    Topic("ask_fit", "Would it suit me?", gaps.fit, more="ask_duties"),
    Topic(
        "ask_green_economy",
        "Green economy",
        prose(
            "green production is a goal of many industries",
            "production must save energy and natural resources and not pollute",
            sections=(GREEN,),
            next=(
                "ask_green_strategies",
                "ask_specialties",
            ),
        ),
    ),
    Topic(
        "ask_green_strategies",
        "Green strategies",
        by_line(
            "strategy",
            "Sustainable production has four basic strategies:",
            next=("ask_specialties", "ask_green_economy"),
        ),
        more="ask_green_economy",
    ),
    Topic(
        "ask_specialties",
        "Specialties",
        specialties.specialties,
        frozenset({"specialty"}),
        more="ask_green_economy",
    ),
)
