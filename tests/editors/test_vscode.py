"""The extension for VS Code: its manifest, and what it does where Node is there to run it.

VS Code itself and its client library stand aside: `drive.js` takes their place.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

EXTENSION = Path(__file__).resolve().parents[2] / "editors" / "vscode"
MANIFEST = json.loads((EXTENSION / "package.json").read_text(encoding="utf-8"))
SETTINGS = MANIFEST["contributes"]["configuration"]["properties"]


@pytest.fixture
def node() -> str:
    found = shutil.which("node")
    if found is None:
        pytest.skip("Node is not installed")
    return found


def driven(node: str, *fails: str) -> dict[str, Any]:
    command = [node, str(Path(__file__).with_name("drive.js")), str(EXTENSION / "extension.js"), *fails]
    told: dict[str, Any] = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return told


def test_it_starts_the_server_anew_when_the_settings_change_and_on_command(node: str) -> None:
    told = driven(node)
    assert [step for step, *_ in told["did"]] == ["start", "stop", "start", "stop", "start", "stop"]
    first, second = told["did"][0][1], told["did"][2][1]
    assert first["server"] == {"command": "factcheck", "args": ["lsp"]}
    assert second["server"]["args"] == ["lsp", "--config", "newsroom.toml"]
    assert {"scheme": "untitled", "language": "markdown"} in first["client"]["documentSelector"]
    assert [told["command"]] == [command["command"] for command in MANIFEST["contributes"]["commands"]]


def test_without_the_program_it_says_what_to_install(node: str) -> None:
    told = driven(node, "fails")["told"]
    assert "spawn factcheck ENOENT" in told
    assert 'pip install ".[lsp]" in the checkout' in told


def test_no_folder_can_name_the_program_to_start() -> None:
    assert SETTINGS["factcheck.path"]["scope"] == "machine"
    assert MANIFEST["capabilities"]["untrustedWorkspaces"]["restrictedConfigurations"] == ["factcheck.path"]


def test_every_setting_is_told_and_read() -> None:
    readme, code = ((EXTENSION / name).read_text(encoding="utf-8") for name in ("README.md", "extension.js"))
    for name in SETTINGS:
        assert f"| `{name}` |" in readme
        assert f'get("{name.removeprefix("factcheck.")}")' in code


def test_it_wakes_for_the_languages_that_it_checks() -> None:
    woken = [event.removeprefix("onLanguage:") for event in MANIFEST["activationEvents"]]
    assert woken == SETTINGS["factcheck.languages"]["default"]
