"""What the page on adding says: a line makes a word, a file makes a rule, and nothing else changes."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from writing.paths import TOP

PAGE = (TOP / "docs" / "adding.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the code and the words that may be changed."""
    copy = tmp_path_factory.mktemp("checkout")
    for name in ("factcheck", "models"):
        shutil.copytree(TOP / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    (copy / "reference_data").symlink_to(TOP / "reference_data")
    return copy


def block(language: str) -> str:
    found = re.search(rf"^```{language}\n(.*?)^```$", PAGE, flags=re.MULTILINE | re.DOTALL)
    assert found
    return found[1]


def said(checkout: Path, *arguments: str, text: str = "") -> str:
    environment = {**os.environ, "PYTHONPATH": str(checkout), "COLUMNS": "200"}
    command = [sys.executable, "-m", "factcheck", *arguments]
    done = subprocess.run(
        command, cwd=checkout, env=environment, input=text, capture_output=True, text=True, encoding="utf-8"
    )
    return done.stdout + done.stderr


def test_a_line_makes_a_unit(checkout: Path) -> None:
    text, asked = "Iceland exported 340 lorryloads of cod in 2024.", ("explain", "-", "--number", "340")
    assert "lorryloads  " not in said(checkout, *asked, text=text)
    units = checkout / "models" / "en" / "units.yaml"
    units.write_text(units.read_text(encoding="utf-8").replace("\nunits:\n", f"\nunits:\n{block('yaml')}"), "utf-8")
    assert re.search(r"340 lorryloads: (claim|quantity)|unit +lorryloads", said(checkout, *asked, text=text))


def test_a_file_makes_a_rule(checkout: Path) -> None:
    text = "Kazakhstan's exports rose by 4.5863 percent in 2023."
    assert "FC399" not in said(checkout, "check", "-", "--format", "concise", text=text)
    (checkout / "factcheck" / "checker" / "rules" / "too_fine.py").write_text(block("python"), encoding="utf-8")
    assert "FC399 4.5863 percent is finer" in said(checkout, "check", "-", "--format", "concise", text=text)
    assert said(checkout, "rule", "FC399").startswith("FC399 too-fine\n\nA growth rate has two decimals at most.")
