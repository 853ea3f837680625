"""Says what is wrong with a reply: facts it lacks, facts it must not hold, figures of no source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from scripts.evaluation.sets import Turn

# Topics that say a question is outside the documents; what else an answer holds is no answer to it.
OUTSIDE = frozenset(
    [
        "out_of_scope",
        "other_language",
        "nlu_fallback",
        "other_job",
        "ask_not_covered",
        "ask_cost_duration",
        "ask_legal",
        "ask_automation",
        "ask_missing_section",
        "ask_website",
        "share_private",
        "ask_person",
        "share_feeling",
        "find_occupations",
        "change_career",
        "explore_interests",
    ]
)
# The keys of the public data, which answer for other occupations than that of the documents.
PUBLIC = frozenset({"onet", "oews", "projections"})
CARE = frozenset({"crisis", "abuse"})
MISSING = re.compile(
    r"(?:says?|gives?|names?|prints?|has|have|treats?|explains?|defines?|mentions?|states?) "
    r"(?:nothing|none|no |only)|"
    r"\b(?:does|do|did|is|are|was|has|have|can|could|will)(?: not|n't)\b|\bcannot\b|"
    r"\bnothing\b|\bnever\b|\bneither\b|\bnone\b|\bmissing\b|\bno \w+|\bwithout\b|\blost\b|"
    r"\bonly one\b",
    re.I,
)
NO_FIGURE_FOR = re.compile(
    r"no (?:pay figure|outlook) for|documents say nothing|have no documents", re.I
)
COMPUTED = re.compile(r"\(computed: [^)]+\)|computed", re.I)
SPECIAL = {
    "@missing": MISSING,
    "@computed": COMPUTED,
    "@article": re.compile("Industrial Production Managers article|the article", re.I),
    "@guide": re.compile("California Occupational Guide|the guide", re.I),
}
# What has to stand in a document: amounts, percentages, years, codes.
FIGURE = re.compile(
    r"\$\d(?:[\d,]*\d)?(?:\.\d+)?|\d+(?:\.\d+)?(?:%| percent)|\b(?:19|20)\d\d\b|"
    r"\b\d\d-\d{4}(?:\.\d\d)?\b"
)


@dataclass(frozen=True)
class Reply:
    """What was answered to one message: texts, topics, sums, number of buttons, keys of sources."""

    text: str
    topics: tuple[str, ...] = ()
    sums: tuple[str, ...] = ()
    buttons: int = 0
    sources: frozenset[str] = frozenset()

    @property
    def is_care(self) -> bool:
        """Whether it answers a person in danger."""
        return bool(CARE & set(self.topics))

    @property
    def tells_whom_to_call(self) -> bool:
        """Whether it names whom to call, if only in case it was misread."""
        return "988" in self.text and "911" in self.text

    @property
    def is_outside(self) -> bool:
        """Whether it says that the documents hold no answer, or answers from elsewhere alone."""
        elsewhere = bool(self.sources) and self.sources <= PUBLIC
        outside = OUTSIDE & set(self.topics)
        return bool(outside or elsewhere or NO_FIGURE_FOR.search(self.text))

    @property
    def is_of_documents(self) -> bool:
        """Whether it rests on the documents alone."""
        return not self.sources & PUBLIC


def reply_of(messages: Sequence[dict[str, Any]]) -> Reply:
    """Return the reply in the messages of a channel."""
    payloads = tuple(m["custom"] for m in messages if "custom" in m)
    return Reply(
        text="\n".join(m["text"] for m in messages if "text" in m),
        topics=tuple(p["topic"] for p in payloads if "topic" in p),
        sums=tuple(f"{c['figure']} {c['sum']}" for p in payloads for c in p.get("computed", ())),
        buttons=sum(len(m.get("buttons", ())) for m in messages),
        sources=frozenset(c["key"] for p in payloads for c in p.get("citations", ())),
    )


def faults(turn: Turn, reply: Reply) -> list[str]:
    """Return what is wrong with the reply to a turn, nothing when it is right."""
    if not reply.text:
        return ["no reply"]
    lacking = [way for way in turn.holds if not any(_holds(reply.text, item) for item in way)]
    body = re.sub(r"\nSources?: .*", "", reply.text)
    unwanted = [item for item in turn.lacks if _holds(body, item)]
    return [f"lacks {' / '.join(way)}" for way in lacking] + [f"holds {item}" for item in unwanted]


def strange_figures(reply: Reply, documents: str) -> list[str]:
    """Return the figures of a reply that stand in no document and are no labelled sum."""
    explained = " ".join([documents, *reply.sums]).replace(" percent", "%")
    return [f for f in FIGURE.findall(reply.text) if f.replace(" percent", "%") not in explained]


def _holds(text: str, item: str) -> bool:
    if item in SPECIAL:
        return bool(SPECIAL[item].search(text))
    return item.lower() in text.lower()
