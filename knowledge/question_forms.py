"""What words look like: a question, a request, a name of something, or no more than a story."""

from __future__ import annotations

import re

HAS_VERB = re.compile(
    r"\b(?:is|are|do|does|can|could|will|would|have|has|get|make|need|want|know)\b", re.I
)
# But "the chances to get in later" tells nothing.
FINITE = re.compile(
    rf"(?<!\bto )(?:{HAS_VERB.pattern})|\b(?:was|were|had|says?|said|it|they|i|my)\b|:", re.I
)
# A question in the midst of words, its verb before its subject: "… what certs should i".
INSIDE = re.compile(
    r"\b(?:what|which|how|where|who|why|when)(?: (?!(?:i|you|they|it|he|she|we)\b)\w+){0,3} "
    r"(?:is|are|do|does|did|can|could|will|would|should|has|have)\b",
    re.I,
)
# A question whose verb comes before its subject, from the first word on.
INVERTED = re.compile(
    rf"^\W*(?:(?:is|are|do|does|did|can|could|will|would|has|have)\b|{INSIDE.pattern})", re.I
)
# A request whose verb stands for the second half too: "Give me the duties, then the hours."
SHARES_VERB = re.compile(
    r"^\W*(?:(?:please|pls|plz|kindly) )?(?:(?:could|can) i (?:get|have|see)|need|give|gimme|"
    r"tell?|show|send|list|explain|provide|i'?ll need|i need|i want|i'?d like|i would like)\b",
    re.I,
)
# What the point of "e.g." or "Mr." ends is no sentence.
NO_ABBREVIATION = (
    r"(?<!\be\.g)(?<!\bi\.e)(?<!\b[ei](?=\.[ge]\b))(?<!\b[MmDdJjSs]r)(?<!\b[Mm]s)(?<!\b[Mm]rs)"
)
SENTENCE_END = re.compile(rf"(?:[?!;\n]|{NO_ABBREVIATION}(?:(?<!\d)\.|\.(?!\d)))+\s*")
# What is told to be asked: "she wants to know if they travel, and if they …".
INDIRECT = re.compile(
    r"\b(?:if|whether|know|wonder\w*|curious|tell|asks?|asking|(?:find|figure) out|learn)\b", re.I
)
WHETHER = re.compile(r"^\W*(?:if|whether)\b", re.I)
STARTS = re.compile(
    r"^\W*(?:(?:and|also|so|ok|yo|hey|well|but|then|please|pls|plz|kindly|first|firstly|"
    r"second|secondly|third|next|lastly|finally)\b[\s,]*)*"
    r"(?:what|how|which|where|who|why|when|(?:what|how|where|who)s|wat|wats|wich|"
    r"(?:if|whether) (?:they|theyre|it|its|there|one)|is|are|do|does|did|can|could|will|would|"
    r"should|has|have|any|add up|convert|calculate|tell?|give|gimme|show|list|name|"
    r"explain|need|wonder(?:ing)?|send|provide|"
    r"i(?:'?ll)?(?: also)? need|i(?: also)? want|i(?: also)? wonder|i'?d(?: also)? like|"
    r"i would(?: also)? like|i(?:'?m| am| was)(?: also)? wondering|whatever|was|were|am i|"
    r"(?:must|may) (?:i|you|we|they|one|he|she)|let me know|lemme know|curious|wanna know|"
    r"(?:the |one |my )?(?:other|another|second|next|last) (?:thing|question)|"
    r"(?:an?|my|the|our|one) (?:\w+ ){1,3}(?:asks|is asking|wants to know|wonders))\b",
    re.I,
)
YES_OR_NO = r"\b(?:(?:yes|y)(?: or |\s*/\s*)(?:no|n)|or (?:no|nah))\W*$"
# "As a union man I have to ask whether managers join one" asks, too.
TO_ASK = r"\bi(?: have| need| want| would like|'?d like) to (?:ask|know)\b"
ASKS = re.compile(rf"\?|{STARTS.pattern}|{YES_OR_NO}|{TO_ASK}", re.I)
# "get me somebody at the center", "i prefer to speak with a person", "live chat with a human"
PUT_THROUGH = re.compile(
    r"^\W*(?:(?:and|also|then|pls|please|plz|now|just|enough with \w+ \w+|i|i'?d|id)\b[\s,]*)*"
    r"(?:(?:wanna|want to|would like to|like to|prefer to|need to|can i|let me) )?"
    r"(?:get me|connect|transfer|put me|speak|talk|chat with|live chat|see an?|human|operator|"
    r"agent)\b",
    re.I,
)
# What begins like this says under which condition, and asks nothing.
CONDITION = re.compile(
    r"^\W*(?:if|when|since|because|in|for|at|under|with|of|from|to|after|before)\b", re.I
)
POLITE = re.compile(r"^\W*(?:please|pls|plz|thanks?|thx|thank you|ty)\W*$", re.I)
POLITE_END = re.compile(r"[\s,]+(?:please|pls|plz|thanks?|thx|thank you|ty)\W*$", re.I)
# What is this short need not look like a question to be one: "hours, benefits".
KEYWORDS = 4
LONGEST_POINTING = 6
POINTS = re.compile(r"\b(?:it|its|that|this|they|them|these|those|ones?)\b|\btoo\W*$", re.I)
OF_WHAT = re.compile(r" (?:for|of|on|about|in) (?:it|them|that|this|those)\W*$", re.I)
LONGEST_PHRASE = 12  # "the headings for sellers of tools, and the steps on the site"
SHORTEST = 3  # letters that a question has at least
TELLS = re.compile(r"^\W*(?:i(?:'?(?:m|d|ve))?|we|he|she|my \w+(?:'s| is| are| has))\b", re.I)


def asks(words: str) -> bool:
    """Return whether words have the form of a question or a request."""
    return bool(ASKS.search(last_sentence(words)) or "?" in words)


def wants_somebody(words: str) -> bool:
    """Return whether words ask to be put through: "get me somebody", "speak to an advisor"."""
    return bool(PUT_THROUGH.match(words))


def holds_a_question(words: str) -> bool:
    """Return whether a question stands in words: "im out in june what certs should i go for"."""
    return bool(INSIDE.search(words))


def is_inverted(words: str) -> bool:
    """Return whether words begin as nothing but a question does: "is it", "what skill is that"."""
    return bool(INVERTED.match(words))


def starts_a_question(words: str) -> bool:
    """Return whether words begin as a question or a request does."""
    return bool(STARTS.match(words))


def begins_a_question(words: str) -> bool:
    """Return whether words begin as a question does, or are so few that they may be one."""
    return starts_a_question(words) or len(words.split()) <= KEYWORDS


def shares_its_verb(words: str) -> bool:
    """Return whether words are a request whose verb stands for what follows: "I need the …"."""
    return bool(SHARES_VERB.search(words))


def points_back(words: str) -> bool:
    """Return whether a short question points at what was said before: "and who offers it?"."""
    return len(words.split()) <= LONGEST_POINTING and bool(POINTS.search(words))


def is_asked_indirectly(before: str, words: str) -> bool:
    """Return whether words hang on what is asked before: "to know what it pays, and whether …"."""
    return bool(WHETHER.match(words) and INDIRECT.search(before))


def has_letters(words: str) -> bool:
    """Return whether words have as many letters as a question has at least."""
    return sum(map(str.isalpha, words)) >= SHORTEST


def may_ask(words: str, most: int = KEYWORDS) -> bool:
    """Return whether words look like a question: by their form, or because they are so few."""
    if not has_letters(words) or POLITE.match(words):
        return False
    return len(last_sentence(words).split()) <= most or asks(words)


def only_names(words: str) -> bool:
    """Return whether words only name something: "the hours of a manager", "steps on the site"."""
    if starts_a_question(words) or TELLS.match(words) or CONDITION.match(words):
        return False
    words = OF_WHAT.sub("", POLITE_END.sub("", words))
    few = len(words.split()) <= LONGEST_PHRASE
    return has_letters(words) and few and not FINITE.search(words)


def last_sentence(words: str) -> str:
    """Return the last sentence of words, without the "please" behind it."""
    return SENTENCE_END.split(POLITE_END.sub("", words).rstrip("?!. \n"))[-1]
