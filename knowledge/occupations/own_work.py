"""Where somebody tells what they do or did at work, without a name for it: "I stock shelves".

The grammar here finds clauses that may tell so; what the words mean decides whether they do.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from knowledge.occupations.described import ASKING
from knowledge.occupations.job_rows import JobRow
from knowledge.occupations.normal import key_of

# How near a clause must come to what people say is done in some job. Of the dev sets 57 clauses
# reach the first, 49 of them rightly. The second counts only where another job is asked for, and
# its answer says which work was understood: 77 clauses lie between the two, half of them rightly.
# Clauses were labelled by one reader; more lines of everyday work bring all texts nearer, so
# measure anew after adding many.
NEAR, NEAR_ENOUGH = 0.66, 0.58
# How likely a job must be that works in a field which is told, "I do graphic design", where another
# job is asked for: five clauses below the second reach it, too few to be sure, and all are right.
FIELD = 0.6
OFTEN = 5  # tasks that begin with a verb

PEOPLE = (
    r"(?:client|student|customer|husband|wife|partner|son|daughter|kid|boy|girl|dad|mom|father"
    r"|mother|brother|sister|uncle|aunt|cousin|nephew|niece|friend|neighbor|boyfriend|girlfriend"
    r"|guy|lady|man|woman)"
)
WHO = (
    r"(?:my (?:days?|nights?|shifts?|jobs?|work)(?: (?:is|are|was|were|spent|about|mostly|all))+|"
    rf"i|we|he|she|(?:(?:my|our|his|her|the|this|a|one) )?(?:\w+ )?{PEOPLE})"
)
IS = (
    r"(?:(?:'?(?:ve|m|s|d)|have|has|had|am|is|was|were|been|be|used to"
    r"|currently|now|just|mostly|only|always|also|still|mainly|usually|basically|already)\b)"
)
# What begins a sentence without who does it: "Taught math for years", "been washing dishes".
DID = (
    r"(?:been [a-z]+ing|did|done|work|works|worked|taught|drove|ran|sold|built|kept|cut|sewed"
    r"|[a-z]{3,}ed)"
)
PRONOUN = r"(?:i|you|u|we|he|she|it|they|that|this|those|these|any\w*|some\w*|my|your)\b"
BEGINS = r"(?:^|(?<=[.;:!?,\n—-])\s*|\b(?:and|but|so|since|because|bc|as|where|that)\s+)\W*"
# How long or when, before who does it: "for ten years", "every morning at 5".
WHEN = (
    r"(?:(?:(?:since|for) )?(?:\w+ ){1,2}(?:years?|yrs?)(?: now| already)?,? "
    r"|(?:every|each|all) \w+(?: (?:at|from) \w+)?,? )?"
)
TELLS = re.compile(
    rf"{BEGINS}{WHEN}(?:{WHO}\b(?: ?{IS})* (?P<does>)"
    rf"|(?={DID} (?!{PRONOUN}))(?:been )?(?P<left_out>))",
    re.I,
)
# Says that what stands at the beginning is one's work: "tear off old shingles. thats me."
THAT_IS_ME = re.compile(
    r"\b(?:that'?s|that is|this is|is|thats|its|it'?s) (?:me|my (?:job|work|trade)|what i do)\b"
    r"|\b(?:this|my) (?:trade|kind of work|line of work)\b|\bfor a living\b",
    re.I,
)
ENDS = re.compile(
    r"[.;:!?\n]|,(?! (?:\w+ )?(?:and|or) )| [-–—] "
    r"|\b(?:but|so|what|whats|how|which|where|when|while|till|until|would|could|can|should|does|who|whom|if|because|cause|bc|since|wonder\w*|thinking"
    r"|looking|wanting|wanna|hoping|tired|sick of|than|that (?:is|was|are|went|has))\b"
    r"|\b(?:and|or) (?=(?:i|i'm|im|we|he|she|they|it|my|her|his|am|is|are|was|do|did|now|what"
    r"|want\w*|need\w*|like\w*|love\w*|hate\w*|think\w*|would|have|has|had|got|swears?|says?|said|makes?"
    r"|earns?|know|the|a|that|this|then)\b)",
    re.I,
)
# What is no work of anybody's, whatever stands behind it.
NO_WORK = re.compile(
    r"^(?:want|wanna|would|need|like|love|hate|enjoy|know|think|feel|hear|say|said|tell|told|mean"
    r"|hope|wish|wonder|see|saw|read|look|plan|try|consider|find|found|live|move|go|going|gonna|come"
    r"|came|get|got|have|had|has|earn|finish|graduat|stud|learn|major|decide|ask|can|could"
    r"|will|should|might|may|must|don|doesn|didn|cannot|won|never|not|no|interest|curious|debat"
    r"|choos|weigh|compar|torn|stuck|leaning|trying|offer|apply|applied|quit|leav|left|lost|laid"
    r"|retir|turn|an?|the|my|too|very|so|really|here|there|this|that|these|it|about|from|than|or"
    r"|and|of|to|in (?:a|an|the|my|this|his|her|law|school|high|college)|on|at|with|out|off|under"
    r"|next|up|down|being|they|do (?:you|they|i)|does|good|bad|new|old|sure|ready|afraid|bored"
    r"|tired|done|able|us|use|wear|speak|car|care|lock|watch|walk|\d+)(?:s|es|ing|ed|ied|y|ying)?\b",
    re.I,
)
# What is made is work, but for money and the like.
MAKES_MONEY = re.compile(
    r"^ma(?:kes?|de|king) (?:\$|\d|(?:money|more|less|about|around|enough|sure|it|good|better"
    r"|decent|up|a (?:living|change|move|switch|decision))\b)|^ma(?:kes?|de|king)$",
    re.I,
)
# How long, and where: that tells no work from another.
TIME = re.compile(
    r"\b(?:for|since|about|over|like|almost|nearly|these|the (?:last|past))? ?(?:\w+|\d+)[ +-]*"
    r"(?:years?|yrs?|yr|months?|decades?)\b(?: now)?|\b(?:all (?:day|my life)|every day"
    r"|for a living|long time|since (?:19|20)\d\d|at the moment|right now|these days)\b",
    re.I,
)
FEWEST = 2  # words that tell of work
# Verbs that leave to what stands behind them which work it is: "did forklift and shipping".
DOES = re.compile(
    r"^(?:do|did|doing|done|work|works|worked|working|in)\b"
    r"(?: (?:as|in|at|on|like|with|for|some|an?|the|a lot of))* (?=\w)",
    re.I,
)
PAST = {
    "drove": "drive",
    "taught": "teach",
    "ran": "run",
    "sold": "sell",
    "built": "build",
    "sewed": "sew",
    "kept": "keep",
    "took": "take",
    "wrote": "write",
    "did": "do",
}
ENDINGS = (
    ("ies", "y"),
    ("ied", "y"),
    ("es", ""),
    ("s", ""),
    ("ing", ""),
    ("ing", "e"),
    ("ed", ""),
    ("ed", "e"),
)
# Verbs of work that no task begins with.
OF_WORK = frozenset(
    {"do", "work", "in", "drive", "teach", "run", "sell", "keep", "wait", "weld", "make"}
)


@dataclass(frozen=True)
class Told:
    """What somebody says they do, where it stands and without what tells no work from another."""

    start: int
    end: int
    text: str

    @property
    def field(self) -> str:
        """What somebody is said to work in: "forklift and shipping"; "" where a verb tells it."""
        return DOES.sub("", self.text) if DOES.match(self.text) else ""


def told_in(text: str, places: Iterable[tuple[int, int]] = ()) -> tuple[Told, ...]:
    """Return the clauses of a text that may tell of work; `places` stand where places are named."""
    plain = text.replace("’", "'")
    for start, end in places:
        plain = f"{plain[:start]}{' ' * (end - start)}{plain[end:]}"
    found: list[Told] = []
    starts = [match.end() for match in TELLS.finditer(plain)]
    if not starts and THAT_IS_ME.search(plain):
        starts = [0]
    for start in starts:
        stop = ENDS.search(plain, start + 1)
        end = stop.start() if stop else len(plain)
        does = " ".join(TIME.sub(" ", plain[start:end]).split()).strip(" ,")
        does = re.sub(r"(?: (?:in|at|near|for|,))+$", "", does)
        if len(does.split()) < FEWEST or NO_WORK.search(does) or MAKES_MONEY.search(does):
            continue
        found.append(Told(start, end, does))
    return tuple(found)


def verbs_of(jobs: Sequence[JobRow], told: Sequence[str]) -> frozenset[str]:
    """Return the words that tasks begin with, and what people say is done."""
    first = Counter(task.split()[0] for job in jobs for task in job.tasks if task.strip())
    often = {word for word, count in first.items() if count >= OFTEN}
    says = {work.split()[0] for work in told if work.split()[0].endswith("s")}
    return frozenset(map(key_of, often | says)) - ASKING


def is_done(text: str, verbs: Collection[str]) -> bool:
    """Return whether a text begins with something that is done at work, in whatever tense."""
    word = text.lower().split()[0].strip(",")
    forms = {word, PAST.get(word, word)}
    for ending, other in ENDINGS:
        if word.endswith(ending):
            stem = word[: len(word) - len(ending)]
            forms |= {stem + other, stem[:-1] if stem[-1:] == stem[-2:-1] else stem}
    return not forms.isdisjoint(OF_WORK) or not forms.isdisjoint(verbs)
