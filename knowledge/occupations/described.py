"""What is said of a job apart from its name: "the person who draws your blood"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from knowledge.occupations.name_index import NameIndex
from knowledge.occupations.said import Word


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


WHO = re.compile(
    r"\b(?:some(?:one|body)|any(?:one|body)|persons?|people|folks|guys?|dudes?|lad(?:y|ies)|m[ae]n"
    r"|wom[ae]n|ones?|those|workers?) (?:who|that)(?:'s| is| are)? (?P<does>[^,.?!;]{4,80})",
    re.I,
)
SHORT = {
    "rep": "representative",
    "tech": "technician",
    "asst": "assistant",
    "mgr": "manager",
    "mngr": "manager",
    "dev": "developer",
    "admin": "administrative",
    "ed": "education",
    "supv": "supervisor",
    "op": "operator",
}
LONG = {long: short for short, long in SHORT.items()}
# Words that ask, and that tell what is asked of a job rather than which job it is.
ASKING = _words(
    """a an the this that these those it its i im ive id you u your my me we our us he she him
    her his they their them who whom whose what whats which when where why how is are was were
    be been being
    am do doe does did doing done have has had having can could would should will may might must
    shall not no yes and or but if so than then of for to in on at by with from as about into like
    get gets getting got make makes making made earn earns earning pay pays paid salary wage income
    money much many long good bad hard best worst job career work working field trade life want
    wanna wants need needs needed require required requirement school college degree diploma
    education training class course license certificate outlook growing growth demand opening
    openings future average median typical normal hour hourly year yearly month week day per annual
    tell know think thinking please thanks hi hello hey there here really right just also still
    ever even very too any some more most less least all lot now today become becoming start
    starting skill task duty interest knowledge software tool level up out off one thing stuff
    kind sort called does someone somebody person people guy gal folk around near town us
    licensed certified experienced retired former old young local
    united state usa live living comp compensation bring home bank crazy insane true real
    """
)


def core(words: Sequence[str]) -> tuple[str, ...]:
    """Return the words that tell which job is meant; all of them where none does."""
    return tuple(word for word in words if word not in ASKING) or tuple(words)


def clause(text: str) -> tuple[int, int] | None:
    """Return where somebody is told by what they do, or None."""
    found = WHO.search(text)
    return found.span() if found else None


def around(words: Sequence[Word], first: int, last: int, most: int = 8) -> tuple[str, ...]:
    """Return the words that tell which job is meant, of those that stand near a name."""
    near = words[max(0, first - most) : last + most]
    return core([word.word for word in near])


def before(words: Sequence[Word], first: int, known: Mapping[str, int]) -> int:
    """Return where the words begin that tell a name from others: "elevator" repairman.

    `known` are the words of names, with how many names hold each.
    """
    start = first
    while start and first - start < 3:
        word = words[start - 1]
        if (
            word.ends
            or word.comma
            or word.slash
            or word.word in ASKING
            or known.get(word.word, 0) < 3
        ):
            break
        start -= 1
    return start


def written_out(key: str, names: NameIndex) -> str:
    """Return a key with its short words written out, or long ones cut, where that is a name too."""
    longer = " ".join(SHORT.get(word, word) for word in key.split())
    if longer in names:
        return longer
    shorter = " ".join(LONG.get(word, word) for word in key.split())
    return shorter if key not in names and shorter in names else key
