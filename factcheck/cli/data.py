"""`factcheck data`: the datasets that articles are held against, shipped and a user's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from factcheck.cli.data_pull import pull
from factcheck.cli.data_update import update

if TYPE_CHECKING:
    from factcheck.reference.describe import Dataset

data = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="The figures that articles are held against.")
data.command()(pull)
data.command()(update)


@data.command("list")
def list_() -> None:
    """List the datasets with their sources, licence and the attribution that it asks for."""
    from factcheck import resources
    from factcheck.reference.describe import datasets

    print("\n\n".join(_told(dataset) for dataset in datasets(resources.reference_data())))


def _told(dataset: Dataset) -> str:
    sources = ", ".join(source.name for source in dataset.sources)
    lines = [
        f"{dataset.name}: {dataset.title}, {dataset.version}",
        f"  sources: {sources}",
        f"  licence: {dataset.licence}",
        f"  {dataset.attribution}",
    ]
    return "\n".join(lines)
