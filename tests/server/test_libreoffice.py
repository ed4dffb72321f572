"""LibreOffice as a client, by its own setting for LanguageTool servers."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from factcheck.server.settings import Settings
from server.articles import RIGHT, WRONG
from server.conftest import served
from server.languagetool import WORD, LanguageTool

PYTHON = shutil.which("python3", path="/usr/bin")
CLIENT = Path(__file__).with_name("libreoffice_client.py")


def has_office() -> bool:
    bridge = PYTHON and subprocess.run([PYTHON, "-c", "import uno"], capture_output=True).returncode == 0
    return bool(bridge and shutil.which("soffice"))


pytestmark = pytest.mark.skipif(not has_office(), reason="LibreOffice with python3-uno is not installed")


@pytest.fixture(scope="module")
def merging() -> Iterator[str]:
    """The address of a server with a LanguageTool behind it."""
    tool = LanguageTool()
    with served(replace(Settings(), upstream=tool.address)) as address:
        yield address
    tool.close()


def underlined(server: str, text: str) -> list[tuple[str, list[str]]]:
    """The words that are underlined, each with what is offered for them."""
    assert PYTHON
    command = [PYTHON, str(CLIENT), f"{server}/v2"]
    done = subprocess.run(command, input=text, capture_output=True, text=True, encoding="utf-8", timeout=120)
    assert done.returncode == 0, done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)
    units = text.encode("utf-16-le")
    return [
        (units[2 * one["start"] : 2 * (one["start"] + one["length"])].decode("utf-16-le"), one["suggestions"])
        for one in found
    ]


def test_the_number_is_underlined_and_its_replacement_offered(server: str) -> None:
    assert underlined(server, f"🇺🇾 {WRONG}") == [("$22.4 million", ["$26.4 million"])]


def test_what_fits_is_not_underlined(server: str) -> None:
    assert underlined(server, RIGHT) == []


def test_the_words_of_the_languagetool_behind_are_underlined_too(merging: str) -> None:
    assert underlined(merging, f"In {WORD} year, {WRONG}") == [(WORD, ["the"]), ("$22.4 million", ["$26.4 million"])]
