"""The README says what is there: its commands, its paths, its settings, its examples."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest
from conftest import ROOT

from knowledge.__main__ import main
from knowledge.settings import Settings
from scripts.examples import BEGIN, END, answers, in_a_cell

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_make_command_of_the_readme_is_in_the_makefile():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.M))
    named = set(re.findall(r"(?:`|^|: )make ([a-z]+)", README, re.M))
    assert {"run", "test", "shell", "help", "bench", "store", "examples"} <= named
    assert named <= targets


@pytest.mark.parametrize("command", ["import", "check", "facts", "gaps"])
def test_every_command_of_the_store_in_the_readme_exists(command, capsys):
    assert f"-m knowledge {command}" in README
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])
    assert ended.value.code == 0
    assert command in capsys.readouterr().out


def test_every_path_of_the_readme_exists():
    linked = re.findall(r"\]\(([^)#]+)\)", README)
    named = re.findall(r"`([a-z]+/[\w./]+|\w+\.(?:csv|yml|md))`", README)
    folders = re.findall(r"^([a-z]+/)", README, re.M)
    made_by_run = {"/chat"}
    missing = [
        path
        for path in {*linked, *named, *folders} - made_by_run
        if not (ROOT / path).exists() and not (ROOT / "data" / "documents" / path).exists()
    ]
    assert missing == []


def test_every_setting_is_in_the_readme_with_its_default():
    internal = {"documents", "encoder"}  # paths a center has no reason to change
    for field in fields(Settings):
        if field.name not in internal:
            assert f"`ADVISOR_{field.name.upper()}`" in README
    for name in ("crisis_line", "emergency_line", "center_name"):
        assert getattr(Settings(), name) in README


def test_the_examples_of_the_readme_are_what_the_advisor_answers(server):
    block = README.partition(BEGIN)[2].partition(END)[0]
    cells = [line.strip("|").split(" | ") for line in block.strip().splitlines()[2:]]
    written = [(topic.strip(), question, answer.strip()) for topic, question, answer in cells]
    now = [(topic, question, in_a_cell(answer)) for topic, question, answer in answers(server)]
    assert written == now


def test_the_licence_and_the_publishers_are_named():
    assert "Apache License" in (ROOT / "LICENSE").read_text()
    notice = (ROOT / "NOTICE").read_text()
    for publisher in ("Employment Development Department", "O*NET", "names no author"):
        assert publisher in notice
