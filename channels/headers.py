"""The headers of every answer: which sites may read it, and what a browser may do with it."""

from __future__ import annotations

import re

from rasa.shared.exceptions import InvalidConfigException

from channels.files import File

ORIGIN = re.compile(r"https?://[a-z0-9.\-\[\]:]+", re.IGNORECASE)
PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
DATA_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"


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
        "Access-Control-Allow-Methods": "GET, POST",
        "Access-Control-Allow-Headers": "Authorization, Content-Type",
        "Access-Control-Expose-Headers": "Retry-After",
        "Access-Control-Max-Age": "600",
    }


def security_headers(file: File | None) -> dict[str, str]:
    """Return the headers that keep a page, a script or an answer to what it is for."""
    is_page, is_script = (file.is_page, file.is_script) if file else (False, False)
    return {
        "Content-Security-Policy": PAGE_POLICY if is_page else DATA_POLICY,
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "SAMEORIGIN" if is_page else "DENY",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        "Cross-Origin-Resource-Policy": "cross-origin" if is_script else "same-origin",
        # Files are asked for again each time and cost a 304; answers are never kept.
        "Cache-Control": "no-cache" if file else "no-store",
    }
