"""Talks to the real servers over REST, each conversation under a name of its own."""

from __future__ import annotations

import json
import uuid
from collections.abc import Sequence
from urllib.request import Request

from scripts.evaluation.judging import Reply, reply_of
from scripts.servers import opener


def talk(url: str, messages: Sequence[str]) -> list[Reply]:
    """Return the reply to each message of a new conversation."""
    sender = uuid.uuid4().hex
    return [_say(url, sender, message) for message in messages]


def ask(url: str, message: str) -> Reply:
    """Return the reply to a message that begins a conversation."""
    return talk(url, [message])[0]


def _say(url: str, sender: str, message: str) -> Reply:
    body = json.dumps({"sender": sender, "message": message}).encode()
    request = Request(f"{url}/webhooks/rest/webhook", body, {"Content-Type": "application/json"})
    with opener.open(request, timeout=60) as response:
        return reply_of(json.load(response))
