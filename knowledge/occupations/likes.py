"""What a message says somebody likes to do, as letters of the RIASEC interest areas."""

from __future__ import annotations

import re

AREAS = {
    "R": "hands-on, practical work",
    "I": "research and figuring things out",
    "A": "creative work",
    "S": "helping and teaching people",
    "E": "leading and selling",
    "C": "organizing, numbers and records",
}
NAMES = {
    "R": "Realistic",
    "I": "Investigative",
    "A": "Artistic",
    "S": "Social",
    "E": "Enterprising",
    "C": "Conventional",
}

# What says an interest wherever it stands.
ANYWHERE = {
    "R": r"hands[- ]on|(?:with|using) (?:my|your|their|his|her|our) (?:own )?hands"
    r"|(?:build|mak|fix|repair|tak)(?:ing|e|s)? (?:things|stuff|apart)|building things|tinker\w*"
    r"|work(?:ing)? (?:with|on) (?:machines?|tools?|engines?|cars)|realistic|handy",
    "I": r"puzzles?|solv(?:e|ing) problems|problem[- ]solving"
    r"|figur(?:e|ing) (?:things |stuff |problems )?out|analy[sz](?:e|ing)|research(?:ing)?"
    r"|investigat\w+",
    "A": r"creativ\w+|artistic|be(?:ing)? expressive",
    "S": r"help(?:ing|s)? (?:other )?(?:people|others|kids|children|patients|folks|the \w+)"
    r"|(?:tak(?:e|ing) care of|car(?:e|ing) for) (?!(?:\w+ )?(?:animals|pets|dogs|cats|horses)\b)"
    r"(?:\w+ ){0,2}\w+"
    r"|work(?:ing|s)? with (?:people|kids|children|patients|others)|people persons?",
    "E": r"enterprising|(?:persuad|convinc)(?:e|ing)(?: (?:people|others))?"
    r"|lead(?:ing)? (?:people|others|teams?|a team)"
    r"|busines{1,2} of (?:my|your|their|his|her|our) own"
    r"|(?:my|your|their|his|her) own (?:boss|business)|entrepreneur\w*"
    r"|be(?:ing)? (?:the boss|in charge)",
    "C": r"organi[sz](?:e|ing)|(?:work(?:ing)? )?with (?:numbers|data|spreadsheets|records)"
    r"|detail[- ]oriented|keep(?:ing)? records|conventional",
}  # fmt: skip
# What says an interest behind "like", and may be a field of work elsewhere. What is done to people
# is read first: who likes to sell to people need not like to help them.
LIKED = {
    "E": r"(?:sell(?:ing)?|lead(?:ing)?|negotiat\w+|argu(?:e|ing)|debat(?:e|ing)|manag(?:e|ing)"
    r"|compet(?:e|ing|itions?)|bargain\w*|pitch\w*)"
    r"(?:(?: to| with)? (?:people|others|customers|kids))?|sales",
    "R": r"build(?:ing)?|mak(?:e|ing)|fix(?:ing)?|repair(?:ing)?|machines?|tools?|engines?|cars"
    r"|trucks|motors?|bikes|mechanic\w*|(?:wood|metal) ?work(?:ing)?|wood|weld(?:ing)?|driving"
    r"|hands|legos?|yard ?work|garden(?:ing)?|plants",
    "I": r"scien(?:ce|tific)\w*|experiments?|biology|chemistry|physics|astronomy|math\w*"
    r"|learning|think(?:ing)?|solv(?:e|ing)|mysteries",
    "A": r"arts?|draw(?:ing|s)?|paint(?:ing|s)?|design\w*|writ(?:e|ing)|music|sing(?:ing)?"
    r"|act(?:ing)?|photograph\w*|danc(?:e|ing)|theat(?:er|re)|fashion|crafts?|poetry",
    "S": r"help(?:ing)?|teach(?:ing)?|car(?:e|ing)|people|kids|children|babies|elderly"
    r"|counsel\w*|listen(?:ing)?|volunteer\w*",
    "C": r"numbers?|records?|order|filing|details?|routines?|spreadsheets?|data|paperwork"
    r"|account(?:s|ing)?|bookkeeping",
}  # fmt: skip
_ANYWHERE = {area: re.compile(rf"\b(?:{words})\b", re.I) for area, words in ANYWHERE.items()}
_LIKED = {area: re.compile(rf"\b(?:{words})\b", re.I) for area, words in LIKED.items()}
_LIKES = (
    r"(?:lik(?:e(?!,)|es|ing)|love[sd]?|loving|enjoy\w*|interest(?:ed)? in"
    r"|(?:am|'m|im|are|'re|is|'s|hes|shes|really|very|super|totally) into"
    r"|good (?:at|with)|passionate about|prefer|(?:big |huge )?fans? of|talent(?:ed)? (?:for|in|at)"
    r"|fascinated by|obsessed with|crazy about)"
)
# What is not liked, or cannot be done.
_NOT = (
    r"(?:hates?|dislikes?|can ?not|(?:ca|do|does|is|are)n'?t|not|never"
    r"|(?:bad|terrible|awful|horrible|no good) (?:at|with))"
)
# What is liked is told up to the next part of the message.
LIKE = re.compile(
    rf"\b{_LIKES}\b(?! to (?:know|see|hear|ask|get|find|compare|learn (?:how|about|more|what))\b)"
    r"(?P<what>.*?)"
    r"(?=$|[.?!;]|\bthat\b|\bwhich\b|\bwhat\b|\bbut\b|\bwith(?:out)?\b"
    r"|\b(?:and )?(?:pays?|paying|no|over|at least|needs?|requires?|in)\b"
    rf"|\b{_NOT}\b|, ?(?:and |so )?(?:she|he|i|im|they|we|my|is|are|has|have|any|\d+)\b)",
    re.I,
)
DISLIKED = re.compile(
    r"\b(?:don'?t|do not|doesn'?t|not|hates?|never|dislikes?|avoid|bad|terrible|awful|can'?t"
    r"|cannot)\b"
    r"(?: (?:at|with|much|very|really|\w+))?(?: to)? $",
    re.I,
)
# Who tells of a liking, and the words that may stand before it: "my daughter has always".
_WHO = (
    r"(?:i|we|he|she|they|who|my (?!job|work|boss)(?:\w+ ){0,2}\w+"
    r"|(?:our |her |his )?(?:son|daughter|kids?|boy|girl|wife|husband|mom|dad|brother|sister|niece"
    r"|nephew|friend))"
)
_AND = (
    r"(?:(?:'?m|'?s|'?re|'?ve|am|is|are|was|has|have|do|does|really|always|also|just|only|still|both"
    r"|very|so|pretty|quite|super|totally|actually|mostly|kinda|kind of|sort of|sorta|too"
    r"|been|a|big|huge|all|\w+ly) ?)*"
)
TOLD_BY = re.compile(
    rf"(?:^|[.,;:!?()-]|\b(?:and|but|also|or|so|hi|hello|hey|{_WHO})(?='| |[msrv]\w? )) ?{_AND}$",
    re.I,
)
# "I'd like to know" likes nothing; "I would love to work with animals" does.
# "tools" in ", like tools" are an example.
EXAMPLE = re.compile(r", ?$")
# What is there already is nothing to look for: "I love my job".
THERE = re.compile(
    r"^\W*(?:(?:my|this|that|the|your) )?(?:job|work|career|it|that|this|you|life)\b"
)
WISHED = re.compile(
    rf"\b{_WHO}(?:'d| would| wanna| wants?| hopes?)(?: \w+ly)?(?: (?:like|love|prefer))?(?: to)?"
    r" (?:(?:(?:work|be)(?:ing)?|do(?:ing)? something|something|a (?:job|career))"
    r" (?:\w+ )?(?:with|in|around)|work(?:ing)?(?= outdoors| outside)|help(?:ing)?)"
    r" (?P<what>\w+(?: \w+)?)",
    re.I,
)

# The result of an interest test names areas, or their letters: "came out Social", "my code: ISA".
OF_A_TEST = re.compile(
    r"\b(?:riasec|holland|interests?|type|quiz\w*|(?:career|personality|aptitude) tests?|profile"
    r"|(?:my|his|her|their) (?:\w+ )?(?:codes?|letters?))\b",
    re.I,
)
NAMED = re.compile(rf"\b(?:{'|'.join(NAMES.values())})\b(?! (?:work\w*|media|security))", re.I)
CODE = re.compile(
    r"\b(?:codes?|letters?|riasec|holland)\b\W+(?:\w+ ){0,2}?(?P<letters>[riasec]{3})\b", re.I
)

# Whose code it is: "my holland code is SAE", "i came out as RIA, that's my riasec code".
OWN = re.compile(r"\b(?:my|his|her|their|our|mine|i|i'?m|we)\b", re.I)


def tells_own_code(text: str) -> bool:
    """Return whether somebody tells the letters of an interest code of their own."""
    return bool(OWN.search(text) and OF_A_TEST.search(text) and CODE.search(text))


def likes_of(text: str) -> tuple[tuple[str, ...], str]:
    """Return the areas somebody likes, and the message without the words that say so."""
    areas = [area for area in AREAS if area in _of_a_test(text)]
    if areas:
        text = CODE.sub(" ", NAMED.sub(" ", text))
    for area, pattern in _ANYWHERE.items():
        if any(not DISLIKED.search(text[: m.start()]) for m in pattern.finditer(text)):
            areas.append(area)
        text = pattern.sub(" ", text)
    for match in reversed(list(LIKE.finditer(text))):
        if DISLIKED.search(text[: match.start()]):
            continue
        what = match["what"]
        for area, pattern in _LIKED.items():
            if pattern.search(what):
                areas.append(area)
                what = pattern.sub(" ; ", what)
        text = text[: match.start("what")] + what + text[match.end("what") :]
    return tuple(area for area in AREAS if area in areas), text


def told_likes(text: str) -> tuple[str, ...]:
    """Return what somebody tells to like, in their words: "building stuff", "animals"."""
    liked = [match["what"] for match in LIKE.finditer(text) if _is_told(text, match)]
    wished = [match["what"] for match in WISHED.finditer(text)]
    return tuple(what.strip(" ,'-") for what in (*liked, *wished) if what.strip(" ,'-"))


def _is_told(text: str, like: re.Match[str]) -> bool:
    before = text[: like.start()]
    is_example = like.group().lower().startswith("like ") and EXAMPLE.search(before)
    is_nothing = is_example or THERE.search(like["what"]) or DISLIKED.search(before)
    return bool(TOLD_BY.search(before)) and not is_nothing


def _of_a_test(text: str) -> frozenset[str]:
    """Return the areas that the result of an interest test names."""
    if not OF_A_TEST.search(text):
        return frozenset()
    code = CODE.search(text)
    letters = frozenset(code["letters"].upper() if code else ())
    named = frozenset(name[0].upper() for name in NAMED.findall(text))
    return named | (letters if len(letters) == 3 else frozenset())
