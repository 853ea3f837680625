"""What a message from outside means: a question in words, or the payload of one of our buttons.

Rasa obeys every message that begins with a slash as a command, whoever wrote it. Only the
commands that our own buttons send are let through; anything else goes on as plain words.
"""

from __future__ import annotations

import json
import re
from typing import Any

from knowledge.private_numbers import masked

MAX_CHARS = 1000
MAX_VALUE_CHARS = 80

COMMAND = re.compile(
    r"/(?:ask_[a-z_]{1,60}|list_wages|compare_wages|explore_interests|rate_interest|inform|tell_more"
    r"|help|greet)(?P<slots>\{.+\})?"
)
SLOT_NAME = re.compile(r"[a-z_]+")
LEADING_SLASHES = re.compile(r"^[\s/]+")


class UnreadableMessage(ValueError):
    """A message that cannot be passed on; says what to send instead."""


def read_message(text: Any) -> str:
    """Return what is handed to Rasa for a message as it came in, 1 to 1,000 characters.

    Numbers that may identify a person are hidden: nothing behind the channel ever sees them.

    Raises `UnreadableMessage` for anything but a text of that length.
    """
    text = "".join(filter(is_readable, text)).strip() if isinstance(text, str) else ""
    if len(text) > MAX_CHARS:
        raise UnreadableMessage(
            f"A message has at most {MAX_CHARS:,} characters. Please shorten it and send it again."
        )
    words = text if is_payload(text) else masked(LEADING_SLASHES.sub("", text))
    if not words:
        raise UnreadableMessage("Please type a question in words and send it again.")
    return words


def is_readable(char: str) -> bool:
    """Return whether a character may be stored: no controls, no halves of a character."""
    return char.isprintable() or char.isspace()


def is_payload(text: str) -> bool:
    """Return whether a text is exactly what one of our buttons sends."""
    command = COMMAND.fullmatch(text)
    if command is None:
        return False
    return command["slots"] is None or are_slots(command["slots"])


def are_slots(text: str) -> bool:
    """Return whether a text is one JSON object that sets slots to short words."""
    try:
        slots = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return (
        isinstance(slots, dict)
        and bool(slots)  # Rasa reads `/greet{}` as a command with something unreadable behind it
        and all(SLOT_NAME.fullmatch(name) and is_value(slots[name]) for name in slots)
    )


def is_value(value: Any) -> bool:
    """Return whether a button may carry this value: Rasa reads up to the first closing brace."""
    return isinstance(value, str) and len(value) <= MAX_VALUE_CHARS and not set(value) & set("{}")
