"""Amounts have no percentage points; what may be a rate is left alone."""

from __future__ import annotations

import pytest

from factcheck.domain.check import Outcome, Severity

from ..make import one_told, told


@pytest.mark.parametrize(
    "text",
    [
        "Kenya's exports rose by 5 percentage points in 2023.",
        "In 2023 Kenya's imports from Uganda fell about 5 percentage points.",
    ],
)
def test_an_amount_has_no_points(text: str) -> None:
    found = one_told("FC302", text)
    assert (found.outcome, found.severity) == (Outcome.FAILS, Severity.WARNING)
    assert [suspect.replacement for suspect in found.suspects] == ["5 percent"]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya's exports rose by 5 percent in 2023.",
        "The share of tea in Kenya's exports rose by 5 percentage points in 2023.",
        "Kenya's export growth rose by 2 percentage points in 2023.",
        "Kenya's inflation rose by 2 percentage points in 2023.",
        "Exports made up a fifth of Kenya's output. In 2023 exports rose by 5 percentage points to 25 percent.",
        "Kenya's debt rose by 2 percentage points of its gross domestic product in 2023.",
        "Kenya's exports added 2 percentage points in 2023.",
    ],
)
def test_points_of_a_rate_are_left_alone(text: str) -> None:
    assert not told("FC302", text)
