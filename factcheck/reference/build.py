"""Make `reference_data/` what it is: observations from the cited figures, checksums, and the compiled store.

python -m factcheck.reference.build
"""

from __future__ import annotations

import csv
import hashlib
import json
import sys
from pathlib import Path

from factcheck import resources
from factcheck.domain.errors import FactcheckError
from factcheck.reference.compile import compile_store
from factcheck.reference.dataset import DESCRIPTOR, STORE, Dataset
from factcheck.reference.describe import datasets
from factcheck.reference.figures import observations, read_rows
from factcheck.reference.load import load


def build(folder: Path) -> dict[str, int]:
    """Build everything in `folder` and return how many observations each dataset has.

    Raises:
        FactcheckError: a figure or a table cannot be read.
    """
    outlets = {row["host"]: row for row in read_rows(folder / "outlets.csv")}
    found = list(datasets(folder))
    for dataset in found:
        if dataset.figures is not None:
            write_observations(dataset, outlets, dataset.folder / "observations.csv")
        stamp(dataset.folder)
    compile_store(found, folder / STORE)
    return {dataset.name: len(load(dataset)) for dataset in found}


def write_observations(dataset: Dataset, outlets: dict[str, dict[str, str]], path: Path) -> None:
    """Turn the dataset's `figures.csv` into a table of observations at `path`."""
    rows = list(observations(dataset, read_rows(dataset.folder / "figures.csv"), outlets))
    rows.sort(key=lambda row: (row["reporter"], row["partner"], row["measure"], row["period"], row["source"]))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def stamp(folder: Path) -> None:
    """Write each file's size and SHA-256 into the descriptor."""
    path = folder / DESCRIPTOR
    package = json.loads(path.read_text(encoding="utf-8"))
    for resource in package["resources"]:
        content = (folder / resource["path"]).read_bytes()
        resource["bytes"] = len(content)
        resource["hash"] = f"sha256:{hashlib.sha256(content).hexdigest()}"
    path.write_text(json.dumps(package, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def main() -> int:
    try:
        counts = build(resources.reference_data())
    except FactcheckError as error:
        print(error.message, file=sys.stderr)
        return 2
    for name, count in counts.items():
        print(f"{name}: {count:,} observations")
    return 0


if __name__ == "__main__":
    sys.exit(main())
