"""`factcheck data remove`: a dataset of the user's is deleted; a shipped one never is."""

from __future__ import annotations

import shutil
import sys
from typing import Annotated

import typer

from factcheck.domain.errors import FactcheckError


def remove(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A dataset of your own.", show_default=False)],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Remove a dataset that you have added or pulled, with its files.

    Shipped ones stay.

    \b
    Example:
      factcheck data remove kaz-exports
    """
    from factcheck.reference.own import own_folders, references

    folder = next((folder for folder in own_folders() if folder.name == name), None)
    if folder is None:
        names = ", ".join(folder.name for folder in own_folders()) or "you have none"
        raise FactcheckError("dataset", f"There is no dataset {name} of your own: {names}.")
    if not yes and not (sys.stdin.isatty() and typer.confirm(f"Remove {folder}?")):
        raise FactcheckError("dataset", f"{folder} was not removed: say --yes.")
    if folder.is_symlink():
        folder.unlink()
    else:
        shutil.rmtree(folder)
    references()
    print(f"{name} is removed.")
