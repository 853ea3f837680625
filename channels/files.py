"""The files of the widget: read when the channel starts, and nothing else is ever served.

A path names a file of the list, never a place on the disk, so no path leads out of the folder.
"""

from __future__ import annotations

import gzip
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from sanic import response
from sanic.request import Request
from sanic.response import HTTPResponse

from channels.script import joined

HTML = "text/html; charset=utf-8"
CSS = "text/css; charset=utf-8"
SCRIPT = "text/javascript; charset=utf-8"

# The demo page in the widget's folder, by the path it is served under.
LISTED = {
    "demo": ("demo.html", HTML),
    "demo.css": ("demo.css", CSS),
}
# The module that begins the widget; it is served in one script with all that it imports.
MAIN = "src/main.js"
ENCODING = "Accept-Encoding"
WANTS_GZIP = re.compile(r"\bgzip\b(?!\s*;\s*q=0(?:\.0+)?\s*(?:,|$))")


@dataclass(frozen=True)
class File:
    """A file as it is sent: its bytes, the same gzipped, its type, and a tag of what it holds."""

    plain: bytes
    gzipped: bytes
    kind: str
    tag: str

    @classmethod
    def of(cls, plain: bytes, kind: str) -> File:
        """Return the file that some bytes make."""
        # The same tag stands for both forms, so it is a weak one.
        tag = f'W/"{hashlib.sha256(plain).hexdigest()[:32]}"'
        return cls(plain, gzip.compress(plain, 9, mtime=0), kind, tag)

    @property
    def is_page(self) -> bool:
        """Whether it is a page, which runs scripts of its own."""
        return self.kind == HTML

    @property
    def is_script(self) -> bool:
        """Whether other sites may load it into their pages."""
        return self.kind == SCRIPT


def read_files(folder: Path) -> dict[str, File]:
    """Return the files that are served, by their path below the channel's own.

    Raises FileNotFoundError when a page of the list or a module of the widget is missing.
    """
    files = {
        path: File.of((folder / name).read_bytes(), kind) for path, (name, kind) in LISTED.items()
    }
    return {**files, "widget.js": File.of(joined(folder / MAIN).encode(), SCRIPT)}


def send(file: File, request: Request) -> HTTPResponse:
    """Return a file, gzipped for those who take that; 304 to those who have it already."""
    headers = {"ETag": file.tag, "Vary": ENCODING}
    known = request.headers.get("if-none-match", "")
    if file.tag.removeprefix("W/") in (
        each.strip().removeprefix("W/") for each in known.split(",")
    ):
        return response.empty(status=304, headers=headers)
    if WANTS_GZIP.search(request.headers.get("accept-encoding", "")):
        headers["Content-Encoding"] = "gzip"
        return response.raw(file.gzipped, content_type=file.kind, headers=headers)
    return response.raw(file.plain, content_type=file.kind, headers=headers)
