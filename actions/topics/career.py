"""Topics about finding work, the career, and what the documents lack."""

from __future__ import annotations

import re

from actions.answers import codes, gaps, industries, lists, pay_facts, talk
from actions.answers.answer import Answer
from actions.answers.lists import by_line
from actions.answers.prose import prose
from actions.question import Question
from actions.topics.topic import Topic, aside
from knowledge.library import Known

MOVING_UP = "Progression and Entry into the Field"
JOBS = "Finding a Job"
LEADS_TO = (
    "promoted to plant manager or vice president of manufacturing",
    "more responsibility at bigger, higher-paying companies",
    "become consultants",
    "oversee several production facilities, manage large teams and budgets",
)
WHAT_IT_TAKES = "moving up takes professional development and interpersonal skills"
ASKS_WHAT_IT_TAKES = re.compile(r"\b(?:need|takes?|requires?|required|must|skills?|how)\b", re.I)


def advancement(known: Known, question: Question) -> Answer:
    """Return where the job leads; first what it takes to get there, where that is asked."""
    takes = (WHAT_IT_TAKES,) if ASKS_WHAT_IT_TAKES.search(question.text) else ()
    say = prose(
        *(*takes, *LEADS_TO)[: len(LEADS_TO)],
        sections=("Where Could This Job Lead?", MOVING_UP),
        next=("ask_related_occupations", "ask_wage"),
    )
    return say(known, question)


TOPICS = (
    Topic(
        "ask_industries",
        "Industries",
        industries.industries,
        frozenset({"industry"}),
        more="ask_find_employers",
    ),
    Topic(
        "ask_job_search",
        "Finding a job",
        gaps.unless_applying(
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
            )
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
            "For a list of employers, use “Find Employers” on the Labor Market Information site:",
            "The documents name no companies.",
            next=("ask_industries", "ask_yellow_pages"),
        ),
        more="ask_yellow_pages",
    ),
    Topic("ask_website", "Web addresses", gaps.website, more="ask_job_search"),
    Topic("ask_advancement", "Where it can lead", advancement),
    Topic("ask_related_occupations", "Related jobs", lists.related, more="ask_titles"),
    Topic("ask_titles", "Other job titles", lists.titles, more="ask_related_occupations"),
    Topic("ask_codes", "Codes", codes.codes, frozenset({"code_system", "specialty"}), "ask_titles"),
    Topic("ask_missing_section", "Sections without text", gaps.missing_section, more="ask_duties"),
    Topic("ask_not_covered", "Not in the documents", gaps.not_covered, more="ask_duties"),
    Topic("ask_equal_access", "Who can do it", gaps.equal_access, more="ask_fit"),
    Topic("other_job", "Other occupations", gaps.other_job, more="ask_related_occupations"),
    aside("challenge_fact", "A figure questioned", pay_facts.challenged),
)
