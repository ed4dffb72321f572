"""`factcheck data check`: what is wrong and what is odd in datasets, by file, row and column."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.domain.errors import FactcheckError

if TYPE_CHECKING:
    from factcheck.reference.dataset import Dataset
    from factcheck.reference.faults import Fault

_CLEAN, _FAULTY = 0, 1


def check(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="NAME", help="A dataset of yours or a shipped one; else all of yours.", show_default=False
        ),
    ] = None,
) -> None:
    """Check datasets: names that are unknown, duplicates, impossible values, units; each by file, row and column.

    Faults are cells that cannot be read: an area that nobody knows, a value that is no number, a unit that nobody
    gives. A dataset with faults is left out until they are mended; factcheck check says so in a line on standard error
    and goes on. Remarks are things to look at: names taken for a misspelling, figures that are there twice, impossible
    values (kept as doubtful, they prove nothing), figures a hundred times their neighbour's size, units that no article
    is read in.

    \b
    Examples:
      factcheck data check
      factcheck data check kaz-exports

    Exit status: 0 no faults, 1 a dataset has faults and is left out, 2 the check could not be done.
    """
    status = _CLEAN
    for folder in _chosen(name):
        status = max(status, _checked(folder))
    raise typer.Exit(status)


def _chosen(name: str | None) -> list[Path]:
    from factcheck import resources
    from factcheck.reference.dataset import DESCRIPTOR
    from factcheck.reference.own import own_datasets, own_folders

    own = own_folders()
    if name is None:
        if not own:
            print(f"There are no datasets in {own_datasets()}: factcheck data add makes one.")
        return own
    shipped = [path.parent for path in sorted(resources.reference_data().glob(f"*/{DESCRIPTOR}"))]
    found = [folder for folder in (*own, *shipped) if folder.name == name]
    if not found:
        names = ", ".join(folder.name for folder in (*own, *shipped))
        raise FactcheckError("dataset", f"There is no dataset {name}: choose one of {names}.")
    return found[:1]


def _checked(folder: Path) -> int:
    from factcheck.reference.describe import describe
    from factcheck.reference.load import load_tables
    from factcheck.reference.remarks import remarks

    try:
        dataset = describe(folder)
        if dataset.in_place:
            return _in_place(dataset)
        tables = list(load_tables(dataset))
    except FactcheckError as error:
        print(f"fault: {error.message}\n{folder.name}: it is left out until this is mended.")
        return _FAULTY
    faults = [fault for loaded in tables for fault in loaded.faults]
    odd = [remark for loaded in tables for remark in remarks(loaded, date.today())]
    for fault in faults:
        print(f"fault: {fault}")
    for remark in odd:
        print(f"remark: {remark}")
    read = sum(len(loaded.frame) for loaded in tables)
    print(f"{dataset.name}: {read:,} observations, {_many(faults, 'fault')}, {_many(odd, 'remark')}{_verdict(faults)}.")
    return _FAULTY if faults else _CLEAN


def _in_place(dataset: Dataset) -> int:
    """A dataset that is looked up where it lies: no row of it is read for itself, so that nothing is told as odd."""
    from factcheck.reference.in_place.cells import faults_of

    faults = faults_of(dataset)
    for fault in faults:
        print(f"fault: {fault}")
    print(f"{dataset.name}: looked up where it lies, {_many(faults, 'fault')}{_verdict(faults)}.")
    return _FAULTY if faults else _CLEAN


def _verdict(faults: Sequence[Fault]) -> str:
    return "; it is left out until they are mended" if faults else ""


def _many(told: Sequence[object], what: str) -> str:
    return f"{len(told) or 'no'} {what}{'' if len(told) == 1 else 's'}"
