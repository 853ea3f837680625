"""Topics about the conversation, and people who need somebody else first."""

from __future__ import annotations

from actions.answers import opening, talk
from actions.topics.topic import always, aside

TOPICS = (
    aside("greet", "Hello", opening.greeting),
    aside("help", "What can I ask?", opening.help_),
    aside("bot_challenge", "Who are you?", opening.program),
    aside("ask_internals", "What I do not tell", opening.internals),
    aside("ask_source", "Sources", talk.source),
    always("ask_person", "Talk to a person", talk.person),
    aside("out_of_scope", "Out of scope", talk.out_of_scope),
    aside("other_language", "Other languages", talk.other_language),
    aside("insult", "Not helpful", talk.insulted),
    aside("deny", "Not that", talk.misunderstood),
    aside("nlu_fallback", "Not understood", talk.not_understood),
    always("crisis", "Help in a crisis", talk.crisis),
    always("abuse", "Help against violence", talk.violence),
    always("ask_legal", "Legal questions", talk.legal),
    always("share_private", "Private numbers", talk.private),
    always("share_feeling", "How you feel", talk.feeling),
)
