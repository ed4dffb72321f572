"""The command `factcheck` of this checkout, as shells and hooks find it on the path."""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path

_TOP = Path(__file__).resolve().parents[1]


def on_path(folder: Path) -> dict[str, str]:
    """An environment in which `factcheck` is this checkout's, whatever is installed; the command is put in `folder`."""
    folder.mkdir(exist_ok=True)
    command = folder / "factcheck"
    command.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m factcheck "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    return {**os.environ, "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(_TOP)}
