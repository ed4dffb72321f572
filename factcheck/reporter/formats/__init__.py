"""The forms of output, a file each: a file that defines `FORMAT` is found by being here, its name is the format's."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

from factcheck.reporter.output import Format


@cache
def format_names() -> tuple[str, ...]:
    """The names of all formats, in alphabetical order; none is imported for it."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))


def find_format(name: str) -> Format | None:
    """The format with this name, None where there is none."""
    if name not in format_names():
        return None
    found: Format = import_module(f"{__name__}.{name}").FORMAT
    return found
