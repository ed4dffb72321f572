"""Where the clients from npm are, which `clients/package.json` names."""

import shutil
from pathlib import Path

import pytest

CLIENTS = Path(__file__).with_name("clients")


def npm_client(name: str, program: str) -> list[str]:
    """The command that runs `program` with the package `name`; the test is left out where it is not installed."""
    node = shutil.which("node")
    if node is None or not (CLIENTS / "node_modules" / name).is_dir():
        pytest.skip(f"{name} is not installed: npm ci --prefix tests/clients")
    return [node, str(CLIENTS / program)]
