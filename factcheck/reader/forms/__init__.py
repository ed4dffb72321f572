"""The kinds of files that an article is taken out of, a file each: one that defines `READER` is found by being here."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

from factcheck.reader.content import Content, Reader


@cache
def readers() -> tuple[Reader, ...]:
    """All readers."""
    modules = [import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__)]
    return tuple(module.READER for module in modules if hasattr(module, "READER"))


def content_of(blob: bytes, name: str) -> Content | None:
    """What is in the file `name` with the content `blob`; None where it is plain text, or nothing that is known.

    Raises:
        FactcheckError: `unreadable` or `extra`.
    """
    for reader in readers():
        if reader.recognises(blob, name):
            return reader.read(blob, name)
    return None
