"""The channel the chat widget talks to, and the demo page with the widget on it.

    POST /chat/session    gives a session token
    POST /chat/webhook    answers {"message": "..."}, with `Authorization: Bearer <token>`
    POST /chat/feedback   keeps whether an answer helped, with the same authorization
    GET  /chat/about      what the advisor covers, how old that is, who runs it
    GET  /chat/demo       the demo page; /chat/widget.js is what a center's site embeds

A token names its conversation and is signed, so nobody can go on with another's. Behind a proxy
set SANIC_PROXIES_COUNT to the number of proxies: without it everybody has the proxy's address,
and with it the address of the person is what the rate limit counts.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from rasa.core.channels.channel import UserMessage
from rasa.core.channels.rest import RestInput
from sanic import Blueprint, response
from sanic.exceptions import PayloadTooLarge
from sanic.request import Request
from sanic.response import BaseHTTPResponse, HTTPResponse
from sqlalchemy.exc import SQLAlchemyError

from actions.topics import TOPICS
from channels.about import About
from channels.feedback import EXAMPLE, FeedbackError, FeedbackStore, read_vote
from channels.files import ENCODING, read_files, send
from channels.headers import cors_headers, read_origins, security_headers
from channels.limits import RateLimit, address_of
from channels.rest import OnNewMessage, Refused, body_of, discreet, message_of, refusal
from channels.sessions import issue_token, sender_of
from knowledge.errors import StoreError
from knowledge.settings import ROOT, Settings

logger = logging.getLogger(__name__)

T = TypeVar("T")

WIDGET = ROOT / "widget"

NOT_KEPT = "Thank you. Your answer could not be kept just now; the chat goes on as before."
MAX_BODY_BYTES = 16 * 1024  # 1,000 characters are at most 12,000 bytes of JSON
ADDRESS_SHARE = 5  # a center's visitors may share one address


def too_large(request: Request, _: PayloadTooLarge) -> HTTPResponse:
    """Return the refusal of a body no message needs."""
    return refusal(
        request, Refused(413, "The message is too long. Please shorten it and send it again.")
    )


async def small_bodies_only(request: Request, **_: Any) -> None:
    """Lower Sanic's limit of 100 MB before a body sent to this channel is read."""
    if request.stream and request.path.startswith("/chat/"):
        request.stream.request_max_size = MAX_BODY_BYTES


async def in_a_thread(work: Callable[[], T]) -> T:
    """Return what some work returns; others are answered while it waits for a database."""
    return await asyncio.get_running_loop().run_in_executor(None, work)


async def preflight(_: Request) -> HTTPResponse:
    """Answer a browser that asks whether a site may talk to us; `finish` adds the headers."""
    return response.empty()


class WebInput(RestInput):
    """The widget's channel: one signed session to each conversation."""

    @classmethod
    def name(cls) -> str:
        """Return what Rasa calls this channel."""
        return "web"

    def url_prefix(self) -> str:
        """Return an absolute path, which Rasa does not put under /webhooks."""
        return "/chat"

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> WebInput:
        """Return the channel with the limits of credentials.yml and what the environment sets."""
        limits = credentials or {}
        pace = limits.get("messages_per_second", 1), limits.get("burst", 8)
        return cls(Settings.from_env(), *pace)

    def __init__(
        self, settings: Settings, per_second: float = 1, burst: float = 8, widget: Path = WIDGET
    ) -> None:
        self.key = (settings.chat_secret or secrets.token_hex(32)).encode()
        self.origins = read_origins(settings.chat_origins)
        self.by_session = RateLimit(per_second, burst)
        self.by_address = RateLimit(per_second * ADDRESS_SHARE, burst * ADDRESS_SHARE)
        self.files = read_files(widget)
        self.about = About(settings)
        self.feedback = FeedbackStore(settings.feedback_url)
        contact = f" ({settings.center_contact})" if settings.center_contact else ""
        self.apology = (
            "Sorry, something went wrong here and there is no answer to that. "
            f"Please ask again in a minute; if that fails too, ask {settings.center_name}{contact}."
        )

    def blueprint(self, on_new_message: OnNewMessage) -> Blueprint:
        """Return the routes of `RestInput`, sessions and the files of the widget."""
        blueprint = super().blueprint(self.never_silent(discreet(on_new_message)))

        @blueprint.post("/session")
        async def session(request: Request) -> HTTPResponse:
            self.count(self.by_address, address_of(request))
            return response.json({"token": issue_token(self.key, time.time())})

        @blueprint.get("/about")
        async def about(request: Request) -> HTTPResponse:
            return response.json(await self.told_about(request))

        @blueprint.post("/feedback")
        async def feedback(request: Request) -> HTTPResponse:
            await self.keep_vote(request)
            return response.empty()

        async def file(request: Request) -> HTTPResponse:
            return send(self.files[self.path_of(request)], request)

        for path in ("session", "webhook", "feedback"):
            blueprint.add_route(preflight, f"/{path}", methods=["OPTIONS"], name=f"may_{path}")
        for path in self.files:
            name = f"file_{path.replace('/', '_')}"
            blueprint.add_route(file, f"/{path}", methods=["GET", "HEAD"], name=name)
        blueprint.exception(Refused)(refusal)
        blueprint.exception(PayloadTooLarge)(too_large)
        blueprint.signal("http.routing.after")(small_bodies_only)
        blueprint.middleware("response")(self.finish)
        return blueprint

    def never_silent(self, on_new_message: OnNewMessage) -> OnNewMessage:
        """Return a handler that apologises when a turn said nothing, as when an action died."""

        async def turn(message: UserMessage) -> None:
            await on_new_message(message)
            if not message.output_channel.messages:
                await message.output_channel.send_text_message(message.sender_id, self.apology)

        return turn

    async def told_about(self, request: Request) -> dict[str, Any]:
        """Return what the advisor covers and who runs it.

        Raises `Refused`: 503 while the store is out of reach, 429 when it is asked too often.
        """
        self.count(self.by_address, address_of(request))
        try:
            return await in_a_thread(self.about.told)
        except (StoreError, SQLAlchemyError) as error:
            logger.error("No word on what is covered: %s", str(error).splitlines()[0])
            raise Refused(503, "The documents are out of reach. Please try again later.") from None

    async def keep_vote(self, request: Request) -> None:
        """Keep whether an answer helped; without its words, and without who said so.

        Raises `Refused`: 400 for a body that is no vote, 401 and 429 as for a message, and 503
        while votes cannot be kept.
        """
        await self._extract_sender(request)
        vote = read_vote(body_of(request, EXAMPLE), TOPICS)
        if vote is None:
            raise Refused(400, f"Send a JSON object with these three, such as {EXAMPLE}")
        try:
            await in_a_thread(partial(self.feedback.add, vote, date.today()))
        except FeedbackError as error:
            logger.error("A vote was not kept: %s", error)
            raise Refused(503, NOT_KEPT) from None

    def path_of(self, request: Request) -> str:
        """Return the path of the route a request took, below the channel's own; "" if it took none.

        The address as it was typed may be written in other ways, with a slash at its end.
        """
        return request.route.path.removeprefix("chat/") if request.route else ""

    async def finish(self, request: Request, answer: BaseHTTPResponse) -> None:
        """Put our headers on an answer, in place of what `rasa run --cors` may have put there."""
        for name in [name for name in answer.headers if name.lower().startswith("access-control-")]:
            del answer.headers[name]
        answer.headers.update(security_headers(self.files.get(self.path_of(request))))
        answer.headers.update(cors_headers(request.headers.get("origin"), self.origins))
        varies = answer.headers.get("Vary")
        answer.headers["Vary"] = f"{varies}, Origin" if varies == ENCODING else "Origin"

    def count(self, limit: RateLimit, key: str) -> None:
        """Count a request; raises `Refused` (429) when it is one too many."""
        if not limit.allows(key, time.monotonic()):
            raise Refused(
                429,
                "That was too much in a short time. Please wait a few seconds and try again.",
                {"Retry-After": "5"},
            )

    async def _extract_sender(self, req: Request) -> str:
        self.count(self.by_address, address_of(req))
        scheme, _, token = req.headers.get("authorization", "").partition(" ")
        sender = sender_of(token, self.key, time.time()) if scheme.lower() == "bearer" else None
        if sender is None:
            raise Refused(
                401, "This chat has ended, as chats do after a day. Try again to start a new one."
            )
        self.count(self.by_session, sender)
        return sender

    def _extract_message(self, req: Request) -> str:
        if "stream" in req.args:
            raise Refused(400, "Answers come whole here. Please leave out `stream`.")
        return message_of(req)

    def _extract_input_channel(self, _: Request) -> str:
        return self.name()

    def get_metadata(self, _: Request) -> None:
        """Return nothing: what a browser adds to a message is not passed on."""
