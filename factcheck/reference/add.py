"""A guessed dataset, tried on its file and kept in a folder of datasets."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from factcheck.domain.errors import FactcheckError
from factcheck.reference.dataset import DESCRIPTOR, Dataset
from factcheck.reference.describe import describe
from factcheck.reference.faults import Fault
from factcheck.reference.guess import Guess
from factcheck.reference.load import load_tables
from factcheck.reference.remarks import duplicates


@dataclass(frozen=True, slots=True)
class Trial:
    """A dataset in a folder that goes away, with what can be read of it."""

    dataset: Dataset
    frame: pd.DataFrame
    faults: tuple[Fault, ...]
    duplicates: tuple[Fault, ...]

    def keep(self, folder: Path) -> Path:
        """Move it into `folder` and return where it is now.

        Raises:
            FactcheckError: `dataset`: there is one of its name, or the folder cannot be written.
        """
        place = folder / self.dataset.name
        if place.exists():
            message = f"There is {place} already: give another --name, or remove it with factcheck data remove."
            raise FactcheckError("dataset", message)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copytree(self.dataset.folder, place)
        except OSError as error:
            raise FactcheckError("dataset", f"{place} cannot be written: {error.strerror or error}.") from error
        return place


@contextmanager
def tried(path: Path, guess: Guess) -> Iterator[Trial]:
    """The file at `path` as the dataset that it was guessed to be; it is copied as it is, byte by byte."""
    with tempfile.TemporaryDirectory(prefix="factcheck-") as temporary:
        folder = Path(temporary, guess.package["name"])
        folder.mkdir()
        shutil.copyfile(path, folder / path.name)
        descriptor = json.dumps(guess.package, indent=2, ensure_ascii=False)
        (folder / DESCRIPTOR).write_text(f"{descriptor}\n", encoding="utf-8")
        dataset = describe(folder)
        tables = list(load_tables(dataset))
        faults = tuple(fault for loaded in tables for fault in loaded.faults)
        twice = tuple(fault for loaded in tables for fault in duplicates(loaded))
        yield Trial(dataset, pd.concat([loaded.frame for loaded in tables], ignore_index=True), faults, twice)
