"""The words of the language, read from `models/en/`: each file once, when it is first needed."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import yaml

from factcheck.resources import models


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """YAML in which "on", "no" and "yes" are the words that they are, as in YAML 1.2."""


_Loader.yaml_implicit_resolvers = {
    first: [entry for entry in entries if entry[0] != "tag:yaml.org,2002:bool" or first in "tTfF"]
    for first, entries in _Loader.yaml_implicit_resolvers.items()
}


@lru_cache
def vocabulary(name: str) -> Any:
    """What `models/en/<name>.yaml` holds."""
    with (models() / f"{name}.yaml").open(encoding="utf-8") as file:
        return yaml.load(file, Loader=_Loader)
