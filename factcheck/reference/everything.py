"""All reference data at once: the compiled store, and the user's datasets that are looked up where they lie."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from factcheck.domain.errors import FactcheckError
from factcheck.reference.chosen import EVERYTHING, Chosen
from factcheck.reference.describe import describe
from factcheck.reference.faults import leave_out
from factcheck.reference.in_place.store import ParquetStore
from factcheck.reference.lookup import Lookup
from factcheck.reference.own import references
from factcheck.reference.several import Several
from factcheck.reference.store import Store


def everything(chosen: Chosen = EVERYTHING) -> Lookup:
    """What factcheck comes with and what the user has added; `own.references` tells what of it is left out.

    Raises:
        FactcheckError: `reference`: the compiled store is missing.
    """
    there = references()
    compiled = Store(there.store, chosen)
    in_place = list(_opened(there.in_place, chosen))
    return Several([compiled, *in_place], chosen) if in_place else compiled


def _opened(folders: tuple[Path, ...], chosen: Chosen) -> Iterator[ParquetStore]:
    for folder in folders:
        try:
            yield ParquetStore(describe(folder), chosen)
        except FactcheckError as error:
            leave_out(error)
