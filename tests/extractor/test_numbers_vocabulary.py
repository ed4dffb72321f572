"""The tables of words behind the numbers: whole, and free of what YAML turns into something else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from factcheck.extractor.numbers import find_numbers
from factcheck.extractor.numbers.hedges import beginning
from factcheck.resources import vocabulary


def test_every_unit_is_read() -> None:
    for row in vocabulary("units")["units"]:
        for word in row["words"]:
            mentions = find_numbers(f"4,500 {word}")
            assert mentions[0].quantity.unit == row["name"], word


def leaves(tree: Any) -> Iterator[Any]:
    if isinstance(tree, dict):
        yield from tree
        yield from (leaf for branch in tree.values() for leaf in leaves(branch))
    elif isinstance(tree, list):
        yield from (leaf for branch in tree for leaf in leaves(branch))
    elif tree not in (True,):
        yield tree


@pytest.mark.parametrize("name", ["numbers", "units", "currencies", "hedges", "ranks", "designations"])
def test_every_word_list_holds_only_words(name: str) -> None:
    for key, value in vocabulary(name).items():
        assert not isinstance(key, bool)
        if isinstance(value, list):
            assert not [leaf for leaf in leaves(value) if isinstance(leaf, bool) or leaf is None], key


def test_a_pattern_of_words_begins_where_one_of_them_does() -> None:
    assert re.findall(rf"\b{beginning(['ten', 'a few'], ['#'])}\w", "ten few Afar #9 other", re.IGNORECASE) == [
        "t",
        "A",
    ]
