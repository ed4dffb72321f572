"""The words by which a page is read, from `models/en/`: each file once, when it is first needed."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

import yaml

from factcheck.resources import models


@lru_cache
def words(name: str) -> Any:
    """What `models/en/<name>.yaml` holds."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    with (models() / f"{name}.yaml").open(encoding="utf-8") as file:
        return yaml.load(file, Loader=loader)


def any_of(phrases: list[str]) -> str:
    """A pattern for any of the phrases as whole words, the longest first; a space stands for any run of spaces."""
    escaped = (r"\s+".join(map(re.escape, phrase.split())) for phrase in sorted(phrases, key=len, reverse=True))
    return rf"(?<!\w)(?:{'|'.join(escaped)})(?!\w)"
