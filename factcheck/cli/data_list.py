"""`factcheck data list`: what there is, who made it, and the words that its licence asks for."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from factcheck.domain.errors import FactcheckError

if TYPE_CHECKING:
    from factcheck.reference.dataset import Dataset
    from factcheck.reference.holdings import Holding

_MOST_VINTAGES = 4


def list_() -> None:
    """List the datasets with their sources, releases, licence and the attribution that it asks for."""
    from factcheck import resources
    from factcheck.reference.describe import datasets, describe
    from factcheck.reference.holdings import Holding, holdings
    from factcheck.reference.own import own_folders, references

    used = references()
    held = holdings(used.store)
    told = [_told(dataset, held[dataset.name]) for dataset in datasets(resources.reference_data())]
    for folder in own_folders():
        try:
            dataset = describe(folder)
        except FactcheckError:
            continue  # told below
        whose = " (yours)" if dataset.name == folder.name else f" (yours, in {folder.name})"
        told.append(_told(dataset, held.get(dataset.name, Holding(0, ())), whose))
    print("\n\n".join(told))
    for left_out in used.left_out:
        print(f"factcheck: {left_out}", file=sys.stderr)


def _told(dataset: Dataset, holding: Holding, whose: str = "") -> str:
    vintages = holding.vintages[-_MOST_VINTAGES:]
    more = f" and {len(holding.vintages) - len(vintages)} before" if len(holding.vintages) > len(vintages) else ""
    held = f"{holding.observations:,} observations, of {', '.join(vintages) or 'no stated day'}{more}"
    lines = [
        f"{dataset.name}{whose}: {dataset.title}",
        f"  {'looked up where it lies, in Parquet' if dataset.in_place else held}",
        f"  sources: {', '.join(source.name for source in dataset.sources)}",
        f"  licence: {dataset.licence}",
        f"  {dataset.attribution}",
    ]
    return "\n".join("".join(character for character in line if character.isprintable()) for line in lines)
