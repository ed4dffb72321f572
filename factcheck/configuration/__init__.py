"""What a newsroom settles once in a file: `factcheck.toml`, or `[tool.factcheck]` of `pyproject.toml`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from factcheck.configuration.files import find_file, read_table
from factcheck.configuration.table import Configuration, configuration_of

__all__ = ["Configuration", "configuration"]


def configuration(path: Path | None = None, folder: Path | None = None) -> Configuration:
    """What the file at `path` configures, or the nearest one from `folder` upwards, if there is any.

    Args:
        folder: the working directory when not given.

    Raises:
        FactcheckError: `config`: the file cannot be read or says what means nothing.
    """
    found = path or find_file(folder or Path.cwd())
    if found is None:
        return Configuration()
    read = configuration_of(read_table(found), str(found))
    return replace(read, baseline=found.parent / read.baseline) if read.baseline else read
