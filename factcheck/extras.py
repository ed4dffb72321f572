"""Libraries that only some formats need: each is in an extra of the package, and imported when it is used."""

from __future__ import annotations

import logging
from importlib import import_module
from typing import Any

from factcheck.domain.errors import FactcheckError


def need(module: str, extra: str, what: str) -> Any:
    """The library `module`, which the extra `extra` installs; `what` names the work that it is needed for.

    Raises:
        FactcheckError: `extra`: it is not installed.
    """
    try:
        return import_module(module)
    except ImportError as error:
        raise lacking(extra, what) from error


def lacking(extra: str, what: str) -> FactcheckError:
    """The error that tells how to install the extra that `what` needs."""
    message = f'{what} needs the extra "{extra}": pip install ".[{extra}]" in the checkout of factcheck.'
    return FactcheckError("extra", message)


def quiet(library: str) -> None:
    """Keep what `library` logs from standard error, where Python writes what no program has asked for.

    A program that has set up logging still gets it.
    """
    logger = logging.getLogger(library)
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())
