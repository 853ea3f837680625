"""How names are compared: in lower case, in the singular, without marks."""

from __future__ import annotations

import re
import unicodedata

WORD = re.compile(r"[a-z0-9+#&]+")
# Endings of the plural that are no plural: "business", "news", "analysis".
NO_PLURAL = re.compile(r"(?:ss|us|is|news|ics|\bgas|\blens)$")
# People whose name ends like that of a science.
PEOPLE = frozenset(["mechanics", "paramedics", "medics", "critics"])
IRREGULAR = {"men": "man", "women": "woman", "people": "person", "children": "child"}


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text as names are compared: "RNs" and "R.N." are both "rn"."""
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    plain = re.sub(r"(?<=\b[a-z])\.(?=[a-z]\b)\.?", "", plain).replace("'", "")
    return tuple(singular(word) for word in WORD.findall(plain))


def key_of(text: str) -> str:
    """Return the key of a name: its words, each in the singular, with one blank between."""
    return " ".join(words_of(text))


def word_set(text: str) -> frozenset[str]:
    """Return the words of a list written in one line."""
    return frozenset(text.split())


def singular(word: str) -> str:
    """Return an English word in the singular, by its ending alone."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    if word.endswith("men") and len(word) > 5:
        return f"{word[:-3]}man"
    if word.endswith("people") and len(word) > 8:
        return f"{word[:-6]}person"
    if word in PEOPLE:
        return word[:-1]
    if len(word) < 3 or not word.endswith("s") or NO_PLURAL.search(word):
        return word
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if re.search(r"(?:ches|shes|xes|sses|zzes)$", word):
        return word[:-2]
    return word[:-1]
