"""Finds an occupation asked about by the name of its trade: "what is the pay in web design?"."""

from __future__ import annotations

from collections.abc import Sequence

from knowledge.occupations.name_index import NameIndex
from knowledge.occupations.normal import key_of, word_set
from knowledge.occupations.said import Word
from knowledge.occupations.trades import people

# Trades by which people mean an occupation and nothing else; one that is a subject of study or is
# practised where production managers work ("chemistry", "machining") is none of them.
BY_THEIR_ENDING = """accounting; architecture; bartending; bookkeeping; bricklaying; bus driving;
    carpentry; computer programming; cosmetology; court reporting; data entry; dental assisting;
    dental hygiene; dentistry; event planning; fashion design; firefighting; floral design;
    game design; graphic design; hairdressing; hairstyling; house cleaning; house painting;
    interior design; journalism; landscape architecture; landscaping; masonry; massage therapy;
    medical assisting; medical billing; medical coding; midwifery; nursing; occupational therapy;
    optometry; personal training; pest control; pharmacy; phlebotomy; photography;
    physical therapy; plastering; plumbing; policing; property management; psychiatry;
    radiography; real estate; respiratory therapy; roofing; school bus driving; school counseling;
    social work; software engineering; speech pathology; speech therapy; tailoring; taxi driving;
    teaching; technical writing; tiling; tree trimming; truck driving; trucking; upholstery;
    urban planning; video editing; web design; welding; woodworking"""
OTHERWISE = {
    "crane operation": "crane operator",
    "cyber security": "information security analyst",
    "cybersecurity": "information security analyst",
    "data science": "data scientist",
    "hvac": "hvac technician",
    "law enforcement": "police officer",
    "software development": "software developer",
    "veterinary medicine": "veterinarian",
    "web development": "web developer",
}
TRADES = frozenset(key_of(name) for name in (*BY_THEIR_ENDING.split(";"), *OTHERWISE))
PEOPLE = {key_of(trade): who for trade, who in OTHERWISE.items()}
LONGEST = 3  # words of a trade


# It stands behind such a word, and not behind those that tell of a school or of what somebody was.
BEHIND = word_set(
    "in into for of about at does is to mention mentioned mentions suggest suggested suggests "
    "recommend recommended recommends"
)
NEAR = 4  # words
TOLD = word_set(
    """degree degrees major majored majoring minor bachelor bachelors bachelor's master masters
    master's diploma diplomas certificate associate associates class classes course courses studied
    study studying experience years yrs year background worked working work works was were am been
    job jobs opening openings position positions skills i'm im my got went failed
    leaving left out"""
)
# Before these it is a part of something else: "nursing homes", "welding class or chemistry".
PART_OF = word_set(
    """class classes course courses school schools degree or homes home robot robots the mom moms
    dispatch english department office staff industry mother mothers"""
)


def asked_trade(index: NameIndex, words: Sequence[Word]) -> tuple[int, int, str] | None:
    """Return which words are a trade that is asked about, and the name of its people, or None."""
    for first in range(1, len(words)):
        if words[first - 1].ends or words[first - 1].written not in BEHIND:
            continue
        if TOLD & {word.written for word in words[max(0, first - NEAR) : first]}:
            continue
        for last in range(min(len(words), first + LONGEST), first, -1):
            if any(word.ends or word.comma or word.slash for word in words[first : last - 1]):
                continue
            if last < len(words) and words[last].written in PART_OF:
                continue
            key = " ".join(word.word for word in words[first:last])
            who = (PEOPLE.get(key) or people(index, key)) if key in TRADES else ""
            if who in index:
                return first, last, who
    return None
