"""Finds where one message may hold two questions: "whats the pay and do i need a degree"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.one_question import (
    ANYWHERE,
    ASKS_ON,
    HUNG_ON,
    SECOND,
    belongs,
    goes_on,
    is_inside,
    is_of_the_one_before,
)
from knowledge.question_forms import (
    ASKS,
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
    has_letters,
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
HANGING = re.compile(r"\b(?:and|also|plus|oh|btw|n|but|or)\W*$", re.I)
ASKED = re.compile(r"\s*\?")
NUMBER = re.compile(r"\d[.,]\d")  # "the 121,222.40" is one word
PARTS_SURELY = re.compile(r"[.?!;\n&+]|\b(?:also|plus|oh|btw)\b", re.I)
JOINED = re.compile(r"[?&+\n]|\b(?:and|also|plus|or|n|btw)\b", re.I)
CLAUSE_END = re.compile(r"(?:[?!;:\n]|(?<!\d)[.,]|[.,](?!\d))+\s*(?:(?:and|so|but)\s+)?", re.I)
LONGEST_SHARED = 12
STORY_END = re.compile(r"[.?!;\n]+\s*|,\s*(?:and |so |but )?|\s+(?:so|but|and)\s+", re.I)
OF_THE_STORY = re.compile(r"\b(?:it|its|that|this|these|those|ones?|he|she)\b", re.I)
OF_THE_JOB = re.compile(r"manag|production|plant|this (?:job|one)", re.I)
PARTERS = (SENTENCE_END, CLAUSE_END)
MOST_QUESTIONS = 2
# An alternative goes on with the same question: "can they join, or is it only the workers?"
GOES_ON = re.compile(
    r"[\s,]*\bor\b[\s,]*"
    r"(?:is|are|do|does|did|was|can|could|would|will|has|have|just|only|not|what)\b",
    re.I,
)
FIRST = re.compile(r"\(?\b(?:(?:1|a|q1)[).:]|1\s)\s*", re.I)
# "… how about the benefits" is another question, whatever stands before it.
ANOTHER = re.compile(r"^(?:what|how|wat) (?:about|abt|bout)\b\s*", re.I)
VERB = re.compile(rf"{HAS_VERB.pattern}|\b(?:what|how|who|where)'?s\b", re.I)
LISTED = 7  # where a sign stands between, or a list is announced: "for a poster: …"
MOST = 8  # ways looked at; in a longer story the last ones are
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
    phrases  whether a half only names a topic, in more than a keyword, and so does the other or it
            asks: each has to be one that the whole message shows, too
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
            left, right = _around(match)
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
                continues = GOES_ON.match(text, match.start()) or belongs(right)
                two = bool(may_be and _may_follow(start, right, most))
                phrases = not two and pattern is MARKED and _names_or_asks(start, right)
                if (two or phrases) and not continues:
                    marked = pattern is MARKED or left[-1] in ".,;?!"
                    joined = bool(JOINED.search(match[0]) or ANOTHER.match(right))
                    bare = match[0].strip().isalpha()
                    few = max(len(words.split()) for words in (start, right)) <= KEYWORDS
                    items = sign or bool(ANNOUNCED.search(left) and few)
                    one = goes_on(start, match[0], right) or (
                        pattern is not MARKED and is_inside(start, right)
                    )
                    one = one or is_of_the_one_before(left, start, right)
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


def marked_cuts(text: str) -> list[Cut]:
    """Return every way to cut a message where a sign or a word may stand between two questions.

    Nothing is asked of the form of the halves: what they mean has to tell that they are two.
    Those are `listed` whose mark can hardly stand inside of one question: a sentence's end, "also".
    """
    found = []
    for match in MARKED.finditer(text):
        left, right = _around(match)
        if NUMBER.match(text, match.start() - 1) or not (has_letters(left) and has_letters(right)):
            continue
        one = goes_on(left, match[0], right) or belongs(right)
        one = one or bool(GOES_ON.match(text, match.start()))
        ends = bool(PARTS_SURELY.search(match[0]))
        found.append(Cut(left, right, match.end(), True, listed=ends, before=left, one=one))
    return found[-MOST:]


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


def _around(mark: re.Match[str]) -> tuple[str, str]:
    """Return what stands before a mark, with its question mark, and what is asked behind it."""
    text = mark.string
    asked = ASKED.match(text, mark.start())  # the question mark belongs to the question
    left = text[: asked.end() if asked else mark.start()].strip()
    return left, _without_story(text[mark.end() :].strip())


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
    return may_ask(words, most) or (bool(shared) and has_letters(words))


def _names_or_asks(before: str, words: str) -> bool:
    """Return whether one side names a topic, and the other does too, or asks."""
    if not only_names(words):
        return only_names(before) and starts_a_question(words)
    return only_names(before) or asks(before)
