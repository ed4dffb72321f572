"""Where `models/` and `reference_data/` are, installed or in the checkout, and the words of the language in them."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import yaml

DATASETS = "reference_data"
"""The folder that holds a folder a dataset, of the shipped ones and of a user's."""
_PACKAGE = Path(__file__).parent
_TEXT = "tag:yaml.org,2002:str"
_BOOLEAN = "tag:yaml.org,2002:bool"


def _folder(name: str) -> Path:
    installed = _PACKAGE / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


def models(language: str = "en") -> Path:
    """The folder with the pipeline's configuration and vocabulary for `language`."""
    return _folder("models") / language


def reference_data() -> Path:
    """The folder that holds a folder a dataset."""
    return _folder(DATASETS)


def user_data() -> Path:
    """The folder for what a user adds: `reference_data/` in it holds a folder a dataset. It need not be there yet.

    The environment variable FACTCHECK_DATA names another one than the usual place of the system.
    """
    if told := os.environ.get("FACTCHECK_DATA", "").strip():
        return Path(told).expanduser()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "factcheck"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "factcheck"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "factcheck"


@lru_cache
def vocabulary(name: str) -> Any:
    """What `models/en/<name>.yaml` holds; each file is read once, when it is first needed."""
    with (models() / f"{name}.yaml").open(encoding="utf-8") as file:
        loader = _Loader(file)
        try:
            return _plain(loader.get_single_node(), loader)
        finally:
            loader.dispose()


@cache
def word_set(name: str, *keys: str) -> frozenset[str]:
    """The words of one list of `models/en/<name>.yaml`, which the `keys` lead to."""
    found = vocabulary(name)
    for key in keys:
        found = found[key]
    return frozenset(found)


@cache
def word_shape(section: str, name: str) -> re.Pattern[str]:
    """How a wording is told: one of the regular expressions of `models/en/word_shapes.yaml`."""
    return re.compile(vocabulary("word_shapes")[section][name])


def any_of(words: Iterable[str]) -> str:
    """A regular expression for any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """YAML in which "on", "no" and "yes" are the words that they are, as in YAML 1.2."""


_Loader.yaml_implicit_resolvers = {
    first: [entry for entry in entries if entry[0] != _BOOLEAN or first in "tTfF"]
    for first, entries in _Loader.yaml_implicit_resolvers.items()
}


def _plain(node: yaml.Node, loader: Any) -> Any:
    """What `node` holds. The loader's own way is made for objects that hold each other and takes twice as long."""
    if isinstance(node, yaml.MappingNode):
        return {_plain(key, loader): _plain(value, loader) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(value, loader) for value in node.value]
    return node.value if node.tag == _TEXT else loader.construct_object(node)
