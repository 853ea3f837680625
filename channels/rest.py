"""Rasa's REST channel for development: open to this machine only, with clear errors.

Whoever knows a sender's name can go on with that sender's conversation, so the channel must not
be reachable by the public. The web channel is what a site talks to.
"""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import Awaitable, Callable
from ipaddress import ip_address
from typing import Any

from rasa.core.channels.channel import UserMessage
from rasa.core.channels.rest import RestInput
from sanic import Blueprint, response
from sanic.exceptions import InvalidUsage, SanicException
from sanic.request import Request
from sanic.response import HTTPResponse

from channels.payloads import UnreadableMessage, read_message

logger = logging.getLogger(__name__)

OnNewMessage = Callable[[UserMessage], Awaitable[Any]]

MAX_SENDER_CHARS = 255  # what Rasa's SQL tracker store keeps
PROXY_HEADERS = ("forwarded", "via", "x-real-ip", "x-forwarded-for")
EXAMPLE = '{"message": "How much do production managers earn?"}'
EXAMPLE_WITH_SENDER = '{"sender": "me", "message": "How much do production managers earn?"}'


class Refused(SanicException):
    """A request that is not carried out; its text says what to do instead."""

    def __init__(self, status: int, what_to_do: str, headers: dict[str, str] | None = None) -> None:
        super().__init__(what_to_do, status_code=status)
        self.headers = headers


def refusal(_: Request, error: Refused) -> HTTPResponse:
    """Return a refusal as JSON."""
    return response.json({"error": str(error)}, status=error.status_code, headers=error.headers)


def body_of(request: Request, example: str = EXAMPLE) -> dict[str, Any]:
    """Return the JSON object a request carries; raises `Refused` (400) for any other body."""
    try:
        body = request.json
    except (InvalidUsage, RecursionError):
        body = None
    if not isinstance(body, dict):
        raise Refused(400, f"Send a JSON object, such as {example}")
    return body


def message_of(request: Request) -> str:
    """Return the message of a request as Rasa may read it; raises `Refused` (400)."""
    message = body_of(request).get("message")
    if not isinstance(message, str):
        raise Refused(400, f"`message` must be a text. Send a JSON object, such as {EXAMPLE}")
    try:
        return read_message(message)
    except UnreadableMessage as error:
        raise Refused(400, str(error)) from error


def discreet(on_new_message: OnNewMessage) -> OnNewMessage:
    """Return a handler that keeps a failure to itself and logs it without the message.

    `RestInput` would log the text beside the error, and a streamed turn would never end.
    """

    async def turn(message: UserMessage) -> None:
        try:
            await on_new_message(message)
        except (Exception, asyncio.CancelledError) as error:
            # An exception's own words may quote the message, its places in the code do not.
            where = "".join(traceback.format_tb(error.__traceback__))
            logger.error("A turn ended with %s:\n%s", type(error).__name__, where)

    return turn


def is_loopback(address: str) -> bool:
    """Return whether an address is one of this machine's own."""
    try:
        ip = ip_address(address)
    except ValueError:
        return False
    return (getattr(ip, "ipv4_mapped", None) or ip).is_loopback


async def only_from_this_machine(request: Request) -> None:
    """Raise `Refused` (403) for a request from elsewhere; a proxy in front means the public."""
    if not is_loopback(request.ip) or any(name in request.headers for name in PROXY_HEADERS):
        raise Refused(
            403,
            "This channel answers only on the machine it runs on, and not behind a proxy. "
            "Use the web channel under /chat instead.",
        )


class LoopbackRestInput(RestInput):
    """`/webhooks/rest/webhook` for developers, as Rasa documents it."""

    def blueprint(self, on_new_message: OnNewMessage) -> Blueprint:
        """Return the routes of `RestInput`, closed to everybody but this machine."""
        blueprint = super().blueprint(discreet(on_new_message))
        blueprint.exception(Refused)(refusal)
        blueprint.middleware("request")(only_from_this_machine)
        return blueprint

    async def _extract_sender(self, req: Request) -> str:
        sender = body_of(req, EXAMPLE_WITH_SENDER).get("sender")
        if not isinstance(sender, str) or not 0 < len(sender) <= MAX_SENDER_CHARS:
            raise Refused(
                400,
                f"`sender` must be a text of 1 to {MAX_SENDER_CHARS} characters that names the "
                f"conversation. Send a JSON object, such as {EXAMPLE_WITH_SENDER}",
            )
        return sender

    def _extract_message(self, req: Request) -> str:
        return message_of(req)
