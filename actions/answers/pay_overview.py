"""Answers on all pay figures at once: the highest, the lowest, in order, and why they differ."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.answers import charts, pay_rows, pay_table, pay_words
from actions.answers.answer import (
    HOURS_A_YEAR,
    Answer,
    Computed,
    and_list,
    cited,
    count_word,
    difference,
    dollars,
)
from actions.answers.pay_comparison import NEXT, entry, set_against, wage_table
from actions.answers.pay_mentions import AMOUNT, mentioned, printed
from actions.answers.pay_ranges import range_of_one
from actions.question import Question
from knowledge import queries
from knowledge.library import Known
from knowledge.records import Wage

_END = r"(?:lowest|highest|least|most|smallest|biggest|largest|bottom|top|worst|best)"
IN_ORDER = re.compile(
    r"\brank|\border(?:ed)?\b|\bsort|\bline\b.*\bup\b|\b(?:a|de)scending\b|"
    r"\bfrom (?:the )?(?:low|high|little|most|least|top|bottom|worst|best|small|big|poor|cheap)"
    r"(?!\w* (?:level|number))|"
    rf"\b{_END} (?:(?:pay|paid|wage|salary|money|figure|one|number)s? )?(?:first|to {_END})\b",
    re.I,
)
# In which the lowest stands first.
UPWARDS = re.compile(
    r"\bascending\b|\bfrom (?:the )?(?:low|little|least|bottom|worst|small|poor|cheap)|"
    rf"\b(?:lowest|least|smallest|bottom|worst) (?:\w+ )?(?:first|to {_END})\b",
    re.I,
)

SPREAD = re.compile(
    r"spread|distance|\bminus\b|subtract|\bgap\b|differ|\bapart\b|\bbetween\b|how (?:much|far)",
    re.I,
)
A_DISTANCE = re.compile(r"spread|distance|\bgap\b|differ|\bapart\b|how (?:much|far)", re.I)
# Words that ask how far figures are apart, not why.
SIZE = re.compile(
    r"percent|%|how (?:much|far|many|big)|subtract|\bminus\b|\bby what\b|\bgap\b|"
    r"\bin (?:money|dollars|cash|\$)",
    re.I,
)
PLACES = re.compile(r"\b(?:places?|areas?|cit(?:y|ies)|regions?|locations?|where|states?)\b", re.I)
LEVELS = re.compile(r"\b(?:levels?|lvls?|grades?)\b", re.I)
RANGES = re.compile(r"\brange|\babove\b|\bhigher than\b|narrow|\bone (?:single )?number|lone", re.I)
BETWEEN_DOCUMENTS = re.compile(r"\bdocuments?\b|\bguide\b|\barticle\b|\bsources\b", re.I)
# The figures talked about, whatever prints them: "the difference of these two, in the article".
THESE = re.compile(
    r"\b(?:of|between) (?:them|these|those|the two|both)\b(?! (?:\w+ )?(?:documents?|sources))",
    re.I,
)
CITIES = re.compile(r"\bcit(?:y|ies)\b|\btowns?\b|\bmetros?\b", re.I)
OF_PAY = re.compile(r"\b(?:pay|paid|earn\w*|salar\w+|wages?|money|averages?)\b", re.I)
# What else may be put in order.
OTHER_LISTS = re.compile(
    r"\b(?:industr|task|skill|cert|tool|title|code|occupation|job(?!s? pays?\b)|employ|grow|open)",
    re.I,
)
MULTIPLIED = re.compile(r"\b2,?080\b")
BY_THE_HOUR = re.compile(r"\b2,?080\b|\bhour", re.I)


def extremes(known: Known, question: Question) -> Answer:
    """Answer which level pays most and least, and which place prints the highest figure."""
    wages = queries.wages(known.session)
    if pay_table.asks_for_rows(question):
        return pay_table.picked(wages, question)
    in_order = IN_ORDER.search(question.text) and not A_DISTANCE.search(question.text)
    if in_order or pay_table.nth_meant(question.text):
        return _in_order(wages, question)
    if pay_table.asks_for_an_end(question):
        found = pay_table.end_of(wages, question)
        if found:
            return found
    levels = [w for w in wages if w.work_level and not w.work_schedule]
    high, low = max(levels, key=_annual), min(levels, key=_annual)
    top, bottom = max(wages, key=_annual), min(wages, key=_annual)
    gap = difference(high, low)
    apart = bool(SPREAD.search(question.text))
    text = (
        f"By level, the highest US average is Level {high.work_level}, {high.annual_text}, and the "
        f"lowest Level {low.work_level}, {low.annual_text} (undated)"
        f"{f': {gap.figure} apart (computed: {gap.sum})' if apart else ''}. The highest figure in "
        f"the documents is {top.annual_text} in {top.area} ({pay_words.group_name(top)}), the "
        f"lowest {bottom.annual_text} in {bottom.area} ({pay_words.group_name(bottom)}); those are "
        "different groups, so the places cannot be ranked."
    )
    whole = difference(top, bottom)
    if apart:
        text += f" As printed they are {whole.figure} apart (computed: {whole.sum})."
    places, ladder = (top, bottom), (high, low)
    if pay_table.LOWEST.search(question.text):
        places, ladder = places[::-1], ladder[::-1]
    # "the gap" behind it is that of two levels, or of two places
    before = pay_rows.recalled(wages, question)
    on_levels = question.topic == "ask_wage_extremes" and before and pay_rows.is_leveled(before[0])
    of_levels = LEVELS.search(question.text) or (on_levels and not PLACES.search(question.text))
    about = (*ladder, *places) if of_levels else (*places, *ladder)
    shown = dict.fromkeys(pay_rows.place_of(wage) for wage in about)
    return Answer(
        text,
        citations=cited(high, top),
        next=NEXT,
        computed=(gap, whole) if apart else (),
        chart=charts.pay_bars(levels),
        remember={"wages": list(shown)},
    )


def asks_in_order(text: str) -> bool:
    """Return whether a message asks for levels, places or pay figures in order."""
    of_pay = any(words.search(text) for words in (LEVELS, PLACES, pay_table.ROWS, OF_PAY))
    others = OTHER_LISTS.search(text) or A_DISTANCE.search(text)
    return bool(IN_ORDER.search(text) and of_pay and not others)


def _in_order(wages: list[Wage], question: Question) -> Answer:
    """Answer with the levels, the places or all figures in order, the highest first."""
    rows = wages
    if LEVELS.search(question.text):
        rows = pay_rows.levels(wages)
    elif PLACES.search(question.text):
        rows = pay_rows.of_areas(wages)
    else:
        rows = pay_table.rows_meant(wages, question) or wages
    rows = sorted(rows, key=_annual, reverse=True)
    nth = pay_table.nth_meant(question.text)
    lowest = bool(pay_table.LOWEST.search(question.text))
    if nth and nth[1] > len(rows):  # "second after San Francisco"
        article = pay_table.rows_meant(wages, replace(question, said={}))
        rows = sorted(article, key=_annual, reverse=True)
    if nth and nth[1] <= len(rows):
        return _at_places(rows[::-1] if lowest else rows, nth, "lowest" if lowest else "highest")
    reasons = pay_words.why_not(rows)
    ends = "the highest to the lowest"
    if UPWARDS.search(question.text):
        rows, ends = rows[::-1], "the lowest to the highest"
    text = f"These are the yearly figures from {ends}, as they are printed."
    if reasons:
        text += f" It is no ranking: {and_list(reasons)}."
    return Answer(
        text,
        entries=tuple(entry(row) for row in rows),
        citations=cited(*rows),
        next=NEXT,
        table=wage_table("Pay in order", rows),
        chart=charts.pay_bars(rows),
        remember={"wages": [pay_rows.place_of(row) for row in rows]},
    )


def _at_places(rows: list[Wage], places: tuple[int, int], word: str) -> Answer:
    """Answer with the second, or the first three, of rows that stand in order, and all before."""
    first, last = places
    shown = rows[:last]
    if first == last:
        names = ("", "", "second ", "third ", "fourth ", "fifth ")
        meant = shown[-1]
        text = f"The {names[last]}{word} is the average of {pay_words.describe(meant)}, "
        if meant.statistic == "median":
            text = f"The {names[last]}{word} is the median of {pay_words.describe(meant)}, "
        text += f"{meant.annual_text} a year."
    else:
        text = f"These are the {count_word(last)} {word} yearly figures, as they are printed."
    reasons = pay_words.why_not(shown)
    if reasons:
        text += f" It is no ranking: {and_list(reasons)}."
    return Answer(
        text,
        entries=tuple(entry(row) for row in shown),
        citations=cited(*shown),
        next=NEXT,
        chart=charts.pay_bars(shown),
        remember={"wages": [pay_rows.place_of(row) for row in reversed(shown)]},
    )


def disagreement(known: Known, question: Question) -> Answer:
    """Answer why figures differ: those that are named, or talked about, or the two main ones."""
    wages = queries.wages(known.session)
    named, before = mentioned(wages, question), pay_rows.recalled(wages, question)
    if BETWEEN_DOCUMENTS.search(question.text) and not THESE.search(question.text):
        before = []
    about = list(dict.fromkeys([*named, *before]))
    if about and RANGES.search(question.text) and _has_lone_range(about[0]):
        return range_of_one(about[0], question)
    twice = _hour_and_year(wages, question)
    if twice:
        return _rounded(twice)
    if len(about) < 2 or (len(named) < 2 and not before):
        about = list(dict.fromkeys([*about, *pay_rows.main_ones(wages)]))
    rows = about[:2]
    reasons = pay_words.why_not(rows)
    same = len({row.annual_cents for row in rows}) == 1
    if same or not reasons:
        sentences, computed = set_against(rows, question)
        text = " ".join(sentences)
    else:
        text, computed = f"They measure different things: {and_list(reasons)}.", []
        text += " So they cannot be ranked, and neither is wrong."
        if SIZE.search(question.text):
            (_, *sums), computed = set_against(rows, question)
            text = " ".join([text, *sums])
    return Answer(
        text,
        entries=tuple(entry(row) for row in rows),
        citations=cited(*rows),
        next=("ask_wage_statistic", *NEXT[1:]),
        computed=tuple(computed),
        chart=charts.pay_bars(rows),
        remember={"wages": [pay_rows.place_of(row) for row in rows]},
    )


def _has_lone_range(wage: Wage) -> bool:
    """Return whether the range column holds a single amount, above the average itself."""
    return bool(wage.range_low_cents and wage.range_low_cents > wage.annual_cents)


def _hour_and_year(wages: list[Wage], question: Question) -> Wage | None:
    """Return the wage whose printed hour does not make its printed year, if that is asked."""
    if not BY_THE_HOUR.search(question.text):
        return None
    amounts = [w for a in AMOUNT.findall(question.text) for w in printed(wages, a)]
    rows = amounts or (wages if MULTIPLIED.search(question.text) else [])
    return next((w for w in rows if w.hourly_cents), None)


def _rounded(wage: Wage) -> Answer:
    """Answer why an hour's pay times the hours of a year is not quite the year's pay."""
    made = dollars((wage.hourly_cents or 0) * HOURS_A_YEAR)
    product = Computed(made, f"{wage.hourly_text} × {HOURS_A_YEAR:,} hours")
    exact = f"${wage.annual_cents / 100 / HOURS_A_YEAR:.3f}"
    hour = Computed(exact, f"{wage.annual_text} ÷ {HOURS_A_YEAR:,} hours")
    text = (
        f"The guide prints both {wage.annual_text} a year and {wage.hourly_text} an hour for "
        f"{wage.area}, {wage.citation.year}. The hour makes {product}; the year makes {hour} an "
        "hour. The guide does not say why the two differ so little; rounding to the cent would do "
        "it. I give both as printed."
    )
    return Answer(text, citations=cited(wage), next=NEXT, computed=(product, hour))


def everything(known: Known, question: Question) -> Answer:
    """Answer with every pay figure there is, or with those of places where these are asked for."""
    wages = queries.wages(known.session)
    of_places = PLACES.search(question.text) or CITIES.search(question.text)
    if of_places and not (LEVELS.search(question.text) or question.details):
        return _of_places(wages, question)
    text = f"These are all {len(wages)} yearly pay figures in the documents."
    text += " They cover different places and groups, so compare with care."
    return Answer(
        text=text,
        entries=tuple(entry(wage) for wage in wages),
        citations=cited(*wages),
        next=("ask_wage_disagreement", "ask_level_meaning", "ask_benefits"),
        table=wage_table("All pay figures", wages),
        chart=charts.pay_bars([w for w in wages if w.work_level and not w.work_schedule]),
    )


def _of_places(wages: list[Wage], question: Question) -> Answer:
    """Answer which places pay figures are printed for: "which cities do you have"."""
    rows = [row for row in pay_rows.of_areas(wages) if row.area != pay_rows.NATION]
    kind = "places"
    if CITIES.search(question.text):
        rows, kind = [row for row in rows if "," in row.area], "cities and their surroundings"
    text = f"The documents print pay figures for {count_word(len(rows))} {kind}."
    reasons = pay_words.why_not(rows)
    if reasons:
        text += f" They cannot be ranked: {and_list(reasons)}."
    return Answer(
        text,
        entries=tuple(entry(row) for row in rows),
        citations=cited(*rows),
        next=("ask_wage_disagreement", "list_wages", "ask_benefits"),
        table=wage_table("Pay by place", rows),
        chart=charts.pay_bars(rows),
        remember={
            "wages": [pay_rows.place_of(row) for row in rows],
            "listed": {"kind": "area", "names": [row.area for row in rows]},
        },
    )


def _annual(wage: Wage) -> int:
    return wage.annual_cents
