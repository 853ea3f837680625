"""Tells which occupation is the visitor's own, and whether others are set beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.named import Mention
from actions.occupations.asked import MOVES_ON, OF_WHAT_IS, OUTSIDE
from actions.occupations.aspects import without_names
from actions.occupations.present import is_present
from actions.occupations.topics import JOB_TOPICS
from actions.question import Question

# Sets something beside one's own: "more than I make now", "the pay next to mine".
OF_MINE = re.compile(
    r"\b(?:than|to|with|against|next to|beside|vs\.?|versus|from|of|and|like|as) (?:me\b|mine\b"
    r"|(?:what |where )?i(?:'?m| am)?(?: \w+)? (?:do|make|earn|get|have|am|at|doing|making|earning"
    r"|getting|now|paid)\b|(?:my|our) (?:\w+ ){0,2}(?:jobs?|work|pay|wages?|salary|trade|field"
    r"|career|paycheck|occupation|position|line|one)\b"
    r"|(?:his|hers|her|theirs)\b(?: (?:job|pay|work))?\W*$)"
    r"|\bstep (?:up|down)\b|\b(?:than|from) now\b|\bworth (?:the|a) (?:change|switch|move|jump)\b"
    r"|\bmy (?:job|work|pay)\b.{0,30}\b(?:compare|vs|differ)|\bout-?(?:earns?|pays?)\b",
    re.I,
)
COMPARES = re.compile(
    r"\b(?:more|less|better|worse|higher|lower|raise|gap|differen\w+|compare[ds]?|side by side"
    r"|how far|both|all three|the (?:two|three|2|3)|be(?:at|ats)|out-?(?:earns?|pays?)"
    r"|step (?:up|down))\b",
    re.I,
)
APART = re.compile(
    r"\bhow (?:much|far)\b[^.?!]{0,30}\b(?:more|less|better|apart|away|above)\b", re.I
)
ALL = re.compile(r"\b(?:all|the) (?:three|3)\b|\bside by side\b|\bthe three\b", re.I)
# Wants another occupation than the one that is told.
ANOTHER = re.compile(
    r"\b(?:something|anything|somewhere) (?:\w+ )?(?:else|different|new|less|more|close\w*|similar"
    r"|\w+er)\b|\bwants? out\b|\b(?:other|another|different|new) (?:\w+ )?(?:jobs?|work|careers?"
    r"|trade|field|line of work|options?)\b|\bwhat else\b|\balternatives?\b|\bcareer change\b"
    r"|\b(?:what|which)\b[^.?!]*\binstead\b|\bchange of career\b"
    r"|\bswitch(?:ing)? (?:careers?|jobs?|fields?)\b"
    r"|\b(?:jobs?|careers?|work) (?:\w+ )?(?:close|near|next|similar|related)\b"
    r"|\b(?:close|near|similar|related) (?:jobs?|careers?|work)\b"
    r"|\b(?:which|what) (?:jobs?|careers?|work|occupations?) (?:\w+ )?(?:fits?|suits?)\b",
    re.I,
)
# Asks of the work that is told: "I drive a school bus, what is the median for that".
OF_THAT = re.compile(
    r"\b(?:for|of|in|doing|from) (?:that|it|this)\b|\bthis (?:trade|kind of work|line of work)\b"
    r"|\bmy (?:job|work|kind|line|field|trade|occupation)\b"
    r"|\bwhat i do\b|\bpeople like (?:me|us)\b|\b(?:mine|in my position|like (?:me|us)|for us)\b"
    r"|\b(?:others|people|who|those) (?:who )?(?:do|doing) (?:this|that|the same)\b"
    r"|\bthe same thing\b",
    re.I,
)
# Work that is over tells who asks: "I used to paint cars", "I painted cars until the shop closed".
WAS = re.compile(
    r"\b(?:used to|was|were|had|did|until|till|former\w*|worked|retired|laid off)\b[^.?!]*$", re.I
)
OWN_AMOUNT = re.compile(
    r"\$ ?\d|\b\d[\d,.]* ?(?:k|bucks|dollars|an? (?:hour|year)|/ ?h)|\b\d{2},\d{3}", re.I
)


def own_named(question: Question) -> str | None:
    """Return the code of the work that a message says somebody has, by its name or what is done."""
    named = [each for each in question.jobs if each.codes and is_present(question.text, each)]
    told = [each for each in question.own_work if each.codes and each.sure]
    return next((each.codes[0] for each in (*named, *told)), None)


def with_own(question: Question, codes: Sequence[str], kept: str | None) -> tuple[str, ...]:
    """Return the occupations a message is about, the visitor's own with them if it is compared.

    `codes` are those it names, `kept` is the one talked about.
    """
    here = own_named(question)
    own = here or question.kept.get("own_job")
    asked = [code for code in (codes or (kept,)) if code and code != own]
    if not own or not asked:
        return tuple(codes)
    text = without_names(question)
    mine = OF_MINE.search(text) and not OWN_AMOUNT.search(text)
    told = here in {each.codes[0] for each in question.own_work if each.codes}
    beside = told and COMPARES.search(text) and (len(asked) == 1 or ALL.search(text))
    return (own, *asked) if mine or beside else tuple(codes)


def wants_another(question: Question, named: Sequence[Mention]) -> bool:
    """Return whether somebody tells their work, and no other occupation, and wants another one."""
    own = [each for each in named if is_present(question.text, each)]
    told = bool(own) or any(each.sure for each in question.own_work)
    return told and len(own) == len(named) and bool(ANOTHER.search(question.text))


def measures_own(question: Question, named: Sequence[Mention]) -> bool:
    """Return whether a message asks how far what it tells as one's own is from something else.

    Where it tells what one earns, that is set beside the other, and no figure of the public data.
    """
    own = [each for each in named if is_present(question.text, each)]
    text = without_names(question)
    return bool(own and APART.search(text)) and not OWN_AMOUNT.search(text)


def asks_of_own(question: Question) -> bool:
    """Return whether a message asks of the work it tells what is so: "what is paid for that"."""
    return question.intent in OF_WHAT_IS and bool(OF_THAT.search(question.text))


def work_asked_about(question: Question) -> Mention | None:
    """Return the work that a message plainly tells, by no name, where what it asks is about that.

    Nobody who has only told what they do, and asks what is paid, means the occupation of the
    documents; who wants to get on, or asks what it takes, may.
    """
    told = [each for each in question.own_work if each.codes and each.sure]
    asks = question.intent in (*OF_WHAT_IS, *OUTSIDE)
    asks = asks or (question.intent in JOB_TOPICS and bool(OF_THAT.search(question.text)))
    if len({each.codes[0] for each in told}) != 1 or not asks:
        return None
    first = told[0]
    before = WAS.search(question.text[: first.end]) and not OF_THAT.search(question.text)
    moves = MOVES_ON.search(question.text)
    elsewhere = moves and question.places and moves[0].lower().startswith("mov")
    return None if before or (moves and not elsewhere) else first


def compares(question: Question) -> bool:
    """Return whether a message sets one thing beside another: "is that more"."""
    return bool(COMPARES.search(without_names(question)))


def without_work(question: Question, work: Mention) -> Question:
    """Return a question with blanks for the work it tells: "in a school" asks for no schooling."""
    blanks = " " * (work.end - work.start)
    text = f"{question.text[: work.start]}{blanks}{question.text[work.end :]}"
    return replace(question, text=text)
