"""The vocabulary in `models/en/` holds what it seems to hold."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck.resources import models

FILES = sorted(models().glob("*.yaml"))


def lists(node: Any) -> Iterator[list[Any]]:
    if isinstance(node, list):
        yield node
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else []:
        yield from lists(child)


def keys(node: Any) -> Iterator[Any]:
    if isinstance(node, dict):
        yield from node
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else []:
        yield from keys(child)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_word_is_read_as_true_or_false(file: Path) -> None:
    """YAML takes a bare on, off, yes or no for a truth value: such words stand in quotes."""
    content = yaml.safe_load(file.read_text(encoding="utf-8"))
    words = [word for each in lists(content) for word in each] + list(keys(content))
    assert not [word for word in words if isinstance(word, bool)]


def keys_twice(node: yaml.Node) -> Iterator[str]:
    """The keys that a mapping has twice: YAML keeps but the last of their values."""
    if isinstance(node, yaml.MappingNode):
        names = [key.value for key, _ in node.value]
        yield from (name for name, count in Counter(names).items() if count > 1)
    for child in node.value if isinstance(node, yaml.CollectionNode) else []:
        for part in child if isinstance(child, tuple) else [child]:
            yield from keys_twice(part)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_key_stands_twice(file: Path) -> None:
    assert not list(keys_twice(yaml.compose(file.read_text(encoding="utf-8"))))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_list_has_a_word_twice(file: Path) -> None:
    """Numbers may be equal, the two sides of a spread."""
    content = yaml.safe_load(file.read_text(encoding="utf-8"))
    words = ([word for word in each if isinstance(word, str) and not word.isdigit()] for each in lists(content))
    assert not [word for each in words for word, times in Counter(each).items() if times > 1]
