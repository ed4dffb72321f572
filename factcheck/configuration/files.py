"""Where the configuration stands: the nearest file from a folder upwards."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from factcheck.domain.errors import FactcheckError

OWN = "factcheck.toml"
SHARED = "pyproject.toml"


def find_file(folder: Path) -> Path | None:
    """The configuration that holds in `folder`: the nearest upwards; `factcheck.toml` before its neighbour.

    A `pyproject.toml` that does not speak of factcheck is passed over.

    Raises:
        FactcheckError: `config`: a file on the way that is no TOML.
    """
    for above in (folder, *folder.parents):
        if (above / OWN).is_file():
            return above / OWN
        if (above / SHARED).is_file() and _told(_toml(above / SHARED)) is not None:
            return above / SHARED
    return None


def read_table(path: Path) -> dict[str, Any]:
    """What the file at `path` says to factcheck.

    Raises:
        FactcheckError: `config`: it cannot be read, is no TOML, or holds no table for factcheck.
    """
    whole = _toml(path)
    table = _told(whole) if path.name == SHARED else whole
    if table is None:
        return {}
    if not isinstance(table, dict):
        raise FactcheckError("config", f"{path}: tool.factcheck is no table: write [tool.factcheck].")
    return table


def _told(shared: dict[str, Any]) -> object:
    """What a `pyproject.toml` says to factcheck; None where it says nothing."""
    tools = shared.get("tool")
    return tools.get("factcheck") if isinstance(tools, dict) else None


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise FactcheckError("config", f"{path} cannot be read: {error.strerror or error}.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise FactcheckError("config", f"{path} is no TOML: {str(error).rstrip('.')}.") from error
