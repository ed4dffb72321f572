"""What holds for the documents of a folder: its configuration, in the terms of the desk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from factcheck.checker.arithmetic.precision import Tier
from factcheck.checker.selection import Selection, selection
from factcheck.configuration import configuration
from factcheck.domain.check import Severity
from factcheck.matcher import Matcher, default_matcher, matcher_of
from factcheck.reporter.baseline import Baseline, read_baseline


@dataclass(frozen=True, slots=True)
class Settled:
    """What the desk is told with each document, and the findings that are known."""

    references: Matcher
    selection: Selection
    tiers: Mapping[Severity, Tier]
    baseline: Baseline


def settled(folder: Path, config: Path | None = None) -> Settled:
    """What holds in `folder`: its files are read anew each time, so that a change holds from the next check on.

    Args:
        config: the configuration; the nearest one from `folder` upwards when not given.

    Raises:
        FactcheckError: the configuration, its baseline or the reference data cannot be used.
    """
    told = configuration(config, folder)
    return Settled(
        references=_references(told.reference) if told.reference else default_matcher(),
        selection=selection(told.select, told.ignore),
        tiers=told.tiers,
        baseline=read_baseline(told.baseline) if told.baseline else Baseline(),
    )


@lru_cache(maxsize=4)
def _references(names: tuple[str, ...]) -> Matcher:
    """Opening the datasets takes longer than a check."""
    return matcher_of(names)
