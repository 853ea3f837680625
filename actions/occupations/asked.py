"""Tells what is asked of an occupation, and whether a message is about the one it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from actions.answers.own_amounts import EARNS
from actions.named import Mention, Named
from actions.occupations.topics import JOB_TOPICS
from actions.question import Question
from actions.topics.topic import PAY
from knowledge.occupations.masking import is_own

# What the documents have no answer to: what names another occupation is about that.
OUTSIDE = ("other_job", "out_of_scope", "nlu_fallback", "ask_not_covered")
# The least likelihood of `other_job` at which an occupation that is only mentioned is asked about.
A_TRACE = 0.05
# Messages that only change a detail of the last question: "and in Texas?".
DETAILS = ("inform", "affirm", "tell_more", "deny", "nlu_fallback", "other_job", "out_of_scope")
NO_TOPIC = ("other_job", "out_of_scope")
# What is set against the occupation talked about: "and compared to electricians?".
AGAINST = re.compile(
    r"\b(?:vs\.?|versus|than|compar(?:e[sd]?|ing|isons?)|differ\w*|against|trail|gap|apart)\b",
    re.I,
)
# What stands between names that are set side by side.
JOINED = re.compile(
    r"[\s,/]*(?:or|and|vs\.?|versus|than|against|compared (?:to|with)|beside)?"
    r"\s*(?:for|of|to|with|an?|the)?\s*(?:an?|the)?\s*",
    re.I,
)
# Words of a message that names an occupation and asks nothing new: "and electricians?".
EMPTY = re.compile(
    r"\b(?:and|what|how|about|bout|for|the|an?|of|in|ok|so|then|now|they|it|else|same)\b|\W", re.I
)
# Plain words that say what is asked, whatever else was read in the message.
WORDED = (
    (re.compile(r"\bjob zones?\b|\bhow much preparation\b", re.I), "ask_experience"),
    (
        re.compile(r"\briasec\b|\bholland\b|\binterest (?:code|area|type|profile)s?\b", re.I),
        "ask_fit",
    ),
    (re.compile(r"\b(?:soc|o\*?net)[ -](?:soc )?(?:codes?|numbers?)\b", re.I), "ask_codes"),
    (re.compile(r"\bopenings?\b", re.I), "ask_outlook"),
    (
        re.compile(
            r"\bhow many\b(?! years?| hours?| openings?).{0,40}"
            r"\b(?:work|are there|there are|employed|exist|in the)\b"
            r"|\bnumber of (?:jobs|workers|people)\b|\bare there more\b",
            re.I,
        ),
        "ask_employment_count",
    ),
    (re.compile(r"\b(?:areas? of |fields? of )?knowledge\b", re.I), "ask_skills"),
    (
        re.compile(r"\b(?:related|similar) (?:jobs?|occupations?|careers?|to)\b", re.I),
        "ask_related_occupations",
    ),
    (re.compile(r"\b(?:average|(?<!\bi )(?<!\byou )mean)\b", re.I), "ask_wage_statistic"),
)
UNCLEAR = 0.4
# Words that say what is asked where nothing else was read: "pest control worker, what training".
UNREAD = (
    (re.compile(r"\b(?:training|apprentice\w*|experience)\b", re.I), "ask_experience"),
    (
        re.compile(r"\b(?:degree|school\w*|education|college|diploma|study|certificate)\b", re.I),
        "ask_education",
    ),
    (re.compile(r"\b(?:grow\w*|outlook|demand|future|dying)\b", re.I), "ask_outlook"),
    (re.compile(r"\bskills?\b", re.I), "ask_skills"),
    (re.compile(r"\b(?:duties|tasks?)\b", re.I), "ask_tasks"),
    (re.compile(r"\b(?:software|programs?)\b", re.I), "ask_software"),
)
# Between two names it takes the first back: "a geneticist, i mean a genetic counselor".
TAKES_BACK = re.compile(r"\b(?:i mean\w*|or rather|sorry|no wait)\b", re.I)
# "what do bakers make" asks for their pay, not for what they bake.
MAKES = re.compile(r"\b(?:makes?|making|made)\b", re.I)
PAY_WORDS = re.compile(r"\b(?:how much|pa(?:y|id)|salar\w+|wages?|money|earn\w*)\b|\$", re.I)
OF_PAY = ("ask_wage", "list_wages", "compare_wages", "nlu_fallback", *NO_TOPIC)
# Behind these the occupation that is named is another's: "do they work with engineers".
OF_ANOTHER = re.compile(
    r"\b(?:they|it|he|she|one|this job|the job|this work|supervis\w+|oversees?|manages?|leads?|"
    r"reports? to|works? with|working with|in charge of|promoted from|start(?:ing)? as|hires?)\b",
    re.I,
)
CLAUSE = re.compile(r"[.?!;:\n]|\b(?:but|so|and)\b")
# Who tells the own job asks about it where it is about what is so, not about what could be.
OF_WHAT_IS = ("ask_wage", "ask_outlook", "ask_projection", "ask_employment_count", "compare_wages")
COULD = re.compile(r"\b(?:could|would|wld|can i)\b", re.I)
MOVES_ON = re.compile(
    r"\b(?:become|switch|change|mov(?:e|ing)|instead|else|this job|manag\w+|boss|plant)\b", re.I
)
# Limits of pay that only the documents know, and kinds of names that they bring.
LIMITS = frozenset(["job_level", "bargaining", "pay_basis"])
OF_DOCUMENTS = frozenset(["specialty", "certification", "industry"])
# What points at the occupation of the documents, whatever else was named.
THIS = re.compile(
    r"\b(?:this (?:one|job|occupation|career|work)|these managers|(?:industrial|production) "
    r"(?:production )?managers?)\b",
    re.I,
)
# "This" without a noun, beside words that only come near another occupation.
FOR_THIS = re.compile(r"\b(?:for|into|to|do|doing|about) this(?:\W*$|[,.?!;])", re.I)
# Goes on about the occupation talked about.
LEANING = re.compile(r"\b(?:it|its|that|those|these|they|them|their|this|there|same)\b", re.I)
# Where another occupation is talked about, "this job" is that one.
DOCUMENTS = re.compile(r"\b(?:industrial|production) (?:production )?managers?\b", re.I)
THE_GUIDES = re.compile(r"\b(?:guide|article|documents?)\b", re.I)
# What may be asked of the documents' occupation and another one together.
TOGETHER = frozenset([*OUTSIDE, "compare_wages", "ask_outlook", "ask_projection", "ask_wage"])


def is_asked_about(question: Question, others: Sequence[Mention]) -> bool:
    """Return whether an occupation that is named is what a question is about.

    It may tell who asks ("I am a welder. What could I earn?"), or whom others work with.
    """
    if THE_GUIDES.search(question.text) and EARNS.search(question.text):
        return False  # "I earn 6,200 as a cook. How far is the guide's median above that?"
    likely = dict(question.ranking).get("other_job", 0.0) >= A_TRACE
    several = len({mention.codes[0] for mention in others if mention.sure}) > 1
    if question.intent in OUTSIDE or (several and AGAINST.search(question.text)):
        return True
    if LIMITS & question.said.keys() and not several:
        return False  # only the documents know levels
    if are_own(question.text, others):
        moves = MOVES_ON.search(question.text)
        could = COULD.search(question.text) and not question.places
        return question.intent in OF_WHAT_IS and not moves and not could
    if all(_is_of_another(question.text, mention) for mention in others):
        return likely
    if any(mention.codes[0] in question.spoken.jobs for mention in others):
        return True  # "and which city pays masons best"
    return likely or any(mention.sure or mention.guessed for mention in others)


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
    return tuple(job for job in kept if job not in taken_back)


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
    if not kept and others and all(each.guessed for each in others):
        return bool(this or FOR_THIS.search(question.text))
    named = any(this and each.end <= this.start() for each in others if not each.guessed)
    if kept or (named and not are_own(question.text, others)):
        return bool(DOCUMENTS.search(question.text))
    return this is not None


def are_joined(text: str, mentions: Sequence[Mention]) -> bool:
    """Return whether names stand side by side: "electricians or plumbers"."""
    return any(
        JOINED.fullmatch(text[before.end : after.start])
        for before, after in zip(mentions, mentions[1:], strict=False)
    )


def in_places(question: Question) -> bool:
    """Return whether pay is asked for in several places, none of them known to the documents."""
    places = [place for place in question.places if place.codes]
    of_pay = question.intent in ("ask_wage", "compare_wages")
    of_documents = "area" in question.said or "other_area" not in question.said
    return of_pay and len(places) > 1 and not of_documents


def _is_of_another(text: str, mention: Mention) -> bool:
    clause = CLAUSE.split(text[: mention.start])[-1]
    return bool(OF_ANOTHER.search(clause))


def goes_on(question: Question) -> bool:
    """Return whether a message without a name is about the occupation talked about."""
    if LIMITS & question.said.keys():
        return False  # only the documents know levels
    return question.intent in JOB_TOPICS or question.intent in DETAILS


def _next_likely(question: Question) -> str | None:
    """Return what is asked of the occupation talked about where a message reads as on another."""
    likely = (name for name, share in question.ranking[1:3] if share >= A_TRACE)
    return next((name for name in likely if name in JOB_TOPICS), None)


def asks_nothing(question: Question) -> bool:
    """Return whether a message does no more than name something: "and electricians?"."""
    return not EMPTY.sub("", _around_names(question))


def _around_names(question: Question) -> str:
    """Return a message without the occupations and places it names."""
    words = question.text
    named = sorted((*question.places, *question.jobs), key=lambda each: -each.start)
    for mention in named:
        if mention.end <= len(words):
            words = words[: mention.start] + words[mention.end :]
    return words


def intent_of(question: Question) -> str:
    """Return what is asked of an occupation: of "and electricians?" the same as before."""
    before, intent, text = str(question.topic), question.intent, question.text
    if "ordinal" in question.said and "job" in question.said and intent in DETAILS:
        return "other_job"  # "tell me about the first one"
    if intent == "other_job" and not question.jobs and "job" in question.kept:
        intent = _next_likely(question) or intent
    worded = next((of for words, of in WORDED if words.search(text)), None)
    if worded == "ask_wage_statistic" and intent not in OF_PAY:
        worded = None
    if worded:
        return worded
    if intent == "ask_industries" and MAKES.search(text):
        return "ask_wage"
    if intent in NO_TOPIC and PAY_WORDS.search(text):
        return "ask_wage"
    if intent == "explore_interests":
        return "ask_fit"  # "what personality fits a machinist"
    unclear = question.ranking[:1] and question.ranking[0][1] < UNCLEAR
    unread = intent in (*NO_TOPIC, "nlu_fallback") or (unclear and question.jobs)
    around = _around_names(question)  # "school" in "school bus driver" asks nothing
    by_word = next((of for words, of in UNREAD if words.search(around)), None)
    if unread and by_word:
        return by_word
    goes_on_about = intent in DETAILS and intent not in NO_TOPIC and question.is_short
    if before in JOB_TOPICS and (asks_nothing(question) or goes_on_about):
        return before
    if intent in ("inform", "nlu_fallback") and (question.places or PAY & question.said.keys()):
        return "ask_wage"  # "software developers in Seattle"
    return intent if intent in JOB_TOPICS else "other_job"
