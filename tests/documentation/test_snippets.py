"""Blocks of code in the pages that are no sessions: Python runs, calls of factcheck are understood, data is sound."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import sqlite3
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import typer.main
import yaml
from server.conftest import server
from typer.core import TyperGroup
from writing.pages import pages
from writing.paths import TOP

from factcheck.cli import app
from factcheck.configuration import configuration

__all__ = ["server"]

_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", flags=re.MULTILINE | re.DOTALL)
_TO_SHELL = re.compile(r"\s(?:[<>|]|&&)\s.*$|\s+#.*$")
_SETTINGS_OF_OTHERS = ("LANGUAGETOOL_", "INSTALLED_APPS")
_PARTS_OF_FACTCHECK = "RULE = Rule("


def blocks(*languages: str) -> Iterator[tuple[str, str]]:
    for page in pages():
        for language, block in _BLOCK.findall(page.read_text(encoding="utf-8")):
            if language in languages:
                yield page.relative_to(TOP).as_posix(), block


def calls() -> list[str]:
    """Every call of factcheck that a page shows without what it prints."""
    lines = (line.strip() for _, block in blocks("") for line in block.splitlines())
    return list(dict.fromkeys(line for line in lines if line.startswith("factcheck ") and "[OPTIONS]" not in line))


@pytest.mark.parametrize("call", calls())
def test_a_call_that_is_shown_is_understood(call: str) -> None:
    """Its command, options and their values are the program's; the files that it names need not be there."""
    words = shlex.split(_TO_SHELL.sub("", call.removeprefix("factcheck ")))
    command, name = typer.main.get_command(app), "factcheck"
    while isinstance(command, TyperGroup):
        if words[0] not in command.commands:
            words = ["run", *words]  # factcheck audit SOURCE
        name, *words = words
        command = command.commands[name]
    ignored = [word for word in words if "…" not in word and "{{" not in word]
    command.make_context(name, ignored)


def programs() -> list[tuple[str, str]]:
    """The Python that runs by itself: no settings of another program, no file of a package."""
    found = blocks("python")
    return [(p, b) for p, b in found if not b.startswith(_SETTINGS_OF_OTHERS) and _PARTS_OF_FACTCHECK not in b]


@pytest.mark.parametrize(("page", "program"), programs(), ids=[page for page, _ in programs()])
def test_python_prints_what_the_page_says(page: str, program: str) -> None:
    expected = "".join(f"{line}\n" for line in re.findall(r"# prints: (.*)$", program, flags=re.MULTILINE))
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, cwd=TOP, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert expected
    assert done.stdout == expected


def requests() -> list[str]:
    """The calls of curl to a server on this machine."""
    return list(dict.fromkeys(block for _, block in blocks("") if block.startswith("curl ")))


@pytest.mark.skipif(not shutil.which("curl"), reason="needs curl")
@pytest.mark.parametrize("request_", requests())
def test_the_server_answers_what_is_sent_with_curl(request_: str, server: str) -> None:
    command = ["bash", "-c", request_.replace("http://localhost:8081", server)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    answer = json.loads(done.stdout.splitlines()[-1])
    report = answer.get("report", answer)
    assert [check["code"] for check in report["checks"] if check["outcome"] == "fails"] == ["FC102"], done.stdout


def test_the_ledger_answers_the_question_that_is_shown(tmp_path: Path) -> None:
    [(_, question)] = blocks("sql")
    command = [
        sys.executable,
        "-m",
        "factcheck",
        "audit",
        "examples/archive.jsonl",
        "--out",
        str(tmp_path / "audit.db"),
    ]
    subprocess.run(command, cwd=TOP, check=True, capture_output=True)
    with closing(sqlite3.connect(tmp_path / "audit.db")) as ledger:
        assert ("exports", 3) in ledger.execute(question).fetchall()


@pytest.mark.parametrize(("page", "block"), list(blocks("json")))
def test_json_is_json(page: str, block: str) -> None:
    json.loads(block)


@pytest.mark.parametrize(("page", "block"), list(blocks("yaml")))
def test_yaml_is_yaml(page: str, block: str) -> None:
    assert yaml.safe_load(block)


@pytest.mark.parametrize(("page", "block"), [(p, b) for p, b in blocks("toml") if "language-server" not in b])
def test_a_configuration_is_accepted(page: str, block: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    assert tomllib.loads(block)
    path = tmp_path_factory.mktemp("settled") / "factcheck.toml"
    path.write_text(block, encoding="utf-8")
    configuration(path)
