"""Descriptors of datasets: any `datapackage.json` beside the first rows of the shipped tables."""

from __future__ import annotations

import gzip
import json
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from factcheck.reference.dataset import DESCRIPTOR
from factcheck.reference.describe import describe
from factcheck.reference.load import load_tables
from fuzz.seeds import TOP, words
from fuzz.targets import Target
from fuzz.targets.tables import require_figures

_ROWS = 8


def run(blob: bytes) -> None:
    with TemporaryDirectory() as folder:
        for path, content in _tables().items():
            Path(folder, path).parent.mkdir(exist_ok=True)
            Path(folder, path).write_bytes(content)
        Path(folder, DESCRIPTOR).write_bytes(blob)
        for loaded in load_tables(describe(Path(folder))):
            require_figures(loaded.frame)
            assert len(loaded.frame) or loaded.faults or blob not in seeds(), loaded.table.name


@cache
def _tables() -> dict[str, bytes]:
    """The beginnings of the shipped tables, each in the folder of its dataset."""
    return {
        f"{path.parent.name}/{path.name}": _beginning(path)
        for pattern in ("*/*.csv", "*/*.csv.gz")
        for path in sorted((TOP / "reference_data").glob(pattern))
    }


def _beginning(path: Path) -> bytes:
    if path.suffix != ".gz":
        return _rows(path.read_bytes())
    return gzip.compress(_rows(gzip.decompress(path.read_bytes())), mtime=0)


def _rows(content: bytes) -> bytes:
    return b"".join(content.splitlines(keepends=True)[: _ROWS + 1])


@cache
def seeds() -> tuple[bytes, ...]:
    """The shipped descriptors of figures, which find their tables below."""
    told = {
        path.parent.name: json.loads(path.read_bytes()) for path in (TOP / "reference_data").glob(f"*/{DESCRIPTOR}")
    }
    return tuple(_moved(folder, package) for folder, package in sorted(told.items()) if "factcheck" in package)


def _moved(folder: str, package: dict[str, Any]) -> bytes:
    for resource in package["resources"]:
        resource["path"] = f"{folder}/{resource['path']}"
    return json.dumps(package, indent=2, ensure_ascii=False).encode()


TARGET = Target(run, seeds, words("datapackages"))
