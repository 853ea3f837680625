"""What people want of a job that the public data in the store do not record, by a plain name."""

from __future__ import annotations

import re
from collections.abc import Iterable

# A name completes "I cannot filter by …". What is read is taken out of the message.
UNFILTERED = (
    ("working outdoors", r"outdoors?|outside|in nature|fresh air"),
    (
        "working from home",
        r"(?:from|at) home|remote(?:ly)?|work[- ]from[- ]home|wfh|tele(?:work|commut)\w*|online"
        r"|hybrid",
    ),
    ("part-time or full-time hours", r"(?:part|full)[- ]?time|fewer hours|short hours"),
    ("work on weekends", r"weekends?(?: off| work| jobs?| shifts?)?"),
    (
        "night shifts",
        r"(?:night|evening|graveyard|swing) ?(?:shifts?|jobs?|work)|nights|overnights?",
    ),
    (
        "working hours",
        r"day shifts?|flexible(?: hours| schedules?)?|9[- ]to[- ]5|work[- ]life balance"
        r"|(?:good|school|regular) hours",
    ),
    (
        "how stressful or easy the work is",
        r"(?:low|less|no|without|not|high)[- ](?:too )?(?:stress\w*|pressure)|stress[- ]?free"
        r"|stress\w*|anxi(?:ety|ous)|easy(?: jobs?)?|easiest|relax\w+|chill|calm(?:er)?"
        r"|quiet(?:er)?",
    ),
    (
        "how much contact with people there is",
        r"(?:no|few|less|avoid\w*|without|not|hates?|don'?t|doesn'?t|didn'?t|can'?t|cannot"
        r"|(?:tired|sick) of)"
        r"(?: (?:\w+ ){0,3}(?:deal|talk|work|interact)\w*"
        r" (?:with|to))? (?:any |the |other )?(?:customers?|people|public|coworkers?|phones?)"
        r"|(?:by|on) (?:myself|yourself|my own)|alone|introvert\w*|shy|social anxiety|customers",
    ),
    (
        "whether employers hire people with a criminal record",
        r"felon\w*|(?:criminal )?records? (?:friendly|ok)|criminal (?:records?|histor\w+"
        r"|background)"
        r"|background checks?|ex[- ]?(?:con\w*|offenders?|felons?)|second[- ]chance|convict\w*"
        r"|(?:out of|been to|after) (?:prison|jail)|on (?:parole|probation)|misdemeanou?rs?",
    ),
    (
        "what is open to veterans",
        r"veterans?|vets(?= |$)|military experience|ex-military"
        r"|(?:out of|left|leaving) the (?:military|army|navy|air force|marines|service)",
    ),
    (
        "the armed forces",
        r"(?:jobs?|careers?|work|work\w* for|join\w*) (?:in )?the (?:military|army|navy|air force"
        r"|marines)|military (?:jobs?|careers?)",
    ),
    ("the kind of employer", r"governments?|federal|nonprofits?|big companies|small businesses"),
    (
        "benefits",
        r"benefits|health insurance|401 ?\(?k\)?|pensions?|retirement(?: plans?)?|paid (?:leave"
        r"|vacation|time off)|pto|union(?:ized)?",
    ),
    (
        "age",
        r"(?:people |anyone |someone |workers )?(?:over|above|past|under|older than|younger than)"
        r" (?:the age of )?(?:1[4-9]|[2-7]\d|fifty|forty|sixty)(?= ?(?:$|[?.!,]|years? old"
        r"|year olds?"
        r"|in|with|and|that))|older (?:people|workers|adults)|seniors?(?: citizens?)?"
        r"|retire(?:es|d)"
        r"|teen\w*|\d\d[- ]year[- ]olds?|(?:at|for) my age|young people",
    ),
    (
        "how much of the work is sitting or standing",
        r"sit(?:ting)? (?:down|still)|sitting|stand(?:ing)?"
        r"(?: (?:much|a lot|all day|for long|up))+|no standing",
    ),
    (
        "physical demands or a disability",
        r"disab\w+|wheelchairs?|adhd|autis\w+|arthritis|pregnan\w+|injur(?:y|ed|ies)"
        r"|(?:bad|hurt|weak|sore|broken?|injured) (?:\w+ )?(?:back|knees?|shoulders?|wrists?|hips?)"
        r"|(?:back|knees?|shoulders?|wrists?|hips?) (?:\w+ ){0,2}(?:shot|bad|gone|hurts?|pain\w*)"
        r"|because of (?:my|his|her) (?:back|knees?|shoulders?|hips?|health)"
        r"|sit(?:ting)? (?:down|still)|sitting|(?:standing|lift(?:ing)?|kneel(?:ing)?)"
        r"(?: (?:heavy|much|a lot|all day|for long|up|boxes|things|stuff))*"
        r"|stand(?= *(?:for|all|up|long|much|any\w+|a lot|$|[,.?!;]))"
        r"|heavy (?:stuff|things|work|boxes|loads?)"
        r"|(?:hard|manual) labou?r|(?:on|off) (?:my|his|her) feet"
        r"|(?:heavy|no) lifting|light(?:er)? (?:duty|work)|less tiring"
        r"|hard on (?:my|the|his|her) body"
        r"|physical(?:ly)?(?!,? (?:and )?(?:social )?science)(?: demanding)?(?: work)?",
    ),
    ("the language spoken", r"(?:no |without |speak\w* )(?:english|spanish)|bilingual|spanish"),
    (
        "visas or work permits",
        r"visas?(?: sponsor\w*)?|sponsor\w*(?: an?)? visas?|undocumented|immigrants?"
        r"|work permits?|daca|green cards?",
    ),
    ("contact with blood or illness", r"blood|gross|sick people"),
    (
        "the subject of a degree",
        r"(?<!interested )in (?:biology|psychology|history|sociology|communications?|philosophy"
        r"|political science|chemistry|physics|anthropology|liberal arts|economics|criminology)"
        r"|(?:biology|psychology|history|sociology|communications?|philosophy|political science"
        r"|english|chemistry|physics|anthropology|liberal arts|economics|criminology)"
        r"(?= (?:degrees?|majors?|bachelor'?s?|diploma)\b)",
    ),
    ("seasonal or temporary work", r"seasonal|temporary|temp|gigs?|freelanc\w*|summer jobs?"),
    ("tips, bonuses or commissions", r"tips|tipped|bonus(?:es)?|commissions?"),
    (
        "how far away the work is",
        r"commut\w+|bus lines?|public transport\w*|walking distance|(?:close to|near) (?:my )?"
        r"(?:home|house|place)|without a car|no car",
    ),
    ("drug tests", r"drug tests?(?:ing)?"),
    ("travel", r"travel(?:ing|ling)?"),
    ("how safe the work is", r"safe(?:st)?|danger\w*|risky"),
    (
        "job security",
        r"job security|secure|stable|recession[- ]proof|(?:no|without|never|safe from) layoffs?",
    ),
    (
        "what machines, robots or AI may take over",
        r"(?:ai|a\.i\.|robot|automation)[- ]?(?:proof|safe)?|automat(?:ed|ion)|robots?|replaced",
    ),
    (
        "how happy people are in the work",
        r"happ(?:iest|iness)|happy (?:jobs?|careers?|work\w*|people|at work|in)"
        r"|make\w* me happy|satisf\w+|meaningful|fulfilling|rewarding|fun|boring|interesting",
    ),
    (
        "who is hiring now",
        r"hiring (?:now|today|immediately|near\w*|me)|immediate hire|(?:is|are) hiring$|near me"
        r"|start (?:now|today|tomorrow|right away)|job (?:ads?|listings?|postings?)|apply",
    ),
)
_PATTERNS = tuple((name, re.compile(rf"\b(?:{words})\b", re.I)) for name, words in UNFILTERED)


def unfiltered_in(text: str) -> tuple[tuple[str, ...], str]:
    """Return what a message wants that cannot be filtered by, and the message without it."""
    names = []
    for name, pattern in _PATTERNS:
        if pattern.search(text):
            names.append(name)
            text = re.sub(" +", " ", pattern.sub(" ", text))
    return tuple(names), text


# What jobs are to give or spare is wished for behind them: "jobs where I can bring my dog".
WISH = re.compile(
    r"\b(?:jobs?|careers?|work|occupations?|professions?)\b,? (?:that|which|where|with|without) "
    r"(?P<wish>[a-z' -]+?)(?= (?:and|but|or|that|which|where|in|lol|please|pls|plz|thanks?)\b"
    r"| ?[.,;:?!()]|$)",
    re.I,
)
# Words that wish for nothing by themselves.
EMPTY = re.compile(
    r"\b(?:good|great|best|there|available|exist|an?|the|i|me|my|we|you|your|can|could|do|does"
    r"|don'?t|not|no|is|are|will|would|have|has|get|got|to|of|on|it|be|for|people|some|any|most"
    r"|more|fit|suits?|let|like|want|need|work|jobs?|ones?|someone|somebody)\b|[^a-z]",
    re.I,
)
WORDS = re.compile(r"[a-z' ,-]+", re.I)
LONGEST_WISH = 10  # words
QUOTE = "“"  # begins what is named in the visitor's own words


def wishes_in(text: str) -> tuple[str, ...]:
    """Return what is wished of jobs in so many words: "let you bring your dog to work"."""
    return worded(match["wish"].strip(" '-") for match in WISH.finditer(text))


def worded(wishes: Iterable[str]) -> tuple[str, ...]:
    """Return those wishes that are short words and say something; no figure is repeated."""
    plain = [wish for wish in wishes if WORDS.fullmatch(wish)]
    return tuple(w for w in plain if EMPTY.sub("", w) and len(w.split()) <= LONGEST_WISH)
