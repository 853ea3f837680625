"""The table of topics: every intent that the documents, or the advisor itself, can answer."""

from __future__ import annotations

from actions.topics import any_job, career, pay, qualifying, talk, work
from actions.topics.topic import PAY, Topic

__all__ = ["DEFAULTS", "TOPICS", "Topic", "title"]

TOPICS: dict[str, Topic] = {
    topic.intent: topic
    for group in (pay, work, qualifying, career, any_job, talk)
    for topic in group.TOPICS
}

# Said in words by the domain's responses; offered as buttons like any topic.
OFFERED = {"tell_more": "Tell me more"}

# What a bare detail ("in Bend?", "the CPIM") is about when nothing was asked before.
DEFAULTS = (
    ("certification", "ask_certification_detail"),
    ("specialty", "ask_specialties"),
    ("industry", "ask_industries"),
    ("code_system", "ask_codes"),
    ("related_occupation", "other_job"),
    *((kind, "ask_wage") for kind in sorted(PAY)),
)


def title(intent: str) -> str:
    """Return what a button that asks about an intent shows."""
    return OFFERED.get(intent) or TOPICS[intent].title
