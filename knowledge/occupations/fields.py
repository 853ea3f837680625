"""Fields of work as people name them, and the groups of the SOC they stand for.

A group is a major or minor group of the Standard Occupational Classification; the table `job_group`
has its published title. A field that is not a group by itself ("healthcare") is several of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

# A field behind such words is not wanted: "no sales jobs", "I hate sitting at a desk".
NEGATED = re.compile(
    r"(?:\b(?:no|not|hates?|avoid|never|except|besides|other than|instead of|bad|terrible|awful"
    r"|weak)|(?:do|does|did|is|are)n'?t)"
    r"(?: (?:an?|in|at|any|the|to|want|like|work(?:ing)?|sit(?:ting)?|do(?:ing)?|be|my|for|good"
    r"|great|with|into|so|very))* $",
    re.I,
)

# A field behind such words is told of a visitor's past: "I was laid off from a warehouse".
PAST = re.compile(
    r"(?:\b(?:I|he|she|we) |(?:^|[,.;:]|\band) ?)(?:just |recently |once |also )?(?:was|got|worked"
    r"|had|left|quit|lost|retired|used to|have (?:been|worked|done|had))\b"
    r"(?:(?!\bso\b|\b(?:wonder|look|want|hop|think|search|interest|ask|told|hear|find|jobs|careers)\w*)"
    r"[^.?!;,])*$"
    r"|\bafter (?:\w+ ){0,3}(?:years?|yrs) (?:in|of|at) (?:an? |the )?$"
    r"|\b(?:laid[- ]off|let go|fired|retired|burn(?:t|ed)[- ]?out|former|formerly|ex)[- ]"
    r"(?:(?:from|of|by|in|at|as|an?|the|my|old|last) )*$",
    re.I,
)
# A word for what somebody is like is no field: "a science-y person".
LIKE_IT = re.compile(r"-?(?:y|ish|minded|oriented|inclined)\b", re.I)


TRADES = "skilled trade"


@dataclass(frozen=True)
class Field:
    """A field of work: a plain name, the codes of its groups, and how it is named in messages."""

    name: str
    groups: tuple[str, ...]
    pattern: re.Pattern[str]


def _field(name: str, groups: str, pattern: str) -> Field:
    return Field(name, tuple(groups.split()), re.compile(rf"\b(?:{pattern})\b", re.I))


# What follows a word that also means something else: "education jobs", "in the education field".
JOBS = (
    r"(?: ?(?:&|and|or) \w+)? (?:jobs?|careers?|occupations?|work|field|industry|sector|positions?)"
)

# Several of these are one field: "police, fire, security".
_PROTECTS = (
    r"(?:police|law enforcement|security|fire(?:fight\w*)?|corrections|(?:security )?guards?)"
)
# A field stands before those whose names it holds: what is read is taken out of the message.
FIELDS = (
    _field("engineering technician", "17-3000", r"drafting|engineering tech(?:nician)?s?"),
    _field("food processing", "51-3000", r"food processing|meat ?packing"),
    _field("protective service", "33-0000", r"protective services?|public safety"
            rf"|first responders?|{_PROTECTS}(?:(?: ?[,/&+] ?| and | or | ){_PROTECTS})+"),
    _field("law enforcement", "33-3000", r"law enforcement|police(?: work)?|policing|corrections"),
    _field("firefighting", "33-2000", r"fire ?fighting|fire service"),
    _field("healthcare support", "31-0000", r"health ?care support"),
    _field(
        "healthcare", "29-0000 31-0000",
        r"health ?care|health-care|health (?:jobs|field|services)|medical(?! school| degree)"
        r"|medicine|hospitals?",
    ),
    _field(
        "social service", "21-0000",
        r"(?:community (?:and|&) )?social services?|social work|counsell?ing",
    ),
    _field("religious", "21-2000", r"religious|church(?:es)?|ministry"),
    _field("science", "19-0000", r"life,? physical,?(?: and)? social sciences?"),
    _field("social science", "19-3000", r"social sciences?"),
    _field(
        "computer", "15-1200 15-2050",
        r"computer science|information technology|computers?|tech(?= ?(?:jobs?|careers?|field"
        r"|industry|sector|$|\W))|high[- ]tech|it(?= (?:jobs?|careers?|field))|I\.T\.|software"
        r"|programming|coding|cyber ?security",
    ),
    _field("mathematics", "15-2000", r"math(?:ematics|s)?(?: and statistics)?|statistics"),
    _field(
        "engineering", "17-0000", r"architecture and engineering|engineering|architecture"
            r"|engineers?"
    ),
    _field("science", "19-0000", r"(?:life|physical|natural|lab(?:oratory)?) sciences?|sciences?"),
    _field("legal", "23-0000", r"legal(?= \w)|law(?! enforcement| degree| school)|paralegal"),
    _field(
        "education", "25-0000",
        rf"educational instruction|teaching|teachers?|schools? jobs?|education(?={JOBS})"
        r"|(?<=in )education|librar(?:y|ies)|education and library",
    ),
    _field(
        "arts and media", "27-0000",
        rf"arts?(?={JOBS})|(?<=in )(?:the )?arts?|design(?={JOBS})|(?<=in )design|entertainment"
        rf"|media"
        r"|artists?|musicians?|sports|journalism|film|music (?:industry|jobs?|business)",
    ),
    _field(
        "business", "13-0000",
        r"business and finance|business(?! of (?:my|your|their|his|her|our) own)|human resources"
        r"|hr(?= jobs?| department| work)",
    ),
    _field("finance", "13-2000", r"finance|financial|accounting|banking"),
    _field("management", "11-0000", r"management|managers?|managerial|executives?"),
    _field("retail", "41-2000", r"retail|stores?"),
    _field("sales", "41-0000", r"sales|marketing and sales|real estate"),
    _field(
        "food service", "35-0000",
        r"food (?:services?|preparation|prep)(?: and serving)?|food(?= \w+)|restaurants?|cooking"
        r"|kitchens?|hospitality|culinary",
    ),
    _field(
        "cleaning and grounds", "37-0000",
        r"(?:buildings? and grounds )?cleaning(?: and maintenance)?|janitorial|custodial"
        r"|housekeeping|landscaping|grounds(?:keeping)?",
    ),
    _field(
        "animal care", "39-2000 29-1131 29-2056 31-9096 45-2021",
        r"animal care|animals?|(?<!hot )dogs|horses|pets",
    ),
    _field("beauty", "39-5000", r"beauty|cosmetology|hair(?: ?styling)?|personal appearance"),
    _field("personal care", "39-0000", r"personal care(?: and service)?|child ?care|recreation"),
    _field(
        "office", "43-0000",
        r"office(?: and administrative)?(?: support)?(?: work)?|administrative(?: support)?|admin"
        r"|clerical|secretarial|desk",
    ),
    _field(
        "farming, fishing and forestry", "45-0000",
        r"farm(?:ing|s)?(?: work)?|agricultur\w+|ag(?= jobs)|forestry|fishing|ranch(?:es|ing)?",
    ),
    _field("construction", "47-0000", r"construction(?: (?:and|or|&) (?:extraction|mining))?"
            r"(?: trades?)?|building trades?"),
    _field("oil, gas and mining", "47-5000", r"mining|oil(?: and gas| field)?|oilfields?"
            r"|extraction"),
    _field(
        "vehicle repair", "49-3000",
        r"(?:auto(?:motive)?|car|vehicle|truck|diesel)(?: repairs?| mechanics?| service)",
    ),
    _field(
        "maintenance and repair", "49-0000",
        r"installation(?:,? maintenance)?(?:,? and repair)?|maintenance(?: and repair)?|repairs?"
        r"|mechanics?|mechanical",
    ),
    _field(TRADES, "47-0000 49-0000 51-0000", r"(?:skilled )?trades?(?! school)"
            r"|blue[- ]collar"),
    _field("textile", "51-6000", r"sewing|tailoring|textiles?|upholster\w*"),
    _field("woodworking", "51-7000", r"wood ?working|carpentry shops?"),
    _field("metalworking", "51-4000", r"metal ?work(?:ing)?|machining"),
    _field("power plant", "51-8000", r"(?:power )?plant operat\w+|power plants?|utilities"),
    _field(
        "production", "51-0000", r"production|manufactur\w+|factor(?:y|ies)|assembly(?: lines?)?"
            r"|plants"
    ),
    _field("aviation", "53-2000", r"aviation|airlines?|air transportation|flying"),
    _field("rail", "53-4000", r"rail(?:roads?|ways?)?(?: transportation)?"),
    _field("driving", "53-3000", r"driving|trucking|drivers?"),
    _field("warehouse", "53-7000", r"warehous(?:e|es|ing)|material moving"),
    _field(
        "transportation", "53-0000",
        r"transport(?:ation)?(?: and material moving)?|logistics|shipping",
    ),
)  # fmt: skip


def fields_in(text: str) -> tuple[Field, ...]:
    """Return the fields of work named in a text, in the order of the table."""
    found: list[Field] = []
    for field in FIELDS:
        matches = list(field.pattern.finditer(text))
        if any(_is_wanted(text, match) for match in matches):
            found.append(field)
        text = field.pattern.sub(" ; ", text)
    # "repair trades": the trades say no more than the field does
    trades = [field for field in found if field.name == TRADES]
    held = {code for field in trades for code in field.groups}
    exact = any(field not in trades and held & set(field.groups) for field in found)
    return tuple(field for field in found if not (exact and field in trades))


def _is_wanted(text: str, match: re.Match[str]) -> bool:
    before = text[: match.start()]
    if NEGATED.search(before) or PAST.search(before):
        return False
    return not LIKE_IT.match(text, match.end())


def groups_in(text: str) -> tuple[str, ...]:
    """Return the codes of the groups of the fields named in a text, each once."""
    return tuple(dict.fromkeys(code for field in fields_in(text) for code in field.groups))


def field_names(groups: tuple[str, ...]) -> tuple[str, ...]:
    """Return the plain names of the fields that groups are made of: ("healthcare",)."""
    left, names = list(groups), []
    for field in sorted(FIELDS, key=lambda field: -len(field.groups)):
        if set(field.groups) <= set(left):
            names.append(field.name)
            left = [code for code in left if code not in field.groups]
    return tuple(names)


def prefix(group: str) -> str:
    """Return how the codes of a group's occupations begin: "33-3" for 33-3000."""
    return group.rstrip("0")
