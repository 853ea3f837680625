"""Downloads the public data from its publishers, on a machine that is connected.

An interrupted download is continued where it stopped. The publishers publish no checksums: what can
be checked is the size they announce and that the file is what its name says.
"""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import requests

from knowledge.errors import FetchError

ONET_RELEASE, OEWS_YEAR = "29.0", 2025
CHUNK = 32 * 1024  # of which the last is lost when a connection breaks
TIMEOUT = (10, 60)  # seconds to connect, and between two pieces
# Tells how far a download is: bytes so far, and in all where the publisher says so.
Progress = Callable[[int, "int | None"], None]


@dataclass(frozen=True)
class Download:
    """A file of a publisher, and the folder it belongs in."""

    address: str
    folder: str

    @property
    def name(self) -> str:
        """The name of the file."""
        return self.address.rpartition("/")[2]


def downloads(key: str, onet: str = ONET_RELEASE, oews: int = OEWS_YEAR) -> tuple[Download, ...]:
    """Return what has to be downloaded for "onet", "oews" or "projections".

    `onet` is a release such as "29.0"; `oews` a year.
    """
    if key == "onet":
        name = f"db_{onet.replace('.', '_')}_text.zip"
        return (Download(f"https://www.onetcenter.org/dl_files/database/{name}", key),)
    if key == "oews":
        folder = "https://www.bls.gov/oes/special-requests"
        parts = (f"oesm{oews % 100:02}{part}.zip" for part in ("nat", "st", "ma"))
        return tuple(Download(f"{folder}/{part}", key) for part in parts)
    return (Download("https://www.bls.gov/emp/ind-occ-matrix/occupation.xlsx", key),)


def fetch(address: str, target: Path, contact: str = "", progress: Progress | None = None) -> str:
    """Download a file to `target`, unless it is there; return its sha256.

    `contact` is told to the publisher; the BLS asks programs for an e-mail address. What an earlier
    download left is continued. Raises FetchError when the publisher cannot be reached or sends
    something else; what has come so far is kept for the next time.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    if not target.is_file():
        part = target.with_name(f"{target.name}.part")
        _download(address, part, _headers(contact), progress)
        if not zipfile.is_zipfile(part):
            part.unlink()
            _version_of(part).unlink(missing_ok=True)
            problem = f"{address} is no {target.suffix} file: the publisher sent something else."
            raise FetchError(f"{problem} Open the address in a browser and save the file there.")
        part.rename(target)
        _version_of(part).unlink(missing_ok=True)
    return hashlib.sha256(target.read_bytes()).hexdigest()


def _headers(contact: str) -> dict[str, str]:
    who = f"; contact: {contact}" if contact else ""
    agent = f"CareerAdvisor/1.0 (public data for a career center{who})"
    # Sizes and continuing are about the file itself, so it must not be packed on the way.
    return {"User-Agent": agent, "Accept-Encoding": "identity"}


def _version_of(part: Path) -> Path:
    """Return the file that remembers which version of a file a part is of."""
    return part.with_name(f"{part.name}-version")


def _download(address: str, part: Path, headers: dict[str, str], progress: Progress | None) -> None:
    version = _version_of(part)
    if part.is_file() and version.is_file():
        # The rest of the same version is sent; of another version, the whole file.
        headers |= {
            "Range": f"bytes={part.stat().st_size}-",
            "If-Range": version.read_text(encoding="utf-8"),
        }
    try:
        with requests.get(address, headers=headers, stream=True, timeout=TIMEOUT) as answer:
            if answer.status_code == requests.codes.requested_range_not_satisfiable:
                part.unlink()  # what is there is no beginning of this file
                version.unlink()
                problem = f"What was there of {part.name.removesuffix('.part')} did not fit"
                raise FetchError(f"{problem} and was removed. Start again.")
            if answer.status_code not in (requests.codes.ok, requests.codes.partial_content):
                raise FetchError(_refusal(address, answer.status_code))
            continued = answer.status_code == requests.codes.partial_content
            _remember(version, answer)
            _save(address, answer, part, continued, progress)
    except requests.RequestException as error:
        host = urlsplit(address).hostname
        problem = f"{host} cannot be reached, or stopped answering ({_cause(error)})."
        advice = "Is this machine connected? What has come so far is kept: start again to go on."
        raise FetchError(f"{problem} {advice}") from None
    except OSError as error:
        raise FetchError(f"{part} cannot be written ({error.strerror}).") from None


def _remember(version: Path, answer: requests.Response) -> None:
    tag = answer.headers.get("ETag", "")
    mark = tag if tag and not tag.startswith("W/") else answer.headers.get("Last-Modified", "")
    if mark:
        version.write_text(mark, encoding="utf-8")
    else:
        version.unlink(missing_ok=True)


def _save(
    address: str,
    answer: requests.Response,
    part: Path,
    continued: bool,
    progress: Progress | None,
) -> None:
    """Write what comes to `part`; raise FetchError when less came than was announced."""
    have = part.stat().st_size if continued else 0
    announced = answer.headers.get("Content-Length")
    size = have + int(announced) if announced else None
    with part.open("ab" if continued else "wb") as file:
        for chunk in answer.iter_content(CHUNK):
            file.write(chunk)
            have += len(chunk)
            if progress:
                progress(have, size)
    if size is not None and have != size:
        problem = f"{address} broke off after {have:,} of {size:,} bytes."
        raise FetchError(f"{problem} What has come is kept: start again to go on.")


def _refusal(address: str, status: int) -> str:
    if status == requests.codes.not_found:
        advice = "Is there such a release? Look at the publisher's page."
    elif status == requests.codes.forbidden:
        advice = (
            "The BLS wants an e-mail address of whoever downloads by program: set "
            "ADVISOR_CENTER_CONTACT to one, or save the file with a browser."
        )
    else:
        advice = "Try again later."
    return f"{address} was refused (HTTP {status}). {advice}"


def _cause(error: Exception) -> str:
    """Return the innermost reason that an error gives, in a few words."""
    while (inner := error.__cause__ or error.__context__) and isinstance(inner, Exception):
        error = inner
    return str(error).splitlines()[0][:120] or type(error).__name__
