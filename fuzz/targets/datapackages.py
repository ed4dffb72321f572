"""Descriptors of datasets: any `datapackage.json` beside a table."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from factcheck.reference.describe import DESCRIPTOR, describe
from factcheck.reference.load import load_tables
from fuzz.seeds import TOP, words
from fuzz.targets import Target


def run(blob: bytes) -> None:
    with TemporaryDirectory() as folder:
        for table in _tables():
            Path(folder, table.name).write_bytes(b"".join(table.read_bytes()[:3000].splitlines(keepends=True)[:8]))
        Path(folder, DESCRIPTOR).write_bytes(blob)
        for loaded in load_tables(describe(Path(folder))):
            assert len(loaded.frame) >= 0


def _tables() -> list[Path]:
    return [path for folder in _folders() for path in sorted(folder.glob("*.csv"))]


def _folders() -> list[Path]:
    return [path.parent for path in sorted((TOP / "reference_data").glob(f"*/{DESCRIPTOR}"))]


TARGET = Target(run, lambda: [(folder / DESCRIPTOR).read_bytes() for folder in _folders()], words("datapackages"))
