"""Figures fetched from those who publish them, when a user asks for it and at no other time.

A provider is a file here that defines `PROVIDER`; it is found by being there. It holds only what is odd about the
provider: `requests` says what to ask, `read` what an answer means. Asking, waiting, keeping answers and writing the
dataset are the same for all.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

from factcheck.domain.errors import FactcheckError
from factcheck.reference.pull.provider import Provider


@cache
def providers() -> dict[str, Provider]:
    """Every provider by its name. The network is not touched."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    modules = [import_module(f"{__name__}.{name}") for name in names]
    found: list[Provider] = [module.PROVIDER for module in modules if hasattr(module, "PROVIDER")]
    return {provider.name: provider for provider in found}


def find_provider(name: str) -> Provider:
    """The provider of that name.

    Raises:
        FactcheckError: `pull`: there is none.
    """
    if provider := providers().get(name.casefold()):
        return provider
    raise FactcheckError("pull", f"There is no provider {name!r}: choose one of {', '.join(providers())}.")
