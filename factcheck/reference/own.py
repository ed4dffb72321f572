"""A user's own datasets: compiled with the shipped ones into one store, anew whenever a file of theirs changes.

They are in `resources.user_data()`: a folder a dataset in `reference_data/`, and beside it the compiled store.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck import resources
from factcheck.domain.errors import FactcheckError
from factcheck.reference.dataset import DESCRIPTOR, STORE, Dataset
from factcheck.reference.describe import datasets, describe
from factcheck.reference.in_place.files import can_query

if TYPE_CHECKING:
    import pandas as pd

_LAYOUT = "3"
"""Another one whenever a compiled store is laid out otherwise."""


@dataclass(frozen=True, slots=True)
class References:
    """What look-ups open: the compiled store, and folders of the user's whose files are looked up where they lie.

    `left_out` tells why each dataset of the user's is left out that is.
    """

    store: Path
    left_out: tuple[str, ...] = ()
    in_place: tuple[Path, ...] = ()


def own_datasets() -> Path:
    """The folder that holds a folder for each dataset of the user's; it need not be there."""
    return resources.user_data() / resources.DATASETS


def own_folders() -> list[Path]:
    """The folders of the user's datasets, by name."""
    return sorted(path.parent for path in own_datasets().glob(f"*/{DESCRIPTOR}") if path.is_file())


def references() -> References:
    """What look-ups use: the shipped data, and the user's where they have any; a dataset that is broken is left out.

    Nothing is raised for what a user has put there: an article can be checked without it.
    """
    shipped = resources.reference_data() / STORE
    folders = own_folders()
    if not folders:
        return References(shipped)
    compiled = resources.user_data() / STORE
    try:
        made_of = _state([shipped, *_files(folders)])
        return _compiled(compiled, made_of) or _compile(folders, shipped, compiled, made_of)
    except (OSError, sqlite3.Error) as error:
        return References(shipped, (f"Your own datasets are left out: {compiled} cannot be written ({error}).",))


def _compile(folders: list[Path], shipped: Path, compiled: Path, made_of: str) -> References:
    from factcheck.reference.compile import extend_store

    read, left_out = [], []
    taken = {dataset.name for dataset in datasets(shipped.parent)}
    for folder in folders:
        try:
            read.append(_loaded(folder, taken))
        except FactcheckError as error:
            left_out.append(f"The dataset {folder.name} is left out: {error.message}")
        except Exception as error:  # whatever a file makes a reader stumble over, articles are still checked
            left_out.append(
                f"The dataset {folder.name} is left out: it cannot be read ({type(error).__name__}: {error})."
            )
    in_place = [dataset.folder for dataset, _ in read if dataset.in_place]
    extend_store(shipped, compiled, read, made_of, left_out, in_place)
    return References(compiled, tuple(left_out), tuple(in_place))


def _loaded(folder: Path, taken: set[str]) -> tuple[Dataset, pd.DataFrame]:
    import pandas as pd

    from factcheck.reference.faults import refuse
    from factcheck.reference.in_place.cells import faults_of
    from factcheck.reference.load import load
    from factcheck.reference.remarks import with_doubts
    from factcheck.reference.roles import COLUMNS

    dataset = describe(folder)
    if dataset.name in taken:
        message = f"there is a dataset {dataset.name} already: give this one another name in {folder / DESCRIPTOR}."
        raise FactcheckError("dataset", message)
    if dataset.in_place:
        refuse(faults_of(dataset))
        frame = pd.DataFrame(columns=list(COLUMNS))
    else:
        frame = with_doubts(load(dataset), date.today())
    taken.add(dataset.name)
    return dataset, frame


def _files(folders: list[Path]) -> Iterator[Path]:
    for folder in folders:
        for parent, _, names in os.walk(folder):
            yield from (Path(parent, name) for name in names)


def _state(files: list[Path]) -> str:
    """A word that is another one as soon as one of the files is changed, added or gone, or the year is over.

    Figures of a year that is still to come are doubtful.
    """
    told = hashlib.sha256(f"{_LAYOUT} {can_query()} {date.today().year}".encode())
    for path in sorted(files):
        about = path.stat(follow_symlinks=False)
        told.update(f"{path}\0{about.st_size}\0{about.st_mtime_ns}\n".encode(errors="surrogateescape"))
    return told.hexdigest()


def _compiled(compiled: Path, made_of: str) -> References | None:
    """What there is compiled; None where it is not made of what is there now."""
    if not compiled.is_file():
        return None
    try:
        with closing(sqlite3.connect(f"{compiled.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            if connection.execute("SELECT state FROM made_of").fetchall() != [(made_of,)]:
                return None
            left_out = tuple(told for (told,) in connection.execute("SELECT told FROM left_out ORDER BY rowid"))
            in_place = tuple(Path(folder) for (folder,) in connection.execute("SELECT folder FROM in_place"))
            return References(compiled, left_out, in_place)
    except sqlite3.Error:
        return None
