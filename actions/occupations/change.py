"""Answers somebody who wants another occupation: what is near, what they bring, what they need."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from actions.answers import gaps
from actions.answers.answer import Answer, Button, Computed, Table, and_list, cited
from actions.answers.unfiltered import not_filtered
from actions.occupations.present import LOST_WORK, is_near, is_present
from actions.occupations.tellers import is_a_teller
from actions.occupations.words import amount, dollars, trend
from actions.question import Question
from knowledge.library import Known
from knowledge.occupations import queries
from knowledge.occupations.moving import Gap, Step, gap, ways_on
from knowledge.occupations.queries import NATION
from knowledge.occupations.records import Job, Outlook, Pay
from knowledge.occupations.unfiltered import unfiltered_in

MOST, MOST_SKILLS = 5, 3
# Asks what lies between two occupations: what is still to learn, and what is brought along.
GAP = re.compile(
    r"\b(?:skills?|knowledge|experience|training|learning) gaps?\b|\bgaps? in (?:my |the |their )?"
    r"(?:skills?|knowledge)\b|\b(?:lack(?:s|ing)?|missing|transferable|carr(?:y|ies) over)\b"
    r"|\b(?:skills?|knowledge|experience) (?:\w+ )?(?:transfers?|carry|counts?|helps?)\b"
    r"|\b(?:to|must|gotta|should|would i) (?:still |also )?(?:learn|pick up|brush up|catch up)\b"
    r"|\b(?:don'?t|doesn'?t|do not|does not) (?:already|yet)\b|\b(?:fall|be|am|come) short\b"
    r"|\bwhat (?:i|she|he|they|we) (?:already |would )?(?:have|bring|know)\b"
    r"|\b(?:still|already|else|extra) (?:\w+ ){0,2}(?:need|have|know|bring)\b"
    r"|\bneed (?:to )?(?:still|add)\b",
    re.I,
)
# What somebody wants to be stands behind these; what they are, anywhere else.
TOWARDS = re.compile(
    r"\b(?:become|becoming|be|being|to|into|as|for|towards?|want(?:s|ed)?) "
    r"(?:an? |the )?(?:\w+ )?$",
    re.I,
)
NEXT = ("ask_education", "ask_wage", "explore_interests")
TAKEN_FOR = "From what you tell, I take the work for that of {title}."
CLOSED = re.compile(
    rf"{LOST_WORK.pattern}"
    r"|\b(?:plant|store|factory|company|shop|office|mill) (?:is |has |just )?clos(?:ed|ing)\b",
    re.I,
)
SORRY = "I am sorry to hear that."
LIMITS = (
    "O*NET rates occupations, not people: you may bring more than your job asks, or other things."
)


@dataclass(frozen=True)
class Facts:
    """The nation's pay and projection of an occupation, where published."""

    pay: Pay | None
    outlook: Outlook | None


def change(known: Known, question: Question) -> Answer:
    """Answer with occupations near the present one, or with the way to the one that is wanted."""
    if not queries.has_jobs(known.session):
        return gaps.other_job(known, question)
    present, target = _wanted(known, question)
    if present and target and present.code != target.code:
        return _way(known, present, target)
    if present:
        near = _near(known, present)
        missing, _ = unfiltered_in(question.text)
        if present.code in {each.codes[0] for each in question.own_work if each.codes}:
            near = replace(near, text=f"{TAKEN_FOR.format(title=present.title)} {near.text}")
        sorry = [SORRY] if CLOSED.search(question.text) else []
        return replace(near, text=" ".join([*sorry, *not_filtered(missing), near.text]))
    if target:
        return replace(
            _asks_present(),
            text=f"To tell what you would need to be one of {target.title}, I have to know what "
            "you do now, or did last. What is your job?",
            remember={"target": target.code},
        )
    return _asks_present()


def asks_way(known: Known, question: Question) -> bool:
    """Return whether a message asks what somebody still needs from one occupation to another."""
    present, target = _wanted(known, question) if GAP.search(question.text) else (None, None)
    return bool(present and target and present.code != target.code)


def _wanted(known: Known, question: Question) -> tuple[Job | None, Job | None]:
    """Return the present occupation and the one that is wanted, as far as they are named."""
    text, kept = question.text, question.kept
    mentions = [m for m in question.jobs if m.codes and not is_a_teller(text, m)]
    own = [m for m in mentions if is_present(text, m) or is_near(text, m)]
    others = [mention for mention in mentions if mention not in own]
    if not own and others and not kept.get("own_job"):
        alone = len(others) == 1 and not TOWARDS.search(text[: others[0].start])
        if alone and all(each.guessed for each in question.own_work):
            own, others = others, []
        elif len(others) > 1 and GAP.search(text):  # "the skills gap between cook and nurse"
            own, others = others[:1], others[1:]
    told = [each for each in question.own_work if each.codes and not each.guessed]
    present = next((each.codes[0] for each in (*own, *told)), kept.get("own_job"))
    target = next(iter(question.said.get("job", ())), None)
    target = others[-1].codes[0] if others else target
    spoken_of = kept.get("job") if GAP.search(text) else None
    if target and not present:
        present = spoken_of
    elif present and not target:
        target = spoken_of  # "what would I still need to learn for that?"
    return _job(known, present), _job(known, target)


def _near(known: Known, present: Job) -> Answer:
    """Answer with the nearest occupations: what each asks beyond the present one, pay, outlook."""
    ways = ways_on(known.session, present, MOST)
    if not ways:
        return Answer(
            f"O*NET relates no other occupation to {present.title}.",
            citations=cited(present),
            next=NEXT,
            remember={"own_job": present.code},
        )
    facts = [_facts(known, way.target) for way in ways]
    entries = tuple(_line(way, each) for way, each in zip(ways, facts, strict=True))
    rows = tuple(_row(way, each) for way, each in zip(ways, facts, strict=True))
    sources = [record for each in facts for record in (each.pay, each.outlook) if record]
    button = Button(f"What would I need for {ways[0].target.title}?", _payload(ways[0].target))
    return Answer(
        f"Near {present.title}, by O*NET's comparison of the work, the nearest first; pay is the "
        "median in the United States:",
        entries=entries,
        citations=_cited(present, sources),
        next=(button, "explore_interests", "find_occupations"),
        records=(present, *(way.target for way in ways), *sources),
        table=Table(
            f"From {present.title}",
            ("Occupation", "Median a year", "Growth", "You would need more"),
            rows,
        ),
        remember={
            "own_job": present.code,
            "job": present.code,  # what is asked next without a name is about it
            "listed": {"kind": "job", "names": [way.target.code for way in ways]},
        },
    )


def _way(known: Known, present: Job, target: Job) -> Answer:
    """Answer what is brought from the present occupation to the wanted one, and what is not."""
    found = gap(known.session, present, target)
    facts, now = _facts(known, target), _facts(known, present)
    text = f"From {present.title} to {target.title}: "
    if found.is_rated:
        brought = _named(found.have) or f"{_named(found.nearest)}, though not as much"
        text += f"your job asks {brought}. "
        text += f"You would need more {_named(found.need)}." if found.need else "It asks no more."
    else:
        text += "O*NET does not rate the skills of both, so I cannot compare them."
    apart = _apart(now.pay, facts.pay)
    if facts.outlook and facts.outlook.education:
        text += f" Typical education at entry: {facts.outlook.education}."
    text += f" {_paid(target, facts.pay)}"
    text += (
        f" That is {apart} {_direction(now.pay, facts.pay)} than {present.title}." if apart else ""
    )
    sources = [r for r in (facts.pay, now.pay, facts.outlook) if r]
    return Answer(
        f"{text} {LIMITS}",
        citations=_cited(target, sources),
        next=NEXT,
        computed=(apart,) if apart else (),
        records=(present, target, *sources),
        table=_table(found) if found.is_rated else None,
        remember={"own_job": present.code, "job": target.code},
    )


def _asks_present() -> Answer:
    return Answer(
        "I can show occupations near the one you have, and what you would need. What is your job "
        "now, or what was your last one?",
        next=("explore_interests", "find_occupations", "ask_person"),
    )


def _line(way: Gap, facts: Facts) -> str:
    parts = []
    if facts.pay:
        parts.append(f"{amount(facts.pay.annual, 'median') or 'no yearly pay published'} a year")
    parts.append(trend(facts.outlook))
    if way.need:
        parts.append(f"you would need more {_names(way.need[:2])}")
    elif way.have:
        parts.append("your job asks much the same skills")
    return f"{way.target.title}: {'; '.join(filter(None, parts)) or 'no figures published'}"


def _row(way: Gap, facts: Facts) -> tuple[str, ...]:
    pay = amount(facts.pay.annual, "median") if facts.pay else None
    change = facts.outlook.change_percent if facts.outlook else None
    return (
        way.target.title,
        pay or "not published",
        "not published" if change is None else f"{change:+.1f} percent",
        _names(way.need[:MOST_SKILLS]) or ("little" if way.have else "not rated"),
    )


def _table(found: Gap) -> Table:
    """Return what is asked most: its level in both occupations, 0 to 7."""
    steps = [*found.need[:MOST_SKILLS], *found.have[:MOST_SKILLS]]
    rows = tuple(
        (
            step.asked.name,
            "needed" if step in found.need else "brought along",
        )
        for step in steps
    )
    return Table(f"From {found.present.title} to {found.target.title}", ("Skill", ""), rows)


def _facts(known: Known, job: Job) -> Facts:
    paid = queries.pay(known.session, job.pay_code or "", (NATION,))
    future = queries.outlooks(known.session, job.outlook_code or "")
    return Facts(next(iter(paid), None), next(iter(future), None))


def _named(steps: tuple[Step, ...]) -> str:
    return _names(steps[:MOST_SKILLS])


def _names(steps: tuple[Step, ...]) -> str:
    return and_list([step.asked.name for step in steps])


def _apart(now: Pay | None, then: Pay | None) -> Computed | None:
    """Return how far the two yearly medians are apart, with the sum; None if not comparable."""
    if not now or not then or now.annual.median is None or then.annual.median is None:
        return None
    high, low = sorted((now.annual.median, then.annual.median), reverse=True)
    return (
        Computed(dollars(high - low), f"{dollars(high)} − {dollars(low)}") if high > low else None
    )


def _direction(now: Pay | None, then: Pay | None) -> str:
    assert now
    assert then
    assert now.annual.median
    assert then.annual.median
    return "more" if then.annual.median > now.annual.median else "less"


def _paid(job: Job, pay: Pay | None) -> str:
    said = amount(pay.annual, "median") if pay else None
    if said is None:
        return f"No yearly pay is published for {job.title}."
    return f"The median pay in the United States is {said} a year."


def _payload(target: Job) -> str:
    return f'/change_career{{"job": "{target.code}"}}'


def _cited(job: Job, sources: list[Pay | Outlook]):  # type: ignore[no-untyped-def]
    """Return one citation of each publication: all of it is about the occupations listed."""
    citations = {c.key: c for c in cited(job, *sources)}
    return tuple(citations.values())


def _job(known: Known, code: str | None) -> Job | None:
    return queries.job(known.session, code) if code else None
