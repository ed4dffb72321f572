"""Trees are walked as trees are, and the first option gives way only to one that is likelier by enough."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extractor.weighing import side_figures, time_figures
from factcheck.extractor.weighing.forest import Ballot, Forest, forest


def grown(seed: int, trees: int = 5, depth: int = 3, columns: int = 4) -> Forest:
    draw = np.random.default_rng(seed)
    inner = 2**depth - 1
    return Forest(
        tuple(f"figure {column}" for column in range(columns)),
        draw.integers(columns, size=(trees, inner)).astype(np.intp),
        draw.normal(size=(trees, inner)).astype(np.float32),
        draw.normal(size=(trees, inner + 1)).astype(np.float32),
    )


def walked(one: Forest, row: np.ndarray) -> float:
    total = 0.0
    for figures, thresholds, leaves in zip(one.figures, one.thresholds, one.leaves, strict=True):
        node = 0
        while node < len(figures):
            node = 2 * node + (1 if row[figures[node]] <= thresholds[node] else 2)
        total += float(leaves[node - len(figures)])
    return total


@given(st.integers(0, 2**32 - 1), st.sampled_from([0, 1, 6, 64, 65, 130]), st.integers(1, 5))
def test_scores_are_those_of_walking_down_each_tree(seed: int, rows: int, depth: int) -> None:
    one = grown(seed, depth=depth)
    table = np.random.default_rng(seed + 1).normal(size=(rows, 4)).astype(np.float32)
    assert one.scores(table) == pytest.approx([walked(one, row) for row in table], abs=1e-4)


def test_a_forest_is_read_as_it_was_written(tmp_path: Path) -> None:
    one = grown(7)
    one.write(tmp_path / "one.npz")
    again = Forest.read(tmp_path / "one.npz")
    row = np.ones((1, 4), dtype=np.float32)
    assert again.names == one.names
    assert again.scores(row) == one.scores(row)


def stump(left: float, right: float) -> Forest:
    """One question: is the figure at most a half?"""
    return Forest(
        ("figure",),
        np.zeros((1, 1), dtype=np.intp),
        np.full((1, 1), 0.5, dtype=np.float32),
        np.array([[left, right]], dtype=np.float32),
    )


@pytest.mark.parametrize(("lead", "elected"), [(1.0, "other"), (1.9, "other"), (2.1, "ruled")])
def test_the_first_option_gives_way_to_a_lead_only(lead: float, elected: str) -> None:
    ballot = Ballot(("ruled", "other"), np.array([[0], [1]], dtype=np.float32), lead)
    ((option, share),) = stump(0.0, float(np.log(2))).likeliest([ballot])
    assert option == elected
    assert share == pytest.approx(2 / 3 if elected == "other" else 1 / 3)


def test_what_nothing_may_lead_is_sure() -> None:
    ballot = Ballot(("ruled", "other"), np.array([[0], [1]], dtype=np.float32), float("inf"))
    assert list(stump(0.0, 9.0).likeliest([ballot])) == [("ruled", 1.0)]


def test_each_ballot_is_counted_by_itself() -> None:
    first = Ballot("ab", np.array([[0], [1]], dtype=np.float32))
    second = Ballot("cde", np.array([[0], [0], [0]], dtype=np.float32))
    assert [option for option, _ in stump(0.0, 1.0).likeliest([first, second])] == ["b", "c"]


def test_where_nothing_is_to_be_weighed_nothing_is() -> None:
    assert list(stump(0.0, 1.0).likeliest([])) == []


@pytest.mark.parametrize(("name", "columns"), [("sides", side_figures.NAMES), ("times", time_figures.NAMES)])
def test_the_trained_trees_ask_what_is_described(name: str, columns: tuple[str, ...]) -> None:
    trained = forest(name)
    assert trained.names == columns
    assert trained.figures.max() < len(columns)
