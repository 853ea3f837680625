"""The channel the chat widget talks to, and the demo page with the widget on it.

    POST /chat/session   gives a session token
    POST /chat/webhook   answers {"message": "..."}, with `Authorization: Bearer <token>`
    GET  /chat/demo      the demo page; /chat/widget.js is what a center's site embeds

A token names its conversation and is signed, so nobody can go on with another's. Behind a proxy
set SANIC_PROXIES_COUNT to the number of proxies: without it everybody has the proxy's address,
and with it the address of the person is what the rate limit counts.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import secrets
import time
from collections import OrderedDict
from typing import Any

from rasa.core.channels.channel import UserMessage
from rasa.core.channels.rest import RestInput
from rasa.shared.exceptions import InvalidConfigException
from sanic import Blueprint, response
from sanic.exceptions import PayloadTooLarge
from sanic.request import Request
from sanic.response import BaseHTTPResponse, HTTPResponse

from channels.rest import OnNewMessage, Refused, discreet, message_of, refusal
from knowledge.settings import ROOT, Settings

WIDGET = ROOT / "widget"
FILES = {
    "demo": ("demo.html", "text/html; charset=utf-8"),
    "demo.css": ("demo.css", "text/css; charset=utf-8"),
    "widget.js": ("widget.js", "text/javascript; charset=utf-8"),
}

SESSION_SECONDS = 24 * 60 * 60
MAX_BODY_BYTES = 16 * 1024  # 1,000 characters are at most 12,000 bytes of JSON
REMEMBERED_KEYS = 10_000
ADDRESS_SHARE = 5  # a center's visitors may share one address

ORIGIN = re.compile(r"https?://[a-z0-9.\-\[\]:]+", re.IGNORECASE)
PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
DATA_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"


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


class RateLimit:
    """Allows each key `burst` requests at once and `per_second` in the long run."""

    def __init__(self, per_second: float, burst: float, remembered: int = REMEMBERED_KEYS) -> None:
        self.per_second, self.burst, self.remembered = per_second, burst, remembered
        self.left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def allows(self, key: str, now: float) -> bool:
        """Return whether one more request is allowed, and count it; the oldest key is forgotten."""
        left, since = self.left.pop(key, (self.burst, now))
        left = min(self.burst, left + (now - since) * self.per_second)
        self.left[key] = (left - 1 if left >= 1 else left, now)
        if len(self.left) > self.remembered:
            self.left.popitem(last=False)
        return left >= 1


def read_origins(listed: str) -> frozenset[str]:
    """Return the sites that may embed the widget; raises if one is not a plain origin."""
    for origin in listed.split():
        if not ORIGIN.fullmatch(origin):
            raise InvalidConfigException(
                f"ADVISOR_CHAT_ORIGINS lists {origin!r}. Name each site by scheme and host and "
                "nothing more, such as https://center.example; there is no sign for all sites."
            )
    return frozenset(listed.split())


def cors_headers(origin: str | None, origins: frozenset[str]) -> dict[str, str]:
    """Return what lets a listed site read our answers; nothing for any other."""
    if origin not in origins:
        return {}
    return {
        "Access-Control-Allow-Origin": origin,
        "Access-Control-Allow-Methods": "POST",
        "Access-Control-Allow-Headers": "Authorization, Content-Type",
        "Access-Control-Max-Age": "600",
    }


def security_headers(path: str) -> dict[str, str]:
    """Return the headers that keep a page, a script or an answer to what it is for."""
    name = path.rpartition("/")[2]
    return {
        "Content-Security-Policy": PAGE_POLICY if name == "demo" else DATA_POLICY,
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "SAMEORIGIN" if name == "demo" else "DENY",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        "Cross-Origin-Resource-Policy": "cross-origin" if name == "widget.js" else "same-origin",
        # Files are asked for again each time and cost a 304; answers are never kept.
        "Cache-Control": "no-cache" if name in FILES else "no-store",
    }


def too_large(request: Request, _: PayloadTooLarge) -> HTTPResponse:
    """Return the refusal of a body no message needs."""
    return refusal(
        request, Refused(413, "The message is too long. Please shorten it and send it again.")
    )


async def small_bodies_only(request: Request, **_: Any) -> None:
    """Lower Sanic's limit of 100 MB before a body sent to this channel is read."""
    if request.stream and request.path.startswith("/chat/"):
        request.stream.request_max_size = MAX_BODY_BYTES


def address_of(request: Request) -> str:
    """Return the address a request came from, past the proxies that Sanic is told of."""
    return request.remote_addr or request.ip


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

    def __init__(self, settings: Settings, per_second: float = 1, burst: float = 8) -> None:
        self.key = (settings.chat_secret or secrets.token_hex(32)).encode()
        self.origins = read_origins(settings.chat_origins)
        self.by_session = RateLimit(per_second, burst)
        self.by_address = RateLimit(per_second * ADDRESS_SHARE, burst * ADDRESS_SHARE)
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

        blueprint.add_route(preflight, "/session", methods=["OPTIONS"], name="may_session")
        blueprint.add_route(preflight, "/webhook", methods=["OPTIONS"], name="may_webhook")
        for path, (file, kind) in FILES.items():
            blueprint.static(f"/{path}", str(WIDGET / file), content_type=kind, name=file)
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

    async def finish(self, request: Request, answer: BaseHTTPResponse) -> None:
        """Put our headers on an answer, in place of what `rasa run --cors` may have put there."""
        for name in [name for name in answer.headers if name.lower().startswith("access-control-")]:
            del answer.headers[name]
        answer.headers.update(security_headers(request.path))
        answer.headers.update(cors_headers(request.headers.get("origin"), self.origins))
        answer.headers["Vary"] = "Origin"

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
