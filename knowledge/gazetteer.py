"""Finds in a message the names and values the store knows: areas, levels, certifications…

Names come from the store, so that whatever is imported can be asked for without training anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import spacy
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from knowledge.names import Name
from knowledge.places import COUNTRIES
from knowledge.worded import Entity, by_pattern

Repair = Callable[[str], str]


# Names of places that are words or first names too count only where a place is spoken of.
ORDINARY_WORDS = {
    "bend", "redmond", "hayward", "ca", "austin", "buffalo", "charlotte", "china", "columbus",
    "eugene", "eureka", "georgia", "irvine", "phoenix", "salem", "turkey", "virginia", "london",
    "reno", "wichita", "washington", "jackson", "arlington", "riverside", "maine", "oregon",
}  # fmt: skip
BENDS = {"to", "can", "could", "i", "you", "we", "they", "will", "must", "never", "lot", "a"}
# "can I compare Bend with Oakland" bends nothing.
COMPARED = {"compare", "comparing", "than", "versus", "vs", "against"}
BENT = {"over", "down", "metal", "steel", "the", "rules", "my", "your"}
# Behind these a country is where somebody comes from, not what is asked for.
ORIGIN = {"from", "born", "raised"}
BEFORE_PLACE = {"in", "near", "around", "at", "from", "for", "to", "of", "about", "bout", "inside"}


class Gazetteer:
    """Finds entities; built from the names of a store."""

    def __init__(self, names: Iterable[Name], repair: Repair = lambda word: word) -> None:
        self._language = spacy.blank("en")
        self._repair = repair
        self._meanings: dict[str, Name] = {}
        self._loose = PhraseMatcher(self._language.vocab, attr="LOWER")
        self._exact = PhraseMatcher(self._language.vocab, attr="ORTH")
        for number, name in enumerate(names):
            key = f"{number}"
            self._meanings[key] = name
            matcher = self._exact if name.exact else self._loose
            matcher.add(key, [self._language.make_doc(name.text)])

    def find(self, text: str) -> list[Entity]:
        """Return the entities of a message in the order they stand in."""
        doc = self._language.make_doc(text)
        repaired = Doc(doc.vocab, words=[self._repair(token.text) for token in doc])
        named = [Span(doc, s, e, label=key) for key, s, e in self._exact(doc)]
        named += [Span(doc, s, e, label=key) for key, s, e in self._loose(doc)]
        spans = filter_spans(named)
        taken = {i for span in spans for i in range(span.start, span.end)}
        more = [Span(doc, s, e, label=key) for key, s, e in self._loose(repaired)]
        spans += [s for s in filter_spans(more) if not taken & set(range(s.start, s.end))]
        entities = [
            Entity(name.kind, name.value, span.start_char, span.end_char)
            for span in spans
            if (name := self._meanings[span.label_]) and _is_meant(name, span)
        ]
        entities = [e for e in entities if not _is_state_of_another(e, entities)]
        entities += by_pattern(text)
        levels = [e for e in entities if e.kind == "job_level"]
        entities = [
            e
            for e in entities
            if e.kind != "bare_level" or not any(o.start <= e.start < o.end for o in levels)
        ]
        return sorted(entities, key=lambda e: (e.start, e.kind, e.value))


def _is_meant(name: Name, span: Span) -> bool:
    """Return whether a name that is also an ordinary word is meant as a name here."""
    if name.kind == "other_area" and name.value in COUNTRIES and _follows(span, ORIGIN):
        return False  # "I am from Peru" tells who asks
    if name.kind not in ("area", "other_area") or span.text.lower() not in ORDINARY_WORDS:
        return True
    if span.text == "Bend" and span.start > 0 and span.doc[span.start - 1].text[-1] not in ".!?":
        return True  # "we may move to Bend"
    if span.text.lower() == "bend":  # a city, unless somebody bends something
        if span.start and span.doc[span.start - 1].lower_ in COMPARED:
            return True
        return not (_follows(span, BENDS) or span.doc[span.end : span.end + 1].text.lower() in BENT)
    before = BEFORE_PLACE
    return len(span.doc) <= 4 or _follows(span, before) or span.text[:1].isupper()


def _is_state_of_another(entity: Entity, entities: list[Entity]) -> bool:
    """Return whether an area only says where another lies: "Long Beach, California"."""
    return entity.kind == "area" and any(
        other.kind == "other_area" and 0 <= entity.start - other.end <= 2 for other in entities
    )


def _follows(span: Span, words: set[str]) -> bool:
    before = span.doc[max(0, span.start - 2) : span.start]
    return any(token.lower_ in words for token in before)
