"""What a message says of education: "no degree", "with an associate's", "a GED is all I have".

Ranks are those of `job_outlook.education_rank`: 1 no formal credential, 2 high school, 3 some
college, 4 postsecondary nondegree award, 5 associate's, 6 bachelor's, 7 master's, 8 doctoral or
professional degree.
"""

from __future__ import annotations

import re

LOWEST, HIGHEST = 1, 8
# A range of ranks: at least, at most.
Range = tuple[int, int]

_KINDS = (
    (8, r"ph\.?d\.?s?|doctorates?|doctoral(?: degree)?|professional degree|(?:law"
            r"|medical) (?:degree"
        r"|school)|med school"),
    (7, r"master'?s?(?: degree)?|mba|(?:graduate|advanced|grad) (?:degree|school)"),
    (6, r"bachelor'?s?'?(?: degree)?|(?:four|4)[- ]?y(?:ea)?r(?: college)?(?: degree)?"
            r"|b\.?[as]\.? degree"
        r"|university(?: degree)?|(?:four|4) years (?:\w+ )?(?:college|study\w*|school|university)"
        r"|study\w* (?:\w+ )?(?:four|4) years"),
    (5, r"associate'?s'?(?: degree)?|associate degree|an associate(?!['\w]| degree)|(?:two"
            r"|2)[- ]?y(?:ea)?r"
        r"(?: college)?(?: degree)?|a\.?[as]\.? degree|(?:community|junior) college(?: degree)?"
        r"|(?:two|2) years (?:\w+ )?(?:college|study\w*|school|university)"
        r"|study\w* (?:\w+ )?(?:two|2) years"),
    (4, r"certificat(?:es?|ions?)|certified|(?:vocational|trade|technical|tech) (?:school|training"
        r"|program)s?|nondegree awards?|boot ?camps?"),
    (3, r"some college"),
    (2, r"(?:high[- ]?school|hs|h\.s\.)(?: (?:diploma|degree|education|grad\w*))?|g\.?e\.?d\.?"
            r"|diploma"),
)  # fmt: skip
CREDENTIAL = re.compile(
    "|".join(rf"(?P<r{rank}>\b(?:{words})(?!\w))" for rank, words in _KINDS), re.I
)
DEGREE = re.compile(r"\b(?:college(?: degrees?| education)?|degrees?)\b", re.I)
NO_SCHOOL = re.compile(
    r"\b(?:no|without(?: any)?|little) (?:formal |special )?(?:education(?:al)?(?: credentials?"
    r"| requirements?)?|schooling|stud(?:y|ies|ying)|qualifications?|credentials?)\b"
    r"|\bdrop(?:ped)? ?outs?\b(?! of college)"
    r"|\bunskilled\b",
    re.I,
)
NO_MORE_SCHOOL = re.compile(
    r"\b(?:without|no|not|avoid|n't)\b[\w ]{0,20}?\b(?:back to school|more school(?:ing)?"
    r"|to school)\b|\b(?:without|w/o|no) (?:any )?school\b(?! (?:bus|nurse|teacher))",
    re.I,
)
# Who does not like to learn at school is taken to want no degree, and told so.
NO_LIKING = re.compile(
    r"\b(?:hat(?:es?|ed|ing)|dislikes?|can'?t stand|done with|(?:sick|tired|bored) of|unsure about"
    r"|not (?:into|sure about|for)|isn'?t into|(?:don'?t|doesn'?t) (?:really )?(?:like|enjoy)"
    r"|never liked) (?:\w+ )?(?:school(?!\w)|college|studying|classrooms?|books)"
    r"|\b(?:school|college|studying) (?:is|was)(?:n'?t| not) (?:really )?(?:for|my|his|her"
    r"|their)\b",
    re.I,
)
# The words that may stand between "no" and what is not needed.
_FILLER = (
    r"(?:an?|any|of|the|my|your|way|i'?m|need\w*|requir\w*|want|have|having|ha[ds]|get|getting|got|go|going"
    r"|to|went|complet\w*|finish\w*|graduat\w*|from|earn\w*|attend\w*|in|college|university|formal"
    r"|prior|special|or|and|nor|bother\w*|with|it|ask(?:s|ed|ing)?|call(?:s|ed|ing)?|demand\w*"
    r"|expect\w*|for"
    r"|(?:degrees?|experience|work|training|skills?)(?= (?:or|and|nor) ))"
)
NEGATED = re.compile(
    r"(?:\b(?:no|not|without|w/o|never|zero|skip\w*|lack\w*|refus\w*|nor|cannot|non"
    r"|dropp?(?:ed)? out|(?:do|does|did|is|are)nt)|n't)"
    rf"(?:[ -]{_FILLER})*(?: (?!experience|training|sure|only|just)\w+)?[ -]+$",
    re.I,
)
# In "no degree, with a diploma" the "no" goes as far as the comma or the "with a".
REACH = re.compile(r"[,;.]|\bbut\b|\b(?:with|and) (?=an?\b|my\b|only\b|just\b)", re.I)
NOT_NEEDED = re.compile(
    r"^s?\W?(?:(?:is|are|was) not|(?:is|are|was)n'?t|not)(?: \w+)? (?:need|requir|necessary)"
    r"|^s?\W?(?:is |are )?optional\b",
    re.I,
)
# A place where somebody works or asks is nothing that is needed: "a workshop at a high school".
AT_SCHOOL = re.compile(r"\b(?:at|for) (?:an?|the|my|our|this)(?: \w+)? $", re.I)
SCHOOL = re.compile(r"^(?:(?:community|junior) college|high[- ]?school)$", re.I)
# "a certificate after high school"
BEHIND_SCHOOL = re.compile(
    r"\b(?:certificates?|training|courses?|programs?|years?|study|studies|school(?:ing)?)"
    r"(?: \w+)? (?:after|past|beyond) $",
    re.I,
)
# "needing only an associate's" is what is needed, and no limit.
NEEDS_ONLY = re.compile(
    r"\b(?:need|requir|ask for|call for|take)\w* (?:only|just)(?: \w+)? $", re.I
)
AFTER_SCHOOL = re.compile(r"^\W*(?:after|past|beyond) high[- ]?school\b", re.I)
BELOW = re.compile(r"\b(?:less than|lower than|below|under|short of)(?: an?)? $", re.I)
BEYOND = re.compile(r"\b(?:more than|beyond|above|higher than|over)(?: an?)? $", re.I)
OR_LESS = re.compile(r"^s?\W?(?:or|and) (?:less|lower|below|under)\b", re.I)
OR_MORE = re.compile(r"^s?\W?(?:or|and) (?:more|higher|above|better|up|beyond)\b", re.I)
AT_MOST = re.compile(
    r"\b(?:at most|no more than|nothing more than|up to|maximum(?: of)?|max|only|just|nothing but)"
    r"(?: \w+){0,2} $",
    re.I,
)
AT_LEAST = re.compile(r"\b(?:at least|minimum(?: of)?|no less than)(?: an?)? $", re.I)
HAVE = re.compile(
    r"\b(?:i have|i've|i got|i hold|i did|i only|i can(?: only)?|i finish(?:ed)?"
    r"|i(?:'m| am) (?:\w+ )?(?:getting|finishing)|my|have an?|holders?|can (?:i |you )?\w+ with"
    r"|could \w+ with)\b[\w ']{0,12}$",
    re.I,
)
CAN = re.compile(r"^\W*(?:what |which )?(?:can|could|i can|is all i have|holder)\b", re.I)
NEED = re.compile(r"\b(?:need|requir|ask for|call for|take)\w*(?: \w+){0,2} $", re.I)


def education_of(text: str) -> Range | None:
    """Return the ranks of education a message asks for, both ends included; None if it says none.

    "no degree" is at most 4, "high school" at most 2, "with an associate's" 5, and "I have an
    associate's" at most 5.
    """
    exact: list[Range] = []
    limits: list[Range] = []
    rest = text
    for match in CREDENTIAL.finditer(text):
        rank = int(str(match.lastgroup)[1:])
        before, after = text[: match.start()], text[match.end() :]
        if SCHOOL.match(match[0]) and (AT_SCHOOL.search(before) or BEHIND_SCHOOL.search(before)):
            rest = rest[: match.start()] + "·" * len(match.group()) + rest[match.end() :]
            continue
        (limits if _is_limit(rank, before, after) else exact).append(_range(rank, before, after))
        rest = rest[: match.start()] + "·" * len(match.group()) + rest[match.end() :]
    for match in DEGREE.finditer(rest):
        limits.append(_of_a_degree(match.group(), text[: match.start()], text[match.end() :]))
    if NO_MORE_SCHOOL.search(rest):
        limits.append((LOWEST, 2))
    elif NO_SCHOOL.search(rest):
        limits.append((LOWEST, 1))
    if exact:
        limits.append((min(low for low, _ in exact), max(high for _, high in exact)))
    if not limits:
        return None
    low, high = max(low for low, _ in limits), min(high for _, high in limits)
    return (low, high) if low <= high else limits[-1]


def _is_limit(rank: int, before: str, after: str) -> bool:
    return _range(rank, before, after) != (rank, rank)


def _range(rank: int, before: str, after: str) -> Range:
    if _is_negated(before, after) or BELOW.search(before):
        return LOWEST, rank - 1 or LOWEST
    if BEYOND.search(before):
        return min(rank + 1, HIGHEST), HIGHEST
    if AT_LEAST.search(before) or OR_MORE.search(after):
        return rank, HIGHEST
    if AFTER_SCHOOL.search(after) or (rank >= 5 and NEEDS_ONLY.search(before)):
        return rank, rank
    if rank <= 3 or AT_MOST.search(before) or OR_LESS.search(after):
        return LOWEST, rank
    if not NEED.search(before) and (HAVE.search(before) or CAN.search(after)):
        return LOWEST, rank
    return rank, rank


def _of_a_degree(word: str, before: str, after: str) -> Range:
    """Return the ranks of "a degree" or "college", which is an associate's or a bachelor's."""
    if _is_negated(before, after) or BELOW.search(before):
        return LOWEST, 4
    if AT_LEAST.search(before) or OR_MORE.search(after) or NEED.search(before):
        return 5, HIGHEST
    if HAVE.search(before) or CAN.search(after):
        return LOWEST, 6
    return 5, 6


def _is_negated(before: str, after: str) -> bool:
    reach = REACH.split(before)[-1]
    return bool(NEGATED.search(f" {reach}") or NOT_NEEDED.search(after))
