"""Whether what stands behind a question only asks to reckon with its answer."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

# What is no question by itself behind another one: "and by how much", "in percent".
ONLY_A_SUM = re.compile(
    r"\W*(?:(?:and|so|or|also) )*(?:by |in )?(?:how (?:much|many|far)(?: (?:percent|"
    r"percentage points|points|dollars|more|less|apart|is (?:that|it)|in percent|"
    r"(?:per|(?:in |for )?(?:an?|one|each|every)) (?:hour|week|month|year)|every two weeks))*|"
    r"what(?:'?s| is) the (?:difference|gap|distance)|the (?:difference|gap|distance)|"
    r"percent(?:age)?|(?:please )?(?:count|compare|rank|add|subtract) (?:them|those|these|both))"
    r"(?: (?:please|pls|exactly|then))?\W*",
    re.I,
)


def asks_for_a_sum(halves: Sequence[Mapping[str, Any]]) -> bool:
    """Return whether a later one of a message's questions go on with its figures."""
    of_figures = any(_is_of_figures(half["ranking"][0]["name"]) for half in halves[:1])
    return of_figures and any(ONLY_A_SUM.fullmatch(half["text"]) for half in halves[1:])


def _is_of_figures(intent: str) -> bool:
    """Return whether an intent is about figures or lists, with which something can be done."""
    return "wage" in intent or intent in ("ask_industries", "ask_titles", "ask_source")
