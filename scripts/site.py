"""A career center's own site, on a port of its own: what tests and pictures embed the widget in."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

PAGE = """<!doctype html>
<html lang="{language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Riverside Career Center</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/style.css">
  {head}
</head>
<body>
  <main>
    <h1>Riverside Career Center</h1>
    <p>We help people find work that fits them: advice, workshops, a room to write in.</p>
    {body}
  </main>
</body>
</html>
"""
# A site's style that would spoil the widget if it reached into it.
STYLE = """
body { margin: 0; color: #222; background: #faf7f2; font: 1.05rem/1.6 Georgia, serif; }
main { max-width: 44rem; padding: 2.5rem 2rem; }
h1 { color: #6b2f1a; font-weight: 500; }
button, textarea, p, h2, li { letter-spacing: .03em; text-transform: none; }
button { border: 5px dashed #c00; font-size: 3rem; }
"""


def policy(advisor: str) -> str:
    """Return the strict policy of a site that embeds the advisor of an origin."""
    return (
        f"default-src 'none'; script-src {advisor}; connect-src {advisor}; style-src 'self'; "
        "img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
    )


def page(head: str = "", body: str = "", language: str = "en") -> str:
    """Return a page of the site, with something in its head and in its body."""
    return PAGE.format(head=head, body=body, language=language)


@contextmanager
def site(origin: str, advisor: str, pages: dict[str, str]) -> Iterator[None]:
    """Serve pages by their path at an origin, under a policy that lets in the advisor alone.

    What is put into `pages` meanwhile is served as well.
    """

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = urlsplit(self.path).path
            text = STYLE if path == "/style.css" else pages.get(path)
            body = (text or "There is no such page.").encode()
            self.send_response(200 if text else 404)
            kind = "text/css" if path == "/style.css" else "text/html"
            self.send_header("Content-Type", f"{kind}; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Content-Security-Policy", policy(advisor))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    where = urlsplit(origin)
    server = ThreadingHTTPServer((where.hostname or "", where.port or 80), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
