"""Fields of work by the titles in the store: those of the SOC groups, and words of occupations.

"Funeral service jobs" are the group of that title; "insurance jobs" those with it in their title.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from knowledge.occupations import tables
from knowledge.occupations.fields import NEGATED
from knowledge.queries import remembered

WORD = re.compile(r"[a-z]+", re.I)
# What ends the title of a group and says nothing of the field, and what begins no field.
ENDS = re.compile(r"(?:,? and)?(?: related)? (?:occupations|workers)$|,? and related .*$", re.I)
NO_FIELD = re.compile(r"^(?:other|miscellaneous|first|supervisors)\b|\bexcept\b", re.I)
JOBS = r"(?:jobs?|careers?|occupations?|work|fields?|industry|positions?|professions?)"
# Words of titles that name no field of work.
GENERAL = frozenset(
    re.findall(
        r"\w+",
        "workers worker operators other except general first line supervisors related special "
        "support service services technical professional helpers assistants level time full "
        "part long short high mid middle team hand hands light heavy large small specialists "
        "machine all home work working paying education school systems system self skill "
        "skilled person people desk good real basic fine safe fast boring cool hard practical "
        "adult second career entry private clean ",
    )
)
SUFFIX = re.compile(r"(?:istry|ical|ings?|ists?|ers|(?<=[cgm])y|(?<=ph)y|(?<![us])s)$")
SHORTEST = 4  # letters of a word, and of its beginning
_BEFORE = re.compile(rf"\b(?P<word>[a-z]{{{SHORTEST},}}) {JOBS}\b", re.I)
_BEHIND = re.compile(
    rf"\b(?:{JOBS}|something|most|best|well|more) in (?:the )?(?P<word>[a-z]{{{SHORTEST},}})", re.I
)


@dataclass(frozen=True)
class Titles:
    """What titles name a field by.

    groups      the code of each group by a pattern of its title, the longest title first
    beginnings  of the words of the titles of occupations
    """

    groups: Mapping[re.Pattern[str], str] = field(default_factory=dict)
    beginnings: frozenset[str] = frozenset()

    def groups_in(self, text: str) -> tuple[tuple[str, ...], str]:
        """Return the codes of the groups a text names by title, and the text without them."""
        codes = []
        for pattern, code in self.groups.items():
            match = pattern.search(text)
            if match and not NEGATED.search(text[: match.start()]):
                codes.append(code)
                text = pattern.sub(" ; ", text)
        return tuple(codes), text

    def words_in(self, text: str) -> tuple[str, ...]:
        """Return the words that name the jobs of a text, and stand so or alike in titles."""
        found = [
            match["word"].lower()
            for said in (_BEFORE, _BEHIND)
            for match in said.finditer(text)
            if not NEGATED.search(text[: match.start("word")])
        ]
        return tuple(
            dict.fromkeys(w for w in found if w not in GENERAL and stem(w) in self.beginnings)
        )


NO_TITLES = Titles()


def titles_of(session: Session) -> Titles:
    """Return what the titles in the store name a field by."""
    return _titles(session)[0]


@remembered
def _titles(session: Session) -> list[Titles]:
    group = tables.JobGroup
    rows = session.execute(select(group.code, group.title, group.level).order_by(group.code))
    named: dict[str, tuple[str, bool]] = {}
    for code, title, level in rows:
        words = ENDS.sub("", title).lower()
        is_field = level != "broad" or title.endswith(" Workers")
        if is_field and " " in words and not NO_FIELD.search(title):
            named.setdefault(words, (code, level == "major"))
    longest = sorted(named, key=lambda words: (-len(words), words))
    groups = {_pattern(words, named[words][1]): named[words][0] for words in longest}
    job = tables.Job
    titles = session.scalars(select(job.title).where(job.code.like("%.00")))
    words_of = {word.lower() for title in titles for word in WORD.findall(title)}
    beginnings = frozenset(stem(word) for word in words_of - GENERAL if len(word) >= SHORTEST)
    return [Titles(groups, beginnings)]


def stem(word: str) -> str:
    """Return the beginning of a word that others of its kind share: "nurs" of "nursing"."""
    match = SUFFIX.search(word)
    return word[: match.start()] if match and match.start() >= SHORTEST else word


def _pattern(title: str, is_major: bool) -> re.Pattern[str]:
    """Return what finds the title of a group, as people may write it: "arts, design n media".

    Who likes "art and design" means more than the group of that title; "art and design jobs" do.
    """
    words = [word for word in WORD.findall(title) if word != "and"]
    between = r"(?:[,;]? (?:and|&|n|or) |,? |[-/])"
    said = between.join(f"{re.escape(word.rstrip('s'))}s?" for word in words)
    behind = "" if is_major else rf"(?= {JOBS}\b)"
    return re.compile(rf"\b{said}\b{behind}", re.I)
