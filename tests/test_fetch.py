"""Public data is downloaded whole, continued where it stopped, and checked for what it is."""

import hashlib
import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from knowledge.__main__ import main
from knowledge.errors import FetchError
from knowledge.fetching import downloads, fetch
from scripts.ports import LOOPBACK, free_port


class Publisher(ThreadingHTTPServer):
    """A publisher on this machine; `breaks_after` bytes of an answer it hangs up."""

    daemon_threads = True
    breaks_after: int | None = None
    status = 200

    def __init__(self, files):
        super().__init__((LOOPBACK, 0), Desk)
        self.files, self.asked = files, []
        self.url = f"http://{LOOPBACK}:{self.server_port}"


class Desk(BaseHTTPRequestHandler):
    """Answers for one file, from where it is asked to."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        server = self.server
        server.asked.append(dict(self.headers))
        content = server.files.get(self.path.lstrip("/"))
        if content is None or server.status != 200:
            self.send_error(404 if content is None else server.status)
            return
        tag = f'"{hashlib.sha256(content).hexdigest()[:12]}"'
        start = 0
        if "Range" in self.headers and self.headers.get("If-Range") == tag:
            start = int(self.headers["Range"].removeprefix("bytes=").removesuffix("-"))
            if start >= len(content):
                self.send_error(416)
                return
        rest = content[start:]
        self.send_response(206 if start else 200)
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(content) - 1}/{len(content)}")
        self.send_header("Content-Length", str(len(rest)))
        self.send_header("ETag", tag)
        self.end_headers()
        self.wfile.write(rest[: server.breaks_after])
        if server.breaks_after is not None:
            self.close_connection = True

    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture
def zipped(tmp_path):
    """A zip of 300 kB."""
    path = tmp_path / "made.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("a.txt", "0123456789" * 30_000)
    return path.read_bytes()


@pytest.fixture
def publisher(zipped):
    server = Publisher({"a.zip": zipped})
    Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def test_a_file_is_downloaded_whole_with_its_size_and_checksum(publisher, zipped, tmp_path):
    told = []
    target = tmp_path / "deep" / "a.zip"
    digest = fetch(f"{publisher.url}/a.zip", target, progress=lambda *seen: told.append(seen))
    assert target.read_bytes() == zipped
    assert digest == hashlib.sha256(zipped).hexdigest()
    assert told[-1] == (len(zipped), len(zipped))
    assert [path.name for path in target.parent.iterdir()] == ["a.zip"]


def test_a_download_that_broke_off_is_continued_where_it_stopped(publisher, zipped, tmp_path):
    target = tmp_path / "a.zip"
    publisher.breaks_after = 100_000
    with pytest.raises(FetchError, match=r"kept: start again"):
        fetch(f"{publisher.url}/a.zip", target)
    assert not target.exists()
    kept = (tmp_path / "a.zip.part").stat().st_size
    assert 50_000 < kept <= 100_000
    publisher.breaks_after = None
    fetch(f"{publisher.url}/a.zip", target)
    assert target.read_bytes() == zipped
    first, second = publisher.asked
    assert "Range" not in first
    assert second["Range"] == f"bytes={kept}-"


def test_a_file_that_changed_meanwhile_is_downloaded_anew(publisher, zipped, tmp_path):
    target = tmp_path / "a.zip"
    publisher.breaks_after = 100_000
    with pytest.raises(FetchError):
        fetch(f"{publisher.url}/a.zip", target)
    publisher.breaks_after = None
    changed = zipped.replace(b"0123456789", b"9876543210")
    (tmp_path / "new.zip").write_bytes(changed)
    publisher.files["a.zip"] = changed
    fetch(f"{publisher.url}/a.zip", target)
    assert target.read_bytes() == changed


def test_a_file_that_is_there_is_not_downloaded_again(publisher, tmp_path):
    target = tmp_path / "a.zip"
    assert fetch(f"{publisher.url}/a.zip", target) == fetch(f"{publisher.url}/a.zip", target)
    assert len(publisher.asked) == 1


def test_a_page_in_the_place_of_the_file_is_refused(publisher, tmp_path):
    publisher.files["a.zip"] = b"<html>Please log in.</html>"
    with pytest.raises(FetchError, match="sent something else"):
        fetch(f"{publisher.url}/a.zip", tmp_path / "a.zip")
    assert not list(tmp_path.glob("a.zip*"))


@pytest.mark.parametrize(
    ("status", "words"),
    [(403, "ADVISOR_CENTER_CONTACT"), (404, "Is there such a release"), (500, "Try again later")],
)
def test_a_refusal_says_what_to_do(publisher, tmp_path, status, words):
    publisher.status = status
    if status == 404:
        publisher.files.clear()
    with pytest.raises(FetchError, match=words):
        fetch(f"{publisher.url}/a.zip", tmp_path / "a.zip")


def test_offline_is_said_plainly(tmp_path):
    with pytest.raises(FetchError, match=r"cannot be reached.*Is this machine connected\?"):
        fetch(f"http://{LOOPBACK}:{free_port()}/a.zip", tmp_path / "a.zip")


def test_the_publisher_is_told_who_downloads(publisher, tmp_path):
    fetch(f"{publisher.url}/a.zip", tmp_path / "a.zip", contact="help@center.example")
    assert "help@center.example" in publisher.asked[0]["User-Agent"]


def test_the_command_downloads_what_the_import_takes(publisher, zipped, tmp_path, capsys):
    for download in downloads("oews"):
        publisher.files[download.name] = zipped
    assert main(["fetch", "oews", "--into", str(tmp_path), "--mirror", publisher.url]) == 0
    names = sorted(path.name for path in (tmp_path / "oews").iterdir())
    assert names == ["oesm25ma.zip", "oesm25nat.zip", "oesm25st.zip"]
    said = capsys.readouterr().out
    assert f"{len(zipped):,} bytes, sha256" in said
    assert "no checksums" in said
    assert f"knowledge import oews {tmp_path / 'oews'}" in said


def test_the_addresses_are_those_of_the_publishers():
    (onet,) = downloads("onet", onet="28.3")
    assert onet.address == "https://www.onetcenter.org/dl_files/database/db_28_3_text.zip"
    assert [d.name for d in downloads("oews", oews=2024)][0] == "oesm24nat.zip"
