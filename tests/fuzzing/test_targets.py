"""A short run of each target of `fuzz/`, the same inputs every time; long runs are told in its README."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[2]))

from factcheck.domain.errors import FactcheckError
from fuzz.mutation import mutated
from fuzz.targets import find_target, target_names

INPUTS = {"formats": 20, "pipeline": 100, "pdf": 100, "languagetool": 100, "tables": 60, "datapackages": 40}
SEEDS = 12
"""About so many seeds of each target, from all over them."""


@pytest.mark.parametrize("name", target_names())
def test_its_seeds_are_good_inputs(name: str) -> None:
    target = find_target(name)
    seeds = list(target.seeds())
    for blob in seeds[:: max(1, len(seeds) // SEEDS)]:
        target.run(blob)


@pytest.mark.parametrize("name", target_names())
def test_it_reads_or_refuses_whatever_comes(name: str) -> None:
    target = find_target(name)
    for blob in mutated(list(target.seeds()), target.words, INPUTS.get(name, 200)):
        try:
            target.run(blob)
        except FactcheckError as refused:
            assert refused.message
