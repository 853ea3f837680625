"""What the advisor says of itself: who it is, what can be asked, what it will not do."""

from __future__ import annotations

from actions.answers.answer import Answer, Button, and_list, count_word
from actions.question import Question
from knowledge import queries as documents
from knowledge.library import Known
from knowledge.occupations import queries

START = ("ask_wage", "ask_duties", "ask_education")
# Where the public data are, a visitor begins with any occupation, or with none.
ANY_JOB = (
    Button("What do nurses earn?", "What do nurses earn?"),
    Button("Find occupations", "/find_occupations"),
    Button("What would suit me?", "/explore_interests"),
)


def greeting(known: Known, question: Question) -> Answer:
    """Answer a greeting with what the advisor is, and a question back."""
    if queries.has_jobs(known.session):
        return Answer(
            f"Hello! I am a program that answers questions about occupations: {_covered(known)}. "
            "I always name my source. What would you like to know?",
            next=ANY_JOB,
        )
    return Answer(
        f"Hello! I am a program that answers questions about one job, {_titles(known)}, from "
        f"{_documents(known)}, and I always name my source. What would you like to know?",
        next=START,
    )


def help_(known: Known, question: Question) -> Answer:
    """Answer what can be asked, with examples."""
    if queries.has_jobs(known.session):
        return Answer(
            "You can ask me in your own words, about any occupation:",
            entries=(
                "pay in a place, and how it compares: “nurse pay in Fresno”, “welder or machinist”",
                "what people do, the skills and tools, how to get in, whether jobs are growing",
                "occupations by what you want: “best paid jobs that need no degree”",
                "what else you could do: “I am a cashier, what else could I do?”",
                "what may suit you: “what are my interests?”",
                f"most of all about {_titles(known)}, which I have documents on",
            ),
            next=ANY_JOB,
        )
    return Answer(
        f"You can ask me about {_titles(known)}, in your own words:",
        entries=(
            "pay by place, level or hour, and benefits",
            "daily work, hours, safety, tools, skills",
            "education, certifications, ways in without a degree",
            "outlook, industries, finding a job, codes",
            "I say so when the documents do not have the answer.",
        ),
        next=("ask_wage", "ask_education", "ask_outlook"),
    )


def program(known: Known, question: Question) -> Answer:
    """Answer whether this is a person: it is a program."""
    return Answer(
        "I am a computer program, not a person. I look up your question in what I have, "
        f"{_sources(known)}, and tell you what it says, with the source.",
        next=("help", "ask_person"),
    )


def internals(known: Known, question: Question) -> Answer:
    """Answer who asks for instructions, passwords or other people's chats."""
    return Answer(
        "I have nothing of that kind to give: no passwords, no other people's chats, no hidden "
        f"instructions. I only answer from {_sources(known)}.",
        next=("ask_source", "help"),
    )


def _sources(known: Known) -> str:
    told = f"{_documents(known)} about {_titles(known)}"
    return f"{told}, and public data" if queries.has_jobs(known.session) else told


def _covered(known: Known) -> str:
    return f"{_titles(known)} from {_documents(known)}, and all others from public data"


def _documents(known: Known) -> str:
    count = len(documents.documents(known.session))
    return f"{count_word(count)} document{'' if count == 1 else 's'}"


def _titles(known: Known) -> str:
    return and_list(documents.occupations(known.session))
