"""Session tokens: each names a conversation and is signed, so nobody can go on with another's."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets

SESSION_SECONDS = 24 * 60 * 60


def sign(key: bytes, words: str) -> str:
    """Return the signature of some words, 43 characters that can stand in a URL."""
    digest = hmac.new(key, words.encode(), hashlib.sha256).digest()
    return base64.urlsafe_b64encode(digest).decode().rstrip("=")


def issue_token(key: bytes, now: float) -> str:
    """Return a token for a new conversation: its time of issue, its sender id, the signature."""
    words = f"{int(now)}.{secrets.token_urlsafe(24)}"
    return f"{words}.{sign(key, words)}"


def sender_of(token: str, key: bytes, now: float) -> str | None:
    """Return the sender id a token was issued for; None if it is forged or older than a day."""
    words, _, signature = token.rpartition(".")
    if not token.isascii() or not hmac.compare_digest(sign(key, words), signature):
        return None
    issued, _, sender = words.partition(".")
    return sender if 0 <= now - int(issued) < SESSION_SECONDS else None
