"""Finds occupations that are set side by side by what is done in them: "welding or machining"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from knowledge.occupations.described import ASKING
from knowledge.occupations.meant import NEVER, ORDINARY, VAGUE
from knowledge.occupations.name_index import NameIndex
from knowledge.occupations.normal import word_set
from knowledge.occupations.said import Word

# How the names of trades and fields end, and those of the people in them.
ENDINGS = (
    ("ing", ("er", "or", "ant", "ist", "e", "")),
    ("ement", ("er",)),
    ("ism", ("ist",)),
    ("ure", ("",)),
    ("ry", ("", "er")),
    ("y", ("ist", "er")),
    ("e", ("ist",)),
    ("", ("er", "ist")),
)
# Fields whose people go by quite another word.
FIELDS = {
    "law": "lawyer",
    "medicine": "doctor",
    "marketing": "marketing specialist",
    "retail sale": "retail salesperson",
    "retail": "retail salesperson",
    "real estate": "real estate agent",
    "electrical": "electrician",
    "policing": "police officer",
    "customer service": "customer service representative",
    "payroll": "payroll clerk",
    "insurance": "insurance agent",
    "insurance sale": "insurance agent",
    "farming": "farmer",
    "dietetic": "dietitian",
}
JOINING = frozenset({"or", "and", "vs", "v", "versus", "than", "against", "between"})
AROUND = word_set("a an the in into of to with for be being becoming doing going getting")
COMPARED = frozenset({"compared", "comparing"})
WORK = frozenset({"work", "job", "trade", "field", "career"})
# Words before the first of two that only "than" sets side by side.
ASKED_BY = frozenset({"is", "are", "does", "do", "will", "why"})
# Words that tell that several are compared, and those that tell what somebody looks for.
TELLS = word_set(
    """vs v versus than compare compared comparing comparison between against difference different
    which who more most less least better best worse higher highest lower faster quicker each both
    pay pays paid earn earns make makes salary wages hourly yearly annual outlook growth"""
)
LOOKS = word_set("like likes enjoy enjoys love loves hate interested jobs something anything")
LONGEST = 3  # words of a name
LEAST = 3  # letters of a word before its ending
TOO_WIDE = (ORDINARY | VAGUE | NEVER) - {"counselor", "engineer"}
Span = tuple[int, int]
Named = tuple[int, int, str]


def trades(index: NameIndex, words: Sequence[Word], spans: Sequence[Span]) -> list[Named]:
    """Return where trades stand beside each other or beside names, and the names of their people.

    `spans` are the names that are meant.
    """
    written = {word.written for word in words}
    if written.isdisjoint(TELLS) or not written.isdisjoint(LOOKS):
        return []
    told = [(*span, "") for span in spans]
    listed = sorted([*told, *_candidates(index, words, spans)])
    kept: set[Named] = set()
    for one, other in zip(listed, listed[1:], strict=False):
        if _are_beside(words, one, other):
            kept |= {one, other}
    return sorted(each for each in kept if each[2])


def _candidates(index: NameIndex, words: Sequence[Word], spans: Sequence[Span]) -> Iterator[Named]:
    """Yield what may be trades, the longest first where they overlap."""
    first = 0
    while first < len(words):
        last, key = _trade_at(index, words, first, spans)
        if key:
            yield first, last, key
        first = max(last, first + 1)


def _trade_at(
    index: NameIndex, words: Sequence[Word], first: int, spans: Sequence[Span]
) -> tuple[int, str]:
    for last in range(min(len(words), first + LONGEST), first, -1):
        cut = any(word.ends or word.comma or word.slash for word in words[first : last - 1])
        if cut or any(start < last and first < end for start, end in spans):
            continue
        key = " ".join(word.word for word in words[first:last])
        asks = last - first == 1 and words[first].word in ASKING
        who = "" if asks else people(index, key)
        if who:
            return last, who
    return first, ""


def people(index: NameIndex, key: str) -> str:
    """Return the name of the people in a trade, nothing where none is known."""
    if key in FIELDS:
        return FIELDS[key]
    if key in TOO_WIDE:
        return ""
    alone = " " not in key  # a "pull" or a "full" is some job's name, and seldom meant as one
    if key in index and not alone:
        return key
    for ending, others in ENDINGS:
        stem = key.removesuffix(ending)
        if not key.endswith(ending) or len(stem) < LEAST or (alone and not ending):
            continue
        known = [f"{stem}{other}" for other in others if f"{stem}{other}" in index]
        known = [who for who in known if who not in TOO_WIDE]
        if known:  # more are called a cook than a cooker
            return max(known, key=lambda who: len(index.named(who)))
    return ""


def _are_beside(words: Sequence[Word], one: Named, other: Named) -> bool:
    """Return whether nothing but what joins stands between two, or "than" somewhere."""
    between = words[one[1] : other[0]]
    ends = words[one[1] - 1 : other[0] - 1]
    if any(word.ends for word in ends):
        return False
    said = [word.written for word in between]
    comma = words[one[1] - 1].comma or words[one[1] - 1].slash
    joins = comma or not (JOINING | COMPARED).isdisjoint(said)
    if joins and all(word in JOINING | AROUND | COMPARED | WORK for word in said):
        return True
    before = words[one[0] - 1].written if one[0] else "is"
    return "than" in said and before in ASKED_BY
