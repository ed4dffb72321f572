"""The words of the language, read from `models/en/`: each file once, when it is first needed."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import yaml

from factcheck.resources import models


@lru_cache
def vocabulary(name: str) -> Any:
    """What `models/en/<name>.yaml` holds."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    with (models() / f"{name}.yaml").open(encoding="utf-8") as file:
        return yaml.load(file, Loader=loader)
