"""`factcheck data update`: what was pulled is pulled again."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from factcheck.cli.pulling import changes_told, own_library, show_terms, watched
from factcheck.domain.errors import FactcheckError

_UNDONE = 2


def update(
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[NAME]...", help="Datasets; else all that were pulled.")
    ] = None,
) -> None:
    """Pull again what was pulled, and keep the older release beside the new one.

    It goes up to this year where the first pull did, and tells how many figures are new, revised and unchanged. One
    dataset that fails does not stop the others; the exit status is then 2.

    \b
    Examples:
      factcheck data update
      factcheck data update worldbank
    """
    from factcheck.reference.pull.client import Client
    from factcheck.reference.pull.providers import find_provider

    library = own_library()
    there = {dataset.name: dataset for dataset in library.pulled()}
    if unknown := [name for name in names or () if name not in there]:
        raise FactcheckError("pull", f"{unknown[0]} was not pulled: choose one of {', '.join(there) or 'none'}.")
    if not there:
        raise FactcheckError("pull", "Nothing was pulled yet: see factcheck data pull --help.")
    client, failed = Client(), False
    for name in names or there:
        provider = find_provider(there[name].provider)
        show_terms(library, provider)
        try:
            with watched(name) as watch:
                changes = library.update(there[name], client, watch)
        except FactcheckError as error:
            print(f"factcheck: {name}: {error.message}", file=sys.stderr)
            failed = True
            continue
        print(f"{name}: {changes_told(changes)}")
    raise typer.Exit(_UNDONE if failed else 0)
