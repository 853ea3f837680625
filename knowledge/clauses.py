"""Finds where one message may hold two questions: "whats the pay and do i need a degree"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.question_forms import (
    ASKS,
    CONDITION,
    HAS_VERB,
    KEYWORDS,
    NO_ABBREVIATION,
    POLITE,
    SENTENCE_END,
    SHARES_VERB,
    SHORTEST,
    STARTS,
    TELLS,
    asks,
    is_asked_indirectly,
    last_sentence,
    may_ask,
    only_names,
    starts_a_question,
)

# What may stand between two questions, and belongs to neither.
MARKED = re.compile(
    rf"\s*(?:[?!;\n+&]|{NO_ABBREVIATION}\.)+\s*(?:(?:and|also|plus|oh|but|btw|or|n)\b[\s,]*)*"
    r"|\s+(?:/|[-–—]{1,2}(?=\s))\s*(?:(?:and|also|plus)\b[\s,]*)*"
    r"|(?<=[a-z]{3})(?<!\bshe)/(?=[a-z]{3})"  # but not "CMQ/OE", "24/7", "</b>"
    r"|\s*,\s*(?:(?:and|also|plus|oh|but|then|btw|lastly|finally|n)\b[\s,]*)*"
    r"|\s+(?:and|also|plus|oh|btw|n|but|then|as well as|along with|together with)\b[\s,]*"
    r"(?:(?:also|and|then|oh|like|lastly|finally)\b[\s,]*)*"
    r"|\s*\(?\b(?:2|b|q2)[).]\s*"
    r"|\s+2\s+(?=(?:what|how|where|which|who|why|is|are|do|does|can)\b)"  # "1 what … 2 how …"
    r"|\s+(?=(?:what|how|wat) (?:about|abt|bout)\b)",
    re.I,
)
# Nothing stands there at all: "how find work what soft skills".
UNMARKED = re.compile(r"\s+(?=(?:what|whats|how|hows|which|where|wheres|who|why)\b)", re.I)
# So does a verb before its subject, behind a clause that has its verb already.
INVERTED = re.compile(
    r"\s+(?=(?:is|are) (?:it|there|this|these|they)\b"
    r"|do(?:es)? (?:i|you|they|it)\b|can (?:i|you|u|they)\b)",
    re.I,
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
HANGING = re.compile(r"\b(?:and|also|plus|oh|btw|n|but|or)\W*$", re.I)
ASKED = re.compile(r"\s*\?")
NUMBER = re.compile(r"\d[.,]\d")  # "the 121,222.40" is one word
JOINED = re.compile(r"[?&+\n]|\b(?:and|also|plus|or|n|btw)\b", re.I)
CLAUSE_END = re.compile(r"(?:[?!;:\n]|(?<!\d)[.,]|[.,](?!\d))+\s*(?:(?:and|so|but)\s+)?", re.I)
ANYWHERE = re.compile(r"\b(?:what|whats|wat|wats|how|hows|which|where|wheres|who|why)\b", re.I)
LONGEST_SHARED = 12
STORY_END = re.compile(r"[.?!;\n]+\s*|,\s*(?:and |so |but )?|\s+(?:so|but|and)\s+", re.I)
OF_THE_STORY = re.compile(r"\b(?:it|its|that|this|these|those|ones?|he|she)\b", re.I)
OF_THE_JOB = re.compile(r"manag|production|plant|this (?:job|one)", re.I)
PARTERS = (SENTENCE_END, CLAUSE_END)
MOST_QUESTIONS = 2
# What begins like this and is short belongs to the question before it: "…, in percent?".
BELONGS = re.compile(r"^(?:in|for|per|at|by|with|as|of|from|to|than)\b", re.I)
# What says the same again, in other words: "the growth, as in how many jobs".
# But "do they get leave, the managers i mean" asks, and then says of whom.
IN_OTHER_WORDS = re.compile(r"^\W*(?:as in|i mean|meaning|like(?! wh))\b|^[^,]*\bi mean\W*$", re.I)
OR = re.compile(r"\bor\b", re.I)
YES_OR_NO_END = re.compile(r"\bor (?:no|not)\W*$", re.I)
# So does a lone question word: "I need a place to walk into. Where?", "do I lead people, how many?"
ONLY_A_WORD = re.compile(r"^\W*(?:where|when|how(?: many| often)?|why|who|what|which)\W*$", re.I)
# An alternative goes on with the same question: "can they join, or is it only the workers?"
GOES_ON = re.compile(
    r"[\s,]*\bor\b[\s,]*"
    r"(?:is|are|do|does|did|was|can|could|would|will|has|have|just|only|not|what)\b",
    re.I,
)
# So does what asks for more of the same: "gauges and what else?".
MORE = re.compile(r"^\W*(?:what|who|where|which|anything|any) (?:else|other)\b", re.I)
# A list before its question is part of it: "budgets, people: is that the job?".
HEADS = re.compile(r"^[^?!.;:\n]*:\s")
# So is what leaves the words before it to be understood: "which with budgets?".
LEFT_OUT = re.compile(r"(?:^|[,;?]|\band)\W*(?:which|what)(?: one)? (?:with|for|beside)\b", re.I)
# A list that hangs on one word: "the skills beside (a) hiring (b) budgets".
HUNG_ON = re.compile(r"\b(?:for|beside|with|of|between|to) \(?(?:a|1)[).]", re.I)
SECOND = re.compile(r"^\s*\(?\b(?:(?:2|b|q2)[).]|2\s)", re.I)
FIRST = re.compile(r"\(?\b(?:(?:1|a|q1)[).:]|1\s)\s*", re.I)
# "… how about the benefits" is another question, whatever stands before it.
ANOTHER = re.compile(r"^(?:what|how|wat) (?:about|abt|bout)\b\s*", re.I)
# An alternative to what was just asked is none: "from home, or part of the week at least?".
OR_ELSE = re.compile(r"^\W*or\b\W*", re.I)
OR_WHAT = re.compile(r"\bor what\W*$", re.I)
VERB = re.compile(rf"{HAS_VERB.pattern}|\b(?:what|how|who|where)'?s\b", re.I)
LISTED = 7  # where a sign stands between, or a list is announced: "for a poster: …"
MOST = 8  # ways looked at; in a longer story the last ones are


# "It is dangerous, and which insurance do they give?": what stands before is asked, too.
ASKS_ON = re.compile(r"[,\s]+(?:and|also|plus)\b[\s,]*$", re.I)
# What stands this plainly between keywords makes two of them: "pay + hours".
ANNOUNCED = re.compile(r":\s")
# What may follow the last question, and asks nothing: "… the hours. My boss wants it. Thanks."
NO_MORE = re.compile(rf"{POLITE.pattern}|{TELLS.pattern}|^\W*my\b", re.I)
# What belongs to the thing named before is asked beside it: "the tasks and their source".
OF_IT = re.compile(r"^(?:its|their)\b", re.I)
SIGNS = re.compile(rf"[+&/\n]|{SECOND.pattern}", re.I)


@dataclass(frozen=True)
class Cut:
    """A message cut in two: what stands before and after, and where the second half begins.

    marked  whether something stands between the halves
    joined  whether it says that there are two: "and", a question mark, a new line
    listed  whether a sign or a list says so: "pay / hours", "nurses: pay, hours"
    bare    whether nothing but a word stands between: "tools and instruments"
    phrases  whether both halves only name a topic, in more than a keyword: each has to be one that
            the whole message shows, too
    before  all that stands before the second half, a story too
    one     whether the words show that it is one question all the same; its halves are still read,
            as somebody in danger may be heard in one of them
    """

    left: str
    right: str
    at: int
    marked: bool
    joined: bool = True
    listed: bool = False
    bare: bool = False
    before: str = ""
    one: bool = False
    phrases: bool = False

    @property
    def asked(self) -> str:
        """What the second half asks: of "how about the pay", the pay."""
        return ANOTHER.sub("", self.right) or self.right


def cuts(text: str) -> list[Cut]:
    """Return the ways to cut a message into two questions, none for one that is all of a piece."""
    found = []
    for pattern in (MARKED, UNMARKED, INVERTED):
        for match in pattern.finditer(text):
            if NUMBER.match(text, match.start() - 1):
                continue
            asked = ASKED.match(text, match.start())  # the question mark belongs to the question
            left = text[: asked.end() if asked else match.start()].strip()
            right = _without_story(text[match.end() :].strip())
            # A story may stand before the first question: "I weld. What do they earn, and …"
            ends = [left, *(each.split(left[:-1])[-1] + left[-1:] for each in PARTERS)]
            if SECOND.match(match[0]) and not HUNG_ON.search(left):
                ends = [FIRST.split(end)[-1] for end in ends]
            for start in dict.fromkeys(ends):
                if pattern is not MARKED and HANGING.search(start):
                    continue
                if pattern is INVERTED and not VERB.search(last_sentence(start)):
                    continue
                sign = pattern is MARKED and bool(SIGNS.search(match[0]))
                of_it = OF_IT.match(right) and len(right.split()) <= KEYWORDS
                listed = (sign or ANNOUNCED.search(left)) and not TELLS.match(start)
                most = LISTED if listed or of_it else KEYWORDS
                may_be = may_ask(start, most) or bool(ANYWHERE.search(start))
                may_be = may_be or (sign and only_names(start))
                may_be = may_be or bool(ASKS_ON.match(match[0]) and STARTS.match(right))
                goes_on = GOES_ON.match(text, match.start()) or _belongs(right)
                two = bool(may_be and _may_follow(start, right, most))
                phrases = not two and pattern is MARKED and _names_or_asks(start, right)
                if (two or phrases) and not goes_on:
                    marked = pattern is MARKED or left[-1] in ".,;?!"
                    joined = bool(JOINED.search(match[0]) or ANOTHER.match(right))
                    bare = match[0].strip().isalpha()
                    few = max(len(words.split()) for words in (start, right)) <= KEYWORDS
                    items = sign or bool(ANNOUNCED.search(left) and few)
                    one = _goes_on(start, match[0], right) or (
                        pattern is not MARKED and _is_inside(start, right)
                    )
                    one = one or _is_of_the_one_before(left, start, right)
                    found.append(
                        Cut(
                            start,
                            right,
                            match.end(),
                            marked,
                            joined,
                            items,
                            bare,
                            left,
                            one,
                            phrases,
                        )
                    )
    return sorted(found, key=lambda cut: cut.at)[-MOST:]


def questions_after_a_story(text: str) -> list[str]:
    """Return the question a message ends with, where something else stands before it.

    "I drove trucks for 18 years, my back is shot. What would they want from me schooling wise?"
    """
    found = []
    for match in STORY_END.finditer(text):
        before, question = text[: match.start()].strip(), text[match.end() :].strip()
        if NUMBER.match(text, match.start() - 1):
            continue
        if before and len(question.split()) > SHORTEST and ASKS.search(question):
            found.append(question)
    return found[-MOST_QUESTIONS:]


def question_behind_a_story(text: str) -> str | None:
    """Return the question a message ends with, where what stands before tells only who asks."""
    question = next(reversed(questions_after_a_story(text)), None)
    if question is None:
        return None
    story = text[: text.rindex(question)]
    leans = OF_THE_STORY.search(question) or OF_THE_JOB.search(story)
    return None if asks(story) or leans else question


def _without_story(words: str) -> str:
    """Return words without what follows the last question: "the hours. Thank you"."""
    asked, mark, after = words.rpartition("?")
    if mark and not asks(after):
        return f"{asked}?"
    first, *others = SENTENCE_END.split(words.rstrip("!. "))
    no_more = others and not mark and all(NO_MORE.match(other) for other in others)
    return first if no_more and not asks(" ".join(others)) else words


def _may_follow(before: str, words: str, most: int) -> bool:
    """Return whether words may be the second question, by themselves or after a shared verb."""
    if is_asked_indirectly(before, words):
        return True
    shared = SHARES_VERB.search(before) and len(words.split()) <= LONGEST_SHARED
    return may_ask(words, most) or (bool(shared) and sum(map(str.isalpha, words)) >= SHORTEST)


def _names_or_asks(before: str, words: str) -> bool:
    """Return whether one side names a topic, and the other does too, or asks."""
    if not only_names(words):
        return only_names(before) and starts_a_question(words)
    return only_names(before) or asks(before)


def _goes_on(before: str, between: str, words: str) -> bool:
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


def _is_of_the_one_before(left: str, start: str, right: str) -> bool:
    """Return whether words go on with the question that stands before both: "…, like to other"."""
    if start != left and IN_OTHER_WORDS.match(start):
        return True
    ends = OR_WHAT.search(right) and not starts_a_question(right)
    return bool(ends and ANYWHERE.search(left))


def _is_inside(before: str, words: str) -> bool:
    """Return whether a clause belongs to the one before: "who decides what level they are at"."""
    return bool(CARRIES.search(before) or (asks(before) and SUBORDINATE.match(words)))


def _tells(words: str) -> bool:
    """Return whether words only tell something, or say under which condition."""
    last = last_sentence(words)
    return not asks(words) and bool(TELLS.match(last) or CONDITION.match(last))


def _is_headed(words: str) -> bool:
    """Return whether a list that has begun before goes on until its question."""
    head = HEADS.match(words)
    return head is not None and starts_a_question(words[head.end() :])


def _belongs(words: str) -> bool:
    if ONLY_A_WORD.match(words):
        return True
    few = len(words.split()) <= KEYWORDS or OR.search(
        YES_OR_NO_END.sub("", words)
    )  # "…, in offices or on the floor?"
    return bool(few and BELONGS.match(words))
