"""What a next message changes in what is looked for: "without the degree part", "over 90k"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge.occupations.criteria import PARTS, Criteria
from knowledge.occupations.criteria_words import criteria_of
from knowledge.occupations.fields import fields_in
from knowledge.occupations.titles import NO_TITLES, Titles

# How a part is called when it is to be dropped.
CALLED = {
    "education": r"degrees?|education|school(?:ing)?|college|diploma|bachelor\W?s|associate\W?s",
    "pay": r"pay|salary|money|wages?|amount|price|income",
    "growth": r"growth|growing|outlook",
    "openings": r"openings|vacancies",
    "interests": r"interests?|hands[- ]on|likes?|preferences?",
    "experience": r"(?:work )?experience",
    "training": r"training|apprenticeships?",
    "zone": r"(?:job )?zones?|preparation",
    "field": r"fields?|industry|industries|sectors?|kinds? of (?:work|jobs?)|groups?",
}
_VERB = (
    r"(?:drop|remove|forget|ignore|clear|lose|never ?mind|regardless of|(?:do not"
    r"|don'?t) care about"
    r"|take (?:out|away|off)|leave out)(?: about)?"
)
_PART = r"(?:part|limits?|filters?|requirements?|conditions?|bit|things?|criteri\w+|minimum)"
# The same order the other way round, where nothing is named to order by.
LOWEST_FIRST = re.compile(
    r"\b(?:lowest|(?<!at )least|smallest|cheapest|fewest|worst|ascending|from the bottom)\b", re.I
)
HIGHEST_FIRST = re.compile(
    r"\b(?:highest|biggest|largest|best|top|descending)(?: ones?)? first\b", re.I
)
REVERSED = re.compile(r"\b(?:reversed?|other way(?: a?round)?|opposite|flip)\b", re.I)
START_OVER = re.compile(r"\b(?:start (?:over|again|fresh)|reset|clear (?:all|everything))\b", re.I)
MORE = re.compile(
    r"^\W*(?:(?:can|could) (?:you|i) )?(?:please )?(?:(?:show|give|tell|list|see|get)(?: me)? )?"
    r"(?:(?:some|a few|any|five|the|and|what about the) )*(?:more|next(?: (?:five|ones?|page))?"
    r"|others|the rest"
    r"|keep going|go on|continue|what else|anything else)"
    r"(?: (?:of (?:them|those|these)|please|jobs|like (?:that|these)|ones|results|options))*\W*$",
    re.I,
)


def narrowed(
    previous: Criteria, text: str, places: Sequence[str] = (), titles: Titles = NO_TITLES
) -> Criteria:
    """Return what is looked for after a next message: what it names replaces what was named.

    A message that changes nothing ("and in Texas?", "more") returns what was looked for before.
    """
    if START_OVER.search(text):
        return Criteria()
    for part, called in CALLED.items():
        dropped = _dropping(called, can_be_wanted=part in ("education", "experience", "training"))
        if dropped.search(text):
            previous = previous.without(part)
            text = dropped.sub(" ", text)
    field = _DROPPED_FIELD.search(text)
    if field and fields_in(field["field"]):
        previous = previous.without("field")
        text = text.replace(field.group(), " ")
    said, _ = criteria_of(text, places, titles)
    if said.assumed:
        said = said.without("education")
    changed: dict[str, object] = {}
    for part in (*said.parts, *(["order"] if said.order else [])):
        changed |= {name: getattr(said, name) for name in PARTS[part]}
        previous = previous.without(part)
    if "growth" in said.parts and not said.order:
        changed["order"] = previous.ordered_by  # "only growing ones" keeps the order of the list
    if not said.order:
        changed["descending"] = _is_descending(previous, text)
    return replace(previous, **changed)  # type: ignore[arg-type]


def _is_descending(previous: Criteria, text: str) -> bool:
    """Return whether the highest come first after a message that names no order."""
    if REVERSED.search(text):
        return not previous.descending
    if LOWEST_FIRST.search(text):
        return False
    return bool(previous.descending or HIGHEST_FIRST.search(text))


def asks_for_more(text: str) -> bool:
    """Return whether a message asks for the next entries of the list, and nothing else."""
    return bool(MORE.search(text))


def _dropping(called: str, can_be_wanted: bool) -> re.Pattern[str]:
    """Return how a part is dropped; "without the degree" wants none, and drops nothing."""
    part = _PART if can_be_wanted else rf"{_PART}?"
    named = rf"(?:the |my |that |this |any )?(?:{called})"
    return re.compile(
        rf"\b(?:without|no|not|minus)(?: the| that| my) (?:{called}) ?{part}\b"
        rf"|\b{_VERB} {named}(?: {_PART})?\b"
        rf"|\b(?:any|all|every|whatever) (?:{called})(?: {_PART})?\b"
        rf"|\b(?:{called}) (?:does ?n[o']?t|doesnt|does not|is not|isn'?t) (?:matter|important)\b",
        re.I,
    )


_DROPPED_FIELD = re.compile(
    rf"\b(?:{_VERB}|without|not only|not just|besides|no|not in|(?:do not|don'?t) want"
    rf"|outside(?: of)?)(?: the| any)? (?P<field>\w+(?: \w+)?)"
    rf"(?: {_PART})?\b",
    re.I,
)
