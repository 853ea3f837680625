"""What is said of a job apart from its name: "the person who draws your blood"."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence

from knowledge.occupations.name_index import NameIndex
from knowledge.occupations.normal import word_set, words_of
from knowledge.occupations.said import Word

# Who is told by what they do; a word of the second kind leaves open which job is meant.
WHO = re.compile(
    r"\b(?:(?:some(?:one|body)|any(?:one|body)|persons?|people|folks|guys?|dudes?|lad(?:y|ies)"
    r"|m[ae]n|wom[ae]n|ones?|those|workers?|crews?"
    r"|(?P<wide>doctors?|teachers?|engineers?|scientists?|therapists?|technicians?|techs?"
    r"|officers?|mechanics?|drivers?|managers?|designers?|agents?|boss)) (?:who|that)|whoever)"
    r"(?:'s| is| are)? (?P<does>[^,.?!;]{4,80})",
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
    "mgmt": "management",
    "atty": "attorney",
    "acct": "accountant",
    "coord": "coordinator",
    "engr": "engineer",
    "eng": "engineer",
    "maint": "maintenance",
    "mfg": "manufacturing",
    "svc": "service",
    "govt": "government",
    "photog": "photographer",
    "prof": "professor",
    "vid": "video",
    "spec": "specialist",
    "assoc": "associate",
    "pharm": "pharmacy",
    "constr": "construction",
    "psych": "psychiatric",
    "dir": "director",
}
LONG = {long: short for short, long in SHORT.items()}
# Words that ask, and that tell what is asked of a job rather than which job it is.
ASKING = word_set(
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
    daughter son boy girl mom dad mother father parent wife husband brother sister aunt uncle cousin
    niece nephew grandma grandpa mum
    united state usa live living comp compensation bring home bank crazy insane true real
    """
)

# What is asked of a job, where it stands behind its name.
ASKED = word_set(
    """salary salarie wage pay income money earning outlook hourly comp compensation job career
    schooling school requirement opening prospect future demand please"""
)

# How the names of trades and fields end, and those of the people in them.
DOING = {
    "ology": ("ologist",),
    "graphy": ("grapher",),
    "istry": ("ist",),
    "therapy": ("therapist",),
    "management": ("manager",),
    "ing": ("er", "or", "", "ant", "e"),
}
SIZES = word_set("little small sick old older young younger")
COMMANDS = word_set(
    """explain describe list identify review discuss compare calculate estimate tell show give
    provide find search look help check recommend suggest rank sort select choose pick name start
    continue go get let consider advise answer ask send open determine explore plan decide learn
    study train prepare apply become be work make use define match inform see state report"""
)
CLAUSES = re.compile(r"[.,;:!?()\n]+(?:\s|$)|\s[-–—]+\s")
# What people have or use, which tells no kind of them: "the programs accountants use".
HAD = word_set(
    "benefits programs tools skills tasks duties hours classes degrees certifications risks perks"
)
NO_WORK = word_set(
    "like love enjoy hate speak own know live need want have has feel think say said"
)
TOLD_BY = 2  # words behind "doctors who" from which on they tell which doctors
LEAST = 6  # words of a message that tells what is done, rather than names it


def core(words: Sequence[str], known: Mapping[str, int] | None = None) -> tuple[str, ...]:
    """Return the words that tell which job is meant; all of them where none does.

    Those that several names hold stay, where `known` counts in how many each is.
    """
    kept = (word for word in words if word not in ASKING or (known and known.get(word, 0) > 2))
    return tuple(kept) or tuple(words)


def told_of(words: Sequence[str]) -> tuple[str, ...]:
    """Return words without those at their end that ask about pay and the like."""
    last = len(words)
    while last > 1 and words[last - 1] in ASKED:
        last -= 1
    return tuple(words[:last])


def person(key: str, names: NameIndex) -> str | None:
    """Return the name of who does what a key names, if one is known: "geology", a geologist."""
    for ending, others in DOING.items():
        if key.endswith(ending):
            stem = key[: len(key) - len(ending)]
            return next((stem + other for other in others if stem + other in names), None)
    return f"{key}er" if f"{key}er" in names else None


def telling(text: str) -> str:
    """Return what of a text tells which job is meant; all of it where nothing does.

    Clauses that only ask are left out, and words that only ask at the ends of the others.
    """
    kept: list[str] = []
    for part in CLAUSES.split(text):
        words = part.split()
        tells = [i for i, word in enumerate(words) if not ASKING.issuperset(words_of(word))]
        if tells:
            kept.append(" ".join(words[tells[0] : tells[-1] + 1]))
    return ", ".join(kept) or text


def is_work(words: Sequence[Word], verbs: Container[str], known: Container[str]) -> bool:
    """Return whether a message begins with what is done at work: "peel potatoes for the cooks".

    `verbs` are those that tasks begin with, and `known` the words of names, a "peeler" among them.
    Some verbs may as well be said to us.
    """
    if len(words) <= LEAST:
        return False
    first = words[0]
    of_others = first.written != first.word  # "makes": no one is told to
    does = first.word in verbs or (f"{first.word}er" in known and first.word not in ASKING)
    return does and (of_others or first.word not in COMMANDS)


def clause(text: str) -> tuple[int, int] | None:
    """Return where somebody is told by what they do, or None.

    "Teachers who work nights" are still any teachers, and people who speak Spanish have any job.
    """
    for found in WHO.finditer(text):
        does = words_of(found["does"])
        enough = not found["wide"] or len(set(does) - ASKING) >= TOLD_BY
        if enough and NO_WORK.isdisjoint(does[:1]):
            return found.span()
    return None


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
            or word.written in HAD
            or known.get(word.word, 0) < 3
        ):
            break
        start -= 1
    return start


def behind(words: Sequence[Word], last: int) -> int:
    """Return where the words end that tell behind a name for whom it works: "nurse for kids"."""
    parted = last + 1 >= len(words) or words[last - 1].ends or words[last - 1].comma
    if parted or words[last].written not in ("for", "with"):
        return last
    end = last + 1 + (words[last + 1].word in SIZES and last + 2 < len(words))
    told = words[end].word not in ASKING and not words[end].word[0].isdigit()
    return end + 1 if told else last


def written_out(key: str, names: NameIndex) -> str:
    """Return a key with its short words written out, or long ones cut, where that is a name too."""
    longer = " ".join(SHORT.get(word, word) for word in key.split())
    if longer in names:
        return longer
    shorter = " ".join(LONG.get(word, word) for word in key.split())
    return shorter if key not in names and shorter in names else key
