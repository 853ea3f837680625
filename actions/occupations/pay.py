"""Answers on what an occupation pays, from the wages the Bureau of Labor Statistics publishes."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.answers.answer import Answer, Computed, and_list, cited
from actions.occupations.about import About
from actions.occupations.not_published import untold
from actions.occupations.words import PERCENTILES, amount, count, per, published_as
from knowledge.occupations import queries
from knowledge.occupations.queries import NATION
from knowledge.occupations.records import Pay

NEXT = ("ask_outlook", "ask_education", "ask_related_occupations")
TOP = re.compile(r"\b(?:top|highest|best|most|upper)\b", re.I)
LOW = re.compile(
    r"\b(?:bottom|lowest|least|worst|low|minimum|start\w*|entry|beginn\w*|new(?:bies|comers)?|rookies?"
    r"|first year)\b(?! (?:york|jersey|mexico|hampshire|orleans|england|haven)\b)",
    re.I,
)
# A share of the workers, in words: "the best paid quarter", "lowest earning ten percent".
SHARE = re.compile(
    r"\b(?:(?P<high>top|highest|best|upper|richest|third(?= quartile))|bottom|lowest|worst|lower"
    r"|least|poorest|first(?= quartile))(?:[- ]?(?:paid|paying|earning))? "
    r"(?:(?P<quarter>quarter|quartile|fourth|(?:25|twenty[- ]?five) ?(?:%|percent))"
    r"|tenth|decile|(?:10|ten) ?(?:%|percent))(?!\w)",
    re.I,
)
# Asks for a place, and names none: "which state pays nurses more".
WHICH_PLACE = re.compile(
    r"\b(?:which|what) (?:state|city|town|place|area)s?\b"
    r"|\bwhere\b.{0,30}\b(?:earn|paid|pays?|make|salar\w+|wages?)\b.{0,12}\b(?:most|best|more|highest)\b"
    r"|\bwhere\b.{0,20}\b(?:best|highest|better) (?:pa(?:y|id)|salar\w+|wages?)\b",
    re.I,
)
NAME_PLACES = " Tell me two or more states or towns, and I set them side by side."
NOTHING = "No pay is published for {title} in these wage data."
PUBLISHED = "Only the 10th, 25th, 50th, 75th and 90th percentiles are published."
OF_ALL = ("list_wages", "ask_wage_range")  # asks for the percentiles together
WORDS = {
    "p10": "10th percentile",
    "p25": "25th percentile",
    "median": "median",
    "p75": "75th percentile",
    "p90": "90th percentile",
    "mean": "mean",
}


def wage(about: About) -> Answer:
    """Answer with the median of the place asked for, and of the nation beside it."""
    rows, missing = published(about)
    if not rows:
        return _none(about, missing)
    here, *_ = rows
    where = f"{about.job.title} in {here.place.named}"
    other = {"annual": "hour", "hourly": "year"}.get(here.only or "")
    if other in about.question.said.get("pay_period", ()):
        missing += f"No pay by the {other} is published for {about.job.title}. "
    text = f"{missing}{where} earn {_both(here)}: half earn more, half less."
    computed = _for_period(about, here)
    if computed:
        text += f" That is {computed}."
    nation = _nation(about, here)
    if nation:
        text += f" In the United States the median is {_main(nation)}."
    text += published_as(about.job, here.title)
    if not about.places and WHICH_PLACE.search(about.question.text):
        text += NAME_PLACES
    return _answer(about, text, [here, *nation_list(nation)], computed)


def percentiles(about: About) -> Answer:
    """Answer with the percentile asked for, or with all that are published."""
    rows, missing = published(about)
    if not rows:
        return _none(about, missing)
    here = rows[0]
    by = by_of(about, here)
    amounts = here.hourly if by == "hour" else here.annual
    one, several = wanted(about), asked_for(about)
    where = f"{about.job.title} in {here.place.named}"
    if len(several) > 1:
        told = [_percentile(where, each, amount(amounts, each), by) for each in several]
        text = f"{missing}{' '.join(told)}"
    elif one:
        said = amount(amounts, one)
        text = f"{missing}{_percentile(where, one, said, by)}"
        if one != "median" and amount(amounts, "median"):
            text += f" The median is {amount(amounts, 'median')}."
        if one == "p10":
            text += " It is not a starting wage; none is published."
    else:
        asked = about.question.said.get("percentile", ())
        only = f"{PUBLISHED} " if set(asked) - PERCENTILES.keys() else ""
        low, high = amount(amounts, "p10"), amount(amounts, "p90")
        text = (
            f"{missing}{only}{where}: a tenth earn less than {low or 'an amount not released'}, "
            f"half earn less than {amount(amounts, 'median') or 'an amount not released'}, and a "
            f"tenth earn {_over(high)} {_a(by)}."
        )
    text += published_as(about.job, here.title)
    answer = _answer(about, text, [here])
    return replace(answer, remember={"part": one}) if one else answer


def statistic(about: About) -> Answer:
    """Answer with median and mean beside each other, and of when they are."""
    rows, missing = published(about)
    if not rows:
        return _none(about, missing)
    here = rows[0]
    by = by_of(about, here)
    amounts = here.hourly if by == "hour" else here.annual
    text = (
        f"{missing}For {about.job.title} in {here.place.named} the median is "
        f"{amount(amounts, 'median') or 'not released'} {_a(by)} and the mean "
        f"{amount(amounts, 'mean') or 'not released'}. I give the median: half earn more, half "
        f"less. The figures are of {here.citation.period}."
    )
    return _answer(about, text, [here])


def employment(about: About) -> Answer:
    """Answer how many people work in the occupation, here and in the nation."""
    rows, missing = published(about)
    outlook = next(iter(queries.outlooks(about.session, about.job.outlook_code or "")), None)
    if about.places and rows and rows[0].employment is not None:
        here = rows[0]
        place = here.place.named[0].upper() + here.place.named[1:]
        text = f"{missing}{place} has {count(rows[0].employment)} {about.job.title} "
        text += f"({here.citation.period}, employees only)."
        text += published_as(about.job, here.title)
        return _answer(about, text, [here])
    if outlook and outlook.employment_start is not None:
        text = (
            f"In {outlook.year_start} there were {count(outlook.employment_start)} "
            f"{about.job.title} in the United States, the self-employed included."
        )
        if rows and rows[0].place.code == NATION and rows[0].employment is not None:
            text += f" Employees alone: {count(rows[0].employment)} ({rows[0].citation.period})."
            text += published_as(about.job, rows[0].title)
            return _answer(about, missing + text, [outlook, rows[0]])
        return _answer(about, missing + text + published_as(about.job, outlook.title), [outlook])
    if rows and rows[0].employment is not None:
        text = f"{missing}There are {count(rows[0].employment)} {about.job.title} employed in "
        text += f"{rows[0].place.named} ({rows[0].citation.period})."
        return _answer(about, text, [rows[0]])
    return Answer(f"{missing}The data give no number of {about.job.title}.", next=NEXT)


def published(about: About) -> tuple[list[Pay], str]:
    """Return the pay of the places asked for, or of the next wider ones, and what is missing."""
    code = about.job.pay_code
    missing = untold(about.question)
    missing += f"I have no figures for {about.unknown_place}. " if about.unknown_place else ""
    if code is None:
        return [], missing
    codes = tuple(place.code for place in about.places)
    rows = [row for row in queries.pay(about.session, code, codes) if has_amount(row)]
    missing += _of_other_years(about, rows or _in_nation(about, code))
    if rows or not codes:
        return rows or _in_nation(about, code), missing
    place = about.places[0]
    missing += f"No pay of {about.job.title} is published for {place.named}. "
    if place.kind in ("metro", "nonmetro"):
        states = tuple(state.code for state in queries.states_of(about.session, place))
        rows = [row for row in queries.pay(about.session, code, states) if has_amount(row)]
    return rows or _in_nation(about, code), missing


def _of_other_years(about: About, rows: list[Pay]) -> str:
    """Return a sentence on the years asked for that the wages are not of; nothing for theirs."""
    period = rows[0].citation.period if rows else ""
    years = [y for y in about.question.said.get("year", ()) if period and y not in period]
    return f"I have no pay figure for {and_list(years)}, only for {period}. " if years else ""


def has_amount(row: Pay) -> bool:
    """Return whether any median is published, by the year or by the hour."""
    return row.annual.cents("median") is not None or row.hourly.cents("median") is not None


def by_of(about: About, pay: Pay) -> str:
    """Return whether pay is asked for, or published, by the hour or by the year."""
    asked = "hour" in about.question.said.get("pay_period", ())
    asked = asked or about.question.kept.get("pay_period") == "hour"
    if pay.only:
        return "hour" if pay.only == "hourly" else "year"
    return "hour" if asked else "year"


def nation_list(nation: Pay | None) -> list[Pay]:
    """Return the nation's pay as a list, which is empty without it."""
    return [nation] if nation else []


def _in_nation(about: About, code: str) -> list[Pay]:
    return [row for row in queries.pay(about.session, code, (NATION,)) if has_amount(row)]


def _nation(about: About, here: Pay) -> Pay | None:
    if here.place.code == NATION:
        return None
    return next(iter(_in_nation(about, here.pay_code)), None)


def _both(pay: Pay) -> str:
    """Return the median by the year, and by the hour behind it, where both are published."""
    annual, hourly = amount(pay.annual, "median"), amount(pay.hourly, "median")
    when = pay.citation.period
    if annual and hourly:
        return f"{annual} a year, or {hourly} an hour (median, {when})"
    by = "year" if annual else "hour"
    only = f"pay is published by the {by} only"
    return f"{annual or hourly} {_a(by)} (median, {when}; {only})"


def _main(pay: Pay) -> str:
    annual, hourly = amount(pay.annual, "median"), amount(pay.hourly, "median")
    return f"{annual} a year" if annual else f"{hourly} an hour"


def _for_period(about: About, here: Pay) -> Computed | None:
    period = about.question.value("pay_period")
    return per(here, period) if period else None


def asked_for(about: About) -> list[str]:
    """Return the percentiles that are named, where they are published: "the 25th and the 75th"."""
    text, asked = about.question.text, about.question.said.get("percentile", ())
    plain = not (TOP.search(text) or LOW.search(text))
    return [PERCENTILES[each] for each in asked if plain and each in PERCENTILES]


def wanted(about: About) -> str | None:
    """Return the percentile that is meant, p10 to p90: "top 10 percent" is the 90th."""
    asked = about.question.said.get("percentile", ())
    text = about.question.text
    if len(asked) > 1 or (TOP.search(text) and LOW.search(text)):
        return None  # from one to another: all of them
    share = SHARE.search(text)
    if share:
        ends = ("p75", "p25") if share["quarter"] else ("p90", "p10")
        return ends[0] if share["high"] else ends[1]
    for value in asked:
        of_top = value in ("10", "25") and TOP.search(text) and "percentile" not in text.lower()
        turned = str(100 - int(value)) if of_top else value
        if turned in PERCENTILES:
            return PERCENTILES[turned]
    if asked:
        return None
    if TOP.search(text):
        return "p90"
    if LOW.search(text):
        return "p10"
    # "and hourly", after a percentile: the same one
    goes_on = about.question.is_short and about.question.intent not in OF_ALL
    return about.question.spoken.part or None if goes_on else None


def _percentile(where: str, wanted: str, said: str | None, by: str) -> str:
    if said is None:
        return f"{where}: the {WORDS[wanted]} is not released."
    share = {"p10": "a tenth", "p25": "a quarter", "median": "half", "p75": "a quarter"}.get(wanted)
    if wanted in ("p75", "p90"):
        share = share or "a tenth"
        return f"{where}: {share} earn {_over(said)} {_a(by)} ({WORDS[wanted]})."
    return f"{where}: {share} earn less than {said} {_a(by)} ({WORDS[wanted]})."


def _over(said: str | None) -> str:
    if said is None:
        return "more than an amount not released"
    return said if said.startswith("at least") else f"more than {said}"


def _a(by: str) -> str:
    return "an hour" if by == "hour" else "a year"


def _none(about: About, missing: str) -> Answer:
    text = f"{missing}{NOTHING.format(title=about.job.title)} I will not guess."
    return Answer(text, citations=(about.job.citation,), next=NEXT, records=(about.job,))


def _answer(
    about: About, text: str, records: list[Pay] | list, computed: Computed | None = None
) -> Answer:
    following = ("ask_wage_percentile", *NEXT)
    return Answer(
        text,
        citations=cited(*records),
        next=following,
        computed=(computed,) if computed else (),
        records=(about.job, PUBLISHED, *about.question.said.get("year", ()), *records),
    )
