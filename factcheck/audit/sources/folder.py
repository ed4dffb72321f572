"""The files of a folder and of all folders in it, and a fault for each folder that is not looked into."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from factcheck.audit.document import Document, faulty
from factcheck.reader.normalise import whole_characters


def files_in(folder: Path) -> Iterator[Path | Document]:
    """What is there but what is hidden, in an order that is always the same; links to folders are not followed."""
    unreadable: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=unreadable.append):
        yield from _told(unreadable, folder)
        linked = {name for name in folders if Path(parent, name).is_symlink()}
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(parent, name) for name in sorted(names) if not name.startswith("."))
        for place in (Path(parent, name) for name in folders if name in linked):
            name = _name(place, folder)
            message = f"{name} is a link to a folder: it is passed over, lest a story is read twice; give it by itself."
            yield faulty(name, "form", message)
    yield from _told(unreadable, folder)


def _told(unreadable: list[OSError], folder: Path) -> Iterator[Document]:
    while unreadable:
        error = unreadable.pop(0)
        name = _name(Path(error.filename or folder), folder)
        message = f"the folder {name} cannot be read ({error.strerror or error}): what is in it is passed over."
        yield faulty(name, "unreadable", message)


def _name(path: Path, folder: Path) -> str:
    return whole_characters(str(folder) if path == folder else path.relative_to(folder).as_posix())
