"""Whether words that are a name of some job are meant as one where they stand in a message."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from knowledge.occupations.described import SHORT
from knowledge.occupations.normal import word_set
from knowledge.occupations.said import Word

# What half the workforce is called: by these alone nobody can tell which job is meant.
VAGUE = word_set(
    """manager worker operator supervisor technician assistant director lead leader associate
    specialist coordinator clerk consultant helper trainer trainee employee staff executive
    administrator chief head boss apprentice professional officer agent representative rep tech
    analyst planner owner president foreman expert intern hand aide member crew team contractor
    superintendent advisor adviser inspector laborer engineer handler user student person man
    woman guy volunteer graduate tester maker builder runner starter helper mentor peer client
    customer applicant candidate partner founder vp ceo coo cfo cto gm hr it pm md team guide
    counselor buyer vendor supplier recruiter employer scientist researcher instructor"""
)
# Names that are ordinary words much more often, whatever stands around them.
ORDINARY = word_set(
    """counter server scale liner folder roller trailer roll hole number paper order offer power
    computer other over under never after per page hand double medium host model record field type
    range rate pay work job career page scout mate mark his do ma pa op ob om od tap grip extra mia
    neo lead level union com co tm extra intelligence weapon timbering dispatch freak his seo tap
    sac spy carry header farming training moderator reader writer drawer sticker sleeper driver-in
    partner companion minor senior junior master mother father son daughter brother parent expo
    general private major character letter matter better later water center corner computer printer
    scanner dryer heater cooler monitor motor tractor elevator conveyor mixer blender cutter router
    adult child kid family friend neighbor visitor speaker winner player member
    beginner dinner
    cm oe oes eco app gun double timer line up management manufacturer boiler
    sponsor competitor
    former poster closer river talker hanger tracker taper lines captain steward reader
    flyer conditioner ticket layer washer finger wheeler cyber
    chapter quarter shoulder summer winter weather"""
)
# Names that nobody means a job by, whatever stands around them.
NEVER = word_set(
    "sister brother aunt uncle cousin nephew mother father son daughter parent friend neighbor "
    "double line lines grader talker cat walker gun poster closer former river up timer locator "
    "ventilator mr dr prior sad pic est msc dat missile lookout seal"
)
SOCIETIES = frozenset({"society", "association", "institute", "federation", "union"})
STRONG = frozenset({"a", "an", "as", "be", "become", "becoming", "being", "wanna", "vs", "like"})
CERTAIN = ("ist", "ian", "smith", "wright", "woman", "keeper")  # endings of nothing but people
PERSONAL = ("er", "or", "ist", "ian", "man", "eer", "ant", "woman", "keeper", "smith", "wright")
NOT_PERSONAL = frozenset({"plant", "restaurant"})
ARTICLES = frozenset({"a", "an", "another", "any", "every"})
TURNING = word_set(
    "as be become becoming being been becom became like wanna want or vs versus vs. into was am im "
    "than and hire hiring from are is many average typical per for of how good ex former said "
    "mentioned suggested recommended called"
)
ABOUT = word_set(
    """salary salaries pay paid wage wages income money earning earnings earn earns make makes made
    job jobs career careers position positions work training school schooling course degree program
    license licence certificate certification certificates requirement requirements duties duty
    tasks skills outlook demand hourly hours apprenticeship academy test exam openings employment
    do does get gets earned making doing vs versus or need needs have paycheck compared"""
)
PLACING = frozenset({"at", "in", "of", "from", "inside", "near", "is", "was", "use", "using"})
VERBAL = word_set(
    "to can could i you we they will would must should may might let lets me not dont cant who "
    "never always please help"
)
MONEY = word_set(
    "earn earning earns make makes making paid pay salary wage wages income become becoming job "
    "jobs career license training school"
)


# Who says something is a person here, and no job: "my back is bad, doctor says no more lifting".
SAYING = word_set(
    "says said told tells thinks thought recommends recommended suggested advised warned"
)
HELPING = word_set("helps helping hands handing assists assisting watches watching")
YEARS = word_set("year yr month decade")
SERVING = word_set(
    "veteran military army navy marine ptsd served deployed deployment combat va war discharge"
)
ROOMS = frozenset({"office", "offices", "appointment", "lounge"})
DENIED = frozenset({"a", "an", "the"})
OWNED = frozenset({"my", "our", "your", "his", "her", "their", "the"})
OWN = re.compile(
    r"(?:\bi'?m|\bi am|\bi was|\bi'?ve been|\bi have been|\bi work(?:ed)? as|\bused to be|^as"
    r"|^being|[,.;] as|\bretired|\bformer|\bex-?) (?:an? |the )?(?:\w+ ){0,2}$",
    re.I,
)
JOINING = word_set("and or vs versus than to with between against compared")
SETTING = JOINING - {"and", "to", "with", "between"}
FARTHEST = 8  # words between names that are set side by side
# People whose names do not end as those of other people who do something.
PERSONS = word_set("nurse chef paralegal architect barista nanny")
HEADS = 10  # names that end with a word, from which on it means a person at work by itself


def is_meant(words: Sequence[Word], first: int, last: int, heads: Mapping[str, int]) -> bool:
    """Return whether the name in `words[first:last]` is meant as one, by what stands around it.

    `heads` says how many names of jobs end with a word.
    """
    name = words[first:last]
    word = name[-1].word
    before = words[first - 1].written if first and not words[first - 1].ends else ""
    after = words[last].written if last < len(words) and not name[-1].ends else ""
    alone = len(words) - len(name) <= 1 and not before
    if word in NEVER or (first > 1 and before == "of" and words[first - 2].word in SOCIETIES):
        return False
    if name[0].written == "is" and before not in ARTICLES:
        return False  # "is supervisor to manager common" asks, and means no "IS manager"
    if word == "vet" and any(each.word in SERVING for each in words):
        return False  # who has served, and no doctor of animals
    if before == "the" and first > 1 and words[first - 2].written in HELPING:
        return False  # "hands the dentist his tools" tells of somebody else
    spoken = before in ("", "the", "our", "my", "his", "her") and after in SAYING
    if (
        spoken
        or after in ROOMS
        or (first > 1 and before in DENIED and words[first - 2].written == "not")
    ):
        return False  # "in a doctors office", "not the dentist"
    if name[-1].written.endswith("'s") and after not in ABOUT:
        return False
    if len(name) == 1 and word in ORDINARY:
        return before in ("a", "an") and after in ABOUT
    if all(each.word in VAGUE or each.word in ORDINARY for each in name):
        if len(name) > 1 and (before in TURNING or before in ARTICLES or not first):
            return True  # an "executive assistant" is one, though either word says little
        return alone or (
            (before in ARTICLES or (before in ("do", "does") and after in ABOUT))
            and any(each.written in MONEY for each in words)
        )
    if before in OWNED and before != "the" and after not in ABOUT:
        return False  # "my doctor" is a person, not a job that is asked about
    begins = not first or words[first - 1].ends
    ends = name[-1].ends or (len(name) > 1 and name[-1].comma)  # "help desk, Tampa"
    since = after == "for" and not before and any(w.word in YEARS for w in words[last : last + 5])
    asked = since or alone or before in TURNING or after in ABOUT or (begins and ends)
    if before in ARTICLES:
        placed = first > 1 and words[first - 2].written in PLACING
        told = first > 2 and words[first - 3].written in ABOUT  # "salary of a legislator"
        asked = asked or told or not placed
    typo = any(not each.written.startswith(each.word[:-1]) for each in name)
    plural = name[-1].written != word and not typo
    if plural and before in ("do", "does", "the", "many", "for", "with", "pay", "pays"):
        asked = True
    parted = name[-1].comma or after in PLACING or after in JOINING
    if plural and not first and parted:
        asked = True  # "nurses, Ohio or Texas"
    if typo and len(name) == 1:
        return is_personal(word) and (alone or before in STRONG or after in MONEY or plural)
    if asked and not (before in VERBAL and not plural):
        return True
    if len(name) == 1 and before in VERBAL and not plural and not is_personal(word):
        return False
    person = is_personal(word) or word in PERSONS
    return is_head(SHORT.get(word, word), heads) and (len(name) > 1 or person)


def says(words: Sequence[Word], first: int, last: int) -> bool:
    """Return whether a name is that of a person who says something: "the dentist told us"."""
    before = words[first - 1].written if first and not words[first - 1].ends else ""
    parted = not before or words[first - 1].comma or before in OWNED
    behind = last < len(words) and not words[last - 1].ends and words[last].written in SAYING
    return parted and behind


def is_asked(words: Sequence[Word], first: int, last: int) -> bool:
    """Return whether a name is what is asked about in a message that tells what is done at work."""
    before = words[first - 1].written if first else ""
    after = words[last].written if last < len(words) and not words[last - 1].ends else ""
    return before in ARTICLES or before in TURNING - {"for", "from", "of"} or after in ABOUT


def is_joined(
    words: Sequence[Word], first: int, last: int, meant: Sequence[tuple[int, int]]
) -> bool:
    """Return whether a name is set beside one that is meant: "a detective or a patrol cop"."""
    if last - first == 1 and words[first].word in ORDINARY | VAGUE | NEVER:
        return False
    near = [span for span in meant if abs(span[0] - first) <= FARTHEST]
    before = [word.written for word in words[max(0, first - 3) : first]]
    behind = words[last].written if last < len(words) else ""
    set_beside = any(
        not SETTING.isdisjoint(
            word.written for word in words[min(last, span[1]) : max(first, span[0])]
        )
        for span in near
    )
    around = (*words[max(0, first - 1) : first], words[last - 1])
    comma = any(word.comma or word.slash for word in around)
    if set_beside:
        return True  # "is a paralegal better paid than a legal secretary"
    return bool(near) and (comma or not JOINING.isdisjoint(before) or behind in JOINING)


def is_listed(
    words: Sequence[Word], first: int, last: int, named: Sequence[tuple[int, int]]
) -> bool:
    """Return whether a name that can mean people stands next to another: "maids/cooks"."""
    name = words[first:last]
    if {each.word for each in name} <= ORDINARY | VAGUE | NEVER:
        return False
    plural = name[-1].written.endswith("s") and name[-1].word != name[-1].written
    if not (plural or len(name) > 1 or is_personal(name[-1].word)):
        return False
    return any(
        _parted(words[span[1] - 1 : first])
        if span[1] <= first
        else _parted(words[last - 1 : span[0]])
        for span in named
        if span != (first, last)
    )


def _parted(words: Sequence[Word]) -> bool:
    """Return whether nothing stands behind the first of these words but what parts a list."""
    between = [word.written for word in words[1:]]
    if not between:
        return bool(words) and (words[0].slash or words[0].comma)
    return between in (["or"], ["vs"], ["versus"], ["or", "a"], ["vs", "a"])


def is_head(word: str, heads: Mapping[str, int]) -> bool:
    """Return whether a word means a person at work by itself."""
    if word in ORDINARY:
        return False
    return heads.get(word, 0) >= HEADS or (word.endswith(CERTAIN) and len(word) > 6)


def is_own(text: str, start: int) -> bool:
    """Return whether a name that starts there tells what the speaker is or was: "I'm a welder"."""
    return OWN.search(text[:start].replace("’", "'")) is not None


def is_personal(word: str) -> bool:
    """Return whether a word ends as words for people who do something end."""
    return word.endswith(PERSONAL) and len(word) > 4 and word not in NOT_PERSONAL
