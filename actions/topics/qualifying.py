"""Topics about getting ready for the job."""

from __future__ import annotations

from actions.answers import certifications, outlook
from actions.answers.lists import in_a_sentence
from actions.answers.prose import prose
from actions.topics.topic import Topic

QUALIFY = "Education, Training, and Other Requirements"
TRAINING = "Education and Training"
MOVING_UP = "Progression and Entry into the Field"

TOPICS = (
    Topic(
        "ask_education",
        "Education",
        prose(
            "there is no standard preparation",
            "many hold a college degree in business administration or industrial engineering",
            ("the managers typically have a bachelor's degree", TRAINING),
            sections=(QUALIFY, TRAINING, "Conclusion"),
            next=("ask_without_degree", "ask_certifications", "ask_high_school_courses"),
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
    Topic("ask_mba", "An MBA", outlook.mba, more="ask_education"),
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
)
