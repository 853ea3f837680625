"""Tells where words that look like two questions are one: "budgets, or only people?"."""

from __future__ import annotations

import re

from knowledge.question_forms import (
    CONDITION,
    KEYWORDS,
    SHARES_VERB,
    TELLS,
    YES_OR_NO,
    asks,
    is_asked_indirectly,
    last_sentence,
    starts_a_question,
    wants_somebody,
)

# "which skill is matched to preparing reports and records"
MATCHED = re.compile(
    r"\b(?:skill|task)s?\b[^.?!]{0,40}\b(?:match\w*|paired|set|goes|go|belongs?|fits?)"
    r" (?:to|with|beside|for)\b",
    re.I,
)
# Behind a whole question it only tells of what: "who decides what level they are at".
SUBORDINATE = re.compile(
    r"^(?:what|how|which|where|why)(?: (?!(?:is|are|do|does|did|can|could|will|would|should|has|"
    r"have)\b)\w+){0,2}? (?:they|it|i|you|u|we|he|she|one|an?|these|those)\b|^who(?:'?s)? ",
    re.I,
)
# What hangs on the words behind it: "I want to understand", "when".
CARRIES = re.compile(
    r"^\W*(?:\w+ ){0,4}(?:know|understand|learn|tell me|wonder|explain|see|find out|ask)\W*$"
    r"|\bto (?:see|find out|check)\W*$"
    r"|\b(?:what|when|how|where|why|who|which|much|many|i mean|as in)\W*$",
    re.I,
)
ANYWHERE = re.compile(r"\b(?:what|whats|wat|wats|how|hows|which|where|wheres|who|why)\b", re.I)
# What begins like this and is short belongs to the question before it: "…, in percent?".
BELONGS = re.compile(r"^(?:in|for|per|at|by|with|as|of|from|to|than)\b", re.I)
# What says the same again, in other words: "the growth, as in how many jobs".
# But "do they get leave, the managers i mean" asks, and then says of whom.
IN_OTHER_WORDS = re.compile(r"^\W*(?:as in|i mean|meaning|like(?! wh))\b|^[^,]*\bi mean\W*$", re.I)
# With an alternative a longer one does, too; "is it growing or no" names none.
OR = re.compile(r"\bor\b", re.I)
ENDS_YES_OR_NO = re.compile(YES_OR_NO, re.I)
# A lone question word belongs, too: "do I lead people, how many?"
# So does what asks no more than whether it is so: "…, true?".
ONLY_A_WORD = re.compile(
    r"^\W*(?:where|when|how(?: many| often)?|why|who|what|which"
    r"|(?:is (?:it|that|this) |am i )?(?:true|right|correct|so))\W*$",
    re.I,
)
# Told first, and then asked: "i have a teaching degree, can it be used for this".
ASKED_AFTER = re.compile(
    r"[,.;]\s*(?:(?:so|and|but) )?(?:can|could|is|are|does|do|will|would|should|what|how|which|"
    r"where|who|why|any)\b",
    re.I,
)
# So goes on what asks for more of the same: "gauges and what else?".
MORE = re.compile(r"^\W*(?:what|who|where|which|anything|any) (?:else|other)\b", re.I)
# A list before its question is part of it: "budgets, people: is that the job?".
HEADS = re.compile(r"^[^?!.;:\n]*:\s")
# So is what leaves the words before it to be understood: "which with budgets?".
LEFT_OUT = re.compile(r"(?:^|[,;?]|\band)\W*(?:which|what)(?: one)? (?:with|for|beside)\b", re.I)
# A list that hangs on one word: "the skills beside (a) hiring (b) budgets".
HUNG_ON = re.compile(r"\b(?:for|beside|with|of|between|to) \(?(?:a|1)[).]", re.I)
SECOND = re.compile(r"^\s*\(?\b(?:(?:2|b|q2)[).]|2\s)", re.I)
# An alternative to what was just asked is none: "from home, or part of the week at least?".
OR_ELSE = re.compile(r"^\W*or\b\W*", re.I)
OR_WHAT = re.compile(r"\bor what\W*$", re.I)
# "It is dangerous, and which insurance do they give?": what stands before is asked, too.
ASKS_ON = re.compile(r"[,\s]+(?:and|also|plus)\b[\s,]*$", re.I)


def goes_on(before: str, between: str, words: str) -> bool:
    """Return whether words only go on with what stands before: "gauges and what else?"."""
    if OR.search(between) and not starts_a_question(words):
        return True
    if OR_ELSE.match(words) and not starts_a_question(OR_ELSE.sub("", words)):
        return True
    if LEFT_OUT.match(words) and asks(before):
        return True
    if not starts_a_question(words) and LEFT_OUT.search(before):
        return True
    if SECOND.match(between) and HUNG_ON.search(before) and not starts_a_question(words):
        return not SHARES_VERB.search(before)
    if MATCHED.search(before) and not starts_a_question(words):
        return True
    asked_too = SHARES_VERB.search(before) or is_asked_indirectly(before, words)
    if IN_OTHER_WORDS.search(words) or (_tells(words) and not asked_too):
        return True
    if asks(before):
        return False
    asked = ANYWHERE.search(before) or (ASKS_ON.match(between) and starts_a_question(words))
    return bool(MORE.match(words) or _is_headed(words) or (_tells(before) and not asked))


def is_of_the_one_before(left: str, start: str, right: str) -> bool:
    """Return whether words go on with the question that stands before both: "…, like to other"."""
    if start != left and IN_OTHER_WORDS.match(start):
        return True
    ends = OR_WHAT.search(right) and not starts_a_question(right)
    return bool(ends and ANYWHERE.search(left))


def is_inside(before: str, words: str) -> bool:
    """Return whether a clause belongs to the one before: "who decides what level they are at"."""
    return bool(CARRIES.search(before) or (asks(before) and SUBORDINATE.match(words)))


def belongs(words: str) -> bool:
    """Return whether words are part of the question before them: "…, in percent?"."""
    if ONLY_A_WORD.match(words):
        return True
    alternative = OR.search(ENDS_YES_OR_NO.sub("", words))  # "…, in offices or on the floor?"
    few = len(words.split()) <= KEYWORDS
    return bool((few or alternative) and BELONGS.match(words))


def _tells(words: str) -> bool:
    """Return whether words only tell something, or say under which condition."""
    last = last_sentence(words)
    if ASKED_AFTER.search(words) or wants_somebody(words):
        return False
    return not asks(words) and bool(TELLS.match(last) or CONDITION.match(last))


def _is_headed(words: str) -> bool:
    """Return whether a list that has begun before goes on until its question."""
    head = HEADS.match(words)
    return head is not None and starts_a_question(words[head.end() :])
