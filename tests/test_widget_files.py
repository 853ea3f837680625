"""The files of the widget, as a browser gets them from the real server."""

import gzip
import http.client

import pytest

from channels.files import File, read_files
from channels.web import WIDGET
from tests.test_channels import SITE, serving

MODULE = b"export const hello = 'hello';\n"
MAIN = b"import { hello } from './turn.js';\n\nconsole.log(hello);\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A widget made of modules, with files beside them that are nobody's business."""
    folder = tmp_path_factory.mktemp("site") / "widget"
    (folder / "src").mkdir(parents=True)
    (folder / "tests").mkdir()
    for name in ("demo.html", "demo.css"):
        (folder / name).write_bytes((WIDGET / name).read_bytes())
    for name in ("src/turn.js", "src/unused.js", "tests/turn.js", "package.json"):
        (folder / name).write_bytes(MODULE)
    (folder / "src" / "main.js").write_bytes(MAIN)
    (folder.parent / "secret.js").write_text("secret")
    return folder


@pytest.fixture(scope="module")
def server(folder):
    with serving(widget=folder) as running:
        yield running


def raw(server, path, **headers):
    """Return the status, the headers and the bytes at a path."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    connection.request(
        "GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()}
    )
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response.status, response.headers, body


def test_other_sites_may_load_the_script(server):
    path = "/chat/widget.js"
    status, headers, _ = raw(server, path, Origin=SITE)
    assert status == 200
    assert headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert headers["Access-Control-Allow-Origin"] == SITE
    assert headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert (
        raw(server, path, Origin="https://evil.example")[1]["Access-Control-Allow-Origin"] is None
    )


def test_the_page_and_its_style_are_for_this_site_alone(server):
    for path, kind in [("/chat/demo", "text/html"), ("/chat/demo.css", "text/css")]:
        status, headers, _ = raw(server, path)
        assert (status, headers["Cross-Origin-Resource-Policy"]) == (200, "same-origin")
        assert headers["Content-Type"] == f"{kind}; charset=utf-8"


@pytest.mark.parametrize("path", ["/chat/demo", "/chat/widget.js"])
def test_a_file_is_asked_for_again_and_sent_only_when_it_changed(server, path):
    _, headers, body = raw(server, path)
    assert headers["Cache-Control"] == "no-cache"
    tag = headers["ETag"]
    for known in (tag, tag.removeprefix("W/"), f'"other", {tag}'):
        status, again, nothing = raw(server, path, If_None_Match=known)
        assert (status, again["ETag"], nothing) == (304, tag, b"")
    status, _, again = raw(server, path, If_None_Match='"other"')
    assert (status, again) == (200, body)


def test_another_text_has_another_tag():
    assert File.of(b"one", "text/css").tag != File.of(b"two", "text/css").tag


def test_a_file_is_gzipped_for_those_who_take_it(server):
    plain = raw(server, "/chat/demo")
    assert (plain[1]["Content-Encoding"], plain[1]["Vary"]) == (None, "Accept-Encoding, Origin")
    _, headers, body = raw(server, "/chat/demo", Accept_Encoding="br, gzip;q=0.8")
    assert (headers["Content-Encoding"], gzip.decompress(body)) == ("gzip", plain[2])
    assert len(body) < len(plain[2])
    for refused in ("gzip;q=0", "gzip;q=0.0, br", "identity"):
        assert raw(server, "/chat/demo", Accept_Encoding=refused)[2] == plain[2]


def test_the_head_of_a_file_can_be_asked_for(server):
    status, headers, body = server.ask("HEAD", "/chat/widget.js")
    assert (status, body) == (200, "")
    assert headers["ETag"]


@pytest.mark.parametrize("path", ["/chat/widget.js/", "/chat/demo/", "/chat/widget.js?v=1"])
def test_a_file_under_another_spelling_of_its_address_is_the_same_file(server, path):
    status, headers, body = raw(server, path)
    assert (status, body) == raw(server, path.rstrip("/").partition("?")[0])[::2]
    assert headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize(
    "path",
    [
        "/chat/widget/turn.js",
        "/chat/turn.js",
        "/chat/widget/package.json",
        "/chat/widget/../widget.js",
        "/chat/widget/..%2fwidget.js",
        "/chat/widget/%2e%2e/demo.html",
        "/chat/widget/..\\..\\secret.js",
        "/chat/widget//turn.js",
        "/chat/widget/src/turn.js",
        "/chat/widget/tests/turn.js",
        "/chat/src/turn.js",
        "/chat/secret.js",
        "/chat/../secret.js",
        "/chat/widget/",
        "/chat/widget",
        "/chat/%00",
    ],
)
def test_only_listed_files_are_served(server, path):
    status, _, body = raw(server, path)
    assert status in (400, 404)
    assert MODULE not in body
    assert b"secret" not in body.replace(b"/secret.js", b"").replace(b"\\secret.js", b"")


def test_what_is_served_is_read_once_so_nothing_can_be_slipped_in_later(server, folder):
    before = raw(server, "/chat/widget.js")[2]
    (folder / "src" / "main.js").write_bytes(MAIN + b"console.log('late');\n")
    assert raw(server, "/chat/widget.js")[2] == before
    assert b"late" in read_files(folder)["widget.js"].plain
    (folder / "src" / "main.js").write_bytes(MAIN)


def test_a_missing_file_is_noticed_when_the_channel_starts(tmp_path):
    with pytest.raises(FileNotFoundError, match="demo"):
        read_files(tmp_path)
