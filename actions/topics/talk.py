"""Topics about the conversation, and people who need somebody else first."""

from __future__ import annotations

from actions.answers import talk
from actions.topics.topic import aside

TOPICS = (
    aside("ask_source", "Sources", talk.source),
    aside("ask_person", "Talk to a person", talk.person),
    aside("out_of_scope", "Out of scope", talk.out_of_scope),
    aside("nlu_fallback", "Not understood", talk.not_understood),
    aside("crisis", "Help in a crisis", talk.crisis),
    aside("abuse", "Help against violence", talk.violence),
    aside("ask_legal", "Legal questions", talk.legal),
    aside("share_private", "Private numbers", talk.private),
)
