"""Answers about certifications: which there are, and what is known of one."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.answers import prose
from actions.answers.answer import Answer, Button, and_list, cited, count_word
from actions.answers.certification_years import years_missing
from actions.question import Question
from knowledge import queries
from knowledge.clauses import cuts
from knowledge.library import Known
from knowledge.names import telling_words
from knowledge.question_forms import asks
from knowledge.records import Certification
from knowledge.search import Sentence

SECTION = "Certifications"
TWO_NAMES = re.compile(
    r"\bsame\b|differ|\btwo\b|\b2\b|\bboth\b|another (?:word|name)", re.IGNORECASE
)
IS_ONE = re.compile(r"^\W*(?:and |so )?(?:is|are)\b", re.IGNORECASE)
RENEWS = re.compile(
    r"\b(?:keep|valid|renew\w*|recert\w*|lose|expires?|expired?|run out|lasts?|forever|for life)\b",
    re.IGNORECASE,
)
# A point that certifications are asked about side by side, beside what they are.
REQUIRES = re.compile(
    r"\b(?:years?|experience|exams?|modules?|needs?|requires?|takes?|demands?|decision|subjects?)\b",
    re.IGNORECASE,
)
RENEWAL = "to keep it, holders must earn units or do activities every few years"
# What asks for the one certification that something is told of.
ONE_OF_THEM = re.compile(
    r"\b(?:which|what) (?:cert(?:ification|ificate)?|credential|one)"
    r" (?:of (?:them|these|those) )?(?:names?|lists?|has|have|covers?|includes?|asks?|"
    r"needs?|requires?|takes?|tests?)\b",
    re.IGNORECASE,
)
ANOTHER = re.compile(r"\b(?:one|other)\b", re.IGNORECASE)
GREEN_ONES = re.compile(
    r"\bgreen (?:manufacturing )?(?:cert(?:ification|ificate)?s|credentials|ones)\b", re.IGNORECASE
)
# Sentences told of each of several, beside what it is.
ASKED_OF_EACH = 2
# How near a sentence must be to tell which certification is meant, by how much the nearest must
# lead, and from where on several are told of side by side.
TELLS, LEAD, ALSO = 0.22, 0.08, 0.4
NEEDED = re.compile(r"\b(?:essential|need|needed|necessary|required|must|worth)\b", re.IGNORECASE)


def certifications(known: Known, question: Question) -> Answer:
    """Answer with the certifications of each document, or with the green ones."""
    every = queries.certifications(known.session)
    if "green" in question.text.lower() or "sustainab" in question.text.lower():
        return _green(known, [c for c in every if c.field == "green"])
    if NEEDED.search(question.text):
        return _needed(known)
    described = _described(known, question, every) if ONE_OF_THEM.search(question.text) else {}
    if len(described) == 1:
        told = {"certification": tuple(described)}
        return detail(known, replace(question, said={**question.said, **told}))
    guide = [c for c in every if "guide" in c.citation.key]
    article = [c for c in every if c not in guide]
    only = [c for c in article if c.key not in {g.key for g in guide}]
    names = [_full_name(c, every) for c in guide]
    text = f"The guide describes {count_word(len(guide))}: {and_list(names)}."
    if article:
        text += f" The article names {and_list([c.key for c in article])}."
    if only:
        text += f" {_full_name(only[0], every)} stands only in the article, without an issuer."
    return Answer(
        text,
        citations=cited(*guide, *article),
        next=tuple(_button(c) for c in guide[:3]),
        remember={"listed": {"kind": "certification", "names": [c.key for c in [*guide, *only]]}},
    )


def _needed(known: Known) -> Answer:
    """Answer how much certifications count; the article says two things, and both are told."""
    points = ("a certification can improve the chances", "certifications essential steps")
    sentences = prose.main_sentences(known, points, ("Education and Training", "Conclusion"))
    text = "No document says that one is required. The article says: "
    text += " ".join(s.text for s in sentences)
    return Answer(text, citations=cited(*sentences), next=("ask_certifications", "ask_education"))


def _green(known: Known, green: list[Certification]) -> Answer:
    sentences = [s for c in green for s in _sentences(known, c)]
    text = " ".join(dict.fromkeys(s.text for s in sentences))
    return Answer(
        text,
        citations=cited(*green),
        next=("ask_green_economy", "ask_certifications"),
        remember={"listed": {"kind": "certification", "names": [c.key for c in green]}},
    )


def detail(known: Known, question: Question) -> Answer:
    """Answer with what the documents say of one certification, or ask which one is meant."""
    key = question.value("certification")
    every = queries.certifications(known.session)
    if GREEN_ONES.search(question.text):
        return _green(known, [c for c in every if c.field == "green"])
    described = _described(known, question, every)
    if described and "certification" not in question.said:
        if not key and len(described) > 1:
            return _aspect(described, every)
        if not key or (len(described) == 1 and ANOTHER.search(question.text)):
            key = next(iter(described))
    about = [c for c in every if c.key == key]
    if not about:
        listed = certifications(known, question)
        return replace(listed, text=f"Which one do you mean? {listed.text}")
    first = about[0]
    also = (*question.said.get("certification", ())[1:], *_by_words(question.text, every))
    keys = list(dict.fromkeys((first.key, *also)))
    if len(keys) > 1:
        return _side_by_side(known, question, keys, every)
    names = list(dict.fromkeys(c.name for c in about))
    if len(names) > 1 and TWO_NAMES.search(question.text):
        return Answer(
            f"They are one and the same, {first.key}, under two names: the documents call it "
            f"“{names[0]}” and “{names[1]}”.",
            citations=cited(*about),
            next=("ask_certification_detail", "ask_certifications"),
            remember={"certification": first.key},
        )
    if all(c.issuer is None and "guide" not in c.citation.key for c in about):
        text = (
            f"The article names the {first.name} ({first.key}) only as something that can improve "
            "the chances of getting a job. It does not say who issues it or what it takes."
        )
        return Answer(text, citations=cited(first), next=("ask_certifications",))
    sentences = _sentences(known, first)
    told = " ".join(s.text for s in sentences)
    missing = years_missing(question.text, told)
    return Answer(
        f"{told} By the years you name, {missing} would be missing." if missing else told,
        citations=cited(first),
        next=("ask_cost_duration", "ask_certifications", "ask_certification_search"),
        computed=(missing,) if missing else (),
        remember={"certification": first.key},
    )


def _described(known: Known, question: Question, every: list[Certification]) -> dict[str, Sentence]:
    """Return the certifications that a question describes, each with the sentence that tells it.

    "What are its modules?" is about the only one with modules; "how many exams" about two.
    """
    if not question.text or question.text.startswith("/"):
        return {}
    by_name = _by_words(question.text, every)
    if len(by_name) == 1:
        about = next(c for c in every if c.key == by_name[0])
        return {about.key: _sentences(known, about)[0]}
    renews = RENEWS.search(question.text)
    asked = known.phrase(RENEWAL) if renews else question.vector(known)
    told = {s: c.key for c in reversed(every) for s in _sentences(known, c)}
    best: dict[str, tuple[float, Sentence]] = {}
    for match in known.index.nearest(asked, (SECTION,)):
        if match.sentence in told:
            best.setdefault(told[match.sentence], (match.nearness, match.sentence))
    if not best:
        return {}
    (key, (first, sentence)), *others = best.items()
    second = others[0][1][0] if others else 0.0
    if first >= TELLS and first - second >= LEAD:
        return {key: sentence}
    if first >= ALSO:
        return {key: said for key, (near, said) in best.items() if first - near < LEAD}
    return {}


def _by_words(text: str, every: list[Certification]) -> tuple[str, ...]:
    """Return the certifications that a word of their name tells from all others: "the green one".

    They are in the order of their words.
    """
    if not ANOTHER.search(text):
        return ()
    keys = telling_words({one.key: one.name for one in reversed(every)})
    said = re.findall(r"[a-z]+", text.lower())
    return tuple(dict.fromkeys(keys[word] for word in said if word in keys))


def _aspect(described: dict[str, Sentence], every: list[Certification]) -> Answer:
    """Answer with what the documents say on one point, of each certification they say it of."""
    about = [next(c for c in every if c.key == key) for key in described]
    return Answer(
        "These are the sentences of the guide that come nearest to that.",
        entries=tuple(f"{key}: {sentence.text}" for key, sentence in described.items()),
        citations=cited(*described.values()),
        next=tuple(_button(one) for one in about[:3]),
        remember={"listed": {"kind": "certification", "names": list(described)}},
    )


def _side_by_side(
    known: Known, question: Question, keys: list[str], every: list[Certification]
) -> Answer:
    """Answer with what each of several certifications is, and what is asked; nothing links them."""
    firsts = [next(c for c in every if c.key == key) for key in keys]
    entries = []
    for one in firsts:
        asked_of_it = _asked_of(question, one.key)
        vector = known.phrase(RENEWAL) if RENEWS.search(asked_of_it) else known.vector(asked_of_it)
        nearest = [match.sentence for match in known.index.nearest(vector, (SECTION,))]
        told = [s for s in _sentences(known, one) if "guide" in s.citation.key]
        named_only = f"The article only names it: {_full_name(one, every)}, without an issuer."
        # What it is, is told first in any case.
        of_both = asked_of_it == question.text and not REQUIRES.search(asked_of_it)
        asked = [s for s in nearest if s in (told if of_both else told[1:])][:ASKED_OF_EACH]
        shown = [s for s in told if s in (told[0], *asked)]
        entries.append(f"{one.key}: {' '.join(s.text for s in shown) or named_only}")
    text = f"This is what the documents say of {and_list(keys)}."
    if TWO_NAMES.search(question.text) or IS_ONE.match(question.text):
        text = f"The documents tell of {and_list(keys)} apart, and do not say they are the same."
    return Answer(
        text,
        entries=tuple(entries),
        citations=cited(*firsts),
        next=tuple(_button(one) for one in firsts[:3]),
        remember={"listed": {"kind": "certification", "names": keys}},
    )


def _asked_of(question: Question, key: str) -> str:
    """Return the words that ask of one certification: "what is in the CM, and who gives CPIM?"."""
    by_form = sorted(cuts(question.text), key=lambda c: not (asks(c.left) and asks(c.right)))
    for cut in by_form:
        for words, end in ((cut.left, cut.at), (cut.right, len(question.text))):
            start = question.text.rfind(words, 0, end)
            inside = (n for n in question.named if start <= n.start < end)
            if {n.value for n in inside if n.kind == "certification"} == {key}:
                return words
    return question.text


def cost_or_duration(known: Known, question: Question) -> Answer:
    """Answer that no price or length is given, and what is known instead."""
    key = question.value("certification")
    about = [c for c in queries.certifications(known.session) if c.key == key and c.issuer]
    gaps = queries.gaps(known.session, "absent_subject")
    source = [g for g in gaps if "cost" in g.subject or "long" in g.subject]
    text = "Neither document says what training or certifications cost or how long they take."
    if about:
        one = about[0]
        by = f"{one.issuer} ({one.issuer_abbreviation})" if one.issuer_abbreviation else one.issuer
        text += f" The {one.key} is offered by the {by}"
        subjects = queries.items(known.session, "exam_subject", of=one.key)
        listed = and_list([s.text for s in subjects])
        text += f"; its exams cover {listed}." if subjects else "."
        text += " They can tell you."
        return Answer(
            text, citations=cited(one), next=("ask_certifications", "ask_training_search")
        )
    text += (
        " The guide advises asking schools about classes, tuition and fees, and courses required."
    )
    points = ("ask schools about classes, tuition and fees",)
    advice = prose.main_sentences(known, points, ("Where Can I Find Training?",))
    return Answer(
        text,
        citations=cited(*advice, *source[:1]),
        next=("ask_training_search", "ask_certifications"),
    )


def _sentences(known: Known, certification: Certification) -> list[Sentence]:
    """Return the sentences of a paragraph that are about this certification, in order."""
    line = certification.citation.line_start
    here = [
        s
        for s in known.index.sentences
        if s.citation.line_start == line and s.citation.key == certification.citation.key
    ]
    here.sort(key=lambda s: s.position)
    if certification.abbreviation:
        return here
    stem = certification.name.removesuffix(" Certification")
    named = [s for s in here if stem in s.text]
    return named[1:] or named


def _full_name(certification: Certification, every: list[Certification]) -> str:
    """Return a name with its short form; the longest of the names the documents give."""
    same = [c.name for c in every if c.key == certification.key]
    name = max(same, key=len)
    short = certification.abbreviation
    return f"{name} ({short})" if short else name


def _button(certification: Certification) -> Button:
    payload = f'/ask_certification_detail{{"certification": "{certification.key}"}}'
    return Button(f"About {certification.key}", payload)
