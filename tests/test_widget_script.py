"""The widget's modules, and the one script that is made of them."""

import os
import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import playwright
import pytest

from channels.files import read_files
from channels.script import joined, modules
from channels.web import WIDGET

SOURCES = sorted((WIDGET / "src").glob("*.js"))
# The browser driver brings a Node.js of its own, so these tests need none on the machine.
NODE = shutil.which("node") or str(Path(playwright.__file__).parent / "driver" / "node")


@pytest.fixture
def folder(tmp_path):
    def write(**texts):
        for name, text in texts.items():
            (tmp_path / f"{name}.js").write_text(text)
        return tmp_path / "main.js"

    return write


def test_a_module_stands_once_and_after_those_it_imports(folder):
    main = folder(
        main="import { one } from './one.js';\nimport { two } from './two.js';\n\none(two);\n",
        one="import { two } from './two.js';\n\nexport const one = () => two;\n",
        two="/** Two. */\nexport const two = 2; // a number\n",
    )
    assert [path.stem for path in modules(main)] == ["two", "one", "main"]
    script = joined(main)
    assert re.findall(r"const \w+", script) == ["const two", "const one"]
    assert not re.search(r"import|export|Two|number", script)


def test_a_module_that_is_missing_is_noticed(folder):
    with pytest.raises(FileNotFoundError, match="gone"):
        joined(folder(main="import { gone } from './gone.js';\n"))


def test_the_script_is_under_10_kB_as_it_is_sent():
    script = read_files(WIDGET)["widget.js"]
    assert len(script.gzipped) < 10_000


def test_every_module_is_part_of_the_script():
    assert sorted(modules(WIDGET / "src" / "main.js")) == SOURCES


def test_no_two_modules_declare_the_same_name():
    declared = re.compile(r"^(?:export )?(?:async )?(?:const|let|class|function) (\w+)", re.M)
    names = Counter(name for path in SOURCES for name in declared.findall(path.read_text()))
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_a_module_is_short_and_keeps_to_what_is_safe(path):
    text = path.read_text()
    assert len(text.splitlines()) < 250
    unsafe = r"innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|new Function|\.style\b"
    assert re.findall(unsafe, text) == []
    assert re.findall(r"https?://(?!www\.w3\.org/2000/svg)", text) == []


def test_the_modules_pass_their_own_tests():
    tests = sorted(str(path) for path in (WIDGET / "tests").glob("*.test.js"))
    run = subprocess.run(
        [NODE, "--test", *tests], capture_output=True, text=True, timeout=120, env={**os.environ}
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert re.search(r"pass [1-9]", run.stdout)
