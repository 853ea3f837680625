"""Answers which occupations meet what somebody looks for: "production jobs that need no degree"."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy.orm import Session

from actions.answers import found_rows
from actions.answers.answer import Answer, Button, Computed, cited
from actions.answers.criteria_words import (
    DROPS,
    PARTS,
    conditions,
    percent,
    subject,
    whole_dollars,
)
from actions.answers.unfiltered import EXAMPLES, not_filtered, nothing_to_go_by
from knowledge.occupations import queries
from knowledge.occupations.amounts import HOUR
from knowledge.occupations.criteria import (
    A_LITTLE,
    CHANGE,
    EMPLOYMENT,
    FIT,
    GROWTH,
    MUCH,
    OPENINGS,
    PAY,
    Criteria,
)
from knowledge.occupations.filtering import Found, all_jobs, find
from knowledge.occupations.queries import NATION
from knowledge.occupations.records import Outlook, Place
from knowledge.records import Citation

AT_ONCE = 5
YEARS = 5  # of experience, which the published lengths are told by
# How many ways out of an empty list are told.
WAYS_OUT = 3


@dataclass(frozen=True)
class _Search:
    """What was looked for, where, and in which data."""

    session: Session
    criteria: Criteria
    place: Place
    not_understood: tuple[str, ...]
    wages: Citation
    projections: Citation
    together: Outlook | None

    @property
    def where(self) -> str:
        return f"in {self.place.named}"

    @property
    def what(self) -> str:
        """The criteria in words."""
        titles = queries.group_titles(self.session, self.criteria.groups)
        return subject(self.criteria, titles) + conditions(self.criteria, self.together)


def find_occupations(
    session: Session,
    criteria: Criteria,
    place: Place,
    not_understood: tuple[str, ...] = (),
    skip: int = 0,
) -> Answer:
    """Answer with the occupations that meet criteria in a place, a few at a time, after `skip`.

    `not_understood` names what was wanted and cannot be filtered by. Raises LookupError when the
    store has no wages or no projections.
    """
    search = _Search(
        session=session,
        criteria=criteria,
        place=place,
        not_understood=not_understood,
        wages=queries.cite(session, "oews", place.title),
        projections=queries.cite(session, "projections", "Table 1.2"),
        together=all_jobs(session),
    )
    if criteria.is_empty:
        return nothing_to_go_by(not_understood, search.wages)
    found = find(session, criteria, place.code, AT_ONCE, skip)
    if not found.rows and skip:
        return _no_more(search, found)
    return _listed(search, found, skip) if found.rows else _none(search, found)


def _listed(search: _Search, found: Found, skip: int) -> Answer:
    criteria = search.criteria
    counted = _span(found, skip)
    title = f"{search.what}, {_order(search)}"
    notes = [f"{title}: {counted.figure}."]
    notes += _notes(search, found)
    end = skip + len(found.rows)
    return Answer(
        text=" ".join(notes),
        entries=tuple(found_rows.entry(row, criteria) for row in found.rows),
        citations=_citations(search),
        next=_next(search, found, end),
        computed=(counted, *_unpublished(found)),
        records=_records(search, found),
        table=found_rows.table(title, found.rows, criteria),
        chart=found_rows.chart(found.rows, criteria),
        remember=_remember(search, found, end),
    )


def _order(search: _Search) -> str:
    """Return what the list is ordered by, where and of when."""
    criteria = search.criteria
    wages, years = f"({search.wages.period})", search.projections.period
    added = "added" if criteria.descending else "lost"
    order = {
        PAY: f"by median pay {search.where} {wages}",
        GROWTH: f"by projected growth in the whole country, {years}",
        CHANGE: f"by the number of jobs projected to be {added} in the whole country, {years}",
        OPENINGS: f"by yearly openings projected for the whole country, {years}",
        EMPLOYMENT: f"by how many people work in them {search.where} {wages}",
        FIT: "the closest matches first, then by yearly openings",
    }[criteria.ordered_by]
    if criteria.ordered_by == FIT:
        return f"{order}; pay is the median {search.where} {wages}"
    lowest = "the largest loss first" if criteria.ordered_by == CHANGE else "the lowest first"
    return order if criteria.descending else f"{order}, {lowest}"


def _span(found: Found, skip: int) -> Computed:
    """Return which of how many are shown: "1 to 5 of 87"."""
    count, end = found.total, skip + len(found.rows)
    counted = "a count of the occupations in the data that fit"
    if len(found.rows) == count:
        return Computed("the only one" if count == 1 else f"{count} in all", counted)
    which = f"{skip + 1} to {end}" if end > skip + 1 else f"number {end}"
    return Computed(f"{which} of {count}", counted)


def _unpublished(found: Found) -> tuple[Computed, ...]:
    if not found.unpublished:
        return ()
    return (Computed(str(found.unpublished), "a count of the occupations without a figure"),)


def _notes(search: _Search, found: Found) -> list[str]:
    """Return what has to be said besides: what is assumed, left out, or of another place."""
    criteria, notes = search.criteria, []
    if "education" in criteria.assumed:
        notes.append("I left out jobs that need a degree; say “any education” to see them too.")
    national = criteria.ordered_by in (GROWTH, CHANGE, OPENINGS) or criteria.growing
    if national and search.place.code != NATION:
        notes.append(
            f"The pay is that {search.where}; growth and openings are for the whole country."
        )
    notes += _left_out(search, found)
    return [*notes, *not_filtered(search.not_understood)]


def _left_out(search: _Search, found: Found) -> list[str]:
    if not found.unpublished:
        return []
    criteria = search.criteria
    figure = "figures"
    if criteria.limits_pay or criteria.ordered_by == PAY:
        figure = "hourly pay" if criteria.pay_by == HOUR else "yearly pay"
    verb = "has" if found.unpublished == 1 else "have"
    return [f"{found.unpublished} more {verb} no published {figure} {search.where}."]


def _citations(search: _Search) -> tuple[Citation, ...]:
    cites = [search.wages, search.projections]
    if search.criteria.interests or search.criteria.zones:
        section = "Interests" if search.criteria.interests else "Job Zones"
        cites.append(queries.cite(search.session, "onet", section))
    return cited(*cites)


def _records(search: _Search, found: Found) -> tuple[Any, ...]:
    """Return what the text tells of the data, and the visitor's own figures, which it repeats."""
    records: list[Any] = [part for row in found.rows for part in (row.pay, row.outlook)]
    if search.together is not None:
        records.append(search.together)
    criteria = search.criteria
    asked: list[Any] = [
        whole_dollars(cents) for cents in (criteria.least_pay, criteria.most_pay) if cents
    ]
    asked += [YEARS] if criteria.experience in (A_LITTLE, MUCH) else []
    asked += [percent(criteria.least_growth)] if criteria.least_growth is not None else []
    asked += [criteria.least_openings] if criteria.least_openings is not None else []
    return (*records, *_citations(search), *asked, *criteria.zones)


def _next(search: _Search, found: Found, end: int) -> tuple[Button | str, ...]:
    criteria = search.criteria
    buttons: list[Button | str] = []
    if end < found.total:
        buttons.append(Button("Show more", "show more"))
    if criteria.assumed:
        buttons.append(Button("With any education", "any education"))
    if criteria.interests:
        buttons.append("explore_interests")
    if criteria.growing is None:
        buttons.append(Button("Only growing ones", "only growing ones"))
    if search.place.code != NATION:
        buttons.append(Button("In the whole country", "and in the whole country?"))
    if criteria.ordered_by != PAY:
        buttons.append(Button("Highest paid first", "highest paid first"))
    if criteria.ordered_by != OPENINGS:
        buttons.append(Button("Most openings first", "most openings first"))
    return tuple(buttons)


def _remember(search: _Search, found: Found, end: int) -> dict[str, Any]:
    return {
        "criteria": asdict(search.criteria),
        "place": search.place.code,
        "shown": end if end < found.total else 0,
        "listed": {
            "kind": "job",
            "names": [row.title for row in found.rows],
            "codes": [row.codes[0] for row in found.rows],
        },
    }


def _none(search: _Search, found: Found) -> Answer:
    """Answer that nothing fits, and which criterion to loosen, with what that would give."""
    ways = _ways_out(search)[:WAYS_OUT]
    text = f"I find no {search.what[:1].lower()}{search.what[1:]} {search.where}."
    told = [f"without {PARTS[part]} there would be {count}" for part, count in ways]
    if told:
        listed = "; ".join(told)
        text += f" {listed[:1].upper()}{listed[1:]}."
    elif not ways:
        text += " Leaving out any single one of these does not help; please ask for less at once."
    notes = [*_left_out(search, found), *not_filtered(search.not_understood)]
    buttons = [Button(f"Without {PARTS[part]}", DROPS[part]) for part, _ in ways]
    if search.place.code != NATION:
        buttons.insert(1, Button("In the whole country", "and in the whole country?"))
    buttons = buttons or list(EXAMPLES)
    counts = tuple(
        Computed(str(count), f"a count of the occupations that fit without {PARTS[part]}")
        for part, count in ways
    )
    return Answer(
        " ".join([text, *notes]),
        citations=_citations(search),
        next=tuple(buttons),
        computed=(*counts, *_unpublished(found)),
        records=_records(search, found),
        remember={
            "criteria": asdict(search.criteria),
            "place": search.place.code,
            "shown": 0,
            "listed": {"kind": "job", "names": [], "codes": []},
        },
    )


def _ways_out(search: _Search) -> list[tuple[str, int]]:
    """Return how many occupations there would be without each criterion, the most first."""
    ways = []
    for part in search.criteria.parts:
        loosened = search.criteria.without(part)
        count = find(search.session, loosened, search.place.code, 0).total
        if count:
            ways.append((part, count))
    return sorted(ways, key=lambda way: -way[1])


def _no_more(search: _Search, found: Found) -> Answer:
    """Answer that all occupations were shown."""
    total = Computed(str(found.total), "a count of the occupations in the data that fit")
    what = f"{search.what[:1].lower()}{search.what[1:]}"
    text = f"That was all: {total.figure} {what} {search.where}."
    buttons = tuple(b for b in _next(search, found, found.total))
    return Answer(
        text,
        citations=_citations(search),
        next=buttons,
        computed=(total,),
        records=_records(search, found),
        remember={"criteria": asdict(search.criteria), "place": search.place.code, "shown": 0},
    )
