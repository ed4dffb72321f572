"""Blocks of `console` in a page: each command is run as a reader would type it, and what it prints stands below it.

The commands of a page share one shell in a folder of their own that holds the examples, so a later one finds what an
earlier one has written. The terminal is 80 columns wide and without colour.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from writing.paths import TOP

_BLOCK = re.compile(r"^```console\n(.*?)^```$", flags=re.MULTILINE | re.DOTALL)
_PROMPT = "$ "
_END = "\x1e"
_AFTER_EACH = "__status=$?; printf '\\036'; (exit $__status)"


def sessions(page: str) -> list[list[str]]:
    """The commands of each block of the page."""
    return [_commands(block) for block in _BLOCK.findall(page)]


def played(page: str) -> str:
    """The page with what its commands print now."""
    blocks = sessions(page)
    printed = iter(_printed([command for block in blocks for command in block]))
    return _BLOCK.sub(
        lambda block: "```console\n" + "".join(_told(c, next(printed)) for c in _commands(block[1])) + "```", page
    )


def _commands(block: str) -> list[str]:
    return [line.removeprefix(_PROMPT) for line in block.splitlines() if line.startswith(_PROMPT)]


def _told(command: str, printed: str) -> str:
    end = "\n" if printed and not printed.endswith("\n") else ""
    return f"{_PROMPT}{command}\n{printed}{end}"


def _printed(commands: Sequence[str]) -> list[str]:
    """What each command prints on both streams, in the order of a terminal."""
    if not commands:
        return []
    script = "".join(f"{command}\n{_AFTER_EACH}\n" for command in commands)
    with tempfile.TemporaryDirectory() as place:
        desk = Path(place) / "factcheck"
        shutil.copytree(TOP / "examples", desk / "examples")
        done = subprocess.run(
            ["bash", "-c", script],
            cwd=desk,
            env=_environment(Path(place)),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
    *printed, after = done.stdout.split(_END)
    if len(printed) != len(commands):
        raise RuntimeError(f"the session ended after {len(printed)} of {len(commands)} commands: {after}")
    return printed


def _environment(place: Path) -> dict[str, str]:
    """`factcheck` is this checkout's, whatever is installed, and no data or settings of whoever runs it are seen."""
    programs = place / "bin"
    programs.mkdir()
    program = programs / "factcheck"
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m factcheck "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return {
        **{name: value for name, value in os.environ.items() if not name.startswith("FACTCHECK_")},
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(TOP),
        "HOME": str(place),
        "FACTCHECK_DATA": str(place / "data"),
        "COLUMNS": "80",
        "NO_COLOR": "1",
        "PYTHONUNBUFFERED": "1",  # else what goes to the two streams comes in another order than in a terminal
    }
