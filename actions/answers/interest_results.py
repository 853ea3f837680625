"""What the interest questionnaire comes to: areas in words, jobs like that, and what it is not."""

from __future__ import annotations

import json
from dataclasses import replace

from sqlalchemy.orm import Session

from actions.answers.answer import Answer, Button, Chart, Computed, and_list, cited, count_word
from actions.answers.charts import interest_bars
from actions.interest_state import AWAY, INTRODUCTION, RESULT, State
from knowledge.occupations.interests import (
    AREAS,
    ENOUGH,
    LEAST_ALIKE,
    MOST_POINTS,
    PREPARATIONS,
    Match,
    Profile,
    items,
    matches,
)
from knowledge.occupations.queries import cite

PERSON = "ask_person"
MOST_MATCHES = 6
# In our own words; what O*NET calls each area is its name.
MEANINGS = {
    "realistic": "hands-on work with tools, machines, plants or animals, with a result you can see",
    "investigative": "finding out how things work by asking, testing and thinking problems through",
    "artistic": "making something of your own in words, pictures, sound or movement",
    "social": "helping, teaching and caring for people",
    "enterprising": "leading and persuading people, selling, and getting plans off the ground",
    "conventional": "keeping things exact and in order, with clear steps, records and numbers",
}
# From which correlation on a word holds. Chance gives six pairs 0.729 or more once in twenty times.
CLOSENESS = ((0.9, "very close"), (0.729, "close"), (LEAST_ALIKE, "fairly close"))
PREPARATION = {
    1: "little or no preparation",
    2: "some preparation",
    3: "medium preparation",
    4: "considerable preparation",
    5: "extensive preparation",
}
WANTED = {
    "any": "any amount of preparation",
    "1-2": "little or some preparation",
    "3": "medium preparation",
    "4-5": "considerable or extensive preparation",
}
# Points per answer: areas no further apart than this may well change places another day.
NEAR = 0.4
NOT_SURE = 2  # the points of a "not sure"
LIMITS = (
    "This is not a prediction. It is about what you like, not what you can do or which jobs are "
    "open, and our questions have not been tested in a study. A counselor can go through it with "
    "you."
)
SAME_LIMITS = "As before, this is not a prediction."

Turn = tuple[Answer, State]


def explore(**slots: str) -> str:
    """Return the payload of a button that leads somewhere in or around the questionnaire."""
    return f"/explore_interests{json.dumps(slots)}"


def result(session: Session, state: State, again: bool = False) -> Turn:
    """Tell what the answers come to; `again`: only the jobs, since the areas were just told."""
    profile = state.profile
    state = replace(state, shown=RESULT, page=0)
    if not profile.is_enough:
        return _too_few(state), state
    told = "" if again else f"{_areas(state)}\n"
    if profile.is_flat:
        return _flat(state, told), state
    found = _matches(session, state)
    limit = "" if state.zone == "any" else f" that need {WANTED[state.zone]}"
    if not found:
        text = f"{told}No jobs{limit} have interests close to yours in O*NET's ratings."
        return _answer(state, text, (), chart=not again), state
    text = (
        f"{told}{SAME_LIMITS if again else LIMITS}\n"
        f"Jobs{limit} whose interests, as O*NET rates them, are most like yours, at most two from "
        "one group of jobs:"
    )
    return _answer(state, text, found, chart=not again), state


def more(session: Session, state: State) -> Turn:
    """Tell the next jobs; say so when there are no more."""
    if state.profile.is_flat or not state.profile.is_enough:
        return result(session, state)
    state = replace(state, shown=RESULT, page=state.page + 1)
    found = _matches(session, state)
    if not found:
        state = replace(state, page=state.page - 1)
        text = "Those were all the jobs whose interests come close to yours."
    else:
        text = "More jobs whose interests, as O*NET rates them, are like yours:"
    return _answer(state, text, found, chart=False), state


def preparation(state: State) -> Turn:
    """Ask how much preparation the jobs may need."""
    text = (
        "How much preparation should the jobs need? O*NET puts schooling, training and experience "
        "together in one measure, the job zone."
    )
    choices = tuple(
        Button(words.capitalize(), explore(preparation=zone)) for zone, words in WANTED.items()
    )
    return Answer(text, choices=choices, next=(PERSON,)), replace(state, shown=RESULT)


def explain(session: Session, state: State, area: str | None = None) -> Turn:
    """Tell what the six areas mean, or one of them, in our own words."""
    if area:
        text = f"{area[0].upper()} stands for {area.capitalize()}: {MEANINGS[area]}."
        entries: tuple[str, ...] = ()
    else:
        text = (
            "Interests in work are often put in six areas, known by their first letters as RIASEC. "
            "O*NET rates jobs by them. In our own words:"
        )
        entries = tuple(f"{each.capitalize()}: {MEANINGS[each]}" for each in AREAS)
    if state.done:
        shown, offered = RESULT, Button("My result", explore(step="result"))
    elif state.answers:
        shown, offered = AWAY, Button("Go on with the questions", explore(step="go_on"))
    else:
        shown, offered = INTRODUCTION, Button("Start the questions", explore(step="start"))
    citation = cite(session, "onet", "Interests")
    answer = Answer(
        text, entries, citations=(citation,), next=(offered, PERSON), records=(citation,)
    )
    return answer, replace(state, shown=shown)


def _answer(state: State, text: str, found: tuple[Match, ...], chart: bool) -> Answer:
    """Return an answer with jobs as its list, and what may come next."""
    citations = cited(*found)
    more_of = (Button("More jobs", explore(step="more")),) if found else ()
    other = Button("By preparation", explore(step="preparation"))
    if state.unanswered:
        other = Button("Answer the rest", explore(step="go_on"))
    return Answer(
        text,
        entries=tuple(_entry(match) for match in found),
        citations=citations,
        next=(*more_of, other, PERSON),
        computed=_sums(state),
        records=(*found, *citations),
        chart=_chart(state.profile) if chart else None,
        remember={"listed": {"kind": "job", "names": [match.title for match in found]}},
        transcript=chart,
    )


def _entry(match: Match) -> str:
    close = next(word for least, word in CLOSENESS if match.correlation >= least)
    needs = PREPARATION.get(match.zone or 0)
    return f"{match.title}: {close}; {needs}" if needs else f"{match.title}: {close}"


def _areas(state: State) -> str:
    """Return the areas in words: their points, what the highest mean, how sure that is."""
    profile = state.profile
    whole = len({_most(profile, area) for area in AREAS}) == 1
    scores = [
        f"{_name(area)} {_got(profile, area) if whole else _points(profile, area)}"
        for area in _in_order(profile)
    ]
    out_of = f", at most {_most(profile, AREAS[0])} in an area" if whole else ""
    text = (
        "Computed from your answers, each worth 0 points (strongly dislike) to "
        f"{MOST_POINTS} (strongly like){out_of}: {and_list(scores)}."
    )
    if profile.is_flat:
        return text
    text += f"\n{_highest(*profile.ranked()[:2])}{_doubt(profile)}"
    if state.unanswered:
        count = len(state.unanswered)
        have = "has" if count == 1 else "have"
        text += f" {count_word(count).capitalize()} of the questions {have} no answer yet."
    return text


def _highest(first: tuple[str, ...], second: tuple[str, ...]) -> str:
    """Return what the highest areas are and mean; areas that are level are told as level."""
    if len(first) > 2:
        return f"{and_list([_name(area) for area in first])} share the first place."
    if len(first) == 2:
        both = and_list([f"{_name(area)} ({MEANINGS[area]})" for area in first])
        return f"{both} share the first place."
    (top,) = first
    text = f"Your highest area is {_name(top)}: {MEANINGS[top]}."
    if len(second) == 1:
        return f"{text} Next is {_name(second[0])}: {MEANINGS[second[0]]}."
    if len(second) == len(AREAS) - 1:
        return f"{text} All others are level."
    return f"{text} Next come {and_list([_name(area) for area in second])}, which are level."


def _doubt(profile: Profile) -> str:
    """Return what makes the order less sure, if anything does."""
    likings = [liking for area in AREAS if (liking := profile.liking(area)) is not None]
    doubt = ""
    if max(likings) <= NOT_SURE:
        doubt = " You liked few of these things, so even the highest area is not high."
    if max(likings) - min(likings) <= NEAR:
        doubt += (
            " Your areas are so close together that one other answer may change their "
            "order and the jobs below."
        )
    return doubt


def _too_few(state: State) -> Answer:
    answered = Computed(f"{len(state.answers)} of {len(items())}", "answers counted")
    text = (
        f"You have answered {answered.figure} questions. To compare you with jobs, I need at least "
        f"{count_word(ENOUGH)} answers in each of the six areas."
    )
    go_on = Button("Answer those left out", explore(step="go_on"))
    return Answer(text, next=(go_on, PERSON), computed=(answered,))


def _flat(state: State, told: str) -> Answer:
    text = (
        f"{told}All areas came out the same. With none above another there is no pattern to "
        "compare with jobs, so I show none. You may change some answers, or talk it over with a "
        "person."
    )
    change = Button("Change my answers", explore(step="back"))
    restart = Button("Start again", explore(step="restart"))
    return Answer(text, next=(change, restart, PERSON), computed=_sums(state))


def _matches(session: Session, state: State) -> tuple[Match, ...]:
    zones = PREPARATIONS[state.zone]
    return matches(session, state.profile, MOST_MATCHES, zones, state.page)


def _sums(state: State) -> tuple[Computed, ...]:
    """Return each area's points with the answers they come from."""
    sums = []
    for area in AREAS:
        ratings = [
            state.answers[i.number] for i in items() if i.area == area and i.number in state.answers
        ]
        points = " + ".join(str(rating - 1) for rating in ratings)
        what = f"{points}, each answer from 0 to {MOST_POINTS} points"
        sums.append(Computed(f"{_name(area)} {_points(state.profile, area)}", what))
    return tuple(sums)


def _chart(profile: Profile) -> Chart | None:
    return interest_bars(
        [(_name(area), _got(profile, area), _most(profile, area)) for area in _in_order(profile)]
    )


def _in_order(profile: Profile) -> list[str]:
    return [area for level in profile.ranked() for area in level]


def _points(profile: Profile, area: str) -> str:
    return f"{_got(profile, area)} of {_most(profile, area)}"


def _got(profile: Profile, area: str) -> int:
    return profile.points[AREAS.index(area)]


def _most(profile: Profile, area: str) -> int:
    return MOST_POINTS * profile.answered[AREAS.index(area)]


def _name(area: str) -> str:
    return area.capitalize()
