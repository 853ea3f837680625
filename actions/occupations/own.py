"""Tells which occupation is the visitor's own, and whether others are set beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.named import Mention
from actions.occupations.asked import LIMITS, MOVES_ON, OF_WHAT_IS, OUTSIDE, THIS, is_of_told_work
from actions.occupations.aspects import GROWTH, NUMBERS, OF_PAY, PATTERNS, PAY, without_names
from actions.occupations.present import is_present
from actions.occupations.topics import JOB_TOPICS
from actions.question import Question
from actions.topics import TOPICS
from knowledge.library import Known
from knowledge.occupations import queries

# Sets something beside one's own: "more than I make now", "the pay next to mine".
OF_MINE = re.compile(
    r"\b(?:than|to|with|against|next to|beside|vs\.?|versus|from|of|and|like|as) (?:me\b|mine\b"
    r"|(?:what |where )?i(?:'?m| am)?(?: \w+)? (?:do|make|earn|get|have|am|at|doing|making|earning"
    r"|getting|now|paid)\b|(?:my|our) (?:\w+ ){0,2}(?:jobs?|work|pay|wages?|salary|trade|field"
    r"|career|paycheck|occupation|position|line|one)\b"
    r"|(?:his|hers|her|theirs)\b(?: (?:job|pay|work))?\W*$)"
    r"|\bstep (?:up|down)\b|\b(?:than|from) now\b|\bworth (?:the|a) (?:change|switch|move|jump)\b"
    r"|\bmy (?:job|work|pay)\b.{0,30}\b(?:compare|vs|differ)|\bout-?(?:earns?|pays?)\b"
    r"|\bhow (?:much|far) (?:more|less|better|ahead)\b.{0,20}\b(?:i|we|he|she)\b"
    r"|\b(?:would|will|could|can|do|did|'d) (?:i|we|he|she) (?:\w+ )?(?:make|earn|get|be|do)\b"
    r".{0,20}\b(?:more|less|better|ahead)\b",
    re.I,
)
# Asks which of several is paid best: "the better paid one", "which of these pays the most".
BEST_PAID = re.compile(
    r"\b(?:better|best|higher|highest|top|most)[- ]?(?:paid|paying|pay|earning|money)\b"
    r"|\b(?:which|what|who)\b.{0,40}\b(?:pays?|paid|earns?|makes?|gets?)\b.{0,12}"
    r"\b(?:most|best|more|better|highest)\b",
    re.I,
)
CHANGE = "change_career"
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
    r"|trade|field|line of work|options?)\b|\bwhat (?:else|now|next)\b|\bnow what\b"
    r"|\balternatives?\b|\bcareer change\b"
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
CLAUSE = re.compile(r"[.?!;,]|\b(?:now|but)\b", re.I)
# Who runs a plant, or works at one, may well mean the occupation of the documents.
OF_A_PLANT = re.compile(
    r"(?:(?:run|runs|running|ran|own|owns|lead|leads|leading|head|heads|boss|manag\w+|supervis\w+"
    r"|oversee\w*) |work\w* (?:at|in|for) )"
    r"(?:(?!(?:in|at|on|of|for|with|and|to)\b)\w+ ){0,4}?(?:plants?|factor(?:y|ies)|mills?|shifts?"
    r"|lines?|crews?|floors?|production|manufacturing|cannery|brewery|foundry|refinery)\b",
    re.I,
)
FIGURES = (OF_PAY - {"ask_level_meaning"}) | {"ask_automation"}
OF_FIGURES = (PAY, GROWTH, NUMBERS)
MOST_OF_A_SHORT_ONE = 6  # words
# What is asked of pay without its name: "what's typical", "the going rate".
RATE = re.compile(
    r"\b(?:median|average|middle|typical|usual|normal|fair|going rate|hourly|(?:an|per) hour"
    r"|(?:a|per) year|bring home|get paid|worth)\b",
    re.I,
)
MOST_TELLING = 2  # words that are left of a part that only tells: "my wife"
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


def beside_own(known: Known, question: Question, named: Sequence[Mention]) -> tuple[str, ...]:
    """Return what a message sets beside the own work, or beside each other, after a change of
    career was talked about: "how much more would I make", "the best paid one"; nothing else.
    """
    own, text = question.kept.get("own_job"), without_names(question)
    kind, listed = question.listed
    if not own or OWN_AMOUNT.search(text) or LIMITS & question.said.keys():
        return ()
    more = bool(OF_MINE.search(text))
    if named:
        codes = tuple(dict.fromkeys(each.codes[0] for each in named if each.sure))
        plain = own not in codes and all(each.sure for each in named)
        return (own, *codes) if more and plain else ()
    near_own = kind == "job" and question.topic == CHANGE and question.kept.get("job") == own
    if not near_own or "ordinal" in question.said:
        return ()
    if BEST_PAID.search(text):
        return _best_paid_first(known, listed)
    return (own, *listed) if more else ()


def _best_paid_first(known: Known, codes: Sequence[str]) -> tuple[str, ...]:
    """Return occupations, those with the highest median in the country first."""
    median: dict[str, float] = {}
    for job in queries.jobs(known.session, tuple(codes)):
        for paid in queries.pay(known.session, job.pay_code or "", (queries.NATION,)):
            median[job.code] = float(paid.annual.median or 0)
    return tuple(sorted(codes, key=lambda code: -median.get(code, 0.0)))


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
    """Return the work that a message tells, by no name, where what it asks is about that.

    Nobody who has only told what they do, and asks what is paid, means the occupation of the
    documents; who wants to get on, or asks what it takes, may. Where it is not `sure` which work
    is told, it has to be asked.
    """
    told = [each for each in question.own_work if each.codes and not _is_over(question, each)]
    told = [each for each in told if each.sure] or told
    if not told or not _asks_what_is(question, told[-1]):
        return None
    work = told[-1]  # of several, what is asked is about the one told last
    if _may_be_of_documents(question, work):
        return None
    asked = without_work(question, work).text
    moves = MOVES_ON.search(THIS.sub("", asked) if is_of_told_work(question) else asked)
    elsewhere = moves and question.places and moves[0].lower().startswith("mov")
    return None if moves and not elsewhere else work


def _is_over(question: Question, work: Mention) -> bool:
    """Return whether work is told as that of former days, and nothing asks about it."""
    told = CLAUSE.split(question.text[: work.start])[-1] + question.text[work.start : work.end]
    return bool(WAS.search(told)) and not OF_THAT.search(question.text)


def without_a_plant(question: Question, named: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the occupations named, but for those guessed where somebody tells of their plant."""
    of_a_plant = any(_is_of_a_plant(question, work) for work in question.own_work)
    return tuple(each for each in named if not (each.guessed and of_a_plant))


def _is_of_a_plant(question: Question, work: Mention) -> bool:
    return bool(OF_A_PLANT.match(question.text[work.start :].lstrip()))


def _may_be_of_documents(question: Question, work: Mention) -> bool:
    """Return whether a message that tells of work may well ask about the documents' occupation."""
    said = question.said.keys()
    if LIMITS & said or _is_of_a_plant(question, work):
        return True
    unread = question.intent in OUTSIDE and question.intent != "other_job"
    return not work.sure and (unread or len(question.places) > 1)


def _asks_what_is(question: Question, work: Mention) -> bool:
    """Return whether a message asks for pay, numbers or growth, or plainly something "of that"."""
    if question.intent in OUTSIDE or question.intent in (FIGURES | {*OF_WHAT_IS}):
        return True
    of_that = question.intent in JOB_TOPICS and bool(OF_THAT.search(question.text))
    return of_that or asks_pay(question, work)


def asks_pay(question: Question, work: Mention) -> bool:
    """Return whether plain words ask for pay, numbers or growth, and few others stand there."""
    left = without_work(question, work).text
    worded = any(words.search(left) for aspect, words in PATTERNS if aspect in OF_FIGURES)
    return bool(worded or RATE.search(left)) and len(left.split()) <= MOST_OF_A_SHORT_ONE


def asked_of_work(questions: Sequence[Question], work: Mention) -> list[Question]:
    """Return what a message asks, without the work it tells and parts that do no more than that."""
    asked = []
    for question in questions:
        begin = len(question.story)
        own = replace(work, start=max(0, work.start - begin), end=max(0, work.end - begin))
        without = replace(without_work(question, own), own_work=())
        if len(without.text.split()) > MOST_TELLING:
            asked.append(without)
    return asked


def on_documents(question: Question, kept: str | None) -> bool:
    """Return whether the occupation of the documents was talked about just before."""
    return question.topic in TOPICS and question.topic.startswith("ask_") and not kept


def compares(question: Question) -> bool:
    """Return whether a message sets one thing beside another: "is that more"."""
    return bool(COMPARES.search(without_names(question)))


def without_work(question: Question, work: Mention) -> Question:
    """Return a question with blanks for the work it tells: "in a school" asks for no schooling."""
    start, end = work.start, min(work.end, len(question.text))
    text = f"{question.text[:start]}{' ' * (end - start)}{question.text[end:]}"
    return replace(question, text=text)
