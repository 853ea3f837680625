"""Every topic the advisor answers: its intent, its name on a button, and how it is answered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from actions.answers import (
    certifications,
    codes,
    gaps,
    lists,
    outlook,
    pay,
    pay_comparison,
    pay_facts,
    specialties,
    talk,
)
from actions.answers.answer import Answer
from actions.answers.lists import by_line, in_a_sentence
from actions.answers.prose import prose
from actions.question import Question
from knowledge.library import Known

PAY = frozenset(
    "area other_area job_level work_schedule bargaining pay_basis pay_period percentile".split()
)


@dataclass(frozen=True)
class Topic:
    """A row of the table of topics.

    takes   the kinds of detail that a short follow-up ("and per hour?") may change
    more    the intent that answers "tell me more"; None: the topic itself, from where it stopped
    stays   whether the conversation is about it afterwards
    """

    intent: str
    title: str
    answer: Callable[[Known, Question], Answer]
    takes: frozenset[str] = frozenset()
    more: str | None = None
    stays: bool = True


def _aside(intent: str, title: str, answer: Callable[[Known, Question], Answer]) -> Topic:
    """Return a topic that leaves the conversation where it was."""
    return Topic(intent, title, answer, stays=False)


WORK = "Working Conditions"
QUALIFY = "Education, Training, and Other Requirements"
TRAINING = "Education and Training"
MOVING_UP = "Progression and Entry into the Field"
GREEN = "Green Economy"
JOBS = "Finding a Job"

_TOPICS = (
    # Pay
    Topic("ask_wage", "Pay", pay.wage, PAY, more="list_wages"),
    Topic("compare_wages", "Pay compared", pay_comparison.compare, PAY, more="list_wages"),
    Topic("ask_wage_extremes", "Highest and lowest pay", pay_comparison.extremes, PAY, "list_wages"),
    Topic("ask_wage_range", "Pay ranges", pay_facts.pay_range, PAY, "list_wages"),
    Topic("ask_wage_percentile", "Percentiles", pay_facts.percentile, PAY, "ask_wage_statistic"),
    Topic("ask_wage_statistic", "Mean or median?", pay_facts.statistic, PAY, "ask_wage_year"),
    Topic("ask_wage_year", "How old the figures are", pay_facts.year, PAY, "ask_wage_statistic"),
    Topic(
        "ask_wage_disagreement", "Why figures differ", pay_comparison.disagreement, PAY, "list_wages"
    ),
    Topic("ask_level_meaning", "What the levels mean", pay_facts.level_meaning, PAY, "compare_wages"),
    Topic(
        "ask_wage_factors",
        "What pay depends on",
        prose("what pay depends on: level, union, full-time, payment method, location", "Salaries"),
    ),
    Topic("list_wages", "All pay figures", pay_comparison.everything, PAY, "ask_wage_disagreement"),
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
    # Outlook
    Topic("ask_outlook", "Job outlook", outlook.outlook, more="ask_projection"),
    Topic("ask_projection", "Growth figures", outlook.projection, more="ask_employment_count"),
    Topic("ask_employment_count", "How many there are", outlook.employment, more="ask_outlook"),
    Topic("ask_automation", "AI and robots", outlook.automation, more="ask_outlook"),
    # The work
    Topic(
        "ask_duties",
        "What they do",
        prose(
            "what the job is: plan, direct and coordinate production, meet goals, monitor the run",
            "What Would I Do?",
            "Job Description",
            next=("ask_tasks", "ask_skills", "ask_workplace"),
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
            "comfortable offices near production areas; time divided between office and plant",
            WORK,
            next=("ask_hazards", "ask_hours", "ask_industries"),
            most=2,
        ),
    ),
    Topic(
        "ask_hazards",
        "Safety",
        prose(
            "hazardous production areas, safety practices, protective clothing and equipment",
            WORK,
            next=("ask_workplace", "ask_stress"),
            most=2,
        ),
    ),
    Topic(
        "ask_hours",
        "Hours",
        prose("hours worked per week", WORK, next=("ask_shifts", "ask_stress"), most=2),
    ),
    Topic(
        "ask_shifts",
        "Shifts",
        prose("late shifts, on call, 24-hour plants", WORK, next=("ask_hours", "ask_stress"), most=1),
    ),
    Topic(
        "ask_stress",
        "Stress",
        prose(
            "stressful pressure, deadlines; downsizing adds responsibilities and stress",
            WORK,
            next=("ask_hours", "ask_fit"),
            most=2,
        ),
    ),
    Topic(
        "ask_union",
        "Unions",
        prose("the job is typically not unionized", WORK, next=("ask_wage", "ask_benefits"), most=1),
    ),
    Topic(
        "ask_fit",
        "Would it suit me?",
        gaps.with_gap(
            prose(
                "people who enjoy hands-on problems, tools and machinery, facts",
                "Will This Job Fit Me?",
                next=("ask_codes", "ask_duties", "ask_qualities"),
            ),
            "interest_code",
        ),
    ),
    # Green
    Topic(
        "ask_green_economy",
        "Green economy",
        prose(
            "green sustainable production is a goal of many industries; conserve energy, not pollute",
            GREEN,
            next=("ask_green_strategies", "ask_specialties"),
            most=2,
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
    # Qualifying
    Topic(
        "ask_education",
        "Education",
        prose(
            "no standard preparation; many have a college degree in business or engineering; "
            "typically a bachelor's degree",
            QUALIFY,
            TRAINING,
            next=("ask_without_degree", "ask_certifications", "ask_high_school_courses"),
            each=2,
        ),
    ),
    Topic(
        "ask_without_degree",
        "Without a degree",
        prose(
            "former production line supervisors promoted; advanced through years of working; "
            "educational background required",
            QUALIFY,
            TRAINING,
            next=("ask_promotion_path", "ask_entry_jobs", "ask_certifications"),
            each=2,
            lead="Yes, for some.",
        ),
    ),
    Topic(
        "ask_mba",
        "An MBA",
        prose(
            "MBA: more employers seek candidates with an MBA; with an engineering degree very good "
            "preparation; outlook brightest with an MBA",
            QUALIFY,
            outlook.OUTLOOK,
            next=("ask_education", "ask_outlook"),
        ),
    ),
    Topic(
        "ask_other_degree",
        "Another degree",
        prose(
            "companies hire graduates from other fields willing to spend time in production",
            QUALIFY,
            next=("ask_education", "ask_experience"),
            most=1,
        ),
    ),
    Topic(
        "ask_qualities",
        "Personal qualities",
        prose(
            "communication skills, personality, compromise, persuade, negotiate, leadership",
            QUALIFY,
            outlook.OUTLOOK,
            MOVING_UP,
            next=("ask_skills", "ask_fit"),
        ),
    ),
    Topic(
        "ask_high_school_courses",
        "High school courses",
        in_a_sentence(
            "course",
            "The guide recommends these in high school:",
            next=("ask_education", "ask_experience"),
        ),
        more="ask_education",
    ),
    Topic(
        "ask_certifications",
        "Certifications",
        certifications.certifications,
        frozenset({"certification"}),
        more="ask_certification_search",
    ),
    Topic(
        "ask_certification_detail",
        "One certification",
        certifications.detail,
        frozenset({"certification"}),
        more="ask_certification_search",
    ),
    Topic(
        "ask_certification_search",
        "Finding certifications",
        prose(
            "Career InfoNet Certification Finder",
            certifications.SECTION,
            next=("ask_certifications", "ask_training_search"),
            most=1,
        ),
    ),
    Topic(
        "ask_continuing_education",
        "Keeping up",
        prose(
            "keep up with technology: professional organizations, trade shows, conferences; green "
            "training on the job",
            "Continuing Education",
            next=("ask_certifications", "ask_green_economy"),
        ),
    ),
    Topic(
        "ask_experience",
        "Experience and internships",
        prose(
            "internships and entry-level jobs give practical knowledge and a network",
            TRAINING,
            MOVING_UP,
            next=("ask_entry_jobs", "ask_promotion_path"),
        ),
    ),
    Topic(
        "ask_entry_jobs",
        "Entry-level jobs",
        prose(
            "entry-level positions such as production supervisor or assistant manager; internships",
            MOVING_UP,
            TRAINING,
            next=("ask_promotion_path", "ask_experience"),
            most=2,
        ),
    ),
    Topic(
        "ask_promotion_path",
        "Being promoted into it",
        prose(
            "production line supervisors promoted; leadership; company-sponsored courses",
            QUALIFY,
            next=("ask_entry_jobs", "ask_advancement"),
        ),
    ),
    Topic(
        "ask_training_search",
        "Finding training",
        prose(
            "search by field of study with keywords, search by training provider, ask schools",
            "Where Can I Find Training?",
            next=("ask_codes", "ask_certification_search", "ask_cost_duration"),
            lead="The documents name no schools, but two ways to search.",
        ),
    ),
    Topic(
        "ask_cost_duration",
        "Cost and length",
        certifications.cost_or_duration,
        frozenset({"certification"}),
        more="ask_training_search",
    ),
    # Finding work
    Topic(
        "ask_industries",
        "Industries",
        lists.industries,
        frozenset({"industry"}),
        more="ask_find_employers",
    ),
    Topic(
        "ask_job_search",
        "Finding a job",
        prose(
            "apply directly to employers; professional organizations; JobCentral and CalJOBS; "
            "networking, internships, mentors, associations",
            JOBS,
            MOVING_UP,
            next=("ask_find_employers", "ask_career_center", "ask_yellow_pages"),
            each=2,
        ),
    ),
    Topic("ask_career_center", "Help in person", talk.career_center, more="ask_job_search"),
    Topic(
        "ask_yellow_pages",
        "Directory headings",
        by_line(
            "yellow_page_heading",
            "Employers may be listed under these headings, online or in the telephone directory:",
            next=("ask_find_employers", "ask_job_search"),
        ),
        more="ask_find_employers",
    ),
    Topic(
        "ask_find_employers",
        "Finding employers",
        by_line(
            "employer_step",
            "For a list of employers, use “Find Employers” on the Labor Market Information Web site:",
            "The documents name no companies.",
            next=("ask_industries", "ask_yellow_pages"),
        ),
        more="ask_yellow_pages",
    ),
    Topic("ask_website", "Web addresses", gaps.website, more="ask_job_search"),
    # The career
    Topic(
        "ask_advancement",
        "Where it can lead",
        prose(
            "promoted to plant manager or vice president of manufacturing; bigger companies; "
            "consultants; multiple facilities, large teams and budgets",
            "Where Could This Job Lead?",
            MOVING_UP,
            next=("ask_related_occupations", "ask_wage"),
            each=3,
        ),
    ),
    Topic("ask_related_occupations", "Related jobs", lists.related, more="ask_titles"),
    Topic("ask_titles", "Other job titles", lists.titles, more="ask_related_occupations"),
    Topic("ask_codes", "Codes", codes.codes, frozenset({"code_system", "specialty"}), "ask_titles"),
    # What the documents lack
    Topic("ask_missing_section", "Sections without text", gaps.missing_section, more="help"),
    Topic("ask_not_covered", "Not in the documents", gaps.not_covered, more="help"),
    Topic("ask_equal_access", "Who can do it", gaps.equal_access, more="ask_fit"),
    Topic("other_job", "Other occupations", gaps.other_job, more="ask_related_occupations"),
    _aside("challenge_fact", "A figure questioned", pay_facts.challenged),
    # The conversation, and people who need somebody else first
    _aside("ask_source", "Sources", talk.source),
    _aside("ask_person", "Talk to a person", talk.person),
    _aside("out_of_scope", "Out of scope", talk.out_of_scope),
    _aside("nlu_fallback", "Not understood", talk.not_understood),
    _aside("crisis", "Help in a crisis", talk.crisis),
    _aside("abuse", "Help against violence", talk.violence),
    _aside("ask_legal", "Legal questions", talk.legal),
    _aside("share_private", "Private numbers", talk.private),
)
TOPICS = {topic.intent: topic for topic in _TOPICS}

# Said in words by the domain's responses; offered as buttons like any topic.
OFFERED = {"help": "What can I ask?", "tell_more": "Tell me more"}

# What a bare detail ("in Bend?", "the CPIM") is about when nothing was asked before.
DEFAULTS = (
    ("certification", "ask_certification_detail"),
    ("specialty", "ask_specialties"),
    ("industry", "ask_industries"),
    ("code_system", "ask_codes"),
    ("related_occupation", "other_job"),
    *((kind, "ask_wage") for kind in sorted(PAY)),
)


def title(intent: str) -> str:
    """Return what a button that asks about an intent shows."""
    return OFFERED.get(intent) or TOPICS[intent].title
