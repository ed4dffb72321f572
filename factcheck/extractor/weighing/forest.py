"""Trained trees that say how likely each of several options is."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import groupby
from math import isfinite
from pathlib import Path
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from factcheck.resources import models

Option = TypeVar("Option")
Rows = NDArray[np.float32]
_AT_ONCE = 64
"""Rows that go down the trees together: what is kept of them stays in the processor's own memory."""


@dataclass(frozen=True, slots=True)
class Ballot(Generic[Option]):
    """What a slot could be, the rules' answer first, and for each option a row of the figures that describe it."""

    options: Sequence[Option]
    rows: Rows
    lead: float = 1.0
    """How many times likelier than the first another option must be to take its place; where it is infinite nothing is
    weighed, and there need be no rows."""
    leads: Sequence[float] = ()
    """The same of each option, the first among them with 1, where it is not the same for all."""
    together: Hashable = None
    """Neighbouring ballots that have the same, and the same options, are decided together, by their mean scores."""


@dataclass(frozen=True)
class Forest:
    """Complete binary trees of one depth, an array row each, the nodes level by level.

    A row goes left at a node where its figure is at most the threshold. Of the leaves that it comes to the weights
    add up to its score: the logarithm of how likely it is beside the other rows of its ballot, up to a constant.
    """

    names: tuple[str, ...]
    """Of the figures, in the order of the columns."""
    figures: NDArray[np.intp]
    """The column that each node asks, trees × (2 ** depth - 1)."""
    thresholds: NDArray[np.float32]
    """As many."""
    leaves: NDArray[np.float32]
    """Trees × 2 ** depth."""

    @classmethod
    def read(cls, path: Path) -> Forest:
        """The forest that `write` has written."""
        with np.load(path) as file:
            figures = file["figures"].astype(np.intp)
            return cls(tuple(file["names"].tolist()), figures, file["thresholds"], file["leaves"])

    def write(self, path: Path) -> None:
        """Keep the forest as a NumPy archive."""
        np.savez_compressed(
            path,
            names=np.array(self.names),
            figures=self.figures.astype(np.int16),
            thresholds=self.thresholds,
            leaves=self.leaves,
        )

    def scores(self, rows: Rows) -> NDArray[np.float32]:
        """The score of each row."""
        starts = range(0, len(rows), _AT_ONCE)
        scores = [self._sums(rows[start : start + _AT_ONCE]) for start in starts]
        return np.concatenate(scores) if scores else np.empty(0, dtype=np.float32)

    @cached_property
    def _levels(self) -> tuple[tuple[NDArray[np.intp], NDArray[np.float32]], ...]:
        """The figures and the thresholds of each level, tree after tree: below node n lie 2n and 2n + 1."""
        depth = self.figures.shape[1].bit_length()
        levels = [slice(2**level - 1, 2 ** (level + 1) - 1) for level in range(depth)]
        return tuple((self.figures[:, nodes].ravel(), self.thresholds[:, nodes].ravel()) for nodes in levels)

    def _sums(self, rows: Rows) -> NDArray[np.float32]:
        """The weights of the leaves that each of a few rows comes to, added up.

        What is taken at each level goes where that of the level above was: with the places checked ("raise") and new
        arrays it takes a fifth longer.
        """
        (figures, thresholds), *below = self._levels
        first, flat = np.arange(len(rows))[:, None] * rows.shape[1], rows.ravel()
        node = 2 * np.arange(len(figures)) + (rows.take(figures, axis=1) > thresholds)
        asked, figure = np.empty_like(node), np.empty(node.shape, np.float32)
        threshold = np.empty_like(figure)
        for figures, thresholds in below:
            figures.take(node, out=asked, mode="clip")
            asked += first
            flat.take(asked, out=figure, mode="clip")
            thresholds.take(node, out=threshold, mode="clip")
            node += node
            node += figure > threshold
        total: NDArray[np.float32] = self.leaves.take(node).sum(axis=1)
        return total

    def elect(self, ballot: Ballot[Option]) -> tuple[Option, dict[Option, float]]:
        """The option elected, and how likely each of the ballot is; the first surely where nothing may lead."""
        if not isfinite(ballot.lead):
            return ballot.options[0], {ballot.options[0]: 1.0}
        scores = self.scores(ballot.rows)
        shares = np.exp(scores - scores.max())
        likely = dict(zip(ballot.options, (shares / shares.sum()).tolist(), strict=True))
        return ballot.options[_best(shares, ballot)], likely

    def likeliest(self, ballots: Sequence[Ballot[Option]]) -> Iterator[tuple[Option, float]]:
        """Of each ballot the option elected, and how likely it is among them all: surely where nothing may lead."""
        weighed = [ballot.rows for ballot in ballots if isfinite(ballot.lead)]
        scores = self.scores(np.concatenate(weighed)) if weighed else np.empty(0, dtype=np.float32)
        start = 0
        for _, row in groupby(ballots, key=_decided_with):
            group = list(row)
            first = group[0]
            if not isfinite(first.lead):
                yield from ((one.options[0], 1.0) for one in group)
                continue
            stop = start + len(group) * len(first.options)
            mean = scores[start:stop]
            mean = mean.reshape(len(group), -1).mean(axis=0) if len(group) > 1 else mean
            start = stop
            shares = np.exp(mean - mean.max())
            best = _best(shares, first)
            yield from ((one.options[best], float(shares[best] / shares.sum())) for one in group)


def _best(shares: NDArray[np.float32], ballot: Ballot[Option]) -> int:
    """The place of the option that is likely enough: that of the first, where none leads it by as much as it must."""
    if ballot.leads:
        return int((shares / np.array(ballot.leads, dtype=np.float32)).argmax())
    best = int(shares.argmax())
    return best if shares[best] > ballot.lead * shares[0] else 0


def _decided_with(ballot: Ballot[Option]) -> Hashable:
    if ballot.together is None:
        return id(ballot)
    return ballot.together, isfinite(ballot.lead), tuple(ballot.options)


@cache
def forest(name: str) -> Forest:
    """The trained forest of that name (`sides`, `times`)."""
    return Forest.read(models() / "weighing" / f"{name}.npz")
