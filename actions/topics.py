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
    [
        "area",
        "other_area",
        "job_level",
        "work_schedule",
        "bargaining",
        "pay_basis",
        "pay_period",
        "percentile",
    ]
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


PAY_TEXT = "Salaries"
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
    Topic(
        "ask_wage_extremes", "Highest and lowest pay", pay_comparison.extremes, PAY, "list_wages"
    ),
    Topic("ask_wage_range", "Pay ranges", pay_facts.pay_range, PAY, "list_wages"),
    Topic("ask_wage_percentile", "Percentiles", pay_facts.percentile, PAY, "ask_wage_statistic"),
    Topic("ask_wage_statistic", "Mean or median?", pay_facts.statistic, PAY, "ask_wage_year"),
    Topic("ask_wage_year", "How old the figures are", pay_facts.year, PAY, "ask_wage_statistic"),
    Topic(
        "ask_wage_disagreement",
        "Why figures differ",
        pay_comparison.disagreement,
        PAY,
        "list_wages",
    ),
    Topic(
        "ask_level_meaning", "What the levels mean", pay_facts.level_meaning, PAY, "compare_wages"
    ),
    Topic(
        "ask_wage_factors",
        "What pay depends on",
        prose(
            "what pay depends on: job level, union affiliation, full-time status, payment method, location",
            "salaries are competitive",
            sections=(PAY_TEXT,),
            next=(
                "compare_wages",
                "list_wages",
            ),
        ),
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
            "more than 40 hours a week",
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
    # Green
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
    # Qualifying
    Topic(
        "ask_education",
        "Education",
        prose(
            "there is no standard preparation",
            "a college degree in business administration or industrial engineering",
            "others have an MBA",
            "typically hold a bachelor's degree in industrial engineering",
            "a strong educational background is more often required",
            sections=(
                QUALIFY,
                TRAINING,
            ),
            next=(
                "ask_without_degree",
                "ask_certifications",
                "ask_high_school_courses",
            ),
        ),
    ),
    Topic(
        "ask_without_degree",
        "Without a degree",
        prose(
            "former production line supervisors who were promoted",
            "gained experience and moved up through years of working in the industry",
            "a strong educational background is more and more often required",
            sections=(
                QUALIFY,
                TRAINING,
            ),
            next=(
                "ask_promotion_path",
                "ask_entry_jobs",
                "ask_certifications",
            ),
            lead="Yes, for some.",
        ),
    ),
    Topic(
        "ask_mba",
        "An MBA",
        prose(
            "more and more employers seek candidates with an MBA",
            "MBA together with an engineering degree is very good preparation",
            "the outlook is brightest for applicants with an MBA",
            sections=(
                QUALIFY,
                outlook.OUTLOOK,
            ),
            next=(
                "ask_education",
                "ask_outlook",
            ),
        ),
    ),
    Topic(
        "ask_other_degree",
        "Another degree",
        prose(
            "companies hire graduates from other fields",
            sections=(QUALIFY,),
            next=(
                "ask_education",
                "ask_experience",
            ),
        ),
    ),
    Topic(
        "ask_qualities",
        "Personal qualities",
        prose(
            "ability to compromise, persuade and negotiate, communication skills",
            "personable and eager to go on learning",
            "interpersonal and problem-solving skills",
            sections=(
                QUALIFY,
                outlook.OUTLOOK,
                MOVING_UP,
            ),
            next=(
                "ask_skills",
                "ask_fit",
            ),
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
            "look up programs with the Certification Finder at Career InfoNet",
            sections=(certifications.SECTION,),
            next=(
                "ask_certifications",
                "ask_training_search",
            ),
        ),
    ),
    Topic(
        "ask_continuing_education",
        "Keeping up",
        prose(
            "join professional organizations and go to trade shows",
            "attend industry conferences",
            "green training on the job, online courses, conferences, seminars",
            sections=("Continuing Education",),
            next=(
                "ask_certifications",
                "ask_green_economy",
            ),
        ),
    ),
    Topic(
        "ask_experience",
        "Experience and internships",
        prose(
            "internships and entry-level jobs are worth having",
            "they give practical knowledge and a network",
            "entry-level positions let newcomers learn the job",
            sections=(
                TRAINING,
                MOVING_UP,
            ),
            next=(
                "ask_entry_jobs",
                "ask_promotion_path",
            ),
        ),
    ),
    Topic(
        "ask_entry_jobs",
        "Entry-level jobs",
        prose(
            "entry-level positions such as production supervisor or assistant manager",
            "internships and entry-level jobs are worth having",
            sections=(
                MOVING_UP,
                TRAINING,
            ),
            next=(
                "ask_promotion_path",
                "ask_experience",
            ),
        ),
    ),
    Topic(
        "ask_promotion_path",
        "Being promoted into it",
        prose(
            "former production line supervisors who were promoted",
            "shown leadership and company-sponsored courses",
            "companies hire college graduates as line supervisors and promote them",
            sections=(QUALIFY,),
            next=(
                "ask_entry_jobs",
                "ask_advancement",
            ),
        ),
    ),
    Topic(
        "ask_training_search",
        "Finding training",
        prose(
            "search by field of study to find programs and schools",
            "useful keywords",
            "search by training provider to find schools by name, type, location",
            "ask schools about classes, tuition and fees",
            sections=("Where Can I Find Training?",),
            next=(
                "ask_codes",
                "ask_certification_search",
                "ask_cost_duration",
            ),
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
            "applying directly to employers is the most effective way",
            "work through industry or professional organizations",
            "JobCentral and CalJOBS list job openings online",
            "networking and internships are good ways in",
            sections=(
                JOBS,
                MOVING_UP,
            ),
            next=(
                "ask_find_employers",
                "ask_career_center",
                "ask_yellow_pages",
            ),
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
            "promoted to plant manager or vice president of manufacturing",
            "more responsibility at bigger, higher-paying companies",
            "become consultants",
            "oversee several production facilities, manage large teams and budgets",
            sections=(
                "Where Could This Job Lead?",
                MOVING_UP,
            ),
            next=(
                "ask_related_occupations",
                "ask_wage",
            ),
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
