"""What is fuzzed, a file each: `run` takes any bytes and raises where something is wrong, `seeds` are good inputs."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import import_module


@dataclass(frozen=True, slots=True)
class Target:
    """`run` may refuse its input with a `FactcheckError`, told to people; any other exception is a find."""

    run: Callable[[bytes], None]
    seeds: Callable[[], Iterable[bytes]]
    words: tuple[str, ...] = ()
    """What is often put into an input."""


def target_names() -> list[str]:
    return sorted(module.name for module in pkgutil.iter_modules(__path__))


def find_target(name: str) -> Target:
    target: Target = import_module(f"{__name__}.{name}").TARGET
    return target
