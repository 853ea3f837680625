"""Tells a message that looks for occupations by its words: jobs of any kind, ranked or limited.

It stands beside the classifier, which reads "most openings master degree jobs" as a question about
the master's degree. What is asked of one occupation, or of anything else, is not taken for a
search.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.occupations.criteria import Criteria
from knowledge.occupations.criteria_words import criteria_of
from knowledge.occupations.titles import NO_TITLES, Titles
from knowledge.occupations.unfiltered import QUOTE

# Jobs of any kind, as nobody calls a single one.
KINDS = re.compile(
    r"\b(?:jobs|careers|occupations|professions|trades|lines of work"
    r"|(?:kind|type|sort)s? of (?:work|jobs?|managers?)"
    r"|managers?\W+wh(?:at|ich) (?:kind|type|sort)s?"
    r"|(?:something|anything)(?= (?:\w+ ){0,2}(?:that|which|where|with|without|less|more|in)\b)"
    r"|(?:wh(?:at|ich)|any|some|find|need|want|best|top|paid|paying) (?:\w+ ){0,3}?"
    r"(?:job|career|occupation|profession|trade|work|works))\b",
    re.I,
)
OF_JOBS = re.compile(
    r"^\W*(?:[\w'’-]+ ){0,4}(?:jobs|careers|occupations|professions)\b(?! (?:in this|here))", re.I
)
RANKS = re.compile(
    r"\b(?:most|more|highest|best|better|top|(?:fast|quick|great|bigg|larg|strong|low|slow|small)est"
    r"|least|worst|fewest|by (?:pay|salary|wages?|growth|openings|employment|number)|many|a lot)\b",
    re.I,
)
BEGINS = re.compile(rf"^\W*(?:the )?{RANKS.pattern}", re.I)
OVERALL = re.compile(r"\b(?:overall|in general|of any job|in the (?:whole )?country)\b", re.I)
# Asks for jobs in so many words: "list jobs that will grow 20% or more".
LISTS = re.compile(
    r"^\W*(?:please |can you |could you )?(?:list|show|name|give|find) (?:me |us )?"
    r"(?:all |some |the )?(?:jobs|careers|occupations|trades)\b",
    re.I,
)
# "whats declining most in manufacturing"
WHAT_SHRINKS = re.compile(
    r"^\W*what(?:'?s| is| are)?(?: the)? (?:declin|shrink|dying|disappear)\w*", re.I
)
SENTENCE = re.compile(r"(?<=[.?!;\n])\s+")
# What points at one occupation, or asks of a figure: "this job", "how many", "do they".
OF_ONE = re.compile(
    r"\b(?:this|that|these|those|same|your|the|(?<!want )(?<!need )(?<!find )an?|my|his|her|their"
    r"|other|all) (?:\w+ )?"
    r"(?:job|occupation|career|field|role|position|profession|trade|line of work)\b"
    r"|\b(?:these|those|other|all(?: the)?) (?:jobs|occupations|careers|ones)\b"
    r"|^\W*(?:and |so |ok )?(?:how|is|are|do|does|did|will|where|when|why|who|should)\b"
    r"|\b(?:they|he|she|them|vs|versus|than|similar|close to|nearby|related ones|of the two"
    r"|production manag\w+|chang\w+ (?:\w+ )?careers)\b",
    re.I,
)
# A list of limits has no verb that asks: "houston no degree highest pay".
ASKS = re.compile(
    r"\b(?:what|which|how|is|are|was|do|does|did|can|could|would|will|should|get|gets|make|makes"
    r"|earns?|need|needs|required to|than|for|salary|salaries|range|average)\b",
    re.I,
)
# What is ranked or looked for may be no occupation: "which industries pay the most".
OF_OTHERS = re.compile(
    r"\b(?:industr(?:y|ies)|employers?|compan(?:y|ies)|levels?|areas?|cit(?:y|ies)|states?|metros?"
    r"|(?<!free )(?<!open )places?|regions?|count(?:y|ies)|skills?|certifications?|titles?|bosses"
    r"|(?<!types of )(?<!kinds of )managers?(?!\W+(?:wh(?:at|ich)) (?:kind|type|sort)s?\b)"
    r"|specialt(?:y|ies)|rows?|tables?|count|percent\w*|beginners?)\b",
    re.I,
)
# The fields of the guides: without "jobs" these are about their occupation.
OF_GUIDES = {"51-0000", "11-0000"}


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, which together are all of it."""
    ends = [match.end() for match in SENTENCE.finditer(text)]
    return [text[a:b] for a, b in zip([0, *ends], [*ends, len(text)], strict=True)]


def begins_with_a_search(text: str) -> bool:
    """Return whether a message begins with jobs that it asks for: "low stress careers, please"."""
    first = sentences(text)[0]
    return bool(OF_JOBS.search(first)) and asks_for_jobs(first)


def asks_for_jobs(sentence: str, places: Sequence[str] = (), titles: Titles = NO_TITLES) -> bool:
    """Return whether a sentence asks for jobs of any kind that are ranked, or meet two limits.

    What cannot be filtered by is a limit as well: the answer says so. `places` and `titles` are as
    `criteria_of` takes them.
    """
    if OF_ONE.search(sentence) or OF_OTHERS.search(sentence):
        return False
    criteria, missing = criteria_of(sentence, places, titles)
    limits = [part for part in criteria.parts if part != "growth"]
    named = [name for name in missing if not name.startswith(QUOTE)]
    is_ranked = bool(criteria.order and RANKS.search(sentence))
    if LISTS.search(sentence) and criteria.parts:
        return True
    if criteria.groups and (
        WHAT_SHRINKS.search(sentence) or (OF_JOBS.search(sentence) and criteria.growing)
    ):
        return True
    if KINDS.search(sentence):
        return (
            is_ranked
            or not criteria.descending
            or len(limits) > 1
            or bool(named and (limits or OF_JOBS.search(sentence)))
        )
    if is_ranked and "interests" in limits and len(limits) > 1:
        return True
    if BEGINS.search(sentence) and {"education", "experience"} & set(limits):
        return is_ranked
    if criteria.order and _is_list_of_limits(sentence, criteria, places):
        return True
    return is_ranked and bool(OVERALL.search(sentence) or _is_other_field(criteria))


def _is_list_of_limits(text: str, criteria: Criteria, places: Sequence[str]) -> bool:
    """Return whether a text has nothing but limits: two of them, or one on schooling and a place.

    A liking is told of oneself, so that what else is said needs no such form.
    """
    limits = {"education", "experience", "training", "interests", "zone"} & set(criteria.parts)
    needed = {"education", "experience", "zone"} & limits
    if ASKS.search(sentences(text.strip())[-1]) or not needed:
        return False
    return len(limits) > 1 or bool(places) or "zone" in limits


def _is_other_field(criteria: Criteria) -> bool:
    return bool(criteria.groups) and not OF_GUIDES & set(criteria.groups)
