"""A small dataset of our own that tests describe, load and look up."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

CSV = """Country;Partner;Year;Flow;Value
KAZ;CHN;2023;Export;1000,5
KAZ;CHN;2023;Import;700
KAZ;world;2023;Export;5000
KAZ;CHN;2022;Export;..
KAZ;CHN;2022;Sum;1
"""


@pytest.fixture
def package() -> dict[str, Any]:
    """The descriptor of the dataset, for a test to change."""
    return {
        "name": "own",
        "title": "Our own figures",
        "version": "1",
        "licenses": [{"name": "CC0-1.0"}],
        "resources": [
            {
                "name": "trade",
                "path": "trade.csv",
                "dialect": {"delimiter": ";"},
                "schema": {
                    "missingValues": ["", ".."],
                    "fields": [
                        {"name": "Country", "factcheck:role": "reporter"},
                        {"name": "Partner", "factcheck:role": "partner"},
                        {"name": "Year", "factcheck:role": "period"},
                        {
                            "name": "Flow",
                            "factcheck:role": "measure",
                            "factcheck:map": {"Export": "exports", "Import": "imports", "Sum": None},
                        },
                        {"name": "Value", "decimalChar": ",", "factcheck:role": "value"},
                    ],
                },
                "factcheck": {
                    "unit": "USD",
                    "scale": 1000000,
                    "precision": 0.5,
                    "constants": {"grade": "1", "scope": "goods", "citation": "Our own table, {Flow} of {Country}"},
                },
            }
        ],
        "factcheck": {
            "attribution": "Our own figures.",
            "vintage": "2024-03-15",
            "sources": [{"name": "Own Office", "side": "KAZ", "aliases": ["Bureau of Own Figures"]}],
        },
    }


@pytest.fixture
def rows() -> str:
    return CSV


@pytest.fixture
def write_dataset(tmp_path: Path, package: dict[str, Any]) -> Callable[..., Path]:
    """Writes the dataset's folder, with the descriptor as the test has changed it, and returns the folder."""

    def write(csv: str = CSV) -> Path:
        folder = tmp_path / "own"
        folder.mkdir(exist_ok=True)
        (folder / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
        (folder / "trade.csv").write_text(csv, encoding="utf-8")
        return folder

    return write
