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
from knowledge.occupations.normal import key_of, word_set

# How near a clause must come to what people say is done in some job. Of the dev sets 57 clauses
# reach the first, 49 of them rightly. The second counts only where another job is asked for, and
# its answer says which work was understood: 77 clauses lie between the two, half of them rightly.
# Clauses were labelled by one reader; more lines of everyday work bring all texts nearer, so
# measure anew after adding many.
NEAR, NEAR_ENOUGH = 0.66, 0.58
# What somebody does day by day tells of work though it comes less near, where one job is by far the
# likeliest: of 14 such clauses of the dev sets 12 plainly so. Further off it is worth asking back,
# where the three likeliest have most of the likelihood, or one has it.
HABIT, LIKELY = 0.56, 0.8
FAINT, POSSIBLE = 0.45, 0.6
FAINTER, ALONE = 0.4, 0.65
# How likely a job must be that works in a field which is told, "I do graphic design", where another
# job is asked for: five clauses below the second reach it, too few to be sure, and all are right.
FIELD = 0.6
PLAIN, UNSURE, FAINTLY = "plain work", "work", "faint work"  # how clearly work is told
# Whose something is tells of no work: "keeps my car keys".
OF_SOMEBODY = re.compile(r"\b(?:my|me|our|us|him|her|your|myself|himself|herself)\b", re.I)
OFTEN = 5  # tasks that begin with a verb

PEOPLE = (
    r"(?:client|student|customer|husband|wife|partner|son|daughter|kid|boy|girl|dad|mom|father"
    r"|mother|brother|sister|uncle|aunt|cousin|nephew|niece|friend|neighbor|boyfriend|girlfriend"
    r"|guy|lady|man|woman)"
)
WHO = rf"(?:i|we|he|she|(?:(?:my|our|his|her|the|this|a|one) )?(?:\w+ )?{PEOPLE})"
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
# When and where, before who does it: "all day I", "ten years I have been", "at the clinic i".
LEAD = (
    r"(?:(?:(?:all|every|each|most|some) (?:day|night|week|shift|morning)s?(?: (?:long|at \w+))?"
    r"|(?:(?:since|for|over|about) )?(?:\w+ ){1,2}(?:years?|yrs?|months?)(?: now| already)?"
    r"|(?:at|in|on|for) (?:(?:the|a|an|my|our|this|his|her) )?(?:\w+ )?\w+"
    r"|(?:right )?now|currently|these days|nowadays|mornings|nights|days|mostly),? (?:that )?)?"
)
# What a job or a day is said to be: "my job is to", "what i do all day is", "my days are spent".
IT_IS = (
    rf"(?:(?:my|our|his|her|(?:my|our|his|her) {PEOPLE}'?s) "
    r"(?:(?:main|whole|current|day|whole day) )?"
    r"(?:job|work|trade|living|gig|duty|day|night|shift)s?"
    r"|what (?:i|he|she|we) (?:do|does)(?: all day| every day| for (?:work|a living))?)"
    r"(?: is| are| was| were|'s|s)(?: all| mostly| mainly| basically| just| spent| about)*(?: to)?"
)
TELLS = re.compile(
    rf"{BEGINS}(?:{IT_IS} (?P<is>)|{LEAD}(?:{WHO}\b(?: ?{IS})* (?P<does>))"
    rf"|(?={DID} (?!{PRONOUN}))(?:been )?(?P<left_out>))",
    re.I,
)
# Says that what stands at the beginning is one's work: "tear off old shingles. thats me."
THAT_IS_ME = re.compile(
    r"\b(?:that'?s|that is|this is|is|thats|its|it'?s) (?:me|my (?:job|work|trade)|what i do)\b"
    r"|\b(?:this|my) (?:trade|kind of work|line of work)\b|\bfor a living\b",
    re.I,
)
SENTENCE = re.compile(r"[.;:!?\n]")
# With these something else begins behind a comma: "fix boilers, my back hurts and I".
NEW = (
    r"(?:i|i'?m|i'?ve|my|we|he|she|it|they|you|there|this|that|is|are|was|do|does|did|can|could|now"
    r"|no|not|never|want\w*|need\w*|would|have|has|had)"
)
ENDS = re.compile(
    rf"[.;:!?\n]|,(?! (?!{NEW}\b)(?:[\w']+ ){{0,3}}(?:and|or) (?!{NEW}\b))| [-–—] "
    r"|\b(?:is|will) (?:that|this|it|there|the)\b"
    r"|\b(?:but|so|wh?at|wh?ats|what's|hows|how|which|where|when|while|till|until|would|could|can|should|does|who|whom|if|because|cause|bc|since|wonder\w*|thinking"
    r"|looking|wanting|wanna|hoping|tired|sick of|than|that (?:is|was|are|went|has))\b"
    r"|\b(?:and|or) (?=(?:i|i'm|im|we|he|she|they|it|my|her|his|am|is|are|was|do|did|now|what"
    r"|want\w*|need\w*|like\w*|love\w*|hate\w*|think\w*|would|have|has|had|got|swears?|says?|said|makes?"
    r"|earns?|know|the|a|that|this|then)\b)",
    re.I,
)
# Goes on about what is told and tells no more of it: "walk dogs when people are away".
WHEN = re.compile(
    r"(?:when|while|where|because|cause|bc|since|till|until)\b"
    r"(?:(?! (?:what|how|which|does|do|is it|can|could|would|should|so|but)\b)[^.;:!?,\n])*",
    re.I,
)
# What is no work of anybody's, whatever stands behind it.
NO_WORK = re.compile(
    r"^\w+ing (?:things|stuff)$"
    r"|^(?:want|wanna|would|need|like|love|hate|enjoy|know|think|feel|hear|say|said|tell|told|mean"
    r"|hope|wish|wonder|see|saw|read|look|plan|try|consider|find|found|live|move|go|going|gonna|come"
    r"|came|get|got|have|had|has|make|made|earn|finish|graduat|stud|learn|major|decide|ask|can|could"
    r"|will|should|might|may|must|don|doesn|didn|cannot|won|never|not|no|interest|curious|debat"
    r"|choos|weigh|compar|torn|stuck|leaning|trying|offer|apply|applied|quit|leav|left|lost|laid"
    r"|retir|turn|an?|the|my|too|very|so|really|here|there|this|that|these|it|about|from|than|or"
    r"|and|of|to|in (?:a|an|the|my|this|his|her|law|school|high|college|middle|secondary|grade"
    r"|(?:\d+(?:st|nd|rd|th)|ninth|tenth|eleventh|twelfth)(?: grade)?)|on|at|with|out|off|under"
    r"|next|up|down|being|they|do (?:you|they|i)|does|good|bad|new|old|sure|ready|afraid|bored"
    r"|tired|done|able|us|use|wear|speak|car|care|lock|watch|walk|\d+)(?:s|es|ing|ed|ied|y|ying)?\b",
    re.I,
)
# Of these verbs only the thing behind tells: "makes cabinets" is work, "makes good money" none.
OF_THINGS = re.compile(
    r"^(?:ma(?:ke|kes|king|de)|does|watch(?:es|ing|ed)?|walk(?:s|ing|ed)?|mov(?:e|es|ing|ed)"
    r"|read(?:s|ing)?|car(?:e|es|ing|ed) for) (?=[a-z])",
    re.I,
)
NO_THINGS = word_set(
    """a an the my our his her your their this that these those me you him it us them what how i we
    he she they there here to in on at with from for by up out back away over under about around
    like every more less most much very so too not no any some all good great better well ok okay
    decent fine bad money minimum sense sure ends tv off close near next and or it's"""
)
# Before a verb that goes on with what is done: "bathe them and cook".
GOES_ON = re.compile(r"(?:\b(?:and|or|then)|,)\s*$", re.I)
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
    r"^(?:do|does|did|doing|done|work|works|worked|working|in)\b"
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
OF_WORK = word_set("do work in drive teach run sell keep wait weld sort make move read care")


@dataclass(frozen=True)
class Told:
    """What somebody says they do, where it stands and without what tells no work from another."""

    start: int
    end: int
    text: str
    lasting: bool = False  # "been driving a cab"

    @property
    def ways(self) -> tuple[str, ...]:
        """Return all that is said to be done, and the first of several things alone."""
        first = self.text.partition(",")[0]
        return (self.text,) if first == self.text else (self.text, first)

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
    ends = [(match.end(), ENDS.search(plain, match.end() + 1)) for match in TELLS.finditer(plain)]
    that = THAT_IS_ME.search(plain)
    if not ends and that:
        ends = [(0, SENTENCE.search(plain, 0, that.start()) or that)]
    for start, stop in ends:
        end = stop.start() if stop else len(plain)
        does = " ".join(TIME.sub(" ", plain[start:end]).split()).strip(" ,")
        does = re.sub(r"(?: (?:in|at|near|for|,))+$", "", does)
        does = re.sub(r"^does (?=\w)", "do ", does, flags=re.I)
        if len(does.split()) >= FEWEST and not _is_no_work(plain[start:end].strip()):
            when = WHEN.match(plain, end)
            lasting = plain[:start].lower().endswith("been ")
            found.append(Told(start, when.end() if when else end, does, lasting))
    return tuple(found)


def _is_no_work(does: str) -> bool:
    of_things = OF_THINGS.match(does)
    if of_things:
        return does[of_things.end() :].lower().split()[0] in NO_THINGS
    return bool(NO_WORK.search(does))


def is_habit(told: Told) -> bool:
    """Return whether a clause tells what somebody does day by day: "weld", not "welded"."""
    word = told.text.lower().split()[0].strip(",")
    now = told.lasting or (not word.endswith(("ing", "ed")) and word not in PAST)
    return now and not OF_SOMEBODY.search(told.text)


def how_told(told: Told, near: float, shares: Sequence[float]) -> str:
    """Return how clearly work is told: "plain", "work" or "faint", nothing where none is.

    `near` is how near it comes to what is done in any job, `shares` the likeliest jobs' ones.
    """
    habit, likely = is_habit(told), shares[0]
    if near >= NEAR or (habit and near >= HABIT and likely >= LIKELY):
        return PLAIN
    of_one = near >= HABIT and likely >= ALONE
    if near >= NEAR_ENOUGH or of_one or (told.field and likely >= FIELD):
        return UNSURE
    few = near >= FAINT and sum(shares) >= POSSIBLE
    return FAINTLY if habit and (few or (near >= FAINTER and likely >= ALONE)) else ""


def verbs_of(jobs: Sequence[JobRow], told: Sequence[str]) -> frozenset[str]:
    """Return the words that tasks begin with, and what people say is done."""
    first = Counter(task.split()[0] for job in jobs for task in job.tasks if task.strip())
    often = {word for word, count in first.items() if count >= OFTEN}
    says = {work.split()[0] for work in told if work.split()[0].endswith("s")}
    return frozenset(map(key_of, often | says)) - ASKING


def done_by(names: Iterable[str]) -> frozenset[str]:
    """Return what those do who are called after it: "groom" of "groomer"."""
    ending = [name for name in names if name.endswith("er")]
    return frozenset(form for name in ending for form in (name[:-2], name[:-1]))


def is_done(text: str, verbs: Collection[str]) -> bool:
    """Return whether a text begins with something that is done at work, in whatever tense."""
    word = text.lower().split()[0].strip(",")
    forms = {word, PAST.get(word, word)}
    for ending, other in ENDINGS:
        if word.endswith(ending):
            stem = word[: len(word) - len(ending)]
            forms |= {stem + other, stem[:-1] if stem[-1:] == stem[-2:-1] else stem}
    return not forms.isdisjoint(OF_WORK) or not forms.isdisjoint(verbs)
