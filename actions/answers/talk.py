"""Answers about the conversation itself, and to people who need somebody else first."""

from __future__ import annotations

import re

from actions.answers import prose
from actions.answers.answer import Answer, and_list, count_word
from actions.question import Question
from knowledge import queries
from knowledge.library import Known
from knowledge.occupations import queries as of_jobs
from knowledge.records import Citation
from knowledge.schema import Document
from knowledge.settings import Settings

# Topics offered when a message was not understood, beside what else can be asked.
LIKELY = 2
START = ("ask_wage", "ask_education", "ask_outlook")
# Two different ones of these are Spanish.
SPANISH = re.compile(
    r"[¿¡]|\b(?:cu[aá]nto|gana[nr]?|trabaj\w+|qu[eé]|d[oó]nde|c[oó]mo|necesito|soy|tengo|empleos?"
    r"|puedo|hacer|para|una|los|las|el|salario|estudi\w+|ganan?|hay|quiero)\b"
)
# That it understands English alone, in Spanish, Chinese, Vietnamese and Tagalog.
ONLY_ENGLISH = (
    "Español: por ahora solo entiendo inglés. Bastan palabras sencillas, como “pay” (sueldo) o "
    "“training” (capacitación).",
    "中文: 我目前只懂英文。简单的词就可以, 例如 “pay” (工资) 或 “training” (培训)。",
    "Tiếng Việt: hiện nay tôi chỉ hiểu tiếng Anh. Chỉ cần từ đơn giản, như “pay” (lương) hay "
    "“training” (đào tạo).",
    "Tagalog: Ingles lang muna ang naiintindihan ko. Sapat na ang simpleng salita, tulad ng “pay” "
    "(sahod) o “training” (pagsasanay).",
)
DOUBTS = re.compile(
    r"\b(?:sure|really|true|right|correct|certain|for real|serious\w*|(?:dis)?agrees?|the same|"
    r"says? (?:so|that|this|it)|confirms?|word for word|exact words?|quot\w+)\b",
    re.I,
)
ANY = ("find_occupations", "explore_interests", "ask_person")


def source(known: Known, question: Question) -> Answer:
    """Answer where the last answer came from, or which documents there are."""
    if question.cited:
        kept = any(c.line_start for c in question.cited)
        lines = "; the lines are those of the text the center keeps" if kept else ""
        return Answer(
            f"My last answer came from here{lines}:",
            entries=tuple(f"{c}{_lines(c)}{_printed(c, question)}" for c in question.cited),
            citations=question.cited,
            next=START,
            records=tuple(str(c) for c in question.cited),
        )
    documents = queries.documents(known.session)
    described = and_list([_described(document) for document in documents])
    count = count_word(len(documents))
    text = f"I answer only from {count} documents: {described}. "
    data = of_jobs.datasets(known.session)
    if data:
        released = "; ".join(f"{each.attribution}, {each.release}" for each in data)
        text += f"On other occupations I answer from public data: {released}. "
    return Answer(f"{text}Each answer names its source.", next=START, records=tuple(data))


def _described(document: Document) -> str:
    by = f"by the {document.publisher}" if document.publisher else "with no author or publisher"
    return f"the {document.short_title} (“{document.title}”), {by}"


def _printed(citation: Citation, question: Question) -> str:
    """Return what is printed there, for who doubts it: "are you sure?"."""
    if not citation.quotes or not DOUBTS.search(question.text):
        return ""
    return ": " + " … ".join(f"“{quote}”" for quote in citation.quotes)


def _lines(citation: Citation) -> str:
    """Return the lines of a document; public data have none."""
    start, end = citation.line_start, citation.line_end
    if not start:
        return ""
    return f", line {start}" if start == end else f", lines {start} to {end}"


def person(settings: Settings) -> Answer:
    """Answer how to reach a person at the center that runs the advisor."""
    text = (
        f"Of course. {contact(settings)} I am a program, and a counselor can do much more "
        "than I can. Take a copy of our conversation along, and you need not tell it all again."
    )
    return Answer(text, next=("ask_career_center", "help"), transcript=True)


def career_center(known: Known, question: Question) -> Answer:
    """Answer where to get help in person; kindly, since many have just lost their work."""
    (stops,) = prose.main_sentences(known, ("nearest One-Stop Career Center",), ("Finding a Job",))
    lost = any(w in question.text.lower() for w in ("laid", "lost", "fired", "unemploy", "let go"))
    kind = "I am sorry about your job; that is hard, and there is help. " if lost else ""
    text = (
        f"{kind}{stops.text} The locator's web address is missing from this copy of the guide, but "
        f"its name is easy to search for. {contact(known.settings)}"
    )
    return Answer(text, citations=(stops.citation,), next=("ask_job_search", "ask_person"))


def crisis(settings: Settings) -> Answer:
    """Answer a person in despair: with care and whom to call, and nothing else."""
    return Answer(
        "I am really sorry that you are going through this. You matter, and you do not have to "
        f"face it alone: please call {settings.crisis_line} and talk to someone now. If you are "
        f"in danger right now, call {settings.emergency_line}. {contact(settings)}"
    )


def violence(settings: Settings) -> Answer:
    """Answer a person who is hurt or threatened: safety first, work when they want it."""
    line = (
        f"For help with violence at home, day or night: {settings.violence_line}. "
        if settings.violence_line
        else ""
    )
    return Answer(
        "I am sorry this is happening to you; it is not your fault. Your safety comes first: if "
        f"you are in danger, call {settings.emergency_line}. {line}To talk to someone now: "
        f"{settings.crisis_line}. {contact(settings)} Whenever you want, I am here to help with "
        "finding work."
    )


def legal(settings: Settings) -> Answer:
    """Answer that advice on law, health or money has to come from somebody qualified."""
    text = (
        "That is a question for somebody qualified, and I cannot give legal, immigration, medical "
        "or money advice. On labor law in California the Department of Industrial Relations can "
        "help, and so can a legal aid office. I can help with finding work."
    )
    return Answer(text, next=("ask_job_search", "ask_career_center", "ask_person"))


def private(settings: Settings) -> Answer:
    """Answer that nothing can be looked up, and that numbers should not be shared here."""
    text = (
        "Please do not share such numbers here. I cannot see claims, benefits, applications or "
        "accounts. For those, contact the agency itself; in California that is the Employment "
        f"Development Department (EDD). {contact(settings)}"
    )
    return Answer(text, next=("ask_career_center", "ask_person"))


def feeling(settings: Settings) -> Answer:
    """Answer somebody who tells how work or the search for it feels, and asks nothing."""
    text = (
        f"I hear you; work and looking for it can wear anybody out. {contact(settings)} When you "
        "are ready, here are some places to start."
    )
    return Answer(text, next=("ask_career_center", "ask_fit", "ask_related_occupations"))


def out_of_scope(known: Known, question: Question) -> Answer:
    """Answer that this is not what the advisor is for, or that it does not read Spanish."""
    if len(set(SPANISH.findall(question.text.lower()))) > 1:
        return other_language(known, question)
    if of_jobs.has_jobs(known.session):
        text = (
            "That is outside what I know. I answer questions about careers: pay, training, daily "
            "work, outlook."
        )
        again = "I cannot help with that either, only with careers. Would one of these do?"
        return Answer(text, next=ANY, remember={"otherwise": again})
    titles = and_list(queries.occupations(known.session))
    text = (
        f"That is outside what I know. I answer questions about one job, {titles}: pay, training, "
        "daily work, outlook."
    )
    again = (
        f"I cannot help with that either, only with the work of {titles}. Would one of these do?"
    )
    return Answer(text, next=START, remember={"otherwise": again})


def other_language(known: Known, question: Question) -> Answer:
    """Answer a message in another language: in the most usual ones of California beside English.

    Danger is not always heard in it, so whom to call stands there, too.
    """
    settings = known.settings
    text = (
        "I understand only English so far, sorry. Simple words are enough, such as “pay” or "
        f"“training”. {contact(settings)}"
    )
    whom = f"SOS: {settings.emergency_line}; {settings.crisis_line}"
    again = f"I still understand only English, sorry. {contact(settings)} {whom}."
    offered = ("help", "ask_wage", "ask_person")
    entries = (*ONLY_ENGLISH, whom)
    return Answer(text, entries=entries, next=offered, remember={"otherwise": again})


def insulted(known: Known, question: Question) -> Answer:
    """Answer somebody who swears at the program: calmly, and with a way on."""
    text = (
        "I am sorry this has not helped so far. Tell me what you need to know about the job, or "
        "talk to a person instead."
    )
    again = f"That is all right; I would like to do better. {contact(known.settings)}"
    return Answer(text, next=("help", "ask_person"), remember={"otherwise": again})


def misunderstood(known: Known, question: Question) -> Answer:
    """Answer somebody who says that an answer was not what they asked."""
    text = (
        "Then I misunderstood, sorry. Could you say it in other words, or pick what comes closest?"
    )
    again = f"I am sorry, I still have it wrong. {contact(known.settings)} Or pick one of these."
    offered = ("ask_wage", "ask_education", "ask_person")
    return Answer(text, next=offered, remember={"otherwise": again})


def not_understood(known: Known, question: Question) -> Answer:
    """Answer a question no topic caught: with the nearest sentence, or with what can be asked."""
    if question.in_need:
        return Answer(_in_case(known.settings))
    near = prose.found(known, question) or prose.found_beside(known, question)
    if near:
        return near
    likely = [name for name in question.likely if name.startswith("ask_")][:LIKELY]
    text = "I am not sure I understood. Did you mean one of these? Or say it in other words."
    again = f"I still do not follow, sorry. {contact(known.settings)} Or pick one of these."
    remember = {"otherwise": again, "then": ("help", "ask_person", *likely[:1])}
    return Answer(text, next=(*(likely or START[:LIKELY]), "help"), remember=remember)


def _in_case(settings: Settings) -> str:
    """Return what is said to a message that was not understood, and may be of somebody in need."""
    return (
        "I am not sure I understood. If things feel too heavy, please call "
        f"{settings.crisis_line}; if you are in danger right now, {settings.emergency_line}. "
        f"{contact(settings)} If it was about the job, please say it in other words."
    )


def beside(settings: Settings) -> str:
    """Return what is said beside an answer to somebody who may be in need."""
    return (
        f"And if things feel too heavy, please call {settings.crisis_line}; in danger right now, "
        f"{settings.emergency_line}."
    )


def contact(settings: Settings) -> str:
    """Return how to reach a person at the center."""
    if settings.center_contact:
        return f"You can reach a person at {settings.center_name}: {settings.center_contact}."
    return f"The staff of {settings.center_name} are there for you, too."
