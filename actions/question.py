"""What a visitor asks: the words, what is named in them, and what was named before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rasa_sdk import Tracker

from actions.named import (
    Mention,
    Named,
    climbs,
    denied_in,
    lists_levels,
    mentions_in,
    named_in,
    ranked,
    values_in,
)
from actions.spoken import Spoken
from knowledge.clauses import question_behind_a_story, questions_after_a_story
from knowledge.library import Known
from knowledge.names import is_known
from knowledge.people import same_for_all
from knowledge.records import Citation

# An intent less sure than this, with another one this close behind it, may not be the one meant.
# The first is still right in most such cases (8 of 13), so the other becomes a button.
UNCERTAIN, CLOSE = 0.5, 0.1
# Words in a message that is no more than a detail; a longer one that nothing caught is a question.
LONGEST_DETAIL = 8
# What a visitor narrows the conversation to; each stays until another is named.
KEPT = (
    "area",
    "job_level",
    "work_schedule",
    "bargaining",
    "pay_basis",
    "pay_period",
    "certification",
    "specialty",
    "job",
    "own_job",
    "place",
)


@dataclass(frozen=True)
class Question:
    """A question in its conversation.

    said     what this message names, by kind: {"area": ("California",)}
    kept     what earlier messages named, by kind
    topic    the intent of the topic the conversation is about, None at its start
    listed   the names of the last list shown, and their kind; cited: where the last was read
    named    what this message names, each where it stands
    wages          where the pay figures of the last answers are printed, the latest first
    leans          whether it was not understood by itself, and is taken for one on the last topic
    intent         what Rasa recognised, `nlu_fallback` when it is not sure enough
    in_need        whether it may be of somebody who is not well, though it raised no alarm
    ranking        the intents it may have, the likeliest first, each with its confidence
    jobs, places   the occupations and places of the public data that it names
    own_work       what it tells of the work that somebody does, by no name: "I stock shelves"
    search         what was looked for in the last search for occupations, and where
    denied         the kinds of what it names only to leave it out: "without the full-time part"
    sums           what was reckoned with in the last answers: the visitor's own pay
    printed        the amounts it names that the documents print, without commas
    together       how many pay figures the last answer was about
    story          what stands before the question in a message: "I earn 30 an hour. Is level 9 …"
    guessed        occupations it may mean, where it names none that is known, and how likely
    spoken         the occupations and places of the last answers on any, see `Spoken`
    shown    how many entries of a list were shown so far
    told     the sentences told of the topic so far, each as document, line and position
    """

    text: str
    said: Mapping[str, tuple[str, ...]]
    kept: Mapping[str, str]
    topic: str | None = None
    listed: tuple[str, tuple[str, ...]] = ("", ())
    cited: tuple[Citation, ...] = ()
    shown: int = 0
    told: tuple[str, ...] = ()
    named: tuple[Named, ...] = ()
    wages: tuple[str, ...] = ()
    leans: bool = False
    intent: str = "nlu_fallback"
    in_need: bool = False
    ranking: tuple[tuple[str, float], ...] = ()
    jobs: tuple[Mention, ...] = ()
    places: tuple[Mention, ...] = ()
    own_work: tuple[Mention, ...] = ()
    search: Mapping[str, Any] = field(default_factory=dict)
    guessed: tuple[tuple[str, float], ...] = ()
    spoken: Spoken = Spoken()
    sums: Mapping[str, Any] = field(default_factory=dict)
    printed: tuple[str, ...] = ()
    together: int = 0
    story: str = ""
    denied: frozenset[str] = frozenset()

    @classmethod
    def of(cls, tracker: Tracker) -> Question:
        """Return the question in the latest message of a conversation."""
        message: dict[str, Any] = tracker.latest_message
        text = message.get("text") or ""
        last = tracker.get_slot("last_answer") or {}
        denied = denied_in(message.get("entities") or (), text)
        listed = last.get("listed") or {}
        return cls(
            text=text,
            said=values_in(message.get("entities") or (), text),
            named=named_in(message.get("entities") or (), 0),
            wages=tuple(last.get("wages", ())),
            kept={
                kind: tracker.get_slot(kind)
                for kind in KEPT
                if tracker.get_slot(kind) and kind not in denied
            },
            topic=last.get("topic"),
            listed=(listed.get("kind", ""), tuple(listed.get("names", ()))),
            cited=tuple(Citation.remembered(citation) for citation in last.get("cited", ())),
            shown=last.get("shown", 0),
            told=tuple(last.get("told", ())),
            search=last.get("search") or {},
            spoken=Spoken.remembered(last.get("spoken")),
            sums=last.get("sums") or {},
            together=last.get("together", 0),
            guessed=tuple((code, share) for code, share in message.get("jobs_guessed") or ()),
            intent=str(message["intent"]["name"]),
            in_need=bool(message.get("in_need")),
            ranking=ranked(message.get("intent_ranking") or ()),
            jobs=mentions_in(message.get("jobs") or ()),
            places=mentions_in(message.get("places") or ()),
            own_work=mentions_in(message.get("own_work") or ()),
            denied=frozenset(denied),
        )

    @property
    def words(self) -> int:
        """How many words the message has."""
        return len(self.text.split())

    @property
    def is_short(self) -> bool:
        """Whether it may be no more than a detail of what was asked before."""
        return self.words <= LONGEST_DETAIL

    @property
    def details(self) -> set[str]:
        """The kinds of detail named that say what a message is about.

        A place without figures, or "a week", stands in messages about anything.
        """
        return set(self.said) - {"other_area", "pay_period"}

    @property
    def likely(self) -> tuple[str, ...]:
        """The intents it may have that can be offered as topics, the likeliest first."""
        return tuple(name for name, _ in self.ranking if name != "ask_internals")

    @property
    def likely_topic(self) -> str | None:
        """The likeliest intent that can be offered as a topic, however uncertain."""
        return next((name for name in self.likely if name != "nlu_fallback"), None)

    @property
    def also_likely(self) -> str | None:
        """The second intent, where it is hardly less likely than an uncertain first one."""
        if len(self.ranking) < 2 or self.intent == "nlu_fallback":
            return None
        (_, first), (name, second) = self.ranking[:2]
        return name if first < UNCERTAIN and first - second < CLOSE else None

    def known_only(self, known: Known) -> Question:
        """Return the question without values that nothing in the store or the language has.

        Entities found in words are always known; those of a button's payload anybody can type.
        """
        said = {
            kind: kept
            for kind, values in self.said.items()
            if (kept := tuple(v for v in values if is_known(kind, v, known.named)))
        }
        named = tuple(n for n in self.named if n.value in said.get(n.kind, ()))
        return replace(self, said=said, named=named)._with_bare_level()._with_ordinal()

    def without(self, *kinds: str) -> Question:
        """Return the question without what it names of some kinds."""
        said = {kind: values for kind, values in self.said.items() if kind not in kinds}
        return replace(self, said=said)

    @property
    def asked(self) -> str:
        """What is asked, whoever asks."""
        return same_for_all(question_behind_a_story(self.text) or self.text)

    def vector(self, known: Known) -> NDArray[np.float32]:
        """Return the sentence vector of what is asked, whoever asks and after whatever story."""
        asked = questions_after_a_story(self.text)
        return known.vector(same_for_all(asked[-1] if asked else self.text))

    def values(self, kind: str) -> tuple[str, ...]:
        """Return what is meant of a kind: what this message names, or else what was kept."""
        if kind in self.said:
            return self.said[kind]
        return (self.kept[kind],) if kind in self.kept else ()

    def value(self, kind: str) -> str | None:
        """Return the first of `values`, or None."""
        return next(iter(self.values(kind)), None)

    def _with_bare_level(self) -> Question:
        """Read a number alone as a level, where pay figures are talked about: "10?"."""
        said = {kind: values for kind, values in self.said.items() if kind != "bare_level"}
        bare = self.said.get("bare_level", ())
        named = [n for n in self.named if n.kind != "bare_level"]
        on_pay = "pay_period" in self.said and (len(bare) > 1 or self.is_short)
        on_pay = on_pay or lists_levels(self.text, self.named) or climbs(self.text)
        on_pay = on_pay or any(
            "wage" in name or "level" in name for name in (self.intent, self.topic or "")
        )
        if bare and "percentile" not in said and on_pay:
            said["job_level"] = tuple(dict.fromkeys([*said.get("job_level", ()), *bare]))
            named += [replace(n, kind="job_level") for n in self.named if n.kind == "bare_level"]
        return replace(self, said=said, named=tuple(named))

    def _with_ordinal(self) -> Question:
        """Read "the first one" as the name that stood first in the last list shown."""
        kind, names = self.listed
        if not names:  # "the first job", of those that were spoken of
            kind, names = "job", self.spoken.in_turn
        if "ordinal" not in self.said or not names or kind in self.said:
            return self
        places = [min(int(ordinal), len(names)) for ordinal in self.said["ordinal"]]
        return replace(self, said={**self.said, kind: tuple(names[at - 1] for at in places)})
