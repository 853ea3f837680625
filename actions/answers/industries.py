"""Answers on the industries that employ the occupation, their shares, and sums of shares."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.answers import charts
from actions.answers.answer import Answer, Computed, Table, and_list, cited, count_word
from actions.question import Question
from knowledge import queries
from knowledge.library import Known
from knowledge.records import Industry

# Words that set an industry among the others.
AMONG_ALL = re.compile(
    r"\b(most|biggest|largest|smallest|least|rank|total|together|all|half|fifth)\b", re.I
)
ADDED = re.compile(
    r"\btogether|\badd|\bsum\b|\bplus\b| \+ |\bcombined|\bin all\b|\bmake up\b|\bboth\b", re.I
)
APART = re.compile(
    r"\bahead|\bmore\b|\bless\b|\bbigger|\blarger|\bdiffer|\bgap\b|\bthan\b|\bpoints\b|\bbehind|"
    r"\bapart|\bminus\b|\bsubtract|\bdistance\b|\bsmaller|\blower|\bhigher|\bfewer|\bgreater",
    re.I,
)
# What the listed industries leave over.
REST = re.compile(
    r"\b(?:the|what) rest\b|\b(?:is|are) left\b|\bleft ?over\b|\bremain\w*|\bunlisted\b|"
    r"\bnot (?:listed|named|(?:in|on) the list)\b|\b100 ?(?:%|percent)|"
    r"\bshare\b.*\b(?:beyond|besides?|outside|other)\b|\boutside (?:of )?(?:these|those|the)\b",
    re.I,
)
LARGEST = re.compile(r"\b(?:biggest|largest|most|highest|top|first)\b", re.I)
LIMIT = re.compile(
    r"\b(?:(?P<above>over|above|more than|at least)|under|below|less than) "
    r"(?P<share>\d+(?:\.\d+)?) ?(?:%|percent)",
    re.I,
)
TIMES = re.compile(r"\btimes\b|\btwice\b|\bdouble\b|\bratio\b", re.I)
_FEW = r"(?:two|three|four|2|3|4)"
_FIRST, _LAST = "(?:first|top|biggest|largest)", "(?:last|bottom|smallest|lowest)"
FIRST_FEW = re.compile(rf"\b(?:{_FIRST} ({_FEW})|({_FEW}) {_FIRST})\b", re.I)
LAST_FEW = re.compile(rf"\b(?:{_LAST} ({_FEW})|({_FEW}) {_LAST})\b", re.I)
HOW_MANY = {"two": 2, "three": 3, "four": 4}
AGAINST = re.compile(r"\b(?:vs\.?|versus|than|compar\w+|against)\b", re.I)
ONLY_THESE = "The guide gives no share for any industry but the largest ones, which it lists."
NEXT = ("ask_find_employers", "ask_job_search")


def industries(known: Known, question: Question) -> Answer:
    """Answer with the share of industries, their sum or distance, or with the largest ones."""
    every = queries.industries(known.session)
    named = [i for i in every if i.title in question.said.get("industry", ())]
    few = _few(question.text, every)
    if few:
        return _several(few, every, question)
    ends = re.search(r"\b(?:smallest|least|lowest|last)\b", question.text, re.I)
    if not named and ends and APART.search(question.text) and LARGEST.search(question.text):
        return _several([every[0], every[-1]], every, question)
    limit = LIMIT.search(question.text)
    if limit and not named:
        share = float(limit["share"])
        some = [i for i in every if (i.percent > share) == bool(limit["above"])]
        if some:
            return _several(some, every, replace(question, text=""))
    sums = ADDED.search(question.text) or APART.search(question.text)
    if len(named) == 1 and question.topic == "ask_industries" and sums:
        before = (
            [i for i in every if i.title == question.listed[1][0]] if question.listed[1] else []
        )
        named = list(dict.fromkeys([*named, *before]))
    if named:
        answer = _several(named, every, question)
        alone = len(named) == 1 and AGAINST.search(question.text)
        return replace(answer, text=f"{answer.text} {ONLY_THESE}") if alone else answer
    total = _total(every)
    rest = _rest(every) if REST.search(question.text) else None
    text = (
        "These are the largest employers of Industrial Production Managers in "
        f"{every[0].area}, by share of employment (undated). Together they have {total.figure} "
        "(computed: their sum); the guide does not list the rest, and gives no number of people."
        f"{f' All other industries would have {rest}.' if rest else ''}"
    )
    return Answer(
        text=text,
        entries=tuple(f"{i.title}: {i.percent:g}%" for i in every),
        citations=cited(*every),
        next=NEXT,
        computed=(total, rest) if rest else (total,),
        table=Table(
            "Largest industries",
            ("Industry", "Share"),
            tuple((i.title, f"{i.percent:g}%") for i in every),
        ),
        chart=charts.shares(every),
        remember=_listed(every),
    )


def _few(text: str, every: list[Industry]) -> list[Industry]:
    """Return as many of the largest or smallest industries as a message asks for: "the top two"."""
    first, last = FIRST_FEW.search(text), LAST_FEW.search(text)
    match = first or last
    if match is None:
        return []
    word = next(group for group in match.groups() if group).lower()
    count = HOW_MANY.get(word) or int(word)
    return every[:count] if first else every[-count:]


def _several(named: list[Industry], every: list[Industry], question: Question) -> Answer:
    """Answer with the shares of some industries, and their sum or distance if that is asked."""
    shares = and_list([f"{i.title} has {i.percent:g}%" for i in named])
    text = f"{shares} of the Industrial Production Managers in {named[0].area} (undated)."
    computed: tuple[Computed, ...] = ()
    if len(named) > 1 and APART.search(question.text) and not ADDED.search(question.text):
        high, low = (pick(i.percent for i in named) for pick in (max, min))
        points = Computed(f"{_one_place(high - low)} points", f"{high:g}% − {low:g}%")
        computed, text = (points,), f"{text} They are {points} apart."
    elif len(named) > 1 and (ADDED.search(question.text) or _few(question.text, every)):
        total = _total(named)
        computed, text = (total,), f"{text} Together they have {total}."
    elif REST.search(question.text):
        computed = (_rest(named),)
        text += f" All others would have {computed[0]}."
    elif AMONG_ALL.search(question.text):
        total = _total(every)
        computed = (total,)
        text += (
            f" Of the {count_word(len(every))} industries listed, {every[0].title} has most, "
            f"{every[0].percent:g}%; together they have {total}."
        )
    if len(named) > 1 and TIMES.search(question.text):
        high, low = (pick(i.percent for i in named) for pick in (max, min))
        ratio = Computed(f"{high / low:.2f} times", f"{high:g}% ÷ {low:g}%")
        computed, text = (*computed, ratio), f"{text} The larger share is {ratio} the smaller."
    return Answer(
        text,
        citations=cited(*named),
        next=("ask_industries", "ask_find_employers"),
        computed=computed,
        chart=charts.shares(named),
        remember=_listed([*named, *(i for i in every if i not in named)]),
    )


def _listed(shown: list[Industry]) -> dict[str, object]:
    return {"listed": {"kind": "industry", "names": [industry.title for industry in shown]}}


def _total(industries: list[Industry]) -> Computed:
    total = _one_place(sum(i.percent for i in industries))
    return Computed(f"{total}%", " + ".join(f"{i.percent:g}%" for i in industries))


def _rest(industries: list[Industry]) -> Computed:
    """Return what is left of all workers beside some industries, with its sum."""
    total = _one_place(sum(i.percent for i in industries))
    return Computed(f"{_one_place(100 - float(total))}%", f"100% − {total}%")


def _one_place(share: float) -> str:
    """Return a share with one decimal place, as the shares themselves are printed."""
    return f"{round(share * 10) / 10:.1f}"
