"""All reference data at once: the compiled store, and the user's datasets that are looked up where they lie."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from factcheck.domain.errors import FactcheckError
from factcheck.reference.chosen import EVERYTHING, Chosen
from factcheck.reference.describe import describe
from factcheck.reference.lookup import Lookup
from factcheck.reference.own import own_folders
from factcheck.reference.parquet import ParquetStore
from factcheck.reference.several import Several
from factcheck.reference.store import Store


def everything(chosen: Chosen = EVERYTHING) -> Lookup:
    """What factcheck comes with and what the user has added; `own.references` tells what of it is left out.

    Raises:
        FactcheckError: `reference`: the compiled store is missing.
    """
    compiled = Store.default(chosen)
    in_place = list(_in_place(chosen))
    return Several([compiled, *in_place], chosen) if in_place else compiled


def _in_place(chosen: Chosen) -> Iterator[ParquetStore]:
    for folder in own_folders():
        with suppress(FactcheckError):
            dataset = describe(folder)
            if dataset.in_place:
                yield ParquetStore(dataset, chosen)
