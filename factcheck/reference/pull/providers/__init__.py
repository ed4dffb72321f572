"""A file here is a provider: it defines `PROVIDER`, and is found by being there.

It holds only what is odd about the provider: `requests` says what to ask, `read` what an answer means.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from factcheck.domain.errors import FactcheckError

if TYPE_CHECKING:
    from factcheck.reference.pull.provider import Provider


@cache
def names() -> tuple[str, ...]:
    """The providers' names, for which none of them is imported."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))


@cache
def providers() -> dict[str, Provider]:
    """Every provider by its name. The network is not touched."""
    return {name: import_module(f"{__name__}.{name}").PROVIDER for name in names()}


def find_provider(name: str) -> Provider:
    """The provider of that name.

    Raises:
        FactcheckError: `pull`: there is none.
    """
    if provider := providers().get(name.casefold()):
        return provider
    raise FactcheckError("pull", f"There is no provider {name!r}: choose one of {', '.join(names())}.")
