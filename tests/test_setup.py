"""Set-up and start on machines where something is missing or in the way."""

import os
import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.ports import PortError, check_port, free_port
from scripts.quiet import without_warnings
from scripts.servers import ROOT, Child, ServeError, check_alive, start, stop

SHELL_TOOLS = (
    "awk",
    "cat",
    "chmod",
    "dirname",
    "grep",
    "rm",
    "sh",
    "tail",
    "tee",
    "touch",
    "tr",
    "mkdir",
)
FAILING = '#!/bin/sh\necho "pyenv: $0: command not found" >&2\nexit 127\n'


def put_program(folder: Path, name: str, text: str) -> Path:
    """Write an executable script into the folder and return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    program = folder / name
    program.write_text(text, encoding="utf-8")
    program.chmod(0o755)
    return program


@pytest.fixture
def project(tmp_path):
    """A copy of set-up with an empty lock, on a machine with no Python and no uv."""
    folder = tmp_path / "project"
    (folder / "scripts").mkdir(parents=True)
    shutil.copy(ROOT / "scripts" / "setup.sh", folder / "scripts")
    (folder / "requirements.txt").write_text("", encoding="utf-8")
    tools = tmp_path / "tools"
    tools.mkdir()
    for name in SHELL_TOOLS:
        (tools / name).symlink_to(shutil.which(name))
    return folder


def set_up(project: Path, *folders: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run set-up with these folders first on PATH, and a home of its own."""
    home = project.parent
    path = os.pathsep.join(str(folder) for folder in (*folders, home / "tools"))
    return subprocess.run(
        ["sh", "scripts/setup.sh"],
        cwd=project,
        env={"PATH": path, "HOME": str(home), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def fake_python(version: tuple[int, int]) -> str:
    """Return a script that passes for a Python of the version and makes a .venv of itself."""
    is_wanted = 0 if version == (3, 10) else 1
    return f"""#!/bin/sh
case "$*" in
    *version_info*) exit {is_wanted} ;;
    *sys.executable*) echo "$0" ;;
    "-m venv .venv") mkdir -p .venv/bin; cat "$0" >.venv/bin/python; chmod +x .venv/bin/python ;;
    *pip*) echo "pip was called"; exit "${{PIP_FAILS:-0}}" ;;
esac
"""


def test_set_up_finds_a_python_past_a_shim_that_fails(project, tmp_path):
    put_program(tmp_path / "shims", "python3.10", FAILING)
    put_program(tmp_path / "bin", "python3.10", fake_python((3, 10)))
    ended = set_up(project, tmp_path / "shims", tmp_path / "bin")
    assert ended.returncode == 0, ended.stderr
    assert f"Making .venv with {tmp_path / 'bin' / 'python3.10'}\n" in ended.stdout
    assert (project / ".venv" / "installed").exists()


def test_set_up_finds_a_python_among_the_versions_of_pyenv(project, tmp_path):
    put_program(tmp_path / "shims", "python3.10", FAILING)
    versions = tmp_path / ".pyenv" / "versions"
    put_program(versions / "3.10.13" / "bin", "python3.10", fake_python((3, 10)))
    ended = set_up(project, tmp_path / "shims")
    assert ended.returncode == 0, ended.stderr
    assert "versions/3.10.13/bin/python3.10" in ended.stdout


def test_set_up_without_any_python_says_how_to_get_one(project):
    ended = set_up(project)
    assert ended.returncode == 1
    assert "needs Python 3.10" in ended.stderr
    for way in ("apt-get install python3.10", "brew install", "pyenv install 3.10", "PYTHON="):
        assert way in ended.stderr
    assert not (project / ".venv").exists()


def test_set_up_does_not_take_another_version_or_a_uv_that_fails(project, tmp_path):
    for name in ("python3", "python", "python3.10"):
        put_program(tmp_path / "bin", name, fake_python((3, 12)))
    put_program(tmp_path / "bin", "uv", FAILING)
    ended = set_up(project, tmp_path / "bin")
    assert ended.returncode == 1
    assert "needs Python 3.10" in ended.stderr


def test_set_up_names_a_python_that_was_asked_for_and_does_not_fit(project, tmp_path):
    asked_for = put_program(tmp_path / "bin", "python3.12", fake_python((3, 12)))
    ended = set_up(project, PYTHON=str(asked_for))
    assert ended.returncode == 1
    assert str(asked_for) in ended.stderr


def test_an_installation_that_fails_shows_the_log_and_is_started_over(project, tmp_path):
    put_program(tmp_path / "bin", "python3.10", fake_python((3, 10)))
    ended = set_up(project, tmp_path / "bin", PIP_FAILS="1")
    assert ended.returncode == 1
    assert "pip was called" in ended.stderr
    assert not (project / ".venv" / "installed").exists()
    again = set_up(project, tmp_path / "bin")
    assert again.returncode == 0, again.stderr
    assert "Removing a .venv" in again.stdout
    assert (project / ".venv" / "installed").exists()


def test_a_taken_port_is_named_with_the_way_to_take_another():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(PortError, match=rf"Port {port} is taken.*make run PORT=\d+"):
            check_port("127.0.0.1", port)


def test_a_taken_port_stops_the_start_before_any_server_is_started(tmp_path):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        command = [sys.executable, "-m", "scripts.serve", "run", "--port", port]
        ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert ended.stdout == ""
    assert re.fullmatch(rf"Port {port} is taken.*\n", ended.stderr)


@pytest.mark.parametrize("wanted", ["0", "65536", "-1", "http", ""])
def test_a_port_that_is_none_is_refused(wanted):
    with pytest.raises(PortError, match="from 1 to 65535"):
        check_port("127.0.0.1", wanted)


def test_a_free_port_is_returned_as_a_number():
    port = free_port()
    assert check_port("127.0.0.1", str(port)) == port


@pytest.fixture
def child(tmp_path):
    """A server that cannot start: its module does not exist."""
    log = tmp_path / "server.log"
    child = start("The server", ["tests.no_such_module"], log, "http://127.0.0.1:1/")
    yield child
    stop([child])


def test_a_server_that_ends_by_itself_is_named_with_the_end_of_its_log(child: Child):
    child.process.wait(30)
    with pytest.raises(ServeError, match=r"The server ended by itself(.|\n)*no_such_module"):
        check_alive([child])


def test_the_warnings_of_packages_are_left_out_and_errors_are_kept():
    lines = [
        "/x/site-packages/keras/a.py:2: DeprecationWarning: invalid escape",
        '  """Downloads a file."""',
        "/x/site-packages/pkg_resources/__init__.py:3: DeprecationWarning: Deprecated call",
        "Implementing implicit namespace packages is preferred",
        "  declare_namespace(pkg)",
        "Traceback (most recent call last):",
        '  File "a.py", line 1, in <module>',
        "ValueError: broken",
    ]
    assert list(without_warnings(lines)) == lines[5:]


def test_the_action_server_does_not_load_rasa_or_tensorflow():
    code = (
        "import sys; from scripts.serve_actions import action_app; action_app(); "
        "print([name for name in ('rasa', 'tensorflow') if name in sys.modules])"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout == "[]\n"


def test_make_help_lists_every_target():
    ended = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True)
    for target in ("run", "shell", "train", "test", "lint", "bench", "lock", "store", "encoder"):
        assert f"make {target} " in ended.stdout


def test_rasa_reads_the_action_servers_port_from_the_environment():
    # Rasa fills in a variable only where the address is written without quotes.
    code = (
        "from rasa.shared.utils.io import read_config_file; "
        "print(read_config_file('endpoints.yml')['action_endpoint']['url'])"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "ACTIONS_PORT": "5678"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.stdout == "http://127.0.0.1:5678/webhook\n", ended.stderr
