"""Answers that set occupations, or places, side by side: comparable figures only."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from actions.answers.answer import (
    PARTS_OF_A_YEAR,
    Answer,
    Computed,
    a_period,
    and_list,
    cited,
)
from actions.answers.talk import contact
from actions.occupations import pay, preparing
from actions.occupations.about import About
from actions.occupations.aspects import GROWTH, NUMBERS, PAY, PREPARATION
from actions.occupations.gaps import Lacking
from actions.occupations.pay import PUBLISHED, WORDS
from actions.occupations.side import (
    Side,
    change,
    education,
    experience,
    line,
    of_start,
    openings,
    sides_of,
    training,
)
from actions.occupations.side_table import NOT_KNOWN, chart, common_way, table
from actions.occupations.topics import JOB_TOPICS
from actions.occupations.words import OPENINGS, count, dollars, growth, percent, trend

MOST = 4
TOO_MANY = " I set four side by side at most; ask for the others by themselves."
NEXT = ("ask_outlook", "ask_education", "ask_related_occupations")
SAYS_OPENINGS = re.compile(rf"\b{OPENINGS}", re.I)
OF_PLACES = (PAY, NUMBERS)  # what is published for states and towns
FIT = "ask_fit"
NO_START = (
    "No starting pay is published; the 10th percentile comes nearest (a tenth earn less than it)."
)
Lead = tuple[str, tuple[Computed, ...]]


def compare(abouts: Sequence[About], aspects: Sequence[str]) -> Answer:
    """Answer with what is asked of each side by side, and how far they are apart.

    `aspects` are the intents of what is asked, the first one first.
    """
    abouts, left = abouts[:MOST], abouts[MOST:]
    if len({about.job.code for about in abouts}) == 1:
        of_places = [aspect for aspect in aspects if aspect in OF_PLACES]
        if not of_places:
            return JOB_TOPICS[aspects[0]](abouts[0])
        aspects = of_places
    if aspects[0] not in LEADS:
        return _of_each(abouts, aspects)
    sides = sides_of(abouts, of_pay=PAY in aspects)
    if len(sides) == 1:  # for one of two places nothing is published
        return JOB_TOPICS[aspects[0]](abouts[0])
    leads = [LEADS[aspect](sides) for aspect in aspects if aspect in LEADS]
    records = [record for side in sides for record in (side.pay, side.outlook) if record]
    missing = "".join(dict.fromkeys(side.missing for side in sides))
    return Answer(
        missing + " ".join(text for text, _ in leads) + (TOO_MANY if left else ""),
        entries=tuple(line(side, openings=GROWTH in aspects) for side in sides),
        citations=cited(*records),
        next=NEXT,
        computed=tuple(each for _, computed in leads for each in computed),
        records=(*(side.about.job for side in sides), PUBLISHED, *records),
        table=table(sides),
        chart=chart(sides),
    )


def _of_each(abouts: Sequence[About], aspects: Sequence[str]) -> Answer:
    """Answer with what there is to tell of each, one below the other."""
    topic = JOB_TOPICS[aspects[0]]
    if isinstance(topic, Lacking):
        return _lacking(abouts, topic, aspects[1:])
    told = [topic(about) for about in abouts]
    entries = [" ".join([each.text, "; ".join(each.entries)]).strip() for each in told]
    if aspects[0] == FIT:  # whoever cannot choose asks for more than interests
        near = compare(abouts, (PAY,))
        entries += near.entries
        told.append(near)
    return Answer(
        _shared(told[: len(abouts)]),
        entries=tuple(entries),
        citations=cited(*(citation for each in told for citation in each.citations)),
        next=told[0].next,
        computed=tuple(computed for each in told for computed in each.computed),
        records=tuple(record for each in told for record in each.records),
    )


def _lacking(abouts: Sequence[About], topic: Lacking, aspects: Sequence[str]) -> Answer:
    """Answer that the data say nothing of what is compared, with what else is asked for."""
    titles = and_list([about.job.title for about in abouts])
    text = f"The public data I have on {titles} do not say anything about {topic.what}, and I will "
    text += "not guess."
    beside = [aspect for aspect in aspects if aspect in LEADS]
    if not beside and topic.beside in NEAREST:
        beside = [NEAREST[topic.beside]]
    if not beside:
        jobs = [about.job for about in abouts]
        text = f"{text} {contact(abouts[0].known.settings)}"
        return Answer(text, citations=cited(*jobs), next=topic.following, records=tuple(jobs))
    near = compare(abouts, beside)
    return replace(near, text=f"{text} {near.text}")


def _shared(told: Sequence[Answer]) -> str:
    """Return what stands in the lists of all, where they have any."""
    lists = [[entry.partition(" (")[0] for entry in each.entries] for each in told]
    shared = [name for name in lists[0] if all(name in other for other in lists[1:])]
    if not shared:
        return "Side by side:"
    return f"{'Both' if len(told) == 2 else 'All'} lists have {and_list(shared)}."


def _pay(sides: Sequence[Side]) -> Lead:
    """Return which side has the highest median, by how much, and the sum."""
    periods = sides[0].about.question.values("pay_period")
    by = common_way(sides, "hourly" if "hour" in periods else "annual")
    first = (
        f"{NO_START} " if of_start(sides[0].about.question) and sides[0].statistic == "p10" else ""
    )
    if "hour" in periods and by == "annual":
        by_year = [s.label for s in sides if s.pay and s.pay.hourly.cents(s.statistic) is None]
        first += f"No pay by the hour is published for {and_list(by_year)}. "
    if by is None:
        return "Their pay cannot be set against each other: what is published differs in kind.", ()
    statistic = sides[0].statistic
    if any(getattr(getattr(side.pay, by), statistic) is None for side in sides):
        return "At least one figure is only known as a least amount, so I give no difference:", ()
    high, low = _ends(sides, lambda side: getattr(side.pay, by).cents(statistic))
    unit = "a year" if by == "annual" else "an hour"
    top, bottom = (getattr(side.pay, by).cents(statistic) for side in (high, low))
    if top == bottom:
        return f"The {WORDS[statistic]} pay is the same: {dollars(top)} {unit}.", ()
    apart = Computed(dollars(top - bottom), f"{dollars(top)} − {dollars(bottom)}")
    share = Computed(f"{100 * (top - bottom) / bottom:.1f}%", f"{apart.figure} ÷ {dollars(bottom)}")
    highest = "higher" if len(sides) == 2 else "highest"
    text = (
        f"{first}{high.label}: the {highest} {WORDS[statistic]} pay, {dollars(top)} {unit}. "
        f"That is {apart} or {share} more than {low.label}."
    )
    parts = PARTS_OF_A_YEAR.get(periods[0]) if periods and by == "annual" else None
    if parts is None:
        return text, (apart, share)
    figure = f"{dollars(round((top - bottom) / parts))} {a_period(periods[0])}"
    shorter = Computed(figure, f"{apart.figure} ÷ {parts}")
    return f"{text} The gap is {shorter}.", (apart, share, shorter)


def _growth(sides: Sequence[Side]) -> Lead:
    """Return which side is projected to grow fastest, or to have the most openings a year."""
    if SAYS_OPENINGS.search(sides[0].about.question.text):
        return _openings(sides)
    known = [side for side in sides if change(side) is not None]
    if len(known) < 2 or len({s.outlook.outlook_code for s in known if s.outlook}) < 2:
        return "Projections are for the nation and for an occupation as a whole:", ()
    high, low = _ends(known, lambda side: change(side) or 0)
    most, least = change(high) or 0.0, change(low) or 0.0
    if most == least:
        return f"They are projected to change alike: {percent(most)}.", ()
    apart = Computed(f"{most - least:.1f} points", f"{most:.1f} − {_signed(least)}")
    fastest = "faster" if len(known) == 2 else "fastest"
    outlook = high.outlook
    assert outlook is not None
    return (
        f"{high.label}: jobs are projected to {growth(outlook)} in the United States from "
        f"{outlook.year_start} to {outlook.year_end}, the {fastest} growth. {low.label}: "
        f"{trend(low.outlook)}, {apart} less.",
        (apart,),
    )


def _signed(number: float) -> str:
    """Return a number to take away, in brackets where it is below nothing."""
    return f"{number:.1f}" if number >= 0 else f"(−{-number:.1f})"


def _openings(sides: Sequence[Side]) -> Lead:
    first = "Openings expected a year in the United States"
    return _counts(sides, first, openings)


def _numbers(sides: Sequence[Side]) -> Lead:
    return _counts(sides, "People employed", lambda s: s.pay.employment if s.pay else None)


def _counts(sides: Sequence[Side], first: str, of: Callable[[Side], int | None]) -> Lead:
    """Return a number of each side, and how far they are apart."""
    known = [side for side in sides if of(side) is not None]
    numbers = [f"{side.label}: {count(of(side) or 0)}" for side in known]
    text = f"{first}: {'; '.join(numbers) or NOT_KNOWN}."
    if len(known) < 2:
        return text, ()
    high, low = _ends(known, lambda side: of(side) or 0)
    most, least = of(high) or 0, of(low) or 0
    if most == least:
        return text, ()
    apart = Computed(count(most - least), f"{count(most)} − {count(least)}")
    return f"{text} {high.label}: {apart} more than {low.label}.", (apart,)


def _preparation(sides: Sequence[Side]) -> Lead:
    needs = [f"{side.label}: {_needed(side) or NOT_KNOWN}" for side in sides]
    text = f"What they typically need at entry: {'; '.join(needs)}."
    ranks = [s.outlook.education_rank for s in sides if s.outlook and s.outlook.education_rank]
    if len(ranks) < len(sides) or len(set(ranks)) == 1:
        return text, ()
    most, least = (
        and_list([side.label for side, rank in zip(sides, ranks, strict=True) if rank == end])
        for end in (max(ranks), min(ranks))
    )
    if len(sides) == 2:
        return f"{most}: more schooling than {least}. {text}", ()
    return f"The most schooling: {most}. The least: {least}. {text}", ()


def _needed(side: Side) -> str:
    return ", ".join(part for part in (education(side), experience(side), training(side)) if part)


LEADS: dict[str, Callable[[Sequence[Side]], Lead]] = {
    PAY: _pay,
    GROWTH: _growth,
    NUMBERS: _numbers,
    PREPARATION: _preparation,
}

NEAREST: dict[object, str] = {preparing.education: PREPARATION, pay.percentiles: PAY}


def _ends(sides: Sequence[Side], of: Callable[[Side], float]) -> tuple[Side, Side]:
    """Return the side that has most of something, and the one that has least."""
    ordered = sorted(sides, key=lambda side: -of(side))
    return ordered[0], ordered[-1]
