"""Tells whether a message is about the occupation it names, or the one talked about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from actions.answers.own_amounts import EARNS
from actions.named import Mention, Named
from actions.occupations.tellers import CLAUSE, is_a_teller
from actions.occupations.topics import JOB_TOPICS
from actions.question import Question
from actions.spoken import DOCUMENTS
from knowledge.occupations.described import WHO
from knowledge.occupations.masking import is_own
from knowledge.occupations.meant import VAGUE
from knowledge.occupations.normal import key_of

# "how long does it take before someone becomes a roofer" asks about roofers.
BECOMES = re.compile(
    r"\b(?:someone|somebody|a person|people|you|i|one) (?:can |could )?(?:becomes?|be|work as)"
    r" (?:an? )?$",
    re.I,
)
# What the documents have no answer to: what names another occupation is about that.
OUTSIDE = ("other_job", "out_of_scope", "nlu_fallback", "ask_not_covered")
# The least likelihood of `other_job` at which an occupation that is only mentioned is asked about.
A_TRACE = 0.05
# Messages that only change a detail of the last question: "and in Texas?".
DETAILS = ("inform", "affirm", "tell_more", "deny", "nlu_fallback", "other_job", "out_of_scope")
NO_TOPIC = ("other_job", "out_of_scope")
# What is set against the occupation talked about: "and compared to electricians?".
AGAINST = re.compile(
    r"\b(?:vs\.?|versus|than|compar(?:e[sd]?|ing|isons?)|differ\w*|against|trail|gap|apart"
    r"|next to|beside|alongside|stack up)\b",
    re.I,
)
# What stands between names that are set side by side.
JOINED = re.compile(
    r"[\s,/]*(?:or|and|vs\.?|versus|than|against|compared (?:to|with)|beside)?"
    r"\s*(?:for|of|to|with|an?|the)?\s*(?:an?|the)?\s*",
    re.I,
)
# Between two names it takes the first back: "a geneticist, i mean a genetic counselor".
TAKES_BACK = re.compile(r"\b(?:i mean\w*|or rather|sorry|no wait)\b", re.I)
# Behind these the occupation that is named is another's: "do they work with engineers".
OF_ANOTHER = re.compile(
    r"\b(?:they(?! pay\b)|it(?! (?:true|right|correct|so|hard|easy|worth|better|normal|possible)\b)"
    r"|he|she|one|this job|the job|this work|supervis\w+|oversees?|manages?|"
    r"leads?|reports? to|works? with|working with|in charge of|promoted from|"
    r"start(?:ing)? as|hires?)\b|\bunder (?:an?|the|my|our|his|her) (?:\w+ )?$",
    re.I,
)
SENTENCE = re.compile(r"[.?!;:\n]")
# Who tells the own job asks about it where it is about what is so, not about what could be.
OF_WHAT_IS = ("ask_wage", "ask_outlook", "ask_projection", "ask_employment_count", "compare_wages")
COULD = re.compile(r"\b(?:could|would|wld|can i)\b", re.I)
MOVES_ON = re.compile(
    r"\b(?:become|switch|change|mov(?:e|ing)|instead|else|this job|manag\w+|boss|plant)\b", re.I
)
THAT_JOB = re.compile(r"\bthat (?:job|work|occupation|trade)\b", re.I)
MOVING = re.compile(r"\bmov(?:e|es|ing|ed) (?:back |over |out )?(?:to|from|into) (?:the )?$", re.I)
# Limits of pay that only the documents know, and kinds of names that they bring.
LIMITS = frozenset(["job_level", "bargaining", "pay_basis"])
NAMES = frozenset(["specialty", "certification"])
OF_DOCUMENTS = NAMES | {"industry"}
# What points at the occupation of the documents, whatever else was named.
THIS = re.compile(
    r"\b(?:this (?:one|job|occupation|career|profession|work|role|field|line of work)"
    r"|these managers"
    r"|(?:industrial|production) (?:production )?managers?)\b",
    re.I,
)
# "This" without a noun, beside words that only come near another occupation.
FOR_THIS = re.compile(r"\b(?:for|into|to|do|doing|about) this(?:\W*$|[,.?!;])", re.I)
# Goes on about the occupation talked about.
LEANING = re.compile(r"\b(?:it|its|that|those|these|they|them|their|this|there|same)\b", re.I)
# What is asked of the documents' own list of occupations near theirs.
RELATED = "ask_related_occupations"
TO_THIS = re.compile(r"\b(?:to|with|like|near) (?:this|it)\b|\bthe related (?:ones|list)\b", re.I)
# Where another occupation is talked about, "this job" is that one.
THE_MANAGERS = re.compile(r"\b(?:industrial|production) (?:production )?managers?\b", re.I)
THE_MANAGER = re.compile(r"\b(?:the|that|those|these) managers?\b(?! (?:of|in)\b)", re.I)
# Leaves another occupation: "back to this one".
BACK = re.compile(r"\bback to (?:this|the) (?:one|job|first job|managers?|guides?)\b", re.I)
THE_GUIDES = re.compile(r"\b(?:guide|article|documents?)\b", re.I)
# What may be asked of the documents' occupation and another one together.
TOGETHER = frozenset([*OUTSIDE, "compare_wages", "ask_outlook", "ask_projection", "ask_wage"])


def is_asked_about(question: Question, others: Sequence[Mention]) -> bool:
    """Return whether an occupation that is named is what a question is about.

    It may tell who asks ("I am a welder. What could I earn?"), or whom others work with.
    """
    if THE_GUIDES.search(question.text) and EARNS.search(question.text):
        return False  # "I earn 6,200 as a cook. How far is the guide's median above that?"
    if question.intent == "ask_industries" and "industry" in question.said:
        return False  # "which employs more of them, chemical plants or machine builders"
    likely = dict(question.ranking).get("other_job", 0.0) >= A_TRACE
    several = len({mention.codes[0] for mention in others if mention.sure}) > 1
    if question.intent in OUTSIDE or (several and AGAINST.search(question.text)):
        return True
    if LIMITS & question.said.keys() and not several:
        return False  # only the documents know levels
    if are_own(question.text, others):
        behind = question.text[others[-1].end :]
        if THAT_JOB.search(behind) and not MOVES_ON.search(THAT_JOB.sub("", behind)):
            return True  # "I've been a cashier for 6 years, what skills does that job need"
        moves = MOVES_ON.search(_without_move(question))
        could = COULD.search(question.text) and not question.places
        return question.intent in OF_WHAT_IS and not moves and not could
    if are_of_another(question.text, others):
        return likely
    if any(mention.codes[0] in question.spoken.jobs for mention in others):
        return True  # "and which city pays masons best"
    return likely or any(
        mention.sure or mention.guessed or not _is_vague(question.text, mention)
        for mention in others
    )


def _without_move(question: Question) -> str:
    """Return a message without a move to some place: "a nurse, soon moving to Detroit"."""
    text = question.text
    for place in sorted(question.places, key=lambda each: -each.start):
        before = MOVING.sub("", text[: place.start])
        text = before + text[place.end :]
    return text


def are_of_another(text: str, mentions: Sequence[Mention]) -> bool:
    """Return whether all that is named works with who is asked about, or over or under them."""
    return all(_is_of_another(text, mention) for mention in mentions)


def _is_vague(text: str, mention: Mention) -> bool:
    """Return whether a name says little, or is none: "supervisor", "people who own it"."""
    name = text[mention.start : mention.end]
    return bool(WHO.search(name)) or {*key_of(name).split()} <= VAGUE


def are_own(text: str, mentions: Sequence[Mention]) -> bool:
    """Return whether all that is named is the work of who writes."""
    return bool(mentions) and all(is_own(text, each.start, each.end) for each in mentions)


def not_of_documents(question: Question) -> tuple[Mention, ...]:
    """Return the occupations named but for those that are part of a name of the documents.

    A "Green Manufacturing Specialist" is a certification, and no occupation.
    """
    names = [name for name in question.named if name.kind in OF_DOCUMENTS]
    kept = [job for job in question.jobs if not any(_takes(name, job) for name in names)]
    taken_back = [
        job
        for job, behind in pairwise(kept)
        if TAKES_BACK.search(question.text[job.end : behind.start])
    ]
    return tuple(
        job for job in kept if job not in taken_back and not is_a_teller(question.text, job)
    )


def as_spoken(question: Question, mention: Mention) -> Mention:
    """Return a name that several occupations have as that of the one that was spoken of."""
    spoken = {*question.spoken.in_turn, *question.spoken.jobs, question.kept.get("own_job")}
    known = [code for code in mention.codes if code in spoken]
    return replace(mention, codes=(known[0],), sure=True) if known and not mention.sure else mention


def is_within(names: Sequence[Named], job: Mention) -> bool:
    """Return whether an occupation is what one of these names of the documents says."""
    return any(_takes(name, job) for name in names)


def _takes(name: Named, job: Mention) -> bool:
    """Return whether an occupation is part of a name of the documents.

    Of an industry it is not: "industrial machinery mechanics" names none.
    """
    overlap = name.start < job.end and job.start < name.end
    longer = name.end - name.start < job.end - job.start
    return overlap and not (name.kind == "industry" and longer)


def points_at_documents(question: Question, others: Sequence[Mention], kept: str | None) -> bool:
    """Return whether words point at the occupation of the documents.

    "This job" is the one talked about, or the one named before it that is not the own.
    """
    this = THIS.search(question.text)
    if not others and is_of_told_work(question):
        return False
    if BACK.search(question.text) or (question.intent == RELATED and _are_listed(question, others)):
        return True
    spoken = {job for job, _ in (*question.spoken.before, *question.spoken.now)}
    if kept and not others and DOCUMENTS in spoken and THE_MANAGER.search(question.text):
        return True
    if not kept and others and all(each.guessed for each in others):
        return bool(this or FOR_THIS.search(question.text))
    named = any(this and each.end <= this.start() for each in others if not each.guessed)
    if kept or (named and not are_own(question.text, others)):
        return bool(THE_MANAGERS.search(question.text))
    return this is not None


def is_of_told_work(question: Question) -> bool:
    """Return whether "this work" is what somebody has just told of theirs, and nothing before."""
    this = THIS.search(question.text)
    told = [each for each in question.own_work if each.codes and each.sure]
    if not this or not told or "manager" in this[0] or told[-1].end > this.start():
        return False
    moves = MOVES_ON.search(THIS.sub("", question.text[told[-1].end :]))
    return question.topic is None and not moves and question.intent in OF_WHAT_IS


def _are_listed(question: Question, others: Sequence[Mention]) -> bool:
    """Return whether a message asks if others are related to this one: "sales manager related?"."""
    listed = [name for name in question.named if name.kind == "related_occupation"]
    of_this = TO_THIS.search(question.text) or THE_GUIDES.search(question.text)
    return bool(of_this) and all(is_within(listed, job) for job in others)


def are_joined(text: str, mentions: Sequence[Mention]) -> bool:
    """Return whether names stand side by side: "electricians or plumbers"."""
    return any(
        JOINED.fullmatch(text[before.end : after.start])
        for before, after in zip(mentions, mentions[1:], strict=False)
    )


def are_set_against(text: str, mentions: Sequence[Mention]) -> bool:
    """Return whether a sentence sets names against each other: "what cooks make next to bakers"."""
    return any(
        before.codes[0] != after.codes[0]
        and AGAINST.search(between := text[before.end : after.start])
        and not SENTENCE.search(between)
        for before, after in pairwise(mentions)
    )


def in_places(question: Question) -> bool:
    """Return whether pay is asked for in several places, none of them known to the documents."""
    places = [place for place in question.places if place.codes]
    of_pay = question.intent in ("ask_wage", "compare_wages")
    of_documents = "area" in question.said or "other_area" not in question.said
    return of_pay and len(places) > 1 and not of_documents


def _is_of_another(text: str, mention: Mention) -> bool:
    clause = CLAUSE.split(text[: mention.start])[-1]
    return bool(OF_ANOTHER.search(clause)) and not BECOMES.search(clause)


def goes_on(question: Question) -> bool:
    """Return whether a message without a name is about the occupation talked about."""
    if (LIMITS | NAMES) & question.said.keys():
        return False  # only the documents know levels, and the CPIM
    return question.intent in JOB_TOPICS or question.intent in DETAILS
