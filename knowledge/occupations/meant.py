"""Whether words that are a name of some job are meant as one where they stand in a message."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.occupations.said import Word


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What half the workforce is called: by these alone nobody can tell which job is meant.
VAGUE = _words(
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
ORDINARY = _words(
    """counter server scale liner folder roller trailer roll hole number paper order offer power
    computer other over under never after per page hand double medium host model record field type
    range rate pay work job career page scout mate mark his do ma pa op ob om od tap grip extra mia
    neo lead level union com co tm extra intelligence weapon timbering dispatch freak his seo tap
    sac spy farming training moderator reader writer drawer sticker sleeper driver-in
    partner companion minor senior junior master mother father son daughter brother parent expo
    general private major character letter matter better later water center corner computer printer
    scanner dryer heater cooler monitor motor tractor elevator conveyor mixer blender cutter router
    adult child kid family friend neighbor visitor speaker winner player member beginner dinner
    layer washer finger folder chapter quarter shoulder summer winter weather"""
)
PERSONAL = ("er", "or", "ist", "ian", "man", "eer", "ant", "woman", "keeper", "smith")
NOT_PERSONAL = frozenset({"plant", "restaurant"})
ARTICLES = frozenset({"a", "an", "another", "any", "every"})
TURNING = _words(
    "as be become becoming being been becom became like wanna want or vs versus vs. into was am im "
    "than and hire hiring from are is many average typical per for of how good ex former"
)
ABOUT = _words(
    """salary salaries pay paid wage wages income money earning earnings earn earns make makes made
    job jobs career careers position positions work training school schooling course degree program
    license licence certificate certification certificates requirement requirements duties duty
    tasks skills outlook demand hourly hours apprenticeship academy test exam openings employment
    do does get gets earned making doing vs versus or need needs have paycheck"""
)
VERBAL = _words(
    "to can could i you we they will would must should may might let lets me not dont cant who "
    "never always please help"
)
MONEY = _words(
    "earn earning earns make makes making paid pay salary wage wages income become becoming job "
    "jobs career license training school"
)


def is_meant(words: Sequence[Word], first: int, last: int) -> bool:
    """Return whether the name in `words[first:last]` is meant as one, by what stands around it."""
    name = words[first:last]
    if len(name) > 1:
        return not all(word.word in VAGUE or word.word in ORDINARY for word in name)
    word = name[0].word
    before = words[first - 1].written if first and not words[first - 1].ends else ""
    after = words[last].written if last < len(words) and not name[0].ends else ""
    alone = len(words) <= 2 and not before
    if word in ORDINARY:
        return before in ("a", "an") and after in ABOUT
    if word in VAGUE:
        return alone or (
            (before in ARTICLES or (before in ("do", "does") and after in ABOUT))
            and any(w.written in MONEY for w in words)
        )
    if is_personal(word):
        return True
    if name[0].written.isupper() and len(word) <= 6:
        return True
    if before in VERBAL and name[0].written == word:
        return False
    if alone or before in ARTICLES or before in TURNING or after in ABOUT:
        return True
    if name[0].written != word:  # the plural
        return before in ("do", "does", "the", "")
    return not before and after in ("", "and", "&")


def is_personal(word: str) -> bool:
    """Return whether a word ends as words for people who do something end."""
    return word.endswith(PERSONAL) and len(word) > 4 and word not in NOT_PERSONAL
